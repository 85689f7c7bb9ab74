"""Keys and head words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.localities.folding import key, marks
from comity.localities.forms import bare, even, forms, load
from comity.records import LocalityKind

DATA = ["forms.toml", "irregular.toml", "former.toml", "doubtful.toml", "surnames.toml", "demonyms.toml"]


@pytest.mark.parametrize("name", DATA)
def test_every_data_file_loads(name: str) -> None:
    assert load(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hà Nội", "HANOI"), ("Đắk Lắk", "Dak Lak"), ("Côte d’Ivoire", "cote d'ivoire"), ("TP.HCM", "TPHCM"),
     ("Bà Rịa - Vũng Tàu", "Ba Ria-Vung Tau"), ("Hòa Bình", "Hoà Bình"), ("Łódź", "Lodz"), ("U.S.", "us"),
     ("𝒩ice", "nice")],
)  # fmt: skip
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(name: str) -> None:
    assert key(key(name)) == key(name)


def test_marks_are_compared_wherever_the_tone_is_put() -> None:
    assert marks("Hòa") == marks("Hoà")
    assert marks("Hà Nam") != marks("Hạ Nam")
    assert marks("Ha Nam") == ()
    assert marks("Đà") != marks("Dà")


def test_every_form_has_a_hole_and_a_word() -> None:
    assert all(form.before or form.after for form in forms())
    assert {form.language for form in forms()} == {"en", "fr", "vi", "zh"}


@pytest.mark.parametrize(
    ("written", "name", "kind"),
    [
        ("the Province of Guangdong", "guangdong", LocalityKind.SUBDIVISION),
        ("Guangxi Zhuang Autonomous Region", "guangxi", LocalityKind.SUBDIVISION),
        ("la ville de Pékin", "pékin", LocalityKind.CITY),
        ("l’état d’Oregon", "oregon", LocalityKind.SUBDIVISION),
        ("tỉnh Quảng Ninh", "quảng ninh", LocalityKind.SUBDIVISION),
        ("TP. Đà Nẵng", "đà nẵng", LocalityKind.CITY),
        ("广西壮族自治区", "广西", LocalityKind.SUBDIVISION),
        ("深圳市", "深圳", LocalityKind.CITY),
    ],
)
def test_the_most_telling_head_word_is_taken_off_first(written: str, name: str, kind: LocalityKind) -> None:
    first = bare(written)[0]
    assert (first.name, first.form.kind) == (name, kind)


def test_even_keeps_a_name_that_is_only_an_article() -> None:
    assert even("The") == "the"
    assert even("The Hague") == "hague"
