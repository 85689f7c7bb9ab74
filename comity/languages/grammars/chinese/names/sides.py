"""Which side somebody acts for whose office names no place.

Six rules, in this order. Who leads a delegation acts for where it comes from. Who says "中方愿同越方 ..." acts for the
first of the two. Those met on a stay somewhere act for that country. Whom a headline names only by the office acts for
its country. Of two who met, one of them without a side, that one acts for the other country that the report speaks
of. Those who only came along (王毅参加会见) act for the side of the one whose meeting is told of first.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from comity.languages import lexicon
from comity.languages.grammars.chinese.names.home import is_local
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Clause, Mention, MentionKind, Span

_ASKING = ("pledge", "hope")


def settle(
    mentions: Sequence[Mention],
    clauses: Sequence[Clause],
    lines: Sequence[Line],
    folded: str,
    headline: Sequence[Mention],
) -> tuple[Mention, ...]:
    """The mentions of a folded text, with the codes of a side for people who had none.

    `headline` holds the offices that the headline names without their holders.
    """
    mentions = _beside(mentions, folded)
    sides = {m.name: m.codes for m in mentions if m.kind is MentionKind.PERSON and m.codes}
    _by_delegation(sides, lines)
    _by_words(sides, clauses, lines)
    _by_stay(sides, clauses, lines)
    _by_headline(sides, clauses, headline, folded[: lines[0].sentence.start] if lines else "")
    _by_other(sides, mentions, clauses, {m.name for m in mentions if is_local(m, folded)})
    _by_company(sides, clauses)
    named = any(m.kind is MentionKind.DELEGATION and m.codes for m in mentions)
    led = () if named else _led_from(sides, lines)
    placed = (replace(m, codes=sides[m.name]) if _lacks(m, sides) else m for m in mentions)
    return tuple(replace(m, codes=led) if led and _is_unplaced(m) else m for m in placed)


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [sides]."""

    head_of_state: re.Pattern[str]
    joined: re.Pattern[str]
    led: re.Pattern[str]
    stay: re.Pattern[str]


_SIDES = compiled("zh", "sides", _Patterns)


def _beside(mentions: Sequence[Mention], folded: str) -> Sequence[Mention]:
    """The mentions; a head of state joined to somebody of a country is of that one: 越共总书记某人和国家主席某人."""
    out: list[Mention] = []
    given: dict[str, tuple[str, ...]] = {}
    for mention in mentions:
        last = out[-1] if out and out[-1].kind is MentionKind.PERSON and out[-1].codes else None
        title = folded[mention.offices[0].start : mention.offices[0].end] if mention.offices else ""
        if (
            last
            and _SIDES.head_of_state.match(title)
            and _SIDES.joined.fullmatch(folded, last.span.end, mention.span.start)
        ):
            given.setdefault(mention.name, last.codes[:1])
        out.append(mention)
    return [replace(m, codes=given[m.name]) if m.kind is MentionKind.PERSON and m.name in given else m for m in out]


def _by_delegation(sides: dict[str, tuple[str, ...]], lines: Sequence[Line]) -> None:
    """Who leads a delegation acts for where it comes from: 省长某某率某省代表团."""
    for line in lines:
        for found in _SIDES.led.finditer(line.text):
            both = line.among(found.start(), found.end(), "PD")
            leader = next((m for m in both if m.kind is MentionKind.PERSON), None)
            group = next((m for m in both if m.kind is MentionKind.DELEGATION and m.codes), None)
            if leader is not None and group is not None:
                sides.setdefault(leader.name, group.codes)


def _led_from(sides: dict[str, tuple[str, ...]], lines: Sequence[Line]) -> tuple[str, ...]:
    """Where the one delegation of a report comes from that no place names: from where its leader does."""
    led: set[tuple[str, ...]] = set()
    for line in lines:
        for found in _SIDES.led.finditer(line.text):
            both = line.among(found.start(), found.end(), "PD")
            leader = next((m for m in both if m.kind is MentionKind.PERSON), None)
            codes = leader and (leader.codes or sides.get(leader.name))
            led |= {codes} if codes else set()
    return led.pop() if len(led) == 1 else ()


