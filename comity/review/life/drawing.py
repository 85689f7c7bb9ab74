"""A review of the register as it stands now: drawn from the record, with all that people decided and wrote."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from comity.records import Reading, Record
from comity.records.decisions import Subject
from comity.records.ledger import EntryKind
from comity.records.record import Decided
from comity.records.review import LinkKind, Reason, Review, ReviewedCommitment
from comity.records.reviewing import Life, Note, ReviewSigned
from comity.records.status import (
    CLOSED,
    Comment,
    FieldName,
    Movement,
    SixFields,
    Status,
    StatusDecision,
    StatusSuggestion,
    Written,
)
from comity.review.building import build
from comity.review.counts import by_movement, by_status
from comity.review.life.comparing import Standing
from comity.review.opening import open_points
from comity.review.sides import Gazetteer

Sources = Callable[[Subject], frozenset[str]]
"""Gives the sources (`FILE#c1`) that what a note is about holds now."""

_STEPS = (Status.LIMITED, Status.SUBSTANTIAL)


def draw(
    life: Life,
    record: Record,
    readings: Mapping[str, Reading],
    *,
    before: ReviewSigned | None,
    sources: Sources,
    localities: Gazetteer | None = None,
) -> Review:
    """The review as it stands now; one that was signed is as it was signed, whatever was filed since.

    `before` is the signed review that it starts from, `sources` finds what notes are about. Raises as `build` does.
    """
    if life.signed:
        return life.signed.content.drawn
    opened = life.opened
    carried = _Carried(before.drawn if before else None)
    made = build(
        record,
        readings,
        between=opened.sides,
        start=opened.start,
        end=opened.end,
        only=opened.only,
        localities=localities,
        cadence=opened.cadence,
        carried=carried.holds,
    )
    notes = _Notes(life.notes, sources)
    commitments = tuple(carried.moved(notes.on(_decided(one, made.rules))) for one in made.commitments)
    return replace(
        made,
        commitments=commitments,
        by_status=by_status(commitments),
        by_movement=by_movement(commitments),
        open_points=open_points(commitments),
        opened=life.key,
        before=before.hash if before else None,
        mechanism=opened.mechanism,
        comments=notes.on_the_whole,
    )


class _Carried:
    """What the review before left open."""

    def __init__(self, before: Review | None) -> None:
        still = [] if before is None else [one for one in before.commitments if one.standing not in CLOSED]
        self._standing = Standing(still)

    def holds(self, one: ReviewedCommitment) -> bool:
        """Whether a commitment was left open, and so is carried in."""
        return self._standing.of(one) is not None

    def moved(self, one: ReviewedCommitment) -> ReviewedCommitment:
        """The commitment with where it stands against the review before."""
        was = self._standing.of(one)
        if was is None:
            return one
        kept = replace(one, status=_no_step_back(one.status, was))
        if kept.standing in CLOSED:
            return replace(kept, movement=Movement.CLOSED)
        later = {link.to for link in was.later}
        fresh = any(link.to not in later and link.kind is not LinkKind.REAFFIRMED for link in kept.later)
        moved = fresh or kept.standing is not was.standing
        return replace(kept, movement=Movement.MOVED if moved else Movement.CARRIED_IN)


def _no_step_back(now: StatusSuggestion | None, was: ReviewedCommitment) -> StatusSuggestion | None:
    """What was begun stays begun where this period shows nothing: its evidence stands in the review before."""
    if now is None or was.standing not in _STEPS or now.status not in (Status.NO_EVIDENCE, Status.NOT_STARTED):
        return now
    evidence = was.decided.evidence if was.decided else was.status.evidence if was.status else ()
    return replace(
        now, status=was.standing, reason=Reason("status-as-before", {}), evidence=evidence, searched=None, compliance=0
    )


def _decided(one: ReviewedCommitment, rules: str) -> ReviewedCommitment:
    """The commitment with the status that a person set last."""
    found = [said for said in one.entry.decided if said.kind == EntryKind.STATUS_SET]
    if not found:
        return one
    return replace(one, decided=_decision(max(found, key=lambda said: said.entry), one.status, rules))


def _decision(said: Decided, now: StatusSuggestion | None, rules: str) -> StatusDecision:
    suggested = Status(str(said.was)) if said.was else None
    changed = suggested is not None and now is not None and now.status is not suggested
    return StatusDecision(
        Status(str(said.value)), said.reason, said.evidence, said.by, said.time, rules, suggested, said.entry, changed
    )


class _Notes:
    """What people wrote in a review, by what it is about."""

    def __init__(self, notes: Iterable[Note], sources: Sources) -> None:
        self._by_source: dict[str, list[Note]] = {}
        self.on_the_whole: tuple[Comment, ...] = ()
        for note in notes:
            if note.content.about is None:
                self.on_the_whole = (*self.on_the_whole, _comment(note))
                continue
            for source in sources(note.content.about):
                self._by_source.setdefault(source, []).append(note)

    def on(self, one: ReviewedCommitment) -> ReviewedCommitment:
        """The commitment with its comments, and its fields as written last."""
        found = {note.entry: note for source in one.entry.sources for note in self._by_source.get(source, ())}
        notes = [found[entry] for entry in sorted(found)]
        comments = tuple(_comment(note) for note in notes if note.content.field is None)
        return replace(one, comments=comments, fields=_written(one.fields, notes))


def _comment(note: Note) -> Comment:
    return Comment(note.content.text, note.by, note.at, note.entry)


def _written(fields: SixFields, notes: Iterable[Note]) -> SixFields:
    for note in notes:
        if note.content.field is not None:
            written = Written(note.content.text or None, (), note.by, note.at)
            fields = replace(fields, **{_attribute(note.content.field): written})
    return fields


def _attribute(name: FieldName) -> str:
    return name.value.replace("-", "_")
