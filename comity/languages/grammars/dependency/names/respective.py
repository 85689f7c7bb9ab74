"""Offices told behind two names, in their order: "X et Y, respectivement maire de A et préfet de B"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from comity.languages.grammars.dependency.names.chunks import OFFICE, Chunk, Passage
from comity.languages.grammars.dependency.tables.naming import naming
from comity.records.clause import Mention, MentionKind, Span

_AND = re.compile(r",?\s+\w{2,3}\s+(?:l['’]|\w{2}\s+)?")
"""What stands between the two offices: "and", and an article."""


def with_offices_behind(here: Passage, people: Sequence[Mention], chunks: Sequence[Chunk]) -> list[Mention]:
    """The people of a sentence, two whose offices are told behind both of them with each the own."""
    respectively = naming(here.language).respectively
    if not respectively.search(here.text, here.span.start, here.span.end):
        return list(people)
    offices = [here.stretch(chunk.first, chunk.last) for chunk in chunks if chunk.letter == OFFICE]
    ordered = sorted(people, key=lambda m: m.span.start)
    for at, (one, other) in enumerate(pairwise(ordered)):
        behind = respectively.match(here.text, other.span.end)
        told = next((p for p in pairwise(offices) if behind and p[0].start == behind.end()), None)
        if told and _AND.fullmatch(here.text, told[0].end, told[1].start) and not (one.offices or other.offices):
            ordered[at : at + 2] = [_holding(here, one, told[0]), _holding(here, other, told[1])]
    return ordered


def _holding(here: Passage, person: Mention, office: Span) -> Mention:
    return replace(person, offices=(office,), codes=here.places.codes_in(office))


def without_offices_of(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without the offices that stand for nobody, since somebody named before holds them."""
    held = {office for m in mentions if m.kind is MentionKind.PERSON for office in m.offices}
    return [m for m in mentions if m.kind is not MentionKind.OFFICE or not any(o in held for o in (m.span, *m.offices))]
