"""Where sources differ, with the words of each."""

from collections.abc import Iterable

from comity.records import Conflict
from comity.records.review import Difference, Reported
from comity.review.citing import Quotes


def differences(conflicts: Iterable[tuple[str, Conflict]], quotes: Quotes) -> tuple[Difference, ...]:
    """The conflicts of some entries (id, conflict) with the leading quote of every source."""
    return tuple(
        Difference(
            about, conflict.field, tuple(Reported(said.value, quotes.first(said.sources)) for said in conflict.values)
        )
        for about, conflict in conflicts
    )
