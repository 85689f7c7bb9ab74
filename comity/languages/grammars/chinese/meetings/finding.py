"""Clauses in which sides do something together: meet, hold talks, visit, telephone, witness, sign.

Each is found from its verb. What stands before it within the sentence gives who did it, with whom
(behind 同, 与, 和) and where (behind 在); what stands behind it gives the counterpart of 会见 and its like.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.meetings.gatherings import gathering
from comity.languages.grammars.chinese.meetings.parties import (
    WITH,
    Told,
    partner_of,
    place_of,
    segment,
    sides_named,
    subject_of,
)
from comity.languages.grammars.chinese.meetings.visits import conferences, is_chaired, papers, visits
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled, which
from comity.records.clause import Clause, Mention, MentionKind, Modality, Span

_END = re.compile(r"[。；！？]")


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [meetings]."""

    views: re.Pattern[str]
    severally: re.Pattern[str]
    object: re.Pattern[str]
    both: re.Pattern[str]
    and_with: re.Pattern[str]
    led: re.Pattern[str]
    along: re.Pattern[str]
    no_object: re.Pattern[str]
    received: re.Pattern[str]
    gathering: re.Pattern[str]
    gathered: re.Pattern[str]
    who_attend: re.Pattern[str]
    remote: re.Pattern[str]
    by_whom: re.Pattern[str]
    talks: re.Pattern[str]
    stop: re.Pattern[str]
    at_whose: re.Pattern[str]
    invited: re.Pattern[str]
    when_who: re.Pattern[str]
    heading: re.Pattern[str]
    future: re.Pattern[str]
    denied: re.Pattern[str]
    beside: re.Pattern[str]
    receiving: Mapping[str, re.Pattern[str]]


_MEETINGS = compiled("zh", "meetings", _Patterns)


@dataclass(frozen=True, slots=True)
class Hit:
    """A verb in a line: where it stands, its concept, whether its counterpart follows (`takes`)."""

    start: int
    end: int
    concept: str
    takes: bool


@cache
def _verbs() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    out = []
    for entry in lexicon.load("zh", "predicates")["engage"].values():
        for takes in (True, False):
            patterns = entry["takes" if takes else "with"]
            if patterns:
                out.append((re.compile("|".join(patterns)), entry["concept"], takes))
    return tuple(out)


def clauses(line: Line, told: Told, until: int | None = None) -> list[Clause]:
    """All clauses of a line, up to a place in it, in order; `told` is brought up to date."""
    last = len(line.text) if until is None else until
    out = _attended(line, told, last) or []
    if not out:
        for hit in _hits(line, last):
            if _MEETINGS.views.fullmatch(line.text, hit.start, hit.end) and (told.subject or out):
                continue
            out += _of_hit(line, hit, told)
        out += visits(line, last, told)
        out += _received(line, last)
        out += [] if told.subject else _gathering(line, told)
        out += papers(line, last, told)
        out += conferences(line, last) or gathering(line, told)
    return sorted(out, key=lambda c: (c.trigger.start, c.span.end))


def _hits(line: Line, last: int) -> list[Hit]:
    """The verbs of a line that have a counterpart, none inside another; the longest first."""
    found = [
        Hit(m.start(), m.end(), concept, takes)
        for pattern, concept, takes in _verbs()
        for m in pattern.finditer(line.text, 0, last)
    ]
    found = [h for h in found if _fits(line, h) and not is_chaired(line.text[: h.start])]
    out: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.start - h.end, h.start)):
        if not any(h.start < hit.end and hit.start < h.end for h in out):
            out.append(hit)
    return sorted(out, key=lambda h: h.start)


def _fits(line: Line, hit: Hit) -> bool:
    """Whether a verb has its counterpart where it wants it: behind it, or before it behind 同; 甲和乙会见丙 too."""
    partner = partner_of(line, hit.start)
    takes = partner is None or (
        line.text[partner[0]] == "和" and _MEETINGS.object.match(line.text, hit.end) is not None
    )
    return hit.takes == takes or _is_of_both(line, hit)


def _is_of_both(line: Line, hit: Hit) -> bool:
    """Whether both sides do it together: 两国总理举行会谈."""
    return not hit.takes and _MEETINGS.both.search(line.text, 0, hit.start) is not None


