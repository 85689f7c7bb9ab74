"""The small words and patterns that the grammar asks a parsed language for, read from its predicates.toml.

Every field is a key of the file; a key that is missing or that nothing reads is an error, so that no
language falls short in silence. A language without such words says so with an empty list.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from comity.languages import lexicon
from comity.records import DataError


@dataclass(frozen=True, slots=True)
class Forms:
    """The words of the table `[forms]`: lemmas or words in small letters, as each key's comment says there."""

    # moods and tenses
    future: frozenset[str]
    future_helpers: frozenset[str]
    awaited: frozenset[str]
    fixed: frozenset[str]
    perfect_helpers: frozenset[str]
    obligation: frozenset[str]
    obligation_verbs: frozenset[str]
    required: frozenset[str]
    due: frozenset[str]
    possible: frozenset[str]
    willing: frozenset[str]
    needed: frozenset[str]
    be: frozenset[str]
    copulas: frozenset[str]
    self_said: frozenset[str]
    negations: frozenset[str]
    # who
    agents: frozenset[str]
    signed_for: frozenset[str]
    giving: frozenset[str]
    whom: frozenset[str]
    phoned: frozenset[str]
    before_many: frozenset[str]
    occasions: frozenset[str]
    looked_on: frozenset[str]
    representing: frozenset[str]
    relatives: frozenset[str]
    several: frozenset[str]
    impersonal: frozenset[str]
    impersonal_verbs: frozenset[str]
    empty_subjects: frozenset[str]
    subject_pronouns: frozenset[str]
    meanwhile: frozenset[str]
    owners: frozenset[str]
    owned_by: frozenset[str]
    topics: frozenset[str]
    group_cases: frozenset[str]
    light_subject: frozenset[str]
    things: frozenset[str]
    naming: frozenset[str]
    lands: frozenset[str]
    speaking_groups: frozenset[str]
    speaking_bodies: frozenset[str]
    joint_bodies: frozenset[str]
    indefinite: frozenset[str]
    contracted: Mapping[str, str]
    # what is said
    attributing: frozenset[str]
    sources: frozenset[str]
    that: frozenset[str]
    infinitive: frozenset[str]
    told_marks: frozenset[str]
    content_marks: frozenset[str]
    noun_marks: frozenset[str]
    action_marks: frozenset[str]
    purposes: frozenset[str]
    takes_chances: frozenset[str]
    goes_on: frozenset[str]
    chances: frozenset[str]
    exhorting: frozenset[str]
    greetings: frozenset[str]
    wishing: frozenset[str]
    conditional: frozenset[str]
    wished: frozenset[str]
    paid: frozenset[str]
    sites: frozenset[str]
    needed_marks: frozenset[str]
    about: frozenset[str]
    inside: frozenset[str]
    talked_about: frozenset[str]
    talked_with: frozenset[str]
    pressed: frozenset[str]
    calling: frozenset[str]
    asking_cases: frozenset[str]
    ahead: frozenset[str]
    striving: frozenset[str]
    going_on: frozenset[str]
    bearing: frozenset[str]
    of_things: frozenset[str]
    called_for: frozenset[str]
    proposals: frozenset[str]
    proposal_cases: frozenset[str]
    wanted_nouns: frozenset[str]
    performing: frozenset[str]
    ourselves: frozenset[str]
    offers: frozenset[str]
    crimes: frozenset[str]
    founding: frozenset[str]
    things_only: frozenset[str]
    being_given: frozenset[str]
    provided: frozenset[str]
    days: frozenset[str]
    listing: frozenset[str]
    what: frozenset[str]
    would: frozenset[str]
    supposing: frozenset[str]
    beholding: frozenset[str]
    open_to: frozenset[str]
    open_for: frozenset[str]
    accords: frozenset[str]
    provides: frozenset[str]
    seeing_to: frozenset[str]
    relying: frozenset[str]
    meaning: frozenset[str]
    carried_on: frozenset[str]
    ours: frozenset[str]
    stances: frozenset[str]
    # single items
    joined: frozenset[str]
    further: frozenset[str]
    not_taken: frozenset[str]
    actions: frozenset[str]
    outcomes: frozenset[str]
    deeds: frozenset[str]
    with_action: frozenset[str]
    with_verb: frozenset[str]
    with_somebody: frozenset[str]
    telling: frozenset[str]
    takes_purpose: frozenset[str]
    tails: frozenset[str]
    anywhere: frozenset[str]
    references: frozenset[str]
    reference_cases: frozenset[str]
    # which sentences are parsed
    irregular: frozenset[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """The regular expressions of the table `[patterns]`; case is ignored."""

    next_action: re.Pattern[str]
    next_clause: re.Pattern[str]
    next_thing: re.Pattern[str]
    next_step: re.Pattern[str]
    next_to: re.Pattern[str]
    joint: re.Pattern[str]
    listed: re.Pattern[str]
    last_listed: re.Pattern[str]
    told_apart: re.Pattern[str]
    opening_tail: re.Pattern[str]
    dangling: re.Pattern[str]
    of_one: re.Pattern[str]
    listed_ways: re.Pattern[str]
    no_tail: re.Pattern[str]
    incise: re.Pattern[str]
    takes_object: re.Pattern[str]
    announced: re.Pattern[str]
    told_behind: re.Pattern[str]
    leaves_open: re.Pattern[str]
    opening_phrase: re.Pattern[str]
    participle_first: re.Pattern[str]
    main_verb: re.Pattern[str]
    sourced: re.Pattern[str]
    list_ends: re.Pattern[str]


def read_forms(table: Mapping[str, Any], where: str) -> Forms:
    """The forms of a language from its table; DataError, saying `where`, for keys unknown or missing."""
    names = _checked(Forms, table, where)
    held: dict[str, Any] = {name: frozenset(table[name]) for name in names}
    return Forms(**held | {"contracted": dict(table["contracted"])})


def read_patterns(table: Mapping[str, Any], where: str) -> Patterns:
    """The patterns of a language from its table; DataError, saying `where`, also for what is no pattern."""
    names = _checked(Patterns, table, where)
    return Patterns(**{name: _compiled(table[name], f"{where} {name}") for name in names})


def _checked(kind: type[Forms | Patterns], table: Mapping[str, Any], where: str) -> list[str]:
    names = [field.name for field in fields(kind)]
    lexicon.expect(table, names, where)
    missing = [name for name in names if name not in table]
    if missing:
        raise DataError(f"{where}: missing key {', '.join(missing)}")
    return names


def _compiled(pattern: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as why:
        raise DataError(f"{where}: {why}") from None
