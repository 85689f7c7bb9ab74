"""Wrong passwords, counted by account, so that guessing takes longer each time; no part of the ledger, nor of its fold.

The first four wrong passwords in a row cost nothing. After the fifth an account has to wait for half a minute, and
after each further one for twice as long, up to a quarter of an hour; meanwhile no password is looked at, not even the
right one, so that whoever guesses learns nothing. The right one, or a new one set by an administrator, begins anew.
Names that are no account's are counted alike, so that nobody learns which are; what is older than a day is forgotten.
"""

from datetime import UTC, datetime, timedelta

from comity.records.errors import NotAllowed
from comity.storage.models import Attempt

FREE = 4
"""Wrong passwords in a row that cost nothing."""

FIRST, LONGEST = timedelta(seconds=30), timedelta(minutes=15)
_KEPT = timedelta(days=1)
_NAME = 100


class TooManyAttempts(NotAllowed):
    """An account that has to wait after too many wrong passwords; `wait` is for how long."""

    def __init__(self, name: str, wait: timedelta) -> None:
        self.wait = wait
        minutes, seconds = divmod(round(wait.total_seconds()) or 1, 60)
        told = " ".join(([f"{minutes} min"] if minutes else []) + ([f"{seconds} s"] if seconds else []))
        super().__init__(
            f"too many wrong passwords for the account {name!r}: wait for {told}, "
            "or have an administrator set a new password"
        )


def check(alias: str, name: str, now: datetime) -> bool:
    """Whether wrong passwords were given for the account lately; raises TooManyAttempts while it has to wait."""
    found = Attempt.objects.using(alias).filter(account=name[:_NAME]).first()
    if found is None:
        return False
    wait = datetime.fromisoformat(found.last) + _delay(found.failures) - now
    if timedelta() < wait <= LONGEST:  # longer than ever is asked for: the clock was set back since
        raise TooManyAttempts(name, wait)
    return True


def note(alias: str, name: str, now: datetime) -> None:
    """Count a wrong password; to be called within a transaction."""
    table = Attempt.objects.using(alias)
    table.filter(last__lt=_told(now - _KEPT)).delete()
    before = table.filter(account=name[:_NAME]).values_list("failures", flat=True).first() or 0
    table.update_or_create(account=name[:_NAME], defaults={"failures": before + 1, "last": _told(now)})


def forget(alias: str, name: str) -> None:
    """Begin anew with an account; to be called within a transaction."""
    Attempt.objects.using(alias).filter(account=name[:_NAME]).delete()


def _delay(failures: int) -> timedelta:
    if failures <= FREE:
        return timedelta()
    doubled: int = 2 ** min(failures - FREE - 1, 10)
    return min(FIRST * doubled, LONGEST)


def _told(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="milliseconds")
