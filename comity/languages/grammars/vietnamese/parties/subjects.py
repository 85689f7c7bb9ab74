"""Who is named before a verb of a sentence: its subject, of one mention or of several joined."""

from collections.abc import Sequence

from comity.languages.grammars.vietnamese.names.beside import leads
from comity.languages.grammars.vietnamese.parties.around import AROUND
from comity.languages.grammars.vietnamese.parties.deeds import PEOPLE, Subject
from comity.languages.grammars.vietnamese.tables.cases import CASES
from comity.languages.grammars.vietnamese.tables.triggers import MASK, Predicates
from comity.records.clause import Mention, MentionKind, Span

_HOLDERS = (MentionKind.OFFICE, MentionKind.ORGANISATION)
_FAR = 60


def _without_following(found: list[Mention]) -> list[Mention]:
    """A subject without the delegation of whoever leads it that is named by no place: "ông An cùng đoàn cán bộ"."""
    named = [m for m in found if m.kind is not MentionKind.DELEGATION or m.codes]
    return named if any(m.kind is MentionKind.PERSON for m in named) else found


def _has_office_first(one: Mention) -> bool:
    """Whether somebody's office stands before the name and none behind it: "Bí thư Tỉnh ủy Lê Văn An"."""
    return bool(one.offices) and one.offices[0].start == one.span.start and one.name_span.end == one.span.end


