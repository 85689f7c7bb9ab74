"""A sentence as a line in which each mention is one letter, so that grammar can be written over it.

`P` person, `D` delegation, `O` body, `L` place or side, `J` both sides, `R` pronoun, `Q` something quoted.
The words themselves are folded to simplified characters and small letters, so no capital is anything else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from comity.languages.grammars.chinese.tables.words import edges
from comity.records.clause import Mention, MentionKind, Span

LETTERS = {
    MentionKind.PERSON: "P",
    MentionKind.OFFICE: "P",
    MentionKind.DELEGATION: "D",
    MentionKind.ORGANISATION: "O",
    MentionKind.LOCALITY: "L",
    MentionKind.JOINT: "J",
    MentionKind.PRONOUN: "R",
}
_QUOTED = re.compile(r"“[^“”。]{1,60}”|《[^《》]{1,60}》|「[^」。]{1,60}」")


@dataclass(frozen=True, slots=True)
class Line:
    """The letters of a sentence, and the way back to the text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    mentions: dict[int, Mention]
    edges: frozenset[int]
    sentence: Span

    def span(self, first: int, last: int) -> Span:
        """The stretch of the text that the letters from `first` up to, but without, `last` stand for."""
        return Span(self.starts[first], self.ends[last - 1])

    def among(self, first: int, last: int, letters: str = "PDOLJR") -> list[Mention]:
        """The mentions of some kinds between two places of the line."""
        return [m for i, m in sorted(self.mentions.items()) if first <= i < last and self.text[i] in letters]

    def is_edge(self, at: int) -> bool:
        """Whether a word begins or ends here."""
        return at >= len(self.text) or at in self.edges


def line_of(folded: str, sentence: Span, mentions: Sequence[Mention]) -> Line:
    """The line of one sentence; `mentions` are those inside it, in order."""
    pieces: list[tuple[int, int, str, Mention | None]] = [
        (m.span.start, m.span.end, LETTERS[m.kind], m) for m in mentions
    ]
    for quoted in _QUOTED.finditer(folded, sentence.start, sentence.end):
        if not any(m.span.overlaps(Span(*quoted.span())) for m in mentions):
            pieces.append((*quoted.span(), "Q", None))
    chars, starts, ends, held, at = [], [], [], {}, sentence.start
    for start, end, letter, mention in [*sorted(pieces, key=lambda p: p[:2]), (sentence.end, sentence.end, "", None)]:
        for i in range(at, start):
            chars.append(folded[i])
            starts.append(i)
            ends.append(i + 1)
        if letter:
            if mention is not None:
                held[len(chars)] = mention
            chars.append(letter)
            starts.append(start)
            ends.append(end)
        at = max(at, end)
    text = "".join(chars)
    return Line(text, tuple(starts), tuple(ends), held, edges(text), sentence)
