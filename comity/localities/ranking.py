"""Which of several localities a name means: a score in 0..1 for each, and the reason in words.

The score is the product of how well the name fits and how likely the locality is meant. A name fits
best as it is usually written; a lesser form, or one whose marks differ, fits less. Likely are, in
this order: what the context makes likely (`near`), countries, national capitals, subdivisions, and
cities by population. The numbers order the candidates; they are not probabilities.
"""

import math
import re
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from comity.localities.folding import marks
from comity.localities.forms import Bare
from comity.localities.store import Row
from comity.records import Candidate, LocalityKind

LANGUAGE_NAMES = {"en": "English", "fr": "French", "vi": "Vietnamese", "zh": "Chinese"}
_SAME, _LESSER, _UNTAGGED, _UNMARKED, _OTHER_MARKS, _NO_MARKS = 1.0, 0.98, 0.9, 0.96, 0.6, 0.85
_UNKNOWN_SIZE = 0.35
_MILLION = 1_000_000
_NEAR, _NOT_NEAR = 0.8, 0.7
_WRONG_KIND, _OUT_OF_TIME, _FORMER = 0.6, 0.5, 0.97
_OTHERS_NAME, _OTHER_WORDS = 0.75, 0.9
_BREAK = re.compile(r"[\s’'-]+")
_AT_HOME = {"vi": ("VN",), "zh": ("CN", "TW", "HK", "MO", "SG")}
"""Languages that make names of foreign places of their own syllables, and the countries where they are at home."""
_CITY_TYPES = ("municipal", "city", "capital", "metropol", "town", "prefecture", "federal district")


class Fit(NamedTuple):
    """How a name fits a locality: quality in 0..1, the reason in words, and in which languages it is the name."""

    quality: float
    reason: str
    languages: frozenset[str] = frozenset()


def home_first(fits: Mapping[str, Fit], rows: Mapping[str, Row]) -> dict[str, Fit]:
    """Fits by locality id; what a country calls a province of its own is less likely its name of a foreign place.

    "Thái Nguyên" is Viet Nam's province before it is Taiyuan, and 河南 is China's before it is Viet Nam's. A town at
    home does not go before a province abroad ("Sơn Tây"), nor before what other languages call so too.
    """
    own = frozenset(
        language
        for language, homes in _AT_HOME.items()
        for one, row in rows.items()
        if row.locality.kind is LocalityKind.SUBDIVISION
        and row.locality.code[:2] in homes
        and language in fits[one].languages
    )
    return {one: _as_guest(fit, own, rows[one].locality.code[:2]) for one, fit in fits.items()}


def _as_guest(fit: Fit, own: Collection[str], country: str) -> Fit:
    guest = fit.languages and all(one in own and country not in _AT_HOME[one] for one in fit.languages)
    return fit._replace(quality=fit.quality * _OTHERS_NAME) if guest else fit


class Context(NamedTuple):
    """What is known besides the name.

    `near` says by which of its codes the context makes a locality likely, or None; `on` is an EDTF
    date; `stands` whether a validity holds on that date; `successor` names what a locality merged into,
    `formerly` what merged into it; `form` is the head word taken off; `expected` whether the context makes any
    locality likely.
    """

    near: Callable[[str], str | None]
    on: str | None
    stands: Callable[[str], bool]
    successor: Callable[[str], str | None]
    formerly: Callable[[str], str | None]
    form: Bare | None = None
    expected: bool = False


def kind_word(row: Row) -> str:
    """What the locality is, in words: "country", "province", "capital city" ..."""
    if row.locality.kind is LocalityKind.SUBDIVISION:
        return row.type.lower() or "subdivision"
    return "national capital" if row.capital else row.locality.kind.value


def _quality(name: str, language: str, row: Row, asked: str) -> float:
    quality = _SAME if row.locality.names.get(language) == name else _LESSER if language else _UNTAGGED
    if len(_BREAK.findall(name)) != len(_BREAK.findall(asked)):
        quality *= _OTHER_WORDS  # "Ha Nam" is Hà Nam before it is Hanam
    given, own = marks(asked), marks(name)
    if given == own:
        return quality
    return quality * (_OTHER_MARKS if given and own else _UNMARKED if own else _NO_MARKS)


