"""Finding the words of a text that name a time. Language-neutral: the words are in `times.toml`.

One regular expression reads the time words of a text, one character stands for the class of each,
and the patterns of the language match over those characters; equal rows of classes are read once.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from comity.languages.time_meaning import Match, Token, meaning
from comity.languages.time_patterns import COMMA, DASH, POSSESSIVE, START
from comity.languages.time_words import Grammar, Pattern, load
from comity.records.times import Modifier, Tense, TimeExpression, TimeKind

_LONGEST_ROW = 24
_FEWEST_MARKS = 0.04
_LONGEST_GAP = 8
_AUXILIARY = 12
_CUE_REACH = 80
"""How far from a date, in characters, a verb may still tell its tense; and how far a participle
stands from the verb of the future that it belongs to ("will be opened")."""
_FAR = 200
"""How far before a date the verb of its sentence may tell its tense where no other is near."""
_GAPS = {",": COMMA, "，": COMMA, "(": COMMA, "（": COMMA, "'s": POSSESSIVE, "’s": POSSESSIVE}
_GAPS |= dict.fromkeys("-–—―‐‑~～－", DASH)
_GAPS |= {"'": "", "’": ""}  # of "the '80s"
_SENTENCE_ENDS = re.compile(r"[.!?;]\s|[。！？；\n]")
_CLAUSE_ENDS = re.compile(r"[,;:，、；：\"”]")
_HAN_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "两": 2}
_YEARS = range(1700, 2200)
_FIRST_SHORT = 50
"""From here on a year in two digits is one of the twentieth century."""
_GIVEN_NAME = re.compile(r"(?<=[a-z,.] )[A-Z][a-z]+ [A-Z][a-z]+")
"""A word with a capital inside a sentence, with another behind it: "Will Stevens" is to come by no tense."""
_SLASHED = ("slash", "slash_short")


def find(text: str, language: str) -> tuple[TimeExpression, ...]:
    """All time expressions of a text, in order, none overlapping; durations and the like included.

    `language` is the code of a language folder; offsets are code points into `text` as given.
    Raises DataError where the language has no words for times.
    """
    grammar = load(language)
    if grammar.unmarked and _is_unmarked(text):
        grammar = load(language, plain=True)
    if unicodedata.is_normalized("NFC", text):
        return tuple(_find(text, grammar))
    composed, offsets = _compose(text)
    return tuple(replace(x, start=offsets[x.start], end=offsets[x.end]) for x in _find(composed, grammar))


def _is_unmarked(text: str) -> bool:
    """Whether a text in a language that has marks is written without any to speak of."""
    letters = sum(c.isalpha() for c in text)
    marked = sum(not c.isascii() and (c.isalpha() or unicodedata.combining(c) > 0) for c in text)
    return marked < _FEWEST_MARKS * letters


def _compose(text: str) -> tuple[str, list[int]]:
    """The text in composed letters, and for each of its offsets the one in the text as given."""
    pieces, offsets, at = [], [], 0
    for cluster in re.findall(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+", text, re.DOTALL):
        piece = unicodedata.normalize("NFC", cluster)
        pieces.append(piece)
        offsets += [at] * len(piece)
        at += len(cluster)
    return "".join(pieces), [*offsets, at]


def _find(text: str, grammar: Grammar) -> Iterator[TimeExpression]:
    tenses: list[Token] = []
    rows: list[tuple[str, list[Token | None]]] = []
    for token, joint in _tokens(text, grammar):
        if isinstance(token.value, Tense):
            tenses += [] if grammar.spaced and _GIVEN_NAME.match(text, token.start) else [token]
        else:
            _append(rows, token, joint)
    at = 0
    for signs, row in rows:
        for found in _read_row(signs, row, grammar):
            expression = _bracketed(text, found)
            while at < len(tenses) and tenses[at].start < expression.start:
                at += 1
            yield (
                _placed(expression, _tense(text, expression, tenses, at, grammar)) if expression.is_date else expression
            )


def _placed(expression: TimeExpression, tense: Tense | None) -> TimeExpression:
    """The expression with the tense around it; what counts ahead is a mere length of time where nothing is to come."""
    if expression.first.ahead and tense is not Tense.FUTURE:
        return replace(expression, kind=TimeKind.DURATION, tense=tense)
    return replace(expression, tense=tense)


def _bracketed(text: str, expression: TimeExpression) -> TimeExpression:
    """The expression with the bracket that closes one opened in it: "Tuesday (September 26)"."""
    opened = (
        text.find("(", expression.start, expression.end) >= 0 or text.find("（", expression.start, expression.end) >= 0
    )
    if opened and text[expression.end : expression.end + 1] in {")", "）"}:
        return replace(expression, end=expression.end + 1)
    return expression


def _append(rows: list[tuple[str, list[Token | None]]], token: Token, joint: str | None) -> None:
    if joint is None or not rows or len(rows[-1][0]) >= _LONGEST_ROW:
        rows.append((token.sign, [token]))
        return
    signs, row = rows[-1]
    rows[-1] = (signs + joint + token.sign, row)
    row.extend([None] * len(joint))
    row.append(token)


def _tokens(text: str, grammar: Grammar) -> Iterator[tuple[Token, str | None]]:
    """Every time word, with the sign of what joins it to the one before (None: nothing does)."""
    end = -1
    for found in grammar.lexer.finditer(text):
        token = _token(found, grammar)
        if token is None:
            end = -1
            continue
        yield token, _joint(text, end, token.start)
        end = -1 if isinstance(token.value, Tense) else token.end


def _joint(text: str, end: int, start: int) -> str | None:
    if end < 0 or start - end > _LONGEST_GAP:
        return None
    gap = text[end:start]
    if gap in {"", " "}:
        return ""
    if gap.count("\n") > 1:
        return None
    bare = gap.strip()
    return _GAPS.get(bare) if bare else ""


def _token(found: re.Match[str], grammar: Grammar) -> Token | None:
    start, end = found.span()
    if found.lastgroup is None:
        surface = found[0]
        known = grammar.words.get(surface) or grammar.words.get(" ".join(surface.split()), ("", None))
        return Token(known[0], start, end, known[1]) if known[0] else None
    if found.lastgroup == "n":
        value, name = int(found[0]), _number_class(int(found[0]), end - start)
        if name == "year" and grammar.counted and grammar.counted.match(found.string, end):
            name = "number"
        return Token(grammar.signs[name], start, end, value)
    return _shape(found, grammar)


def _number_class(value: int, digits: int) -> str:
    if digits <= 2 and 1 <= value <= 31:  # noqa: PLR2004 -- days of a month
        return "low" if value <= 12 else "high"  # noqa: PLR2004 -- months of a year
    return "year" if digits == 4 and value in _YEARS else "number"  # noqa: PLR2004


def _shape(found: re.Match[str], grammar: Grammar) -> Token | None:
    """A token whose form the language describes: its named parts become numbers."""
    name, surface = str(found.lastgroup), found[0]
    parts = grammar.shapes[name].match(found.string, found.start())
    values = {key: _number(part) for key, part in (parts.groupdict() if parts else {}).items() if part}
    if "year2" in values and values["year2"] < 100:  # noqa: PLR2004 -- 2023/24
        values["year2"] += values["year"] // 100 * 100
    if values.get("year", _YEARS[0]) < 100:  # noqa: PLR2004 -- written without its century
        values["year"] += 1900 if values["year"] >= _FIRST_SHORT else 2000
    if {"day", "month"} <= values.keys() and grammar.ambiguous and name in _SLASHED:
        values = _unswap(values)
    return Token(grammar.signs[name], found.start(), found.start() + len(surface), values)


def _unswap(values: dict[str, int]) -> dict[str, int]:
    """Day and month in the order that the calendar allows; marked where it allows both."""
    day, month = values["day"], values["month"]
    if max(day, month) <= 12 and day != month:  # noqa: PLR2004 -- months of a year
        return {**values, "swapped": 1}
    return {**values, "day": max(day, month), "month": min(day, month)}


def _number(digits: str) -> int:
    """A number in digits of any script, or in Han numerals (二十五, 二〇二三)."""
    if digits.isdecimal():
        return int(digits)
    if "十" not in digits:
        return int("".join(str(_HAN_DIGITS[c]) for c in digits))
    tens, _, ones = digits.partition("十")
    return (_HAN_DIGITS[tens] if tens else 1) * 10 + (_HAN_DIGITS[ones] if ones else 0)


@lru_cache(maxsize=200_000)
def _matches(language: str, signs: str) -> tuple[tuple[Match, ...], ...]:
    """For each character of a row, the patterns that match from it, longest first."""
    patterns = load(language).patterns
    return tuple(tuple(sorted(_from(patterns, signs, at), key=lambda m: -m.end)) for at in range(len(signs)))


def _from(patterns: tuple[Pattern, ...], signs: str, at: int) -> Iterator[Match]:
    for pattern in patterns:
        for form in pattern.forms:
            found = form.expression.match(signs, at) if signs[at] in form.begins else None
            if found:
                captured = [(slot, found.start(i)) for i, slot in enumerate(form.slots, 1) if found[i] is not None]
                start = next((where for slot, where in captured if slot.field == START), at)
                yield Match(pattern, start, found.end(), tuple(x for x in captured if x[0].field != START))


def _read_row(signs: str, row: list[Token | None], grammar: Grammar) -> Iterator[TimeExpression]:
    at, choices = 0, _matches(grammar.language, signs)
    while at < len(signs):
        for match in choices[at]:
            better = choices[match.start][:1] if match.start > at else ()
            expression = None if better and better[0].end > match.end else meaning(match, row)
            if expression:
                yield _bounded(expression, match, signs, row, grammar)
                at = match.end - 1
                break
        at += 1


def _bounded(
    expression: TimeExpression, match: Match, signs: str, row: list[Token | None], grammar: Grammar
) -> TimeExpression:
    """The expression with the bound that stands before it ("by", "since") or after it (以来)."""
    before = match.start - 1
    while before >= 0 and signs[before] in grammar.light:
        before -= 1
    found = []
    if before >= 0 and signs[before] == grammar.signs["bound"]:
        found.append(row[before])
    if match.end < len(signs) and signs[match.end] == grammar.signs["bound_after"]:
        found.append(row[match.end])
    bounds = tuple(dict.fromkeys(token.value for token in found if token))
    return replace(expression, modifiers=expression.modifiers + bounds) if bounds else expression


def _tense(text: str, expression: TimeExpression, tenses: list[Token], at: int, grammar: Grammar) -> Tense | None:
    """What the nearest verb of the sentence suggests: one before the words, or else one after them."""
    if Modifier.BY in expression.modifiers:
        return Tense.FUTURE
    end = _sentence(text, expression.end, expression.end + _CUE_REACH, last=False)
    after = _verbs(text, expression.end, end, tenses[at : at + 1], grammar)
    if after and min(after)[0] <= expression.end + 1 and min(after)[1] is Tense.PAST:
        return Tense.PAST  # "the ministry on Sunday issued": the verb that it stands beside
    begin = _sentence(text, max(0, expression.start - _CUE_REACH), expression.start, last=True)
    before = _verbs(text, begin, expression.start, tenses[max(0, at - 2) : at], grammar)
    if before:
        return max(before)[1]
    if after:
        return min(after)[1]
    opening = _sentence(text, max(0, expression.start - _FAR), begin, last=True)
    if far := _verbs(text, opening, expression.start, tenses[max(0, at - 2) : at], grammar):
        return max(far)[1]
    return Tense.FUTURE if Modifier.UNTIL in expression.modifiers else None


def _verbs(text: str, start: int, end: int, cues: list[Token], grammar: Grammar) -> list[tuple[int, Tense]]:
    """The verbs between two places that tell a tense, and where; a participle goes with its auxiliary."""
    found = [(cue.start, cue.end, Tense(cue.value)) for cue in cues if start <= cue.start and cue.end <= end]
    for form, tense in grammar.forms:
        found += [(verb.start(), verb.end(), tense) for verb in form.finditer(text, start, end)]
    auxiliaries = [stop for _, stop, tense in found if tense is Tense.FUTURE]
    return [(at, tense) for at, _, tense in found if not any(_goes_with(text, stop, at) for stop in auxiliaries)]


def _goes_with(text: str, auxiliary: int, verb: int) -> bool:
    """Whether a participle belongs to the auxiliary that ends before it: near by, and in one clause with it."""
    return 0 <= verb - auxiliary < _AUXILIARY and not _CLAUSE_ENDS.search(text, auxiliary, verb)


def _sentence(text: str, start: int, end: int, *, last: bool) -> int:
    """Where, in a stretch of text, the last sentence begins or the first one ends."""
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(text, start, end)]
    if last:
        return ends[-1] if ends else start
    return ends[0] if ends else min(end, len(text))
