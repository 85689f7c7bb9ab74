"""Sides on the real table of localities: provinces, cities of their own, and what lies inside."""

import pytest

from comity.localities import table
from comity.records import Place
from comity.records.review import Party
from comity.review import build
from comity.review.sides import Sides
from tests.review.example import READINGS, RECORD


def sides(one: str, other: str, *, only: bool = False) -> Sides:
    return Sides.of((one, other), table(), only=only)


def test_the_real_table_gives_the_review_of_the_example() -> None:
    found = build(RECORD, READINGS, between=("VN-HN", "CN-GD"), start="2023-09", end="2024-06")
    assert [one.entry.id for one in found.engagements] == ["V1", "E1", "E2"]
    assert len(found.commitments) == len(RECORD.commitments)
    assert [one.entry.id for one in found.instruments] == ["I1"]
    assert "C7" not in {
        one.entry.id
        for one in build(RECORD, READINGS, between=("VN-HN", "CN-GD"), start="2023", end="2024", only=True).commitments
    }


@pytest.mark.parametrize(
    ("code", "words", "party"),
    [
        ("VN-HN", ("Secretary of the Hà Nội Party Committee",), Party.FIRST),
        ("CN-GD", ("Mayor of Guangzhou",), Party.SECOND),
        ("VN", ("General Secretary",), None),
        ("CN-GX", ("Chairman",), None),
        ("ASEAN", ("Secretary-General",), None),
        (None, ("Somebody",), None),
    ],
)
def test_people_stand_on_the_side_they_act_for(code: str | None, words: tuple[str, ...], party: Party | None) -> None:
    assert sides("VN-HN", "CN-GD").of_actor(code, words) is party


def test_only_leaves_out_those_who_act_for_a_city_inside() -> None:
    narrow = sides("VN-HN", "CN-GD", only=True)
    assert narrow.of_actor("CN-GD", ("Mayor of Guangzhou",)) is None
    assert narrow.of_actor("CN-GD", ("Governor of Guangdong",)) is Party.SECOND
    assert narrow.of_actor("VN-HN", ("Chairman of the Hanoi People's Committee",)) is Party.FIRST


def test_countries_take_in_their_provinces() -> None:
    found = sides("VN", "CN")
    assert found.of_actor("VN-HN", ("Chairman",)) is Party.FIRST
    assert found.of_place(Place("Guangzhou", "CN-GD", 1809858)) is Party.SECOND


def test_a_side_inside_the_other_is_the_one_meant() -> None:
    found = sides("VN", "VN-HN")
    assert found.of_code("VN-HN") is Party.SECOND
    assert found.of_code("VN-SG") is Party.FIRST


def test_parties_to_a_paper_are_told_by_the_places_they_name() -> None:
    found = sides("VN-HN", "CN-GD")
    assert found.of_names(("Hà Nội Metro Board", "Guangzhou Metro Group")) == {Party.FIRST, Party.SECOND}
    assert found.of_names(("China Association of Metros",)) == frozenset()


def test_a_province_stands_for_those_that_were_merged_into_it() -> None:
    found = sides("VN-07", "CN-YN")
    assert [(old.code, old.until) for old in found.first.formerly] == [("VN-03", "2025-06-30")]
    assert found.second.formerly == ()
    assert found.of_code("VN-03") is Party.FIRST
    assert found.of_actor("VN-03", ("Secretary of the Hà Giang Party Committee",)) is Party.FIRST
    assert found.of_place(Place("Hà Giang", "VN-03")) is Party.FIRST
    assert found.of_code("VN-06") is None


def test_a_former_province_asked_for_by_itself_stands_alone() -> None:
    found = sides("VN-03", "VN-07")
    assert found.of_code("VN-03") is Party.FIRST
    assert found.of_code("VN-07") is Party.SECOND
    assert sides("VN-07", "VN-03").of_code("VN-03") is Party.SECOND
