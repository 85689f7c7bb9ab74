"""The fixed words: the same in every language, and a word for every kind there is."""

from pathlib import Path

import pytest

from comity import exports
from comity.exports.wording import LANGUAGES, shape, wording
from comity.records import Act, EngagementKind, Handling, InstrumentKind, InvalidValue, ReferenceKind, Role
from comity.records.briefing import ItemKind, PointKind
from comity.records.review import LinkKind, Progress
from comity.records.status import FieldName, Movement, Status


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_hold_the_same_phrases_and_values(language: str) -> None:
    assert shape(wording(language)) == shape(wording("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_word(language: str) -> None:
    file = wording(language).file
    assert set(file.acts) == set(Act)
    assert set(file.engagements) == {*EngagementKind, *ReferenceKind}
    assert set(file.instruments) == set(InstrumentKind)
    assert set(file.roles) == set(Role)
    assert set(file.handling) == set(Handling)
    assert set(file.links) == set(LinkKind)
    assert set(file.statuses) == set(Status)
    assert set(file.movements) == set(Movement)
    assert set(file.progress) == set(Progress)
    assert set(file.written) == set(FieldName)
    assert len(file.dates["months"].split()) == len(file.dates["short-months"].split()) == 12


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(InvalidValue, match="none of the languages"):
        wording("de")


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023", "2023"),
        ("2023-09", "September 2023"),
        ("2023-09-25", "25 September 2023"),
        ("2023-09-25/2023-09-29", "25 September 2023 – 29 September 2023"),
        ("2022~", "about 2022"),
        ("2022-10%", "perhaps about October 2022"),
        ("2024-34", "second quarter of 2024"),
        ("../2024", "until 2024"),
        ("2024/..", "from 2024"),
        ("in due course", "in due course"),
    ],
)
def test_dates_are_said_in_words(edtf: str, said: str) -> None:
    assert wording("en").date(edtf) == said


def test_numbers_take_their_noun() -> None:
    say = wording("en")
    assert (say.count("documents", 1), say.count("documents", 11)) == ("1 document", "11 documents")
    assert say.noun("documents", 11) == "documents"
    assert say.join(("a", "b", "c")) == "a, b and c"


def test_an_area_outside_the_taxonomy_keeps_its_id() -> None:
    assert wording("en").area("moon-bases") == "moon-bases"


def test_every_phrase_is_used() -> None:
    derived = [f"raise-{kind}" for kind in PointKind] + [f"agenda-{kind}" for kind in ItemKind]
    assert set(derived) <= set(wording("en").file.phrases)
    root = Path(exports.__file__).parent
    files = [*root.rglob("*.py"), *root.glob("templates/*.html"), *root.parent.glob("review/**/*.py")]
    code = "".join(file.read_text("utf-8") for file in files).replace("'", '"')
    unused = [
        key
        for key in wording("en").file.phrases
        if f'"{key}"' not in code and not key.startswith(("section-", *derived))
    ]
    assert unused == []
