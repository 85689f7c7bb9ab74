"""Clauses of visits, of conferences, and of papers signed or witnessed."""

import re
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
from comity.records.clause import Clause, Mention, MentionKind, Modality, Span

_VISIT = re.compile(
    r"结束(?:了)?(?:对|在)(?P<over>[^，。；]{0,12}?L[^，。；PD]{0,16}?)(?:访问|考察)"
    r"|(?:(?<=D)[^，。；PDJ]{0,10}?|(?:率|带领)[^，。；P]{0,12}?(?:团|D|一行)[^，。；PDL]{0,4}?)(?:来|赴|到|前往|抵达|抵)(?P<trip>L+)[^，。；PDL]{0,4}?[^，。；PD]{0,14}?(?:访问|出席|参加|考察|参访|交流|参展|推介|拜会|洽谈|招商)(?!的)"
    r"|对上述(?P<those>[两二三四五六多]国|J|国家)进行[^，。；]{0,10}?访问"
    r"|(?:对|在(?=L))(?P<to>(?:(?!此次|其|就)[^，。；]){0,12}?L[^，。；]{0,16}?)(?:进行|开始|展开|开展|作)(?:为期[^，。]{1,4}的)?[^，。；]{0,10}?访问"
    r"|(?<!次)(?<!互)(?<!期间)访问(?:了)?(?P<at>L+(?:[、和及]L+)*)(?!的?(?:期间|成果|关系|时))"
    r"|(?:抵达|飞抵|前往|赴|来(?=L)|(?P<come>到访|来访))(?P<reach>L+)(?(come)|[^，。；LPD]{0,10}?(?:访问|参访|出访|考察|进行[^，。；LPD]{0,10}?访))(?!的|期间)"
    r"|(?<![出互专采走探拜回来到家随])访(?P<town>L)(?!问|期间|的)"
    r"|访(?P<short>华|越|美|俄|法|英|德|日|韩|朝|老|柬|泰|哈|乌|塔|吉)(?!问)(?!期间|的|成果|之)"
    r"|(?:前往|赴|飞往|抵达|飞抵)(?P<tour>L+)[^，。；PDL]{0,6}，(?:并)?(?:展开|开始|进行|开启|作)[^，。；PDL]{0,16}?(?:访问|考察)(?!期间|的)"
    r"|(?:抵达|飞抵|抵)(?P<arriving>L+)(?=，[^。]{0,24}(?:出席|参加|访问|考察|迎接))"
    r"|(?<!次)在(?P<on>L)(?:进行)?[^，。；LPD]{0,8}?访问(?=的[^，。；PD]{0,30}[PD])"
    r"|(?:将|拟)[^，。；]{0,20}?来(?P<coming>华)(?:出席|参加)[^，。；]{2,40}?(?=[，。；]|$)"
    r"|来(?P<here>华)(?:进行|作)?[^，。；]{0,8}?(?:国事|正式|工作|友好|来)?访问"
)
_LASTING = re.compile(r"(?:(?:于|当地时间)?[\d年月日]+(?:至|到|—|-)[\d年月日]+)$")
"""The days of a visit right before its verb, which are its own and not those of the meetings in it."""
_SHORT = {"华": "中"}
_ANOTHER = re.compile("(?:曾|此次|这次|上次)$|(?:此次|本次)[^，。；]{0,12}$")
"""What tells before it that a visit is an earlier one, or the one that the report has told of."""
_COMING = re.compile("将|拟|计划(?!投资|财政|和|与)|定于|预[计定]|启程|明[天日（]|下[个]?[月周]")
"""What tells of a visit, or a signing, that is still to come."""
_ASKED = re.compile("(?:邀请|力邀|诚邀|请|祝愿|祝|预祝)[^，。；]{0,3}[PD]$")
_GREETED = re.compile("欢迎|邀请|期待|希望|高兴|荣幸|感谢")


def visits(line: Line, last: int, told: Told) -> list[Clause]:
    """The visits of a line up to a place in it: one clause for each country visited."""
    out: list[Clause] = []
    for found in _VISIT.finditer(line.text, 0, last):
        before = without_invitation(line.text[: found.start()])
        subject = _visitor(line, found, before, told)
        if not subject:
            continue
        told.guest = subject
        future = _COMING.search(before[segment(line, found.start()) :] + found.group()) is not None
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


