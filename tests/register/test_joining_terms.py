"""The table of terms: whole, and the same terms found in four languages."""

import pytest

from comity.register.joining.terms import LANGUAGES, terms

SAID = [
    ("en", "make it easier for farm produce to pass the border gates", {"facilitate", "agricultural-products"}),
    ("fr", "la réunion annuelle du comité de pilotage", {"annual", "meeting", "committee"}),
    ("vi", "mở đường bay thẳng giữa hai thành phố", {"open", "aviation", "city"}),
    ("vi", "mo duong bay thang", {"open", "aviation"}),
    ("zh", "開通兩市直航", {"open", "aviation", "city"}),
    ("zh", "河内举办论坛", {"hold", "forum"}),
]


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_terms_of_a_text(language: str, text: str, expected: set[str]) -> None:
    assert expected <= set(terms(text, language))


def test_general_terms_count_less() -> None:
    found = terms("strengthen cooperation in education", "en")
    assert found["education"] > found["cooperate"] == found["strengthen"]


def test_a_longer_word_takes_its_words_from_others() -> None:
    assert "railway" not in terms("đường sắt đô thị", "vi")
    assert "railway" in terms("đường sắt Lào Cai", "vi")


def test_other_languages_have_no_terms() -> None:
    assert "de" not in LANGUAGES
    assert not terms("die Zusammenarbeit vertiefen", "de")
