"""What one database would take and the other not is refused on both; every script is kept on both."""

from dataclasses import replace

import pytest

from comity.records import Participant, Reading
from comity.records.ledger import Actor, Outcome
from comity.records.search import Query
from comity.storage.register import Register
from tests.factories import clock, reading

LAN = Actor.person("Lan")
NAMES = (
    "Nguyễn Thị Ánh Tuyết",
    "黄坤明",
    "Đặng Văn Ơn",
    "Жанна Ёлкина",
    "محمد بن سلمان",
    "יעל כהן",
    "สมชาย ใจดี",
    "ကိုကို",
    "សុខ សុភា",
    "ສົມພອນ",
    "नरेन्द्र मोदी",
    "தமிழ்ச்செல்வி",
    "한강",
    "さくら ももこ",
    "Ὀδυσσεύς",
    "Գարեգին",
    "ᠪᠠᠲᠤ",
    "𠮷野家",
    "N\u0303guye\u0302\u0303n",
    'O\'Brien-Ñandú "x" \\ % _ $$ ; --',
    "\u202eevil\u202c",
    "👩\u200d🚀 🇻🇳",
)


def named(number: int, name: str) -> Reading:
    whole = reading(number)
    (met,) = whole.engagements
    people = (Participant(name, (f"head of {name}",), "VN-XX"), *met.participants)
    return replace(whole, engagements=(replace(met, participants=people),))


def test_names_in_every_script_are_kept_found_and_verified(register: Register) -> None:
    answers = list(register.file((named(n, name) for n, name in enumerate(NAMES)), clock(), LAN))
    assert [filed.outcome for filed in answers] == [Outcome.NEW] * len(NAMES)
    assert [one.engagements[0].participants[0].name for one in register.readings()] == list(NAMES)
    assert register.verify().problems == ()
    for number, name in enumerate(NAMES[:-2]):
        found = register.search(Query(f'"{name}"'.replace('"x" ', ""), kinds=("reception",), limit=50))
        assert f"report-{number}.txt" in {hit.file for hit in found.hits}, name


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        (reading(1, title="a\0b"), "holds a NUL character"),
        (reading(1, file="a\0b"), "holds a NUL character"),
        (named(1, "Lan\0"), "holds a NUL character"),
        (reading(1, language="x" * 17), "language: 'xxxxxxxxxxxxxxxxx' is longer than 16 characters"),
        (replace(reading(1), commitments=(replace(reading(1).commitments[0], side="S" * 33),)), "is longer than 32"),
    ],
)
def test_value_that_a_column_cannot_hold_is_refused_and_the_rest_is_filed(
    odd: Reading, why: str, register: Register
) -> None:
    answers = list(register.file([odd, reading(2)], clock(), LAN))
    assert [filed.outcome for filed in answers] == [Outcome.REFUSED, Outcome.NEW]
    assert why in answers[0].note
    assert register.head.sequence == 2
    assert register.verify().problems == ()
