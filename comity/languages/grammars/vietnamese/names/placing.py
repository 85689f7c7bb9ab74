"""The places that a Vietnamese text names, each with its codes.

Some names are those of a Vietnamese province and of a part of China: "Hà Nam", "Thái Nguyên". One text means one of
them, the Vietnamese one unless it says where the other lies: "tỉnh Hà Nam (Trung Quốc)".
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from comity.languages.folding import CAPITALS
from comity.languages.grammars.vietnamese.tables import words as lexicon
from comity.languages.patterns import Patterns, compiled
from comity.localities import table
from comity.localities.scanning import NamedPlace
from comity.records import Locality, LocalityKind

_HOME = "VN"


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [placing]."""

    prefecture: re.Pattern[str]
    field: re.Pattern[str]
    quarters: frozenset[str]
    inside: re.Pattern[str]


_PLACING = compiled("vi", "placing", _Patterns)


def places(text: str) -> dict[int, tuple[int, tuple[str, ...]]]:
    """The places of a text: where each begins, where it ends, and its codes."""
    spelled = text
    for small in (_PLACING.prefecture, _PLACING.field):
        spelled = small.sub(lambda found: found.group().lower(), spelled)
    named = [found for found in table().scan(spelled, "vi") if found.candidates and not _is_part(text, found)]
    abroad = _abroad(text, named)
    out: dict[int, tuple[int, tuple[str, ...]]] = {}
    for found in named:
        meant = found.candidates[0].locality
        if found.name not in abroad:
            meant = next((c.locality for c in found.candidates if _is_province(c.locality)), meant)
        out[_behind_unit(text, found.start)] = (found.end, meant.codes)
    return out | _adjectives(text, out)


def _is_part(text: str, place: NamedPlace) -> bool:
    """Whether a name only tells which part of the country behind it is meant: "các tỉnh Bắc Lào"."""
    return place.name in _PLACING.quarters and re.match(rf" [{CAPITALS}]", text[place.end : place.end + 2]) is not None


def _is_province(locality: Locality) -> bool:
    return locality.kind is LocalityKind.SUBDIVISION and locality.code.startswith(f"{_HOME}-")


def _abroad(text: str, named: Sequence[NamedPlace]) -> frozenset[str]:
    """The names behind which the text says somewhere that they lie in another country."""
    out = set()
    for place, behind in pairwise(named):
        wider = behind.candidates[0].locality
        if wider.code != _HOME and _PLACING.inside.fullmatch(text, place.end, behind.start):
            inside = any(c.locality.code.startswith(wider.code.split("-")[0]) for c in place.candidates)
            out |= {place.name} if inside else set()
    return frozenset(out)


def _behind_unit(text: str, start: int) -> int:
    """Where the name of a place begins, behind a word that ends its head: "khu tự trị dân tộc Choang | X"."""
    for unit in lexicon.table()["classes"]["unit"]:
        last = unit.rsplit(" ", 1)[-1] + " "
        head = start + len(last)
        if last != f"{unit} " and text.startswith(last, start) and text[:head].endswith(f"{unit} "):
            return head
    return start


def _adjectives(text: str, known: dict[int, tuple[int, tuple[str, ...]]]) -> dict[int, tuple[int, tuple[str, ...]]]:
    """Nationalities that are no country's name: "Mỹ", "Việt"; only with a capital."""
    words = re.finditer(rf"[{CAPITALS}][\wÀ-ỹ]*", text)
    codes = _short_names()
    return {
        found.start(): (found.end(), (code,))
        for found in words
        if found.start() not in known and (code := codes.get(found.group()))
    }


@cache
def _short_names() -> dict[str, str]:
    """Countries whose names are too short for the table of localities, each with its code."""
    return {name: code for code, names in lexicon.table()["countries"].items() for name in names}
