"""The gold of benches that names reports by id: whole, each report once a meeting, no texts."""

import json
import tomllib
from datetime import date
from pathlib import Path

GOLD = Path(__file__).parents[2] / "bench" / "gold"


def test_groups_name_reports_and_two_people_each() -> None:
    groups = json.loads((GOLD / "groups.json").read_text(encoding="utf-8"))["groups"]
    items = [item for group in groups for item in group]
    assert all(set(item) == {"document", "names"} and len(item["names"]) == 2 for item in items)
    assert len({(item["document"], *sorted(item["names"])) for item in items}) == len(items)
    assert sum(len({item["document"] for item in group}) > 1 for group in groups) >= 12
    assert {item["document"].partition("/")[0] for item in items} == {"zh", "us", "sg", "vi", "vf"}


def test_visits_beside_another_meeting_are_days_countries_and_names() -> None:
    rows = tomllib.loads((GOLD / "visits.toml").read_text(encoding="utf-8"))["another_meeting"]
    assert len({tuple(row) for row in rows}) == len(rows) == 29
    assert all(date.fromisoformat(day) and country and name for day, country, name in rows)
