"""Counting on the calendar: units from a date, the week of a day, decades. EDTF in, EDTF out."""

from datetime import date, timedelta

from comity.records import edtf
from comity.records.times import TimeUnit

DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7, TimeUnit.WEEKEND: 7}
YEARS = {TimeUnit.YEAR: 1, TimeUnit.DECADE: 10, TimeUnit.CENTURY: 100}
_MONTHS = {TimeUnit.MONTH: (1, 1), TimeUnit.QUARTER: (3, 33), TimeUnit.HALF: (6, 40)}
"""Length in months, and the EDTF code of the first one of a year."""
_COUNTED = range(1, 10_000)
_DAY = timedelta(days=1)


def counted(reference: str, unit: TimeUnit, shift: int) -> str | None:
    """The day, week, month, quarter, half, year or decade that lies `shift` units from a date.

    None where the date is too wide to say (a week from a month). A week is an interval from Monday
    to Sunday, as ISO 8601 has it; more than one week away the day is given as approximate (`~`).
    """
    first, last = edtf.bounds(reference)
    if unit in DAYS:
        if first == last:
            return _of_unit(first + timedelta(days=DAYS[unit] * shift), unit, shift)
        return reference if shift == 0 and unit is TimeUnit.DAY else None
    if unit in YEARS:
        return _counted_years(first.year, unit, shift) if first.year == last.year else None
    return _counted_months(first, last, unit, shift) if unit in _MONTHS else None


def _of_unit(day: date, unit: TimeUnit, shift: int) -> str:
    if unit is TimeUnit.DAY:
        return day.isoformat()
    if unit is TimeUnit.WEEK and abs(shift) > 1:
        return f"{day.isoformat()}~"
    monday = day - _DAY * (day.isoweekday() - 1)
    begins = monday + _DAY * 5 if unit is TimeUnit.WEEKEND else monday
    return f"{begins.isoformat()}/{(monday + _DAY * 6).isoformat()}"


def _counted_years(year: int, unit: TimeUnit, shift: int) -> str | None:
    if year + YEARS[unit] * shift not in _COUNTED:
        return None  # before the years that EDTF writes in four digits
    if unit is TimeUnit.YEAR:
        return f"{year + shift:04}"
    if shift:
        return f"{year + YEARS[unit] * shift:04}~"
    return stretch(year - year % 10 if unit is TimeUnit.DECADE else year - (year - 1) % 100, unit)


def _counted_months(first: date, last: date, unit: TimeUnit, shift: int) -> str | None:
    length, code = _MONTHS[unit]
    begins, ends = ((day.year * 12 + day.month - 1) // length for day in (first, last))
    if begins != ends:
        return None
    year, index = divmod(begins + shift, 12 // length)
    return f"{year:04}-{code + index:02}"


def stretch(year: int, unit: TimeUnit) -> str:
    """The decade or century that begins with a year, as an interval of years."""
    return f"{year:04}/{year + YEARS[unit] - 1:04}"


def week_of(day: str) -> str | None:
    """The week that a day lies in, or None where the date is not one day."""
    return counted(day, TimeUnit.WEEK, 0) if edtf.is_day(day) else None
