"""Names of the world as Vietnamese reports spell them by ear."""

import pytest

from comity.identity import SAME, compare_names
from comity.identity.blocks import spelled_key
from comity.identity.known import KnownForms

NOTHING = KnownForms(())


@pytest.mark.parametrize(
    ("latin", "spelled"),
    [
        ("Khamsone Vongdara", "Khăm-xỏn Vông-đa-ra"),
        ("Bounmy Phetsavanh", "Bun-mi Phết-xa-văn"),
        ("Philippe Moreau", "Phi-líp Mô-rô"),
        ("Dmitri Makarov", "Đmi-tri Ma-ca-rốp"),
    ],
)
def test_a_name_spelled_by_ear_is_the_one_it_sounds_like(latin: str, spelled: str) -> None:
    for one, other in ((latin, spelled), (spelled, latin)):
        assert compare_names(one, other, NOTHING).score >= SAME
    assert spelled_key(latin)[1] == spelled_key(spelled)[1]
    assert (spelled_key(latin)[0], spelled_key(spelled)[0]) == (False, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khamsone Vongdara", "Khăm-tày Vông-đa-ra"),
        ("Philippe Moreau", "Phi-líp Mác-tanh"),
        ("Kim Jong-un", "Kim Jong Nam"),
        ("Jean-Pierre Dubois", "Jean Pierre Dupont"),
        ("Nguyễn Văn Nam", "Na-ren-đra Mô-đi"),
    ],
)
def test_another_name_is_another(one: str, other: str) -> None:
    assert compare_names(one, other, NOTHING).score < SAME
