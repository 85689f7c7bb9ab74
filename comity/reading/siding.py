"""The words of one language that show whom people act for, read from its sides.toml; what each is for is said there."""

import re
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon

_NEVER = re.compile(lexicon.NEVER)


@dataclass(frozen=True, slots=True)
class Siding:
    """Patterns of one language; one that its sides.toml lacks finds nothing."""

    speaks_for: re.Pattern[str] = _NEVER
    spoken_of: re.Pattern[str] = _NEVER
    own_words: re.Pattern[str] = _NEVER
    bond: re.Pattern[str] = _NEVER
    serves: re.Pattern[str] = _NEVER
    head_of_state: re.Pattern[str] = _NEVER
    of_body: re.Pattern[str] = _NEVER


@cache
def siding(language: str) -> Siding:
    """The words of a language that show whom people act for.

    Raises DataError where the file is missing or has keys that nothing reads.
    """
    data = lexicon.load(language, "sides")
    lexicon.expect(data, Siding.__slots__, f"languages/{language}/sides.toml")
    return Siding(**{key: re.compile(pattern, re.IGNORECASE) for key, pattern in data.items()})
