"""Searching: marks, scripts, phrases, facets, markings, places; the same answers on both databases."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.records import Act, Document, Evidence, Handling, InvalidValue, Reading
from comity.records.accounts import Account, AccountRole
from comity.records.findings import Commitment
from comity.records.ledger import Actor
from comity.records.search import Found, Query
from comity.register.deciding.correcting import Correct
from comity.register.join import join
from comity.register.policy import Policy
from comity.storage import open_register
from comity.storage.register import Register
from comity.storage.search.excerpts import places
from comity.storage.search.words import indexed, question
from tests.databases import Database
from tests.factories import clock, reading

LAN = Actor.person("Lan")
TEXTS = {
    "vi": "Hà Nội và Quảng Đông bàn về đường sắt đô thị. Hai bên hoà nhịp, sẽ mở lớp đào tạo ở Hạ Long.",
    "plain": "Ha Noi and Quang Dong spoke of one city railway, two railways and many cities.",
    "scattered": "Nội dung: Hạ tầng cầu đường, tà vẹt và sắt thép.",
    "zh": "河内市委书记在广州会见广东省委书记，双方同意扩大铁路合作。",
    "zh-hant": "河內與廣東簽署鐵路合作備忘錄。",
    "fr": "L'accord sur le chemin de fer urbain a été signé à Hanoï ; l'œuvre commune continue.",
}


def paper(name: str, **fields: object) -> Reading:
    known: dict[str, object] = {
        "file": name,
        "text": TEXTS.get(name, name),
        "language": name[:2],
        "published": "2024-05",
    }
    return Reading(Document(**{**known, **fields}), reader="r 1")  # type: ignore[arg-type]


@pytest.fixture
def filed(register: Register) -> Register:
    list(register.file([paper(name) for name in TEXTS], clock(), LAN))
    return register


def names(found: Found) -> list[str]:
    return [hit.file for hit in found.hits]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hà Nội", ["vi", "fr", "zh-hant", "zh", "plain", "scattered"]),
        ("ha noi", ["fr", "zh-hant", "zh", "plain", "vi", "scattered"]),
        ('"ha noi"', ["plain", "vi"]),
        ("HÀ NỘI", ["vi", "fr", "zh-hant", "zh", "plain", "scattered"]),
        ("Ha\u0300 No\u0323\u0302i", ["vi", "fr", "zh-hant", "zh", "plain", "scattered"]),
        ("đường sắt", ["vi", "scattered"]),
        ("hòa nhịp", ["vi"]),
        ("railway", ["plain"]),
        ("railways city", ["plain"]),
        ("rail*", ["plain"]),
        ("rail", []),
        ("quang*", ["plain", "vi"]),
        ("广东", ["zh-hant", "zh", "plain", "vi"]),
        ('"广东"', ["zh-hant", "zh"]),
        ("廣東", ["zh-hant", "zh", "plain", "vi"]),
        ("广东省委", ["zh"]),
        ("东省", ["zh"]),
        ("广", ["zh-hant", "zh"]),
        ("录", ["zh-hant"]),
        ("铁路合作", ["zh-hant", "zh"]),
        ("合作铁路", []),
        ("铁路 河内", ["zh-hant", "zh"]),
        ("chemin de fer", ["fr"]),
        ("hanoi", ["fr", "zh-hant", "zh", "plain", "vi"]),
        ('"hanoi"', ["fr"]),
        ("河内 railway", ["plain"]),
        ("oeuvre", ["fr"]),
        ("accord signe", ["fr"]),
        ("no such", []),
    ],
)
def test_search_finds(words: str, expected: list[str], filed: Register) -> None:
    assert names(filed.search(Query(words))) == expected


def test_search_gives_the_place_of_every_hit(filed: Register) -> None:
    (hit,) = filed.search(Query("chemin fer")).hits
    assert hit.excerpt == TEXTS["fr"][hit.start : hit.end]
    assert [TEXTS["fr"][start:end] for start, end in hit.marks] == ["chemin", "fer"]
    first, second = filed.search(Query("广东省委 书记")).hits[0].marks
    assert (TEXTS["zh"][slice(*first)], TEXTS["zh"][slice(*second)]) == ("书记", "广东省委书记")


def test_search_excerpt_of_a_long_text_is_short_and_holds_the_words(register: Register) -> None:
    text = f"{'Trước hết là thủ tục. ' * 200}Hai bên bàn về cảng cá Ngọc Hồi. {'Sau cùng là tiệc. ' * 200}"
    list(register.file([paper("long", text=text)], clock(), LAN))
    (hit,) = register.search(Query("ngoc hoi cang")).hits
    assert len(hit.excerpt) < 250
    assert sorted(text[start:end] for start, end in hit.marks) == ["Hồi", "Ngọc", "cảng"]


def test_search_by_facets_and_counts(register: Register) -> None:
    papers = [reading(n, language="vi" if n % 2 else "en", published=f"202{n}-05-04") for n in range(1, 5)]
    list(register.file(papers, clock(), LAN))
    found = register.search(Query("ports pilots"))
    assert (found.total, found.complete) == (4, True)
    assert found.counts["language"] == (("en", 2), ("vi", 2))
    assert dict(found.counts["year"])["2021"] == 1
    assert found.counts["force"] == (("propose", 4), ("request", 4))
    assert found.counts["side"] == (("CN-XX", 4), ("VN-XX", 4))
    assert names(register.search(Query("ports", languages=("vi",), years=(2021, 2022)))) == ["report-1.txt"]
    assert register.search(Query("ports", areas=("trade",))).total == 0
    assert register.search(Query("ports", areas=("trade", "training"))).total == 4
    page = register.search(Query("ports", limit=2, offset=1))
    assert (names(page), page.total) == (["report-3.txt", "report-2.txt"], 4)
    assert names(register.search(Query())) == [f"report-{n}.txt" for n in (4, 3, 2, 1)]


def test_search_among_findings_looks_at_their_own_words(register: Register) -> None:
    list(register.file([reading(1)], clock(), LAN))
    (hit,) = register.search(Query("exchange pilots", forces=(Act.PROPOSE, Act.PLEDGE))).hits
    assert (hit.finding, hit.kind, hit.excerpt) == ("c1", "commitment", "the two ports exchange pilots every year")
    assert register.search(Query("pilots", forces=(Act.REQUEST,))).total == 0
    assert register.search(Query("pilots", forces=(Act.PROPOSE,), sides=("CN-XX",))).total == 0
    (met,) = register.search(Query("le thi sau", kinds=("reception",))).hits
    assert (met.finding, met.kind) == ("e1", "reception")
    (whole,) = register.search(Query("exchange pilots")).hits
    assert (whole.finding, whole.findings) == (None, ("c1",))


def test_search_shows_and_counts_no_more_than_may_be_seen(register: Register) -> None:
    papers = [reading(n, handling=handling) for n, handling in enumerate(Handling, 1)]
    list(register.file(papers, clock(), LAN))
    for seen in range(4):
        for query in (Query("ports"), Query("ports", forces=(Act.PROPOSE,)), Query()):
            found = register.search(replace(query, handling=tuple(Handling)[:seen]))
            assert found.total == len(found.hits) == seen
            assert sum(n for _, n in found.counts.get("language", ())) == seen


def test_search_asks_the_policy_of_the_register(register: Register) -> None:
    list(register.file([reading(n, handling=handling) for n, handling in enumerate(Handling, 1)], clock(), LAN))
    register.policy = Policy(Account("lan", AccountRole.OFFICER, Handling.INTERNAL))
    assert names(register.search(Query("ports"))) == ["report-2.txt", "report-1.txt"]
    assert register.search(Query("ports", handling=(Handling.RESTRICTED,))).total == 0


def test_search_follows_a_stricter_marking_and_a_later_version(register: Register) -> None:
    url = "https://example.org/a"
    list(register.file([reading(1, url=url), reading(2)], clock(), LAN))
    list(register.file([reading(2, handling=Handling.RESTRICTED)], clock(), LAN))
    public = (Handling.PUBLIC,)
    assert names(register.search(Query("ports", handling=public))) == ["report-1.txt"]
    list(register.file([reading(3, url=url)], clock(), LAN))
    assert register.search(Query('"open gate 1"')).total == 0
    assert register.search(Query('"open gate 3"')).total == 1
    assert register.verify().problems == ()


HOSTILE = (
    "a' OR 1=1 --",
    "NEAR(ha noi)",
    "ha AND noi",
    'ha" noi',
    'ha"noi"x',
    '"unterminated ha',
    "plain : ha",
    "{plain} : ha",
    "^ha + noi",
    "ha:* & !noi | <-> sat",
    "'; DROP TABLE search; --",
    "NOT",
    "ha\0noi",
    "\u202eha",
    "a" * 10_000,
    "a" * 3_000 + "*",
    "河" * 3_000,
    "e\u0301" * 4_000,
    '"' + "ha noi " * 1_400 + '"',
    " ".join(f"w{n}*" for n in range(100)),
    " ".join(["hanoi"] * 100),
    "مرحبا ひらがな ไทย Ελλάδα",
)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_search_cannot_be_led_astray_by_what_is_asked(words: str, filed: Register) -> None:
    assert filed.search(Query(words)).total in (0, 1, 2, 3, 5, 6)
    assert filed.search(Query(words, forces=(Act.PLEDGE,))).total == 0
    assert filed.search(Query("ha noi")).total == len(TEXTS)


def test_search_takes_odd_facets_for_what_they_are(filed: Register) -> None:
    assert filed.search(Query("ha", languages=('x" OR "y', "'; --"), years=(1,))).total == 0


@pytest.mark.parametrize("words", ['"', "'", "* *", "\\", "%", "-", "\0", "&|!", '"" ""', "😀", "((((", "\ud800"])
def test_search_for_signs_alone_says_that_there_is_nothing_to_look_for(words: str, filed: Register) -> None:
    with pytest.raises(InvalidValue, match="hold no letter, digit or character to look for"):
        filed.search(Query(words))


def test_search_for_too_many_words_says_so(filed: Register) -> None:
    with pytest.raises(InvalidValue, match=r"are 3000 words; 100 are the most"):
        filed.search(Query("ha " * 3_000))


def test_a_text_with_a_word_longer_than_any_is_filed_and_found(register: Register) -> None:
    text = f"Số {'a' * 5_000} và {'ế' * 5_000}, hết."
    (done,) = register.file([paper("long", text=text)], clock(), LAN)
    assert done.outcome == "new"
    assert names(register.search(Query("a" * 5_000))) == ["long"]
    assert names(register.search(Query("ế" * 5_000))) == ["long"]
    assert register.verify().problems == ()


def test_search_of_more_than_is_looked_through_says_so(filed: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.storage.search.searching.MOST", 2)
    found = filed.search(Query("ha"))
    assert (found.total, found.complete) == (2, False)


@pytest.mark.parametrize("change", ["DELETE FROM search", "UPDATE search SET facets = 'what:document'"])
def test_search_table_that_was_changed_is_found_and_made_anew(change: str, filed: Register, database: Database) -> None:
    answer = filed.search(Query("ha noi"))
    database.run(change)
    assert {problem.fault for problem in filed.verify().problems} == {"tables"}
    filed.rebuild()
    assert filed.verify().problems == ()
    assert filed.search(Query("ha noi")) == answer


def test_search_table_with_a_row_too_many_is_found(filed: Register, database: Database) -> None:
    columns, values = ("rowid", "7") if database.kind == "sqlite" else ("words, key", "'''x'''::tsvector, 7")
    database.run(f"INSERT INTO search ({columns}, facets) VALUES ({values}, 'x')")  # noqa: S608 -- two fixed wordings
    (problem,) = filed.verify().problems
    assert problem.why == "row 7 of table search should not be there"


def test_search_is_filled_where_the_register_is_older_than_it(filed: Register, database: Database) -> None:
    list(filed.file([reading(1)], clock(), LAN))
    filed.act(Correct("report-1.txt#c1", "speaker", "Trần Thị Tám"), join, "join 1", clock())
    asked = (Query("ha noi"), Query("tran thi tam"), Query("sau", forces=(Act.PROPOSE,)))
    answers = [filed.search(query) for query in asked]
    assert [answer.total for answer in answers] == [6, 1, 0]
    filed.close()
    database.run("DELETE FROM search")
    for table in ("decision_document", "person_name", "attempt"):
        database.run(f"DROP TABLE {table}")
    for index in ("commitment_between", "participant_of_side"):
        database.run(f"DROP INDEX {index}")
    database.run("DELETE FROM django_migrations WHERE app = 'storage' AND name >= '0005'")
    with open_register(database.address) as register:
        assert [register.search(query) for query in asked] == answers
        assert register.verify().problems == ()


def test_search_of_a_text_with_more_words_than_a_vector_holds(register: Register) -> None:
    text = "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(150_000)) + " cuối cùng"
    quote = Evidence.of(text, 0, 2)
    paper_ = Reading(
        Document("big", text, "zh"), commitments=(Commitment("c1", Act.AGREE, (quote,)),), reader="r 1"
    )  # fmt: skip
    list(register.file([paper_], clock(), LAN))
    assert names(register.search(Query(text[10:14]))) == ["big"]
    assert register.verify().problems == ()


@given(st.text(), st.integers(0, 20), st.integers(1, 8))
def test_words_of_any_stretch_are_found_in_the_text_they_are_from(text: str, start: int, length: int) -> None:
    asked = question(" ".join(text[start : start + length].replace('"', " ").replace("*", " ").split()[1:-1]))
    plain = " ".join(indexed(text)[0])
    for part in asked.asked:
        assert " ".join(part.plain[:-1] if part.begins else part.plain) in plain
        assert not part.begins or f" {part.plain[-1]}" in f" {plain}"
    for (first, last), _ in places(text, asked):
        assert 0 <= first < last <= len(text)
