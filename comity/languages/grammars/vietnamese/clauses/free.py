"""What sides will do, where a sentence says so and nobody is told to have said it.

Hai bên sẽ mở thêm lối thông quan. | Ngoài ra, Tổng Lãnh sự sẽ giới thiệu doanh nghiệp.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from comity.languages.grammars.vietnamese.clauses.saying import Main
from comity.languages.grammars.vietnamese.contents.items import Content, Cutter
from comity.languages.grammars.vietnamese.parties.around import AROUND
from comity.languages.grammars.vietnamese.parties.subjects import Parties
from comity.languages.grammars.vietnamese.tables import words
from comity.records.clause import Clause, Form, Mention, MentionKind, Modality, Span

ONE = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
"""What stands for one person."""


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentence before tells: `both` sides, where it tells what they do; a clause that is `opened`, which asks
    for several things and leaves them to what follows; a signing (`signed`); who `spoke` in it, and to whom (`heard`).
    """

    both: tuple[Mention, ...] = ()
    opened: Clause | None = None
    signed: bool = False
    spoke: tuple[Mention, ...] = ()
    heard: tuple[Mention, ...] = ()


class Free:
    """Looks for it in one sentence."""

    def __init__(self, masked: str, sentence: Span, parties: Parties, cutter: Cutter, told: Before) -> None:
        self.masked, self.sentence, self.parties, self.cutter = masked, sentence, parties, cutter
        self.both, self.opened, self.signed, self.spoke = told.both, told.opened, told.signed, told.spoke
        self.known = cutter.known

    def before(self, first: Main) -> list[Clause]:
        """What somebody will do, told before what that one says first: "Đại sứ sẽ ..., đồng thời mong muốn ..." """
        speaker = next((m for m in first.subject if m.kind in ONE and m.span.end <= first.start), None)
        if speaker is None or len(first.subject) > 1:
            return []
        items = self.cutter.items(Content(Span(speaker.span.end, first.start)))
        if not items or items[0].modality is not Modality.FUTURE or items[0].span.start - speaker.span.end > _NEAR:
            return []
        trigger = Span(speaker.span.end, speaker.span.end + 1)
        return [Clause("affirm", trigger, trigger, self.sentence, first.subject, (), (), items, tense="future")]

    def clauses(self) -> list[Clause]:
        """A sentence of its own with "sẽ", "cần", "sẵn sàng", or one of a list of actions."""
        start = self._joined_front()
        subject = self.parties.starting_at(start)
        going_on = self._going_on(start, subject) or self.by_paper()
        if going_on is not None:
            return [going_on]
        if self._is_no_plan(start, subject):
            return []
        joint = tuple(m for m in subject if m.kind is MentionKind.JOINT)
        region = Span(start, self.sentence.end)
        items = self.cutter.items(Content(region, free=True))
        if not items or self.cutter.is_vague(items[0]):
            return []
        first = items[0]
        begun = self.known.content["actions"].match(self.masked, start)
        ordinal = self.masked[self.sentence.start : start].strip()
        listed = (
            first.form is Form.ACTION
            and not subject
            and bool(begun)
            and ((bool(ordinal) and ordinal[-1:] != ":") or self._is_strong(begun))
        )
        listed = listed and (self._is_strong(begun) or bool(AROUND.ordinal.match(self.masked, self.sentence.start)))
        moved = first.modality in (Modality.FUTURE, Modality.OBLIGATION, Modality.WILLING)
        people = any(m.kind in (MentionKind.PERSON, MentionKind.OFFICE) for m in first.subject)
        if joint and not moved and first.verb and self._acts_now(joint[0].span.end):
            items = tuple(replace(i, modality=Modality.FUTURE) for i in items)
            moved = True
        if listed and self.both and not AROUND.ordinal.match(self.masked, self.sentence.start):
            joint = self.both
            items = tuple(replace(i, modality=Modality.FUTURE) for i in items)
        if joint or (moved and subject and first.form is Form.FREE):
            items = tuple(replace(i, form=Form.FREE) for i in items)
        if not (listed or (moved and subject and not people)):
            return []
        trigger = Span(first.span.start, min(first.span.end, first.span.start + 1))
        said = (
            first.modality is Modality.OBLIGATION
            and len(self.spoke) == 1
            and self.spoke[0].kind is not MentionKind.JOINT
        )
        whose = () if said else joint  # "Ông X cho biết ... Hai nước cần ...": so that one says
        free = Clause("free", trigger, trigger, self.sentence, whose, (), (), items, tense="future")
        return [self._of_list(free) if joint else free]

    def _is_no_plan(self, start: int, subject: Sequence[Mention]) -> bool:
        """Whether somebody acts or speaks in a sentence, it is quoted, or both sides have done what it tells."""
        spoken = bool(subject) and subject[0].kind in ONE
        done = any(AROUND.has_done.match(self.masked, m.span.end) for m in subject if m.kind is MentionKind.JOINT)
        return (
            spoken
            or done
            or AROUND.greets.match(self.masked, start) is not None
            or self.masked[start : start + 1] in ('"', "“")
        )

    def _of_list(self, free: Clause) -> Clause:
        """What both sides are to do, as part of what somebody opened: "đề xuất 3 nội dung. Theo đó, hai bên ..." """
        if self.opened is None or not AROUND.listed.match(self.masked, self.sentence.start):
            return free
        items = tuple(replace(i, form=Form.CLAUSE, modality=Modality.FACT) for i in free.items)
        return replace(self.opened, trigger=free.trigger, span=free.span, sentence=free.sentence, items=items)

    def _going_on(self, start: int, subject: tuple[Mention, ...]) -> Clause | None:
        """ "Ngoài ra, Tổng Lãnh sự sẽ ...": who spoke before goes on, of what that one will do."""
        unit = AROUND.unit_will.match(self.masked, start)
        if not subject and len(self.spoke) == 1 and AROUND.will_too.match(self.masked, self.sentence.start):
            subject = self.spoke  # "Đồng thời, sẽ ...": who spoke last
        besides = AROUND.besides.match(self.masked, self.sentence.start)
        if not unit and (not subject or subject[0].kind not in ONE or not besides):
            return None
        items = self.cutter.items(Content(Span(start, self.sentence.end)))
        if not items or items[0].modality is not Modality.FUTURE:
            return None
        trigger = Span(start, start + 1)
        return Clause("affirm", trigger, trigger, self.sentence, subject, (), (), items, tense="future")

    def by_paper(self) -> Clause | None:
        """What both sides will do by a paper they signed: "Theo bản ghi nhớ, mỗi năm ..."; "Theo đó, ..." behind it."""
        here = self.sentence.start, self.sentence.end
        found = AROUND.by_paper.match(self.masked, *here) or AROUND.paper_says.match(self.masked, *here)
        found = found or (AROUND.thus.match(self.masked, self.sentence.start) if self.signed else None)
        items = self.cutter.items(Content(Span(found.end(), self.sentence.end))) if found else ()
        if not found or not items or items[0].verb is None or AROUND.done.search(self.masked, found.end()):
            return None
        trigger = Span(self.sentence.start, found.end())
        both = Mention(trigger, MentionKind.JOINT, words.table()["joint"]["both"], trigger, (), (), None, plural=True)
        return Clause("agree", trigger, trigger, self.sentence, (both,), (), (), items, tense="future")

    def _is_strong(self, found: re.Match[str] | None) -> bool:
        return (
            found is not None
            and not AROUND.this.match(self.masked, found.end())
            and not self.known.content["nounlike"].fullmatch(found.group())
        )

    def _acts_now(self, at: int) -> bool:
        """Whether both sides act in a sentence without "đã": the wording of joint statements."""
        return bool(self.known.content["anew"].match(AROUND.together.sub("", self.masked[at : at + 40]).strip()))

    def _joined_front(self) -> int:
        at = self.sentence.start
        while found := AROUND.front.match(self.masked, at, self.sentence.end):
            at = found.end()
        return at


_NEAR = 30
"""How far behind somebody, in characters, what that one will do begins."""
