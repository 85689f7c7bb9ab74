"""What is said in a sentence that first tells of a meeting, by those who met: ...会见某人，希望 ...; ...并表示 ..."""

import re
from collections.abc import Sequence

from comity.languages.grammars.chinese.speech.cues import behind_adverbs, find_cue
from comity.languages.grammars.chinese.speech.floor import Floor
from comity.languages.grammars.chinese.tables.grammar import grammar
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Clause, Mention, MentionKind

_MEETS = ("meet", "talk", "phone", "work", "call-on", "receive")
_OPENING = ("pledge", "hope", "propose", "request", "welcome", "agree")
"""Cues with which what is said begins where nobody is named before them."""
_SPEAKERS = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.DELEGATION)


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [within]."""

    and_says: re.Pattern[str]
    both: re.Pattern[str]


_WITHIN = compiled("zh", "within", _Patterns)


def said_within(line: Line, parts: Sequence[tuple[int, int]], told: Sequence[Clause], floor: Floor) -> int | None:
    """Where what those who met say begins in a sentence that tells of it; the floor is given to them.

    None where nothing is said; `told` are the clauses of the sentence.
    """
    for clause in told:
        if not is_meeting(clause):
            continue
        begins = _begins(line, parts, clause, floor)
        if begins is not None:
            at = behind_adverbs(line, begins, len(line.text))
            floor.give(both_of(clause) if _WITHIN.both.match(line.text, at) else who_met(clause)[:1])
            return begins
    return None


def is_meeting(clause: Clause) -> bool:
    """Whether people or delegations meet in a clause, and it is no more than who else was there."""
    return clause.predicate in _MEETS and not clause.nominal and bool(who_met(clause))


def who_met(clause: Clause) -> tuple[Mention, ...]:
    """Who did it, as far as they are people or a delegation."""
    return tuple(m for m in clause.subject if m.kind in _SPEAKERS)


def both_of(clause: Clause) -> tuple[Mention, ...]:
    """Those of both sides who met."""
    return tuple(dict.fromkeys((*clause.subject, *clause.objects, *clause.oblique("with"))))


def _begins(line: Line, parts: Sequence[tuple[int, int]], clause: Clause, floor: Floor) -> int | None:
    joined = _WITHIN.and_says.search(line.text)
    if joined and line.starts[joined.start()] >= clause.trigger.end:
        return joined.end()
    behind = [part for part in parts if line.starts[part[0]] >= clause.trigger.end]
    return next((start for start, end in behind if _opens(line, start, end, floor)), None)


def _opens(line: Line, start: int, end: int, floor: Floor) -> bool:
    """Whether a part begins with a verb of saying, or with a cue before which nobody is named."""
    at = behind_adverbs(line, start, end)
    if grammar().say.match(line.text, at, end) or _WITHIN.both.match(line.text, at, end):
        return True
    cue = find_cue(line, start, end, floor)
    return cue is not None and cue.sort in _OPENING and cue.subject is None and cue.start <= at
