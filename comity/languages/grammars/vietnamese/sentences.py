"""The sentences of a Vietnamese report, also where a caption ran into the story without a full stop."""

import re
from collections.abc import Sequence

from comity.languages import text as texts
from comity.languages.folding import CAPITALS
from comity.records.clause import Block, BlockKind, Span

_SHORT_REPORT = 700
_RAN_IN = re.compile(
    r"(?<=[\wÀ-ỹ”\"')])\s+(?=(?:Ông|Bà|Tại (?:buổi|cuộc|hội|lễ)|Theo|Trong (?:khuôn khổ|buổi|"
    r"cuộc|chuyến|bối cảnh)|Về phần mình|Cùng ngày|Hai bên|Hai nước|Nhân dịp|Chiều|Sáng|Tối|"
    r"Đồng chí|Trước đó|Sau đó|Thay mặt|Phát biểu tại|Bày tỏ|Đánh giá cao|Chia sẻ|"
    r"Nhấn mạnh)(?!\w))"
)
_CREDIT = re.compile(
    r"\(?\s*(?:Ảnh|Nguồn ảnh|Nguồn|Anh)\s*:\s*(?:\[[^\]]*\]|"
    rf"[{CAPITALS}][\w/.]*(?:\s[{CAPITALS}][\w/.]*){{0,2}}?)\)?(?=\s+[{CAPITALS}\"“]|\s*$|\))\)?\.?"
)


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
                text, texts.sentences(text, Span(min(start, block.span.end), block.span.end), _ABBREVIATIONS)
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
    for found in _CREDIT.finditer(text, sentence.start, sentence.end):
        ends.append(found.start())
        cuts.append(found.end())
    pieces = [Span(a, b) for a, b in zip(cuts, [*ends, sentence.end], strict=True)]
    out: list[Span] = []
    for piece in pieces:
        starts = [
            piece.start,
            *(f.end() for f in _RAN_IN.finditer(text, piece.start, piece.end) if _is_start(text, f.start())),
        ]
        out += [Span(a, b) for a, b in zip(starts, [*starts[1:], piece.end], strict=True) if text[a:b].strip()]
    return out


def _is_start(text: str, at: int) -> bool:
    """Not behind a comma, a colon or a word that wants something behind it."""
    before = text[max(0, at - 12) : at].rstrip()
    return bool(before) and before[-1] not in ',:;(-–“"' and not _WANTING.search(before)


_WANTING = re.compile(
    r"(?<!\w)(?:và|của|với|rằng|là|ngày|từ|do|bởi|tại|cho|vào|hoặc|về|khi|các|hôm|cùng|tại|như|tiếp|gặp)$",
    re.IGNORECASE,
)
_PAPER_LINE = re.compile(
    r""
    rf"\s*(?:[{CAPITALS}][\wÀ-ỹ.]*(?:\s[{CAPITALS}][\wÀ-ỹ.]*){{0,4}}(?:,\s*\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?)?\s*)?"
    r"(?:\([A-ZĐ][\w.,/ À-ỹ-]{0,24}\))?\s*[-–—]\s+"
)


def _dateline_end(text: str, start: int) -> int:
    """Behind a line such as `Hà Nội (TTXVN) -`, `(HNM) -` or `Quảng Châu, 25/9 -`."""
    found = _PAPER_LINE.match(text, start)
    if found is None or not re.search(r"\(|\d", found.group()):
        return start
    return found.end()


_ABBREVIATIONS = frozenset(
    [
        "TP",
        "GS",
        "TS",
        "PGS",
        "ThS",
        "BS",
        "Th.S",
        "T.Ư",
        "St",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Q",
        "P",
        "tr",
        "Tp",
        "Co",
        "Ltd",
        "Inc",
    ]
)
