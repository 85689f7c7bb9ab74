"""A text made fit for analysis, with the way back to the text as stored.

White space is folded, markup and soft hyphens left by web pages are dropped and marks are composed, so that a grammar
meets clean sentences; every offset leads back to the stored text, code point by code point.
"""

import re
import unicodedata
from dataclasses import dataclass

from comity.languages.folding import CAPITALS
from comity.languages.wrapping import filled_lines
from comity.records.clause import Block, BlockKind, Span

_MARKUP = re.compile(
    r"""
      (?P<link>\[(?P<words>(?:[^\]\n]|\n(?!\s*\n)){1,300})\]\([^)\s]{1,500}\))  # a link of Markdown
    | (?P<tag></?[A-Za-z][^<>\n]{0,200}>)                         # a tag of HTML
    | (?P<mark>\*{1,3}|\\(?=[#*_\[\]])|\#{2,})                    # marks of Markdown
    | (?P<soft>[\u00ad\u2060]+)                                   # where a word may be broken, or must not be
    | (?P<para>[ \t\r\f\v\u00a0\u3000]*\n[\s\u00a0\u3000]*)       # line breaks
    | (?P<space>[ \t\r\f\v\u00a0\u3000\u200b\ufeff]{2,}|[\t\r\f\v\u00a0\u3000\u200b\ufeff])  # other, but one blank
    """,
    re.VERBOSE,
)
_DATE_HEAD = re.compile(r"\s*date (\d{4}(?:-\d\d){0,2})\b[ \t]*")
_SOURCE = r"(?:\([\w./ -]{2,24}\)[ \t]*)?"
_DASH = r"(?:--|[-–—])(?:[ \t]+|$)"
_WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Lun|Mar|Mercre|Jeu|Vendre|Same)di|Dimanche)"
_DATELINE = re.compile(
    rf"""
      # a place or nothing, an agency in brackets or letters: "Hà Nội (VNA) -", "TTXVN/AFP -"
      (?:[A-ZÀ-ÝĐ][\w.,'’ -]{{1,60}}?)?
      (?:\((?:[A-ZÀ-ÝĐ][\w./ -]{{1,24}})\)|\b[A-ZĐ]{{2,12}}(?:/[A-ZĐ]{{2,12}})+)[ \t]*(?:--|[-–—:])[ \t]+
      # agencies and a day in brackets: "ABU DHABI, (Gulf News / WAM - 13th Jan, 2020) The minister"
    | (?:[A-ZÀ-ÝĐ][\w.,'’ -]{{1,60}}?)?
      \([A-Z][\w./, &-]{{1,60}}[ ][-–—][ ]\d{{1,2}}(?:st|nd|rd|th)?[ ][A-Z]\w{{2,8}}\.?,?[ ]\d{{4}}\)[ \t]*(?:{_DASH})?
      # a place in capitals, with what follows it behind commas: "BEIJING, Sept. 26 (Xinhua) --"
    | [A-ZÀ-ÝĐ]{{4,20}}-(?=[A-ZÀ-ÝĐ][a-zà-ÿ])  # "BANDUNG-The governor"
      # "BANGKOK 07 April 2021 –", "New Delhi, Jul 18 (PTI) The mayor"
    | [A-ZÀ-ÝĐ]{{3,20}}(?:[ ][A-ZÀ-ÝĐ]{{3,20}})?,?[ ]\d{{1,2}}[ ][A-Z][a-z]{{2,8}}(?:,?[ ]\d{{4}})?
      [ \t]*{_SOURCE}{_DASH}
    | (?!{_WEEKDAY}\b)[A-ZÀ-ÝĐ][\w'’ À-ỹ-]{{2,30}},[ \t]
      (?:[A-Z][a-z]{{2,8}}\.?[ ]\d{{1,2}}|\d{{1,2}}[ ][A-Z][a-z]{{2,8}})[ \t]\([A-Z]{{2,6}}\)[ \t]+(?=[A-ZÀ-ÝĐ])
      # "Agra (Uttar Pradesh) [India], December 25 (ANI):"
    | [A-ZÀ-ÝĐ][\w'’ -]{{2,30}}(?:[ ]\([\w ]{{2,30}}\))?[ ]\[[A-Z][\w ]{{2,30}}\],
      [ ][A-Z][a-z]{{2,8}}\.?[ ]\d{{1,2}}[ ]\([A-Z]{{2,8}}\):[ \t]+
    | [A-ZÀ-ÝĐ]{{3,20}}\.[ ][A-ZÀ-ÝĐ]{{5,20}}[ ](?=[A-ZÀ-ÝĐ][a-zà-ÿ])  # "KOKSHETAU. KAZINFORM The"
    | [A-ZÀ-ÝĐ]{{3,20}}(?:[ ][A-ZÀ-ÝĐ]{{3,20}})?:[ \t]+(?=[A-ZÀ-ÝĐ][a-zà-ÿ])  # "LAHORE: The governor"
    | [A-ZÀ-ÝĐ][A-ZÀ-ÝĐ .'’-]{{2,40}}(?:,[ \w.À-ỹ()]{{2,40}}){{0,3}}[ \t]*{_SOURCE}{_DASH}
      # a place with a day, and its country: "Hanoï, le 26 septembre (AVI) -", "Hanoi, Vietnam, May 2 -"
      # but no "Monday, May 2:"
    | (?!{_WEEKDAY}\b)[A-ZÀ-ÝĐ][\w'’ À-ỹ-]{{2,30}},[ \t](?:[A-ZÀ-ÝĐ][\w'’ À-ỹ-]{{2,30}},[ \t])?(?:le[ \t])?
      (?:\d{{1,2}}(?:er)?[ \t]\w{{3,9}}|\w{{3,9}}\.?[ \t]\d{{1,2}})(?:,?[ \t]\d{{4}})?[ \t]*{_SOURCE}(?:{_DASH}|:[ \t]+)
    """,
    re.VERBOSE,
)
_STOP = re.compile(
    rf"""
    (?P<mark>(?:[.!?…]+|[.]/[.]|;(?=\s?[{CAPITALS}]))[\"'”’»)\]]*)   # the stop, with quotes and brackets closed
    (?P<gap>\s?)
    (?=[\"'“‘«(\[]?\s?[{CAPITALS}0-9])                               # before a capital or number
    """,
    re.VERBOSE,
)
_DOTS = r"[-–•▪●◦‣·]|\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{2,4})\)"
_ROMAN = r"(?:I{1,3}|IV|VI{0,3}|IX|X)\."
_ENTRY = re.compile(rf"[\"“]?(?:{_DOTS}|{_ROMAN}(?=\s+(?:To|The|Both|[a-z])))\s+(?=\S)")
"""How an entry of a list begins in a line; with a Roman number only before what is no name that an initial begins."""
_MARK = re.compile(rf"(?:^|\n)\s*[\"“]?(?:{_DOTS}|{_ROMAN})\s+\Z")
_LONGEST_MARK = 8
_OPEN_ENDS = (";", "; and", "; or", "; as well as")
"""How the entries of a list end that have no mark before them, but for the last."""
_BLANKS = re.compile(r" |[^ ]+")
_WORDS = re.compile(r"\s+|\S+")
_MORE_ENTRIES = re.compile(r"[;,](?:\s+(?:and|et|và))?\s*$")
"""How one ends that others follow."""
_FULL_SENTENCE = re.compile(r"[.!?…。/](?:\s?[\"'”’»)\]]|\./)*\.?$")
_RUNS_ON = re.compile(r"[a-zà-ỹ)]\.\s?[\"“]?[A-ZÀ-ÝĐ]")
_WORD_BEHIND = re.compile(r"[\w’']+")
_WORD_BEFORE = re.compile(r"[\w.’'-]*$")

