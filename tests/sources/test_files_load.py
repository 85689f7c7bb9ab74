import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.records import Document, UnreadableSource
from comity.sources import load

TEXT = "The two sides met in the city and agreed that they would meet again.\r\nDũng, 黄坤明 and \U0001f600.\n"
SEEDS = Path(__file__).parents[3] / "shared" / "corpus" / "seeds"


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


def one(path: str | Path, **options: int) -> Document | UnreadableSource:
    (found,) = load(path, **options)  # type: ignore[arg-type]
    return found


def documents(found: list[Document | UnreadableSource]) -> list[Document]:
    return [each for each in found if isinstance(each, Document)]


def refused(found: list[Document | UnreadableSource]) -> list[str]:
    return [str(each) for each in found if isinstance(each, UnreadableSource)]


def test_text_file_is_one_document_called_by_its_base_name(tmp_path: Path) -> None:
    found = one(write(tmp_path, "a report.txt", TEXT))
    assert isinstance(found, Document)
    assert (found.file, found.text, found.language) == ("a report.txt", TEXT, "en")


def test_text_is_what_open_without_newline_translation_gives(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", b"\xef\xbb\xbf" + TEXT.encode("utf-8"))
    found = one(path)
    assert isinstance(found, Document)
    with path.open(encoding="utf-8", newline="") as stream:
        assert found.text == stream.read()


def test_json_lines_are_called_by_their_id(tmp_path: Path) -> None:
    record = {
        "id": "r/1",
        "text": TEXT,
        "date": "2023-09-25",
        "title": "T",
        "url": "https://example.org/1",
        "publisher": "P",
        "x": [1],
    }
    (found,) = documents(list(load(write(tmp_path, "a.jsonl", json.dumps(record) + "\r\n\n"))))
    assert (found.file, found.published, found.title, found.publisher) == ("r/1", "2023-09-25", "T", "P")
    assert found.text == TEXT


def test_published_goes_before_its_alias(tmp_path: Path) -> None:
    record = {"id": "1", "text": TEXT, "date": "2023-09-25", "published": "2023-09-26"}
    (found,) = documents(list(load(write(tmp_path, "a.jsonl", json.dumps(record)))))
    assert found.published == "2023-09-26"


BAD_LINES = [
    ("{broken", "is not JSON"),
    ("[1, 2]", "not a JSON object"),
    ('{"id": "b"}', "'text' is missing"),
    ('{"text": "x"}', "'id' is missing"),
    ('{"id": "b", "text": 5}', "'text' is not text"),
    ('{"id": "b", "text": "  "}', "is empty"),
    ('{"id": "b", "text": "The \\u0000 two"}', "NUL"),
    ('{"id": "b", "text": "The \\ud800 two"}', "surrogate"),
    ('{"id": "b\\ud800", "text": "The two"}', "surrogate"),
    ('{"id": "b", "text": "The two of the sides met", "title": ["x"]}', "'title' is not text"),
    ('{"id": "b", "text": "The two of the sides met", "published": "2023-02-30"}', "is no day of the calendar"),
    ('{"id": "b", "text": "The two of the sides met", "date": "yesterday"}', "is not an EDTF date"),
    ('{"id": "b", "text": ' + "[" * 200_000, "is not"),
]


@pytest.mark.parametrize(("line", "why"), BAD_LINES)
def test_bad_line_is_said_with_its_number_and_the_rest_is_read(tmp_path: Path, line: str, why: str) -> None:
    good = json.dumps({"id": "good", "text": TEXT})
    found = list(load(write(tmp_path, "a.jsonl", f"{good}\n{line}\n{good}\n")))
    assert len(documents(found)) == 2
    (message,) = refused(found)
    assert "a.jsonl, line 2: " in message
    assert why in message
    assert "\n" not in message


def test_line_that_is_not_utf8_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": TEXT}).encode()
    found = list(load(write(tmp_path, "a.jsonl", b'{"id": "caf\xe9", "text": "x"}\n' + good)))
    assert len(documents(found)) == 1
    assert "line 1: is not UTF-8" in refused(found)[0]


BAD_FILES = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \r\n\t", "is empty"),
    ("empty.jsonl", b"\n\n", "is empty"),
    ("binary.txt", bytes(range(256)) * 8, "is not text"),
    ("controls.txt", b"\x01\x02\x03" * 100 + b"\xff", "is not text"),
    (
        "latin.txt",
        "Les deux délégations se sont rencontrées à l’hôtel dans la soirée".encode("cp1252"),
        "likely CP1252",
    ),
    ("wide.txt", TEXT.encode("utf-16"), "likely UTF-16"),
    ("chinese.txt", ("两个代表团下午举行会谈，同意双方办公室每月通信一次。" * 8).encode("gb18030"), "is not UTF-8"),
    ("page.html", b"<p>The two sides met</p>", ".html are not read yet"),
]


