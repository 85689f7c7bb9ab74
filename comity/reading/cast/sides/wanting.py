"""Whom those act for who say what a place wants: "X wishes to see Y, the mayor said"."""

from collections.abc import Iterable, Mapping

from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.records.clause import Analysis, Clause, MentionKind, Modality, Span

_SAYING = ("say", "affirm")
_WANTING = ("hope", "pledge", "support")
"""What a place is said to do by one who speaks for it."""


def place_speakers(people: Iterable[Actor], analysis: Analysis, meant: Mapping[Span, Actor], home: str | None) -> None:
    """Let those of no known side act for the place that they say hopes for, promises, supports or will do a thing.

    `meant` holds whom each mention names; of no other country than `home`, the report's own, where that is known,
    does anybody say what it will do as its speaker.
    """
    people = list(people)
    others = {actor.side.split("-")[0] for actor in people if actor.side}
    unknown = {id(actor) for actor in people if actor.side is None}
    wanting = [clause for clause in analysis.clauses if clause.predicate in _WANTING and not clause.nominal]
    for clause in analysis.clauses:
        saying = clause.predicate in _SAYING and not clause.nominal and len(clause.subject) == 1
        speaker = meant.get(clause.subject[0].span) if saying else None
        if speaker is not None and id(speaker) in unknown and speaker.side is None:
            speaker.codes += _place(clause, wanting) or _promised(clause, others, home)


def _promised(clause: Clause, others: set[str], home: str | None) -> list[str]:
    """The ISO codes of the country that one says will do a thing, if nobody in the report is known to act for it."""
    intended = (i for i in clause.items if i.modality in (Modality.FUTURE, Modality.WILLING))
    countries = (m for i in intended for m in i.subject[:1] if m.kind is MentionKind.LOCALITY and len(m.codes) == 1)
    return next((list(m.codes) for m in countries if m.codes[0] not in others and home in (None, m.codes[0])), [])


def _place(clause: Clause, wanting: Iterable[Clause]) -> list[str]:
    """The ISO codes of the place that wants a thing in what a clause reports; none where no place does."""
    inside = (c for c in wanting if c is not clause and any(item.whole.holds(c.trigger) for item in clause.items))
    places = (m for c in inside for m in c.subject[:1] if m.kind is MentionKind.LOCALITY and m.codes)
    return next((iso(place.codes) for place in places), [])
