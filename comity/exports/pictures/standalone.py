"""Pictures with their colours in them, for formats that know no style sheet of the page."""

import re
from functools import cache
from importlib import resources

from markupsafe import Markup

_VARIABLE = re.compile(r"--([\w-]+):\s*([^;]+);")
_USED = re.compile(r"var\(--([\w-]+)\)")


def standalone(picture: Markup) -> str:
    """The picture by itself: the light colours of the page written out, and the name space that files need."""
    svg = str(picture).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    head, close, rest = svg.partition(">")
    return f"{head}{close}<style>{_style()}</style>{rest}"


@cache
def _style() -> str:
    """The rules of the pictures with each colour in its place; renderers outside browsers know no variables."""
    templates = resources.files("comity.exports").joinpath("templates")
    page = templates.joinpath("review.css").read_text("utf-8")
    light = dict(_VARIABLE.findall(page.partition("@media")[0]))
    rules = templates.joinpath("pictures.css").read_text("utf-8")
    return "svg { font-family: sans-serif; font-size: 13.5px; }\n" + _USED.sub(lambda used: light[used[1]], rules)
