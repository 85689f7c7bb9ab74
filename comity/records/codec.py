"""Records to JSON and back. The names of fields are the names in JSON; unknown is null."""

from typing import Any, TypeVar

import msgspec

from comity.records.errors import InvalidValue

T = TypeVar("T")


def to_data(thing: object) -> Any:
    """A record (or tuple of records) as plain JSON data: dicts, lists, text, numbers, None."""
    return msgspec.to_builtins(thing)


def to_value(thing: object) -> Any:
    """A value as JSON would give it back: as `to_data`, with every tuple a list, so that values compare equal."""
    return msgspec.json.decode(msgspec.json.encode(thing))


def from_data(kind: type[T], data: object) -> T:
    """A record of type `kind` from plain JSON data.

    Raises InvalidValue, with the path of the field, where the data does not have the form.
    """
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as why:
        raise InvalidValue(kind.__name__, "JSON", str(why)) from None


def to_json(thing: object) -> str:
    """A record as one line of JSON, scripts kept as they are."""
    return msgspec.json.encode(thing).decode("utf-8")
