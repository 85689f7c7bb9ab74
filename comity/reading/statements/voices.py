"""Whose words a paragraph gives, where a line over it or its own first words name who speaks: "(X, Mayor of Y)".

Behind a heading of a speech ("Remarks by X at the Forum"), all that follows is that speaker's.
"""

import re
from collections.abc import Sequence

from comity.reading.cast.actor import Actor
from comity.reading.scene import Scene
from comity.records.clause import Block, BlockKind, Clause, Mention, MentionKind, Span

_FEW = 8
"""How many characters may stand beside a name in a line that only names somebody: a form of address, brackets."""
_GOES_ON = re.compile(r"\s*[-•▪●“\"«]")
"""How a paragraph begins that goes on with whom a line names."""
_COLON = re.compile(r"\s?\)?:\s*\S")


def voices(scene: Scene) -> dict[int, Actor]:
    """Who speaks in the paragraphs that are given as somebody's words, by where each begins."""
    people = [m for m in scene.analysis.mentions if m.kind is MentionKind.PERSON]
    found: dict[int, Actor] = {}
    named: Actor | None = None
    giving: Actor | None = None
    for block in scene.analysis.blocks:
        here = block.span
        if _is_heading_of_speech(scene, block):
            giving = _named_in(scene, here, people)
        elif giving is not None:
            found[here.start] = giving
        first = next((m for m in people if here.holds(m.span)), None)
        speaker = next(iter(scene.actors([first])), None) if first is not None else None
        if first is not None and _is_line_of(scene, here, first):
            named = speaker
        elif first is not None and speaker is not None and _opens(scene, here, first):
            found[here.start], named = speaker, None
        elif named is not None and _GOES_ON.match(scene.text, here.start):
            found[here.start] = named
        else:
            named = None
    return found


def _is_heading_of_speech(scene: Scene, block: Block) -> bool:
    """Whether a line announces a speech of somebody."""
    heading = block.kind is BlockKind.HEADLINE
    return heading and scene.words.speech_by.search(scene.text, block.span.start, block.span.end) is not None


def _named_in(scene: Scene, here: Span, people: Sequence[Mention]) -> Actor | None:
    """Who of a report's people is named first in a line, in capitals or not."""
    line = scene.text[here.start : here.end].casefold()
    named = [(line.find(m.name.casefold()), m) for m in people if m.name.casefold() in line]
    first = min(named, key=lambda found: found[0], default=None)
    return next(iter(scene.actors([first[1]])), None) if first is not None else None


def _is_line_of(scene: Scene, here: Span, named: Mention) -> bool:
    """Whether a line only names somebody, in brackets or with a colon behind."""
    line = scene.text[here.start : here.end].strip()
    marked = (line.startswith("(") and line.endswith(")")) or line.endswith(":")
    return marked and len(line) - (named.span.end - named.span.start) < _FEW


def _opens(scene: Scene, here: Span, named: Mention) -> bool:
    """Whether a paragraph begins with somebody's name and a colon."""
    begins = named.span.start - here.start < _FEW
    return begins and _COLON.match(scene.text, named.span.end) is not None


def without_name(scene: Scene, clause: Clause) -> list[Actor]:
    """Who speaks and is named only by what they are: "a spokeswoman of the city", "officials", "the university"."""
    said = clause.subject[0] if len(clause.subject) == 1 else None
    if said is None or said.kind not in (MentionKind.OFFICE, MentionKind.ORGANISATION):
        return []
    if said.span in scene.resolved and not scene.words.unnamed.match(said.name):
        return []
    return [as_named(said)]


def as_named(said: Mention) -> Actor:
    """Somebody, or a body, of whom only these words tell."""
    return Actor(said.name, said.kind, said.span.start, codes=list(said.codes))


def is_nameless_body(scene: Scene, clause: Clause) -> bool:
    """Whether a body that only these words tell of says it: "the state government"."""
    said = clause.subject[0] if len(clause.subject) == 1 else None
    return said is not None and said.kind is MentionKind.ORGANISATION and said.span not in scene.resolved
