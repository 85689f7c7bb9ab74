"""What a language folder makes of a text: mentions, clauses and the blocks they stand in.

Offsets are code points into the text that was analysed. Nothing here belongs to one language:
predicates are concepts (`meet`, `propose`, `hope` ...), roles are roles.
"""

from dataclasses import dataclass
from enum import StrEnum

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A stretch of text, `start` to `end`, in code points.

    Thousands are made of each report, and compared: a Struct is made in an eighth of the time of a dataclass.
    """

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a line or paragraph of a report is."""

    BODY = "body"
    HEADLINE = "headline"
    CAPTION = "caption"
    RELATED = "related"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, and what it is."""

    span: Span
    kind: BlockKind


class MentionKind(StrEnum):
    """Who or what a noun phrase names."""

    PERSON = "person"
    OFFICE = "office"  # an office without a name: "the minister"
    ORGANISATION = "organisation"
    DELEGATION = "delegation"
    LOCALITY = "locality"
    JOINT = "joint"  # "the two sides"
    GATHERING = "gathering"  # a meeting or forum with a name: "the 5th Energy Forum"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that names somebody, some body or some place.

    `span` covers the offices too; `name` is what it is called, as written. `codes` are the ISO codes
    (and `geonames:` ids) of the localities in its words, in their order, a country before its part.
    """

    span: Span
    kind: MentionKind
    name: str
    name_span: Span
    offices: tuple[Span, ...] = ()
    codes: tuple[str, ...] = ()
    gender: str | None = None
    plural: bool = False


class Form(StrEnum):
    """How the content of a clause is put."""

    CLAUSE = "clause"  # with its own subject and finite verb: "(that) X will do Y"
    ACTION = "action"  # a verb without its own subject: "to do Y", "doing Y"
    THING = "thing"  # a noun phrase: "closer cooperation in Y"
    FREE = "free"  # a main clause of its own, attributed from outside: "X should do Y, he said"
    QUOTE = "quote"  # between quotation marks


class Modality(StrEnum):
    """How the content is meant to come about."""

    FACT = "fact"
    FUTURE = "future"  # will, shall
    OBLIGATION = "obligation"  # should, must, need to, it is necessary
    WILLING = "willing"  # is ready, is willing, stands ready, wants
    POSSIBLE = "possible"  # can, may, could, would


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said, of possibly several in a list.

    `span` is what is to be done, trimmed of verbs of saying and of tails that merely explain;
    `whole` is untrimmed. `subject` is who is to do it, where the words say. `proposal` holds where
    the thing is itself somebody's proposal ("agreed with the proposal to ..."); `passive` where it is to be done by
    whoever says so ("a school would be opened"), `over` where it is told as past ("trade had grown"), and `by_thing`
    where what is to do it is nobody ("the agreement will strengthen ties").
    """

    span: Span
    whole: Span
    form: Form
    modality: Modality
    subject: tuple[Mention, ...] = ()
    proposal: bool = False
    verb: str | None = None
    negated: bool = False
    passive: bool = False
    over: bool = False
    by_thing: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with what belongs to it.

    `predicate` is a concept of comity.languages.concepts; `trigger` the words that bear it; `span`
    the clause without its complement. `obliques` maps a role (`with` `to` `by` `in` `of` `host`)
    to mentions. `nominal` holds where a noun bears it ("their meeting in X"). `tense` is past,
    present or future as the verb is put; `earlier` holds where it was over before the rest ("had proposed").
    `definite` holds where the noun that bears it is put as something known ("their meeting"), `bare` where
    nothing more is said of it ("the meeting").
    """

    predicate: str
    trigger: Span
    span: Span
    sentence: Span
    subject: tuple[Mention, ...] = ()
    objects: tuple[Mention, ...] = ()
    obliques: tuple[tuple[str, tuple[Mention, ...]], ...] = ()
    items: tuple[Item, ...] = ()
    negated: bool = False
    modality: Modality = Modality.FACT
    tense: str | None = None
    nominal: bool = False
    definite: bool = False
    bare: bool = False
    passive: bool = False
    earlier: bool = False

    def oblique(self, role: str) -> tuple[Mention, ...]:
        """The mentions in a role, or none."""
        for name, mentions in self.obliques:
            if name == role:
                return mentions
        return ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One thing attributed, whatever the verb.

    `cue` are the words that attribute it, `source` those it is attributed to (None where the words do not
    say), `content` what is attributed. `predicate` is the concept of the verb where it gives its force of itself
    ("thank", "praise"), else "say".
    """

    cue: Span
    source: Span | None
    content: Span
    predicate: str = "say"


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one language says of one text."""

    text: str
    language: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    clauses: tuple[Clause, ...]
    attributions: tuple[Attribution, ...] = ()