class Parties:
    """Looks for the parties of one sentence."""

    def __init__(  # noqa: PLR0913 -- one sentence in its forms
        self,
        text: str,
        keyed: str,
        masked: str,
        sentence: Span,
        mentions: Sequence[Mention],
        known: Predicates,
        *,
        marks: bool,
    ) -> None:
        self.text, self.keyed, self.masked, self.sentence = text, keyed, masked, sentence
        self.mentions, self.known, self.marks = sorted(mentions, key=lambda m: m.span), known, marks

    # -- subjects ---------------------------------------------------------------------------------

    def ending_at(self, at: int, floor: int) -> Subject | None:
        """The subject whose words end at a place: one mention, or several joined by "và"; None where there is none."""
        plain = floor + len(self.masked[floor:at].rstrip())
        at = floor + len(self.masked[floor:at].rstrip(" ,"))
        apposed = plain == at
        led = CASES.led.search(self.masked, floor, at)
        if led and self.masked[led.start() - 1 : led.start()] == MASK:
            at = led.start()
        last = next((m for m in self.mentions if m.span.end == at and m.span.start >= floor), None)
        if last is None or not (
            apposed or led or (last.kind is MentionKind.PERSON and last.span.end != last.name_span.end)
        ):
            return None
        found = [last]
        start = self.front(last.span.start, floor)
        while (joined := self._joined(found, start, floor)) is not None and (
            one := self.ending(joined, floor)
        ) is not None:
            found.insert(0, one)
            start = self.front(one.span.start, floor)
        found = _without_following(found)
        both = self._counted(found, start)
        if both is not None:
            return Subject(both.span.start, (both,))
        if len(found) == 1:
            return self._in_front(found[0], start, floor)
        return self._led_by(found, start)

    def _counted(self, found: Sequence[Mention], start: int) -> Mention | None:
        """The words for both sides that places only name: "lãnh đạo | hai tỉnh | An Giang và Takeo"."""
        if any(m.kind is not MentionKind.LOCALITY for m in found):
            return None
        end = len(self.masked[:start].rstrip())
        return next((m for m in self.mentions if m.kind is MentionKind.JOINT and m.span.end == end), None)

    def _joined(self, those: Sequence[Mention], start: int, floor: int) -> int | None:
        """Where what the first of those is joined to ends: by "và", or by a comma before a title in a list."""
        one = those[0]
        found = CASES.together_with.search(self.masked, floor, start) or CASES.went_with.search(
            self.masked, floor, start
        )
        several = len(those) > 1
        listed = CASES.titled.match(self.keyed, one.span.start) or _has_office_first(one)
        if found is None and several and one.kind is MentionKind.PERSON and listed:
            found = CASES.comma.search(self.masked, floor, start)
            last = self.ending(found.start(), floor) if found else None
            if last is None or last.kind is not MentionKind.PERSON or not last.offices:
                return None
        return found.start() if found else None

    def _in_front(self, last: Mention, start: int, floor: int) -> Subject:
        """A subject of one mention: "ông An, cùng Đoàn ..., đã đến" is about him; "Thủ tướng X - Y" about both."""
        along = CASES.along.search(self.masked, floor, start) if last.kind is MentionKind.DELEGATION else None
        one = self.ending(along.start(), floor) if along else None
        if one is not None and one.kind is MentionKind.PERSON:
            return Subject(self.front(one.span.start, floor), (one,))
        heads = CASES.heading.search(self.masked, floor, start) if last.kind is MentionKind.DELEGATION else None
        one = self.ending(heads.start(), floor) if heads else None
        if one is not None and one.kind is MentionKind.PERSON:
            return Subject(self.front(one.span.start, floor), (one,))
        dash = CASES.dash.search(self.masked, floor, start) if last.kind in _HOLDERS else None
        one = self.ending(dash.start(), floor) if dash else None
        if one is not None and one.kind in _HOLDERS and one.codes[:1] != last.codes[:1]:
            return Subject(self.front(one.span.start, floor), (one, last))
        return self._led_by([last], start)

    def _led_by(self, found: Sequence[Mention], start: int) -> Subject:
        delegation = self._leader_of(found[0])
        if delegation is not None:
            start = delegation.span.start
        return Subject(start, tuple(found))

    def ending(self, at: int, floor: int) -> Mention | None:
        """The mention that ends before a place, and before what tells in brackets where it lies."""
        aside = CASES.bracket_end.search(self.masked, floor, at)
        end = floor + len(self.masked[floor : aside.start() if aside else at].rstrip())
        return next((m for m in self.mentions if m.span.end == end and m.span.start >= floor), None)

    def front(self, at: int, floor: int) -> int:
        """Where a noun phrase begins: "phía", "thành phố" and the like belong to it."""
        while found := CASES.unit.search(self.masked, floor, at):
            at = found.start()
        return at

    def _leader_of(self, mention: Mention) -> Mention | None:
        return next((d for d in self.mentions if leads(self.keyed, d, mention, marks=self.marks)), None)

    def starting_at(self, at: int) -> tuple[Mention, ...]:
        """The mentions that a sentence opens with, from a place on."""
        first = next(
            (
                m
                for m in self.mentions
                if at <= m.span.start <= at + 12 and not AROUND.side.sub("", self.masked[at : m.span.start]).strip()
            ),
            None,
        )
        return (first,) if first else ()

    def first_subject(self, before: int) -> tuple[Mention, ...]:
        """Who is spoken of first as doing something in the sentence before a place."""
        for mention in self.mentions:
            if mention.span.end > before or mention.kind not in PEOPLE:
                continue
            found = self.ending_at(mention.span.end, self.sentence.start)
            if found is not None and not self.is_governed(found.start):
                return self._both(found, before)
        return ()

    def _both(self, found: Subject, before: int) -> tuple[Mention, ...]:
        """Those whom a subject goes on with: "Thủ tướng X - Y lần đầu ..."."""
        behind = next(
            (m for m in self.mentions if found.mentions[-1].span.end < m.span.start and m.span.end <= before), None
        )
        longer = self.ending_at(behind.span.end, self.sentence.start) if behind else None
        whole = longer is not None and found.mentions[-1] in longer.mentions
        return longer.mentions if longer and whole else found.mentions

    def at_whose(self, at: int) -> Mention | None:
        """Who gave what a noun at a place tells of: "đề nghị của ông An tại buổi tiếp ông Bình"."""
        lead = CASES.at_a.search(self.masked, self.sentence.start, at)
        one = self.ending(lead.start(), self.sentence.start) if lead else None
        return one if one is not None and one.kind is MentionKind.PERSON else None

    def acting(self, start: int, verbs: Sequence[Span]) -> tuple[Mention, ...]:
        """Whoever stands before the next verb behind a place."""
        for verb in verbs:
            found = self.before(verb.start, start, far=_FAR)
            if found:
                return found
        return ()

    def before(self, at: int, floor: int, far: int = _FAR) -> tuple[Mention, ...]:
        """Who does what stands at a place: the nearest before it that no preposition governs."""
        for mention in reversed([m for m in self.mentions if floor <= m.span.start and m.span.end <= at]):
            if mention.kind not in PEOPLE or (at - mention.span.end > far and far == _FAR):
                continue
            found = self.ending_at(mention.span.end, floor)
            if found is None or self.is_governed(found.start):
                continue
            return found.mentions
        return ()

    def is_governed(self, at: int) -> bool:
        """Whether a preposition, or a verb of another, stands before a noun phrase that begins at a place."""
        head = self.masked[self.sentence.start : at].rstrip()
        return bool(CASES.governing.search(head)) and not CASES.by.search(head)
