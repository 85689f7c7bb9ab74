"""comity review open, show, status, note, sign, compare: a review from its opening to its signing, by command."""

from pathlib import Path

import pytest

from tests.cli.conftest import Comity

BETWEEN = ("--between", "VN-HN", "CN-GD")


@pytest.fixture
def place(tmp_path: Path, comity: Comity) -> Path:
    """A register with two reports of our own, half a year apart."""
    (tmp_path / "a.txt").write_text(
        "HANOI, April 2, 2024 (EW) -- Tran Minh, Secretary of the Hanoi Party Committee, received Li Wen, Secretary of "
        "the Guangdong Party Committee, in Hanoi on April 2. He proposed opening a freight train between the two "
        "localities.\n",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text(
        "HANOI, November 5, 2024 (EW) -- The freight train between Hanoi and Guangdong was opened last week.\n",
        encoding="utf-8",
    )
    register = tmp_path / "office.sqlite3"
    assert comity("file", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--register", str(register)).code == 0
    return register


def test_a_review_is_led_from_its_opening_to_its_signing(place: Path, comity: Comity) -> None:
    register = ("--register", str(place))
    opened = comity("review", "open", *BETWEEN, "--from", "2024", "--to", "2024", *register)
    assert opened.code == 0
    key = opened.out.partition(":")[0]
    assert key in comity("review", "show", *register).out
    stands = comity("review", "status", key, *register).out
    assert "suggested: complete" in stands
    commitment = stands.split()[0]
    assert comity("review", "note", key, "Railways", "--on", commitment, "--field", "lead-agency", *register).code == 0
    said = comity("review", "status", key, commitment, "substantial", "--why", "Freight only.", *register).out
    assert f"{commitment} is substantial" in said
    assert "set by" in comity("review", "status", key, *register).out
    signed = comity("review", "sign", key, "--words", "Seen", "--actor", "Lan", *register)
    assert (signed.code, "signed by Lan" in signed.out) == (0, True)
    late = comity("review", "note", key, "late", *register)
    assert (late.code, "frozen" in late.err) == (1, True)
    assert "0 changed" in comity("review", "compare", key, key, *register).out
    assert comity("review", "show", key, "--format", "json", *register).out.startswith("{")


def test_drawing_at_once_needs_its_options(place: Path, comity: Comity) -> None:
    bare = comity("review", "--register", str(place))
    assert (bare.code, "--between" in bare.err) == (2, True)
    assert comity("review", *BETWEEN, "--from", "2024", "--to", "2024", "--register", str(place)).code == 0


def test_a_review_that_is_not_there_is_said_so(place: Path, comity: Comity) -> None:
    found = comity("review", "show", "review-99", "--register", str(place))
    assert (found.code, "no review is called" in found.err) == (2, True)


HA_GIANG = (
    "HA GIANG, May 8, 2024 (EW) -- Tran Minh, Secretary of the Ha Giang Party Committee, received Li Wen, Secretary of "
    "the Yunnan Party Committee, in Ha Giang on May 8. He proposed opening a cold store at the border gate.\n"
)


@pytest.mark.parametrize(
    ("language", "why"),
    [("en", "what was merged into it: Hà Giang (until"), ("vi", "đã sáp nhập"), ("fr", "fusionné"), ("zh", "并入其中")],
)
def test_a_report_of_a_merged_province_is_found_and_the_page_says_why(
    tmp_path: Path, comity: Comity, language: str, why: str
) -> None:
    (tmp_path / "hg.txt").write_text(HA_GIANG, encoding="utf-8")
    assert comity("file", str(tmp_path / "hg.txt")).code == 0
    asked = ("--between", "Tuyên Quang", "Yunnan", "--from", "2024", "--to", "2026", "--page-language", language)
    for form in ("terminal", "html"):
        page = " ".join(comity("review", *asked, "--format", form).out.split())
        assert "cold store" in page
        assert why in page
    without = comity("review", "--between", "Cao Bằng", "Yunnan", "--from", "2024", "--to", "2026").out
    assert "cold store" not in without


def test_locality_says_what_a_province_took_in(comity: Comity) -> None:
    assert "took in Hà Giang (VN-03, until 2025-06-30)" in comity("locality", "Tuyên Quang").out
    assert "merged into Tuyên Quang (VN-07)" in comity("locality", "Hà Giang").out
