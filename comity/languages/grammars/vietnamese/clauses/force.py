"""What a verb of saying comes to by what is said: "khẳng định tiếp tục hỗ trợ" promises."""

from collections.abc import Sequence
from dataclasses import replace

from comity.languages.grammars.vietnamese.clauses.saying import PLAIN, Main
from comity.languages.grammars.vietnamese.contents.items import Content, Cutter
from comity.languages.grammars.vietnamese.parties.around import AROUND
from comity.records.clause import Form, Item, MentionKind, Modality, Span

WILLING = frozenset({"propose", "request", "agree", "hope", "pledge"})
"""Verbs of which one asks what is to be done, and not only that something is."""
_MOVED = (Modality.OBLIGATION, Modality.FUTURE, Modality.WILLING)


class Force:
    """Finds the concept and the items of what is said in one sentence."""

    def __init__(self, masked: str, cutter: Cutter) -> None:
        self.masked, self.cutter, self.known = masked, cutter, cutter.known

    def of(self, main: Main, content: Content) -> tuple[str, tuple[Item, ...], bool]:
        """The concept of what is said behind a verb, its items, and whether there were any before the vague went."""
        concept, content = self._opened(main.trigger.concept, content)
        items = () if AROUND.and_did.match(self.masked, content.span.start) else self.cutter.items(content)
        told = bool(items)
        if items and AROUND.own_people.match(self.masked, items[0].whole.start):
            items = ()
        if concept in PLAIN and items and AROUND.wishes.search(self.masked, content.span.start, items[0].span.start):
            concept, items = "hope", tuple(replace(i, modality=Modality.FACT) for i in items)
        if concept in WILLING:
            items = tuple(i for i in items if not self.cutter.is_vague(i))
        if items:
            concept = self._turned(concept, main, content, items)
        return concept, self._welcomed(items) if concept == "welcome" else items, told

    def _opened(self, concept: str, content: Content) -> tuple[str, Content]:
        """What is said behind the words that only count or introduce it: "3 đề xuất:", "nhất trí cho rằng"."""
        counted = AROUND.counted.match(self.masked, content.span.start, content.span.end)
        if counted and concept in (*PLAIN, "propose", "request"):
            content = replace(content, span=Span(counted.end(), content.span.end))
            concept = "propose" if concept in PLAIN else concept
        view = AROUND.views.match(self.masked, content.span.start, content.span.end) if concept == "agree" else None
        return concept, replace(content, span=Span(view.end(), content.span.end)) if view else content

    def _turned(self, concept: str, main: Main, content: Content, items: Sequence[Item]) -> str:
        """The concept that the first item makes of a verb: of a view agreed on, a thing affirmed, a proposal."""
        first = items[0]
        if concept == "agree" and AROUND.views.match(self.masked, main.trigger.span.end, content.span.start):
            return concept if first.modality in _MOVED else "affirm"
        if (
            concept == "agree"
            and first.form is Form.THING
            and AROUND.saying_that.match(self.masked, main.trigger.span.end)
        ):
            return "affirm"  # "thống nhất rằng hòa bình là lợi ích chung"
        if concept == "affirm" and first.form is Form.ACTION:
            return "pledge" if AROUND.does_on.match(self.masked, main.trigger.span.end) else concept
        if concept != "request":
            return concept
        asks = self.masked[main.trigger.span.start : main.trigger.span.end] not in AROUND.asking or (
            not first.subject and self.known.content["favours"].match(first.verb or "") is not None
        )
        joint = any(m.kind is MentionKind.JOINT for m in first.subject)
        return "propose" if joint or (not asks and not self._asks(items)) else concept

    def _asks(self, items: Sequence[Item]) -> bool:
        """Whether somebody else is asked: "đề nghị" with both sides, or with nobody named, proposes."""
        subject = next((i.subject for i in items if i.subject), ())
        return (bool(subject) and all(m.kind is not MentionKind.JOINT for m in subject)) or (
            not subject and any(i.form is Form.CLAUSE for i in items)
        )

    def _welcomed(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Whoever is welcomed to do something is hoped to; what merely is welcomed, or has come, is praised."""
        first = items[0] if items else None
        wished = (
            first is not None
            and first.form is Form.CLAUSE
            and first.verb is not None
            and bool(AROUND.welcomed.match(self.masked, first.span.start))
            and not self.known.moods["future"].search(self.masked, first.whole.start, first.whole.end)
            and not AROUND.has_come.search(self.masked, first.whole.start, first.whole.end)
        )
        return items if wished else tuple(replace(i, form=Form.THING) for i in items[:1])
