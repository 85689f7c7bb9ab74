"""Offices of a province or city that they do not name, groups of holders, and places inside a name for a group."""

import pytest

from comity.records import Act
from tests.reading.reports import engagement, reading_of, roles, sides

MORI = "Governor Ken Mori of Hokkaido"


def test_an_office_of_the_city_is_of_the_one_the_report_is_about() -> None:
    text = (
        "Leaders of Can Tho met with a visiting delegation of Hokkaido on May 3. "
        "Le Quang Binh, Secretary of the municipal Party Committee, proposed opening a direct flight."
    )
    (said,) = reading_of(text).commitments
    assert said.side == "VN-CT"


def test_a_place_named_right_before_goes_first() -> None:
    text = (
        "A delegation of Can Tho visited Guangdong, where it met Li Wei, Deputy Secretary of the provincial Party "
        "Committee, on May 3. Li proposed opening a direct flight."
    )
    (said,) = reading_of(text).commitments
    assert said.side == "CN-GD"


def test_an_office_that_names_its_place_keeps_it() -> None:
    text = (
        "Leaders of Can Tho met Ana Reis, President of the Lisbon City Council, on May 3. "
        "Reis proposed opening a direct flight."
    )
    (said,) = reading_of(text).commitments
    assert said.side == "PT-11"


@pytest.mark.parametrize("group", ["Leaders of Can Tho", "Leaders of the city of Can Tho", "Officials of Can Tho"])
def test_a_place_whose_name_is_a_word_too_does_not_hide_who_met(group: str) -> None:
    assert set(sides(engagement(f"{group} met with {MORI} on May 3.")).values()) == {"VN-CT", "JP-01"}


@pytest.mark.parametrize("both", ["The two mayors", "Both mayors", "The two vice governors", "Both deputy mayors"])
def test_a_number_of_holders_of_any_office_are_both_sides(both: str) -> None:
    text = f"Ines Duarte, Mayor of Lisbon, met with {MORI} on May 3. {both} agreed to open a direct flight."
    (said,) = reading_of(text).commitments
    assert (said.side, said.act, said.engagement) == (None, Act.AGREE, "e1")
    assert set(roles(engagement(text))) == {"Ines Duarte", "Ken Mori"}


@pytest.mark.parametrize(
    "opening",
    [
        "During a meeting on May 3 with Ken Mori, Governor of Hokkaido,",
        "At a reception on May 3 for Ken Mori, Governor of Hokkaido,",
        "Receiving Ken Mori, Governor of Hokkaido, on May 3,",
        "While meeting with Ken Mori, Governor of Hokkaido, on May 3,",
    ],
)
def test_two_people_with_their_offices_behind_them_keep_each_their_own(opening: str) -> None:
    text = f"{opening} Tran Van Nam, Chairman of the Hai Phong People's Committee, proposed opening a direct flight."
    assert sides(engagement(text)) == {"Ken Mori": "JP-01", "Tran Van Nam": "VN-HP"}
    (said,) = reading_of(text).commitments
    assert (said.speaker, said.side) == ("Tran Van Nam", "VN-HP")


def test_offices_before_names_between_commas_stay_with_the_names_behind_them() -> None:
    text = "The Governor of Hokkaido, Ken Mori, and the Mayor of Lisbon, Ines Duarte, met on May 3."
    assert sides(engagement(text)) == {"Ken Mori": "JP-01", "Ines Duarte": "PT-11"}


@pytest.mark.parametrize(
    ("office", "place", "code"),
    [("Governor", "Arizona", "US-AZ"), ("Premier", "Queensland", "AU-QLD"), ("Mayor", "Seattle", "US-WA")],
)
def test_a_governor_of_no_place_is_of_the_one_the_report_tells_most_of(office: str, place: str, code: str) -> None:
    text = (
        f"{office} Carla Ruiz met on May 3 with {MORI}. {place} and Hokkaido have been partners since 1999. "
        f"Ruiz said {place} would open an office in Sapporo."
    )
    assert sides(engagement(text)) == {"Carla Ruiz": code, "Ken Mori": "JP-01"}


def test_the_place_of_the_dateline_counts_where_the_text_names_its_part() -> None:
    text = f"VANCOUVER – Premier Anna Cole met today with {MORI}. British Columbia and Hokkaido are partners."
    assert sides(engagement(text))["Anna Cole"] == "CA-BC"


def test_who_acts_together_with_a_premier_is_of_the_same_part() -> None:
    text = (
        f"Premier Anna Cole and Minister for Trade Bill Reed met with {MORI} on May 3. "
        "Queensland sells beef to Hokkaido, and Queensland buys its fish."
    )
    assert sides(engagement(text))["Bill Reed"] == "AU-QLD"


@pytest.mark.parametrize(
    "text",
    [
        "Governor Carla Ruiz visited Osaka on May 3, where she met Ken Mori, president of a port. Osaka is large.",
        "Premier Li Ming met with Governor Ken Mori of Osaka on May 3. Shanghai is a port; Shanghai has trams.",
        "HANOI (VNA) – Governor Carla Ruiz met with Tran Van Hai, Chairman of the Hanoi People's Committee, on May 3.",
    ],
)
def test_a_place_visited_or_of_a_country_without_such_an_office_is_not_theirs(text: str) -> None:
    told = reading_of(text).engagements
    assert all(p.side is None for e in told for p in e.participants if p.name in ("Carla Ruiz", "Li Ming"))


def test_a_word_for_an_office_at_the_end_of_a_name_is_part_of_it() -> None:
    text = f"Governor Zhang Min of Hubei met {MORI} on May 3. Zhang Min proposed opening a direct flight."
    assert sides(engagement(text)) == {"Zhang Min": "CN-HB", "Ken Mori": "JP-01"}


def test_a_delegation_received_is_received_whoever_leads_it() -> None:
    text = "Mayor Ines Duarte of Lisbon received a delegation from Kobe, led by Mayor Ken Mori, on May 3."
    assert roles(engagement(text)) == {"Ines Duarte": "host", "Ken Mori": "guest"}
