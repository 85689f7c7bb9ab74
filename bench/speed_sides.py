"""One side of bench.speed, in a process of its own: `python -m bench.speed_sides SIDE DOCUMENTS ROUNDS BATCH`.

SIDE is `comity`, `bare` or `both`; DOCUMENTS is a JSON file that bench.speed wrote, of one language; BATCH is how
many documents the bare pipeline takes at once (0: as it is set up). Prints one JSON object.
Nothing heavy is imported before it is measured.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

Work = Callable[[], object]


class Text(NamedTuple):
    """A document to be read, as far as its reading asks for it."""

    file: str
    text: str
    language: str
    published: str | None
    title: str | None
    url: str | None


@dataclass(slots=True)
class Start:
    """Seconds that each step of starting up took, in order."""

    steps: dict[str, float] = field(default_factory=dict)

    def step(self, name: str, work: Callable[[], Any]) -> Any:
        """What `work` gives; its seconds are kept under `name`."""
        begun = time.perf_counter()
        given = work()
        self.steps[name] = time.perf_counter() - begun
        return given


def comity_side(texts: list[Text], start: Start) -> Work:
    """Reading by `comity.reading.read_many`, ready to run."""
    language = texts[0].language

    def imports() -> tuple[Any, Any, Any, Any]:
        from comity import reading  # noqa: PLC0415 -- measured
        from comity.languages.grammars.dependency import parser  # noqa: PLC0415
        from comity.languages.grammars.dependency.trees import tree  # noqa: PLC0415
        from comity.localities import table  # noqa: PLC0415
        from comity.records import Document  # noqa: PLC0415

        return reading.read_many, (parser, tree), table, Document

    read_many, (parser, _), table, document = start.step("import", imports)
    if language in parser.PACKAGES:
        start.step("model", lambda: parser.pipeline(language))
    start.step("table", lambda: table().scan("Hanoi", "en"))
    documents = [
        document(t.file, t.text, t.language, published=t.published, title=t.title, url=t.url or None) for t in texts
    ]
    shortest = min(documents, key=lambda one: len(one.text))
    start.step("first document", lambda: list(read_many([shortest])))
    return lambda: list(read_many(documents))


def bare_side(texts: list[Text], start: Start, batch: int) -> Work:
    """The bare pipeline of the same model package with all its parts, ready to run."""

    def imports() -> Any:
        import spacy  # noqa: PLC0415 -- measured

        return spacy

    spacy = start.step("import", imports)
    from comity.languages.grammars.dependency.parser import PACKAGES  # noqa: PLC0415 -- which package it is; imported by now or small

    package = next(name for name in PACKAGES[texts[0].language] if find_spec(name))
    nlp = start.step("model", lambda: spacy.load(package))
    listed = [one.text for one in texts]
    start.step("first document", lambda: list(nlp.pipe([min(listed, key=len)])))
    return lambda: list(nlp.pipe(listed, batch_size=batch or None))


def timed(work: Work) -> tuple[float, float]:
    """Seconds by the clock and of the processor that some work takes; what it gives is dropped afterwards."""
    begun, spent = time.perf_counter(), time.process_time()
    given = work()
    took = time.perf_counter() - begun, time.process_time() - spent
    del given
    return took


def peak() -> float:
    """The most memory this process has held, in MB (10**6 bytes)."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def measure(side: str, texts: list[Text], rounds: int, batch: int) -> dict[str, Any]:
    """The figures of one side, or of both by turns: start-up, seconds of each round, peak memory."""
    sides: dict[str, Callable[[list[Text], Start], Work]] = {
        "comity": comity_side,
        "bare": partial(bare_side, batch=batch),
    }
    chosen = sides if side == "both" else {side: sides[side]}
    starts = {name: Start() for name in chosen}
    works = {name: make(texts, starts[name]) for name, make in chosen.items()}
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in chosen}
    for _ in range(rounds):
        for name, work in works.items():
            taken[name].append(timed(work))
    return {"start": {name: start.steps for name, start in starts.items()}, "rounds": taken, "peak": peak()}


def main() -> None:
    """Measure what the command line says."""
    side, path, rounds, batch = sys.argv[1:]
    texts = [Text(*one) for one in json.loads(Path(path).read_text("utf-8"))]
    print(json.dumps(measure(side, texts, int(rounds), int(batch))))


if __name__ == "__main__":
    main()
