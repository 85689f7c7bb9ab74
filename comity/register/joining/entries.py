"""Entries of engagements: what the joined reports say together, and where they differ."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from comity.identity.offices import only_body
from comity.identity.spelling import bare
from comity.records import Conflict, Engagement, EngagementEntry, EngagementKind, JoinedParticipant, Participant, Role
from comity.register.joining import values
from comity.register.joining.people import People
from comity.register.joining.sources import identifier

_ROLES = (Role.HOST, Role.GUEST, Role.CO_CHAIR, Role.SIGNATORY, Role.WITNESS, Role.ATTENDEE)


def engagement_entries(
    groups: tuple[tuple[str, ...], ...], engagements: Mapping[str, Engagement], people: People
) -> tuple[EngagementEntry, ...]:
    """One entry a group of sources, in the order of their ids."""
    ids = {key: identifier("e", *group) for group in groups for key in group}
    return tuple(sorted((_entry(group, engagements, people, ids) for group in groups), key=lambda e: e.id))


def _entry(
    group: tuple[str, ...], engagements: Mapping[str, Engagement], people: People, ids: Mapping[str, str]
) -> EngagementEntry:
    told = [(key, engagements[key]) for key in group]
    kind, kind_conflict = values.kind((k, e.kind) for k, e in told)
    when = values.stays if kind is EngagementKind.VISIT else values.dates
    date, date_conflict = when("date", ((k, e.date) for k, e in told))
    place, place_conflict = values.places("place", ((k, e.place) for k, e in told))
    participants, people_conflicts = _participants(told, people)
    parts = Counter(ids[whole] for k, e in told if e.part_of and (whole := _whole(k, e.part_of)) in ids)
    return EngagementEntry(
        id=ids[group[0]],
        kind=kind,
        date=date,
        place=place,
        part_of=values.majority(parts),
        participants=participants,
        sources=tuple(sorted(group)),
        conflicts=(*kind_conflict, *date_conflict, *place_conflict, *people_conflicts),
        planned=all(e.planned for _, e in told),
    )


def _whole(key: str, part_of: str) -> str:
    """The source of the engagement that the one at `key` is part of: the same document's."""
    return f"{key.rpartition('#')[0]}#{part_of}"


def _participants(
    told: list[tuple[str, Engagement]], people: People
) -> tuple[tuple[JoinedParticipant, ...], tuple[Conflict, ...]]:
    found: dict[tuple[str, str], list[tuple[str, Participant]]] = defaultdict(list)
    for key, engagement in told:
        for p in engagement.participants:
            person = people.id_of(key, p.name)
            found[("person", person) if person else _body(key, p, people)].append((key, p))
    joined: list[JoinedParticipant] = []
    conflicts: list[Conflict] = []
    for (what, which), mentions in sorted(found.items()):
        person = which if what == "person" else None
        one, differing = _participant(people.names.get(person or "", mentions[0][1].name), mentions)
        joined.append(JoinedParticipant(one, person, tuple(sorted({k for k, _ in mentions}))))
        conflicts.extend(differing)
    return tuple(
        sorted(joined, key=lambda j: (_ROLES.index(j.participant.role), j.participant.name, j.person or ""))
    ), tuple(conflicts)


def _body(key: str, one: Participant, people: People) -> tuple[str, str]:
    """A body by its name and side, or in any language by what it is alone of its locality.

    By its name only where people said that several names are one body's.
    """
    body = people.body(key, one.name)
    if people.bodies.joins(body) or body != bare(one.name):
        return body, ""
    alone = "" if people.judged(body) else only_body(one.name)
    return (alone, "") if alone else (one.name.casefold(), one.side or "")


def _participant(name: str, mentions: list[tuple[str, Participant]]) -> tuple[Participant, tuple[Conflict, ...]]:
    side, side_conflict = values.sides(f"side of {name}", ((k, p.side) for k, p in mentions))
    offices = tuple(
        dict.fromkeys(o for _, p in sorted(mentions, key=lambda m: (-len(m[1].offices), m[0])) for o in p.offices)
    )
    role = min((p.role for _, p in mentions), key=_ROLES.index)
    return Participant(name, offices, side, role), side_conflict
