"""What a whole Vietnamese text tells of its mentions: names that come back short, who holds an office, whose it is."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from comity.languages.folding import CAPITALS
from comity.languages.grammars.vietnamese.tables import words as lexicon
from comity.languages.grammars.vietnamese.tables.keys import key
from comity.languages.grammars.vietnamese.tables.wordings import patterns
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Mention, MentionKind, Span

_SHORTEST_PART = 4
_HOME = "VN"
_NEAR = 20


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [whole]."""

    house: re.Pattern[str]
    of: re.Pattern[str]


_WHOLE = compiled("vi", "whole", _Patterns)


class Whole:
    """Completes the mentions of one text; `places` are its places: where each begins, its end and its codes."""

    def __init__(
        self, text: str, keyed: str, places: Mapping[int, tuple[int, tuple[str, ...]]], *, marks: bool
    ) -> None:
        self.text, self.keyed, self.places, self.marks = text, keyed, places, marks
        self.words = lexicon.words(marks=marks)
        self.patterns = patterns(marks=marks)

    def again(self, found: Sequence[Mention], sentences: Iterable[Span]) -> list[Mention]:
        """Foreign names that come back without a title: "Starmer cho biết"."""
        names = {part for m in found if m.kind is MentionKind.PERSON for part in self._foreign(m)}
        out = []
        for span in sentences:
            for run in re.finditer(rf"[^\W\d_][\w'’-]+(?: [{CAPITALS}][\w'’-]+)*", self.text[span.start : span.end]):
                parts = run.group().split()
                here = Span(span.start + run.start(), span.start + run.end())
                if (
                    parts[0][0].isupper()
                    and all(part in names for part in parts)
                    and not any(m.span.overlaps(here) for m in found)
                ):
                    out.append(Mention(here, MentionKind.PERSON, run.group(), here))
        return out

    def unnamed(self, mentions: Sequence[Mention]) -> list[Mention]:
        """An office of a named side that nobody named holds stands for whoever holds it, as a body does."""
        people = [m for m in mentions if m.kind is MentionKind.PERSON]
        held = [self._words(o) for m in people for o in m.offices]
        out: list[Mention] = []
        for mention in mentions:
            envoy = self._envoy(mention, people, out)
            if envoy is not None:
                out.append(replace(mention, kind=envoy.kind, name=envoy.name, codes=envoy.codes, offices=()))
                continue
            holder = self._holder(mention, people)
            if holder is not None:
                out.append(replace(mention, kind=MentionKind.PERSON, name=holder.name))
                continue
            unheld = self._unheld(mention, held)
            if unheld is not None:
                out.append(unheld)
                continue
            own = self._words(mention.span) if mention.kind is MentionKind.OFFICE else frozenset()
            placeless = own - self._placed_words(mention.span)
            beside = {m.name for m in people if self._are_together(m, mention)} if own and mention.codes else ()
            free = (
                own
                and (mention.codes or self._belongs(mention))
                and not any(
                    placeless <= self._words(o) and self._may_hold(m, mention, beside)
                    for m in people
                    for o in m.offices
                )
            )
            out.append(
                replace(mention, kind=MentionKind.ORGANISATION, offices=())
                if free and not self._is_anybody(mention, held)
                else mention
            )
        return out

    def _envoy(self, mention: Mention, people: Sequence[Mention], before: Sequence[Mention]) -> Mention | None:
        """The envoy of a country last named by the office alone, whom "Đại sứ" means where no envoy has a name."""
        if mention.kind is not MentionKind.OFFICE or mention.codes:
            return None
        said = self.keyed[mention.span.start : mention.span.end]
        held = any(self.keyed.startswith(said, o.start) for m in people for o in m.offices)
        if held or not self.patterns.mission.fullmatch(said):
            return None
        named = (m for m in reversed(before) if m.kind is MentionKind.ORGANISATION and m.codes)
        return next((m for m in named if self.keyed.startswith(f"{said} ", m.name_span.start)), None)

    def _may_hold(self, person: Mention, mention: Mention, beside: Collection[str]) -> bool:
        """Whether an office of a named side may be that of a person who holds one like it: not of another country.

        `beside` are the names of those whom its sentence names as well.
        """
        if person.codes and mention.codes:
            return person.codes[0] == mention.codes[0]
        return not (mention.codes and person.name in beside)

    def _unheld(self, mention: Mention, held: Sequence[frozenset[str]]) -> Mention | None:
        """A high office that names no country and that nobody named holds, as the body that it stands for."""
        own = self._words(mention.span)
        if mention.kind is not MentionKind.OFFICE or mention.codes or any(own <= office for office in held):
            return None
        said = self.keyed[mention.span.start : mention.span.end]
        code = next((code for code, offices in self.patterns.highest if said in offices), None)
        if code is None and not self.patterns.foreign.fullmatch(said):
            return None
        return replace(mention, kind=MentionKind.ORGANISATION, offices=(), codes=(code,) if code else ())

    def placed(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Bodies that only one country has, and their offices, act for the part of it named last before them."""
        out: list[Mention] = []
        for mention in mentions:
            country = self._country(mention)
            own = (m for m in reversed(out) if m.codes[:1] == (country,))  # not where another country's envoy is
            part = next((c for m in own for c in m.codes if c.startswith(f"{country}-")), None)
            codes = tuple(code for code in (country, part) if code)
            out.append(replace(mention, codes=codes) if country else mention)
        return out

    def _country(self, mention: Mention) -> str | None:
        """The country whose bodies go by the name in a mention that names no place."""
        if mention.codes or mention.kind not in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ORGANISATION):
            return None
        words_ = self.keyed[mention.span.start : mention.span.end]
        return next((code for code, pattern in self.patterns.national if pattern.search(words_)), None)

    def _holder(self, mention: Mention, people: Sequence[Mention]) -> Mention | None:
        """The one person who holds the office, where he is named only behind it."""
        if mention.kind is not MentionKind.OFFICE:
            return None
        own = self._words(mention.span)
        named = [m for m in people if any(own <= self._words(o) for o in m.offices)]
        if not named and mention.codes:
            bare = own - self._placed_words(mention.span)
            free = [m for m in people if not m.codes or m.codes == mention.codes[:1]]
            named = [m for m in free if any(bare == self._words(o) for o in m.offices)] or [
                m for m in free if any(bare <= self._words(o) for o in m.offices)
            ]
            if self.patterns.foreign.search(" ".join(bare)) or len(bare) > 1:
                house = _WHOLE.house.search(self.keyed, max(0, mention.span.start - _NEAR), mention.span.start)
                beside = {m.name for m in people if self._are_together(m, mention)}
                named = [m for m in named if house or m.name not in beside]
        names = {m.name for m in named}
        if len(names) != 1:
            return None
        at_home = mention.codes[:1] == (_HOME,) and not named[0].codes
        known = self._is_foreign(mention) or at_home or (bool(mention.codes) and named[0].codes == mention.codes[:1])
        return named[0] if named[0].span.start > mention.span.end or known else None

    def _is_foreign(self, mention: Mention) -> bool:
        """Whether an office is one that the report's own country does not have."""
        return bool(self.patterns.foreign.search(self.keyed[mention.span.start : mention.span.end]))

    def _are_together(self, one: Mention, other: Mention) -> bool:
        """Whether one sentence names two, so that they are not one: "Tổng thống Putin ... Tổng thống Iran"."""
        start, end = sorted((one.span, other.span))
        return not re.search(r"[.!?\n]", self.text[start.end : end.start])

    def _belongs(self, mention: Mention) -> bool:
        return _WHOLE.of.search(self.keyed[mention.span.start : mention.span.end]) is not None

    def _is_anybody(self, mention: Mention, held: Sequence[frozenset[str]]) -> bool:
        """ "The leader of X" may be anybody named, if anybody is."""
        return (
            bool(held)
            and any(
                self.keyed.startswith(key(word, marks=self.marks), mention.span.start)
                for word in lexicon.table()["classes"]["anybody"]
            )
            and "B" not in self._letters(mention)
        )

    def _letters(self, mention: Mention) -> str:
        ends = {at: end for at, (end, _) in self.places.items()}
        return "".join(
            t.letter
            for t in lexicon.tokens(self.text, self.keyed, mention.span.start, mention.span.end, ends, self.words)
        )

    def _words(self, span: Span) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", self.keyed[span.start : span.end]))

    def _foreign(self, mention: Mention) -> tuple[str, ...]:
        parts = mention.name.split()
        if len(parts) <= 1 or key(parts[0], marks=self.marks) in self.words.surnames:
            return ()
        return tuple(part for part in parts if len(part) > _SHORTEST_PART - 1)

    def _placed_words(self, span: Span) -> frozenset[str]:
        """The words of the places named in a stretch."""
        inside = (self.keyed[at:end] for at, (end, _) in self.places.items() if span.start <= at < span.end)
        return frozenset(word for name in inside for word in re.findall(r"\w+", name))
