"""Sources to documents to readings: in this process or in several."""

import itertools
import os
from collections.abc import Callable, Iterable, Iterator

from comity import Source
from comity.engines import Engine, Processes, Serial
from comity.records import (
    DataError,
    Document,
    Reading,
    UnreadableSource,
)
from comity.sources import MAX_SIZE, load

Answer = Reading | UnreadableSource
"""A reading, or why there is none."""

BATCH = 8
"""Documents that are read in one go: enough for the parser to work in batches, few enough to show progress."""

MANY = 96
"""Documents from which on starting worker processes pays: each loads the language models anew."""

MOST_WORKERS = 4
"""Workers that are started unless more are asked for: each holds the models in memory."""


class ReadingFailed(UnreadableSource):
    """A document at which the reader itself failed: a fault in Comity, not in the document."""

    def __init__(self, source: str, fault: BaseException) -> None:
        super().__init__(
            source, f"could not be read: a fault in Comity ({type(fault).__name__}: {fault}); please report it"
        )


def documents(
    sources: Iterable[Source], *, max_size: int = MAX_SIZE, language: str | None = None
) -> Iterator[Document | Answer]:
    """The documents of all sources in order; readings as they are; why not, for what is no document."""
    for source in sources:
        if isinstance(source, Document | Reading):
            yield source
        else:
            yield from load(source, max_size=max_size, language=language)


def readings(items: Iterable[Document | Answer], jobs: int | None = None) -> Iterator[Answer]:
    """Each document read, in order; what is no document is passed on in its place.

    `jobs` is the number of worker processes: 1 reads in this process, None decides by the number
    of documents. Raises WorkerLost where a worker process dies.
    """
    engine, items = _engine(items, jobs)
    for answers in engine.map(read_batch, _batches(items)):
        yield from answers


def _engine(items: Iterable[Document | Answer], jobs: int | None) -> tuple[Engine, Iterable[Document | Answer]]:
    if jobs is not None:
        return (Serial() if jobs == 1 else Processes(jobs)), items
    items = iter(items)
    first = list(itertools.islice(items, MANY))
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    engine = Processes(workers) if len(first) == MANY and workers > 1 else Serial()
    return engine, itertools.chain(first, items)


def _batches(items: Iterable[Document | Answer]) -> Iterator[tuple[Document | Answer, ...]]:
    items = iter(items)
    while batch := tuple(itertools.islice(items, BATCH)):
        yield batch


def read_batch(batch: tuple[Document | Answer, ...]) -> tuple[Answer, ...]:
    """The answers to a batch, in its order: what worker processes are given to do."""
    answers = iter(_read([one for one in batch if isinstance(one, Document)]))
    return tuple(next(answers) if isinstance(one, Document) else one for one in batch)


def _read(batch: list[Document]) -> list[Answer]:
    from comity.reading import read_many  # noqa: PLC0415 -- loads the language models

    try:
        return list(read_many(batch))
    except DataError:  # it would be the same for every document
        raise
    except Exception as fault:  # noqa: BLE001 -- one document must not cost the others their reading
        if len(batch) > 1:
            return [answer for document in batch for answer in _read([document])]
        return [fault if isinstance(fault, UnreadableSource) else ReadingFailed(batch[0].file, fault)]


def each_reading(answers: Iterable[Answer], refused: Callable[[UnreadableSource], None] | None) -> Iterator[Reading]:
    """The readings among the answers; the others are given to `refused`, or raised where there is none."""
    for answer in answers:
        if isinstance(answer, Reading):
            yield answer
        elif refused is None:
            raise answer
        else:
            refused(answer)
