"""One document at which the reader fails does not cost the others their reading."""

from collections.abc import Iterable, Iterator

import pytest

import comity
from comity import assembly
from comity.records import DataError, Document, Reading, UnreadableSource


def reader_that_fails_at_two(documents: Iterable[Document]) -> Iterator[Reading]:
    for document in documents:
        if document.file == "2":
            raise ZeroDivisionError("a fault")
        yield Reading(document)


def reader_without_its_data(documents: Iterable[Document]) -> Iterator[Reading]:
    raise DataError("languages/en/words.toml: an empty entry")


def documents() -> list[Document]:
    return [
        comity.document(f"The two sides met in the city on day {n}.", file=str(n), language="en") for n in range(20)
    ]


def test_fault_of_the_reader_is_said_of_its_document_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.reading.read_many", reader_that_fails_at_two)
    answers = list(assembly.readings(documents(), jobs=1))
    assert [n for n, answer in enumerate(answers) if isinstance(answer, UnreadableSource)] == [2]
    assert [answer.document.file for answer in answers if isinstance(answer, Reading)] == [
        str(n) for n in range(20) if n != 2
    ]
    assert "2: could not be read: a fault in Comity (ZeroDivisionError: a fault)" in str(answers[2])


def test_broken_data_of_the_package_is_no_fault_of_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.reading.read_many", reader_without_its_data)
    with pytest.raises(DataError, match="an empty entry"):
        list(assembly.readings(documents(), jobs=1))


def test_what_is_no_document_is_passed_on_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.reading.read_many", lambda given: map(Reading, given))
    first, second, third = documents()[:3]
    read, why = Reading(second), UnreadableSource("x", "is nothing")
    answers = list(assembly.readings([first, read, why, third], jobs=1))
    assert answers[1] is read
    assert answers[2] is why
    assert answers[0] == Reading(first)
