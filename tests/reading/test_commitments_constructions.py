"""What is said in constructions that a grid of them showed to be unread, each in sentences of its own."""

import pytest

from comity.reading import read
from comity.records import Act, Document
from comity.records.findings import Commitment

MET = "Governor Ana Prado of Ceará met Premier Piet Vos of the Western Cape on Monday. "


def said(text: str) -> list[Commitment]:
    return list(read(Document("d", MET + text, "en", "2025-05-14")).commitments)


def only(text: str) -> tuple[Act, str | None, str]:
    found = said(text)
    assert len(found) == 1, found
    return found[0].act, found[0].speaker, found[0].evidence[0].quote


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ("Vos put forward the idea of opening a fish market.", Act.PROPOSE, "opening a fish market"),
        ("Vos put forward a proposal to open a fish market.", Act.PROPOSE, "open a fish market"),
        ("Vos raised the possibility of opening a fish market.", Act.PROPOSE, "opening a fish market"),
        ("Vos offered a training course for divers.", Act.PLEDGE, "a training course for divers"),
        ("Vos said that trade had doubled, vowing to open a fish market.", Act.PLEDGE, "open a fish market"),
        ("Vos told Prado: “We will open a fish market.”", Act.PLEDGE, "open a fish market"),
        ("Vos said: “We need to open a fish market.”", Act.PROPOSE, "open a fish market"),
    ],
)
def test_what_is_said_is_found_with_its_force_and_without_the_words_of_saying(
    text: str, act: Act, content: str
) -> None:
    assert only(text) == (act, "Piet Vos", content)


def test_a_list_in_ing_behind_a_noun_is_one_commitment_an_action() -> None:
    found = said(
        "Vos stressed the importance of opening a fish market, lending each other boats and teaching young divers."
    )
    assert [c.evidence[0].quote for c in found] == [
        "opening a fish market",
        "lending each other boats",
        "teaching young divers",
    ]


def test_what_is_told_beside_is_no_part_of_the_list() -> None:
    found = said("Vos stressed the importance of opening a fish market, adding that boats were old and noting a fire.")
    assert [c.evidence[0].quote for c in found] == ["opening a fish market"]


def test_an_office_with_its_place_is_who_holds_it_there() -> None:
    assert only("The premier of the Western Cape hoped to open a fish market.")[1] == "Piet Vos"
    assert only("The Ceará governor hoped to open a fish market.")[1] == "Ana Prado"


@pytest.mark.parametrize("who", ["deputy premier of the Western Cape", "governor of the Ceará Savings Bank"])
def test_another_office_of_the_place_is_somebody_else(who: str) -> None:
    assert only(f"The {who} hoped to open a fish market.")[1] not in ("Piet Vos", "Ana Prado")


def test_a_side_may_be_quoted() -> None:
    found = said("“We want to open a fish market,” the Ceará delegation said.")
    assert [(c.act, c.side) for c in found] == [(Act.HOPE, "BR-CE")]