def _is_unplaced(mention: Mention) -> bool:
    return mention.kind is MentionKind.DELEGATION and not mention.codes and not mention.plural


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


def _by_stay(sides: dict[str, tuple[str, ...]], clauses: Sequence[Clause], lines: Sequence[Line]) -> None:
    """Those met on a stay in a country, whose offices name none, act for it: 访老期间，...；在德国，..."""
    stays: dict[Span, tuple[str, ...]] = {}
    codes: tuple[str, ...] = ()
    for line in lines:
        found = _SIDES.stay.match(line.text)
        if found is not None:
            short: dict[str, list[str]] = lexicon.load("zh", "mentions")["abbreviations"]
            codes = (
                line.mentions[found.start("where")].codes if found["where"] else tuple(short.get(found["short"], ()))
            )
        stays[line.sentence] = codes[:1]
    for clause in clauses:
        if clause.predicate in _MEETING and stays.get(clause.sentence) and not clause.nominal:
            for mention in (*clause.objects, *clause.oblique("with")):
                if mention.kind is MentionKind.PERSON and not mention.codes and mention.offices:
                    sides.setdefault(mention.name, stays[clause.sentence])


def _by_headline(
    sides: dict[str, tuple[str, ...]], clauses: Sequence[Clause], headline: Sequence[Mention], heading: str
) -> None:
    """The one of the first two who met, of whom the headline names the other alone, holds the office that it names."""
    codes = {m.codes for m in headline}
    met = next((c for c in clauses if c.predicate in _TOGETHER and not c.nominal and not c.items), None)
    if len(codes) != 1 or met is None:
        return
    people = [m for m in (*met.subject, *met.objects, *met.oblique("with")) if m.kind is MentionKind.PERSON]
    unnamed = [m for m in people if m.name not in heading]
    if len(people) == 2 and len(unnamed) == 1 and not unnamed[0].codes:  # noqa: PLR2004 -- who met, and the other
        sides.setdefault(unnamed[0].name, codes.pop())


_MEETING = ("meet", "talk", "call-on", "work")
_TOGETHER = (*_MEETING, "phone", "receive")


def _by_other(
    sides: dict[str, tuple[str, ...]], mentions: Sequence[Mention], clauses: Sequence[Clause], local: Collection[str]
) -> None:
    """The one of two without a side acts for the other country named most by far, where the report speaks of 两国.

    Not those named in `local`, whose offices are of a place that the reading finds.
    """
    if not any(m.kind is MentionKind.JOINT for m in mentions):
        return
    named = Counter(m.codes[0].split("-")[0] for m in mentions if m.kind is MentionKind.LOCALITY and m.codes)
    for clause in clauses:
        two = [m for m in (*clause.subject, *clause.objects, *clause.oblique("with")) if m.kind is MentionKind.PERSON]
        known = [m for m in two if m.name in sides]
        if len(two) != 2 or len(known) != 1 or clause.nominal or clause.items:  # noqa: PLR2004 -- one of two
            continue
        mine = sides[known[0].name][0].split("-")[0]
        guest = next(m for m in two if m not in known)
        if guest.name in local:
            continue
        others = [(code, count) for code, count in named.most_common() if code != mine]
        if others and others[0][1] >= _FEWEST * (1 if len(others) == 1 else others[1][1]):
            sides[guest.name] = (others[0][0],)


def _by_company(sides: dict[str, tuple[str, ...]], clauses: Sequence[Clause]) -> None:
    for clause in clauses:
        leader = clause.subject[0] if clause.nominal and len(clause.subject) > 1 else None
        if leader is None or leader.name not in sides:
            continue
        state = sides[leader.name][0].split("-")[0]
        for mention in clause.subject[1:]:
            if mention.kind is MentionKind.PERSON and not mention.codes and not mention.offices:
                sides.setdefault(mention.name, (state,))
