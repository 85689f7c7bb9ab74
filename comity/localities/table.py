"""The table of the world's localities: names to candidates, codes to localities, what lies in what."""

import re
from collections.abc import Collection, Iterable
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path

from rapidfuzz import fuzz, process

from comity.localities import demonyms, ranking
from comity.localities.folding import has_han, key, marks
from comity.localities.forms import Bare, bare, load
from comity.localities.matching import ABBREVIATION, Known
from comity.localities.scanning import NamedPlace, Scanner
from comity.localities.store import Row, Store
from comity.records import Candidate, InvalidValue, Locality, LocalityKind, UnknownLocality
from comity.records.edtf import check, overlaps

_CODE = re.compile(r"[A-Z]{2}(?:-[0-9A-Z]{1,3})?|geonames:[0-9]{1,8}")
_PARTS = re.compile(r"(.+?)\s*(?:[,，、]\s*|[(（])\s*(.+?)[)）]?")
_GOOD = 0.55
_KNOWN = 15.0  # how many points of likeness out of 100 it is worth to be the best-known place of all
_Expected = tuple[tuple[str, ...], str | None]  # near, on


class Table:
    """All localities of the file. Built once by `table()`; never changes."""

    def __init__(self, path: Path) -> None:
        self._store = Store(path)
        self._answers = lru_cache(maxsize=20_000)(self._answer)
        self._nationalities = lru_cache(maxsize=20_000)(self._nationality)

    def __len__(self) -> int:
        return len(self._store)

    @cached_property
    def _successors(self) -> dict[str, str]:
        mergers = load("former.toml")["merger"]
        return {old: new for merger in mergers for old, new in merger["into"].items()}

    @cached_property
    def _listed_as_country(self) -> dict[str, str]:
        """Subdivision code -> country code, for territories that ISO 3166 lists as both (CN-HK and HK)."""
        codes = [(code, self.get(code)) for code in self._store.codes if len(code) == 2]  # noqa: PLR2004 -- alpha-2
        return {locality.within: code for code, locality in codes if locality.within}

    def keyed(self, name: str) -> str:
        """The key of a written name, as the table's index has it."""
        return key(name, self._store.simplify)

    def _number(self, id_or_code: str) -> int | None:
        if id_or_code.startswith("geonames:"):
            digits = id_or_code.removeprefix("geonames:")
            return self._store.city(int(digits)) if digits.isascii() and digits.isdigit() else None
        return self._store.codes.get(id_or_code)

    def get(self, id_or_code: str) -> Locality:
        """The locality of an ISO 3166 code ("VN", "CN-GD") or id ("geonames:1809858").

        Raises UnknownLocality, with near names, where the table has none.
        """
        found = self.known(id_or_code)
        if found is None:
            raise UnknownLocality(id_or_code, self.suggest(id_or_code))
        return found

    def known(self, id_or_code: str) -> Locality | None:
        """The locality of an ISO 3166 code or id; None where the table has none (near names are not looked for)."""
        number = self._number(id_or_code)
        return None if number is None else self._store.row(number).locality

    def codes(self) -> tuple[str, ...]:
        """Every ISO 3166 code of the table, countries first."""
        return tuple(self._store.codes)

    def is_capital(self, code: str) -> bool:
        """Whether a national capital is, or lies in, what an ISO 3166 code names: VN-HN, FR-IDF; a city state too."""
        return code in self._store.capitals

    def successor(self, code: str) -> Locality | None:
        """What a former subdivision was merged into, or None. Source: data/former.toml."""
        return self.get(self._successors[code]) if code in self._successors else None

    @cached_property
    def _predecessors(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for old, new in sorted(self._successors.items()):
            found.setdefault(new, []).append(old)
        return {new: tuple(olds) for new, olds in found.items()}

    def formerly(self, code: str) -> tuple[Locality, ...]:
        """The former subdivisions that were merged into one, in the order of their codes; `valid` says until when."""
        return tuple(map(self.get, self._predecessors.get(code, ())))

    def _outward(self, start: str) -> Iterable[str]:
        """The ids of a locality and of everything it lies in, the nearest first."""
        inner: str | None = start
        while inner is not None:
            yield inner
            if inner in self._listed_as_country:
                yield self._listed_as_country[inner]
            number = self._number(inner)
            inner = None if number is None else self._store.row(number).locality.within

    def within(self, inner: str, outer: str) -> bool:
        """Whether a locality lies in another, or is it. Both are codes or ids; unknown ones lie nowhere.

        A territory that ISO 3166 lists both as a country and as a subdivision of another (HK and
        CN-HK, PR and US-PR) is one locality here, and lies in that other country.
        """
        return outer in self._outward(inner)

    def find(self, name: str, *, near: Collection[str] = (), on: str | None = None) -> tuple[Candidate, ...]:
        """Every locality that a name may mean, best first; empty where none bears it.

        `near` are codes or ids that the context makes likely; `on` is an EDTF date, so that what was
        valid then is preferred. A code or id is a name too. Head words ("the province of X", "TP X",
        X省) and the place it lies in ("X, Y") may stand around a name. Raises InvalidValue for a
        date that is none.
        """
        if on is not None:
            check(on)
        return self._answers(name.strip(), tuple(sorted(near)), on)

    def _answer(self, name: str, near: tuple[str, ...], on: str | None) -> tuple[Candidate, ...]:
        number = self._number(name) if _CODE.fullmatch(name) else None
        found = self._of_key(name, name, (near, on), None)
        if not found or found[0].score < _GOOD:
            found = self._merged(found, self._of_forms(name, near, on)) or self._of_parts(name, on)
        if number is None:
            return found
        row = self._store.row(number)
        exact = Candidate(row.locality, 1.0, f"the code of {row.locality.name}")
        return (exact, *(other for other in found if other.locality.id != row.locality.id))

    def _of_forms(self, name: str, near: tuple[str, ...], on: str | None) -> tuple[Candidate, ...]:
        simple = name.translate(self._store.simplify) if has_han(name) else name
        found: tuple[Candidate, ...] = ()
        for left in bare(simple):
            found = self._merged(found, self._of_key(left.name, name, (near, on), left))
            if found and found[0].score >= _GOOD:
                break
        return found

    def _of_parts(self, name: str, on: str | None) -> tuple[Candidate, ...]:
        """ "X, Y" and 中国广西: X, where it lies in Y."""
        parts = _PARTS.fullmatch(name)
        inner, outer = parts.groups() if parts else self._han_parts(name)
        if not inner or not outer:
            return ()
        wider = {candidate.locality.id for candidate in self.find(outer, on=on)}
        narrower = self.find(inner, near=wider, on=on)
        return tuple(c for c in narrower if any(self.within(c.locality.id, one) for one in wider))

    def _han_parts(self, name: str) -> tuple[str, str]:
        if has_han(name):
            for cut in range(len(name) - 2, 1, -1):
                if self._store.numbers(self.keyed(name[:cut])):
                    return name[cut:], name[:cut]
        return "", ""

    @staticmethod
    def _merged(one: tuple[Candidate, ...], other: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        best: dict[str, Candidate] = {}
        for candidate in (*one, *other):
            kept = best.get(candidate.locality.id)
            if kept is None or kept.score < candidate.score:
                best[candidate.locality.id] = candidate
        return tuple(sorted(best.values(), key=lambda c: (-c.score, c.locality.id)))

    def _of_key(self, name: str, asked: str, expected: _Expected, form: Bare | None) -> tuple[Candidate, ...]:
        keyed = self.keyed(name)
        rows = [self._store.row(number) for number in self._store.numbers(keyed)]
        likely = self._likely(rows)
        near, on = expected
        context = ranking.Context(
            near=lambda place: self._beside(place, near),
            on=on,
            stands=lambda valid: on is not None and overlaps(valid, on),
            successor=self._successor_name,
            formerly=self._formerly_told,
            form=form,
            expected=bool(near),
        )
        spelled = name if form is None else self._spelled(name, asked)
        fits = {row.locality.id: ranking.fit(row, spelled, keyed, self.keyed) for row in rows}
        fits = ranking.home_first(fits, {row.locality.id: row for row in rows})
        found = [ranking.candidate(row, fits[row.locality.id], likely[row.locality.id], context) for row in rows]
        return tuple(sorted(found, key=lambda c: (-c.score, c.locality.id)))

    @staticmethod
    def _spelled(name: str, asked: str) -> str:
        """The part of what was asked that a form left, in the capitals it was asked in."""
        start = asked.casefold().find(name)
        return asked[start : start + len(name)] if start >= 0 and len(asked.casefold()) == len(asked) else name

    def _likely(self, rows: list[Row]) -> dict[str, float]:
        """Prominence by id; a subdivision is the wider sense of a city of the same name within it."""
        likely = {row.locality.id: ranking.prominence(row) for row in rows}
        for row in rows:
            if row.locality.kind is LocalityKind.CITY and row.locality.code in likely:
                outer = row.locality.code
                likely[outer] = max(likely[outer], min(0.99, likely[row.locality.id] + 0.01))
        return likely

    def _beside(self, place: str, near: tuple[str, ...]) -> str | None:
        return next((one for one in near if self.within(place, one) or self.within(one, place)), None)

    def _successor_name(self, code: str) -> str | None:
        new = self.successor(code)
        return f"{new.name} ({new.code})" if new else None

    def _formerly_told(self, code: str) -> str | None:
        """What a locality took in and when, for a reason: "Hà Giang (VN-03, until 2025-06-30)"."""
        olds = [(old, (old.valid or "").rpartition("/")[2]) for old in self.formerly(code)]
        return " and ".join(f"{old.name} ({old.code}, until {last})" for old, last in olds) or None

    def scan(self, text: str, language: str) -> tuple[NamedPlace, ...]:
        """All places that a text names, in order, none overlapping; offsets are code points.

        The longest name wins. What counts and what does not is told in comity/localities/README.md.
        Raises InvalidValue for a language that is not en, fr, vi or zh.
        """
        if language not in ranking.LANGUAGE_NAMES:
            raise InvalidValue("language", language, "is not one of en, fr, vi, zh")
        return self._scanner.scan(text, language)

    def is_spelled(self, name: str) -> bool:
        """Whether some locality's name has these letters with these marks; an abbreviation, these capitals too."""
        keyed, own = self.keyed(name), marks(name)
        rows = map(self._store.row, self._store.numbers(keyed))
        written = [other for row in rows for _, other in row.names if self.keyed(other) == keyed]
        if len(keyed) <= ABBREVIATION and name.isupper():
            return any(other.replace(".", "") == name.replace(".", "") for other in written)
        return any(marks(other) == own for other in written)

    @cached_property
    def _scanner(self) -> Scanner:
        known = Known(self._store.scannable, self._store.simplify, self.find, self.is_spelled)
        return Scanner(known, self.within)

    def nationality(self, word: str) -> str | None:
        """The country code of a demonym or nationality adjective in English, French, Vietnamese or Chinese.

        A country's own name is none, but in Vietnamese and Chinese, where the name is the adjective.
        None where the word is no nationality or is one of several countries' (for "Congolese": CD).
        """
        return self._nationalities(word)

    def _nationality(self, word: str) -> str | None:
        found = demonyms.words().get(self.keyed(word))
        if found and demonyms.fits(word, found):
            return found.code
        name = demonyms.country_name(word.translate(self._store.simplify))
        if not name:
            return None
        best = next((c for c in self.find(name) if c.locality.kind is LocalityKind.COUNTRY), None)
        return best.locality.code if best and best.score > _GOOD else None

    def suggest(self, name: str, *, limit: int = 3) -> tuple[str, ...]:
        """Names of localities that are written much like a name, the nearest first, for error messages."""
        keyed = self.keyed(name)
        if len(keyed) < 2:  # noqa: PLR2004 -- one letter is like everything
            return ()
        nearest = process.extract(keyed, self._store.scannable.keys(), scorer=fuzz.ratio, limit=50, score_cutoff=70)
        best: dict[str, float] = {}
        for near_key, likeness, _ in nearest:
            for row in map(self._store.row, self._store.numbers(near_key)):
                told = likeness + _KNOWN * ranking.prominence(row)
                best[row.locality.name] = max(told, best.get(row.locality.name, 0.0))
        return tuple(sorted(best, key=lambda one: (-best[one], one)))[:limit]


@cache
def table() -> Table:
    """The table shipped with the package; loaded once."""
    return Table(Path(str(files("comity.localities") / "data" / "world.bin")))
