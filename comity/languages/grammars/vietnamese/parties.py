"""Who takes part in what a sentence tells: subjects before a verb, counterparts and places behind it."""

import re
from collections.abc import Sequence

from comity.languages.grammars.vietnamese import cases
from comity.languages.grammars.vietnamese.beside import leads
from comity.languages.grammars.vietnamese.deeds import PEOPLE, Deed, Subject
from comity.languages.grammars.vietnamese.triggers import MASK, Predicates, Trigger
from comity.records.clause import Mention, MentionKind, Span

_MOVING = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN, MentionKind.DELEGATION)
_HOLDERS = (MentionKind.OFFICE, MentionKind.ORGANISATION)
_FAR = 60
_BESIDE = 12


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
        led = cases.LED.search(self.masked, floor, at)
        if led and self.masked[led.start() - 1 : led.start()] == MASK:
            at = led.start()
        last = next((m for m in self.mentions if m.span.end == at and m.span.start >= floor), None)
        if last is None or not (
            apposed or led or (last.kind is MentionKind.PERSON and last.span.end != last.name_span.end)
        ):
            return None
        found = [last]
        start = self._front(last.span.start, floor)
        while (joined := self._joined(found[0], start, floor)) is not None and (
            one := self._ending(joined, floor)
        ) is not None:
            found.insert(0, one)
            start = self._front(one.span.start, floor)
        if len(found) == 1:
            return self._in_front(last, start, floor)
        return self._led_by(found, start)

    def _joined(self, one: Mention, start: int, floor: int) -> int | None:
        """Where what a mention is joined to ends: by "và", or by a comma before the next title of a list of people."""
        found = cases.WITH.search(self.masked, floor, start) or cases.TOGETHER.search(self.masked, floor, start)
        if found is None and one.kind is MentionKind.PERSON and cases.TITLED.match(self.keyed, one.span.start):
            found = cases.COMMA.search(self.masked, floor, start)
            last = self._ending(found.start(), floor) if found else None
            if last is None or last.kind is not MentionKind.PERSON or not last.offices:
                return None
        return found.start() if found else None

    def _in_front(self, last: Mention, start: int, floor: int) -> Subject:
        """A subject of one mention: "ông An, cùng Đoàn ..., đã đến" is about him; "Thủ tướng X - Y" about both."""
        along = cases.ALONG.search(self.masked, floor, start) if last.kind is MentionKind.DELEGATION else None
        one = self._ending(along.start(), floor) if along else None
        if one is not None and one.kind is MentionKind.PERSON:
            return Subject(self._front(one.span.start, floor), (one,))
        heads = cases.HEADING.search(self.masked, floor, start) if last.kind is MentionKind.DELEGATION else None
        one = self._ending(heads.start(), floor) if heads else None
        if one is not None and one.kind is MentionKind.PERSON:
            return Subject(self._front(one.span.start, floor), (one,))
        dash = cases.DASH.search(self.masked, floor, start) if last.kind in _HOLDERS else None
        one = self._ending(dash.start(), floor) if dash else None
        if one is not None and one.kind in _HOLDERS and one.codes[:1] != last.codes[:1]:
            return Subject(self._front(one.span.start, floor), (one, last))
        return self._led_by([last], start)

    def _led_by(self, found: Sequence[Mention], start: int) -> Subject:
        delegation = self._leader_of(found[0])
        if delegation is not None:
            start = delegation.span.start
        return Subject(start, tuple(found))

    def _ending(self, at: int, floor: int) -> Mention | None:
        """The mention that ends before a place, and before what tells in brackets where it lies."""
        aside = cases.ASIDE.search(self.masked, floor, at)
        end = floor + len(self.masked[floor : aside.start() if aside else at].rstrip())
        return next((m for m in self.mentions if m.span.end == end and m.span.start >= floor), None)

    def _front(self, at: int, floor: int) -> int:
        """Where a noun phrase begins: "phía", "thành phố" and the like belong to it."""
        while found := cases.UNIT.search(self.masked, floor, at):
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
                if at <= m.span.start <= at + 12
                and not self.masked[at : m.span.start].replace("phía", "").replace("cả", "").strip()
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
            if found is not None and not self._is_governed(found.start):
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
        lead = cases.AT_A.search(self.masked, self.sentence.start, at)
        one = self._ending(lead.start(), self.sentence.start) if lead else None
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
            if found is None or self._is_governed(found.start):
                continue
            return found.mentions
        return ()

    def _is_governed(self, at: int) -> bool:
        head = self.masked[self.sentence.start : at].rstrip()
        return bool(cases.GOVERNING.search(head)) and not cases.BY.search(head)

    # -- deeds ------------------------------------------------------------------------------------

    def deed(self, trigger: Trigger, others: Sequence[Span], taken: Sequence[Span]) -> Deed | None:
        """What a trigger tells, or None where it tells nothing of the kind."""
        behind = self._behind(trigger, others)
        subject = () if trigger.noun else self._subject(trigger, others)
        roles = self._roles(trigger, behind)
        place = self._place(trigger, taken)
        concept = self._concept(trigger, roles, subject)
        if concept is None:
            return None
        objects = tuple(roles.pop("object", ()))
        if place is not None and concept != "visit" and place not in objects:
            roles["in"] = [place]
        owners = tuple(roles.pop("of", ()))
        told = self._is_held(trigger, roles)
        if trigger.noun:
            subject = tuple(roles.pop("between")) if told else owners
        named = [m for found in (objects, *(v for k, v in roles.items() if k != "in")) for m in found]
        ends = [
            m.name_span.end if m.kind is MentionKind.PERSON and m.name_span.end > m.span.start else m.span.end
            for m in named
            if m.span.start > trigger.span.start
        ]
        lead = self.masked[max(self.sentence.start, trigger.span.start - 30) : trigger.span.start]
        planned = bool(self.known.moods["future"].search(lead)) and not trigger.noun
        return Deed(
            subject,
            objects,
            tuple((role, tuple(found)) for role, found in roles.items() if found),
            max([trigger.span.end, *ends[:1]]),
            planned,
            self._negated(lead),
            concept,
            told,
        )

    def _is_held(self, trigger: Trigger, roles: dict[str, list[Mention]]) -> bool:
        """Whether a conference is said to have been held between sides: "Hội nghị giữa ... được tổ chức tại ..." """
        sides = {m.codes[:2] for m in roles.get("between", ()) if m.codes}
        held = cases.HELD.search(self.masked, self.sentence.start, self.sentence.end)
        return trigger.noun and trigger.concept == "confer" and len(sides) > 1 and held is not None

    def _negated(self, lead: str) -> bool:
        found = self.known.moods["negated"].search(lead)
        return bool(found) and len(lead) - found.end() <= _BESIDE // 2 if found else False

    def _subject(self, trigger: Trigger, others: Sequence[Span]) -> tuple[Mention, ...]:
        """The nearest that nothing governs and that is no other verb's object; of "ông X đang thăm" ông X."""
        now = cases.NOW.search(self.masked, self.sentence.start, trigger.span.start) or cases.STARTS_NOW.match(
            self.masked, trigger.span.start
        )
        if now and (last := self._ending(now.start(), self.sentence.start)):
            return (last,)
        come = self._ending(trigger.span.start, self.sentence.start) if trigger.concept == "visit" else None
        if come is not None and cases.RECEIVED.search(self.masked, self.sentence.start, come.span.start):
            return (come,)  # "chủ trì lễ đón ông X thăm ...": whoever is received has come
        for mention in reversed([m for m in self.mentions if m.span.end <= trigger.span.start]):
            found = self.ending_at(mention.span.end, self.sentence.start)
            if found is None or mention.kind not in (*PEOPLE, MentionKind.LOCALITY) or self._is_governed(found.start):
                continue
            bracket = cases.BRACKET.match(self.masked, mention.span.end)
            far = trigger.span.start - (bracket.end() if bracket else mention.span.end)
            if mention.kind is MentionKind.LOCALITY and (
                trigger.concept in ("visit", "tour") or far > _BESIDE or self._is_bracketed(mention)
            ):
                continue
            lead = self.masked[: found.start].rstrip()
            if any(o.end == len(lead) and o.end > self.sentence.start for o in others):
                continue
            return found.mentions
        return ()

    def _is_bracketed(self, mention: Mention) -> bool:
        """Whether a place only tells, in brackets, where another lies."""
        return self.masked[self.sentence.start : mention.span.start].rstrip(" ").endswith("(")

    def _behind(self, trigger: Trigger, others: Sequence[Span]) -> list[Mention]:
        """The mentions behind a trigger up to the next verb, or to a break that begins something new."""
        limit = min([o.start for o in others if o.start >= trigger.span.end], default=self.sentence.end)
        return [m for m in self.mentions if trigger.span.end <= m.span.start < limit]

    def _roles(self, trigger: Trigger, behind: Sequence[Mention]) -> dict[str, list[Mention]]:
        """Each mention behind a trigger in the role that the words before it give."""
        out: dict[str, list[Mention]] = {}
        at, role = trigger.span.end, "object"
        for mention in behind:
            between = self.masked[at : mention.span.start]
            role_ = self._role(between, role, first=at == trigger.span.end)
            if role_ is None or (trigger.noun and between.strip() == "," and "object" in out):
                break
            role = role_
            leader = next((m for m in behind if leads(self.keyed, mention, m, marks=self.marks)), None)
            if role != "skip":
                out.setdefault(role, []).append(leader or mention)
            at = mention.span.end
            if leader:
                at = leader.span.end
        return {role: list(dict.fromkeys(found)) for role, found in out.items()}

    def _role(self, between: str, role: str, *, first: bool) -> str | None:
        words = between.strip()
        if cases.OCCASION.match(words):
            return None
        while unit := cases.HEAD.search(words):
            words = words[: unit.start()].rstrip()
        for pattern, name in cases.CASES:
            if pattern.search(words) and (len(words) < cases.LONGEST_LEAD or name in ("of", "with", "between")):
                return name
        if first:
            return "object" if len(words) < cases.LONGEST_LEAD and not re.search(r"[,;:.]", words) else None
        if re.fullmatch(r"(?:,|và|cùng|va|;|–|-|\)|\(|,? ?và|,? ?cùng)?\s*(?:các|ông|bà|nước|tỉnh|thành phố)?", words):
            return role
        return None

    def _concept(self, trigger: Trigger, roles: dict[str, list[Mention]], subject: Sequence[Mention]) -> str | None:
        """The concept as what stands around the trigger makes it, or None where it is not meant."""
        objects = roles.get("object", [])
        people = [m for found in roles.values() for m in found if m.kind in PEOPLE]
        match trigger.concept:
            case "visit":
                return "visit" if self._visits(trigger, roles, subject) else None
            case "receive" | "call-on" | "meet" | "phone" | "work":
                return (
                    trigger.concept
                    if people
                    or any(m.kind is MentionKind.LOCALITY for m in objects)
                    or (len(subject) > 1 or any(m.kind is MentionKind.JOINT for m in subject))
                    else None
                )
            case "tour":
                return self._toured(trigger, roles, subject)
            case "sign" if not trigger.noun and (len(subject) > 1 or self._are_two(subject, roles)):
                return "sign-both"
            case "train" | "attend" | "confer" | "sign" | "witness":
                held = self._is_held(trigger, roles)
                return trigger.concept if held or (subject and not trigger.noun) else None
            case _:
                return trigger.concept if people or subject or trigger.noun else None

    def _are_two(self, subject: Sequence[Mention], roles: dict[str, list[Mention]]) -> bool:
        """Whether one who signs does so with somebody of another country: "ký kết thỏa thuận với chính quyền X"."""
        ours = {m.codes[0] for m in subject if m.codes}
        theirs = {m.codes[0] for m in roles.get("with", ()) if m.codes}
        return len(subject) == 1 and bool(ours and theirs) and not ours & theirs

    def _toured(self, trigger: Trigger, roles: dict[str, list[Mention]], subject: Sequence[Mention]) -> str | None:
        objects = roles.get("object", [])
        sent = subject and cases.SENT.search(self.masked, subject[-1].span.end, trigger.span.start)
        if sent:
            return None  # "sẽ cử chuyên gia khảo sát": those sent will, and it is promised
        if self._is_journey(trigger, roles):
            return "visit" if self._visits(trigger, roles, subject) else None
        bare = self.keyed[trigger.span.start : trigger.span.end].split()[-1] in ("thăm", "tham")
        at = "visit" if objects and objects[0].kind is MentionKind.ORGANISATION else "tour"
        return at if subject and (objects or not bare) else None

    def _is_journey(self, trigger: Trigger, roles: dict[str, list[Mention]]) -> bool:
        """Whether who "comes to see" a place comes to a country, a province or a town, and not to a site in it."""
        word = self.keyed[trigger.span.start : trigger.span.end]
        seen = [*roles.get("object", ()), *roles.get("in", ())]
        return (
            cases.COMES.match(word) is not None
            and bool(seen)
            and seen[0].kind is MentionKind.LOCALITY
            and self._is_right_behind(trigger, seen[0])
        )

    def _visits(self, trigger: Trigger, roles: dict[str, list[Mention]], subject: Sequence[Mention]) -> bool:
        """Whether a place or a body is visited; it is put in its role."""
        seen = [*roles.get("object", ()), *roles.get("in", ()), *roles.get("to", ())]
        places = [m for m in seen if m.kind is MentionKind.LOCALITY]
        moving = self.keyed[trigger.span.start : trigger.span.end] in ("đến", "tới", "den", "toi")
        if moving and places and not self._is_right_behind(trigger, places[0]):
            return False
        if places and not (moving and not any(m.kind in _MOVING for m in subject)):
            roles["to"] = places[:1]
            roles["object"] = []
            roles.pop("in", None)
            return True
        bodies = [m for m in seen if m.kind is MentionKind.ORGANISATION]
        if bodies and not moving and (subject or (trigger.noun and roles.get("of"))):
            roles["object"] = bodies[:1]
            return True
        return trigger.noun and bool(roles.get("of"))

    def _is_right_behind(self, trigger: Trigger, place: Mention) -> bool:
        """Whether only the head word of a place stands between: "đến thành phố X", but not "đến nhân dân X"."""
        between = self.masked[trigger.span.end : place.span.start].strip(" ,")
        while found := cases.UNIT.search(between):
            between = between[: found.start()].strip(" ,")
        return len(between) <= _BESIDE and not cases.PEOPLES.search(between)

    def _place(self, trigger: Trigger, taken: Sequence[Span]) -> Mention | None:
        """The place that "tại" or "ở" stands before, nearest to the trigger and outside of what is said."""
        found = []
        for mention in self.mentions:
            if mention.kind is not MentionKind.LOCALITY or any(s.holds(mention.span) for s in taken):
                continue
            before = cases.IN.search(self.masked, max(self.sentence.start, mention.span.start - 30), mention.span.start)
            if before:
                found.append(mention)
        return min(found, key=lambda m: abs(m.span.start - trigger.span.start), default=None)
