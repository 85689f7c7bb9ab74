"""Offices across languages: what post, in what kind of body, of which locality."""

from dataclasses import dataclass
from functools import lru_cache

from comity.identity.spelling import bare


@dataclass(frozen=True, slots=True)
class Office:
    """A post told apart from its words: `role` (secretary, minister ...), `body` (party, government ...), `locality`."""

    role: str
    body: str
    locality: str = ""

    def like(self, other: "Office") -> bool:
        """Whether two offices may be one: the same role and body, and no two different localities."""
        same = (self.role, self.body) == (other.role, other.body)
        return same and (not self.locality or not other.locality or self.locality == other.locality)


@lru_cache(maxsize=50_000)
def office_of(title: str) -> Office:
    """The office that a title names."""
    return Office(bare(title), "")
