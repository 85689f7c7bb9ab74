"""The port for whatever runs a function over many items. Every engine passes `tests/contracts/`."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from comity.records import ComityError

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """Runs a function over items; all engines give the same answers in the same order."""

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """The answers of `function` to the items, in their order, as they come.

        Items are taken only a bounded number ahead of the answers, so a corpus need not fit into
        memory. Function, items and answers must be picklable (the function: of a module's top level).
        What the function raises is raised here, at its place in the order. Closing the iterator
        gives up what is not done. Raises WorkerLost where a worker ended without an answer.
        """


class WorkerLost(ComityError):  # noqa: N818 -- errors of Comity are named for what is the case
    """A worker process ended without an answer."""

    def __init__(self) -> None:
        super().__init__(
            "a worker process ended without an answer (out of memory, or killed); try again with --jobs 1. "
            "In a script of your own, the call must stand under: if __name__ == '__main__':"
        )
