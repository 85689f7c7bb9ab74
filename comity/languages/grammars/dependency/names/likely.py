"""Which of several places of one name a text means, by the countries that it names besides: "Punjab", "Indian"."""

from collections.abc import Iterable, Sequence

from comity.languages.folding import plain
from comity.localities.scanning import NamedPlace
from comity.records import Candidate, LocalityKind

_RIVAL = 0.85
"""How likely, beside the likeliest, a place of the same name has to be that other words may call for."""


def likeliest(places: Sequence[NamedPlace], countries: Iterable[str]) -> list[Candidate]:
    """What each place means: the likeliest of its name, unless only a rival's country is named in the text.

    `countries` are the ISO codes of those that nationalities name.
    """
    named = set(countries)
    sure = [_country(place.candidates[0]) for place in places if not _rivals(place)]
    return [_meant(place, named.union(sure)) for place in places]


def _meant(place: NamedPlace, named: set[str]) -> Candidate:
    first = place.candidates[0]
    rivals = () if _country(first) in named else _rivals(place)
    return next((one for one in rivals if _country(one) in named), first)


def _rivals(place: NamedPlace) -> tuple[Candidate, ...]:
    """Those of the same name in other countries that are nearly as likely; a country has none."""
    first = place.candidates[0]
    if first.locality.kind is LocalityKind.COUNTRY:
        return ()
    others = (one for one in place.candidates[1:] if _country(one) != _country(first))
    return tuple(one for one in others if one.score >= _RIVAL * first.score and _is_so_called(one, place.name))


def _is_so_called(one: Candidate, name: str) -> bool:
    """Whether a written name holds a place's own, and not another that it goes by."""
    return plain(one.locality.name) in plain(name)


def _country(one: Candidate) -> str:
    return one.locality.code.split("-", 1)[0]
