"""An office of localities beside a name shows a place, and of which kind; in all of a text, where it stands once."""

from typing import Any

import pytest

from comity.localities import offices, table
from comity.localities.offices import beside_office
from comity.records import DataError, LocalityKind

PLACES = [
    ("en", "Governor Ann Hill of Iowa spoke.", ["US-IA"]),
    ("en", "Utah Governor Ann Hill spoke.", ["US-UT"]),
    ("en", "The mayor of Avignon spoke of Avignon.", ["geonames:3035681", "geonames:3035681"]),
    ("en", "Iowa's lieutenant governor spoke.", ["US-IA"]),
    ("en", "Governor Ana Reyes of Cebu said that Cebu would wait.", ["PH-CEB", "PH-CEB"]),
    ("en", "Bali has rain. The governor of Bali spoke.", ["ID-BA", "ID-BA"]),
    ("en", "The governor of Georgia spoke.", ["US-GA"]),
    ("en", "The Chief Minister of Goa spoke of Goa.", ["IN-GA", "IN-GA"]),
    ("en", "Hiroshima's vice governor spoke.", ["JP-34"]),
    ("fr", "Le gouverneur Paul Roe de l'Iowa a parlé.", ["US-IA"]),
    ("fr", "Le ministre-président de la Wallonie a parlé.", ["BE-WAL"]),
    ("vi", "Thống đốc bang Iowa phát biểu.", ["US-IA"]),
    ("zh", "广岛知事发言。", ["JP-34"]),
]
NONE = [
    ("en", "Professor Ann Hill of Harvard spoke."),
    ("en", "Mayor Young of Reading spoke."),  # an ordinary word stays one
    ("en", "The Council of the Arab States met."),
    ("en", "Ann Hill of Avignon spoke."),
    ("vi", "Thị trưởng Avignon Hill phát biểu."),  # whose name it is
]


@pytest.mark.parametrize(("language", "text", "codes"), PLACES)
def test_an_office_shows_the_place(language: str, text: str, codes: list[str]) -> None:
    assert [place.candidates[0].locality.id for place in table().scan(text, language)] == codes


@pytest.mark.parametrize(("language", "text"), NONE)
def test_other_words_show_none(language: str, text: str) -> None:
    assert not table().scan(text, language)


def test_a_mayor_is_of_the_city_and_a_governor_of_the_province_of_one_name() -> None:
    (city,) = table().scan("The mayor of Hiroshima spoke.", "en")
    (province,) = table().scan("The governor of Hiroshima spoke.", "en")
    (both, _) = table().scan("The governor of Hiroshima met the mayor of Hiroshima.", "en")
    assert city.candidates[0].locality.kind is LocalityKind.CITY
    assert province.candidates[0].locality.kind is LocalityKind.SUBDIVISION
    assert both.candidates[0] == province.candidates[0]


def test_a_file_without_its_keys_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(_: str) -> dict[str, Any]:
        return {"en": {"joining": ["of"], "city": {"of": ["mayor"]}}}

    monkeypatch.setattr(offices, "load", load)
    offices.patterns.cache_clear()
    with pytest.raises(DataError, match=r"offices\.toml: \[en\] has not just the keys"):
        beside_office("Mayor of Graz", 9, 13, "en")
    offices.patterns.cache_clear()
