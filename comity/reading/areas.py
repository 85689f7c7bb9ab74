"""Which areas of cooperation a text is about, from cue words in each language.

The cues are data: `comity/languages/<language>/areas.toml`. A cue is one or more words. `*` ends a
stem (`export*`), `( | )` holds alternatives (one of them may be empty), `~` lets a few words stand
between within one clause, and a word that begins with a capital must be capitalised in the text
(`Party`, not `party`), one in capitals alone likewise (`WHO`, not `Who`). The file lists the cues
of each area; one listed under two areas gives both.

`[excluded]` cues give none: they take words away from others ("training ground"). `[weak]` cues
count only where no other cue of the text does ("socio-economic development").

Where two cues lay claim to one word, the longer has it: "urban railway" is urban rail, not
transport. Words are compared without regard to case and, in English and French, accents.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from operator import attrgetter

import msgspec

from comity.languages import READ, facts
from comity.records.areas import GENERAL, area, areas
from comity.records.document import Evidence
from comity.records.errors import DataError

__all__ = ["Cue", "areas_of", "cues_in"]

# A line break is a space, an empty line a stop; a list comma (、) parts words but not clauses.
_WORD = re.compile(r"[^\W_]+|[.,;:!?。，；：！？]|\n\s*\n")
_CHARACTER = re.compile(r"[A-Za-z0-9]+|[^\W_]|[.,;:!?。，；：！？、]|\n\s*\n")
_STOPS = frozenset(".,;:!?。，；：！？")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ALTERNATIVES = re.compile(r"\(([^()]*)\)")
_GAP, _STEM, _CAPITAL, _CAPITALS = "~", "*", "^", "^^"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a text that name areas. `weak` ones count where nothing stronger stands."""

    evidence: Evidence
    areas: tuple[str, ...]
    weak: bool = False


class _Token(msgspec.Struct, frozen=True):
    word: str
    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(slots=True)
class _Node:
    """One word further into the cues; `gives` is set where a cue ends here."""

    words: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, "_Node"] = field(default_factory=dict)
    gap: "_Node | None" = None
    gives: tuple[str, ...] | None = None
    weak: bool = False


class _Match(msgspec.Struct, frozen=True):
    taken: tuple[int, ...]
    length: int
    node: _Node

    @property
    def start(self) -> int:
        return self.taken[0]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    cues: dict[str, list[str]]
    excluded: list[str] = []
    weak: dict[str, list[str]] = {}


def areas_of(text: str, language: str) -> tuple[str, ...]:
    """Ids of the areas that a text in `language` (`en` `fr` `vi` `zh`) names.

    The more specific come first (a part before the broader area it belongs to), else in the order
    of the text. A text that names no area is general cooperation; one without words has none.
    Raises DataError for a language that has no cues.

    >>> areas_of("build an urban railway and train officials", "en")
    ('urban-rail', 'training')
    >>> areas_of("deepen cooperation in all fields", "en")
    ('general-cooperation',)
    """
    found: dict[str, int] = {}
    for cue in cues_in(text, language):
        for area_id in cue.areas:
            found.setdefault(area_id, len(found))
    if found:
        return tuple(sorted(found, key=lambda area_id: (-area(area_id).depth, found[area_id])))
    return (GENERAL,) if any(character.isalnum() for character in text) else ()


def cues_in(text: str, language: str) -> tuple[Cue, ...]:
    """The words that name areas, in the order of the text, with offsets in code points.

    Weak cues are given only where nothing else is. Raises DataError for a language without cues.
    """
    root = _cues(language)
    tokens = _tokens(text, language)
    gap = facts(language).gap
    matches = [match for at in range(len(tokens)) for match in _matches_at(tokens, at, root, gap)]
    kept = _without_overlaps(matches)
    cues = _merged([_cue(text, tokens, match) for match in kept if match.node.gives])
    strong = [cue for cue in cues if not cue.weak]
    return tuple(sorted(strong or cues, key=attrgetter("evidence")))


