"""Filing a reading: the document once by its text, its findings by their newest reader, nothing twice.

One document with its reading is one transaction: whoever is killed at any moment leaves a ledger that holds
the document with its reading, or neither.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from comity.records.document import Document
from comity.records.errors import InvalidValue
from comity.records.findings import Reading
from comity.records.ledger import Actor, Draft, EntryKind, Filed, Holding, Outcome
from comity.register.chain import Clock, draft
from comity.register.folding import document_content, findings_content, supersedes
from comity.register.ledger import Ledger
from comity.register.policy import STRICTNESS
from comity.register.soundness import faults

_SHOWN = 3


def file_readings(ledger: Ledger, readings: Iterable[Reading], clock: Clock, actor: Actor) -> Iterator[Filed]:
    """File each reading in turn, in a transaction of its own, and give the answer to each once it is on the disk.

    What is not asked for from the iterator is not filed.
    """
    for reading in readings:
        yield file_reading(ledger, reading, clock, actor)


def file_reading(ledger: Ledger, reading: Reading, clock: Clock, actor: Actor) -> Filed:
    """File one reading and say what came of it; nothing is appended for what the ledger holds already.

    The same text is the same document, under whatever name: the first name stays. A text from an address
    (`url`) that another text was filed from, with the same publication date, is a new version of that
    document. The document is filed by `actor`, the findings by the rule that is their reader. What is
    not sound (a quote that does not stand in the text, an unusable text) is refused, not raised.

    Raises RegisterBusy and RegisterUnavailable where the ledger cannot be written.
    """
    wrong = list(faults(reading))
    if wrong:
        more = f" (and {len(wrong) - _SHOWN} more)" if len(wrong) > _SHOWN else ""
        return _refused(reading, "; ".join(wrong[:_SHOWN]) + more)
    try:
        with ledger.writing():
            held = ledger.holding(reading.document.id)
            filing = _Filing(ledger, reading, clock, actor)
            return filing.first() if held is None else filing.again(held)
    except InvalidValue as why:
        return _refused(reading, str(why))


def _refused(reading: Reading, note: str) -> Filed:
    try:
        key = reading.document.id
    except UnicodeEncodeError:
        key = ""
    return Filed(Outcome.REFUSED, key, reading.document.file, reading.document.file, None, note)


class _Filing:
    """One reading on its way into the ledger."""

    def __init__(self, ledger: Ledger, reading: Reading, clock: Clock, actor: Actor) -> None:
        self.ledger, self.reading, self.clock, self.actor = ledger, reading, clock, actor
        self.given = reading.document

    def first(self) -> Filed:
        """File a text that the ledger does not hold."""
        earlier = self._earlier_version()
        file = self._free_name(earlier)
        marks = [self.given.handling] + ([earlier.document.handling] if earlier else [])
        document = replace(self.given, file=file, handling=max(marks, key=STRICTNESS.index))
        content = document_content(document, earlier.document.id if earlier else None)
        filed = draft(EntryKind.DOCUMENT_FILED, content, self.actor, self.clock)
        notes = []
        if earlier:
            notes.append(f"takes the place of {earlier.document.file} as filed in entry {earlier.filed}")
        if file != self.given.file:
            notes.append(f"another document is filed as {self.given.file}, so this one is called {file}")
        return self._append([filed, self._findings()], Outcome.NEW_VERSION if earlier else Outcome.NEW, file, notes)

    def again(self, held: Holding) -> Filed:
        """File a reading of a text that the ledger holds: append only what is new about it."""
        standing = held.reading
        if standing is not None and not supersedes(self.reading.reader, standing.reader):
            why = f"read by {self.reading.reader}, which is older than {standing.reader} whose findings stand"
            return replace(_refused(self.reading, why), file=held.document.file)
        newer = standing is None or self.reading.reader != standing.reader
        document = described(held.document, self.given, newer=newer)
        alike = standing == replace(self.reading, document=held.document)
        adopt = not alike and (newer or _read_from(self.given) == _read_from(document))
        drafts = [self._description(document)] if document != held.document else []
        if adopt:
            notes = [*self._notes(held), self._change(standing)]
            return self._append([*drafts, self._findings()], Outcome.RE_READ, document.file, notes)
        return self._append(
            drafts, Outcome.COMPLETED if drafts else Outcome.UNCHANGED, document.file, self._notes(held, document)
        )

    def _earlier_version(self) -> Holding | None:
        if not (self.given.url and self.given.published):
            return None
        held = self.ledger.published_at(self.given.url)
        return held if held and held.document.published == self.given.published else None

    def _free_name(self, earlier: Holding | None) -> str:
        """The name it came with, or one told apart by the text's hash where another document bears that."""
        name, hash_digits = self.given.file, self.given.id.removeprefix("sha256:")
        for length in (0, 8, 64):
            free = f"{name}~{hash_digits[:length]}" if length else name
            bearer = self.ledger.named(free)
            if bearer is None or (earlier and bearer.document.id == earlier.document.id):
                return free
        raise InvalidValue("file", name, "is taken by another document, and so is every name made from it")

    def _notes(self, held: Holding, kept: Document | None = None) -> list[str]:
        notes = [f"already filed as {held.document.file}"] if held.document.file != self.given.file else []
        if held.replaced_by:
            notes.append("a later version of this document took its place")
        if kept and self.given.published != kept.published:
            given = self.given.published or "no date"
            notes.append(f"this copy gives {given} of publication, the register keeps {kept.published}")
        return notes

    def _change(self, standing: Reading | None) -> str:
        """What a reading that is taken on has to do with the one that stood."""
        if standing is None:
            return "read for the first time"
        if standing.reader != self.reading.reader:
            return f"read by {self.reading.reader}, in the place of {standing.reader}"
        return f"{self.reading.reader} finds otherwise than it did before"

    def _findings(self) -> Draft:
        reader = Actor.rule(self.reading.reader) if self.reading.reader else self.actor
        return draft(EntryKind.FINDINGS_READ, findings_content(self.reading), reader, self.clock)

    def _description(self, document: Document) -> Draft:
        content = document_content(document, whole=False)
        return draft(EntryKind.DOCUMENT_FILED, content, self.actor, self.clock)

    def _append(self, drafts: list[Draft], outcome: Outcome, file: str, notes: list[str]) -> Filed:
        entries = self.ledger.append(drafts) if drafts else ()
        last = entries[-1].sequence if entries else None
        return Filed(outcome, self.given.id, file, self.given.file, last, "; ".join(notes))


def described(held: Document, given: Document, *, newer: bool) -> Document:
    """What is known of a document after it came again: the unknown filled in, the stricter marking kept.

    Where both are known and differ, the one filed stands; but a newer reader's word goes before, since language,
    date line and publication date may be what it read from the text. The name never changes.
    """
    first, then = (given, held) if newer else (held, given)
    return Document(
        file=held.file,
        text=held.text,
        language=first.language or then.language,
        published=first.published or then.published,
        dateline=first.dateline or then.dateline,
        title=first.title or then.title,
        url=first.url or then.url,
        publisher=first.publisher or then.publisher,
        handling=max(held.handling, given.handling, key=STRICTNESS.index),
    )


def _read_from(document: Document) -> tuple[str | None, ...]:
    """What of a document, besides its text, findings may depend on."""
    return document.language, document.published, document.dateline, document.title
