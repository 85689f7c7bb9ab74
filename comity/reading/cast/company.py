"""Who is said to be together with somebody: "the Governor, accompanied by X and Y, visited", "together with Z"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise, product

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_LED = (MentionKind.PERSON, MentionKind.DELEGATION)
_NEXT = re.compile(r"[,;]?\s+(?:(?:and|as well as|&)\s+)?(?:the\s+|also\s+)?")
"""What stands between two of a list, the words of their offices aside."""
_DOING = frozenset({"visit", "receive", "host", "call-on"})
"""What people do together with those of their own side."""
_MEETING = frozenset({"meet", "talk", "work", "phone"})


def in_company(analysis: Analysis, words: Words) -> Iterator[tuple[Mention, list[Mention]]]:
    """Those whom words such as "together with" put beside somebody, behind the one they are with."""
    named = [m for m in analysis.mentions if m.kind in _LED]
    told = [m for m in analysis.mentions if m.kind in _LED or (m.kind is MentionKind.PRONOUN and not m.plural)]
    meant = ((one, other) for one, other in pairwise(told) if one.kind is MentionKind.PRONOUN)
    for one, other in (*pairwise(named), *meant):
        near = other.kind is MentionKind.PERSON and words.company.fullmatch(
            analysis.text, one.span.end, other.span.start
        )
        leader = _meant(analysis, one) if near else None
        if leader is not None:
            yield leader, list(_list_from(analysis, named[named.index(other) :]))


def _meant(analysis: Analysis, mention: Mention) -> Mention | None:
    """A person as named, or whom "he" means that opens a sentence: who travelled or met others in the one before."""
    if mention.kind is not MentionKind.PRONOUN:
        return mention
    told = (c for c in reversed(analysis.clauses) if c.trigger < mention.span and c.predicate in (*_DOING, *_MEETING))
    last = next((c for c in told if not c.nominal), None)
    return next((m for m in last.subject if m.kind is MentionKind.PERSON), None) if last is not None else None


def _list_from(analysis: Analysis, people: list[Mention]) -> Iterator[Mention]:
    """The first of some people and those whom a list goes on with behind it."""
    yield people[0]
    for one, other in pairwise(people):
        if other.kind is not MentionKind.PERSON or not _NEXT.fullmatch(analysis.text, one.span.end, other.span.start):
            return
        yield other


def counterparts_named(analysis: Analysis, of: Mapping[Span, Actor], words: Words) -> dict[Span, Actor]:
    """Who each word for somebody's counterpart means that a name follows: "his counterpart from X, Governor Y"."""
    out: dict[Span, Actor] = {}
    for office, person in pairwise(m for m in analysis.mentions if m.kind is not MentionKind.LOCALITY):
        if office.kind is not MentionKind.OFFICE or person.kind is not MentionKind.PERSON or person.span not in of:
            continue
        named = words.named_so.fullmatch(analysis.text, office.span.end, person.span.start)
        if named and plain(office.name).split()[-1] in words.counterparts:
            out[office.span] = of[person.span]
    return out


def place_company(analysis: Analysis, of: Mapping[Span, Actor], words: Words) -> None:
    """Let those of no known side act for that of the people they are together with, or do the same thing with."""
    for leader, others in in_company(analysis, words):
        _share([leader, *others], of)
    facing = _facing(analysis, of)
    for clause in analysis.clauses:
        told = not clause.nominal and (clause.predicate in _DOING or _meets_others(clause))
        if told and facing.isdisjoint(combinations(sorted(id(of[m.span]) for m in clause.subject if m.span in of), 2)):
            _share(clause.subject, of)


def _facing(analysis: Analysis, of: Mapping[Span, Actor]) -> frozenset[tuple[int, ...]]:
    """Those of whom one meets, receives or calls on the other: the two by their `id()`, the lower one first."""
    found = set()
    for clause in analysis.clauses:
        if clause.predicate in _MEETING or clause.predicate in _DOING:
            others = (*clause.objects, *(m for role in ("on", "with", "by") for m in clause.oblique(role)))
            ours, theirs = ([id(of[m.span]) for m in named if m.span in of] for named in (clause.subject, others))
            found |= {tuple(sorted(pair)) for pair in product(ours, theirs)}
    return frozenset(found)


def _meets_others(clause: Clause) -> bool:
    return clause.predicate in _MEETING and bool((*clause.objects, *clause.oblique("with")))


def _share(named: Iterable[Mention], of: Mapping[Span, Actor]) -> None:
    """Give those without a side the only one that the others have."""
    people = [of[m.span] for m in named if m.span in of and m.kind in _LED]
    known = {actor.side: actor for actor in people if actor.side}
    if len(known) == 1:
        (leader,) = known.values()
        for actor in people:
            if actor.is_person and actor.side is None:
                actor.codes += leader.codes
                actor.side_given = leader.side
