"""Who has the floor while a text is read, and the chain of things to be done that is open."""

from dataclasses import dataclass, field

from comity.records.clause import Clause, Item, Mention, MentionKind, Span


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that opens what is to be done: where it stands, its sort, and where its subject begins."""

    sort: str
    start: int
    end: int
    subject: int | None


@dataclass(slots=True)
class Chain:
    """A cue with the items found so far, while more may follow."""

    sort: str
    trigger: Span
    speaker: tuple[Mention, ...]
    sentence: Span
    subject: tuple[Mention, ...] = ()
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Floor:
    """Who speaks, from one sentence to the next; `idle` behind a sentence that told of something.

    `before` is the one who spoke before both sides did. `sides` are the codes of people by their names,
    as their offices say; `asked` is the sort of the last chain.
    """

    sides: dict[str, tuple[str, ...]] = field(default_factory=dict)
    speaker: tuple[Mention, ...] = ()
    before: tuple[Mention, ...] = ()
    idle: bool = False
    asked: str | None = None
    chain: Chain | None = None
    done: list[Chain] = field(default_factory=list)

    @property
    def states(self) -> set[str]:
        """The countries that those who speak act for, as far as their offices say."""
        codes = [self.sides.get(m.name, m.codes) for m in self.speaker]
        return {found[0].split("-")[0] for found in codes if found}

    @property
    def joint(self) -> bool:
        """Whether both sides speak together."""
        return bool(self.speaker) and self.speaker[0].kind is MentionKind.JOINT

    @property
    def reports(self) -> bool:
        """Whether the one who speaks is a body that tells the press what took place."""
        return bool(self.speaker) and self.speaker[0].kind is MentionKind.ORGANISATION

    def close(self) -> None:
        """End the chain."""
        if self.chain is not None and self.chain.items:
            self.done.append(self.chain)
            self.asked = self.chain.sort
        self.chain = None

    def give(self, who: tuple[Mention, ...]) -> None:
        """Give somebody the floor; a pronoun leaves it where it is, or with the one who spoke before both sides did."""
        self.close()
        self.asked = None
        if self.joint and who and who[0].kind is MentionKind.PRONOUN and not who[0].plural:
            self.speaker = self.before
        if not self.joint:
            self.before = self.speaker
        if not (who and who[0].kind is MentionKind.PRONOUN and self.speaker):
            self.speaker = who
        self.idle = False

    def clauses(self, predicates: dict[str, str]) -> list[Clause]:
        """The chains that have ended, as clauses; what both sides would do, they agree on."""
        out = []
        for chain in self.done:
            joint = bool(chain.speaker) and chain.speaker[0].kind is MentionKind.JOINT
            predicate = predicates[chain.sort]
            if joint and predicate in ("propose", "pledge", "support"):
                predicate = "agree"
            items = tuple(chain.items)
            out.append(Clause(predicate, chain.trigger, chain.trigger, chain.sentence, chain.speaker, items=items))
        self.done = []
        return out
