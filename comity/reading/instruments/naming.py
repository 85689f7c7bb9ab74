"""Where a report names papers: in its sentences, and in lists with a line or a number each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from comity.reading.scene import Scene
from comity.reading.wording import wording
from comity.records import InstrumentKind
from comity.records.clause import BlockKind, Span

_BULLET = re.compile(r"\s*(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]|[-•–*])?\s*")
"""What opens an entry that is a line of its own: "1.", "(iv)", "b)", "-"."""
_NUMBER = re.compile(r"(?:^|\s)(?:\(\d{1,2}\)|\(?[ivx]{1,4}\)|\(?[a-z]\)|\d{1,2}\.)\s+")
"""What opens an entry within a line: "(1)", "iv)", "b)", "2."."""
_LONGEST_ENTRY = 420
"""In characters; a longer line is a paragraph that happens to begin with a paper."""
_LONGEST_NAME = 90
"""In characters; a longer line that ends with a kind of paper tells something of it."""
_SHORTEST_REST = 6
"""An entry goes on behind the kind of paper for more characters than this: it says on what."""
_AGAIN = re.compile(r"\((?:the |hereafter |hereinafter )?(?:\d{4} )?[\"“”‘’']{0,2}\Z")
"""What stands before letters or a word in brackets that say a name again: "(the “"."""
_BRACKET = 20
_JOINT = (InstrumentKind.JOINT_STATEMENT,)
_OFTEN_TOPICS = (InstrumentKind.DOCUMENT, InstrumentKind.PLAN)
"""Kinds whose name over a text, in capitals, may only be what it is about: "THE CLIMATE PARTNERSHIP"."""
_TAIL = re.compile(r"[\s.;,]+(?:and|et)?[\s.;,]*\Z")
"""What an entry ends with and that is no part of a name: "; and"."""
_JOINED = re.compile(r"(?:[\w.’']+[-–])+\Z")
"""What stands before a name and is written together with it: the "U.S.-" of "U.S.-Japan Treaty"."""
_BEFORE = 60
"""How far before a paper, in characters, its article is looked for: room for it and one long word."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that a report names; `within` is what is told of it: its sentence, or its entry's paragraph."""

    span: Span
    kind: InstrumentKind
    within: Span
    listed: bool = False


def papers(scene: Scene) -> list[Paper]:
    """Every paper that a report names, each stretch once, by the first kind that fits, in order."""
    listed = _listed(scene)
    found = [*listed, *([] if listed else _heading(scene))]
    for span, kind in _in_body(scene):
        if not any(span.overlaps(paper.span) for paper in found):
            found.append(Paper(span, kind, scene.sentence(span.start)))
    named = sorted((paper for paper in found if not _announces(scene, paper, listed)), key=lambda paper: paper.span)
    return [paper for paper, after in zip_longest(named, named[1:]) if not _counts(scene, paper, after)]


def _counts(scene: Scene, paper: Paper, after: Paper | None) -> bool:
    """Whether it only says how many there are, right before the first is named: "four memoranda, namely the X"."""
    if (
        after is None
        or paper.listed
        or not scene.words.many_papers.search(scene.text, paper.span.start, paper.span.end)
    ):
        return False
    return scene.words.namely.search(scene.text, paper.span.end, after.span.start) is not None


def _in_body(scene: Scene) -> Iterator[tuple[Span, InstrumentKind]]:
    """Each paper in the sentences, without those named inside the name of another ("an amendment to the Treaty")."""
    named: list[tuple[Span, InstrumentKind]] = []
    for block in scene.analysis.blocks:
        span = block.span
        if block.kind is not BlockKind.BODY:
            continue
        if scene.words.any_instrument.search(scene.text, span.start, span.end):
            for pattern, kind in scene.words.instruments:
                found = pattern.finditer(scene.text, span.start, span.end)
                named += [(_with_article(scene, Span(*one.span())), InstrumentKind(kind)) for one in found]
        if scene.words.any_signed_instrument.search(scene.text, span.start, span.end):
            named += _papers_if_signed(scene, span)
    for span, kind in named:
        inside = any(other.start < span.start and _is_of_name(scene, other, span) for other, _ in named)
        if not inside and not _AGAIN.search(scene.text, max(0, span.start - _BRACKET), span.start):
            yield span, kind


def _is_of_name(scene: Scene, other: Span, span: Span) -> bool:
    """Whether a paper named inside or right behind another is part of its name: "the Plan to implement the X"."""
    goes_on = span.start >= other.end and wording(scene.document.language).of_another.fullmatch(
        scene.text, other.end, span.start
    )
    return other.holds(span) or goes_on is not None


def _papers_if_signed(scene: Scene, block: Span) -> Iterator[tuple[Span, InstrumentKind]]:
    """What is a paper only where it is signed: "signed a goodwill letter", "the declaration was signed"."""
    for pattern, kind in scene.words.signed_instruments:
        for found in pattern.finditer(scene.text, block.start, block.end):
            before = scene.text[max(block.start, found.start() - _BEFORE) : found.start()]
            if scene.words.signing_before.search(before) or is_being_signed(scene, found.end()):
                yield _with_article(scene, Span(*found.span())), InstrumentKind(kind)


def is_being_signed(scene: Scene, end: int) -> bool:
    """Whether the words behind a paper that ends there say that it was signed: "was signed", "signing ceremony"."""
    return scene.words.signing_behind.match(scene.text, end, scene.sentence(end - 1).end) is not None


def _with_article(scene: Scene, span: Span) -> Span:
    """The name with what is written together with it, its article and one word between: "a new agreement"."""
    joined = _JOINED.search(scene.text, max(0, span.start - _BEFORE), span.start)
    span = Span(joined.start(), span.end) if joined else span
    found = scene.words.articled.search(scene.text[max(0, span.start - _BEFORE) : span.start])
    return Span(span.start - len(found.group()), span.end) if found else span


