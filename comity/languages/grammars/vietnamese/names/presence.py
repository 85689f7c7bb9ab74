"""Sentences that only say who was there: "Cùng dự buổi tiếp có ông An, Giám đốc Sở Ngoại vụ ...".

Those named take part in what was told before; where nothing was, they take part in what the sentence itself names.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Clause, Mention, MentionKind, Span


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [presence]."""

    present: re.Pattern[str]
    along: re.Pattern[str]
    side: re.Pattern[str]
    receiving: re.Pattern[str]
    place: re.Pattern[str]
    what: Mapping[str, re.Pattern[str]]
    chaired: re.Pattern[str]
    under: re.Pattern[str]
    elsewhere: re.Pattern[str]


_PRESENCE = compiled("vi", "presence", _Patterns)
_MEETINGS = frozenset({"meet", "talk", "call-on", "receive", "work"})
_TWO = 2
_SHOWN = frozenset({"attend", "confer", "sign-ceremony"})


def present(
    masked: str, sentence: Span, mentions: Sequence[Mention], told: Sequence[Clause]
) -> tuple[Clause | None, Clause | None] | None:
    """Who a sentence says was there, as a clause, and the clause told before that it takes the place of, if any.

    `masked` is the keyed text with the mentions of the sentence masked; None where the sentence says something else,
    no clause where it names nobody ("cùng dự có lãnh đạo các sở, ngành").
    """
    found = _PRESENCE.present.match(masked, sentence.start, sentence.end)
    if found is None:
        return _chaired(masked, sentence, mentions, told)
    people = tuple(m for m in mentions if m.kind is MentionKind.PERSON and m.span.start >= found.end())
    if not people:
        return (None, None) if _PRESENCE.along.match(found["verb"]) else None
    words = Span(found.start("verb"), found.end("verb"))
    where = _PRESENCE.place.search(masked, words.end, found.end())
    received = tuple(m for m in mentions if words.end <= m.span.start < (where.start() if where else found.end()))
    base = next((c for c in reversed(told) if c.predicate in _MEETINGS | _SHOWN and not c.nominal), None)
    of_side = _PRESENCE.side.match(masked, sentence.start) is not None and base is not None
    if received and not of_side and _PRESENCE.receiving.fullmatch(found["verb"]):
        return _clause("receive", words, sentence, people, received), None
    if base is None:
        concept = next((name for name, pattern in _PRESENCE.what.items() if pattern.search(found["what"])), "attend")
        return _clause(concept, words, sentence, people), None
    if base.predicate in _SHOWN:
        return replace(base, subject=(*base.subject, *people)), base
    sided = _PRESENCE.side.search(masked, found.start("verb"), found.end())
    return _met(base, _clause("present", words, sentence, people), seated=sided is not None)


def _met(base: Clause, there: Clause, *, seated: bool) -> tuple[Clause, Clause | None]:
    """A meeting with those who were `there` on the sides they have, if that is told (`seated`); else who was."""
    beside = _seated(base, there.subject) if seated else None
    return (beside, base) if beside is not None else (replace(there, nominal=True), None)


def _seated(base: Clause, people: Sequence[Mention]) -> Clause | None:
    """A meeting with people of its two countries beside those of theirs who met; None where some are of neither.

    Where the country of one of the two who met is not told, those who are not of the other's are of that one's.
    """
    ours = {m.codes[0] for m in base.subject if m.codes}
    theirs = {m.codes[0] for m in (*base.objects, *base.oblique("with")) if m.codes}
    if ours & theirs or not ours | theirs or not all(m.codes for m in people):
        return None
    with_us = tuple(m for m in people if (m.codes[0] in ours if ours else m.codes[0] not in theirs))
    with_them = tuple(m for m in people if (m.codes[0] in theirs if theirs else m.codes[0] not in ours))
    if len(with_us) + len(with_them) != len(people):
        return None
    return replace(base, subject=(*base.subject, *with_us), objects=(*base.objects, *with_them))


def _chaired(
    masked: str, sentence: Span, mentions: Sequence[Mention], told: Sequence[Clause]
) -> tuple[Clause | None, Clause | None] | None:
    """Two of two sides who are said to have chaired something: "Hội đàm do ông A và bà B đồng chủ trì"."""
    found = _PRESENCE.chaired.search(masked, sentence.start, sentence.end)
    people = tuple(m for m in mentions if found and m.kind is MentionKind.PERSON and m.span.end <= found.start("verb"))
    under = _PRESENCE.under.search(masked, sentence.start, sentence.end) if found is None else None
    if under is not None:
        people = tuple(m for m in mentions if m.kind is MentionKind.PERSON and m.span.start >= under.end() - 1)
    found = found or under
    if (
        people
        and under is None
        and _PRESENCE.elsewhere.search(masked, people[-1].span.end, found.start("verb") if found else 0)
    ):
        return None
    if found is None or len({m.codes[:2] for m in people}) < _TWO or len(people) != _TWO:
        return None
    words = Span(found.start("verb"), found.end("verb"))
    base = next((c for c in reversed(told) if c.predicate in _MEETINGS | _SHOWN and not c.nominal), None)
    if base is not None:
        joined = tuple(dict.fromkeys((*people, *(m for m in base.subject if m.kind is MentionKind.PERSON))))
        return replace(base, subject=joined, objects=(), obliques=tuple(o for o in base.obliques if o[0] == "in")), base
    for concept, pattern in _PRESENCE.what.items():
        what = pattern.search(masked, sentence.start, people[0].span.start) or pattern.search(masked, words.end)
        if what is not None and what.end() <= sentence.end:
            near = what.start() >= words.start
            words = Span(words.start, what.end()) if near else Span(*what.span())
            return _clause(concept, words, sentence, people), None
    return _clause("confer", words, sentence, people), None


def _clause(
    concept: str, words: Span, sentence: Span, subject: tuple[Mention, ...], objects: tuple[Mention, ...] = ()
) -> Clause:
    first = min((m.span for m in subject if m.span.start >= words.end), default=words)
    return Clause(concept, words, Span(words.start, first.end), sentence, subject, objects, (), tense="past")
