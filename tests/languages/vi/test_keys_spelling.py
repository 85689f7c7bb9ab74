"""One spelling for every way to write a word, and no character more or less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.languages.grammars.vietnamese.tables.keys import has_marks, key, unsegmented


@given(st.text())
def test_keys_are_as_long_as_their_text(text: str) -> None:
    assert len(key(text)) == len(text)
    assert len(key(text, marks=False)) == len(text)
    assert len(unsegmented(text)) == len(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà", "hòa"), ("Uỷ", "ủy"), ("thuý", "thúy"), ("thoả", "thỏa"), ("kí", "ký"), ("Mĩ", "mỹ"), ("quí", "quý")],
)
def test_two_spellings_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize("word", ["hoàn", "toàn", "quý", "quả", "thuyền"])
def test_marks_that_stand_right_are_left(word: str) -> None:
    assert key(word) == word


def test_without_marks_nothing_but_plain_letters_is_left() -> None:
    assert key("Đinh Tiến Dũng", marks=False) == "dinh tien dung"


def test_text_without_marks_is_told_from_text_with_them() -> None:
    assert has_marks("Bí thư Thành ủy tiếp Đại sứ")
    assert not has_marks("Bi thu Thanh uy tiep Dai su")
