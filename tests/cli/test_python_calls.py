import importlib
from pathlib import Path

import pytest

import comity
from comity.records import LanguageNotRead, UnknownLocality, UnreadableSource
from tests.cli.conftest import MET, RECU, Comity

Reports = tuple[Path, Path]


def test_read_takes_paths_documents_and_readings(reports: Reports) -> None:
    document = comity.document(RECU, file="mine")
    (reading,) = comity.read(document)
    found = list(comity.read(reports[0], str(reports[1]), document, reading))
    assert [each.document.file for each in found] == ["en.txt", "fr.txt", "mine", "mine"]
    assert found[3] is reading


def test_read_is_lazy(reports: Reports) -> None:
    readings = comity.read(*[reports[0]] * 20, "none.txt")
    assert next(readings).document.file == "en.txt"


def test_read_raises_or_tells(reports: Reports) -> None:
    with pytest.raises(UnreadableSource, match="no such file"):
        list(comity.read("none.txt"))
    with pytest.raises(LanguageNotRead):
        list(comity.read(comity.document(MET, language="sw")))
    refused: list[UnreadableSource] = []
    assert len(list(comity.read("none.txt", reports[0], refused=refused.append))) == 1
    assert [why.source for why in refused] == ["none.txt"]


def test_record_and_review_of_sources_are_those_of_the_register(
    comity_: Comity, reports: Reports, tmp_path: Path
) -> None:
    register = tmp_path / "r.sqlite3"
    assert comity_("file", *reports, "--register", register).code == 0
    assert comity.record(*reports) == comity.record(register=register)
    sides = ("Hà Nội", "Quảng Đông")
    of_sources = comity.review(*reports, between=sides, start="2024", end="2024")
    assert of_sources == comity.review(register=register, between=sides, start="2024", end="2024")


def test_review_stays_a_call_when_its_room_is_loaded() -> None:
    importlib.import_module("comity.review.building")
    assert callable(comity.review)
    assert callable(importlib.import_module("comity.review").build)


def test_review_of_an_unknown_locality_is_raised(reports: Reports) -> None:
    with pytest.raises(UnknownLocality):
        comity.review(*reports, between=("Nowhereville", "Guangdong"), start="2024", end="2024")


def test_sources_and_a_register_at_once_are_a_mistake(reports: Reports) -> None:
    with pytest.raises(TypeError, match="not both"):
        comity.record(reports[0], register="r.sqlite3")


comity_ = pytest.fixture(lambda comity: comity)
