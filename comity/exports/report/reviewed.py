"""A review as a report: what a head reads in one minute first, then all of it, and the annex of what was searched."""

from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup

from comity.exports.naming import plain as value_of
from comity.exports.outline import Branch, area_rows, ask_rows, by, groups, headline, moved, tree
from comity.exports.pictures.areas import areas
from comity.exports.pictures.asks import asks
from comity.exports.pictures.levels import levels
from comity.exports.pictures.standalone import standalone
from comity.exports.pictures.statuses import statuses
from comity.exports.pictures.svg import described
from comity.exports.pictures.timeline import timeline
from comity.exports.report.blocks import (
    Block,
    Break,
    Drawing,
    Heading,
    Line,
    Listing,
    Paragraph,
    Report,
    Span,
    bold,
    note,
    plain,
    text,
)
from comity.exports.report.commitment import commitment
from comity.exports.report.voice import Voice
from comity.records import FORCE
from comity.records.review import Party, Review, ReviewedCommitment
from comity.records.status import Movement, Status

_BRIEF, _MOVED = 5, 3


def review_report(review: Review, language: str = "en") -> Report:
    """The report of a review; headings and fixed sentences in `language`, quotes in their own."""
    voice = Voice(review, language)
    scope = voice.say("scope-only" if review.sides[0].only else "scope-with")
    lead = (voice.naming.period(review), scope)
    blocks = (*_minute(voice), Break(), *(block for part in _PARTS for block in _section(voice, *part)))
    return Report(language, voice.say("title"), voice.naming.between, lead, blocks)


def _section(voice: Voice, phrase: str, part: Callable[[Voice], Iterator[Block]]) -> Iterator[Block]:
    yield Heading(1, plain(voice.say(phrase)))
    yield from part(voice)


# --- in one minute -------------------------------------------------------------------------------


def _minute(voice: Voice) -> Iterator[Block]:
    review, say = voice.review, voice.say
    yield Heading(1, plain(say("minute")))
    yield Paragraph((bold(voice.naming.list_of(say.count(phrase, n) for phrase, n in headline(review))),))
    if not (review.commitments or review.engagements or review.instruments):
        yield text(say("empty", documents=voice.told))
        return
    if not review.commitments:
        return
    forces = voice.naming.list_of(f"{say.act(one.act)} {one.count}" for one in review.by_force)
    yield text(f"{say('minute-force')}: {forces}.")
    yield from _counted(voice)
    yield text(_balance(voice))
    yield from _few(voice, "minute-overdue", _overdue(review), "minute-overdue-none")
    yield from _few(voice, "minute-moved", moved(review), "minute-moved-none", most=_MOVED, why=True)
    raised = [voice.commitments[point.commitment] for point in review.open_points]
    yield from _few(voice, "minute-raise", raised, "minute-raise-none")


def _counted(voice: Voice) -> Iterator[Block]:
    """Counts by status, and by movement where there was a review before."""
    say = voice.say
    states = [(say.named("statuses", one.status), len(one.commitments)) for one in voice.review.by_status]
    if any(count for _, count in states):
        told = voice.naming.list_of(f"{name} {count}" for name, count in states if count)
        yield text(f"{say('status-caption')}: {told}.")
    if voice.review.before:
        moves = voice.naming.list_of(
            f"{say.named('movements', one.movement)} {len(one.commitments)}" for one in voice.review.by_movement
        )
        yield text(f"{say('movement-caption')}: {moves}.")


def _balance(voice: Voice) -> str:
    counts = {(one.speaker, one.addressee): len(one.commitments) for one in voice.review.asks}
    joint = sum(n for (speaker, _), n in counts.items() if speaker is Party.JOINT)
    there, back = counts.get((Party.FIRST, Party.SECOND), 0), counts.get((Party.SECOND, Party.FIRST), 0)
    first, second = (voice.naming.side(side) for side in voice.review.sides)
    told = voice.say("balance", first=first, second=second, there=there, back=back)
    return f"{told} {voice.say('balance-joint', count=joint)}" if joint else told


def _overdue(review: Review) -> list[ReviewedCommitment]:
    return [one for one in review.commitments if one.standing is Status.OVERDUE]


def _few(
    voice: Voice, phrase: str, found: Iterable[ReviewedCommitment], none: str, *, most: int = _BRIEF, why: bool = False
) -> Iterator[Block]:
    """The first few of a list, each with its words; with `why`, the reason of the best link."""
    found = list(found)
    yield Heading(2, plain(voice.say(phrase)))
    if not found:
        yield note(voice.say(none))
        return
    yield Listing(tuple(tuple(_brief(voice, one, why=why)) for one in found[:most]), ordered=True)
    if len(found) > most:
        yield note(voice.say("more-in", section=voice.say("section-commitments")))


