"""Areas by force: a bar for each area, in six shades from hoped to signed, its number at the end."""

from markupsafe import Markup

from comity.exports.naming import Naming
from comity.exports.pictures.svg import clipped, element, picture, text
from comity.records import FORCE
from comity.records.review import AreaCount, Review

SHOWN = 14
WIDTH, _NAMES, _ROW, _TOP = 720.0, 254.0, 28.0, 34.0
_ROOM = WIDTH - _NAMES - 46


def areas(review: Review, naming: Naming) -> Markup:
    """The picture of the most named areas, or nothing where nothing was said."""
    shown = review.by_area[:SHOWN]
    if not shown:
        return Markup("")
    most = max(len(one.commitments) for one in shown)
    shapes = _legend(naming)
    for n, one in enumerate(shown):
        shapes += _bar(one, _TOP + n * _ROW, most, naming)
    size = WIDTH, _TOP + len(shown) * _ROW + 4
    told = " ".join(
        naming.say("picture-area", area=naming.say.area(one.area), count=len(one.commitments)) for one in shown
    )
    return picture("areas", size, naming.say("areas-picture"), told, shapes)


def _legend(naming: Naming) -> list[Markup]:
    shapes = []
    step = (WIDTH - 8) / len(FORCE)
    for n, act in enumerate(FORCE):
        x = 4 + n * step
        shapes.append(element("rect", x=x, y=6, width=14, height=14, class_=f"force-{act}"))
        shapes.append(text(naming.say.act(act), x + 20, 18, class_="note"))
    return shapes


def _bar(one: AreaCount, y: float, most: int, naming: Naming) -> list[Markup]:
    unit = _ROOM / most
    x = _NAMES
    shapes = [text(clipped(naming.say.area(one.area), 31), _NAMES - 10, y + 16, class_="name", text_anchor="end")]
    for force in one.by_force:
        width = force.count * unit
        if not force.count:
            continue
        shapes.append(
            element("rect", x=x, y=y + 2, width=max(1.0, width - 1.5), height=20, class_=f"force-{force.act}")
        )
        x += width
    shapes.append(text(str(len(one.commitments)), x + 8, y + 17, class_="count"))
    return shapes
