"""The life of a review: opened, written in, signed and frozen, and the next that starts from it."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from comity.records import BrokenRegister, Document, NotAllowed, Reading, Record, UnknownThing
from comity.records.accounts import Account, AccountRole
from comity.records.errors import Contradiction, InvalidValue
from comity.records.ledger import Actor, EntryKind
from comity.records.review import Review
from comity.records.reviewing import ReviewOpened, ReviewSigned
from comity.records.status import FieldName, Movement, Status
from comity.records.words import Handling
from comity.register.acting import Action, Done, Present, act
from comity.register.chain import canonical
from comity.register.contents import content_as
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.deeds import SetStatus
from comity.register.deciding.standing import decisions
from comity.register.filing import file_reading
from comity.register.folding import fold
from comity.register.join import join
from comity.register.ledger import MemoryLedger
from comity.register.policy import Policy
from comity.review.life import (
    NoteReview,
    OpenReview,
    SignReview,
    compare,
    draw,
    hash_of,
    known,
    lives,
    reviews,
)
from tests.factories import clock
from tests.review.example import READINGS

LAN = Policy.alone("Lan")
PAIR = ("VN-HN", "CN-GD")


class Office:
    """A register in memory with the reports of the example, and what people do with it."""

    def __init__(self) -> None:
        self.ledger = MemoryLedger()
        for reading in READINGS.values():
            self.file(reading)

    def file(self, reading: Reading) -> None:
        file_reading(self.ledger, reading, clock(), Actor.person("Lan"))

    @property
    def readings(self) -> dict[str, Reading]:
        return {one.document.file: one for one in fold(self.ledger.entries()).readings}

    def record(self) -> Record:
        return join(self.readings.values(), decisions(self.ledger.decisions(), {}))

    def act(self, action: Action, policy: Policy = LAN) -> Done:
        return act(self.ledger, action, policy, self.record, clock())

    def present(self, policy: Policy = LAN) -> Present:
        return Present(self.ledger, policy, self.record)

    def open(self, start: str, end: str, **more: object) -> str:
        content = self.act(OpenReview(start, end, PAIR, **more)).content  # type: ignore[arg-type]
        assert isinstance(content, ReviewOpened)
        return content.key

    def draw(self, key: str) -> Review:
        life = known(self.present(), key)
        started = known(self.present(), life.opened.before) if life.opened.before else None
        before = started.signed.content if started and started.signed else None
        by_document = {one.document.id: one for one in self.readings.values()}
        sources = Attaching(decisions(self.ledger.decisions(), {}), by_document.get).sources
        return draw(life, self.record(), self.readings, before=before, sources=sources)

    def sign(self, key: str) -> Done:
        return self.act(SignReview(key, self.draw(key), self.ledger.head.sequence, "seen"))

    def commitment(self, words: str) -> str:
        return next(one.id for one in self.record().commitments if any(words in said.value for said in one.quotes))  # type: ignore[operator]


@pytest.fixture
def office() -> Office:
    return Office()


def test_a_review_is_opened_drawn_and_signed_with_its_hash(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    drawn = office.draw(key)
    assert drawn.opened == key
    assert {one.movement for one in drawn.commitments} == {Movement.NEW}
    content = office.sign(key).content
    assert isinstance(content, ReviewSigned)
    assert content.hash == hash_of(content.drawn) == hash_of(drawn)
    assert reviews(office.present())[key].signed is not None


def test_what_is_signed_is_frozen_whatever_is_filed_later(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    signed = office.draw(key)
    office.sign(key)
    office.file(Reading(Document("late.txt", "Nothing of note was said.", "en", "2023-10-01")))
    assert office.draw(key) == signed
    for late in (NoteReview(key, "too late"), SignReview(key, signed, office.ledger.head.sequence)):
        with pytest.raises(Contradiction, match="was signed off by Lan"):
            office.act(late)


def test_the_next_review_starts_from_the_last_one_signed(office: Office) -> None:
    first = office.open("2023-09", "2023-12")
    office.act(SetStatus(office.commitment("students"), Status.COMPLETE, reason="They came in spring."))
    office.sign(first)
    second = office.open("2024-01", "2024-06")
    drawn = office.draw(second)
    assert known(office.present(), second).opened.before == first
    assert drawn.before == hash_of(office.draw(first))
    moved = {" / ".join(quote.quote for quote in one.quotes): one.movement for one in drawn.commitments}
    assert not any("students" in quote for quote in moved)
    carried = [quote for quote, movement in moved.items() if movement is not Movement.NEW]
    assert any("exchanges of delegations" in quote for quote in carried)
    assert Movement.NEW in moved.values()


def test_two_reviews_are_compared_commitment_by_commitment(office: Office) -> None:
    first = office.open("2023-09", "2023-12")
    before = office.draw(first)
    office.act(SetStatus(office.commitment("students"), Status.LIMITED, reason="Two came."))
    found = compare(before, office.draw(first))
    assert [(one.was, one.now) for one in found.changed] == [(Status.NO_EVIDENCE, Status.LIMITED)]
    assert (found.new, found.gone) == ((), ())
    assert len(found.alike) == len(before.commitments) - 1


def test_what_a_person_sets_stands_beside_what_rules_suggest(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    what = office.commitment("students")
    office.act(
        SetStatus(what, Status.LIMITED, reason="Two came.", suggested=Status.SUBSTANTIAL, rules="comity.follow/1")
    )
    one = next(one for one in office.draw(key).commitments if one.entry.id == what)
    assert one.status is not None
    assert one.decided is not None
    assert (one.standing, one.status.status) == (Status.LIMITED, Status.NO_EVIDENCE)
    assert (one.decided.by, one.decided.why, one.decided.changed) == ("person:Lan", "Two came.", True)


def test_what_a_person_closed_is_not_raised_and_what_is_late_is(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    what = office.commitment("students")
    assert what in {point.commitment for point in office.draw(key).open_points}
    office.act(SetStatus(what, Status.SUBSTANTIAL, reason="Twelve came."))
    assert what not in {point.commitment for point in office.draw(key).open_points}
    office.act(SetStatus(what, Status.OVERDUE, reason="They were to come in May."))
    assert what in {point.commitment for point in office.draw(key).open_points}


def test_fields_and_comments_are_kept_with_who_wrote_them(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    what = office.commitment("students")
    office.act(NoteReview(key, "Department of Education", what, FieldName.LEAD_AGENCY))
    office.act(NoteReview(key, "Ask again.", what))
    office.act(NoteReview(key, "A good year."))
    drawn = office.draw(key)
    one = next(one for one in drawn.commitments if one.entry.id == what)
    assert (one.fields.lead_agency.value, one.fields.lead_agency.by) == ("Department of Education", "person:Lan")
    assert one.fields.recommendations.value is None
    assert one.fields.content.quotes == one.quotes
    assert [comment.text for comment in one.comments] == ["Ask again."]
    assert [comment.text for comment in drawn.comments] == ["A good year."]


def test_a_changed_register_is_not_signed_as_it_was(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    drawn, head = office.draw(key), office.ledger.head.sequence
    office.act(NoteReview(key, "Wait."))
    with pytest.raises(Contradiction, match="the register changed"):
        office.act(SignReview(key, drawn, head))


def policy(role: AccountRole, sees: Handling = Handling.INTERNAL) -> Policy:
    return Policy(Account("Minh", role, sees))


def test_only_a_reviewer_signs_and_only_an_officer_opens(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    with pytest.raises(NotAllowed):
        office.act(SignReview(key, office.draw(key), office.ledger.head.sequence), policy(AccountRole.OFFICER))
    with pytest.raises(NotAllowed):
        office.act(OpenReview("2023", "2024", PAIR), policy(AccountRole.READER))


def test_a_restricted_review_is_not_there_for_who_may_not_see_it(office: Office) -> None:
    key = office.open("2023-09", "2023-12", handling=Handling.RESTRICTED)
    assert key not in reviews(office.present(policy(AccountRole.OFFICER)))
    with pytest.raises(UnknownThing):
        office.act(NoteReview(key, "hello"), policy(AccountRole.OFFICER))


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda _: OpenReview("2024", "2023", PAIR), InvalidValue),
        (lambda _: OpenReview("2023", "2024"), InvalidValue),
        (lambda _: OpenReview("2023", "2024", PAIR, before="review-99"), UnknownThing),
        (lambda key: OpenReview("2024", "2025", PAIR, before=key), Contradiction),
        (lambda _: NoteReview("review-99", "hello"), UnknownThing),
        (lambda key: NoteReview(key, "  "), InvalidValue),
        (lambda key: NoteReview(key, "x", None, FieldName.PARTNER), InvalidValue),
        (lambda key: NoteReview(key, "x", "c-000000000000"), UnknownThing),
        (lambda _: SetStatus("c-000000000000", Status.LIMITED), UnknownThing),
    ],
)
def test_what_cannot_be_is_refused_and_appends_nothing(
    office: Office, make: Callable[[str], Action], error: type[Exception]
) -> None:
    key = office.open("2023-09", "2023-12")
    head = office.ledger.head
    with pytest.raises(error):
        office.act(make(key))
    assert office.ledger.head == head


def test_a_tampered_signing_breaks_the_fold(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    office.sign(key)
    entries = list(office.ledger.decisions())
    signed = entries[-1]
    assert signed.kind == EntryKind.REVIEW_SIGNED
    other = replace(signed, content=signed.content.replace("2023-12", "2023-11"))
    with pytest.raises(BrokenRegister, match="does not have the hash"):
        lives([*entries[:-1], other])
    assert content_as(ReviewSigned, signed).review == key


def test_a_review_signed_by_an_older_version_keeps_its_hash(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    content = office.sign(key).content
    assert isinstance(content, ReviewSigned)
    *before, signed = office.ledger.decisions()
    # as a version wrote it that did not know the last field of a review
    data = json.loads(signed.content)
    del data["drawn"]["comments"]
    data["hash"] = hashlib.sha256(canonical(data["drawn"]).encode("utf-8")).hexdigest()
    found = lives([*before, replace(signed, content=canonical(data))])[key].signed
    assert found is not None
    assert found.content.drawn == content.drawn
    assert found.content.hash != content.hash


def test_the_fold_is_the_same_for_the_same_entries(office: Office) -> None:
    key = office.open("2023-09", "2023-12")
    office.act(NoteReview(key, "A good year."))
    office.sign(key)
    assert lives(office.ledger.decisions()) == lives(list(office.ledger.decisions()))
