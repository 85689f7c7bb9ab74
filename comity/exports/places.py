"""Localities by their usual names, for pages that have only an id."""

from comity.localities import table
from comity.records import UnknownLocality


def place_name(side: str, language: str) -> str:
    """A locality's usual name in a language; the id itself where the table does not have it."""
    try:
        found = table().get(side)
    except UnknownLocality:
        return side
    return found.names.get(language) or found.name


def place_names(sides: tuple[str, ...], language: str) -> str:
    """Several localities by name, with dashes between."""
    return " - ".join(place_name(side, language) for side in sides)
