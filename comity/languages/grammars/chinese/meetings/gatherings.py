"""Conferences told of by their name, whose members the sentences behind name: 某会议在某地举行。甲、乙、丙出席."""

import re

from comity.languages.grammars.chinese.meetings.parties import Told
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Clause, Mention


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [gatherings]."""

    named: re.Pattern[str]
    came: re.Pattern[str]
    chaired: re.Pattern[str]


_GATHERINGS = compiled("zh", "gatherings", _Patterns)
_FEWEST_SIDES = 2


def gathering(line: Line, told: Told) -> list[Clause]:
    """The conference that a line names or has named before, once it says who came or was in the chair.

    `told.gathering` holds what was named while nobody has been; it lasts for two sentences.
    """
    named = _GATHERINGS.named.search(line.text)
    if named:
        places = tuple(m for m in line.among(*named.span("where"), "L") if m.codes)[-1:]
        told.gathering = (line.span(*named.span("what")), line.sentence, places, 2)
    elif told.gathering is not None:
        what, sentence, places, left = told.gathering
        told.gathering = (what, sentence, places, left - 1) if left else None
    if told.gathering is None:
        return []
    who = _members(line, named.end() if named else 0)
    if not who:
        return []
    what, sentence, places, _ = told.gathering
    if len({m.codes[:1] for m in (*told.chair, *who) if m.codes}) < _FEWEST_SIDES:
        told.chair = who
        return []
    members = (*told.chair, *(m for m in who if m not in told.chair))
    told.gathering, told.chair = None, ()
    obliques = (("in", places),) if places else ()
    return [Clause("confer", what, what, sentence, members, (), obliques, tense="past")]


def _members(line: Line, at: int) -> tuple[Mention, ...]:
    """Those who a stretch says chaired or came, in its order."""
    spans = [
        found.span("who")
        for pattern in (_GATHERINGS.chaired, _GATHERINGS.came)
        for found in pattern.finditer(line.text, at)
    ]
    return tuple(dict.fromkeys(m for first, last in sorted(spans) for m in line.among(first, last, "P")))
