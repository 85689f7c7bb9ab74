"""A report as Markdown (CommonMark with pipe tables): plain enough to read as it is."""

import re
from collections.abc import Iterable, Iterator

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
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_LINE_START = re.compile(r"^(\s*)(\d+)([.)])|^(\s*)([-+=])", re.MULTILINE)


def report_markdown(report: Report) -> str:
    """The report as Markdown; pictures stand as their words, since a text has none."""
    anchors = report.anchors
    lines = [f"# {_escaped(report.title)}", "", *(f"{_escaped(words)}  " for words in (report.kind, *report.lead)), ""]
    for block in report.blocks:
        lines += [*_block(block, anchors), ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip("\n") + "\n"


def _block(block: Block, anchors: frozenset[str]) -> Iterator[str]:
    match block:
        case Heading():
            anchor = f'<a id="{block.anchor.lower()}"></a>' if block.anchor else ""
            yield f"{'#' * (block.level + 1)} {anchor}{_line(block.line, anchors)}"
        case Paragraph():
            yield _line(block.line, anchors)
        case Quote():
            yield from (f"> {_escaped(words)}" for words in block.words.splitlines() or [""])
            yield f">\n> — {_line(block.source, anchors)}"
        case Listing():
            yield from _listing(block, anchors)
        case Grid():
            yield from _grid(block, anchors)
        case Drawing():
            yield f"*{_escaped(block.title)}*: {_escaped(block.told)}"
        case Break():
            yield "---"


def _listing(block: Listing, anchors: frozenset[str]) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}. " if block.ordered else "- "
        lines = [line for inner in item for line in (*_block(inner, anchors), "")]
        whole = "\n".join(lines).rstrip("\n").split("\n")
        yield mark + whole[0]
        yield from (" " * len(mark) + line if line else "" for line in whole[1:])


def _grid(block: Grid, anchors: frozenset[str]) -> Iterator[str]:
    yield f"*{_escaped(block.caption)}*\n"
    yield _row(_escaped(head) for head in block.heads)
    yield _row("---:" if number in block.numbers else "---" for number in range(len(block.heads)))
    for row in block.rows:
        yield _row(_line(cell, anchors).replace("\n", " ") for cell in row)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(line: Line, anchors: frozenset[str]) -> str:
    return "".join(_span(span.words, span.style, span.to if span.to in anchors else None, span.url) for span in line)


def _span(words: str, style: Style, to: str | None, url: str | None) -> str:
    shown = _escaped(words)
    if not words.strip():
        return shown
    if style is Style.BOLD:
        before, inner, after = _around(shown)
        shown = f"{before}**{inner}**{after}"
    if to or url:
        return f"[{shown}]({f'#{to.lower()}' if to else '<' + (url or '').replace('>', '%3E') + '>'})"
    return shown


def _around(words: str) -> tuple[str, str, str]:
    inner = words.strip()
    start = words.index(inner)
    return words[:start], inner, words[start + len(inner) :]


def _escaped(words: str) -> str:
    """Words in which nothing means anything to Markdown, and no line begins as a list or heading would."""
    shown = _SPECIAL.sub(r"\\\1", words)
    return _LINE_START.sub(_kept, shown)


def _kept(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}\\{found[3]}" if found[2] else f"{found[4]}\\{found[5]}"
