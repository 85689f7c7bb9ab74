"""The present: which version this is, what time it is, who acts. The one place with a real clock."""

import getpass
from datetime import UTC, datetime
from importlib import metadata

from comity.records.ledger import Actor


def version() -> str:
    """The version of Comity that is installed."""
    return metadata.version("comity")


def clock() -> datetime:
    """The present, in UTC."""
    return datetime.now(UTC)


def person(name: str | None = None) -> Actor:
    """The person who acts: by the name given, or by the name of the system's account."""
    if name:
        return Actor.person(name)
    try:
        return Actor.person(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return Actor.person("unknown")
