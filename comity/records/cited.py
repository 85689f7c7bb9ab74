"""What lines of a review rest on: quotes, reasons, and what was looked through."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """A quote: `text[start:end] == quote` in the document `file`; `source` is `<file>#<finding id>`."""

    source: str
    file: str
    language: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence by its id in the phrases of `exports`, and the values that go into it.

    Values are text, except the ones named `areas` (area ids, space-separated), `side` (a Party) and
    `kind` (an engagement or instrument kind), which are put into the reader's language.
    """

    id: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many documents share a value: a language, a publisher."""

    value: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked through. Dates are those of publication (EDTF); `cited` documents are quoted here."""

    documents: int
    cited: int
    undated: int
    languages: tuple[Tally, ...]
    publishers: tuple[Tally, ...]
    first: str | None
    last: str | None