_AGENCY = re.compile(r"(?<=\w{3}[.!?])[\"'”’»)]?\s*(?:[-–—]{1,2}\s*)?\(?[A-ZĐ]{2,10}(?:/[A-ZĐ]{2,10}){0,3}\)?\s*$")
"""The letters of the agencies that a report is signed with, behind its last full stop: "... the same day. -VNA"."""
_LONGEST_HEADLINE = 260
_LONGEST_CAPTION = 400
"""Characters behind the mark of a caption; a longer paragraph tells a story."""
_LONGEST_WORD = 20
_SHORT_WORD = 3
_YEAR_DIGITS = 4


_NARROW = {wide: wide - 0xFEE0 for low, high in ("０９", "ＡＺ", "ａｚ") for wide in range(ord(low), ord(high) + 1)}
"""Full-width digits and letters, each with the plain one that it is another form of (Unicode Standard, 6.2)."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A clean text and, for each of its characters, where what it was made from begins and ends in the stored text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, span: Span) -> Span:
        """The stretch of the stored text that a stretch of the clean text came from."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def prepare(text: str) -> Prepared:
    """A clean copy of a stored text; single line breaks separate paragraphs in it, but where a line was only full."""
    filled = filled_lines(text)
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    copied = (chars, starts, ends)
    at = 0
    head = _DATE_HEAD.match(text)
    if head:
        at = head.end()
    for found in _MARKUP.finditer(text, at):
        _copy(text, at, found.start(), copied)
        at = found.end()
        if found["link"]:
            _copy_words(text, Span(*found.span("words")), copied)
        elif found["para"] is not None:
            feed = text.index("\n", found.start())
            breaks = feed not in filled or found["para"].count("\n") > 1 or _ENTRY.match(text, at) is not None
            breaks = breaks or _BOLD_LINE.match(text, text.rfind("\n", 0, found.start()) + 1, feed) is not None
            _separate("\n" if breaks else " ", found.start(), copied)
        elif found["space"]:
            _separate(" ", found.start(), copied)
        elif found["mark"] and _BOLD_OPENING.match(text, text.rfind("\n", 0, at) + 1, found.start()):
            _separate("\n", found.start(), copied)
    _copy(text, at, len(text), copied)
    _part_headings(chars)
    return Prepared("".join(chars), tuple(starts), tuple(ends))


