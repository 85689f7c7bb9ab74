"""What is asked or promised by a noun: 提出共建园区的建议, 就开通直航达成一致, 表达了恢复比赛的愿望.

The patterns stand in predicates.toml under `nouns`; what they hold must begin with a verb of doing.
"""

import re
from collections.abc import Sequence
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.meetings.parties import segment
from comity.languages.grammars.chinese.speech.cues import behind_adverbs
from comity.languages.grammars.chinese.speech.floor import Floor
from comity.languages.grammars.chinese.speech.items import is_action
from comity.languages.grammars.chinese.speech.within import both_of, is_meeting, who_met
from comity.languages.grammars.chinese.tables.grammar import grammar
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Clause, Form, Item, Mention, MentionKind, Modality, Span

_SHORTEST = 4


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [nouns]."""

    after: re.Pattern[str]
    asked: re.Pattern[str]
    this_time: re.Pattern[str]


_NOUNS = compiled("zh", "nouns", _Patterns)


@cache
def _nouns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = lexicon.load("zh", "predicates")["nouns"]
    return tuple((name, re.compile("|".join(patterns))) for name, patterns in data["force"].items())


@cache
def _kept_out() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before what did not come about now, and things too broad to be one."""
    data = lexicon.load("zh", "predicates")["nouns"]
    return re.compile("|".join(data["not_now"])), re.compile("|".join(data["broad"]))


@cache
def _doing() -> re.Pattern[str]:
    """Verbs of doing that count only where a noun tells the force."""
    return re.compile("|".join(lexicon.load("zh", "predicates")["nouns"]["doing"]))


def asked_by_nouns(line: Line, told: Sequence[Clause], floor: Floor, taken: Sequence[Span]) -> list[Clause]:
    """The clauses of a line whose force is told by a noun; none rests on words in `taken`."""
    out: list[Clause] = []
    for predicate, pattern in _nouns():
        for found in pattern.finditer(line.text):
            if predicate == "agree" and _is_recalled(line, found, told, floor):
                continue
            name = next(name for name, words in found.groupdict().items() if words)
            span = _thing(line, *found.span(name))
            own = _own(line, found, name, predicate)
            speakers = (own or _speakers(line, found.start(), predicate, told, floor)) if span else ()
            if span and speakers and not any(span.overlaps(other) for other in taken):
                trigger = line.span(found.start(), found.end())
                item = Item(span, span, Form.ACTION, Modality.FACT)
                out.append(Clause(predicate, trigger, trigger, line.sentence, speakers, items=(item,)))
                taken = [*taken, span]
    return out


def _is_recalled(line: Line, found: re.Match[str], told: Sequence[Clause], floor: Floor) -> bool:
    """Whether somebody speaks of what was agreed on before: 某人说，我访问贵国时，双方就 ... 达成共识."""
    speaks = len(floor.speaker) == 1 and not floor.joint and not floor.idle
    met = any(is_meeting(c) for c in told)
    return speaks and not met and _NOUNS.this_time.search(line.text, 0, found.start()) is None


def _own(line: Line, found: re.Match[str], name: str, predicate: str) -> tuple[Mention, ...]:
    """Who says it by the words themselves: 甲提出的 ..., 甲的建议是 ..., ..., 是甲提出的建议; who agrees is behind."""
    if name == "put" and predicate == "agree":
        return tuple(line.among(found.end(name), found.end(), "PDOJ")[-1:])
    if name == "fronted":
        return tuple(line.among(found.end(name), found.end(), "PR")[:1])
    mine = line.mentions.get(found.start())
    return (mine,) if name in ("put", "is") and mine is not None else ()


def _thing(line: Line, start: int, end: int) -> Span | None:
    """What is to be done, where the words begin with a verb of doing, or with who is to do it and such a verb."""
    not_now, broad = _kept_out()
    if not_now.search(line.text, segment(line, start), start) or broad.fullmatch(line.text, start, end):
        return None
    asked = _NOUNS.asked.match(line.text, start, end)
    if asked:
        return line.span(asked.end(), end) if end - asked.end() >= _SHORTEST else None
    subject = grammar().subject.match(line.text, behind_adverbs(line, start, end), end)
    heads = [start, *([subject.end()] if subject else []), *([start + 1] if line.text.startswith("由", start) else [])]
    does = any(is_action(line, at, end) or _doing().match(line.text, at, end) for at in heads)
    return line.span(start, end) if does and end - start >= _SHORTEST and line.text[end - 1] != "的" else None


def _speakers(line: Line, at: int, predicate: str, told: Sequence[Clause], floor: Floor) -> tuple[Mention, ...]:
    """Who says it: whoever is named before it in its part, else those who met, else whoever has the floor."""
    first = segment(line, at)
    near = [i for i, m in line.mentions.items() if first <= i < at and not _NOUNS.after.search(line.text[first:i])]
    named = [line.mentions[i] for i in sorted(near)]
    people = [m for m in named if m.kind is not MentionKind.LOCALITY]
    met = next((c for c in told if is_meeting(c)), None)
    if predicate == "agree":
        joint = next((m for m in people if m.kind is MentionKind.JOINT), None)
        return (joint,) if joint else tuple(people) if len(people) > 1 else both_of(met) if met else ()
    if people:
        return (people[-1],)
    if named and line.text[at - 1] == "L":
        return (named[-1],)
    return who_met(met)[:1] if met else floor.speaker
