"""How well names are told one or two across scripts, on pairs made to be hard.

    python -m bench.names [--corpus ../shared/corpus/names/politicians-en-zh-vi.tsv] [--misses] [--threshold 0.8]

Pairs that are one person: every two forms of a row of `bench/names.toml`, of the corpus's table (where it
is there) and of the gold groups of people in the example reports; forms with marks also without them.
Pairs that are two people: forms of two rows that share the surname and a further syllable; made-up people who
share the surname and all but one syllable with a real one; Han names of one sound in other characters;
Vietnamese names that differ in one tone.

Names by ear stand apart: the people of the package's table of known forms, with that table put away, so that
only what is heard counts. Whole names (埃马纽埃尔·马克龙, Emmanuel Macron) must reach the threshold, and one with
another's given name must not; of a surname alone (马克龙), which only context makes a person's, the score is told
at two levels, against the other surnames that are spelled most like it. What each character may stand for was
learnt from names of cities, not from these.

Half of the people, by the hash of the name, were looked at while the
rules were written (dev); the other half was not (held out). A pair belongs to the half of its first person.
"""

import argparse
import csv
import hashlib
import itertools
import json
import time
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from comity.identity import SAME, UNSURE, compare_names, han
from comity.identity.known import KnownForms, known_forms
from comity.identity.names import parse
from comity.identity.spelling import bare

ROOT = Path(__file__).parent.parent
_BY_EAR = (("by ear, whole name", SAME), ("by ear, surname alone", UNSURE), ("by ear, surname alone", 0.7))
"""What is heard, and the score asked for: of a surname alone that from which context is asked, and a high one."""


class Pair(NamedTuple):
    """Two written names, whether they are one person's, which half they are in, and how the pair was made."""

    one: str
    other: str
    same: bool
    half: str
    kind: str


def people(corpus: Path) -> list[tuple[str, ...]]:
    """All people, each once, as tuples of written forms."""
    rows = [tuple(row) for row in tomllib.loads((ROOT / "bench" / "names.toml").read_text(encoding="utf-8"))["people"]]
    if corpus.exists():
        with corpus.open(encoding="utf-8") as file:
            columns = ("en_or_ascii", "vi", "zh_hans", "zh_hant")
            rows += [tuple(r[c] for c in columns if r[c]) for r in csv.DictReader(file, delimiter="\t")]
    gold = ROOT / "bench" / "gold" / "examples.json"
    if gold.exists():
        rows += [
            tuple(group) for group in json.loads(gold.read_text(encoding="utf-8"))["same_person"] if len(group) > 1
        ]
    merged: list[set[str]] = []
    for row in rows:
        forms = set(row) | {plain(form) for form in row}
        known = next((group for group in merged if group & forms), None)
        if known is None:
            merged.append(forms)
        else:
            known |= forms
    return [tuple(sorted(group)) for group in merged]