_BOLD_LINE = re.compile(r"[ \t]*\*{2,3}[^*]+\*{1,3}[ \t]*\Z")
"""A line that is all in bold letters of Markdown, as headings are."""
_BOLD_OPENING = re.compile(
    r"[ \t]*\*{2,3}(?=[^*\n]{0,80}\b(?:and|of|the|in|for|on|to|et|de|la|les|des|du|en)\b)[^*\n]{12,90}:\s*\Z"
)
"""What stands in bold letters with a colon before a paragraph's first sentence, but for a name: "**On Trade:** We"."""
_CAPITALS_RUN = re.compile(
    r"(?:(?<=\s)|\A)(?:(?:[A-Z0-9‘“(][A-Z0-9’'.,:;&/()‘“”-]*|\d{1,3}(?:st|nd|rd|th)|[–-])[ \n]){10,}"
    r"(?<! [IA] )(?=[“‘]?[A-Z](?:[a-z’]| [a-z]))"
)
"""A heading in capitals that a page put into the line of what it stands over: "REMARKS BY X AT Y Thank you"."""


def _part_headings(chars: list[str]) -> None:
    """Break the line before and behind a heading in capitals that stands in it."""
    for found in _CAPITALS_RUN.finditer("".join(chars)):
        for at in (found.start() - 1, found.end() - 1):
            if at >= 0 and chars[at] == " ":
                chars[at] = "\n"


_Copied = tuple[list[str], list[int], list[int]]
"""Characters, and where what each was made from begins and ends."""


def _separate(with_: str, at: int, copied: _Copied) -> None:
    chars, starts, ends = copied
    if chars and chars[-1] not in " \n":
        chars.append(with_)
        starts.append(at)
        ends.append(at + 1)
    elif chars and with_ == "\n":
        chars[-1] = with_


def _copy_words(text: str, words: Span, copied: _Copied) -> None:
    """Copy words that may be broken into lines, each break as a blank."""
    for piece in _WORDS.finditer(text, words.start, words.end):
        if piece.group().isspace():
            _separate(" ", piece.start(), copied)
        else:
            _copy(text, piece.start(), piece.end(), copied)


