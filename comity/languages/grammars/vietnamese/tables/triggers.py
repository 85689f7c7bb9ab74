"""The words of a sentence that bear a concept, read from predicates.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.languages import lexicon
from comity.languages.grammars.vietnamese.tables.keys import key
from comity.languages.grammars.vietnamese.tables.words import patterns
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Span

FAMILIES = {
    "say": (
        "say",
        "affirm",
        "believe",
        "hope",
        "propose",
        "request",
        "agree",
        "pledge",
        "support",
        "welcome",
        "invite",
        "praise",
        "thank",
        "report",
        "discuss",
        "oppose",
        "aim",
    ),
    "engage": ("meet", "talk", "call-on", "receive", "work", "tour", "visit", "attend", "confer", "phone", "train"),
    "paper": ("sign", "witness"),
}
"""The concepts of Vietnamese words, by family; what they mean is told in ../concepts.toml."""

_FAMILY = {concept: family for family, concepts in FAMILIES.items() for concept in concepts}
_TELLING = ("say", "affirm", "believe", "praise", "thank", "report")
"""The concepts that ask for nothing; their words stand in attribution.toml."""

_FORM = ("verbs", "firm", "nouns", "light", "examples")
_LISTS = {
    "between": ("words", "joining"),
    "moods": ("future", "obligation", "willing", "possible", "negated"),
    "content": (
        "compounds",
        "transitive",
        "openers",
        "actions",
        "nounlike",
        "anew",
        "tails",
        "anywhere",
        "proposals",
        "favours",
    ),
    "plain": ("words", "unmarked"),
}
MASK = "\ue000"
"""Stands for each character of a mention, so that no word is found in it."""


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [triggers]."""

    titles: frozenset[str]
    noun: re.Pattern[str]


_TRIGGERS = compiled("vi", "triggers", _Patterns)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that bear a concept; `noun` where they are a noun, with `light` before it a verb all the same."""

    concept: str
    span: Span
    firm: bool
    noun: bool = False

    @property
    def family(self) -> str:
        """`say`, `engage` or `paper`."""
        return _FAMILY[self.concept]


@dataclass(frozen=True, slots=True)
class Predicates:
    """All words and patterns, spelled as the text is."""

    found: re.Pattern[str]
    verbs: Mapping[str, tuple[str, bool]]
    nouns: Mapping[str, str]
    light: Mapping[str, re.Pattern[str]]
    between: re.Pattern[str]
    joining: re.Pattern[str]
    moods: Mapping[str, re.Pattern[str]]
    content: Mapping[str, re.Pattern[str]]


@cache
def predicates(*, marks: bool) -> Predicates:
    """The words of predicates.toml and attribution.toml. Raises DataError where one has keys that nothing reads."""
    table, telling = lexicon.load("vi", "predicates"), lexicon.load("vi", "attribution")
    lexicon.expect(table, ({*_FAMILY} - {*_TELLING}) | {*_LISTS, "forms"}, "languages/vi/predicates.toml")
    lexicon.expect(telling, _TELLING, "languages/vi/attribution.toml")
    verbs: dict[str, tuple[str, bool]] = {}
    nouns: dict[str, str] = {}
    light: dict[str, re.Pattern[str]] = {}
    doubtful = frozenset() if marks else frozenset(table["plain"]["unmarked"])
    for concept in _FAMILY:
        entry = (telling if concept in _TELLING else table)[concept]
        lexicon.expect(entry, _FORM, f"languages/vi [{concept}]")
        firm = {key(w, marks=marks) for w in entry["firm"]}
        for word in (w for w in (*entry["verbs"], *entry["firm"]) if w not in doubtful):
            verbs.setdefault(spelled := key(word, marks=marks), (concept, spelled in firm))
        nouns |= {key(w, marks=marks): concept for w in entry["nouns"]}
        if entry["light"]:
            light[concept] = _behind(entry["light"], marks=marks)
    return Predicates(
        patterns((*verbs, *nouns, *table["plain"]["words"]), marks=marks),
        verbs,
        nouns,
        light,
        _behind(table["between"]["words"], marks=marks),
        _behind(table["between"]["joining"], marks=marks),
        {mood: patterns(found, marks=marks) for mood, found in table["moods"].items()},
        {name: _content(name, table["content"], marks=marks) for name in _LISTS["content"]},
    )


def _behind(words: list[str], *, marks: bool) -> re.Pattern[str]:
    """Finds any of the words at the very end of a stretch."""
    joined = "|".join(re.escape(key(w, marks=marks)) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{joined})\s*$")


def _content(name: str, table: Mapping[str, Any], *, marks: bool) -> re.Pattern[str]:
    if name != "openers":
        return patterns(table[name], marks=marks)
    joined = "|".join(
        re.escape(key(w, marks=marks)) + (r"(?!\w)" if w[-1].isalpha() else "")
        for w in sorted(table[name], key=len, reverse=True)
    )
    return re.compile(rf"\s*(?:{joined})")


def triggers(masked: str, span: Span, known: Predicates) -> list[Trigger]:
    """The bearers of concepts in a stretch of a keyed text whose mentions are masked, in order."""
    out = []
    for found in known.found.finditer(masked, span.start, span.end):
        word = found.group()
        if masked[found.start() - 1 : found.start()] in _QUOTES and word in _TRIGGERS.titles:
            continue  # the name of a meeting: "Hội đàm “Gặp gỡ đầu Xuân 2019”"
        here = Span(*found.span())
        if word in known.nouns:
            concept = known.nouns[word]
            before = (
                known.light[concept].search(masked, max(span.start, here.start - 25), here.start)
                if concept in known.light
                else None
            )
            out.append(
                Trigger(concept, Span(before.start(), here.end) if before else here, firm=True, noun=before is None)
            )
        elif word in known.verbs:
            concept, firm = known.verbs[word]
            nominal = concept in FAMILIES["engage"] and _TRIGGERS.noun.search(
                masked, max(span.start, here.start - 25), here.start
            )
            out.append(Trigger(concept, here, firm, noun=bool(nominal)))
    return out


_QUOTES = ("“", '"')
