"""Where a visit goes that is told by words for a place named before: "a visit there", "to the German state".

So too a mission that a clause behind it leads somewhere: "her first mission, which took her to X and Y".
"""

from collections.abc import Iterator
from dataclasses import replace

from comity.localities import table
from comity.reading.cast.codes import iso
from comity.reading.scene import Scene
from comity.records.clause import Clause, Mention, MentionKind

_FAR = 80
"""How far behind the words for a visit, in characters, it may be said where it took somebody."""


def told_again(scene: Scene, clause: Clause) -> Mention | None:
    """The place that words behind a visit lead to, or that they mean of those named before; None where none do."""
    end = clause.trigger.end
    taken = scene.words.took_them.search(scene.text, end, min(end + _FAR, clause.sentence.end))
    if taken is not None:
        return next((m for m in _places(scene) if m.span.start == taken.end()), None)
    again = scene.words.thither.match(scene.text, end, clause.sentence.end)
    if again is None:
        return None
    before = [m for m in _places(scene) if m.span.end <= clause.trigger.start]
    country = table().nationality(again["whose"]) if again["whose"] else None
    if again["whose"] and country is None:
        return None  # "to the largest city"
    part = bool(again["part"] or again["kind"])
    before = before if country is not None else [m for m in before if m.kind is MentionKind.LOCALITY]
    meant = next((m for m in reversed(before) if _may_be(m, clause, country, part=part)), None)
    return replace(meant, kind=MentionKind.LOCALITY) if meant is not None else None


def _places(scene: Scene) -> Iterator[Mention]:
    return (m for m in scene.analysis.mentions if m.kind in _NAMING and iso(m.codes))


_NAMING = (MentionKind.LOCALITY, MentionKind.PERSON, MentionKind.ORGANISATION)
"""What names a place, if only in somebody's office: "the Minister-President of Hesse"."""


def _may_be(mention: Mention, clause: Clause, country: str | None, *, part: bool) -> bool:
    """Whether it names a place of a country, a part of one where `part` holds, that the visitors are not from."""
    codes = iso(mention.codes)
    theirs = {code for m in clause.subject for code in iso(m.codes)[-1:]}
    if codes[-1] in theirs or (part and "-" not in codes[-1]):
        return False
    return country is None or codes[0].split("-")[0] == country