def _copy(text: str, start: int, end: int, copied: _Copied) -> None:
    chars, starts, ends = copied
    if text[start:end].startswith(" ") and (not chars or chars[-1] in " \n"):
        start += 1  # a blank behind white space that was kept, with what was dropped between
    piece = text[start:end].translate(_NARROW)
    if unicodedata.is_normalized("NFC", piece):
        chars.extend(piece)
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))
    elif " " in piece:
        for word in _BLANKS.finditer(piece):
            _copy(text, start + word.start(), start + word.end(), copied)
    else:
        _compose(piece, start, copied)


def _compose(piece: str, start: int, copied: _Copied) -> None:
    """Copy a word with its letters composed with their marks; it stands at `start` in the stored text."""
    chars, starts, ends = copied
    at = 0
    while at < len(piece):
        upto = at + 1
        while upto < len(piece) and unicodedata.combining(piece[upto]):
            upto += 1
        cluster = unicodedata.normalize("NFC", piece[at:upto])
        chars.extend(cluster)
        # each character of a cluster leads back to the whole of it, so that no letter and no mark is cut off
        starts.extend([start + at] * len(cluster))
        ends.extend([start + upto] * len(cluster))
        at = upto


def dateline_end(text: str, start: int) -> int:
    """Where the body of a paragraph begins: behind a dateline such as `HANOI (VNA) -`, or the mark of an entry."""
    found = _DATELINE.match(text, start) or _ENTRY.match(text, start)
    return found.end() if found else start


def is_entry(text: str, start: int) -> bool:
    """Whether an entry of a list begins at an offset: "- Expand trade", or a line of its own that ends in ";"."""
    if _MARK.search(text, max(0, start - _LONGEST_MARK), start) is not None:
        return True
    begin = text.rfind("\n", 0, start) + 1
    if begin == 0 or text[begin:start].strip():
        return False
    end = text.find("\n", start)
    before = text[text.rfind("\n", 0, begin - 1) + 1 : begin - 1]
    return _is_unmarked(before.rstrip(), text[start : end if end >= 0 else len(text)].rstrip())


def _is_unmarked(before: str, line: str) -> bool:
    """Whether a line is an entry of a list without marks, by how it and the line before it end."""
    return before.endswith(_OPEN_ENDS) or (before.endswith(":") and line.endswith(_OPEN_ENDS))


def opener_of(text: str, start: int) -> Span:
    """The line before the list that the entry which begins at an offset stands in; nothing where there is none."""
    for line in reversed(lines(text[:start])):
        said = text[line.start : line.end].strip()
        if line.end < start and not _ENTRY.match(said) and not said.endswith(_OPEN_ENDS):
            return line
    return Span(start, start)


def lines(text: str) -> list[Span]:
    """The paragraphs of a clean text."""
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Span(at, at + len(line)))
        at += len(line) + 1
    return out


def blocks(
    text: str, related: re.Pattern[str], caption: re.Pattern[str], boilerplate: re.Pattern[str]
) -> tuple[Block, ...]:
    """What each paragraph is: body, headline, caption, related headlines, boilerplate.

    A line without a full stop at its end is a headline; from a heading such as "Related news" on, all is
    related, until the story goes on: with two paragraphs of full sentences that name whom it named before.
    The patterns are a language's own.
    """
    out: list[Block] = []
    tail = listed = False
    told: set[str] = set()
    spans = lines(text)
    every = [text[span.start : span.end].strip() for span in spans]
    for i, (span, line) in enumerate(zip(spans, every, strict=True)):
        opens = related.match(line) is not None
        tail = opens or (tail and not _goes_on(every[i : i + 2], told))
        if boilerplate.search(line):
            kind = BlockKind.BOILERPLATE
        elif tail:
            kind = BlockKind.RELATED
        elif _is_caption(line, caption):
            kind = BlockKind.CAPTION
        else:
            last = every[i - 1] if i else ""
            entry = _ENTRY.match(line) is not None or _is_unmarked(last, line)
            listed = entry and (listed or _opens_list(last))
            below = every[i + 1] if i + 1 < len(every) else ""
            opens = line.endswith(":") and (_ENTRY.match(below) is not None or _is_unmarked(line, below))
            kind = BlockKind.HEADLINE if _is_headline(line) and not (opens or listed) else BlockKind.BODY
        if kind is BlockKind.BODY:
            told |= _names(line)
        out.append(Block(span, kind))
    return tuple(out)


