"""A document as people decided that it is: its reading with their corrections in it, and what they withdrew left out.

What people decided about an entry of the record is taken to be about each finding of the document that the entry rested
on then; what was joined to it since is not asked for, so that one document can be told without the others.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from comity.records.decisions import NAMED, Corrected, ThingKind, Withdrawn
from comity.records.findings import Reading
from comity.register.deciding.amending import amend
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.standing import Decision, Decisions

_FINDINGS = (ThingKind.ENGAGEMENT, ThingKind.REFERENCE, ThingKind.INSTRUMENT, ThingKind.COMMITMENT)
Values = Mapping[str, object]
"""The fields that people corrected, each with its value (JSON)."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A reading as people decided (None where the document has none), and what they corrected in each finding, by id.

    A person's or an organisation's name that was corrected stands under `name` in every finding that names them.
    """

    reading: Reading | None
    corrected: Mapping[str, Values] = field(default_factory=dict)


def stated(reading: Reading | None, decisions: Decisions) -> Stated:
    """What a reading says, within these decisions; those about other documents count for nothing."""
    if reading is None or not decisions.standing:
        return Stated(reading)
    attaching = Attaching.over(decisions, (reading,))
    amended = amend((reading,), replace(decisions, standing=tuple(_by_finding(decisions))), attaching)
    corrected: dict[str, dict[str, object]] = defaultdict(dict)
    (made,) = amended.readings
    known = {one.id: one for one in made.findings}
    for source, name in amended.was:
        finding = _finding(source)
        if finding in known:
            corrected[finding][name] = getattr(known[finding], name)
    for finding, name in _named(decisions, attaching):
        if finding in known:
            corrected[finding]["name"] = name
    return Stated(made, dict(corrected))


def _by_finding(decisions: Decisions) -> Iterator[Decision]:
    """Corrections and withdrawals as of single findings: first those that were, then those of entries, which win."""
    told = [one for one in decisions.standing if isinstance(one.content, Corrected | Withdrawn)]
    for one in sorted(told, key=lambda one: one.subjects[0].whole):
        content = one.content
        if isinstance(content, Corrected | Withdrawn) and content.about.kind in _FINDINGS:
            yield replace(one, content=replace(content, about=replace(content.about, whole=False)))


def _named(decisions: Decisions, attaching: Attaching) -> Iterator[tuple[str, str]]:
    """The findings that name a person or a body whose name was corrected, with the name."""
    for one in decisions.standing:
        match one.content:
            case Corrected(about=about, field="name", value=str(name)) if about.kind in NAMED:
                yield from ((_finding(source), name) for source in sorted(attaching.sources(about)))


def _finding(source: str) -> str:
    return source.rpartition("#")[2]
