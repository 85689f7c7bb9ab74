"""Documents as received, and the places in them that findings rest on."""

import hashlib
from dataclasses import dataclass

from comity.records.words import Handling


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A place in a document: W3C Web Annotation TextPosition and TextQuote selectors in one.

    `start` and `end` are offsets in Unicode code points into the document's stored text, and
    `document.text[start:end] == quote` always holds.
    """

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Evidence":
        """The evidence that `text[start:end]` is."""
        return cls(start, end, text[start:end])

    def holds_in(self, text: str) -> bool:
        """Whether the quote stands in `text` where the offsets say."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True)
class Document:
    """One report as received. `published` is an EDTF date; `file` is what people call it by."""

    file: str
    text: str
    language: str
    published: str | None = None
    dateline: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    handling: Handling = Handling.PUBLIC

    @property
    def id(self) -> str:
        """`sha256:` and the digest of the text's UTF-8 bytes: the same text is the same document."""
        return "sha256:" + hashlib.sha256(self.text.encode("utf-8")).hexdigest()
