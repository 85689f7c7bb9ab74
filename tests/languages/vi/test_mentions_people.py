"""People with their offices, delegations with who leads them, both sides together."""

import pytest

from comity.languages.grammars.vietnamese.analysis import analyse
from comity.records.clause import Mention, MentionKind


def _people(text: str) -> list[tuple[str, list[str]]]:
    analysis = analyse(text)
    found = [m for m in analysis.mentions if m.kind is MentionKind.PERSON]
    return [(m.name, [analysis.text[o.start : o.end] for o in m.offices]) for m in found]


def _of_kind(text: str, kind: MentionKind) -> list[Mention]:
    return [m for m in analyse(text).mentions if m.kind is kind]


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        (
            "Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Lê Văn An tiếp khách.",
            "Lê Văn An",
            ["Ủy viên Bộ Chính trị", "Bí thư Thành ủy Hà Nội"],
        ),
        (
            "Đồng chí Lê Văn An, Ủy viên Bộ Chính trị, Bí thư Thành ủy, tiếp khách.",
            "Lê Văn An",
            ["Ủy viên Bộ Chính trị", "Bí thư Thành ủy"],
        ),
        ("Thủ tướng Anh Mary Jones thăm Hà Nội.", "Mary Jones", ["Thủ tướng Anh"]),
        ("Đại sứ Mỹ tại Việt Nam John A. Smith nói.", "John A. Smith", ["Đại sứ Mỹ tại Việt Nam"]),
        ("Chủ tịch UBND TP.HCM Trần Thị Mai nói.", "Trần Thị Mai", ["Chủ tịch UBND TP.HCM"]),
        ("Ông Dũng cảm ơn.", "Dũng", []),
        (
            "Thủ tướng kiêm Bộ trưởng Quốc phòng Lào Khamtay Vongsa nói.",
            "Khamtay Vongsa",
            ["Thủ tướng", "Bộ trưởng Quốc phòng Lào"],
        ),
    ],
)
def test_person_with_offices(text: str, name: str, offices: list[str]) -> None:
    assert _people(text) == [(name, offices)]


def test_envoy_of_somebody_is_one_person() -> None:
    text = "Ông Lê Văn An, Bộ trưởng Bộ Ngoại giao, Đặc phái viên của Tổng Bí thư Trần Bình đã đến."
    assert _people(text) == [("Lê Văn An", ["Bộ trưởng Bộ Ngoại giao", "Đặc phái viên của Tổng Bí thư Trần Bình"])]


def test_leader_of_a_delegation_acts_for_its_side() -> None:
    text = "Đoàn đại biểu thành phố Hà Nội do ông Lê Văn An, Bí thư Thành ủy, dẫn đầu đã đến."
    person = _of_kind(text, MentionKind.PERSON)[0]
    assert person.codes[:2] == ("VN", "VN-HN")


def test_two_countries_before_a_modal_are_both_sides() -> None:
    assert [m.name for m in _of_kind("Việt Nam - Lào sẽ mở cửa khẩu.", MentionKind.JOINT)] == ["Việt Nam - Lào"]
    assert not _of_kind("Quan hệ Việt Nam - Lào sẽ phát triển.", MentionKind.JOINT)


@pytest.mark.parametrize("text", ["Tình đoàn kết là quý.", "Tập đoàn thép mở nhà máy.", "Anh hùng liệt sĩ."])
def test_words_that_only_look_like_mentions_are_none(text: str) -> None:
    kinds = {m.kind for m in analyse(text).mentions}
    assert not kinds & {MentionKind.DELEGATION, MentionKind.PRONOUN, MentionKind.PERSON}
