"""Who is who in a report: one person, however named; offices, sides and short forms."""

from tests.reading.reports import MET, engagement, reading_of, sides


def people(text: str, language: str = "en", title: str | None = None) -> list[str]:
    """The names of all who take part in anything, each once."""
    found = reading_of(text, language, title=title).engagements
    return list(dict.fromkeys(p.name for e in found for p in e.participants))


def test_a_short_form_is_the_same_person() -> None:
    assert people(MET + "Mori later met with Duarte again.") == ["Ines Duarte", "Ken Mori"]


def test_a_name_without_its_marks_is_the_same_person() -> None:
    text = (
        "Ines Duarte, Mayor of Lisbon, met with Trần Văn Bình, Secretary of the Hải Phòng Party Committee, on May 3. "
        "Mayor Duarte and Tran Van Binh held talks again on May 4."
    )
    assert people(text) == ["Ines Duarte", "Trần Văn Bình"]


def test_the_fullest_form_of_a_name_is_kept() -> None:
    text = "Governor Mori met with Ines Duarte, Mayor of Lisbon. Ken Mori, Governor of Hokkaido, thanked her."
    assert people(text) == ["Ken Mori", "Ines Duarte"]


def test_the_side_is_the_deepest_place_of_the_offices() -> None:
    text = "Jun Abe, Mayor of Sapporo, met with Rosa Prado, Foreign Minister of Panama, on May 3."
    assert sides(engagement(text)) == {"Jun Abe": "JP-01", "Rosa Prado": "PA"}


def test_a_later_office_gives_no_second_one() -> None:
    text = MET + "Governor of Hokkaido Ken Mori thanked her."
    found = {p.name: p.offices for e in reading_of(text).engagements for p in e.participants}
    assert found["Ken Mori"] == ("Governor of Hokkaido",)


def test_the_headline_gives_a_side_to_a_bare_name() -> None:
    text = "Ken Mori met with Ines Duarte, Mayor of Lisbon, on May 3."
    (found,) = reading_of(text, title="Hokkaido Governor Ken Mori in Portugal").engagements
    assert sides(found)["Ken Mori"] == "JP-01"


def test_nobody_is_given_a_side_that_no_words_give() -> None:
    text = "Ken Mori met with Ines Duarte, Mayor of Lisbon, on May 3."
    (found,) = reading_of(text).engagements
    assert sides(found)["Ken Mori"] is None
