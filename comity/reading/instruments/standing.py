"""Whether a paper was made at what a report tells of, or stood before it."""

import re
from collections.abc import Iterable

from comity.reading.dates.report import Dated
from comity.reading.engagements.dating import date_of, is_long_past
from comity.reading.instruments.awaited import is_meant, is_negotiated
from comity.reading.instruments.naming import Paper, is_being_signed
from comity.reading.scene import Scene
from comity.reading.wording import wording
from comity.records import InstrumentKind, edtf
from comity.records.clause import Clause, Span

BEHIND = 90
"""How far behind a paper, in characters, words may still be about it."""
_LEANT = 200
"""How far before a paper, in characters, a list may begin of what is leaned on: "following X, the signing of"."""
_FAR_BEHIND = 240
"""How far behind a paper its date may stand where words such as "that the two signed in" lead to it."""
_DATE_ROOM = 8
"""Room, in characters, for what a sentence says before the date that it opens with: "Early in"."""
_OWN_KINDS = (InstrumentKind.DOCUMENT, InstrumentKind.PLAN)
"""Kinds that one government alone may issue."""
_AHEAD = 70
"""How far before a paper words such as "implement" or "based on" may stand."""
_CLOSE = 60
"""How far before a paper a word such as "signed" may stand without being a clause of its own."""
_JUST = 25
"""How far before a paper a word such as "announced" stands whose object it is."""
_VERB_LEAD = 30
"""How far before a verb of signing words such as "discussed" make it one that is still to come."""
_NAME_LEAD = 40
"""How far behind a paper its two parties are named."""
_WORD_LEAD = 12
"""How far behind a paper "between" or "signed" ends."""
_WISHES = ("hope", "propose", "request", "discuss")
"""What is only wished for or talked about is not made."""
_YEAR_LEAD = 20
"""How far behind its beginning the year of a paper itself stands: "the 2021 Joint Statement"."""
_FRESH_DAYS = 10
"""A paper signed within this many days before publication is news, where the report tells of no day before it."""
_NAMED = re.compile(r"[A-Z][\w-]{2,}")
"""A word with a capital, as the name of a paper has them."""
_WORD = re.compile(r"[^\W\d]{4,}")
"""A word that may say what a paper is about."""
_OPENS = re.compile(r"(?:^|;)\W*(?:\w{1,3}\W+)?$")
"""What stands before a further paper of a list: nothing, or a semicolon with a small word such as "and"."""
_CAPITAL = re.compile(r"[A-Z][a-z]")
_AFTER_THAT = re.compile(r"\b(?:that|which|who)\b")
_GAP = re.compile(r"\W*")


def is_earlier(scene: Scene, paper: Paper) -> bool:
    """Whether a paper is one that stood before: carried out, built on, signed earlier."""
    if _is_of_earlier_year(scene, paper) or _is_of_earlier_date(scene, paper):
        return True
    if _is_told_as_signed(scene, paper) or _is_fresh(scene, paper):
        return False
    lead = max(paper.within.start, paper.span.start - _LEANT)
    if _is_over(scene, paper) or scene.words.leant.search(scene.text, lead, paper.span.start):
        return not _has_day_told(scene, paper)
    span, sentence = paper.span, paper.within
    window = Span(max(sentence.start, span.start - _AHEAD), min(sentence.end, span.end + BEHIND))
    if not scene.words.earlier.search(scene.text, window.start, window.end):
        return False
    signed = scene.words.signed.search(scene.text, span.start, window.end)
    return signed is not None or _has_parties(scene, span, window)


def _is_over(scene: Scene, paper: Paper) -> bool:
    """Whether it was signed before the rest: "X and Y had signed the pact", "the pact that X has signed with Y"."""
    known = scene.words.known.match(scene.text, paper.span.start) is not None
    if known and wording(scene.document.language).signed_before.match(scene.text, paper.span.end, paper.within.end):
        return True
    if wording(scene.document.language).of_late.match(scene.text, paper.span.start, paper.span.end):
        return True
    signed = (c for c in scene.analysis.clauses if c.sentence == paper.within and c.predicate == "sign")
    early = wording(scene.document.language).signed_early
    finite = (c for c in signed if _signs(c, paper) and not c.nominal and c.tense == "past")
    return any(c.earlier or early.search(scene.text, c.sentence.start, c.trigger.start) for c in finite)


def _is_of_earlier_date(scene: Scene, paper: Paper) -> bool:
    """Whether a verb dates its signing long ago, or a date beside it before all that is told."""
    if is_negotiated(scene, paper):
        return False
    if _is_of_then(scene, paper) or opening_day(scene, paper) is not None:
        return True
    day = day_signed(scene, paper)
    return (day is not None and is_long_past(scene, day.value)) or _is_of_earlier_day(scene, paper)


