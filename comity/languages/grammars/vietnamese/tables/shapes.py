"""How the things that are said look: what opens them, joins them, ends them, what in them is no verb of action."""

import re

from comity.languages.patterns import Patterns, compiled


class Shapes(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [shapes]."""

    besides: re.Pattern[str]
    modal_end: re.Pattern[str]
    unwilling: re.Pattern[str]
    whose: re.Pattern[str]
    but: re.Pattern[str]
    side: re.Pattern[str]
    whom: re.Pattern[str]
    bare: re.Pattern[str]
    fronted: re.Pattern[str]
    following: re.Pattern[str]
    manner: re.Pattern[str]
    field: re.Pattern[str]
    settled: re.Pattern[str]
    subject: re.Pattern[str]
    listing: re.Pattern[str]
    raised: re.Pattern[str]
    vague: re.Pattern[str]
    views: re.Pattern[str]
    event: re.Pattern[str]
    means: re.Pattern[str]
    between: re.Pattern[str]
    abstract: re.Pattern[str]
    effort: re.Pattern[str]
    wanting: re.Pattern[str]
    in_fields: re.Pattern[str]
    denied: re.Pattern[str]
    purpose: re.Pattern[str]
    visiting: re.Pattern[str]
    comes_to: re.Pattern[str]
    coming: re.Pattern[str]
    favour: re.Pattern[str]
    thereby: re.Pattern[str]
    favoured: re.Pattern[str]
    no_object: re.Pattern[str]
    often: re.Pattern[str]
    whatever: re.Pattern[str]
    we: re.Pattern[str]
    ordinal: re.Pattern[str]
    ordinal_end: re.Pattern[str]
    and_end: re.Pattern[str]
    aux: re.Pattern[str]
    small: re.Pattern[str]
    adverb: re.Pattern[str]
    purposes: frozenset[str]
    to: frozenset[str]


SHAPES = compiled("vi", "shapes", Shapes)


def wants_purpose(head: str) -> bool:
    """Whether words end in a means or a favour, of which the purpose behind them says what is to be done."""
    return bool(SHAPES.abstract.search(head) or SHAPES.favour.search(head))


def closing(before: str) -> str:
    """The closing marks that what stands before leaves open."""
    out = ")" if before.count("(") > before.count(")") else ""
    out += "”" if before.count("“") > before.count("”") else ""
    return out + ('"' if before.count('"') % 2 else "")
