"""Heads of states and of international bodies act for them, where nothing else in a report says it."""

import pytest

from tests.reading.reports import reading_of


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("Secretary General Jan Berg of NATO", "NATO"),
        ("Secretary General Jan Berg of the North Atlantic Treaty Organization (NATO)", "NATO"),
        ("President Ann Berg of the European Commission", "EU"),
        ("Secretary-General Ann Berg of the United Nations", "UN"),
    ],
)
def test_who_is_named_with_a_body_behind_them_acts_for_it(who: str, side: str) -> None:
    (found,) = reading_of(f"Minister Rosa Roca of Mexico met today with {who}.").engagements
    assert {p.name.split()[1]: p.side for p in found.participants} == {"Roca": "MX", "Berg": side}


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("President Macron", "FR"),
        ("Prime Minister Kishida Fumio", "JP"),
        ("President Joseph R. Biden, Jr.", "US"),
        ("Prime Minister Pham Minh Chinh", "VN"),
        ("President Xi Jinping", "CN"),
        ("Mayor Macron", None),
        ("President Kishida", None),
    ],
)
def test_a_head_of_government_is_known_by_name_and_office(who: str, side: str | None) -> None:
    (found,) = reading_of(f"Minister Rosa Roca of Mexico met today with {who} at the summit.").engagements
    assert [p.side for p in found.participants if p.side != "MX"] == [side]


def test_a_head_of_state_with_the_governors_of_its_parts_meets_nobody_of_another_side() -> None:
    assert not reading_of("President Biden spoke today with Governor Joe Marsh of Texas about the storm.").engagements


def test_no_town_is_called_like_an_alliance() -> None:
    (found, *_) = reading_of("Minister Rosa Roca of Mexico had a call today with leaders from NATO.").engagements
    assert all("PH" not in (p.side or "") for p in found.participants)
