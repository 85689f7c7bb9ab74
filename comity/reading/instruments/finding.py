"""From the papers a report names to instruments and references."""

from comity.reading.engagements import Found
from comity.reading.instruments.awaited import is_awaited
from comity.reading.instruments.naming import Paper, papers
from comity.reading.instruments.records import instrument, reach, reference
from comity.reading.instruments.standing import (
    is_called_again,
    is_earlier,
    is_joined,
    is_made,
    is_named_again,
    is_of_one,
)
from comity.reading.scene import Scene
from comity.records import Instrument, Reference, edtf
from comity.records.clause import Span


def find(
    scene: Scene, told: list[Found], ids: dict[int, str], first_reference: int
) -> tuple[tuple[Instrument, ...], tuple[Reference, ...]]:
    """Instruments made, `i1` on, and references to earlier ones, both in the order of the text.

    `ids` are the ids of the engagements told of, by the `id()` of each; references are numbered from
    `first_reference` on.
    """
    made, earlier = _sorted_out(scene)
    return (
        tuple(_made_at(scene, p, f"i{n}", _engagement(p, told), ids) for n, p in enumerate(made, 1)),
        tuple(reference(scene, p, f"r{n}") for n, p in enumerate(earlier, first_reference)),
    )


def _made_at(scene: Scene, paper: Paper, id_: str, at: Found | None, ids: dict[int, str]) -> Instrument:
    told = at is not None and at.at.start <= paper.span.end and not at.planned
    day = at.date if at is not None and told and edtf.is_day(at.date) else None
    return instrument(scene, paper, id_, ids.get(id(at)), day)


def _sorted_out(scene: Scene) -> tuple[list[Paper], list[Paper]]:
    """The papers made, those of a list among them, and those that stood before."""
    made: list[Paper] = []
    earlier: list[Paper] = []
    taken: list[Span] = []
    named = papers(scene)
    for paper in named:
        if paper.listed:
            made.append(paper)
            continue
        if any(paper.span.overlaps(span) for span in taken) or is_called_again(scene, paper, named):
            continue
        if is_of_one(scene, paper):
            continue
        awaited = is_awaited(scene, paper)
        leant = any(is_joined(scene, one, paper) and _says_which(scene, paper) for one in earlier[-1:])
        if not awaited and (leant or is_earlier(scene, paper)):
            earlier.append(paper)
            taken.append(reach(scene, paper))
        elif awaited or is_made(scene, paper) or any(is_joined(scene, one, paper) for one in made[-1:]):
            made += [] if any(is_named_again(scene, one, paper) for one in made) else [paper]
    return _once(made), earlier


def _once(made: list[Paper]) -> list[Paper]:
    """Papers made, without one that a heading over its text names and that was told of besides."""
    told = {paper.kind for paper in made if paper.span != paper.within}
    return [paper for paper in made if paper.span != paper.within or not paper.listed or paper.kind not in told]


def _says_which(scene: Scene, paper: Paper) -> bool:
    """Whether a paper is called by more than one word."""
    return " " in scene.text[paper.span.start : paper.span.end].strip()


def _engagement(paper: Paper, told: list[Found]) -> Found | None:
    """The engagement at which a paper was made: the last one told of before it, else the last of all."""
    before = [f for f in told if f.at.start <= paper.span.start] or told
    return before[-1] if before else None
