"""What officials of a place say at home, to their own: told in a report that knows nobody from elsewhere."""

import re
from collections.abc import Sequence
from functools import cache

from comity.languages import lexicon
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Clause, Mention, MentionKind

_MEETS = ("meet", "talk", "phone", "work", "call-on", "receive", "visit")
_GUESTS = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)


def without_home(clauses: Sequence[Clause], mentions: Sequence[Mention], folded: str) -> list[Clause]:
    """The clauses without what local officials ask or promise where no other country and nobody else is met.

    A mayor who asks for more at a meeting of the city's own speaks to no other side; where both sides are named,
    another country, or beside a country or a meeting anybody whose office is not of the place, everything stays.
    """
    states = {m.codes[0].split("-")[0] for m in mentions if m.codes}
    local = {m.name for m in mentions if m.kind is MentionKind.PERSON and is_local(m, folded)}
    own = {m.codes[0].split("-")[0] for m in mentions if m.name in local and m.codes}
    if any(m.kind is MentionKind.JOINT for m in mentions) or len(states) > 1 or states - own or not local:
        return list(clauses)
    guests = any(m.kind in _GUESTS and m.name not in local for m in mentions)
    if guests and (states or any(c.predicate in _MEETS for c in clauses)):
        return list(clauses)
    own_words = [c for c in clauses if c.subject and all(m.name in local for m in c.subject)]
    return [c for c in clauses if c not in own_words or not (c.items or (not states and _is_at_home(c)))]


def _is_at_home(clause: Clause) -> bool:
    """Whether somebody meets only groups of whom no words say that they come from abroad: 会见企业家代表."""
    met = (*clause.objects, *clause.oblique("with"))
    return bool(met) and all(m.kind in _GROUPS and not _HOME.abroad.search(m.name) for m in met)


_GROUPS = (MentionKind.DELEGATION, MentionKind.ORGANISATION)


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [home]."""

    abroad: re.Pattern[str]


_HOME = compiled("zh", "home", _Patterns)


@cache
def _local() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.load("zh", "reading")["local"]))


def is_local(mention: Mention, folded: str) -> bool:
    """Whether somebody's office is of a province or city that its words may leave out: 市长."""
    return any(_local().search(folded, office.start, office.end) for office in mention.offices)
