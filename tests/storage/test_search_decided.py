"""Searching within what people decided: corrected values are found, withdrawn findings are not, undoing restores."""

from dataclasses import replace

import pytest

from comity.records import Act, Handling
from comity.records.accounts import Account, AccountRole
from comity.records.ledger import Actor
from comity.records.search import HitCorrection, Query
from comity.register.acting import Action
from comity.register.deciding.correcting import Correct
from comity.register.deciding.deeds import Mark, Undo, Withdraw
from comity.register.join import join
from comity.register.marking import MarkDocument
from comity.register.policy import Policy
from comity.storage.register import Register
from tests.factories import clock
from tests.register.deciding import report

LAN = Actor.person("Lan")
NAM = Policy(Account("Nam", AccountRole.OFFICER, Handling.INTERNAL))
PROPOSED = Query("exchange", forces=(Act.PROPOSE,))


@pytest.fixture
def office(register: Register) -> Register:
    list(register.file([report("a"), report("b"), report("c", handling=Handling.RESTRICTED)], clock(), LAN))
    return register


def act(register: Register, action: Action) -> int:
    return register.act(action, join, "join 1", clock()).entry.sequence


def files(register: Register, query: Query) -> list[str]:
    return sorted(hit.file for hit in register.search(query).hits)


def entry(register: Register) -> str:
    (met,) = register.record(join, "join 1").engagements
    return met.id


def holds(register: Register) -> bool:
    """Whether the register verifies, and says the same after its tables are made anew."""
    asked = (PROPOSED, Query("gate"), Query("Vân Đồn"), Query(years=(2023,)))
    before = [register.search(query) for query in asked]
    sound = register.verify().problems == ()
    register.rebuild()
    return sound and register.verify().problems == () and [register.search(query) for query in asked] == before


def test_a_corrected_value_is_found_and_shown(office: Register) -> None:
    assert files(office, Query("Trần Thị Tám")) == []
    act(office, Correct("a.txt#c1", "speaker", "Trần Thị Tám", "the minutes say so"))
    (whole,) = office.search(Query("tran thi tam")).hits
    assert (whole.file, whole.finding) == ("a.txt", None)
    assert whole.corrected == (HitCorrection("c1", "speaker", "Trần Thị Tám"),)
    (finding,) = office.search(Query("tran tam", forces=(Act.PROPOSE,))).hits
    assert (finding.file, finding.finding, finding.corrected) == ("a.txt", "c1", whole.corrected)
    assert files(office, Query("sau", forces=(Act.PROPOSE,))) == ["b.txt", "c.txt"]
    assert holds(office)


def test_a_corrected_facet_narrows(office: Register) -> None:
    act(office, Correct("a.txt#c1", "act", "pledge"))
    assert files(office, Query("exchange", forces=(Act.PLEDGE,))) == ["a.txt"]
    assert files(office, PROPOSED) == ["b.txt", "c.txt"]
    act(office, Correct("b.txt#e1", "date", "2023-05-03"))
    assert files(office, Query(years=(2023,), kinds=("meeting",))) == ["b.txt"]
    assert holds(office)


def test_a_withdrawn_finding_is_not_found_until_that_is_undone(office: Register) -> None:
    before = office.search(Query("exchange")), office.search(PROPOSED)
    number = act(office, Withdraw("a.txt#c1", "said by the moderator"))
    assert files(office, PROPOSED) == ["b.txt", "c.txt"]
    hit = next(one for one in office.search(Query("exchange")).hits if one.file == "a.txt")
    assert hit.findings == ()
    assert office.search(Query("exchange")).counts["force"] == (("propose", 2),)
    assert holds(office)
    undoing = act(office, Undo(number))
    assert (office.search(Query("exchange")), office.search(PROPOSED)) == before
    act(office, Undo(undoing))
    assert files(office, PROPOSED) == ["b.txt", "c.txt"]
    assert holds(office)


def test_a_withdrawn_entry_takes_along_what_is_no_less_open_or_shows_it_as_withdrawn(office: Register) -> None:
    (promise,) = office.record(join, "join 1").commitments
    act(office, Withdraw(promise.id))
    assert files(office, Query("exchange")) == ["a.txt", "b.txt", "c.txt"]
    assert [(hit.file, hit.withdrawn) for hit in office.search(PROPOSED).hits] == [("b.txt", True), ("a.txt", True)]
    office.policy = NAM
    assert [(hit.file, hit.withdrawn) for hit in office.search(PROPOSED).hits] == [("b.txt", False), ("a.txt", False)]
    office.policy = Policy.alone("Lan")
    act(office, MarkDocument("c.txt", Handling.PUBLIC))
    assert files(office, PROPOSED) == []
    assert holds(office)


def test_decisions_are_followed_after_a_newer_reading_and_in_a_corrected_version(register: Register) -> None:
    url = "https://example.org/a"
    list(register.file([report("a", url=url), report("b")], clock(), LAN))
    act(register, Correct("a.txt#e1", "place", {"name": "Vân Đồn", "code": "VN-13", "geonames": None}))
    act(register, Withdraw("b.txt#c1"))
    for newer in (report("b", reader="test-reader 2.0"), report("a", url=url, before="Corrected: ")):
        list(register.file([newer], clock(), LAN))
        assert files(register, Query("Vân Đồn")) == ["a.txt"]
        assert files(register, PROPOSED) == ["a.txt"]
        assert holds(register)


def test_a_person_is_found_by_the_name_that_was_corrected(office: Register) -> None:
    person = next(one for one in office.record(join, "join 1").people if "Chen Haiyu" in one.names)
    act(office, Correct(person.id, "name", "Chen Haiyou"))
    assert files(office, Query("haiyou")) == ["c.txt"]
    assert files(office, Query("haiyou", kinds=("meeting",))) == ["c.txt"]
    assert holds(office)


def test_a_correction_that_rests_on_a_restricted_document_is_not_told_to_others(office: Register) -> None:
    act(office, Correct(entry(office), "place", {"name": "Vân Đồn", "code": "VN-13", "geonames": None}))
    assert files(office, Query("Vân Đồn")) == ["c.txt"]
    office.policy = NAM
    assert office.search(Query("Vân Đồn")).total == 0
    office.policy = Policy.alone("Lan")
    act(office, MarkDocument("c.txt", Handling.PUBLIC))
    assert files(office, Query("Vân Đồn")) == ["a.txt", "b.txt", "c.txt"]
    assert holds(office)
    act(office, Mark("a.txt#c1", Handling.RESTRICTED))
    assert files(office, Query("Vân Đồn")) == ["a.txt"]
    office.policy = replace(NAM)
    assert office.search(Query("Vân Đồn")).total == 0
    office.policy = Policy.alone("Lan")
    assert holds(office)
