"""The small pattern language of `times.toml`, and its compiling to regular expressions.

A pattern is a row of names of word classes: `day=low of? month (, year)?`. A name is one word of
that class; `label=class` gives the value to another field; a label or macro that ends in 2
belongs to the second point of an interval. `?` makes optional, `( | )` groups and chooses, `@name`
puts a macro in. `,` is a comma (or opening bracket), `-` a dash, `'s` the English possessive. What
stands before `<` is asked for but is no part of the words found. Patterns match over one
private-use character a word, so they are finite and fast.
"""

import re
from dataclasses import dataclass

from comity.records.errors import DataError

COMMA, DASH, POSSESSIVE = "\ue000", "\ue001", "\ue002"
START = "<"
_FIRST_CLASS = 0xE010
_SIGNS = {",": COMMA, "-": DASH, "'s": POSSESSIVE}
_ATOM = re.compile(r"\s*(@?\w+(?:=\w+)?|'s|[,()|?<-])")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a captured word's value goes: the field, and which point of an interval."""

    field: str
    point: int


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern ready to match: its expression, the slot of each group, and how it may begin."""

    expression: re.Pattern[str]
    slots: tuple[Slot, ...]
    begins: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: its expression, the signs it may begin with, and whether it may be empty."""

    expression: str
    begins: frozenset[str]
    empty: bool


class Compiler:
    """Compiles the patterns of one language; `where` names the file in errors."""

    def __init__(self, classes: list[str], fields: dict[str, str], macros: dict[str, str], where: str) -> None:
        self.signs = {name: chr(_FIRST_CLASS + i) for i, name in enumerate(classes)}
        self._fields, self._macros, self._where = fields, macros, where
        self._slots: list[Slot] = []
        self._left: list[str] = []
        self._name = ""

    def compile(self, name: str, pattern: str) -> Compiled:
        """One pattern; raises DataError, naming the pattern, where it is not well formed."""
        self._name, self._slots = name, []
        part = self._whole(pattern, 0, 0)
        if part.empty:
            raise self._error(f"{pattern!r} could match nothing at all")
        return Compiled(re.compile(part.expression), tuple(self._slots), part.begins)

    def _error(self, why: str) -> DataError:
        return DataError(f"{self._where}: pattern {self._name!r}: {why}")

    def _whole(self, pattern: str, point: int, depth: int) -> _Part:
        if depth > _DEEPEST:
            raise self._error("macros go round in a circle")
        outer, self._left = self._left, self._atoms(pattern)
        part = self._choice(point, depth)
        if self._left:
            raise self._error(f"unexpected {self._left[0]!r} in {pattern!r}")
        self._left = outer
        return part

    def _atoms(self, pattern: str) -> list[str]:
        atoms, at, pattern = [], 0, pattern.rstrip()
        while at < len(pattern):
            found = _ATOM.match(pattern, at)
            if not found:
                raise self._error(f"cannot read {pattern[at:]!r}")
            atoms.append(found[1])
            at = found.end()
        return atoms

    def _choice(self, point: int, depth: int) -> _Part:
        parts = [self._row(point, depth)]
        while self._left and self._left[0] == "|":
            self._left.pop(0)
            parts.append(self._row(point, depth))
        begins = frozenset[str]().union(*(part.begins for part in parts))
        joined = "|".join(part.expression for part in parts)
        return _Part(f"(?:{joined})", begins, any(part.empty for part in parts))

    def _row(self, point: int, depth: int) -> _Part:
        expression, begins, empty = "", frozenset[str](), True
        while self._left and self._left[0] not in "|)":
            part = self._piece(point, depth)
            expression += part.expression
            if empty:
                begins |= part.begins
            empty = empty and part.empty
        return _Part(expression, begins, empty)

    def _piece(self, point: int, depth: int) -> _Part:
        atom = self._left.pop(0)
        if atom == "(":
            part = self._choice(point, depth)
            if not self._left or self._left.pop(0) != ")":
                raise self._error("a bracket is not closed")
        else:
            part = self._word(atom, point, depth)
        if self._left and self._left[0] == "?":
            self._left.pop(0)
            return _Part(f"(?:{part.expression})?", part.begins, empty=True)
        return part

    def _word(self, atom: str, point: int, depth: int) -> _Part:
        if atom == "<":
            self._slots.append(Slot(START, point))
            return _Part("()", frozenset(), empty=True)
        if atom in _SIGNS:
            return _Part(_SIGNS[atom], frozenset(_SIGNS[atom]), empty=False)
        if atom.startswith("@"):
            name = atom[1:].removesuffix("2")
            if name not in self._macros:
                raise self._error(f"no macro is called {name!r}")
            return self._whole(self._macros[name], point or int(atom.endswith("2")), depth + 1)
        label, _, name = atom.rpartition("=")
        if name not in self.signs:
            raise self._error(f"no class of words is called {name!r}")
        sign = self.signs[name]
        field = label.removesuffix("2") or self._fields.get(name, "")
        if not field:
            return _Part(sign, frozenset(sign), empty=False)
        self._slots.append(Slot(field, point or int(label.endswith("2"))))
        return _Part(f"({sign})", frozenset(sign), empty=False)
