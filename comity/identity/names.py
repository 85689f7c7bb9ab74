"""A name as written, taken apart: titles off, script, words, which word is the surname."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from comity.identity import han
from comity.identity.spelling import bare, has_marks, in_french_marks
from comity.identity.tables import read_table

_DOTS = "·•・‧∙⋅．.‐-"
_APART = re.compile(r"[\s,;/]+")
_BRACKETED = re.compile(r"[(（\[][^)）\]]*[)）\]]|[\"“”«»]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. `words` keep their marks, `plain` are without; both are lower case.

    `surname` is the place of the word that is known to be the surname because it alone is in
    capitals (`HUANG Kunming`), or None. For Han names `text` is in simplified characters and
    `words` are what middle dots part (one word for East Asian names). A Vietnamese name with the marks of French
    only (Nguyên Van Hai) counts as one without marks.
    """

    text: str
    words: tuple[str, ...]
    plain: tuple[str, ...]
    is_han: bool
    marked: bool
    surname: int | None = None

    @property
    def key(self) -> str:
        """The name's words bare and in the order of the alphabet: equal keys are the same words."""
        return " ".join(sorted(self.plain))


@cache
def _titles() -> tuple[frozenset[str], frozenset[str], tuple[str, ...], tuple[str, ...]]:
    data = read_table("titles")
    before = frozenset(unicodedata.normalize("NFC", t) for t in data["before"])
    return (
        before,
        frozenset(data["after"]),
        tuple(sorted(data["han_after"], key=len, reverse=True)),
        tuple(sorted(data["han_before"], key=len, reverse=True)),
    )


@lru_cache(maxsize=100_000)
def parse(written: str) -> Name:
    """The name taken apart; an empty text gives a Name without words."""
    text = _BRACKETED.sub(" ", unicodedata.normalize("NFKC", written)).strip(" .,;:，。、")
    return _han(text) if han.is_han(text) else _latin(text)


def _han(text: str) -> Name:
    _, _, after, before = _titles()
    text = han.simplified("".join(text.split()))
    text = next((text.removesuffix(t) for t in after if text.endswith(t) and len(text) > len(t) + 1), text)
    text = next((text.removeprefix(t) for t in before if text.startswith(t) and len(text) > len(t) + 1), text)
    words = tuple(word for word in re.split(f"[{re.escape(_DOTS)}]", text) if word)
    return Name("·".join(words), words, words, is_han=True, marked=False)


def _latin(text: str) -> Name:
    written = [w.strip(".'’`") for w in _APART.split(text.replace("‐", "-").replace("’", "'")) if w.strip(".'’`-")]
    written = _without_titles(written)
    capitals = [len(w) > 1 and w.isupper() and "." not in w for w in written]
    surname = capitals.index(True) if capitals.count(True) == 1 and len(written) > 1 else None
    words = tuple(w.casefold().replace("'", "") for w in written)
    plain = tuple(bare(w).replace("-", "") for w in words)
    marked = has_marks(text) and not in_french_marks(words)
    return Name(" ".join(written), words, plain, is_han=False, marked=marked, surname=surname)


def _without_titles(words: list[str]) -> list[str]:
    before, after, _, _ = _titles()
    while len(words) > 1:
        length = next((n for n in (3, 2, 1) if len(words) > n and _is_title(words[:n], before)), 0)
        if not length:
            break
        words = words[length:]
    while len(words) > 1 and words[-1].casefold().strip(".") in after:
        words = words[:-1]
    return words


def _is_title(words: list[str], before: frozenset[str]) -> bool:
    """Whether words are a title of the list, or one abbreviated word with a dot (`Prof.`), an initial being none."""
    text = " ".join(words).casefold()
    return text.strip(".") in before or (len(words) == 1 and text.endswith(".") and len(text) > 2)  # noqa: PLR2004
