"""What somebody is reported to have said: who speaks, and the things that should or will be done.

A sentence is cut at its commas. A part opens with a cue (愿, 希望, 双方要 ...) or carries on with the cue
of the part before it, each part with its own verb being one item; it ends with a fact, with praise or
with another subject. Who speaks runs on from the sentence before until somebody else does.
"""

import re
from collections.abc import Sequence

from comity.languages import lexicon
from comity.languages.grammars.chinese.speech.cues import find_cue
from comity.languages.grammars.chinese.speech.floor import Chain, Cue, Floor
from comity.languages.grammars.chinese.speech.items import (
    add,
    carries_on,
    is_action,
    is_frame,
    is_tail,
    lengthen,
    start_of,
)
from comity.languages.grammars.chinese.speech.telling import Part, telling
from comity.languages.grammars.chinese.speech.within import said_within
from comity.languages.grammars.chinese.tables.grammar import grammar
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.grammars.chinese.tables.words import fold
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Clause, Item, MentionKind

_ONE = ("hope", "welcome", "request")
"""Cues with which one side speaks to the other."""


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [speech]."""

    own: re.Pattern[str]
    leads: re.Pattern[str]
    besides: re.Pattern[str]
    said_last: re.Pattern[str]
    met: re.Pattern[str]
    by_paper: re.Pattern[str]
    side: re.Pattern[str]
    meanwhile: re.Pattern[str]
    who_then: re.Pattern[str]
    done: re.Pattern[str]
    wishes: frozenset[str]
    above_all: re.Pattern[str]
    devoted: re.Pattern[str]


_SPEECH = compiled("zh", "speech", _Patterns)
_MARK = re.compile(r"[，；：。！？]")


# -- who speaks -----------------------------------------------------------------------------------


def turn(line: Line, floor: Floor) -> int | None:
    """Where what is said begins in a sentence that names its speaker, or None; the floor is given to them."""
    behind = _SPEECH.said_last.fullmatch(line.text)
    if behind:
        floor.give((line.mentions[behind.start("who")],))
        return 0
    met = _SPEECH.met.match(line.text)
    found = grammar().turn.match(line.text) or _side_speaks(line, met.end() if met else 0, floor)
    if not found:
        return _agreed(line, floor)
    who = line.among(found.start("who"), found.end("who"))
    if who and who[0].kind is MentionKind.JOINT and not _share(line, found):
        return None
    if who and who[0].kind is MentionKind.ORGANISATION and floor.speaker and not grammar().say.match(found["verb"]):
        return None
    floor.give(tuple(who))
    return found.start("verb")


def _agreed(line: Line, floor: Floor) -> int | None:
    """Where what both sides will do by a paper begins: 根据备忘录，双方将 ...; the floor is given to both."""
    found = _SPEECH.by_paper.match(line.text)
    if found is None:
        return None
    floor.give((line.mentions[found.start("who")],))
    return found.start("will")


def _side_speaks(line: Line, at: int, floor: Floor) -> re.Match[str] | None:
    """A side by its short name that speaks where no person does: 浙方提议 ..., 肯方希望 ..."""
    found = _SPEECH.side.match(line.text, at)
    if not found or (floor.speaker and floor.speaker[0].kind is not MentionKind.LOCALITY):
        return None
    return found if line.mentions[found.start("who")].name.endswith("方") else None


def _share(line: Line, found: re.Match[str]) -> bool:
    """Whether both sides speak: these words for them, with a verb that they can share."""
    name = fold(line.mentions[found.start("who")].name)
    words: list[str] = lexicon.load("zh", "mentions")["joint"]["speaking"]
    return name.endswith(tuple(words)) and bool(grammar().shared.match(found["verb"]))


def goes_on(line: Line, floor: Floor) -> bool:
    """Whether a sentence without a speaker may be the speech of the one before.

    Behind a sentence that told of something (`idle`) only one that plainly asks or promises is.
    """
    words = grammar()
    if not floor.speaker or words.told.match(line.text) or words.holds.search(line.text):
        return False
    if floor.idle and not any(find_cue(line, start, end, floor) for start, end in _parts(line.text, 0)[:2]):
        return _goes_on_asking(line, floor)
    if floor.joint and floor.before and _SPEECH.own.match(line.text):
        floor.give(floor.before)
    lead = _SPEECH.besides.match(line.text)
    return not words.doing.match(line.text, lead.end() if lead else 0)


def _goes_on_asking(line: Line, floor: Floor) -> bool:
    """Whether a sentence tells what both sides are to do besides: 与此同时，双方落实 ...; it opens a chain again."""
    lead = _SPEECH.meanwhile.match(line.text)
    asked = floor.chain.sort if floor.chain is not None else floor.asked
    if lead is None or asked not in _TO_BOTH or not is_action(line, lead.end("who"), len(line.text)):
        return False
    if _SPEECH.done.search(line.text):
        return False
    floor.close()
    at = lead.start("who")
    floor.chain = Chain(asked, line.span(at, at + 1), floor.speaker, line.sentence)
    return True


_TO_BOTH = ("propose", "hope", "should")


# -- what is said ---------------------------------------------------------------------------------


def speech(line: Line, at: int, floor: Floor) -> list[Clause]:
    """The clauses of what is said in a sentence from a place on."""
    frame, last = None, at
    said: list[Part] = []
    for number, (begin, end) in enumerate(_parts(line.text, at)):
        last = end
        start = _opened(line, begin, end, floor)
        said.append(Part(begin, end, floor.speaker))
        if start < end:
            frame = _part(line, start, end, floor, frame, first=number == 0)
    if frame is not None and floor.chain is not None and not floor.chain.items:
        add(line, frame, last, floor.chain, opening=True)  # what looked like a frame was the thing itself
    open_ = [item.span for item in open_items(floor)]
    wanted = floor.clauses(grammar().predicates)
    return [*wanted, *telling(line, said, [*open_, *(item.span for clause in wanted for item in clause.items)])]


def later(line: Line, floor: Floor, told: Sequence[Clause] = ()) -> list[Clause]:
    """What is said in a sentence that first tells of something (`told`): ..., 双方同意 ...; ..., 希望 ..."""
    parts = _parts(line.text, 0)
    for start, _ in parts[1:]:
        found = grammar().later.match(line.text, start)
        who = line.among(found.start("who"), found.end("who")) if found else []
        if found and who and (who[0].kind is not MentionKind.JOINT or _share(line, found)):
            within = said_within(line, [part for part in parts if part[1] < start], told, floor)
            if within is not None:
                return speech(line, within, floor)
            floor.give(tuple(who))
            return speech(line, found.start("verb"), floor)
    within = said_within(line, parts, told, floor)
    return [] if within is None else speech(line, within, floor)


def open_items(floor: Floor) -> Sequence[Item]:
    """What is to be done in the chain that is still open."""
    return floor.chain.items if floor.chain is not None else ()


def finish(floor: Floor) -> list[Clause]:
    """The clauses of the chain that was still open."""
    floor.close()
    return floor.clauses(grammar().predicates)


def _parts(text: str, at: int) -> list[tuple[int, int]]:
    """The parts between commas and stronger marks; a mark of a list (第一，) or 此外 is none."""
    out, start = [], at
    for mark in _MARK.finditer(text, at):
        lead = _SPEECH.leads.fullmatch(text, start, mark.start()) or grammar().marker.fullmatch(text, start, mark.end())
        if mark.start() > start and not lead:
            out.append((start, mark.start()))
        start = mark.end()
    if start < len(text):
        out.append((start, len(text)))
    return out


def _opened(line: Line, start: int, end: int, floor: Floor) -> int:
    """Where a part's own words begin: behind list marks and words of saying; others may take the floor in it."""
    words = grammar()
    switch = words.switch.match(line.text, start, end) or _side_speaks(line, start, floor)
    if switch and not (switch["who"] == "O" and (switch["verb"] in _SPEECH.wishes or _is_own(line, floor))):
        floor.give((line.mentions[switch.start("who")],))
        start = switch.start("verb")
    marker = words.marker.match(line.text, start, end)
    if marker:
        start = marker.end()
    say = words.say.match(line.text, start, end)
    if say:
        floor.close()
        return min(say.end(), end)
    return start


