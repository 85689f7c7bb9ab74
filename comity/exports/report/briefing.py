"""A briefing as a report: one page of what must be in the head, then the annex with every quote."""

from collections.abc import Iterable, Iterator, Sequence

from comity.exports.calling import called
from comity.exports.places import place_names
from comity.exports.report.blocks import (
    Block,
    Break,
    Heading,
    Line,
    Listing,
    Paragraph,
    Report,
    Span,
    bold,
    note,
    plain,
    soft,
    text,
)
from comity.exports.report.commitment import commitment
from comity.exports.report.reviewed import sources
from comity.exports.report.voice import Voice
from comity.records.briefing import Briefing, Counterpart, HeldPost
from comity.records.kept import Due, Kept, Plan
from comity.records.review import ReviewedEngagement

_PEOPLE, _POSTS, _OPEN, _DUE = 4, 2, 4, 4


def briefing_report(briefing: Briefing, language: str = "en") -> Report:
    """The report of a briefing; headings and fixed sentences in `language`, quotes in their own."""
    voice = Voice(briefing.review, language)
    say = voice.say
    lead = [say("brief-lead", date=say.date(briefing.on))]
    lead += [say("brief-with", name=briefing.person)] if briefing.person else []
    blocks = (*_page(voice, briefing), Break(), *_annex(voice, briefing))
    return Report(language, say("brief-title"), voice.naming.between, tuple(lead), blocks, compact=True)


def _page(voice: Voice, briefing: Briefing) -> Iterator[Block]:
    yield from _points(voice, briefing)
    yield from _listed(
        voice, "brief-met", [_meeting(voice, one, briefing.people) for one in briefing.met], "brief-met-none"
    )
    people = [(Paragraph(_person(voice, one)),) for one in briefing.people[:_PEOPLE]]
    yield from _listed(voice, "brief-people", people, "brief-people-none")
    for phrase, ids in _owed(briefing):
        items = [(Paragraph(_said(voice, id_)),) for id_ in ids[:_OPEN]]
        more = f" (+{len(ids) - _OPEN})" if len(ids) > _OPEN else ""
        yield from _listed(voice, phrase, items, "brief-none", more)
    due = [(text(_due(voice, one)),) for one in briefing.due[:_DUE]]
    if due:
        yield from _listed(voice, "brief-due", due, "brief-none")
    plans = [(text(_plan(voice, one)),) for one in briefing.plans]
    if plans:
        yield from _listed(voice, "brief-plans", plans, "brief-none")


def _owed(briefing: Briefing) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("brief-we-asked", briefing.we_asked),
        ("brief-they-asked", briefing.they_asked),
        ("brief-they-promised", briefing.they_promised),
        ("brief-we-promised", briefing.we_promised),
        ("brief-priorities", briefing.priorities),
    )


def _listed(
    voice: Voice, phrase: str, items: Iterable[tuple[Block, ...]], none: str, more: str = ""
) -> Iterator[Block]:
    items = tuple(items)
    yield Heading(1, plain(voice.say(phrase) + more))
    yield Listing(items) if items else note(voice.say(none))


def _points(voice: Voice, briefing: Briefing) -> Iterator[Block]:
    yield Heading(1, plain(voice.say("brief-points")))
    if not briefing.points:
        yield note(voice.say("brief-points-none"))
        return
    items: list[tuple[Block, ...]] = []
    titles = {one.about: one.title for one in briefing.due}
    for point in briefing.points:
        why = soft(f" · {voice.naming.reason(point.reason)}")
        if voice.labels.has(point.about):
            items.append((Paragraph((*_said(voice, point.about), why)),))
        else:
            items.append((Paragraph((bold(titles.get(point.about, point.about)), Span("."), why)),))
    yield Listing(tuple(items), ordered=True)


def _said(voice: Voice, id_: str) -> Line:
    """A commitment in one line with its own words."""
    one = voice.commitments[id_]
    quote = f" “{voice.quote(one)}”" if one.quotes else ""
    told = f" {voice.say.act(one.entry.act)} · {voice.naming.when(one.date, one.basis)}:"
    status = voice.status(one)
    return (voice.point(id_), soft(told), Span(quote), soft(f" {status}") if status else Span(""))


def _meeting(voice: Voice, one: ReviewedEngagement, people: Sequence[Counterpart]) -> tuple[Block, ...]:
    say = voice.say
    words = [say.kind(one.entry.kind), voice.naming.when(one.date, one.basis), voice.naming.place(one.place)]
    words += [say.named("levels", one.level)] if one.level else []
    line: Line = (voice.point(one.entry.id), Span(f" {' · '.join(words)}"))
    who = " · ".join(_named(joined.participant.name, people, say.language) for joined in one.entry.participants)
    return (Paragraph((*line, soft(f". {who}")) if who else line),)


def _named(name: str, people: Sequence[Counterpart], language: str) -> str:
    """What the page calls somebody who was at a meeting: as it calls them among the people, where they are one."""
    theirs = next(((one.name, *one.names) for one in people if name in (one.name, *one.names)), ())
    return called(name, theirs, language)


def _person(voice: Voice, one: Counterpart) -> Line:
    name = called(one.name, one.names, voice.say.language)
    others = [other for other in dict.fromkeys((one.name, *one.names)) if other != name][:3]
    names = f" ({' / '.join(others)})" if others else ""
    posts = "; ".join(_post(voice, post) for post in one.posts[:_POSTS])
    met = " ".join(voice.labels.of(id_) for id_ in one.met if voice.labels.has(id_))
    return (bold(name), soft(names), Span(f" {posts}"), soft(f" {met}" if met else ""))


def _post(voice: Voice, post: HeldPost) -> str:
    say = voice.say
    if post.start or post.end:
        start = say.date(post.start) if post.start else say("brief-unknown-start")
        end = say.date(post.end) if post.end else say("brief-now")
        return say("brief-post-held", title=post.title, start=start, end=end)
    if not post.seen:
        return post.title
    return say("brief-post-seen", title=post.title, dates=voice.naming.list_of(say.date(one) for one in post.seen))


def _due(voice: Voice, one: Due) -> str:
    late = f" ({voice.say.file.due_words['overdue']})" if one.overdue else ""
    return f"{voice.say.date(one.date)}{late}: {voice.say.named('due', one.kind)}: {one.title}"


def _plan(voice: Voice, one: Kept) -> str:
    thing = one.thing
    if not isinstance(thing, Plan):
        return one.id
    words = [voice.say.kind(thing.kind), voice.say.date(thing.date), place_names(thing.sides, voice.say.language)]
    words += [word for word in (thing.head, thing.purpose) if word]
    return " · ".join(words)


def _annex(voice: Voice, briefing: Briefing) -> Iterator[Block]:
    """Everything that the page names, written out with its quotes, and the documents."""
    yield Heading(1, plain(voice.say("brief-annex")))
    named = [id_ for _, ids in _owed(briefing) for id_ in ids]
    named += [point.about for point in briefing.points if voice.labels.has(point.about)]
    yield Heading(2, plain(voice.say("commitments")))
    for id_ in dict.fromkeys(named):
        yield from commitment(voice, voice.commitments[id_])
    yield Heading(2, plain(voice.say("engagements")))
    for one in briefing.met:
        label = voice.labels.of(one.entry.id)
        yield Heading(3, plain(f"{label} {voice.say.kind(one.entry.kind)}"), anchor=label)
        yield note(" · ".join((voice.naming.when(one.date, one.basis), voice.naming.place(one.place))))
        yield from voice.quotes(one.quotes)
    yield Heading(2, plain(voice.say("sources-caption")))
    yield from sources(voice)
