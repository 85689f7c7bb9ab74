"""The bench of what was said in several languages: what it holds is whole, and joining keeps to it."""

import tomllib

from bench.joining import clusters
from bench.wishes import GOLD, readings
from comity.records import Act
from comity.register.join import join

MEETINGS = tomllib.loads(GOLD.read_text("utf-8"))["meetings"]


def test_every_wish_is_told_by_two_languages_at_least_with_an_act_of_ours() -> None:
    for wish in (wish for meeting in MEETINGS for wish in meeting["wishes"]):
        told = {language: words for language, words in wish.items() if language != "by"}
        assert len(told) > 1
        assert all(Act(act) and words.strip() for act, words in told.values())


def test_two_wishes_of_one_speaker_are_never_one() -> None:
    made = list(readings([meeting for meeting in MEETINGS if meeting["part"] == "dev"], thin=True))
    items = {f"{r.document.file}#{c.id}" for r in made for c in r.commitments}
    groups = clusters((entry.sources for entry in join(made).commitments), items)
    for item, group in groups.items():
        assert {source.partition("#")[2] for source in group} == {item.partition("#")[2]}
