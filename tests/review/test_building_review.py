"""What a review holds: who is on which side, what is in the period, what is counted."""

from collections import Counter
from dataclasses import replace

import pytest

from comity.records import InvalidValue, Record, UnknownLocality
from comity.records.review import LinkKind, Party, Review, Standing
from comity.review import build
from tests.review.example import DOCUMENTS, READINGS, RECORD, Atlas


def review(record: Record = RECORD, **changed: object) -> Review:
    asked = {"between": ("VN-HN", "CN-GD"), "start": "2023-09", "end": "2024-06", "localities": Atlas(), **changed}
    return build(record, READINGS, **asked)  # type: ignore[arg-type]


def ids(things: tuple[object, ...]) -> list[str]:
    return [one.entry.id for one in things]  # type: ignore[attr-defined]


def test_engagements_stand_under_the_visit_they_are_part_of() -> None:
    found = review().engagements
    assert [(one.entry.id, one.parent) for one in found] == [("V1", None), ("E1", "V1"), ("E2", None)]
    assert found[0].standing is Standing.IN_THE_OTHER
    assert found[1].standing is Standing.BOTH_TOOK_PART
    assert [one.where for one in found] == [Party.SECOND, Party.SECOND, Party.FIRST]


def test_a_period_leaves_out_what_lies_outside() -> None:
    assert ids(review(end="2023-12").engagements) == ["V1", "E1"]
    assert ids(review(start="2024", end="2024").commitments) == ["C6", "C7"]
    assert review(start="2010", end="2011").commitments == ()


def test_a_city_inside_is_included_unless_only() -> None:
    assert "C7" in ids(review().commitments)
    assert ids(review(only=True).engagements) == ["V1", "E1"]
    assert "C7" not in ids(review(only=True).commitments)


def test_a_city_as_a_side_takes_those_who_act_for_it() -> None:
    found = review(between=("VN-HN", "geonames:1809858"))
    assert "E2" in ids(found.engagements)
    assert "C7" in ids(found.commitments)
    assert "C3" not in ids(found.commitments)


def test_the_country_around_a_side_is_not_on_it() -> None:
    leader = tuple(replace(one, side="VN") for one in RECORD.commitments)
    people = tuple(replace(one, sides=("VN",)) for one in RECORD.people)
    speaking = [one.speaker for one in review(replace(RECORD, commitments=leader, people=people)).commitments]
    assert Party.FIRST not in speaking


def test_two_orders_of_the_sides_say_the_same() -> None:
    one, other = review(), review(between=("CN-GD", "VN-HN"))
    assert ids(one.commitments) == ids(other.commitments)
    turned = {Party.FIRST: Party.SECOND, Party.SECOND: Party.FIRST}
    assert [turned.get(c.speaker, c.speaker) for c in one.commitments] == [c.speaker for c in other.commitments]


def test_every_quote_is_verbatim() -> None:
    texts = {document.file: document.text for document in DOCUMENTS}
    found = review()
    quotes = [q for part in (found.engagements, found.commitments, found.instruments, found.references) for x in part
              for q in x.quotes]  # fmt: skip
    quotes += [q for c in found.commitments for link in c.later for q in link.quotes]
    assert len(quotes) > 10
    assert all(texts[q.file][q.start : q.end] == q.quote for q in quotes)


def test_counts_are_a_recount_of_the_record() -> None:
    found = review()
    acts = Counter(one.act for one in RECORD.commitments)
    assert {one.act: one.count for one in found.by_force if one.count} == dict(acts)
    areas = Counter(area for one in RECORD.commitments for area in one.areas)
    assert {one.area: len(one.commitments) for one in found.by_area} == dict(areas)
    assert sum(len(one.commitments) for one in found.asks) == len(RECORD.commitments)


def test_who_asked_whom_keeps_those_who_named_nobody_apart() -> None:
    asked = {(one.speaker, one.addressee): one.commitments for one in review().asks}
    assert asked[Party.FIRST, Party.SECOND] == ("C2", "C6")
    assert asked[Party.FIRST, Party.UNSAID] == ("C1",)
    assert asked[Party.SECOND, Party.FIRST] == ("C5",)


def test_open_points_are_oldest_then_strongest_and_said_once() -> None:
    found = review()
    points = [point.commitment for point in found.open_points]
    assert points == ["C3", "C4", "C7", "C6"]
    moved = {one.entry.id for one in found.commitments if one.moved}
    assert moved.isdisjoint(points)


def test_conflicts_are_shown_with_both_quotes() -> None:
    (one,) = review().differences
    assert one.field == "place"
    assert [value.quotes[0].file for value in one.values] == ["autumn.txt", "automne.txt"]


def test_what_was_searched_is_said() -> None:
    found = review().searched
    assert (found.documents, found.cited, found.undated) == (3, 3, 0)
    assert {one.value: one.count for one in found.languages} == {"en": 2, "fr": 1}
    assert (found.first, found.last) == ("2023-09-26", "2024-04-02")


def test_links_of_each_kind_are_found_here() -> None:
    links = {(one.entry.id, link.kind, link.to) for one in review().commitments for link in one.later}
    assert links == {
        ("C1", LinkKind.ENGAGEMENT, "E2"),
        ("C2", LinkKind.ANSWERED, "C3"),
        ("C2", LinkKind.REAFFIRMED, "C6"),
        ("C5", LinkKind.INSTRUMENT, "I1"),
    }


def test_scores_are_the_sum_of_their_parts() -> None:
    for one in review().commitments:
        for link in one.later:
            assert 0 < link.score <= 1
            assert link.score == pytest.approx(sum(part.value for part in link.parts))


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"between": ("VN-HN", "VN-HN")}, InvalidValue),
        ({"between": ("VN-HN", "XX-YY")}, UnknownLocality),
        ({"start": "2024", "end": "2023"}, InvalidValue),
        ({"start": "last year"}, InvalidValue),
    ],
)
def test_what_cannot_be_reviewed_is_refused(asked: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        review(RECORD, **asked)


def test_a_source_without_its_reading_is_an_error() -> None:
    with pytest.raises(InvalidValue, match="its reading was not given"):
        build(RECORD, {}, between=("VN-HN", "CN-GD"), start="2023", end="2024", localities=Atlas())
