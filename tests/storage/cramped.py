"""A program that files readings and copies the register where files may not grow: PATH COPY.

Prints how many were filed, what filing said, and what copying said.
"""

import resource
import signal
import sys
from pathlib import Path

from comity.records import ComityError
from comity.records.ledger import Actor
from comity.storage import backup, open_register
from tests.factories import clock, reading

ROOM = 400_000
"""Bytes that a file may grow by."""


def main() -> None:
    path, copy = Path(sys.argv[1]), Path(sys.argv[2])
    filed, said = 0, ""
    with open_register(path) as register:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        limit = path.stat().st_size + ROOM
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
        try:
            for _ in register.file((reading(n) for n in range(400)), clock(), Actor.person("Lan")):
                filed += 1
        except ComityError as why:
            said = str(why)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
        sys.stdout.write(f"{filed}\n{said}\n")
        try:
            backup.back_up(register, copy)
        except ComityError as why:
            sys.stdout.write(f"{why}\n")


if __name__ == "__main__":
    main()
