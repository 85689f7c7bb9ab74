"""The joined record with what people decided about its entries: corrected, confirmed, given a status, withdrawn.

A decision about an entry holds for every entry that rests on a finding it was anchored to, and for all that was
joined to that since. Where a field was corrected, what the sources say stands beside it as a conflict.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from comity.records import Conflict, InvalidValue, JoinedParticipant, Judgement, Participant, Record, Said
from comity.records.codec import from_data, to_json, to_value
from comity.records.decisions import NAMED, Corrected, Judged, StatusSet, ThingKind, Withdrawn
from comity.records.record import (
    CommitmentEntry,
    Decided,
    EngagementEntry,
    InstrumentEntry,
    OrganisationEntry,
    PersonEntry,
    ReferenceEntry,
    WithdrawnEntry,
)
from comity.register.deciding.amending import Amended, with_value
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.standing import Decision, Decisions
from comity.register.joining.people import People
from comity.register.joining.sources import source

Entry = PersonEntry | OrganisationEntry | EngagementEntry | ReferenceEntry | InstrumentEntry | CommitmentEntry
Bearer = (PersonEntry, OrganisationEntry)
"""Entries of those who are named in others' findings."""

LISTS = {
    ThingKind.PERSON: "people",
    ThingKind.ORGANISATION: "organisations",
    ThingKind.ENGAGEMENT: "engagements",
    ThingKind.REFERENCE: "references",
    ThingKind.INSTRUMENT: "instruments",
    ThingKind.COMMITMENT: "commitments",
}
"""The list of the record that holds the entries of each kind of thing."""


def apply(record: Record, decisions: Decisions, attaching: Attaching, amended: Amended, people: People) -> Record:
    """The record as people decided it to be; the same record where nobody decided anything."""
    if not decisions.standing:
        return record
    return _Applying(record, attaching, amended, people).all(decisions.standing)


