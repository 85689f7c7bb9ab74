"""People: sightings of one person under any of the names become one entry; namesakes stay apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from comity.identity import SAME, UNSURE, compare_names
from comity.identity.blocks import keys, short
from comity.identity.names import parse
from comity.identity.offices import Office, office_of
from comity.records import HeldOffice, Judgement, PersonEntry, Verdict
from comity.register.joining.gathering import Link, gather
from comity.register.joining.places import compatible_codes
from comity.register.joining.sightings import Sighting
from comity.register.joining.sources import identifier, meet, widened

BY = "comity.register.join: people"
_TURNOVER = 31  # days: at one date means within a month, since a report may lag and offices change
_SIDE_BONUS, _OFFICE_BONUS, _MET_BONUS, _ABROAD = 0.05, 0.12, 0.15, 0.3
_LARGEST_BLOCK = 400
_OTHER_NAME = 0.3  # names compared at this or less are known to be two
_TIE = 0.1  # context that agrees only decides between names that fit equally well


@dataclass(frozen=True, slots=True)
class People:
    """The people of a record, and who each sighting is: (source, name as written) -> person id."""

    entries: tuple[PersonEntry, ...]
    of: Mapping[tuple[str, str], str]
    judgements: tuple[Judgement, ...]

    @property
    def sides(self) -> dict[str, tuple[str, ...]]:
        """The sides that each person acted for, by id."""
        return {entry.id: entry.sides for entry in self.entries}

    def id_of(self, source: str, name: str | None) -> str | None:
        """The person that a source names so, or None where the name is no person's."""
        return self.of.get((source, name)) if name else None


@dataclass(slots=True)
class _Bearer:
    """All sightings under one form of a name that may be one person's."""

    key: str
    name: str
    sightings: list[Sighting] = field(default_factory=list)
    profiles: set[tuple[str, str, frozenset[Office]]] = field(default_factory=set)

    def add(self, sighting: Sighting) -> None:
        self.sightings.append(sighting)
        if sighting.offices or sighting.side:
            self.profiles.add(_profile(sighting))

    @property
    def sides(self) -> set[str]:
        return {s.side for s in self.sightings if s.side}

    @property
    def offices(self) -> frozenset[Office]:
        return frozenset().union(*(offices for _, _, offices in self.profiles))


def _profile(sighting: Sighting) -> tuple[str, str, frozenset[Office]]:
    return sighting.seen, sighting.side, frozenset(office_of(o) for o in sighting.offices)


