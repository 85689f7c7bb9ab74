"""The tables of `bench/grid.py`: axes of phrasings with slots, and the short reports that their crossing gives.

A file of `bench/gold/grid/LANGUAGE` is one table:

    published, text          the day of every report, and its text as a template
    axes                     the names of the axes; entries of the first are drawn into halves, "dev" and "test"
    engagements, commitments, none
                             what must hold of its reading, as templates of the lines of `bench/phrasing_cases.py`
    [contracted]             patterns of words that grow together, and what they become ("de le " = "du ")
    [slots]                  what a slot stands for where no entry says otherwise
    [[cast]]                 the people and places of a report, one entry drawn for each; `cast` is their kind
    [[axis.NAME]]            the entries of an axis: `id`, the slots that it fills, and `unless`, ids of entries of
                             other axes with which nobody would write it

A template is words with slots in braces, filled by templates in turn: from the last axis back to the first, then the
cast, then `[slots]`. A crossing that leaves a slot unfilled is no sentence and is left out: so an entry
says which forms it has by filling their slots. `cast = "envoy"` takes people of that kind, else those of none. An
entry may give expectations of its own (`none = ["commitment"]`), which replace those of the table.
"""

import itertools
import math
import random
import re
import tomllib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.phrasing_cases import Case, CaseError, case_of

FOLDER = Path(__file__).resolve().parent / "gold" / "grid"
LANGUAGES = ("en", "fr")
TABLES = ("meetings", "statements", "dates")
SEED = 20261122
EXPECTED = ("engagements", "commitments", "none")

_KEYS = {"published", "text", "axes", "slots", "contracted", "cast", "axis", *EXPECTED}
_SLOT = re.compile(r"\{(\w+)\}")
_TIDY = (
    (re.compile(r"\s+"), " "),
    (re.compile(r",(?:\s*,)+"), ","),
    (re.compile(r"\s*,\s*(?=[.;:])"), ""),
    (re.compile(r"\s+(?=[.,])"), ""),
    (re.compile(r"(?<=\.)\.+"), ""),
    (re.compile(r"”\.\Z"), ".”"),
)
_FIRST = re.compile(r"(?:\A|(?<=[.!?:] )(?=[“«])|(?<=[.!?] )|(?<=– ))(?:“|« )?[^\W\d_]")

Entry = Mapping[str, Any]


class UnfilledError(LookupError):
    """A slot that nothing fills; the message is its name."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """One report of a table: the entry of each axis by its id, in the order of the axes, and the case."""

    entries: tuple[str, ...]
    case: Case


@dataclass(frozen=True, slots=True)
class Table:
    """A table as loaded: axes are lists of entries, in order."""

    path: Path
    axes: Mapping[str, list[Entry]]
    cast: list[Entry]
    slots: Mapping[str, str]
    told: Mapping[str, Any]

    def crossings(self, part: str, limit: int | None = None, only: str | None = None) -> list[Crossing]:
        """The reports of a half, with one entry where asked for: all, or about as many as the limit, of each row alike.

        Which ones is drawn with the seed. Raises CaseError.
        """
        rows, *others = [asked_for(entries, only) for entries in self.axes.values()]
        kept = [row for row in rows if part_of(row["id"]) == part]
        share = None if limit is None else math.ceil(limit / max(1, len(kept)))
        return list(itertools.chain.from_iterable(self._of_row(row, others, share) for row in kept))

    def _of_row(self, row: Entry, others: list[list[Entry]], share: int | None) -> list[Crossing]:
        """The reports with one entry of the first axis, as many as its share."""
        every = list(itertools.product([row], *others))
        random.Random(f"{SEED}{self.path.stem}{row['id']}").shuffle(every)  # noqa: S311 - a draw that can be repeated
        return list(itertools.islice(filter(None, map(self.crossing, every)), share))

    def crossing(self, entries: tuple[Entry, ...]) -> Crossing | None:
        """The report of one entry of each axis; None where they make no sentence. Raises CaseError."""
        ids = tuple(entry["id"] for entry in entries)
        if any(barred in ids for entry in entries for barred in entry.get("unless", ())):
            return None
        name = " x ".join(ids)
        slots = {**self.slots, **self._cast(entries, name)}
        for entry in entries:
            slots |= {key: words for key, words in entry.items() if isinstance(words, str)}
        try:
            return Crossing(ids, self._case(entries, slots, name))
        except UnfilledError:
            return None

    def _case(self, entries: tuple[Entry, ...], slots: Mapping[str, str], name: str) -> Case:
        """The case of a report: what its entries expect, else the table. Raises CaseError, and UnfilledError."""
        text = tidied(filled(self.told["text"], slots), self.told.get("contracted", {}))
        own = {key: entry[key] for entry in entries for key in EXPECTED if key in entry}
        expected = own or {key: self.told[key] for key in EXPECTED if key in self.told}
        lines = {key: [filled(line, slots) for line in told] for key, told in expected.items()}
        whole = {"id": name, "part": part_of(entries[0]["id"]), "group": entries[0]["id"], **lines}
        return case_of(whole | {"published": self.told["published"], "text": text}, f"{self.path}: {name}")

    def _cast(self, entries: tuple[Entry, ...], name: str) -> dict[str, str]:
        """The people of a report: one entry of the kind asked for, drawn by the report's name."""
        kind = next((entry["cast"] for entry in entries if "cast" in entry), None)
        fit = [one for one in self.cast if one.get("cast") == kind]
        if not fit:
            raise CaseError(f"{self.path}: {name}: there is no cast of kind {kind}")
        return dict(fit[zlib.crc32(name.encode()) % len(fit)])


