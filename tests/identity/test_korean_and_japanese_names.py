"""Korean and Japanese names: readings of Han characters, Hangul and kana, with the table of known forms put away."""

import pytest

from comity.identity import SAME, compare_names
from comity.identity.blocks import keys
from comity.identity.known import KnownForms

NOTHING = KnownForms(())
ONE = [
    ("이수정", "Lee Soo-jung"),
    ("李秀贞", "Lee Soo-jung"),
    ("李秀貞", "이수정"),
    ("박준호", "Pak Chun Ho"),
    ("朴俊浩", "Park Joon Ho"),
    ("朴俊浩", "Joon-ho Park"),
    ("山本健一", "Yamamoto Kenichi"),
    ("山本健一", "Ken'ichi Yamamoto"),
    ("渡辺由美子", "Watanabe Yumiko"),
    ("服部茂", "Hattori Shigeru"),
    ("やまもと けんいち", "Kenichi Yamamoto"),
    ("大野太郎", "Ōno Tarō"),
]
TWO = [
    ("이수정", "Lee Soo-min"),
    ("李秀贞", "Lee Min-jung"),
    ("朴俊浩", "Park Joon Young"),
    ("山本健一", "Yamamoto Kenji"),
    ("渡辺由美子", "Watanabe Mariko"),
    ("山本健一", "Yamashita Kenichi"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_readings_make_one_name(one: str, other: str) -> None:
    said = compare_names(one, other, NOTHING)
    assert said.score >= SAME, said
    assert said.reason


@pytest.mark.parametrize(("one", "other"), TWO)
def test_another_given_name_or_surname_is_another_name(one: str, other: str) -> None:
    assert compare_names(one, other, NOTHING).score < SAME


@pytest.mark.parametrize(("one", "other"), ONE)
def test_names_that_come_out_as_one_share_a_key(one: str, other: str) -> None:
    assert keys(one) & keys(other)


def test_a_surname_alone_waits_for_context() -> None:
    for han, latin in (("朴俊浩", "Park"), ("山本健一", "Yamamoto")):
        said = compare_names(han, latin, NOTHING)
        assert 0.5 <= said.score < SAME
        assert "surname" in said.reason


def test_letters_that_are_pinyin_too_are_not_sure_to_be_korean() -> None:
    assert compare_names("李刚", "Li Gang", NOTHING).score >= SAME  # the Mandarin reading
    assert compare_names("李强", "Li Gang", NOTHING).score < SAME  # in Korean it would be one
