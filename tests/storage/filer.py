"""A program that files readings, for tests that kill it or run two of it: PATH FIRST LAST (numbers of readings)."""

import sys

from comity.records.ledger import Actor
from comity.storage import open_register
from tests.factories import clock, reading


def main() -> None:
    path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with open_register(path) as register:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        readings = (reading(n) for n in range(first, last))
        for filed in register.file(readings, clock(), Actor.person("Lan")):
            sys.stdout.write(f"{filed.outcome.value}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
