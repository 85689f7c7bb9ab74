"""People: sightings of one person under any of the names become one entry; namesakes stay apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from comity.identity import SAME, UNSURE, compare_names
from comity.identity.blocks import short
from comity.identity.names import parse
from comity.identity.spelling import bare
from comity.records import HeldOffice, Judgement, PersonEntry, Verdict
from comity.register.joining.bearers import CHINA, Bearer, apart, bearers, pairs
from comity.register.joining.gathering import Link, gather
from comity.register.joining.places import compatible_codes
from comity.register.joining.ruled import NOTHING, Ruled
from comity.register.joining.shorts import of_one_name, settled
from comity.register.joining.sightings import Sighting
from comity.register.joining.sources import identifier

BY = "comity.register.join: people"
_SIDE, _OFFICE, _MET, _ABROAD, _DOCUMENT = 0.05, 0.12, 0.15, -0.3, 0.15
_SURNAME = 0.05  # a surname alone, beside side and office
_TIE = 0.1  # context that agrees only decides between names that fit equally well
_Company = Mapping[str, set[tuple[str, str]]]


@dataclass(frozen=True)
class People:
    """The people of a record, and who each sighting is: (source, name as written) -> person id.

    `bodies` is what people judged about bodies, which are known by their names alone, bare; `parted` gives, by source
    and name (`Sighting.key`), the mentions of a name that people said are another body than the others, and its key.
    """

    entries: tuple[PersonEntry, ...]
    of: Mapping[tuple[str, str], str]
    judgements: tuple[Judgement, ...]
    bodies: Ruled = NOTHING
    parted: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def names(self) -> dict[str, str]:
        """What each person is called, by id."""
        return {entry.id: entry.name for entry in self.entries}

    @cached_property
    def sides(self) -> dict[str, tuple[str, ...]]:
        """The sides that each person acted for, by id."""
        return {entry.id: entry.sides for entry in self.entries}

    def id_of(self, source: str, name: str | None) -> str | None:
        """The person that a source names so, or None where the name is no person's."""
        return self.of.get((source, name)) if name else None

    def body(self, source: str, name: str) -> str:
        """What a body is called in joining: its name bare, or the one name of those that people said are one body's."""
        return self.bodies.unit(self.parted.get(f"{source}\t{name}") or bare(name))

    def judged(self, body: str) -> bool:
        """Whether a person judged about the body that joining calls so."""
        return self.bodies.joins(body) or bool(self.bodies.others(body))


