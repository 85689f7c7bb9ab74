"""Which words of a language bear which concept, read from its predicates.toml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.languages import lexicon
from comity.languages.tree import Node
from comity.records import DataError

_PARTS = ("verbs", "light", "nouns", "adjectives")


@cache
def concepts() -> Mapping[str, str]:
    """Each concept and its family: `say`, `engage` or `paper`."""
    import tomllib
    from importlib.resources import files

    table = tomllib.loads((files("comity.languages") / "concepts.toml").read_text("utf-8"))
    return {concept: family for family, found in table.items() for concept in found}


@dataclass(frozen=True, slots=True)
class Frame:
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
class Frames:
    """The predicate words of one language."""

    verbs: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    light: Mapping[str, tuple[tuple[str, str, str], ...]]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    adjectives: Mapping[str, tuple[str, ...]]
    cases: Mapping[str, str]
    forms: Mapping[str, tuple[str, ...]]

    def of_verb(self, verb: Node) -> list[Frame]:
        """Every concept a verb may bear here, the most specific first."""
        out = [Frame(concept, noun, case) for concept, noun, case in self._light(verb)]
        for rest, concept in self.verbs.get(verb.lemma) or self.verbs.get(verb.lemma + "e", ()):
            taken = _takes(verb, rest)
            if taken is not None:
                out.append(Frame(concept, None, taken or None))
        for word in _predicative(verb):
            out += [Frame(concept, None, None, word) for concept in self.adjectives.get(word.lemma, ())]
        return out

    def _light(self, verb: Node) -> list[tuple[str, Node, str | None]]:
        out = []
        for case, noun_lemma, concept in self.light.get(verb.lemma, ()):
            for child in verb.children:
                fits = (
                    child.rel in ("obj", "subj:pass")
                    if not case
                    else child.rel in ("obl", "pcomp", "nmod") and child.case == case
                )
                if fits:
                    out += [
                        (concept, noun, case or None)
                        for noun in child.conjuncts()
                        if noun.lemma == noun_lemma or noun.word.casefold() == noun_lemma
                    ]
        return out

    def of_noun(self, noun: Node) -> str | None:
        """The engagement that a noun names, if it names one."""
        for before, concept in self.nouns.get(noun.lemma, self.nouns.get(noun.word.casefold(), ())):
            near = {child.word.casefold() for child in noun.children} | {child.lemma for child in noun.children}
            if all(word in near for word in before):
                return concept
        return None

    def role(self, case: str) -> str | None:
        """The role that a preposition gives."""
        return self.cases.get(case) or self.cases.get(case.rsplit(" ", maxsplit=1)[-1])


def _takes(verb: Node, rest: Sequence[str]) -> str | None:
    """Whether a verb stands with the words that belong to it; the preposition it takes, or ""."""
    if not rest:
        return ""
    words = {
        child.word.casefold()
        for child in verb.children
        if child.rel
        in (
            "prt",
            "advmod",
            "prep",
            "compound:prt",
            "amod",
            "advcl",
            "expl",
            "obj",
            "xcomp",
            "attr",
            "mark",
            "compound",
        )
    }
    cases = {child.case for child in verb.children if child.case}
    cases |= {
        grand.word.casefold() for child in verb.children for grand in child.children if grand.rel in ("mark", "case")
    }
    ends = rest[-1]
    if not all(word in words or any(word in case.split() for case in cases) for word in rest[:-1]):
        return None
    if ends in cases or any(case.split()[-1] == ends for case in cases if case):
        return ends
    return "" if ends in words else None


def _predicative(verb: Node) -> list[Node]:
    """Adjectives said of the subject: behind a form of be (English), or with one below (French)."""
    if verb.lemma in ("be", "stand", "remain", "feel", "become", "être", "rester", "demeurer"):
        return [child for child in verb.children if child.rel in ("attr", "xcomp", "advmod")]
    return []


@cache
def frames(language: str) -> Frames:
    """The predicate words of a language; DataError where its predicates.toml has an unknown concept."""
    table = lexicon.load(language, "predicates")
    known = concepts()
    verbs: dict[str, list[Any]] = {}
    light: dict[str, list[Any]] = {}
    nouns: dict[str, list[Any]] = {}
    adjectives: dict[str, list[str]] = {}
    for concept, parts in table.items():
        if concept in ("cases", "forms"):
            continue
        if concept not in known:
            raise DataError(f"languages/{language}/predicates.toml: unknown concept {concept!r}")
        lexicon.expect(parts, _PARTS, f"languages/{language}/predicates.toml [{concept}]")
        for entry in parts.get("verbs", ()):
            first, *rest = entry.split()
            verbs.setdefault(first, []).append((tuple(rest), concept))
        for entry in parts.get("light", ()):
            _enter_light(light, entry, concept, language)
        for entry in parts.get("nouns", ()):
            *before, last = entry.split()
            nouns.setdefault(last, []).append((tuple(before), concept))
        for entry in parts.get("adjectives", ()):
            adjectives.setdefault(entry, []).append(concept)
    return Frames(
        {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in verbs.items()},
        {k: tuple(v) for k, v in light.items()},
        {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in nouns.items()},
        {k: tuple(v) for k, v in adjectives.items()},
        table["cases"],
        {k: tuple(v) for k, v in table["forms"].items()},
    )


def _enter_light(light: dict[str, list[Any]], entry: str, concept: str, language: str) -> None:
    verb, arrow, found = entry.partition(" > ")
    if not arrow:
        raise DataError(f"languages/{language}/predicates.toml [{concept}]: {entry!r} has no ' > '")
    lemma, *case = verb.split()
    for noun in found.split("|"):
        light.setdefault(lemma, []).append((" ".join(case), noun.split()[-1], concept))


def outcomes(language: str) -> frozenset[str]:
    """Verbs of what comes of a thing by itself, which is no promise of anybody."""
    return frozenset(lexicon.load(language, "predicates").get("forms", {}).get("outcomes", ()))
