"""Keeping the rows of searching up to what is filed and decided, and comparing them with it."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from comity.records.ledger import Entry, Holding, Problem
from comity.register.folding import State
from comity.register.ledger import Ledger
from comity.storage.search import searching
from comity.storage.search.decided import Deciding

_MANY = 200
"""Documents that are held in memory at once."""


class Stored(Ledger, Protocol):
    """A ledger in a database, with the name that Django knows that by."""

    alias: str


def keep(ledger: Stored, before: State, after: State) -> None:
    """Bring the rows up to `after`: of what changed, and of what was decided about; within a transaction."""
    changed = [held for key, held in after.holdings.items() if before.holdings.get(key) != held]
    deciding = Deciding(ledger.alias, ledger)
    ids = deciding.touched(changed, after.decisions[len(before.decisions) :])
    others = _held(ledger, ids - after.holdings.keys())
    known = [held.filed for held in changed if held.document.id in before.holdings]
    searching.keep(ledger.alias, known, changed, deciding.about(changed))
    _anew(ledger, deciding, others)


def fill(ledger: Stored, holdings: Iterable[Holding]) -> None:
    """Make the rows of documents that have none; within a transaction."""
    deciding = Deciding(ledger.alias, ledger)
    for some in searching.batches(holdings, _MANY):
        searching.keep(ledger.alias, (), some, deciding.about(some))


def follow(ledger: Stored, decided: Iterable[Entry]) -> None:
    """Make the rows anew that follow any of these decisions; within a transaction."""
    deciding = Deciding(ledger.alias, ledger)
    _anew(ledger, deciding, _held(ledger, deciding.touched((), decided)))


def differences(ledger: Stored, holdings: tuple[Holding, ...], after: int, until: int | None) -> Iterator[Problem]:
    """Every row that is not as documents and decisions have it (`searching.differences`)."""
    about = Deciding(ledger.alias, ledger).about(holdings)
    return searching.differences(ledger.alias, holdings, about, after, until)


def _anew(ledger: Stored, deciding: Deciding, holdings: Iterable[Holding]) -> None:
    for some in searching.batches(holdings, _MANY):
        searching.keep(ledger.alias, [one.filed for one in some], some, deciding.about(some))


def _held(ledger: Ledger, ids: Iterable[str]) -> Iterator[Holding]:
    return (held for key in sorted(ids) if (held := ledger.holding(key)))
