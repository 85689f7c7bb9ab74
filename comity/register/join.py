"""Join readings into the record: what all documents say together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from comity.records import Judgement, Reading, Record
from comity.records.decisions import ThingKind
from comity.register.deciding.amending import amend
from comity.register.deciding.applying import apply
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.judgements import settle
from comity.register.deciding.standing import NONE, Decisions
from comity.register.joining import commitments
from comity.register.joining.commitments import join_commitments
from comity.register.joining.engagements import join_engagements
from comity.register.joining.entries import engagement_entries
from comity.register.joining.instruments import join_instruments
from comity.register.joining.localities import join_localities
from comity.register.joining.nodes import nodes
from comity.register.joining.organisations import organisations
from comity.register.joining.people import People, join_people
from comity.register.joining.promises import commitment_entries
from comity.register.joining.references import join_references
from comity.register.joining.ruled import NOTHING, Ruled
from comity.register.joining.sightings import sightings
from comity.register.joining.sources import in_order, source


def join(readings: Iterable[Reading], decisions: Decisions = NONE) -> Record:
    """The record of all readings together: every entry with its sources, and what they differ in.

    The same document filed twice counts once. The order of the readings changes nothing, and ids are
    made of what an entry rests on, so the same readings give the same record. What people decided goes before
    every rule: judgements bind what is joined, corrections stand where sources say otherwise.
    """
    listed = in_order(readings)
    attaching = Attaching.over(decisions, listed)
    ruled = settle(decisions.standing, attaching).ruled
    amended = amend(listed, decisions, attaching)
    made, people = _joined(amended.readings, lambda kind: ruled.get(kind, NOTHING), attaching.parted)
    return apply(made, decisions, attaching, amended, people)


def _joined(
    listed: Sequence[Reading], ruled: Callable[[ThingKind], Ruled], parted: Mapping[str, str]
) -> tuple[Record, People]:
    """The record that rules make of the readings, within what people judged and parted; and the people in it."""
    people = join_people((s for reading in listed for s in sightings(reading)), ruled(ThingKind.PERSON))
    people = replace(people, bodies=ruled(ThingKind.ORGANISATION), parted=parted)
    met = (node for reading in listed for node in nodes(reading, people))
    groups, judged = join_engagements(met, ruled(ThingKind.ENGAGEMENT))
    filed = {source(reading, e.id): e for reading in listed for e in reading.engagements}
    entries = engagement_entries(groups, filed, people)
    entry_of = {key: entry.id for entry in entries for key in entry.sources}
    references, referred = join_references(listed, people, entries, ruled(ThingKind.REFERENCE))
    instruments, signed = join_instruments(listed, people, entry_of, ruled(ThingKind.INSTRUMENT))
    promised = (node for reading in listed for node in commitments.nodes(reading, people, entry_of))
    told, by_key, said = join_commitments(promised, ruled(ThingKind.COMMITMENT))
    record = Record(
        people=people.entries,
        organisations=organisations(listed, people),
        localities=join_localities(listed),
        engagements=entries,
        references=references,
        instruments=instruments,
        commitments=commitment_entries(told.groups, by_key, people, entry_of),
        judgements=_in_order((*people.judgements, *judged, *referred, *signed, *said)),
    )
    return record, people


def _in_order(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple(sorted(judgements, key=lambda j: (j.by, j.about, j.verdict, j.score, j.reason)))
