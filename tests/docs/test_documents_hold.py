from pathlib import Path

import pytest

from conftest import matches
from tools import build_reference, check_documents

ROOT = Path(__file__).parents[2]


def test_reference_is_what_the_code_says() -> None:
    for name, made in (("commands.md", build_reference.commands()), ("records.md", build_reference.records())):
        page = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")
        assert page == made.rstrip("\n") + "\n", f"docs/reference/{name} is stale: run make docs"


def test_every_link_leads_somewhere_and_every_command_is_shown() -> None:
    assert [*check_documents.broken_links(), *check_documents.undocumented()] == []


def test_broken_links_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_documents, "ROOT", tmp_path)
    (tmp_path / "a.md").write_text(
        "# A page\n[b](b.md) [c](c.md) [d](b.md#there) [e](b.md#here-it-is)\n", encoding="utf-8"
    )
    (tmp_path / "b.md").write_text("## Here it is\n```\n[x](nowhere.md)\n```\n[up](#here-it-is)\n", encoding="utf-8")
    assert list(check_documents.broken_links()) == [
        "a.md: c.md leads nowhere",
        "a.md: b.md#there names no heading of that page",
    ]


@pytest.mark.parametrize(
    ("expected", "printed", "alike"),
    [
        ("one\ntwo\n", "one\ntwo\n", True),
        ("one\n", "one\ntwo\n", False),
        ("one\n...\nthree", "one\ntwo\nthree\n", True),
        ("one\n...\nthree", "one\nthree\n", True),
        ("one\n...\nthree", "one\ntwo\n", False),
        ("read ... documents", "read 3 documents", True),
        ("read ... documents", "read 3 pages", False),
        ("", "anything", True),
    ],
)
def test_what_is_shown_matches_what_is_printed(expected: str, printed: str, alike: bool) -> None:
    assert matches(expected, printed) is alike


def test_documents_name_no_machine() -> None:
    for page in check_documents.pages():
        text = page.read_text(encoding="utf-8")
        for path in ("/work", "/home/", "/root/", "file://"):
            assert path not in text, f"{page} holds {path}"
