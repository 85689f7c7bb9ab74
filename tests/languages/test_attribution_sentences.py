"""Cue, source and content of what is attributed, clause by clause, whatever the verb."""

import pytest

from comity.languages import analyse
from comity.languages.grammars.dependency.clauses.attribution import outermost
from comity.records.clause import Span


def told(text: str) -> list[tuple[str, str | None, str]]:
    """The outermost attributions of a text: cue, source and content, in words."""

    def words(span: Span | None) -> str | None:
        return text[span.start : span.end] if span is not None else None

    analysis = analyse(text, "en")
    found = outermost(analysis.text, analysis.attributions)
    return [(words(one.cue) or "", words(one.source), words(one.content) or "") for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ken Mori wrote that the ferry would run daily.",
            [("wrote", "Ken Mori", "that the ferry would run daily")],
        ),
        (
            "The ferry is safe, Ken Mori argued.",
            [("argued", "Ken Mori", "The ferry is safe")],
        ),
        (
            "“The ferry is safe,” the captain insisted.",
            [("insisted", "the captain", "“The ferry is safe,”")],
        ),
        (
            "According to the port authority, the ferry is full.",
            [("According to", "the port authority", "the ferry is full")],
        ),
        (
            "The union refused to sign the contract.",
            [("refused", "The union", "to sign the contract")],
        ),
        (
            "The new fares were criticised by the traders.",
            [("criticised", "the traders", "The new fares")],
        ),
        (
            "The mayor, who doubted that the plan would work, left early.",
            [("doubted", "The mayor", "that the plan would work")],
        ),
        (
            "The captain said the ferry was full and added that a second one was needed.",
            [
                ("said", "The captain", "the ferry was full"),
                ("added", "The captain", "that a second one was needed"),
            ],
        ),
        (
            "The captain said the ferry was late, claiming that the harbour was closed.",
            [
                ("said", "The captain", "the ferry was late"),
                ("claiming", "The captain", "that the harbour was closed"),
            ],
        ),
    ],
)
def test_who_says_what(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(text) == expected


def test_what_is_said_within_something_said_is_not_outermost() -> None:
    assert [cue for cue, _, _ in told("Ken Mori said that the union wanted to strike.")] == ["said"]


def test_what_is_said_within_a_quotation_is_not_outermost() -> None:
    text = "“The union wants to strike,” Ken Mori said."
    assert [(cue, source) for cue, source, _ in told(text)] == [("said", "Ken Mori")]


def test_a_quotation_of_several_sentences_has_its_last_one() -> None:
    text = "“The harbour is closed. The ferry waits!” Ken Mori said as he left."
    ((cue, source, content),) = told(text)
    assert (cue, source) == ("said", "Ken Mori")
    assert content.endswith("The ferry waits!”")


def test_a_language_without_such_words_has_no_attributions() -> None:
    assert analyse("Ken Mori nói cảng đã đóng.", "vi").attributions == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selon le maire de Lyon, Jean Dupont, les deux villes gagneraient à coopérer.",
            [("Selon", "le maire de Lyon, Jean Dupont", "les deux villes gagneraient à coopérer")],
        ),
        (
            "D'après le gouverneur, le tunnel ouvrira en 2026.",
            [("D'après", "le gouverneur", "le tunnel ouvrira en 2026")],
        ),
        ("La situation s'améliore, selon lui.", [("selon", "lui", "La situation s'améliore")]),
        (
            "« Le port sera agrandi », a déclaré le ministre, Paul Martin.",
            [("déclaré", "le ministre, Paul Martin", "« Le port sera agrandi »")],
        ),
        (
            "« Nous sommes satisfaits », se réjouit Paul Martin.",
            [("réjouit", "Paul Martin", "« Nous sommes satisfaits »")],
        ),
        (
            "Le canal sera élargi, a-t-il déclaré, ajoutant que les travaux commenceraient en mai.",
            [
                ("déclaré", "il", "Le canal sera élargi"),
                ("ajoutant", "il", "que les travaux commenceraient en mai"),
            ],
        ),
        (
            "Le ministre a estimé que la coopération était bonne et a remercié la ville de Lyon.",
            [("estimé", "Le ministre", "que la coopération était bonne")],
        ),
        (
            "Le maire a répondu : « Nous verrons. »",
            [("répondu", "Le maire", "Nous verrons")],
        ),
        (
            "Paul Martin a refusé de signer l'accord et dénoncé les sanctions.",
            [("refusé", "Paul Martin", "de signer l'accord"), ("dénoncé", "Paul Martin", "les sanctions")],
        ),
        (
            "Le président juge que la situation est grave.",
            [("juge", "Le président", "que la situation est grave")],
        ),
        (
            "Elle a plaidé pour une réforme du Conseil de sécurité.",
            [("plaidé", "Elle", "une réforme du Conseil de sécurité")],
        ),
    ],
)
def test_who_says_what_in_french(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = analyse(text, "fr").attributions
    assert [
        (
            text[one.cue.start : one.cue.end],
            text[one.source.start : one.source.end] if one.source else None,
            text[one.content.start : one.content.end],
        )
        for one in found
    ] == expected