def opening_day(scene: Scene, paper: Paper) -> Dated | None:
    """The long past date that a sentence opens with that tells of the signing: "In 2019, the two signed a pact"."""
    opens = next((d for d in scene.dated if 0 <= d.span.start - paper.within.start < _DATE_ROOM), None)
    if opens is None or not is_long_past(scene, opens.value):
        return None
    signed = any(_signs(c, paper) and c.tense == "past" and not c.nominal for c in scene.analysis.clauses)
    return opens if signed else None


def _is_of_then(scene: Scene, paper: Paper) -> bool:
    """Whether a long past date stands before, and "when" behind it: "twins since 1998, when they signed a pact"."""
    before = [d for d in scene.dated if paper.within.start <= d.span.start < paper.span.start]
    if not before or not scene.words.when.match(scene.text, before[-1].span.end, paper.span.start):
        return False
    begun = before[-1].value.split("/")[0].strip(".~?")  # of "since 1998", that goes on, the beginning
    return bool(begun) and is_long_past(scene, begun)


def _has_day_told(scene: Scene, paper: Paper) -> bool:
    """Whether the sentence says that it was made at what the report tells of: "welcomed the signing today of"."""
    told = scene.words.sequel.search(scene.text, paper.within.start, paper.within.end)
    start = paper.within.start
    fresh = (d for d in scene.dated if start <= d.span.start < paper.within.end and d.value == scene.document.published)
    return told is not None or next(fresh, None) is not None


def day_signed(scene: Scene, paper: Paper) -> Dated | None:
    """When somebody is said to have signed it, by a verb of its sentence."""
    signed = [c for c in scene.analysis.clauses if c.sentence == paper.within and c.predicate == "sign"]
    finite = [c for c in signed if c.tense == "past" and not c.nominal and not c.negated and (c.subject or c.passive)]
    governs = (c for c in finite if (c.trigger.start < paper.span.start) is not c.passive)
    clause = next((c for c in governs if not _AFTER_THAT.search(scene.text, paper.span.end, c.trigger.start)), None)
    day = date_of(scene, clause) if clause is not None and not clause.earlier else None
    if day is None or paper.span.holds(day.span) or _is_of_another(scene, paper, day.span.start):
        return None
    return day


def _is_fresh(scene: Scene, paper: Paper) -> bool:
    """Whether the words behind a paper say that it was signed on a day that is news: "the MOU, signed today by"."""
    behind = Span(paper.span.end, min(paper.within.end, paper.span.end + BEHIND))
    since = scene.words.signed_since.match(scene.text, behind.start, behind.end)
    published = scene.document.published
    if since is None or not published:
        return False
    near = (d for d in scene.dated if since.start() < d.span.start < min(paper.within.end, since.end() + _CLOSE))
    day = next(near, None)
    fresh = day is not None and edtf.is_day(day.value)
    return fresh and 0 <= (edtf.bounds(published)[0] - edtf.bounds(day.value if day else "")[1]).days <= _FRESH_DAYS


def _is_told_as_signed(scene: Scene, paper: Paper) -> bool:
    """Whether a sentence says of a paper not told of before that it was signed: "An agreement was signed between X"."""
    signed = (c for c in scene.analysis.clauses if c.sentence == paper.within and c.predicate == "sign")
    finite = any(c.passive and c.tense == "past" and 0 < c.trigger.start - paper.span.end < _CLOSE for c in signed)
    return finite and scene.words.known.match(scene.text, paper.span.start) is None


def is_under(scene: Scene, paper: Paper) -> bool:
    """Whether it is no object of the verb before it: "announced in their X", "signed X to implement the Y"."""
    return wording(scene.document.language).under.search(scene.text, paper.within.start, paper.span.start) is not None


def is_of_one(scene: Scene, paper: Paper) -> bool:
    """Whether it is a package or a plan that its own government launched alone: "we launched the X Package"."""
    own = paper.kind in _OWN_KINDS
    return (
        own
        and wording(scene.document.language).alone.search(scene.text, paper.within.start, paper.span.start) is not None
    )


