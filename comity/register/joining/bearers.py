"""Bearers: all sightings under one form of a name that may be one person's; namesakes are two bearers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from comity.identity import compare_names
from comity.identity.blocks import heard_keys, keys, short, spelled_key
from comity.identity.by_ear import is_read
from comity.identity.names import parse
from comity.identity.offices import Office, office_of
from comity.register.joining.places import compatible_codes, standing
from comity.register.joining.ruled import NOTHING, Ruled
from comity.register.joining.sightings import Sighting
from comity.register.joining.sources import meet, widened, window

Profile = tuple[str, str, frozenset[Office]]
"""When seen (EDTF), for which side, in which offices."""

_TURNOVER = 31  # days: "at one date" means within a month, since a report may lag and offices change
_OTHER_NAME = 0.3  # names compared at this or less are known to be two
_LARGEST_BLOCK = 400
_STRAY = 0.25  # the share of what is told of offices and sides that may clash and be a slip
_CITY = 2  # hyphens in the code of a city within a subdivision
CHINA = frozenset({"CN", "TW", "HK", "MO"})
"""Sides whose people's names are read from Han characters in Mandarin, by country."""

_READ = frozenset({"", "CN", "TW", "HK", "MO", "VN"})  # sides whose names in Han characters are read, not heard


@dataclass(slots=True)
class Bearer:
    """Sightings under one form of a name. `key` is the form and a number that tells namesakes apart.

    `told` are the times at which a side and its offices were both told.
    """

    key: str
    name: str
    sightings: list[Sighting] = field(default_factory=list)
    profiles: set[Profile] = field(default_factory=set)
    told: dict[tuple[str, frozenset[Office]], set[str]] = field(default_factory=dict)

    def add(self, sighting: Sighting) -> None:
        """Take one more sighting."""
        self.sightings.append(sighting)
        if sighting.offices or sighting.side:
            seen, side, offices = _profile(sighting)
            self.profiles.add((seen, side, offices))
            if side and offices:
                self.told.setdefault((side, offices), set()).add(seen)

    @property
    def form(self) -> str:
        """The form of the name, which namesakes share."""
        return self.key.rpartition("\t")[0]

    @property
    def sides(self) -> set[str]:
        """Codes of the sides acted for."""
        return {s.side for s in self.sightings if s.side}

    @property
    def documents(self) -> set[str]:
        """Files that name the bearer."""
        return {s.document for s in self.sightings}

    @property
    def offices(self) -> frozenset[Office]:
        """All offices seen."""
        return frozenset().union(*(offices for _, _, offices in self.profiles))


def _profile(sighting: Sighting) -> Profile:
    return sighting.seen, sighting.side, frozenset(office_of(o) for o in sighting.offices)


def bearers(sightings: Iterable[Sighting], ruled: Ruled = NOTHING) -> Iterator[Bearer]:
    """Sightings by form of the name and, under one form, by who cannot be one person: by a rule or as `ruled`."""
    forms: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        forms[_form(sighting)].append(sighting)
    for form, seen in sorted(forms.items()):
        found: list[Bearer] = []
        for sighting in sorted(seen, key=lambda s: (not s.offices, not s.side, s)):
            bearer = next((b for b in _likeliest(found, sighting) if _may_be(b, sighting, ruled)), None)
            if bearer is None:
                bearer = Bearer(f"{form}\t{len(found)}", parse(sighting.name).text)
                found.append(bearer)
            bearer.add(sighting)
        yield from found


def _form(sighting: Sighting) -> str:
    """The name as it is told apart; a short form belongs to its document and side only."""
    form = " ".join(parse(sighting.name).words)
    return f"{form}\t{sighting.side}\t{sighting.document}" if short(sighting.name) else form


def _likeliest(found: list[Bearer], sighting: Sighting) -> list[Bearer]:
    """Namesakes in the order in which a sighting may be theirs: those of its document first, then of its side."""
    if len(found) < 2:  # noqa: PLR2004 -- nothing to choose
        return found
    return sorted(found, key=lambda b: (sighting.document not in b.documents, sighting.side not in b.sides, b.key))


def _may_be(bearer: Bearer, sighting: Sighting, ruled: Ruled) -> bool:
    if ruled.forbids((sighting.key,), (s.key for s in bearer.sightings)):
        return False
    return not _conflict(bearer.profiles, sighting)


def _conflict(profiles: set[Profile], sighting: Sighting) -> bool:
    return bool(sighting.side) and any(clash(profile, _profile(sighting)) for profile in profiles)


def clash(one: Profile, other: Profile) -> bool:
    """Namesakes: other offices and other sides at one date; or other offices in other countries at any."""
    (seen, side, offices), (seen_other, side_other, offices_other) = one, other
    if not _opposed((side, offices), (side_other, offices_other)):
        return False
    if side[:2] != side_other[:2]:
        return True
    a, b = window(seen or None), window(seen_other or None)
    if a is None or b is None or not meet(widened(a, _TURNOVER, _TURNOVER), b):
        return False
    last = max(a[1], b[1])  # a province that was merged meanwhile is the one that it was merged into
    return side == side_other or standing(side, last) != standing(side_other, last)


def _opposed(one: tuple[str, frozenset[Office]], other: tuple[str, frozenset[Office]]) -> bool:
    """Whether sides and offices are both known and both others, or one office is a country's and one a province's."""
    (side, offices), (side_other, offices_other) = one, other
    if not side or not side_other or not offices or not offices_other:
        return False
    if compatible_codes(side, side_other) and not _of_two(offices, offices_other):
        return False
    return not any(a.like(b) for a in offices for b in offices_other)


