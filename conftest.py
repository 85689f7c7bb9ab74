"""The examples in the documents and docstrings are run: Python, and `$ comity ...` in console blocks.

A console block shows commands after `$ ` and below each what it prints; `...` stands for any number of
lines, or for anything within a line. Each page starts in an empty folder that holds `examples/`.
"""

import contextlib
import glob
import io
import os
import re
import shlex
import shutil
import tempfile
from pathlib import Path
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent


def comity(command: str) -> str:
    """What a command prints on both streams, as a reader sees it; `> FILE` takes standard output away."""
    from comity.cli import run  # noqa: PLC0415

    words = shlex.split(command)
    target = words.pop() if len(words) > 1 and words[-2] == ">" else None
    words = [word for word in words[1:] if word != ">"]
    args = [name for word in words for name in (sorted(glob.glob(word)) if "*" in word else [word])]  # noqa: PTH207
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    printed = said if target is None else io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(said):
        run(args)
    if target is not None:
        Path(target).write_bytes(printed.buffer.getvalue())
    return said.buffer.getvalue().decode("utf-8")


def evaluate(example: Example) -> str | None:
    """Run the commands of a console block; words where one prints something else than is shown."""
    for shown in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, _, expected = shown.partition("\n")
        if not command.startswith("comity "):
            continue
        printed = comity(command)
        if not matches(expected, printed):
            return f"$ {command}\nis shown to print:\n{expected}\nbut prints:\n{printed}"
    return None


def matches(expected: str, printed: str) -> bool:
    """Whether what was printed is what was to be expected, `...` standing for anything."""
    lines = [line.rstrip() for line in expected.strip("\n").splitlines()]
    pattern = "".join(
        r"(?:.*\n)*?" if line == "..." else ".*?".join(re.escape(part) for part in line.split("...")) + r"[ \t]*\n"
        for line in lines
    )
    return not lines or re.fullmatch(pattern, printed.strip("\n") + "\n") is not None


def begin(namespace: dict[str, Any]) -> None:
    """A folder of its own for each page, with the example reports in it."""
    namespace["_back"] = Path.cwd()
    namespace["_folder"] = Path(tempfile.mkdtemp())
    shutil.copytree(ROOT / "examples", namespace["_folder"] / "examples")
    os.chdir(namespace["_folder"])
    os.environ["COMITY_REGISTER"] = str(namespace["_folder"] / "register.sqlite3")


def end(namespace: dict[str, Any]) -> None:
    """Leave the folder and take it away."""
    os.environ.pop("COMITY_REGISTER", None)
    os.chdir(namespace["_back"])
    shutil.rmtree(namespace["_folder"], ignore_errors=True)


_pages = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser(language="console", evaluator=evaluate), SkipParser()],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
    setup=begin,
    teardown=end,
).pytest()

_docstrings = Sybil(parsers=[DocTestParser()], patterns=["comity/*.py", "comity/**/*.py"]).pytest()


def pytest_collect_file(file_path: Path, parent: Any) -> Any:
    """Collect the pages and the docstrings."""
    return _pages(file_path, parent) or _docstrings(file_path, parent)
