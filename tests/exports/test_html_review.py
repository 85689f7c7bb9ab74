"""The page of a review: true to the record, well formed, accessible, and safe whatever a document says."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.exports import review_html
from comity.exports.html import css_string, safe_url
from comity.exports.outline import headline
from comity.exports.wording import LANGUAGES
from comity.records import FORCE, Record
from comity.review import build
from tests.exports.making import HOSTILE, example, hostile
from tests.exports.pages import Node, page
from tests.review.example import DOCUMENTS, READINGS, RECORD, Atlas


@pytest.fixture(scope="module", params=LANGUAGES)
def seen(request: pytest.FixtureRequest) -> Node:
    return page(review_html(example(), request.param))


def section(node: Node, name: str) -> Node:
    return next(one for one in node.all("section") if one.attributes.get("id") == name)


def rows(table: Node) -> list[list[str]]:
    return [[cell.text.strip() for cell in row.all("th", "td")] for row in table.all("tr")]


def test_every_quote_is_verbatim_and_in_its_language(seen: Node) -> None:
    texts = {document.language: "" for document in DOCUMENTS}
    for document in DOCUMENTS:
        texts[document.language] += document.text + "\0"
    quotes = list(seen.all("blockquote"))
    assert len(quotes) > 15
    for one in quotes:
        assert one.text in texts[one.attributes["lang"]]


def test_the_first_numbers_are_a_recount_of_the_record(seen: Node) -> None:
    (numbers,) = seen.of_class("numbers")
    shown = [int(one.text) for one in numbers.all("b")]
    assert shown == [3, len(RECORD.commitments), len(RECORD.instruments), 3, 4]
    (forces,) = seen.of_class("forces")
    acts = Counter(one.act for one in RECORD.commitments)
    assert [int(one.text) for one in forces.all("b")] == [acts[act] for act in FORCE]


def test_the_tables_are_a_recount_of_the_record(seen: Node) -> None:
    asks, areas = (next(section(seen, name).all("table")) for name in ("asks", "commitments"))
    acts = Counter(one.act for one in RECORD.commitments)
    body = [[int(cell) for cell in row[2:]] for row in rows(asks)[1:]]
    assert [sum(column) for column in zip(*body, strict=True)] == [acts[act] for act in FORCE] + [
        len(RECORD.commitments)
    ]
    named = Counter(area for one in RECORD.commitments for area in one.areas)
    totals = [int(row[-1]) for row in rows(areas)[1:]]
    assert totals == sorted(named.values(), reverse=True)
    assert all(sum(map(int, row[1:-1])) == int(row[-1]) for row in rows(areas)[1:])


def test_every_commitment_is_written_out_once(seen: Node) -> None:
    articles = [one.attributes["id"] for one in seen.all("article")]
    assert sorted(articles) == [f"C{n}" for n in range(1, len(RECORD.commitments) + 1)]


def test_every_link_and_label_leads_somewhere(seen: Node) -> None:
    ids = [one.attributes["id"] for one in seen.all() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    inner = {one.attributes["href"][1:] for one in seen.all("a") if one.attributes["href"].startswith("#")}
    assert inner <= set(ids)
    told = {name for one in seen.all() for name in one.attributes.get("aria-labelledby", "").split()}
    assert told <= set(ids)


def test_the_page_can_be_read_by_its_structure(seen: Node) -> None:
    (html,) = seen.all("html")
    assert html.attributes["lang"] in LANGUAGES
    assert [len(list(seen.all(tag))) for tag in ("main", "header", "nav", "h1")] == [1, 1, 1, 1]
    levels = [int(one.tag[1]) for one in seen.all("h1", "h2", "h3", "h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for table in seen.all("table"):
        assert next(table.all("caption")).text.strip()
        assert all(one.attributes.get("scope") in ("col", "row") for one in table.all("th"))
    for picture in seen.all("svg"):
        assert picture.attributes["role"] == "img"
        assert all(next(picture.all(tag)).text.strip() for tag in ("title", "desc"))
    first = next(seen.all("a"))
    assert first.attributes == {"class": "skip", "href": "#review"}


def test_nothing_is_fetched_and_nothing_runs(seen: Node) -> None:
    assert not list(seen.all("script", "link", "img", "iframe", "object"))
    assert not [name for one in seen.all() for name in one.attributes if name.startswith("on") or name == "src"]
    (style,) = seen.all("style")
    assert "url(" not in style.text
    assert "@import" not in style.text


def test_no_phrase_is_left_unfilled(seen: Node) -> None:
    (body,) = seen.all("body")
    assert not re.search(r"[{}]|\bNone\b", body.text)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    review, _ = hostile(words)
    shown = page(review_html(review))
    quotes = [one.text for one in shown.all("blockquote")]
    assert quotes.count(words) >= 5
    assert not list(shown.all("script"))
    assert {one.attributes["href"][0] for one in shown.all("a")} <= {"#", "h"}
    assert all(one.attributes.get("dir") == "auto" for one in shown.all("blockquote"))


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_characters="\0\r", codec="utf-8"), min_size=1, max_size=60))
def test_any_text_is_quoted_as_it_is(words: str) -> None:
    review, _ = hostile(words)
    shown = page(review_html(review))
    assert words in [one.text for one in shown.all("blockquote")]


def test_an_empty_review_says_that_absence_is_not_failure() -> None:
    empty = build(Record(), READINGS, between=("VN-HN", "CN-GD"), start="2023", end="2024", localities=Atlas())
    assert [count for _, count in headline(empty)] == [0, 0, 0, 0, 0]
    shown = page(review_html(empty))
    assert "Absence is not failure" in shown.text
    assert "3 documents" in shown.text


def test_an_open_point_without_followers_names_what_was_searched() -> None:
    assert "No evidence found (in 3 documents)" in page(review_html(example())).text


def test_a_title_cannot_leave_its_css_string() -> None:
    words = 'a"} body{display:none} </style>\\'
    escaped = css_string(words)
    assert not set('"}{<>/\\') & set(re.sub(r"\\[0-9A-F]+ ", "", escaped))


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        (None, False),
        ("http://[broken", False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None, kept: bool) -> None:
    assert safe_url(url) == (url if kept else "")


def test_marked_handling_is_said() -> None:
    review = example()
    marked = replace(review, sources=tuple(replace(one, handling="restricted") for one in review.sources))  # type: ignore[arg-type]
    assert "Handling: restricted" in page(review_html(marked)).text