def _merged(cues: list[Cue]) -> list[Cue]:
    """Cues on the very same words as one."""
    merged: dict[tuple[Evidence, bool], Cue] = {}
    for cue in cues:
        other = merged.get((cue.evidence, cue.weak), cue)
        areas = tuple(dict.fromkeys((*other.areas, *cue.areas)))
        merged[cue.evidence, cue.weak] = Cue(cue.evidence, areas, cue.weak)
    return list(merged.values())


def _cue(text: str, tokens: list[_Token], match: _Match) -> Cue:
    start, end = tokens[match.taken[0]].start, tokens[match.taken[-1]].end
    return Cue(Evidence.of(text, start, end), match.node.gives or (), match.node.weak)


def _without_overlaps(matches: list[_Match]) -> list[_Match]:
    """The longest first, and of those that are left, any whose words are still free.

    Cues of the very same words all stand, unless an excluded one is among them.
    """
    owners: dict[int, tuple[int, ...]] = {}
    barred: set[tuple[int, ...]] = set()
    kept = []
    for match in sorted(matches, key=lambda match: (-match.length, match.start, bool(match.node.gives))):
        if match.taken in barred or any(owners.get(at, match.taken) != match.taken for at in match.taken):
            continue
        owners.update(dict.fromkeys(match.taken, match.taken))
        kept.append(match)
        if not match.node.gives:
            barred.add(match.taken)
    return kept


def _matches_at(tokens: list[_Token], at: int, root: _Node, widest: int) -> list[_Match]:
    """Every cue that begins at a token. The gap's words are not taken: other cues may have them."""
    found = []
    waiting: list[tuple[int, _Node, tuple[int, ...], int]] = [(at, root, (), 0)]
    while waiting:
        here, node, taken, length = waiting.pop()
        if node.gives is not None:
            found.append(_Match(taken, length, node))
        if node.gap is not None:
            waiting += [(there, node.gap, taken, length) for there in _reach(tokens, here, widest)]
        if here < len(tokens):
            token = tokens[here]
            waiting += [(here + 1, into, (*taken, here), length + len(token.word)) for into in _steps(node, token)]
    return found


def _reach(tokens: list[_Token], here: int, widest: int) -> list[int]:
    """Where a gap that opens at a token may end: a few words on, and never past a stop."""
    places = []
    for there in range(here, min(here + widest + 1, len(tokens))):
        if tokens[there].word in _STOPS or tokens[there].word.isspace():
            break
        places.append(there)
    return places


def _steps(node: _Node, token: _Token) -> list[_Node]:
    steps = [node.words[key] for key in token.keys if key in node.words]
    if node.stems:
        steps += [node.stems[key[:n]] for key in token.keys for n in range(1, len(key) + 1) if key[:n] in node.stems]
    return steps


def _tokens(text: str, language: str) -> list[_Token]:
    pattern = _CHARACTER if facts(language).writing.unit == "character" else _WORD
    return [_token(word, language) for word in pattern.finditer(text)]


def _token(found: re.Match[str], language: str) -> _Token:
    word = _folded(found.group(), language)
    keys = tuple(sign + word for sign in _signs(found.group()))
    return _Token(word, found.start(), found.end(), keys)


def _signs(word: str) -> tuple[str, ...]:
    """What a word may be looked up with: `Party` as `party` and `^party`, `WHO` also as `^^who`."""
    if not word[0].isupper():
        return ("",)
    return ("", _CAPITAL, _CAPITALS) if word.isupper() else ("", _CAPITAL)


