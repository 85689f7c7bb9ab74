"""Comity keeps the record of cooperation between governments and runs its periodic review.

Three calls do what the command line does: `read` finds, with the words it rests on, what one report
holds; `record` says what many hold together; `review` draws the periodic review of two localities.
`document` makes a document of a text that lies in no file.

>>> import comity
>>> report = comity.document("HANOI, April 2, 2024 (VNA) -- The mayor received the guests.", file="note")
>>> report.language, report.published, report.dateline
('en', '2024-04-02', 'HANOI')
"""

import sys
from collections.abc import Callable, Iterator
from os import PathLike
from types import ModuleType
from typing import TYPE_CHECKING

from comity.records import Document, Reading, Record, UnreadableSource

if TYPE_CHECKING:
    from comity.records.review import Review

Source = str | PathLike[str] | Document | Reading
"""What the calls take: a path ("-" is standard input), a document, or a reading that was made already."""

Refused = Callable[[UnreadableSource], None]
"""Is told of each source that cannot be read; without it, the first one is raised."""

__all__ = [
    "Document",
    "Reading",
    "Record",
    "Refused",
    "Source",
    "UnreadableSource",
    "document",
    "read",
    "record",
    "review",
]


def document(  # noqa: PLR0913 -- what is known of a report
    text: str,
    *,
    file: str = "text",
    language: str | None = None,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> Document:
    """The document that a text is: language and dates told from it where they are not given.

    `published` is an EDTF date, `language` a tag such as `en`. Raises UnreadableSource where the text
    is empty, the date is none, or the language can neither be told nor was given.

    >>> document("Les deux villes ont signé un accord dans la capitale le 2 avril.", published="2024-04").language
    'fr'
    """
    from comity import sources  # noqa: PLC0415 -- `import comity` loads no more than the words

    known = sources.Known(language, published, title, url, publisher)
    return sources.document(file, text, known)


def read(
    *given: Source,
    language: str | None = None,
    max_size: int = 1_000_000,
    jobs: int | None = 1,
    refused: Refused | None = None,
) -> Iterator[Reading]:
    """The readings of all sources in order, each when it is asked for.

    `language` is that of the texts where none is given with them (by default it is told from each
    text); `max_size` the most bytes a report may have; `jobs` the number of worker processes (None
    decides by the number of documents). Raises UnreadableSource (LanguageNotRead among them), unless
    `refused` takes it.
    """
    from comity import assembly  # noqa: PLC0415

    found = assembly.documents(given, max_size=max_size, language=language)
    return assembly.each_reading(assembly.readings(found, jobs), refused)


def record(
    *given: Source,
    register: str | PathLike[str] | None = None,
    jobs: int | None = 1,
    refused: Refused | None = None,
) -> Record:
    """What all sources say together; or, without sources, all that is filed in the register at `register`.

    The order of the sources changes nothing. Raises as `read` does, and RegisterUnavailable or
    BrokenRegister for a register that cannot be opened.
    """
    from comity import assembly  # noqa: PLC0415

    if register is None:
        return assembly.join(read(*given, jobs=jobs, refused=refused))
    _not_both(given)
    with assembly.open_register(register) as opened:
        return assembly.record_of(opened)


def review(  # noqa: PLR0913 -- two sides, a period, and where the reports are
    *given: Source,
    between: tuple[str, str],
    start: str,
    end: str,
    only: bool = False,
    register: str | PathLike[str] | None = None,
    jobs: int | None = 1,
    refused: Refused | None = None,
) -> "Review":
    """The periodic review of two localities, from the sources or from the register at `register`.

    `between` names the localities by any of their names or codes ("Hà Nội", "广东", "CN-GD"); what lies
    inside them is included unless `only`. `start` and `end` are EDTF dates, both included.
    `comity.exports` makes pages of it. Raises as `record` does, UnknownLocality for a name that no
    locality bears, and InvalidValue for a date that is none.
    """
    from comity import assembly  # noqa: PLC0415

    if register is None:
        found = tuple(read(*given, jobs=jobs, refused=refused))
        return assembly.review(assembly.join(found), found, between=between, start=start, end=end, only=only)
    _not_both(given)
    with assembly.open_register(register) as opened:
        found = tuple(opened.readings())
        return assembly.review(assembly.record_of(opened), found, between=between, start=start, end=end, only=only)


def _not_both(given: tuple[Source, ...]) -> None:
    if given:
        raise TypeError("give sources or a register, not both")


class _Package(ModuleType):
    """Keeps `comity.review` the call of that name when the room of that name is loaded."""

    def __setattr__(self, name: str, value: object) -> None:  # type: ignore[explicit-override]  # typing.override is Python 3.12's
        if not (name == "review" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
