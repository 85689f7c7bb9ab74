from collections.abc import Sequence

import pytest

from comity.localities import table
from comity.records import InvalidValue
from comity.records.kept import Duty, ImportedRow, Kept, KeptInstrument, KeptKind, Level, Membership, Plan, RowFate
from comity.records.words import EngagementKind, Handling, InstrumentKind
from comity.register.keeping.importing import fates
from comity.register.keeping.mapping import Listed, parse
from comity.register.keeping.rows import absent
from comity.sources.sheets import Row

AGREEMENTS = """
[[lists]]
kind = "instrument"
dates = "DMY"
[lists.fields]
title = "Tên"
sides = {columns = ["Bên A", "Bên B"]}
signed = "Ngày"
valid_until = "Hết hạn"
notice = {columns = "Báo trước", unit = "M"}
kind = {columns = "Loại", values = {"Bản ghi nhớ" = "memorandum-of-understanding"}, otherwise = "document"}
signatories = "Người ký"
duty_what = {always = "Report"}
duty_within = {always = "P15D"}
"""
WHOLE = {
    "Tên": "Bản ghi nhớ", "Bên A": "Hà Nội", "Bên B": "广东省", "Ngày": "25/9/2023", "Hết hạn": "2028",
    "Báo trước": "6",
    "Loại": "Bản ghi nhớ", "Người ký": "Đinh Tiến Dũng; 黄坤明",
}  # fmt: skip


def listed(words: str = AGREEMENTS) -> Listed:
    return parse(words, "mapping.toml").lists[0]


def rows(*cells: dict[str, str]) -> list[Row]:
    return [Row(number, one) for number, one in enumerate(cells, start=2)]


def became(given: Sequence[Row], mapping: Listed | None = None, standing: tuple[Kept, ...] = ()) -> list[ImportedRow]:
    return list(fates(given, mapping or listed(), table(), standing))


def test_a_row_becomes_the_thing_the_mapping_says() -> None:
    (one,) = became(rows(WHOLE))
    assert one.fate is RowFate.FILED
    assert one.thing == KeptInstrument(
        "Bản ghi nhớ",
        ("VN-HN", "CN-GD"),
        InstrumentKind.MEMORANDUM,
        signatories=("Đinh Tiến Dũng", "黄坤明"),
        signed="2023-09-25",
        valid_until="2028",
        notice="P6M",
        duties=(Duty("Report", None, "P15D"),),
    )


def test_what_is_kept_already_is_known_and_what_is_like_it_doubted() -> None:
    (first,) = became(rows(WHOLE))
    assert first.thing is not None
    kept = Kept("instrument-7", KeptKind.INSTRUMENT, first.thing, 7, 7, "person:Lan", "2024-01-01T00:00:00.000Z")
    again, like = became(rows(WHOLE, {**WHOLE, "Tên": "Bản ghi nhớ hợp tác"}), standing=(kept,))
    assert (again.fate, again.like) == (RowFate.KNOWN, "instrument-7")
    assert (like.fate, like.like) == (RowFate.DOUBTED, "instrument-7")


def test_the_same_row_twice_in_one_table_is_known_the_second_time() -> None:
    first, second = became(rows(WHOLE, WHOLE))
    assert (first.fate, second.fate, second.like) == (RowFate.FILED, RowFate.KNOWN, "row 2")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"Bên B": "Nơi không có"}, "no locality is called 'Nơi không có'"),
        ({"Bên B": "Hà Nội"}, "at least 2 different localities"),
        ({"Ngày": "32/13/2023"}, "'32/13/2023' is no day of the calendar"),
        ({"Ngày": "mùa thu"}, "'mùa thu' is no date"),
        ({"Ngày": "25/9/23"}, "with a year of four digits"),
        ({"Báo trước": "nửa năm"}, "'nửa năm' is no span of time"),
        ({"Tên": ""}, "title is missing"),
        ({"Hết hạn": "2020"}, "valid_until: 2020 lies before signed"),
    ],
)
def test_what_is_wrong_is_refused_with_its_reason(change: dict[str, str], why: str) -> None:
    (one,) = became(rows({**WHOLE, **change}))
    assert one.fate is RowFate.REFUSED
    assert one.thing is None
    assert any(why in reason for reason in one.reasons)


