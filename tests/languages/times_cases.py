"""One way to put a case: a sentence of our own, and every date that it names, in order."""

from comity.languages.times import find
from comity.reading.dates.meaning import resolve_all

PUBLISHED = "2023-09-27"

Dates = list[tuple[str, str | None]]


def dates_of(text: str, language: str, published: str | None = PUBLISHED) -> Dates:
    """The words and EDTF date of each expression that can be a date; durations and the like left out."""
    expressions = find(text, language)
    values = resolve_all(expressions, published)
    return [(text[x.start : x.end], value) for x, value in zip(expressions, values, strict=True) if x.is_date]