_FEWEST_WORDS = 4


def _opens_list(line: str) -> bool:
    """Whether a line leaves its end to the entries below: "The two sides agreed to:", and not "Quick facts:"."""
    words = line.rstrip(": \xa0").split()
    whole = len(words) >= _FEWEST_WORDS and words[-1].islower()  # no heading: "Resources for Local Governments:"
    return line.endswith(":") and whole and _ENTRY.match(line) is None


_NAME = re.compile(r"(?<=[^.!?\n] )[A-ZÀ-ÝĐ][\wÀ-ỹ'’-]{3,}|[\u3400-\u9fff]{3}(?=(?:表示|说|指出|强调|建议|认为))")
_PARAGRAPHS = 2


def _names(line: str) -> set[str]:
    """What could be names in a line: capitals that open no sentence, Han characters before a verb of saying."""
    return set(_NAME.findall(line))


def _goes_on(ahead: list[str], told: set[str]) -> bool:
    """Whether the lines ahead are paragraphs of the story: a headline's own lead stands alone, below it."""
    whole = len(ahead) == _PARAGRAPHS and not any(_is_headline(line) for line in ahead)
    return whole and all(_names(line) & told for line in ahead)


def _is_headline(line: str) -> bool:
    """Whether a line neither ends in a full stop nor holds a full sentence before it breaks off."""
    line = _AGENCY.sub("", line)
    closed = line.rstrip("\"'”’»)] ./").endswith((".", "!", "?", "。")) or _FULL_SENTENCE.search(line)
    entry = _ENTRY.match(line)
    goes_on = entry is not None and (line[entry.end()].islower() or _MORE_ENTRIES.search(line) is not None)
    return not closed and not goes_on and len(line) < _LONGEST_HEADLINE and not _RUNS_ON.search(line)


def _is_caption(line: str, caption: re.Pattern[str]) -> bool:
    """Whether a line bears the mark of a caption, but not in the middle of a paragraph that tells a story."""
    found = caption.search(line)
    return found is not None and len(line) - found.end() <= _LONGEST_CAPTION


_INITIALS = re.compile(r"(?:[^\W\d_a-zà-ÿ]\.){0,3}[^\W\d_a-zà-ÿ]")
"""The initials of a name, without their last full stop: "M.K"."""


def sentences(
    text: str, span: Span, abbreviations: frozenset[str], openers: frozenset[str] = frozenset()
) -> list[Span]:
    """The sentences of a paragraph; a full stop before a small letter or behind an abbreviation ends none.

    `openers` are words that open a sentence whatever stands before them: "Jr. They".
    """
    out, start = [], span.start
    for found in _STOP.finditer(text, span.start, span.end):
        following = _WORD_BEHIND.match(text, found.end(), span.end) if openers else None
        opened = found["gap"] != "" and following is not None and following.group() in openers
        if opened or _ends_sentence(found, _word_before(text, span.start, found.start()), abbreviations):
            out.append(Span(start, found.end("mark")))
            start = found.end()
    if start < span.end and text[start : span.end].strip():
        end = span.end - 2 if text.endswith("./.", start, span.end) else span.end
        signed = _AGENCY.search(text, start, end)
        out.append(Span(start, signed.start() if signed else end))
    return out


def _word_before(text: str, start: int, at: int) -> str:
    """The word that ends at an offset, as far as it lies behind `start`."""
    word = _WORD_BEFORE.search(text[max(start, at - _LONGEST_WORD) : at])
    return word.group().lstrip("'’") if word else ""


def _ends_sentence(stop: re.Match[str], before: str, abbreviations: frozenset[str]) -> bool:
    """Whether a stop ends a sentence: behind no abbreviation or initial, and without a gap only behind a whole word."""
    if stop.group().startswith(".") and (before in abbreviations or _INITIALS.fullmatch(before)):
        return False
    if stop["gap"]:
        return True
    return (len(before) > _SHORT_WORD and before[-1].islower()) or (before.isdigit() and len(before) == _YEAR_DIGITS)