def _brief(voice: Voice, one: ReviewedCommitment, *, why: bool) -> Iterator[Block]:
    yield Paragraph(voice.head(one))
    yield from voice.quotes(one.quotes, 1)
    if why and one.later:
        yield note(voice.naming.reason(one.later[0].reason))


# --- the sections --------------------------------------------------------------------------------


def _summary(voice: Voice) -> Iterator[Block]:
    say, review = voice.say, voice.review
    yield text(say("status-lead"))
    yield from _picture(statuses(review, voice.naming))
    rows = [(say.named("statuses", one.status), len(one.commitments)) for one in review.by_status if one.commitments]
    yield voice.counts(say("status-caption"), say("status"), rows)
    if review.before:
        moves = [(say.named("movements", one.movement), len(one.commitments)) for one in review.by_movement]
        yield voice.counts(say("movement-caption"), say("movement"), moves)
        carried = [one for one in review.commitments if one.movement is Movement.CARRIED_IN]
        if carried:
            yield Paragraph((bold(f"{say('carried')}: "), *_pointed(voice, (one.entry.id for one in carried))))
    for comment in review.comments:
        yield text(f"{comment.text} ({say('comment-by', by=by(comment.by), at=voice.day(comment.at))})")


def _pointed(voice: Voice, entries: Iterable[str]) -> Iterator[Span]:
    for n, entry in enumerate(entries):
        if n:
            yield Span(" ")
        yield voice.point(entry)


def _open_points(voice: Voice) -> Iterator[Block]:
    if not voice.review.open_points:
        yield note(voice.say("open-none"))
        return
    yield note(f"{voice.say('open-lead')} {voice.nothing}")
    items = []
    for point in voice.review.open_points:
        one = voice.commitments[point.commitment]
        inner: list[Block] = [Paragraph(voice.head(one)), *voice.quotes(one.quotes)]
        if point.again:
            again = (Span(f"{voice.naming.reason(point.reason)} "), *_pointed(voice, point.again))
            inner.append(Paragraph(again))
        items.append(tuple(inner))
    yield Listing(tuple(items), ordered=True)


def _asks(voice: Voice) -> Iterator[Block]:
    say = voice.say
    if not voice.review.asks:
        yield note(say("asks-none"))
        return
    yield note(say("asks-lead"))
    yield from _picture(asks(voice.review, voice.naming))
    heads = (say("asks-speaker"), say("asks-addressee"))
    yield voice.numbers(say("asks-caption"), heads, ask_rows(voice.review, voice.naming))


def _by_area(voice: Voice) -> Iterator[Block]:
    say = voice.say
    if not voice.review.commitments:
        yield note(voice.nothing)
        return
    yield note(say("areas-lead"))
    yield from _picture(areas(voice.review, voice.naming))
    yield voice.numbers(say("areas-caption"), (say("area"),), area_rows(voice.review, voice.naming))
    for group in groups(voice.review):
        yield Heading(2, plain(say.area(group.area)))
        for one in group.written:
            yield from commitment(voice, one)
        if group.elsewhere:
            before, after = voice.naming.around("also-here", "labels")
            yield Paragraph((Span(before), *_pointed(voice, group.elsewhere), Span(after)))


def _engagements(voice: Voice) -> Iterator[Block]:
    if not voice.review.engagements:
        yield note(voice.say("engagements-none"))
        return
    yield note(voice.say("engagements-lead"))
    yield from _picture(timeline(voice.review, voice.naming, voice.labels))
    yield from _picture(levels(voice.review, voice.naming, voice.labels))
    yield note(voice.say("levels-lead"))
    yield from _branches(voice, tree(voice.review))


def _branches(voice: Voice, branches: tuple[Branch, ...]) -> Iterator[Block]:
    for branch in branches:
        one, say, label = branch.line, voice.say, voice.labels.of(branch.line.entry.id)
        yield Heading(2, plain(f"{label} {say.kind(one.entry.kind)}"), anchor=label)
        told = [voice.naming.when(one.date, one.basis), voice.naming.place(one.place)]
        told += [say.named("levels", one.level)] if one.level else []
        told += [say("planned")] if one.entry.planned else []
        if one.parent and voice.labels.has(one.parent):
            told.append(say("part-of", label=voice.labels.of(one.parent)))
        yield note(" · ".join(told))
        who = " · ".join(voice.naming.who(joined) for joined in one.entry.participants)
        if who:
            yield text(who)
        yield from voice.quotes(one.quotes)
        yield from voice.marks(one.entry.decided)
        yield from _branches(voice, branch.parts)


