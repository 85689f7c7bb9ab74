"""Functions that worker processes can find again."""

import os
import time

from comity.records import LanguageNotRead, UnreadableSource


def square(n: int) -> int:
    return n * n


def slower_when_even(n: int) -> int:
    time.sleep(0.02 if n % 2 == 0 else 0)
    return n * n


def square_below_three(n: int) -> int:
    if n >= 3:
        raise UnreadableSource(str(n), "is not below three")
    return n * n


def not_read(name: str) -> LanguageNotRead:
    return LanguageNotRead(name, "xx")


def process(_: int) -> int:
    return os.getpid()


def die_at_two(n: int) -> int:
    if n == 2:
        os._exit(9)
    return n


def sleep(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()
