"""What a search found as a page of the terminal: each hit with its place and excerpt, and the counts."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from comity.exports.terminal.words import clean, inset, line
from comity.records.codec import to_json
from comity.records.search import FACETS, Found, Hit

_SHOWN = 8


def search_terminal(found: Found, first: int = 1) -> RenderableType:
    """The page of what was found for a rich console; `first` is the number of the first hit.

    The words that were looked for stand in brackets, so that they can be told without colour.
    """
    return Group(*_parts(found, first))


def _parts(found: Found, first: int) -> Iterator[RenderableType]:
    for number, hit in enumerate(found.hits, first):
        yield line((f"{number}. {hit.file}{f'#{hit.finding}' if hit.finding else ''}", "bold"), "  ", _about(hit))
        yield inset(_excerpt(hit), 4)
        for one in hit.corrected:
            value = one.value if isinstance(one.value, str) else to_json(one.value)
            yield inset(line(f"corrected: {one.finding} {one.field}: {clean(value)}"), 4)
    if found.also:
        yield line(f"also searched: {', '.join(map(clean, found.also))} (in quotes, words are searched as they are)")
    of = "" if found.complete else " at least (counted among the newest)"
    yield line((f"found: {found.total}{of}", "bold"))
    for name in FACETS:
        counts = found.counts.get(name, ())
        if counts:
            more = ", ..." if len(counts) > _SHOWN else ""
            yield inset(line(f"{name}: ", ", ".join(f"{value} ({n})" for value, n in counts[:_SHOWN]), more), 2)


def _about(hit: Hit) -> str:
    findings = f"quoted in {', '.join(hit.findings)}" if hit.findings else None
    where = f"{hit.start}-{hit.end}"
    gone = "withdrawn" if hit.withdrawn else None
    return " · ".join(word for word in (hit.kind, gone, hit.published, hit.language, where, findings) if word)


def _excerpt(hit: Hit) -> Text:
    page, at = Text(overflow="fold"), hit.start
    for start, end in hit.marks:
        page.append(_plain(hit, at, start))
        page.append(f"[{_plain(hit, start, end)}]", "bold yellow")
        at = end
    page.append(_plain(hit, at, hit.end))
    return page


def _plain(hit: Hit, start: int, end: int) -> str:
    return " ".join(clean(hit.excerpt[start - hit.start : end - hit.start]).split("\n"))
