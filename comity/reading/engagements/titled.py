"""What a title says of the visit that a report tells of: "Visit of X to Y, 3 to 5 May"."""

from comity.languages import times
from comity.reading.dates import meaning as dates
from comity.reading.engagements.found import Found
from comity.reading.scene import Scene
from comity.records import EngagementKind, edtf


def days_in_title(scene: Scene) -> str | None:
    """The day or days (EDTF) that the title of a report gives for a visit; None where it gives none, or several."""
    document = scene.document
    if not document.title or not scene.words.titled_visit.search(document.title):
        return None
    found = times.find(document.title, document.language)
    values = [dates.resolve(expression, document.published) for expression in found]
    days = [value for value in values if value and all(edtf.is_day(end) for end in value.split("/"))]
    return days[0] if len(days) == 1 else None


def date_by_title(scene: Scene, told: list[Found]) -> None:
    """Give the only visit that a report tells of, if it gives no day for it or its last alone, those of the title."""
    visits = [f for f in told if f.kind is EngagementKind.VISIT]
    if len(visits) == 1 and (visits[0].date is None or _has_ended(scene, visits[0])):
        visits[0].date = days_in_title(scene) or visits[0].date


def _has_ended(scene: Scene, visit: Found) -> bool:
    """Whether a visit is said to end on the day that is the last of those in the title: "concluded his visit today"."""
    ends = scene.words.ends.match(scene.text, visit.at.start)
    days = days_in_title(scene) if ends and visit.date else None
    return days is not None and edtf.bounds(days)[1] == edtf.bounds(visit.date or "")[1]
