"""Clauses in which sides do something together: meet, hold talks, visit, telephone, witness, sign.

Each is found from its verb. What stands before it within the sentence gives who did it, with whom
(behind 同, 与, 和) and where (behind 在); what stands behind it gives the counterpart of 会见 and its like.
"""

import re
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.zh.line import Line
from comity.records.clause import Clause, Mention, MentionKind, Modality, Span

_WITH = re.compile(r"[同与和跟]")
_END = re.compile(r"[。；！？]")
_SEVERALLY = re.compile("分别|先后")


@dataclass(frozen=True, slots=True)
class Hit:
    """A verb in a line: where it stands, its concept, whether its counterpart follows (`takes`)."""

    start: int
    end: int
    concept: str
    takes: bool


@dataclass(slots=True)
class Told:
    """What the sentences before have told: who met whom, and how."""

    subject: tuple[Mention, ...] = ()
    others: tuple[Mention, ...] = ()
    concept: str = "meet"
    verb: Span | None = None


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
            out += _of_hit(line, hit, told)
        out += _visits(line, last, told)
        out += _papers(line, last, told)
        out += _conferences(line, last)
    return sorted(out, key=lambda c: (c.trigger.start, c.span.end))


def _hits(line: Line, last: int) -> list[Hit]:
    """The verbs of a line that have a counterpart, none inside another; the longest first."""
    found = [
        Hit(m.start(), m.end(), concept, takes)
        for pattern, concept, takes in _verbs()
        for m in pattern.finditer(line.text, 0, last)
    ]
    found = [h for h in found if h.takes != (_partner(line, h.start) is not None)]
    out: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.start - h.end, h.start)):
        if not any(h.start < hit.end and hit.start < h.end for h in out):
            out.append(hit)
    return sorted(out, key=lambda h: h.start)


# -- who, with whom, where ------------------------------------------------------------------------


def _segment(line: Line, at: int) -> int:
    """Where the part between commas begins that a place lies in."""
    return max(line.text.rfind(mark, 0, at) for mark in "，。；：！？") + 1


def _partner(line: Line, at: int) -> tuple[int, list[Mention]] | None:
    """The place of 同 or 与 before a verb, and who stands behind it."""
    first = _segment(line, at)
    for found in reversed(list(_WITH.finditer(line.text, first, at))):
        who = line.among(found.end(), at, "PD") or [
            m for m in line.among(found.end(), at, "ORL") if not _is_where(line, m)
        ]
        if found.group() == "和" and not line.among(first, found.start(), "PDO"):
            continue
        if who:
            return found.start(), who
    return None


def _is_where(line: Line, mention: Mention) -> bool:
    i = next(i for i, m in line.mentions.items() if m is mention)
    return mention.kind is MentionKind.LOCALITY and bool(re.search(r"[在于][^，。]{0,4}L*$", line.text[:i]))


def _subject(line: Line, at: int) -> tuple[Mention, ...]:
    """The group of people, or the body, nearest before a place, that is no partner and no inviter."""
    text = _without_invitation(line.text[:at])
    for letters in ("P", "D", "J", "O", "R"):
        places = [
            i
            for i in range(at - 1, -1, -1)
            if text[i] in letters and not re.search(r"(?:[同与跟向对受由]|邀请|以)$", text[:i])
        ]
        if places:
            return tuple(_group(line, text, places[0]))
    return ()


def _group(line: Line, text: str, at: int) -> list[Mention]:
    """A mention with those joined to it before: A和B, A、B."""
    out = [line.mentions[at]]
    while at > 1 and text[at - 1] in "和、与及" and text[at - 2] in "PDO":
        at -= 2
        out.insert(0, line.mentions[at])
    return out


def _without_invitation(text: str) -> str:
    """The text with who invited blotted out: 应...邀请."""
    return re.sub(r"应[^，。]*?(?:邀请|邀)", lambda m: "·" * len(m.group()), text)


def _place(line: Line, at: int) -> tuple[Mention, ...]:
    """The place behind 在 nearest before a verb, in the same part of the sentence."""
    first = _segment(line, at)
    found = list(
        re.finditer(
            r"(?:在|于|抵)(?P<where>[^，。；在于PDJ]{0,4}?L+[^，。；在于PDJL]{0,12}?)(?=[同与和跟会举P集宴接分先亲出就拜通视共进见座]|以|第|当地|\d|$)",
            line.text[first:at],
        )
    )
    if not found:
        return ()
    where = found[-1]
    inside = line.among(first + where.start("where"), first + where.end("where"), "L")
    known = [m for m in inside if m.codes]
    return tuple(known[-1:])


