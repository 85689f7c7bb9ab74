"""At what level sides met: by the highest office of whoever came as a guest, else of all who took part."""

from collections.abc import Iterable

from comity.identity.offices import Office, office_of
from comity.records import EngagementEntry, EngagementKind, Role
from comity.records.kept import Format, Level

_NATIONAL = frozenset({"general secretary", "head of state", "head of government", "deputy head of government"})
_NATIONAL_BODIES = frozenset({"politburo"})
_MINISTERS = frozenset({"minister", "vice minister"})
_LEADERS = frozenset({"secretary", "governor", "mayor", "head", "chief executive", "chair", "speaker"})
_LOCAL_BODIES = frozenset(
    {"", "party committee", "local government", "people's committee", "people's council", "consultative conference"}
)
_ORDER = tuple(Level)


def level_of(entry: EngagementEntry) -> Level | None:
    """The level of an engagement by the offices reported; None where no office tells it."""
    guests = [one.participant for one in entry.participants if one.participant.role is Role.GUEST]
    everyone = [one.participant for one in entry.participants]
    for several in (guests, everyone):
        found = _highest(office for one in several for office in one.offices)
        if found is not None:
            return found
    return None


def format_of(entry: EngagementEntry) -> Format:
    """How the sides came together: a call is online, everything else is taken to be in person."""
    return Format.ONLINE if entry.kind is EngagementKind.CALL else Format.IN_PERSON


def _highest(titles: Iterable[str]) -> Level | None:
    found = [level for title in titles if (level := _level(office_of(title))) is not None]
    return min(found, key=_ORDER.index) if found else None


def _level(office: Office) -> Level | None:
    role, body = office.role.removeprefix("standing "), office.body
    if role in _NATIONAL or body in _NATIONAL_BODIES:
        return Level.NATIONAL_LEADER
    if role in _MINISTERS:
        return Level.MINISTER
    if role in _LEADERS and body in _LOCAL_BODIES:
        return Level.LOCALITY_LEADER
    if role.startswith("deputy ") and role.removeprefix("deputy ") in _LEADERS and body in _LOCAL_BODIES:
        return Level.DEPUTY_LEADER
    if role in ("director", "deputy director", "ambassador", "consul general"):
        return Level.DEPARTMENT
    return None
