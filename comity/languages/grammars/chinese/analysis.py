"""From a clean Chinese text to its analysis, by a shallow grammar of our own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.meetings import finding as meetings
from comity.languages.grammars.chinese.meetings.parties import Told
from comity.languages.grammars.chinese.meetings.visits import visits_named
from comity.languages.grammars.chinese.names import mentions
from comity.languages.grammars.chinese.names.home import without_home
from comity.languages.grammars.chinese.names.sides import settle
from comity.languages.grammars.chinese.speech import finding as speech
from comity.languages.grammars.chinese.speech.floor import Floor
from comity.languages.grammars.chinese.speech.nouns import asked_by_nouns
from comity.languages.grammars.chinese.tables.line import Line, line_of
from comity.languages.grammars.chinese.tables.words import fold
from comity.languages.patterns import Patterns, compiled
from comity.languages.text import blocks as find_blocks
from comity.records.clause import Analysis, Block, BlockKind, Clause, Mention, MentionKind, Span


def analyse_many(texts: Sequence[tuple[str, str]]) -> Iterator[Analysis]:
    """The analyses of several clean texts, each with its language, in order."""
    return (analyse(clean) for clean, _ in texts)


def mentions_in(line: str, _: str) -> Sequence[Mention]:
    """Who and what is named in one line that stands alone, such as a title; offsets count in the line."""
    return mentions.find(line, (Span(0, len(line)),))


def analyse(clean: str) -> Analysis:
    """The analysis of one clean text (see comity.languages.text.prepare)."""
    folded = fold(clean)
    blocks = tuple(find_blocks(clean, *_furniture()))
    sentences = tuple(s for block in blocks if block.kind is BlockKind.BODY for s in _sentences(folded, block))
    found = mentions.find(clean, sentences)
    lines = [line_of(folded, sentence, [m for m in found if sentence.holds(m.span)]) for sentence in sentences]
    clauses = without_home(_with_speakers(_clauses(lines, folded), found), found, folded)
    found = settle(found, clauses, lines, folded, _in_headline(clean, blocks))
    return Analysis(clean, "zh", blocks, sentences, found, tuple(sorted(clauses, key=lambda c: (c.trigger, c.span))))


def _in_headline(clean: str, blocks: Sequence[Block]) -> Sequence[Mention]:
    """The offices without a name in a report's headline: 某总理会见某国总统."""
    first = next((block.span for block in blocks if block.kind is BlockKind.HEADLINE), None)
    return [m for m in mentions.find(clean, (first,)) if m.kind is MentionKind.OFFICE] if first else ()


@cache
def _furniture() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What begins related headlines, marks a caption, marks boilerplate."""
    data = lexicon.load("zh", "blocks")
    related, caption, boilerplate = (
        re.compile("|".join(data[key]), re.IGNORECASE) for key in ("related", "caption", "boilerplate")
    )
    return related, caption, boilerplate


@cache
def _head() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:" + "|".join(f"(?:{pattern})" for pattern in lexicon.load("zh", "blocks")["head"]) + r")\s*"
    )


_STOP = re.compile(r"[。！？!?]+[”』」’）)]*|\n")


def _sentences(folded: str, block: Block) -> list[Span]:
    """The sentences of a paragraph, without the dateline or the channel's name at its head."""
    head = _head().match(folded, block.span.start, block.span.end)
    start = head.end() if head else block.span.start
    out = []
    quoted = 0
    at = start
    for stop in _STOP.finditer(folded, start, block.span.end):
        quoted = folded.count("“", at, stop.end()) - folded.count("”", at, stop.end())
        if quoted > 0 and folded.find("”", stop.end(), stop.end() + 80) >= 0:
            continue
        out.append(_trimmed(folded, at, stop.end()))
        at = stop.end()
    out.append(_trimmed(folded, at, block.span.end))
    return [span for span in out if span.end - span.start > 1]


def _trimmed(folded: str, start: int, end: int) -> Span:
    while start < end and folded[start] in " 　\t\n":
        start += 1
    while end > start and folded[end - 1] in " 　\t\n":
        end -= 1
    return Span(start, end)


def _clauses(lines: list[Line], folded: str) -> list[Clause]:
    """The clauses of all sentences; with a paragraph's first, speech goes on only where it plainly asks or promises."""
    out: list[Clause] = []
    told = Told()
    people = (m for line in lines for m in line.mentions.values() if m.kind is MentionKind.PERSON and m.codes)
    floor = Floor({m.name: m.codes for m in people})
    at = 0
    for line in lines:
        floor.idle = floor.idle or "\n" in folded[at : line.sentence.start]
        at = line.sentence.end
        out += _of_sentence(line, told, floor)
    return [*out, *speech.finish(floor)]


