"""The table's file: rows and names, in compressed sections that are opened when first needed.

`world.bin` is one line of JSON (section name -> length in bytes) and then the sections, each
zlib-compressed UTF-8:

- `rows`: a locality a line, its FIELDS separated by tabs: countries, then subdivisions, then cities
  by GeoNames id, which is padded with zeros so that the lines stand in order;
- `names`: a key a line, sorted, with the numbers of the rows that bear it;
- `scan`: a key a line, with `a` (found in running text by itself) or `c` (needs a head word);
- `hans`: pairs of a traditional and a simplified character.
"""

import json
import zlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from comity.records import DataError, Locality, LocalityKind

FIELDS = (
    "id",
    "kind",
    "code",
    "within",
    "geonames",
    "population",
    "weight",
    "type",
    "valid",
    "capital",
    "en",
    "fr",
    "vi",
    "zh",
    "aliases",
)
LETTERS = {LocalityKind.COUNTRY.value: "c", LocalityKind.SUBDIVISION.value: "s", LocalityKind.CITY.value: "p"}
_KINDS = {letter: LocalityKind(kind) for kind, letter in LETTERS.items()}
LANGUAGES = ("en", "fr", "vi", "zh")
_CITY_ID_LENGTH = 8


class Row(NamedTuple):
    """A line of the table, opened: the locality, and what ranking and reasons need besides.

    `weight` is the population of the locality's largest city (its own, for countries and cities);
    `type` is the word ISO 3166-2 has for the subdivision; `names` are (language, name), untagged "".
    """

    locality: Locality
    weight: int
    type: str
    capital: bool
    names: tuple[tuple[str, str], ...]


def _opened(line: str) -> Row:
    part = line.split("\t")
    if len(part) != len(FIELDS):
        raise DataError(f"world.bin: a line of {len(part)} fields instead of {len(FIELDS)}: {line[:60]!r}")
    row_id, letter, code, within, geonames, population, weight, kind, valid, capital, *usual, aliases = part
    names = [(language, name) for language, name in zip(LANGUAGES, usual, strict=True) if name]
    names += [(alias.partition("=")[0], alias.partition("=")[2]) for alias in aliases.split("|") if alias]
    locality = Locality(
        id=row_id if letter != "p" else f"geonames:{int(row_id)}",
        kind=_KINDS[letter],
        code=code,
        names={language: name for language, name in zip(LANGUAGES, usual, strict=True) if name},
        within=within or None,
        geonames=int(geonames) if geonames else None,
        population=int(population),
        valid=valid or None,
    )
    return Row(locality, int(weight), kind, bool(capital), tuple(names))


_CODE, _CAPITAL = FIELDS.index("code"), FIELDS.index("capital")


class Store:
    """The opened file. Raises DataError where it is not one of ours."""

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        end = data.find(b"\n")
        try:
            lengths: dict[str, int] = json.loads(data[:end])
        except ValueError:
            raise DataError(
                f"{path.name}: not a table of localities; build it again with tools/build_localities.py"
            ) from None
        self._sections: dict[str, bytes] = {}
        for name, length in lengths.items():
            self._sections[name] = data[end + 1 : end + 1 + length]
            end += length
        self._lines = self._open("rows").split(b"\n")
        self._names = self._open("names").split(b"\n")
        self._opened: dict[int, Row] = {}

    def _open(self, section: str) -> bytes:
        try:
            return zlib.decompress(self._sections[section])
        except (KeyError, zlib.error):
            raise DataError(
                f"world.bin: section {section!r} is broken; build it again with tools/build_localities.py"
            ) from None

    @cached_property
    def codes(self) -> dict[str, int]:
        """ISO 3166 code -> number of its row."""
        return {
            line[: line.index(b"\t")].decode(): number for number, line in enumerate(self._lines[: self.first_city])
        }

    @cached_property
    def first_city(self) -> int:
        """The number of the first city's row: ids of cities are digits, codes begin with a letter."""
        return bisect_left(self._lines, 1, key=lambda line: int(line[:1].isdigit()))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The ISO 3166 codes of the countries' parts that national capitals lie in, or are."""
        cities = (line.split(b"\t", _CAPITAL + 1) for line in self._lines[self.first_city :])
        return frozenset(fields[_CODE].decode() for fields in cities if fields[_CAPITAL])

    @cached_property
    def scannable(self) -> dict[str, str]:
        """Key -> `a` or `c`: which names may be looked for in running text."""
        pairs = (line.split("\t") for line in self._open("scan").decode("utf-8").split("\n"))
        return {name: tier for name, tier in pairs}  # noqa: C416 -- the pair is typed so

    @cached_property
    def simplify(self) -> dict[int, str]:
        """Traditional -> simplified characters, as str.translate takes it."""
        text = self._open("hans").decode("utf-8")
        return {ord(hant): hans for hant, hans in zip(text[::2], text[1::2], strict=True)}

    def __len__(self) -> int:
        return len(self._lines)

    def row(self, number: int) -> Row:
        """The row of a number; opened once."""
        found = self._opened.get(number)
        if found is None:
            found = self._opened[number] = _opened(self._lines[number].decode("utf-8"))
        return found

    def numbers(self, key: str) -> tuple[int, ...]:
        """The numbers of the rows that bear a key."""
        wanted = key.encode("utf-8") + b"\t"
        place = bisect_left(self._names, wanted)
        if place == len(self._names) or not self._names[place].startswith(wanted):
            return ()
        return tuple(int(number, 36) for number in self._names[place][len(wanted) :].split(b","))

    def city(self, geonames: int) -> int | None:
        """The number of the row of a GeoNames id, or None."""
        wanted = b"%0*d\t" % (_CITY_ID_LENGTH, geonames)
        place = bisect_left(self._lines, wanted, lo=self.first_city)
        return place if place < len(self._lines) and self._lines[place].startswith(wanted) else None

    def keys(self, first: str) -> list[str]:
        """All keys that begin with `first`."""
        start = first.encode("utf-8")
        low, high = bisect_left(self._names, start), bisect_left(self._names, start + b"\xff")
        return [line.partition(b"\t")[0].decode("utf-8") for line in self._names[low:high]]


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
        if not number:
            return digits


def write(
    path: Path,
    rows: Sequence[str],
    names: Mapping[str, Sequence[int]],
    scannable: Mapping[str, str],
    hans: str,
) -> int:
    """Writes the file that Store opens; returns its size in bytes. Same input, same bytes."""
    index = [f"{key}\t{','.join(_base36(n) for n in numbers)}".encode() for key, numbers in names.items()]
    texts = {
        "rows": "\n".join(rows).encode(),
        "names": b"\n".join(sorted(index)),
        "scan": "\n".join(f"{key}\t{tier}" for key, tier in sorted(scannable.items())).encode(),
        "hans": hans.encode(),
    }
    packed = {section: zlib.compress(text, 9) for section, text in texts.items()}
    head = json.dumps({section: len(data) for section, data in packed.items()}).encode()
    path.write_bytes(head + b"\n" + b"".join(packed.values()))
    return path.stat().st_size
