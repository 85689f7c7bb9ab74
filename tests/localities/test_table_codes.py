"""Codes, what lies in what, names in four languages, errors, and how fast the table opens."""

import time
from importlib.resources import files
from pathlib import Path

import pytest

from comity.localities import Table, table
from comity.localities.forms import load
from comity.localities.store import Store
from comity.records import DataError, LocalityKind, UnknownLocality

ISO_COUNTRIES = 249


def test_every_code_gives_itself() -> None:
    codes = table().codes()
    assert len(codes) > ISO_COUNTRIES + 5_000
    for code in codes:
        locality = table().get(code)
        assert (locality.id, locality.code) == (code, code)
        assert table().find(code)[0].locality.id == code


def test_every_code_lies_in_its_country() -> None:
    for code in table().codes():
        assert table().within(code, code[:2])


@pytest.mark.parametrize(
    ("town", "code"),
    [
        ("Bandung", "ID-JB"),
        ("Jakarta", "ID-JK"),
        ("Surabaya", "ID-JI"),
        ("Baguio", "PH-BEN"),
        ("Kampala", "UG-102"),
        ("Dublin", "IE-D"),
    ],
)
def test_a_town_lies_in_its_province_and_not_in_what_has_no_government(town: str, code: str) -> None:
    found = next(f.locality for f in table().find(town) if f.locality.kind is LocalityKind.CITY)
    assert found.code == code
    assert table().get(code).within == code[:2]


def test_every_country_has_a_name_in_each_language() -> None:
    for code in table().codes():
        if len(code) == 2:
            locality = table().get(code)
            assert locality.kind is LocalityKind.COUNTRY
            assert set(locality.names) == {"en", "fr", "vi", "zh"}, code


def test_every_country_is_found_by_each_of_its_names() -> None:
    for code in table().codes():
        if len(code) == 2:
            for name in table().get(code).names.values():
                assert code in {candidate.locality.id for candidate in table().find(name)}, (code, name)


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("CN-GD", "CN", True),
        ("CN-GD", "CN-GD", True),
        ("CN", "CN-GD", False),
        ("geonames:1809858", "CN-GD", True),
        ("geonames:1809858", "CN", True),
        ("geonames:1809858", "CN-GX", False),
        ("FR-75C", "FR-IDF", True),
        ("HK", "CN", True),
        ("CN-HK", "HK", True),
        ("geonames:1819729", "CN", True),
        ("US-PR", "PR", True),
        ("VN-HN", "CN", False),
        ("XX", "CN", False),
        ("CN", "XX", False),
    ],
)
def test_within(inner: str, outer: str, expected: bool) -> None:
    assert table().within(inner, outer) is expected


def test_unknown_codes_are_refused_with_near_names() -> None:
    with pytest.raises(UnknownLocality, match="did you mean Guangdong"):
        table().get("Guangdon")
    with pytest.raises(UnknownLocality):
        table().get("geonames:7")


def test_near_names_are_suggested_the_best_known_first() -> None:
    assert table().suggest("Hannoi")[0] == "Hanoi"
    assert table().suggest("Guandong")[0] == "Guangdong"
    assert table().suggest("x") == ()


def test_former_provinces_end_where_their_successor_begins() -> None:
    (merger,) = load("former.toml")["merger"]
    assert len(merger["into"]) == 63 - 34
    for old, new in merger["into"].items():
        assert table().get(old).valid == "../2025-06-30"
        assert table().get(new).valid is None
        successor = table().successor(old)
        assert successor is not None
        assert successor.code == new
    standing = [c for c in table().codes() if c.startswith("VN-") and table().get(c).valid is None]
    assert len(standing) == 34


def test_cities_have_the_codes_of_subdivisions_of_the_table() -> None:
    codes = set(table().codes())
    for geonames in (1809858, 1581130, 1566083, 2988507, 4140963, 1796236):
        assert table().get(f"geonames:{geonames}").code in codes


def test_the_table_opens_in_well_under_a_second() -> None:
    started = time.process_time()
    fresh = Table(Path(str(files("comity.localities") / "data" / "world.bin")))
    assert fresh.find("Guangzhou")[0].locality.code == "CN-GD"
    assert time.process_time() - started < 1.0


def test_the_table_is_a_few_megabytes() -> None:
    assert Path(str(files("comity.localities") / "data" / "world.bin")).stat().st_size < 6_000_000


@pytest.mark.parametrize("content", [b"", b"no table\n", b'{"rows": 3}\nabc'])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "world.bin"
    broken.write_bytes(content)
    with pytest.raises(DataError, match="build it again"):
        Store(broken)


def test_a_code_of_no_locality_is_known_to_be_none_without_near_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Table, "suggest", None)
    assert table().known("FR-CN") is None
    assert table().known("CN-GD") == table().get("CN-GD")
