"""Clauses of visits, of conferences, and of papers signed or witnessed."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.meetings.parties import (
    Told,
    partner_of,
    place_of,
    segment,
    sides_named,
    subject_of,
    without_invitation,
)
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled, which
from comity.records.clause import Clause, Mention, MentionKind, Modality, Span


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [visits]."""

    visit: re.Pattern[str]
    lasting: re.Pattern[str]
    another: re.Pattern[str]
    coming: re.Pattern[str]
    asked: re.Pattern[str]
    greeted: re.Pattern[str]
    whose: re.Pattern[str]
    back: re.Pattern[str]
    invited: re.Pattern[str]
    conference: re.Pattern[str]
    chaired: re.Pattern[str]
    held: re.Pattern[str]
    goes_on: re.Pattern[str]
    between: re.Pattern[str]
    three: re.Pattern[str]
    pairs: re.Pattern[str]
    by_whom: re.Pattern[str]
    of_who: re.Pattern[str]
    remote: re.Pattern[str]
    signing: re.Pattern[str]
    signed: re.Pattern[str]
    two_places: re.Pattern[str]
    chairing: re.Pattern[str]
    chair: re.Pattern[str]
    sorts: Mapping[str, re.Pattern[str]]


_VISITS = compiled("zh", "visits", _Patterns)


def visits(line: Line, last: int, told: Told) -> list[Clause]:
    """The visits of a line up to a place in it: one clause for each country visited."""
    out: list[Clause] = []
    for found in _VISITS.visit.finditer(line.text, 0, last):
        before = without_invitation(line.text[: found.start()])
        subject = _visitor(line, found, before, told)
        if not subject:
            continue
        told.guest = subject
        future = _VISITS.coming.search(before[segment(line, found.start()) :] + found.group()) is not None
        for place in _where(line, found):
            lasting = _VISITS.lasting.search(before)
            span = line.span(lasting.start() if lasting else found.start(), found.end())
            obliques = (("to", (place,)),) if place.kind is MentionKind.LOCALITY else ()
            out.append(
                Clause(
                    "visit",
                    span,
                    span,
                    line.sentence,
                    subject,
                    (),
                    obliques,
                    (),
                    modality=Modality.FUTURE if future else Modality.FACT,
                    tense="future" if future else "past",
                )
            )
    return out


def _visitor(line: Line, found: re.Match[str], before: str, told: Told) -> tuple[Mention, ...]:
    """Who visits; nobody where the visit is only asked for, is what is said to a guest, or was told of before."""
    asked = _VISITS.asked.search(before)
    if asked or (found["come"] and _VISITS.greeted.search(before, segment(line, found.start()))):
        return ()
    whose = _VISITS.whose.match(line.text, found.end())
    if whose:
        return (line.mentions[whose.start("who")],)
    welcomed = _LAST_NAMED.search(before) if _VISITS.invited.search(before, segment(line, found.start())) else None
    subject = (line.mentions[welcomed.start("who")],) if welcomed else subject_of(line, found.start())
    back = _VISITS.back.match(line.text, found.end()) if found["over"] and not subject else None
    if back:
        return (line.mentions[back.start("who")],)
    if not subject and found["trip"]:
        led = found.start() - 1 if before.endswith("由P") else None
        subject = (line.mentions[led],) if led is not None else tuple(line.among(*found.span(), "D"))
    return () if _VISITS.another.search(before) else subject or told.subject[:1]


_LAST_NAMED = re.compile(r"(?P<who>[PD])[^，。PD]{0,8}$")


def _where(line: Line, found: re.Match[str]) -> list[Mention]:
    if found["those"]:
        return _inviters(line, found.start())
    group = next(
        (name for name in ("to", "at", "reach", "town", "over", "trip", "tour", "arriving", "on") if found[name]), None
    )
    if group:
        return [m for m in sides_named(line, found.start(group), found.end(group)) if m.codes]
    named = next(name for name in ("short", "coming", "here") if found[name])
    short, at = found[named], line.starts[found.start(named)]
    names = lexicon.load("zh", "mentions")
    codes = tuple(names["abbreviations"][names["also"].get(short, short)][:1])
    here = Span(at, at + 1)
    return [Mention(here, MentionKind.LOCALITY, short, here, (), codes)]


def _inviters(line: Line, at: int) -> list[Mention]:
    """The countries of those behind 应 who invited, one mention of each: 应甲国总统某人、乙国政府邀请，对上述两国."""
    invited = _VISITS.by_whom.search(line.text[:at])
    named = line.among(*invited.span("who"), "PDOL") if invited else []
    countries: dict[str, Mention] = {}
    for mention in named:
        if mention.codes:
            code = mention.codes[0].split("-")[0]
            countries.setdefault(code, replace(mention, kind=MentionKind.LOCALITY, codes=(code,)))
    return list(countries.values())


_TWO = 2


