"""The dates of one report: each time expression in it with the EDTF date that it means there."""

from dataclasses import dataclass

from comity.languages import times
from comity.reading.dates import meaning as dates
from comity.records import Document, edtf
from comity.records.clause import Analysis, BlockKind, Span
from comity.records.times import Anchor, TimeExpression


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression with the EDTF date it means here."""

    expression: TimeExpression
    value: str

    @property
    def span(self) -> Span:
        """Where it stands, in the clean text."""
        return Span(self.expression.start, self.expression.end)

    @property
    def until(self) -> str:
        """The EDTF date up to which it lasts: the end of an interval, without its qualifier, else itself."""
        return self.value.split("/")[-1].rstrip("~?") if "/" in self.value else self.value


def dates_of(document: Document, analysis: Analysis) -> tuple[Dated, ...]:
    """The dates of a report in the order of the text, each counted from publication or from those before it.

    Expressions in the links to other reports, and those that mean no known date, are left out.
    """
    found = _expressions(document, analysis)
    alone = (dates.resolve(expression, None) for expression in found) if document.published is None else ()
    previous = day = next((value for value in alone if edtf.is_day(value)), None)
    out = []
    for index, expression in enumerate(found):
        # "the same day" counts from the last day named, not from a month or a year
        counted_from = day if expression.first.anchor is Anchor.PREVIOUS else previous
        ends = dates.closing(expression, found[index + 1 : index + 2], document.published)
        value = dates.resolve(expression, document.published, ends or counted_from)
        if value:
            out.append(Dated(expression, value))
        if value and not (expression.first.keeps or expression.first.closes):
            previous = value
            day = value if edtf.is_day(value) else day
    return tuple(out)


def _expressions(document: Document, analysis: Analysis) -> list[TimeExpression]:
    kept = [b.span for b in analysis.blocks if b.kind is not BlockKind.RELATED]
    found = times.find(analysis.text, document.language)
    return [x for x in found if any(span.start <= x.start < span.end for span in kept)]