def join_people(sightings: Iterable[Sighting], ruled: Ruled = NOTHING) -> People:
    """One entry a person. The order of the sightings changes nothing; `ruled` are judgements about their keys."""
    known = {bearer.key: bearer for bearer in bearers(sorted(set(sightings)), ruled)}
    ruled = ruled.mapped({s.key: bearer.key for bearer in known.values() for s in bearer.sightings})
    company = _company(list(known.values()))
    links = settled([link for one, other in pairs(known.values()) if (link := _link(one, other, company))], known)
    near = {frozenset((link.one, link.other)) for link in links}

    def may_join(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        if not of_one_name(one, other, known, near):
            return False
        return ruled.fit(one, other, lambda a, b: not apart(known[a], known[b]))

    gathered = gather(known, [link for link in links if link.score >= SAME], may_join, ruled)
    entries = {group: _entry([known[key] for key in group]) for group in gathered.groups}
    person_of = {key: entries[group].id for group in gathered.groups for key in group}
    of = {(s.source, s.name): person_of[b.key] for b in known.values() for s in b.sightings}
    judgements = [_judgement(link, known, person_of, Verdict.SAME) for link in gathered.joined]
    judgements += [_judgement(k, known, person_of, Verdict.DIFFERENT) for k in gathered.refused]
    judgements += [
        _judgement(k, known, person_of, Verdict.UNSURE)
        for k in links
        if k.score < SAME and not ruled.says(k.one, k.other)
    ]
    judgements += _namesakes(list(known.values()), person_of, ruled)
    told = {j.about: j for j in sorted(judgements, key=lambda j: (j.score, j.reason)) if j.about[0] != j.about[1]}
    return People(tuple(sorted(entries.values(), key=lambda e: e.id)), of, tuple(told[k] for k in sorted(told)))


def _company(listed: list[Bearer]) -> _Company:
    """For each bearer the days and counterpart sides of the engagements they were at."""
    at: dict[str, set[str]] = defaultdict(set)
    for sighting in (s for bearer in listed for s in bearer.sightings if s.together and s.side):
        at[sighting.together].add(sighting.side)
    return {
        bearer.key: {
            (s.seen, side) for s in bearer.sightings if s.together for side in at[s.together] if side != s.side
        }
        for bearer in listed
    }


def _link(one: Bearer, other: Bearer, company: _Company) -> Link | None:
    """How surely two bearers of like names are one person, after side, office and company are weighed."""
    names = compare_names(one.name, other.name)
    if names.score < UNSURE:
        return None
    score, reasons = names.score, [f"{one.name} and {other.name}: {names.reason}"]
    for weight, reason in _context(one, other, company):
        score += weight if names.score < SAME or weight < 0 else weight * _TIE
        reasons.append(reason)
    score = max(0.0, min(score, 1.0))
    return Link.of(one.key, other.key, score, "; ".join(reasons)) if score >= UNSURE else None


def _context(one: Bearer, other: Bearer, company: _Company) -> Iterator[tuple[float, str]]:
    if any(compatible_codes(a, b) for a in one.sides for b in other.sides):
        yield _SIDE, "both act for one side"
    elif one.sides and other.sides and not {s[:2] for s in one.sides} & {s[:2] for s in other.sides}:
        yield _ABROAD, "they act for different countries"
    if any(a.like(b) for a in one.offices for b in other.offices):
        yield _OFFICE, "they hold the same office"
        if _is_surname(one, other):
            yield _SURNAME, "one by surname"
    if company[one.key] & company[other.key]:
        yield _MET, "they met the same side on the same day"
    if short(one.name) != short(other.name) and one.documents & other.documents:
        yield _DOCUMENT, "both are in one document"


def _is_surname(one: Bearer, other: Bearer) -> bool:
    """Whether one is called by the last word of the other's name alone, in letters."""
    few, many = sorted((parse(one.name), parse(other.name)), key=lambda name: len(name.plain))
    return not many.is_han and len(few.plain) == 1 < len(many.plain) and few.plain[0] == many.plain[-1]


def _entry(group: list[Bearer]) -> PersonEntry:
    seen = sorted(s for bearer in group for s in bearer.sightings)
    names = Counter(s.name for s in seen)
    sides = Counter(s.side for s in seen if s.side)
    return PersonEntry(
        id=identifier("p", *(f"{s.source}\t{s.name}" for s in seen)),
        name=_label(names, sides),
        names=tuple(sorted(names)),
        sides=tuple(sorted(sides, key=lambda side: (-sides[side], side))),
        offices=_held(seen),
        sources=tuple(sorted({s.source for s in seen})),
    )


def _label(names: Counter[str], sides: Counter[str]) -> str:
    """The form to call a person by: full before short, Latin before Han, the most used.

    Of forms in letters the one with marks goes first, which Viet Nam and others write; of a person of China the pinyin,
    which has none, before the reading that Vietnamese reports give.
    """
    marked = min(sides, key=lambda side: (-sides[side], side), default="")[:2] not in CHINA

    def rank(name: str) -> tuple[object, ...]:
        taken = parse(name)
        return (short(name), taken.is_han, taken.marked != marked, -names[name], -len(taken.words), name)

    return parse(min(names, key=rank)).text


def _held(seen: list[Sighting]) -> tuple[HeldOffice, ...]:
    held: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in seen:
        for title in sighting.offices:
            held[title, sighting.side].append(sighting)
    return tuple(
        HeldOffice(
            title, side or None, tuple(sorted({s.seen for s in at if s.seen})), tuple(sorted({s.source for s in at}))
        )
        for (title, side), at in sorted(held.items())
    )


def _judgement(link: Link, known: Mapping[str, Bearer], person_of: Mapping[str, str], verdict: Verdict) -> Judgement:
    one, other = known[link.one], known[link.other]
    if verdict is Verdict.SAME:
        first, second = sorted(min(s.source for s in bearer.sightings) for bearer in (one, other))
        return Judgement((first, second), verdict, BY, link.score, link.reason)
    first, second = sorted((person_of[one.key], person_of[other.key]))
    why = "; but both are at one engagement, or hold other offices for other sides at one date" * (
        verdict is Verdict.DIFFERENT
    )
    return Judgement((first, second), verdict, BY, link.score, link.reason + why)


def _namesakes(listed: list[Bearer], person_of: Mapping[str, str], ruled: Ruled) -> list[Judgement]:
    forms: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in listed:
        forms[bearer.form].append(bearer)
    found = []
    for same in forms.values():
        for place, one in enumerate(same):
            for other in same[place + 1 :]:
                if ruled.says(one.key, other.key):
                    continue
                first, second = sorted((person_of[one.key], person_of[other.key]))
                reason = f"both are called {one.name}, but hold other offices for other sides at one date"
                found.append(Judgement((first, second), Verdict.DIFFERENT, BY, 0.2, reason))
    return found
