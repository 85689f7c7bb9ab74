"""People and places are found by their other names, and the answer says which; nobody learns more than they may see."""

import pytest

from comity.records import Document, Engagement, EngagementKind, Evidence, Handling, Participant, Reading, Role
from comity.records.accounts import Account, AccountRole
from comity.records.ledger import Actor
from comity.records.search import Query
from comity.register.join import join
from comity.register.policy import Policy
from comity.storage.register import Register
from tests.databases import Database
from tests.factories import clock

LAN = Actor.person("Lan")
TOLD = {
    "zh": ("陈海宇", "主任", "陈海宇主任在会上介绍了港口。"),
    "en": ("Chen Haiyu", "director", "Chen Haiyu, the director, spoke of the port."),
    "vi": ("Trần Hải Vũ", "chủ nhiệm", "Ông Trần Hải Vũ nói về cảng."),
}


def told(language: str, handling: Handling = Handling.PUBLIC) -> Reading:
    name, office, text = TOLD[language]
    who = (
        Participant(name, (office,), "CN-GD", Role.GUEST),
        Participant("Lê Thị Sáu", ("mayor of Ben Xanh",), "VN-HP", Role.HOST),
    )
    met = Engagement("e1", EngagementKind.MEETING, (Evidence.of(text, 0, 8),), date="2024-05-03", participants=who)
    return Reading(Document(f"{language}.txt", text, language, "2024-05-04", handling=handling), (met,), reader="r 1")


@pytest.fixture
def known(register: Register) -> Register:
    list(register.file(map(told, TOLD), clock(), LAN))
    (person,) = [one for one in register.record(join, "join 1").people if "陈海宇" in one.names]
    assert set(person.names) == {name for name, _, _ in TOLD.values()}
    return register


@pytest.mark.parametrize("words", ["陈海宇", "陳海宇", "Chen Haiyu", "chen haiyu", "tran hai vu", "Trần Hải Vũ"])
def test_a_person_is_found_by_every_name_the_register_knows(words: str, known: Register) -> None:
    found = known.search(Query(words))
    assert {hit.file for hit in found.hits} == {"zh.txt", "en.txt", "vi.txt"}
    assert len(found.also) == len(TOLD) - 1
    assert all(hit.marks for hit in found.hits)
    assert len(known.search(Query(f'"{words}"')).hits) == 1
    assert {hit.file for hit in known.search(Query(f"{words} port")).hits} == {"en.txt"}


def test_a_place_is_found_by_its_names_in_every_language_and_the_answer_says_so(known: Register) -> None:
    for words, also in (
        ("hanoi", {"Hà Nội", "河内"}),
        ("河内", {"Hanoi", "Hà Nội"}),
        ("Quảng Đông", {"Guangdong", "广东"}),
    ):
        assert set(known.search(Query(words)).also) >= also
    for words in ('"hanoi"', "hano*", "cảng", "nam", "railway", "Hạ", ""):
        assert known.search(Query(words)).also == ()


def test_names_told_in_a_restricted_document_are_not_told_to_others(register: Register) -> None:
    list(register.file([told("zh", Handling.RESTRICTED), told("en")], clock(), LAN))
    register.record(join, "join 1")
    assert register.search(Query("Chen Haiyu")).also == ("陈海宇",)
    register.policy = Policy(Account("Nam", AccountRole.OFFICER, Handling.INTERNAL))
    found = register.search(Query("Chen Haiyu"))
    assert (found.also, [hit.file for hit in found.hits]) == ((), ["en.txt"])


def test_names_that_were_changed_are_found_by_verifying_and_made_anew(known: Register, database: Database) -> None:
    database.run("UPDATE person_name SET plain = 'nobody at all'")
    assert [one.fault for one in known.verify(join, "join 1").problems] == ["record"]
    known.rebuild()
    known.record(join, "join 1")
    assert known.verify(join, "join 1").problems == ()
    assert len(known.search(Query("Chen Haiyu")).hits) == len(TOLD)
