"""Run command lines in this process, as `comity` would be run."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from comity.cli import run

MET = (
    "Nguyen Van Nam, Chairman of the Hanoi People's Committee, met Li Wei, Governor of Guangdong, in Hanoi on April 2, "
    "2024. He proposed that the two sides review their cooperation every year.\n"
)
RECU = (
    "Hanoi (VNA) - Le président du Comité populaire de Hanoi, Nguyen Van Nam, a reçu le 2 avril 2024 le gouverneur du "
    "Guangdong, Li Wei. Il a proposé que les deux parties échangent davantage de délégations.\n"
)


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def refused(self) -> list[str]:
        return [line for line in self.err.splitlines() if line.startswith("refused: ")]


Comity = Callable[..., Result]


@pytest.fixture
def comity(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Comity:
    monkeypatch.setenv("COMITY_REGISTER", str(tmp_path / "data" / "register.sqlite3"))
    monkeypatch.chdir(tmp_path)

    def call(*args: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capfd.readouterr()
        code = run([str(arg) for arg in args])
        out, err = capfd.readouterr()
        return Result(code, out, err)

    return call


@pytest.fixture
def reports(tmp_path: Path) -> tuple[Path, Path]:
    english, french = tmp_path / "en.txt", tmp_path / "fr.txt"
    english.write_text(MET, encoding="utf-8")
    french.write_text(RECU, encoding="utf-8")
    return english, french
