"""A register on a server: opening what is none or cannot be reached, and a server that goes away in the midst."""

import socket
import sys
from collections.abc import Iterator

import psycopg
import pytest

from comity.records import BrokenRegister
from comity.records.ledger import Actor, Outcome, RegisterBusy, RegisterUnavailable
from comity.storage import open_register, postgresql
from tests.databases import OnPostgreSQL
from tests.factories import clock, reading
from tests.postgres import Packaged, Server, as_user, packaged

pytestmark = pytest.mark.postgres
LAN = Actor.person("Lan")


def refusal(address: str, **options: object) -> str:
    with pytest.raises(RegisterUnavailable) as caught:
        open_register(address, **options)  # type: ignore[arg-type]
    return caught.value.why


@pytest.fixture
def own() -> Iterator[Packaged]:
    """A server of the test's own, to be stopped and started; what it confirms is on the disk."""
    with packaged(safe=True) as server:
        yield server


def test_opening_makes_the_tables_once(postgres: Server) -> None:
    address = postgres.database()
    assert "holds no register yet" in refusal(address, create=False)
    with open_register(address) as register:
        assert register.created
        assert register.path == address
    with open_register(address, create=False) as register:
        assert not register.created


def test_opening_a_database_that_is_not_there(postgres: Server) -> None:
    assert "there is no such database on the server" in refusal(postgres.of("none_such"))


def test_opening_another_programs_database(postgres: Server) -> None:
    place = OnPostgreSQL(postgres.database())
    place.run("CREATE TABLE recipes (name TEXT)")
    assert "another program's database" in refusal(place.address)
    assert place.rows("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(1,)]


def test_opening_one_made_by_a_newer_comity(postgres: Server) -> None:
    place = OnPostgreSQL(postgres.database(filled=True))
    place.run("INSERT INTO django_migrations (app, name, applied) VALUES ('storage', '0999_later', '2030-01-01')")
    assert "made by a newer Comity (0999_later)" in refusal(place.address)


def test_opening_a_database_of_one_alphabet(postgres: Server) -> None:
    name = "comity_test_latin"
    postgres.run(f"CREATE DATABASE {name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    try:
        assert "encoded in LATIN1" in refusal(postgres.of(name))
    finally:
        postgres.drop(postgres.of(name))


@pytest.mark.parametrize("address", ["postgresql://", "postgresql://someone@somewhere", "postgresql://[:/x"])
def test_opening_what_is_no_address(address: str) -> None:
    assert refusal(address)


def test_opening_where_no_server_is() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "no server answers there" in refusal(f"postgresql://lan@127.0.0.1:{port}/office", wait=2)
    assert "no server answers there" in refusal("postgresql://lan@/office?host=/nowhere", wait=2)


def test_opening_with_a_wrong_password_and_none_is_shown(own: Packaged) -> None:
    own.run("CREATE ROLE with_password LOGIN PASSWORD 'right'")
    own.run("ALTER DATABASE postgres OWNER TO with_password")
    address = own.of("postgres")
    with pytest.raises(RegisterUnavailable) as caught:
        open_register(as_user(address, "with_password:s3cret"))
    assert "refuses the user or the password" in caught.value.why
    assert "s3cret" not in str(caught.value)
    assert "refuses the user or the password" in refusal(as_user(address, "with_password"))
    with open_register(as_user(address, "with_password:right")) as register:
        assert "right" not in str(register.path)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://lan:pw@db.example/office", "postgresql://lan@db.example/office"),
        ("postgresql://lan@/o?host=/x&password=pw", "postgresql://lan@/o?host=/x"),
        ("postgres:///o", "postgres:///o"),
    ],
)
def test_address_is_shown_without_its_password(address: str, shown: str) -> None:
    assert postgresql.is_address(address)
    assert postgresql.shown(address) == shown


def test_opening_while_another_makes_the_tables(postgres: Server) -> None:
    place = OnPostgreSQL(postgres.database())
    with place.held(), pytest.raises(RegisterBusy, match="another program is writing to it"):
        open_register(place.address, wait=0.1)
    with open_register(place.address) as register:
        assert register.verify().problems == ()


def test_register_whose_table_is_gone_is_said_to_be_damaged(postgres: Server) -> None:
    place = OnPostgreSQL(postgres.database(filled=True))
    with open_register(place.address) as register:
        place.run("DROP TABLE entry")
        with pytest.raises(BrokenRegister, match="damaged"):
            list(register.ledger.entries())


def test_filing_on_a_standby_is_refused(postgres: Server) -> None:
    place = OnPostgreSQL(postgres.database(filled=True))
    name = psycopg.conninfo.conninfo_to_dict(place.address)["dbname"]
    postgres.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with open_register(place.address) as register, pytest.raises(RegisterUnavailable, match="may only be read"):
        list(register.file([reading(1)], clock(), LAN))


def test_filing_goes_on_after_the_server_threw_the_connection_out(postgres: Server) -> None:
    place = OnPostgreSQL(postgres.database(filled=True))
    with open_register(place.address) as register:
        filing = register.file((reading(n) for n in range(10)), clock(), LAN)
        for _ in range(4):
            next(filing)
        place.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'comity'")
        with pytest.raises(RegisterUnavailable, match="the server is gone"):
            next(filing)
        outcomes = [filed.outcome for filed in register.file((reading(n) for n in range(10)), clock(), LAN)]
        assert outcomes == [Outcome.UNCHANGED] * 4 + [Outcome.NEW] * 6
        assert register.verify().problems == ()


@pytest.mark.slow
def test_filing_on_a_server_that_goes_down_in_the_midst_is_continued_when_it_is_back(own: Packaged) -> None:
    address = own.database(filled=True)
    with open_register(address, wait=5) as register:
        filing = register.file((reading(n) for n in range(30)), clock(), LAN)
        said = [next(filing) for _ in range(11)]
        own.stop("immediate")
        with pytest.raises(RegisterUnavailable, match=r"the server is gone|no server answers"):
            next(filing)
        with pytest.raises(RegisterUnavailable, match="no server answers there"):
            list(register.file([reading(40)], clock(), LAN))
        own.start()
        kept = {held.document.id for held in register.ledger.current()}
        assert {filed.document for filed in said} <= kept
        list(register.file((reading(n) for n in range(30)), clock(), LAN))
        assert register.verify().problems == ()
        assert register.head.sequence == 60


def test_opening_says_how_to_install_the_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert "pip install" in refusal("postgresql://lan@db.example/office")
