"""Those who were only present are not whom the report goes on to speak of as "they"."""

import pytest

from comity.reading import read
from comity.records import Document, EngagementKind

_EN = "Chairman Cao Tuong Huy of Quang Ninh and Vice Governor Li Wei of Guangdong held talks in Ha Long on Tuesday"
_FR = "Cao Tuong Huy, président de Quang Ninh, et Li Wei, vice-gouverneur du Guangdong, se sont vus mardi à Ha Long"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{_EN}. Ambassador He Wei was present. They witnessed the signing of an agreement."),
        ("en", f"{_EN}. Also present was Ambassador He Wei. They witnessed the signing of an agreement."),
        ("en", f"{_EN} in the presence of Ambassador He Wei. They witnessed the signing of an agreement."),
        ("fr", f"{_FR}, en présence de l'ambassadeur He Wei. Ils ont assisté à la signature d'un accord."),
    ],
)
def test_they_are_those_who_met(language: str, text: str) -> None:
    found = read(Document("report.txt", text, language, "2024-05-15")).engagements
    (signing,) = (e for e in found if e.kind is EngagementKind.SIGNING)
    assert {p.name for p in signing.participants} == {"Cao Tuong Huy", "Li Wei"}


def test_they_are_the_group_that_the_sentence_before_was_about() -> None:
    text = (
        "Minister for Transport Tan Wei of Singapore will host the forum from 29 to 31 May 2024. Four Ministers and "
        "Deputy Ministers from Botswana, Ghana, Mauritius and Uganda will take part. They will call on Mr Lim Hui."
    )
    found = read(Document("report.txt", text, "en", "2024-05-15")).engagements
    (call,) = (e for e in found if e.kind is EngagementKind.COURTESY_CALL)
    assert {p.side for p in call.participants if p.role.value == "guest"} == {"BW", "GH", "MU", "UG"}


def test_officials_of_several_countries_meet_somebody() -> None:
    text = "Officials from Laos, Cambodia and Thailand met Governor Tran Van Minh of Da Nang on 3 May 2024."
    (meeting,) = read(Document("report.txt", text, "en", "2024-05-15")).engagements
    assert {p.side for p in meeting.participants} == {"LA", "KH", "TH", "VN-DN"}