def asked_for(entries: list[Entry], only: str | None) -> list[Entry]:
    """The entry of an axis that is asked for where it is one of its, else all."""
    return [entry for entry in entries if entry["id"] == only] or entries


def part_of(row: str) -> str:
    """The half that an entry of the first axis belongs to, by its name alone: entries added later move no other."""
    return ("dev", "test")[zlib.crc32(f"{SEED}{row}".encode()) % 2]


def filled(template: str, slots: Mapping[str, str], depth: int = 8) -> str:
    """A template with its slots filled, those of what fills them too. Raises UnfilledError."""
    if depth == 0:
        raise UnfilledError(template)

    def of(found: re.Match[str]) -> str:
        if found[1] not in slots:
            raise UnfilledError(found[1])
        return filled(slots[found[1]], slots, depth - 1)

    return _SLOT.sub(of, template)


def tidied(text: str, contracted: Mapping[str, str] | None = None) -> str:
    """A text as written by hand: single spaces, no comma before a full stop, a capital at the head of a sentence.

    `contracted` gives patterns of words that grow together what they become: "de le " is "du ".
    """
    for pattern, instead in _TIDY:
        text = pattern.sub(instead, text)
    for words, instead in (contracted or {}).items():
        text = re.sub(words, instead, text)
    return _FIRST.sub(lambda found: found[0].upper(), text.strip())


def load(language: str, table: str, folder: Path = FOLDER) -> Table:
    """A table of a language. Raises CaseError where it does not hold its form."""
    path = folder / language / f"{table}.toml"
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as why:
        raise CaseError(f"{path}: cannot be read ({why.strerror})") from why
    except tomllib.TOMLDecodeError as why:
        raise CaseError(f"{path}: is not TOML ({why})") from why
    if unknown := set(data) - _KEYS:
        raise CaseError(f"{path}: unknown key {sorted(unknown)[0]!r}")
    if missing := {"published", "text", "axes", "cast", "axis"} - set(data):
        raise CaseError(f"{path}: {sorted(missing)[0]!r} is missing")
    if set(data["axes"]) != set(data["axis"]):
        raise CaseError(f"{path}: 'axes' names {', '.join(data['axes'])}, and there are {', '.join(data['axis'])}")
    axes = {name: data["axis"][name] for name in data["axes"]}
    _ids(axes, path)
    return Table(path, axes, data["cast"], data.get("slots", {}), data)


def _ids(axes: Mapping[str, list[Entry]], path: Path) -> None:
    """Refuses entries without an id or with that of another, and an `unless` that names none."""
    every = [str(entry.get("id", "")) for entries in axes.values() for entry in entries]
    if "" in every:
        raise CaseError(f"{path}: an entry of an axis has no 'id'")
    if twice := sorted({one for one in every if every.count(one) > 1}):
        raise CaseError(f"{path}: {twice[0]}: this id is given twice")
    barred = {one for entries in axes.values() for entry in entries for one in entry.get("unless", ())}
    if unknown := sorted(barred - set(every)):
        raise CaseError(f"{path}: 'unless' names {unknown[0]!r}, and there is no such entry")