def test_a_cell_that_cannot_be_taken_counts_only_where_its_column_is_asked_for() -> None:
    formula = "cell B2 holds a formula"
    asked, unasked = Row(2, WHOLE, {"Ngày": formula}), Row(3, WHOLE, {"Ghi chú": formula})
    refused, filed = became([asked, unasked])
    assert (refused.fate, refused.reasons) == (RowFate.REFUSED, (formula,))
    assert filed.fate is RowFate.FILED


@pytest.mark.parametrize(
    ("order", "cell", "date", "doubted"),
    [
        ("DMY", "02/04/2024", "2024-04-02", False),
        ("MDY", "02/04/2024", "2024-02-04", False),
        (None, "02/04/2024", "2024-04-02", True),
        (None, "25/04/2024", "2024-04-25", False),
        (None, "04/25/2024", "2024-04-25", False),
        (None, "2024/4/2", "2024-04-02", False),
        (None, "2024年4月2日", "2024-04-02", False),
        (None, "2024年4月", "2024-04", False),
        (None, "4/2024", "2024-04", False),
        (None, "2024", "2024", False),
        (None, "2.4.2024", "2024-04-02", True),
        (None, "3/3/2024", "2024-03-03", False),
        (None, "2024-04/2024-06", "2024-04/2024-06", False),
    ],
)
def test_dates_in_the_forms_tables_have(order: str | None, cell: str, date: str, *, doubted: bool) -> None:
    words = AGREEMENTS.replace('dates = "DMY"', f'dates = "{order}"' if order else "")
    (one,) = became(
        rows({**WHOLE, "Ngày": cell, "Hết hạn": ""}),
        listed(words.replace('notice = {columns = "Báo trước", unit = "M"}', "")),
    )
    assert isinstance(one.thing, KeptInstrument)
    assert (one.thing.signed, one.fate is RowFate.DOUBTED) == (date, doubted)


def test_plans_and_memberships_with_words_of_closed_lists() -> None:
    plans = listed("""
        [[lists]]
        kind = "plan"
        [lists.fields]
        kind = {columns = "类型", values = {"访问" = "visit"}}
        sides = {columns = "对方", always = "广东"}
        level = {columns = "级别", values = {"厅级" = "department"}}
        handling = {always = "restricted"}
    """)
    row = {"类型": "访问", "对方": "河内", "级别": "厅级"}
    (one,) = became(rows(row), plans)
    assert one.thing == Plan(
        EngagementKind.VISIT, ("CN-GD", "VN-HN"), level=Level.DEPARTMENT, handling=Handling.RESTRICTED
    )
    (other,) = became(rows({**row, "类型": "访友"}), plans)
    assert other.fate is RowFate.REFUSED
    assert "map it under `values`" in other.reasons[0]
    held = listed('[[lists]]\nkind = "membership"\nfields = {person = "Name", post = "Office", side = "Where"}')
    (who,) = became(rows({"Name": "Li Wei", "Office": "Vice-Governor", "Where": "Guangdong"}), held)
    assert who.thing == Membership("Li Wei", "Vice-Governor", side="CN-GD")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("lists = ", "is no mapping"),
        ("", "is no mapping"),
        ("lists = []", "names no list"),
        ('[[lists]]\nkind = "treaty"\nfields = {}', "is no mapping"),
        ('[[lists]]\nkind = "note"\nfields = {title = "x"}', "note has no field title; it has text"),
        ('[[lists]]\nkind = "note"\nheader = 0\nfields = {text = "x"}', "rows are counted from 1"),
        ('[[lists]]\nkind = "note"\nseparator = ""\nfields = {text = "x"}', "separator is empty"),
        ('[[lists]]\nkind = "note"\nsheets = "x"\nfields = {text = "x"}', "is no mapping"),
    ],
)
def test_a_wrong_mapping_is_refused_by_name(words: str, why: str) -> None:
    with pytest.raises(InvalidValue, match=why) as raised:
        parse(words, "my.toml")
    assert "my.toml" in str(raised.value)


def test_columns_that_the_table_has_not_are_found() -> None:
    assert absent(listed(), ["Tên", "Bên A", "Bên B", "Ngày", "Hết hạn", "Báo trước", "Loại"]) == ("Người ký",)
