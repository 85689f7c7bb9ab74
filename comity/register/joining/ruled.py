"""What people judged, as joining takes it: keys that belong together, and keys that must not be joined."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

Keys = frozenset[str]


@dataclass(frozen=True)
class Ruled:
    """Judgements of people about keys. `same` are sets that are one thing each, `different` pairs of sets that are two.

    They do not contradict each other: whoever makes them sees to that (`comity.register.deciding.judgements`).
    """

    same: tuple[Keys, ...] = ()
    different: tuple[tuple[Keys, Keys], ...] = field(default=())

    def forbids(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether a person said that something of the one is not the same as something of the other."""
        if not self.different:
            return False
        opposite = {(number, not side) for key in one for number, side in self._sides.get(key, ())}
        return any(mark in opposite for key in other for mark in self._sides.get(key, ()))

    def says(self, one: str, other: str) -> bool:
        """Whether a person judged these two, so that no rule need doubt them."""
        return self.unit(one) == self.unit(other) or self.forbids((one,), (other,))

    def joins(self, key: str) -> bool:
        """Whether a person said that something else is one with this."""
        return key in self._units

    def others(self, key: str) -> Keys:
        """The keys of which a person said that they are another thing than this one."""
        marks = {(number, not side) for number, side in self._sides.get(key, ())}
        return frozenset(one for one, sides in self._sides.items() if any(mark in marks for mark in sides))

    def unit(self, key: str) -> str:
        """The key that stands for all that a person said to be one with this one; itself where nobody did."""
        return self._units.get(key, key)

    def fit(self, one: Iterable[str], other: Iterable[str], fits: Callable[[str, str], bool]) -> bool:
        """Whether two groups may be joined by a rule: of each two units, some members fit, and no person forbids it."""
        one, other = tuple(one), tuple(other)
        if self.forbids(one, other):
            return False
        if not self._units:
            return all(fits(a, b) for a in one for b in other)
        return all(any(fits(a, b) for a in u for b in v) for u in self._by_unit(one) for v in self._by_unit(other))

    def mapped(self, names: Mapping[str, str]) -> "Ruled":
        """The same judgements about other keys: `names` gives the new key of each; a key without one is left out."""

        def of(keys: Keys) -> Keys:
            return frozenset(names[key] for key in keys if key in names)

        apart = tuple((of(one), of(other)) for one, other in self.different)
        return Ruled(tuple(map(of, self.same)), tuple(pair for pair in apart if not pair[0] & pair[1]))

    def _by_unit(self, keys: tuple[str, ...]) -> Iterable[list[str]]:
        units: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            units[self.unit(key)].append(key)
        return units.values()

    @cached_property
    def _sides(self) -> dict[str, list[tuple[int, bool]]]:
        """For each key the judgements it is in, and on which side."""
        found: dict[str, list[tuple[int, bool]]] = defaultdict(list)
        for number, pair in enumerate(self.different):
            for side, keys in enumerate(pair):
                for key in keys:
                    found[key].append((number, bool(side)))
        return dict(found)

    @cached_property
    def _units(self) -> dict[str, str]:
        """For each key that a person joined, the first in order of all that it is one with."""
        whole: dict[str, Keys] = {}
        for keys in self.same:
            merged = keys.union(*(whole.get(key, frozenset()) for key in keys))
            whole |= dict.fromkeys(merged, merged)
        first = {id(keys): min(keys) for keys in whole.values()}
        return {key: first[id(keys)] for key, keys in whole.items()}


NOTHING = Ruled()
"""What is ruled where nobody judged anything."""