def _of_hit(line: Line, hit: Hit, told: Told) -> list[Clause]:
    partner = partner_of(line, hit.start)
    before = partner[0] if partner and not hit.takes else hit.start
    others = _objects(line, hit.end) if hit.takes else partner[1] if partner else []
    going_on = told.subject if _MEETINGS.and_with.search(line.text[:before]) else ()
    subject = tuple(m for m in _host(line, hit) or going_on or subject_of(line, before) if m not in others)
    if hit.takes and all(m.kind is MentionKind.PRONOUN for m in others):
        others = _named_before(line, hit, subject, told) or others
    others = [*others, *_leader(line, others)]
    if not subject and not partner:
        subject = _behind(line, hit) or told.subject
    if (
        partner
        and all(m.kind in (MentionKind.LOCALITY, MentionKind.OFFICE) for m in others)
        and (not subject or _sums_up(line, before))
    ):
        subject = tuple(sides_named(line, segment(line, before), before))
    if not subject:
        subject = told.subject
    joint = bool(subject) and subject[0].kind is MentionKind.JOINT
    if not others and not joint and (hit.takes or len(subject) < 2):  # noqa: PLR2004 -- two people meet
        told.subject, told.others = (subject, ()) if len(subject) > 1 else (told.subject, told.others)
        return []
    concept = (
        "phone"
        if _MEETINGS.remote.search(line.text[max(0, hit.start - 8) : hit.start]) and hit.concept in ("meet", "talk")
        else hit.concept
    )
    if others or not joint:
        told.subject, told.others, told.concept = subject, tuple(others), concept
        told.verb = line.span(hit.start, hit.end)
    return [_clause(line, hit, concept, *pair, before) for pair in _pairs(line, hit, subject, others)]


def _pairs(
    line: Line, hit: Hit, subject: tuple[Mention, ...], others: list[Mention]
) -> list[tuple[tuple[Mention, ...], list[Mention]]]:
    """Who meets whom: each of several apart where the words say so (分别会见), else all together."""
    if not (hit.takes and _MEETINGS.severally.search(line.text, max(0, hit.start - 6), hit.start)):
        return [(subject, others)]
    if len(others) > 1:
        return [(subject, [other]) for other in others]
    return [((one,), others) for one in subject] or [((), others)]


def _leader(line: Line, others: Sequence[Mention]) -> list[Mention]:
    """Who leads the delegation that is met, told behind it: 与代表团座谈，代表团由市长某人率领."""
    found = _MEETINGS.led.search(line.text) if any(m.kind is MentionKind.DELEGATION for m in others) else None
    leader = line.mentions[found.start("who")] if found else None
    return [leader] if leader is not None and leader not in others else []


def _host(line: Line, hit: Hit) -> tuple[Mention, ...]:
    """Who receives behind 由: 由副市长某人代表市长某人接待."""
    found = _MEETINGS.by_whom.search(line.text[: hit.start])
    return (line.mentions[found.start("who")],) if found and hit.takes else ()


def _named_before(line: Line, hit: Hit, subject: Sequence[Mention], told: Told) -> list[Mention]:
    """Whom a verb without an object takes: the guests named before its part, or who came: 大使到访，省长会见."""
    if not _MEETINGS.no_object.match(line.text, hit.end) or _MEETINGS.along.search(line.text, 0, hit.start):
        return []
    first = segment(line, hit.start)
    guests = (*line.among(0, first, "P"), *line.among(0, first, "D"), *told.guest)
    codes = {m.codes[:1] for m in subject}
    return [m for m in guests if m not in subject and m.codes and m.codes[:1] not in codes][:1]


def _received(line: Line, last: int) -> list[Clause]:
    """Guests who were received, told of them: 某人到市政府拜会，受到副市长某人热情接待."""
    out = []
    for found in _MEETINGS.received.finditer(line.text, 0, last):
        hosts, guests = line.among(*found.span("by"), "P"), subject_of(line, found.start())
        span = line.span(found.start(), found.end())
        if hosts and guests:
            concept = which(_MEETINGS.receiving, found["verb"]) or "receive"
            out.append(Clause(concept, span, span, line.sentence, tuple(hosts), guests, tense="past"))
    return out


