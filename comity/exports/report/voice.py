"""What every part of a report of a review needs: its words, names, labels, quotes."""

from collections.abc import Iterable, Iterator

from comity.exports.decided import decided
from comity.exports.labels import Labels
from comity.exports.naming import Naming
from comity.exports.outline import Row
from comity.exports.quoting import gathered
from comity.exports.report.blocks import Block, Grid, Line, Paragraph, Quote, Span, bold, plain, soft
from comity.exports.wording import wording
from comity.records.record import Decided
from comity.records.review import Cited, Review, ReviewedCommitment


class Voice:
    """One review in one language."""

    def __init__(self, review: Review, language: str) -> None:
        self.review, self.say = review, wording(language)
        self.naming, self.labels = Naming.of(review, self.say), Labels(review)
        self.commitments = {one.entry.id: one for one in review.commitments}
        self.sources = {one.file: one for one in review.sources}
        self.told = self.say.count("documents", review.searched.documents)
        self.nothing = self.say("later-none", documents=self.told)

    def point(self, entry: str) -> Span:
        """The label of an entry, which leads to where it is written out."""
        label = self.labels.of(entry)
        return Span(label, bold(label).style, to=label)

    def cite(self, files: Iterable[str]) -> Line:
        """The documents that hold a quote, each leading to its row among the sources."""
        spans: list[Span] = []
        for file in files:
            source, label = self.sources[file], self.labels.document(file)
            spans += [Span("; ")] if spans else []
            spans += [Span(label, to=label), Span(f" {source.publisher or file}, {self.say.date(source.published)}")]
        return tuple(spans)

    def quotes(self, found: Iterable[Cited], most: int | None = None) -> Iterator[Block]:
        """Quotes with their sources, the same words from several documents once."""
        for one in gathered(found, self.say.language)[:most]:
            yield Quote(one.quote, one.language, self.cite(one.files))

    def quote(self, one: ReviewedCommitment) -> str:
        """The words of a commitment on one line, in the reader's language where a document has them so."""
        return " ".join(gathered(one.quotes, self.say.language)[0].quote.split())

    def marks(self, marks: Iterable[Decided], *, status: bool = True) -> Iterator[Block]:
        """What people decided about an entry, a line each; not `status` where its status stands elsewhere."""
        for told in decided(marks, self.say, status=status):
            yield Paragraph((bold(told),))

    def head(self, one: ReviewedCommitment) -> Line:
        """A commitment in one line: label, force, who to whom, when."""
        words = f" {self.say.act(one.entry.act)} · {self.naming.told(one)} · {self.naming.when(one.date, one.basis)}"
        return (self.point(one.entry.id), Span(words))

    def status(self, one: ReviewedCommitment) -> str:
        """The status that stands, or nothing."""
        return self.say.named("statuses", one.standing) if one.standing else ""

    def day(self, time: str) -> str:
        """The day of a time of the ledger."""
        return self.say.date(time[:10])

    def numbers(self, caption: str, heads: tuple[str, ...], rows: Iterable[Row]) -> Grid:
        """A table of counts by force."""
        acts = tuple(self.say.act(one.act) for one in self.review.by_force)
        columns = (*heads, *acts, self.say("total"))
        lines = tuple(
            (*map(plain, names), *(plain(str(one.count)) for one in forces), (bold(str(total)),))
            for names, forces, total in rows
        )
        widths = (*(5 for _ in heads), *(2 for _ in acts), 2)
        return Grid(caption, columns, lines, frozenset(range(len(heads), len(columns))), widths)

    def counts(self, caption: str, head: str, rows: Iterable[tuple[str, int]]) -> Grid:
        """A table of names and numbers."""
        lines = tuple((plain(name), plain(str(count))) for name, count in rows)
        return Grid(caption, (head, self.say("count")), lines, frozenset({1}), (4, 1))

    def labelled(self, phrase: str, words: str) -> Paragraph:
        """A paragraph that begins with what it is."""
        return Paragraph((soft(f"{self.say(phrase)}: "), Span(words)))
