"""Who does something with whom, and where: what stands before a verb in a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Mention, MentionKind, Span


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [parties]."""

    at_place: re.Pattern[str]
    behind_particle: re.Pattern[str]
    no_partner: re.Pattern[str]
    where: re.Pattern[str]
    with_whom: re.Pattern[str]
    joining: re.Pattern[str]


_PARTIES = compiled("zh", "parties", _Patterns)


WITH = _PARTIES.with_whom
"""Words behind which a partner is named."""


@dataclass(slots=True)
class Told:
    """What the sentences before have told: who met whom, and how; `guest` is who came to visit.

    `gathering` is a conference named whose members are still to be told: its name, the sentence of it, where it took
    place, and for how many sentences they are waited for; `chair` is who was in the chair.
    """

    subject: tuple[Mention, ...] = ()
    others: tuple[Mention, ...] = ()
    concept: str = "meet"
    verb: Span | None = None
    guest: tuple[Mention, ...] = ()
    gathering: tuple[Span, Span, tuple[Mention, ...], int] | None = None
    chair: tuple[Mention, ...] = ()


def segment(line: Line, at: int) -> int:
    """Where the part between commas begins that a place lies in."""
    return max(line.text.rfind(mark, 0, at) for mark in "，。；：！？") + 1


def partner_of(line: Line, at: int) -> tuple[int, list[Mention]] | None:
    """The place of 同 or 与 before a verb, and who stands behind it."""
    first = _stretch(line, at)
    for found in reversed(list(WITH.finditer(line.text, first, at))):
        who = line.among(found.end(), at, "PD") or [
            m
            for m in (line.among(found.end(), at, "OR") or sides_named(line, found.end(), at))
            if not _is_where(line, m)
        ]
        if found.group() == "和" and not line.among(first, found.start(), "PDO"):
            states = _last_of_states(line, found.start(), who)
            if states:
                return found.start(), states
            continue
        if who:
            return found.start(), who
    return None


_STATES = re.compile(r"L(?:、L)*$")


def _last_of_states(line: Line, at: int, who: Sequence[Mention]) -> list[Mention]:
    """The last of several states whose unnamed office holders meet: 甲国、乙国和|丙国外长举行会谈."""
    listed = _STATES.search(line.text[:at]) and len(who) == 1 and who[0].kind is MentionKind.OFFICE
    return list(who) if listed else []


def _stretch(line: Line, at: int) -> int:
    """Where the part begins that a place lies in, with people listed in the parts before: 与某甲，某乙，某丙会谈."""
    first = segment(line, at)
    while first > 1 and line.text[first - 2 : first] == "P，" and line.text[first : first + 1] == "P":
        first = segment(line, first - 1)
    return first


def sides_named(line: Line, first: int, last: int) -> list[Mention]:
    """The places named in a stretch, without a country that only opens the name of its part: 越南胡志明市."""
    named = line.among(first, last, "L")
    return [m for i, m in enumerate(named) if not _opens(m, *named[i + 1 : i + 2])]


def _opens(country: Mention, behind: Mention | None = None) -> bool:
    """Whether a country's name only opens that of its part right behind it."""
    return behind is not None and country.span.end == behind.span.start and country.codes[:1] == behind.codes[:1]


def _is_where(line: Line, mention: Mention) -> bool:
    i = next(i for i, m in line.mentions.items() if m is mention)
    return mention.kind is MentionKind.LOCALITY and bool(_PARTIES.at_place.search(line.text[:i]))


def subject_of(line: Line, at: int) -> tuple[Mention, ...]:
    """The group of people, or the body, nearest before a place, that is no partner and no inviter."""
    text = without_invitation(line.text[:at])
    for letters in ("P", "D", "J", "O", "R"):
        places = [
            i for i in range(at - 1, -1, -1) if text[i] in letters and not _PARTIES.behind_particle.search(text[:i])
        ]
        if places:
            return tuple(_group(line, text, places[0]))
    return ()


def _group(line: Line, text: str, at: int) -> list[Mention]:
    """A mention with those joined to it before: A和B, A、B; people each with their offices by commas too."""
    out = [line.mentions[at]]
    while at > 1 and (
        (_PARTIES.joining.match(text, at - 1) and text[at - 2] in "PDO")
        or (text[at] == "P" and text[at - 2 : at] == "P，")
    ):
        at -= 2
        out.insert(0, line.mentions[at])
    return out


def without_invitation(text: str) -> str:
    """The text with who invited blotted out, and whom the press knows it from: 应...邀请, 从某办获悉."""
    return _PARTIES.no_partner.sub(
        lambda m: "·" * len(m.group()),
        text,
    )


def place_of(line: Line, at: int) -> tuple[Mention, ...]:
    """The place behind 在 nearest before a verb, in the same part of the sentence."""
    first = segment(line, at)
    found = list(_PARTIES.where.finditer(line.text[first:at]))
    if not found:
        return ()
    where = found[-1]
    inside = line.among(first + where.start("where"), first + where.end("where"), "L")
    known = [m for m in inside if m.codes]
    return tuple(known[-1:])
