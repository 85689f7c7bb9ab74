"""Entries of commitments: one a commitment, with every quote and what its sources differ in."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from comity.records import FORCE, Alternative, Commitment, CommitmentEntry, Said
from comity.register.joining import values
from comity.register.joining.commitments import Node
from comity.register.joining.people import People
from comity.register.joining.sources import identifier


def commitment_entries(
    groups: tuple[tuple[str, ...], ...], by_key: Mapping[str, Node], people: People, entry_of: Mapping[str, str]
) -> tuple[CommitmentEntry, ...]:
    """One entry a group of sources, in the order of their ids."""
    names = {person.id: person.name for person in people.entries}
    entries = (_entry([by_key[key] for key in group], names, entry_of) for group in groups)
    return tuple(sorted(entries, key=lambda e: e.id))


def _entry(group: list[Node], names: Mapping[str, str], entry_of: Mapping[str, str]) -> CommitmentEntry:
    told = [(node.key, node.commitment) for node in sorted(group, key=lambda n: n.key)]
    acts = Counter(c.act for _, c in told)
    act = min(acts, key=lambda a: (-acts[a], FORCE.index(a) if a in FORCE else len(FORCE)))
    person = values.majority(Counter(node.person for node in group if node.person))
    spoken, _ = values.texts("speaker", ((k, c.speaker) for k, c in told))
    side, sides_differ = values.sides("side", ((k, c.side) for k, c in told))
    addressee, addressees_differ = values.sides("addressee", ((k, c.addressee) for k, c in told))
    actor, _ = values.texts("actor", ((k, c.actor) for k, c in told))
    due, dues_differ = values.dates("due", ((k, c.due) for k, c in told))
    keys = tuple(k for k, _ in told)
    return CommitmentEntry(
        id=identifier("c", *keys),
        act=act,
        speaker=names.get(person or "") or spoken,
        person=person,
        side=side,
        addressee=addressee,
        actor=actor,
        areas=tuple(sorted({area for _, c in told for area in c.areas})),
        due=due,
        engagement=_engagement(group, entry_of),
        quotes=_quotes(told),
        sources=keys,
        conflicts=(
            *values.conflict("act", ((k, c.act) for k, c in told)),
            *sides_differ,
            *addressees_differ,
            *dues_differ,
        ),
        negated=told[0][1].negated,
        alternatives=_alternatives([c for _, c in told]),
    )


def _alternatives(told: list[Commitment]) -> tuple[Alternative, ...]:
    """Whom the sources leave possible; a source that names a speaker or addressee without doubt settles it."""
    settled = {"speaker": False, "addressee": False}
    for commitment in told:
        doubted = {one.field for one in commitment.alternatives}
        settled |= {field: True for field in settled if getattr(commitment, field) and field not in doubted}
    listed = (one for commitment in told for one in commitment.alternatives)
    return tuple(dict.fromkeys(one for one in listed if not settled[one.field]))


def _engagement(group: list[Node], entry_of: Mapping[str, str]) -> str | None:
    """The engagement that the sources name; where none does, the only one that it can have been made at."""
    named = Counter(entry_of[key] for node in group if node.commitment.engagement and (key := _whole(node)) in entry_of)
    return values.majority(named)


def _whole(node: Node) -> str:
    return f"{node.key.rpartition('#')[0]}#{node.commitment.engagement}"


def _quotes(told: list[tuple[str, Commitment]]) -> tuple[Said, ...]:
    quotes: dict[str, list[str]] = defaultdict(list)
    for key, commitment in told:
        if commitment.evidence:
            quotes[commitment.evidence[0].quote].append(key)
    return tuple(Said(quote, tuple(keys)) for quote, keys in sorted(quotes.items(), key=lambda q: q[1]))
