"""What is shown of each row that was found: where the words stand, which findings quote them, what people corrected."""

from collections.abc import Iterator

from comity.records.codec import to_value
from comity.records.search import Hit, HitCorrection
from comity.records.words import Handling
from comity.register.deciding.stated import Stated, stated
from comity.storage.models import Document, Evidence
from comity.storage.search.candidates import Candidate
from comity.storage.search.decided import Deciding
from comity.storage.search.excerpts import excerpt, places
from comity.storage.search.rows import ROOM
from comity.storage.search.words import Question


def hits(deciding: Deciding, page: list[Candidate], question: Question, sees: Handling) -> Iterator[Hit]:
    """The rows of a page as they are shown to whoever sees markings up to `sees`, in their order."""
    filed = {candidate.key // ROOM for candidate in page}
    papers = Document.objects.using(deciding.alias).in_bulk(filed)
    quotes: dict[int, list[Evidence]] = {}
    for one in Evidence.objects.using(deciding.alias).filter(document_id__in=filed).order_by("key"):
        quotes.setdefault(one.document_id, []).append(one)
    told = dict(_told(deciding, papers, sees))
    for candidate in page:
        number = candidate.key // ROOM
        yield _hit(candidate, papers[number], quotes.get(number, []), question, told.get(number))


def _told(deciding: Deciding, papers: dict[int, Document], sees: Handling) -> Iterator[tuple[int, Stated]]:
    """The documents that people decided about, by the entry that filed them, as they decided."""
    about = deciding.seen(papers.values(), sees)
    for number, paper in papers.items():
        held = deciding.ledger.holding(paper.hash) if paper.hash in about else None
        if held:
            yield number, stated(held.reading, about[paper.hash])


def _hit(candidate: Candidate, paper: Document, quotes: list[Evidence], question: Question, told: Stated | None) -> Hit:
    values = dict(one.split(":", 1) for one in candidate.facets.split())
    finding = values.get("id")
    own = next((one for one in quotes if one.finding == finding), None)
    at = places(paper.text, question)
    shown = excerpt(paper.text, at, (own.start, own.end) if own else None)
    gone = (
        {one.finding for one in quotes} - {one.id for one in told.reading.findings} if told and told.reading else set()
    )
    spans = [span for span, _ in at] if finding is None else []
    quoting = (one.finding for one in quotes if any(one.start < end and start < one.end for start, end in spans))
    return Hit(
        file=paper.file,
        document=paper.hash,
        title=paper.title,
        published=paper.published,
        language=paper.language,
        finding=finding,
        kind=values["kind"] if finding else "document",
        start=shown.start,
        end=shown.end,
        excerpt=paper.text[shown.start : shown.end],
        marks=shown.marks,
        findings=tuple(one for one in dict.fromkeys(quoting) if one not in gone),
        corrected=tuple(_corrections(told, finding)),
        withdrawn=finding in gone,
    )


def _corrections(told: Stated | None, finding: str | None) -> Iterator[HitCorrection]:
    for key, values in sorted(told.corrected.items()) if told else ():
        if finding in (None, key):
            yield from (HitCorrection(key, name, to_value(value)) for name, value in values.items())
