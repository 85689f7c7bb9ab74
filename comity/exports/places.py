"""Localities by their usual names, for pages that have only an id."""

from comity.localities import table


def place_name(side: str, language: str) -> str:
    """A locality's usual name in a language; the id itself where the table does not have it."""
    found = table().known(side)
    return (found.names.get(language) or found.name) if found else side


def place_names(sides: tuple[str, ...], language: str) -> str:
    """Several localities by name, with dashes between."""
    return " - ".join(place_name(side, language) for side in sides)
