"""What each paragraph of a report is."""

import pytest

from comity.records.clause import BlockKind
from tests.languages.told import told

STORY = "The mayor of Lisbon opened the fish market on Monday."


def kinds(text: str, language: str = "en") -> list[BlockKind]:
    """The kind of each paragraph."""
    return [block.kind for block in told(text, language).blocks]


def test_a_line_without_a_full_stop_is_a_headline() -> None:
    assert kinds(f"Fish market opens in Lisbon\n{STORY}") == [BlockKind.HEADLINE, BlockKind.BODY]


def test_a_story_that_breaks_off_is_body() -> None:
    assert kinds(f"{STORY} The governor came too and") == [BlockKind.BODY]


@pytest.mark.parametrize("line", ["Photo: The mayor at the market.", "The mayor at the market. (Photo: PNS)"])
def test_a_line_about_a_picture_is_a_caption(line: str) -> None:
    assert kinds(f"{line}\n{STORY}") == [BlockKind.CAPTION, BlockKind.BODY]


def test_a_french_line_about_a_picture_is_a_caption() -> None:
    story = "Le maire de Marseille a ouvert le marché lundi."
    assert kinds(f"Le maire au marché. Photo : APS\n{story}", "fr") == [BlockKind.CAPTION, BlockKind.BODY]


@pytest.mark.parametrize("head", ["Related news", "RELATED STORIES", "Read more:", "Tin liên quan", "À lire aussi"])
def test_all_behind_a_heading_of_related_news_is_related(head: str) -> None:
    assert kinds(f"{STORY}\n{head}\nGovernor visits Porto\nMayor meets fishers") == [
        BlockKind.BODY,
        BlockKind.RELATED,
        BlockKind.RELATED,
        BlockKind.RELATED,
    ]


@pytest.mark.parametrize("line", ["Copyright 2024 Harbour Press.", "Source: Harbour Press.", "All rights reserved."])
def test_the_furniture_of_a_page_is_boilerplate(line: str) -> None:
    assert kinds(f"{STORY}\n{line}") == [BlockKind.BODY, BlockKind.BOILERPLATE]


def test_only_the_body_has_sentences_mentions_and_clauses() -> None:
    analysis = told(
        f"Governor Ken Mori meets Mayor Rosa Prado\n{STORY}\nRelated news\nMayor Rosa Prado met Governor Ken Mori."
    )
    body = next(block.span for block in analysis.blocks if block.kind is BlockKind.BODY)
    assert analysis.sentences
    assert all(body.holds(span) for span in analysis.sentences)
    assert all(body.holds(m.span) for m in analysis.mentions)
    assert all(body.holds(c.trigger) for c in analysis.clauses)


def test_a_dateline_is_in_no_sentence() -> None:
    analysis = told(f"PORTO (PNS) - {STORY}")
    assert analysis.text[analysis.sentences[0].start :].startswith("The mayor")
    assert "Porto" not in {m.name.title() for m in analysis.mentions}
