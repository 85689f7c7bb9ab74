"""What is said is put in a form and a mood, says who is to act, and lies where it should."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.records.clause import Form, Item, Modality
from tests.languages.told import called, clause, quote, told


def first(text: str, predicate: str, language: str = "en") -> Item:
    """The first thing said in the first clause of that concept."""
    return clause(text, predicate, language).items[0]


@pytest.mark.parametrize(
    ("text", "predicate", "form"),
    [
        ("Ken Mori proposed widening the canal.", "propose", Form.ACTION),
        ("Ken Mori hoped that schools would pair up.", "hope", Form.CLAUSE),
        ("Ken Mori proposed a joint festival.", "propose", Form.THING),
        ("The two cities should share flood data, Ken Mori said.", "say", Form.FREE),
    ],
)
def test_the_form_is_how_it_is_put(text: str, predicate: str, form: Form) -> None:
    assert first(text, predicate).form is form


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("Ken Mori said that the two sides should widen the canal.", "say", Modality.OBLIGATION),
        ("Ken Mori said that Hokkaido must widen the canal.", "say", Modality.OBLIGATION),
        ("Ken Mori said that Hokkaido will widen the canal.", "say", Modality.FUTURE),
        ("Ken Mori said that Hokkaido would widen the canal.", "say", Modality.FUTURE),
        ("Ken Mori said Hokkaido was willing to widen the canal.", "say", Modality.WILLING),
        ("Ken Mori said that Hokkaido could widen the canal.", "say", Modality.POSSIBLE),
        ("Ken Mori added that the canal is long.", "say", Modality.FACT),
        ("Ken Mori voiced readiness to host the forum.", "pledge", Modality.WILLING),
    ],
)
def test_the_mood_is_that_of_the_content(text: str, predicate: str, modality: Modality) -> None:
    assert first(text, predicate).modality is modality


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("Les deux villes devraient élargir le canal, a-t-il ajouté.", "say", Modality.OBLIGATION),
        ("Karim Benali a indiqué que Rabat était prête à élargir le canal.", "say", Modality.WILLING),
        ("Karim Benali a ajouté que Rabat formera des pilotes.", "say", Modality.FUTURE),
        ("Karim Benali a ajouté que le canal est long.", "say", Modality.FACT),
    ],
)
def test_the_mood_of_french_content(text: str, predicate: str, modality: Modality) -> None:
    assert first(text, predicate, "fr").modality is modality


@pytest.mark.parametrize(
    ("verb", "modality"),
    [
        ("élargirait", Modality.FUTURE),
        ("créerait", Modality.FUTURE),
        ("enverrait", Modality.FUTURE),
        ("tiendrait", Modality.FUTURE),
        ("retirait", Modality.FACT),
        ("préparait", Modality.FACT),
        ("ouvrait", Modality.FACT),
    ],
)
def test_a_french_conditional_reports_a_future_and_an_imperfect_a_fact(verb: str, modality: Modality) -> None:
    assert first(f"Karim Benali a déclaré que Rabat {verb} le canal.", "say", "fr").modality is modality


def test_who_is_to_act_is_named_where_the_words_say() -> None:
    assert called(first("Ken Mori hoped that the two sides would widen it.", "hope").subject) == ["two sides"]
    assert called(first("Ken Mori proposed widening the canal.", "propose").subject) == []


def test_each_that_of_a_list_says_who_is_to_act() -> None:
    text = "Ken Mori proposed that both cities build a ferry, and that Lisbon open a school."
    assert [called(item.subject) for item in clause(text, "propose").items] == [["both cities"], ["Lisbon"]]


def test_agreeing_with_a_proposal_is_marked_as_such() -> None:
    assert first("Ken Mori agreed with the proposal to widen the canal.", "agree").proposal
    assert not first("Ken Mori agreed to widen the canal.", "agree").proposal


def test_what_will_not_be_done_is_negated() -> None:
    assert first("Ken Mori promised not to raise fees.", "pledge").negated
    assert not first("Ken Mori promised to raise fees.", "pledge").negated


def test_the_tail_is_outside_the_span_but_inside_the_whole() -> None:
    text = "Ken Mori promised to widen the canal so that larger ships can pass."
    item = first(text, "pledge")
    assert quote(told(text), item.span) == "widen the canal"
    assert quote(told(text), item.whole) == "widen the canal so that larger ships can pass"


ACTIONS = ("widen the canal", "repair the locks", "open a school", "lower the fees", "train the pilots")


@pytest.mark.parametrize("verb", ["agreed", "pledged", "promised"])
@given(actions=st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=2, unique=True))
def test_items_lie_in_their_sentence_in_order_and_apart(verb: str, actions: list[str]) -> None:
    text = f"Ken Mori {verb} to {' and '.join(actions)}."
    analysis = told(text)
    for found in analysis.clauses:
        spans = [item.span for item in found.items]
        assert all(item.whole.holds(item.span) and found.sentence.holds(item.whole) for item in found.items)
        assert all(one.end <= other.start for one, other in pairwise(spans))
    assert quote(analysis, clause(text, clause(text, _concept(verb)).predicate).items[0].span).startswith(actions[0])


def _concept(verb: str) -> str:
    return "agree" if verb == "agreed" else "pledge"
