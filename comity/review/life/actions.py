"""What people do with reviews: open one, write in it, sign it off."""

from dataclasses import dataclass
from typing import ClassVar

from comity.localities import table
from comity.records import Handling, edtf
from comity.records.accounts import Deed
from comity.records.decisions import Subject, ThingKind
from comity.records.errors import Contradiction, InvalidValue, UnknownThing
from comity.records.kept import Mechanism
from comity.records.ledger import EntryKind
from comity.records.review import Review
from comity.records.reviewing import Life, ReviewNoted, ReviewOpened, ReviewSigned
from comity.records.status import FieldName
from comity.register.acting import Present, said
from comity.register.deciding.things import thing
from comity.register.keeping.deeds import known as kept
from comity.register.keeping.spans import after
from comity.register.policy import STRICTNESS
from comity.review.life.folding import KINDS, hash_of, lives
from comity.review.sides import Sides


def reviews(present: Present) -> dict[str, Life]:
    """The reviews that a person may see, by their ids."""
    found = lives(present.ledger.decisions(*KINDS, EntryKind.UNDONE))
    return {key: life for key, life in found.items() if may_see(present, life)}


def may_see(present: Present, life: Life) -> bool:
    """Whether the person may see a review: its own marking, and once signed those of all that it quotes."""
    markings = [life.opened.handling]
    if life.signed:
        markings += [source.handling for source in life.signed.content.drawn.sources]
    return present.policy.sees(max(markings, key=STRICTNESS.index))


def known(present: Present, key: str) -> Life:
    """The review with this id; raises UnknownThing for none, or one that the person may not see."""
    found = reviews(present).get(key)
    if found is None:
        raise UnknownThing("review", key, "`comity review show` lists them with their ids")
    return found


@dataclass(frozen=True, slots=True)
class OpenReview:
    """Open a review of two localities (ids or codes) and a period, or of a kept mechanism and a period.

    It starts from the review with the id `before`; where none is given, from the last one that was signed of the
    same two sides and began earlier.
    """

    start: str
    end: str
    sides: tuple[str, str] | None = None
    mechanism: str | None = None
    before: str | None = None
    only: bool = False
    title: str = ""
    handling: Handling = Handling.INTERNAL
    deed: ClassVar[Deed] = Deed.REVIEW
    kind: ClassVar[EntryKind] = EntryKind.REVIEW_OPENED

    def check(self, present: Present) -> ReviewOpened:
        """The content of the entry; raises UnknownLocality, UnknownThing, InvalidValue and Contradiction."""
        edtf.bounds(f"{self.start}/{self.end}")
        mechanism = self._mechanism(present)
        one, other = Sides.of(self._between(mechanism), table(), only=self.only).both
        if not present.policy.sees(self.handling):
            raise InvalidValue("handling", self.handling.value, "is not open to the account that would set it")
        return ReviewOpened(
            key=f"review-{present.ledger.head.sequence + 1}",
            sides=(one.id, other.id),
            start=self.start,
            end=self.end,
            only=self.only,
            before=self._before(present, frozenset({one.id, other.id})),
            mechanism=self.mechanism,
            cadence=_months(mechanism.cadence) if mechanism and mechanism.cadence else None,
            title=said("title", self.title),
            handling=self.handling,
        )

    def _mechanism(self, present: Present) -> Mechanism | None:
        if self.mechanism is None:
            return None
        found = kept(present, self.mechanism).thing
        if not isinstance(found, Mechanism):
            raise InvalidValue("mechanism", self.mechanism, "is no mechanism; `comity kept mechanism` lists them")
        return found

    def _between(self, mechanism: Mechanism | None) -> tuple[str, str]:
        if self.sides is not None:
            return self.sides
        if mechanism is None:
            raise InvalidValue("between", "", "a review needs two localities, or a mechanism that has two sides")
        if len(mechanism.sides) != 2:  # noqa: PLR2004 -- a pair
            many = f"has {len(mechanism.sides)} sides; say which two this review is of"
            raise InvalidValue("mechanism", self.mechanism or "", many)
        return mechanism.sides[0], mechanism.sides[1]

    def _before(self, present: Present, sides: frozenset[str]) -> str | None:
        if self.before is not None:
            life = known(present, self.before)
            if life.signed is None:
                raise Contradiction(f"{self.before} was not signed off, so that no review can start from it")
            if frozenset(life.opened.sides) != sides:
                raise Contradiction(f"{self.before} is of other localities: {' and '.join(life.opened.sides)}")
            return self.before
        signed = [life for life in reviews(present).values() if life.signed and frozenset(life.opened.sides) == sides]
        earlier = [life for life in signed if edtf.bounds(life.opened.start)[0] < edtf.bounds(self.start)[0]]
        last = max(earlier, key=lambda life: (edtf.bounds(life.opened.end)[1], life.entry), default=None)
        return last.key if last else None


@dataclass(frozen=True, slots=True)
class NoteReview:
    """Write in a review: a field of a commitment (its id as shown), or a comment on it or on the whole."""

    review: str
    text: str
    about: str | None = None
    field: FieldName | None = None
    deed: ClassVar[Deed] = Deed.REVIEW
    kind: ClassVar[EntryKind] = EntryKind.REVIEW_NOTED

    def check(self, present: Present) -> ReviewNoted:
        """The content of the entry; raises UnknownThing, InvalidValue, and Contradiction where it is signed."""
        _open(present, self.review)
        text = said("text", self.text)
        if self.field is not None and self.about is None:
            raise InvalidValue("about", "", "a field is one of a commitment; say of which")
        if self.field is None and not text:
            raise InvalidValue("text", "", "is empty; a comment needs words")
        return ReviewNoted(self.review, text, self._subject(present), self.field)

    def _subject(self, present: Present) -> Subject | None:
        if self.about is None:
            return None
        found = thing(present, self.about).subject
        if found.kind is not ThingKind.COMMITMENT:
            raise InvalidValue("about", self.about, f"is a {found.kind}; notes of a review are about commitments")
        return found


@dataclass(frozen=True, slots=True)
class SignReview:
    """Sign a review off as it was drawn when the last entry had the number `head`: it is frozen from then on."""

    review: str
    drawn: Review
    head: int
    words: str = ""
    deed: ClassVar[Deed] = Deed.SIGN
    kind: ClassVar[EntryKind] = EntryKind.REVIEW_SIGNED

    def check(self, present: Present) -> ReviewSigned:
        """The content of the entry; raises Contradiction where it is signed, or the register changed since."""
        _open(present, self.review)
        if self.drawn.opened != self.review:
            raise Contradiction(f"what was drawn is not {self.review}")
        if present.ledger.head.sequence != self.head:
            raise Contradiction(f"the register changed while {self.review} was drawn; draw it again and sign that")
        return ReviewSigned(self.review, hash_of(self.drawn), self.drawn, said("words", self.words))


def _open(present: Present, key: str) -> Life:
    life = known(present, key)
    if life.signed:
        who, day = life.signed.by.partition(":")[2], life.signed.at[:10]
        raise Contradiction(f"{key} was signed off by {who} on {day}, and is frozen; open the next review")
    return life


def _months(span: str) -> int:
    """The months of a span of time (`P1Y`, `P6M`, `P15D`), at least one."""
    one, other = edtf.bounds("2000-01-01")[0], edtf.bounds(after("2000-01-01", span))[0]
    return max(1, (other.year - one.year) * 12 + other.month - one.month)
