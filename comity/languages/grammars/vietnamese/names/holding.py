"""Whose an office is, and where its words end: "Tiếp Thủ tướng, Bí thư Thành ủy X", "Bộ trưởng Y | tại Z"."""

import re

from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Span


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [holding]."""

    high: re.Pattern[str]
    of_state: re.Pattern[str]
    house: re.Pattern[str]
    local: re.Pattern[str]
    at_home: re.Pattern[str]
    secretary: re.Pattern[str]


_HOLDING = compiled("vi", "holding", _Patterns)
_NEAR = 12


def is_house(keyed: str, at: int) -> bool:
    """Whether an office that begins at a place only tells whose house a place is: "Phủ Tổng thống X"."""
    return _HOLDING.house.search(keyed, max(0, at - _NEAR), at) is not None


def is_anothers(keyed: str, one: Span, other: Span, mission: re.Pattern[str]) -> bool:
    """Whether an office is that of a guest, told before the host's: an envoy's, or one of state before a local one."""
    if is_house(keyed, one.start):
        return True  # "tại Phủ Tổng thống X, Tổng Bí thư ..."
    if _HOLDING.of_state.fullmatch(keyed, one.start, one.end) and _HOLDING.local.search(keyed, other.start, other.end):
        return True
    return (
        bool(mission.match(keyed, one.start, one.end))
        and _HOLDING.high.match(keyed, other.start, other.end) is not None
    )


def is_at_home(keyed: str, at: int) -> bool:
    """Whether an office that begins at a place is no post abroad: behind it "tại X" tells where somebody is."""
    return _HOLDING.at_home.match(keyed, at) is not None and _HOLDING.secretary.match(keyed, at) is None
