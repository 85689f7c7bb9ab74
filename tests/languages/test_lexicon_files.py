"""Every language has the same files; each loads, and is refused by name where it holds what nothing reads."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import pytest

from comity.languages import READ, analyse_many, facts, lexicon, mentions_in
from comity.languages.grammars.dependency.clauses import attribution
from comity.languages.grammars.dependency.names import tokens
from comity.languages.grammars.dependency.verbs import frames as frames_
from comity.reading import words as words_
from comity.records import DataError

PARSED = ("en", "fr")
NAMES = (
    "areas",
    "attribution",
    "blocks",
    "language",
    "mentions",
    "predicates",
    "reading",
    "earlier",
    "sides",
    "times",
    "validity",
    "patterns",
)


@pytest.fixture
def altered(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Puts a changed table in the place of a data file, for the while of a test."""
    real = lexicon.load

    def put(language: str, name: str, change: Any) -> None:
        def load(asked: str, file: str) -> Mapping[str, Any]:
            table = real(asked, file)
            if (asked, file) != (language, name):
                return table
            copy = tomllib.loads((files("comity.languages") / language / f"{name}.toml").read_text("utf-8"))
            change(copy)
            return copy

        monkeypatch.setattr(lexicon, "load", load)
        _forget()

    yield put
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for cached in (facts, tokens.words, frames_.frames, words_.words, attribution.verbs):
        cached.cache_clear()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", READ)
def test_every_file_loads(language: str, name: str) -> None:
    assert lexicon.load(language, name)


def test_all_languages_have_the_same_files() -> None:
    assert READ == ("en", "fr", "vi", "zh")
    for language in READ:
        folder = files("comity.languages") / language
        assert {f.name for f in folder.iterdir() if f.is_file()} == {f"{name}.toml" for name in NAMES} | {"__init__.py"}


@pytest.mark.parametrize("language", READ)
def test_every_grammar_answers_at_the_same_door(language: str) -> None:
    (found,) = analyse_many([("", language)])
    assert found.language == language
    assert not found.clauses
    assert not mentions_in("", language)


def test_texts_of_several_languages_come_back_in_their_order() -> None:
    texts = [
        ("双方签署协议。", "zh"),
        ("Nam met Mori.", "en"),
        ("Hai bên ký thỏa thuận.", "vi"),
        ("Il a rencontré Luc.", "fr"),
    ]
    assert [(one.text, one.language) for one in analyse_many([*texts, *reversed(texts)])] == [*texts, *reversed(texts)]


def test_facts_of_a_wrong_form_are_refused(altered: Any) -> None:
    altered("vi", "language", lambda table: table["writing"].update(unit="letter"))
    with pytest.raises(DataError, match=r"languages/vi/language\.toml: Invalid enum value 'letter'"):
        facts("vi")


def test_attributing_words_that_nothing_reads_are_refused(altered: Any) -> None:
    altered("en", "attribution", lambda table: table.update(birds=["wren"]))
    with pytest.raises(DataError, match=r"languages/en/attribution\.toml: unknown key birds"):
        attribution.verbs("en")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(DataError, match=r"languages/en/proverbs\.toml is missing"):
        lexicon.load("en", "proverbs")


def test_a_broken_file_is_named(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "broken.toml").write_text("words = [", "utf-8")
    monkeypatch.setattr(lexicon, "files", lambda _: tmp_path)
    with pytest.raises(DataError, match=r"languages/en/broken\.toml: "):
        lexicon.load("en", "broken")


def test_unknown_keys_are_named_with_their_file() -> None:
    with pytest.raises(DataError, match=r"languages/en/x\.toml: unknown key bird, fish"):
        lexicon.expect({"fish": 1, "bird": 2, "word": 3}, ["word"], "languages/en/x.toml")


@pytest.mark.parametrize("language", PARSED)
def test_an_unknown_class_of_mentions_is_refused(language: str, altered: Any) -> None:
    altered(language, "mentions", lambda table: table["classes"].update(ofice=["mayor"]))
    with pytest.raises(DataError, match=rf"languages/{language}/mentions\.toml.*ofice"):
        tokens.words(language)


@pytest.mark.parametrize("language", PARSED)
def test_an_unknown_concept_is_refused(language: str, altered: Any) -> None:
    altered(language, "predicates", lambda table: table.update(sing={"verbs": ["sing"]}))
    with pytest.raises(DataError, match=rf"languages/{language}/predicates\.toml.*sing"):
        frames_.frames(language)


@pytest.mark.parametrize("language", PARSED)
def test_an_unknown_part_of_a_concept_is_refused(language: str, altered: Any) -> None:
    altered(language, "predicates", lambda table: table["hope"].update(adverbs=["hopefully"]))
    with pytest.raises(DataError, match=rf"languages/{language}/predicates\.toml \[hope\].*adverbs"):
        frames_.frames(language)


def test_a_light_verb_without_its_arrow_is_refused(altered: Any) -> None:
    altered("en", "predicates", lambda table: table["hope"]["light"].append("cherish hope"))
    with pytest.raises(DataError, match=r"languages/en/predicates\.toml \[hope\]: 'cherish hope' has no ' > '"):
        frames_.frames("en")


@pytest.mark.parametrize("language", PARSED)
def test_an_unknown_key_of_the_reading_is_refused(language: str, altered: Any) -> None:
    altered(language, "reading", lambda table: table.update(articel=["the"]))
    with pytest.raises(DataError, match=rf"languages/{language}/reading\.toml.*articel"):
        words_.words(language)


@pytest.mark.parametrize("language", PARSED)
def test_every_pattern_compiles(language: str) -> None:
    patterns = [p for found in lexicon.load(language, "blocks").values() for p in found]
    reading = lexicon.load(language, "reading")
    patterns += [p for table in ("instruments", "sites") for p in reading[table].values()]
    assert patterns
    assert all(re.compile(p).groups >= 0 for p in patterns)


@pytest.mark.parametrize("language", PARSED)
def test_every_predicate_is_a_concept_of_a_family(language: str) -> None:
    found = set(lexicon.load(language, "predicates")) - set(frames_.TABLES)
    assert found <= set(frames_.concepts())
    assert set(frames_.concepts().values()) == {"say", "engage", "paper"}


@pytest.mark.parametrize("language", PARSED)
def test_every_concept_of_saying_that_both_sides_share_has_words(language: str) -> None:
    table = lexicon.load(language, "predicates")
    for concept in ("say", "affirm", "hope", "propose", "request", "agree", "pledge", "support", "praise", "thank"):
        assert table[concept]["verbs"], concept


@pytest.mark.parametrize("language", PARSED)
def test_no_verb_stands_twice_in_one_concept(language: str) -> None:
    for concept, parts in lexicon.load(language, "predicates").items():
        if concept not in frames_.TABLES:
            assert len(parts["verbs"]) == len(set(parts["verbs"])), concept


def test_words_are_found_whole_and_the_longest_first() -> None:
    pattern = lexicon.pattern_of(["two", "two sides"])
    assert [m.group() for m in pattern.finditer("The Two sides; twofold, two.")] == ["Two sides", "two"]
