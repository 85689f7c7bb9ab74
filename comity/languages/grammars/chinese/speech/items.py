"""What is to be done, cut into single things: each part with a verb of its own is one."""

import re
from dataclasses import replace

from comity.languages.grammars.chinese.speech.cues import behind_adverbs
from comity.languages.grammars.chinese.speech.floor import Chain, Cue
from comity.languages.grammars.chinese.tables.grammar import grammar
from comity.languages.grammars.chinese.tables.line import Line
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Form, Item, Modality, Span

_SHORT_FRAME = 9
_SHORTEST = 4


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [items]."""

    lead: re.Pattern[str]
    joined: re.Pattern[str]
    effort: re.Pattern[str]
    by_noun: re.Pattern[str]
    denied: re.Pattern[str]
    no_item: re.Pattern[str]
    and_also: re.Pattern[str]
    done: re.Pattern[str]
    said: re.Pattern[str]
    whom: re.Pattern[str]
    through: re.Pattern[str]
    ends_means: re.Pattern[str]


_ITEMS = compiled("zh", "items", _Patterns)
_MODALITY = {
    "pledge": Modality.WILLING,
    "will": Modality.FUTURE,
    "believe": Modality.FUTURE,
    "should": Modality.OBLIGATION,
}


def is_frame(line: Line, start: int, end: int) -> bool:
    """Whether a part only says how, in what frame or with whom, so that it belongs to the next one."""
    words = grammar()
    if words.frame.fullmatch(line.text, start, end) or _ITEMS.effort.fullmatch(line.text, start, end):
        return True
    if _ITEMS.by_noun.fullmatch(line.text, start, end):
        return True
    if not _ITEMS.through.match(line.text, start) or end - start > _SHORT_FRAME:
        return False
    inside = (at for at in range(start + 2, end) if not _ITEMS.ends_means.match(line.text, at))
    return not any(words.action.match(line.text, at, end) for at in inside)


def is_action(line: Line, start: int, end: int) -> bool:
    """Whether a part begins with a verb of doing, or with an adverb and such a verb."""
    action = grammar().action
    begin = start + line.text.startswith("并", start)
    return bool(action.match(line.text, begin, end) or action.match(line.text, behind_adverbs(line, start, end), end))


def is_tail(line: Line, start: int, end: int, chain: Chain) -> bool:
    """Whether a part only says what a thing is good for."""
    words = grammar()
    if any(words.tail.match(line.text, at, end) for at in (start, behind_adverbs(line, start, end))):
        return True
    return bool(chain.items and words.purpose.fullmatch(line.text, start, end))


def carries_on(line: Line, start: int, end: int, chain: Chain) -> bool:
    """Whether a part without a cue is one more thing of the open chain."""
    words = grammar()
    text = line.text[start:end]
    if _ITEMS.done.search(text) or _ITEMS.no_item.match(text):
        return False
    fact = words.fact.match(line.text, start, end)
    if is_action(line, start, end):
        return not fact or bool(words.action.match(line.text, start, end))
    subject = words.subject.match(line.text, start, end)
    if subject and chain.sort in ("hope", "propose", "should", "agree", "welcome"):
        at = subject.end()
        return is_action(line, at, end) and not words.fact.match(line.text, at, end)
    return chain.sort in ("hope", "propose") and not fact and not subject and len(text) > _SHORTEST


def start_of(line: Line, cue: Cue, end: int) -> int:
    """Where the first item of a cue begins: at its subject where that belongs to the item."""
    text = line.text
    match cue.sort:
        case "should" if cue.subject is not None:
            return cue.subject
        case "will" if cue.subject is not None and _ITEMS.said.search(text[: cue.subject]):
            return cue.subject
        case "support":
            return cue.start
        case "agree" if grammar().proposal.search(text[cue.end : end]):
            return cue.start
        case "request":
            whom = _ITEMS.whom.match(text[cue.end : end])
            return cue.end + (whom.end() if whom else 0)
        case _:
            return cue.end


def add(line: Line, start: int, end: int, chain: Chain, *, frame: int | None = None, opening: bool = False) -> None:
    """Add the items of a part to a chain: split where 并 joins a second verb; a frame opens the first of them."""
    cuts = [start if frame is None else frame]
    for joint in _ITEMS.joined.finditer(line.text, start, end):
        at = joint.start()
        long = at - start >= _SHORTEST and end - at > _SHORTEST
        if long and line.is_edge(at) and grammar().action.match(line.text, at + 1, end):
            cuts.append(at)
    for first, last in zip(cuts, [*cuts[1:], end], strict=True):
        joined = _ITEMS.and_also.match(line.text, first, last)
        begin = joined.end() if joined else first
        if last - begin > 1:
            chain.items.append(_item(line, begin, last, chain, opening=opening))


def lengthen(line: Line, end: int, chain: Chain) -> None:
    """Add a part that only makes the last item more precise: 特别是 ..."""
    last = chain.items[-1]
    span = Span(last.span.start, line.ends[end - 1])
    chain.items[-1] = replace(last, span=span, whole=span)


def _item(line: Line, start: int, end: int, chain: Chain, *, opening: bool) -> Item:
    span = line.span(start, end)
    subject = chain.subject if opening else ()
    lead = _ITEMS.lead.match(line.text, start, end)
    if chain.sort in ("hope", "propose", "believe", "welcome") and lead and lead.end() < end:
        subject = tuple(line.among(start, lead.end()))
    modality = _MODALITY.get(chain.sort, Modality.FACT)
    proposal = chain.sort in ("agree", "support") and bool(grammar().proposal.search(line.text[start:end]))
    negated = _ITEMS.denied.match(line.text, start) is not None
    return Item(span, span, Form.CLAUSE if subject else Form.ACTION, modality, subject, proposal, None, negated)
