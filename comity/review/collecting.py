"""Building much at once without the collector of cycles, which would walk all of it again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python's cycle collector rest meanwhile, and go on after as it did before; reference counts free as ever.

    A review is hundreds of thousands of records that refer to each other and make no cycle: for 10,000 commitments
    the collector took between a quarter and a half of the time (bench/review.py).
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