@pytest.mark.parametrize(("name", "data", "why"), BAD_FILES)
def test_bad_file_is_one_clear_line(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    found = one(write(tmp_path, name, data))
    assert isinstance(found, UnreadableSource)
    assert name in str(found)
    assert why in str(found)
    assert "\n" not in str(found)


def test_missing_file_folder_and_impossible_path_are_said(tmp_path: Path) -> None:
    assert "no such file" in str(one(tmp_path / "none.txt"))
    assert "is a folder" in str(one(tmp_path))
    assert "is no path" in str(one("a\x00b.txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_file_without_permission_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    path.chmod(0)
    assert "permission denied" in str(one(path))


def test_large_file_is_refused_with_what_to_do_and_read_when_allowed(tmp_path: Path) -> None:
    path = write(tmp_path, "large.txt", TEXT * 20_000)
    assert "is larger than 1 MB" in str(one(path))
    assert "--max-size" in str(one(path))
    assert isinstance(one(path, max_size=10_000_000), Document)


def test_endless_file_is_refused_without_being_held() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero here")
    assert "is larger than 1 MB" in str(one("/dev/zero"))


def test_large_line_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": TEXT})
    large = json.dumps({"id": "large", "text": TEXT * 100})
    found = list(load(write(tmp_path, "a.jsonl", f"{large}\n{good}\n{large}"), max_size=1_000))
    assert [each.file for each in documents(found)] == ["good"]
    assert [message.split(":")[0].rsplit(" ", 1)[1] for message in refused(found)] == ["1", "3"]


@pytest.mark.parametrize("start", ["", "\n\n ", "\ufeff"])
def test_standard_input_is_json_lines_where_it_opens_an_object(start: str) -> None:
    lines = start + json.dumps({"id": "1", "text": TEXT}) + "\nnope\n"
    found = list(load("-", stdin=io.BytesIO(lines.encode("utf-8"))))
    assert [each.file for each in documents(found)] == ["1"]
    assert f"line {2 + start.count(chr(10))}:" in refused(found)[0]


@pytest.mark.parametrize("start", ["", "\n\n ", "\ufeff"])
def test_standard_input_is_a_text_otherwise(start: str) -> None:
    (found,) = documents(list(load("-", stdin=io.BytesIO((start + TEXT).encode("utf-8")))))
    assert (found.file, found.text) == ("-", start + TEXT)


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.jsonl", "a"]))
def test_whatever_the_bytes_load_never_raises(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    path = write(tmp_path_factory.mktemp("bytes"), name, data)
    for found in load(path):
        assert isinstance(found, Document | UnreadableSource)


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed texts are not beside this checkout")
def test_seed_texts_are_dated_and_datelined_as_gold_says() -> None:
    gold = json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))
    for said in gold["documents"]:
        found = one(SEEDS / said["file"])
        assert isinstance(found, Document)
        assert (found.language, found.published, found.dateline) == (
            said["language"],
            said["published"],
            said["dateline"],
        )
