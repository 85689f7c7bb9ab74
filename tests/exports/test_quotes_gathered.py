"""Quotes on a page: the same words once, those in the reader's language first."""

from comity.exports.quoting import gathered
from comity.records.cited import Cited


def cited(quote: str, language: str, file: str) -> Cited:
    return Cited(f"{file}#c1", file, language, 0, len(quote), quote)


def test_the_readers_language_stands_first_and_the_same_words_once() -> None:
    told = (
        cited("open a line", "en", "a.txt"),
        cited("mở tuyến", "vi", "b.txt"),
        cited("open a line", "en", "c.txt"),
        cited("open the line", "en", "d.txt"),
    )
    assert [(one.quote, one.files) for one in gathered(told, "vi")] == [
        ("mở tuyến", ("b.txt",)),
        ("open a line", ("a.txt", "c.txt")),
        ("open the line", ("d.txt",)),
    ]
    assert [one.quote for one in gathered(told)] == ["open a line", "mở tuyến", "open the line"]