def _of_two(offices: frozenset[Office], others: frozenset[Office]) -> bool:
    """Whether offices of one side are still of two localities: a country and a province, or two cities."""
    levels = {level for level in (_level(offices), _level(others)) if level}
    cities = [{o.locality for o in group if o.locality.count("-") == _CITY} for group in (offices, others)]
    return len(levels) == 2 or (all(cities) and not cities[0] & cities[1])  # noqa: PLR2004 -- country and part


def _level(offices: frozenset[Office]) -> str:
    """Whether offices are a country's or a province's; "" where they are of no level, or of both."""
    levels = {office.level for office in offices} - {""}
    return levels.pop() if len(levels) == 1 else ""


def apart(one: Bearer, other: Bearer) -> bool:
    """Whether two bearers cannot be one person: other names, namesakes, or both at one engagement."""
    if 0.0 < compare_names(one.name, other.name).score <= _OTHER_NAME:
        return True
    if _clashing(one, other) > _STRAY or _other_characters(one, other):
        return True
    together = {s.together for s in one.sightings if s.together}
    return any(s.together in together for s in other.sightings if s.together)


def _other_characters(one: Bearer, other: Bearer) -> bool:
    """Whether both are people of China by other characters: 李伟 and 李炜 sound alike and are two."""
    if not all(bearer.sides and {side[:2] for side in bearer.sides} <= CHINA for bearer in (one, other)):
        return False
    a, b = parse(one.name), parse(other.name)
    return a.is_han and b.is_han and a.text != b.text and len(a.text) == len(b.text) and "·" not in a.text


def _clashing(one: Bearer, other: Bearer) -> float:
    """The share of what is told of two bearers' offices and sides that clashes; a stray side is a reader's slip."""
    clashes = sum(
        len(times) * len(others)
        for (side, offices), times in one.told.items()
        for (side_other, offices_other), others in other.told.items()
        if _opposed((side, offices), (side_other, offices_other))
        and any(clash((t, side, offices), (u, side_other, offices_other)) for t in times for u in others)
    )
    return clashes / (_times(one) * _times(other)) if clashes else 0.0


def _times(bearer: Bearer) -> int:
    return sum(map(len, bearer.told.values()))


def pairs(listed: Iterable[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
    """Pairs worth comparing, each once: those that share a key, short forms with names about them, and names by ear."""
    listed = list(listed)
    met: set[tuple[str, str]] = set()
    pools = (*_by_key(listed), *_by_document(listed), *_by_ear(listed), *_by_spelling(listed), *_by_surname(listed))
    for first, second in pools:
        for one in first:
            for other in second:
                pair = (one, other) if one.key < other.key else (other, one)
                if one.key != other.key and (pair[0].key, pair[1].key) not in met:
                    met.add((pair[0].key, pair[1].key))
                    yield pair


_Pools = list[tuple[list[Bearer], list[Bearer]]]


def _by_key(listed: list[Bearer]) -> _Pools:
    blocks: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in listed:
        for key in keys(bearer.name) if not short(bearer.name) else ():
            blocks[key].append(bearer)
    return [(block, block) for block in blocks.values() if 1 < len(block) <= _LARGEST_BLOCK]


def _by_document(listed: list[Bearer]) -> _Pools:
    brief: dict[str, list[Bearer]] = defaultdict(list)
    full: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in listed:
        for document in bearer.documents:
            (brief if short(bearer.name) else full)[document].append(bearer)
    return [(block, full[document]) for document, block in brief.items()]


def _by_ear(listed: list[Bearer]) -> _Pools:
    """Names in Han characters with those in letters that they may be by ear, of one country and in one year."""
    written: dict[tuple[str, str, str], tuple[list[Bearer], list[Bearer]]] = defaultdict(lambda: ([], []))
    for bearer in listed:
        is_han = parse(bearer.name).is_han
        times = {(side[:2], seen[:4]) for seen, side, _ in bearer.profiles if seen and side[:2] not in _READ}
        for country, year in times:
            for sound in heard_keys(bearer.name):
                written[country, year, sound][is_han].append(bearer)
    return [pool for pool in written.values() if max(map(len, pool)) <= _LARGEST_BLOCK]


def _by_spelling(listed: list[Bearer]) -> _Pools:
    """Names that Vietnamese reports spell by ear with those that they may be, of one country and in one year."""
    written: dict[tuple[str, str, str], tuple[list[Bearer], list[Bearer]]] = defaultdict(lambda: ([], []))
    for bearer in listed:
        is_spelled, sounds = spelled_key(bearer.name)
        times = {(side[:2], seen[:4]) for seen, side, _ in bearer.profiles if seen and side[:2] not in _READ}
        for country, year in times if sounds else ():
            written[country, year, sounds][is_spelled].append(bearer)
    return [pool for pool in written.values() if all(pool) and max(map(len, pool)) <= _LARGEST_BLOCK]


def _by_surname(listed: list[Bearer]) -> _Pools:
    """Surnames alone (President Duda) with each other and with whole names, for one country in one kind of office.

    Both were seen in one year. East Asian surnames are shared by too many, and take no part.
    """
    written: dict[tuple[str, ...], tuple[list[Bearer], list[Bearer]]] = defaultdict(lambda: ([], []))
    for bearer in listed:
        name = parse(bearer.name)
        if name.is_han or not name.plain or is_read(name):
            continue
        profiles = [p for p in bearer.profiles if p[0] and p[1]]
        posts = {(side[:2], seen[:4], *o.post) for seen, side, held in profiles for o in held if o.body or o.level}
        for post in posts:
            written[*post, name.plain[-1]][short(bearer.name)].append(bearer)
    return [(brief, [*full, *brief]) for full, brief in written.values() if len(full) + len(brief) <= _LARGEST_BLOCK]
