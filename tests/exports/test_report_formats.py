"""Reports as PDF, DOCX, XLSX and Markdown: the same words in each, every entry with its quote."""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from comity.exports import report_docx, report_markdown, report_pdf, review_report, review_xlsx
from comity.exports.pictures.levels import levels
from comity.exports.pictures.standalone import standalone
from comity.exports.pictures.statuses import statuses
from comity.exports.report.blocks import (
    Block,
    Drawing,
    Grid,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Report,
    Span,
    walked,
    words_of,
)
from comity.exports.report.pdf import drawn
from comity.exports.report.voice import Voice
from comity.exports.wording import LANGUAGES
from comity.records.review import Reason, Review, StatusCount
from comity.records.status import Comment, SixFields, Status, StatusDecision, StatusSuggestion, Written
from tests.exports.making import HOSTILE, example, hostile
from tests.review.example import DOCUMENTS

AT = "2024-06-30T08:00:00.000Z"
NOW = datetime(2024, 7, 1, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module", params=LANGUAGES)
def report(request: pytest.FixtureRequest) -> Report:
    return review_report(example(), request.param)


def decided() -> Review:
    """The example with a decision, a suggestion, written fields and a comment."""
    given = example()
    first, second, *rest = given.commitments
    suggested = StatusSuggestion(Status.LIMITED, 0.6, Reason("status-nothing", {}), (), None, 0, "rules/1")
    set_ = StatusDecision(Status.OVERDUE, "no answer", (), "person:Lan", AT, "rules/1", None, 9, True)
    fields = SixFields(lead_agency=Written("Foreign affairs office", (), "person:Lan", AT))
    noted = (Comment("Ask again in May", "person:Minh", AT, 10),)
    first = replace(first, status=suggested, decided=set_, fields=fields, comments=noted)
    second = replace(second, status=suggested)
    counts = (StatusCount(Status.LIMITED, (second.entry.id,)), StatusCount(Status.OVERDUE, (first.entry.id,)))
    return replace(given, commitments=(first, second, *rest), by_status=counts)


def lines(blocks: Iterable[Block]) -> Iterator[tuple[Span, ...]]:
    for one in walked(blocks):
        match one:
            case Heading() | Paragraph():
                yield one.line
            case Quote():
                yield one.source
            case Grid():
                yield from (cell for row in one.rows for cell in row)
            case _:
                pass


def test_every_quote_is_verbatim_and_leads_to_its_document(report: Report) -> None:
    texts = [document.text for document in DOCUMENTS]
    quotes = [one for one in walked(report.blocks) if isinstance(one, Quote)]
    assert len(quotes) > 15
    for one in quotes:
        assert any(one.words in text for text in texts)
        assert {span.to for span in one.source if span.to} <= report.anchors
        assert any(span.to for span in one.source)


def test_every_entry_that_is_written_out_has_a_quote_below_it(report: Report) -> None:
    blocks = list(walked(report.blocks))
    for place, one in enumerate(blocks):
        if isinstance(one, Heading) and one.anchor and re.fullmatch(r"[CEIRP]\d+", one.anchor):
            following = blocks[place + 1 :]
            until = next((n for n, b in enumerate(following) if isinstance(b, Heading)), len(following))
            assert any(isinstance(b, Quote) for b in following[:until]), one.anchor


def test_every_link_leads_somewhere(report: Report) -> None:
    for line in lines(report.blocks):
        for span in line:
            assert span.to is None or span.to in report.anchors


def test_no_level_of_headings_is_skipped(report: Report) -> None:
    before = 0
    for one in report.blocks:
        if isinstance(one, Heading):
            assert one.level <= before + 1
            before = one.level


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_are_a_recount(language: str) -> None:
    review = decided()
    found = review_report(review, language)
    voice = Voice(review, language)
    grids = [one for one in found.blocks if isinstance(one, Grid)]
    states = next(one for one in grids if one.caption == voice.say("status-caption"))
    told = {words_of(name): int(words_of(count)) for name, count in states.rows}
    assert told == {voice.say.named("statuses", one.status): len(one.commitments) for one in review.by_status}
    areas = next(one for one in grids if one.caption == voice.say("areas-caption"))
    assert [int(words_of(row[-1])) for row in areas.rows] == [len(one.commitments) for one in review.by_area]


def test_what_people_wrote_stands_with_their_names() -> None:
    words = report_markdown(review_report(decided(), "en"))
    assert "**Status: Overdue**. Set by Lan on 30 June 2024. no answer" in words
    assert "look again" in words
    assert "Foreign affairs office" in words
    assert "written by Lan" in words
    assert "Ask again in May" in words
    assert "Minh, 30 June 2024" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_pdf_is_tagged_for_screen_readers_in_every_language(language: str) -> None:
    made = report_pdf(review_report(decided(), language), NOW)
    assert made.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in made
    assert made == report_pdf(review_report(decided(), language), NOW)


@pytest.mark.parametrize("language", LANGUAGES)
def test_docx_has_the_headings_tables_and_pictures_of_the_report(language: str) -> None:
    found = review_report(decided(), language)
    document = Document(io.BytesIO(report_docx(found, NOW)))
    headings = [p.text for p in document.paragraphs if p.style and str(p.style.name).startswith("Heading")]
    assert headings == [words_of(one.line) for one in found.blocks if isinstance(one, Heading)]
    grids = [one for one in walked(found.blocks) if isinstance(one, Grid)]
    assert [table.rows[0].cells[0].text for table in document.tables] == [one.heads[0] for one in grids]
    assert [len(table.rows) - 1 for table in document.tables] == [len(one.rows) for one in grids]
    drawings = [one for one in found.blocks if isinstance(one, Drawing)]
    assert len(document.inline_shapes) == len(drawings) >= 4
    assert document.core_properties.title == found.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_xlsx_has_a_sheet_a_list_with_filters_and_a_row_an_entry(language: str) -> None:
    review = decided()
    book = load_workbook(io.BytesIO(review_xlsx(review, language)))
    say = Voice(review, language).say
    sheet = book[say("commitments")]
    assert sheet.max_row - 1 == len(review.commitments)
    assert [sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)] == [
        f"C{n}" for n in range(1, len(review.commitments) + 1)
    ]
    assert all(one.auto_filter.ref and one.freeze_panes == "A2" for one in book.worksheets)
    assert book[say("engagements")].max_row - 1 == len(review.engagements)
    assert book[say("sheet-sources")].max_row - 1 == len(review.sources)