def conferences(line: Line, last: int) -> list[Clause]:
    """The conferences attended, where the line says where, and those that two chair together."""
    out = []
    held = [clause for found in _VISITS.held.finditer(line.text, 0, last) if (clause := _held(line, found))]
    for found in _VISITS.chaired.finditer(line.text, 0, last):
        partner = partner_of(line, found.start())
        chairs = subject_of(line, partner[0] if partner else found.start())
        chairs = (*chairs, *(m for m in partner[1] if m not in chairs)) if partner else chairs
        if len(chairs) >= _TWO and held and _VISITS.chair.fullmatch(found.group()):
            held[-1] = replace(held[-1], subject=chairs)  # ...会议召开，某人和某人共同主持
        elif len(chairs) >= _TWO:
            span = line.span(found.start(), found.end())
            place = place_of(line, found.start()) or ()
            out.append(Clause("confer", span, span, line.sentence, chairs, (), (("in", place),) if place else ()))
    out += held
    for found in _VISITS.conference.finditer(line.text, 0, last):
        subject = subject_of(line, found.start())
        place = place_of(line, found.start())
        if subject and place and not _VISITS.of_who.search(line.text[found.end() : found.end() + 14]):
            span = line.span(found.start(), found.end())
            out.append(Clause("confer", span, span, line.sentence, subject, (), (("in", place),), tense="past"))
    return out


def _held(line: Line, found: re.Match[str]) -> Clause | None:
    """What two or more places, or people of theirs, held; None where fewer are named before its name."""
    first = segment(line, found.start())
    named = line.among(first, found.start(), "PDO") or sides_named(line, first, found.start())
    if len({m.codes[:2] for m in named if m.codes}) < _TWO:
        return None
    place = [m for m in line.among(found.end("what"), found.start("verb"), "L") if m.codes][-1:]
    span = line.span(found.start("what"), found.end("verb"))
    obliques = [("between", tuple(named)), *([("in", tuple(place))] if place else [])]
    remote = _VISITS.remote.search(line.text[max(0, found.start() - 4) : found.end("verb")])
    concept = "phone" if remote else which(_VISITS.sorts, found["what"]) or "confer"
    return Clause(concept, span, span, line.sentence, (), (), tuple(obliques), tense="past")


@cache
def _paper_verbs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = lexicon.load("zh", "predicates")["paper"]
    return tuple((concept, re.compile("|".join(patterns))) for concept, patterns in data.items())


def papers(line: Line, last: int, told: Told) -> list[Clause]:
    """Papers signed, and signings witnessed; the witnesses of a signing take part in it."""
    out: list[Clause] = []
    for concept, pattern in _paper_verbs():
        for found in pattern.finditer(line.text, 0, last):
            subject = _signers(line, found.start())
            one = len(subject) == 1 and subject[0] in (*told.subject, *told.others)
            goes_on = one and _VISITS.goes_on.search(line.text, 0, found.start())
            if subject and told.subject and (subject[0].kind is MentionKind.JOINT or goes_on):
                subject = (*told.subject[:1], *told.others[:1])
            span = line.span(found.start(), found.end())
            if concept == "witness" and not _VISITS.signing.search(line.text[found.end() : last]):
                continue
            coming = _VISITS.coming.search(line.text, segment(line, found.start()), found.start()) is not None
            modality, tense = (Modality.FUTURE, "future") if coming else (Modality.FACT, "past")
            where = tuple(("in", place) for place in (place_of(line, found.start()),) if place)
            out.append(Clause(concept, span, span, line.sentence, subject, (), where, modality=modality, tense=tense))
            if concept == "witness" and subject:
                signed = _VISITS.signed.search(line.text[found.end() : last])
                whole = line.span(found.start(), found.end() + signed.end()) if signed else span
                out.append(
                    Clause(
                        "sign-ceremony",
                        whole,
                        whole,
                        line.sentence,
                        subject,
                        (),
                        where,
                        tense="past",
                    )
                )
    return out


def _signers(line: Line, at: int) -> tuple[Mention, ...]:
    """Who signs or looks on, with the partner behind 同 or 与; failing people and bodies, the two places."""
    partner = partner_of(line, at)
    before = subject_of(line, partner[0] if partner else at)
    both = line.among(segment(line, at), at, "J")
    if both and not line.among(segment(line, at), at, "PD"):
        return (both[0],)
    if partner and before:
        return (*before, *(m for m in partner[1] if m not in before))
    if subject := subject_of(line, at):
        return subject
    text = _VISITS.between.sub(lambda m: "·" * len(m.group()), line.text[:at])
    if three := _VISITS.three.search(text):
        return tuple(m for m in sides_named(line, three.start(), three.end()) if m.codes)
    if _VISITS.pairs.search(line.text[:at]):
        return tuple(m for m in sides_named(line, segment(line, at), at) if m.codes)
    pair = _VISITS.two_places.search(text)
    return (line.mentions[pair.start("one")], line.mentions[pair.start("other")]) if pair else ()


def visits_named(line: Line, told: Told, at: int) -> list[Clause]:
    """Visits that a speech speaks of: of a named person, to a named country, this one or an earlier one."""
    return [
        c
        for c in visits(line, len(line.text), told)
        if c.trigger.start >= line.starts[min(at, len(line.starts) - 1)]
        and any(line.sentence.holds(m.span) for m in c.subject)
    ]


def is_chaired(before: str) -> bool:
    """Whether what follows these words is what somebody chairs together with another."""
    return _VISITS.chairing.search(before) is not None
