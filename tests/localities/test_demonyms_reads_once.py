"""Looking words up reads no file again: reports are full of words that are no nationality."""

import tomllib

import pytest

from comity.localities import table


def test_words_that_are_no_nationality_open_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert table().nationality("Vietnamese") == "VN"
    assert table().nationality("amitié") is None

    def refuse(text: str) -> object:
        raise AssertionError("a data file was read again")

    monkeypatch.setattr(tomllib, "loads", refuse)
    assert table().nationality("Meeting") is None
    assert table().nationality("coopération") is None
    assert table().nationality("chinoise") == "CN"
