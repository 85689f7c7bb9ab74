"""Localities as the registers (ISO 3166, GeoNames) have them, and the answer to a name."""

from dataclasses import dataclass

from comity.records.words import LocalityKind


@dataclass(frozen=True, slots=True)
class Locality:
    """A country (`VN`), first-level subdivision (`CN-GD`) or city (`CN-GD` + GeoNames id).

    `id` is the ISO code for countries and subdivisions and `geonames:<id>` for cities; `code` is
    the ISO 3166 code the locality is filed under (a city: its subdivision's, or its country's
    where the subdivision is not known). `names` maps a language (`en` `fr` `vi` `zh`) to the usual
    name. `within` is the id of the locality it lies in. `valid` is an EDTF interval, or None.
    """

    id: str
    kind: LocalityKind
    code: str
    names: dict[str, str]
    within: str | None = None
    geonames: int | None = None
    population: int = 0
    valid: str | None = None

    @property
    def name(self) -> str:
        """The English name, or any."""
        return self.names.get("en") or next(iter(self.names.values()), self.id)

    @property
    def codes(self) -> tuple[str, ...]:
        """By what a mention of it is known: its country's code, its own, and its id where it is a city."""
        country = self.code.split("-")[0]
        codes = (country,) if self.code == country else (country, self.code)
        return (*codes, self.id) if self.kind is LocalityKind.CITY else codes


@dataclass(frozen=True, slots=True)
class Candidate:
    """One locality that a name may mean, with a score in 0..1 and the reason in words."""

    locality: Locality
    score: float
    reason: str
