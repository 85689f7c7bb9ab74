"""Who acts for an international organisation has it as side, in every language, and its name is no place."""

from collections import Counter

import pytest

from comity.languages import READ
from comity.languages.organisations import any_organisation, organisation_in, organisation_names
from tests.reading.reports import engagement, sides


@pytest.mark.parametrize("language", READ)
def test_every_organisation_has_names_of_its_own(language: str) -> None:
    assert not [name for name, times in Counter(organisation_names(language)).items() if times > 1]
    for name in organisation_names(language):
        assert any_organisation(language).fullmatch(name)
        assert organisation_in(name, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the United Nations Development Programme"),
        ("fr", "le Programme des Nations unies pour le développement"),
        ("vi", "Chương trình Phát triển Liên hợp quốc"),
        ("zh", "联合国开发计划署"),
    ],
)
def test_an_organisation_of_the_united_nations_is_itself(language: str, text: str) -> None:
    assert organisation_in(text, language) == "UNDP"


def test_letters_are_compared_as_written() -> None:
    assert organisation_in("the mayor who spoke", "en") is None


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        (
            "en",
            "Mayor Ines Duarte of Lisbon met the Secretary General of the Organization of American States, "
            "Luis Prado, on May 3.",
            "OAS",
        ),
        (
            "en",
            "Governor Ken Mori of Hokkaido met Secretary-General of the Shanghai Cooperation Organization Luis Prado "
            "in Sapporo on May 3.",
            "SCO",
        ),
        ("en", "Governor Ken Mori of Hokkaido met World Economic Forum President Luis Prado on May 3.", "WEF"),
        (
            "fr",
            "M. Ken Mori, gouverneur de Hokkaido, a reçu le président de la Banque africaine de développement, "
            "M. Luis Prado, le 3 mai.",
            "AfDB",
        ),
        (
            "fr",
            "M. Ken Mori, gouverneur de Hokkaido, a reçu le directeur général de l'Organisation internationale pour "
            "les migrations, M. Luis Prado, le 3 mai.",
            "IOM",
        ),
        (
            "vi",
            "Ngày 3/5, tại Hà Nội, Chủ tịch UBND thành phố Hà Nội Trần Văn An tiếp Tổng Giám đốc Tổ chức Di cư quốc tế "
            "Luis Prado.",
            "IOM",
        ),
        (
            "vi",
            "Ngày 3/5, Chủ tịch UBND thành phố Hà Nội Trần Văn An tiếp ông Luis Prado, Trưởng đại diện Quỹ Nhi đồng "
            "Liên hợp quốc tại Việt Nam.",
            "UNICEF",
        ),
    ],
)
def test_who_heads_an_organisation_acts_for_it_and_for_no_place_in_its_name(
    language: str, text: str, side: str
) -> None:
    assert sides(engagement(text, language))["Luis Prado"] == side
