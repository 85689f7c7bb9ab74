"""A report as PDF, set by Typst: tagged for screen readers (PDF/UA-1), with its fonts in it, nothing fetched."""

import json
import re
from datetime import datetime
from functools import cache
from importlib import resources
from typing import Any

from comity.exports.report.blocks import Block, Break, Drawing, Grid, Heading, Line, Listing, Paragraph, Quote, Report

_CONTROL = re.compile(r"\\u00(?:0[0-8bcef]|1[0-9a-f]|7f)|[\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_PICTURE = """#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 480pt)
"""


def report_pdf(report: Report, made: datetime | None = None) -> bytes:
    """The report as PDF; `made` stands as the time of making. Equal reports made at one time are equal files.

    Words in a script that the fonts of our packages lack are set in fonts of the system; where those lack it too,
    the PDF shows boxes in their place, and no longer claims to be PDF/UA.
    """
    template = resources.files("comity.exports.report").joinpath("typeset.typ").read_bytes()
    words = _CONTROL.sub("\ufffd", json.dumps(_data(report), ensure_ascii=False))
    options: dict[str, Any] = {"timestamp": int(made.timestamp())} if made else {}
    given = {"report": words}
    try:
        return _set(template, given, pdf_standards=["ua-1"], **options)
    except RuntimeError:  # typst.TypstError: a letter that no font shows
        pass
    try:
        return _set(template, given, pdf_standards=["ua-1"], ignore_system_fonts=False, **options)
    except RuntimeError:
        return _set(template, given, ignore_system_fonts=False, **options)


def drawn(svg: str, dots_an_inch: int = 200) -> bytes:
    """A picture as PNG, for formats that take no SVG."""
    return _set(_PICTURE.encode(), {"svg": svg}, format="png", ppi=dots_an_inch)


def _set(template: bytes, given: dict[str, str], **options: Any) -> bytes:
    """What Typst makes of a template and its data, with the fonts of packages and no others."""
    import typst  # noqa: PLC0415 -- only where a page is set

    compiling: Any = typst.compile
    options = {"ignore_system_fonts": True, **options}
    made = compiling(template, font_paths=_fonts(), sys_inputs=given, **options)
    return bytes(made[0] if isinstance(made, list) else made)


@cache
def _fonts() -> list[str]:
    """The folders of the fonts that lie in packages (Noto Sans and Serif SC); Typst brings Libertinus itself."""
    return [str(resources.files("pylopdf_fonts_zh_cn"))]


def _data(report: Report) -> dict[str, Any]:
    anchors = report.anchors
    return {
        "language": report.language,
        "kind": report.kind,
        "title": report.title,
        "lead": list(report.lead),
        "compact": report.compact,
        "blocks": [_block(block, anchors) for block in report.blocks],
    }


def _block(block: Block, anchors: frozenset[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    match block:
        case Heading():
            found = {"level": block.level, "line": _line(block.line, anchors), "anchor": block.anchor}
        case Paragraph():
            found = {"line": _line(block.line, anchors)}
        case Quote():
            found = {"words": block.words, "language": block.language, "source": _line(block.source, anchors)}
        case Listing():
            items = [[_block(inner, anchors) for inner in item] for item in block.items]
            found = {"items": items, "ordered": block.ordered}
        case Grid():
            found = _grid(block, anchors)
        case Drawing():
            found = {"svg": block.svg, "told": f"{block.title}. {block.told}"}
        case Break():
            pass
    return {"is": type(block).__name__.lower(), **found}


def _grid(block: Grid, anchors: frozenset[str]) -> dict[str, Any]:
    """A table; its cells in one list, since Typst's `flatten` would take their spans apart."""
    cells = [_line(cell, anchors) for row in block.rows for cell in row]
    return {
        "caption": block.caption,
        "heads": list(block.heads),
        "rows": list(range(len(cells))),
        "cells": cells,
        "numbers": sorted(block.numbers),
        "widths": list(block.widths),
    }


def _line(line: Line, anchors: frozenset[str]) -> list[dict[str, str | None]]:
    return [
        {"words": one.words, "style": one.style, "to": one.to if one.to in anchors else None, "url": one.url}
        for one in line
    ]
