"""Who leads a delegation, as a report tells it: right behind its name, or in a sentence of its own."""

from collections.abc import Iterator, Sequence

from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_NEAR = 90
"""How far behind a delegation, in characters, its head may be named."""
_FAR = 160
"""How far behind words for who leads what was told of before, in characters, the name stands: room for an office."""


def heads_named(analysis: Analysis, groups: Sequence[Mention], words: Words) -> Iterator[tuple[Mention, Mention]]:
    """The delegations whose head is named right behind them ("a delegation of X led by Y"), each with its head."""
    people = [m for m in analysis.mentions if m.kind is MentionKind.PERSON]
    for group in groups:
        end = group.span.end
        ahead = next((m for m in people if end <= m.span.start < end + _NEAR), None)
        between = analysis.text[end : ahead.span.start] if ahead else ""
        if ahead and words.led.search(between) and "." not in between:
            yield group, ahead


def heads_told(analysis: Analysis, groups: Sequence[Mention], words: Words) -> Iterator[tuple[list[Mention], Mention]]:
    """Those whom a sentence tells to lead a delegation ("At the head of the guests was X"), behind those it may mean.

    The delegations named with their place before it, the last first.
    """
    placed = [group for group in groups if group.codes]
    for sentence in analysis.sentences:
        head = _led_by(analysis, sentence, words) or _leading(analysis, sentence, words)
        if head is not None:
            before = [g for g in placed if g.span.start < head.span.start and not g.span.holds(head.span)]
            yield sorted(before, key=lambda g: -g.span.start), head


def _led_by(analysis: Analysis, sentence: Span, words: Words) -> Mention | None:
    """Who is named behind "the delegation was led by"."""
    told = words.led_by.search(analysis.text, sentence.start, sentence.end)
    if told is None:
        return None
    return next((m for m in _people(analysis, sentence) if 0 <= m.span.start - told.end() < _FAR), None)


def _leading(analysis: Analysis, sentence: Span, words: Words) -> Mention | None:
    """Who is named before "led the delegation"."""
    told = words.leading.search(analysis.text, sentence.start, sentence.end)
    if told is None:
        return None
    return next((m for m in reversed(_people(analysis, sentence)) if 0 <= told.start() - m.span.end < _NEAR), None)


def _people(analysis: Analysis, sentence: Span) -> list[Mention]:
    return [m for m in analysis.mentions if m.kind is MentionKind.PERSON and sentence.holds(m.span)]


def groups_of(analysis: Analysis) -> list[Mention]:
    """The groups of people that only clauses name: "leaders of X"."""
    groups = {m.span: m for c in analysis.clauses for m in parts_of(c) if m.kind is MentionKind.DELEGATION}
    known = {m.span for m in analysis.mentions}
    return [m for span, m in groups.items() if span not in known]


def parts_of(clause: Clause) -> tuple[Mention, ...]:
    """Who does what with whom in a clause."""
    return (*clause.subject, *clause.objects, *clause.oblique("with"))


def are_called_alike(one: Mention, other: Mention) -> bool:
    """Whether two groups of other names have a word in common that names no place: "the Lao delegation"."""
    ours, theirs = ({word for word in group.name.split() if word.islower()} for group in (one, other))
    return one.name != other.name and bool(ours & theirs)
