"""What mentions that stand side by side make of one another: leaders, posts, two countries together."""

import re
from dataclasses import replace

from comity.languages.grammars.vietnamese.names.unnamed import grouped
from comity.languages.grammars.vietnamese.tables.wordings import patterns
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Mention, MentionKind, Span

_BEFORE = 40


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [beside]."""

    on_the_side_of: re.Pattern[str]
    nameless_delegations: frozenset[str]
    wider: re.Pattern[str]
    doing: re.Pattern[str]
    opening: re.Pattern[str]
    aside: re.Pattern[str]
    by: re.Pattern[str]
    leaders: re.Pattern[str]


_BESIDE = compiled("vi", "beside", _Patterns)
_PLACED = (MentionKind.ORGANISATION, MentionKind.DELEGATION, MentionKind.PERSON, MentionKind.OFFICE)


class Beside:
    """Settles the mentions of one sentence."""

    def __init__(self, text: str, keyed: str, *, marks: bool) -> None:
        self.text, self.keyed, self.marks = text, keyed, marks
        self.patterns = patterns(marks=marks)

    def settled(self, mentions: list[Mention]) -> list[Mention]:
        """The mentions, in the order of the text, with what those beside them say of each."""
        mentions = grouped(self.keyed, mentions, self.text)
        return self._paired(self._posted(self._led(self._on_side(self._widened(mentions)))))

    def _on_side(self, mentions: list[Mention]) -> list[Mention]:
        """People listed behind "về phía tỉnh X có" act for X, whose offices name no place."""
        out: list[Mention] = []
        side: tuple[str, ...] = ()
        at = max(0, min((m.span.start for m in mentions), default=0) - _BEFORE)
        for mention in sorted(mentions, key=lambda m: m.span):
            if _BESIDE.on_the_side_of.search(self.keyed, at, mention.span.start):
                side = mention.codes if mention.kind is MentionKind.LOCALITY else ()
            lists = mention.kind is MentionKind.PERSON and side and not mention.codes
            out.append(replace(mention, codes=side) if lists else mention)
            at = mention.span.end
        return out

    def _widened(self, mentions: list[Mention]) -> list[Mention]:
        """A body, a delegation or a person with where its place lies: "thành phố X (tỉnh Y, Trung Quốc)"."""
        out: list[Mention] = []
        for mention in sorted(mentions, key=lambda m: m.span):
            last = out[-1] if out else None
            end = self._wider(last, mention) if last is not None else None
            if last is not None and end is not None:
                codes = (
                    (*last.codes, *(c for c in mention.codes if c not in last.codes)) if not last.codes else last.codes
                )
                out[-1] = replace(last, span=Span(last.span.start, end), codes=codes)
            else:
                out.append(mention)
        return out

    def _wider(self, one: Mention, other: Mention) -> int | None:
        """Where a mention ends with the wider place that stands behind it, if one does."""
        if (
            one.kind not in _PLACED
            or other.kind is not MentionKind.LOCALITY
            or (one.codes and other.codes[0] not in one.codes)
        ):
            return None
        if one.codes and not set(other.codes) <= set(one.codes):
            return None
        lead = _BESIDE.wider.fullmatch(self.keyed, one.span.end, other.span.start)
        bare = one.kind is MentionKind.PERSON and one.span.end == one.name_span.end
        if lead is None or (bare and "(" not in lead.group()):
            return None  # "ông X, Việt Nam ...", but "Thứ trưởng X (Việt Nam)"
        if (
            one.kind is MentionKind.DELEGATION
            and one.name.casefold() in _BESIDE.nameless_delegations
            and "(" not in lead.group()
        ):
            return None  # "làm việc với đoàn, tỉnh Sơn La có ..."
        closing = re.compile(r"\s*\)").match(self.text, other.span.end)
        opened = self.text.count("(", one.span.start, other.span.start) > self.text.count(
            ")", one.span.start, other.span.start
        )
        return closing.end() if closing and opened else other.span.end

    def _led(self, mentions: list[Mention]) -> list[Mention]:
        """Whoever leads a delegation acts for the side that it comes from."""
        mentions = sorted(mentions, key=lambda m: m.span)
        for i, one in enumerate(mentions):
            other = next((m for m in mentions[i + 1 : i + 4] if m.kind is not MentionKind.LOCALITY), None)
            if other is not None and leads(self.keyed, one, other, marks=self.marks):
                between = (m for m in mentions if one.span.end <= m.span.start and m.span.end <= other.span.start)
                own = one.codes or next((m.codes for m in between), ())
                codes = (*own, *(c for c in other.codes if c not in own))
                mentions[mentions.index(other)] = replace(other, codes=codes)
        return mentions

    def _posted(self, mentions: list[Mention]) -> list[Mention]:
        """An embassy or an envoy with the place of the post, which tells of no other place: "Đại sứ quán X tại Y"."""
        out: list[Mention] = []
        for mention in sorted(mentions, key=lambda m: m.span):
            last = out[-1] if out else None
            posted = (
                last is not None
                and mention.kind is MentionKind.LOCALITY
                and last.kind in (MentionKind.ORGANISATION, MentionKind.OFFICE, MentionKind.DELEGATION)
                and self.patterns.post.fullmatch(self.keyed, last.span.end, mention.span.start)
                and self.patterns.mission.search(self.keyed, last.span.start, last.span.end)
            )
            if posted and last is not None:
                span = Span(last.span.start, mention.span.end)
                out[-1] = replace(last, span=span, name=self.text[span.start : span.end], name_span=span)
            else:
                out.append(mention)
        return out

    def _paired(self, mentions: list[Mention]) -> list[Mention]:
        """ "Việt Nam - Campuchia sẽ ..." are both sides together; behind a noun they only tell whose it is."""
        out: list[Mention] = []
        for mention in sorted(mentions, key=lambda m: m.span):
            last = out[-1] if out else None
            if last is not None and self._shares_office(last, mention):
                out.append(replace(mention, kind=MentionKind.OFFICE, offices=(mention.span,)))
            elif (
                last is not None
                and last.kind is mention.kind is MentionKind.LOCALITY
                and self._are_pair(last.span, mention.span)
            ):
                span = Span(last.span.start, mention.span.end)
                out[-1] = Mention(
                    span, MentionKind.JOINT, self.text[span.start : span.end], span, (), (), None, plural=True
                )
            else:
                out.append(mention)
        return out

    def _shares_office(self, one: Mention, other: Mention) -> bool:
        """ "Bộ trưởng Quốc phòng Mỹ - Nhật": the second country's holder of the same office."""
        return (
            one.kind is MentionKind.OFFICE
            and other.kind is MentionKind.LOCALITY
            and bool(one.codes)
            and one.codes[0] != other.codes[0]
            and bool(re.fullmatch(r"\s*[-–]\s*", self.text[one.span.end : other.span.start]))
        )

    def _are_pair(self, one: Span, other: Span) -> bool:
        between, behind, before = (
            self.text[one.end : other.start],
            self.keyed[other.end : other.end + 14],
            self.keyed[max(0, one.start - 14) : one.start],
        )
        return bool(
            re.fullmatch(r"\s*[-–]\s*", between) and _BESIDE.doing.match(behind) and _BESIDE.opening.search(before)
        )


def leads(keyed: str, delegation: Mention, person: Mention, *, marks: bool) -> bool:
    """Whether the words say that the person leads the delegation: "đoàn ... do ông X dẫn đầu"."""
    group = delegation.kind in (MentionKind.DELEGATION, MentionKind.ORGANISATION) or (
        delegation.kind is MentionKind.OFFICE and _BESIDE.leaders.match(keyed, delegation.span.start)
    )
    if not group or person.kind not in (
        MentionKind.PERSON,
        MentionKind.OFFICE,
    ):
        return False
    between = keyed[delegation.span.end : person.span.start]
    led = patterns(marks=marks).led
    return (
        len(between) < _NEAR
        and bool(_BESIDE.by.fullmatch(between))
        and bool(led.match(keyed, person.span.end) or _leads_far(keyed, person.span.end, led))
    )


def _leads_far(keyed: str, at: int, led: re.Pattern[str]) -> bool:
    """Whether the words that say that somebody leads stand behind an aside: "..., phụ trách đối ngoại, dẫn đầu"."""
    aside = _BESIDE.aside.match(keyed, at)
    return aside is not None and any(
        led.match(keyed, place) for place in range(at, aside.end() + 1) if keyed[place] in " ,"
    )


_NEAR = 90