def plain(form: str) -> str:
    """The name without marks, capitals kept."""
    apart = unicodedata.normalize("NFD", form.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def half(forms: tuple[str, ...]) -> str:
    """The half that a person is in."""
    return "held out" if hashlib.sha256(forms[0].encode()).digest()[0] % 2 else "dev"


def syllables(form: str) -> tuple[str, ...]:
    """The syllables of a name as a reader tells them apart: Han characters, or Latin words, pinyin parted."""
    if han.is_han(form):
        return tuple(han.simplified(form))
    words = bare(form).replace("'", " ").split()
    if len(words) == 2:
        parted = han.syllables(words[1])
        return (words[0], *min(parted, key=len)) if parted else tuple(words)
    return tuple(words)


def hard(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Forms of two people where, in one writing of both, the surname and a further syllable are equal."""
    near = any(
        a[0] == b[0] and set(a[1:]) & set(b[1:]) - {"van", "thi"}
        for a, b in itertools.product(map(syllables, one), map(syllables, other))
        if len(a) > 1 and len(b) > 1
    )
    if near:
        yield from itertools.product(one, other)


def writing(form: str) -> str:
    """How a name is written: in Han characters, in letters with marks, or in letters without."""
    if han.is_han(form):
        return "han"
    return "plain" if form == plain(form) else "marked"


def changed(forms: tuple[str, ...], strangers: list[tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """A form of a real person with one syllable after the surname taken from a stranger, against the other forms."""
    for form, stranger in itertools.product(forms, strangers):
        taken = next((other for other in stranger if writing(other) == writing(form)), None)
        if taken is None:
            continue
        parts, others = (list(f) if han.is_han(f) else f.split() for f in (form, taken))
        if len(parts) < 3 or len(others) < 2 or parts[-1] == others[-1]:
            continue
        joint = "" if han.is_han(form) else " "
        made = joint.join((*parts[:-1], others[-1]))
        yield from ((made, f, "made up: last syllable another") for f in forms if bare(f) != bare(made))


def same_sound(form: str) -> Iterator[str]:
    """Han names that sound the same in Mandarin, one character another."""
    everyday = "敏健伟建红宏洪鸿志智致军君俊钧平萍苹华桦林琳霖明铭鸣文闻雯国果永勇咏立丽力利春纯新欣心"
    for place, character in enumerate(form[1:], 1):
        sound = han.mandarin(character)[:1]
        other = next((c for c in everyday if c != character and han.mandarin(c)[:1] == sound), None)
        if other:
            yield form[:place] + other + form[place + 1 :]


def other_tone(form: str) -> Iterator[str]:
    """Vietnamese names in which the last syllable takes another tone."""
    if form == plain(form) or han.is_han(form):
        return
    head, _, last = form.rpartition(" ")
    letters = unicodedata.normalize("NFD", last)
    for old, new in (("\u0303", "\u0323"), ("\u0300", "\u0301"), ("\u0301", "\u0300"), ("\u0323", "\u0300")):
        if head and old in letters:
            yield head + " " + unicodedata.normalize("NFC", letters.replace(old, new))
            return


def pairs(everybody: list[tuple[str, ...]]) -> Iterator[Pair]:
    """Every pair, each once."""
    taken = {form for forms in everybody for form in forms}
    for forms in everybody:
        yield from (
            Pair(*two, same=True, half=half(forms), kind="forms of one name")
            for two in itertools.combinations(forms, 2)
        )
        strangers = sorted(everybody, key=lambda s: hashlib.sha256((s[0] + forms[0]).encode()).digest())[:6]
        made = [*changed(forms, [s for s in strangers if s != forms]), *altered(forms)]
        yield from (
            Pair(one, other, same=False, half=half(forms), kind=kind) for one, other, kind in made if one not in taken
        )
    for first, second in itertools.combinations(everybody, 2):
        for a, b in hard(first, second):
            yield Pair(a, b, same=False, half=half(first), kind="real people, surname and a syllable equal")


def altered(forms: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Forms with a character of the same sound, or with another tone, against the form they were made of."""
    for form in forms:
        yield from ((o, form, "one sound, other characters") for o in (same_sound(form) if han.is_han(form) else ()))
        yield from ((o, form, "another tone") for o in other_tone(form))


def by_ear(rows: list[tuple[str, ...]]) -> Iterator[Pair]:
    """Pairs of Han and Latin forms: whole names, and surnames alone, each against others made to be near."""
    for row in rows:
        latin, where = row[0], half(row)
        nearest = [other for other in sorted(rows, key=lambda r: (off(latin, r[0]), r[0])) if off(latin, other[0])][:8]
        for form in filter(han.is_han, row):
            parts = parse(form).words
            kind = f"by ear, {'whole name' if len(parts) > 1 else 'surname alone'}"
            yield Pair(form, latin, same=True, half=where, kind=kind)
            yield from (Pair(form, other[0], same=False, half=where, kind=kind) for other in nearest)
            if len(parts) > 1:
                others = [parse(f).words[0] for r in rows for f in r if han.is_han(f) and len(parse(f).words) > 1]
                given = sorted(set(others) - {parts[0]}, key=lambda g: hashlib.sha256((g + form).encode()).digest())[:8]
                yield from (Pair("·".join((g, *parts[1:])), latin, same=False, half=where, kind=kind) for g in given)


def off(one: str, other: str) -> int:
    """How many letters the last words of two names differ in."""
    return Levenshtein.distance(parse(one).plain[-1], parse(other).plain[-1])


def table(listed: list[Pair], judge: Callable[[str, str], float], threshold: float) -> list[Pair]:
    """Print precision and recall for each half; the pairs judged wrongly are returned."""
    wrong = []
    for where in ("dev", "held out"):
        part = [p for p in listed if p.half == where]
        start = time.perf_counter()
        said = [judge(p.one, p.other) >= threshold for p in part]
        seconds = time.perf_counter() - start
        right = sum(s and p.same for s, p in zip(said, part, strict=True))
        precision, recall = right / max(1, sum(said)), right / max(1, sum(p.same for p in part))
        wrong += [p for s, p in zip(said, part, strict=True) if s != p.same]
        count = f"same {sum(p.same for p in part):5d}  different {sum(not p.same for p in part):6d}"
        took = f"{1e6 * seconds / max(1, len(part)):.0f} us a pair"
        print(f"{where:9s} {count}  precision {precision:.4f}  recall {recall:.4f}  {took}")
    return wrong


def options_of(doc: str | None) -> argparse.Namespace:
    """The options of a measurement with the table of known forms put away: `threshold` and `misses`."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threshold", type=float, default=SAME)
    parser.add_argument("--misses", action="store_true", help="of the development half only")
    return parser.parse_args()


def by_rule(listed: list[Pair], threshold: float, *, misses: bool) -> None:
    """Print the table of pairs judged without known forms, and the pairs of the development half judged wrongly."""
    nothing = KnownForms(())
    wrong = table(listed, lambda a, b: compare_names(a, b, nothing).score, threshold)
    for pair in wrong if misses else ():
        if pair.half == "dev":
            said, truth = compare_names(pair.one, pair.other, nothing), "one" if pair.same else "two"
            print(f"  {pair.one} | {pair.other}: {truth}, said {said.score:.2f}: {said.reason}")


def main() -> None:
    """Print the table and, where asked, each pair of the half looked at that is judged wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "../shared/corpus/names/politicians-en-zh-vi.tsv")
    parser.add_argument("--threshold", type=float, default=SAME)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    everybody = people(options.corpus)
    listed = sorted(set(pairs(everybody)))
    print(f"{len(everybody)} people, {len(listed)} pairs")
    wrong = table(listed, lambda a, b: compare_names(a, b).score, options.threshold)
    for kind in sorted({p.kind for p in listed}):
        print(f"  {kind}: {sum(p.kind == kind for p in wrong)} of {sum(p.kind == kind for p in listed)} wrong")
    nothing, heard = KnownForms(()), sorted(set(by_ear([known_forms().forms(n) for n in range(len(known_forms()))])))
    for kind, least in _BY_EAR:
        print(f"{kind}, from {least} on, the table of known forms put away")
        judge = lambda a, b: compare_names(a, b, nothing).score  # noqa: E731
        wrong += table([p for p in heard if p.kind == kind], judge, least)
    for pair in [p for p in wrong if p.half == "dev"] if options.misses else ():
        known = nothing if pair.kind.startswith("by ear") else None
        said, truth = compare_names(pair.one, pair.other, known), "one" if pair.same else "two"
        print(f"{pair.half}: {pair.one} | {pair.other}: {truth}, said {said.score:.2f}: {said.reason}")


if __name__ == "__main__":
    main()
