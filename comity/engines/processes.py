"""Several processes of this machine."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from comity.engines.port import R, T, WorkerLost
from comity.records import InvalidValue

_AHEAD = 2
"""Items a worker that are sent before the first answer is waited for: enough that none stands idle."""


class Processes:
    """An engine of `jobs` worker processes, started fresh ("spawn": alike on every system).

    Workers leave Ctrl-C to the process that started them, and end when it ends, however it does.
    """

    def __init__(self, jobs: int) -> None:
        if jobs < 1:
            raise InvalidValue("jobs", jobs, "is no number of worker processes; give 1 or more")
        self.jobs = jobs

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """The answers in order; see `Engine.map`."""
        pool = ProcessPoolExecutor(self.jobs, multiprocessing.get_context("spawn"), _start_worker)
        try:
            yield from self._answers(pool, function, items)
        except BrokenProcessPool:
            raise WorkerLost from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _answers(self, pool: ProcessPoolExecutor, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        waiting: deque[Future[R]] = deque()
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) > _AHEAD * self.jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker waits on a pipe that it holds open itself, so it would outlive a parent that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