def _instruments(voice: Voice) -> Iterator[Block]:
    say = voice.say
    if not voice.review.instruments:
        yield note(f"{say('instruments-none')} {voice.nothing}")
    for one in voice.review.instruments:
        label = voice.labels.of(one.entry.id)
        yield Heading(2, plain(f"{label} {say.kind(one.entry.kind)}"), anchor=label)
        yield voice.labelled("signed", voice.naming.when(one.date, one.basis))
        yield voice.labelled("parties", " · ".join(one.entry.parties) or say("unknown"))
        yield voice.labelled("due", say.date(one.entry.due) if one.entry.due else say("unknown"))
        yield voice.labelled("areas", say.areas(one.entry.areas) or say("area-none"))
        yield from voice.quotes(one.quotes)
        yield from voice.marks(one.entry.decided)


def _reports(voice: Voice) -> Iterator[Block]:
    if not voice.review.reports:
        yield note(voice.nothing)
    for one in voice.review.reports:
        label = voice.labels.of(one.id)
        yield Heading(2, plain(f"{label} {voice.say.named('progress', one.progress)}"), anchor=label)
        yield note(voice.naming.when(one.date, one.basis))
        yield from voice.quotes(one.quotes)


def _references(voice: Voice) -> Iterator[Block]:
    if not voice.review.references:
        yield note(voice.say("references-none"))
    for one in voice.review.references:
        label = voice.labels.of(one.entry.id)
        yield Heading(2, plain(f"{label} {voice.say.kind(one.entry.kind)}"), anchor=label)
        who = [voice.say.date(one.entry.date), *one.entry.who]
        yield note(" · ".join(who))
        yield from voice.quotes(one.quotes)
        yield from voice.marks(one.entry.decided)


def _differences(voice: Voice) -> Iterator[Block]:
    if not voice.review.differences:
        yield note(voice.say("differences-none"))
        return
    yield note(voice.say("differences-lead"))
    for one in voice.review.differences:
        label, field = voice.labels.of(one.about), voice.say.named("fields", one.field)
        yield Paragraph((bold(voice.say("differences-caption", label=label, field=field)),))
        yield Listing(tuple((text(value_of(value.value)), *voice.quotes(value.quotes)) for value in one.values))


def _searched(voice: Voice) -> Iterator[Block]:
    found, say = voice.review.searched, voice.say
    if found.first:
        yield text(say("searched-lead", documents=voice.told, first=say.date(found.first), last=say.date(found.last)))
    else:
        yield text(say("searched-lead-undated", documents=voice.told))
    yield text(say("searched-cited", count=found.cited))
    if found.undated:
        yield text(say("searched-no-date", count=found.undated))
    if found.languages:
        yield text(say("searched-languages", list=voice.naming.tally(found.languages, "languages")))
        yield text(say("searched-publishers", list=voice.naming.tally(found.publishers, "publishers")))
    yield text(say("searched-absence"))
    if voice.review.sources:
        yield Heading(2, plain(say("sources-caption")))
        yield from sources(voice)


def sources(voice: Voice) -> Iterator[Block]:
    """Each document with a heading that quotes lead to."""
    say = voice.say
    for one in voice.review.sources:
        label = voice.labels.document(one.file)
        yield Heading(3, plain(f"{label} {one.title or say('no-title')}"), anchor=label)
        words = [one.publisher or say("publisher-unknown"), say.date(one.published)]
        words += [say.named("languages", one.language), one.file]
        words += [say("handling", handling=say.named("handling", one.handling))] if one.handling != "public" else []
        line: Line = (Span(" · ".join(words)),)
        web = one.url if one.url and one.url.startswith(("http://", "https://")) else None
        yield Paragraph((*line, Span(" · "), Span(web, url=web)) if web else line)


def _reading(voice: Voice) -> Iterator[Block]:
    say = voice.say
    yield text(say("reading-force", acts=voice.naming.list_of(say.act(act) for act in FORCE)))
    yield text(say("reading-links"))
    yield text(f"{say('reading-status')} {say('reading-quotes')}")
    if voice.review.rules:
        yield note(voice.review.rules)


def _picture(svg: Markup) -> Iterator[Block]:
    if svg:
        title, told = described(svg)
        yield Drawing(standalone(svg), title, told)


_PARTS = (
    ("section-summary", _summary),
    ("section-open", _open_points),
    ("section-asks", _asks),
    ("section-commitments", _by_area),
    ("section-engagements", _engagements),
    ("section-instruments", _instruments),
    ("section-reports", _reports),
    ("section-references", _references),
    ("section-differences", _differences),
    ("section-searched", _searched),
    ("section-reading", _reading),
)
"""The sections in their order."""
