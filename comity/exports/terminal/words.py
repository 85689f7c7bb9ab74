"""The small pieces that terminal pages are made of."""

import io
import unicodedata
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

_KEPT = "\n\t"
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(words: str) -> str:
    """Words that cannot steer a terminal: control characters and turns of direction become U+FFFD."""
    if words.isprintable():
        return words
    return "".join("\ufffd" if _steers(one) else one for one in words.replace("\r\n", "\n"))


def _steers(one: str) -> bool:
    return one in _TURNING or (unicodedata.category(one) == "Cc" and one not in _KEPT)


def line(*pieces: str | tuple[str, str]) -> Text:
    """One paragraph of plain pieces and (words, style) pieces."""
    found = Text(overflow="fold")
    for piece in pieces:
        words, style = piece if isinstance(piece, tuple) else (piece, "")
        found.append(clean(words), style)
    return found


def heading(words: str) -> RenderableType:
    """A section's title over a rule."""
    return Padding(Rule(Text(clean(words), "bold"), align="left", style="dim"), (1, 0, 0, 0))


def inset(inside: RenderableType, by: int = 2) -> Padding:
    """Something moved in from the left."""
    return Padding(inside, (0, 0, 0, by))


def quote(words: str, told: str, by: int = 4) -> Iterable[RenderableType]:
    """A quote on one paragraph, and where it stands below it."""
    yield inset(line("“", (" ".join(words.split()), "italic"), "”"), by)
    yield inset(line((told, "dim")), by)


def to_text(page: RenderableType, width: int = 80, *, colour: bool = False) -> str:
    """A page as text, `width` columns wide, with or without colour codes."""
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as held:
        console.print(page)
    return held.get() if colour else "".join(row.rstrip() + "\n" for row in held.get().splitlines())
