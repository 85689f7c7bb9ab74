"""Whom else a mention may mean: where the words allow two readings, the second is kept beside the first."""

from collections.abc import Sequence

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.cast.cast import Cast
from comity.reading.cast.codes import akin
from comity.records.clause import Clause, Mention, MentionKind

_TOGETHER = frozenset({"meet", "talk", "work", "phone"})
"""What people do with one another: "A met B. He proposed ..." may go on with either."""


def others(cast: Cast, mention: Mention, meant: Actor, recent: Sequence[Actor], floor: Clause | None) -> list[Actor]:
    """The people that a mention may mean as well as the one it is taken for; none where the words leave no doubt.

    `recent` holds those named before, the last first; `floor` is the main clause of the last sentence that has one.
    """
    if not meant.is_person:
        return []
    match mention.kind:
        case MentionKind.PERSON:
            return _namesakes(cast, mention, meant)
        case MentionKind.OFFICE:
            exact = (
                []
                if mention.codes or _is_ours(cast, meant)
                else cast.holders(mention, [a for a in recent if a.is_person])
            )
            return [a for a in exact if a is not meant] if meant in exact else []
        case MentionKind.PRONOUN:
            return _met(cast, mention, meant, floor)
        case _:
            return []


def _namesakes(cast: Cast, mention: Mention, meant: Actor) -> list[Actor]:
    """Others named before in full of whose name a bare name is a part too."""
    word = plain(mention.name)
    if mention.offices or " " in word or plain(meant.name) == word:
        return []
    before = (a for a in cast.actors if a.is_person and a is not meant and a.first < mention.span.start)
    return [a for a in before if word in plain(a.name).split() and cast.agrees(mention, a)]


def _met(cast: Cast, mention: Mention, meant: Actor, floor: Clause | None) -> list[Actor]:
    """Whom those met that "he" goes on from, where the sentence before says no more than that they met."""
    if mention.plural or floor is None or floor.predicate not in _TOGETHER or _is_ours(cast, meant):
        return []
    named = (m for m in (*floor.subject, *floor.objects, *floor.oblique("with")) if m.span.start < mention.span.start)
    people = [a for m in named if (a := cast.of.get(m.span)) is not None and a.is_person]
    if meant not in people:
        return []
    return [a for a in people if a is not meant and a.side != meant.side and cast.agrees(mention, a)]


def _is_ours(cast: Cast, actor: Actor) -> bool:
    """Whether somebody acts for the country whose report it is: it goes on with its own."""
    return bool(cast.home and actor.side and akin(cast.home, actor.side))
