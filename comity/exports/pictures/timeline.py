"""Engagements over time, in a lane for each place: over there, over here, elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from comity.exports.labels import Labels
from comity.exports.naming import Naming
from comity.exports.pictures.svg import clipped, element, picture, text
from comity.records import edtf
from comity.records.review import Party, Review, ReviewedEngagement, Standing

WIDTH, EDGE, RADIUS, STEP = 720.0, 20.0, 12.0, 28.0
_LANES = (Party.FIRST, Party.SECOND, Party.UNSAID)
_MOST_TICKS = 8
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places on the page, from `left` on."""

    first: date
    last: date
    left: float = EDGE

    def x(self, day: date) -> float:
        """Where a day stands; days outside the period stand at its edge."""
        span = max(1, (self.last - self.first).days)
        share = min(1.0, max(0.0, (day - self.first).days / span))
        return self.left + RADIUS + share * (WIDTH - self.left - EDGE - 2 * RADIUS)


@dataclass(frozen=True, slots=True)
class Mark:
    """One engagement: from and to on the page, and the row it got."""

    one: ReviewedEngagement
    start: float
    end: float
    row: int


def timeline(review: Review, naming: Naming, labels: Labels) -> Markup:
    """The picture, or nothing where no engagement has a date."""
    dated = [one for one in review.engagements if one.date]
    if not dated:
        return Markup("")
    scale = scale_of(review, dated)
    shapes: list[Markup] = []
    y = 8.0
    for party in _LANES:
        marks = _placed((one for one in dated if one.where is party), scale)
        if marks or party is not Party.UNSAID:
            lane, y = _lane(party, marks, y, naming, labels)
            shapes += lane
    shapes = [*axis(scale, y, naming), *shapes]
    title = naming.say("engagements-picture")
    return picture("timeline", (WIDTH, y + 30), title, _told(dated, naming, labels), shapes)


def scale_of(review: Review, dated: list[ReviewedEngagement], left: float = EDGE) -> Scale:
    """The scale of the period; where an end of it is open, of what is shown."""
    first, last = edtf.bounds(review.start)[0], edtf.bounds(review.end)[1]
    days = [edtf.bounds(one.date or "") for one in dated]
    if first == date.min:
        first = min(start for start, _ in days)
    if last == date.max:
        last = max(min(end, date(9998, 1, 1)) for _, end in days)
    return Scale(first, max(first, last), left)


def _placed(found: Iterable[ReviewedEngagement], scale: Scale) -> list[Mark]:
    """Each engagement in the first row where it touches no other."""
    ends: list[float] = []
    marks = []
    for one in sorted(found, key=lambda one: edtf.bounds(one.date or "")):
        start, end = (scale.x(day) for day in edtf.bounds(one.date or ""))
        row = next((n for n, taken in enumerate(ends) if taken + 2 * RADIUS + 3 <= start), len(ends))
        ends[row : row + 1] = [end]
        marks.append(Mark(one, start, end, row))
    return marks


def _lane(party: Party, marks: list[Mark], y: float, naming: Naming, labels: Labels) -> tuple[list[Markup], float]:
    rows = max((mark.row for mark in marks), default=0) + 1
    height = 26 + rows * STEP + 4
    name = naming.say("timeline-elsewhere")
    if party is not Party.UNSAID:
        name = naming.say("timeline-in", place=naming.addressee(party))
    shapes = [
        element("rect", x=EDGE / 2, y=y, width=WIDTH - EDGE, height=height - 6, rx=4, class_=f"lane lane-{party}"),
        text(clipped(name, 60), EDGE, y + 17, class_="lane-name"),
    ]
    shapes += [shape for mark in marks for shape in _drawn(mark, party, y + 26 + STEP / 2 - 4, labels)]
    return shapes, y + height


def _drawn(mark: Mark, party: Party, top: float, labels: Labels) -> list[Markup]:
    y = top + mark.row * STEP
    frame = " frame" if mark.one.standing is Standing.FRAME or mark.one.entry.planned else ""
    return [
        element(
            "rect",
            x=mark.start - RADIUS,
            y=y - RADIUS,
            width=mark.end - mark.start + 2 * RADIUS,
            height=2 * RADIUS,
            rx=RADIUS,
            class_=f"mark mark-{party}{frame}",
        ),
        text(labels.of(mark.one.entry.id), mark.start, y + 4, class_=f"mark-name{frame}", text_anchor="middle"),
    ]


def axis(scale: Scale, bottom: float, naming: Naming) -> list[Markup]:
    """The lines and names of months, down to `bottom`."""
    shapes = []
    for day in _ticks(scale):
        x = scale.x(day)
        shapes.append(element("line", x1=x, x2=x, y1=4, y2=bottom + 4, class_="tick"))
        shapes.append(text(_tick_name(day, naming), x, bottom + 20, class_="tick-name", text_anchor=_anchor(x, scale)))
    return shapes


def _ticks(scale: Scale) -> list[date]:
    first, last = scale.first.year * 12 + scale.first.month - 1, scale.last.year * 12 + scale.last.month - 1
    step = next((step for step in _MONTHS if (last - first) // step < _MOST_TICKS), _MONTHS[-1])
    days = [date(n // 12, n % 12 + 1, 1) for n in range(first, last + 1, step)]
    return [day for day in days if scale.first <= day <= scale.last] or [scale.first]


def _tick_name(day: date, naming: Naming) -> str:
    words = naming.say.file.dates
    return words["short"].format(month=words["short-months"].split()[day.month - 1], year=day.year)


def _anchor(x: float, scale: Scale) -> str:
    if x < scale.left + 2 * RADIUS:
        return "start"
    return "end" if x > WIDTH - EDGE - 2 * RADIUS else "middle"


def _told(dated: list[ReviewedEngagement], naming: Naming, labels: Labels) -> str:
    return " ".join(
        naming.say(
            "picture-engagement",
            label=labels.of(one.entry.id),
            date=naming.when(one.date, one.basis),
            kind=naming.say.kind(one.entry.kind),
            place=naming.place(one.place),
        )
        for one in dated
    )
