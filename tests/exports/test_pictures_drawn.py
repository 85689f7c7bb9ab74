"""Pictures: every number in them is the review's, and every shape is on the paper."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from comity.exports.labels import Labels
from comity.exports.naming import Naming
from comity.exports.pictures.areas import areas
from comity.exports.pictures.asks import asks
from comity.exports.pictures.svg import clipped
from comity.exports.pictures.timeline import timeline
from comity.exports.wording import LANGUAGES, wording
from comity.records.review import Party, Review
from comity.review.counts import by_area
from tests.exports.making import example


def drawn(review: Review, language: str = "en") -> dict[str, ET.Element]:
    naming = Naming.of(review, wording(language))
    made = {
        "timeline": timeline(review, naming, Labels(review)),
        "asks": asks(review, naming),
        "areas": areas(review, naming),
    }
    return {name: ET.fromstring(svg) for name, svg in made.items() if svg}  # noqa: S314 -- our own picture


def words(picture: ET.Element, name: str) -> list[str]:
    return [one.text or "" for one in picture.iter("text") if name in (one.get("class") or "").split()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shape_is_on_the_paper(language: str) -> None:
    for picture in drawn(example(), language).values():
        _, _, width, height = map(float, (picture.get("viewBox") or "").split())
        for one in picture.iter("rect"):
            x, y, w, h = (float(one.get(name) or 0) for name in ("x", "y", "width", "height"))
            assert x >= 0
            assert y >= 0
            assert x + w <= width
            assert y + h <= height
        for one in picture.iter("text"):
            assert 0 <= float(one.get("x") or 0) <= width
            assert 0 <= float(one.get("y") or 0) <= height


def test_every_dated_engagement_is_on_the_timeline_once() -> None:
    review = example()
    assert sorted(words(drawn(review)["timeline"], "mark-name")) == ["E1", "E2", "E3"]
    undated = replace(review, engagements=(replace(review.engagements[0], date=None), *review.engagements[1:]))
    assert sorted(words(drawn(undated)["timeline"], "mark-name")) == ["E2", "E3"]


def test_marks_of_one_lane_do_not_cover_each_other() -> None:
    review = example()
    many = tuple(
        replace(review.engagements[1], entry=replace(review.engagements[1].entry, id=f"x{n}")) for n in range(9)
    )
    picture = drawn(replace(review, engagements=many))["timeline"]
    marks = [one for one in picture.iter("rect") if "mark" in (one.get("class") or "").split()]
    assert len({(one.get("x"), one.get("y")) for one in marks}) == len(many)


def test_arrows_carry_the_number_asked() -> None:
    review = example()
    counts = {(one.speaker, one.addressee): len(one.commitments) for one in review.asks}
    there, back = words(drawn(review)["asks"], "count")
    assert int(there) == counts[Party.FIRST, Party.SECOND]
    assert int(back) == counts[Party.SECOND, Party.FIRST]


def test_bars_carry_the_number_of_their_area() -> None:
    review = example()
    assert [int(n) for n in words(drawn(review)["areas"], "count")] == [len(one.commitments) for one in review.by_area]


def test_a_review_of_nothing_has_no_picture() -> None:
    nothing = replace(example(), engagements=(), commitments=(), asks=(), by_area=by_area(()))
    assert drawn(nothing) == {}


@pytest.mark.parametrize(("start", "end"), [("2023", "2033"), ("2023-09-25", "2023-09-25"), ("../2024", "2024")])
def test_any_period_has_few_ticks(start: str, end: str) -> None:
    picture = drawn(replace(example(), start=start, end=end))["timeline"]
    assert 1 <= len(words(picture, "tick-name")) <= 8


def test_names_are_cut_by_the_room_they_take() -> None:
    assert clipped("Trade", 8) == "Trade"
    assert clipped("Agriculture and forestry", 12) == "Agriculture…"
    assert clipped("农业林业渔业合作", 9) == "农业林业…"