def _a(word: str) -> str:
    return f"an {word}" if word[:1] in "aeiouAEIO" else f"a {word}"


def fit(row: Row, asked: str, key: str, keyed: Callable[[str], str]) -> Fit:
    """The best fit of a name among a locality's names, with the languages it is the name in."""
    written = [(language, name) for language, name in row.names if keyed(name) == key]
    if marks(asked):  # "Hạ Tính" is no way to write Ha Tinh, which has marks of its own
        written = [(language, name) for language, name in written if marks(name)] or written
    fits = [(_quality(name, language, row, asked), language, name) for language, name in written]
    if not fits:
        return Fit(0.5, f"{asked!r} stands in the index for {row.locality.name}")
    quality, _, name = max(fits, key=lambda one: one[0])
    spoken = dict.fromkeys(tongue for best, tongue, _ in fits if best == quality and tongue)
    tongues = [LANGUAGE_NAMES[tongue] for tongue in spoken]
    called = f"{' and '.join(tongues)} name" if tongues else "name"
    same = marks(asked) == marks(name)
    if name == row.locality.name:
        exact = "exact English name" if same else "English name but for its marks,"
        return Fit(quality, f"{exact} of {_a(kind_word(row))}", frozenset(spoken))
    but = "" if same else ", but for the marks"
    reason = f"{asked!r} is {_a(called)} of {row.locality.name}, {_a(kind_word(row))}{but}"
    return Fit(quality, reason, frozenset(spoken))


def prominence(row: Row) -> float:
    """How likely a locality is meant where nothing but its name is known, in 0..1."""
    size = (math.log10(max(row.weight, 1_000)) - 3) / 4.5
    if row.locality.kind is LocalityKind.COUNTRY:
        return 0.97 if row.locality.within is None else 0.95
    if row.locality.kind is LocalityKind.SUBDIVISION:
        return 0.45 + 0.48 * (size if row.weight else _UNKNOWN_SIZE)
    return 0.95 if row.capital else 0.35 + 0.5 * size


def _kind_fits(row: Row, form: Bare | None) -> bool:
    if form is None or row.locality.kind is form.form.kind:
        return True
    city_like = any(word in row.type.lower() for word in _CITY_TYPES)
    return form.form.kind is LocalityKind.CITY and row.locality.kind is LocalityKind.SUBDIVISION and city_like


def _people(number: int) -> str:
    return f"{number / _MILLION:.1f} m" if number >= _MILLION else f"{number:,}"


def _in_time(row: Row, context: Context) -> list[str]:
    """Until when a locality stood and what it became, and what it took in."""
    valid, successor = row.locality.valid, context.successor(row.locality.id)
    took_in = context.formerly(row.locality.id)
    told = [f"took in {took_in}"] if took_in else []
    if valid:
        then = f", then merged into {successor}" if successor else ""
        told.append(f"stood until {valid.rpartition('/')[2]}{then}")
    return told


def candidate(row: Row, how: Fit, likely: float, context: Context) -> Candidate:
    """The candidate that a locality is, with its score and reason."""
    reasons, score = [how.reason], how.quality
    if row.locality.population:
        reasons.append(f"population {_people(row.locality.population)}")
    elif row.weight:
        reasons.append(f"its largest city has {_people(row.weight)}")
    if context.form:
        reasons.append(
            f"without the head word of {(context.form.form.before + '…' + context.form.form.after).strip()!r}"
        )
    if not _kind_fits(row, context.form):
        score *= _WRONG_KIND
        reasons.append("not what the head word says")
    beside = context.near(row.locality.id)
    if beside:
        likely += (1 - likely) * _NEAR
        reasons.append(f"lies in or around {beside}, which the context makes likely")
    elif context.expected:
        likely *= _NOT_NEAR
    valid = row.locality.valid
    if valid:
        score *= _FORMER if context.on is None else 1.0 if context.stands(valid) else _OUT_OF_TIME
    reasons += _in_time(row, context)
    return Candidate(row.locality, round(score * (0.4 + 0.6 * likely), 4), "; ".join(reasons))
