"""One report as the reading sees it: its analysis, its cast, its dates, and the way back to its text."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from comity.languages import mentions_in
from comity.languages.text import Prepared
from comity.reading.cast.actor import Actor
from comity.reading.cast.cast import Cast
from comity.reading.cast.resolving import resolve
from comity.reading.dates.report import Dated, dates_of
from comity.reading.words import Words
from comity.records import Document, Evidence
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the parts of the reading need to know of one report.

    All spans count in the clean text of the analysis. `resolved` holds the actors that each mention means;
    `home` is the ISO code of the country whose report it is, or None; `doubts` holds whom else a mention may mean.
    """

    document: Document
    prepared: Prepared
    analysis: Analysis
    words: Words
    dated: tuple[Dated, ...]
    resolved: dict[Span, list[Actor]]
    home: str | None = None
    doubts: Mapping[Span, list[Actor]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The clean text that all spans but the evidence's count in."""
        return self.analysis.text

    @property
    def gatherings(self) -> list[Mention]:
        """The meetings and forums that are called by a name of their own."""
        return [m for m in self.analysis.mentions if m.kind is MentionKind.GATHERING]

    def evidence(self, span: Span) -> Evidence:
        """The evidence, in the stored text, that a stretch of the clean text is."""
        here = self.prepared.original(span)
        return Evidence.of(self.document.text, here.start, here.end)

    def actors(self, named: Sequence[Mention]) -> list[Actor]:
        """The actors that mentions mean, as they were resolved in the order of the text, each once."""
        return list(dict.fromkeys(actor for mention in named for actor in self.resolved.get(mention.span, ())))

    def paragraph(self, at: int) -> Span:
        """The paragraph that an offset lies in."""
        blocks = self.analysis.blocks
        before = bisect_right(blocks, at, key=lambda block: block.span.start)
        return blocks[before - 1].span if before and at < blocks[before - 1].span.end else Span(at, at + 1)

    def sentence(self, at: int) -> Span:
        """The sentence that an offset lies in; between sentences, the paragraph."""
        sentences = self.analysis.sentences
        before = bisect_right(sentences, at, key=lambda sentence: sentence.start)
        return sentences[before - 1] if before and at < sentences[before - 1].end else self.paragraph(at)

    def beside(self, clause: Clause) -> list[Clause]:
        """The other clauses of a clause's sentence, in the order of the text."""
        return [c for c in self.analysis.clauses if c is not clause and c.sentence == clause.sentence]


def set_scene(
    document: Document, prepared: Prepared, analysis: Analysis, words: Words, home: str | None, *, sure: bool
) -> Scene:
    """The scene of a report: dates resolved in order, mentions tied to actors in order.

    `home` is the ISO code of the country whose report it is, or None; unless it is `sure`, who is found to act for
    whom may show another.
    """
    cast = Cast(analysis, words, home, _in_title(document), sure=sure)
    dated, found = dates_of(document, analysis), resolve(analysis, words, cast)
    return Scene(document, prepared, analysis, words, dated, found.meant, cast.home, found.doubts)


def _in_title(document: Document) -> Sequence[Mention]:
    return mentions_in(document.title, document.language) if document.title else ()
