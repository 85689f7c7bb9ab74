"""What one government does at home is no engagement; what it does with another side's people is."""

import pytest

from tests.reading.reports import reading_of


@pytest.mark.parametrize(
    "text",
    [
        "President Reed spoke today with Texas Governor Joe Marsh about the storm.",
        "President Ann Reed held separate calls today with Mayor Jane Marsh of Tampa and Mayor Ken Hill of Orlando.",
        "Assistant to the President and Director of the Gender Council Jane Bull and Deputy Assistant to the President "
        "Will Marsh met today with state legislators at the White House.",
        "Secretary of Transport Pete Hill met today with more than a dozen small-business owners.",
        "Senior officials met with state legislators from Puerto Rico at the White House today.",
    ],
)
def test_a_government_with_its_own_towns_and_people_meets_nobody_of_another_side(text: str) -> None:
    assert not reading_of(text).engagements


@pytest.mark.parametrize(
    "text",
    [
        "President Ann Reed met today with President Rosa Prado of Panama at the White House.",
        "Assistant to the President for Trade Jane Bull met today with Minister Ruth Levi of Panama.",
        "The Governor of Texas, Joe Marsh, met the Mayor of Lagos, Ken Ade, on May 3.",
        "Ines Duarte, Mayor of Lisbon, met Rui Sá, Mayor of Porto, on May 3.",
    ],
)
def test_people_of_two_sides_meet(text: str) -> None:
    assert len(reading_of(text).engagements) == 1


@pytest.mark.parametrize("who", ["called Minister Ruth Levi of Kenya", "hosted Minister Ruth Levi of Kenya"])
@pytest.mark.parametrize(
    "office",
    [
        "Assistant to the President for National Security Affairs",
        "Deputy Assistant to the Secretary-General",
        "Special Adviser to the Prime Minister",
    ],
)
def test_who_serves_the_holder_of_an_office_has_one_office(office: str, who: str) -> None:
    (found,) = reading_of(f"{office} Jack Bull {who} today.").engagements
    assert {p.name: p.offices for p in found.participants}["Jack Bull"] == (office,)


def test_an_adviser_is_named_before_the_comma_and_holds_what_stands_behind_it() -> None:
    with_whom = "Akif Demir, Spokesperson and Chief Advisor to the President of Türkiye"
    text = f"Minister Jack Bull spoke by phone today with {with_whom}."
    (found,) = reading_of(text).engagements
    demir = next(p for p in found.participants if p.name == "Akif Demir")
    assert (demir.offices, demir.side) == (("Spokesperson", "Chief Advisor to the President of Türkiye"), "TR")