def _of_hit(line: Line, hit: Hit, told: Told) -> list[Clause]:
    partner = _partner(line, hit.start)
    before = partner[0] if partner and not hit.takes else hit.start
    others = _objects(line, hit.end) if hit.takes else partner[1] if partner else []
    subject = tuple(m for m in _subject(line, before) if m not in others)
    if not subject and not partner:
        subject = _behind(line, hit) or told.subject
    if not subject:
        subject = told.subject
    if not others and not (subject and subject[0].kind is MentionKind.JOINT) and len(subject) < 2:  # noqa: PLR2004 -- two people meet
        return []
    concept = (
        "phone"
        if re.search("视频|线上|电话", line.text[max(0, hit.start - 8) : hit.start]) and hit.concept in ("meet", "talk")
        else hit.concept
    )
    told.subject, told.others, told.concept = subject, tuple(others), concept
    told.verb = line.span(hit.start, hit.end)
    if hit.takes and _SEVERALLY.search(line.text, max(0, hit.start - 6), hit.start) and len(others) > 1:
        return [_clause(line, hit, concept, subject, [other], before) for other in others]
    return [_clause(line, hit, concept, subject, others, before)]


def _objects(line: Line, at: int) -> list[Mention]:
    """Whom a verb such as 会见 takes: the people behind it, failing these a delegation, a body, a side."""
    end = _END.search(line.text, at)
    comma = re.search(r"(?:时)?，|时(?=[，])|(?<=[PD])并|期间", line.text[at:])
    last = min(end.start() if end else len(line.text), at + comma.start() if comma else len(line.text))
    for letters in ("P", "D", "O", "R"):
        found = line.among(at, last, letters)
        if found:
            return [m for m in found if not _only_names(line, m)]
    return []


def _only_names(line: Line, mention: Mention) -> bool:
    """Whether a person behind the verb is only part of a longer description: 应某人邀请来访的."""
    i = next(i for i, m in line.mentions.items() if m is mention)
    return bool(re.search(r"应$", line.text[:i])) or bool(re.match(r"[^，。、P]{0,3}邀请", line.text[i + 1 : i + 6]))


def _behind(line: Line, hit: Hit) -> tuple[Mention, ...]:
    """The one who speaks right behind: 会见某人时，张高丽说."""
    found = re.match(r"[^，。]*时，(?P<who>P)", line.text[hit.end :])
    return (line.mentions[hit.end + found.start("who")],) if found else ()


def _clause(
    line: Line, hit: Hit, concept: str, subject: tuple[Mention, ...], others: list[Mention], before: int
) -> Clause:
    trigger = line.span(hit.start, hit.end)
    end = trigger.end
    if hit.takes and others:
        end = max(m.span.end for m in others)
        led = re.match(
            r"(?:为首|率领|率|带领)的[^，。；]{0,12}?D",
            line.text[next(i for i, m in line.mentions.items() if m is others[-1]) + 1 :],
        )
        if led:
            at = next(i for i, m in line.mentions.items() if m is others[-1]) + led.end()
            end = line.ends[at]
    between = line.text[_segment(line, hit.start) : hit.start]
    future = bool(re.search("将|即将|拟于", between))
    obliques = [("in", _place(line, hit.start))]
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
        bool(re.search("未|没有|取消|推迟", between)),
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
            or _WITH.search(re.sub("P[和与]P", "", line.text[: found.start()]))
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


# -- visits, conferences, papers ------------------------------------------------------------------

_VISIT = re.compile(
    r"对(?P<to>[^，。；]{0,12}?L[^，。；]{0,16}?)(?:进行|开始|展开|开展|作)(?:为期[^，。]{1,4}的)?[^，。；]{0,10}?访问"
    r"|(?<!次)(?<!互)(?<!期间)访问(?:了)?(?P<at>L(?:[、和及]L)*)(?!的?(?:期间|成果|关系|时))"
    r"|访(?P<short>华|越|美|俄|法|英|德|日|韩|朝|老|柬|泰|哈|乌|塔|吉)(?!问)(?!期间|的|成果|之)"
    r"|来(?P<here>华)(?:进行|作)?[^，。；]{0,8}?(?:国事|正式|工作|友好|来)?访问"
)
_LASTING = re.compile(r"(?:(?:于|当地时间)?[\d年月日]+(?:至|到|—|-)[\d年月日]+)$")
"""The days of a visit right before its verb, which are its own and not those of the meetings in it."""
_SHORT = {"华": "中"}


