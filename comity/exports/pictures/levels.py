"""Delegations over time by the level of who led them; a filled mark is a meeting in person, an open one a call."""

from datetime import date

from markupsafe import Markup

from comity.exports.labels import Labels
from comity.exports.naming import Naming
from comity.exports.pictures.svg import element, picture, text
from comity.exports.pictures.timeline import EDGE, RADIUS, WIDTH, Scale, axis, scale_of
from comity.records import edtf
from comity.records.kept import Format, Level
from comity.records.review import Party, Review, ReviewedEngagement

_NAMES, _ROW, _TOP = 190.0, 34.0, 34.0
_ORDER: tuple[Level | None, ...] = (*Level, None)


def levels(review: Review, naming: Naming, labels: Labels) -> Markup:
    """The picture, or nothing where no engagement of the review has a date."""
    dated = [one for one in review.engagements if one.date]
    if not dated:
        return Markup("")
    rows = [level for level in _ORDER if any(one.level is level for one in dated)]
    scale = scale_of(review, dated, _NAMES)
    bottom = _TOP + len(rows) * _ROW
    shapes = axis(scale, bottom, naming)
    for n, level in enumerate(rows):
        y = _TOP + n * _ROW
        name = naming.say.named("levels", level) if level else naming.say("unknown")
        shapes.append(element("rect", x=EDGE / 2, y=y, width=WIDTH - EDGE, height=_ROW - 4, rx=4, class_="lane"))
        shapes.append(text(name, EDGE, y + 19, class_="lane-name"))
        shapes += [mark for one in dated if one.level is level for mark in _mark(one, y + 15, scale, labels)]
    shapes += _legend(dated, naming)
    told = " ".join(_told(one, naming, labels) for one in dated)
    return picture("levels", (WIDTH, bottom + 30), naming.say("levels-picture"), told, shapes)


def _mark(one: ReviewedEngagement, y: float, scale: Scale, labels: Labels) -> list[Markup]:
    x = scale.x(_day(one))
    open_ = " frame" if one.format is not Format.IN_PERSON or one.entry.planned else ""
    party = one.where if one.where in (Party.FIRST, Party.SECOND) else Party.UNSAID
    shape = element("circle", cx=x, cy=y, r=RADIUS, class_=f"mark mark-{party}{open_}")
    return [shape, text(labels.of(one.entry.id), x, y + 4, class_=f"mark-name{open_}", text_anchor="middle")]


def _day(one: ReviewedEngagement) -> date:
    return edtf.bounds(one.date or "")[0]


def _legend(dated: list[ReviewedEngagement], naming: Naming) -> list[Markup]:
    shapes, x = [], EDGE
    for format_ in (Format.IN_PERSON, Format.ONLINE):
        if any(one.format is format_ for one in dated):
            open_ = " frame" if format_ is not Format.IN_PERSON else ""
            shapes.append(element("circle", cx=x + 7, cy=15, r=7, class_=f"mark{open_}"))
            shapes.append(text(naming.say.named("formats", format_), x + 20, 20, class_="note"))
            x += 150
    return shapes


def _told(one: ReviewedEngagement, naming: Naming, labels: Labels) -> str:
    say = naming.say
    level = say.named("levels", one.level) if one.level else say("unknown")
    form = say.named("formats", one.format)
    return f"{labels.of(one.entry.id)}, {naming.when(one.date, one.basis)}: {level}, {form}."
