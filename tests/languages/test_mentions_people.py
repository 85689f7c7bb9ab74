"""People with their offices in English sentences, and what is no person."""

import pytest

from comity.records.clause import MentionKind
from tests.languages.told import mention, names, offices, quote, told

PERSON = MentionKind.PERSON


def test_an_office_stands_before_a_name() -> None:
    assert offices("Governor Ken Mori opened the market.", "Ken Mori") == ["Governor"]


def test_an_office_stands_behind_a_name() -> None:
    assert offices("Ken Mori, Governor of Hokkaido, opened the market.", "Ken Mori") == ["Governor of Hokkaido"]


def test_an_office_with_its_body_stands_before_a_name() -> None:
    text = "Vice Chairman of the Da Nang People's Committee Ho Ky Minh opened the market."
    assert offices(text, "Ho Ky Minh") == ["Vice Chairman of the Da Nang People's Committee"]


def test_a_body_stands_before_its_office() -> None:
    text = "Hà Nội People's Committee Chairman Trần Văn Bình received Governor Ken Mori."
    assert offices(text, "Trần Văn Bình") == ["Hà Nội People's Committee Chairman"]


@pytest.mark.parametrize(
    ("text", "name", "held"),
    [
        (
            "Politburo member and Secretary of the Da Nang Party Committee Tran Van Minh arrived.",
            "Tran Van Minh",
            ["Politburo member", "Secretary of the Da Nang Party Committee"],
        ),
        (
            "Tran Van Minh, Politburo member and Secretary of the Da Nang Party Committee, arrived.",
            "Tran Van Minh",
            ["Politburo member", "Secretary of the Da Nang Party Committee"],
        ),
        ("President and CEO Ken Mori spoke.", "Ken Mori", ["President", "CEO"]),
        (
            "Former President Peter Novak, Special Envoy of the United Nations, arrived.",
            "Peter Novak",
            ["Former President", "Special Envoy of the United Nations"],
        ),
    ],
)
def test_stacked_offices_are_each_their_own(text: str, name: str, held: list[str]) -> None:
    assert offices(text, name) == held


def test_a_nationality_belongs_to_the_office_and_gives_the_code() -> None:
    text = "Japanese Foreign Minister Ken Mori met his Kenyan counterpart Joseph Otieno."
    assert offices(text, "Ken Mori") == ["Japanese Foreign Minister"]
    assert mention(text, "Ken Mori").codes == ("JP",)
    assert mention(text, "Joseph Otieno").codes == ("KE",)


def test_the_place_of_an_office_gives_country_part_and_city() -> None:
    text = "Ken Mori, Mayor of Sapporo, opened the market."
    assert mention(text, "Ken Mori").codes == ("JP", "JP-01", "geonames:2128295")


def test_people_in_a_list_keep_their_own_offices() -> None:
    text = "Mayor Rosa Prado and Deputy Mayor Lars Holm visited Hamburg."
    assert names(text, PERSON) == ["Rosa Prado", "Lars Holm"]
    assert offices(text, "Rosa Prado") == ["Mayor"]
    assert offices(text, "Lars Holm") == ["Deputy Mayor"]


def test_people_with_offices_behind_them_stay_two() -> None:
    text = "Rosa Prado, Mayor of Lisbon, and Ken Mori, Governor of Hokkaido, opened the market."
    assert names(text, PERSON) == ["Rosa Prado", "Ken Mori"]
    assert offices(text, "Rosa Prado") == ["Mayor of Lisbon"]
    assert offices(text, "Ken Mori") == ["Governor of Hokkaido"]


def test_a_plural_office_before_two_names_belongs_to_both() -> None:
    text = "Foreign Ministers Rosa Prado and Peter Novak held talks."
    assert offices(text, "Rosa Prado") == offices(text, "Peter Novak")


def test_the_span_of_a_person_covers_the_offices() -> None:
    text = "Ken Mori, Governor of Hokkaido, opened the market."
    analysis = told(text)
    assert quote(analysis, mention(text, "Ken Mori").span) == "Ken Mori, Governor of Hokkaido"
    assert quote(analysis, mention(text, "Ken Mori").name_span) == "Ken Mori"


def test_forms_of_address_tell_men_from_women() -> None:
    text = "Mr. Paul Weber and Mrs. Clara Weber met Ms Ines Lopez."
    assert [(m.name, m.gender) for m in told(text).mentions] == [
        ("Paul Weber", "m"),
        ("Clara Weber", "f"),
        ("Ines Lopez", "f"),
    ]


def test_letters_behind_an_office_name_its_holder_from_then_on() -> None:
    text = "Senior Minister (SM) Tan Wei Ling arrived in Jakarta. SM met President Budi Santoso."
    assert names(text, PERSON) == ["Tan Wei Ling", "Tan Wei Ling", "Budi Santoso"]


def test_a_short_name_is_known_again_where_the_text_names_it_in_full() -> None:
    assert names("Governor Ken Mori arrived. Mori spoke.", PERSON) == ["Ken Mori", "Mori"]
    assert names("The governor arrived. Mori spoke.", PERSON) == []


@pytest.mark.parametrize(
    "text",
    [
        "Spring Festival crowds filled Green Park.",
        "Summer Palace Road opened on Monday.",
        "The Friendship Agreement was read.",
        "On Tuesday September rains fell.",
    ],
)
def test_capitals_alone_make_no_person(text: str) -> None:
    assert names(text, PERSON) == []


def test_an_official_visit_is_no_official() -> None:
    assert not [m for m in told("The official visit ended.").mentions if m.kind is MentionKind.OFFICE]


def test_small_words_with_a_capital_belong_to_a_name_behind_an_office() -> None:
    assert names("Mayor Le Van Son met Chairwoman Do Thi Hoa.", PERSON) == ["Le Van Son", "Do Thi Hoa"]


def test_small_words_with_a_capital_begin_a_name_at_the_head_of_a_sentence() -> None:
    assert names("Le Van Son met Do Thi Hoa.", PERSON) == ["Le Van Son", "Do Thi Hoa"]


@pytest.mark.parametrize(
    "name", ["Abdullah al-Thani", "Lucia d'Alessandro", "Johan van der Meer", "Abang Johari Tun Openg"]
)
def test_particles_and_titles_inside_a_name_belong_to_it(name: str) -> None:
    assert names(f"Governor {name} met Mayor Ana Costa.", PERSON) == [name, "Ana Costa"]


@pytest.mark.parametrize("name", ["Ana Costa", "Maria Silva", "Yin Li"])
def test_a_name_of_words_that_the_model_knows_is_whole_before_its_office(name: str) -> None:
    assert names(f"{name}, Mayor of Lisbon, opened the market.", PERSON) == [name]
