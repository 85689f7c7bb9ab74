"""A file of time words that does not hold is refused, with file and key."""

from pathlib import Path

import pytest

from comity.languages import time_words
from comity.languages.times import find
from comity.records.errors import DataError

SOUND = """
language = "xx"
[words.month]
1 = ["Januember"]
[macros]
dom = "(day=low | day=high)"
[glue]
of = ["of"]
[[pattern]]
name = "day and month"
match = ["@dom of? month"]
examples = [["3 Januember", "3 Januember", "2024-01-03", "2024-01-05"]]
"""


def read(tmp_path: Path, text: str) -> time_words.Grammar:
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "times.toml").write_text(text, "utf-8")
    return time_words.read(folder / "times.toml")


def test_a_sound_file_is_taken(tmp_path: Path) -> None:
    assert [pattern.name for pattern in read(tmp_path, SOUND).patterns] == ["day and month"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('language = "xx"', 'tongue = "xx"', "tongue: unknown key"),
        ("[words.month]", "[words.moon]", "words.moon: unknown key"),
        ('1 = ["Januember"]', 'one = ["Januember"]', "words.month.one"),
        ('of = ["of"]', 'of = ["of"]\nto = ["of"]', "glue.to: 'of' already stands"),
        ("@dom of? month", "@day of? month", "no macro is called 'day'"),
        ("@dom of? month", "@dom of? mouth", "no class of words is called 'mouth'"),
        ("@dom of? month", "(@dom of? month", "a bracket is not closed"),
        ("@dom of? month", "@dom of? month)", "unexpected ')'"),
        ("@dom of? month", "@dom & month", "cannot read"),
        ("@dom of? month", "of?", "could match nothing at all"),
        ("(day=low | day=high)", "@dom", "macros go round in a circle"),
        ('name = "day and month"', 'name = "day and month"\nkindd = "x"', "kindd: unknown key"),
        ('name = "day and month"', 'name = "day and month"\nkind = "event"', "'event' is not one of absolute"),
        ('name = "day and month"', 'name = "day and month"\ngives = { year = 3 }', "gives.year: unknown key"),
        ('name = "day and month"', 'name = "day and month"\ngives = { unit = "moon" }', "'moon' is not one of day"),
        (', "2024-01-03", "2024-01-05"]', "]", "an example is text, words found, date"),
        ('language = "xx"', 'language = "xx"\nlight = ["the"]', "light: the: unknown key"),
        ('language = "xx"', 'language = "xx"\n[shapes]\nodd = "(("', "shapes.odd"),
        ('language = "xx"', "language = ", "xx/times.toml"),
    ],
)
def test_what_does_not_hold_is_refused(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert old in SOUND
    with pytest.raises(DataError) as refused:
        read(tmp_path, SOUND.replace(old, new, 1))
    assert why in str(refused.value)
    assert "xx/times.toml" in str(refused.value)


def test_a_language_without_time_words_is_refused() -> None:
    with pytest.raises(DataError, match="no words for times in 'eo'"):
        find("Hodiaŭ", "eo")
