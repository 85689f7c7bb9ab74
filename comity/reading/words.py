"""The few words of a language that the reading itself looks for, read from its reading.toml."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from comity.languages import lexicon
from comity.languages.organisations import any_organisation

_NEVER = re.compile(lexicon.NEVER)
_IN_ANY_CASE = ("instruments", "signed_instruments", "lasting", "same_offices", "local_heads")
_KINDS = ("instruments", "signed_instruments", "sites", "governments", "lasting", "same_offices", "local_heads")
"""Tables of patterns, each under the kind or code that it means."""
_PATTERNS = (
    "sequel",
    "after",
    "ongoing",
    "earlier",
    "apart",
    "led",
    "jointly",
    "signed",
    "discussed",
    "between",
    "made_by",
    "many_papers",
    "not_ours",
    "onward",
    "addressing",
    "intentions",
    "valued",
    "meals",
    "timed_meals",
    "of_nations",
    "abroad",
    "of_state",
    "aside",
    "local",
    "of_locality",
    "bygone",
)
"""Lists of words that are searched for in a text."""
_OF_PEOPLE = (
    "articles",
    "role_heads",
    "latter",
    "ourselves",
    "together",
    "hosts",
    "guests",
    "counterparts",
    "deputies",
    "common_heads",
    "state_heads",
)
_SETS = (*_OF_PEOPLE, "worldwide", "states", "courtesies", "proposed", "plans", "journeys")
"""Lists of words that a word is compared with."""
_TUPLES = (
    "any_office",
    "possessives",
    "before_places",
    "before_sites",
    "before_partners",
    "openings",
    "couples",
    "ministries",
)
"""Lists of words that a stretch of text begins or ends with, or holds."""

Kinds = tuple[tuple[re.Pattern[str], str], ...]
"""Patterns, each with the kind or the code that it means."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one language; what each is for is said in the comments of languages/<language>/reading.toml."""

    articles: frozenset[str]
    role_heads: frozenset[str]
    latter: frozenset[str]
    worldwide: frozenset[str]
    states: frozenset[str]
    ourselves: frozenset[str]
    courtesies: frozenset[str]
    plans: frozenset[str]
    journeys: frozenset[str]
    together: frozenset[str]
    proposed: frozenset[str]
    hosts: frozenset[str]
    guests: frozenset[str]
    counterparts: frozenset[str]
    deputies: frozenset[str]
    common_heads: frozenset[str]
    state_heads: frozenset[str]
    any_office: tuple[str, ...]
    possessives: tuple[str, ...]
    before_places: tuple[str, ...]
    before_sites: tuple[str, ...]
    before_partners: tuple[str, ...]
    openings: tuple[str, ...]
    couples: tuple[str, ...]
    ministries: tuple[str, ...]
    sequel: re.Pattern[str]
    after: re.Pattern[str]
    ongoing: re.Pattern[str]
    earlier: re.Pattern[str]
    apart: re.Pattern[str]
    led: re.Pattern[str]
    jointly: re.Pattern[str]
    signed: re.Pattern[str]
    discussed: re.Pattern[str]
    between: re.Pattern[str]
    made_by: re.Pattern[str]
    many_papers: re.Pattern[str]
    not_ours: re.Pattern[str]
    onward: re.Pattern[str]
    addressing: re.Pattern[str]
    intentions: re.Pattern[str]
    valued: re.Pattern[str]
    meals: re.Pattern[str]
    timed_meals: re.Pattern[str]
    of_nations: re.Pattern[str]
    abroad: re.Pattern[str]
    of_state: re.Pattern[str]
    aside: re.Pattern[str]
    local: re.Pattern[str]
    of_locality: re.Pattern[str]
    bygone: re.Pattern[str]
    owned_by_state: re.Pattern[str]
    present: re.Pattern[str]
    witnessed: re.Pattern[str]
    members: re.Pattern[str]
    during: re.Pattern[str]
    at_which: re.Pattern[str]
    where: re.Pattern[str]
    namely: re.Pattern[str]
    outcome: re.Pattern[str]
    signs: re.Pattern[str]
    known: re.Pattern[str]
    next_paper: re.Pattern[str]
    opening: re.Pattern[str]
    programme: re.Pattern[str]
    chaired: re.Pattern[str]
    co_chairs: re.Pattern[str]
    strangers: re.Pattern[str]
    begins: re.Pattern[str]
    ends: re.Pattern[str]
    leant: re.Pattern[str]
    speech: re.Pattern[str]
    coming: re.Pattern[str]
    invited: re.Pattern[str]
    stays: re.Pattern[str]
    staying: re.Pattern[str]
    joint_body: re.Pattern[str]
    these: re.Pattern[str]
    reached: re.Pattern[str]
    awaited: re.Pattern[str]
    signed_since: re.Pattern[str]
    to_be_signed: re.Pattern[str]
    open_whether: re.Pattern[str]
    negotiated: re.Pattern[str]
    negotiations: re.Pattern[str]
    settled: re.Pattern[str]
    still_to_be: re.Pattern[str]
    exchanged: re.Pattern[str]
    next_one: re.Pattern[str]
    receives: re.Pattern[str]
    when: re.Pattern[str]
    told_at: re.Pattern[str]
    issues: re.Pattern[str]
    accepted: re.Pattern[str]
    titled_call: re.Pattern[str]
    remote: re.Pattern[str]
    led_by: re.Pattern[str]
    leading: re.Pattern[str]
    titled_meeting: re.Pattern[str]
    unnamed: re.Pattern[str]
    posted: re.Pattern[str]
    scheduled: re.Pattern[str]
    kept_up: re.Pattern[str]
    perfect: re.Pattern[str]
    in_person: re.Pattern[str]
    remarking: re.Pattern[str]
    speech_by: re.Pattern[str]
    whole_gathering: re.Pattern[str]
    rank: re.Pattern[str]
    ministerial: re.Pattern[str]
    on_margins: re.Pattern[str]
    titled_visit: re.Pattern[str]
    lately: re.Pattern[str]
    last_time: re.Pattern[str]
    first_person: re.Pattern[str]
    until_now: re.Pattern[str]
    whose: re.Pattern[str]
    on_side: re.Pattern[str]
    one_of_its_kind: re.Pattern[str]
    each_of_its_kind: re.Pattern[str]
    held_on: re.Pattern[str]
    followed: re.Pattern[str]
    came_at: re.Pattern[str]
    state_visit: re.Pattern[str]
    supposed: re.Pattern[str]
    in_paper: re.Pattern[str]
    we_the: re.Pattern[str]
    to_come: re.Pattern[str]
    under_paper: re.Pattern[str]
    recalled: re.Pattern[str]
    arrived: re.Pattern[str]
    occasion: re.Pattern[str]
    in_kind_of: re.Pattern[str]
    by_signing: re.Pattern[str]
    company: re.Pattern[str]
    lies_in: re.Pattern[str]
    sent_from: re.Pattern[str]
    for_a_bid: re.Pattern[str]
    out_of: re.Pattern[str]
    on_behalf: re.Pattern[str]
    received_there: re.Pattern[str]
    named_so: re.Pattern[str]
    colleague_from: re.Pattern[str]
    signing_before: re.Pattern[str]
    signing_behind: re.Pattern[str]
    houses: re.Pattern[str]
    took_them: re.Pattern[str]
    thither: re.Pattern[str]
    behind_with: re.Pattern[str]
    agreed_at: re.Pattern[str]
    we_two: re.Pattern[str]
    meeting_led: re.Pattern[str]
    of_body: re.Pattern[str]
    at_meeting: re.Pattern[str]
    unnamed_paper: re.Pattern[str]
    articled: re.Pattern[str]
    instruments: Kinds
    signed_instruments: Kinds
    any_body: re.Pattern[str]
    any_instrument: re.Pattern[str]
    any_signed_instrument: re.Pattern[str]
    any_site: re.Pattern[str]
    sites: Kinds
    governments: Kinds
    lasting: Kinds
    same_offices: Kinds
    local_heads: Kinds
    both: str
    home: str
    office_words: frozenset[str]

    def stands_in(self, before: str) -> bool:
        """Whether words end with one that says that a thing was in the place behind them: "in", "in the town of"."""
        tail = f" {before.rstrip().casefold()}"
        return tail.endswith(tuple(f" {word}" for word in self.before_places)) or bool(self.in_kind_of.search(tail))


