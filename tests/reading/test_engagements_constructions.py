"""Meetings in constructions that a grid of them showed to be unread, each in sentences of its own."""

import pytest

from comity.reading import read
from comity.records import Document, EngagementKind, Role
from comity.records.findings import Engagement


def told(text: str) -> list[Engagement]:
    return list(read(Document("d", text, "en", "2025-05-14")).engagements)


def only(text: str) -> Engagement:
    found = [one for one in told(text) if one.kind is not EngagementKind.VISIT]
    assert len(found) == 1, found
    return found[0]


def people(one: Engagement) -> set[tuple[str, str | None]]:
    return {(who.name, who.side) for who in one.participants}


BOTH = {("Ana Prado", "BR-CE"), ("Piet Vos", "ZA-WC")}
ANA, PIET = "Governor Ana Prado of Ceará", "Premier Piet Vos of the Western Cape"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{ANA} exchanged views with {PIET} on Monday.", EngagementKind.TALKS),
        (f"{ANA} chaired talks with {PIET} on Monday.", EngagementKind.TALKS),
        (f"Speaking over lunch with {PIET} on Monday, {ANA} praised the port.", EngagementKind.RECEPTION),
        (
            f"At a dinner given by {ANA} for {PIET} on Monday, the two sides spoke about ports.",
            EngagementKind.RECEPTION,
        ),
        (f"At the reception of {PIET} on Monday, {ANA} said trade had grown.", EngagementKind.RECEPTION),
        (f"During a courtesy call by {PIET} on Monday, {ANA} said trade had grown.", EngagementKind.COURTESY_CALL),
        (f"{PIET} called on {ANA} on Monday to discuss ports.", EngagementKind.COURTESY_CALL),
        (f"At a meeting between {ANA} and {PIET} on Monday, the two sides spoke about ports.", EngagementKind.MEETING),
    ],
)
def test_a_meeting_is_found_with_both_sides_and_its_day(text: str, kind: EngagementKind) -> None:
    one = only(text)
    assert one.kind is kind
    assert one.date == "2025-05-12"
    assert people(one) == BOTH


def test_two_who_speak_at_a_meeting_held_that_day_met_once() -> None:
    one = only(f"At a meeting held on Monday, {ANA} and {PIET} spoke about ports.")
    assert one.kind is EngagementKind.MEETING
    assert people(one) == BOTH


def test_who_pays_a_courtesy_call_is_the_guest_and_who_gives_a_reception_the_host() -> None:
    call = only(f"During a courtesy call by {PIET} on Monday, {ANA} said trade had grown.")
    assert next(who for who in call.participants if who.name == "Piet Vos").role is Role.GUEST
    party = only(f"A reception given by {ANA} for {PIET} was held on Monday.")
    assert {who.name: who.role for who in party.participants} == {"Ana Prado": Role.HOST, "Piet Vos": Role.GUEST}


def test_views_exchanged_with_nobody_named_are_no_meeting() -> None:
    assert not told("The council exchanged views on Monday. Officials of Ceará exchanged ideas about ports.")


@pytest.mark.parametrize("words", ["is due to meet", "is to meet", "is scheduled to meet", "is expected to meet"])
def test_who_is_due_to_meet_somebody_has_still_to_do_so(words: str) -> None:
    one = only(f"{ANA} {words} {PIET} on Friday.")
    assert one.planned
    assert one.date == "2025-05-16"
    assert people(one) == BOTH


def test_a_day_far_behind_its_verb_is_still_to_come() -> None:
    one = only(
        f"{ANA} will host a reception for {PIET} and his delegation of twelve experts in cold storage on Friday."
    )
    assert one.date == "2025-05-16"


def test_a_counterpart_from_a_place_is_somebody_of_it() -> None:
    one = only("Ceará governor Ana Prado held talks with her counterpart from the Western Cape, Piet Vos, on Monday.")
    assert people(one) == BOTH
    one = only("Ceará governor Ana Prado held talks with her counterpart from Alberta, Ruth Kerr, on Monday.")
    assert people(one) == {("Ana Prado", "BR-CE"), ("Ruth Kerr", "CA-AB")}


def test_of_two_who_are_named_before_one_place_both_are_of_it() -> None:
    one = only(f"Mayor Ruth Kerr and port secretary Leo Lund of Alberta met {PIET} on Monday.")
    assert people(one) >= {("Ruth Kerr", "CA-AB"), ("Leo Lund", "CA-AB"), ("Piet Vos", "ZA-WC")}


@pytest.mark.parametrize("who", ["He", "The premier", "Premier Vos"])
def test_whom_he_meets_who_is_on_a_visit_is_of_the_place_visited(who: str) -> None:
    one = only(f"{PIET} is on a visit to Alberta. {who} called on Mayor Ruth Kerr on Monday.")
    assert people(one) == {("Piet Vos", "ZA-WC"), ("Ruth Kerr", "CA-AB")}