def test_markdown_links_lead_to_anchors_of_it(report: Report) -> None:
    words = report_markdown(report)
    anchors = set(re.findall(r'<a id="([a-z]\d+)"></a>', words))
    assert anchors
    assert set(re.findall(r"\]\(#([a-z]\d+)\)", words)) <= anchors


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_in_every_format(words: str) -> None:
    review, _ = hostile(words)
    found = review_report(review, "en")
    assert report_pdf(found).startswith(b"%PDF-")
    assert report_docx(found)[:2] == b"PK"
    assert review_xlsx(review)[:2] == b"PK"
    assert "<script>" not in report_markdown(found)
    assert "](<javascript:" not in report_markdown(found)
    assert all(span.url is None or span.url.startswith("http") for line in lines(found.blocks) for span in line)


def test_pictures_stand_by_themselves_in_colours_of_their_own() -> None:
    review = decided()
    voice = Voice(review, "vi")
    for picture in (statuses(review, voice.naming), levels(review, voice.naming, voice.labels)):
        alone = standalone(picture)
        assert "var(" not in alone
        assert 'xmlns="http://www.w3.org/2000/svg"' in alone
        assert drawn(alone)[:4] == b"\x89PNG"


def test_a_list_of_lists_is_indented_in_markdown() -> None:
    inner = Listing(((Paragraph((Span("b"),)),),))
    made = Report("en", "k", "t", (), (Listing(((Paragraph((Span("1. a*"),)), inner),), ordered=True),))
    assert report_markdown(made).endswith("1. 1\\. a\\*\n\n   - b\n")


def test_a_script_that_our_fonts_lack_costs_no_report() -> None:
    made = Report("en", "k", "t", (), (Paragraph((Span("ខ្មែរ ລາວ \U00013000 ไทย"),)),))
    assert report_pdf(made).startswith(b"%PDF-")


def test_every_numbered_list_of_a_docx_begins_at_one() -> None:
    one = Listing(((Paragraph((Span("a"),)),), (Paragraph((Span("b"),)),)), ordered=True)
    document = Document(io.BytesIO(report_docx(Report("en", "k", "t", (), (one, one)))))
    listed: list[Any] = [p for p in document.paragraphs if p.style and p.style.name == "List Number"]
    numbers = [paragraph._p.pPr.numPr.numId.val for paragraph in listed]  # noqa: SLF001 -- no call tells it
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
