import json
from pathlib import Path

import pytest

from tests.cli.conftest import Comity

BRIEF = ("brief", "--us", "Hà Nội", "--them", "Guangdong", "--on", "2024-09-20")
MINUTES = (
    "The Chairman of the Hanoi People's Committee, Nguyen Van Nam, met the Governor of Guangdong, Li Wei, in Guangzhou "
    "on September 20, 2024. The two sides agreed to open a new bus line.\n"
)


@pytest.fixture
def filed(comity: Comity, reports: tuple[Path, Path]) -> Comity:
    assert comity("file", *reports).code == 0
    return comity


@pytest.mark.parametrize("language", ["en", "fr", "vi", "zh"])
def test_a_briefing_in_every_language(filed: Comity, language: str) -> None:
    found = filed(*BRIEF, "--page-language", language)
    assert found.code == 0
    assert "Li Wei" in found.out
    assert "review their cooperation every year" in " ".join(found.out.split())


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!DOCTYPE html>")])
def test_a_briefing_and_an_agenda_in_forms_to_give_away(
    filed: Comity, tmp_path: Path, form: str, begins: bytes
) -> None:
    assert filed(*BRIEF, "--format", form, "--output", "b").code == 0
    assert (
        filed("agenda", "--between", "Hà Nội", "Guangdong", "--on", "2024-09", "--format", form, "--output", "a").code
        == 0
    )
    for name in ("a", "b"):
        assert (tmp_path / name).read_bytes().lstrip().startswith(begins)


def test_a_briefing_as_data_and_of_one_person(filed: Comity) -> None:
    found = json.loads(filed(*BRIEF, "--person", "Li Wei", "--format", "json").out)
    assert (found["on"], found["person"], found["people"][0]["name"]) == ("2024-09-20", "Li Wei", "Li Wei")
    wrong = filed(*BRIEF, "--person", "Napoleon")
    assert (wrong.code, "Napoleon" in wrong.err) == (2, True)


def test_an_agenda_of_a_mechanism_takes_its_sides_and_date(filed: Comity) -> None:
    filed(
        "keep",
        "mechanism",
        "--name",
        "Joint committee",
        "--side",
        "Hà Nội",
        "--side",
        "Guangdong",
        "--next",
        "2024-10-05",
    )
    key = json.loads(filed("kept", "--format", "json").out)[0]["id"]
    found = filed("agenda", "--mechanism", key)
    assert "Joint committee" in found.out
    assert "5 October 2024" in found.out
    assert filed("agenda", "--on", "2024").code == 2
    assert filed("agenda", "--between", "Hà Nội", "Guangdong", "--mechanism", "mechanism-99").code == 2


def test_minutes_are_read_marked_and_enter_the_next_review(filed: Comity) -> None:
    found = filed("minutes", "-", "--date", "2024-09-20", "--office", "External relations", stdin=MINUTES.encode())
    assert found.code == 0
    assert "open a new bus line" in found.out
    review = ("review", "--between", "Hà Nội", "Guangdong", "--from", "2024-09", "--to", "2024-09", "--format", "json")
    drawn = json.loads(filed(*review).out)
    assert [one["entry"]["act"] for one in drawn["commitments"]] == ["agree"]
    assert [(one["publisher"], one["handling"]) for one in drawn["sources"]] == [("External relations", "internal")]


def test_minutes_without_a_promise_say_so(filed: Comity) -> None:
    found = filed("minutes", "-", "--date", "2024-09-20", "--language", "en", stdin=b"The session was held in Hanoi.\n")
    assert "nothing that looks forward was found" in found.out


def test_the_report_of_a_review_is_written_beside_us_by_its_id(filed: Comity, tmp_path: Path) -> None:
    opened = filed("review", "open", "--between", "Hà Nội", "Guangdong", "--from", "2024", "--to", "2024")
    key = opened.out.split()[0].rstrip(":,")
    assert filed("review", "report", key).code == 0
    assert (tmp_path / f"{key}.pdf").read_bytes().startswith(b"%PDF")
    assert filed("review", "report", key, "--format", "docx", "--output", "x.docx").code == 0
    assert (tmp_path / "x.docx").read_bytes().startswith(b"PK")
