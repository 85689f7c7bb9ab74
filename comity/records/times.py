"""Time expressions as found in a text, in a meaning that no language shows through.

A `TimeExpression` says what the words say and no more; `comity.reading.dates.meaning.resolve` turns it
into an EDTF date with the help of the publication date and of dates named earlier.
"""

from dataclasses import dataclass
from enum import StrEnum


class TimeKind(StrEnum):
    """What sort of time the words name. Durations, sets and vague times are no dates."""

    ABSOLUTE = "absolute"
    PARTIAL = "partial"
    RELATIVE = "relative"
    INTERVAL = "interval"
    DURATION = "duration"
    SET = "set"
    VAGUE = "vague"


class TimeUnit(StrEnum):
    """The units that people count time in."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    HOUR = "hour"


class Modifier(StrEnum):
    """What the words add to a date: a part of it, doubt, or how it bounds something."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEGINNING = "beginning"
    END = "end"
    APPROXIMATELY = "approximately"
    BY = "by"
    SINCE = "since"
    UNTIL = "until"


class Anchor(StrEnum):
    """What a relative time counts from: the report's publication, or a date named before it."""

    PUBLISHED = "published"
    PREVIOUS = "previous"


class Tense(StrEnum):
    """Which way from publication a date without its year is to be sought."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class TimePoint:
    """One point or stretch of time, as far as the words give it.

    `weekday` is ISO (Monday 1). `part` is an EDTF code: seasons 21-24, quarters 33-36, halves
    40-41. `unit` and `shift` count from `anchor` ("last week": week, -1; "today": day, 0), and
    the other fields then lie inside ("Tuesday next week"). `side` is the direction of a date
    without its year ("last October" -1, "this summer" 0, "next Friday" 1). `keeps` asks for the
    same part of another year ("the same period last year"). `swapped`: day and month are
    numbers that could change places (3/4/2024 in English). A `unit` without `shift` is the
    stretch itself: a decade or century that `year` begins, the week of a day. `nth` counts the weekdays of a
    month ("the first Monday of October"). `ahead` counts only for what is to come ("will be done in a year").
    `once`: a date named before that lies more than a year back is itself the one meant ("the year-ago quarter").
    `closes`: no more than the last day of a stretch named just before ("the quarter ended June 30").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: int | None = None
    unit: TimeUnit | None = None
    shift: int | None = None
    anchor: Anchor = Anchor.PUBLISHED
    side: int | None = None
    keeps: bool = False
    swapped: bool = False
    nth: int | None = None
    ahead: bool = False
    once: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time: `text[start:end]`, in code points, and what they mean.

    `last` is there for an interval only. `tense` is what the words around it suggest.
    """

    start: int
    end: int
    kind: TimeKind
    first: TimePoint
    last: TimePoint | None = None
    modifiers: tuple[Modifier, ...] = ()
    tense: Tense | None = None

    @property
    def is_date(self) -> bool:
        """Whether the words can name a date at all."""
        return self.kind not in {TimeKind.DURATION, TimeKind.SET, TimeKind.VAGUE}
