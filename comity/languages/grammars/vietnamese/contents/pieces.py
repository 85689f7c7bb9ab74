"""Where one thing that is to be done ends in what is said, and the next begins."""

import re
from collections.abc import Mapping, Sequence

from comity.languages.grammars.vietnamese.tables import shapes
from comity.languages.grammars.vietnamese.tables.shapes import SHAPES
from comity.languages.grammars.vietnamese.tables.triggers import MASK, Predicates
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Mention, Modality, Span

_EDGE = " \t,;:.-–—\"'“”‘’«»()…!?"


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [pieces]."""

    joint: re.Pattern[str]
    before_tail: Mapping[str, re.Pattern[str]]


_PIECES = compiled("vi", "pieces", _Patterns)
_MODES = (
    ("obligation", Modality.OBLIGATION),
    ("willing", Modality.WILLING),
    ("future", Modality.FUTURE),
    ("possible", Modality.POSSIBLE),
)
_LONG_OBJECT = 4
_FEW_WORDS = 5


class Pieces:
    """Cuts what one sentence says; `masked` is the keyed text with its mentions masked."""

    def __init__(self, text: str, masked: str, mentions: Sequence[Mention], known: Predicates) -> None:
        self.text, self.whole, self.mentions, self.known = text, masked, mentions, known
        self.masked = known.content["compounds"].sub(lambda found: "·" * len(found.group()), masked)

    def _opened(self, span: Span) -> int:
        """Where the content begins, behind "rằng", "việc" and the like, and behind "nhân chuyến thăm ...," """
        at = span.start
        while (
            (found := SHAPES.whom.match(self.masked, at, span.end))
            or (found := self.known.content["openers"].match(self.masked, at, span.end))
            or (found := SHAPES.fronted.match(self.masked, at, span.end))
        ) and found.end() > at:
            at = found.end()
        return at

    def _pieces(self, span: Span) -> list[Span]:
        """The stretch cut where a new verb of action begins: always behind ";", else if its own words stand before."""
        starts = [span.start]
        tail = False
        for found in _PIECES.joint.finditer(self.masked, span.start, span.end):
            behind = self._skip(found.end(), span.end)
            mark = self.masked[found.start()]
            here = Span(starts[-1], found.start())
            but = SHAPES.but.match(self.masked, found.start())
            if mark == ";" and self._goes_on(here, behind, span.end):
                continue
            if mark == ";" or (but and self._has_subject(behind, span.end)):
                starts.append(behind)
                tail = False
                continue
            if but:
                continue
            tail = tail or self._tail(here, "anywhere") is not None
            tail = tail or SHAPES.favoured.search(self.masked, here.start, here.end) is not None
            tail = tail or self._is_for(here)
            if SHAPES.comes_to.search(self.masked, here.start, here.end) and SHAPES.coming.match(self.masked, behind):
                continue
            anew = self.known.content["anew"].match(self.masked, behind, span.end)
            besides = SHAPES.besides.search(self.masked, found.start(), behind)
            if tail and not ((anew or besides) and mark == ","):
                continue
            if self._is_whole(here) and (
                self._begins(behind, span.end)
                or (
                    (mark == "," or not SHAPES.field.search(self.masked[here.start : here.end]))
                    and self._begins_anew(behind, span.end)
                )
                or (besides and self.known.content["actions"].match(self.masked, behind, span.end))
            ):
                starts.append(behind)
                tail = False
        starts = [self._behind_ordinal(a, span.end) for a in starts]
        ends = [*starts[1:], span.end]
        return [cleaned for a, b in zip(starts, ends, strict=True) if (cleaned := self._clean(a, self._before(a, b)))]

    def _is_for(self, piece: Span) -> bool:
        """Whether a piece has come to what a visit is for: "sang thăm X để trực tiếp trao đổi, thúc đẩy ..."."""
        found = SHAPES.purpose.search(self.masked, piece.start, piece.end)
        return found is not None and SHAPES.visiting.search(self.masked, piece.start, found.start()) is not None

    def _goes_on(self, piece: Span, at: int, end: int) -> bool:
        """Whether a semicolon parts only what comes of a thing to be done, or one of its fields: "; đào tạo nghề"."""
        if SHAPES.thereby.match(self.masked, at, end):
            return True
        found = self.known.content["nounlike"].match(self.masked, at, end)
        stop = _PIECES.joint.search(self.masked, at, end)
        words = self.masked[at : stop.start() if stop else end].split()
        listed = SHAPES.in_fields.search(self.masked, piece.start, piece.end)
        return found is not None and listed is not None and len(words) <= _FEW_WORDS

    def _behind_ordinal(self, at: int, end: int) -> int:
        found = SHAPES.ordinal.match(self.masked, at, end)
        return found.end() if found else at

    def _skip(self, at: int, end: int) -> int:
        """Behind the joining words and blanks at a place."""
        pattern = SHAPES.between
        while (found := pattern.match(self.masked, at, end)) and found.end() > at:
            at = found.end()
        return at

    def _before(self, start: int, end: int) -> int:
        """The end of a piece without the "và" and the comma behind it."""
        head = self.masked[start:end].rstrip()
        while found := SHAPES.and_end.search(head) or SHAPES.ordinal_end.search(head):
            head = head[: found.start()].rstrip()
        return start + len(head)

    def _begins(self, at: int, end: int) -> bool:
        """Whether a thing begins here: a modal or a verb of action that is not as often a noun."""
        for mood in ("future", "obligation", "willing"):
            if self.known.moods[mood].match(self.masked, at, end):
                return True
        action = self.known.content["actions"].match(self.masked, at, end)
        return (
            bool(action) and not self.known.content["nounlike"].fullmatch(action.group())
            if action
            else self._has_subject(at, end)
        )

    def _begins_anew(self, at: int, end: int) -> bool:
        """Whether a verb that is as often a noun has a long object of its own here: "giáo dục thế hệ trẻ về ..." """
        found = self.known.content["actions"].match(self.masked, at, end)
        if found is None or not self.known.content["transitive"].fullmatch(found.group()):
            return False
        if SHAPES.no_object.match(self.masked, found.end(), end):
            return False
        rest = _PIECES.joint.search(self.masked, found.end(), end)
        return len(self.masked[found.end() : rest.start() if rest else end].split()) >= _LONG_OBJECT

    def _has_subject(self, at: int, end: int) -> bool:
        """Whether a new subject with its own modal begins here: "Hà Nội sẽ ..." """
        side = SHAPES.side.match(self.masked, at, end)
        at = side.end() if side else at
        mention = next((m for m in self.mentions if at <= m.span.start <= at + 1), None)
        we = SHAPES.we.match(self.masked, at, end)
        if (mention is None or mention.span.end >= end) and we is None:
            return False
        behind = self._skip(we.end() if we else mention.span.end if mention else at, end)
        while self.masked[behind : behind + 1] == " ":
            behind += 1
        return any(
            self.known.moods[mood].match(self.masked, behind, end) for mood in ("future", "obligation", "willing")
        )

    def _is_whole(self, piece: Span) -> bool:
        """Whether a verb has anything of its own before the next one begins: not so in "củng cố, tăng cường"."""
        at = self._opened(piece)
        while at < piece.end and self.masked[at] == " ":
            at += 1
        action = None
        if self._ends_bare(piece):
            return False  # "thúc đẩy việc mở rộng, nâng cao ...": the object is still to come
        first = self._action(piece, piece.end)
        if first is None and self._modal(piece, piece.end)[1] is None:
            return False  # a subject still, or the first of several
        if first is not None and SHAPES.subject.fullmatch(self.masked, at, first.start()):
            at = first.start()  # "bên kia quan tâm, bảo vệ ...": behind a subject that is one mention
        while found := self.known.content["actions"].match(self.masked, at, piece.end):
            noun = self.known.content["nounlike"].fullmatch(found.group())
            if action is not None and noun and not SHAPES.manner.fullmatch(action.group()):
                break
            action = found
            at = found.end()
            while at < piece.end and self.masked[at] in " ,":
                at += 1
        return action is None or (
            len(self.masked[at : piece.end].split()) > 0
            and not SHAPES.adverb.fullmatch(self.masked[at : piece.end].strip())
        )

    def _ends_bare(self, piece: Span) -> bool:
        """Whether a piece ends in "việc" with a verb of action that has no object yet."""
        found = SHAPES.bare.search(self.masked, piece.start, piece.end)
        return found is not None and self.known.content["actions"].fullmatch(found["verb"]) is not None

    def _modal(self, piece: Span, limit: int) -> tuple[Modality, re.Match[str] | None]:
        """The first modal of a piece that stands before its verb of action."""
        best: tuple[Modality, re.Match[str] | None] = (Modality.FACT, None)
        action = self._action(piece, limit)
        until = action.start() if action else limit
        for mood, mode in _MODES:
            found = self.known.moods[mood].search(self.masked, piece.start, limit)
            if (
                found
                and found.start() <= until
                and self.masked[piece.start : found.start()].count(",") <= 1
                and (best[1] is None or found.start() < best[1].start())
            ):
                best = (mode, found)
        return best

    def _action(self, piece: Span, limit: int) -> re.Match[str] | None:
        """The first verb of action that no noun stands right before in one word with it."""
        found = self.known.content["actions"].search(self.masked, piece.start, limit)
        first = found
        while (
            found is not None
            and found.start() > piece.start
            and self.known.content["nounlike"].fullmatch(found.group())
            and not self._behind_subject(piece.start, found.start())
        ):
            found = self.known.content["actions"].search(self.masked, found.end(), limit)
        return found if found is not None or first is None else None

    def _behind_subject(self, start: int, at: int) -> bool:
        before = self.masked[start:at].rstrip()
        return not before or before.endswith(MASK) or bool(SHAPES.aux.search(before) or SHAPES.often.fullmatch(before))

    def _tail(self, span: Span, *names: str) -> int | None:
        """Where the tail that merely explains begins, if two words and more stand before it."""
        cut: int | None = None
        for name, lead in _PIECES.before_tail.items():
            if names and name not in names:
                continue
            for found in self.known.content[name].finditer(self.masked, span.start, span.end):
                head = self.masked[span.start : found.start()]
                least = 4 if found.group() in SHAPES.to else 2
                if SHAPES.effort.fullmatch(head.strip()) or SHAPES.modal_end.search(head):
                    continue  # "nỗ lực hết mình để ...": what the effort is for is what is to be done
                if shapes.wants_purpose(head) and found.group() in SHAPES.purposes:
                    continue  # "có nhiều đóng góp để ...": the words behind say what is to be done
                if lead.search(head) and len(head.split()) > least and (cut is None or found.start() < cut):
                    cut = found.start()
                    break
        return cut

    def _clean(self, start: int, end: int) -> Span | None:
        while start < end and self.text[start] in _EDGE:
            start += 1
        while (
            end > start
            and self.text[end - 1] in _EDGE
            and not (self.text[end - 1] in ')”"' and self.text[end - 1] in shapes.closing(self.text[start : end - 1]))
        ):
            end -= 1
        return Span(start, end) if end > start else None
