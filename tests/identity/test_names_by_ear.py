"""Foreign names that Chinese writes by ear: told from each other, and never taken for more than they say."""

from importlib.resources import files

import pytest

from comity.identity import SAME, UNSURE, compare_names
from comity.identity.blocks import heard_keys
from comity.identity.hearing import fit
from comity.identity.known import KnownForms

NOTHING_KNOWN = KnownForms(())

WHOLE = [
    ("安格拉·默克尔", "Angela Merkel"),
    ("埃马纽埃尔·马克龙", "Emmanuel Macron"),
    ("尼古拉斯·马杜罗", "Nicolás Maduro"),
    ("欧尔班·维克托", "Viktor Orbán"),
    ("辛拉冯·库派吞", "Sinlavong Khoutphaythoune"),
    ("约瑟夫·恩格尔", "Joe Engel"),
    ("约翰·布赖斯", "John Bryce"),
]

SURNAMES = [
    ("默克尔", "Angela Merkel"),
    ("朔尔茨", "Olaf Scholz"),
    ("科斯格罗夫", "Peter Cosgrove"),
    ("尼科利奇", "Tomislav Nikolić"),
    ("基塔罗维奇", "Kolinda Grabar-Kitarović"),
    ("拉斯穆森", "Lars Løkke Rasmussen"),
    ("穆罕默德六世", "Mohammed VI"),
    ("萨勒曼", "Salman bin Abdulaziz Al Saud"),
    ("英格利希", "Bill English"),
]

OTHERS = [
    ("默克尔", "Emmanuel Macron"),
    ("马克龙", "Angela Merkel"),
    ("普京", "Boris Johnson"),
    ("穆罕默德五世", "Mohammed VI"),
    ("习近平", "Simon Jensen"),
    ("黄坤明", "Helen Kingston"),
    ("马可·吕特", "Mark Rutte"),
    ("约翰·恩格尔", "Joseph Engel"),
]


@pytest.mark.parametrize(("han", "latin"), WHOLE)
def test_whole_names_are_one_without_a_table(han: str, latin: str) -> None:
    found = compare_names(han, latin, NOTHING_KNOWN)
    assert found.score >= SAME, found
    assert "by ear" in found.reason


@pytest.mark.parametrize(("han", "latin"), SURNAMES)
def test_a_surname_alone_is_left_to_context(han: str, latin: str) -> None:
    found = compare_names(han, latin, NOTHING_KNOWN)
    assert UNSURE <= found.score < SAME, found
    assert "by ear" in found.reason


@pytest.mark.parametrize(("han", "latin"), SURNAMES)
def test_a_name_by_ear_shares_a_coarse_key(han: str, latin: str) -> None:
    assert heard_keys(han) & heard_keys(latin)


@pytest.mark.parametrize(("han", "latin"), OTHERS)
def test_other_names_do_not_sound_alike(han: str, latin: str) -> None:
    assert compare_names(han, latin, NOTHING_KNOWN).score < UNSURE


def test_another_given_name_is_another_person_and_says_why() -> None:
    found = compare_names("希拉里·约翰逊", "Boris Johnson", NOTHING_KNOWN)
    assert found.score < UNSURE
    assert "given names do not" in found.reason


@pytest.mark.parametrize("latin", ["Wang Weizhong", "Nguyễn Văn Giàu", "Nguyen Van Giau"])
def test_east_asian_names_are_read_and_not_heard(latin: str) -> None:
    assert not heard_keys(latin)
    assert "by ear" not in compare_names("王维中", latin, NOTHING_KNOWN).reason


def test_letters_that_fit_are_above_chance_and_others_below() -> None:
    assert fit("墨尔本", "melbourne") > 0 > fit("墨尔本", "auckland")


def test_rows_of_transcriptions_are_whole_and_in_order() -> None:
    lines = files("comity.identity").joinpath("transcriptions.tsv").read_text(encoding="utf-8").splitlines()
    characters = [line.partition("\t")[0] for line in lines[1:]]
    assert characters == sorted(set(characters))
    for line in lines[1:]:
        for pair in line.partition("\t")[2].split(","):
            chunk, _, times = pair.partition(":")
            assert chunk == "" or (chunk.isascii() and chunk.isalpha())
            assert int(times) > 0


@pytest.mark.parametrize(
    ("han", "latin"),
    [("伊丽莎白·格林", "Liz Green"), ("弗拉基米尔·博伊科", "Volodymyr Boyko"), ("雷克斯·哈里森", "Rex Harrison")],
)
def test_a_given_name_may_stand_in_another_form(han: str, latin: str) -> None:
    assert compare_names(han, latin, KnownForms(())).score >= SAME


def test_forms_of_one_given_name_in_letters() -> None:
    assert compare_names("William Harrison", "Bill Harrison").score >= SAME
    assert compare_names("William Harrison", "Bob Harrison").score < SAME
    assert compare_names("William Harrison", "Bill Garrison").score < SAME


def test_a_given_name_set_in_other_characters_must_be_surely_heard() -> None:
    assert compare_names("阿卜杜拉·恩格尔", "Abdulla Engel", NOTHING_KNOWN).score >= SAME
    assert compare_names("阿比·恩格尔", "Abdulla Engel", NOTHING_KNOWN).score < SAME
