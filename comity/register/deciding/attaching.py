"""Which findings decisions hold now: every anchor looked for in the reading that stands of its document."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from comity.identity.spelling import bare
from comity.records.codec import to_json
from comity.records.decisions import Anchor, Judged, Subject, ThingKind
from comity.records.findings import Reading
from comity.register.deciding.anchors import Found, find
from comity.register.deciding.standing import Decision, Decisions
from comity.register.joining.sources import source

NOT_READ = "the document has no reading that you may see"
NOT_FOUND = "the reading that stands has no such finding on these words"


@dataclass(frozen=True, slots=True)
class Held:
    """An anchor and what it holds now: the source (`FILE#e1`) and the name written there; or `why` it holds nothing.

    `body` is what joining calls the body of that name, where it is one's.
    """

    anchor: Anchor
    source: str | None
    name: str | None = None
    why: str = ""
    body: str | None = None

    @property
    def key(self) -> str | None:
        """What joining calls it by: the source; a person, by source and name (`Sighting.key`); a body, by its name."""
        return self.body or self.mention

    @property
    def mention(self) -> str | None:
        """Where it is: the source, and where a name is held, that."""
        return self.source if self.source is None or self.name is None else f"{self.source}\t{self.name}"


class Attaching:
    """Anchors held against readings; each anchor is looked for once."""

    def __init__(self, decisions: Decisions, reading: Callable[[str], Reading | None]) -> None:
        self._decisions, self._reading = decisions, reading
        self._known: dict[str, Held] = {}

    @classmethod
    def over(cls, decisions: Decisions, readings: Iterable[Reading]) -> "Attaching":
        """Anchors held against these readings."""
        by_document = {reading.document.id: reading for reading in readings} if decisions.standing else {}
        return cls(decisions, by_document.get)

    def reads(self, document: str) -> bool:
        """Whether the document, or the version that stands of it now, has a reading here."""
        return self._reading(self._decisions.now(document)) is not None

    def held(self, subject: Subject) -> tuple[Held, ...]:
        """What each anchor of a subject holds now."""
        found = tuple(self._one(anchor) for anchor in subject.anchors)
        if subject.kind is ThingKind.ORGANISATION:
            return tuple(replace(one, body=self._body(one)) if one.source else one for one in found)
        return found

    @cached_property
    def parted(self) -> Mapping[str, str]:
        """Mentions of bodies (source and name) that people split from others of the same name, and the key of each."""
        found: dict[str, str] = {}
        for one in self._decisions.standing:
            match one.content:
                case Judged(split=True, one=out) if out.kind is ThingKind.ORGANISATION:
                    held = (self._one(anchor) for anchor in out.anchors)
                    found |= {at.mention: f"{bare(at.name or '')}\t{one.entry}" for at in held if at.mention}
        return found

    def _body(self, held: Held) -> str:
        return self.parted.get(held.mention or "") or bare(held.name or "")

    def sources(self, subject: Subject) -> frozenset[str]:
        """The sources that a subject holds now."""
        return frozenset(one.source for one in self.held(subject) if one.source is not None)

    def mentions(self, subject: Subject) -> frozenset[str]:
        """Where a subject is now: the sources, each with the name that is held there, if one is."""
        return frozenset(one.mention for one in self.held(subject) if one.mention is not None)

    def keys(self, subject: Subject) -> frozenset[str]:
        """What joining calls that which a subject holds now."""
        return frozenset(one.key for one in self.held(subject) if one.key is not None)

    def _one(self, anchor: Anchor) -> Held:
        known = to_json(anchor)
        if known not in self._known:
            self._known[known] = self._look(anchor)
        return self._known[known]

    def _look(self, anchor: Anchor) -> Held:
        reading = self._reading(self._decisions.now(anchor.document))
        if reading is None:
            return Held(anchor, None, why=NOT_READ)
        found: Found | None = find(anchor, reading)
        if found is None:
            return Held(anchor, None, why=NOT_FOUND)
        return Held(anchor, source(reading, found.finding), found.name)


@dataclass(frozen=True, slots=True)
class Loose:
    """A decision that holds nothing any more (or, `partly`, only some of what it held), with the words it was about."""

    decision: Decision
    named: str
    quote: str
    why: str
    partly: bool


def loose(decisions: Decisions, attaching: Attaching) -> tuple[Loose, ...]:
    """Every decision with a subject that no longer finds all of its findings."""
    found = []
    for decision in decisions.standing:
        for subject in decision.subjects:
            held = attaching.held(subject)
            gone = [one for one in held if one.source is None]
            if gone or not held:
                quote = gone[0].anchor.evidence[0].quote if gone and gone[0].anchor.evidence else ""
                why = gone[0].why if gone else "it was held by no words"
                found.append(Loose(decision, subject.named, quote, why, partly=len(gone) < len(held)))
    return tuple(found)