def _visits(line: Line, last: int, told: Told) -> list[Clause]:
    out: list[Clause] = []
    for found in _VISIT.finditer(line.text, 0, last):
        before, after = _without_invitation(line.text[: found.start()]), line.text[found.end() :]
        subject = _subject(line, found.start())
        whose = re.match(r"(?:并[^，。；]{0,20}?)?的[^，。；]{0,6}?(?P<who>[PD])", after)
        if whose:
            subject = (line.mentions[found.end() + whose.start("who")],)
        elif re.search("欢迎|邀请|请$", before[_segment(line, found.start()) :]) and (
            welcomed := re.search(r"(?P<who>[PD])[^，。PD]{0,8}$", before)
        ):
            subject = (line.mentions[welcomed.start("who")],)
        subject = subject or told.subject[:1]
        if not subject or (re.search(r"(?:曾|此次|这次|上次)$", before) and not whose):
            continue
        future = bool(re.search("将|即将", before[_segment(line, found.start()) :]))
        for place in _where(line, found):
            lasting = _LASTING.search(before)
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


def _where(line: Line, found: re.Match[str]) -> list[Mention]:
    if found["to"] or found["at"]:
        group = "to" if found["to"] else "at"
        return [m for m in line.among(found.start(group), found.end(group), "L") if m.codes]
    short = found["short"] or found["here"]
    at = line.starts[found.start("short" if found["short"] else "here")]
    codes = tuple(lexicon.load("zh", "mentions")["abbreviations"][_SHORT.get(short, short)][:1])
    here = Span(at, at + 1)
    return [Mention(here, MentionKind.LOCALITY, short, here, (), codes)]


_CONFERENCE = re.compile(
    r"出席(?:了)?(?P<what>[^，。；]{0,30}?(?:峰会|论坛|会议|大会|对话会|研讨会|圆桌会|座谈会|开幕式|闭幕式|博览会))(?!的|并|和|期间|上|后|时|开|闭|主席)"
)


def _conferences(line: Line, last: int) -> list[Clause]:
    out = []
    for found in _CONFERENCE.finditer(line.text, 0, last):
        subject = _subject(line, found.start())
        place = _place(line, found.start())
        if subject and place and not re.search(r"的[^，。]{0,10}P", line.text[found.end() : found.end() + 14]):
            span = line.span(found.start(), found.end())
            out.append(Clause("confer", span, span, line.sentence, subject, (), (("in", place),), tense="past"))
    return out


@cache
def _paper_verbs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = lexicon.load("zh", "predicates")["paper"]
    return tuple((concept, re.compile("|".join(patterns))) for concept, patterns in data.items())


def _papers(line: Line, last: int, told: Told) -> list[Clause]:
    """Papers signed, and signings witnessed; the witnesses of a signing take part in it."""
    out: list[Clause] = []
    for concept, pattern in _paper_verbs():
        for found in pattern.finditer(line.text, 0, last):
            subject = _subject(line, found.start())
            if subject and subject[0].kind is MentionKind.JOINT and told.subject:
                subject = (*told.subject[:1], *told.others[:1])
            span = line.span(found.start(), found.end())
            if concept == "witness" and not re.search("签署|签字|签约|换文|签订|文本", line.text[found.end() : last]):
                continue
            out.append(Clause(concept, span, span, line.sentence, subject, tense="past"))
            if concept == "witness" and subject:
                signed = re.search("签署|签字|签约|换文|签订", line.text[found.end() : last])
                whole = line.span(found.start(), found.end() + signed.end()) if signed else span
                out.append(
                    Clause(
                        "sign-ceremony",
                        whole,
                        whole,
                        line.sentence,
                        subject,
                        (),
                        tuple((r, m) for r, m in (("in", _place(line, found.start())),) if m),
                        tense="past",
                    )
                )
    return out


def visits_named(line: Line, told: Told, at: int) -> list[Clause]:
    """Visits that a speech speaks of: of a named person, to a named country, this one or an earlier one."""
    return [
        c
        for c in _visits(line, len(line.text), told)
        if c.trigger.start >= line.starts[min(at, len(line.starts) - 1)]
        and any(line.sentence.holds(m.span) for m in c.subject)
    ]
