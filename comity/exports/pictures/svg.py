"""The little of SVG that the pictures need, escaped."""

import re
from collections.abc import Iterable
from html import unescape

from markupsafe import Markup, escape
from rich.cells import cell_len, set_cell_size


def element(tag: str, *inside: Markup | str, **attributes: object) -> Markup:
    """An element with escaped attributes (`class_` for class, `_` for `-`) and content."""
    written = Markup("").join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), _number(value))
        for name, value in attributes.items()
        if value is not None
    )
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(tag), written, Markup("").join(escape(one) for one in inside))  # noqa: S704 -- our own tag names


def picture(name: str, size: tuple[float, float], title: str, description: str, shapes: Iterable[Markup]) -> Markup:
    """A whole picture, `size` wide and high, with its title and description for those who do not see it."""
    width, height = size
    return element(
        "svg",
        element("title", title, id=f"picture-{name}-title"),
        element("desc", description, id=f"picture-{name}-desc"),
        *shapes,
        class_=f"picture {name}",
        viewBox=f"0 0 {_number(width)} {_number(height)}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"picture-{name}-title picture-{name}-desc",
    )


def text(words: str, x: float, y: float, **attributes: object) -> Markup:
    """Words at a point."""
    return element("text", words, x=x, y=y, **attributes)


def clipped(words: str, most: int) -> str:
    """Words cut to so many Latin letters' room, with an ellipsis; a wide character takes the room of two."""
    if cell_len(words) <= most:
        return words
    return set_cell_size(words, most - 1).rstrip() + "…"


def described(svg: Markup) -> tuple[str, str]:
    """The title and the description of a picture, as words."""
    return _inside(svg, "title"), _inside(svg, "desc")


def _inside(svg: Markup, tag: str) -> str:
    found = re.search(rf"<{tag}\b[^>]*>(.*?)</{tag}>", svg, re.DOTALL)
    return unescape(found[1]) if found else ""


def _number(value: object) -> object:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else value
