"""How somebody is known again: whom mentions name in full, and whose a name or an office may be."""

import re
from collections.abc import Mapping

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import akin, iso
from comity.reading.heading import groups_of, parts_of
from comity.records.clause import Analysis, Mention, MentionKind, Span

_WORD = re.compile(r"\w+")
_NAMED = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.DELEGATION, MentionKind.LOCALITY)


def all_named(analysis: Analysis) -> list[Mention]:
    """The mentions that name somebody: people by their full names or offices first, so that the rest join them."""
    named = [m for m in analysis.mentions if m.kind in _NAMED and (m.kind is not MentionKind.DELEGATION or m.codes)]
    return sorted([*named, *groups_of(analysis)], key=lambda m: (not _is_full_name(m), m.span))


def is_named(actor: Actor, mention: Mention) -> bool:
    """Whether a mention names an actor: by the same name, a part of a person's, or several words of a body's."""
    if actor.kind is not mention.kind:
        return False
    name, theirs = plain(mention.name), plain(actor.name)
    if name == theirs:
        return True
    if mention.kind is MentionKind.PERSON:
        parts, their_parts = set(_WORD.findall(name)), set(_WORD.findall(theirs))
        return parts <= their_parts or their_parts <= parts
    return mention.kind is MentionKind.ORGANISATION and name in theirs and len(name.split()) > 1


def in_one_sentence(analysis: Analysis, one: int, other: int) -> bool:
    """Whether two offsets lie in one sentence."""
    return any(s.start <= min(one, other) and max(one, other) < s.end for s in analysis.sentences)


def told_together(analysis: Analysis, of: Mapping[Span, Actor]) -> dict[Span, set[int]]:
    """Those whom a clause tells something of together with an office: the office is none of theirs."""
    out: dict[Span, set[int]] = {}
    for clause in analysis.clauses:
        parts = parts_of(clause)
        named = {m.span: id(of[m.span]) for m in parts if m.span in of}
        for mention in parts:
            if mention.kind is MentionKind.OFFICE:
                out.setdefault(mention.span, set()).update(named.values())
    return out


def _is_full_name(mention: Mention) -> bool:
    return mention.kind is MentionKind.PERSON and (len(mention.name.split()) > 1 or bool(mention.offices))


def words_of(office: str) -> set[str]:
    """The words of an office, plain, of several holders' as of one; of "China's Minister", "china" and "minister"."""
    word = plain(office).replace("’", "'").replace("'s", "")
    words = {*word.split(), *word.replace("-", " ").replace("'", " ").split()}
    return words | {w.removesuffix("s") for w in words}


def owner_of(mention: Mention) -> set[str]:
    """The plain words for whose counterpart is named: of "the mayor's counterpart", "the" and "mayor"."""
    owner, mark, _ = plain(mention.name).replace("’", "'").rpartition("'s ")
    return set(owner.split()) if mark else set()


def is_of_side(mention: Mention, actor: Actor) -> bool:
    """Whether an actor may be of the side that the words of an office name last."""
    return actor.side is None or all(akin(actor.side, code) for code in iso(mention.codes)[-1:])