def is_made(scene: Scene, paper: Paper) -> bool:
    """Whether a paper was signed or issued at what is told of, and not only talked about."""
    if _goes_on(scene, paper):
        return _is_listed_as_made(scene, paper)
    if is_under(scene, paper) or is_negotiated(scene, paper) or is_meant(scene, paper):
        return False
    if _is_one_of_those(scene, paper) or _is_reached(scene, paper) or _is_fresh(scene, paper):
        return True
    start = paper.within.start
    signing = next((c for c in scene.analysis.clauses if _signs(c, paper)), None)
    if signing is not None:
        verb = signing.trigger.start
        wished = (item for c in scene.beside(signing) if c.predicate in _WISHES for item in c.items)
        if any(item.whole.holds(signing.trigger) for item in wished):
            return False
        return not scene.words.discussed.search(scene.text, max(start, verb - _VERB_LEAD), verb)
    close = max(start, paper.span.start - _CLOSE), paper.span.start
    told = scene.words.signed.search(scene.text, *close) is not None or is_being_signed(scene, paper.span.end)
    return told and not scene.words.discussed.search(scene.text, *close)


def _is_one_of_those(scene: Scene, paper: Paper) -> bool:
    """Whether a sentence names those that the one before it says were signed: "signed three papers. These are ..." """
    start = paper.within.start
    if not start or not scene.words.these.match(scene.text, start, paper.span.start):
        return False
    before = scene.sentence(len(scene.text[:start].rstrip()) - 1)
    several = scene.words.many_papers.search(scene.text, before.start, before.end)
    return several is not None and scene.words.signed.search(scene.text, before.start, before.end) is not None


def _is_reached(scene: Scene, paper: Paper) -> bool:
    """Whether a paper with a name of its own was agreed: "have reached an Agreement on Trade"."""
    named = _CAPITAL.search(scene.text, paper.span.start + 1, paper.span.end) is not None
    return named and scene.words.reached.search(scene.text[paper.within.start : paper.span.start]) is not None


def is_joined(scene: Scene, one: Paper, paper: Paper) -> bool:
    """Whether a paper is the next in a list in one sentence: "..., and an agreement on Y", "; (b) the plan for Z"."""
    between = scene.text[one.span.end : paper.span.start]
    joined = one.within == paper.within and scene.words.next_paper.search(between) is not None
    return joined and not scene.words.discussed.search(between)


def is_named_again(scene: Scene, one: Paper, paper: Paper) -> bool:
    """Whether a later paper is one made before: of its kind, with "the", and two words with a capital behind both."""
    if one.kind is not paper.kind or one.listed or not scene.words.known.match(scene.text, paper.span.start):
        return False
    if one.within == paper.within or _goes_on(scene, paper):
        return False  # a list names each paper once
    if scene.words.unnamed_paper.match(scene.text, paper.span.end) and _is_one_word(scene, paper):
        return True  # "the agreement was signed by X"
    subjects = [_subject(scene, p) for p in (one, paper)]
    if subjects[0] is not None and subjects[0] == subjects[1]:
        return True  # "a cultural pact. The cultural pact was signed by X"
    words = [set(_NAMED.findall(scene.text, p.span.end, min(p.within.end, p.span.end + BEHIND))) for p in (one, paper)]
    common = len(words[0] & words[1])
    return (bool(words[1]) and words[1] <= words[0]) or (common > 1 and common * 2 >= min(map(len, words)))


def _subject(scene: Scene, paper: Paper) -> str | None:
    """The first word of weight behind a paper, that says what it is about; None where its name ends there."""
    behind = _WORD.finditer(scene.text, paper.span.end, min(paper.within.end, paper.span.end + _NAME_LEAD))
    words = (found.group().casefold() for found in behind)
    return next((w for w in words if not wording(scene.document.language).vague.fullmatch(w)), None)


def is_called_again(scene: Scene, paper: Paper, named: Iterable[Paper]) -> bool:
    """Whether "this agreement" is one of those, `named`, that the report named before it, and says no more of it."""
    bare = scene.words.known.match(scene.text, paper.span.start) is not None and _is_one_word(scene, paper)
    if not bare or scene.words.unnamed_paper.match(scene.text, paper.span.end) is None:
        return False
    return any(one.kind is paper.kind and one.span.end <= paper.within.start for one in named)


_ARTICLE = re.compile(r"\w+['’]|\w+\s")


def _is_one_word(scene: Scene, paper: Paper) -> bool:
    """Whether a paper is called by an article and one word: "the agreement", "l'accord"."""
    words = scene.text[paper.span.start : paper.span.end]
    return _ARTICLE.sub("", words, count=1).isalpha()


def _goes_on(scene: Scene, paper: Paper) -> bool:
    """Whether a paper opens what stands behind a semicolon: a further one of a list in a sentence."""
    goes_on = scene.text[: paper.within.start].rstrip().endswith(";")
    return goes_on and _OPENS.search(scene.text[paper.within.start : paper.span.start]) is not None