def _visitor(line: Line, found: re.Match[str], before: str, told: Told) -> tuple[Mention, ...]:
    """Who visits; nobody where the visit is only asked for, is what is said to a guest, or was told of before."""
    asked = _ASKED.search(before)
    if asked or (found["come"] and _GREETED.search(before, segment(line, found.start()))):
        return ()
    whose = _WHOSE.match(line.text, found.end())
    if whose:
        return (line.mentions[whose.start("who")],)
    welcomed = _LAST_NAMED.search(before) if _INVITED.search(before, segment(line, found.start())) else None
    subject = (line.mentions[welcomed.start("who")],) if welcomed else subject_of(line, found.start())
    back = _BACK.match(line.text, found.end()) if found["over"] and not subject else None
    if back:
        return (line.mentions[back.start("who")],)
    if not subject and found["trip"]:
        led = found.start() - 1 if before.endswith("由P") else None
        subject = (line.mentions[led],) if led is not None else tuple(line.among(*found.span(), "D"))
    return () if _ANOTHER.search(before) else subject or told.subject[:1]


_WHOSE = re.compile(r"(?:并[^，。；]{0,20}?)?的[^，。；]{0,6}?(?P<who>[PD])")
"""Who is told of by the visit: 对越南进行访问的某人."""
_BACK = re.compile(r"[^。；]{0,60}?后，(?P<who>P)[^，。；]{0,12}?(?:回到|返回|抵达|回国|离开)")
"""Who comes home: 结束对某国国事访问后，某人回到北京."""
_INVITED = re.compile("欢迎|邀请|请$")
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
    codes = tuple(lexicon.load("zh", "mentions")["abbreviations"][_SHORT.get(short, short)][:1])
    here = Span(at, at + 1)
    return [Mention(here, MentionKind.LOCALITY, short, here, (), codes)]


def _inviters(line: Line, at: int) -> list[Mention]:
    """The countries of those behind 应 who invited, one mention of each: 应甲国总统某人、乙国政府邀请，对上述两国."""
    invited = re.search(r"应(?P<who>[^。；]*?)邀请", line.text[:at])
    named = line.among(*invited.span("who"), "PDOL") if invited else []
    countries: dict[str, Mention] = {}
    for mention in named:
        if mention.codes:
            code = mention.codes[0].split("-")[0]
            countries.setdefault(code, replace(mention, kind=MentionKind.LOCALITY, codes=(code,)))
    return list(countries.values())


_CONFERENCE = re.compile(
    r"出席(?:了)?(?P<what>[^，。；]{0,30}?(?:峰会|论坛|会议|大会|对话会|研讨会|圆桌会|座谈会|开幕式|闭幕式|博览会|(?:外长|部长|防长|财长|首脑|领导人|议长)会(?![见谈晤议上后])))(?!的|并|和|期间|上|后|时|开|闭|主席|[^，。；PDOL]{0,8}的[^，。；]{0,6}[PDOL])"
)


_CHAIR = "共同主持"
_CHAIRED = re.compile(
    "共同主持(?:(?:召开|了)?[^，。；]{0,40}?(?:会议|会晤|论坛|座谈会|磋商|年会|研讨会|对话)|(?=[，。；]|$))"
)
CHAIRING = re.compile("共同主持[^，。；]*$")
"""What stands before the name of a meeting that two chair, and is no meeting of its own."""
_TWO = 2


def conferences(line: Line, last: int) -> list[Clause]:
    """The conferences attended, where the line says where, and those that two chair together."""
    out = []
    held = [clause for found in _HELD.finditer(line.text, 0, last) if (clause := _held(line, found))]
    for found in _CHAIRED.finditer(line.text, 0, last):
        partner = partner_of(line, found.start())
        chairs = subject_of(line, partner[0] if partner else found.start())
        chairs = (*chairs, *(m for m in partner[1] if m not in chairs)) if partner else chairs
        if len(chairs) >= _TWO and held and found.end() - found.start() == len(_CHAIR):
            held[-1] = replace(held[-1], subject=chairs)  # ...会议召开，某人和某人共同主持
        elif len(chairs) >= _TWO:
            span = line.span(found.start(), found.end())
            place = place_of(line, found.start()) or ()
            out.append(Clause("confer", span, span, line.sentence, chairs, (), (("in", place),) if place else ()))
    out += held
    for found in _CONFERENCE.finditer(line.text, 0, last):
        subject = subject_of(line, found.start())
        place = place_of(line, found.start())
        if subject and place and not re.search(r"的[^，。]{0,10}P", line.text[found.end() : found.end() + 14]):
            span = line.span(found.start(), found.end())
            out.append(Clause("confer", span, span, line.sentence, subject, (), (("in", place),), tense="past"))
    return out


