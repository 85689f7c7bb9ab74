"""The tables of names and offices that stand beside the code, as their files have them."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_table(name: str) -> dict[str, Any]:
    """The table `comity/identity/<name>.toml`; read once, to be changed by nobody."""
    return tomllib.loads(files("comity.identity").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
