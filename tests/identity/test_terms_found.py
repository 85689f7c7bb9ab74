"""Terms in four languages: the same id for one thing, the longest form, and a file that holds its form."""

import pytest

from comity.identity.terms import parse, terms
from comity.records import DataError


def found(text: str, language: str) -> set[str]:
    return {one.term for one in terms().names(text, language) if one.term and not one.general}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "a freight train and a smart border gate"),
        ("fr", "un train de fret et un poste frontalier, porte frontalière intelligente"),
        ("vi", "đoàn tàu chở hàng và cửa khẩu thông minh"),
        ("zh", "货运班列和智慧口岸"),
    ],
)
def test_one_thing_has_one_id_in_four_languages(language: str, text: str) -> None:
    assert {"railway", "freight"} <= found(text, language)


def test_the_longest_form_wins() -> None:
    assert found("hợp tác tại cửa khẩu thông minh", "vi") == {"smart-gate"}
    assert found("智慧口岸", "zh") == {"smart-gate"}
    assert found("智慧城市与口岸", "zh") == {"smart-city", "border-gate"}


def test_words_of_every_report_are_told_apart() -> None:
    named = list(terms().names("strengthen cooperation on the metro", "en"))
    assert [(one.term, one.general) for one in named] == [("promotion", True), ("cooperation", True), ("metro", False)]


def test_a_language_without_terms_has_words_only() -> None:
    assert [one.term for one in terms().names("die U-Bahn", "de")] == [None, None, None]


@pytest.mark.parametrize(
    "toml",
    [
        "[terms]\nbridge = { en = ['bridge'] }\n[general]\n[stop]",
        "[terms]\n[general]\n[stop]\n[more]",
        "[terms]\nx = { en = ['a'], fr = ['b'], vi = ['c'], zh = ['d'] }\n"
        "[general]\nx = { en = ['a'], fr = ['b'], vi = ['c'], zh = ['d'] }\n[stop]",
    ],
)
def test_a_file_without_its_form_is_refused(toml: str) -> None:
    with pytest.raises(DataError, match=r"terms\.toml"):
        parse(toml)
