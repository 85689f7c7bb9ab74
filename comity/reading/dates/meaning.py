"""Time expressions as EDTF dates: counted from publication, or from a date named before.

The rules, in short. A date without its year takes the year that brings it nearest to publication;
a stated tense decides the direction, a tense merely suggested by the words around only where both
years are far. A weekday is the last one before publication, or the next where the tense is future.
Weeks run from Monday to Sunday (ISO 8601) and are given as intervals. Without a publication date
only an earlier date of the text can stand in, and only for years and months. What cannot be known
stays None. The modifiers early, mid, late, beginning and end leave the date as wide as it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from comity.reading.dates.calendar import DAYS, counted, stretch, week_of
from comity.records import edtf
from comity.records.errors import InvalidValue
from comity.records.times import Anchor, Modifier, Tense, TimeExpression, TimePoint, TimeUnit

_DAY = timedelta(days=1)
_NEAR = 45
"""Days within which the nearest year is taken whatever the words around suggest."""
_HALF_A_YEAR = 184
_A_YEAR = 366
_CLOSE_BY = 150
"""Characters within which "the same day" is that of any day just named, however long past."""
_BESIDE = 12
"""Characters between a stretch and the day that it ended on."""
_CLEAR = 14
"""Days from publication within which one reading of 3/4/2024 is taken, if the other lies without."""
_WEDNESDAY, _SATURDAY = 3, 6


@dataclass(frozen=True, slots=True)
class _Known:
    """What a date is resolved against. `asked` is a tense that was stated, `hint` a mere suggestion."""

    published: str | None
    previous: str | None
    asked: Tense | None
    hint: Tense | None

    @property
    def tense(self) -> Tense | None:
        return self.asked or self.hint

    @property
    def today(self) -> tuple[date, date] | None:
        """First and last day that publication may have been on; an earlier date stands in for it."""
        reference = self.published or self.previous
        return edtf.bounds(reference) if reference else None


def resolve(
    expression: TimeExpression, published: str | None, previous: str | None = None, tense: str | None = None
) -> str | None:
    """The EDTF date that an expression means, or None where it cannot be known or is no date.

    `published` is the report's date and `previous` the last date named before the expression (both
    EDTF, level 1); `tense` is "past" or "future" where the clause says so. Raises InvalidValue for
    a `published` or `previous` that is not EDTF.
    """
    if not expression.is_date:
        return None
    known = _Known(_closed(published), _closed(previous), Tense(tense) if tense else None, expression.tense)
    try:
        value = _interval(expression.first, expression.last, known) if expression.last else _single(expression, known)
        return edtf.check(value) if value else None
    except (InvalidValue, OverflowError):
        return None


def resolve_all(
    expressions: Iterable[TimeExpression], published: str | None, tenses: Iterable[str | None] = ()
) -> tuple[str | None, ...]:
    """The dates of all expressions of one text, in its order, each resolved with those before it.

    `tenses`, where given, holds one for each expression. What counts days ("the next day") counts from
    the last day that was named close by or that lies near publication, everything else from the last
    date. Without a publication date the first full date of the text serves what stands before it.
    """
    found = tuple(expressions)
    stated = (*tenses, *[None] * len(found))[: len(found)]
    alone = [resolve(x, None) for x in found] if published is None else []
    last = next((value for value in alone if value and edtf.is_day(value)), None)
    day = last
    aside: tuple[str | None, int] = (None, 0)
    values = []
    for index, (expression, tense) in enumerate(zip(found, stated, strict=True)):
        previous = last
        if expression.first.anchor is Anchor.PREVIOUS and expression.first.unit is TimeUnit.DAY:
            close = aside[0] and expression.start - aside[1] <= _CLOSE_BY
            previous = (aside[0] if close else day) or last
        if ends := closing(expression, found[index + 1 : index + 2], published):
            previous = ends
        value = resolve(expression, published, previous, tense)
        values.append(value)
        if not value or expression.first.keeps or expression.first.closes:
            continue
        last = value
        if edtf.is_day(value):
            aside = value, expression.end
            day = value if _is_of_the_story(value, published) else day
    return tuple(values)


def closing(expression: TimeExpression, following: Sequence[TimeExpression], published: str | None) -> str | None:
    """The month that tells which quarter "the quarter" is, where its last day follows: the one before that day's.

    Three months that do not begin with a quarter of the calendar are given as the quarter that most of them lie in.
    """
    if expression.first.unit is not TimeUnit.QUARTER or not following or not following[0].first.closes:
        return None
    if following[0].start - expression.end > _BESIDE:
        return None
    day = resolve(following[0], published)
    return counted(day, TimeUnit.MONTH, -1) if day else None


def _is_of_the_story(value: str, published: str | None) -> bool:
    """Whether a day lies near enough to publication to be what the report tells, not its history."""
    return not published or _distance(value, edtf.bounds(published)) <= 2 * _NEAR


def _closed(value: str | None) -> str | None:
    """A reference date without qualifier and without its open end."""
    if value is None:
        return None
    edtf.check(value)
    value = value.rstrip("~?%")
    return value.removesuffix("/..").removeprefix("../") or None


def _single(expression: TimeExpression, known: _Known) -> str | None:
    value = _point(expression.first, known)
    if value is None or "/" in value:
        return value
    if Modifier.APPROXIMATELY in expression.modifiers and not value.endswith("~"):
        value += "~"
    if Modifier.SINCE in expression.modifiers:
        return f"{value}/.."
    return f"../{value}" if Modifier.UNTIL in expression.modifiers else value


def _interval(first: TimePoint, last: TimePoint, known: _Known) -> str | None:
    """Both ends, each completed from the other where the words share a month or year."""
    if last.month and first.day and not first.month and first.shift is None:
        first = replace(first, month=last.month)
    if first.month and not last.month and last.day:
        last = replace(last, month=first.month)
    if last.year and not first.year and first.shift is None:
        backwards = (first.month or 0, first.day or 0) > (last.month or 0, last.day or 0)
        first = replace(first, year=last.year - backwards)
    begin = _point(first, known)
    if begin is None or "/" in begin:
        return None
    if last.year is None and last.shift is None:
        last = _after(last, begin)
    end = _point(last, replace(known, published=begin, asked=Tense.FUTURE))
    return f"{begin.rstrip('~')}/{end.rstrip('~')}" if end and "/" not in end else None


def _after(last: TimePoint, begin: str) -> TimePoint:
    """The last point in the year (and month) that makes it follow the first."""
    year, month, day = _parts(begin)
    if last.month:
        return replace(last, year=year + ((last.month, last.day or 31) < (month, day)))
    return replace(last, year=year, month=month) if last.day and month else last


def _parts(value: str) -> tuple[int, int, int]:
    """Year, month and day of a date, 0 where it has none; a part of a year is no month."""
    year, month, day = (int(x) for x in [*value.rstrip("~").split("-"), "0", "0"][:3])
    return year, month if month <= 12 else 0, day  # noqa: PLR2004 -- months of a year


def _point(point: TimePoint, known: _Known) -> str | None:
    if point.swapped:
        return _unswapped(point, known)
    if point.year is not None:
        value = _in_year(point, point.year, known)
    elif point.unit and point.shift is not None and not (point.unit is TimeUnit.DAY and point.day):
        base = _shifted(point, point.unit, point.shift, known)
        value = _within(point, base) if base else None
    else:
        value = _nearest(point, known)
    return week_of(value) if value and point.unit is TimeUnit.WEEK and point.shift is None else value


def _unswapped(point: TimePoint, known: _Known) -> str | None:
    """A date such as 3/4/2024: the one reading near to publication, or no more than the year."""
    one = replace(point, swapped=False)
    other = replace(one, day=point.month, month=point.day)
    if known.published:
        days = edtf.bounds(known.published)
        near = [x for x in (one, other) if _distance(_full(x), days) <= _CLEAR]
        if len(near) == 1:
            return _full(near[0])
    return f"{point.year:04}"


def _full(point: TimePoint) -> str:
    return f"{point.year:04}-{point.month:02}-{point.day:02}"


def _in_year(point: TimePoint, year: int, known: _Known) -> str | None:
    if point.unit in {TimeUnit.DECADE, TimeUnit.CENTURY}:
        return stretch(year, point.unit)
    if point.keeps:
        return _kept(year, known.previous)
    return _made(year, point)


def _made(year: int, point: TimePoint) -> str | None:
    """Year, month or part, and day, as far as the point has them; None for a day without month."""
    if point.part:
        return f"{year:04}-{point.part}"
    if not point.month:
        return f"{year:04}" if not point.day else None
    value = f"{year:04}-{point.month:02}"
    if point.nth and point.weekday:
        first = date(year, point.month, 1)
        day = first + _DAY * ((point.weekday - first.isoweekday()) % 7 + 7 * (point.nth - 1))
        return day.isoformat()
    return f"{value}-{point.day:02}" if point.day else value


def _kept(year: int, previous: str | None) -> str:
    """The month, quarter, half or season of the date before, in another year."""
    if previous and "/" not in previous and len(previous) == len("2023-09"):
        return f"{year:04}{previous[4:]}"
    return f"{year:04}"


def _shifted(point: TimePoint, unit: TimeUnit, shift: int, known: _Known) -> str | None:
    """The day, week, month, quarter or year that lies `shift` units from what is counted from."""
    if point.once and known.previous and known.published and _is_long_over(known.previous, known.published):
        return known.previous
    if point.keeps and unit is TimeUnit.YEAR and known.previous and _is_part(known.previous):
        return _kept(int(known.previous[:4]) + shift, known.previous)
    if point.anchor is Anchor.PREVIOUS:
        reference = known.previous
    else:
        stands_in = known.previous if unit not in DAYS else None
        reference = known.published or stands_in
    if not reference or ("/" in reference and unit is not TimeUnit.YEAR):
        return None
    if unit is TimeUnit.WEEKEND and shift == 0:
        shift = _nearest_weekend(edtf.bounds(reference)[0], known.tense)
    return counted(reference, unit, shift)


def _is_long_over(value: str, published: str) -> bool:
    """Whether a date lies more than a year before publication."""
    return (edtf.bounds(published)[0] - edtf.bounds(value)[1]).days > _A_YEAR


def _is_part(value: str) -> bool:
    return "/" not in value and len(value) == len("2023-33") and int(value[5:]) > 24  # noqa: PLR2004 -- seasons


def _nearest_weekend(day: date, tense: Tense | None) -> int:
    """Which weekend is "the weekend": the nearer one, if no tense decides."""
    before = day.isoweekday() < _WEDNESDAY if tense is None else tense is Tense.PAST
    return -1 if before and day.isoweekday() < _SATURDAY else 0


def _within(point: TimePoint, base: str) -> str | None:
    """What lies inside a base that is known: a day of that month, a weekday of that week."""
    if point.weekday and "/" in base:
        monday = date.fromisoformat(base[:10])
        return (monday + _DAY * (point.weekday - 1)).isoformat()
    if point.part or point.month:
        return _made(int(base[:4]), point) if len(base) == 4 else None  # noqa: PLR2004 -- a year
    if point.day:
        return f"{base}-{point.day:02}" if len(base) == len("2023-09") else None
    return base


def _nearest(point: TimePoint, known: _Known) -> str | None:
    """A date without its year, as near to publication as its tense or side allows."""
    today = known.today
    if not today:
        return None
    if point.weekday and not point.day and not point.month:
        return _weekday(point, known)
    if point.month or point.part:
        years = (
            range(today[0].year - 8, today[1].year + 9)
            if point.day or point.nth
            else range(today[0].year - 1, today[1].year + 2)
        )
        values = [value for year in years if (value := _valid(_made(year, point)))]
    elif point.day:
        months = range(today[0].year * 12 + today[0].month - 3, today[1].year * 12 + today[1].month + 2)
        made = (_made(m // 12, replace(point, month=m % 12 + 1)) for m in months)
        values = [value for x in made if (value := _valid(x))]
    else:
        return None
    return _chosen(values, point, today, known)


def _valid(value: str | None) -> str | None:
    try:
        return edtf.check(value) if value else None
    except InvalidValue:
        return None


def _distance(value: str, today: tuple[date, date]) -> int:
    """Days between a date and publication; 0 where one lies in the other."""
    first, last = edtf.bounds(value)
    return max((today[0] - last).days, (first - today[1]).days, 0)


def _chosen(values: list[str], point: TimePoint, today: tuple[date, date], known: _Known) -> str | None:
    first, last = today
    back = [x for x in values if edtf.bounds(x)[0] <= last + _DAY]
    forth = [x for x in values if edtf.bounds(x)[1] >= first - _DAY]
    if point.side == -1:
        back = [x for x in values if edtf.bounds(x)[1] < first]
    if point.side == 1:
        forth = [x for x in values if edtf.bounds(x)[0] > last]
    if point.side == 0:
        same = [x for x in values if int(x[:4]) == last.year]
        return same[0] if same else None
    wanted = {-1: Tense.PAST, 1: Tense.FUTURE}.get(point.side or 0) or known.asked
    nearest = min(values, key=lambda x: _distance(x, today), default=None)
    if wanted is None and nearest and _distance(nearest, today) <= _limit(point, known.hint):
        return nearest
    if (wanted or known.hint) is not Tense.FUTURE:
        return back[-1] if back else None
    return forth[0] if forth else None


def _limit(point: TimePoint, hint: Tense | None) -> int:
    """How near the nearest must be, in days, for the words around to have no say."""
    if not (point.month or point.part):
        return 2
    if point.day or point.nth:
        return 2 * _NEAR if hint else _HALF_A_YEAR
    return _NEAR if hint else 3 * _NEAR


def _weekday(point: TimePoint, known: _Known) -> str | None:
    if not known.published or not edtf.is_day(known.published) or not point.weekday:
        return None
    today = date.fromisoformat(known.published)
    back = (today.isoweekday() - point.weekday) % 7
    if point.side == -1:
        return (today - _DAY * (back or 7)).isoformat()
    forth = (point.weekday - today.isoweekday()) % 7
    if point.side == 1:
        return (today + _DAY * (forth or 7)).isoformat()
    if point.side == 0:
        return (today + _DAY * (point.weekday - today.isoweekday())).isoformat()
    return (today + _DAY * forth if known.tense is Tense.FUTURE else today - _DAY * back).isoformat()