def _of_sentence(line: Line, told: Told, floor: Floor) -> list[Clause]:
    """The clauses of one sentence: speech from where somebody speaks, before it what took place."""
    out = _told_and_said(line, told, floor)
    wanted = [*(item.span for c in out for item in c.items), *(item.span for item in speech.open_items(floor))]
    return [*out, *asked_by_nouns(line, out, floor, wanted)]


def _with_speakers(clauses: list[Clause], mentions_: Sequence[Mention]) -> list[Clause]:
    """Where a report opens with both sides meeting, the two who first speak behind it met: 两国总理举行会谈."""
    out = list(clauses)
    for i, clause in enumerate(out):
        both = clause.predicate in _MEETING and [m.kind for m in clause.subject] == [MentionKind.JOINT]
        named = any(m.kind is MentionKind.PERSON and m.span.end <= clause.trigger.start for m in mentions_)
        if not both or named or clause.objects or clause.oblique("with"):
            continue
        spoke = [c.subject[0] for c in clauses if c.items and c.trigger > clause.trigger and len(c.subject) == 1]
        people = list({m.name: m for m in reversed(spoke) if m.kind is MentionKind.PERSON}.values())[::-1]
        if len(people) > 1:
            out[i] = replace(clause, subject=tuple(people[:2]))
    return out


_MEETING = ("meet", "talk", "phone")


def _is_recalled(line: Line, floor: Floor, met: Sequence[Mention], told: Sequence[Clause]) -> bool:
    """Whether somebody who speaks recalls a meeting of two others: 某人表示，... 两国元首在某地会晤，达成重要共识."""
    if not told or floor.idle or floor.joint or _ANALYSIS.now.search(line.text):
        return False
    in_person = any(m.kind is MentionKind.PERSON for m in floor.speaker)  # an office of a city tells what took place
    if not in_person or any(clause.predicate not in _MEETING for clause in told):
        return False
    known = {m.name for m in (*floor.speaker, *met)}
    people = [m for clause in told for m in (*clause.subject, *clause.objects, *clause.oblique("with"))]
    named = {m.name for m in people if m.kind is MentionKind.PERSON}
    return len(named) > 1 and not named & known


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [analysis]."""

    now: re.Pattern[str]
    says: re.Pattern[str]


_ANALYSIS = compiled("zh", "analysis", _Patterns)


def _before_speech(line: Line, clause: Clause, until: int | None) -> Clause:
    """What is told before somebody speaks in a sentence, whose days are not those that are spoken of."""
    if until is None:
        return clause
    return replace(clause, sentence=Span(line.sentence.start, line.starts[until]))


def _visits_spoken_of(line: Line, told: Told, at: int) -> list[Clause]:
    """The visits that somebody speaks of, with the days told up to where that one goes on to say something else."""
    out = []
    for clause in visits_named(line, told, at):
        says = (m for m in _ANALYSIS.says.finditer(line.text) if line.starts[m.start()] >= clause.span.end)
        end = next((line.starts[m.start()] for m in says), line.sentence.end)
        out.append(replace(clause, sentence=Span(line.sentence.start, end)))
    return out


def _told_and_said(line: Line, told: Told, floor: Floor) -> list[Clause]:
    begins = speech.turn(line, floor)
    if begins is not None:
        until = None if floor.reports else begins
        met = [_before_speech(line, clause, until) for clause in meetings.clauses(line, told, until)]
        told_of = [*met, *speech.speech(line, begins, floor)]
        return told_of if floor.reports else [*told_of, *_visits_spoken_of(line, told, begins)]
    if speech.goes_on(line, floor):
        floor.idle = False
        return [*speech.speech(line, 0, floor), *_visits_spoken_of(line, told, 0)]
    met_before = (*told.subject, *told.others)
    took_place = meetings.clauses(line, told)
    if _is_recalled(line, floor, met_before, took_place):
        return [*speech.speech(line, len(line.text), floor), *_visits_spoken_of(line, told, 0)]
    left = speech.finish(floor)
    floor.idle = True
    said = speech.later(line, floor, took_place)
    wanted = [item.span for clause in said for item in clause.items] + [i.span for i in speech.open_items(floor)]
    return [*left, *(c for c in took_place if not any(w.holds(c.trigger) for w in wanted)), *said]
