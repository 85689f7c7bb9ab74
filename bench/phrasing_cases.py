"""The cases of `bench/phrasings.py`: what a TOML file of `bench/gold/phrasings` may say, and how strictly it is loaded.

A file holds the cases of one language, each a table `[[case]]`:

    id, part, group, published   its name, "dev" or "test", what it tries, and the day of the report
    text                         one to four sentences of our own
    engagements                  "kinds | date | who; who | planned": what must be found
    commitments                  "acts | speaker | words in the content | words not in it; more words"
    instruments                  "kinds | signed | party; party"
    none                         findings ("engagement", "commitment", "instrument") of which there is none at all
    only                         findings of which there is none but those that are listed
    absent                       "kind of finding | words": no such finding rests on these words

Kinds, acts and sides may be told as alternatives ("talks/meeting"). A date is EDTF (alternatives: "2025-02 or
2025-02~"), "null" (none must be given) or "?" (not asked). Whoever must stand in an engagement, and a speaker, is
"Name", "Name @ SIDE" or "@ SIDE"; the speaker "both" is any joint one. The last field of an engagement ("planned" or
"held"), of a commitment and of an instrument may be left out.
"""

import random
import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comity.records import InvalidValue, edtf
from comity.records.words import Act, EngagementKind, InstrumentKind

FOLDER = Path(__file__).resolve().parent / "gold" / "phrasings"
LANGUAGES = ("en", "fr", "vi", "zh")
PARTS = ("dev", "test")
SEED = 20261122
FINDINGS = ("engagement", "commitment", "instrument")
REQUIRED = frozenset({"id", "part", "group", "published", "text"})
LISTS = frozenset({"engagements", "commitments", "instruments", "none", "only", "absent"})
BOTH = "both"

_SIDE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z]{2,8}")


class CaseError(ValueError):
    """A case that does not hold its form; the message names the file, the case and what is wrong."""


@dataclass(frozen=True, slots=True)
class Who:
    """A person or body by name, by side (alternatives), or both."""

    name: str | None
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """An engagement to be found. `dates` are EDTF or "null", any of them; empty, or `planned` None, is not asked."""

    kinds: tuple[str, ...]
    dates: tuple[str, ...]
    who: tuple[Who, ...]
    planned: bool | None


@dataclass(frozen=True, slots=True)
class Said:
    """A commitment that must be found: the span of its content holds `has`, and none of `lacks`."""

    acts: tuple[str, ...]
    speaker: Who
    has: str
    start: int
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """An instrument that must be found. `signed` are EDTF dates or "null", any of them; empty is not asked."""

    kinds: tuple[str, ...]
    signed: tuple[str, ...]
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """Words on which no finding of a kind may rest."""

    finding: str
    words: str
    start: int


@dataclass(frozen=True, slots=True)
class Case:
    """One case: a text and what must hold of its reading."""

    id: str
    part: str
    group: str
    published: str
    text: str
    engagements: tuple[Meeting, ...]
    commitments: tuple[Said, ...]
    instruments: tuple[Paper, ...]
    none: tuple[str, ...]
    only: tuple[str, ...]
    absent: tuple[Absent, ...]


def load(language: str, folder: Path = FOLDER) -> list[Case]:
    """The cases of a language, in the order of its file. Raises CaseError where one does not hold its form."""
    path = folder / f"{language}.toml"
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as why:
        raise CaseError(f"{path}: cannot be read ({why.strerror})") from why
    except tomllib.TOMLDecodeError as why:
        raise CaseError(f"{path}: is not TOML ({why})") from why
    if unknown := set(data) - {"case"}:
        raise CaseError(f"{path}: unknown key {sorted(unknown)[0]!r}: a file holds [[case]] only")
    cases = [case_of(entry, f"{path}: case {number}") for number, entry in enumerate(data.get("case", []), 1)]
    twice = [name for name, times in Counter(case.id for case in cases).items() if times > 1]
    if twice:
        raise CaseError(f"{path}: {twice[0]}: this id is given twice")
    return cases


def halves(cases: list[Case]) -> dict[str, str]:
    """The part of each case by its id: half of each group, drawn with the seed from the sorted ids of the group."""
    drawn: dict[str, str] = {}
    for group in sorted({case.group for case in cases}):
        names = sorted(case.id for case in cases if case.group == group)
        random.Random(f"{SEED}{group}").shuffle(names)  # noqa: S311 - a draw that can be repeated, no secret
        drawn |= {name: PARTS[place % 2] for place, name in enumerate(names)}
    return drawn


