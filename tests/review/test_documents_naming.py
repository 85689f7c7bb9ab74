"""Which documents name both sides of a review."""

from comity.localities import table
from comity.records import Document, Reading
from comity.review.naming import Naming
from comity.review.sides import Sides

PORTS = ("VN-HP", "GR-B")


def naming(between: tuple[str, str], **texts: tuple[str, str]) -> Naming:
    readings = {file: Reading(Document(file, text, language, "2024")) for file, (language, text) in texts.items()}
    return Naming(Sides.of(between, table(), only=False), readings)


def test_what_lies_within_a_side_names_it() -> None:
    known = naming(PORTS, both=("en", "Haiphong and Thessaloniki."), one=("en", "Haiphong and Piraeus."))
    assert known.both("both")
    assert not known.both("one")


def test_a_city_whose_region_holds_a_side_names_it() -> None:
    known = naming(("FR-69", "VN-SG"), here=("fr", "Lyon et Hô Chi Minh-Ville."))
    assert known.both("here")


def test_places_that_one_document_names_are_known_in_other_spellings() -> None:
    known = naming(PORTS, here=("en", "Haiphong met Thessaloniki."), there=("vi", "Hải Phòng và Thesaloniki."))
    assert not known.both("there")
    known.learn(["here"])
    assert known.both("there")


def test_where_a_third_place_is_named_as_often_it_is_not_about_the_two_alone() -> None:
    known = naming(PORTS, two=("en", "Haiphong met Thessaloniki."), three=("en", "Haiphong, Thessaloniki and Busan."))
    assert known.only_both("two")
    assert not known.only_both("three")
