"""What was looked through, so that finding nothing can be judged."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from comity.records import Document, Reading
from comity.records.review import Searched, Tally
from comity.review.dates import order


def searched(readings: Mapping[str, Reading], cited: int) -> Searched:
    """Documents, languages, publishers and dates of all the readings; `cited` of them are quoted."""
    return tallied([reading.document for reading in readings.values()], cited)


def tallied(documents: Sequence[Document], cited: int = 0) -> Searched:
    """Languages, publishers and dates of some documents, `cited` of which are quoted."""
    days = sorted((one.published for one in documents if one.published), key=order)
    return Searched(
        documents=len(documents),
        cited=cited,
        undated=len(documents) - len(days),
        languages=_tally(one.language for one in documents),
        publishers=_tally(one.publisher for one in documents),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _tally(values: Iterable[str | None]) -> tuple[Tally, ...]:
    ordered = sorted(Counter(values).items(), key=lambda pair: (pair[0] is None, -pair[1], pair[0] or ""))
    return tuple(Tally(value, count) for value, count in ordered)
