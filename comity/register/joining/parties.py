"""Who stands behind a name in a list: a person, a locality, both sides, or a body of some locality."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import token_set_ratio

from comity.identity.offices import body_kind
from comity.identity.spelling import bare
from comity.localities import table
from comity.records import Reading
from comity.register.joining.people import People
from comity.register.joining.places import is_place

_JOINT = re.compile(r"\b(two|both|deux|hai)\b|双方|两|兩|雙方")
_STATES = re.compile(r"\b(countries|states|nations|governments|pays|etats|nuoc)\b|两国|兩國|两党")
_ALIKE, _TWO = 88, 2
_OTHER_KIND = 0.2


@dataclass(frozen=True, slots=True)
class Party:
    """One name of a list: the person's id or "", the name bare, the codes of the localities it names.

    `unlike` are the names of bodies that a person said are others.
    """

    person: str
    name: str
    codes: frozenset[str]
    unlike: frozenset[str] = frozenset()

    @property
    def marks(self) -> frozenset[str]:
        """What to look it up by: the person, or else the localities, or else the name."""
        if self.person:
            return frozenset((self.person,))
        return frozenset(f"place {code}" for code in self.codes) or frozenset((self.name,))


def parties(reading: Reading, source: str, names: Iterable[str], people: People) -> tuple[Party, ...]:
    """Each name of a list; "the two cities" become the two sides of the document, where it has two."""
    found = []
    for name in names:
        person = people.id_of(source, name)
        joint = frozenset() if person else _joint(name, reading)
        codes = frozenset() if person else joint or named_localities(name, reading.document.language)
        split = sorted(joint) if joint else None
        found += (
            [Party("", code, frozenset((code,))) for code in split]
            if split
            else [_party(person or "", people.body(source, name), codes, people)]
        )
    return tuple(sorted(set(found), key=lambda p: (p.person, p.name, sorted(p.codes))))


def _party(person: str, body: str, codes: frozenset[str], people: People) -> Party:
    return Party(person, body, codes, people.bodies.others(body))


def both_sides(reading: Reading) -> tuple[Party, ...]:
    """The two localities that met in a document, as parties to what it does not say whose it is; else none."""
    local = sorted({p.side for e in reading.engagements for p in e.participants if p.side and "-" in p.side})
    return tuple(Party("", code, frozenset((code,))) for code in local) if len(local) == _TWO else ()


def _joint(name: str, reading: Reading) -> frozenset[str]:
    text = bare(name)
    if not _JOINT.search(text):
        return frozenset()
    sides = {p.side for e in reading.engagements for p in e.participants if p.side}
    countries = frozenset(side[:2] for side in sides)
    if _STATES.search(text):
        return countries if len(countries) == 2 else frozenset()  # noqa: PLR2004 -- two sides
    local = frozenset(side for side in sides if "-" in side)
    return local if len(local) == 2 else frozenset()  # noqa: PLR2004 -- two sides


@lru_cache(maxsize=20_000)
def named_localities(text: str, language: str) -> frozenset[str]:
    """Codes of the localities that a text names; a country is left out where a part of it is named."""
    if is_place(text):
        return frozenset((table().find(text)[0].locality.code,))
    codes = {named.candidates[0].locality.code for named in table().scan(text, language) if named.candidates}
    return frozenset(code for code in codes if not any(other.startswith(code + "-") for other in codes))


def likeness(one: tuple[Party, ...], other: tuple[Party, ...], *, one_language: bool) -> float:
    """The share of the shorter list that the longer one holds, 0..1.

    A body is the same by its words; across languages nearly so by its localities.
    """
    short, long = sorted((one, other), key=len)
    if not short:
        return 0.0
    return sum(max(_like(p, q, one_language=one_language) for q in long) for p in short) / len(short)


def _like(one: Party, other: Party, *, one_language: bool) -> float:
    if one.person or other.person:
        return float(one.person == other.person)
    if other.name in one.unlike:
        return 0.0
    if one.name == other.name or token_set_ratio(one.name, other.name) >= _ALIKE:
        return 1.0
    if one.codes and one.codes == other.codes:
        return _of_one_place(body_kind(one.name), body_kind(other.name), one_language=one_language)
    return 0.0


def _of_one_place(kind: str, other: str, *, one_language: bool) -> float:
    """How like two bodies of one locality are by their kinds: one kind is one body, two kinds two."""
    if kind and other:
        return 1.0 if kind == other else _OTHER_KIND
    return 0.4 if one_language else 0.8
