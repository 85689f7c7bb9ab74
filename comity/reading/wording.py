"""The words of what was before, of one language, read from its earlier.toml; what each is for is said there."""

import re
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon

_NEVER = re.compile(lexicon.NEVER)


@dataclass(frozen=True, slots=True)
class Wording:
    """Patterns of one language; one that its earlier.toml lacks finds nothing."""

    under: re.Pattern[str] = _NEVER
    alone: re.Pattern[str] = _NEVER
    listing: re.Pattern[str] = _NEVER
    signed_on: re.Pattern[str] = _NEVER
    of_another: re.Pattern[str] = _NEVER
    of_late: re.Pattern[str] = _NEVER
    signed_before: re.Pattern[str] = _NEVER
    former: re.Pattern[str] = _NEVER
    recounted: re.Pattern[str] = _NEVER
    former_behind: re.Pattern[str] = _NEVER
    had: re.Pattern[str] = _NEVER
    vague: re.Pattern[str] = _NEVER
    signed_early: re.Pattern[str] = _NEVER
    times: re.Pattern[str] = _NEVER


@cache
def wording(language: str) -> Wording:
    """The words of what was before, of a language.

    Raises DataError where the file is missing or has keys that nothing reads.
    """
    data = lexicon.load(language, "earlier")
    lexicon.expect(data, Wording.__slots__, f"languages/{language}/earlier.toml")
    return Wording(**{key: re.compile(pattern, re.IGNORECASE) for key, pattern in data.items()})
