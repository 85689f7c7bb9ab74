"""The blocks that every report is made of. What a report says is decided once, and each format only writes it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Style(StrEnum):
    """How words stand out."""

    PLAIN = "plain"
    BOLD = "bold"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of a line; `to` is the anchor they lead to within the report, `url` a page of the web."""

    words: str
    style: Style = Style.PLAIN
    to: str | None = None
    url: str | None = None


Line = tuple[Span, ...]
"""One line of words."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (a section), 2 or 3; `anchor` is what others lead to it by."""

    level: int
    line: Line
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one line of words."""

    line: Line


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document in their own language, and where they stand."""

    words: str
    language: str
    source: Line


@dataclass(frozen=True, slots=True)
class Listing:
    """Items one below the other, each of blocks."""

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what it shows, the names of its columns, its rows; `numbers` are the columns (from 0) of numbers."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    numbers: frozenset[int] = frozenset()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG with colours of its own, and what it shows in words for those who do not see it."""

    svg: str
    title: str
    told: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new page begins, where the format has pages."""


Block = Heading | Paragraph | Quote | Listing | Grid | Drawing | Break
"""One block of a report."""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: what it is, of whom and when, and its blocks. `language` is that of headings and sentences.

    A `compact` one is set small, so that what must be seen at once stands on one page.
    """

    language: str
    kind: str
    title: str
    lead: tuple[str, ...]
    blocks: tuple[Block, ...] = field(repr=False)
    compact: bool = False

    @property
    def anchors(self) -> frozenset[str]:
        """Every anchor that a line may lead to."""
        return frozenset(one.anchor for one in walked(self.blocks) if isinstance(one, Heading) and one.anchor)


def plain(words: str) -> Line:
    """A line of plain words."""
    return (Span(words),)


def bold(words: str) -> Span:
    """Words that stand out."""
    return Span(words, Style.BOLD)


def soft(words: str) -> Span:
    """Words that stand back."""
    return Span(words, Style.SOFT)


def text(words: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(plain(words))


def note(words: str) -> Paragraph:
    """A paragraph that stands back."""
    return Paragraph((soft(words),))


def joined(lines: Iterable[Line], between: str) -> Line:
    """Lines as one, with words between."""
    found: list[Span] = []
    for line in lines:
        found += [Span(between), *line] if found else line
    return tuple(found)


def words_of(line: Line) -> str:
    """The words of a line by themselves."""
    return "".join(span.words for span in line)


def walked(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, those within lists among them, in the order of reading."""
    for block in blocks:
        yield block
        if isinstance(block, Listing):
            for item in block.items:
                yield from walked(item)
