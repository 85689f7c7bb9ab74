"""Areas by status: a bar for each area, its parts in the order of the scale, the numbers beside."""

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from comity.exports.naming import Naming
from comity.exports.pictures.svg import clipped, element, picture, text
from comity.records.review import Review
from comity.records.status import Status

SHOWN = 14
WIDTH, _NAMES, _ROW, _LEGEND = 720.0, 254.0, 28.0, 24.0
_ROOM = WIDTH - _NAMES - 46
_IN_A_LINE = 5


def statuses(review: Review, naming: Naming) -> Markup:
    """The picture of the most named areas by status, or nothing where no commitment has one."""
    standing = {one.entry.id: one.standing for one in review.commitments if one.standing}
    rows = [(one.area, Counter(standing[id_] for id_ in one.commitments if id_ in standing)) for one in review.by_area]
    rows = [(area, counts) for area, counts in rows if counts][:SHOWN]
    if not rows:
        return Markup("")
    present = [status for status in Status if any(counts[status] for _, counts in rows)]
    top = 10 + _LEGEND * ((len(present) - 1) // _IN_A_LINE + 1)
    most = max(sum(counts.values()) for _, counts in rows)
    shapes = _legend(present, naming)
    for n, (area, counts) in enumerate(rows):
        shapes += _bar(naming.say.area(area), counts, top + n * _ROW, most)
    told = " ".join(_told(naming.say.area(area), counts, naming) for area, counts in rows)
    size = WIDTH, top + len(rows) * _ROW + 4
    return picture("statuses", size, naming.say("statuses-picture"), told, shapes)


def _legend(present: Iterable[Status], naming: Naming) -> list[Markup]:
    shapes = []
    step = (WIDTH - 8) / _IN_A_LINE
    for n, status in enumerate(present):
        x, y = 4 + n % _IN_A_LINE * step, 6 + n // _IN_A_LINE * _LEGEND
        shapes.append(element("rect", x=x, y=y, width=14, height=14, class_=f"status-{status}"))
        shapes.append(text(naming.say.named("statuses", status), x + 20, y + 12, class_="note"))
    return shapes


def _bar(name: str, counts: Counter[Status], y: float, most: int) -> list[Markup]:
    shapes, x = [text(clipped(name, 31), _NAMES - 10, y + 16, class_="name", text_anchor="end")], _NAMES
    for status in Status:
        if counts[status]:
            width = counts[status] * _ROOM / most
            bar = {"x": x, "y": y + 2, "width": max(1.0, width - 1.5), "height": 20}
            shapes.append(element("rect", **bar, class_=f"status-{status}"))
            x += width
    shapes.append(text(str(sum(counts.values())), x + 8, y + 17, class_="count"))
    return shapes


def _told(area: str, counts: Counter[Status], naming: Naming) -> str:
    parts = naming.list_of(f"{naming.say.named('statuses', one)} {counts[one]}" for one in Status if counts[one])
    return f"{area}: {parts}."
