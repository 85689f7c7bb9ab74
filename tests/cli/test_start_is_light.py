import json
import signal
import subprocess
import sys
import time

import pytest

HEAVY = (
    "spacy",
    "django",
    "rich",
    "numpy",
    "jinja2",
    "rapidfuzz",
    "pypinyin",
    "comity.reading",
    "comity.localities",
    "comity.storage",
)
COUNT = "import json, sys; {what}; print(json.dumps([name for name in {heavy!r} if name in sys.modules]))"


@pytest.mark.parametrize("what", ["import comity", "import comity.cli", "import comity.assembly"])
def test_import_loads_no_model_and_no_database(what: str) -> None:
    script = COUNT.format(what=what, heavy=HEAVY)
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert json.loads(loaded) == []


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["read"],
        ["record"],
        ["file"],
        ["review"],
        ["verify"],
        ["rebuild"],
        ["locality"],
        ["keep"],
        ["kept"],
        ["brief"],
        ["agenda"],
        ["minutes"],
        ["due"],
        ["import"],
        ["export"],
    ],
)
def test_help_loads_nothing_heavy_and_has_examples(args: list[str]) -> None:
    script = (
        f"import sys; from comity.cli import run; code = run({[*args, '--help']!r}); "
        f"print([name for name in {HEAVY!r} if name in sys.modules], code)"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert found.splitlines()[-1] == "[] 0"
    assert "Examples:" in found


def test_version_is_told() -> None:
    found = subprocess.run([sys.executable, "-m", "comity", "--version"], capture_output=True, text=True, check=True)
    assert found.stdout.startswith("comity 0.")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_ctrl_c_ends_without_a_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "comity", "read", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 -- ignored in the background
    ) as process:
        assert process.stderr is not None
        time.sleep(1.0)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
        assert process.wait() == 130
    assert "stopped" in said
    assert "Traceback" not in said
