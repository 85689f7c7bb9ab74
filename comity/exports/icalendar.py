"""What is due as an iCalendar file (RFC 5545), for the calendar of an office."""

import hashlib
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from comity.exports.places import place_names
from comity.exports.wording import Wording, wording
from comity.records.edtf import bounds
from comity.records.kept import Due


def due_calendar(due: Iterable[Due], now: datetime, language: str = "en") -> bytes:
    """A calendar with one all-day event a due thing; what is known to the month spans the month.

    `now` stands as the time of making. Events keep their identity (UID) when the file is made anew, so a calendar
    that takes it in again changes what it has. Headings are in `language`; titles in their own.
    """
    from icalendar import Calendar  # noqa: PLC0415 -- only where a calendar is written

    calendar = Calendar()
    calendar.add("prodid", "-//Comity//comity//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    say = wording(language)
    for one in due:
        calendar.add_component(_event(one, now, say))
    return bytes(calendar.to_ical())


def _event(one: Due, now: datetime, say: Wording) -> "Event":  # type: ignore[name-defined]  # noqa: F821
    from icalendar import Event  # noqa: PLC0415 -- see above

    first, last = bounds(one.date)
    event = Event()
    event.add("uid", f"{_identity(one)}comity")
    event.add("dtstamp", now)
    event.add("dtstart", first if first > date.min else last)
    event.add("dtend", (last if last < date.max else first) + timedelta(days=1))
    event.add("summary", f"{say.named('due', one.kind)}: {one.title}")
    words = (
        one.detail,
        f"{one.date} ({one.derived})" if one.derived else one.date,
        place_names(one.sides, say.language),
    )
    event.add("description", "\n".join(word for word in words if word))
    event.add("categories", [say.named("due", one.kind)])
    event.add("transp", "TRANSPARENT")
    event.add("class", "PUBLIC" if one.handling == "public" else "CONFIDENTIAL")
    return event


def _identity(one: Due) -> str:
    """The same for the same due thing whenever its date moves."""
    return hashlib.sha256("\x1f".join((one.kind, one.about, one.detail or "")).encode()).hexdigest()[:32]
