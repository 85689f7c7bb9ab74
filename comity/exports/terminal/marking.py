"""A text with the spans of its findings marked in it, so that they can be told without colour."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.text import Text

from comity.exports.terminal.words import clean
from comity.records import Commitment, Engagement, Instrument, Reading, Reference

Finding = Engagement | Reference | Instrument | Commitment

STYLES: dict[type, str] = {
    Engagement: "bold cyan",
    Reference: "magenta",
    Instrument: "bold green",
    Commitment: "yellow",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A finding's place in the text."""

    start: int
    end: int
    id: str
    style: str


def spans(reading: Reading) -> tuple[Span, ...]:
    """Every piece of evidence of a reading, in the order of the text."""
    found = [
        Span(one.start, one.end, finding.id, STYLES[type(finding)])
        for finding in reading.findings
        for one in finding.evidence
    ]
    return tuple(sorted(found, key=lambda span: (span.start, -span.end, span.id)))


def marked(text: str, found: Iterable[Span]) -> Text:
    """The text, each span in brackets with its finding's id behind: `[met the mayor]e1`.

    Within each other or across each other, spans keep their own brackets; the innermost colours.
    """
    page, live, at = Text(overflow="fold"), list[Span](), 0
    waiting = list(found)
    for point in sorted({edge for span in waiting for edge in (span.start, span.end)}):
        page.append(clean(text[at:point]), live[-1].style if live else "")
        for span in [one for one in reversed(live) if one.end <= point]:
            page.append("]", span.style)
            page.append(clean(span.id), f"{span.style} dim")
            live.remove(span)
        while waiting and waiting[0].start == point:
            live.append(waiting.pop(0))
            page.append("[", live[-1].style)
        at = point
    page.append(clean(text[at:]))
    return page
