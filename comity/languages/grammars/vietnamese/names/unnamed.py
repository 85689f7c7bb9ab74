"""Leaders whom a text names by their places or companies alone, as the group that they are.

"một số lãnh đạo của các tập đoàn hàng đầu | Hàn Quốc" | "Lãnh đạo các tỉnh Svay Rieng, Prey Veng và Tboung Khmum"
"""

import re
from collections.abc import Sequence

from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Mention, MentionKind, Span


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [unnamed]."""

    head: re.Pattern[str]
    of: re.Pattern[str]
    several: re.Pattern[str]
    next: re.Pattern[str]


_UNNAMED = compiled("vi", "unnamed", _Patterns)
_LONGEST = 70
_COUNTED = (MentionKind.JOINT, MentionKind.ORGANISATION)


def grouped(keyed: str, mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions with such leaders as one delegation of all its places."""
    ordered = sorted(mentions, key=lambda m: m.span)
    out: list[Mention] = []
    i = 0
    while i < len(ordered):
        last = _group_at(keyed, ordered, i)
        if last is None:
            out.append(ordered[i])
            i += 1
            continue
        held = ordered[i : last + 1]
        span = Span(held[0].span.start, held[-1].span.end)
        codes = _codes([m for m in held if m.kind is MentionKind.LOCALITY])
        name = text[span.start : span.end]
        out.append(Mention(span, MentionKind.DELEGATION, name, span, (), codes, plural=True))
        i = last + 1
    return out


def _codes(places: Sequence[Mention]) -> tuple[str, ...]:
    """The codes of all places; of several of one country, that country's."""
    codes = tuple(dict.fromkeys(c for m in places for c in m.codes))
    countries = tuple(dict.fromkeys(c.split("-")[0] for c in codes if ":" not in c))
    return countries if len(places) > 1 and len(countries) == 1 else codes


def _group_at(keyed: str, mentions: Sequence[Mention], i: int) -> int | None:
    """The last mention of the group that begins with one; None where none does."""
    head = mentions[i]
    if head.kind is not MentionKind.OFFICE or head.codes or not _UNNAMED.head.match(keyed, head.span.start):
        return None
    at = next((k for k in range(i + 1, len(mentions)) if mentions[k].kind is MentionKind.LOCALITY), None)
    if at is None or mentions[at].span.start - head.span.end > _LONGEST:
        return None
    between = (m for m in mentions[i + 1 : at] if m.kind not in _COUNTED or m.codes)
    lead = keyed[head.span.end : mentions[at].span.start]
    before = keyed[max(0, head.span.start - 8) : head.span.start]
    several = _UNNAMED.several.search(lead) or _UNNAMED.several.search(before)
    if any(between) or several is None or not _UNNAMED.of.fullmatch(lead):
        return None
    while at + 1 < len(mentions) and mentions[at + 1].kind is MentionKind.LOCALITY:
        if not _UNNAMED.next.fullmatch(keyed, mentions[at].span.end, mentions[at + 1].span.start):
            break
        at += 1
    return at
