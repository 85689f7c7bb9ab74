"""Findings as people corrected them, before anything is joined: withdrawn ones left out, fields set."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from comity.records import Commitment, Engagement, Instrument, InvalidValue, Reading, Reference
from comity.records.codec import from_data, to_data, to_value
from comity.records.decisions import Corrected, Withdrawn
from comity.register.deciding.anchors import kind_of
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.standing import Decision, Decisions
from comity.register.joining.sources import source

F = TypeVar("F", Engagement, Reference, Instrument, Commitment)
T = TypeVar("T")
_ByFinding = dict[str, list[Decision]]


@dataclass(frozen=True, slots=True)
class Amended:
    """The readings with corrections in them, what the corrected fields said before, and what was withdrawn.

    `was` is by source and field; `withdrawn` the sources left out, each with the decision; `faulty` are
    corrections whose value no longer fits its finding, with why.
    """

    readings: tuple[Reading, ...]
    was: dict[tuple[str, str], object]
    withdrawn: dict[str, Decision]
    kinds: dict[str, str]
    faulty: dict[int, str]


def amend(readings: Sequence[Reading], decisions: Decisions, attaching: Attaching) -> Amended:
    """The readings with what people decided about single findings of them."""
    about = _by_finding(decisions.standing, attaching)
    amending = _Amending(about, attaching)
    done = tuple(amending.reading(one) for one in readings) if about else tuple(readings)
    return Amended(done, amending.was, amending.withdrawn, amending.kinds, amending.faulty)


def _by_finding(decisions: Iterable[Decision], attaching: Attaching) -> _ByFinding:
    found: _ByFinding = defaultdict(list)
    for decision in decisions:
        if isinstance(decision.content, Corrected | Withdrawn) and not decision.content.about.whole:
            for key in attaching.sources(decision.content.about):
                found[key].append(decision)
    return dict(found)


class _Amending:
    """The run over all readings."""

    def __init__(self, about: _ByFinding, attaching: Attaching) -> None:
        self.about, self.attaching = about, attaching
        self.was: dict[tuple[str, str], object] = {}
        self.withdrawn: dict[str, Decision] = {}
        self.kinds: dict[str, str] = {}
        self.faulty: dict[int, str] = {}

    def reading(self, reading: Reading) -> Reading:
        """One reading, amended; the same one where nobody decided about its findings."""
        if not any(source(reading, one.id) in self.about for one in reading.findings):
            return reading
        made = replace(
            reading,
            engagements=self._listed(reading, reading.engagements),
            references=self._listed(reading, reading.references),
            instruments=self._listed(reading, reading.instruments),
            commitments=self._listed(reading, reading.commitments),
        )
        return without_loose_ends(made)

    def _listed(self, reading: Reading, findings: tuple[F, ...]) -> tuple[F, ...]:
        kept = []
        for finding in findings:
            key = source(reading, finding.id)
            decided = self.about.get(key, [])
            gone = next((one for one in reversed(decided) if isinstance(one.content, Withdrawn)), None)
            if gone:
                self.withdrawn[key], self.kinds[key] = gone, kind_of(finding)
            else:
                kept.append(self._as_decided(finding, key, decided))
        return tuple(kept)

    def _as_decided(self, finding: F, key: str, decided: list[Decision]) -> F:
        made = finding
        for one in decided:
            if isinstance(one.content, Corrected):
                made = self._corrected(made, key, one.entry, one.content)
        return made

    def _corrected(self, finding: F, key: str, entry: int, content: Corrected) -> F:
        value = content.value
        if content.target:
            file = key.rpartition("#")[0]
            there = [one for one in self.attaching.sources(content.target) if one.rpartition("#")[0] == file]
            value = there[0].rpartition("#")[2] if there else None
        try:
            made = with_value(finding, content.field, value)
        except InvalidValue as why:
            self.faulty[entry] = str(why)
            return finding
        self.was.setdefault((key, content.field), to_value(getattr(finding, content.field)))
        return made


def with_value(thing: T, field: str, value: object) -> T:
    """The finding or entry with another value (JSON) in a field; raises InvalidValue where that cannot be.

    What is set is no longer in doubt: other readings of that field are left out.
    """
    data = to_data(thing)
    if field not in data:
        raise InvalidValue("field", field, "is no field of it")
    if data.get("alternatives"):
        data["alternatives"] = [one for one in data["alternatives"] if one["field"] != field]
    return from_data(type(thing), {**data, field: value})


def without_loose_ends(reading: Reading) -> Reading:
    """Findings that pointed to an engagement which was withdrawn point to none."""
    known = {one.id for one in reading.engagements}

    def engagement(one: F) -> F:
        name = "part_of" if isinstance(one, Engagement) else "engagement"
        return with_value(one, name, None) if getattr(one, name, None) not in (None, *known) else one

    return replace(
        reading,
        engagements=tuple(map(engagement, reading.engagements)),
        instruments=tuple(map(engagement, reading.instruments)),
        commitments=tuple(map(engagement, reading.commitments)),
        statements=tuple(
            replace(one, engagement=None) if one.engagement not in (None, *known) else one for one in reading.statements
        ),
    )
