"""Whole lists of people, "A, B and C", whatever the parse made of them."""

from collections.abc import Iterable

from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.records.clause import Mention, MentionKind

Roles = tuple[tuple[str, tuple[Mention, ...]], ...]
"""The mentions in each role, the roles in the order of the text."""

_LISTED_ROLES = ("with", "by", "on", "between")


def listed_roles(sentence: Sentence, found: Roles) -> Roles:
    """The roles with the whole list in place of some of it, in those roles that people stand in."""
    return tuple((role, listed(sentence, who) if role in _LISTED_ROLES else who) for role, who in found)


def listed(sentence: Sentence, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The whole list of people that some of them stand in: "A, B and C", whatever the parse made of it."""
    people = sentence.mentioned(MentionKind.PERSON, MentionKind.ORGANISATION)
    if len(found) == 1 and found[0].kind is MentionKind.JOINT:
        return _told_apart(sentence, found[0], people) or found
    for run in _runs(sentence, people):
        if len(run) > len(found) and any(m in run for m in found) and all(m in run for m in found if m in people):
            return (*run, *(m for m in found if m not in run))
    return found


def _told_apart(sentence: Sentence, joint: Mention, people: Iterable[Mention]) -> tuple[Mention, ...]:
    """Who is listed right behind a word for them all: "the four leaders – A, B, C and D"."""
    gap = sentence.frames.patterns.told_apart
    runs = (run for run in _runs(sentence, people) if joint.span.end < run[0].span.start)
    return next((tuple(run) for run in runs if gap.fullmatch(sentence.text[joint.span.end : run[0].span.start])), ())


def _runs(sentence: Sentence, people: Iterable[Mention]) -> list[list[Mention]]:
    """Neighbours with nothing but commas and a closing "and" between them."""
    patterns, text = sentence.frames.patterns, sentence.text
    runs: list[list[Mention]] = []
    closed = True
    for one in people:
        link = patterns.listed.fullmatch(text[runs[-1][-1].span.end : one.span.start]) if runs else None
        if link is None or closed:
            runs.append([one])
            closed = False
        else:
            runs[-1].append(one)
            closed = bool(link["and"])
    several = [run for run in runs if len(run) > 1]
    return [
        run
        for run in several
        if patterns.last_listed.search(text[run[-2].span.end : run[-1].span.start])
        or patterns.list_ends.match(text, run[-1].span.end)
    ]
