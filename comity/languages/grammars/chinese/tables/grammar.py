"""The patterns of predicates.toml by which speech is read, made once."""

import re
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.tables.words import any_of


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns over a line; each is told where its words stand in predicates.toml."""

    turn: re.Pattern[str]
    say: re.Pattern[str]
    later: re.Pattern[str]
    switch: re.Pattern[str]
    adverb: re.Pattern[str]
    action: re.Pattern[str]
    fact: re.Pattern[str]
    tail: re.Pattern[str]
    purpose: re.Pattern[str]
    frame: re.Pattern[str]
    marker: re.Pattern[str]
    told: re.Pattern[str]
    holds: re.Pattern[str]
    doing: re.Pattern[str]
    cue: re.Pattern[str]
    subject: re.Pattern[str]
    shared: re.Pattern[str]
    inviting: re.Pattern[str]
    greeting: re.Pattern[str]
    foretelling: re.Pattern[str]
    trusting: re.Pattern[str]
    announcing: re.Pattern[str]
    proposal: re.Pattern[str]
    predicates: dict[str, str]


@cache
def grammar() -> Grammar:
    """The grammar; DataError where predicates.toml or attribution.toml cannot be read."""
    data = lexicon.load("zh", "predicates")
    small: dict[str, str] = data["patterns"]
    saying = lexicon.load("zh", "attribution")["say"]
    say = any_of(saying["words"])
    acts = any_of([*saying["acts"], *saying["words"]])
    head = small["who"] + small["between"]
    cues = sorted(data["cues"].items(), key=lambda cue: -max(map(len, cue[1]["words"])))
    return Grammar(
        turn=re.compile(f"{small['lead']}{head}(?P<verb>{acts}|{small['turning']})"),
        say=re.compile(f"{small['before_saying']}(?:{say})(?!{any_of(saying['courtesies'])})(?:，|：)?"),
        later=re.compile(f"{small['before_later']}{head}(?P<verb>{say}|{small['joining']})"),
        switch=re.compile(f"(?P<who>[PRDO]){small['between']}(?P<verb>{say}|{small['switching']})"),
        adverb=re.compile(f"(?:{any_of(data['adverbs']['words'])})*"),
        action=re.compile(any_of(data["actions"]["words"])),
        fact=re.compile(any_of(data["facts"]["words"])),
        tail=re.compile(f"{any_of(data['tails']['words'])}|.*(?:{any_of(data['tails']['ends'])})$"),
        purpose=re.compile(f"{small['before_purpose']}.*(?:{any_of(data['tails']['purpose'])})"),
        frame=re.compile(f"(?:{any_of(data['frames']['begin'])}).*(?:{any_of(data['frames']['end'])})"),
        marker=re.compile(any_of(data["lists"]["markers"])),
        told=re.compile(any_of(data["narrative"]["begin"])),
        holds=re.compile(any_of(data["narrative"]["hold"])),
        cue=re.compile("|".join(f"(?P<{sort}>{any_of(cue['words'])})" for sort, cue in cues)),
        predicates={sort: cue["predicate"] for sort, cue in cues},
        **{name: re.compile(small[name]) for name in _SMALL},
    )


_SMALL = (
    "doing",
    "subject",
    "shared",
    "inviting",
    "greeting",
    "foretelling",
    "trusting",
    "announcing",
    "proposal",
)
