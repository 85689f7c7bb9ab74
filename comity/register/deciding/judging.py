"""The actions that say which things are the same and which are not: judge, and split what was wrongly joined."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from comity.records import Engagement, EngagementEntry, EngagementKind
from comity.records.accounts import Deed
from comity.records.decisions import Judged, Subject
from comity.records.errors import Contradiction, InvalidValue, UnknownThing
from comity.records.findings import Reading
from comity.records.ledger import EntryKind
from comity.records.words import Verdict
from comity.register.acting import Present, said
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.judgements import Bond, bonds, contradicted
from comity.register.deciding.standing import Decision, decided
from comity.register.deciding.things import Thing, judged, part, thing


@dataclass(frozen=True, slots=True)
class Judge:
    """Say that two things are the same, or different. `one` and `other` are their ids; a body's, `org:NAME`."""

    one: str
    other: str
    verdict: Verdict
    reason: str = ""
    deed: ClassVar[Deed] = Deed.DECIDE
    kind: ClassVar[EntryKind] = EntryKind.JUDGED

    def check(self, present: Present) -> Judged:
        """The content of the entry; raises UnknownThing, InvalidValue, and Contradiction, naming the decisions."""
        if self.verdict is Verdict.UNSURE:
            raise InvalidValue("verdict", self.verdict, "is no decision; say same or different")
        first, second = judged(present, self.one), judged(present, self.other)
        if first.subject.kind is not second.subject.kind:
            kinds = f"a {first.subject.kind} and a {second.subject.kind}"
            raise InvalidValue("judgement", self.other, f"cannot be judged with {self.one}: they are {kinds}")
        if self.one == self.other or first.subject.anchors == second.subject.anchors:
            raise InvalidValue("judgement", self.other, "is one thing; to part it, split it by its sources")
        if self.verdict is Verdict.SAME and _is_visit(first) != _is_visit(second):
            raise InvalidValue("judgement", self.other, "cannot be one with it: a visit and what is part of it are two")
        made = Judged(self.verdict, first.subject, second.subject, reason=said("reason", self.reason))
        contradict(present, made)
        return made


@dataclass(frozen=True, slots=True)
class Split:
    """Part an entry: what rests on the sources `out` is another thing than the rest of it."""

    what: str
    out: tuple[str, ...]
    reason: str = ""
    deed: ClassVar[Deed] = Deed.DECIDE
    kind: ClassVar[EntryKind] = EntryKind.JUDGED

    def check(self, present: Present) -> Judged:
        """The content of the entry; raises UnknownThing, InvalidValue and Contradiction."""
        whole = thing(present, self.what)
        if not whole.is_entry:
            raise InvalidValue("what", self.what, "is one finding; an entry of the record is split by its sources")
        sources = tuple(dict.fromkeys(self.out))
        rest = tuple(one for one in getattr(whole.now, "sources", ()) if one not in sources)
        if not sources or not rest:
            raise InvalidValue("out", ", ".join(sources), f"must be some of the sources of {self.what}, and not all")
        parts = part(present, whole, sources), part(present, whole, rest)
        if not all(one.anchors for one in parts):
            raise UnknownThing("part", self.what, "its sources could not be found")
        made = Judged(Verdict.DIFFERENT, *parts, split=True, reason=said("reason", self.reason))
        contradict(present, made)
        return made


def contradict(present: Present, new: Judged) -> None:
    """Raise Contradiction, naming each decision that stands against the new judgement."""
    stand = decided(present.ledger)
    attaching = Attaching(stand, _reading(present))
    kept = bonds(stand.standing, attaching, new.one.kind)
    bond = Bond(None, new.verdict, attaching.keys(new.one), attaching.keys(new.other))
    against = [one.decision for one in contradicted(bond, kept) if one.decision]
    if against:
        raise Contradiction(_words(new.one, new.other, new.verdict, against))


def _words(one: Subject, other: Subject, verdict: Verdict, against: list[Decision]) -> str:
    listed = "; ".join(decision.words for decision in sorted(against, key=lambda d: d.entry))
    numbers = ", ".join(str(decision.entry) for decision in sorted(against, key=lambda d: d.entry))
    return (
        f"{one.named} and {other.named} cannot be judged {verdict}: that contradicts {listed}. "
        f"If that was wrong, undo it first ({numbers})"
    )


def _reading(present: Present) -> Callable[[str], Reading | None]:
    def of(document: str) -> Reading | None:
        held = present.holding(document)
        return held.reading if held else None

    return of


def _is_visit(one: Thing) -> bool:
    return isinstance(one.now, Engagement | EngagementEntry) and one.now.kind is EngagementKind.VISIT
