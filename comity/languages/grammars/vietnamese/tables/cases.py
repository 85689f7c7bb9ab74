"""Words that tell the part which a mention has in a Vietnamese sentence: what governs it, joins it, leads to it."""

import re
from collections.abc import Mapping

from comity.languages.patterns import Patterns, compiled

LONGEST_LEAD = 45


class Cases(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [cases]."""

    unit: re.Pattern[str]
    at_a: re.Pattern[str]
    together_with: re.Pattern[str]
    went_with: re.Pattern[str]
    bracket_end: re.Pattern[str]
    bracket: re.Pattern[str]
    head: re.Pattern[str]
    held: re.Pattern[str]
    passive: re.Pattern[str]
    goes_on: re.Pattern[str]
    opening: re.Pattern[str]
    signed: re.Pattern[str]
    along: re.Pattern[str]
    occasion: re.Pattern[str]
    peoples: re.Pattern[str]
    wishes: re.Pattern[str]
    with_whom: re.Pattern[str]
    reports: re.Pattern[str]
    comes: re.Pattern[str]
    heading: re.Pattern[str]
    dash: re.Pattern[str]
    sent: re.Pattern[str]
    festival: re.Pattern[str]
    busy: re.Pattern[str]
    situation: re.Pattern[str]
    others: re.Pattern[str]
    received: re.Pattern[str]
    titled: re.Pattern[str]
    comma: re.Pattern[str]
    led: re.Pattern[str]
    governing: re.Pattern[str]
    now: re.Pattern[str]
    starts_now: re.Pattern[str]
    many: re.Pattern[str]
    done: re.Pattern[str]
    here: re.Pattern[str]
    dated: re.Pattern[str]
    listed: re.Pattern[str]
    by: re.Pattern[str]
    in_place: re.Pattern[str]
    seeing: frozenset[str]
    coming: frozenset[str]
    joining: frozenset[str]
    roles: Mapping[str, re.Pattern[str]]


CASES = compiled("vi", "cases", Cases)
