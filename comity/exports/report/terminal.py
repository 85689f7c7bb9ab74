"""Any report as a page of the terminal."""

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from comity.exports.report.blocks import (
    Block,
    Break,
    Drawing,
    Grid,
    Heading,
    Line,
    Listing,
    Paragraph,
    Quote,
    Report,
    Style,
    words_of,
)
from comity.exports.terminal.words import clean, heading, inset, line, quote

_STYLES = {Style.BOLD: "bold", Style.SOFT: "dim", Style.PLAIN: ""}


def report_terminal(report: Report) -> RenderableType:
    """The page of a report for a rich console; `terminal.words.to_text` makes plain text of it."""
    head = [line((report.kind, "dim")), line((report.title, "bold")), *(line(words) for words in report.lead)]
    return Group(*head, *_blocks(report.blocks, 0))


def _blocks(blocks: Iterable[Block], by: int) -> Iterator[RenderableType]:
    for block in blocks:
        yield from _block(block, by)


def _block(block: Block, by: int) -> Iterator[RenderableType]:
    match block:
        case Heading(level=1):
            yield heading(words_of(block.line))
        case Heading():
            yield Text("")
            yield inset(line((words_of(block.line), "bold underline" if block.level == 2 else "bold")), by)  # noqa: PLR2004
        case Paragraph():
            yield inset(_line(block.line), by)
        case Quote():
            yield from quote(block.words, words_of(block.source), by + 2)
        case Listing():
            yield from _listing(block, by)
        case Grid():
            yield _table(block)
        case Drawing() | Break():
            pass


def _listing(block: Listing, by: int) -> Iterator[RenderableType]:
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}. " if block.ordered else "• "
        first, *rest = item
        if isinstance(first, Paragraph):
            yield inset(_line(first.line, mark), by)
        else:
            rest = list(item)
        yield from _blocks(rest, by + len(mark))


def _line(spans: Line, mark: str = "") -> Text:
    return line(mark, *((span.words, _STYLES[span.style]) for span in spans))


def _table(block: Grid) -> Table:
    found = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    for number, head in enumerate(block.heads):
        found.add_column(clean(head), justify="right" if number in block.numbers else "left", overflow="fold")
    for row in block.rows:
        found.add_row(*(Text(clean(words_of(cell))) for cell in row))
    return found
