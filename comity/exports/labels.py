"""The short names by which one review's lines point at each other: E1, C4, I2, P5, D3."""

from collections.abc import Iterable

from comity.records.review import Review


class Labels:
    """Labels of a review's lines, in the order they are shown; the register's ids are long."""

    def __init__(self, review: Review) -> None:
        self._by_id = {
            **_numbered("E", (one.entry.id for one in review.engagements)),
            **_numbered("C", (one.entry.id for one in review.commitments)),
            **_numbered("I", (one.entry.id for one in review.instruments)),
            **_numbered("R", (one.entry.id for one in review.references)),
            **_numbered("P", (one.id for one in review.reports)),
        }
        self._by_file = _numbered("D", (one.file for one in review.sources))

    def of(self, entry: str) -> str:
        """The label of an entry's id."""
        return self._by_id[entry]

    def has(self, entry: str | None) -> bool:
        """Whether the entry is shown in this review."""
        return entry in self._by_id

    def document(self, file: str) -> str:
        """The label of a document by its file."""
        return self._by_file[file]


def _numbered(letter: str, keys: Iterable[str]) -> dict[str, str]:
    return {key: f"{letter}{n}" for n, key in enumerate(dict.fromkeys(keys), 1)}
