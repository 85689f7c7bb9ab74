"""Which words of a language bear which concept, read from its predicates.toml."""

import itertools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from comity.languages import lexicon
from comity.languages.grammars.dependency.tables.forms import Forms, Patterns, read_forms, read_patterns
from comity.languages.grammars.dependency.tables.naming import naming
from comity.languages.grammars.dependency.trees.relatives import stood_for
from comity.languages.grammars.dependency.trees.tree import Node
from comity.records import DataError

_T = TypeVar("_T")
_OBLIQUES = ("obl", "pcomp", "nmod", "agent")
Entries = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Under one word of each entry, its other words and the concept."""

_THANKS = ("praise", "thank")
_PARTS = ("verbs", "light", "nouns", "adjectives")


@cache
def concepts() -> Mapping[str, str]:
    """Each concept and its family: `say`, `engage` or `paper`."""
    table = tomllib.loads((files("comity.languages") / "concepts.toml").read_text("utf-8"))
    return {concept: family for family, found in table.items() for concept in found}


class Frame(msgspec.Struct, frozen=True):
    """A concept that a word bears here: the words that bear it and the preposition it took."""

    concept: str
    noun: Node | None = None
    case: str | None = None
    adjective: Node | None = None

    @property
    def family(self) -> str:
        """`say`, `engage` or `paper`."""
        return concepts()[self.concept]


@dataclass(frozen=True, slots=True)
class Light:
    """A noun that bears a concept with a verb: "hold a working session", "prendre part à un forum".

    `noun` is its head word and `near` the words that stand with it; `case` is the preposition between, or "",
    and `particles` are words that belong to the verb.
    """

    case: str
    particles: tuple[str, ...]
    noun: str
    near: tuple[str, ...]
    concept: str

    def places(self, verb: Node, contracted: Mapping[str, str]) -> list[Node]:
        """The phrases at a verb that the noun may stand in; `contracted` gives "au" its plain form."""
        beside = [*verb.children, *(below for child in verb.all("obj") for below in child.all("attr"))]
        words = {contracted.get(child.word.casefold(), child.word.casefold()) for child in beside}
        if not all(word in words for word in self.particles):
            return []
        if not self.case:
            said = verb.all("attr") if verb.lemma == "be" else []  # "it is her wish that"
            return [*verb.all("obj", "subj:pass"), *said, *stood_for(verb)]
        phrases = verb.all(*_OBLIQUES) + [c for c in verb.all("obj") if c.case]
        if self.particles:  # "faire part à X de Y": the parser may hang what is told on whom it is told to
            phrases += [below for phrase in phrases for below in phrase.all("nmod")]
        return [c for c in phrases if self.case in (c.case, contracted.get(c.case))]

    def is_borne_by(self, noun: Node) -> bool:
        """Whether a word is the noun, with the words that stand with it."""
        if self.noun not in (noun.lemma, noun.word.casefold()):
            return False
        near = {child.word.casefold() for child in noun.children} | {child.lemma for child in noun.children}
        return all(word in near for word in self.near)


@dataclass(frozen=True, slots=True)
class Frames:
    """The predicate words of one language, by the first word of each.

    `happening` holds the verbs whose subject is what takes place, `events` gives nouns that name an engagement
    only where it is said to take place their concepts, `cases` gives prepositions their roles;
    `joint_body` finds what is in the name of a body of several sides;
    `helpers_in_span` says whether the stretch that states an engagement begins at the helper of its verb
    ("a rencontré") or at the verb.
    """

    language: str
    verbs: Entries
    light: "Mapping[str, tuple[Light, ...]]"
    nouns: Entries
    adjectives: Mapping[str, tuple[str, ...]]
    happening: Mapping[str, tuple[tuple[str, ...], ...]]
    events: Mapping[str, str]
    cases: Mapping[str, str]
    forms: Forms
    patterns: Patterns
    joint_body: re.Pattern[str]
    helpers_in_span: bool
    inverts: bool

    def of_verb(self, verb: Node) -> list[Frame]:
        """Every concept a verb may bear here, the most specific first."""
        out = [Frame(concept, noun, case) for concept, noun, case in self._light(verb)]
        out += [Frame(concept, noun) for concept, noun in self._happening(verb)]
        known_of = self.verbs.get(verb.lemma) or self.verbs.get(verb.lemma + "e", ())
        beside = _beside(verb, self.forms) if any(rest for rest, _ in known_of) else None
        for rest, concept in known_of:
            taken = _takes(beside, rest, self.forms)
            if taken is not None:
                out.append(Frame(concept, None, taken or None))
        for word in self._predicative(verb):
            known = self.adjectives.get(word.lemma) or self.adjectives.get(word.word.casefold(), ())
            out += [Frame(concept, None, None, word) for concept in known]
        copula = verb.first("cop")
        if copula is not None:  # "est en mission à X", "a été l'hôte de X"
            known_here = (light for light in self.light.get(copula.lemma, ()) if light.case == verb.case)
            out += [Frame(s.concept, None if s.case else verb) for s in known_here if s.is_borne_by(verb)]
            borne = self.adjectives.get(verb.lemma, ())
            out += [Frame(concept, None, None, verb) for concept in borne if concept != "say"]
        return out

    def _light(self, verb: Node) -> list[tuple[str, Node, str | None]]:
        """The concepts that nouns bear with a verb, each with its noun and the preposition before it."""
        out: list[tuple[str, Node, str | None]] = []
        known = self.light.get(verb.lemma, ())
        near = itertools.chain(verb.subtree(), [verb.head] if verb.rel == "relcl" and verb.head is not None else [])
        below = {word for node in near for word in (node.lemma, node.word.casefold())} if known else set()
        for light in (light for light in known if light.noun in below):
            for child in light.places(verb, self.forms.contracted) or _taken_for_verbs(verb, light.case):
                named = [noun for part in child.conjuncts() for noun in (part, *sum_of(part), *self._of_several(part))]
                nouns = [noun for noun in named if light.is_borne_by(noun)]
                told = concepts()[light.concept] == "engage"  # "offered a training course" holds none
                sorts = [(self._sort_of(noun) if told else None) or light.concept for noun in nouns]
                out += [(sort, noun, light.case or None) for sort, noun in zip(sorts, nouns, strict=True)]
        thanks = next((noun for concept, noun, _ in out if concept in _THANKS), None)
        if thanks is None:
            return out
        beside = thanks.conjuncts()  # in "voiced appreciation for the support of X" the support is what one thanks for
        return [borne for borne in out if borne[1].start < thanks.start or any(borne[1] is noun for noun in beside)]

    def said_with(self, verb: Node, noun: Node) -> str | None:
        """The concept that a noun bears with a verb, wherever it stands, if it bears one without a preposition."""
        known = (light for light in self.light.get(verb.lemma, ()) if not light.case and not light.particles)
        return next((light.concept for light in known if light.is_borne_by(noun)), None)

    def _of_several(self, noun: Node) -> list[Node]:
        """What a word for several of a kind is of: "une série d'entretiens"."""
        several = noun.lemma in self.forms.several
        return [c for c in noun.all("nmod", "obl") if c.case in self.forms.group_cases] if several else []

    def _sort_of(self, noun: Node) -> str | None:
        """The concept of a noun with a word before it that says which sort it is: "a courtesy visit"."""
        found = self._sorts(noun)
        return next((concept for before, concept in found if before), None)

    def _happening(self, verb: Node) -> list[tuple[str, Node]]:
        """The concept of a noun that a verb says took place: "the talks took place"."""
        known = self.happening.get(verb.lemma, ())
        beside = _beside(verb, self.forms) if known else None
        taken = [rest for rest in known if _takes(beside, rest, self.forms) is not None]
        if not taken:
            return []
        # "s'est tenue à X la réunion", "auront lieu les cérémonies": such a verb has no object, but its subject behind
        relations = ("subj", "subj:pass", "obj") if self.inverts and any(taken) else ("subj", "subj:pass")
        nouns = [noun for child in verb.all(*relations) for noun in child.conjuncts()]
        given = any(child.case in self.forms.agents for child in verb.children)
        if verb.rel == "acl" and verb.tag == "VBN" and verb.head is not None and not given:
            nouns = [verb.head]  # "the dialogue held in X last year"
        found = [(concept, noun) for noun in nouns if (concept := self.of_noun(noun) or self.events.get(noun.lemma))]
        return found or self._bodies_meeting(verb, nouns)

    def _bodies_meeting(self, verb: Node, nouns: Iterable[Node]) -> list[tuple[str, Node]]:
        """The bodies of several sides that a verb says met: "the Joint Committee took place", "was held"."""
        held = verb.first("subj:pass") is not None or verb.first("obj") is not None
        named = [noun for noun in nouns if noun.names is not None] if held else []
        return [("meet", noun) for noun in named if noun.names and self.joint_body.search(noun.names.name)]

    def _predicative(self, verb: Node) -> list[Node]:
        """Adjectives said of the subject: behind a form of be (English), or with one below (French)."""
        if verb.lemma in self.forms.copulas or (verb.lemma in self.forms.self_said and self._is_of_self(verb)):
            return verb.all("attr", "xcomp", "advmod")
        return []

    def _is_of_self(self, verb: Node) -> bool:
        """Whether "se" stands before a verb."""
        return any(self.forms.contracted.get(c.word.casefold(), c.word.casefold()) == "se" for c in verb.children)

    def of_state(self, noun: Node) -> str | None:
        """The engagement that somebody is on, told by a phrase beside the verb: "en mission à X, Y a dit"."""
        states = (light for be in self.forms.be for light in self.light.get(be, ()) if light.case)
        return next((s.concept for s in states if s.case == noun.case and s.is_borne_by(noun)), None)

    def of_noun(self, noun: Node) -> str | None:
        """The engagement that a noun names, if it names one."""
        return next((concept for _, concept in self._sorts(noun)), None)

    def _sorts(self, noun: Node) -> list[tuple[tuple[str, ...], str]]:
        """The entries that a noun fits with the words at it, those with most words first."""
        below = [child for child in noun.children if child.rel != "case"]  # "on" their call is no call on X
        near = {child.word.casefold() for child in below} | {child.lemma for child in below}
        near |= {child.case for child in noun.children if child.case and child.mention}  # "a call on X"
        found = self.nouns.get(noun.lemma, self.nouns.get(noun.word.casefold(), ()))
        return [(before, concept) for before, concept in found if all(word in near for word in before)]

    def role(self, case: str, noun: str = "") -> str | None:
        """The role that a preposition gives, with the noun behind it where the two go together ("in honour of")."""
        return (
            self.cases.get(f"{case} {noun}") or self.cases.get(case) or self.cases.get(case.rsplit(" ", maxsplit=1)[-1])
        )


def _taken_for_verbs(verb: Node, case: str) -> list[Node]:
    """Nouns behind a preposition that the parser took for its mark of a verb: "hosted to breakfast"."""
    nouns = (c for c in verb.all("advcl", "xcomp") if c.pos == "NOUN")
    return [c for c in nouns if any(below.word.casefold() == case for below in c.children)]


_BELONGING = (
    *("prt", "compound:prt", "compound", "advmod", "amod", "advcl"),
    *("prep", "mark", "expl", "obj", "xcomp", "attr"),
)
"""The relations to a verb of the words that may belong to it."""


def sum_of(node: Node) -> list[Node]:
    """What a number or sum is of: in "2 million in aid", the aid."""
    counted = node.tag == "CD" or any(c.tag == "CD" for c in node.all("nummod"))
    return [c for c in node.all("nmod", "obl") if c.case] if counted else []


class _Beside(msgspec.Struct, frozen=True):
    """The words that stand with a verb, and the prepositions, each as it stands there."""

    words: frozenset[str]
    cases: frozenset[str]
    within: frozenset[str]


def _beside(verb: Node, forms: Forms) -> _Beside:
    """What stands with a verb; a preposition before a day does not: "agreed on Monday to open X"."""
    words = {child.word.casefold() for child in verb.all(*_BELONGING)}
    words |= {c.word.casefold() for c in verb.all("ccomp") if not c.is_verb and not c.children}  # "made clear that"
    said = [child for child in verb.children if child.lemma not in forms.days]
    cases = {child.case for child in said if child.case}
    cases |= {below.word.casefold() for child in said for below in child.all("mark", "case")}
    acting = verb.all("xcomp", "ccomp")  # "wanted to open", "would like X to open"
    cases |= {below.word.casefold() for child in acting for below in child.all("aux") if below.tag == "TO"}
    within = words | {word for case in cases for word in case.split()}
    return _Beside(frozenset(words), frozenset(cases), frozenset(within))


def _takes(beside: _Beside | None, rest: Sequence[str], forms: Forms) -> str | None:
    """Whether a verb stands with the words that belong to it; the preposition it takes as it stands there, or "".

    One may hold an article: "appeler au".
    """
    if not rest or beside is None:
        return ""
    if not all(word in beside.within for word in rest[:-1]):
        return None
    last = rest[-1]
    if last in beside.cases or any(case.split()[-1] == last for case in beside.cases):
        return last
    if last in beside.words:
        return ""
    return next((case for case in beside.cases if forms.contracted.get(case) == last), None)


TABLES = ("happening", "cases", "forms", "patterns", "spans", "stand_ins", "behind_names", "before_that", "phrases")
"""The tables of predicates.toml that are no concepts."""


@cache
def frames(language: str) -> Frames:
    """The predicate words of a language.

    Raises DataError, naming the file and the key, where its predicates.toml has an unknown concept or
    key, or lacks one.
    """
    where = f"languages/{language}/predicates.toml"
    table = lexicon.load(language, "predicates")
    lexicon.expect(table, (*TABLES, *concepts()), where)
    lexicon.expect(table["happening"], ("verbs", "nouns"), f"{where} [happening]")
    lexicon.expect(dict.fromkeys(table["happening"].get("nouns", {}).values()), concepts(), f"{where} [happening]")
    lexicon.expect(table["spans"], ("with_helpers", "inverts"), f"{where} [spans]")
    parts = {concept: found for concept, found in table.items() if concept not in TABLES}
    for concept, found in parts.items():
        lexicon.expect(found, _PARTS, f"{where} [{concept}]")
    return Frames(
        language,
        _by_first(_entries(parts, "verbs")),
        _light(parts, where, head_first=naming(language).head_first),
        _by_head(_entries(parts, "nouns"), head_first=naming(language).head_first),
        _grouped(_entries(parts, "adjectives")),
        _grouped((entry.split()[0], tuple(entry.split()[1:])) for entry in table["happening"]["verbs"]),
        table["happening"].get("nouns", {}),
        table["cases"],
        read_forms(table["forms"], f"{where} [forms]"),
        read_patterns(table["patterns"], f"{where} [patterns]"),
        re.compile(lexicon.load(language, "reading").get("joint_body", lexicon.NEVER), re.IGNORECASE),
        helpers_in_span=table["spans"]["with_helpers"],
        inverts=table["spans"].get("inverts", False),
    )


def _entries(parts: Mapping[str, Mapping[str, Sequence[str]]], part: str) -> Iterator[tuple[str, str]]:
    """The entries of one part of all concepts, each with its concept."""
    for concept, found in parts.items():
        yield from ((entry, concept) for entry in found.get(part, ()))


def _grouped(pairs: Iterable[tuple[str, _T]]) -> dict[str, tuple[_T, ...]]:
    out: dict[str, list[_T]] = {}
    for key, value in pairs:
        out.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in out.items()}


def _by_first(entries: Iterable[tuple[str, str]]) -> Entries:
    """Entries of several words under their first, those with most words first."""
    split = [(entry.split(), concept) for entry, concept in entries]
    return _longest_first(_grouped((words[0], (tuple(words[1:]), concept)) for words, concept in split))


def _by_head(entries: Iterable[tuple[str, str]], *, head_first: bool) -> Entries:
    """Entries of several words under their head, which is their first or their last, those with most words first."""
    split = [(entry.split()[:: 1 if head_first else -1], concept) for entry, concept in entries]
    return _longest_first(_grouped((words[0], (tuple(words[1:]), concept)) for words, concept in split))


def _longest_first(entries: Entries) -> Entries:
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in entries.items()}


def _light(
    parts: Mapping[str, Mapping[str, Sequence[str]]], where: str, *, head_first: bool
) -> dict[str, tuple[Light, ...]]:
    """The entries "verb|verb particles preposition > noun|noun" under their verbs, nouns of several words first.

    A word in brackets belongs to the verb and is no preposition: "mettre (exergue) > importance".
    The head of a noun of several words is its first in a language that puts heads first, else its last.
    """
    found: list[tuple[str, Light]] = []
    for entry, concept in _entries(parts, "light"):
        verb, arrow, nouns = entry.partition(" > ")
        if not arrow:
            raise DataError(f"{where} [{concept}]: {entry!r} has no ' > '")
        lemma, *words = verb.split()
        for noun in nouns.split("|"):
            named = noun.split() if head_first else noun.split()[::-1]
            case = words[-1] if words and not words[-1].startswith("(") else ""
            particles = tuple(word.strip("()") for word in (words[:-1] if case else words))
            light = Light(case, particles, named[0], tuple(named[1:]), concept)
            found += [(verb, light) for verb in lemma.split("|")]
    return _grouped(sorted(found, key=lambda pair: -len(pair[1].near)))
