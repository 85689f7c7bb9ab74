"""Who is named with an international body acts for it, where nothing else in a report says it."""

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


def test_no_town_is_called_like_an_alliance() -> None:
    (found, *_) = reading_of("Minister Rosa Roca of Mexico had a call today with leaders from NATO.").engagements
    assert all("PH" not in (p.side or "") for p in found.participants)
