"""Who and what a Chinese text names: people, bodies, delegations, sides, places."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from comity.languages.grammars.chinese.names.people import People
from comity.languages.grammars.chinese.names.places import Places, find_places
from comity.languages.grammars.chinese.names.spelling import ends_name
from comity.languages.grammars.chinese.tables.patterns import pattern
from comity.languages.grammars.chinese.tables.words import fold
from comity.languages.patterns import Patterns, compiled, which
from comity.records.clause import Mention, MentionKind, Span

_LONGEST_BODY = 45
"""How guests of no one country are called; they are a body, since a delegation is somebody's."""


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [mentions]."""

    gathering: re.Pattern[str]
    several: re.Pattern[str]
    meets: re.Pattern[str]
    attends: re.Pattern[str]
    in_word_behind: frozenset[str]
    in_word_before: frozenset[str]
    foreign: re.Pattern[str]
    when: re.Pattern[str]
    genders: Mapping[str, re.Pattern[str]]


_MENTIONS = compiled("zh", "mentions", _Patterns)


def find(text: str, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """The mentions of a clean text, in order, none inside another; none crosses a sentence's end."""
    folded = fold(text)
    places = find_places(text, folded)
    quoted = [Span(*m.span()) for m in pattern("quote").finditer(folded)]
    people = People(text, folded, places, quoted)
    out = people.all(sentences)
    others = _Others(text, folded, places, people)
    for kind in (
        others.groups,
        others.delegations,
        others.offices,
        others.bodies,
        others.joint,
        others.pronouns,
        others.localities,
    ):
        for mention in chain.from_iterable(map(kind, sentences)):
            in_quotes = any(q.holds(mention.span) for q in quoted)
            if not in_quotes and not any(mention.span.overlaps(kept.span) for kept in out):
                out.append(mention)
    return tuple(sorted(out, key=lambda m: m.span))