_HELD = re.compile(
    "(?P<what>会晤|会谈|会议|座谈会|论坛|年会|例会|磋商|对话会|研讨会|交流会|推介会|博览会|联谊活动)"
    "(?:[^，。；PDOJ]{0,22}?)(?P<verb>举行|召开|举办)(?!的)"
)
"""What takes place, told by its name: ...书记会晤于2月22日在河江市举行."""
_SORTS = {"会晤": "meet", "会谈": "talk", "磋商": "talk"}


def _held(line: Line, found: re.Match[str]) -> Clause | None:
    """What two or more places, or people of theirs, held; None where fewer are named before its name."""
    first = segment(line, found.start())
    named = line.among(first, found.start(), "PDO") or sides_named(line, first, found.start())
    if len({m.codes[:2] for m in named if m.codes}) < _TWO:
        return None
    place = [m for m in line.among(found.end("what"), found.start("verb"), "L") if m.codes][-1:]
    span = line.span(found.start("what"), found.end("verb"))
    obliques = [("between", tuple(named)), *([("in", tuple(place))] if place else [])]
    remote = re.search("视频|线上|电话", line.text[max(0, found.start() - 4) : found.end("verb")])
    concept = "phone" if remote else _SORTS.get(found["what"], "confer")
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
            goes_on = one and _GOES_ON.search(line.text, 0, found.start())
            if subject and told.subject and (subject[0].kind is MentionKind.JOINT or goes_on):
                subject = (*told.subject[:1], *told.others[:1])
            span = line.span(found.start(), found.end())
            if concept == "witness" and not re.search("签署|签字|签约|换文|签订|文本", line.text[found.end() : last]):
                continue
            coming = _COMING.search(line.text, segment(line, found.start()), found.start()) is not None
            modality, tense = (Modality.FUTURE, "future") if coming else (Modality.FACT, "past")
            where = tuple(("in", place) for place in (place_of(line, found.start()),) if place)
            out.append(Clause(concept, span, span, line.sentence, subject, (), where, modality=modality, tense=tense))
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
                        where,
                        tense="past",
                    )
                )
    return out


_GOES_ON = re.compile("，(?:并|随后|会后|之后)[^，。；PDOJ]*$")
"""Who met goes on to do so with the one met: 同某人举行会谈，并共同出席签字仪式."""


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
    text = _BETWEEN.sub(lambda m: "·" * len(m.group()), line.text[:at])
    if three := _THREE.search(text):
        return tuple(m for m in sides_named(line, three.start(), three.end()) if m.codes)
    if _PAIRS.search(line.text[:at]):
        return tuple(m for m in sides_named(line, segment(line, at), at) if m.codes)
    pair = re.search(
        r"(?:^|[，。；日])L*(?P<one>L)[与和同]L*(?P<other>L)[^，。；PDOLJ]{0,12}(?:[在于]L+[^，。；PDOLJ]{0,8})?$", text
    )
    return (line.mentions[pair.start("one")], line.mentions[pair.start("other")]) if pair else ()


_BETWEEN = re.compile(
    r"，(?=(?:\d{4}年)?\d{1,2}月\d{1,2}日[^，。；]{0,6}$)|(?:当[日天])?[在于]L+(?:[^，。；PDOLJ]{0,6})?(?=(?:共同|正式)?$)"
)
"""A comma between who signs and the day, and the place: 甲市与乙市，10月20日签署；甲市与乙市在丙市签署."""
_THREE = re.compile(r"L+(?:、L+)+[与和及同]L+[^，。；PDOLJ]{0,14}$")
"""Three places or more that sign together."""
_PAIRS = re.compile(
    r"(?:[^，。；、与和]{0,6}L[^，。；、与和PDOJ]{0,8}[与和同][^，。；、与和]{0,3}L[^，。；、与和PDOJ]{0,8}、)+[^，。；]{0,30}$"
)
"""Several pairs of places: 甲市与乙市、丙市与丁市签署."""


def visits_named(line: Line, told: Told, at: int) -> list[Clause]:
    """Visits that a speech speaks of: of a named person, to a named country, this one or an earlier one."""
    return [
        c
        for c in visits(line, len(line.text), told)
        if c.trigger.start >= line.starts[min(at, len(line.starts) - 1)]
        and any(line.sentence.holds(m.span) for m in c.subject)
    ]
