"""Which verbs of saying a Vietnamese sentence tells, and whose they are.

A verb has the subject right before it; without one it runs on with that of the verb before, and one that opens the
sentence has that of the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from comity.languages.grammars.vietnamese.parties.around import AROUND
from comity.languages.grammars.vietnamese.parties.deeds import Subject
from comity.languages.grammars.vietnamese.parties.subjects import Parties
from comity.languages.grammars.vietnamese.tables.triggers import Predicates, Trigger
from comity.records.clause import Clause, Mention, MentionKind, Span

_SPEAKERS = (
    MentionKind.PERSON,
    MentionKind.OFFICE,
    MentionKind.PRONOUN,
    MentionKind.JOINT,
    MentionKind.DELEGATION,
    MentionKind.ORGANISATION,
)
PLAIN = ("say", "affirm", "report", "believe")
"""Verbs that only say that something is said."""
COURTEOUS = ("praise", "thank", "welcome")
"""Verbs of courtesy: whoever is told to thank or praise has the floor, though nothing is asked for."""
_INNER = ("hope", "request", "propose", "agree", "pledge", "support")
_BOUNDARY = ',;:.–—-"“”(…?!'


@dataclass(frozen=True, slots=True)
class Main:
    """A verb of saying that governs what follows it; `start` is where its subject or itself begins."""

    trigger: Trigger
    start: int
    subject: tuple[Mention, ...]
    inner: bool = False


def speaks(subject: Sequence[Mention]) -> bool:
    """Whether a subject is one person, or somebody by office, who can have the floor."""
    return len(subject) == 1 and subject[0].kind in (MentionKind.PERSON, MentionKind.OFFICE)


def is_aside(clause: Clause) -> bool:
    """Whether a clause leaves room for what sides will do in the same sentence: it names, thanks, or is to come."""
    courteous = clause.predicate in COURTEOUS and not clause.items
    return clause.nominal or courteous or (clause.predicate == "sign" and clause.tense == "future")


class Saying:
    """Finds the verbs of saying of one sentence; `masked` is its key with the mentions covered."""

    def __init__(self, text: str, masked: str, sentence: Span, parties: Parties, known: Predicates) -> None:
        self.text, self.masked, self.sentence, self.parties, self.known = text, masked, sentence, parties, known
        self.met: frozenset[int] = frozenset()

    def find(self, found: Sequence[Trigger], met: frozenset[int], *, told: bool = False) -> list[Main]:
        """The verbs of saying that are told, and not part of what is said.

        `met` are the ends of verbs of meeting; `told` holds where somebody speaks in the sentence before.
        """
        self.met = met
        out: list[Main] = []
        for trigger in found:
            last = out[-1] if out else None
            if last is not None and self._merges(last.trigger, trigger):
                out[-1] = replace(
                    last,
                    trigger=Trigger(trigger.concept, Span(last.trigger.span.start, trigger.span.end), trigger.firm),
                )
                continue
            main = self._main(trigger, last)
            if main is not None and (told or not self._is_supposed(main)):
                out.append(main)
        return self._owned(out)

    def _merges(self, last: Trigger, trigger: Trigger) -> bool:
        """ "Khẳng định mong muốn", "bày tỏ sẵn sàng": the second word says what is meant."""
        between = self.masked[last.span.end : trigger.span.start]
        return last.concept in PLAIN and trigger.concept in _INNER and AROUND.into_verb.fullmatch(between) is not None

    def _main(self, trigger: Trigger, last: Main | None) -> Main | None:
        floor = last.trigger.span.end if last else self.sentence.start
        at = self._bare(floor, trigger.span.start)
        if self._is_no_saying(trigger, last, floor, at):
            return None
        subject = self.parties.ending_at(at, floor)
        subject = self._itself(subject, floor) if subject else None
        if subject is None or (self._is_met(subject.start) and not subject.joint):
            return self._runs_on(trigger, at, floor, last)
        before = self.joined(floor, subject.start)
        bounded = (
            before <= floor
            or self.masked[before - 1] in _BOUNDARY
            or (before < subject.start and self._is_joining(before, subject.start))
        )
        if last is None:
            return (
                Main(trigger, subject.start, subject.mentions) if subject.speaks or bounded or before <= floor else None
            )
        lead = self.masked[floor:before]
        if before <= floor or not lead.strip(' ,:"“') or AROUND.at_which.fullmatch(lead):
            return self._inner(trigger, subject.start, subject.mentions, last)
        return self._anew(trigger, subject, last, Span(floor, before), bounded=bounded)

    def _anew(self, trigger: Trigger, subject: Subject, last: Main, between: Span, *, bounded: bool) -> Main | None:
        """A verb with a subject of its own behind another verb; `between` lies between the two."""
        kinds = {m.kind for m in subject.mentions}
        if kinds == {MentionKind.PERSON} and trigger.firm and not bounded:
            bounded = bool(AROUND.run_in.search(self.text[between.start : subject.start]))
        if kinds & {MentionKind.LOCALITY, MentionKind.ORGANISATION}:
            if trigger.concept in ("pledge", "support"):
                return None
            fronted = not last.subject and last.start <= self.sentence.start + 2 and kinds == {MentionKind.ORGANISATION}
            bounded = bounded and trigger.firm and (fronted or self._strong_break(between.start, between.end))
        return (
            Main(trigger, subject.start, subject.mentions)
            if bounded and (kinds <= set(_SPEAKERS) or trigger.firm)
            else None
        )

    def _is_supposed(self, main: Main) -> bool:
        """ "Ấn Độ muốn ...": what a country is said to want, by whoever writes; who speaks for it "mong muốn"."""
        bare = AROUND.wants.fullmatch(self.masked, main.trigger.span.start, main.trigger.span.end) is not None
        return bare and bool(main.subject) and all(m.kind is MentionKind.LOCALITY for m in main.subject)

    def _itself(self, subject: Subject, floor: int) -> Subject:
        """Who speaks for somebody: "ông An thay mặt đoàn bày tỏ ..."; who is spoken for does not."""
        found = AROUND.instead.search(self.masked, floor, subject.start)
        speaker = self.parties.ending_at(found.start(), floor) if found else None
        return speaker or subject

    def _is_met(self, at: int) -> bool:
        """Whether who is named at a place is met, received or visited, and does not speak."""
        head = self.masked[:at]
        words = len(head.rstrip())
        return words in self.met or len(AROUND.title.sub("", head).rstrip()) in self.met

    def _inner(self, trigger: Trigger, start: int, subject: tuple[Mention, ...], last: Main) -> Main | None:
        """ "Khẳng định Việt Nam mong muốn ...": what a side is said to hope, ask or agree to."""
        if last.trigger.concept not in ("say", "affirm", "report") or trigger.concept not in (
            "hope",
            "request",
            "propose",
            "agree",
        ):
            return None
        joint = any(m.kind is MentionKind.JOINT for m in subject)
        return Main(trigger, start, subject if joint else last.subject, inner=True)

    def _runs_on(self, trigger: Trigger, at: int, floor: int, last: Main | None) -> Main | None:
        """A verb without a subject of its own: at the start, or behind a comma or "và" if it is one that may."""
        before = self.joined(floor, at)
        opening = self._opening(before)
        set_ = trigger.concept in _INNER and AROUND.setting.fullmatch(opening) is not None
        wants = AROUND.wants.match(self.masked, trigger.span.start)
        if trigger.concept in _INNER and not wants and opening and AROUND.we_wish.search(opening):
            return Main(trigger, trigger.span.start, ())  # in somebody's own words
        if before <= self.sentence.start or not opening or set_:
            return Main(trigger, trigger.span.start, ()) if trigger.firm else None
        bounded = self.masked[before - 1] in ",;:" or before < at
        if self._is_asked(trigger, last):
            return None
        if not (bounded and trigger.firm) or (last is None and not self._after_deed(trigger)):
            return None
        return Main(
            trigger,
            before if before < at else at,
            last.subject if last else self.parties.first_subject(trigger.span.start),
        )

    def _opening(self, at: int) -> str:
        """What stands at the head of the sentence before a place, without words that join: "Đồng thời, ..." """
        while (head := self.joined(self.sentence.start, at)) > self.sentence.start and self.masked[head - 1] == ",":
            joined = self.joined(self.sentence.start, head - 1)
            if joined == head - 1:
                break
            at = joined
        return self.masked[self.sentence.start : head].strip(' "“-–:,')

    def _is_no_saying(self, trigger: Trigger, last: Main | None, floor: int, at: int) -> bool:
        """Whether it is said of somebody, or itself hoped or asked for: "mong bà X sẽ tiếp tục ủng hộ ..."."""
        if AROUND.passive.search(self.masked, floor, trigger.span.start):
            return True
        if AROUND.is_given.match(self.masked, trigger.span.end, self.sentence.end):
            return True  # "Khuyến nghị được đưa ra tại ...": what was said before
        if trigger.concept == "invite" and self.known.moods["future"].search(self.masked, at, trigger.span.start):
            return True  # "sẽ mời chuyên gia ...": what somebody will do
        return (
            last is not None
            and last.trigger.concept in ("hope", "believe", "request", "propose")
            and trigger.concept in ("support", "pledge")
            and bool(self.known.moods["future"].search(self.masked, at, trigger.span.start))
        )

    def _is_asked(self, trigger: Trigger, last: Main | None) -> bool:
        """Whether telling is what is asked for: "đề nghị ... giới thiệu các công ty", but not "giới thiệu về ..."."""
        if last is None or last.trigger.concept not in ("request", "propose", "hope") or not last.subject:
            return False
        if trigger.concept == "report":
            return not AROUND.telling.match(self.masked, trigger.span.end)
        called = AROUND.calling.match(self.masked, trigger.span.start)
        whom = AROUND.whom.match(self.masked, last.trigger.span.end)
        before = self.masked[last.trigger.span.end : trigger.span.start].rstrip()
        return called is not None and whom is not None and before.endswith(",")

    def _after_deed(self, trigger: Trigger) -> bool:
        """Whether somebody acts in the sentence before: "ông A hội đàm với ông B, khẳng định ..."."""
        return bool(self.parties.first_subject(trigger.span.start))

    def _owned(self, mains: list[Main]) -> list[Main]:
        """A verb fronted without a subject has that of the next one: "Nhấn mạnh ..., ông X đề nghị ..."."""
        out = list(mains)
        for i, main in enumerate(out):
            if not main.subject and i + 1 < len(out) and main.start <= self.sentence.start + 2:
                out[i] = replace(main, subject=next((m.subject for m in out[i + 1 :] if m.subject), ()))
        return out

    def _strong_break(self, floor: int, before: int) -> bool:
        return ";" in self.masked[max(floor, before - 3) : before + 1]

    def _bare(self, floor: int, at: int) -> int:
        """The end of what stands before a place, without the small words, days and brackets right before it."""
        while True:
            head = self.masked[floor:at].rstrip()
            at = floor + len(head)
            found = self.known.between.search(self.masked, max(floor, at - 25), at) or AROUND.day.search(
                self.masked, max(floor, at - 40), at
            )
            if found is None or found.end() == found.start():
                return at
            at = found.start()

    def joined(self, floor: int, at: int) -> int:
        """The end of what stands before a place, without words that join."""
        while True:
            at = floor + len(self.masked[floor:at].rstrip())
            found = self.known.joining.search(self.masked, max(floor, at - 25), at)
            if found is None:
                return at
            at = found.start()

    def _is_joining(self, start: int, end: int) -> bool:
        return bool(self.masked[start:end].strip())
