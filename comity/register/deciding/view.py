"""The register as an account may see it: readings and decisions without what is not open to it, before joining.

A document that is not open is not there, nor what was read in it. An entry that a person marked is not there with all
its findings, in whichever document. A decision shows to those who may see every document it rests on.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from comity.records import Commitment, Engagement, Evidence, Handling, Instrument, Reading, Record, Reference
from comity.records.decisions import Marked
from comity.register.deciding.amending import without_loose_ends
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.standing import Decision, Decisions
from comity.register.joining.sources import in_order, source
from comity.register.policy import Policy

F = TypeVar("F", Engagement, Reference, Instrument, Commitment)
Join = Callable[[Iterable[Reading], Decisions], Record]


def seen(
    readings: Sequence[Reading], decisions: Decisions, policy: Policy, join: Join
) -> tuple[tuple[Reading, ...], Decisions]:
    """The readings and decisions that are open to an account; `join` is asked only where entries are marked."""
    hidden = withheld(readings, decisions, policy, join)
    there = {one.document.id for one in readings if policy.sees(one.document.handling)}
    attaching = Attaching.over(decisions, readings)

    def shows(decision: Decision) -> bool:
        if any(decisions.now(document) not in there for document in decision.documents):
            return False
        return not any(attaching.sources(subject) & hidden for subject in decision.named)

    listed = tuple(_without(one, hidden) for one in readings if one.document.id in there)
    return listed, replace(decisions, standing=tuple(filter(shows, decisions.standing)))


def withheld(readings: Sequence[Reading], decisions: Decisions, policy: Policy, join: Join) -> frozenset[str]:
    """The sources that marks of people withhold: each finding marked, and all that an entry marked rests on."""
    marks = [(one, one.content) for one in decisions.standing if isinstance(one.content, Marked)]
    if all(policy.sees(content.handling) for _, content in marks):
        return frozenset()
    attaching = Attaching.over(decisions, in_order(readings))
    record = join(readings, decisions)
    lists = (record.engagements, record.references, record.instruments, record.commitments, record.withdrawn)
    groups = [frozenset(entry.sources) for entries in lists for entry in entries]
    whole = {key: group for group in groups for key in group}
    marked: dict[str, Handling] = {}
    for _, content in marks:
        keys = attaching.sources(content.about)
        if content.about.whole:
            keys = keys.union(*(whole.get(key, frozenset()) for key in keys))
        marked |= dict.fromkeys(keys, content.handling)
    return frozenset(key for key, handling in marked.items() if not policy.sees(handling))


def _without(reading: Reading, withheld: frozenset[str]) -> Reading:
    """The reading without findings that are withheld, nor what was said on the same words."""
    gone = [one for one in reading.findings if source(reading, one.id) in withheld]
    if not gone:
        return reading
    ids = {one.id for one in gone}
    places = [evidence for one in gone for evidence in one.evidence]

    def kept(findings: tuple[F, ...]) -> tuple[F, ...]:
        return tuple(one for one in findings if one.id not in ids)

    statements = tuple(one for one in reading.statements if not _meet(one.evidence, places))
    return without_loose_ends(
        replace(
            reading,
            engagements=kept(reading.engagements),
            references=kept(reading.references),
            instruments=kept(reading.instruments),
            commitments=kept(reading.commitments),
            statements=statements,
        )
    )


def _meet(one: Iterable[Evidence], other: Iterable[Evidence]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)
