"""Lists cut into single things, tails and verbs of saying left out."""

import pytest

from comity.languages.grammars.vietnamese.analysis import analyse
from comity.records.clause import Modality


def _items(text: str) -> list[str]:
    analysis = analyse(text)
    return [analysis.text[i.span.start : i.span.end] for c in analysis.clauses for i in c.items]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        (
            "Ông An đề nghị hai tỉnh: Thứ nhất, tăng cường trao đổi đoàn; thứ hai, sớm mở lại tuyến xe khách.",
            ["tăng cường trao đổi đoàn", "sớm mở lại tuyến xe khách"],
        ),
        (
            "Hai bên nhất trí đẩy mạnh thương mại, mở rộng đầu tư và thúc đẩy du lịch.",
            ["đẩy mạnh thương mại", "mở rộng đầu tư", "thúc đẩy du lịch"],
        ),
        (
            "Hai bên nhất trí củng cố, tăng cường và mở rộng quan hệ hợp tác.",
            ["củng cố, tăng cường và mở rộng quan hệ hợp tác"],
        ),
        (
            "Bà Lan đề nghị tăng cường hợp tác thương mại, du lịch và giáo dục.",
            ["tăng cường hợp tác thương mại, du lịch và giáo dục"],
        ),
        ("Hai bên nhất trí sớm mở lại chợ biên giới, nhằm giúp người dân tăng thu nhập.", ["sớm mở lại chợ biên giới"]),
        ("Bắc Kinh sẵn sàng chia sẻ kinh nghiệm làm đường sắt, ông An nói.", ["chia sẻ kinh nghiệm làm đường sắt"]),
        ("Ông An khẳng định Việt Nam sẽ mở thêm đường bay.", ["Việt Nam sẽ mở thêm đường bay"]),
        ("Ông An đề nghị lãnh đạo Quảng Đông tạo thuận lợi cho doanh nghiệp.", ["tạo thuận lợi cho doanh nghiệp"]),
        ("Theo ông An, hai bên cần sớm lập nhóm công tác chung.", ["hai bên cần sớm lập nhóm công tác chung"]),
    ],
)
def test_list_is_cut(text: str, things: list[str]) -> None:
    assert _items(text) == things


def test_moods_are_told_apart() -> None:
    text = (
        "Ông An cho rằng hai bên cần mở rộng thương mại. Ông cho biết Hà Nội sẽ cử đoàn sang. "
        "Ông khẳng định Hà Nội sẵn sàng giúp đỡ."
    )
    assert [i.modality for c in analyse(text).clauses for i in c.items] == [
        Modality.OBLIGATION,
        Modality.FUTURE,
        Modality.WILLING,
    ]


def test_subject_runs_on_to_the_verbs_behind() -> None:
    clauses = analyse(
        "Thủ tướng Lê Văn An điện đàm với Thủ tướng Lào Khamtay Vongsa, nhất trí tiếp tục phối hợp."
    ).clauses
    assert [(c.predicate, [m.name for m in c.subject]) for c in clauses] == [
        ("phone", ["Lê Văn An"]),
        ("agree", ["Lê Văn An"]),
    ]


def test_whoever_is_received_does_not_speak() -> None:
    clauses = analyse(
        "Chủ tịch nước Lê Văn An tiếp ông Hùng Cao, Bộ trưởng Hải quân Mỹ, bày tỏ tin tưởng quan hệ sẽ phát triển."
    ).clauses
    assert [[m.name for m in c.subject] for c in clauses] == [["Lê Văn An"], ["Lê Văn An"]]
