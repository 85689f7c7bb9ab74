"""The data files of the room have their form."""

from importlib.resources import files

from comity.identity import han
from comity.identity.known import known_forms
from comity.identity.names import parse


def test_han_table_rows_are_whole_and_in_order() -> None:
    lines = files("comity.identity").joinpath("han_readings.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    assert {len(row) for row in rows} == {5}
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    assert {row[2] for row in rows} == {"1", "2", "3", "4"}


def test_no_two_people_share_a_full_known_form() -> None:
    known = known_forms()
    seen: dict[str, int] = {}
    for holder in range(len(known)):
        for form in known.forms(holder):
            if not han.is_han(form) and len(parse(form).words) > 1:
                assert seen.setdefault(parse(form).key, holder) == holder, form


def test_readings_of_a_name_in_both_languages() -> None:
    assert han.simplified("黃坤明") == "黄坤明"
    assert "hoàng" in han.vietnamese("黄")
    assert "shan" in han.mandarin("单")
    assert han.share("huang", "hoàng") == 1.0
