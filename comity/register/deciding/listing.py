"""What people decided, as a list: who, when, what about, what it holds now, and what of it finds nothing any more."""

from collections.abc import Iterable, Mapping

from comity.records import Record
from comity.records.decisions import (
    NAMED,
    Corrected,
    Judged,
    ListedDecision,
    Marked,
    StatusSet,
    Subject,
)
from comity.records.ledger import Entry
from comity.records.record import OrganisationEntry, PersonEntry
from comity.register.deciding.attaching import Attaching, loose
from comity.register.deciding.judgements import settle
from comity.register.deciding.standing import Decision, Decisions, decision, undone


def listed(
    entries: Iterable[Entry], decisions: Decisions, attaching: Attaching, record: Record
) -> tuple[ListedDecision, ...]:
    """Every decision among the entries, oldest first, those undone among them.

    `decisions` are those that stand and may be seen, `attaching` holds them against the readings that may be seen; what
    rests on other documents is left out, also where it was undone.
    """
    entries = tuple(entries)
    gone = undone(entries)
    standing = {one.entry for one in decisions.standing}
    ids = _ids(record)
    wrong = _wrong(decisions, attaching)
    found = []
    for entry in entries:
        made = decision(entry)
        if made is None or not (entry.sequence in standing or entry.sequence in gone):
            continue
        if all(attaching.reads(document) for document in made.documents) or entry.sequence in standing:
            found.append(_listed(made, attaching, ids, wrong.get(entry.sequence, ()), gone.get(entry.sequence)))
    return tuple(found)


def _listed(
    made: Decision, attaching: Attaching, ids: Mapping[str, str], wrong: Iterable[str], undone_by: int | None
) -> ListedDecision:
    field, value = _said(made)
    return ListedDecision(
        entry=made.entry,
        kind=made.kind,
        by=made.by,
        time=made.time,
        about=tuple(subject.named for subject in made.subjects),
        now=tuple(sorted({ids[key] for subject in made.subjects for key in _keys(subject, attaching) if key in ids})),
        field=field,
        value=value,
        reason=made.content.reason,
        unattached=tuple(wrong),
        undone_by=undone_by,
    )


def _keys(subject: Subject, attaching: Attaching) -> frozenset[str]:
    """What is looked up among ids: sources; for those who are named in them, with the name."""
    return attaching.mentions(subject) if subject.kind in NAMED else attaching.sources(subject)


def _ids(record: Record) -> dict[str, str]:
    lists = (record.engagements, record.references, record.instruments, record.commitments)
    found = {key: entry.id for entries in lists for entry in entries for key in entry.sources}
    bearers: tuple[PersonEntry | OrganisationEntry, ...] = (*record.people, *record.organisations)
    found |= {f"{key}\t{name}": one.id for one in bearers for key in one.sources for name in one.names}
    return found


def _wrong(decisions: Decisions, attaching: Attaching) -> dict[int, tuple[str, ...]]:
    """Why a decision does not hold, or not of all that it was about."""
    found: dict[int, tuple[str, ...]] = {}
    for one in loose(decisions, attaching):
        what = "in part: " if one.partly else ""
        quote = f" (“{one.quote}”)" if one.quote else ""
        found[one.decision.entry] = (*found.get(one.decision.entry, ()), f"{what}{one.named}: {one.why}{quote}")
    for older, later in settle(decisions.standing, attaching).aside:
        words = f"set aside, since it contradicts {later.words}"
        found[older.entry] = (*found.get(older.entry, ()), words)
    return found


def _said(made: Decision) -> tuple[str | None, object]:
    match made.content:
        case Corrected(field=field, value=value):
            return field, value
        case StatusSet(status=status):
            return "status", status.value
        case Marked(handling=handling):
            return "handling", handling.value
        case Judged(verdict=verdict, split=split):
            return ("split" if split else "verdict"), verdict.value
        case _:
            return None, None
