"""The gold of benches that names reports by id: whole, each report once a meeting, no texts."""

import hashlib
import json
import tomllib
from datetime import date
from pathlib import Path

from bench.pages import digest, pieces, text_of

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
    assert len({tuple(row[:3]) for row in rows}) == len(rows) == 29
    assert all(date.fromisoformat(day) and country and name and instead for day, country, name, instead in rows)


def test_pages_hold_addresses_and_offsets_and_no_text() -> None:
    gold = json.loads((GOLD / "groups_pages.json").read_text(encoding="utf-8"))
    pages = gold["documents"]
    assert len({page["file"] for page in pages}) == len(pages) >= 50
    assert {page["language"] for page in pages} == {"en", "fr", "vi", "zh"}
    assert all(page["url"].startswith("http") and date.fromisoformat(page["published"]) for page in pages)
    for page in pages:
        for kind in ("engagements", "commitments", "people"):
            assert all(set(mark) == {"label", "start", "end"} and mark["label"] in gold[kind] for mark in page[kind])
    assert {page["part"] for page in pages} == {"dev", "test"}


def test_the_sentences_of_a_page_are_found_in_the_whole_page(tmp_path: Path) -> None:
    kept = "Bà Lê Thị Sáu tiếp ông Chen.\nHai bên ký một bản ghi nhớ. Họ bắt tay."
    lines = [[digest(piece) for piece in line] for line in pieces(kept)]
    page = {"file": "p1", "sha256": hashlib.sha256(kept.encode()).hexdigest(), "pieces": lines}
    (tmp_path / "p1.txt").write_text(f"Tin mới\n\n  {kept.replace('tiếp', 'tiếp ')}\nQuảng cáo.", encoding="utf-8")
    assert text_of(page, tmp_path) == kept
    (tmp_path / "p1.txt").write_text(kept.replace("Chen", "Wu"), encoding="utf-8")
    assert text_of(page, tmp_path) is None