def _gathering(line: Line, told: Told) -> list[Clause]:
    """A meeting told of only by its name, in which one speaks to another: 在某地举行的会见中，甲对乙来访表示欢迎."""
    found = _MEETINGS.gathering.search(line.text) or _MEETINGS.gathered.search(line.text)
    people = line.among(found.start(), len(line.text), "P") if found else []
    others = [m for m in people[1:] if m.codes and m.codes[:1] != people[0].codes[:1]][:1]
    if found is None or not others or not people[0].codes:
        return []
    told.subject, told.others = (people[0],), tuple(others)
    span = line.span(found.start("what"), found.end("what"))
    obliques = (("in", place_of(line, found.start("what"))), ("with", tuple(others)))
    concept = "talk" if _MEETINGS.talks.search(found["what"]) else "meet"
    kept = tuple((role, who) for role, who in obliques if who)
    return [Clause(concept, span, span, line.sentence, (people[0],), (), kept, tense="past")]


def _sums_up(line: Line, before: int) -> bool:
    """Whether words for both sides before a place only count the places listed: 老街、河江两省."""
    return line.text[max(0, before - 2) : before] == "LJ"


def _objects(line: Line, at: int) -> list[Mention]:
    """Whom a verb such as 会见 takes: the people behind it, failing these a delegation, a body, a side."""
    end = _END.search(line.text, at)
    comma = _MEETINGS.stop.search(line.text[at:])
    last = min(end.start() if end else len(line.text), at + comma.start() if comma else len(line.text))
    for letters in ("P", "D", "O", "R"):
        found = line.among(at, last, letters)
        if found:
            return [m for m in found if not _only_names(line, m)]
    return []


def _only_names(line: Line, mention: Mention) -> bool:
    """Whether a person behind the verb is only part of a longer description: 应某人邀请来访的."""
    i = next(i for i, m in line.mentions.items() if m is mention)
    if mention.kind is MentionKind.ORGANISATION and _MEETINGS.who_attend.search(line.text, 0, i):
        return "的" in line.text[i:]
    return bool(_MEETINGS.at_whose.search(line.text[:i])) or bool(_MEETINGS.invited.match(line.text[i + 1 : i + 6]))


def _behind(line: Line, hit: Hit) -> tuple[Mention, ...]:
    """The one who speaks right behind: 会见某人时，张高丽说."""
    found = _MEETINGS.when_who.match(line.text[hit.end :])
    return (line.mentions[hit.end + found.start("who")],) if found else ()


def _clause(
    line: Line, hit: Hit, concept: str, subject: tuple[Mention, ...], others: list[Mention], before: int
) -> Clause:
    trigger = line.span(hit.start, hit.end)
    end = trigger.end
    behind = [i for i, m in line.mentions.items() if i >= hit.end and any(m is other for other in others)]
    if hit.takes and behind:
        end = max(line.ends[i] for i in behind)
        led = _MEETINGS.heading.match(line.text[max(behind) + 1 :])
        if led:
            end = line.ends[max(behind) + led.end()]
    between = line.text[segment(line, hit.start) : hit.start]
    future = bool(_MEETINGS.future.search(between))
    obliques = [("in", place_of(line, hit.start))]
    if not hit.takes:
        obliques.append(("with", tuple(others)))
    return Clause(
        concept,
        trigger,
        Span(line.starts[before], end),
        line.sentence,
        subject,
        tuple(others) if hit.takes else (),
        tuple((role, found) for role, found in obliques if found),
        (),
        bool(_MEETINGS.denied.search(between)),
        Modality.FUTURE if future else Modality.FACT,
        "future" if future else "past",
    )


# -- who came along -------------------------------------------------------------------------------


@cache
def _attend() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = lexicon.load("zh", "predicates")["attend"]
    return re.compile("|".join(data["patterns"])), re.compile("|".join(data["listed"]))


def _attended(line: Line, told: Told, last: int) -> list[Clause] | None:
    """A sentence that only says who was there too, tied to the engagement told of last."""
    along, listed = _attend()
    found = listed.search(line.text, 0, last)
    people = line.among(found.end(), last, "P") if found else []
    if not found:
        found = along.search(line.text, 0, last)
        people = line.among(0, found.start(), "P") if found else []
        if (
            not found
            or found.end() < min(last, len(line.text)) - 2
            or WITH.search(_MEETINGS.beside.sub("", line.text[: found.start()]))
        ):
            return None
    if not people or not told.subject:
        return None
    who = (*told.subject, *told.others, *(p for p in people if p not in told.subject))
    told.others = tuple(m for m in who if m not in told.subject)
    span = Span(min(m.span.start for m in people), max(line.ends[found.end() - 1], *(m.span.end for m in people)))
    return [
        Clause(
            told.concept,
            line.span(found.start(), found.end()),
            span,
            line.sentence,
            who,
            tense="past",
            nominal=True,
            definite=True,
        )
    ]
