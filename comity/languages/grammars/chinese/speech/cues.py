"""The words that open what is to be done: 愿, 希望, 双方要, 将 ... and when they do not."""

import re

from comity.languages.grammars.chinese.speech.floor import Cue, Floor
from comity.languages.grammars.chinese.tables.grammar import grammar
from comity.languages.grammars.chinese.tables.line import Line
from comity.records.clause import MentionKind

_LONGEST_SUBJECT = 26
_AT_EDGES = ("should", "will", "request", "pledge", "support", "hope")
_MEETING = "协议论坛峰晚宴大年学商开国省市委工总社机教司"
"""Characters with which 会 is a gathering or a body."""
_WILL = ("将", "一定", "一定会", "一定将", "将会")
_FURTHER = re.compile("(?:并|且)(?:将|愿|希望|期待)|愿|希望|期待")


def find_cue(line: Line, start: int, end: int, floor: Floor) -> Cue | None:
    """The cue of a part of a line: the last of those that follow each other behind its subject, or None."""
    for found in grammar().cue.finditer(line.text, start, min(end, start + _LONGEST_SUBJECT)):
        sort = str(found.lastgroup)
        if not _is_cue(line, found, start, end, floor):
            continue
        subject = _subject_start(line, start, found.start())
        if subject is None or (found.group() in ("需", "需要") and subject == found.start()):
            return None
        further = _FURTHER.match(line.text, found.end(), end)
        if further and sort in ("hope", "pledge"):
            return Cue("pledge" if further.group()[-1] in "将愿" else "hope", further.start(), further.end(), None)
        return Cue(sort, found.start(), found.end(), subject if subject < found.start() else None)
    return None


def _subject_start(line: Line, start: int, at: int) -> int | None:
    """Where the subject before a cue begins (the cue's own place if there is none); None if it is no subject."""
    first = behind_adverbs(line, start, at)
    if first >= at:
        return at
    subject = grammar().subject.match(line.text, first, at)
    if not subject or behind_adverbs(line, subject.end(), at) != at:
        return None
    return first


def behind_adverbs(line: Line, start: int, end: int) -> int:
    """The first place of a part that is no adverb's."""
    found = grammar().adverb.match(line.text, start, end)
    return found.end() if found else start


def _is_cue(line: Line, found: re.Match[str], start: int, end: int, floor: Floor) -> bool:
    text, at, after, sort = line.text, found.start(), found.end(), str(found.lastgroup)
    previous = text[at - 1] if at else "。"
    rest = text[after:end]
    whole = sort == "hope" and after - at > 1 and behind_adverbs(line, start, at) == at
    if sort in _AT_EDGES and not whole and not (line.is_edge(at) and line.is_edge(after)):
        return found.group() == "愿" and not rest.startswith(("景", "望")) and previous not in "意志心祝"
    if sort in ("should", "hope"):
        may = found.group() not in _MAY or (_BOTH.search(text, start, at) and _is_done(rest))
        return bool(may) and _opens(sort, rest, previous)
    if sort == "will":
        would = found.group() == "会" and _WOULD.match(rest) is not None and previous not in _MEETING
        return (would or found.group() in _WILL) and _is_future(line, at, rest, floor)
    if sort == "support":
        return _is_support(line, start, at, rest, floor)
    if sort == "welcome":
        greets = text[:at].endswith("热烈") or grammar().greeting.match(rest)
        return bool(grammar().inviting.match(rest)) and not greets
    return _is_other(found.group(), sort, rest, floor, first=at == start)


_MAY = ("可以", "可", "宜", "不妨")
"""Words by which something is proposed only where both sides may do what stands behind them: 双方可探讨."""
_BOTH = re.compile("J|双方|[两三][国地省市城]|L[和与同]L")


_BY_WHEN = re.compile(
    "^(?:于|在)?(?:今后|未来|年内|近期|近日|[今明本下](?:年|个?月|半年|阶段)|[上下]半年|年底|\\d{4}年|\\d{1,2}月(?:\\d{1,2}日)?)(?:内|前|底|初|起)?"
)


