"""Rows of a table to kept things, by a mapping; each with the reasons for doubt or refusal."""

from collections.abc import Iterable
from dataclasses import MISSING, fields
from typing import Any, Protocol

from comity.records.codec import from_data
from comity.records.errors import InvalidValue
from comity.records.kept import RECORDS, WORDS, KeptKind, Thing
from comity.register.keeping import cells
from comity.register.keeping.cells import Doubts
from comity.register.keeping.mapping import DUTY, Field, Listed, names

_DATES = frozenset({"date", "last", "next", "signed", "valid_until", "since", "ended", "start", "end", "duty_done"})
_SPANS = frozenset({"cadence", "notice", "duty_within"})
_LOCALITIES = frozenset({"sides", "side"})
_SEVERAL = frozenset(
    {"sides", "parties", "signatories", "witnesses", "members", "programme", "areas", "names", "people"}
)


class Cells(Protocol):
    """What is asked of a row."""

    @property
    def cells(self) -> "dict[str, str] | Any":
        """Its cells by column name."""

    @property
    def wrong(self) -> "dict[str, str] | Any":
        """Why cells of it cannot be taken, by column name."""


def thing(row: Cells, listed: Listed, table: cells.Gazetteer, doubts: Doubts) -> Thing | None:
    """The thing that a row is; None where something in it is wrong, which `doubts` then says.

    Cells that cannot be taken count only where the mapping asks for their column.
    """
    taking = _Taking(row, listed, table, doubts)
    values = {name: value for name in names(listed.kind) if (value := taking.value(name)) not in (None, ())}
    duty = {name.removeprefix(DUTY): values.pop(name) for name in tuple(values) if name.startswith(DUTY)}
    if "what" in duty:
        values["duties"] = (duty,)
    missing = [one for one in _needed(listed.kind) if one not in values]
    doubts.wrong.extend(f"{name} is missing" for name in missing)
    if doubts.wrong:
        return None
    try:
        return from_data(RECORDS[listed.kind], values)
    except InvalidValue as why:
        doubts.wrong.append(why.why)
        return None


def absent(listed: Listed, columns: Iterable[str]) -> tuple[str, ...]:
    """The columns that the mapping names and the table has not."""
    return tuple(dict.fromkeys(name for name in listed.columns if name not in set(columns)))


def _needed(kind: KeptKind) -> tuple[str, ...]:
    return tuple(one.name for one in fields(RECORDS[kind]) if one.default is MISSING)


class _Taking:
    """One row on its way to a thing."""

    def __init__(self, row: Cells, listed: Listed, table: cells.Gazetteer, doubts: Doubts) -> None:
        self.row, self.listed, self.table, self.doubts = row, listed, table, doubts

    def value(self, name: str) -> Any:
        """The value of a field, or None."""
        asked = self.listed.of(name)
        if asked is None:
            return None
        given = self._given(asked)
        if name in _SEVERAL:
            found = (self._one(name, part, asked) for part in cells.items(given, self.listed.separator))
            return tuple(one for one in dict.fromkeys(found) if one is not None)
        return self._one(name, " ".join(given), asked) if given else None

    def _given(self, asked: Field) -> tuple[str, ...]:
        """The words of the cells it is taken from, put through the table of values, and what is always so."""
        wrong = [why for column in asked.taken if (why := self.row.wrong.get(column))]
        self.doubts.wrong.extend(wrong)
        taken = tuple(words for column in asked.taken if (words := self.row.cells.get(column, "")))
        mapped = tuple(self._mapped(words, asked) for words in taken)
        if not mapped and not asked.fixed and asked.otherwise is not None:
            mapped = (asked.otherwise,)
        return (*asked.fixed, *mapped)

    @staticmethod
    def _mapped(words: str, asked: Field) -> str:
        if words in asked.values:
            return asked.values[words]
        return asked.otherwise if asked.values and asked.otherwise is not None else words

    def _one(self, name: str, words: str, asked: Field) -> str | None:
        if name in _DATES:
            return cells.dated(words, self.listed.dates, self.doubts)
        if name in _SPANS:
            return cells.span(words, asked.unit, self.doubts)
        if name in _LOCALITIES:
            return cells.locality(words, self.table, self.doubts)
        kinds = WORDS.get((name, self.listed.kind)) or WORDS.get((name, None))
        return cells.word(words, kinds, self.doubts) if kinds else words
