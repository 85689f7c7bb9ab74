"""Vietnamese sentences of our own: which words name a date, and which date."""

import unicodedata

import pytest

from comity.languages.times import find
from tests.languages.times_cases import Dates, dates_of

CASES: list[tuple[str, Dates]] = [
    ("Ngày 25/9, hai bên đã gặp nhau tại Quảng Châu.", [("Ngày 25/9", "2023-09-25")]),
    ("Đoàn thăm Trung Quốc từ 25 đến 29/9.", [("từ 25 đến 29/9", "2023-09-25/2023-09-29")]),
    (
        "Đoàn thăm Trung Quốc từ ngày 25 đến ngày 29/9/2023.",
        [("từ ngày 25 đến ngày 29/9/2023", "2023-09-25/2023-09-29")],
    ),
    ("Chuyến thăm ngày 28-30/9 gồm ba chặng.", [("ngày 28-30/9", "2023-09-28/2023-09-30")]),
    ("từ ngày 30/10 đến ngày 1/11/2022", [("từ ngày 30/10 đến ngày 1/11/2022", "2022-10-30/2022-11-01")]),
    ("Chiều ngày 25 tháng 9 năm 2023, lễ ký diễn ra.", [("Chiều ngày 25 tháng 9 năm 2023", "2023-09-25")]),
    ("Tối 26/9 (giờ địa phương), đoàn tới Bắc Kinh.", [("Tối 26/9", "2023-09-26")]),
    ("Sáng thứ Hai (25/9), ông đã tiếp đoàn.", [("Sáng thứ Hai (25/9)", "2023-09-25")]),
    ("Hội nghị sẽ họp vào quý II năm 2024.", [("quý II năm 2024", "2024-34")]),
    ("Dự án sẽ xong trước năm 2035.", [("năm 2035", "2035")]),
    ("Tuyến đường sẽ mở đến năm 2035.", [("2035", "2035")]),
    ("Dự án sẽ xong vào cuối năm 2025.", [("cuối năm 2025", "2025")]),
    ("Hai bên sẽ gặp lại vào tháng 11 tới.", [("tháng 11 tới", "2023-11")]),
    ("Hồi tháng 12, hai bên đã ký.", [("tháng 12", "2022-12")]),
    ("Hồi tháng 6 vừa qua, ông đã thăm Hà Nội.", [("tháng 6 vừa qua", "2023-06")]),
    ("chuyến thăm cuối tháng 10/2022", [("cuối tháng 10/2022", "2022-10")]),
    ("Trong năm 2022, hai bên đã trao đổi 20 đoàn.", [("Trong năm 2022", "2022")]),
    (
        "Trước đó, ngày 15/8, đoàn đã tới Huế. Cùng ngày, đoàn về.",
        [("ngày 15/8", "2023-08-15"), ("Cùng ngày", "2023-08-15")],
    ),
    ("Ngày 25-9, đoàn ở Huế. Ngày hôm sau, đoàn về.", [("Ngày 25-9", "2023-09-25"), ("Ngày hôm sau", "2023-09-26")]),
    ("Chiều cùng ngày, đoàn về.", [("Chiều cùng ngày", None)]),
    ("ngày 2-4-2024", [("ngày 2-4-2024", "2024-04-02")]),
    ("ngày 2.4.2024", [("ngày 2.4.2024", "2024-04-02")]),
    ("trong các ngày 26 và 27/9", [("trong các ngày 26 và 27/9", "2023-09-26/2023-09-27")]),
    ("Lúc 9 giờ sáng ngày 26/9, lễ bắt đầu.", [("9 giờ sáng ngày 26/9", "2023-09-26")]),
    ("Chương trình kéo dài đến hết năm 2025.", [("năm 2025", "../2025")]),
    ("trong giai đoạn 2021 - 2025", [("trong giai đoạn 2021 - 2025", "2021/2025")]),
    ("từ tháng 1 đến tháng 6/2023", [("từ tháng 1 đến tháng 6/2023", "2023-01/2023-06")]),
    ("Cách đây 27 năm, hai thành phố kết nghĩa.", [("Cách đây 27 năm", "1996")]),
    ("Sau 27 năm hợp tác, trong 8 năm qua, kéo dài 3 ngày.", []),
    ("Tuần trước hai bên điện đàm.", [("Tuần trước", "2023-09-18/2023-09-24")]),
    ("Đầu tuần tới, đoàn sẽ lên đường.", [("Đầu tuần tới", "2023-10-02/2023-10-08")]),
    (
        "Hôm nay đoàn về, hôm qua đoàn ở Huế, ngày mai nghỉ.",
        [("Hôm nay", "2023-09-27"), ("hôm qua", "2023-09-26"), ("ngày mai", "2023-09-28")],
    ),
    ("Sáng nay, 27/9, lễ bế giảng diễn ra.", [("Sáng nay, 27/9", "2023-09-27")]),
    ("Chiều nay đoàn rời Hà Nội.", [("Chiều nay", "2023-09-27")]),
    ("Năm ngoái kim ngạch tăng, năm nay giảm.", [("Năm ngoái", "2022"), ("năm nay", "2023")]),
    ("cuối tháng 10 năm ngoái", [("cuối tháng 10 năm ngoái", "2022-10")]),
    ("Mùa thu 2022, ông đã sang thăm.", [("Mùa thu 2022", "2022-23")]),
    ("Những năm 1990, giao thương còn ít.", [("Những năm 1990", "1990/1999")]),
    ("Đây là lần thứ hai ông tới, và là nền kinh tế lớn thứ ba.", []),
    ("Hai bên thể hiện quyết tâm, thực hiện 24/7, tăng 3-4 lần.", []),
    ("Hai bên gần đây thường gặp, trong thời gian tới sẽ gặp, mỗi năm một lần.", []),
    ("Khoảng 2000 người dự lễ.", []),
    ("Cuộc gặp (25/9) kéo dài một giờ.", [("25/9", "2023-09-25")]),
    ("Kể từ năm 2019, hai bên đã ký ba văn bản.", [("năm 2019", "2019/..")]),
    ("6 tháng đầu năm 2023, kim ngạch tăng.", [("6 tháng đầu năm 2023", "2023-40")]),
    ("Thứ Sáu, đoàn sẽ tới Huế.", [("Thứ Sáu", "2023-09-29")]),
    ("mùng 8 tháng giêng âm lịch", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_vietnamese_dates(text: str, expected: Dates) -> None:
    assert dates_of(text, "vi") == expected


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_decomposed_letters_give_the_same_places(text: str, expected: Dates) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    words = [decomposed[x.start : x.end] for x in find(decomposed, "vi") if x.is_date]
    assert [unicodedata.normalize("NFC", word) for word in words] == [word for word, _ in expected]
