"""The sentences of a Vietnamese report, also where a caption ran into the story without a full stop."""

import re
from collections.abc import Sequence

from comity.languages import text as texts
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Block, BlockKind, Span

_SHORT_REPORT = 700


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [sentences]."""

    ran_in: re.Pattern[str]
    credit: re.Pattern[str]
    wanting: re.Pattern[str]
    paper_line: re.Pattern[str]
    abbreviations: frozenset[str]


_SENTENCES = compiled("vi", "sentences", _Patterns)


def told(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """The sentences in which a report tells something; those of its headline too where little more is told."""
    body = [b for b in blocks if b.kind is BlockKind.BODY]
    short = sum(b.span.end - b.span.start for b in body) <= _SHORT_REPORT
    out: list[Span] = []
    for i, block in enumerate(blocks):
        if block.kind is BlockKind.BODY or (short and i <= 1 and block.kind is BlockKind.HEADLINE):
            start = texts.dateline_end(text, block.span.start)
            start = _dateline_end(text, start)
            for sentence in _whole(
                text, texts.sentences(text, Span(min(start, block.span.end), block.span.end), _SENTENCES.abbreviations)
            ):
                out += _parts(text, sentence)
    return tuple(out)


def _whole(text: str, sentences: Sequence[Span]) -> list[Span]:
    """The sentences, those joined again that only a semicolon parts."""
    out: list[Span] = []
    for sentence in sentences:
        if out and text[: out[-1].end].rstrip().endswith(";"):
            out[-1] = Span(out[-1].start, sentence.end)
        else:
            out.append(sentence)
    return out


def _parts(text: str, sentence: Span) -> list[Span]:
    """A sentence cut where a picture's credit or the opening of a new sentence stands in it without a full stop."""
    cuts = [sentence.start]
    ends = []
    for found in _SENTENCES.credit.finditer(text, sentence.start, sentence.end):
        ends.append(found.start())
        cuts.append(found.end())
    pieces = [Span(a, b) for a, b in zip(cuts, [*ends, sentence.end], strict=True)]
    out: list[Span] = []
    for piece in pieces:
        starts = [
            piece.start,
            *(f.end() for f in _SENTENCES.ran_in.finditer(text, piece.start, piece.end) if _is_start(text, f.start())),
        ]
        out += [Span(a, b) for a, b in zip(starts, [*starts[1:], piece.end], strict=True) if text[a:b].strip()]
    return out


def _is_start(text: str, at: int) -> bool:
    """Not behind a comma, a colon or a word that wants something behind it."""
    before = text[max(0, at - 12) : at].rstrip()
    return bool(before) and before[-1] not in ',:;(-–“"' and not _SENTENCES.wanting.search(before)


def _dateline_end(text: str, start: int) -> int:
    """Behind a line such as `Hà Nội (TTXVN) -`, `(HNM) -` or `Quảng Châu, 25/9 -`."""
    found = _SENTENCES.paper_line.match(text, start)
    if found is None or not re.search(r"\(|\d", found.group()):
        return start
    return found.end()