def _announces(scene: Scene, paper: Paper, listed: list[Paper]) -> bool:
    """Whether it only announces the list that follows: "signed four memoranda:"."""
    behind = scene.words.these.match(scene.text, _next_word(scene, paper.within.end)) is not None
    if paper.listed or ((not listed or paper.within.end > listed[0].span.start) and not behind):
        return False
    return bool(scene.words.many_papers.search(scene.text, paper.span.start, paper.span.end))


def _next_word(scene: Scene, at: int) -> int:
    """Where the text goes on behind an offset and the white space there."""
    return len(scene.text) - len(scene.text[at:].lstrip())


def _listed(scene: Scene) -> list[Paper]:
    """Papers named in a list: an entry begins with the kind of paper, or one beside such ends with it."""
    entries = list(_all_entries(scene))
    kinds = [_kind_of(scene, entry) for entry, _ in entries]
    begun = any(kind is not None for kind in kinds)
    for at, (entry, short) in enumerate(entries):
        beside = kinds[max(0, at - 1) : at] + kinds[at + 1 : at + 2]
        if kinds[at] is None and short and any(kind is not None for kind in beside):
            kinds[at] = _kind_at_end(scene, entry)
    named = zip(entries, kinds, strict=True)
    found = [Paper(entry, kind, scene.paragraph(entry.start), listed=True) for (entry, _), kind in named if kind]
    return found if len(found) > 1 and begun else []  # one is no list


def _heading(scene: Scene) -> list[Paper]:
    """The paper whose own text stands in the report, by the heading over it: "JOINT DECLARATION"."""
    for block in scene.analysis.blocks:
        if block.kind is BlockKind.HEADLINE and (kind := _kind_of_heading(scene, block.span)) is not None:
            return [Paper(block.span, kind, block.span, listed=True)]
    return []


def _kind_of_heading(scene: Scene, line: Span) -> InstrumentKind | None:
    """The kind of paper that a line with capitals throughout, or one that opens with a joint statement, is named by."""
    joint = [(pattern, kind) for pattern, kind in scene.words.signed_instruments if kind in _JOINT]
    for pattern, kind in (*scene.words.instruments, *joint):
        found = pattern.search(scene.text, line.start, line.end)
        if found is None:
            continue
        named = scene.text[line.start : line.end].isupper() and InstrumentKind(kind) not in _OFTEN_TOPICS
        whole = named and found.end() >= line.end - _SHORTEST_REST
        opens = found.start() <= line.start + _SHORTEST_REST and kind in _JOINT
        if whole or (opens and line.end - line.start < _LONGEST_NAME * 2):
            return InstrumentKind(kind)
    return None


def _all_entries(scene: Scene) -> Iterator[tuple[Span, bool]]:
    """What may be an entry of a list, and whether it may be one that only ends with a kind of paper."""
    for block in scene.analysis.blocks:
        if block.kind in (BlockKind.BODY, BlockKind.HEADLINE):
            entries = list(_entries(scene, block.span))
            for entry in entries:
                yield entry, block.kind is BlockKind.HEADLINE or len(entries) > 1


def _kind_of(scene: Scene, entry: Span) -> InstrumentKind | None:
    if entry.end - entry.start >= _LONGEST_ENTRY:
        return None
    for pattern, kind in scene.words.instruments:
        found = pattern.match(scene.text, entry.start, entry.end)
        if found and found.end() < entry.end - _SHORTEST_REST:
            tells = _tells(scene, entry, found.end()) or is_being_signed(scene, found.end())
            return None if tells else InstrumentKind(kind)
    return None


def _kind_at_end(scene: Scene, entry: Span) -> InstrumentKind | None:
    """The kind of a paper whose name ends with it: "Energy Cooperation Roadmap", as a line of a list."""
    if entry.end - entry.start >= _LONGEST_NAME or not scene.text[entry.start].isupper():
        return None
    if wording(scene.document.language).listing.search(scene.text, entry.start, entry.end):
        return None  # the heading of the list: "List of MOUs and Agreements"
    for pattern, kind in scene.words.instruments:
        if any(found.end() == entry.end for found in pattern.finditer(scene.text, entry.start, entry.end)):
            return InstrumentKind(kind)
    return None


def _tells(scene: Scene, entry: Span, at: int) -> bool:
    """Whether a line goes on to tell something of several papers, and names none: "Two agreements were signed." """
    several = scene.words.many_papers.search(scene.text, entry.start, at) is not None
    return several and scene.words.signed.search(scene.text, at, entry.end) is not None


def _entries(scene: Scene, line: Span) -> Iterator[Span]:
    """The entries of a line: itself without its number, or what stands behind each of several numbers."""
    numbers = list(_NUMBER.finditer(scene.text, line.start, line.end))
    if len(numbers) > 1:
        starts = [_behind_opening(scene, number.end(), line.end) for number in numbers]
        ends = [*(number.start() for number in numbers[1:]), line.end]
    else:
        starts, ends = [_behind_bullet(scene, line)], [line.end]
    for start, end in zip(starts, ends, strict=True):
        if start < end:
            yield Span(start, start + len(_TAIL.sub("", scene.text[start:end])))


def _behind_bullet(scene: Scene, line: Span) -> int:
    bullet = _BULLET.match(scene.text, line.start, line.end)
    return _behind_opening(scene, bullet.end() if bullet else line.start, line.end)


def _behind_opening(scene: Scene, start: int, end: int) -> int:
    """Where an entry's name begins behind words such as "The" and "Renewal of"."""
    opening = next((o for o in scene.words.openings if scene.text.startswith(o, start, end)), "")
    return start + len(opening)
