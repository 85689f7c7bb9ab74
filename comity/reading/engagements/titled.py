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
    """Give the only visit that a report tells of, if it gives no day for it, those of the title."""
    visits = [f for f in told if f.kind is EngagementKind.VISIT]
    if len(visits) == 1 and visits[0].date is None:
        visits[0].date = days_in_title(scene)
