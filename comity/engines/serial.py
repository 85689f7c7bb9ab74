"""One item after the other, in this process."""

from collections.abc import Callable, Iterable, Iterator

from comity.engines.port import R, T


class Serial:
    """The engine without workers: for few documents, for debugging, and as the measure of the others."""

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """The answers in order; see `Engine.map`."""
        return (function(item) for item in items)
