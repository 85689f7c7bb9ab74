"""Compare two names as written: a score, and the reasons for it in words."""

from functools import lru_cache

from comity.identity import burmese, by_ear, crossing, features, japanese, korean, spelled
from comity.identity.comparison import Comparison
from comity.identity.features import Feature
from comity.identity.known import KnownForms, known_forms
from comity.identity.names import Name, parse
from comity.identity.spelling import syllable

FEATURES: tuple[Feature, ...] = (
    features.written_alike,
    features.han_alike,
    features.spelled_alike,
    features.marks_left_out,
    features.marks_partly_written,
    features.regional_forms,
    features.order_turned,
    features.syllables_joined,
    features.initials,
    features.given_name_another_form,
    features.nearly_spelled,
    features.short_form,
    features.han_sound_alike,
    crossing.read_in_mandarin,
    crossing.read_in_vietnamese,
    crossing.irregular_reading,
    crossing.through_han,
    crossing.surname_across,
    korean.read_in_korean,
    korean.hangul_of_han,
    korean.korean_surname,
    japanese.read_in_japanese,
    japanese.kana_alike,
    japanese.surname_in_japanese,
    burmese.read_in_burmese,
    by_ear.parts_by_ear,
    by_ear.whole_by_ear,
    by_ear.surname_by_ear,
    by_ear.given_by_ear,
    spelled.spelled_by_ear,
)
"""Every way in which two names can be one; the best that applies gives the score."""

_KNOWN_SAME, _KNOWN_OTHER, _DIFFERENT = 0.98, 0.1, 0.3


def compare_names(a: str, b: str, known: KnownForms | None = None) -> Comparison:
    """How likely two written names are one person's, 0..1, with reasons in words.

    Names may be in Latin letters with or without marks or in Han characters, in either order, with
    titles. 1 is the same name; from 0.8 take them as one where nothing else speaks against it;
    short forms (a surname, a given name) come out between 0.5 and 0.8 and need context. `known` is a
    table of forms that stand for one person; without it the package's own.
    """
    if known is None:
        return _compare(*sorted((a, b)))
    return _judge(parse(a), parse(b), known, (a, b))


@lru_cache(maxsize=200_000)
def _compare(a: str, b: str) -> Comparison:
    return _judge(parse(a), parse(b), known_forms(), (a, b))


def _judge(one: Name, other: Name, known: KnownForms, written: tuple[str, str]) -> Comparison:
    if not one.words or not other.words:
        return Comparison(0.0, ("one of the two holds no name",))
    holders = known.holders(written[0]), known.holders(written[1])
    if one.words != other.words and holders[0] & holders[1]:
        return Comparison(_KNOWN_SAME, ("both are known forms of one person's name",))
    score, reason = max(
        ((feature(one, other), -place, feature) for place, feature in enumerate(FEATURES)), key=lambda x: x[:2]
    )[::2]
    if holders[0] and holders[1] and not holders[0] & holders[1]:
        return Comparison(_KNOWN_OTHER, ("each is a known form of another person's name",))
    if score > _DIFFERENT:
        return Comparison(round(score, 4), (explanation(reason),))
    return _different(one, other)


def _different(one: Name, other: Name) -> Comparison:
    """The answer where no feature speaks for one name: two names for a reason, or merely two."""
    if _marks_differ(one, other):
        why = "the letters are the same but the marks differ, and in Vietnamese they tell names apart"
        return Comparison(_DIFFERENT, (why,))
    if _middles_differ(one, other):
        return Comparison(_DIFFERENT, ("the first and last names are the same but the names between differ",))
    if by_ear.given_differs(one, other) and by_ear.surname_fits(one, other):
        return Comparison(_DIFFERENT, ("the surnames sound alike but the given names do not",))
    return Comparison(0.0, ("nothing makes the two one name",))


def _marks_differ(a: Name, b: Name) -> bool:
    return a.plain == b.plain and a.marked and b.marked and [*map(syllable, a.words)] != [*map(syllable, b.words)]


def _middles_differ(a: Name, b: Name) -> bool:
    """Whether two names of three words or more share the ends and no first letter between: George H., George W."""
    if a.is_han or b.is_han or min(len(a.plain), len(b.plain)) < 3:  # noqa: PLR2004 -- a first, a middle, a last
        return False
    ends = a.plain[0] == b.plain[0] and a.plain[-1] == b.plain[-1]
    return ends and not {word[0] for word in a.plain[1:-1]} & {word[0] for word in b.plain[1:-1]}


def explanation(feature: Feature) -> str:
    """The reason a feature stands for: the first line of its docstring."""
    return (feature.__doc__ or feature.__name__).strip().partition("\n")[0]
