"""The words besides the classes of tokens that mentions of people and sides are told by, from mentions.toml."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.listed import pronouns

_TABLES: Mapping[str, tuple[str, ...]] = {
    "joint": ("words", "articles", "numbers", "groups", "of", "people", "joined", "led", "of_several", "listed"),
    "delegation": ("words", "sides", "sent", "also", "also_before"),
    "pronouns": ("m", "f", "plural", "any", "latter"),
    "titles": ("m", "f"),
    "grammar": (
        "nationality",
        "of_place",
        "where",
        "posted",
        "abroad",
        "missions",
        "passing",
        "about",
        "heading",
        "directions",
        "behind_country",
        "kind_behind",
        "lies_in",
        "part_before",
        "part_behind",
        "places_behind",
        "small_offices",
        "plural_offices",
        "head_first",
        "day_before_name",
        "left_out",
        "place_heads",
        "capitals",
        "participle",
        "possessives",
        "hailing",
        "honours",
        "short_offices",
        "own_fields",
        "ranks",
        "buildings",
        "opinion_of",
        "called_after",
        "respectively",
        "opening_phrase",
    ),
}


NEVER = re.compile(lexicon.NEVER)
"""What finds nothing, for what a language has no words for."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Words and patterns of one language.

    `pronouns` gives each pronoun the table it stands in, `genders` each form of address `m` or `f`;
    `led` finds who stands for several places, `of_several` what is between them and the first, `listed` between two;
    `joined` is what stands between two countries and `group` what follows them in "the US and Mexican officials";
    `number` finds "the two" at the end of a stretch; `nationality` what may be one word for a nationality;
    `of_place` holds the words of "NAME of PLACE", `where` those before where a thing takes place;
    `posted` finds the offices that are held in another's place, "Consul General of X in Y", `abroad` those that are
    always, `missions` the bodies that stand abroad: what stands behind "to" or "in" there is not whom they act for;
    `passing` the words before an office that are no part of it; `heading` finds the offices that head the place
    behind "for": "Party secretary for X";
    `directions` finds words for where in its country a part lies, which are no place;
    `behind_country` finds what stands behind "TOWN, COUNTRY" where both are one place, `kind_behind` the small word
    behind a place for what it is: "Otsu city", `lies_in` what stands between a place and the part that it lies in,
    with `kind` for what it is, `part_before` and `part_behind` the words beside one for a province; `places_behind`
    are the countries where an office is put right before its place: "Governor Sindh";
    `also` holds words for a group that are a delegation's before one of `also_before` alone;
    `left_out` finds days that the parser is not shown, `place_heads` the words before a place that go with it;
    `capitals` those that make a place of a nationality behind them; `participle` what may open a sentence;
    `short_offices` the forms of address that are an office put short, "PM"; `own_fields` the ends of offices that
    a field goes before, `ranks` the offices that are none between another and a name: "Chief of Army General X";
    `buildings` the words that a name of a building, and of nobody, begins with: "Istana";
    `hailing` finds an office and the small word between it and the place whose it is: "counterpart from";
    `opinion_of` the words before an office whose holder thinks what follows: "pour le maire";
    `opening_phrase` finds what opens a sentence before who it is about, up to a comma;
    `called_after` finds what stands before the name of somebody that a place is called after;
    `respectively` finds what stands between two names and the offices of both, told in their order;

    `day_before_name` finds the day at the end of what stands
    before one. `small_offices`: offices are put in small letters throughout; `plural_offices`: with a capital
    they take "s" for several; `head_first`: things are named by their head first.
    """

    joint: re.Pattern[str]
    number: re.Pattern[str]
    joint_of: re.Pattern[str]
    led: re.Pattern[str]
    of_several: re.Pattern[str]
    listed: re.Pattern[str]
    joined: re.Pattern[str]
    group: re.Pattern[str]
    delegations: frozenset[str]
    sides: frozenset[str]
    sent: frozenset[str]
    also: frozenset[str]
    also_before: frozenset[str]
    pronouns: Mapping[str, str]
    pronoun: re.Pattern[str]
    genders: Mapping[str, str]
    nationality: re.Pattern[str]
    of_place: frozenset[str]
    where: frozenset[str]
    posted: re.Pattern[str]
    abroad: re.Pattern[str]
    missions: re.Pattern[str]
    passing: frozenset[str]
    about: frozenset[str]
    heading: re.Pattern[str]
    directions: re.Pattern[str]
    behind_country: re.Pattern[str]
    kind_behind: re.Pattern[str]
    lies_in: re.Pattern[str]
    part_before: re.Pattern[str]
    part_behind: re.Pattern[str]
    places_behind: frozenset[str]
    day_before_name: re.Pattern[str]
    left_out: re.Pattern[str] | None
    place_heads: re.Pattern[str]
    capitals: re.Pattern[str]
    participle: re.Pattern[str]
    opinion_of: frozenset[str]
    called_after: re.Pattern[str]
    respectively: re.Pattern[str]
    opening_phrase: re.Pattern[str]
    possessives: frozenset[str]
    hailing: re.Pattern[str]
    honours: frozenset[str]
    short_offices: frozenset[str]
    own_fields: tuple[str, ...]
    ranks: frozenset[str]
    buildings: frozenset[str]
    small_offices: bool
    plural_offices: bool
    head_first: bool


@cache
def naming(language: str) -> Naming:
    """The words of `languages/<language>/mentions.toml`; DataError where one of these tables has an unknown key."""
    where = f"languages/{language}/mentions.toml"
    tables = lexicon.load(language, "mentions")
    for name, keys in _TABLES.items():
        lexicon.expect(tables[name], keys, f"{where} [{name}]")
    joint, grammar = tables["joint"], tables["grammar"]
    known = pronouns(language)
    numbers = rf"(?:\b(?:{'|'.join(joint['articles'])})\s+)?\b(?:{'|'.join(joint['numbers'])})\s+$"
    several = _several(joint, tables["classes"]["office"]) if grammar["plural_offices"] else ()
    return Naming(
        lexicon.pattern_of([*joint["words"], *several]),
        re.compile(numbers, re.IGNORECASE),
        re.compile(joint.get("of", lexicon.NEVER)),
        re.compile(joint.get("led", lexicon.NEVER), re.IGNORECASE),
        re.compile(joint.get("of_several", lexicon.NEVER), re.IGNORECASE),
        re.compile(joint.get("listed", lexicon.NEVER), re.IGNORECASE),
        re.compile(rf"\s*(?:{joint.get('joined', lexicon.NEVER)})\s*", re.IGNORECASE),
        re.compile(rf"\s+(?:[a-z]+\s+)?(?:{'|'.join(joint.get('people', (lexicon.NEVER,)))})\b", re.IGNORECASE),
        frozenset(tables["delegation"]["words"]),
        frozenset(tables["delegation"].get("sides", ())),
        frozenset(tables["delegation"]["sent"]),
        frozenset(tables["delegation"].get("also", ())),
        frozenset(tables["delegation"].get("also_before", ())),
        known,
        lexicon.pattern_of(known),
        {title: gender for gender, titles in tables["titles"].items() for title in titles},
        re.compile(grammar["nationality"]),
        frozenset(grammar["of_place"]),
        frozenset(grammar.get("where", ())),
        re.compile(grammar.get("posted", lexicon.NEVER), re.IGNORECASE),
        re.compile(grammar.get("abroad", lexicon.NEVER), re.IGNORECASE),
        re.compile(grammar.get("missions", lexicon.NEVER), re.IGNORECASE),
        frozenset(grammar.get("passing", ())),
        frozenset(grammar.get("about", ())),
        re.compile(grammar.get("heading", lexicon.NEVER), re.IGNORECASE),
        re.compile(grammar.get("directions", lexicon.NEVER)),
        re.compile(grammar.get("behind_country", lexicon.NEVER)),
        re.compile(grammar.get("kind_behind", lexicon.NEVER)),
        re.compile(grammar["lies_in"]) if "lies_in" in grammar else NEVER,
        re.compile(grammar.get("part_before", lexicon.NEVER)),
        re.compile(grammar.get("part_behind", lexicon.NEVER)),
        frozenset(grammar.get("places_behind", ())),
        re.compile(grammar.get("day_before_name", lexicon.NEVER)),
        re.compile(grammar["left_out"], re.IGNORECASE | re.VERBOSE) if "left_out" in grammar else None,
        re.compile(grammar.get("place_heads", lexicon.NEVER), re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{grammar.get('capitals', lexicon.NEVER)})\Z", re.IGNORECASE),
        re.compile(grammar.get("participle", lexicon.NEVER), re.IGNORECASE),
        frozenset(grammar.get("opinion_of", ())),
        re.compile(grammar.get("called_after", "(?!)"), re.IGNORECASE),
        re.compile(grammar.get("respectively", "(?!)"), re.IGNORECASE),
        re.compile(grammar.get("opening_phrase", "(?!)"), re.IGNORECASE),
        frozenset(grammar.get("possessives", ())),
        re.compile(grammar.get("hailing", "(?!)"), re.IGNORECASE),
        frozenset(grammar.get("honours", ())),
        frozenset(grammar.get("short_offices", ())),
        tuple(grammar.get("own_fields", ())),
        frozenset(grammar.get("ranks", ())),
        frozenset(grammar.get("buildings", ())),
        small_offices=grammar["small_offices"],
        plural_offices=grammar["plural_offices"],
        head_first=grammar["head_first"],
    )


def _several(joint: Mapping[str, Sequence[str]], offices: Sequence[str]) -> Iterator[str]:
    """What a number makes of each office and group: "two governors", "both vice mayors", "three countries"."""
    groups = (*(f"{office}s" for office in offices), *joint.get("groups", ()))
    return (f"{number} {group}" for number in joint["numbers"] for group in groups)