def _is_listed_as_made(scene: Scene, paper: Paper) -> bool:
    """Whether the list that a paper goes on was opened with words of signing."""
    start = paper.within.start
    while start and scene.text[:start].rstrip().endswith(";"):
        start = scene.sentence(len(scene.text[:start].rstrip()) - 1).start
    opening = scene.words.signed.search(scene.text, start, paper.within.start)
    return opening is not None and not scene.words.discussed.search(scene.text, start, opening.end())


def _signs(clause: Clause, paper: Paper) -> bool:
    """Whether a clause of the paper's sentence says that somebody signed, or saw signed, what it governs."""
    signs = clause.predicate in ("sign", "witness") and not clause.negated
    governs = clause.trigger.start < paper.span.start or clause.passive
    return signs and governs and clause.sentence == paper.within


def _is_of_earlier_day(scene: Scene, paper: Paper) -> bool:
    """Whether the sentence dates a paper before everything that the report tells of."""
    start, end = paper.span.start, min(paper.within.end, paper.span.end + BEHIND)
    sentences = [c.sentence for c in scene.analysis.clauses]  # a day in none of them is that of a dateline
    told_of = (d for d in scene.dated if edtf.is_day(d.value) and d.span.start < start)
    days = (d.value for d in told_of if any(sentence.holds(d.span) for sentence in sentences))
    told, published = next(days, None), scene.document.published
    # "the Good Friday Agreement" is called by a day, and no more of it
    behind = next((d for d in scene.dated if start <= d.span.start < end and not is_name(paper, d)), None)
    behind = behind or signed_on(scene, paper)
    if behind is None or not (told or published) or _is_of_another(scene, paper, behind.span.start):
        return False
    if _is_of_its_past(scene, paper, behind.span.start):
        return False
    last = edtf.bounds(behind.value)[1]
    if told:
        return last < edtf.bounds(told)[0]
    if behind == day_signed(scene, paper) and edtf.is_day(behind.value):
        return False  # a verb tells of it
    return (edtf.bounds(published or "")[0] - last).days > _FRESH_DAYS


def signed_on(scene: Scene, paper: Paper) -> Dated | None:
    """The date that words such as "that the two signed in" lead to, however much stands between."""
    start, end = paper.span.end, min(paper.within.end, paper.span.end + _FAR_BEHIND)
    behind = (d for d in scene.dated if start < d.span.start < end)
    led = (d for d in behind if wording(scene.document.language).signed_on.fullmatch(scene.text, start, d.span.start))
    return next(led, None)


def is_name(paper: Paper, dated: Dated) -> bool:
    """Whether a date is part of a paper's name: "the Good Friday Agreement", "an amendment to the 2018 Treaty"."""
    inside = dated.span.start >= paper.span.start + _YEAR_LEAD
    return paper.span.holds(dated.span) and (edtf.is_day(dated.value) or inside)


def _is_of_another(scene: Scene, paper: Paper, at: int) -> bool:
    """Whether a date behind a paper is of another that stands between: "the X, which updates the accord of 2021"."""
    return any(kind.search(scene.text, paper.span.end, at) for kind, _ in scene.words.instruments)


def _is_of_its_past(scene: Scene, paper: Paper, at: int) -> bool:
    """Whether what was announced is only said to have begun then: "announced the X, which was launched in 2021"."""
    close = max(paper.within.start, paper.span.start - _JUST)
    made = scene.words.signed.search(scene.text, close, paper.span.start)
    if made is not None and any(made.end() <= d.span.start < paper.span.start for d in scene.dated):
        return False  # "the X, signed in 2001, and the Y, signed in 2012"
    return made is not None and scene.words.aside.search(scene.text, paper.span.end, at) is not None


def _is_of_earlier_year(scene: Scene, paper: Paper) -> bool:
    """Whether a paper is called by a year that was over at publication: "the 2021 Joint Statement"."""
    names = (d for d in scene.dated if paper.span.holds(d.span))  # "an amendment to the 2018 Agreement" is later
    inside = next((d.value for d in names if d.span.start < paper.span.start + _YEAR_LEAD), None)
    published = scene.document.published
    return bool(inside and published) and edtf.bounds(inside or "")[1].year < edtf.bounds(published or "")[0].year


def _has_parties(scene: Scene, span: Span, window: Span) -> bool:
    """Whether two are named behind a paper as those who made it: "the agreement between X and Y"."""
    end = min(window.end, span.end + _NAME_LEAD)
    behind = [m for m in scene.analysis.mentions if span.end <= m.span.start < end]
    gap = _GAP.match(scene.text, span.end)
    word = gap.end() if gap else span.end
    made_by = scene.words.made_by.match(scene.text, word, span.end + _WORD_LEAD)
    return len(behind) > 1 and made_by is not None
