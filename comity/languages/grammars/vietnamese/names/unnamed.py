"""Leaders whom a text names by their places or companies alone, as the group that they are.

"một số lãnh đạo của các tập đoàn hàng đầu | Hàn Quốc" | "Lãnh đạo các tỉnh Svay Rieng, Prey Veng và Tboung Khmum"
"""

import re
from collections.abc import Sequence

from comity.records.clause import Mention, MentionKind, Span

_HEAD = re.compile(
    r"(?:lãnh đạo|đại diện lãnh đạo|đại diện|lãnh đạo cấp cao|quan chức|các nhà lãnh đạo|nhà lãnh đạo|thủ tướng|"
    r"tổng thống|bộ trưởng|đại sứ|đại biện|lanh dao|dai dien|quan chuc|thu tuong|bo truong|dai su)(?!\w)"
)
_OF = re.compile(
    r"(?:\s|,|(?<!\w)(?:của|một số|các|nhiều|những|hai|ba|bốn|năm|\d|tập đoàn|doanh nghiệp|công ty|ngân hàng|quỹ|"
    r"hiệp hội|hàng đầu|lớn|đầu tư|và|cộng đồng|tỉnh|thành phố|địa phương|nước|biên giới|cua|mot so|cac|tap doan|"
    r"doanh nghiep|cong ty|hang dau|va|tinh|thanh pho|nuoc)(?!\w))+"
)
_SEVERAL = re.compile(
    r"(?<!\w)(?:một số|các|nhiều|những|hai|ba|bốn|năm|\d|tập đoàn|doanh nghiệp|công ty|ngân hàng|"
    r"mot so|cac|nhieu|tap doan|doanh nghiep|cong ty)(?!\w)"
)
_NEXT = re.compile(r"\s*(?:,|,?\s*và|,?\s*va)\s*(?:tỉnh |thành phố |tinh )?")
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
    if head.kind is not MentionKind.OFFICE or head.codes or not _HEAD.match(keyed, head.span.start):
        return None
    at = next((k for k in range(i + 1, len(mentions)) if mentions[k].kind is MentionKind.LOCALITY), None)
    if at is None or mentions[at].span.start - head.span.end > _LONGEST:
        return None
    between = (m for m in mentions[i + 1 : at] if m.kind not in _COUNTED or m.codes)
    lead = keyed[head.span.end : mentions[at].span.start]
    before = keyed[max(0, head.span.start - 8) : head.span.start]
    several = _SEVERAL.search(lead) or _SEVERAL.search(before)
    if any(between) or several is None or not _OF.fullmatch(lead):
        return None
    while at + 1 < len(mentions) and mentions[at + 1].kind is MentionKind.LOCALITY:
        if not _NEXT.fullmatch(keyed, mentions[at].span.end, mentions[at + 1].span.start):
            break
        at += 1
    return at