_DERIVED = ("articled", "any_body", "any_instrument", "any_signed_instrument", "any_site")
_REGULAR = tuple(
    field.name for field in fields(Words) if field.type == re.Pattern[str] and field.name not in (*_PATTERNS, *_DERIVED)
)
"""Patterns that are written as such."""
_KEYS = (*_KINDS, *_PATTERNS, *_REGULAR, *_SETS, *_TUPLES, "both", "home", "determiners")


@cache
def words(language: str) -> Words:
    """The words of a language; a key that its reading.toml lacks has no words.

    Raises DataError where the file is missing or has keys that nothing reads.
    """
    data = lexicon.load(language, "reading")
    lexicon.expect(data, _KEYS, f"languages/{language}/reading.toml")
    values: dict[str, Any] = {key: frozenset(data.get(key, ())) for key in _SETS}
    values |= {key: tuple(data.get(key, ())) for key in _TUPLES}
    values |= {key: lexicon.pattern_of(data[key]) if data.get(key) else _NEVER for key in _PATTERNS}
    values |= {key: re.compile(data[key], re.IGNORECASE) if data.get(key) else _NEVER for key in _REGULAR}
    values |= {key: _kinds(data.get(key, {}), ignore_case=key in _IN_ANY_CASE) for key in _KINDS}
    for key in ("instruments", "signed_instruments", "sites"):
        values[f"any_{key.rstrip('s')}"] = _any_of(data.get(key, {}), ignore_case=key in _IN_ANY_CASE)
    values["any_body"] = any_organisation(language)
    values["office_words"] = _office_words(language)
    return Words(
        **values, articled=_articled(data.get("determiners", ())), both=data.get("both", ""), home=data.get("home", "")
    )