@cache
def _folded(word: str, language: str) -> str:
    """A word as cues are compared: lower case, Han characters simplified; tone marks of Vietnamese last (hoà = hòa),
    other accents gone.
    """
    writing = facts(language).writing
    word, marks = writing.one_form(word.casefold()), writing.marks
    if word.isascii() or marks == "kept":
        return word
    marked = unicodedata.normalize("NFD", word)
    if marks == "tones-last":
        tones = "".join(mark for mark in marked if mark in _TONES)
        return "".join(mark for mark in marked if mark not in _TONES) + tones
    return "".join(mark for mark in marked if not unicodedata.combining(mark))


@cache
def _cues(language: str) -> _Node:
    """The cues of a language as one tree of words; raises DataError, with the key, for a bad file."""
    name = f"comity/languages/{language}/areas.toml"
    if language not in READ:
        raise DataError(f"{name}: there are no cue words for language {language!r}")
    toml = resources.files("comity").joinpath("languages", language, "areas.toml").read_text("utf-8")
    return tree(toml, language, name)


def tree(toml: str, language: str, name: str) -> _Node:
    """The tree of cues that a file's text holds; raises DataError with `name` and the key."""
    try:
        file = msgspec.convert(tomllib.loads(toml), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as why:
        raise DataError(f"{name}: {why}") from None
    missing = {known.id for known in areas()} - set(file.cues) - {GENERAL}
    unknown = (set(file.cues) | set(file.weak)) - {known.id for known in areas()}
    if missing or unknown:
        raise DataError(f"{name}: cues: areas missing {sorted(missing)}, not in the taxonomy {sorted(unknown)}")
    root = _Node()
    for area_id, cues in file.cues.items():
        _plant(root, cues, (area_id,), language, f"{name}: cues.{area_id}")
    for area_id, cues in file.weak.items():
        _plant(root, cues, (area_id,), language, f"{name}: weak.{area_id}", weak=True)
    _plant(root, file.excluded, (), language, f"{name}: excluded")
    return root


def _plant(
    root: _Node, cues: list[str], gives: tuple[str, ...], language: str, key: str, *, weak: bool = False
) -> None:
    for cue in cues:
        for words in _spelled_out(cue, key):
            node = root
            for word in words:
                node = _child(node, word, language)
            if node is root or words[0] == _GAP or words[-1] == _GAP:
                raise DataError(f"{key}: {cue!r} must begin and end with a word")
            if node.gives is not None and (node.weak != weak or bool(node.gives) != bool(gives)):
                raise DataError(f"{key}: {cue!r} stands in another part of the file too, which contradicts this one")
            node.gives, node.weak = tuple(dict.fromkeys((*(node.gives or ()), *gives))), weak


def _child(node: _Node, word: str, language: str) -> _Node:
    if word == _GAP:
        node.gap = node.gap or _Node()
        return node.gap
    stem = word.endswith(_STEM)
    bare = word.removesuffix(_STEM)
    sign = _signs(bare)[-1]
    if len(bare) == 1 and sign == _CAPITALS:
        sign = _CAPITAL
    folded = sign + _folded(bare, language)
    return (node.stems if stem else node.words).setdefault(folded, _Node())


def _spelled_out(cue: str, key: str) -> set[tuple[str, ...]]:
    """A cue without alternatives, as its words: `a (b|) c` is `a b c` and `a c`."""
    inmost = _ALTERNATIVES.search(cue)
    if inmost is None:
        return {_words(cue, key)}
    before, after = cue[: inmost.start()], cue[inmost.end() :]
    return {words for choice in inmost.group(1).split("|") for words in _spelled_out(before + choice + after, key)}


_CUE_WORD = re.compile(r"[^\W_]+\*?|~")
_HAN = re.compile(r"[\u3400-\u9fff]")


def _words(cue: str, key: str) -> tuple[str, ...]:
    if not re.fullmatch(r"(?:[^\W_]+\*?|~|[ '’-])+", cue):
        raise DataError(f"{key}: {cue!r} holds a sign that means nothing in a cue")
    spaced = _HAN.sub(lambda han: f" {han.group()} ", cue)
    return tuple(_CUE_WORD.findall(spaced))
