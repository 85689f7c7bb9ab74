"""Two reviews side by side, commitment by commitment, held together by the words they rest on."""

from collections.abc import Iterable

from comity.records.review import Review, ReviewedCommitment
from comity.records.reviewing import Changed, Comparison


class Standing:
    """The commitments of a review by the words that they rest on."""

    def __init__(self, commitments: Iterable[ReviewedCommitment]) -> None:
        self._by_file: dict[str, list[tuple[int, int, ReviewedCommitment]]] = {}
        for one in commitments:
            for quote in one.quotes:
                self._by_file.setdefault(quote.file, []).append((quote.start, quote.end, one))

    def of(self, one: ReviewedCommitment) -> ReviewedCommitment | None:
        """The commitment that rests on the same words, or on words that overlap them most; None for none."""
        best: tuple[int, ReviewedCommitment | None] = (0, None)
        for quote in one.quotes:
            for start, end, other in self._by_file.get(quote.file, ()):
                common = min(end, quote.end) - max(start, quote.start)
                if common > best[0]:
                    best = common, other
        return best[1]


def compare(one: Review, other: Review) -> Comparison:
    """What is new, gone, changed and alike in the review `other` against the review `one`."""
    before, met = Standing(one.commitments), set[str]()
    changed: list[Changed] = []
    alike: list[Changed] = []
    new: list[ReviewedCommitment] = []
    for now in other.commitments:
        was = before.of(now)
        if was is None:
            new.append(now)
            continue
        met.add(was.entry.id)
        pair = Changed(was, now, was.standing, now.standing)
        (alike if was.standing is now.standing else changed).append(pair)
    gone = tuple(was for was in one.commitments if was.entry.id not in met)
    return Comparison(tuple(changed), tuple(alike), tuple(new), gone)
