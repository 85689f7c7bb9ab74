"""A review as a page of the terminal."""

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from comity.exports.decided import decided
from comity.exports.labels import Labels
from comity.exports.naming import Naming, plain
from comity.exports.outline import Branch, Row, area_rows, ask_rows, by, groups, headline, moved, tree
from comity.exports.quoting import gathered
from comity.exports.terminal.words import clean, heading, inset, line, quote
from comity.exports.wording import wording
from comity.records.record import Decided
from comity.records.review import Cited, Review, ReviewedCommitment

_BRIEF = 5


def review_terminal(review: Review, language: str = "en") -> RenderableType:
    """The page of a review for a rich console; `terminal.words.to_text` makes plain text of it."""
    return Group(*_Page(review, language).parts())


class _Page:
    """What every part of one page needs."""

    def __init__(self, review: Review, language: str) -> None:
        self.review, self.say = review, wording(language)
        self.naming, self.labels = Naming.of(review, self.say), Labels(review)
        self.commitments = {one.entry.id: one for one in review.commitments}
        self.sources = {one.file: one for one in review.sources}
        self.nothing = self.say("later-none", documents=self.say.count("documents", review.searched.documents))

    def parts(self) -> Iterator[RenderableType]:
        """The page from head to foot."""
        yield line((self.say("title"), "dim"))
        yield line((self.naming.between, "bold"))
        yield line(self.naming.period(self.review))
        scope = "scope-only" if self.review.sides[0].only else "scope-with"
        yield line((self.say(scope), "dim"))
        yield from (line((told, "dim")) for told in self.naming.formerly)
        yield from self.minute()
        for title, part in (
            ("section-open", self.open_points),
            ("section-asks", self.asks),
            ("section-commitments", self.by_area),
            ("section-engagements", self.engagements),
            ("section-instruments", self.instruments),
            ("section-references", self.references),
            ("section-differences", self.differences),
            ("section-searched", self.searched),
        ):
            yield heading(self.say(title))
            yield from part()

    def minute(self) -> Iterator[RenderableType]:
        yield heading(self.say("minute"))
        yield line(self.naming.list_of(self.say.count(phrase, n) for phrase, n in headline(self.review)) + ".")
        yield line(
            self.naming.list_of(f"{self.say.act(one.act)} {one.count}" for one in self.review.by_force) + "."
        )  # fmt: skip
        if states := [one for one in self.review.by_status if one.commitments]:
            told = (f"{self.say.named('statuses', one.status)} {len(one.commitments)}" for one in states)
            yield line(f"{self.say('status-caption')}: {self.naming.list_of(told)}.")
        if not (self.review.commitments or self.review.engagements or self.review.instruments):
            count = self.say.count("documents", self.review.searched.documents)
            yield line(self.say("empty", documents=count))
        elif self.review.commitments:
            yield line((self.say("minute-moved"), "bold"))
            yield from self.brief(moved(self.review)[:_BRIEF], "minute-moved-none")
            yield line((self.say("minute-raise"), "bold"))
            points = [self.commitments[point.commitment] for point in self.review.open_points[:_BRIEF]]
            yield from self.brief(points, "minute-raise-none")

    def brief(self, found: Iterable[ReviewedCommitment], none: str) -> Iterator[RenderableType]:
        found = tuple(found)
        for one in found:
            words = " ".join(gathered(one.quotes, self.say.language)[0].quote.split())
            yield inset(line((self.labels.of(one.entry.id), "bold"), f" {self.head(one)}: “{words}”"))
        if not found:
            yield inset(line(self.say(none)))

    def head(self, one: ReviewedCommitment) -> str:
        told = f"{self.say.act(one.entry.act)} · {self.naming.told(one)}"
        return f"{told} · {self.naming.when(one.date, one.basis)}"

    def quotes(self, found: Iterable[Cited], by: int = 4) -> Iterator[RenderableType]:
        for one in gathered(found, self.say.language):
            yield from quote(one.quote, "; ".join(self.source(file) for file in one.files), by)

    def decided(self, marks: tuple[Decided, ...], at: int = 4, *, status: bool = True) -> Iterator[RenderableType]:
        for told in decided(marks, self.say, status=status):
            yield inset(line((told, "bold")), at)

    def source(self, file: str) -> str:
        one = self.sources[file]
        return f"{self.labels.document(file)} {one.publisher or file}, {self.say.date(one.published)}"

    def open_points(self) -> Iterator[RenderableType]:
        if not self.review.open_points:
            yield line(self.say("open-none"))
            return
        yield line((f"{self.say('open-lead')} {self.nothing}", "dim"))
        for point in self.review.open_points:
            one = self.commitments[point.commitment]
            again = "".join(f" {self.labels.of(id_)}" for id_ in point.again)
            yield Text("")
            yield line((self.labels.of(one.entry.id), "bold"), f" {self.head(one)}")
            yield from self.quotes(one.quotes)
            if again:
                yield inset(line(self.naming.reason(point.reason) + again), 4)

    def asks(self) -> Iterator[RenderableType]:
        if not self.review.asks:
            yield line(self.say("asks-none"))
            return
        heads = (self.say("asks-speaker"), self.say("asks-addressee"))
        yield self.table(heads, ask_rows(self.review, self.naming))

    def by_area(self) -> Iterator[RenderableType]:
        if not self.review.commitments:
            yield line(self.nothing)
            return
        yield self.table((self.say("area"),), area_rows(self.review, self.naming))
        for group in groups(self.review):
            yield Text("")
            yield line((self.say.area(group.area), "bold underline"))
            for one in group.written:
                yield from self.commitment(one)
            if group.elsewhere:
                labels = self.naming.list_of(self.labels.of(id_) for id_ in group.elsewhere)
                yield inset(line((self.say("also-here", labels=labels), "dim")))

    def commitment(self, one: ReviewedCommitment) -> Iterator[RenderableType]:
        told = [f" {self.head(one)}"]
        told += [name] if (name := self.naming.by_name(one)) else []
        told += [self.say("due-by", date=self.say.date(one.entry.due))] if one.entry.due else []
        told += [self.say("negated")] if one.entry.negated else []
        yield inset(line((self.labels.of(one.entry.id), "bold"), " · ".join(told)))
        yield from self.quotes(one.quotes)
        yield from self.status(one)
        yield from self.decided(one.entry.decided, status=one.decided is None)
        for link in one.later:
            kind = self.say.named("links", link.kind)
            score = self.say("score", score=f"{link.score:.2f}")
            yield inset(line((f"→ {kind} {self.labels.of(link.to)}", "bold"), f" ({score})"), 4)
            yield inset(line(self.naming.reason(link.reason)), 6)
            yield from self.quotes(link.quotes[:1], 6)
        for text in self.naming.further(one):
            yield inset(line((text, "dim")), 4)
        if not one.later:
            yield inset(line((self.nothing, "dim")), 4)

    def status(self, one: ReviewedCommitment) -> Iterator[RenderableType]:
        if one.decided:
            words = self.say("status-decided", by=by(one.decided.by), at=self.say.date(one.decided.at[:10]))
            words = f"{words}. {one.decided.why}"
        elif one.status:
            words = self.naming.reason(one.status.reason)
        else:
            return
        name = self.say.named("statuses", one.standing or "")
        yield inset(line((f"{self.say('status')}: {name}", "bold"), f". {words}"), 4)
        for comment in one.comments:
            told = self.say("comment-by", by=by(comment.by), at=self.say.date(comment.at[:10]))
            yield inset(line(comment.text, (f" ({told})", "dim")), 4)

    def engagements(self) -> Iterator[RenderableType]:
        for branch in tree(self.review):
            yield from self.branch(branch, 0)
        if not self.review.engagements:
            yield line(self.say("engagements-none"))

    def branch(self, branch: Branch, by: int) -> Iterator[RenderableType]:
        one = branch.line
        told = f" {self.naming.when(one.date, one.basis)} · {self.naming.place(one.place)}"
        planned = f" · {self.say('planned')}" if one.entry.planned else ""
        kind = f"{self.labels.of(one.entry.id)} {self.say.kind(one.entry.kind)}"
        yield inset(line((kind, "bold"), told + planned), by)
        who = " · ".join(self.naming.who(joined) for joined in one.entry.participants)
        if who:
            yield inset(line(who), by + 4)
        yield from self.quotes(one.quotes, by + 4)
        yield from self.decided(one.entry.decided, by + 4)
        for part in branch.parts:
            yield from self.branch(part, by + 3)

    def instruments(self) -> Iterator[RenderableType]:
        for one in self.review.instruments:
            label = f"{self.labels.of(one.entry.id)} {self.say.kind(one.entry.kind)}"
            yield line((label, "bold"), f" · {self.naming.when(one.date, one.basis)}")
            due = self.say.date(one.entry.due) if one.entry.due else self.say("unknown")
            parties = " · ".join(one.entry.parties) or self.say("unknown")
            yield inset(line(f"{self.say('parties')}: {parties}"), 4)
            yield inset(line(f"{self.say('due')}: {due}"), 4)
            yield inset(line(f"{self.say('areas')}: {self.say.areas(one.entry.areas) or self.say('area-none')}"), 4)
            yield from self.quotes(one.quotes)
            yield from self.decided(one.entry.decided)
        if not self.review.instruments:
            yield line(f"{self.say('instruments-none')} {self.nothing}")

    def references(self) -> Iterator[RenderableType]:
        for one in self.review.references:
            label = f"{self.labels.of(one.entry.id)} {self.say.kind(one.entry.kind)}"
            who = f" · {self.naming.list_of(one.entry.who)}" if one.entry.who else ""
            yield line((label, "bold"), f" · {self.say.date(one.entry.date)}{who}")
            yield from self.quotes(one.quotes)
            yield from self.decided(one.entry.decided)
        if not self.review.references:
            yield line(self.say("references-none"))

    def differences(self) -> Iterator[RenderableType]:
        for one in self.review.differences:
            label, field = self.labels.of(one.about), self.say.named("fields", one.field)
            yield line((self.say("differences-caption", label=label, field=field), "bold"))
            for value in one.values:
                yield inset(line(plain(value.value)))
                yield from self.quotes(value.quotes)
        if not self.review.differences:
            yield line(self.say("differences-none"))

    def searched(self) -> Iterator[RenderableType]:
        found, say = self.review.searched, self.say
        count = say.count("documents", found.documents)
        if found.first:
            dates = {"first": say.date(found.first), "last": say.date(found.last)}
            yield line(say("searched-lead", documents=count, **dates))
        else:
            yield line(say("searched-lead-undated", documents=count))
        yield line(say("searched-languages", list=self.naming.tally(found.languages, "languages")))
        yield line(say("searched-publishers", list=self.naming.tally(found.publishers, "publishers")))
        yield line(say("searched-absence"))
        for source in self.review.sources:
            told = (source.title, source.file if source.publisher else None)
            yield inset(line(" · ".join((self.source(source.file), *(word for word in told if word)))))

    def table(self, heads: tuple[str, ...], rows: Iterable[Row]) -> Table:
        found = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
        for head in heads:
            found.add_column(clean(head), overflow="fold", ratio=1, min_width=8)
        for one in self.review.by_force:
            found.add_column(self.say.act(one.act), justify="right", no_wrap=True)
        found.add_column(self.say("total"), justify="right", no_wrap=True)
        for names, forces, total in rows:
            cells = [Text(clean(name)) for name in names] + [Text(str(one.count)) for one in forces]
            found.add_row(*cells, Text(str(total), "bold"))
        return found
