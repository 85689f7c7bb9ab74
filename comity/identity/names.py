"""A name as written, taken apart: titles off, script, words, which word is the surname."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from comity.identity import han
from comity.identity.spelling import bare, has_marks

_DOTS = "·•・‧∙⋅．.‐-"
_APART = re.compile(r"[\s,;/]+")
_BRACKETED = re.compile(r"[(（\[][^)）\]]*[)）\]]|[\"“”«»]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. `words` keep their marks, `plain` are without; both are lower case.

    `surname` is the place of the word that is known to be the surname because it alone is in
    capitals (`HUANG Kunming`), or None. For Han names `text` is in simplified characters and
    `words` are what middle dots part (one word for East Asian names).
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
    data = tomllib.loads(files("comity.identity").joinpath("titles.toml").read_text(encoding="utf-8"))
    longest = {"key": len, "reverse": True}
    before = frozenset(unicodedata.normalize("NFC", t) for t in data["before"])
    return (
        before,
        frozenset(data["after"]),
        tuple(sorted(data["han_after"], **longest)),
        tuple(sorted(data["han_before"], **longest)),
    )


@lru_cache(maxsize=100_000)
def parse(written: str) -> Name:
    """The name taken apart; an empty text gives a Name without words."""
    text = _BRACKETED.sub(" ", unicodedata.normalize("NFKC", written)).strip(" .,;:，。、")
    return _han(text) if han.is_han(text) else _latin(text)


def _han(text: str) -> Name:
    _, _, after, before = _titles()
    text = han.simplified("".join(text.split()))
    text = _cut(text, after, lambda t, title: t.removesuffix(title))
    text = _cut(text, before, lambda t, title: t.removeprefix(title))
    words = tuple(word for word in re.split(f"[{re.escape(_DOTS)}]", text) if word)
    return Name("·".join(words), words, words, is_han=True, marked=False)


def _cut(text: str, titles: tuple[str, ...], cut: object) -> str:
    for title in titles:
        rest = cut(text, title)  # type: ignore[operator]
        if rest != text and len(rest) > 1:
            return str(rest)
    return text


def _latin(text: str) -> Name:
    written = [w.strip(".'’`") for w in _APART.split(text.replace("‐", "-").replace("’", "'")) if w.strip(".'’`-")]
    written = _without_titles(written)
    capitals = [len(w) > 1 and w.isupper() and "." not in w for w in written]
    surname = capitals.index(True) if capitals.count(True) == 1 and len(written) > 1 else None
    words = tuple(w.casefold().replace("'", "") for w in written)
    plain = tuple(bare(w).replace("-", "") for w in words)
    return Name(" ".join(written), words, plain, is_han=False, marked=has_marks(text), surname=surname)


def _without_titles(words: list[str]) -> list[str]:
    before, after, _, _ = _titles()
    found = True
    while found and len(words) > 1:
        found = False
        for length in (3, 2, 1):
            head = " ".join(words[:length]).casefold().strip(".")
            if len(words) > length and (
                head in before or (length == 1 and words[0].endswith(".") and len(words[0]) > 2)
            ):  # noqa: PLR2004
                words, found = words[length:], True
                break
    while len(words) > 1 and words[-1].casefold().strip(".") in after:
        words = words[:-1]
    return words
