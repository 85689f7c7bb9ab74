"""What is asked of a search, and what it answers."""

from dataclasses import dataclass, field

from comity.records.words import Act, Handling

FACETS = ("side", "area", "force", "kind", "year", "language")
"""By what an answer counts, and what a question may be narrowed by."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for: words, and what to narrow it by.

    `words` are looked for each by itself, in any order, those in double quotes as they follow one another; a word
    that ends in `*` stands for all that begin so; none at all means whatever the rest says. A place or a person is
    found by its other names too, unless it stands in quotes. Of several sides (codes),
    areas, forces, kinds (of engagements, references or instruments), years or languages one is enough. With a force
    or a kind the words are looked for among findings, in what they quote and name, else in whole documents. Only
    documents whose marking is in `handling` are looked at, and counted. `limit` and `offset` cut out the page.
    """

    words: str = ""
    sides: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    forces: tuple[Act, ...] = ()
    kinds: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    handling: tuple[Handling, ...] = tuple(Handling)
    limit: int = 10
    offset: int = 0


@dataclass(frozen=True, slots=True)
class HitCorrection:
    """A field of a finding that a person corrected: the value (JSON) is looked for in the place of what was read."""

    finding: str
    field: str
    value: object


@dataclass(frozen=True, slots=True)
class Hit:
    """One document or finding that was found.

    `finding` is the finding's id in its document, None for a whole document; `kind` is what it is (`document`,
    `visit`, `commitment` ...). `text[start:end]` of the document is the `excerpt`; `marks` are the places of the words
    in the document's text, offsets in code points, as far as they stand in the excerpt. `findings` are the ids of the
    findings that quote any of these words, but for those that a person withdrew. `corrected` is what people corrected
    in the finding, or in any of the document's: words that were found may stand there alone. A finding is `withdrawn`
    where that rests on another document as well, which is more strictly marked: it stands for those who may not see it.
    """

    file: str
    document: str
    title: str | None
    published: str | None
    language: str
    finding: str | None
    kind: str
    start: int
    end: int
    excerpt: str
    marks: tuple[tuple[int, int], ...] = ()
    findings: tuple[str, ...] = ()
    corrected: tuple[HitCorrection, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: a page of hits, the best first, and how many there are of each side, area, force, kind, year.

    Where there are more than are looked through, `complete` is false: then `total` and `counts` are of the newest of
    them. `counts` maps each of `FACETS` to values with their number, the most frequent first. `also` are names that
    were looked for as well: other names of a place or a person that the question names.
    """

    hits: tuple[Hit, ...]
    total: int
    complete: bool = True
    counts: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    also: tuple[str, ...] = ()
