"""Join readings into the record: what all documents say together."""

from collections.abc import Iterable

from comity.records import Reading, Record
from comity.register.joining.engagements import join_engagements, nodes
from comity.register.joining.entries import engagement_entries
from comity.register.joining.people import join_people
from comity.register.joining.sightings import sightings
from comity.register.joining.sources import in_order, source


def join(readings: Iterable[Reading]) -> Record:
    """The record of all readings together: every entry with its sources, and what they differ in.

    The same document filed twice counts once. The order of the readings changes nothing, and ids are
    made of what an entry rests on, so the same readings give the same record.
    """
    listed = in_order(readings)
    people = join_people(sighting for reading in listed for sighting in sightings(reading))
    gathered, judged = join_engagements(node for reading in listed for node in nodes(reading, people))
    engagements = {source(reading, e.id): e for reading in listed for e in reading.engagements}
    entries = engagement_entries(gathered.groups, engagements, people)
    return Record(people=people.entries, engagements=entries, judgements=(*people.judgements, *judged))
