"""The mapping file of an import: which list of a table becomes what, and which column fills which field.

[[lists]]
kind = "instrument"          # mechanism, plan, instrument, sister, membership, note
sheet = "Thỏa thuận"         # default: the first; left out for CSV
header = 2                   # the row that names the columns
dates = "DMY"                # how 02/04/2024 is meant: DMY, MDY or YMD
separator = ";"              # between the items of one cell

[lists.fields]
title = "Tên văn bản"
sides = {columns = "Bên ký", always = "VN-HN"}
kind = {columns = "Loại", values = {"Biên bản ghi nhớ" = "memorandum-of-understanding"}, otherwise = "document"}
notice = {columns = "Báo trước (tháng)", unit = "M"}
duty_what = {always = "Báo cáo Bộ Ngoại giao"}
duty_done = "Ngày báo cáo"
"""

import tomllib
from dataclasses import fields
from typing import Literal

import msgspec

from comity.records.errors import InvalidValue
from comity.records.kept import RECORDS, Duty, KeptKind


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one field is filled: from columns, through a table of values, with what is always so, or otherwise.

    `unit` (`Y`, `M`, `W`, `D`) makes a span of time of a bare number.
    """

    columns: str | tuple[str, ...] = ()
    values: dict[str, str] = {}
    otherwise: str | None = None
    always: str | tuple[str, ...] = ()
    unit: Literal["Y", "M", "W", "D"] | None = None

    @property
    def taken(self) -> tuple[str, ...]:
        """The columns it is taken from."""
        return (self.columns,) if isinstance(self.columns, str) else self.columns

    @property
    def fixed(self) -> tuple[str, ...]:
        """What is always so."""
        return (self.always,) if isinstance(self.always, str) else self.always


class Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One list of the table and what its rows become."""

    kind: KeptKind
    fields: dict[str, str | tuple[str, ...] | Field]
    sheet: str | None = None
    header: int = 1
    dates: Literal["DMY", "MDY", "YMD"] | None = None
    separator: str = ";"

    def of(self, name: str) -> Field | None:
        """How a field is filled; None where the mapping says nothing of it."""
        given = self.fields.get(name)
        return given if given is None or isinstance(given, Field) else Field(columns=given)

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that the mapping names."""
        return tuple(column for name in self.fields for column in (self.of(name) or Field()).taken)


class Mapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mapping file."""

    lists: tuple[Listed, ...]


DUTY = "duty_"
"""What the names of a duty's fields begin with in a mapping of instruments."""


def parse(words: str, name: str) -> Mapping:
    """The mapping that the words of a TOML file are.

    Raises InvalidValue, naming the file and the key, for what is no TOML, has another form, or names a field that
    the kind has not.
    """
    try:
        found = msgspec.convert(tomllib.loads(words), Mapping)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as why:
        raise InvalidValue("mapping", name, f"is no mapping: {why}") from None
    if not found.lists:
        raise InvalidValue("mapping", name, "names no list; give at least one [[lists]]")
    for listed in found.lists:
        _check(listed, name)
    return found


def names(kind: KeptKind) -> tuple[str, ...]:
    """The fields that a mapping of this kind may fill."""
    own = tuple(one.name for one in fields(RECORDS[kind]) if one.name != "duties")
    return (*own, *(DUTY + one.name for one in fields(Duty))) if kind is KeptKind.INSTRUMENT else own


def _check(listed: Listed, name: str) -> None:
    may = names(listed.kind)
    unknown = sorted(set(listed.fields) - set(may))
    if unknown:
        raise InvalidValue("mapping", name, f"{listed.kind} has no field {', '.join(unknown)}; it has {', '.join(may)}")
    if listed.header < 1:
        raise InvalidValue("mapping", name, f"header = {listed.header}: rows are counted from 1")
    if not listed.separator:
        raise InvalidValue("mapping", name, "separator is empty; give the sign between the items of one cell")
