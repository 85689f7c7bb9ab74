"""Bodies, delegations, places, pairs and pronouns in English sentences."""

from itertools import pairwise

import pytest

from comity.records.clause import MentionKind
from tests.languages.told import mention, names, offices, quote, told


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "The Ministry of Trade, Industry and Energy of Japan signed a contract.",
            ["Ministry of Trade, Industry and Energy of Japan"],
        ),
        (
            "The Department of Planning and Investment and the Lisbon Chamber of Commerce signed a plan.",
            ["Department of Planning and Investment", "Lisbon Chamber of Commerce"],
        ),
        ("The University of Lisbon opened.", ["University of Lisbon"]),
        ("Nordwind Shipping Co., Ltd built the ferry.", ["Nordwind Shipping Co., Ltd"]),
    ],
)
def test_a_body_is_taken_whole(text: str, bodies: list[str]) -> None:
    assert names(text, MentionKind.ORGANISATION) == bodies


def test_the_place_of_a_body_gives_its_codes() -> None:
    assert mention("The University of Lisbon opened.", "University of Lisbon").codes == ("PT", "PT-11")


def test_a_head_word_in_small_letters_is_no_body() -> None:
    assert names("The company and the university opened.", MentionKind.ORGANISATION) == []


def test_a_delegation_and_its_head_are_two_mentions() -> None:
    text = "A high-ranking delegation of Hai Phong led by Tran Van Minh, Secretary of the Party Committee, arrived."
    assert names(text, MentionKind.DELEGATION) == ["high-ranking delegation of Hai Phong"]
    assert mention(text, "high-ranking delegation of Hai Phong").codes == ("VN", "VN-HP")
    assert offices(text, "Tran Van Minh") == ["Secretary of the Party Committee"]


def test_a_delegation_from_a_place_acts_for_it() -> None:
    assert mention("He received a delegation from Hokkaido.", "delegation from Hokkaido").codes == ("JP", "JP-01")


def test_a_plural_office_of_places_is_a_group_of_them() -> None:
    group = mention("The Foreign Ministers of Japan and Kenya met.", "The Foreign Ministers of Japan and Kenya")
    assert group.kind is MentionKind.DELEGATION
    assert group.codes == ("JP", "KE")
    assert group.plural


def test_a_plural_office_without_a_place_is_both_sides() -> None:
    group = mention("The two Foreign Ministers agreed to reopen the consulates.", "The two Foreign Ministers")
    assert group.kind is MentionKind.JOINT
    assert group.plural


@pytest.mark.parametrize("words", ["two sides", "both leaders", "the two sides", "the two cities", "both ministers"])
def test_words_for_both_sides_are_joint(words: str) -> None:
    joint = [m for m in told(f"Yesterday {words} spoke of the ferry.").mentions if m.kind is MentionKind.JOINT]
    assert len(joint) == 1
    assert joint[0].plural
    assert joint[0].name in words


def test_an_office_alone_is_a_mention_of_its_holder() -> None:
    text = "The mayor and the governor toured the port."
    assert names(text, MentionKind.OFFICE) == ["The mayor", "the governor"]
    assert offices(text, "The mayor") == ["mayor"]


def test_an_office_in_passing_is_none() -> None:
    assert names("He was elected mayor.", MentionKind.OFFICE) == []


def test_pronouns_carry_gender_and_number() -> None:
    found = [(m.name, m.gender, m.plural) for m in told("He thanked her and they left.").mentions]
    assert found == [("He", "m", False), ("her", "f", False), ("they", None, True)]


def test_a_place_gives_country_and_part() -> None:
    assert mention("The ferry goes to Hokkaido.", "Hokkaido").codes == ("JP", "JP-01")


def test_mentions_stand_in_order_and_none_inside_another() -> None:
    text = "Ken Mori, Governor of Hokkaido, received the Kenyan Ambassador to Japan Joseph Otieno in Lisbon."
    spans = [m.span for m in told(text).mentions]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_every_name_is_as_written() -> None:
    text = "Ken Mori, Governor of Hokkaido, and the delegation of Hai Phong thanked the two cities."
    analysis = told(text)
    assert analysis.mentions
    assert all(quote(analysis, m.name_span) == m.name for m in analysis.mentions)
