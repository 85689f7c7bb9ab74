"""What is left out of a thing said: marks at its edges, words left dangling, tails that merely explain."""

import re
from dataclasses import dataclass
from functools import cache

from comity.languages.grammars.dependency.verbs.frames import Frames, frames
from comity.languages.lexicon import any_of
from comity.records.clause import Span

_EDGE = " \t,;:.-–—\"'“”‘’«»()"
_FEWEST_WORDS = 2
_ONE_WORD = 4
_NEW_SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\bMM)(?<!\b[MDSLJ][rst])(?<!\bNo)(?<!\bCo)(?<!\bMrs)(?<!\bPte)(?<!\bLtd)(?<!\bInc)(?<!\bHon)"
    r"(?<!\bRev)(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bCol)(?<!\bAmb)(?<!\bProf)(?<!\bMmes)[.]\s+[A-ZÀ-Ý]"
)
_QUOTE_ENDS = re.compile(r"[^“\"«]*?(?=[,!?][”\"»]\s)")
_GOES_ON = re.compile(r",\s+(?:and\s+)?[a-z]+ing\b")
"""How a list of ways goes on: ", ensuring X"."""
_END_OF_QUOTE = re.compile(r"\s?[»”\"]\s*,")


@dataclass(frozen=True, slots=True)
class Tails:
    """Patterns of the tails that are cut off in one language."""

    explaining: tuple[re.Pattern[str], ...]
    looking_back: re.Pattern[str]


@cache
def tails(language: str) -> Tails:
    """The tails of a language, from the words of its predicates.toml."""
    words = frames(language)
    forms = words.forms
    # an explanation behind a comma, and behind "and" and the like
    after_comma = rf"[,;–—-]\s+{words.patterns.opening_tail.pattern}(?:{any_of(forms.tails)})\b"
    anywhere = rf"{words.patterns.no_tail.pattern}[,]?\s+(?:{any_of(forms.anywhere)})\b"
    # an earlier accord or meeting: "signed during"
    back = rf"[,]?\s+(?:{any_of(forms.references)})\s+(?:{any_of(forms.reference_cases)})\b"
    explaining = (re.compile(after_comma, re.IGNORECASE), re.compile(anywhere, re.IGNORECASE))
    told = words.patterns.told_behind
    return Tails((*explaining, told, _NEW_SENTENCE, _END_OF_QUOTE), re.compile(back, re.IGNORECASE))


def clean(text: str, start: int, end: int, words: Frames) -> Span | None:
    """A stretch without the marks at its edges and a dangling "and" or "to"; None if hardly a word is left."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    dangling = words.patterns.dangling.search(text[start:end])
    end = start + dangling.start() if dangling else end
    return Span(start, end) if " " in text[start:end] or end - start > _ONE_WORD else None


def trim(text: str, whole: Span, words: Frames) -> Span:
    """Leave out the tail that merely explains, and what points back to an earlier accord."""
    said = text[whole.start : whole.end]
    kinds = tails(words.language)
    ways = words.patterns.listed_ways.search(said)
    cuts = [found.start() for pattern in kinds.explaining if (found := pattern.search(said))]
    cuts = [cut for cut in cuts if ways is None or cut < ways.start() or not _GOES_ON.match(said, cut)]
    ended = _QUOTE_ENDS.match(said)  # "... the situation," X added
    cuts += [ended.end()] if ended else []
    back = kinds.looking_back.search(said)
    if back and not _is_told_in_full(said[: back.start()], words):
        cuts.append(back.start())
    cut = min((cut for cut in cuts if len(said[:cut].split()) >= _FEWEST_WORDS), default=len(said))
    return clean(text, whole.start, whole.start + cut, words) or whole


def _is_told_in_full(before: str, words: Frames) -> bool:
    """Whether what looks back belongs to the thing: "the memorandum they signed at ...", "the decision made at ..." """
    last = before.split()[-1:]
    return bool(last) and (
        words.patterns.of_one.search(before) is not None or last[0].casefold() in words.forms.telling
    )