def _is_done(rest: str) -> bool:
    """Whether what stands behind a cue begins with a verb of doing."""
    adverb, action = grammar().adverb.match(rest), grammar().action
    return bool(action.match(rest) or (adverb and action.match(rest, adverb.end())))


def _opens(sort: str, rest: str, previous: str) -> bool:
    if sort == "hope":
        return previous != "的"
    return not rest.startswith(("是", "邀", "询", "P", "约", "L邀", "O邀")) and previous not in "只不"


_TAKING = re.compile("[把将](?![^，。]{0,6}(?:视为|作为))|共建|设立|建立|开通|举办|纳入")
"""What tells that something is wanted to be done by 主张, which else holds a view."""


def _is_other(word: str, sort: str, rest: str, floor: Floor, *, first: bool) -> bool:
    if sort == "request":
        return first if word == "要求" else not re.match(r"P?(?:转达|向|代)", rest)
    if sort == "propose":
        if word == "主张":
            return _TAKING.match(rest) is not None
        return word != "提出" or bool(re.match("(?!的)[^，。]{0,8}(?:建议|倡议|主张|意见)", rest))
    if sort == "agree":
        return word not in ("宣布", "共同宣布", "决定", "商定", "达成一致") or floor.joint or len(floor.speaker) > 1
    if sort == "believe":
        return bool(grammar().trusting.match(rest))
    return sort != "pledge" or not re.match("[^，。]*的(?:立场|决心|努力|政策|承诺|方针|意愿)", rest)


def _is_future(line: Line, at: int, rest: str, floor: Floor) -> bool:
    """Whether 将 is `will` (not `take`), of the speaker's own side, with something to be done."""
    rest = _BY_WHEN.sub("", rest)
    if not _is_done(rest):
        return False
    if (
        grammar().foretelling.match(rest)
        or re.search("不仅|不但", line.text[:at])
        or _POSITION.search(line.text[:at][-3:])
        or _HELD.match(rest)
    ):
        return False  # 此访不仅将 ..., 更将 ...: what is foretold
    first = max(line.text.rfind(mark, 0, at) for mark in "，。；：") + 1
    if _TRUSTED.search(line.text, 0, first):
        return False
    before = line.among(first, at)
    if any(m.kind is MentionKind.JOINT for m in before):
        return floor.joint
    mine = floor.states
    sides = [m for m in before if m.kind is MentionKind.LOCALITY and m.codes]
    return not sides or not mine or any(m.codes[0].split("-")[0] in mine for m in sides)


_HELD = re.compile("[^，。；]{0,20}?(?:作为|视为|视作|列为|当作)")
"""What tells that 将 is `take`: 将发展对华关系作为优先方向."""
_WOULD = re.compile("(?:全力|继续|积极|尽力|尽快|进一步|持续|大力|努力|着力|一如既往|密切|认真|切实)")
"""How something is to be done behind 会, which else is `can` or a meeting."""
_TRUSTED = re.compile("(?:相信|坚信|深信)[^，。；]*，$")
"""What tells that the part behind it is believed and not promised: 相信通过共同努力，将 ..."""
_HOW = ("坚定", "继续", "全力", "也", "愿意", "坚决", "积极", "完全", "")
_SAID = re.compile("(?:表示|说|强调|指出|重申)[，：]?$")
_POSITION = re.compile("一贯|历来|始终|一直")


def _is_support(line: Line, start: int, at: int, rest: str, floor: Floor) -> bool:
    """Whether 支持 is a promise of its own: of a subject's, or at the beginning of what is said."""
    if _POSITION.search(line.text, max(0, start - 30), at) or re.match("(?:和|与|、|。|，|$|力度|下|的)", rest):
        return False
    own = any(m.kind in (MentionKind.LOCALITY, MentionKind.ORGANISATION) for m in line.among(start, at))
    if own or re.match("我们|我方|我", line.text[start:]):
        return True
    opening = start == 0 or _SAID.search(line.text, 0, start) is not None
    return opening and floor.chain is None and line.text[start:at] in _HOW
