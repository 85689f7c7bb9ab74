"""Every reading keeps its promises, whatever the text: quotes, ids, links and dates hold, and nothing is raised."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.reading import READER, read, read_many
from comity.records import FORCE, Document, LanguageNotRead, Reading, edtf
from comity.sources import load
from tests.reading.reports import MET, RENCONTRE

REPORTS = sorted((Path(__file__).parents[2] / "examples" / "reports").glob("*.txt"))
SENTENCES = (
    MET,
    RENCONTRE,
    "He proposed that the two sides meet, that the ports open and that fees fall. ",
    "They signed a memorandum of understanding by 2030. ",
    "She recalled the visit to Lisbon by Governor Mori in March 2021. ",
    "The host said so, a-t-il ajouté. ",
    "\n\nRelated news\nMayor meets Governor\n",
    "省委书记。 ",
    "Đinh\u0300 e\u0302\u0301 — “quoted” (aside) ",
    "visit visit visit meeting talks signed agreement 2024-02-31 ",
    "\u200b\u00a0\u3000\ufeff",
    "[words](http://x.example) **bold** <b>tag</b> ",
)
JUNK = st.text(max_size=150) | st.lists(st.sampled_from(SENTENCES) | st.text(max_size=15), max_size=7).map("".join)


def document_of(path: Path) -> Document:
    """The document of an example report."""
    (found,) = load(str(path))
    assert isinstance(found, Document)
    return found


def keeps_its_promises(reading: Reading) -> None:
    """Fails where a quote is not verbatim, an id stands twice, a link leads nowhere or a date is none."""
    text = reading.document.text
    assert all(e.holds_in(text) for finding in reading.findings for e in finding.evidence)
    assert all(finding.evidence for finding in reading.findings)
    assert all(e.holds_in(text) for statement in reading.statements for e in statement.evidence)
    ids = [finding.id for finding in (*reading.findings, *reading.statements)]
    assert len(ids) == len(set(ids))
    meetings = {e.id for e in reading.engagements}
    links = [x.engagement for x in reading.instruments] + [x.engagement for x in reading.commitments]
    links += [x.engagement for x in reading.statements] + [x.part_of for x in reading.engagements]
    assert {link for link in links if link} <= meetings
    assert all(e.part_of != e.id for e in reading.engagements)
    dates = [x.date for x in reading.engagements] + [x.date for x in reading.references]
    dates += [date for x in reading.instruments for date in (x.signed, x.due)] + [x.due for x in reading.commitments]
    assert all(edtf.check(date) for date in dates if date)
    assert all(c.act in FORCE and c.areas for c in reading.commitments)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_an_example_report_is_read(path: Path) -> None:
    reading = read(document_of(path))
    keeps_its_promises(reading)
    assert reading.reader == READER
    assert reading.engagements


@settings(max_examples=60, deadline=None)
@given(JUNK, st.sampled_from(["en", "fr"]), st.sampled_from([None, "2024-05-04", "2024-05", "2024"]))
def test_any_text_is_read(text: str, language: str, published: str | None) -> None:
    keeps_its_promises(read(Document("any.txt", text, language, published)))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from([path for path in REPORTS if path.stem.endswith(("-en", "-fr", "-a", "-b"))]), st.data())
def test_a_report_with_a_piece_torn_out_is_read(path: Path, data: st.DataObject) -> None:
    whole = document_of(path)
    start = data.draw(st.integers(0, len(whole.text)))
    end = data.draw(st.integers(start, min(len(whole.text), start + 200)))
    torn = whole.text[max(0, start - 400) : start] + data.draw(st.sampled_from(["", " ", "\n", ", "]))
    keeps_its_promises(read(replace(whole, text=torn + whole.text[end : end + 400])))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "text", ["", " \n ", ".", "?!…" * 50, "a" * 30_000, "said that " * 300, "((((" * 200, "1 " * 500]
)
def test_a_text_of_no_sense_gives_nothing(text: str, language: str) -> None:
    reading = read(Document("none.txt", text, language, "2024-05-04"))
    assert reading.engagements == ()
    assert reading.commitments == ()
    keeps_its_promises(reading)


def test_a_language_without_a_folder_is_refused_by_name() -> None:
    with pytest.raises(LanguageNotRead, match="'de'"):
        read(Document("bericht.txt", "Der Bürgermeister traf den Gouverneur.", "de"))


def test_a_refused_document_costs_no_other() -> None:
    documents = [
        Document("a.txt", MET, "en", "2024-05-04"),
        Document("b.txt", "Der Bürgermeister kam.", "de"),
        Document("c.txt", RENCONTRE, "fr", "2024-05-04"),
    ]
    first, refused, last = read_many(documents)
    assert isinstance(refused, LanguageNotRead)
    assert [len(r.engagements) for r in (first, last) if isinstance(r, Reading)] == [1, 1]


def test_a_document_is_read_alike_alone_and_among_others() -> None:
    documents = [document_of(path) for path in REPORTS[:6]]
    assert list(read_many(documents)) == [read(document) for document in documents]


def test_reading_twice_gives_the_same() -> None:
    document = Document("a.txt", MET + "He proposed widening the canal.", "en", "2024-05-04")
    assert read(document) == read(document)
