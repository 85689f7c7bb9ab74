"""Before a meeting and at it: who they are, what was asked and promised, what to raise, what to follow through."""

from dataclasses import replace

import pytest

from comity.records.briefing import Briefing, ItemKind, PointKind
from comity.records.errors import UnknownThing
from comity.records.kept import Due, DueKind, Kept, KeptKind, Mechanism, Membership, Plan, Stage, Thing
from comity.records.review import Party, Review
from comity.records.status import Status, StatusDecision
from comity.records.words import Act, EngagementKind
from comity.review.agenda import agenda
from comity.review.briefing import ASKING, PROMISING, RAISED, Around, brief
from tests.exports.making import example
from tests.review.example import RECORD

BOTH = ("VN-HN", "CN-GD")
ENDING = Due(DueKind.EXPIRY, "instrument-3", "Rail memorandum", "2025-01", False, BOTH)
ELSEWHERE = Due(DueKind.EXPIRY, "instrument-4", "Other paper", "2025-01", False, ("VN-HN", "JP-13"))
SESSION = Due(DueKind.SESSION, "mechanism-1", "Annual review", "2024-09", False, BOTH)


def kept(kind: KeptKind, thing: Thing, key: str) -> Kept:
    return Kept(key, kind, thing, 1, 1, "person:Lan", "2024-01-01T00:00:00.000Z")


def briefing(review: Review | None = None, around: Around | None = None, person: str | None = None) -> Briefing:
    return brief(review or example(), around or Around(RECORD), on="2024-06-01", person=person)


def said(found: Briefing, ids: tuple[str, ...]) -> set[tuple[Party, Act]]:
    known = {one.entry.id: one for one in found.review.commitments}
    return {(known[id_].speaker, known[id_].entry.act) for id_ in ids}


def closed(review: Review, status: Status) -> Review:
    """The review with every commitment set to a status."""
    decided = StatusDecision(status, "", (), "person:Lan", "2024-05-01T00:00:00.000Z", "rules/1", None, 1)
    return replace(review, commitments=tuple(replace(one, decided=decided) for one in review.commitments))


def test_what_was_asked_and_promised_stands_by_who_said_it() -> None:
    found = briefing()
    assert {party for party, _ in said(found, found.we_asked)} == {Party.FIRST}
    assert {act for _, act in said(found, found.we_asked)} <= ASKING
    assert {party for party, _ in said(found, (*found.they_asked, *found.they_promised))} == {Party.SECOND}
    assert {act for _, act in said(found, found.they_promised)} <= PROMISING
    several = (found.we_asked, found.they_asked, found.they_promised, found.we_promised)
    assert len({id_ for ids in several for id_ in ids}) == sum(map(len, several))


def test_what_is_closed_is_neither_owed_nor_raised() -> None:
    found = briefing(closed(example(), Status.COMPLETE))
    assert (found.we_asked, found.they_asked, found.they_promised, found.we_promised) == ((), (), (), ())
    assert found.points == ()


def test_what_is_overdue_is_raised_first_and_once() -> None:
    found = briefing(closed(example(), Status.OVERDUE))
    assert len(found.points) == RAISED
    assert {point.kind for point in found.points} == {PointKind.OVERDUE}
    assert len({point.about for point in found.points}) == RAISED


def test_no_kind_of_point_crowds_out_the_others() -> None:
    found = briefing(closed(example(), Status.NOT_STARTED), Around(RECORD, due=(ENDING,)))
    assert {point.kind for point in found.points} >= {PointKind.PROMISED, PointKind.ASKED, PointKind.EXPIRING}
    assert all(point.reason.id.startswith("raise-") for point in found.points)


def test_only_what_is_due_between_the_two_is_named() -> None:
    assert briefing(around=Around(RECORD, due=(ENDING, ELSEWHERE))).due == (ENDING,)


def test_last_meetings_are_before_the_day_and_the_latest_comes_first() -> None:
    dates = [one.date or "" for one in briefing().met]
    assert dates == sorted(dates, reverse=True)
    assert brief(example(), Around(RECORD), on="2023-09-25").met[0].date == "2023-09-25"
    assert brief(example(), Around(RECORD), on="2020").met == ()


def test_people_are_theirs_with_offices_from_reports_and_from_the_office_s_own_list() -> None:
    held = kept(KeptKind.MEMBERSHIP, Membership("Li Wen", "Secretary", side="CN-GD", start="2022-10"), "membership-1")
    other = kept(KeptKind.MEMBERSHIP, Membership("Wu Fang", "Director", side="CN-GD"), "membership-2")
    ours = kept(KeptKind.MEMBERSHIP, Membership("Trần Minh", "Secretary", side="VN-HN"), "membership-3")
    found = briefing(around=Around(RECORD, (held, other, ours)))
    names = [one.name for one in found.people]
    assert "Wu Fang" in names
    assert "Trần Minh" not in names
    li = next(one for one in found.people if one.name == "Li Wen")
    assert {post.kept for post in li.posts} == {"membership-1", None}


def test_whom_we_meet_comes_first_with_their_meetings() -> None:
    found = briefing(person="LI Wen")
    assert (found.person, found.people[0].name) == ("Li Wen", "Li Wen")
    assert {one.entry.id for one in found.met} <= set(found.people[0].met)
    with pytest.raises(UnknownThing, match="Napoleon"):
        briefing(person="Napoleon")


def test_plans_between_the_two_that_are_still_to_come() -> None:
    coming = kept(KeptKind.PLAN, Plan(EngagementKind.VISIT, BOTH, date="2024-09"), "plan-1")
    off = kept(KeptKind.PLAN, Plan(EngagementKind.VISIT, BOTH, date="2024-08", stage=Stage.CANCELLED), "plan-2")
    away = kept(KeptKind.PLAN, Plan(EngagementKind.VISIT, ("VN-HN", "JP-13")), "plan-3")
    assert briefing(around=Around(RECORD, (coming, off, away))).plans == (coming,)


def test_the_agenda_follows_through_every_commitment_once() -> None:
    review = example()
    found = agenda(review, (ENDING, SESSION, ELSEWHERE), on="2024-09-20")
    assert [item.kind for item in found.items] == list(ItemKind)
    listed = [id_ for item in found.items for id_ in item.commitments]
    assert sorted(listed) == sorted(
        one.entry.id for one in review.commitments if one.standing and not one.entry.negated
    )
    by_kind = {item.kind: item for item in found.items}
    assert by_kind[ItemKind.INSTRUMENTS].due == (ENDING,)
    assert by_kind[ItemKind.NEXT_SESSION].due == (SESSION,)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (Status.OVERDUE, ItemKind.OVERDUE),
        (Status.LAPSED, ItemKind.OVERDUE),
        (Status.NO_EVIDENCE, ItemKind.NOT_BEGUN),
        (Status.SUBSTANTIAL, ItemKind.UNDER_WAY),
        (Status.REFUSED, ItemKind.DONE),
    ],
)
def test_each_status_has_its_item(status: Status, kind: ItemKind) -> None:
    found = agenda(closed(example(), status), (), on="2024-09-20")
    assert [item.kind for item in found.items if item.commitments] == [kind]


def test_a_session_of_a_mechanism_names_its_own_next_date_only() -> None:
    mechanism = kept(KeptKind.MECHANISM, Mechanism("Other", BOTH), "mechanism-9")
    found = agenda(example(), (SESSION,), on="2024-09-20", mechanism=mechanism)
    assert next(item for item in found.items if item.kind is ItemKind.NEXT_SESSION).due == ()
