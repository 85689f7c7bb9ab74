"""Somebody or some body that a report is about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from comity.reading.cast.codes import is_iso
from comity.records.clause import MentionKind, Span

_LETTERS = re.compile(r"\s\(([A-Z]{2,6})\)")


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody or some body in the report, with all that its mentions say.

    `first` is where it is first named, in the clean text; `codes` those of the places in its offices and
    names; `side_given` the ISO code of the side that the report as a whole gives it; `members` those that
    a group of people from several places stands for, once they were asked for; `letters` those, in small letters, of
    the bodies that offices are held in; `called` the offices that later mentions put before their name.
    """

    name: str
    kind: MentionKind
    first: int
    offices: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    gender: str | None = None
    side_given: str | None = None
    members: list["Actor"] = field(default_factory=list)
    letters: set[str] = field(default_factory=set)
    called: list[str] = field(default_factory=list)

    @property
    def side(self) -> str | None:
        """The ISO code it acts for: the first country its offices name, and its part if they name one."""
        if self.side_given:
            return self.side_given
        country, within = None, ""
        for code in self.codes:
            if country is None and is_iso(code):
                country = code.split("-")[0]
                within = f"{country}-"
            if country is not None and code.startswith(within):
                return code
        return country

    @property
    def country(self) -> str | None:
        """The ISO code of the country it acts for, itself or a part of it."""
        return self.side.split("-")[0] if self.side else None

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.kind is MentionKind.PERSON


def letters_behind(text: str, offices: Iterable[Span]) -> set[str]:
    """The letters in brackets behind offices, in small letters: "Secretary-General of the Workers' Party (WP)"."""
    return {found.group(1).casefold() for office in offices if (found := _LETTERS.match(text, office.end))}


def distinct(offices: Sequence[str]) -> list[str]:
    """Offices each once, and none that another says in full: of "Sultan" and "Sultan of X" the latter."""
    said = [office.casefold() for office in offices]
    full = [held for at, held in enumerate(said) if held not in said[:at]]
    return [
        office
        for at, (office, held) in enumerate(zip(offices, said, strict=True))
        if held not in said[:at] and not any(other.startswith(f"{held} of ") for other in full)
    ]
