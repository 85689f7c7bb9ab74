import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.records import InvalidValue, edtf
from comity.sources.datelines import dateline, day_in_words, head_date, signed_off

DATELINES = [
    ("BEIJING – The two sides met on September 25.", "BEIJING", None),
    ("BEIJING - The two sides met on September 25.", "BEIJING", None),
    ("HÀ NỘI — The mayor received the guests.", "HÀ NỘI", None),
    ("Hanoi (VNA) - Le maire a reçu la délégation.", "Hanoi", None),
    ("Hà Nội (TTXVN) - Chiều 26/9, hai bên hội đàm.", "Hà Nội", None),
    ("HANOI, Sept. 26 (Xinhua) -- The mayor received the guests.", "HANOI", None),
    ("BEIJING, Sept 26, 2023 (Xinhua) -- The mayor received the guests.", "BEIJING", "2023-09-26"),
    ("Hanoi, 26 September 2023 - The mayor received the guests.", "Hanoi", "2023-09-26"),
    ("PARIS, le 3 avril 2024 (AFP) - Le maire a reçu la délégation.", "PARIS", "2024-04-03"),
    ("Hà Nội, ngày 26/9/2023 (TTXVN) - Hai bên hội đàm.", "Hà Nội", "2023-09-26"),
    ("HAVANA (AP) --\n\nThe mayor received the guests.", "HAVANA", None),
    ("DAR ES SALAAM, Tanzania (AP) _\n\nThe mayor received the guests.", "DAR ES SALAAM, Tanzania", None),
    ("VIETNAM, September 25 -\n\nBEIJING – The two sides met.", "BEIJING", None),
    ("A headline of the day\n\nBEIJING – The two sides met.\nPARIS - The others did not.", "BEIJING", None),
    ("（新华社北京9月26日电）双方举行会谈。", "北京", None),
    ("广州9月25日电　双方举行会谈。", "广州", None),
    ("标题\n\n上海2023年9月25日电　双方举行会谈。", "上海", "2023-09-25"),
    ("广州电　双方举行会谈。", "广州", None),
    ("Guangzhou - Hanoi et Guangzhou ont signé un accord dans la soirée.", "Guangzhou", None),
    ("HAIPHONG - Two mayors met in the evening.", "HAIPHONG", None),
    ("新华社广州2023年9月26日电（记者某某）双方举行会谈。", "广州", "2023-09-26"),
]

NO_DATELINES = [
    "The two sides met in Beijing on September 25.",
    "WVR/VNA - The mayor received the guests.",
    "Xinhua - The mayor received the guests.",
    "Vietnam – China trade reached a new height in the year.",
    "VIETNAM - CHINA TIES GROW",
    "From September 30 – October 2, the mayor travelled to the south.",
    "ASEAN - The meeting was held in the south.",
    "Hanoi - Beijing ties grow",
    "某某来电　双方举行会谈。",
    "G20 - The meeting was held in the south.",
    "中新网9月26日电 双方举行会谈。",
    "",
]


@pytest.mark.parametrize(("text", "place", "day"), DATELINES)
def test_dateline_gives_place_and_a_whole_date_only(text: str, place: str, day: str | None) -> None:
    assert dateline(text) == (place, day)


@pytest.mark.parametrize("text", NO_DATELINES)
def test_dateline_is_not_seen_where_there_is_none(text: str) -> None:
    assert dateline(text) == (None, None)


def test_head_line_gives_the_date_and_where_it_ends() -> None:
    assert head_date(" date 2023-09-25 VIETNAM, September 25 -") == ("2023-09-25", 16)
    assert head_date("\ufeffDate: 2023-09 The mayor") == ("2023-09", 14)
    assert head_date("The date 2023-09-25 was kept.") == (None, 0)


@pytest.mark.parametrize("text", ["date 2023-02-30 The", "date 2023-13 The", "date 2023-9-5 The"])
def test_head_line_with_a_date_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        head_date(text)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("24 Apr 2024, 16:32", "2024-04-24"),
        ("September 25, 2023", "2023-09-25"),
        ("1er juin 2024", "2024-06-01"),
        ("2023年9月26日", "2023-09-26"),
        ("ngày 26 tháng 9 năm 2023", "2023-09-26"),
        ("31 February 2024", None),
        ("26 September", None),
        ("yesterday", None),
    ],
)
def test_day_in_words(words: str, day: str | None) -> None:
    assert day_in_words(words) == day


def test_sign_off_gives_the_date_where_it_is_a_line_of_its_own() -> None:
    foot = "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n16 NOVEMBER 2022"
    assert signed_off(f"The Minister returns today.\n{foot}") == "2022-11-16"
    assert signed_off(f"The Minister returns today.\n{foot}\nPhoto: the ministry") == "2022-11-16"
    assert signed_off("Le ministre rentre ce soir.\nParis, le 3 avril 2024") == "2024-04-03"
    assert signed_off("双方举行会谈。\n2023年9月26日") == "2023-09-26"


def test_sign_off_is_not_taken_from_a_sentence_or_the_only_line() -> None:
    assert signed_off("The Minister returns.\nThey met on 16 November 2022.") is None
    assert signed_off("16 November 2022") is None
    assert signed_off("16 November 2022\n" + "They met again. " * 80) is None
    assert signed_off("The Minister returns today.\n1 AUGUST") is None


@given(st.text(max_size=300))
def test_whatever_the_text_a_date_found_is_a_date(text: str) -> None:
    _, day = dateline(text)
    for found in (day, day_in_words(text), signed_off(text)):
        assert found is None or edtf.check(found) == found
