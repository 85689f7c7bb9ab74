"""Which engagements are between the two sides, and under which visit each is shown."""

from collections.abc import Iterable
from dataclasses import replace

from comity.records import EngagementEntry, EngagementKind
from comity.records.review import Party, ReviewedEngagement, Standing
from comity.review.citing import Quotes
from comity.review.dates import Calendar, in_period, order
from comity.review.levels import format_of, level_of
from comity.review.people import People
from comity.review.sides import Sides, other


def between(
    entries: Iterable[EngagementEntry], sides: Sides, people: People, calendar: Calendar, quotes: Quotes
) -> tuple[ReviewedEngagement, ...]:
    """All engagements between the sides at any time, each visit followed by what is part of it.

    An engagement counts when somebody of each side took part, or when one side was in the other's
    territory without third parties. A visit that such an engagement is part of is shown as its frame.
    """
    known = {entry.id: entry for entry in entries}
    standing = {one.id: how for one in known.values() if (how := _standing(one, sides, people))}
    for one in list(standing):
        for parent in _above(one, known):
            standing.setdefault(parent, Standing.FRAME)
    found = [_reviewed(known[one], how, sides, calendar, quotes) for one, how in standing.items()]
    return _tree(found)


def of_period(found: Iterable[ReviewedEngagement], start: str, end: str) -> tuple[ReviewedEngagement, ...]:
    """The engagements that may lie in the period; frames stay only above something that does."""
    kept = [one for one in found if in_period(one.date, start, end)]
    parents = {one.parent for one in kept}
    return _tree(one for one in kept if one.standing is not Standing.FRAME or one.entry.id in parents)


def roots(found: Iterable[ReviewedEngagement]) -> dict[str, str]:
    """The id of the outermost engagement for every engagement's id."""
    parents = {one.entry.id: one.parent for one in found}
    return {one: _root(one, parents) for one in parents}


def _root(one: str, parents: dict[str, str | None]) -> str:
    seen = {one}
    while (parent := parents.get(one)) and parent not in seen:
        seen.add(parent)
        one = parent
    return one


def _above(one: str, known: dict[str, EngagementEntry]) -> list[str]:
    found: list[str] = []
    while (parent := known[one].part_of) and parent in known and parent not in found:
        found.append(parent)
        one = parent
    return found


def _standing(entry: EngagementEntry, sides: Sides, people: People) -> Standing | None:
    parties = {people.of_participant(joined) for joined in entry.participants}
    ours = parties - {None}
    if len(ours) > 1:
        return Standing.BOTH_TOOK_PART
    third = any(joined.participant.side and not people.of_participant(joined) for joined in entry.participants)
    guest = next(iter(ours), None)
    if guest is None or (third and entry.kind is not EngagementKind.VISIT):
        return None
    return Standing.IN_THE_OTHER if sides.of_place(entry.place) is other(guest) else None


def _reviewed(
    entry: EngagementEntry, how: Standing, sides: Sides, calendar: Calendar, quotes: Quotes
) -> ReviewedEngagement:
    date, basis = calendar.of_engagement(entry)
    where = sides.of_place(entry.place) or Party.UNSAID
    cited = quotes.first(entry.sources)
    level, form = level_of(entry), format_of(entry)
    return ReviewedEngagement(entry, date, basis, how, entry.part_of, where, cited, level, form)


def _tree(found: Iterable[ReviewedEngagement]) -> tuple[ReviewedEngagement, ...]:
    """Every engagement after the visit it is part of; a parent that is not shown is dropped."""
    known = {one.entry.id: one for one in found}
    root = _roots_shown(known)
    begins = {one: min(order(known[i].date) for i in known if root[i] == one) for one in set(root.values())}

    def place(one: str) -> tuple[object, ...]:
        top = root[one]
        return begins[top], top, one != top, order(known[one].date), one

    return tuple(_under(known[one], known) for one in sorted(known, key=place))


def _roots_shown(known: dict[str, ReviewedEngagement]) -> dict[str, str]:
    parents = {one: (entry.parent if entry.parent in known else None) for one, entry in known.items()}
    return {one: _root(one, parents) for one in parents}


def _under(one: ReviewedEngagement, known: dict[str, ReviewedEngagement]) -> ReviewedEngagement:
    parent = one.parent if one.parent in known else None
    return replace(one, parent=parent)