def _is_own(line: Line, floor: Floor) -> bool:
    """Whether a person named in the sentence speaks in it, for the body it goes on with: 某人表示，古共感谢 ..."""
    who = floor.speaker[0] if floor.speaker else None
    return who is not None and who.kind is MentionKind.PERSON and line.sentence.holds(who.span)


def _part(line: Line, start: int, end: int, floor: Floor, frame: int | None, *, first: bool) -> int | None:
    """Read one part; returns where a frame begins that belongs to the next part."""
    cue = find_cue(line, start, end, floor)
    devoted = cue is not None and cue.subject is None and _SPEECH.devoted.match(line.text, cue.start) is not None
    if cue is not None and not (devoted and floor.chain):
        return _begin(line, cue, end, floor)
    here = _behind_emphasis(line, start)
    who_then = _SPEECH.who_then.match(line.text, here, end)
    if any(is_frame(line, at, end) for at in (here, who_then.end() if who_then else here)):
        return here if frame is None else frame
    if floor.chain is not None:
        _continue(line, start, end, floor, floor.chain, frame, first=first)
    return None


def _behind_emphasis(line: Line, start: int) -> int:
    """Where a part begins behind "above all"."""
    found = _SPEECH.above_all.match(line.text, start)
    return found.end() if found else start


def _continue(line: Line, start: int, end: int, floor: Floor, chain: Chain, frame: int | None, *, first: bool) -> None:  # noqa: PLR0913 -- one question
    """Take a part into the open chain, pass over it, or end the chain."""
    if first and not is_action(line, start, end) and not (not chain.items and line.text[start] == "J"):
        floor.close()
    elif frame is None and is_tail(line, start, end, chain):
        pass
    elif chain.items and (here := _behind_emphasis(line, start)) > start and not is_frame(line, here, end):
        lengthen(line, end, chain)
    elif carries_on(line, start, end, chain):
        add(line, start, end, chain, frame=frame)
    else:
        floor.close()


def _begin(line: Line, cue: Cue, end: int, floor: Floor) -> int | None:
    """Open a chain with a cue; returns where a frame begins that belongs to the next part."""
    words = grammar()
    floor.close()
    if floor.joint and floor.before and cue.sort in _ONE and not line.sentence.holds(floor.speaker[0].span):
        floor.give(floor.before)  # who told what both agreed on goes on
    who = tuple(line.among(cue.subject, cue.start)) if cue.subject is not None else ()
    both = cue.sort == "agree" and who[:1] and who[0].kind is MentionKind.JOINT
    floor.chain = Chain(cue.sort, line.span(cue.start, cue.end), who if both else floor.speaker, line.sentence, who)
    first = start_of(line, cue, end)
    announced = cue.sort == "propose" and words.announcing.match(line.text, first, end)
    if first >= end or announced or words.say.fullmatch(line.text, first, end):
        return None
    begun = max(first, cue.end)
    whose = words.subject.match(line.text, begun, end)
    who_then = _SPEECH.who_then.match(line.text, begun, end)
    heads = (begun, *(found.end() for found in (whose, who_then) if found), begun + (line.text[begun] in "JLO"))
    if any(is_frame(line, head, end) for head in heads):
        return first
    add(line, first, end, floor.chain, opening=True)
    return None
