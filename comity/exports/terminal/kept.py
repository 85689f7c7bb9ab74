"""Kept things and what is due, as pages of the terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType

from comity.exports.places import place_name, place_names
from comity.exports.terminal.words import heading, inset, line
from comity.exports.wording import Wording, wording
from comity.records import InvalidValue
from comity.records.codec import to_data
from comity.records.edtf import check
from comity.records.kept import Due, ImportedRow, Kept, KeptKind, RowFate

_NAMING = ("name", "title", "person", "text", "purpose", "head")
_WORDED = {"level": "levels", "format": "formats", "stage": "stages", "handling": "handling"}


def kept_terminal(things: Iterable[Kept], language: str = "en") -> RenderableType:
    """The page of kept things, list by list, each with its id and every field that is known."""
    say = wording(language)
    listed = {kind: [one for one in things if one.kind is kind] for things in (tuple(things),) for kind in KeptKind}
    return Group(*(part for kind, found in listed.items() if found for part in _list(kind, found, say)))


def due_terminal(due: Iterable[Due], language: str = "en") -> RenderableType:
    """The page of what is due, the earliest first; what is overdue says so in words, not by colour alone."""
    say = wording(language)
    words = say.file.due_words
    found = tuple(due)
    parts = [part for one in found for part in _due(one, say)]
    return Group(heading(f"{words['title']} ({len(found)})"), *(parts or [line(words["none"])]))


def imported_terminal(rows: Iterable[ImportedRow]) -> RenderableType:
    """What becomes of each row that is not simply filed, and the count of each fate."""
    found = tuple(rows)
    parts = [part for one in found if one.fate is not RowFate.FILED for part in _row(one)]
    counts = ", ".join(f"{sum(1 for one in found if one.fate is fate)} {fate}" for fate in RowFate)
    return Group(*parts, line((counts, "bold")))


def title_of(one: Kept) -> str:
    """The words a kept thing goes by; its id where it has none."""
    named = (getattr(one.thing, name, None) for name in _NAMING)
    return next((str(words) for words in named if words), one.id)


def _list(kind: KeptKind, things: list[Kept], say: Wording) -> Iterator[RenderableType]:
    yield heading(f"{say.named('kept', kind)} ({len(things)})")
    for one in things:
        title = title_of(one)
        gone = " (dropped)" if one.dropped else ""
        yield line((one.id, "bold"), "  ", "" if title == one.id else title.split("\n")[0], gone)
        for name, value in to_data(one.thing).items():
            if value not in (None, "", [], ()) and str(value) != title:
                yield inset(line((f"{say.named('kept_fields', name)}: ", "dim"), _worded(name, value, say)), 4)
        yield inset(line((f"{one.by}, {one.time[:10]}", "dim")), 4)


def _worded(name: str, value: object, say: Wording) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(_worded(name, one, say) for one in value)
    if isinstance(value, dict):
        return ", ".join(str(one) for one in value.values() if one)
    words = str(value)
    if name in ("sides", "side"):
        return place_name(words, say.language)
    if name == "areas":
        return say.area(words)
    if name == "kind":
        return say.kind(words)
    return say.named(_WORDED[name], words) if name in _WORDED else _date(words, say)


def _date(words: str, say: Wording) -> str:
    try:
        return say.date(check(words))
    except InvalidValue:
        return words


def _due(one: Due, say: Wording) -> Iterator[RenderableType]:
    late = (f" ({say.file.due_words['overdue']})", "bold red") if one.overdue else ""
    yield line((say.date(one.date), "bold"), late, "  ", say.named("due", one.kind), ": ", one.title)
    words = " · ".join(
        word
        for word in (
            one.detail,
            place_names(one.sides, say.language),
            one.derived,
            one.about,
        )
        if word
    )
    yield inset(line((words, "dim")), 4)


def _row(one: ImportedRow) -> Iterator[RenderableType]:
    yield line((f"row {one.number}", "bold"), f": {one.fate}")
    for reason in one.reasons:
        yield inset(line(reason), 4)