class _Others:
    """Finds everything that is no person, a sentence at a time."""

    def __init__(self, text: str, folded: str, places: Places, people: People) -> None:
        self.text, self.folded, self.places, self.people = text, folded, places, people

    def delegations(self, sentence: Span) -> Iterable[Mention]:
        """Delegations, and nameless speakers at the head of a sentence: 与会外方代表表示."""
        nameless = pattern("nameless").match(self.folded, sentence.start, sentence.end)
        if nameless and not pattern("joint").fullmatch(nameless["who"]):
            several = nameless["who"].endswith("们")
            kind = MentionKind.ORGANISATION if several else MentionKind.DELEGATION
            yield self._mention(kind, Span(*nameless.span("who")), plural=not several)
        for found in pattern("delegation").finditer(self.folded, sentence.start, sentence.end):
            before = max((p.span.end for p in self.people.found if p.span.end <= found.start()), default=0)
            left = self.people.left(max(sentence.start, before), found.start(), found.end())
            places = [p.start for p in self.places.spans if left <= p.start < found.start()]
            sort = pattern("delegation kind").search(self.folded, left, found.start())
            start = min([*places, sort.start() if sort else found.start()])
            span = Span(start, found.end())
            codes = self.places.codes([span]) or self._described(sentence.start, start) or self._central(start)
            abroad = not codes and _MENTIONS.foreign.match(self.folded, start) is not None
            yield self._mention(MentionKind.ORGANISATION if abroad else MentionKind.DELEGATION, span, codes)

    def groups(self, sentence: Span) -> Iterable[Mention]:
        """Guests of several countries who are met together: 会见东盟十国经贸部长, 集体会见部分外国政要."""
        for found in pattern("group").finditer(self.folded, sentence.start, sentence.end):
            part = max(sentence.start, *(self.folded.rfind(mark, sentence.start, found.start()) + 1 for mark in "，；"))
            known = pattern("delegation").search(self.folded, *found.span())
            met = _MENTIONS.meets.search(self.folded, part, found.start())
            if known or not met or not self._ends_here(found.end(), sentence.end):
                continue
            union = pattern("union").search(self.folded, part, found.start())
            start = union.start() if union else found.start()
            while (place := self.places.ending(start, part)) is not None:
                start = place.start - (self.folded[place.start - 1 : place.start] == "、")
            span = Span(start, found.end())
            yield self._mention(MentionKind.ORGANISATION, span, (), plural=True)

    def _ends_here(self, at: int, last: int) -> bool:
        """Whether what is called ends here, and no name and no gathering follows: 十国外长会议."""
        return at == last or ends_name(self.folded, at) or self._at_when(at)

    def _described(self, left: int, at: int) -> tuple[str, ...]:
        """The codes of the first place in the description before a delegation: 美国议员组成的访华团."""
        if self.folded[at - 1 : at] != "的":
            return ()
        first = max(left, *(self.folded.rfind(mark, left, at) for mark in "，。；"))
        inside = [p for p in self.places.spans if first <= p.start and p.end <= at]
        lead = {p: self.folded[first : p.start] for p in inside}
        named = [p for p in inside if not lead[p].endswith(("在", "于")) and not _MENTIONS.attends.search(lead[p])]
        return self.places.of[named[0]] if named else ()

    def _central(self, at: int) -> tuple[str, ...]:
        """The code of the state whose central body stands right before a delegation: 中共代表团."""
        return next(((code,) for span, code in self.places.central.items() if span.end == at), ())

    def offices(self, sentence: Span) -> Iterable[Mention]:
        """Offices of a place that stand without a name: 会见越南广宁省委书记时."""
        for found in pattern("unnamed").finditer(self.folded, sentence.start, sentence.end):
            if not (found.end() == sentence.end or ends_name(self.folded, found.end()) or self._at_when(found.end())):
                continue
            if _MENTIONS.gathering.match(self.folded, found.end()):
                continue  # 省委书记会晤: the name of what takes place
            before = max((p.span.end for p in self.people.found if p.span.end <= found.start()), default=0)
            span = Span(self.people.left(max(sentence.start, before), *found.span()), found.end())
            codes = self.places.codes([span])
            if codes and not _MENTIONS.several.search(self.folded, span.start, span.end):
                yield Mention(span, MentionKind.OFFICE, self.text[span.start : span.end], span, (span,), codes)

    def _at_when(self, at: int) -> bool:
        return _MENTIONS.when.match(self.folded, at) is not None

    def bodies(self, sentence: Span) -> Iterable[Mention]:
        """Bodies whose name begins with a place: 中国全国政协, 上海市政协, 法参议院."""
        for found in pattern("body").finditer(self.folded, sentence.start, sentence.end):
            held = pattern("head").match(self.folded, found.end())  # 省委书记: an office, and no body
            near = [
                p.start for p in self.places.spans if sentence.start <= p.start and p.end == found.start() and not held
            ]
            for start in (self.places.before(found.start(), sentence.start), *near[-1:]):
                if start is not None and self._names_body(start, found.start()):
                    yield self._mention(MentionKind.ORGANISATION, Span(start, found.end()))
                    break

    def _names_body(self, start: int, end: int) -> bool:
        """Whether a body's name may begin with the place at an offset: no word between ends it on the left."""
        stops = pattern("stop").finditer(self.folded, start, end)
        return end - start <= _LONGEST_BODY and not any(m["stop"] for m in stops)

    def joint(self, sentence: Span) -> Iterable[Mention]:
        """Both sides: 双方, 两国元首, 中越双方."""
        for found in pattern("joint").finditer(self.folded, sentence.start, sentence.end):
            yield self._mention(MentionKind.JOINT, Span(*found.span()), (), plural=True)

    def pronouns(self, sentence: Span) -> Iterable[Mention]:
        """他, 她, 他们."""
        for found in pattern("pronoun").finditer(self.folded, sentence.start, sentence.end):
            span = Span(*found.span())
            before, behind = self.folded[span.start - 1 : span.start], self.folded[span.end : span.end + 1]
            if before in _MENTIONS.in_word_behind or behind in _MENTIONS.in_word_before:
                continue
            name, gender = self.text[span.start : span.end], which(_MENTIONS.genders, found.group())
            yield Mention(span, MentionKind.PRONOUN, name, span, (), (), gender, gender is None)

    def localities(self, sentence: Span) -> Iterable[Mention]:
        """Places and sides."""
        for span in self.places.spans:
            if sentence.holds(span):
                yield self._mention(MentionKind.LOCALITY, span, self.places.of[span])

    def _mention(
        self, kind: MentionKind, span: Span, codes: tuple[str, ...] | None = None, *, plural: bool = False
    ) -> Mention:
        codes = self.places.codes([span]) if codes is None else codes
        return Mention(span, kind, self.text[span.start : span.end], span, (), codes, None, plural)
