"""The taxonomy of areas of cooperation: one list for commitments, instruments and reports.

The list itself is data: `areas.toml`, beside this file, says where its codes come from.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from comity.records.errors import DataError, InvalidValue

LANGUAGES = ("en", "fr", "vi", "zh")
GENERAL = "general-cooperation"
"""The area of whatever names no area."""

_FILE = "comity/records/areas.toml"
_ID = re.compile(r"[a-z]+(-[a-z]+)*")
_CODE = re.compile(r"\d{3}(\d{2})?")


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """A heading under which reports set areas. `names` maps `en` `fr` `vi` `zh` to its name."""

    id: str
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class Area:
    """A field of cooperation.

    `group` is the id of its heading, `parent` the id of the broader area it is a part of, if any.
    `names` maps `en` `fr` `vi` `zh` to its name, `definition` says in English what it takes in.
    `dac` holds OECD DAC CRS codes, the one to report first: a purpose code has five digits, a
    sector (all its purpose codes) three.
    """

    id: str
    group: str
    names: dict[str, str]
    definition: str
    dac: tuple[str, ...]
    parent: str | None = None

    @property
    def depth(self) -> int:
        """How many broader areas it lies in: 0 for `economy`, 1 for `trade`."""
        return 0 if self.parent is None else 1 + area(self.parent).depth


class _AreaRow(msgspec.Struct, forbid_unknown_fields=True):
    group: str
    dac: list[str]
    definition: str
    names: dict[str, str]
    parent: str | None = None


class _Table(msgspec.Struct, forbid_unknown_fields=True):
    groups: dict[str, dict[str, str]]
    areas: dict[str, _AreaRow]
    dac: dict[str, str]


def areas() -> tuple[Area, ...]:
    """Every area, in the order of reports: heading by heading, the broader before its parts."""
    return tuple(_loaded()[0].values())


def area(area_id: str) -> Area:
    """The area with that id; raises InvalidValue where the taxonomy has none."""
    found = _loaded()[0].get(area_id)
    if found is None:
        raise InvalidValue("area", area_id, f"is not in the taxonomy ({_FILE})")
    return found


def area_groups() -> tuple[AreaGroup, ...]:
    """The headings of reports, in their order."""
    return _loaded()[1]


def dac_title(code: str) -> str:
    """The title that the OECD DAC gives to a code which the taxonomy uses; InvalidValue for others."""
    title = _loaded()[2].get(code)
    if title is None:
        raise InvalidValue("DAC code", code, f"is not used by the taxonomy ({_FILE})")
    return title


@cache
def _loaded() -> tuple[dict[str, Area], tuple[AreaGroup, ...], dict[str, str]]:
    return parse(resources.files("comity.records").joinpath("areas.toml").read_text("utf-8"))


def parse(toml: str) -> tuple[dict[str, Area], tuple[AreaGroup, ...], dict[str, str]]:
    """The areas by id, the groups and the titles of codes that a taxonomy file holds.

    Raises DataError, with the key, for anything that does not have the form `areas.toml` has.
    """
    try:
        table = msgspec.convert(tomllib.loads(toml), _Table)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as why:
        raise DataError(f"{_FILE}: {why}") from None
    for group, names in table.groups.items():
        _check_names(f"groups.{group}", names)
    for area_id, row in table.areas.items():
        _check_area(area_id, row, table)
    _check_codes(table)
    found = {key: _area(key, row) for key, row in table.areas.items()}
    return found, tuple(AreaGroup(key, names) for key, names in table.groups.items()), table.dac


def _area(area_id: str, row: _AreaRow) -> Area:
    return Area(area_id, row.group, row.names, row.definition, tuple(row.dac), row.parent)


def _check_names(key: str, names: dict[str, Any]) -> None:
    if set(names) != set(LANGUAGES) or not all(isinstance(name, str) and name.strip() for name in names.values()):
        raise DataError(f"{_FILE}: {key} needs one name in each of {', '.join(LANGUAGES)}")


def _check_area(area_id: str, row: _AreaRow, table: _Table) -> None:
    key = f"areas.{area_id}"
    _check_names(f"{key}.names", row.names)
    if not _ID.fullmatch(area_id):
        raise DataError(f"{_FILE}: {key} is not an id of lower-case words joined by hyphens")
    if row.group not in table.groups:
        raise DataError(f"{_FILE}: {key}.group {row.group!r} is no group")
    # A parent stands before its parts, so no area can lie within itself.
    before = list(table.areas)[: list(table.areas).index(area_id)]
    if row.parent is not None and row.parent not in before:
        raise DataError(f"{_FILE}: {key}.parent {row.parent!r} is no area that stands before it")
    if not row.definition.strip() or not row.dac:
        raise DataError(f"{_FILE}: {key} needs a definition and at least one DAC code")


def _check_codes(table: _Table) -> None:
    used = {code for row in table.areas.values() for code in row.dac}
    for code in used | set(table.dac):
        if not _CODE.fullmatch(code) or code not in used or not table.dac.get(code):
            raise DataError(f"{_FILE}: dac.{code} must be a code of 3 or 5 digits, used by an area, with its title")
