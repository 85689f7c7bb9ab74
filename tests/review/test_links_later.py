"""What later entries bear on a commitment: each rule, and what it must not say."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from comity.records import (
    Act,
    CommitmentEntry,
    EngagementEntry,
    EngagementKind,
    InstrumentEntry,
    InstrumentKind,
    JoinedParticipant,
    Participant,
    Place,
    Said,
)
from comity.records.review import (
    Basis,
    Cited,
    LinkKind,
    Party,
    ReviewedCommitment,
    ReviewedEngagement,
    ReviewedInstrument,
    Standing,
)
from comity.review.links import Matter, follow
from comity.review.links.bags import Bags
from comity.review.links.columns import AreaBits, Columns
from comity.review.links.space import Corpus, Space
from comity.review.opening import open_points

OURS, THEIRS, BOTH = Party.FIRST, Party.SECOND, Party.JOINT


@dataclass
class Case:
    """What was said and done, in a few words a line."""

    commitments: list[ReviewedCommitment] = field(default_factory=list)
    engagements: list[ReviewedEngagement] = field(default_factory=list)
    instruments: list[ReviewedInstrument] = field(default_factory=list)

    def said(  # noqa: PLR0913 -- a line of a table
        self,
        act: Act,
        by: Party,
        on: str | None,
        words: str,
        areas: str,
        *,
        at: str | None = None,
        language: str = "en",
        negated: bool = False,
    ) -> None:
        n = f"C{len(self.commitments) + 1}"
        quotes = (Cited(f"{n}#c1", n, language, 0, len(words), words),)
        entry = CommitmentEntry(
            n, act, None, None, None, None, None, tuple(areas.split()), None, at,
            (Said(words, (f"{n}#c1",)),), (f"{n}#c1",), (), negated,
        )  # fmt: skip
        self.commitments.append(ReviewedCommitment(entry, on, Basis.OWN, by, Party.UNSAID, quotes))

    def met(  # noqa: PLR0913 -- a line of a table
        self,
        kind: EngagementKind,
        on: str,
        *,
        parent: str | None = None,
        planned: bool = False,
        frame: bool = False,
        who: str = "",
        place: Place | None = None,
        where: Party = Party.FIRST,
    ) -> None:
        n = f"E{len(self.engagements) + 1}"
        there = tuple(JoinedParticipant(Participant(name), None, ()) for name in who.split())
        entry = EngagementEntry(n, kind, on, place, parent, there, (f"{n}#e1",), (), planned)
        how = Standing.FRAME if frame else Standing.BOTH_TOOK_PART
        self.engagements.append(ReviewedEngagement(entry, on, Basis.OWN, how, parent, where, ()))

    def signed(self, on: str, areas: str, *, at: str | None = None) -> None:
        n = f"I{len(self.instruments) + 1}"
        entry = InstrumentEntry(n, InstrumentKind.AGREEMENT, (), on, None, tuple(areas.split()), at, (f"{n}#i1",))
        self.instruments.append(ReviewedInstrument(entry, on, Basis.OWN, ()))

    def follow(self) -> tuple[ReviewedCommitment, ...]:
        return follow(Matter(tuple(self.commitments), tuple(self.engagements), tuple(self.instruments)))

    @property
    def links(self) -> set[tuple[str, LinkKind, str]]:
        return {(one.entry.id, link.kind, link.to) for one in self.follow() for link in one.later}


@pytest.fixture
def case() -> Iterator[Case]:
    found = Case()
    # Other talk, so that common words weigh little.
    for n, area in enumerate(("health", "sport", "media", "water")):
        found.said(Act.HOPE, BOTH, "2020", f"the two sides deepen cooperation in {area} {n}", area)
    yield found
    assert not [link for link in found.links if link[0] in {"C1", "C2", "C3", "C4"}]


def test_the_same_wish_a_year_later_is_said_again(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023-09", "open a direct freight train", "logistics")
    case.said(Act.REQUEST, OURS, "2024-09", "the early opening of a direct freight train", "logistics")
    assert case.links == {("C5", LinkKind.REAFFIRMED, "C6")}


def test_other_words_in_the_same_area_are_not_said_again(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023-09", "open a direct freight train", "logistics")
    case.said(Act.REQUEST, OURS, "2024-09", "lower warehouse fees at the port", "logistics")
    assert case.links == set()


def test_words_that_every_report_has_are_no_repetition(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023-09", "strengthen cooperation between the two sides", "trade")
    case.said(Act.PROPOSE, OURS, "2024-09", "strengthen cooperation between the two sides", "trade")
    assert case.links == set()


@pytest.mark.parametrize("day", ["2023-09-01", "2023-09", None, "2022"])
def test_what_is_not_wholly_later_is_not_said_again(case: Case, day: str | None) -> None:
    case.said(Act.PROPOSE, OURS, "2023-09-01", "open a direct freight train", "logistics")
    case.said(Act.PROPOSE, OURS, day, "a direct freight train", "transport logistics")
    assert ("C5", LinkKind.REAFFIRMED, "C6") not in case.links


def test_the_other_side_saying_it_is_no_repetition(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023-09", "open a direct freight train", "logistics")
    case.said(Act.PROPOSE, THEIRS, "2024-09", "open a direct freight train", "logistics")
    assert case.links == set()


def test_across_languages_all_particular_areas_must_be_the_same(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023", "open a direct freight train", "logistics transport")
    case.said(Act.PROPOSE, OURS, "2024", "un train de fret direct", "logistics transport", language="fr")
    case.said(Act.PROPOSE, OURS, "2024", "baisser les frais", "logistics finance", language="fr")
    assert ("C5", LinkKind.REAFFIRMED, "C6") in case.links
    assert ("C5", LinkKind.REAFFIRMED, "C7") not in case.links


def test_the_other_side_agreeing_at_the_table_answers(case: Case) -> None:
    case.said(Act.REQUEST, OURS, "2023-09-25", "faster clearance of fruit", "customs", at="E1")
    case.said(Act.PLEDGE, THEIRS, "2023-09-25", "longer opening hours at the gate", "customs border-gates", at="E1")
    case.said(Act.AGREE, BOTH, "2023-09-25", "a working group of customs officers", "customs", at="E1")
    assert {to for one, kind, to in case.links if (one, kind) == ("C5", LinkKind.ANSWERED)} == {"C6", "C7"}


@pytest.mark.parametrize(
    ("act", "by", "areas", "negated"),
    [
        (Act.PROPOSE, THEIRS, "customs", False),
        (Act.PLEDGE, OURS, "customs", False),
        (Act.PLEDGE, THEIRS, "tourism", False),
        (Act.AGREE, Party.UNSAID, "customs", False),
    ],
)
def test_what_does_not_answer(case: Case, act: Act, by: Party, areas: str, *, negated: bool) -> None:
    case.said(Act.REQUEST, OURS, "2023-09-25", "faster clearance of fruit", "customs", at="E1")
    case.said(act, by, "2023-09-25", "faster clearance of fruit", areas, at="E1", negated=negated)
    assert case.links == set()


def test_what_the_other_side_says_it_will_not_do_is_refused(case: Case) -> None:
    case.said(Act.REQUEST, OURS, "2023-09-25", "faster clearance of fruit", "customs", at="E1")
    case.said(Act.AGREE, THEIRS, "2023-09-25", "faster clearance of fruit", "customs", at="E1", negated=True)
    assert case.links == {("C5", LinkKind.REFUSED, "C6")}


def test_sharing_only_what_is_general_proves_nothing(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023", "promote cooperation", "general-cooperation common-perceptions", at="E1")
    case.said(Act.AGREE, THEIRS, "2023", "promote cooperation", "general-cooperation common-perceptions", at="E1")
    case.signed("2024", "general-cooperation")
    assert case.links == set()


def test_a_paper_signed_later_in_the_area_bears_on_it(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023-09-25", "a memorandum on metro lines", "urban-rail")
    case.signed("2023-09-26", "urban-rail")
    case.signed("2023-09-24", "urban-rail")
    case.signed("2023-10-01", "tourism")
    assert case.links == {("C5", LinkKind.INSTRUMENT, "I1")}


def test_a_delegation_that_came_bears_on_exchanges_of_delegations(case: Case) -> None:
    case.met(EngagementKind.TALKS, "2023-09-25")
    case.met(EngagementKind.VISIT, "2024-04-01")
    case.met(EngagementKind.MEETING, "2024-04-02", parent="E2")
    case.met(EngagementKind.VISIT, "2024-05-01", planned=True)
    case.met(EngagementKind.VISIT, "2024-06-01", frame=True)
    case.met(EngagementKind.CEREMONY, "2024-06-02")
    case.said(Act.PROPOSE, OURS, "2023-09-25", "more visits of delegations", "delegation-exchange", at="E1")
    assert case.links == {("C5", LinkKind.ENGAGEMENT, "E2")}


def test_a_meeting_in_a_third_country_is_no_visit_of_either(case: Case) -> None:
    case.met(EngagementKind.MEETING, "2024-01-01", place=Place("Geneva", "CH-GE"), where=Party.UNSAID)
    case.met(EngagementKind.MEETING, "2024-02-01", where=Party.UNSAID)
    case.said(Act.PROPOSE, OURS, "2023-09-25", "more visits of delegations", "delegation-exchange")
    assert case.links == {("C5", LinkKind.ENGAGEMENT, "E2")}


def test_the_next_day_of_the_same_stay_carries_nothing_out(case: Case) -> None:
    case.met(EngagementKind.TALKS, "2023-09-25", who="Minh Li")
    case.met(EngagementKind.MEETING, "2023-09-26", who="Minh Guo")
    case.met(EngagementKind.MEETING, "2023-09-27", who="Lan Guo")
    case.met(EngagementKind.MEETING, "2024-09-26", who="Minh Guo")
    case.said(Act.PROPOSE, OURS, "2023-09-25", "more visits of delegations", "delegation-exchange", at="E1")
    assert {to for _, _, to in case.links} == {"E3", "E4"}


def test_what_only_its_report_dates_may_be_older(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023-09-01", "open a direct freight train", "logistics")
    for day in ("2023-09-10", "2023-09-20"):
        case.said(Act.PROPOSE, OURS, day, "open a direct freight train", "logistics")
        case.commitments[-1] = replace(case.commitments[-1], basis=Basis.REPORT)
    assert case.links == {("C5", LinkKind.REAFFIRMED, "C7")}


def test_few_links_of_a_kind_are_kept_and_all_are_counted(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2023-01", "more visits of delegations", "delegation-exchange")
    for month in range(2, 10):
        case.met(EngagementKind.VISIT, f"2023-{month:02}-01")
    one = case.follow()[4]
    assert [link.to for link in one.later] == ["E1", "E2", "E3"]
    assert [(found.kind, found.count) for found in one.found] == [(LinkKind.ENGAGEMENT, 8)]


def test_a_meeting_never_shows_that_trade_grew(case: Case) -> None:
    case.met(EngagementKind.VISIT, "2024-04-01")
    case.said(Act.PLEDGE, THEIRS, "2023-09-25", "raise imports", "trade economy")
    assert case.links == set()


def test_a_wish_said_again_stays_one_open_point(case: Case) -> None:
    case.said(Act.PROPOSE, OURS, "2019-01", "open a direct freight train", "logistics")
    case.said(Act.REQUEST, OURS, "2019-06", "open a direct freight train", "logistics")
    case.said(Act.REQUEST, OURS, "2019-09", "open a direct freight train soon", "logistics")
    case.said(Act.PLEDGE, OURS, "2019-01", "not to raise fees", "finance", negated=True)
    points = open_points(case.follow())
    assert points[0].commitment == "C5"
    assert points[0].again == ("C6", "C7")
    assert (points[0].reason.id, points[0].reason.values["count"]) == ("open-said-again", "2")
    assert {"C6", "C7", "C8"}.isdisjoint(point.commitment for point in points)


def test_shares_of_areas() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024", "clear customs faster", "customs")
    case.said(Act.PROPOSE, OURS, "2024", "work together", "general-cooperation")
    bits = AreaBits()
    lines = Columns(case.commitments, bits)
    all_ = np.arange(2)
    assert lines.overlap(bits.of(("trade", "customs")), all_).tolist() == [0.5, 0]
    assert lines.covered(bits.of(("customs", "sport")), all_).tolist() == [0.5, 0]
    assert lines.covered(bits.of(()), all_).tolist() == lines.overlap(bits.of(("sport",)), all_).tolist() == [0, 0]


def test_likeness_weighs_rare_words_and_meets_across_languages_in_terms() -> None:
    words = ("the two sides open a freight train", "a freight train opened by the two sides", "the two sides meet",
             "两国扩大铁路货运", "扩大铁路货运合作", "两国加强医疗合作")  # fmt: skip
    quotes = [Cited(str(n), str(n), "zh" if n > 2 else "en", 0, len(w), w) for n, w in enumerate(words)]
    made = Bags()
    bags = [(made.of(one),) for one in quotes]
    space = Space(bag for line in bags for bag in line)
    corpus = Corpus(bags, space)
    english = corpus.alike(bags[0]).of(np.arange(6))[0]
    assert english[0] == pytest.approx(1)
    assert english[1] > english[2]
    chinese = corpus.alike(bags[3]).of(np.arange(6))[0]
    assert chinese[4] > chinese[5]
    assert english[4] > english[5]


def test_a_broad_paper_answers_a_broad_wish_after_the_stay(case: Case) -> None:
    case.said(Act.HOPE, OURS, "2023-09-25", "cooperate in many more fields", "general-cooperation")
    case.said(Act.HOPE, OURS, "2023-09-25", "open a direct freight train", "logistics")
    case.signed("2023-09-28", "general-cooperation")
    case.signed("2024-09-28", "general-cooperation")
    case.instruments[1] = replace(
        case.instruments[1], quotes=(Cited("I2#i1", "I2", "en", 0, 9, "a memorandum of cooperation"),)
    )
    assert case.links == {("C5", LinkKind.INSTRUMENT, "I2")}


def test_names_that_two_quotes_share_are_seen_across_languages() -> None:
    bags = Bags()
    ours = bags.of(Cited("a", "a", "vi", 0, 9, "xây cầu Bắc Luân III"))
    theirs = bags.of(Cited("b", "b", "en", 0, 9, "Lorries use the Bac Luan III bridge"))
    assert {"x:bac luan", "t:bridge", "w:roads"} <= ours.shared & theirs.shared
