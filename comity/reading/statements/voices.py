"""Whose words a paragraph gives, where a line over it or its own first words name who speaks: "(X, Mayor of Y)"."""

import re

from comity.reading.actor import Actor
from comity.reading.scene import Scene
from comity.records.clause import Mention, MentionKind, Span

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
    for block in scene.analysis.blocks:
        here = block.span
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


def _is_line_of(scene: Scene, here: Span, named: Mention) -> bool:
    """Whether a line only names somebody, in brackets or with a colon behind."""
    line = scene.text[here.start : here.end].strip()
    marked = (line.startswith("(") and line.endswith(")")) or line.endswith(":")
    return marked and len(line) - (named.span.end - named.span.start) < _FEW


def _opens(scene: Scene, here: Span, named: Mention) -> bool:
    """Whether a paragraph begins with somebody's name and a colon."""
    begins = named.span.start - here.start < _FEW
    return begins and _COLON.match(scene.text, named.span.end) is not None
