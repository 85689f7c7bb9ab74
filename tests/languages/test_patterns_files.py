"""Patterns of words stand in patterns.toml: each is read, means what is written, or is refused by its file and key."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import comity
from comity.languages import READ, lexicon
from comity.languages.folding import CAPITALS
from comity.languages.patterns import NEVER, Patterns, compiled, of_file
from comity.records import DataError

WHERE = r"languages/vi/patterns\.toml"
GRAMMARS = Path(comity.__file__).parent / "languages" / "grammars"
SHALLOW = sorted([*(GRAMMARS / "vietnamese").rglob("*.py"), *(GRAMMARS / "chinese").rglob("*.py")])
BRACKETS = re.compile(r"\[[^\]]*\]")
WORDS = re.compile(r"[\u3400-\u9fff]{2}|[^\W\d_]*[ạ-ỹăâđơư]+[^\W\d_]*(?<=..)")
READERS = re.compile(r"""compiled\("(\w+)", "(\w+)", """)


class Greetings(Patterns, frozen=True):
    """A group of a test's own."""

    hello: re.Pattern[str]
    by_hour: Mapping[str, re.Pattern[str]]
    names: frozenset[str]


GROUP = {"hello": "xin chào", "by_hour": {"late": "chúc ngủ ngon"}, "names": ["Hoa"]}


def _of(monkeypatch: pytest.MonkeyPatch, **group: Any) -> Greetings:
    """The group, with what a test changes in it."""
    table = {"parts": {"who": "(?:bạn|{others})", "others": "các bạn"}, "greetings": GROUP | group}
    monkeypatch.setattr(lexicon, "load", lambda language, name: table)
    return compiled("vi", "greetings", Greetings)


def test_a_group_comes_back_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    group = _of(monkeypatch)
    assert group.hello.fullmatch("xin chào")
    assert [(hour, bool(found.search("chúc ngủ ngon nhé"))) for hour, found in group.by_hour.items()] == [
        ("late", True)
    ]
    assert group.names == {"Hoa"}


def test_a_pattern_runs_over_lines_and_keeps_the_blanks_inside_them(monkeypatch: pytest.MonkeyPatch) -> None:
    group = _of(monkeypatch, hello="  xin (?:kính |\n  trân trọng )?\n  chào")
    assert all(group.hello.fullmatch(words) for words in ("xin chào", "xin kính chào", "xin trân trọng chào"))


def test_parts_are_put_in_their_places(monkeypatch: pytest.MonkeyPatch) -> None:
    hello = _of(monkeypatch, hello="chào {who}(?: [{capitals}]\\w{1,4})?").hello
    assert hello.pattern == rf"chào (?:bạn|các bạn)(?: [{CAPITALS}]\w{{1,4}})?"
    assert hello.fullmatch("chào các bạn Ánh")


def test_a_reader_may_make_parts_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "load", lambda language, name: {"greetings": GROUP | {"hello": "chào {friends}"}})
    assert compiled("vi", "greetings", Greetings, friends="Lan|Mai").hello.pattern == "chào Lan|Mai"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"farewell": "tạm biệt"}, rf"{WHERE} \[greetings\]: unknown key farewell"),
        ({"hello": "xin (chào"}, rf"{WHERE} \[greetings\] hello: missing \)"),
        ({"hello": "chào {friends}"}, rf"{WHERE} \[greetings\] hello: no part 'friends'"),
        ({"by_hour": {"late": "["}}, rf"{WHERE} \[greetings\] by_hour\.late: unterminated"),
        ({"names": 3}, rf"{WHERE} \[greetings\] names: neither a pattern nor words"),
    ],
)
def test_what_is_no_pattern_is_refused(monkeypatch: pytest.MonkeyPatch, change: dict[str, Any], message: str) -> None:
    with pytest.raises(DataError, match=message):
        _of(monkeypatch, **change)


def test_a_missing_pattern_and_a_missing_group_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "load", lambda language, name: {"greetings": {"hello": "chào"}})
    with pytest.raises(DataError, match=rf"{WHERE} \[greetings\]: no pattern by_hour, names"):
        compiled("vi", "greetings", Greetings)
    with pytest.raises(DataError, match=rf"{WHERE}: no group \[wishes\]"):
        compiled("vi", "wishes", Greetings)


class Farewells(Patterns, frozen=True):
    """A file of a test's own."""

    formal: re.Pattern[str] = NEVER
    small: re.Pattern[str] = NEVER


def test_a_file_of_patterns_is_found_in_any_case_and_may_lack_some(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "load", lambda language, name: {"formal": "kính chào"})
    found = of_file("vi", "farewells", Farewells)
    assert found.formal.fullmatch("Kính chào")
    assert found.small.search("chào") is None


@pytest.mark.parametrize(
    ("table", "message"), [({"loud": "ê"}, "unknown key loud"), ({"small": "("}, r"small: missing \)")]
)
def test_a_file_that_holds_no_patterns_is_refused(
    monkeypatch: pytest.MonkeyPatch, table: dict[str, str], message: str
) -> None:
    monkeypatch.setattr(lexicon, "load", lambda language, name: table)
    with pytest.raises(DataError, match=rf"languages/vi/farewells\.toml:? {message}"):
        of_file("vi", "farewells", Farewells)


def test_every_group_is_read() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(comity.__file__).parent.rglob("*.py"))
    held = {(language, group) for language in READ for group in lexicon.load(language, "patterns")}
    assert {(language, group) for language, group in held if group != "parts"} == set(READERS.findall(code))


def _said(module: Path) -> Iterator[str]:
    """The strings of a module but for its docstrings."""
    tree = ast.parse(module.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


@pytest.mark.parametrize("module", SHALLOW, ids=lambda module: str(module.relative_to(GRAMMARS)))
def test_no_grammar_holds_words_of_its_language(module: Path) -> None:
    """What is spelled with marks is data; `keys` knows how syllables are spelled, and single characters are grammar."""
    held = [said for said in _said(module) if WORDS.search(BRACKETS.sub("", said))]
    assert not held or module.name == "keys.py"
