"""The ledger's adapter: entries and the tables folded from them, in one transaction, through Django's models."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import connections, transaction
from django.db.models import QuerySet

from comity.records.decisions import Marked
from comity.records.document import Document
from comity.records.errors import BrokenRegister
from comity.records.ledger import Draft, EntryKind, Head, Holding
from comity.records.ledger import Entry as LedgerEntry
from comity.records.words import Handling
from comity.register.chain import START, seal
from comity.register.contents import content_as
from comity.register.folding import State, fold, reading_of, touches
from comity.storage import models, postgresql, tables
from comity.storage.trouble import spoken
from comity.storage.writing import insert, together

_MANY = 500
"""Rows that are asked for in one question."""

_FIELDS = ("sequence", "time", "actor", "kind", "content", "previous", "hash")


class StoredLedger:
    """The ledger in the database that Django knows as `alias`; `path` is what errors call it by."""

    def __init__(self, alias: str, path: str) -> None:
        self.alias, self.path = alias, path

    @property
    def head(self) -> Head:
        """The last entry's number and hash."""
        with spoken(self.path):
            last = self._entries().order_by("-sequence").values_list("sequence", "hash").first()
        return Head(*last) if last else START

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction, the only one that writes until it ends (SQLite: BEGIN IMMEDIATE; else a lock)."""
        connection = connections[self.alias]
        outermost = not connection.in_atomic_block
        with spoken(self.path):
            if outermost:
                connection.close_if_unusable_or_obsolete()
            with transaction.atomic(using=self.alias, savepoint=False):
                if outermost and connection.vendor == "postgresql":
                    postgresql.lock(self.alias)
                yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """What is read within is all of one moment, whatever others write meanwhile; nobody waits for it."""
        connection = connections[self.alias]
        with spoken(self.path):
            if connection.in_atomic_block:
                yield
            elif connection.vendor == "postgresql":
                with transaction.atomic(using=self.alias), connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                    yield
            else:
                with connection.cursor() as cursor:
                    cursor.execute("BEGIN DEFERRED")
                    try:
                        cursor.execute("SELECT 1 FROM entry LIMIT 1")
                        yield
                    finally:
                        cursor.execute("ROLLBACK")

    def append(self, drafts: Sequence[Draft]) -> tuple[LedgerEntry, ...]:
        """Seal the drafts onto the chain, and bring the tables up to them, all or none."""
        with self.writing():
            sealed = seal(drafts, self.head)
            before = self._holdings(touches(sealed))
            after = fold(sealed, before)
            with together(self.alias):
                self._insert(sealed)
                tables.keep(self, before, after)
            return sealed

    def adopt(self, entries: Iterable[LedgerEntry]) -> None:
        """Take in the entries of another ledger as they are, in one transaction; the tables are left as they are.

        The ledger must be empty. Whoever calls this sees to the chain, and makes the tables anew.
        """
        with self.writing():
            remaining = iter(entries)
            while several := list(itertools.islice(remaining, _MANY)):
                self._insert(several)

    def _insert(self, entries: Iterable[LedgerEntry]) -> None:
        insert(self.alias, [models.Entry(**{name: getattr(entry, name) for name in _FIELDS}) for entry in entries])

    def entries(self, after: int = 0) -> Iterator[LedgerEntry]:
        """Entries in order, those with a number above `after`."""
        found = self._entries().filter(sequence__gt=after).order_by("sequence").values_list(*_FIELDS)
        with spoken(self.path):
            for values in found.iterator(chunk_size=500):
                yield LedgerEntry(*values)

    def numbered(self, numbers: Iterable[int]) -> Iterator[LedgerEntry]:
        """The entries that bear these numbers, in order; those that are not there are left out."""
        wanted = sorted(set(numbers))
        for start in range(0, len(wanted), _MANY):
            found = self._entries().filter(sequence__in=wanted[start : start + _MANY])
            with spoken(self.path):
                several = list(found.order_by("sequence").values_list(*_FIELDS))
            yield from (LedgerEntry(*values) for values in several)

    def holding(self, document: str) -> Holding | None:
        """The document with this id as the register holds it."""
        return self._one(hash=document)

    def named(self, file: str) -> Holding | None:
        """The current document that is kept under this name."""
        return self._one(file=file, replaced_by=None)

    def published_at(self, url: str) -> Holding | None:
        """The current document that was published at this address."""
        return self._one(url=url, replaced_by=None)

    def decisions(self, *kinds: EntryKind) -> Iterator[LedgerEntry]:
        """Entries of these kinds, in order; without any, of every kind but documents filed and findings read."""
        known = models.Decision.objects.using(self.alias).values("sequence")
        known = known.filter(kind__in=[kind.value for kind in kinds]) if kinds else known
        found = self._entries().filter(sequence__in=known).order_by("sequence").values_list(*_FIELDS)
        with spoken(self.path):
            for values in found.iterator(chunk_size=500):
                yield LedgerEntry(*values)

    def replaced(self) -> dict[str, str]:
        """The documents that a later version took the place of: the id of each, and of the next version."""
        with spoken(self.path):
            found = self._documents().filter(replaced_by__isnull=False).values_list("hash", "replaced_by")
            return {key: later for key, later in found if later is not None}

    def marked(self, handling: Collection[Handling]) -> bool:
        """Whether any document, or by a person's decision any finding, was ever marked so."""
        with spoken(self.path):
            if self._documents().filter(handling__in=[one.value for one in handling]).exists():
                return True
        return any(content_as(Marked, entry).handling in handling for entry in self.decisions(EntryKind.MARKED))

    def current(self) -> Iterator[Holding]:
        """The documents that no later version took the place of, with their readings, in the order of filing."""
        found = self._documents().filter(replaced_by=None).order_by("filed")
        with spoken(self.path):
            rows = found.iterator(chunk_size=_MANY)
            while several := list(itertools.islice(rows, _MANY)):
                readings = {entry.sequence: entry for entry in self.numbered(row.read for row in several if row.read)}
                yield from (self._holding(row, readings) for row in several)

    def _one(self, **where: str | None) -> Holding | None:
        with spoken(self.path):
            row = self._documents().filter(**where).order_by("filed").first()
            return self._holding(row) if row else None

    def _holdings(self, ids: frozenset[str]) -> State:
        found = self._documents().filter(hash__in=ids).order_by("filed")
        return State({row.hash: self._holding(row) for row in found})

    def _holding(self, row: models.Document, readings: Mapping[int, LedgerEntry] | None = None) -> Holding:
        try:
            return self._held(row, readings)
        except (ValueError, ObjectDoesNotExist) as why:
            row_is = f"register {self.path}: row {row.pk} of table document is not what the ledger has"
            raise BrokenRegister(f"{row_is}: {why}; verify the register and rebuild its tables") from why

    def _held(self, row: models.Document, readings: Mapping[int, LedgerEntry] | None) -> Holding:
        document = Document(
            file=row.file,
            text=row.text,
            language=row.language,
            published=row.published,
            dateline=row.dateline,
            title=row.title,
            url=row.url,
            publisher=row.publisher,
            handling=Handling(row.handling),
        )
        reading = None
        if row.read is not None:
            known = readings.get(row.read) if readings else None
            reading = reading_of(known or self._entry(row.read), document)
        return Holding(document, row.filed, reading, row.read, row.version_of, row.replaced_by)

    def _entry(self, sequence: int) -> LedgerEntry:
        return LedgerEntry(*self._entries().values_list(*_FIELDS).get(sequence=sequence))

    def _entries(self) -> QuerySet[models.Entry, Any]:
        return models.Entry.objects.using(self.alias)

    def _documents(self) -> QuerySet[models.Document, models.Document]:
        return models.Document.objects.using(self.alias)
