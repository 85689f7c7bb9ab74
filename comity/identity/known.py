"""Known forms: names that no reading or spelling leads to (拜登 is Biden), kept as a table of facts."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from comity.identity.names import parse
from comity.identity.tables import read_table
from comity.records import DataError


class KnownForms:
    """Which written forms belong to one person. A register adds its own with `extended`."""

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        self._groups = tuple(groups)
        self._holders: dict[str, set[int]] = defaultdict(set)
        for number, forms in enumerate(self._groups):
            for form in forms:
                self._holders[parse(form).key].add(number)

    def __len__(self) -> int:
        return len(self._groups)

    def extended(self, groups: Iterable[tuple[str, ...]]) -> "KnownForms":
        """The same table with more groups of forms."""
        return KnownForms((*self._groups, *groups))

    def holders(self, name: str) -> frozenset[int]:
        """The numbers of the groups that hold the name, by its words without marks or order; may be none."""
        return frozenset(self._holders.get(parse(name).key, ()))

    def forms(self, holder: int) -> tuple[str, ...]:
        """The forms of one group."""
        return self._groups[holder]


@cache
def known_forms() -> KnownForms:
    """The package's own table, `known_forms.toml`; raises DataError where it does not have its form."""
    data = read_table("known_forms")
    groups = []
    for number, row in enumerate(data["person"], 1):
        if not (isinstance(row, list) and len(row) > 1 and all(isinstance(form, str) and form for form in row)):
            raise DataError(f"known_forms.toml: person {number}: {row!r} is not a list of two or more forms")
        groups.append(tuple(row))
    return KnownForms(groups)
