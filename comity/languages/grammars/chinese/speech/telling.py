"""What is said in speech and asks for nothing: praise, thanks, news, and what somebody holds to be so.

A sentence is cut at its commas, as in finding.py. What is to be done has been found before; a part of what is left
belongs to a verb of saying (指出, 感谢, 高度评价, 介绍), or goes on with that of the part before it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.speech.cues import behind_adverbs
from comity.languages.grammars.chinese.speech.items import is_frame
from comity.languages.grammars.chinese.tables.grammar import grammar
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.grammars.chinese.tables.words import any_of
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Clause, Form, Item, Mention, Modality, Span

_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence in somebody's speech: where it stands in the line, and who speaks."""

    start: int
    end: int
    speaker: tuple[Mention, ...]


@dataclass(slots=True)
class _Told:
    """One thing told while more may follow: its predicate, its words of saying, and where it stands in the line."""

    predicate: str
    trigger: Span
    start: int
    end: int
    speaker: tuple[Mention, ...]


def telling(line: Line, parts: Sequence[Part], wanted: Sequence[Span]) -> list[Clause]:
    """The clauses of what the parts of a sentence tell besides `wanted`, the spans of what is to be done."""
    out: list[_Told] = []
    open_: _Told | None = None
    say: Span | None = None
    for part in parts:
        if any(w.overlaps(line.span(part.start, part.end)) for w in wanted):
            open_, say = None, None
            continue
        begun = _begun(line, part)
        if begun is not None and begun.end - begun.start < _SHORTEST:
            open_, say = None, begun.trigger
            continue
        if begun is None and say is not None:
            begun = _Told("say", say, part.start, part.end, part.speaker)
        if begun is not None:
            open_, say = begun, None
            out.append(begun)
        elif open_ is not None and open_.predicate == "say" and _goes_on(line, part):
            open_.end = part.end
    return [_clause(line, told) for told in out if told.speaker]


def _begun(line: Line, part: Part) -> _Told | None:
    """What begins in a part with words of saying of its own."""
    toward = _patterns()["toward"].match(line.text, part.start, part.end)
    if toward:
        predicate = next(name for name in ("thank", "praise") if toward[name])
        trigger = line.span(toward.start("how"), toward.end("how"))
        return _Told(predicate, trigger, toward.start("what"), toward.end("what"), part.speaker)
    begin = part.start
    for at in dict.fromkeys((begin, behind_adverbs(line, begin, part.end))):
        subject = _patterns()["who"].match(line.text, at, part.end)
        begin = subject.end() if subject else begin
    for at in dict.fromkeys((begin, behind_adverbs(line, begin, part.end))):
        for predicate in ("thank", "praise", "report", "say"):
            found = _patterns()[predicate].match(line.text, at, part.end)
            if found:
                return _Told(predicate, line.span(at, found.end("verb")), found.end(), part.end, part.speaker)
    return None


def _goes_on(line: Line, part: Part) -> bool:
    """Whether a part goes on with what was said before it: not where it only says how or when."""
    return not is_frame(line, part.start, part.end) and not grammar().told.match(line.text, part.start, part.end)


def _clause(line: Line, told: _Told) -> Clause:
    span = line.span(told.start, told.end)
    item = Item(span, span, Form.CLAUSE if told.predicate == "say" else Form.THING, Modality.FACT)
    return Clause(told.predicate, told.trigger, told.trigger, line.sentence, told.speaker, items=(item,))


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [telling], each by its name."""

    by_name: Mapping[str, re.Pattern[str]]


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    data = lexicon.load("zh", "attribution")["telling"]
    lists = {name: any_of(data[name]) for name in ("thank", "praise", "report", "say", "thanks", "praises")}
    return compiled("zh", "telling", _Patterns, **lists).by_name
