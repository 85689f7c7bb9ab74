"""Wrong passwords are counted by account, and guessing takes longer each time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from comity.records import NotAllowed
from comity.records.accounts import AccountRole
from comity.register.accounts import AddAccount, SetPassword
from comity.register.policy import Policy
from comity.storage import open_register
from comity.storage.attempts import FREE, TooManyAttempts
from comity.storage.register import Register
from tests.databases import Database
from tests.factories import clock

WORD, OTHER, WRONG = "a long and quiet river", "a short and noisy street", "no such word"
START = datetime(2024, 5, 4, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing as quick as can be: what is tried here is counting."""
    for name, value in (("time_cost", 1), ("memory_cost", 8), ("parallelism", 1)):
        monkeypatch.setattr(f"django.contrib.auth.hashers.Argon2PasswordHasher.{name}", value)


@pytest.fixture
def office(register: Register) -> Register:
    register.set_password(AddAccount("Lan", AccountRole.ADMINISTRATOR), WORD, clock())
    register.policy = Policy(register.accounts()["Lan"])
    register.set_password(AddAccount("Nam", AccountRole.OFFICER), OTHER, clock())
    return register


def at(seconds: float) -> Callable[[], datetime]:
    return lambda: START + timedelta(seconds=seconds)


def wrong(register: Register, seconds: float, name: str = "Nam") -> None:
    with pytest.raises(NotAllowed, match="no account"):
        register.enter(name, WRONG, at(seconds))


def wait(register: Register, seconds: float, name: str = "Nam", password: str = OTHER) -> float:
    with pytest.raises(TooManyAttempts, match=f"too many wrong passwords for the account '{name}': wait for") as why:
        register.enter(name, password, at(seconds))
    return why.value.wait.total_seconds()


def test_the_first_wrong_passwords_cost_nothing(office: Register) -> None:
    for _ in range(FREE):
        wrong(office, 0)
    office.enter("Nam", OTHER, at(0))
    assert office.policy.account.name == "Nam"
    for _ in range(FREE):
        wrong(office, 1)
    office.enter("Nam", OTHER, at(1))


def test_each_further_one_takes_twice_as_long_and_not_even_the_right_one_opens_meanwhile(office: Register) -> None:
    now = 0.0
    for _ in range(FREE):
        wrong(office, now)
    for delay in (30, 60, 120, 240, 480, 900, 900):
        wrong(office, now)
        assert wait(office, now) == delay
        assert wait(office, now + delay - 1) == 1
        assert wait(office, now + delay - 1, password=WRONG) == 1
        now += delay
    office.enter("Lan", WORD, at(now))
    office.enter("Nam", OTHER, at(now))
    wrong(office, now)
    office.enter("Nam", OTHER, at(now))


def test_it_is_kept_by_the_register_and_told_alike_of_names_that_are_no_accounts(
    office: Register, database: Database
) -> None:
    for _ in range(FREE + 1):
        wrong(office, 0, "Hoa")
        wrong(office, 0)
    with open_register(database.address) as again:
        assert wait(again, 1, "Hoa") == wait(again, 1) == 29


def test_a_new_password_set_by_an_administrator_begins_anew(office: Register) -> None:
    for _ in range(FREE + 1):
        wrong(office, 0)
    office.set_password(SetPassword("Nam"), WORD, clock())
    office.enter("Nam", WORD, at(1))


def test_old_attempts_are_forgotten_and_a_clock_set_back_locks_nobody_out(office: Register, database: Database) -> None:
    for _ in range(FREE + 3):
        wrong(office, 2000 * _)
    assert wait(office, 12_000) == 120
    office.enter("Nam", OTHER, at(-100_000))
    for _ in range(3):
        wrong(office, 0, "Nobody")
    wrong(office, 200_000, "Hoa")
    assert database.rows("SELECT account, failures FROM attempt") == [("Hoa", 1)]


def test_many_at_once_are_no_way_around(office: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong(office, 0)
    tried: list[str] = []
    real = "comity.storage.passwords.holds"

    def slow(alias: str, name: str, password: str) -> bool:
        tried.append(password)
        if len(tried) < 10:  # another guess comes before this one is answered
            with pytest.raises(NotAllowed):
                office.enter(name, password, at(0))
        return False

    monkeypatch.setattr(real, slow)
    with pytest.raises(NotAllowed):
        office.enter("Nam", "guess", at(0))
    assert len(tried) == FREE


def test_what_is_counted_is_no_part_of_the_ledger(office: Register) -> None:
    head = office.head
    for _ in range(FREE + 1):
        wrong(office, 0)
    assert office.head == head
    office.policy = Policy(office.accounts()["Lan"])
    assert office.verify().problems == ()
    office.rebuild()
    assert wait(office, 0) == 30
