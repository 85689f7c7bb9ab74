"""What is known of a language as a whole: which grammar reads it, and how its words are written."""

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from comity.languages import lexicon
from comity.records import DataError


class Writing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How words are written.

    `unit`: what a text is cut into, words between spaces or single characters. `marks`: whether words are
    compared without the marks of their letters (`dropped`), with those of tone moved behind the word (`tones-last`:
    `hoà` is `hòa`), or as they stand (`kept`). `characters`: the folder of `comity/languages` whose `characters.toml`
    tells which characters are two forms of one (traditional, simplified); none where there are no such forms.
    """

    unit: Literal["word", "character"]
    marks: Literal["dropped", "tones-last", "kept"]
    characters: str | None = None

    def one_form(self, text: str) -> str:
        """The text with each character that has two forms in the simplified one; of equal length."""
        return text.translate(_forms(self.characters)) if self.characters else text


@cache
def _forms(folder: str) -> dict[int, str]:
    data = lexicon.load(folder, "characters")
    return {ord(one): other for one, other in zip(data["traditional"], data["simplified"], strict=True)}


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The facts of one language.

    `grammar` is a folder of `comity/languages/grammars`. `gap` is how many units may stand between the words of one
    cue (`~` in areas.toml).
    """

    grammar: str
    gap: int
    writing: Writing


@cache
def facts(language: str) -> Facts:
    """The facts of `languages/<language>/language.toml`; DataError where it is missing or not in this form."""
    try:
        return msgspec.convert(lexicon.load(language, "language"), Facts)
    except msgspec.ValidationError as why:
        raise DataError(f"languages/{language}/language.toml: {why}") from None


def _read() -> tuple[str, ...]:
    folders = (folder for folder in files("comity.languages").iterdir() if folder.is_dir())
    return tuple(sorted(folder.name for folder in folders if folder.joinpath("language.toml").is_file()))


READ: tuple[str, ...] = _read()
"""The languages that are read (ISO 639-1): those with a folder here."""
