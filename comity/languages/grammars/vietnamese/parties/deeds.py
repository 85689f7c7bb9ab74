"""What sides do together, as one sentence tells it: who, with whom, where."""

from dataclasses import dataclass

from comity.languages.grammars.vietnamese.tables.triggers import Trigger
from comity.records.clause import Clause, Mention, MentionKind, Span

PEOPLE = (
    MentionKind.PERSON,
    MentionKind.OFFICE,
    MentionKind.PRONOUN,
    MentionKind.DELEGATION,
    MentionKind.ORGANISATION,
    MentionKind.JOINT,
)
"""What may act or speak."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who stands before a verb, and where their words begin."""

    start: int
    mentions: tuple[Mention, ...]

    @property
    def speaks(self) -> bool:
        """Whether it is somebody, or both sides."""
        return any(m.kind in PEOPLE for m in self.mentions)

    @property
    def joint(self) -> bool:
        """Whether it is the words for both sides."""
        return any(m.kind is MentionKind.JOINT for m in self.mentions)


@dataclass(frozen=True, slots=True)
class Deed:
    """What sides do together: who, with whom, where."""

    subject: tuple[Mention, ...]
    objects: tuple[Mention, ...]
    obliques: tuple[tuple[str, tuple[Mention, ...]], ...]
    end: int
    planned: bool
    negated: bool
    concept: str
    told: bool = False
    """Whether a noun tells of it as of something that took place: "Hội nghị ... đã diễn ra"."""
    again: bool = False
    """Whether it leads to what was said at what was told before: "Trao đổi với đoàn, ông X đề nghị ..."."""

    @property
    def counterparts(self) -> tuple[Mention, ...]:
        """Everybody it names but the subject."""
        return (*self.objects, *(m for role, found in self.obliques if role != "in" for m in found))

    def clauses(self, trigger: Trigger, sentence: Span) -> list[Clause]:
        """The deed as clauses; to witness a signing is to be at a signing as well."""
        span = Span(trigger.span.start, max(trigger.span.end, self.end))
        concept = "sign" if self.concept == "sign-both" else self.concept
        nominal, tense = self.again or (trigger.noun and not self.told), "future" if self.planned else "past"
        one = Clause(
            concept, trigger.span, span, sentence, self.subject, self.objects, self.obliques, (), self.negated,
            tense=tense, nominal=nominal, definite=nominal,
        )  # fmt: skip
        if self.concept not in ("witness", "sign-both"):
            return [one]
        who, obliques = self.subject, self.obliques
        if self.concept == "sign-both":  # who signs does not look on
            with_ = (*self.subject, *(m for role, found in obliques if role == "with" for m in found))
            who, obliques = (), (("with", with_), *(o for o in obliques if o[0] != "with"))
        return [one, Clause("sign-ceremony", trigger.span, span, sentence, who, (), obliques, tense=one.tense)]
