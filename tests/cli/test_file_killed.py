import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import MET, Comity

COUNT = 24


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("entries", [0, 2, 18])
def test_file_killed_at_any_moment_leaves_a_register_that_goes_on(comity: Comity, tmp_path: Path, entries: int) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": f"{MET}Note {n}."}) + "\n" for n in range(COUNT))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    register = tmp_path / "r.sqlite3"
    with subprocess.Popen(
        [sys.executable, "-m", "comity", "file", "many.jsonl", "--register", str(register), "--jobs", "1"],
        cwd=tmp_path,
        stderr=subprocess.DEVNULL,
    ) as process:
        _wait_for(comity, register, entries, process)
        process.send_signal(signal.SIGKILL)
    if register.exists():
        assert comity("verify", "--register", register).code == 0
    assert comity("file", "many.jsonl", "--register", register).code == 0
    done = comity("verify", "--register", register)
    assert done.code == 0
    assert done.out.startswith(f"holds: {2 * COUNT} entries, {COUNT} documents, ")


def _wait_for(comity: Comity, register: Path, entries: int, process: "subprocess.Popen[bytes]") -> None:
    """Until the register holds so many entries, or the process has ended."""
    ends = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < ends:
        if not entries and time.monotonic() > ends - 59.5:
            return
        if entries and register.exists():
            said = comity("verify", "--register", register).out
            if said.startswith("holds: ") and int(said.split()[1]) >= entries:
                return
        time.sleep(0.02)
