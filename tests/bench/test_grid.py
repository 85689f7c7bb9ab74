"""The tables of the grid hold their form, their crossings are sound cases, and the bench counts what it should."""

from collections import Counter
from pathlib import Path

import pytest

from bench import grid
from bench.grid_tables import LANGUAGES, TABLES, Crossing, Table, UnfilledError, filled, load, part_of, tidied
from bench.phrasing_cases import CaseError
from bench.phrasings import Held, Result
from comity.localities import table as localities

PRESENT = [(language, table) for language in LANGUAGES for table in TABLES]

SMALL = """
published = "2025-05-14"
text = "{lead}{S} {past} {said}."
axes = ["word", "who"]
commitments = ["{act} | {a_name} @ {side} | {do} | {past}"]

[slots]
lead = "{a_name} met {b_name}. "

[[cast]]
a_name = "Ann Lee"
b_name = "Bo Ek"
side = "US-UT"
do = "open a school"

[[cast]]
cast = "envoy"
a_name = "Cy Od"
b_name = "Di Pa"
side = "US-UT"
do = "open a shop"

[[axis.word]]
id = "propose"
past = "proposed"
said = "to {do}"
act = "propose"
[[axis.word]]
id = "nothing"
past = "never proposed"
said = "to {do}"
none = ["commitment"]
unless = ["envoy"]
[[axis.word]]
id = "silent"
past = "met"

[[axis.who]]
id = "name"
S = "ms Lee,"
[[axis.who]]
id = "envoy"
cast = "envoy"
S = "she"
"""


def written(folder: Path, text: str) -> Table:
    (folder / "en").mkdir(exist_ok=True)
    (folder / "en" / "dates.toml").write_text(text, "utf-8")
    return load("en", "dates", folder)


def every(table: Table) -> dict[tuple[str, ...], Crossing]:
    return {one.entries: one for part in ("dev", "test") for one in table.crossings(part)}


def test_a_crossing_is_a_case_with_its_slots_filled(tmp_path: Path) -> None:
    found = every(written(tmp_path, SMALL))
    assert set(found) == {("propose", "name"), ("propose", "envoy"), ("nothing", "name")}
    case = found["propose", "name"].case
    assert case.text == "Ann Lee met Bo Ek. Ms Lee, proposed to open a school."
    assert [(said.acts, said.speaker.name, said.has) for said in case.commitments] == [
        (("propose",), "Ann Lee", "open a school")
    ]
    assert found["propose", "envoy"].case.text == "Cy Od met Di Pa. She proposed to open a shop."
    assert found["nothing", "name"].case.none == ("commitment",)
    assert not found["nothing", "name"].case.commitments


def test_one_entry_and_a_limit_may_be_asked_for(tmp_path: Path) -> None:
    table = written(tmp_path, SMALL)
    part = part_of("propose")
    assert {one.entries for one in table.crossings(part, only="envoy")} == {("propose", "envoy")}
    rows = [row for row in ("propose", "nothing", "silent") if part_of(row) == part]
    assert len(table.crossings(part, limit=len(rows))) <= len(rows)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (('axes = ["word", "who"]', 'axes = ["word"]'), "'axes' names word, and there are word, who"),
        (('id = "silent"', 'id = "propose"'), "propose: this id is given twice"),
        (('id = "silent"\n', ""), "has no 'id'"),
        (('unless = ["envoy"]', 'unless = ["nobody"]'), "'unless' names 'nobody'"),
        (('published = "2025-05-14"', 'printed = "2025-05-14"'), "unknown key 'printed'"),
        (("[slots]", "slots"), "is not TOML"),
    ],
)
def test_what_does_not_hold_the_form_is_named_with_its_file(change: tuple[str, str], why: str, tmp_path: Path) -> None:
    assert change[0] in SMALL
    with pytest.raises(CaseError, match=r"dates\.toml") as refused:
        written(tmp_path, SMALL.replace(*change))
    assert why in str(refused.value)


def test_a_crossing_that_cannot_hold_is_refused_with_its_entries(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="propose x envoy"):
        every(written(tmp_path, SMALL.replace("| {do} |", "| close a school |")))
    with pytest.raises(CaseError, match="cannot be read"):
        load("fr", "dates", tmp_path)


def test_slots_are_filled_in_turn_and_never_for_ever() -> None:
    assert filled("{a} c", {"a": "{b} b", "b": "a"}) == "a b c"
    with pytest.raises(UnfilledError):
        filled("{a}", {"a": "{a}"})


def test_a_text_is_put_as_it_is_written_by_hand() -> None:
    assert tidied("the mayor, Bo Ek, , met H.E. Ann Lee, .  he said: “yes”.") == (
        "The mayor, Bo Ek, met H.E. Ann Lee. He said: “Yes.”"
    )


@pytest.mark.parametrize(("language", "table"), PRESENT)
def test_the_tables_give_many_reports_of_known_sides_in_both_halves_and_no_entry_is_idle(
    language: str, table: str
) -> None:
    known = localities()
    loaded = load(language, table)
    idle = {entry["id"] for entries in loaded.axes.values() for entry in entries}
    for part in ("dev", "test"):
        found = loaded.crossings(part, 1000)
        assert len({one.case.text for one in found}) > 100
        people = [who for one in found for meeting in one.case.engagements for who in meeting.who]
        people += [said.speaker for one in found for said in one.case.commitments]
        assert all(known.get(side) for who in people for side in who.sides)
        assert not any("{" in one.case.text for one in found)
        idle -= {entry for one in found for entry in one.entries}
    assert not idle


def read(held: dict[tuple[str, str], bool], table: Table) -> list[grid.Read]:
    found = every(table)
    return [
        grid.Read(found[entries], Result(found[entries].case, (Held("none", "", {"none": ok}, ""),), Counter()))
        for entries, ok in held.items()
    ]


def test_what_held_is_counted_for_each_entry_worst_first(tmp_path: Path) -> None:
    table = written(tmp_path, SMALL)
    found = read({("propose", "name"): True, ("propose", "envoy"): False, ("nothing", "name"): True}, table)
    assert grid.rates(found, (0,)) == {("propose",): (1, 2), ("nothing",): (1, 1)}
    lines = list(grid.by_axis(found, table, None))
    assert [line.split()[0] for line in lines] == ["word,", "propose", "nothing", "who,", "envoy", "name"]
    assert len(list(grid.by_axis(found, table, 1))) == 4


def test_entries_that_fail_only_together_are_told(tmp_path: Path) -> None:
    table = written(tmp_path, SMALL)
    good = [(("propose", "name"), True)] * 20 + [(("nothing", "name"), True)] * 20
    bad = [(("propose", "envoy"), False)] * 4
    pairs = [*good, *bad]
    found = [one for entries, ok in pairs for one in read({entries: ok}, table)]
    assert list(grid.together(found, table)) == []
    more = [one for one in found if one.crossing.entries[0] == "nothing"]
    odd = [grid.Read(Crossing(("nothing", "envoy"), one.crossing.case), one.result) for one in more]
    assert list(grid.together([*found, *odd], table)) == ["  word propose x who envoy: 0 of 4"]


def test_the_held_out_rows_are_figures_only(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in (["--part", "test", "--misses"], ["--part", "test", "--only", "met"]):
        with pytest.raises(SystemExit):
            grid.asked(wrong)
    capsys.readouterr()
    grid.show(grid.asked(["--part", "test", "--sample", "20"]), "en", "dates")
    shown = capsys.readouterr().out
    assert "reports held" in shown
    assert "together" not in shown
    assert not any(entry["id"] in shown.split() for entry in load("en", "dates").axes["place"])
