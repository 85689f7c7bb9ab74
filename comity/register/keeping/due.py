"""What is due: sessions, visits, papers that run out or must be renewed or reported, commitments with a date."""

from collections.abc import Iterable, Iterator
from datetime import date

from comity.records.edtf import bounds
from comity.records.kept import Due, DueKind, Kept, KeptInstrument, Mechanism, Plan, Stage
from comity.records.ledger import EntryKind
from comity.records.record import CommitmentEntry, Record
from comity.records.status import CLOSED
from comity.register.keeping import spans

_OPEN_STAGES = (Stage.PLANNED, Stage.CONFIRMED, Stage.POSTPONED)


def due(kept: Iterable[Kept], record: Record, *, today: date, until: date | None = None) -> tuple[Due, ...]:
    """What is due, the earliest first: all that is overdue, and what may fall due up to and with `until`.

    Of a commitment that somebody set a closing status for nothing is due. A date that is known only to the month
    or year is overdue when the month or year is over.
    """
    found = [*_of_kept(kept, today), *_of_commitments(record.commitments, today)]
    wanted = (one for one in found if until is None or bounds(one.date)[0] <= until)
    return tuple(sorted(wanted, key=_order))


def _order(one: Due) -> tuple[object, ...]:
    first, last = bounds(one.date)
    return last, first, one.kind, one.about, one.title


def _of_kept(kept: Iterable[Kept], today: date) -> Iterator[Due]:
    for one in kept:
        if one.dropped:
            continue
        match one.thing:
            case Mechanism():
                yield from _of_mechanism(one.id, one.thing, today)
            case Plan():
                yield from _of_plan(one.id, one.thing, today)
            case KeptInstrument():
                yield from _of_instrument(one.id, one.thing, today)
            case _:
                pass


def _of_mechanism(key: str, thing: Mechanism, today: date) -> Iterator[Due]:
    """The next session as set; or, where only the last one and the cadence are known, a cadence after the last."""
    if thing.next:
        yield _due(DueKind.SESSION, key, thing, thing.next, today, title=thing.name)
    elif thing.last and thing.cadence:
        day, rule = spans.after(thing.last, thing.cadence), f"last + {thing.cadence}"
        yield _due(DueKind.SESSION, key, thing, day, today, title=thing.name, derived=rule)


def _of_plan(key: str, thing: Plan, today: date) -> Iterator[Due]:
    if thing.date and thing.stage in _OPEN_STAGES:
        title = thing.purpose or thing.head or key
        yield _due(DueKind.ENGAGEMENT, key, thing, thing.date, today, title=title, detail=thing.kind.value)


def _of_instrument(key: str, thing: KeptInstrument, today: date) -> Iterator[Due]:
    if thing.valid_until:
        yield _due(DueKind.EXPIRY, key, thing, thing.valid_until, today, title=thing.title)
        if thing.notice:
            day, rule = spans.before(thing.valid_until, thing.notice), f"valid_until - {thing.notice}"
            yield _due(DueKind.RENEWAL, key, thing, day, today, title=thing.title, derived=rule, detail=thing.renewal)
    for duty in thing.duties:
        if thing.signed and not duty.done:
            day, rule = spans.after(thing.signed, duty.within), f"signed + {duty.within}"
            what = f"{duty.what} ({duty.to})" if duty.to else duty.what
            yield _due(DueKind.DUTY, key, thing, day, today, title=thing.title, derived=rule, detail=what)


def _due(
    kind: DueKind, key: str, thing: Mechanism | Plan | KeptInstrument, day: str, today: date, **words: str | None
) -> Due:
    title = words.pop("title") or key
    overdue = bounds(day)[1] < today
    return Due(kind, key, title, day, overdue, thing.sides, words.get("detail"), words.get("derived"), thing.handling)


def _closed(one: CommitmentEntry) -> bool:
    """Whether the last status that a person set closes it."""
    statuses = [decided.value for decided in one.decided if decided.kind == EntryKind.STATUS_SET]
    return bool(statuses) and statuses[-1] in CLOSED


def _of_commitments(entries: Iterable[CommitmentEntry], today: date) -> Iterator[Due]:
    for one in entries:
        if one.due and not one.negated and not _closed(one):
            quote = str(one.quotes[0].value) if one.quotes else one.id
            sides = tuple(side for side in (one.side, one.addressee) if side)
            overdue = bounds(one.due)[1] < today
            yield Due(DueKind.COMMITMENT, one.id, quote, one.due, overdue, sides, one.act.value)
