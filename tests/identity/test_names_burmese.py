"""Burmese names: a table tells which Han characters stand for which syllables, for spelling and sound are apart."""

import pytest

from comity.identity import SAME, compare_names
from comity.identity.blocks import keys
from comity.identity.burmese import is_burmese
from comity.identity.known import KnownForms

NOTHING_KNOWN = KnownForms(())

ONE = [
    ("登盛", "Thein Sein"),
    ("吴登盛", "Thein Sein"),
    ("廷觉", "U Htin Kyaw"),
    ("敏昂莱", "Min Aung Hlaing"),
    ("温纳貌伦", "Wunna Maung Lwin"),
    ("哥哥莱", "Ko Ko Hlaing"),
    ("瑞曼", "Shwe Mann"),
]
TWO = [
    ("登盛", "Htin Kyaw"),
    ("敏昂莱", "Min Aung"),
    ("梭温", "Soe Thein"),
    ("温敏", "Aung Myint"),
    ("林敏", "Lin Min"),
    ("登盛", "Nguyen Thein"),
]


@pytest.mark.parametrize(("han", "latin"), ONE)
def test_the_characters_stand_for_the_syllables(han: str, latin: str) -> None:
    found = compare_names(han, latin, NOTHING_KNOWN)
    assert found.score >= SAME, found
    assert "Burmese" in found.reason
    assert keys(han) & keys(latin)


@pytest.mark.parametrize(("han", "latin"), TWO)
def test_other_names_are_not_read_so(han: str, latin: str) -> None:
    assert "Burmese" not in compare_names(han, latin, NOTHING_KNOWN).reason


def test_syllables_that_are_mandarin_too_are_no_burmese_name() -> None:
    assert is_burmese(("aung", "san"))
    assert not is_burmese(("san", "lin"))
    assert not is_burmese(("aung",))
