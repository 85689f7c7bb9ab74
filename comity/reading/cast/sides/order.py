"""Whom the people of a report act for, asked of its words in turn: the surest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from comity.reading.cast.actor import Actor
from comity.reading.cast.company import place_company
from comity.reading.cast.sides.bodies import place_of_bodies
from comity.reading.cast.sides.local import place_heads, place_local, place_most_told
from comity.reading.cast.sides.met import place_together
from comity.reading.cast.sides.ours import spoken_for
from comity.reading.cast.sides.placing import place_beside
from comity.reading.cast.sides.seats import place_hosts
from comity.reading.cast.sides.settling import settle, settle_first, settle_met
from comity.reading.cast.sides.two import place_of_two
from comity.reading.cast.sides.unlisted import place_unlisted
from comity.reading.cast.sides.visiting import place_received, place_visited
from comity.reading.cast.sides.wanting import place_speakers
from comity.reading.words import Words
from comity.records.clause import Analysis, Span

_NEAR = 60
"""How far before a place, in characters, the words stand that say that a thing was there."""


@dataclass(frozen=True, slots=True)
class Placing:
    """One report, whose people are to be given their sides; `of` is whom each name means."""

    analysis: Analysis
    of: dict[Span, Actor]
    words: Words

    def place(
        self,
        everyone: Sequence[Actor],
        people: Sequence[Actor],
        acting: Sequence[Actor],
        home: str | None,
        *,
        sure: bool,
    ) -> str | None:
        """Give a side to those of no known one, and say whose report it is: the ISO code of a country, or None.

        `people` are `everyone` but those who come along with somebody, `acting` those of them who do or say
        things. `home` is the country whose report it seems to be; unless it is `sure`, another may show once the
        sides of some are known.
        """
        analysis, of, words = self.analysis, self.of, self.words
        people, acting = list(people), list(acting)
        place_of_bodies(of, analysis)
        home = self._home(acting, home, sure=sure)
        if home and people and any(words.of_state.search(office) for office in people[0].offices):
            settle_first(people, analysis, home, words)
        place_unlisted(people, analysis, words)
        place_company(analysis, of, words)
        place_speakers(people, analysis, of, home)
        place_local(people, of, analysis, home, words)
        place_heads(everyone, analysis, words, self._is_where)
        place_hosts(of, analysis, words)
        place_most_told(people, of, analysis, home, words.local_heads)
        place_beside(analysis, of, words)
        place_company(analysis, of, words)
        home = self._home(acting, home, sure=sure)
        if home:
            place_visited(of, analysis, home, words)
            place_together(of, people, analysis, home, words)
            place_visited(of, analysis, home, words)
        else:
            place_received(of, analysis)
            place_of_two(acting, analysis, words)
        settle(people, analysis, home, frozenset(map(id, acting)), words)
        if home:
            settle_met(of, analysis, home, words)
        return home

    def _home(self, acting: Sequence[Actor], home: str | None, *, sure: bool) -> str | None:
        """The country whose report it is, now that the sides of some are known."""
        if sure or any(a.side and a.side.split("-")[0] == home for a in acting):
            return home
        return spoken_for(acting, self.analysis, self.of, self.words) or home

    def _is_where(self, before: str) -> bool:
        """Whether the words before a place say that a thing took place there."""
        words = tuple(f" {word}" for word in self.words.before_places)
        return f" {before[-_NEAR:].rstrip().casefold()}".endswith(words)
