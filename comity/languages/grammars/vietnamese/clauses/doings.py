"""What sides do together, found from a verb or a noun of one sentence: who, with whom, where."""

import re
from collections.abc import Sequence

from comity.languages.grammars.vietnamese.names.beside import leads
from comity.languages.grammars.vietnamese.parties.deeds import PEOPLE, Deed
from comity.languages.grammars.vietnamese.parties.subjects import Parties
from comity.languages.grammars.vietnamese.tables import cases
from comity.languages.grammars.vietnamese.tables.cases import CASES
from comity.languages.grammars.vietnamese.tables.triggers import Trigger
from comity.records.clause import Mention, MentionKind, Span

_MOVING = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN, MentionKind.DELEGATION)
_BESIDE = 12


class Doings(Parties):
    """Looks for what the parties of one sentence do together."""

    def deed(self, trigger: Trigger, others: Sequence[Span], taken: Sequence[Span]) -> Deed | None:
        """What a trigger tells, or None where it tells nothing of the kind."""
        behind = self._behind(trigger, others)
        subject = () if trigger.noun else self._subject(trigger, others)
        roles = self._roles(trigger, behind)
        place = self._place(trigger, taken)
        if subject and (guests := self.received(trigger, subject[0])):
            roles.setdefault("object", list(guests))
        concept = self._concept(trigger, roles, subject)
        if concept is None:
            return None
        objects = tuple(roles.pop("object", ()))
        if place is not None and concept != "visit" and place not in objects:
            roles["in"] = [place]
        owners = tuple(roles.pop("of", ()))
        told = self._is_held(trigger, roles)
        if trigger.noun:
            subject = (*roles.pop("between", ()), *roles.pop("with", ())) if told else owners
        named = [m for found in (objects, *(v for k, v in roles.items() if k != "in")) for m in found]
        ends = [
            m.name_span.end if m.kind is MentionKind.PERSON and m.name_span.end > m.span.start else m.span.end
            for m in named
            if m.span.start > trigger.span.start
        ]
        behind_noun = owners if trigger.noun and concept == "visit" else ()
        whose = [m.span.end for m in behind_noun if CASES.dated.match(self.masked, m.span.end)]
        if self._are_many(trigger, (*subject, *named)):
            return None
        lead = self.masked[max(self.sentence.start, trigger.span.start - 30) : trigger.span.start]
        planned = not trigger.noun and self._is_planned(trigger, subject, lead)
        return Deed(
            subject,
            objects,
            tuple((role, tuple(found)) for role, found in roles.items() if found),
            max([trigger.span.end, *ends[:1], *whose]),
            planned,
            self._negated(lead),
            concept,
            told,
            self._is_again(trigger, objects),
        )

    def _are_many(self, trigger: Trigger, whom: Sequence[Mention]) -> bool:
        """Whether several meetings are told of at once, of nobody by name: "các cuộc gặp giữa hai Thủ tướng"."""
        many = CASES.many.search(self.masked, self.sentence.start, trigger.span.start)
        return trigger.noun and many is not None and bool(whom) and all(m.kind is MentionKind.JOINT for m in whom)

    def _is_planned(self, trigger: Trigger, subject: Sequence[Mention], lead: str) -> bool:
        """Whether it is still to come, also as one of several things: "đoàn sẽ thăm X, khảo sát cảng Y"."""
        if self.known.moods["future"].search(lead):
            return True
        start = max((m.span.end for m in subject if m.span.end <= trigger.span.start), default=trigger.span.start)
        done = CASES.done.search(self.masked, start, trigger.span.start)
        return done is None and self.known.moods["future"].search(self.masked, start, trigger.span.start) is not None

    def _is_again(self, trigger: Trigger, met: Sequence[Mention]) -> bool:
        """Whether a sentence opens with the delegation, of which its name was told before: "Trao đổi với đoàn, ..."."""
        bare = len(met) == 1 and met[0].kind is MentionKind.DELEGATION and not met[0].codes
        head = self.masked[self.sentence.start : trigger.span.start]
        return bare and trigger.family == "engage" and CASES.opening.fullmatch(head) is not None

    def _is_held(self, trigger: Trigger, roles: dict[str, list[Mention]]) -> bool:
        """Whether a conference is said to have been held between sides: "Hội nghị giữa ... được tổ chức tại ..." """
        sides = {m.codes[:2] for m in (*roles.get("between", ()), *roles.get("with", ())) if m.codes}
        held = CASES.held.search(self.masked, self.sentence.start, self.sentence.end)
        return trigger.noun and trigger.concept in ("confer", "sign") and len(sides) > 1 and held is not None

    def _negated(self, lead: str) -> bool:
        found = self.known.moods["negated"].search(lead)
        return bool(found) and len(lead) - found.end() <= _BESIDE // 2 if found else False

    def _subject(self, trigger: Trigger, others: Sequence[Span]) -> tuple[Mention, ...]:
        """The nearest that nothing governs and that is no other verb's object; of "ông X đang thăm" ông X."""
        now = CASES.now.search(self.masked, self.sentence.start, trigger.span.start) or CASES.starts_now.match(
            self.masked, trigger.span.start
        )
        if now and (last := self.ending(now.start(), self.sentence.start) or self._heading(now.start())):
            return (last,)
        by = self._by(trigger)
        if by is not None:
            return (by,)
        if come := self._come(trigger, others):
            return come
        for mention in reversed([m for m in self.mentions if m.span.end <= trigger.span.start]):
            found = self.ending_at(mention.span.end, self.sentence.start)
            if found is None or mention.kind not in (*PEOPLE, MentionKind.LOCALITY) or self.is_governed(found.start):
                continue
            if mention.kind is MentionKind.LOCALITY and not self._acts(mention, trigger):
                continue
            lead = self.masked[: found.start].rstrip()
            if any(o.end == len(lead) > self.sentence.start for o in others) and not CASES.reports.search(lead):
                continue
            return found.mentions
        return ()

    def _heading(self, at: int) -> Mention | None:
        """Who heads the delegation told of before a place: "Đoàn ... do bà X dẫn đầu"."""
        found = self.ending_at(at, self.sentence.start)
        return found.mentions[-1] if found is not None else None

    def _come(self, trigger: Trigger, others: Sequence[Span]) -> tuple[Mention, ...]:
        """Whoever is received or met has come, right before a visit: "chủ trì lễ đón ông X thăm ..."."""
        head = self.masked[self.sentence.start : trigger.span.start].rstrip()
        if trigger.concept != "visit" or trigger.noun or (head.endswith(",") and not CASES.led.search(head)):
            return ()
        found = self.ending_at(trigger.span.start, self.sentence.start)
        if found is None or found.mentions[-1].kind not in _MOVING:
            return ()
        lead = self.masked[: found.start].rstrip()
        met = CASES.received.search(self.masked, self.sentence.start, found.start) is not None
        return found.mentions if met or any(o.end == len(lead) > self.sentence.start for o in others) else ()

    def _acts(self, place: Mention, trigger: Trigger) -> bool:
        """Whether a place does what stands behind it, as its government, and does not only tell where another is."""
        if CASES.goes_on.fullmatch(self.masked, place.span.end, trigger.span.start):
            return False
        bracket = CASES.bracket.match(self.masked, place.span.end)
        far = trigger.span.start - (bracket.end() if bracket else place.span.end)
        return trigger.concept not in ("visit", "tour") and far <= _BESIDE and not self._is_bracketed(place)

    def _is_bracketed(self, mention: Mention) -> bool:
        """Whether a place only tells, in brackets, where another lies."""
        return self.masked[self.sentence.start : mention.span.start].rstrip(" ").endswith("(")

    def _by(self, trigger: Trigger) -> Mention | None:
        """Who receives somebody who "is received by" them: "bà X đã được ông Y tiếp"."""
        one = self.ending(trigger.span.start, self.sentence.start) if trigger.concept == "receive" else None
        return one if one is not None and self.received(trigger, one) else None

    def received(self, trigger: Trigger, by: Mention) -> tuple[Mention, ...]:
        """Who is said to have been received by somebody; nobody where the words say something else."""
        passive = CASES.passive.search(self.masked, self.sentence.start, self.front(by.span.start, self.sentence.start))
        found = self.ending_at(passive.start(), self.sentence.start) if passive else None
        return found.mentions if found is not None and trigger.concept == "receive" else ()

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
            if self._is_fronted(trigger, between) and "object" in out:
                break  # "Tiếp ông X, ông Y đề nghị ...": who goes on received him
            role_ = self._role(between, role, first=at == trigger.span.end)
            if role_ is None or (trigger.noun and between.strip() == "," and "object" in out):
                break
            role = role_
            leader = next((m for m in behind if leads(self.keyed, mention, m, marks=self.marks)), None)
            if role != "skip" and not (mention.kind is MentionKind.LOCALITY and self._is_bracketed(mention)):
                out.setdefault(role, []).append(leader or mention)
            at = mention.span.end
            if leader:
                at = leader.span.end
        return {role: list(dict.fromkeys(found)) for role, found in out.items()}

    def _is_fronted(self, trigger: Trigger, between: str) -> bool:
        """Whether a verb opens the sentence, without a subject, and a comma ends what it opens."""
        head = self.masked[self.sentence.start : trigger.span.start]
        return between.strip() == "," and not trigger.noun and CASES.opening.fullmatch(head) is not None

    def _role(self, between: str, role: str, *, first: bool) -> str | None:
        words = between.strip()
        if CASES.occasion.match(words):
            return None
        if festival := CASES.festival.search(words):
            words = words[festival.start("at") :]
        while unit := CASES.head.search(words):
            words = words[: unit.start()].rstrip()
        for name, pattern in CASES.roles.items():
            if pattern.search(words) and (len(words) < cases.LONGEST_LEAD or name in ("of", "with", "between")):
                return name
        if first:
            return "object" if len(words) < cases.LONGEST_LEAD and not re.search(r"[,;:.]", words) else None
        if CASES.listed.fullmatch(words) or CASES.listed.fullmatch(between.strip()):
            return role
        return None

    def _concept(self, trigger: Trigger, roles: dict[str, list[Mention]], subject: Sequence[Mention]) -> str | None:
        """The concept as what stands around the trigger makes it, or None where it is not meant."""
        objects = roles.get("object", [])
        people = [m for found in roles.values() for m in found if m.kind in PEOPLE]
        match trigger.concept:
            case "visit":
                return "visit" if self._visits(trigger, roles, subject) else self._seen(trigger, objects, subject)
            case "call-on" if not people and self._visits(trigger, roles, subject):
                return "visit"  # "sang thăm, chúc Tết tỉnh X"
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
            case "train" | "attend" | "confer" | "sign" | "witness":
                return self._shown(trigger, roles, subject)
            case _:
                return trigger.concept if people or subject or trigger.noun else None

    def _shown(self, trigger: Trigger, roles: dict[str, list[Mention]], subject: Sequence[Mention]) -> str | None:
        """What people attend, hold or sign, and not what they only see: "chứng kiến nhiều đổi thay"."""
        held, done = self._is_held(trigger, roles), bool(subject) and not trigger.noun
        if trigger.concept == "witness" and not CASES.signed.search(self.masked, trigger.span.start, self.sentence.end):
            return None
        if trigger.concept == "sign" and (held or (done and (len(subject) > 1 or self._are_two(subject, roles)))):
            return "sign-both"
        return trigger.concept if held or done else None

    def _are_two(self, subject: Sequence[Mention], roles: dict[str, list[Mention]]) -> bool:
        """Whether one who signs does so with somebody of another country: "ký kết thỏa thuận với chính quyền X"."""
        ours = {m.codes[0] for m in subject if m.codes}
        theirs = {m.codes[0] for m in roles.get("with", ()) if m.codes}
        return len(subject) == 1 and bool(ours and theirs) and not ours & theirs

    def _toured(self, trigger: Trigger, roles: dict[str, list[Mention]], subject: Sequence[Mention]) -> str | None:
        objects = roles.get("object", [])
        if CASES.situation.match(self.masked, trigger.span.end) or CASES.others.search(
            self.masked, self.sentence.start, trigger.span.start
        ):
            return None  # "khuyến khích doanh nghiệp khảo sát": of no government
        sent = subject and CASES.sent.search(self.masked, subject[-1].span.end, trigger.span.start)
        if sent:
            return None  # "sẽ cử chuyên gia khảo sát": those sent will, and it is promised
        if self._is_journey(trigger, roles):
            return "visit" if self._visits(trigger, roles, subject) else None
        if (
            objects
            and objects[0].kind is MentionKind.PERSON
            and CASES.with_whom.search(self.keyed, trigger.span.start, trigger.span.end)
        ):
            return "work"  # "đến thăm và làm việc với ông X"
        if seen := self._seen(trigger, objects, subject):
            return seen
        bare = self._is_bare(trigger)
        at = "visit" if objects and objects[0].kind is MentionKind.ORGANISATION else "tour"
        return at if subject and (objects or not bare) else None

    def _seen(self, trigger: Trigger, objects: Sequence[Mention], subject: Sequence[Mention]) -> str | None:
        """Who "comes to see" somebody calls on him: "đến thăm nguyên Chủ tịch nước X"."""
        person = bool(objects) and objects[0].kind is MentionKind.PERSON
        return "call-on" if person and subject and not trigger.noun and self._is_bare(trigger) else None

    def _is_bare(self, trigger: Trigger) -> bool:
        """Whether the verb is "to see", whose object is needed to tell what for."""
        return self.keyed[trigger.span.start : trigger.span.end].split()[-1] in CASES.seeing

    def _is_journey(self, trigger: Trigger, roles: dict[str, list[Mention]]) -> bool:
        """Whether who "comes to see" a place comes to a country, a province or a town, and not to a site in it."""
        word = self.keyed[trigger.span.start : trigger.span.end]
        seen = [*roles.get("object", ()), *roles.get("in", ())]
        return (
            CASES.comes.match(word) is not None
            and bool(seen)
            and seen[0].kind is MentionKind.LOCALITY
            and self._is_right_behind(trigger, seen[0])
        )

    def _visits(self, trigger: Trigger, roles: dict[str, list[Mention]], subject: Sequence[Mention]) -> bool:
        """Whether a place or a body is visited; it is put in its role."""
        seen = [*roles.get("object", ()), *roles.get("in", ()), *roles.get("to", ())]
        places = [m for m in seen if m.kind is MentionKind.LOCALITY]
        if any(m.kind is MentionKind.DELEGATION and self._is_many(m) for m in subject):
            return False
        moving = self.keyed[trigger.span.start : trigger.span.end] in CASES.coming
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
        here = CASES.here.match(self.masked, trigger.span.end) is not None
        return (here and bool(subject)) or (trigger.noun and bool(roles.get("of")))

    def _is_many(self, delegation: Mention) -> bool:
        """Whether many delegations are told of at once, and none of them: "nhiều đoàn của Hàn Quốc đã đến thăm"."""
        return CASES.many.search(self.masked, self.sentence.start, delegation.span.start) is not None

    def _is_right_behind(self, trigger: Trigger, place: Mention) -> bool:
        """Whether only the head word of a place stands between: "đến thành phố X", but not "đến nhân dân X"."""
        between = self.masked[trigger.span.end : place.span.start].strip(" ,")
        between = CASES.wishes.sub("", between)
        while found := CASES.unit.search(between):
            between = between[: found.start()].strip(" ,")
        return len(between) <= _BESIDE and not CASES.peoples.search(between)

    def _place(self, trigger: Trigger, taken: Sequence[Span]) -> Mention | None:
        """The place that "tại" or "ở" stands before, nearest to the trigger and outside of what is said."""
        found = []
        for mention in self.mentions:
            if mention.kind is not MentionKind.LOCALITY or any(s.holds(mention.span) for s in taken):
                continue
            first, last = sorted((trigger.span, mention.span))
            if ";" in self.masked[first.end : last.start]:
                continue
            before = CASES.in_place.search(
                self.masked, max(self.sentence.start, mention.span.start - 30), mention.span.start
            )
            if before and not CASES.busy.search(self.masked, self.sentence.start, before.start()):
                found.append(mention)
        return min(found, key=lambda m: abs(m.span.start - trigger.span.start), default=None)
