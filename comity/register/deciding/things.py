"""What people name: an id as `comity record` prints it, or `FILE#e1`, as the subject of a decision with its anchors."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from comity.identity.spelling import bare
from comity.records import Record
from comity.records.codec import to_value
from comity.records.decisions import NAMED, Anchor, Subject, ThingKind
from comity.records.errors import UnknownThing
from comity.records.findings import Reading
from comity.records.record import OrganisationEntry, PersonEntry
from comity.register.acting import Present
from comity.register.deciding.anchors import Finding, anchor, findings_of, kind_of, names_in
from comity.register.deciding.applying import LISTS, Entry

_MENTIONS = 20
_ID = re.compile(r"[poeric]-[0-9a-f]{12}")
_SOURCE = re.compile(r".+#[a-z]\d+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Thing:
    """What was named: the subject of a decision, and the finding or entry itself as it stands now (a body has none)."""

    subject: Subject
    now: Entry | Finding | None

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of the record, not one finding of a report."""
        return self.subject.whole

    def value(self, field: str) -> object:
        """The value of a field as JSON."""
        return to_value(getattr(self.now, field))


def is_id(named: str) -> bool:
    """Whether words have the form of an id: of an entry of the record, or of a finding of a document."""
    named = named.removeprefix("@")
    return _ID.fullmatch(named) is not None or _SOURCE.fullmatch(named) is not None


def thing(present: Present, named: str) -> Thing:
    """The thing that a person named: `e-0123456789ab` of the record, or `FILE#e1` of one report.

    `@FILE#e1` is the entry of the record that rests on that finding, whatever its id is now. Raises UnknownThing,
    saying where ids are found, for what the person cannot see or nothing bears.
    """
    if named.startswith("@"):
        return _entry(present, _resting_on(present, named.removeprefix("@")))
    return _finding(present, named) if "#" in named else _entry(present, named)


def judged(present: Present, named: str) -> Thing:
    """The thing to be judged that a person named: as `thing`, or a body by its name (`org:Foreign Office of Hanoi`).

    By its name a body is known also where it has no entry of its own. Raises UnknownThing.
    """
    if not named.startswith("org:"):
        return thing(present, named)
    name = named.removeprefix("org:").strip()
    anchors = tuple(itertools.islice(_mentions(present, name), _MENTIONS)) if name else ()
    if not anchors:
        raise UnknownThing("organisation", name, "bodies are named as they stand in engagements and instruments")
    return Thing(Subject(ThingKind.ORGANISATION, named, anchors, whole=True), None)


def _mentions(present: Present, name: str) -> Iterator[Anchor]:
    """Where findings name a body so, marks and capitals apart."""
    record, wanted = present.record, bare(name)
    places = [key for one in record.engagements for joined in one.participants if not joined.person
              for key in joined.sources]  # fmt: skip
    places += [key for one in record.instruments if wanted in map(bare, one.parties) for key in one.sources]
    for source in sorted(set(places)):
        file, _, key = source.rpartition("#")
        held = present.named(file)
        found = _of(held.reading, key) if held and held.reading else None
        if held and found:
            yield from (anchor(held.document.id, found, one) for one in names_in(found) if bare(one) == wanted)


def entries_of(record: Record, kind: ThingKind) -> tuple[Entry, ...]:
    """The entries of the record of one kind."""
    found: tuple[Entry, ...] = getattr(record, LISTS[kind])
    return found


def part(present: Present, whole: Thing, sources: tuple[str, ...]) -> Subject:
    """The part of an entry that rests on these of its sources; raises UnknownThing for one that is not its source."""
    for source in sources:
        if not isinstance(whole.now, Entry) or source not in whole.now.sources:
            raise UnknownThing(f"source of {whole.subject.named}", source, "its sources stand below it in the record")
    anchors = tuple(_anchors(present, whole.now, whole.subject.kind, sources)) if isinstance(whole.now, Entry) else ()
    return Subject(whole.subject.kind, ", ".join(sources), anchors, whole=True)


def _finding(present: Present, named: str) -> Thing:
    file, _, key = named.rpartition("#")
    held = present.named(file)
    if held is None or held.reading is None:
        raise UnknownThing("document", file, "`comity record` names the documents that entries rest on")
    shown = [one for one in held.reading.findings if _shows(present, f"{file}#{one.id}")]
    found = next((one for one in shown if one.id == key), None)
    if found is None:
        known = ", ".join(one.id for one in shown)
        raise UnknownThing(f"finding of {file}", key, f"it has {known or 'none'}")
    subject = Subject(kind_of(found), named, (anchor(held.document.id, found),), whole=False)
    return Thing(subject, found)


def _shows(present: Present, source: str) -> bool:
    """Whether a finding of a document that the person may see is itself open to them."""
    if present.policy.sees_all:
        return True
    record = present.record
    lists = (record.engagements, record.references, record.instruments, record.commitments, record.withdrawn)
    return any(source in one.sources for entries in lists for one in entries)


def _resting_on(present: Present, source: str) -> str:
    """The id of the entry that rests on a finding; raises UnknownThing where none does."""
    lists = (entries_of(present.record, kind) for kind in LISTS if kind not in NAMED)
    found = next((one.id for entries in lists for one in entries if source in one.sources), None)
    if found is None:
        raise UnknownThing("entry of the record", f"@{source}", "it rests on no finding of that name")
    return found


def _entry(present: Present, named: str) -> Thing:
    record = present.record
    for kind in LISTS:
        for one in entries_of(record, kind):
            if one.id == named:
                subject = Subject(kind, named, tuple(_anchors(present, one, kind, one.sources)), whole=True)
                return Thing(subject, one)
    hint = "ids are those of `comity record` as it is now; they change when another report is joined"
    raise UnknownThing("entry of the record", named, hint)


def _anchors(present: Present, entry: Entry, kind: ThingKind, sources: tuple[str, ...]) -> Iterator[Anchor]:
    for source in sources:
        file, _, key = source.rpartition("#")
        held = present.named(file)
        found = _of(held.reading, key) if held and held.reading else None
        if held is None or found is None:
            continue
        if kind is ThingKind.PERSON and isinstance(entry, PersonEntry):
            yield from (anchor(held.document.id, found, name) for name in _borne(present.record, entry, source, found))
        elif isinstance(entry, OrganisationEntry):
            yield from (anchor(held.document.id, found, name) for name in names_in(found) if name in entry.names)
        else:
            yield anchor(held.document.id, found)


def _borne(record: Record, person: PersonEntry, source: str, finding: Finding) -> tuple[str, ...]:
    """The names that a finding gives this person; those that may be another's too only if there is no other."""
    own = tuple(name for name in names_in(finding) if name in person.names)
    others = [one for one in record.people if one.id != person.id and source in one.sources]
    sole = tuple(name for name in own if not any(name in one.names for one in others))
    return sole or own


def _of(reading: Reading, key: str) -> Finding | None:
    kinds = (ThingKind.ENGAGEMENT, ThingKind.REFERENCE, ThingKind.INSTRUMENT, ThingKind.COMMITMENT)
    return next((one for kind in kinds for one in findings_of(reading, kind) if one.id == key), None)
