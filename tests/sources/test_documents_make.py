import pytest

from comity.records import UnreadableSource
from comity.sources import Known, document

BODY = "BEIJING, Sept 26, 2023 (Xinhua) -- The two sides met in the city and agreed that they would meet again.\n"


def test_published_prefers_what_came_with_the_text_then_head_then_dateline_then_sign_off() -> None:
    signed = BODY + "The guests left in the evening.\n28 SEPTEMBER 2023"
    assert document("a", "date 2023-09-27 " + signed, Known(published="2023-09-29")).published == "2023-09-29"
    assert document("a", "date 2023-09-27 " + signed).published == "2023-09-27"
    assert document("a", signed).published == "2023-09-26"
    assert document("a", signed.replace(", 2023 (", " (")).published == "2023-09-28"
    assert document("a", "The two sides met in the city and will meet again.").published is None


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ("2023-09", "2023-09"),
        ("2023-09-25/2023-09-29", "2023-09-25/2023-09-29"),
        ("2025-08-11T23:15:16.78+07:00", "2025-08-11"),
        ("2023-09-25 10:00", "2023-09-25"),
        ("24 Apr 2024, 16:32", "2024-04-24"),
        ("", None),
    ],
)
def test_published_is_edtf(given: str, published: str | None) -> None:
    assert document("a", "The two sides met in the city on the day.", Known(published=given)).published == published


@pytest.mark.parametrize(
    "given", ["2023-02-30", "yesterday", "0000-00-00", "2023-13", "25/25/2023", "2023-02-30T10:00:00Z"]
)
def test_published_that_is_no_date_is_refused(given: str) -> None:
    with pytest.raises(UnreadableSource, match="published"):
        document("a", BODY, Known(published=given))


def test_language_given_is_taken_and_cut_to_its_first_part() -> None:
    assert document("a", BODY).language == "en"
    assert document("a", BODY, Known(language="fr-CA")).language == "fr"
    assert document("a", "Guten Tag", Known(language="de")).language == "de"
    with pytest.raises(UnreadableSource, match="no language tag"):
        document("a", BODY, Known(language="English!"))


def test_language_that_cannot_be_told_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableSource, match=r"looks like German.*--language"):
        document("a", "Die Delegation ist mit dem Zug in die Stadt gefahren und hat sich mit der Leitung getroffen.")


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\ufeff", "The \x00 two", "The \ud800 two", "\x01\x02\x03\x04 the two of them"]
)
def test_text_that_cannot_be_kept_is_refused(text: str) -> None:
    with pytest.raises(UnreadableSource):
        document("a", text)


def test_text_is_kept_code_point_for_code_point() -> None:
    text = "\ufeffThe two sides\r\nmet in the city.\rTiế́n \u2028 and the \U0001f600"
    assert document("a", text).text == text
