"""The people of a Chinese text, with the offices that stand before their names.

Offices are found from their heads (书记, 主席, 部长 ...): to the left an office reaches to the last word
that cannot belong to it, to the right stands the name. A name once met is known again; a short form
(施泰因迈尔总统, 习主席) means the full one.
"""

import re
from collections.abc import Sequence

from comity.languages import lexicon
from comity.languages.grammars.chinese.names.places import Places
from comity.languages.grammars.chinese.names.spelling import ends_name, is_foreign, is_name, is_never_name, name_at
from comity.languages.grammars.chinese.tables.patterns import is_short, known_names, pattern
from comity.languages.grammars.chinese.tables.words import is_words
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Mention, MentionKind, Span

_FARTHEST = 45
"""Characters that an office may reach to the left of its head."""

_LONGEST_HEAD = 8

_TWO = 2
"""Characters of 委员, which a head or title may end in, and of 新任 and its like."""


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [people]."""

    says: re.Pattern[str]
    listed_office: re.Pattern[str]
    is_when: re.Pattern[str]
    body: re.Pattern[str]
    in_body: re.Pattern[str]
    leading: re.Pattern[str]
    last: re.Pattern[str]
    terms: frozenset[str]
    committee: re.Pattern[str]
    calling_on: re.Pattern[str]
    joins_people: re.Pattern[str]
    joins_offices: re.Pattern[str]


_PEOPLE = compiled("zh", "people", _Patterns)
_JAPANESE_NAME = re.compile("[\u3400-\u9fff々]{3,5}")
_JAPANESE = re.compile("[\u3400-\u9fff々]{3,5}?(?=[、，。；等率与和及在同将拟于今昨])")
_LONGEST_JAPANESE = 5
_NAME = re.compile("[\u3400-\u9fff·]{2,12}")


class People:
    """Finds the people of one text."""

    def __init__(self, text: str, folded: str, places: Places, quoted: Sequence[Span]) -> None:
        self.text, self.folded, self.places, self.quoted = text, folded, places, quoted
        self.plain = frozenset(lexicon.load("zh", "mentions")["heads"]["plain"])
        self.found: list[Mention] = []
        self.known: dict[str, str] = {}

    def all(self, sentences: Sequence[Span]) -> list[Mention]:
        """Every mention of a person, none overlapping another."""
        for sentence in sentences:
            self._with_offices(sentence)
        for sentence in sentences:
            self._leading(sentence)
            self._at_head(sentence)
            self._titled(sentence)
        for sentence in sentences:
            self._bare(sentence)
        for sentence in sentences:
            self._again(sentence)
            self._by_first(sentence)
        return self.found

    # -- an office, then a name -------------------------------------------------------------------

    def _with_offices(self, sentence: Span) -> None:
        at = sentence.start
        for head in pattern("head").finditer(self.folded, sentence.start, sentence.end):
            if head.start() < at or self._in_quotes(head.start()) or head.end() >= sentence.end:
                continue
            if self.places.inside(*head.span()):
                continue  # 八王子市
            if _PEOPLE.committee.match(self.folded, head.end() - _TWO):
                continue  # 人民委员会副主席: the head is still to come
            if _PEOPLE.calling_on.match(self.folded, max(0, head.start() - 1)):
                continue  # 拜会长崎市市长: who is called on, and no chairman
            plain = head.group() in self.plain
            end = name_at(self.folded, head.end(), frozenset(self.known), bare=plain) or self._japanese(
                max(at, sentence.start), head
            )
            if end is None or end > sentence.end:
                continue
            if self._is_place(head.end(), end) and not self._named_like_place(max(at, sentence.start), head, end):
                continue
            self._add(head.end(), end, self._offices(max(at, sentence.start), head.start(), head.end()))
            at = self._joined(end, sentence)

    def _named_like_place(self, left: int, head: re.Match[str], end: int) -> bool:
        """Whether a foreign name that is a place's too is a person's: the office before it is of another country."""
        codes = self.places.codes(self._offices(left, head.start(), head.end()))
        here = next((p for p in self.places.spans if (p.start, p.end) == (head.end(), end)), None)
        if here is None:  # 川口顺子: longer than the place
            return codes[:1] == ("JP",)
        return bool(codes) and self.places.of[here][:1] not in ((), codes[:1])

    def _japanese(self, left: int, head: re.Match[str]) -> int | None:
        """The end of a Japanese name, whose characters no table has, behind an office of a place there."""
        codes = self.places.codes(self._offices(left, head.start(), head.end()))
        if (codes or self._beside(head))[:1] != ("JP",) or is_never_name(self.folded, head.end()):
            return None
        run = _JAPANESE.match(self.folded, head.end())
        most = head.end() + _LONGEST_JAPANESE
        ends = [
            e
            for e in range(head.end() + 3, most + 1)
            if ends_name(self.folded, e) or _PEOPLE.is_when.match(self.folded, e)
        ]
        ends = [e for e in ends if not _PEOPLE.last.match(self.folded, e)] + ([run.end()] if run else [])
        names = ((e, self.folded[head.end() : e]) for e in ends)
        return min(
            (e for e, name in names if _JAPANESE_NAME.fullmatch(name) and not _PEOPLE.body.search(name)), default=None
        )

    def _beside(self, head: re.Match[str]) -> tuple[str, ...]:
        """The codes of the person whom a mark of a list joins to an office: 市长某人、议长."""
        last = max(self.found, key=lambda m: m.span, default=None)
        between = self.folded[last.span.end : head.start()] if last else ""
        return last.codes if last and _PEOPLE.listed_office.fullmatch(between) else ()

    def _joined(self, at: int, sentence: Span) -> int:
        """People joined to the one before: 、杨洁篪、王毅."""
        while at + 2 < sentence.end and _PEOPLE.joins_people.match(self.folded, at):
            end = name_at(self.folded, at + 1, frozenset(self.known), bare=True)
            if end is None or end > sentence.end or self._is_place(at + 1, end) or self._begins_office(end):
                break
            self._add(at + 1, end, [])
            at = end
        return at

    def _begins_office(self, end: int) -> bool:
        """Whether an office's head and a name follow, so that what stands before is no name."""
        head = pattern("head").match(self.folded, end)
        return head is not None and name_at(self.folded, head.end()) is not None

    def _offices(self, left: int, start: int, end: int) -> list[Span]:
        """The offices that end before a name, leftmost first."""
        first = self.left(left, start, end)
        offices = [Span(first, end)]
        while first - 1 > left and _PEOPLE.joins_offices.match(self.folded, first - 1):
            before = max(left, first - 1 - _LONGEST_HEAD)
            head = pattern("head before").search(self.folded, before, first - 1)
            if head is None:
                break
            begin = self.left(left, head.start(), head.end())
            if self.folded[first - 1] == "，" and is_name(self.folded[begin : head.start()]):
                break  # 拜会黄大哲市长，本市议员某某: the title of the one before
            first = begin
            offices.insert(0, Span(first, head.end()))
        return offices

    def left(self, left: int, start: int, end: int) -> int:
        """Where a title begins whose head stands at start..end."""
        first = nearest = max(left, start - _FARTHEST)
        for stop in pattern("stop").finditer(self.folded, nearest, end):
            if stop["stop"] and stop.end() <= start and not self.places.inside(stop.start(), stop.end()):
                first = stop.end()
        new = first - _TWO
        if self.folded[new:first] in _PEOPLE.terms and (place := self.places.ending(new, left)):
            first = place.start  # 日本新任外相
        while first > left and self.folded[first - 1] == "、" and (place := self.places.ending(first - 1, left)):
            first = place.start
        return first

    def _add(self, start: int, end: int, offices: Sequence[Span]) -> None:
        kept = tuple(o for o in offices if self.folded[o.start : o.end] not in self.plain)
        span = Span(min([start, *(o.start for o in offices)]), end)
        name = self.text[start:end]
        sent = [o for o in kept if not self.folded.startswith("驻", o.start)]  # 驻长崎总领事 acts for no Japanese side
        self.found.append(Mention(span, MentionKind.PERSON, name, Span(start, end), kept, self.places.codes(sent)))
        self.known.setdefault(self.folded[start:end], name)
        last = re.split("[·-]", self.folded[start:end])[-1]
        if len(last) > 1:
            self.known.setdefault(last, name)

    # -- a name without an office before it ---------------------------------------------------------

    def _leading(self, sentence: Span) -> None:
        """Who is said to lead a delegation, whatever the name: 以高村正彦会长为团长的."""
        for found in _PEOPLE.leading.finditer(self.folded, sentence.start, sentence.end):
            start, end = found.span("who")
            start = max((head.end() for head in pattern("head").finditer(self.folded, start, end - 1)), default=start)
            title = pattern("title before").search(self.folded, start, end)
            name = Span(start, title.start() if title else end)
            stops = pattern("stop").finditer(self.folded[: name.end], name.start)
            worded = any(len(stop.group()) > 1 for stop in stops)
            if not _NAME.fullmatch(self.folded[name.start : name.end]) or worded or self._taken(name.start):
                continue
            if not self.places.touches(name):
                self._add(
                    name.start,
                    name.end,
                    self._offices(sentence.start, start, start) if start > found.start("who") else [],
                )

    def _at_head(self, sentence: Span) -> None:
        """People at the head of a sentence: 王毅、何立峰等参加会见; 刘鹤说."""
        at = sentence.start
        if self._taken(at) or self._in_quotes(at):
            return
        end = name_at(self.folded, at, frozenset(self.known), bare=True)
        if end is None or end > sentence.end or self._is_place(at, end) or self._begins_office(end):
            return
        if pattern("along").match(self.folded, end):
            self._add(at, end, [])
            self._joined(end, sentence)

    def _bare(self, sentence: Span) -> None:
        """Names without any office, said more than once: who acts behind a comma, who is met."""
        commas = (i + 1 for i in range(sentence.start, sentence.end) if self.folded[i] == "，")
        for at in (sentence.start, *commas):
            self._believe(at, sentence.end, pattern("acting"))
        for met in pattern("met").finditer(self.folded, sentence.start, sentence.end):
            self._believe(met.end(), sentence.end, pattern("meeting"))

    def _believe(self, at: int, last: int, follows: re.Pattern[str]) -> None:
        if self._taken(at) or self._in_quotes(at) or any(self.folded.startswith(name, at) for name in self.known):
            return
        end = name_at(self.folded, at, bare=True)
        if end is None or end > last or self._is_place(at, end) or not follows.match(self.folded, end):
            return
        name = self.folded[at:end]
        acts = pattern("saying").match(self.folded, end) or pattern("receiving").match(self.folded, end)
        says = (acts and len(name) == 3) or is_foreign(name)  # noqa: PLR2004 -- a surname and two
        if (says or self.folded.count(name) > 1) and (len(name) > 2 or not is_words(name)):  # noqa: PLR2004 -- two may be any word
            self._add(at, end, [])

    def _titled(self, sentence: Span) -> None:
        """Names that a title follows: 默克尔总理, 阮富仲总书记."""
        for title in pattern("title").finditer(self.folded, sentence.start, sentence.end):
            in_body = _PEOPLE.committee.match(self.folded, title.end() - _TWO)
            if in_body or self._taken(title.start()) or self._in_quotes(title.start()):
                continue
            start = self._name_before(sentence.start, title.start())
            if start is not None:
                name, office = self.text[start : title.start()], Span(*title.span())
                named = Span(start, title.start())
                place = self.places.ending(start, sentence.start)
                held = [place] if place else [Span(self.left(sentence.start, start, start), start)]
                codes = self.places.codes(held)
                self.known.setdefault(self.folded[start : title.start()], name)
                self.found.append(Mention(Span(start, title.end()), MentionKind.PERSON, name, named, (office,), codes))

    def _name_before(self, left: int, end: int) -> int | None:
        """Where the name begins that ends before a title, or None."""
        start = left
        for stop in pattern("stop").finditer(self.folded, max(left, end - _FARTHEST), end):
            if stop["stop"] and stop.end() < end:
                start = stop.end()
        place = next((p for p in reversed(self.places.spans) if start <= p.start and p.end < end), None)
        start = place.end if place else start  # 台北市王大安市長: the place of the title
        piece = self.folded[start:end]
        if piece.startswith("驻"):
            return None  # 日本驻重庆总领事: where the office is held
        japanese = _JAPANESE_NAME.fullmatch(piece) and not _PEOPLE.body.search(piece)
        if place and self.places.of[place][:1] == ("JP",) and japanese:
            return start
        if piece in self.known or self._taken(start) or self.places.touches(Span(start, end)):
            return None
        if is_name(piece):
            return start
        return end - 3 if is_name(piece[-3:]) and _PEOPLE.in_body.search(piece[:-3]) else None

    # -- names met before -------------------------------------------------------------------------

    def _again(self, sentence: Span) -> None:
        """The names already met, wherever they stand again, with the title that follows."""
        if not self.known:
            return
        for found in known_names(tuple(sorted(self.known))).finditer(self.folded, sentence.start, sentence.end):
            if self._taken(found.start()) or self._in_quotes(found.start()):
                continue
            title = pattern("title").match(self.folded, found.end())
            span = Span(found.start(), title.end() if title and title.end() <= sentence.end else found.end())
            if found["short"]:
                self._surname(found["short"], span)
            else:
                name = self.known[found.group()]
                self.found.append(Mention(span, MentionKind.PERSON, name, Span(*found.span())))

    def _surname(self, surname: str, span: Span) -> None:
        """A surname with a title, where it can only be one person: 习主席."""
        full = {self.known[name] for name in self.known if name.startswith(surname) and is_short(name)}
        full = full if len(full) < 2 else self._last_titled(full, self.folded[span.start + len(surname) : span.end])  # noqa: PLR2004
        free = pattern("stop before").search(self.folded, max(0, span.start - _LONGEST_HEAD), span.start)
        if len(full) == 1 and (free or span.start == 0):
            named = Span(span.start, span.start + len(surname))
            self.found.append(Mention(span, MentionKind.PERSON, full.pop(), named))

    def _last_titled(self, names: set[str], title: str) -> set[str]:
        """Of several people, the one named last with an office of a title: 阮主席 behind 国会主席阮某某."""
        held = [
            (m.span, m.name)
            for m in self.found
            if m.name in names and any(self.folded[o.start : o.end].endswith(title) for o in m.offices)
        ]
        return {max(held)[1]} if held else set()

    def _by_first(self, sentence: Span) -> None:
        """One whom the first character of the name means, at the head of a sentence: 童表示."""
        at = sentence.start
        full = {name for key, name in self.known.items() if self.folded.startswith(key[0], at) and len(name) > 1}
        if len(full) == 1 and not self._taken(at) and _PEOPLE.says.match(self.folded, at + 1, sentence.end):
            here = Span(at, at + 1)
            self.found.append(Mention(here, MentionKind.PERSON, full.pop(), here))

    # -- small questions --------------------------------------------------------------------------

    def _in_quotes(self, at: int) -> bool:
        return any(q.start <= at < q.end for q in self.quoted)

    def _taken(self, at: int) -> bool:
        return any(p.span.start <= at < p.span.end for p in self.found)

    def _is_place(self, start: int, end: int) -> bool:
        return any(p.start == start and (p.end <= end or "·" not in self.folded[start:end]) for p in self.places.spans)
