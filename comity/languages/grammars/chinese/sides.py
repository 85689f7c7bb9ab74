"""Which side somebody acts for whose office names no place.

Four rules, in this order. Who leads a delegation acts for where it comes from.
Who says "中方愿同越方 ..." acts for the first of the two. Of two who met, one
of them without a side, that one acts for the other country that the report speaks of. Those who only
came along (王毅参加会见) act for the side of the one whose meeting is told of first.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from comity.languages.grammars.chinese.line import Line
from comity.records.clause import Clause, Mention, MentionKind

_ASKING = ("pledge", "hope")


def settle(mentions: Sequence[Mention], clauses: Sequence[Clause], lines: Sequence[Line]) -> tuple[Mention, ...]:
    """The mentions, with the codes of a side for people who had none."""
    sides = {m.name: m.codes for m in mentions if m.kind is MentionKind.PERSON and m.codes}
    _by_delegation(sides, lines)
    _by_words(sides, clauses, lines)
    _by_other(sides, mentions, clauses)
    _by_company(sides, clauses)
    return tuple(replace(m, codes=sides[m.name]) if _lacks(m, sides) else m for m in mentions)


_LED = re.compile("P(?:率领?|带领)[^，。PDLJ]{0,6}D|由P(?:率领|带领|率)的?[^，。PDJ]{0,4}D|D以?由?P(?:为团长|任团长)")


def _by_delegation(sides: dict[str, tuple[str, ...]], lines: Sequence[Line]) -> None:
    """Who leads a delegation acts for where it comes from: 省长某某率某省代表团."""
    for line in lines:
        for found in _LED.finditer(line.text):
            both = line.among(found.start(), found.end(), "PD")
            leader = next((m for m in both if m.kind is MentionKind.PERSON), None)
            group = next((m for m in both if m.kind is MentionKind.DELEGATION and m.codes), None)
            if leader is not None and group is not None:
                sides.setdefault(leader.name, group.codes)


def _lacks(mention: Mention, sides: dict[str, tuple[str, ...]]) -> bool:
    return mention.kind is MentionKind.PERSON and not mention.codes and mention.name in sides


def _by_words(sides: dict[str, tuple[str, ...]], clauses: Sequence[Clause], lines: Sequence[Line]) -> None:
    """Who pledges or hopes for a side, by its short name right before the word, speaks for it."""
    for clause in clauses:
        speaker = clause.subject[0] if len(clause.subject) == 1 else None
        if clause.predicate not in _ASKING or speaker is None or speaker.kind is not MentionKind.PERSON:
            continue
        line = next((line for line in lines if line.sentence == clause.sentence), None)
        if line is None or speaker.name in sides:
            continue
        at = next((i for i, start in enumerate(line.starts) if start == clause.trigger.start), 0)
        side = line.mentions.get(at - 1)
        if side is not None and side.kind is MentionKind.LOCALITY and side.name.endswith("方"):
            sides[speaker.name] = side.codes


_FEWEST = 2
"""Times that the other country must be named."""


def _by_other(sides: dict[str, tuple[str, ...]], mentions: Sequence[Mention], clauses: Sequence[Clause]) -> None:
    """The one of two without a side acts for the other country named most by far, where the report speaks of 两国."""
    if not any(m.kind is MentionKind.JOINT for m in mentions):
        return
    named = Counter(m.codes[0].split("-")[0] for m in mentions if m.kind is MentionKind.LOCALITY and m.codes)
    for clause in clauses:
        two = [m for m in (*clause.subject, *clause.objects, *clause.oblique("with")) if m.kind is MentionKind.PERSON]
        known = [m for m in two if m.name in sides]
        if len(two) != 2 or len(known) != 1 or clause.nominal or clause.items:  # noqa: PLR2004 -- one of two
            continue
        mine = sides[known[0].name][0].split("-")[0]
        others = [(code, count) for code, count in named.most_common() if code != mine]
        if others and others[0][1] >= _FEWEST * (1 if len(others) == 1 else others[1][1]):
            sides[next(m.name for m in two if m not in known)] = (others[0][0],)


def _by_company(sides: dict[str, tuple[str, ...]], clauses: Sequence[Clause]) -> None:
    for clause in clauses:
        leader = clause.subject[0] if clause.nominal and len(clause.subject) > 1 else None
        if leader is None or leader.name not in sides:
            continue
        state = sides[leader.name][0].split("-")[0]
        for mention in clause.subject[1:]:
            if mention.kind is MentionKind.PERSON and not mention.codes and not mention.offices:
                sides.setdefault(mention.name, (state,))
