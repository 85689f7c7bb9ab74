"""Whom those act for who hold an office of states in a report of two countries, where no words say it."""

import re
from collections.abc import Iterable

from comity.languages.folding import plain
from comity.localities import table
from comity.reading.cast.actor import Actor
from comity.reading.words import Words
from comity.records.clause import Analysis

_CAPITAL = re.compile(r"\b[A-ZÀ-ÝĐ][^\W\d_]+")
_TWO = 2


def place_of_two(people: Iterable[Actor], analysis: Analysis, known: Words) -> None:
    """Let ministers and the like of no known side act for the one of two countries that nobody else acts for.

    The report names those two and no third, as places, in offices or by their peoples; and it is one of provinces or
    cities, for heads of governments speak of third countries.
    """
    people = list(people)
    unplaced = [a for a in people if a.side is None and _is_of_state(a, known)]
    held = {a.side.split("-")[0] for a in people if a.side}
    if not unplaced or len(held) != 1 or all("-" not in a.side for a in people if a.side):
        return
    named = {m.codes[0].split("-")[0] for m in analysis.mentions if m.codes}
    named |= {code for word in _CAPITAL.findall(analysis.text) if (code := table().nationality(word))}
    left = named - held
    if len(named) == _TWO and len(left) == 1:
        for actor in unplaced:
            actor.side_given = next(iter(left))


def _is_of_state(actor: Actor, known: Words) -> bool:
    """Whether somebody holds an office of states, and none that parts of some countries have as well: "premier"."""
    if any(head.fullmatch(plain(office)) for office in actor.offices for head, _ in known.local_heads):
        return False
    return any(known.of_state.search(office) for office in actor.offices)
