"""Terms in four languages: the same id for one thing, the longest form, and a file that holds its form."""

import pytest

from comity.identity.terms import parse, terms, wide_terms
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
    assert found("智慧城市与口岸", "zh") == {"smart-city", "border-gates"}


def test_words_of_every_report_are_told_apart() -> None:
    named = list(terms().names("strengthen cooperation on the metro", "en"))
    assert [(one.term, one.general) for one in named] == [
        ("strengthen", True),
        ("cooperate", True),
        ("urban-rail", False),
    ]


def test_a_language_without_terms_has_words_only() -> None:
    assert [one.term for one in terms().names("die U-Bahn", "de")] == [None, None, None]


@pytest.mark.parametrize(
    "toml",
    [
        "[terms]\nbridge = { en = ['bridge'] }\n[general]\n[actions]\n[stop]",
        "[terms]\nbridge = { en = ['bridge'], fr = ['pont'], vi = ['cầu'], zh = [] }\n[general]\n[actions]\n[stop]",
        "[terms]\n[general]\n[actions]\n[stop]\n[more]",
        "[terms]\nx = { en = ['a'], fr = ['b'], vi = ['c'], zh = ['d'] }\n[actions]\n"
        "[general]\nx = { en = ['a'], fr = ['b'], vi = ['c'], zh = ['d'] }\n[stop]",
        "[terms]\nx = { in = 'y', en = ['a'], fr = ['b'], vi = ['c'], zh = ['d'] }\n[actions]\n[general]\n[stop]",
    ],
)
def test_a_file_without_its_form_is_refused(toml: str) -> None:
    with pytest.raises(DataError, match=r"terms\.toml"):
        parse(toml)


SAID = [
    ("en", "make it easier for farm produce to pass the border gates", {"facilitate", "agricultural-products"}),
    ("fr", "la réunion annuelle du comité de pilotage", {"annual", "meeting", "committee"}),
    ("vi", "mở đường bay thẳng giữa hai thành phố", {"open", "aviation", "city"}),
    ("vi", "mo duong bay thang", {"open", "aviation"}),
    ("zh", "開通兩市直航", {"open", "aviation", "city"}),
    ("zh", "河内举办论坛", {"hold", "forum"}),
]


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_wide_terms_of_a_text(language: str, text: str, expected: set[str]) -> None:
    assert expected <= set(wide_terms(text, language))


def test_general_terms_count_less() -> None:
    found = wide_terms("strengthen cooperation in education", "en")
    assert found["education"] > found["cooperate"] == found["strengthen"]


def test_a_longer_form_takes_its_words_from_others() -> None:
    assert "railway" not in wide_terms("đường sắt đô thị", "vi")
    assert "railway" in wide_terms("đường sắt Lào Cai", "vi")


def test_a_narrow_term_is_a_case_of_a_wide_one() -> None:
    assert found("the airport", "en") == {"airport"}
    assert set(wide_terms("the airport", "en")) == set(wide_terms("les vols", "fr")) == {"aviation"}


def test_other_languages_have_no_wide_terms() -> None:
    assert not wide_terms("die Zusammenarbeit vertiefen", "de")
