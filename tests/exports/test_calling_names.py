"""Names on a page are those its readers read."""

from dataclasses import replace

import pytest

from comity.exports.calling import called
from comity.exports.naming import Naming
from comity.exports.wording import wording
from comity.records import JoinedParticipant, Participant, Role
from comity.records.review import Called, Party
from tests.exports.making import example

NAMES = ("Huang Kunming", "Hoàng Khôn Minh", "黄坤明")


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Huang Kunming"), ("fr", "Huang Kunming"), ("vi", "Hoàng Khôn Minh"), ("zh", "黄坤明")],
)
@pytest.mark.parametrize("first", NAMES)
def test_somebody_is_called_by_the_name_in_the_pages_own_writing(first: str, language: str, name: str) -> None:
    assert called(first, NAMES, language) == name


def test_the_name_given_stands_where_others_fit_no_better() -> None:
    assert called("Ana Reis", ("Ana Maria Reis",), "en") == "Ana Reis"
    assert called("Ana Reis", (), "zh") == "Ana Reis"
    assert called("Nguyễn Văn Nam", (), "en") == "Nguyễn Văn Nam"


@pytest.mark.parametrize(("language", "name"), [("en", "Tran Ngoc Anh"), ("vi", "Trần Ngọc Anh"), ("zh", "陈玉英")])
def test_a_review_calls_people_by_the_pages_own_writing(language: str, name: str) -> None:
    review = example()
    (first, *others) = review.commitments
    said = replace(first, entry=replace(first.entry, person="p-1", speaker="Trần Ngọc Anh"), speaker=Party.FIRST)
    people = (Called("p-1", ("Tran Ngoc Anh", "Trần Ngọc Anh", "陈玉英")),)
    naming = Naming.of(replace(review, commitments=(said, *others), people=people), wording(language))
    assert naming.by_name(said) == name
    guest = JoinedParticipant(Participant("Trần Ngọc Anh", (), "VN-HN", Role.GUEST), "p-1", ())
    assert naming.who(guest).startswith(f"{name} (VN-HN")
    assert naming.by_name(replace(said, speaker=Party.JOINT, entry=replace(said.entry, person=None))) is None