def case_of(entry: dict[str, Any], where: str) -> Case:
    """One table as a case. Raises CaseError."""
    where = f"{where} ({entry.get('id', 'no id')})"
    if missing := REQUIRED - set(entry):
        raise CaseError(f"{where}: {sorted(missing)[0]!r} is missing")
    if unknown := set(entry) - REQUIRED - LISTS:
        raise CaseError(f"{where}: unknown key {sorted(unknown)[0]!r}")
    _words(entry, where)
    text = entry["text"]
    case = Case(
        **{name: entry[name] for name in REQUIRED},
        engagements=tuple(_meeting(line, text, where) for line in entry.get("engagements", [])),
        commitments=tuple(_said(line, text, where) for line in entry.get("commitments", [])),
        instruments=tuple(_paper(line, text, where) for line in entry.get("instruments", [])),
        none=tuple(_member(kind, FINDINGS, where) for kind in entry.get("none", [])),
        only=tuple(_member(kind, FINDINGS, where) for kind in entry.get("only", [])),
        absent=tuple(_absent(line, text, where) for line in entry.get("absent", [])),
    )
    if not any(getattr(case, name) for name in LISTS):
        raise CaseError(f"{where}: nothing is expected")
    for kind in case.none:
        if getattr(case, f"{kind}s"):
            raise CaseError(f"{where}: none of kind {kind!r}, and yet one is expected")
    return case


def _words(entry: dict[str, Any], where: str) -> None:
    """Refuses what is not a word or a list of words, an unknown part and a date that is none."""
    for name in REQUIRED:
        if not isinstance(entry[name], str) or not entry[name].strip():
            raise CaseError(f"{where}: {name!r} is to be words")
    for name in LISTS & set(entry):
        if not isinstance(entry[name], list) or not all(isinstance(line, str) for line in entry[name]):
            raise CaseError(f"{where}: {name!r} is to be a list of words")
    _member(entry["part"], PARTS, where)
    _date(entry["published"], where)


def _meeting(line: str, text: str, where: str) -> Meeting:
    kinds, date, who, *rest = _fields(line, 3, 4, where)
    planned = {"planned": True, "held": False}[_member(rest[0], ("planned", "held"), where)] if rest else None
    people = tuple(_who(one, text, where) for one in who.split(";") if one.strip())
    return Meeting(_kinds(kinds, EngagementKind, where), _dates(date, where), people, planned)


def _said(line: str, text: str, where: str) -> Said:
    acts, speaker, has, *rest = _fields(line, 3, 4, where)
    lacks = tuple(words.strip() for words in rest[0].split(";")) if rest else ()
    if absent := [words for words in lacks if words not in text]:
        raise CaseError(f"{where}: {absent[0]!r} does not stand in the text")
    known = _kinds(acts, [act for act in Act if act.is_commitment], where)
    return Said(known, _who(speaker, text, where), has, _place(has, text, where), lacks)


def _paper(line: str, text: str, where: str) -> Paper:
    kinds, signed, *rest = _fields(line, 2, 3, where)
    parties = tuple(words.strip() for words in rest[0].split(";")) if rest else ()
    if absent := [words for words in parties if words not in text]:
        raise CaseError(f"{where}: {absent[0]!r} does not stand in the text")
    return Paper(_kinds(kinds, InstrumentKind, where), _dates(signed, where), parties)


def _absent(line: str, text: str, where: str) -> Absent:
    kind, words = _fields(line, 2, 2, where)
    return Absent(_member(kind, FINDINGS, where), words, _place(words, text, where))


def _fields(line: str, least: int, most: int, where: str) -> list[str]:
    fields = [field.strip() for field in line.split("|")]
    if not least <= len(fields) <= most:
        raise CaseError(f"{where}: {line!r} has {len(fields)} fields, and not {least} to {most}")
    return fields


def _kinds(told: str, known: Any, where: str) -> tuple[str, ...]:
    return tuple(_member(kind, tuple(map(str, known)), where) for kind in told.split("/"))


def _member(word: str, known: tuple[str, ...], where: str) -> str:
    if word not in known:
        raise CaseError(f"{where}: {word!r} is none of {', '.join(known)}")
    return word


def _dates(told: str, where: str) -> tuple[str, ...]:
    return () if told == "?" else tuple(one if one == "null" else _date(one, where) for one in told.split(" or "))


def _date(told: str, where: str) -> str:
    try:
        return edtf.check(told)
    except InvalidValue as why:
        raise CaseError(f"{where}: {told!r} is no date ({why})") from why


def _place(words: str, text: str, where: str) -> int:
    if (times := text.count(words)) != 1 or not words:
        raise CaseError(f"{where}: {words!r} stands {times} times in the text, and not once")
    return text.index(words)


def _who(told: str, text: str, where: str) -> Who:
    name, _, sides = (part.strip() for part in told.partition("@"))
    codes = tuple(sides.split("/")) if sides else ()
    if wrong := [code for code in codes if not _SIDE.fullmatch(code)]:
        raise CaseError(f"{where}: {wrong[0]!r} is no code of a side")
    if name and name != BOTH and name not in text:
        raise CaseError(f"{where}: {name!r} does not stand in the text")
    if not name and not codes:
        raise CaseError(f"{where}: {told!r} names nobody")
    return Who(name or None, codes)