class _Applying:
    """The run over all decisions, oldest first."""

    def __init__(self, record: Record, attaching: Attaching, amended: Amended, people: People) -> None:
        self.record, self.attaching, self.amended = record, attaching, amended
        self.entries: dict[str, Entry] = {one.id: one for name in LISTS.values() for one in getattr(record, name)}
        self.entry_of = {key: one.id for one in self.entries.values() if not isinstance(one, Bearer)
                         for key in one.sources}  # fmt: skip
        self.bearer_of = {f"{where}\t{name}": person for (where, name), person in people.of.items()}
        self.bearer_of |= {f"{key}\t{name}": one.id for one in record.organisations for key in one.sources
                           for name in one.names}  # fmt: skip
        self.findings = {source(reading, one.id): one for reading in amended.readings for one in reading.findings}
        self.gone: dict[str, list[Decided]] = defaultdict(list)
        self.judged: list[Judgement] = []

    def all(self, decisions: Iterable[Decision]) -> Record:
        """The record after all decisions."""
        for decision in decisions:
            told: set[tuple[str, str | None]] = set()
            for index, subject in enumerate(decision.subjects):
                keys = self.attaching.mentions(subject)
                of = self.bearer_of if subject.kind in NAMED else self.entry_of
                found = sorted({of[key] for key in keys if key in of})
                where = None if subject.whole or not keys else min(keys)
                for entry in found:
                    if (entry, where) not in told:  # of two that a person said are one, it is told once
                        self._one(entry, decision, where)
                    told.add((entry, where))
                if index == 0 and isinstance(decision.content, Judged):
                    self._judgement(decision)
        return self._record()

    def _one(self, entry: str, decision: Decision, where: str | None) -> None:
        """Let a decision hold for one entry; `where` is the one finding it is about, if only that."""
        match decision.content:
            case Corrected() if where is None:
                made = self._corrected(self.entries[entry], decision)
            case Corrected():
                field = decision.content.field
                was = self.amended.was.get((where or "", field))
                made = _marked(self.entries[entry], self._mark(decision, where, decision.content.value, was))
            case Withdrawn() if where is None:
                self.gone[entry].append(self._mark(decision, None))
                return
            case StatusSet():
                made = _marked(self.entries[entry], self._mark(decision, where, decision.content.status.value))
            case Judged():
                made = _marked(self.entries[entry], self._mark(decision, where, decision.content.verdict.value))
            case _:
                made = _marked(self.entries[entry], self._mark(decision, where))
        self.entries[entry] = made

    def _mark(self, decision: Decision, where: str | None, value: object = None, was: object = None) -> Decided:
        content = decision.content
        field, evidence = None, frozenset[str]()
        if isinstance(content, Corrected):
            field = content.field
        if isinstance(content, StatusSet):
            field, was = "status", content.suggested and content.suggested.value
            evidence = frozenset().union(*(self.attaching.sources(one) for one in content.evidence))
        return Decided(
            entry=decision.entry,
            kind=decision.kind,
            by=decision.by,
            time=decision.time,
            reason=content.reason,
            field=field,
            value=value,
            was=was,
            source=where,
            evidence=tuple(sorted(evidence)),
        )

    def _corrected(self, entry: Entry, decision: Decision) -> Entry:
        content = decision.content
        assert isinstance(content, Corrected)  # noqa: S101 -- for the type; asked before
        value = content.value
        if content.target:
            value = next((self.entry_of[key] for key in sorted(self.attaching.sources(content.target))
                          if key in self.entry_of), None)  # fmt: skip
        try:
            made = self._with_value(entry, content.field, value)
        except InvalidValue as why:
            self.amended.faulty[decision.entry] = str(why)
            return entry
        earlier = next((one for one in entry.decided if one.field == content.field and one.source is None), None)
        was = earlier.was if earlier else to_value(getattr(entry, content.field))
        made = self._differing(made, content.field, value)
        kept = tuple(one for one in made.decided if one != earlier)
        return _marked(replace(made, decided=kept), self._mark(decision, None, value, was))

    def _with_value(self, entry: Entry, field: str, value: object) -> Entry:
        if field == "participants" and isinstance(entry, EngagementEntry):
            return replace(entry, participants=self._participants(entry, value))
        made = with_value(entry, field, value)
        if field == "speaker" and isinstance(made, CommitmentEntry):
            return replace(made, person=self._person(value))
        return made

    def _participants(self, entry: EngagementEntry, value: object) -> tuple[JoinedParticipant, ...]:
        known = {joined.participant.name: joined for joined in entry.participants}
        found = []
        for one in from_data(tuple[Participant, ...], value):
            before = known.get(one.name)
            found.append(
                replace(before, participant=one) if before else JoinedParticipant(one, self._person(one.name), ())
            )
        return tuple(found)

    def _person(self, name: object) -> str | None:
        """The one person of the record who bears this name, if it is one."""
        found = [one.id for one in self.record.people if name in one.names or name == one.name]
        return found[0] if len(found) == 1 else None

    def _differing(self, entry: Entry, field: str, value: object) -> Entry:
        """The entry with what its sources say of a corrected field as a conflict, if any says otherwise."""
        if isinstance(entry, Bearer) or field in ("participants", "part_of", "engagement"):
            return entry
        told = [(key, to_value(getattr(self.findings[key], field))) for key in entry.sources if key in self.findings]
        known = [(key, said) for key, said in told if said is not None and said != value]
        others = tuple(one for one in entry.conflicts if one.field != field)
        return replace(entry, conflicts=(*others, *_said(field, known)))

    def _judgement(self, decision: Decision) -> None:
        content = decision.content
        assert isinstance(content, Judged)  # noqa: S101 -- for the type; asked before
        first = [
            min(self.attaching.sources(subject), default=subject.named) for subject in (content.one, content.other)
        ]
        one, other = sorted(first)
        self.judged.append(Judgement((one, other), content.verdict, decision.by, 1.0, content.reason))

    def _record(self) -> Record:
        kept = {key: one for key, one in self.entries.items() if key not in self.gone}
        lists: dict[str, Any] = {
            name: tuple(_pointing(kept[one.id], kept) for one in getattr(self.record, name) if one.id in kept)
            for name in LISTS.values()
        }
        judgements = sorted((*self.record.judgements, *self.judged), key=_order)
        return replace(self.record, **lists, judgements=tuple(judgements), withdrawn=self._withdrawn())

    def _withdrawn(self) -> tuple[WithdrawnEntry, ...]:
        kind_of = {list_: kind for kind, list_ in LISTS.items()}
        kinds = {one.id: kind_of[name] for name in LISTS.values() for one in getattr(self.record, name)}
        found = [
            WithdrawnEntry(key, kinds[key], self.entries[key].sources, tuple(decided))
            for key, decided in self.gone.items()
        ]
        found += [
            WithdrawnEntry(key, self.amended.kinds[key], (key,), (self._mark(decision, key),))
            for key, decision in self.amended.withdrawn.items()
        ]
        return tuple(sorted(found, key=lambda one: one.id))


def _said(field: str, told: Iterable[tuple[str, object]]) -> tuple[Conflict, ...]:
    """Every value that sources give, also where it is only one: a person decided otherwise."""
    by_value: dict[str, list[tuple[str, object]]] = defaultdict(list)
    for where, value in told:
        by_value[to_json(value)].append((where, value))
    said = tuple(Said(pairs[0][1], tuple(sorted(w for w, _ in pairs))) for _, pairs in sorted(by_value.items()))
    return (Conflict(field, said),) if said else ()


def _marked(entry: Entry, mark: Decided) -> Entry:
    return replace(entry, decided=(*entry.decided, mark))


def _pointing(entry: Entry, kept: Mapping[str, Entry]) -> Entry:
    """The entry with every id in it that stands no longer taken out."""

    def still(key: str | None) -> str | None:
        return key if key in kept else None

    match entry:
        case EngagementEntry():
            joined = tuple(replace(one, person=still(one.person)) for one in entry.participants)
            return replace(entry, part_of=still(entry.part_of), participants=joined)
        case CommitmentEntry():
            return replace(entry, person=still(entry.person), engagement=still(entry.engagement))
        case ReferenceEntry() | InstrumentEntry():
            return replace(entry, engagement=still(entry.engagement))
        case PersonEntry() | OrganisationEntry():
            return entry


def _order(judgement: Judgement) -> tuple[object, ...]:
    return judgement.by, judgement.about, judgement.verdict, judgement.score, judgement.reason
