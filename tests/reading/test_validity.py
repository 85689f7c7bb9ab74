"""Until when a paper is valid that is signed for a number of years."""

import pytest

from comity.reading import read
from comity.records import Document


@pytest.mark.parametrize(
    ("language", "text", "due"),
    [
        ("en", "Da Nang and Busan signed an agreement on May 13, 2024, valid for five years.", "2029-05-13"),
        ("en", "Da Nang and Busan signed a ten-year agreement on May 13, 2024.", "2034-05-13"),
        ("en", "Da Nang and Busan signed a pact on May 13, 2024. It will be in force for 3 years.", "2027-05-13"),
        ("en", "Da Nang and Busan, friends for five years, signed an agreement on May 13, 2024.", None),
        ("fr", "Da Nang et Lyon ont signé le 13 mai 2024 un accord de coopération, valable cinq ans.", "2029-05-13"),
        ("vi", "Ngày 13/5/2024, Đà Nẵng và Busan đã ký thỏa thuận hợp tác có hiệu lực trong 5 năm.", "2029-05-13"),
        ("zh", "2024年5月13日,广东省与河内市签署了合作协议,有效期五年。", "2029-05-13"),
    ],
)
def test_a_paper_is_due_when_its_years_are_over(language: str, text: str, due: str | None) -> None:
    (paper,) = read(Document("report.txt", text, language, "2024-05-14")).instruments
    assert paper.due == due
    assert all(text[e.start : e.end] == e.quote for e in paper.evidence)


def test_what_is_still_to_be_signed_has_no_end() -> None:
    text = "Da Nang and Busan met on May 13, 2024. They will sign a five-year agreement in June."
    assert [i.due for i in read(Document("report.txt", text, "en", "2024-05-14")).instruments] == [None]


def test_the_end_of_what_was_signed_on_a_leap_day_is_the_last_of_february() -> None:
    text = "Da Nang and Busan signed a ten-year agreement on February 29, 2024."
    assert [i.due for i in read(Document("report.txt", text, "en", "2024-03-01")).instruments] == ["2034-02-28"]
