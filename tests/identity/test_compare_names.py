"""Comparing names: across scripts, orders, spellings and titles, and keeping namesakes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.identity import SAME, UNSURE, compare_names
from comity.identity.blocks import keys, short
from comity.identity.compare import FEATURES, explanation
from comity.identity.known import KnownForms

ONE_PERSON = [
    ("黄坤明", "Huang Kunming"),
    ("黄坤明", "Hoàng Khôn Minh"),
    ("黃坤明", "黄坤明"),
    ("Huang Kunming", "Hoàng Khôn Minh"),
    ("HUANG Kunming", "Kunming Huang"),
    ("Huang Kun-ming", "Huang Kunming"),
    ("丁进勇", "Đinh Tiến Dũng"),
    ("丁進勇", "Dinh Tien Dung"),
    ("Đinh Tiến Dũng", "Dinh Tien Dung"),
    ("đồng chí Đinh Tiến Dũng", "ông Đinh Tiến Dũng"),
    ("阮文年", "Nguyễn Văn Nên"),
    ("文年", "Văn Nên"),
    ("Ngô Xuân Lịch", "吴春历"),
    ("Hòa Bình Nguyễn", "Hoà Bình Nguyễn"),
    ("Trần Sỹ Thanh", "Trần Sĩ Thanh"),
    ("Vũ Đức Đam", "Võ Đức Đam"),
    ("Lv Jun", "吕军"),
    ("拜登总统", "President Joe Biden"),
    ("埃马纽埃尔·马克龙", "Emmanuel Macron"),
    ("M. Emmanuel Macron", "Emmanuel MACRON"),
    ("Harold Q. Lindqvist", "Harold Lindqvist"),
    ("Aleksander Kowalczewski", "Aleksandr Kowalczewski"),
    ("Nguyên Quôc Bao", "Nguyễn Quốc Bảo"),  # as French writes it: its own marks only
    ("Nguyên Quôc Bao", "阮国宝"),
    ("Trân Kiên Quôc", "Chen Jianguo"),
    ("Hô Thi Sau", "Ho Thi Sau"),
    ("Lê Hông Son", "Lê Hồng Sơn"),
]

TWO_PEOPLE = [
    ("Lê Minh Tân", "Lê Minh Tấn"),
    ("Nguyên Quôc Bao", "Nguyễn Quốc Báu"),
    ("Trân Kiên Quôc", "Trần Kiến Quý"),
    ("Trần Văn Dũng", "Trần Văn Dụng"),
    ("黄坤明", "Huang Kunyu"),
    ("黄坤明", "Hoàng Khôn Sơn"),
    ("Li Qiang", "Li Keqiang"),
    ("Lý Cường", "Lý Khắc Cường"),
    ("Ly Cuong", "Ly Khac Cuong"),
    ("王毅", "王义"),
    ("Zhang Gaoli", "Zhang Gaoyi"),
    ("阮文年", "Nguyễn Văn Thể"),
    ("Xi Jinping", "Tập Cận Dũng"),
    ("Boris Johnson", "拜登"),
    ("Nguyễn Minh Hằng", "Nguyễn Minh Hùng"),
]

SHORT_FORMS = [
    ("Dũng", "Đinh Tiến Dũng"),
    ("Huang", "Huang Kunming"),
    ("黄", "黄坤明"),
    ("Biden", "Joe Biden"),
    ("Huang", "黄坤明"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_forms_of_one_name_are_the_same_either_way_round(one: str, other: str) -> None:
    there, back = compare_names(one, other), compare_names(other, one)
    assert there == back
    assert there.score >= SAME, there
    assert there.reasons


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_names_that_only_look_alike_are_not_the_same(one: str, other: str) -> None:
    assert compare_names(one, other).score < SAME


@pytest.mark.parametrize(("one", "other"), SHORT_FORMS)
def test_short_forms_are_left_to_context(one: str, other: str) -> None:
    assert UNSURE <= compare_names(one, other).score < SAME


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_names_that_are_the_same_meet_in_a_block(one: str, other: str) -> None:
    assert short(one) == short(other)
    assert keys(one) & keys(other)


def test_a_register_adds_its_own_known_forms() -> None:
    assert compare_names("Katarina Novotná", "诺沃特娜").score < SAME
    known = KnownForms([("Katarina Novotná", "诺沃特娜")])
    assert compare_names("Katarina Novotná", "诺沃特娜", known).same
    assert compare_names("Katarina Novotna", "诺沃特娜", known).same


def test_marks_that_differ_say_so() -> None:
    comparison = compare_names("Trần Văn Dũng", "Trần Văn Dụng")
    assert "marks differ" in comparison.reason


def test_every_feature_explains_itself() -> None:
    for feature in FEATURES:
        assert feature.__doc__
        assert len(explanation(feature)) > 20


NAMES = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxy ABC黄坤明丁进勇·-.'", min_size=0, max_size=20)


@given(NAMES, NAMES)
def test_any_two_texts_get_a_score_between_0_and_1_either_way_round(one: str, other: str) -> None:
    comparison = compare_names(one, other)
    assert 0.0 <= comparison.score <= 1.0
    assert comparison.score == compare_names(other, one).score
    assert comparison.reasons


@given(NAMES.filter(lambda text: any(c.isalpha() for c in text)))
def test_a_name_is_itself(name: str) -> None:
    assert compare_names(name, name).score == 1.0
