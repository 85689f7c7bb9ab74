"""How sides, places, people and reasons of a review are said in the reader's language."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.exports.calling import called
from comity.exports.wording import Wording
from comity.records import JoinedParticipant, Place
from comity.records.review import Basis, FormerLocality, Party, Reason, Review, ReviewedCommitment, ReviewSide, Tally


@dataclass(frozen=True, slots=True)
class Naming:
    """The words of one language for the names of one review."""

    say: Wording
    sides: tuple[ReviewSide, ReviewSide]
    people: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, review: Review, say: Wording) -> "Naming":
        """The naming of a review."""
        return cls(say, review.sides, {one.id: one.names for one in review.people})

    def side(self, side: ReviewSide) -> str:
        """A side's usual name in the reader's language."""
        return side.names.get(self.say.language) or side.name

    @property
    def formerly(self) -> tuple[str, ...]:
        """A sentence for each side that others were merged into: which, and until when they stood."""
        return tuple(
            self.say("scope-formerly", side=self.side(side), olds=self.list_of(map(self._former, side.formerly)))
            for side in self.sides
            if side.formerly
        )

    def _former(self, old: FormerLocality) -> str:
        name = old.names.get(self.say.language) or old.name
        return self.say("scope-former", name=name, until=self.say.date(old.until))

    @property
    def between(self) -> str:
        """Both sides, as a title."""
        return self.say("title-between", first=self.side(self.sides[0]), second=self.side(self.sides[1]))

    def period(self, review: Review) -> str:
        """The period of the review."""
        return self.say("title-period", start=self.say.date(review.start), end=self.say.date(review.end))

    def list_of(self, words: Iterable[str]) -> str:
        """Words with commas between."""
        return self.say.file.phrases["list-separator"].join(words)

    def tally(self, counts: Iterable[Tally], table: str) -> str:
        """Values and how often each occurs: "English 2, French 1"."""
        unknown = self.say("publisher-unknown" if table == "publishers" else "unknown")
        return self.list_of(
            f"{self.say.named(table, one.value) if one.value else unknown} ({one.count})" for one in counts
        )

    def speaker(self, party: Party) -> str:
        """Who spoke."""
        return self._party(party, "party-unsaid-speaker")

    def addressee(self, party: Party) -> str:
        """Who was spoken to."""
        return self._party(party, "party-unsaid-addressee")

    def _party(self, party: Party, unsaid: str) -> str:
        if party is Party.FIRST:
            return self.side(self.sides[0])
        if party is Party.SECOND:
            return self.side(self.sides[1])
        return self.say("party-joint" if party is Party.JOINT else unsaid)

    def told(self, one: ReviewedCommitment) -> str:
        """Who spoke to whom, in a few words; who was not named is left out."""
        speaker = self.speaker(one.speaker)
        if one.addressee in (Party.UNSAID, one.speaker):
            return speaker
        return self.say("spoke-to", speaker=speaker, addressee=self.addressee(one.addressee))

    def by_name(self, one: ReviewedCommitment) -> str | None:
        """Who said it, in the page's own writing; nobody where both sides did, who have no name."""
        if one.speaker is Party.JOINT and not one.entry.person:
            return None
        return self._called(one.entry.speaker, one.entry.person) if one.entry.speaker else None

    def _called(self, name: str, person: str | None) -> str:
        return called(name, self.people.get(person or "", ()), self.say.language)

    def when(self, date: str | None, basis: Basis | None) -> str:
        """A date, and where it comes from if not from the thing itself."""
        said = self.say.date(date)
        if date is None or basis in (None, Basis.OWN):
            return said
        return self.say("date-visit" if basis is Basis.VISIT else "date-report", date=said)

    def place(self, place: Place | None) -> str:
        """A place as reported."""
        return place.name if place else self.say("place-unknown")

    def who(self, one: JoinedParticipant) -> str:
        """A participant in the page's own writing, with side and role."""
        told = [word for word in (one.participant.side, self.say.named("roles", one.participant.role)) if word]
        name = self._called(one.participant.name, one.person)
        return f"{name} ({self.say.file.phrases['list-separator'].join(told)})"

    def around(self, phrase: str, value: str) -> tuple[str, str]:
        """The words of a phrase before and after one of its values, for pages that put links there."""
        before, _, after = self.say(phrase, **{value: "\0"}).partition("\0")
        return before, after

    def reason(self, reason: Reason) -> str:
        """A reason as one sentence."""
        return self.say(reason.id, **self._values(reason.values))

    def further(self, one: ReviewedCommitment) -> tuple[str, ...]:
        """For each kind of link of which not all are shown, how many there are."""
        shown = Counter(link.kind for link in one.later)
        return tuple(
            self.say("later-more", kind=self.say.named("links", found.kind), count=found.count, shown=shown[found.kind])
            for found in one.found
            if found.count > shown[found.kind]
        )

    def _values(self, values: Mapping[str, str]) -> dict[str, str]:
        return {name: self._value(name, value) for name, value in values.items()}

    def _value(self, name: str, value: str) -> str:
        match name:
            case "areas":
                return self.say.areas(tuple(value.split()))
            case "side":
                return self.speaker(Party(value))
            case "act":
                return self.say.act(value)
            case "kind":
                return self.say.kind(value)
            case "date" | "due":
                return self.say.date(value)
            case _:
                return value


def plain(value: object) -> str:
    """A value of a conflict as text: a place by its name, a list by its members."""
    if isinstance(value, Place):
        return plain({"name": value.name, "code": value.code})
    if isinstance(value, Mapping):
        name, code = value.get("name"), value.get("code")
        if name is not None:
            return f"{name} ({code})" if code else str(name)
        return "; ".join(f"{key}: {plain(one)}" for key, one in value.items())
    if isinstance(value, (list, tuple)):
        return "; ".join(plain(one) for one in value)
    return "–" if value is None else str(value)
