import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import MET, Comity

Reports = tuple[Path, Path]

KEYS = {
    "document": {"file", "id", "language", "published", "dateline", "title"},
    "engagements": {"id", "kind", "date", "place", "part_of", "participants", "evidence"},
    "references": {"id", "kind", "date", "place", "who", "evidence"},
    "instruments": {"id", "kind", "parties", "signed", "due", "areas", "evidence"},
    "commitments": {"id", "act", "speaker", "side", "addressee", "areas", "due", "engagement", "evidence"},
}


def test_read_prints_one_object_a_document_in_the_order_given(comity: Comity, reports: Reports) -> None:
    found = comity("read", reports[1], reports[0], "--format", "jsonl")
    lines = [json.loads(line) for line in found.out.splitlines()]
    assert found.code == 0
    assert [line["document"]["file"] for line in lines] == ["fr.txt", "en.txt"]
    assert [line["document"]["language"] for line in lines] == ["fr", "en"]


def test_read_keeps_the_contract_of_a_reading(comity: Comity, reports: Reports) -> None:
    (line,) = comity("read", reports[0]).out.splitlines()
    reading = json.loads(line)
    assert set(reading) == set(KEYS)
    assert set(reading["document"]) == KEYS["document"]
    assert reading["engagements"]
    assert reading["commitments"]
    for kind in ("engagements", "references", "instruments", "commitments"):
        for finding in reading[kind]:
            assert set(finding) >= KEYS[kind]
            for evidence in finding["evidence"]:
                assert MET[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_read_takes_json_lines_by_id_and_standard_input(comity: Comity) -> None:
    record = json.dumps({"id": "https://example.org/1", "text": MET, "published": "2024-04-03", "title": "A title"})
    found = comity("read", "-", stdin=record.encode())
    document = json.loads(found.out)["document"]
    assert (document["file"], document["published"], document["title"]) == (
        "https://example.org/1",
        "2024-04-03",
        "A title",
    )
    assert json.loads(comity("read", "-", stdin=MET.encode()).out)["document"]["file"] == "-"


def test_read_as_a_page_marks_the_words(comity: Comity, reports: Reports) -> None:
    page = comity("read", reports[0], "--format", "terminal").out
    assert "met Li Wei" in page
    assert "Commitments" in page
    assert "Engagements" in comity("read", reports[1], "--format", "terminal").out


def test_read_writes_a_file_whole_and_says_where(comity: Comity, reports: Reports, tmp_path: Path) -> None:
    found = comity("read", *reports, "--output", tmp_path / "new" / "readings.jsonl")
    assert found.out == ""
    assert "wrote " in found.err
    assert len((tmp_path / "new" / "readings.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["readings.jsonl"]


def test_read_says_what_was_read_and_refused(comity: Comity, reports: Reports) -> None:
    found = comity("read", *reports, "none.txt")
    assert found.err.splitlines()[-1].startswith("read 2 documents: ")
    assert found.err.splitlines()[-1].endswith("refused 1")


def test_read_goes_on_after_each_kind_of_bad_input(comity: Comity, reports: Reports, tmp_path: Path) -> None:
    bad = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 4,
        "latin.txt": "Les deux délégations se sont rencontrées à l'hôtel dans la soirée".encode("latin-1"),
        "large.txt": b"The two sides met in the city. " * 1_700_000,
        "broken.jsonl": b'{"id": "1", "text"\n' + json.dumps({"id": "good", "text": MET}).encode() + b"\n",
        "dates.jsonl": json.dumps({"id": "1", "text": MET, "published": "2023-02-30"}).encode(),
        "german.txt": b"Die Delegation ist mit dem Zug in die Stadt gefahren und traf sich mit der Leitung.",
        "page.pdf": b"%PDF-1.7",
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    found = comity("read", *bad, "none.txt", tmp_path, *reports)
    assert found.code == 1
    assert [json.loads(line)["document"]["file"] for line in found.out.splitlines()] == ["good", "en.txt", "fr.txt"]
    assert len(found.refused) == len(bad) + 2
    for name, line in zip([*bad, "none.txt", str(tmp_path)], found.refused, strict=True):
        assert name in line
    assert "Traceback" not in found.err


def test_language_that_is_not_read_is_said_and_the_rest_is_read(comity: Comity, reports: Reports) -> None:
    lines = json.dumps({"id": "1", "text": MET, "language": "sw"}) + "\n" + json.dumps({"id": "2", "text": MET})
    found = comity("read", "-", stdin=lines.encode())
    assert found.code == 1
    assert found.refused == ["refused: 1: language 'sw' is not read yet; the document was left out"]
    assert json.loads(found.out)["document"]["file"] == "2"


def test_size_may_be_raised(comity: Comity, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MET, encoding="utf-8")
    assert comity("read", "a.txt", "--max-size", "100").code == 1
    assert comity("read", "a.txt", "--max-size", "2kB").code == 0


@pytest.mark.parametrize(
    "args",
    [
        ("read",),
        ("read", "a.txt", "--max-size", "many"),
        ("read", "a.txt", "--format", "xml"),
        ("read", "a.txt", "--jobs", "0"),
        ("what",),
    ],
)
def test_wrong_command_lines_are_said_with_exit_code_two(comity: Comity, args: tuple[str, ...]) -> None:
    found = comity(*args)
    assert found.code == 2
    assert found.err
    assert "Traceback" not in found.err


@pytest.mark.slow
def test_two_workers_read_as_one_process_does(comity: Comity, reports: Reports, tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({"id": str(n), "text": MET if n % 3 else "", "language": "en"}) + "\n" for n in range(20)
    )
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    one = comity("read", "many.jsonl", "--jobs", "1")
    two = comity("read", "many.jsonl", "--jobs", "2")
    assert (one.out, one.err, one.code) == (two.out, two.err, two.code)


def test_reader_that_goes_away_is_no_error(reports: Reports) -> None:
    command = [sys.executable, "-m", "comity", "read", *map(str, reports), *map(str, reports)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait() == 141
    assert "Traceback" not in said
    assert "Error" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_disk_is_said_in_one_line(reports: Reports) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        found = subprocess.run(
            [sys.executable, "-m", "comity", "read", str(reports[0])],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert found.returncode == 4
    assert "standard output cannot be written (no space left on device)" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the shell is that of POSIX")
def test_closed_output_is_no_error(reports: Reports) -> None:
    command = f"'{sys.executable}' -m comity read '{reports[0]}' >&-"
    found = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, text=True, check=False)
    assert found.returncode == 0
    assert "Traceback" not in found.stderr
