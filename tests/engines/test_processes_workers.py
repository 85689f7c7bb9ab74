import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from comity.engines import Processes, WorkerLost
from comity.records import InvalidValue
from tests.engines import work

SCRIPT = """
import sys
from comity.engines import Processes
from tests.engines import work

if __name__ == "__main__":
    answers = Processes(2).map(work.sleep, [0.0, 0.0, 0.5, 60.0])
    print(next(answers), next(answers), flush=True)
    list(answers)
"""


def test_worker_that_dies_is_a_clear_error_and_not_a_wait() -> None:
    with pytest.raises(WorkerLost, match="--jobs 1"):
        list(Processes(2).map(work.die_at_two, range(5)))


def test_work_is_done_in_other_processes() -> None:
    assert os.getpid() not in set(Processes(2).map(work.process, range(4)))


@pytest.mark.parametrize("jobs", [0, -1])
def test_number_of_jobs_must_be_one_or_more(jobs: int) -> None:
    with pytest.raises(InvalidValue, match="jobs"):
        Processes(jobs)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    path = os.pathsep.join([str(Path.cwd()), os.environ.get("PYTHONPATH", "")])
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path}
    ) as parent:
        assert parent.stdout is not None
        workers = {int(number) for number in parent.stdout.readline().split()}
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    ends = time.monotonic() + 10
    while any(_alive(worker) for worker in workers) and time.monotonic() < ends:
        time.sleep(0.05)
    assert not any(_alive(worker) for worker in workers)


def _alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"
