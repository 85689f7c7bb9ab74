"""Speed and memory of reading against the bare parser, on the same texts in the same run.

    python -m bench.speed [FILE...] [--times 5]

FILEs are what `comity read` takes (default: the English and French example reports). Each of the two reads them in
a process of its own, one process each: the bare spaCy pipeline with all its parts, by `pipe`, and `comity.reading`.
Start-up (loading, and the first document of each language) is told apart; then the texts are read again and again.
Prints documents a second, the ratio (above 1: faster than the bare pipeline) and the peak of resident memory.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from comity.records import Document
from comity.sources import load

ROOT = Path(__file__).parents[1]
LANGUAGES = ("en", "fr")
Reader = Callable[[list[Document]], object]


def documents(paths: list[str]) -> list[Document]:
    """The documents of the languages that both can read."""
    given = paths or sorted(str(path) for path in (ROOT / "examples" / "reports").glob("*.txt"))
    found = [one for path in given for one in load(path)]
    return [one for one in found if isinstance(one, Document) and one.language in LANGUAGES]


def comity_reader() -> Reader:
    """Comity's own reading."""
    from comity.reading import read_many  # noqa: PLC0415 -- its loading is measured

    return lambda listed: list(read_many(listed))


def spacy_reader() -> Reader:
    """The bare pipelines, with all their parts."""
    import spacy  # noqa: PLC0415 -- its loading is measured

    from comity.languages.tree import PACKAGES  # noqa: PLC0415

    pipelines = {code: spacy.load(next(name for name in PACKAGES[code] if find_spec(name))) for code in LANGUAGES}

    def read(listed: list[Document]) -> object:
        return [list(pipelines[code].pipe(one.text for one in listed if one.language == code)) for code in LANGUAGES]

    return read


READERS = {"comity": comity_reader, "spacy": spacy_reader}


def measure(name: str, listed: list[Document], times: int) -> dict[str, float]:
    """Start-up in seconds, documents a second after it, and peak memory in MB, of this process."""
    start = time.perf_counter()
    read = READERS[name]()
    read(
        [
            next(one for one in listed if one.language == code)
            for code in LANGUAGES
            if any(d.language == code for d in listed)
        ]
    )
    begun = time.perf_counter()
    best = min(_timed(read, listed) for _ in range(times))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {"start": begun - start, "rate": len(listed) / best, "peak": peak}


def _timed(read: Reader, listed: list[Document]) -> float:
    start = time.perf_counter()
    read(listed)
    return time.perf_counter() - start


def main() -> int:
    """Measure both and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--times", type=int, default=5, help="how often the texts are read; the best counts")
    parser.add_argument("--only", choices=READERS, help=argparse.SUPPRESS)
    args = parser.parse_args()
    listed = documents(args.files)
    if args.only:
        print(json.dumps(measure(args.only, listed, args.times)))
        return 0
    letters = sum(len(one.text) for one in listed)
    print(f"{len(listed)} documents, {letters:,} characters, best of {args.times}, one process each")
    rates: dict[str, float] = {}
    for name in ("spacy", "comity", "spacy", "comity"):
        command = [
            sys.executable,
            "-m",
            "bench.speed",
            *(str(Path(name).resolve()) for name in args.files),
            "--times",
            str(args.times),
            "--only",
            name,
        ]
        found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout)
        rates[name] = max(found["rate"], rates.get(name, 0.0))
        told = f"then {found['rate']:.1f} documents/s, peak {found['peak']:.0f} MB"
        print(f"{name:7} start-up {found['start']:.1f} s, {told}")
    print(f"ratio   {rates['comity'] / rates['spacy']:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
