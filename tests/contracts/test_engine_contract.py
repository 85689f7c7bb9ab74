"""What every engine holds to; see `comity.engines.port.Engine`."""

from collections.abc import Iterator

import pytest

from comity.engines import Engine, Processes, Serial
from comity.records import InvalidValue, LanguageNotRead, UnreadableSource
from tests.engines import work

ENGINES = [
    pytest.param(Serial(), id="serial"),
    pytest.param(Processes(1), id="one"),
    pytest.param(Processes(3), id="three"),
]


@pytest.mark.parametrize("engine", ENGINES)
def test_answers_come_in_the_order_of_the_items(engine: Engine) -> None:
    assert list(engine.map(work.slower_when_even, range(7))) == [n * n for n in range(7)]


@pytest.mark.parametrize("engine", ENGINES)
def test_no_items_give_no_answers(engine: Engine) -> None:
    assert list(engine.map(work.square, [])) == []


@pytest.mark.parametrize("engine", ENGINES)
def test_answers_before_an_error_are_given_and_the_error_is_raised_in_its_place(engine: Engine) -> None:
    answers = engine.map(work.square_below_three, range(6))
    assert [next(answers), next(answers), next(answers)] == [0, 1, 4]
    with pytest.raises(UnreadableSource) as raised:
        next(answers)
    assert (raised.value.source, raised.value.why, str(raised.value)) == (
        "3",
        "is not below three",
        "3: is not below three",
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_errors_may_be_answers_and_arrive_whole(engine: Engine) -> None:
    (answer,) = engine.map(work.not_read, ["report.txt"])
    assert isinstance(answer, LanguageNotRead)
    assert (answer.source, answer.language) == ("report.txt", "xx")


@pytest.mark.parametrize("engine", ENGINES)
def test_items_are_taken_only_a_little_ahead(engine: Engine) -> None:
    taken = []

    def items() -> Iterator[int]:
        for n in range(1_000):
            taken.append(n)
            yield n

    answers = engine.map(work.square, items())
    assert next(answers) == 0
    assert len(taken) <= 10
    answers.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("engine", ENGINES)
def test_what_a_source_of_items_raises_is_raised(engine: Engine) -> None:
    def items() -> Iterator[int]:
        yield 1
        raise InvalidValue("item", 2, "is no item")

    with pytest.raises(InvalidValue, match="is no item"):
        list(engine.map(work.square, items()))
