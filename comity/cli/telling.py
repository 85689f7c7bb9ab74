"""What commands say: answers on standard output, everything else on standard error."""

import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from comity.cli import codes
from comity.records import Reading, Record, UnreadableSource, Verdict

if TYPE_CHECKING:
    from rich.console import RenderableType

T = TypeVar("T")

_NARROW, _WIDE, _PIPED = 60, 120, 100


class OutputFailed(click.ClickException):
    """An answer that could not be written: the disk is full, say, or a folder may not be written to."""

    exit_code = codes.FAULT

    def __init__(self, where: str, why: OSError) -> None:
        super().__init__(f"{where} cannot be written ({(why.strerror or str(why)).lower()})")


class Tally:
    """What was read and what was refused, counted while it is said."""

    def __init__(self) -> None:
        self.read = self.known = self.refused = 0
        self.found: Counter[str] = Counter()

    def sorted_out(self, answers: Iterable[Reading | UnreadableSource]) -> Iterator[Reading]:
        """The readings among the answers; each of the others is one line on standard error."""
        for answer in answers:
            if isinstance(answer, Reading):
                self.read += 1
                for kind in ("engagements", "references", "instruments", "commitments"):
                    self.found[kind] += len(getattr(answer, kind))
                yield answer
            else:
                self.refuse(str(answer))

    def refuse(self, why: str) -> None:
        """Say why something was refused."""
        self.refused += 1
        say(f"refused: {why}")

    @property
    def summary(self) -> str:
        """One line: what was read, what it held, what was refused."""
        held = ", ".join(counted(number, kind) for kind, number in self.found.items())
        known = f", {self.known} known already" if self.known else ""
        read = f"read {counted(self.read - self.known, 'documents')}{known}"
        return f"{read}{f': {held}' if held else ''}; refused {self.refused}"

    def knowing(self, items: Iterable[T]) -> Iterator[T]:
        """The items themselves; those that are readings already are counted as known."""
        for item in items:
            self.known += isinstance(item, Reading)
            yield item

    @property
    def code(self) -> int:
        """The exit code that fits."""
        return codes.REFUSED if self.refused else codes.DONE


def counted(number: int, plural: str) -> str:
    """A number and its noun: `1 document`, `2 documents`, `1 entry`."""
    singular = plural.removesuffix("ies") + "y" if plural.endswith("ies") else plural.removesuffix("s")
    return f"{number} {singular if number == 1 else plural}"


def joined(record: Record) -> str:
    """One line: what was joined and what was doubted."""
    entries = [(kind, getattr(record, kind)) for kind in ("engagements", "references", "instruments", "commitments")]
    shared = {kind: sum(1 for entry in found if len(entry.sources) > 1) for kind, found in entries}
    told = ", ".join(counted(number, kind) for kind, number in shared.items() if number)
    differing = sum(1 for _, found in entries for entry in found if entry.conflicts)
    doubted = sum(1 for judgement in record.judgements if judgement.verdict is Verdict.UNSURE)
    return (
        f"joined {f'{told} from several reports' if told else 'nothing'}; doubted {counted(doubted, 'pairs')}; "
        f"sources differ in {counted(differing, 'entries')}"
    )


def say(words: str) -> None:
    """One line on standard error; click's own `echo` would write through the progress bar."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def page(words: "RenderableType") -> str:
    """A page as text: as wide as the terminal and in colour on one, plain otherwise."""
    from comity.exports import to_text  # noqa: PLC0415 -- loads rich

    terminal = sys.stdout.isatty()
    width = min(max(shutil.get_terminal_size().columns, _NARROW), _WIDE) if terminal else _PIPED
    return to_text(words, width, colour=terminal and "NO_COLOR" not in os.environ)


def answer(words: str | bytes, output: Path | None = None) -> None:
    """The answer of a command, on standard output or whole into a file, which is then said.

    What is no text (bytes) is not written onto a terminal.
    """
    if isinstance(words, str):
        words = words if words.endswith("\n") else words + "\n"
    if output is None:
        if isinstance(words, bytes) and sys.stdout.isatty():
            raise click.UsageError("this form is no text; name a file with --output")
        _echo(words)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("wb", dir=output.parent, delete=False) as written:
            written.write(words.encode("utf-8") if isinstance(words, str) else words)
        Path(written.name).chmod(0o644)
        Path(written.name).replace(output)
    except OSError as why:
        raise OutputFailed(str(output), why) from None
    say(f"wrote {output}")


def _echo(words: str | bytes) -> None:
    try:
        click.echo(words, nl=False)
    except BrokenPipeError:
        raise click.exceptions.Exit(_closed()) from None
    except OSError as why:
        raise OutputFailed("standard output", why) from None


def _closed() -> int:
    """Whoever read our output is gone: say no more, and let nothing complain when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return codes.PIPE


@contextmanager
def progress(files: tuple[str, ...], *, shown: bool = True) -> Iterator["Bar"]:
    """A bar on standard error while the sources are read, if that is a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield Bar()
        return
    from rich.console import Console  # noqa: PLC0415 -- only where it is seen
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("documents"), TimeElapsedColumn())
    total = len(files) if all(name.lower().endswith(".txt") for name in files) else None
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown_bar:
        task = shown_bar.add_task("", total=total)
        yield Bar(lambda: shown_bar.advance(task))


class Bar:
    """Advances once for each thing that passes."""

    def __init__(self, advance: Callable[[], object] | None = None) -> None:
        self._advance = advance

    def over(self, things: Iterable[T]) -> Iterator[T]:
        """The things themselves, each counted when it has come."""
        for thing in things:
            if self._advance:
                self._advance()
            yield thing
