"""Anchors: holding on to a finding by its words and values, and finding it again in another reading.

A finding is found again where its words stand: at the same place of the same text, or, in a version that the publisher
corrected, where the same quote (or nearly the same) stands now. How well the words agree counts for `_WORDS` of the
score, how many of the salient values agree for the rest; below `_ENOUGH`, or where two findings fit equally, it is not
found.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from comity.identity.spelling import bare
from comity.records import Commitment, Engagement, Evidence, Instrument, Reading, Reference
from comity.records.decisions import Anchor, ThingKind

Finding = Engagement | Reference | Instrument | Commitment

_WORDS, _VALUES = 0.6, 0.4
_ENOUGH = 0.5
_NEARLY = 85
_NAMED = 85


@dataclass(frozen=True, slots=True)
class Found:
    """The finding that an anchor holds now, by its id in the reading; `name` is the name as written there now."""

    finding: str
    name: str | None = None


def anchor(document: str, finding: Finding, name: str | None = None) -> Anchor:
    """The anchor that holds a finding of a document (`sha256:...`); with `name`, who is named so in it."""
    return Anchor(document, kind_of(finding), finding.evidence, dict(_values(finding)), name)


def kind_of(finding: Finding) -> ThingKind:
    """What kind of thing a finding is."""
    match finding:
        case Engagement():
            return ThingKind.ENGAGEMENT
        case Reference():
            return ThingKind.REFERENCE
        case Instrument():
            return ThingKind.INSTRUMENT
        case Commitment():
            return ThingKind.COMMITMENT


def findings_of(reading: Reading, kind: ThingKind) -> tuple[Finding, ...]:
    """The findings of one kind in a reading."""
    match kind:
        case ThingKind.ENGAGEMENT:
            return reading.engagements
        case ThingKind.REFERENCE:
            return reading.references
        case ThingKind.INSTRUMENT:
            return reading.instruments
        case ThingKind.COMMITMENT:
            return reading.commitments
        case ThingKind.PERSON | ThingKind.ORGANISATION:
            return ()


def names_in(finding: Finding) -> tuple[str, ...]:
    """The names of people and bodies that a finding gives, as it writes them."""
    match finding:
        case Engagement():
            return tuple(one.name for one in finding.participants)
        case Reference():
            return finding.who
        case Instrument():
            return finding.parties
        case Commitment():
            return (finding.speaker,) if finding.speaker else ()


def find(anchor: Anchor, reading: Reading) -> Found | None:
    """What the anchor holds in this reading, of its document or of a later version of that; None for nothing."""
    scored = sorted(((_score(anchor, one, reading), one) for one in _likely(anchor, reading)), key=lambda s: -s[0])
    if not scored or scored[0][0] < _ENOUGH:
        return None
    if len(scored) > 1 and scored[0][0] == scored[1][0] and not _twins(scored[0][1], scored[1][1]):
        return None
    finding = scored[0][1]
    if anchor.name is None:
        return Found(finding.id)
    name = _named(anchor.name, names_in(finding))
    return Found(finding.id, name) if name else None


def _likely(anchor: Anchor, reading: Reading) -> tuple[Finding, ...]:
    """The findings it may be; where a name is held, those that give it go before all others."""
    listed = findings_of(reading, anchor.kind)
    naming = tuple(one for one in listed if anchor.name and _named(anchor.name, names_in(one)))
    return naming or listed


def _score(anchor: Anchor, finding: Finding, reading: Reading) -> float:
    same_text = anchor.document == reading.document.id
    words = _overlap(anchor.evidence, finding.evidence) if same_text else _likeness(anchor, finding, reading)
    if not words:
        return 0.0
    now = dict(_values(finding))
    fields = sorted(anchor.values.keys() | now.keys())
    agreed = sum(_agree(anchor.values.get(one), now.get(one)) for one in fields)
    return round(_WORDS * words + _VALUES * (agreed / len(fields) if fields else 1.0), 6)


def _twins(one: Finding, other: Finding) -> bool:
    """Whether two findings say the same on the same words, so that it makes no difference which one is held."""
    return one.evidence == other.evidence and dict(_values(one)) == dict(_values(other))


def _overlap(one: tuple[Evidence, ...], other: tuple[Evidence, ...]) -> float:
    """The share of their characters that two lists of places have in common, 0..1."""
    here, there = _characters(one), _characters(other)
    return len(here & there) / len(here | there) if here and there else 0.0


def _characters(evidence: tuple[Evidence, ...]) -> set[int]:
    return {place for one in evidence for place in range(one.start, one.end)}


def _likeness(anchor: Anchor, finding: Finding, reading: Reading) -> float:
    """How like the quotes are, 0..1; of equal ones in a text, those at the place nearest (as a share) a little more."""
    if not anchor.evidence or not finding.evidence:
        return 0.0
    quotes = (" ".join(one.quote for one in evidence) for evidence in (anchor.evidence, finding.evidence))
    like = ratio(*quotes)
    if like < _NEARLY:
        return 0.0
    moved = abs(anchor.evidence[0].start - finding.evidence[0].start) / max(len(reading.document.text), 1)
    return like / 100 - 0.01 * min(moved, 1.0)


def _values(finding: Finding) -> Iterator[tuple[str, str]]:
    """The values, as text, that tell a finding from others on the same words; unknown ones are left out."""
    given = {**_told(finding), "names": " · ".join(sorted(names_in(finding)))}
    yield from ((field, str(value)) for field, value in given.items() if value)


def _told(finding: Finding) -> dict[str, str | None]:
    match finding:
        case Engagement() | Reference():
            return {"kind": finding.kind, "date": finding.date, "place": finding.place.name if finding.place else None}
        case Instrument():
            return {"kind": finding.kind, "date": finding.signed, "due": finding.due, "areas": " ".join(finding.areas)}
        case Commitment():
            to_whom = {"side": finding.side, "addressee": finding.addressee}
            return {"kind": finding.act, "due": finding.due, "areas": " ".join(finding.areas), **to_whom}


def _agree(one: str | None, other: str | None) -> float:
    return ratio(bare(one), bare(other)) / 100 if one and other else 0.0


def _named(name: str, names: tuple[str, ...]) -> str | None:
    """The one of the names that is this name, or the one nearest to it in its letters; None where none is near."""
    if name in names:
        return name
    near = sorted(((ratio(bare(name), bare(one)), one) for one in names), reverse=True)
    return near[0][1] if near and near[0][0] >= _NAMED else None