_OF_OFFICES = ("office", "modifier", "domain", "body", "title")


def _office_words(language: str) -> frozenset[str]:
    """The words, in small letters, that offices and bodies are named with; none where a language lists none."""
    classes = lexicon.load(language, "mentions").get("classes", {})
    entries = (entry for name in _OF_OFFICES for entry in classes.get(name, ()))
    return frozenset(word for entry in entries for word in entry.casefold().split())


def _kinds(table: Mapping[str, str], *, ignore_case: bool) -> Kinds:
    flags = re.IGNORECASE if ignore_case else 0
    return tuple((lexicon.whole(pattern, flags), kind) for kind, pattern in table.items())


def _any_of(table: Mapping[str, str], *, ignore_case: bool) -> re.Pattern[str]:
    """What finds a place where any of the patterns of a table does."""
    each = "|".join(f"(?:{pattern})" for pattern in table.values())
    return lexicon.whole(each, re.IGNORECASE if ignore_case else 0) if table else _NEVER


def _articled(determiners: Iterable[str]) -> re.Pattern[str]:
    """What ends with a determiner, at most one word after it: "the", "a new", "l'"."""
    each = [re.escape(word) + ("" if word[-1] in "'’" else r"\s+") for word in determiners]
    return re.compile(rf"\b(?:{'|'.join(each)})(?:[\w-]+\s+)?$", re.IGNORECASE) if each else _NEVER
