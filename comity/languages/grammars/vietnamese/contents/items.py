"""What is said, cut into single things, each with the span of just what is to be done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from comity.languages.grammars.vietnamese.contents import vague
from comity.languages.grammars.vietnamese.contents.pieces import Pieces
from comity.languages.grammars.vietnamese.tables.shapes import SHAPES
from comity.records.clause import Form, Item, Mention, MentionKind, Modality, Span

_LONGEST_SUBJECT = 90
_LONGEST_THING = 110
_FEWEST = 5
_SMALL_WORD = 7


@dataclass(frozen=True, slots=True)
class Content:
    """A stretch of what is said. `addressed`: its subject is the one asked; `willing`: the verb of saying wills it."""

    span: Span
    addressed: bool = False
    willing: bool = False
    proposal: bool = False
    free: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    """How one thing begins: where, in which mood, who is to do it, where its own verb stands."""

    start: int
    form: Form
    modality: Modality
    subject: tuple[Mention, ...]
    verb: str | None
    negated: bool


class Cutter(Pieces):
    """Cuts the contents of one sentence into the things that are to be done, each with who is to do it."""

    def items(self, content: Content) -> tuple[Item, ...]:
        """The single things of a content, in order."""
        start, whose = self._listed(Span(self._opened(content.span), content.span.end))
        out: list[Item] = []
        last: _Head | None = None
        for piece in self._rejoined(self._pieces(Span(start, content.span.end))):
            head = self._head(piece, content, last)
            if whose and not head.subject:
                head = replace(head, subject=whose)
            if out and head.form is Form.THING and out[0].form is not Form.THING:
                continue  # what stands loosely behind things to be done is none of them
            item = self._item(piece, head, content)
            if item:
                out.append(item)
                last = head
        return tuple(out)

    def is_vague(self, item: Item) -> bool:
        """Whether it only says that something was proposed: "các biện pháp thúc đẩy ...", "phương hướng hợp tác"."""
        return vague.is_vague(self.masked, item)

    def _listed(self, span: Span) -> tuple[int, tuple[Mention, ...]]:
        """Where a list begins that a colon opens, and who is to do what it lists: "hai tỉnh: thứ nhất, ..." """
        colon = self.masked.find(":", span.start, min(span.end, span.start + _LONGEST_SUBJECT))
        lead = Span(span.start, colon)
        if colon < 0 or (
            (self._action(lead, colon) is not None or self._modal(lead, colon)[1] is not None)
            and not SHAPES.listing.fullmatch(self.masked, lead.start, lead.end)
        ):
            return span.start, ()
        return self._opened(Span(colon + 1, span.end)), self._subject(span.start, colon)

    def _rejoined(self, pieces: list[Span]) -> list[Span]:
        """A subject with a remark behind it and then a comma is one thing with the verb behind that."""
        if len(pieces) <= 1 or self.masked[pieces[0].end : pieces[1].start].strip() != ",":
            return pieces
        first = pieces[0]
        named = any(m.span.start - first.start <= _SMALL_WORD for m in self.mentions if first.holds(m.span))
        verbal = self._action(first, first.end) is not None or self._modal(first, first.end)[1] is not None
        return (
            pieces
            if verbal or not named or first.end - first.start > _LONGEST_SUBJECT
            else [Span(first.start, pieces[1].end), *pieces[2:]]
        )

    # -- single items -----------------------------------------------------------------------------

    def _head(self, piece: Span, content: Content, last: _Head | None) -> _Head:
        """Who is to do it and how, from the words before the first verb of action."""
        limit = min(piece.end, piece.start + _LONGEST_SUBJECT)
        mode, modal = self._modal(piece, limit)
        action = self._action(piece, limit)
        negated = bool(
            SHAPES.denied.search(
                self.masked, piece.start, max(x.end() for x in (action, modal) if x) if action or modal else piece.start
            )
        )
        verb_at = min(
            [x for x in (modal.start() if modal else None, action.start() if action else None) if x is not None],
            default=None,
        )
        subject = self._subject(piece.start, verb_at) if verb_at is not None else ()
        bare = verb_at is not None and self._bare(piece.start, verb_at)
        inherited = last is not None and bare and modal is None
        if inherited and last is not None:
            mode = last.modality
        if (
            modal is not None
            and mode is Modality.OBLIGATION
            and (negated or SHAPES.settled.match(self.masked, modal.end()))
        ):
            mode = (
                Modality.FACT
            )  # "phải được giải quyết ...": how a thing should be, of which nobody is asked to do anything
        since = last.start if last is not None and bare else piece.start
        if modal is not None and SHAPES.wanting.fullmatch(self.masked, since, modal.end()):
            mode = Modality.FACT  # "doanh nghiệp Nhật Bản muốn ...": of no government
        if (
            modal is not None
            and mode is Modality.WILLING
            and SHAPES.unwilling.search(self.masked, piece.start, modal.start())
        ):
            mode = Modality.FACT  # "tôi không muốn ..."
        if mode is Modality.FACT and content.willing and (bare or last is None):
            mode = Modality.WILLING
        form = Form.THING if verb_at is None else Form.ACTION if bare else Form.CLAUSE
        start = self._start(piece, content, mode, modal, verb_at, subject, bare=bare)
        if content.free and form is Form.CLAUSE:
            form = Form.FREE
        who = last.subject if inherited and last is not None and not subject else subject
        return _Head(start, form, mode, who, action.group() if action else None, negated)

    def _bare(self, start: int, verb: int) -> bool:
        """Whether only small words stand before the verb: then it has no subject of its own."""
        head = self.masked[start:verb].strip(" ,")
        return not head or bool(SHAPES.small.fullmatch(head) or SHAPES.often.fullmatch(head))

    def _subject(self, start: int, verb: int) -> tuple[Mention, ...]:
        return tuple(m for m in self.mentions if start <= m.span.start and m.span.end <= verb)

    def _start(  # noqa: PLR0913 -- parts of one question
        self,
        piece: Span,
        content: Content,
        mode: Modality,
        modal: re.Match[str] | None,
        verb: int | None,
        subject: Sequence[Mention],
        *,
        bare: bool,
    ) -> int:
        """Where the span begins: with the subject, but not that of one asked or of one who is willing."""
        if verb is None:
            return piece.start
        joint = any(m.kind is MentionKind.JOINT for m in subject)
        behind = self._behind(modal) if modal else verb
        if modal is not None and (mode is Modality.WILLING or SHAPES.we.match(self.masked, piece.start)):
            return behind
        if content.addressed and not joint and not bare:
            return behind if modal is not None and modal.start() == verb else verb
        if modal is not None and bare:
            return behind
        return piece.start

    def _behind(self, modal: re.Match[str]) -> int:
        at = modal.end()
        while self.masked[at : at + 1] == " ":
            at += 1
        return at

    def _item(self, piece: Span, head: _Head, content: Content) -> Item | None:
        end = self._end(Span(head.start, piece.end))
        if head.form is Form.THING and end - head.start > _LONGEST_THING:
            comma = self.masked.find(",", head.start, end)
            end = comma if comma > 0 else end
        span = self._clean(head.start, end)
        if span is None or span.end - span.start < _FEWEST or SHAPES.whose.match(self.masked, span.start):
            return None
        item = Item(span, piece, head.form, head.modality, head.subject, content.proposal, head.verb, head.negated)
        return replace(item, by_thing=SHAPES.event.match(self.whole, piece.start) is not None)

    def _end(self, span: Span) -> int:
        tail = self._tail(span)
        return span.end if tail is None else tail
