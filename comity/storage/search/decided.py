"""Which decisions the rows of a document follow: corrections and withdrawals that stand and rest on its words.

A decision about an entry may rest on several documents, and shows to those who may see all of them. So that no search
tells more, the rows of a document follow it only where none of the others is more strictly marked.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from comity.records.decisions import Marked, Undone
from comity.records.ledger import Entry, EntryKind, Holding
from comity.records.words import Handling
from comity.register.contents import content_as
from comity.register.deciding.standing import Decision, Decisions, decision, decisions
from comity.register.ledger import Ledger
from comity.register.policy import STRICTNESS
from comity.storage.models import Decision as Row
from comity.storage.models import DecisionDocument, Document

_FOLLOWED = (EntryKind.CORRECTED.value, EntryKind.WITHDRAWN.value)
_MARKED = (EntryKind.MARKED.value,)
_MANY = 500

About = Mapping[str, Decisions]
"""The decisions about each document that has any, by the document's id."""

NOTHING: About = {}
"""Where nobody decided anything."""


@dataclass(frozen=True, slots=True)
class Deciding:
    """The decisions in a register, whose tables Django knows as `alias`."""

    alias: str
    ledger: Ledger

    def about(self, holdings: Collection[Holding]) -> About:
        """What the rows of these documents follow."""
        replaced = self.ledger.replaced() if any(one.version_of for one in holdings) else {}
        return self._of({one.document.id for one in holdings}, replaced, -1)

    def seen(self, papers: Collection[Document], sees: Handling) -> About:
        """What was decided about these documents and shows to whoever sees markings up to `sees`."""
        replaced = self.ledger.replaced() if any(one.version_of for one in papers) else {}
        return self._of({one.hash for one in papers}, replaced, STRICTNESS.index(sees))

    def touched(self, changed: Collection[Holding], made: Iterable[Entry] = ()) -> set[str]:
        """The ids of the documents whose rows may change with these documents, or with decisions `made`."""
        ids = {one.document.id for one in changed}
        replaced = self.ledger.replaced() if any(one.version_of for one in changed) else {}
        for entry in made:
            ids |= self._rests_on(entry)
        numbers = self._numbers(_with_earlier(ids, replaced), _FOLLOWED)
        if not numbers:
            return ids
        replaced = self.ledger.replaced()
        found = (decision(entry) for entry in self.ledger.numbered(numbers))
        ids |= {document for one in found if one for document in one.documents}
        return {Decisions((), replaced).now(one) for one in ids}

    def _rests_on(self, entry: Entry) -> frozenset[str]:
        """The documents that a decision rests on; those of what it undoes, for an undoing."""
        while entry.kind == EntryKind.UNDONE:
            target = next(self.ledger.numbered([content_as(Undone, entry).entry]), None)
            if target is None:
                return frozenset()
            entry = target
        made = decision(entry) if entry.kind in (*_FOLLOWED, *_MARKED) else None
        return made.documents if made else frozenset()

    def _of(self, ids: set[str], replaced: Mapping[str, str], sees: int) -> dict[str, Decisions]:
        """The decisions about these documents that none of the others is too strictly marked for."""
        numbers = self._numbers(_with_earlier(ids, replaced), _FOLLOWED)
        if not numbers:
            return {}
        replaced = replaced or self.ledger.replaced()
        standing = self._standing(numbers, replaced)
        now = {one.entry: {standing.now(document) for document in one.documents} for one in standing.standing}
        levels = self._levels(ids.union(*now.values()), replaced)
        found: dict[str, list[Decision]] = {}
        for one in standing.standing:
            strictest = max(levels.get(document, -1) for document in now[one.entry])
            for document in now[one.entry] & ids:
                if levels.get(document, -1) == strictest or strictest <= sees:
                    found.setdefault(document, []).append(one)
        return {document: replace(standing, standing=tuple(several)) for document, several in found.items()}

    def _levels(self, ids: set[str], replaced: Mapping[str, str]) -> dict[str, int]:
        """How strictly each document is marked, by its own marking or by that of a finding in it."""
        rows = Document.objects.using(self.alias).filter(hash__in=ids).values_list("hash", "handling")
        levels = {key: STRICTNESS.index(Handling(handling)) for key, handling in rows}
        numbers = self._numbers(_with_earlier(ids, replaced), _MARKED)
        marks = self._standing(numbers, replaced) if numbers else Decisions()
        for one in marks.standing:
            assert isinstance(one.content, Marked)  # noqa: S101 -- for the type; no other kind was asked for
            level = STRICTNESS.index(one.content.handling)
            for document in {marks.now(key) for key in one.documents} & levels.keys():
                levels[document] = max(levels[document], level)
        return levels

    def _numbers(self, documents: Collection[str], kinds: Collection[str]) -> set[int]:
        """The entries of these kinds that rest on any of the documents."""
        numbers: set[int] = set()
        listed = list(documents)
        for start in range(0, len(listed), _MANY):
            some = DecisionDocument.objects.using(self.alias).filter(document__in=listed[start : start + _MANY])
            numbers.update(some.values_list("decision", flat=True))
        return self._each(numbers, "sequence", kind__in=kinds) if numbers else numbers

    def _standing(self, numbers: set[int], replaced: Mapping[str, str]) -> Decisions:
        """Those of the decisions that stand, with the undoings that say so."""
        undoings: set[int] = set()
        latest = numbers
        while latest := self._each(latest, "undoes") - undoings:
            undoings |= latest
        return decisions(self.ledger.numbered(numbers | undoings), replaced)

    def _each(self, numbers: Collection[int], column: str, **where: Any) -> set[int]:
        """The decisions that have one of these numbers in a column."""
        found: set[int] = set()
        listed = list(numbers)
        for start in range(0, len(listed), _MANY):
            some = Row.objects.using(self.alias).filter(**{f"{column}__in": listed[start : start + _MANY]}, **where)
            found.update(some.values_list("sequence", flat=True))
        return found


def _with_earlier(ids: set[str], replaced: Mapping[str, str]) -> set[str]:
    """The documents, and all versions that any of them took the place of."""
    chain = Decisions((), replaced)
    return ids | {old for old in replaced if chain.now(old) in ids}