def join_people(sightings: Iterable[Sighting]) -> People:
    """One entry a person. The order of the sightings changes nothing."""
    ordered = sorted(set(sightings))
    bearers = {bearer.key: bearer for bearer in _bearers(ordered)}
    company = _company(bearers.values())
    links = [link for one, other in _pairs(bearers.values()) if (link := _link(one, other, company))]
    sure = [link for link in links if link.score >= SAME]

    def may_join(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return not any(_apart(bearers[a], bearers[b]) for a in one for b in other)

    gathered = gather(bearers, sure, may_join)
    entries = {group: _entry([bearers[key] for key in group]) for group in gathered.groups}
    person_of = {key: entries[group].id for group in gathered.groups for key in group}
    of = {(s.source, s.name): person_of[b.key] for b in bearers.values() for s in b.sightings}
    judgements = [_judgement(link, bearers, person_of, Verdict.SAME) for link in gathered.joined]
    judgements += [_judgement(k, bearers, person_of, Verdict.DIFFERENT) for k in gathered.refused]
    judgements += [_judgement(k, bearers, person_of, Verdict.UNSURE) for k in links if k.score < SAME]
    judgements += _namesakes(bearers.values(), person_of)
    told = {j.about: j for j in sorted(judgements, key=lambda j: (j.score, j.reason)) if j.about[0] != j.about[1]}
    return People(tuple(sorted(entries.values(), key=lambda e: e.id)), of, tuple(told[k] for k in sorted(told)))


def _bearers(ordered: list[Sighting]) -> Iterator[_Bearer]:
    """Sightings by form of the name; under one form, by who cannot be one person."""
    forms: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in ordered:
        forms[_form(sighting)].append(sighting)
    for form, seen in sorted(forms.items()):
        bearers: list[_Bearer] = []
        for sighting in sorted(seen, key=lambda s: (not s.offices, not s.side, s)):
            bearer = next((b for b in _by_likeness(bearers, sighting) if not _conflict(b.profiles, sighting)), None)
            if bearer is None:
                bearer = _Bearer(f"{form}\t{len(bearers)}", parse(sighting.name).text)
                bearers.append(bearer)
            bearer.add(sighting)
        yield from bearers


def _form(sighting: Sighting) -> str:
    """The name as it is told apart; a short form belongs to its document and side only."""
    form = " ".join(parse(sighting.name).words)
    return f"{form}\t{sighting.side}\t{sighting.document}" if short(sighting.name) else form


def _by_likeness(bearers: list[_Bearer], sighting: Sighting) -> list[_Bearer]:
    documents = (
        {b.key: any(s.document == sighting.document for s in b.sightings) for b in bearers} if len(bearers) > 1 else {}
    )
    return sorted(bearers, key=lambda b: (not documents.get(b.key, False), sighting.side not in b.sides, b.key))


def _conflict(profiles: set[tuple[str, str, frozenset[Office]]], sighting: Sighting) -> bool:
    return bool(sighting.side) and any(_clash(profile, _profile(sighting)) for profile in profiles)


def _clash(one: tuple[str, str, frozenset[Office]], other: tuple[str, str, frozenset[Office]]) -> bool:
    """Namesakes: other offices and other sides at one date; or other offices in other countries at any."""
    (seen, side, offices), (seen_other, side_other, offices_other) = one, other
    if compatible_codes(side, side_other) or not offices or not offices_other:
        return False
    if any(a.like(b) for a in offices for b in offices_other):
        return False
    if side[:2] != side_other[:2]:
        return True
    a, b = Sighting("", "", seen=seen).when, Sighting("", "", seen=seen_other).when
    return a is not None and b is not None and meet(widened(a, _TURNOVER, _TURNOVER), b)


def _apart(one: _Bearer, other: _Bearer) -> bool:
    """Whether two bearers cannot be one person: namesakes, or both at one engagement."""
    if 0.0 < compare_names(one.name, other.name).score <= _OTHER_NAME:
        return True
    if any(_clash(p, q) for p in one.profiles for q in other.profiles):
        return True
    together = {s.together for s in one.sightings if s.together}
    return any(s.together in together for s in other.sightings if s.together)


def _company(bearers: Iterable[_Bearer]) -> dict[str, set[tuple[str, str]]]:
    """For each bearer the days and counterpart sides of the engagements they were at."""
    at: dict[str, set[str]] = defaultdict(set)
    listed = list(bearers)
    for bearer in listed:
        for sighting in bearer.sightings:
            if sighting.together and sighting.side:
                at[sighting.together].add(sighting.side)
    return {
        bearer.key: {
            (s.seen, side) for s in bearer.sightings if s.together for side in at[s.together] if side != s.side
        }
        for bearer in listed
    }


def _pairs(bearers: Iterable[_Bearer]) -> Iterator[tuple[_Bearer, _Bearer]]:
    """Pairs worth comparing: those that share a key, and short forms with the full names about them."""
    blocks: dict[str, list[_Bearer]] = defaultdict(list)
    words: dict[tuple[str, str], list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        if short(bearer.name):
            for place in {s.document for s in bearer.sightings}:
                words["document", place].append(bearer)
        else:
            for key in keys(bearer.name):
                blocks[key].append(bearer)
    documents: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        for place in {s.document for s in bearer.sightings} if not short(bearer.name) else ():
            documents[place].append(bearer)
    met: set[tuple[str, str]] = set()
    pools = [(block, block) for block in blocks.values() if 1 < len(block) <= _LARGEST_BLOCK]
    pools += [(block, documents[place]) for (_, place), block in words.items()]
    for first, second in pools:
        for one in first:
            for other in second:
                pair = (min(one.key, other.key), max(one.key, other.key))
                if one.key != other.key and pair not in met:
                    met.add(pair)
                    yield (one, other) if one.key < other.key else (other, one)


def _link(one: _Bearer, other: _Bearer, company: Mapping[str, set[tuple[str, str]]]) -> Link | None:
    """How surely two bearers of like names are one person, after side, office and company are weighed."""
    names = compare_names(one.name, other.name)
    if names.score < UNSURE:
        return None
    score, reasons = names.score, [f"{one.name} and {other.name}: {names.reason}"]
    brief = short(one.name) != short(other.name)
    for weight, reason in _context(one, other, company):
        score += weight * (1.0 if names.score < SAME or weight < 0 else _TIE)
        reasons.append(reason)
    if brief and {s.document for s in one.sightings} & {s.document for s in other.sightings}:
        score += 0.15
        reasons.append("both are in one document")
    score = max(0.0, min(score, 1.0))
    return Link.of(one.key, other.key, score, "; ".join(reasons)) if score >= UNSURE else None


def _context(one: _Bearer, other: _Bearer, company: Mapping[str, set[tuple[str, str]]]) -> Iterator[tuple[float, str]]:
    if one.sides & other.sides:
        yield _SIDE_BONUS, "both act for one side"
    elif one.sides and other.sides and not {s[:2] for s in one.sides} & {s[:2] for s in other.sides}:
        yield -_ABROAD, "they act for different countries"
    if any(a.like(b) for a in one.offices for b in other.offices):
        yield _OFFICE_BONUS, "they hold the same office"
    if company[one.key] & company[other.key]:
        yield _MET_BONUS, "they met the same side on the same day"


def _entry(group: list[_Bearer]) -> PersonEntry:
    seen = sorted(s for bearer in group for s in bearer.sightings)
    names = Counter(s.name for s in seen)
    sides = Counter(s.side for s in seen if s.side)
    sources = tuple(sorted({s.source for s in seen}))
    return PersonEntry(
        id=identifier("p", *(f"{s.source}\t{s.name}" for s in seen)),
        name=_label(names),
        names=tuple(sorted(names)),
        sides=tuple(sorted(sides, key=lambda side: (-sides[side], side))),
        offices=_held(seen),
        sources=sources,
    )


def _label(names: Counter[str]) -> str:
    """The form to call a person by: a full one before a short one, with marks before without, then the most used."""

    def rank(name: str) -> tuple[object, ...]:
        taken = parse(name)
        return (short(name), taken.is_han, not taken.marked, -names[name], -len(taken.words), name)

    return parse(min(names, key=rank)).text


def _held(seen: list[Sighting]) -> tuple[HeldOffice, ...]:
    held: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in seen:
        for title in sighting.offices:
            held[title, sighting.side].append(sighting)
    return tuple(
        HeldOffice(
            title,
            side or None,
            tuple(sorted({s.seen for s in there if s.seen})),
            tuple(sorted({s.source for s in there})),
        )
        for (title, side), there in sorted(held.items())
    )


def _judgement(link: Link, bearers: Mapping[str, _Bearer], person_of: Mapping[str, str], verdict: Verdict) -> Judgement:
    one, other = (bearers[key] for key in (link.one, link.other))
    if verdict is Verdict.SAME:
        first, second = sorted((_told(one), _told(other)))
        return Judgement((first, second), verdict, BY, link.score, link.reason)
    first, second = sorted((person_of[one.key], person_of[other.key]))
    why = "; but they are at one engagement, or hold other offices for other sides at one date" * (
        verdict is Verdict.DIFFERENT
    )
    return Judgement((first, second), verdict, BY, link.score, link.reason + why)


def _told(bearer: _Bearer) -> str:
    return min(s.source for s in bearer.sightings)


def _namesakes(bearers: Iterable[_Bearer], person_of: Mapping[str, str]) -> list[Judgement]:
    forms: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        forms[bearer.key.rpartition("\t")[0]].append(bearer)
    found = []
    for form, namesakes in forms.items():
        for place, one in enumerate(namesakes):
            for other in namesakes[place + 1 :]:
                first, second = sorted((person_of[one.key], person_of[other.key]))
                reason = f"both are called {form}, but hold other offices for other sides at one date"
                found.append(Judgement((first, second), Verdict.DIFFERENT, BY, 0.2, reason))
    return found
