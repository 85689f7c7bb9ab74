"""The words that open what is to be done: 愿, 希望, 双方要, 将 ... and when they do not."""

import re

from comity.languages.grammars.chinese.speech.floor import Cue, Floor
from comity.languages.grammars.chinese.tables.grammar import grammar
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import MentionKind

_LONGEST_SUBJECT = 26
_AT_EDGES = ("should", "will", "request", "pledge", "support", "hope")
"""Characters with which 会 is a gathering or a body."""


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [cues]."""

    further: re.Pattern[str]
    both: re.Pattern[str]
    by_when: re.Pattern[str]
    taking: re.Pattern[str]
    held: re.Pattern[str]
    would: re.Pattern[str]
    trusted: re.Pattern[str]
    said: re.Pattern[str]
    position: re.Pattern[str]
    needs: frozenset[str]
    passes_on: re.Pattern[str]
    proposal: re.Pattern[str]
    declares: frozenset[str]
    of_standing: re.Pattern[str]
    not_only: re.Pattern[str]
    goes_on: re.Pattern[str]
    own: re.Pattern[str]
    will: frozenset[str]
    may: frozenset[str]
    how: frozenset[str]
    meeting: frozenset[str]
    warmly: re.Pattern[str]
    demanding: re.Pattern[str]
    holding: re.Pattern[str]
    bringing_up: re.Pattern[str]
    no_duty: re.Pattern[str]
    no_duty_behind: re.Pattern[str]
    in_will: re.Pattern[str]
    pledging: re.Pattern[str]


_CUES = compiled("zh", "cues", _Patterns)


def find_cue(line: Line, start: int, end: int, floor: Floor) -> Cue | None:
    """The cue of a part of a line: the last of those that follow each other behind its subject, or None."""
    for found in grammar().cue.finditer(line.text, start, min(end, start + _LONGEST_SUBJECT)):
        sort = str(found.lastgroup)
        if not _is_cue(line, found, start, end, floor):
            continue
        subject = _subject_start(line, start, found.start())
        if subject is None or (found.group() in _CUES.needs and subject == found.start()):
            return None
        further = _CUES.further.match(line.text, found.end(), end)
        if further and sort in ("hope", "pledge"):
            return Cue(
                "pledge" if _CUES.pledging.search(further.group()) else "hope", further.start(), further.end(), None
            )
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
        return found.group() == "愿" and not rest.startswith(("景", "望")) and _CUES.in_will.fullmatch(previous) is None
    if sort in ("should", "hope"):
        may = found.group() not in _CUES.may or (_CUES.both.search(text, start, at) and _is_done(rest))
        return bool(may) and _opens(sort, rest, previous)
    if sort == "will":
        would = found.group() == "会" and _CUES.would.match(rest) is not None and previous not in _CUES.meeting
        return (would or found.group() in _CUES.will) and _is_future(line, at, rest, floor)
    if sort == "support":
        return _is_support(line, start, at, rest, floor)
    if sort == "welcome":
        greets = _CUES.warmly.search(text[:at]) or grammar().greeting.match(rest)
        return bool(grammar().inviting.match(rest)) and not greets
    return _is_other(found.group(), sort, rest, floor, first=at == start)


def _is_done(rest: str) -> bool:
    """Whether what stands behind a cue begins with a verb of doing."""
    adverb, action = grammar().adverb.match(rest), grammar().action
    return bool(action.match(rest) or (adverb and action.match(rest, adverb.end())))


def _opens(sort: str, rest: str, previous: str) -> bool:
    if sort == "hope":
        return previous != "的"
    return _CUES.no_duty.match(rest) is None and _CUES.no_duty_behind.fullmatch(previous) is None


def _is_other(word: str, sort: str, rest: str, floor: Floor, *, first: bool) -> bool:
    if sort == "request":
        return first if _CUES.demanding.fullmatch(word) else not _CUES.passes_on.match(rest)
    if sort == "propose":
        if _CUES.holding.fullmatch(word):
            return _CUES.taking.match(rest) is not None
        return not _CUES.bringing_up.fullmatch(word) or bool(_CUES.proposal.match(rest))
    if sort == "agree":
        return word not in _CUES.declares or floor.joint or len(floor.speaker) > 1
    if sort == "believe":
        return bool(grammar().trusting.match(rest))
    return sort != "pledge" or not _CUES.of_standing.match(rest)


def _is_future(line: Line, at: int, rest: str, floor: Floor) -> bool:
    """Whether 将 is `will` (not `take`), of the speaker's own side, with something to be done."""
    rest = _CUES.by_when.sub("", rest)
    if not _is_done(rest):
        return False
    if (
        grammar().foretelling.match(rest)
        or _CUES.not_only.search(line.text[:at])
        or _CUES.position.search(line.text[:at][-3:])
        or _CUES.held.match(rest)
    ):
        return False  # 此访不仅将 ..., 更将 ...: what is foretold
    first = max(line.text.rfind(mark, 0, at) for mark in "，。；：") + 1
    if _CUES.trusted.search(line.text, 0, first):
        return False
    before = line.among(first, at)
    if any(m.kind is MentionKind.JOINT for m in before):
        return floor.joint
    mine = floor.states
    sides = [m for m in before if m.kind is MentionKind.LOCALITY and m.codes]
    return not sides or not mine or any(m.codes[0].split("-")[0] in mine for m in sides)


def _is_support(line: Line, start: int, at: int, rest: str, floor: Floor) -> bool:
    """Whether 支持 is a promise of its own: of a subject's, or at the beginning of what is said."""
    if _CUES.position.search(line.text, max(0, start - 30), at) or _CUES.goes_on.match(rest):
        return False
    own = any(m.kind in (MentionKind.LOCALITY, MentionKind.ORGANISATION) for m in line.among(start, at))
    if own or _CUES.own.match(line.text[start:]):
        return True
    opening = start == 0 or _CUES.said.search(line.text, 0, start) is not None
    return opening and floor.chain is None and line.text[start:at] in _CUES.how
