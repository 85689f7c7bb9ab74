"""The words of what was before, of one language, read from its earlier.toml; what each is for is said there."""

import re
from functools import cache

from comity.languages.patterns import NEVER, Patterns, of_file


class Wording(Patterns, frozen=True):
    """Patterns of one language; one that its earlier.toml lacks finds nothing."""

    under: re.Pattern[str] = NEVER
    alone: re.Pattern[str] = NEVER
    listing: re.Pattern[str] = NEVER
    signed_on: re.Pattern[str] = NEVER
    of_another: re.Pattern[str] = NEVER
    of_late: re.Pattern[str] = NEVER
    signed_before: re.Pattern[str] = NEVER
    former: re.Pattern[str] = NEVER
    recounted: re.Pattern[str] = NEVER
    former_behind: re.Pattern[str] = NEVER
    had: re.Pattern[str] = NEVER
    vague: re.Pattern[str] = NEVER
    signed_early: re.Pattern[str] = NEVER
    opens_before: re.Pattern[str] = NEVER
    times: re.Pattern[str] = NEVER


@cache
def wording(language: str) -> Wording:
    """The words of what was before, of a language.

    Raises DataError where the file is missing or has keys that nothing reads.
    """
    return of_file(language, "earlier", Wording)
