"""Whose an office is, and where its words end: "Tiếp Thủ tướng, Bí thư Thành ủy X", "Bộ trưởng Y | tại Z"."""

import re

from comity.records.clause import Span

_HIGH = re.compile(
    r"(?:tổng bí thư|(?:phó )?(?:chủ tịch|thủ tướng|bí thư)|bộ trưởng|thứ trưởng|tong bi thu|"
    r"(?:pho )?(?:chu tich|thu tuong|bi thu)|bo truong|thu truong)(?!\w)"
)
_OF_STATE = re.compile(
    r"(?:phó )?(?:thủ tướng|tổng thống|quốc vương|nhà vua|đại sứ|tổng lãnh sự|thống đốc|tỉnh trưởng|thị trưởng|"
    r"toàn quyền|thu tuong|tong thong|dai su|tinh truong|thi truong)"
)
_HOUSE = re.compile(r"(?<!\w)(?:phủ|dinh|tư dinh|văn phòng|trụ sở|nhà riêng|phu|van phong|tru so)\s$")
_NEAR = 12
_LOCAL = re.compile(r"(?<!\w)(?:thành ủy|tỉnh ủy|khu ủy|ubnd|hđnd|ủy ban nhân dân|thanh uy|tinh uy|hdnd)(?!\w)")
_AT_HOME = re.compile(
    r"(?:(?:phó|nguyên|quyền) )?(?:ủy viên|bí thư|thường trực|tổng bí thư|chủ tịch nước|chủ tịch quốc hội|thủ tướng|"
    r"bộ trưởng|thứ trưởng|tổng thống|tỉnh trưởng|thị trưởng|chủ tịch ubnd|chủ tịch ủy ban nhân dân|uy vien|bi thu|"
    r"thuong truc|bo truong|thu tuong)(?!\w)"
)

_SECRETARY = re.compile(r"(?:bí thư|bi thu) (?:thứ|thu) (?:nhất|hai|ba|nhat)(?!\w)")
"""A diplomat's rank."""


def is_house(keyed: str, at: int) -> bool:
    """Whether an office that begins at a place only tells whose house a place is: "Phủ Tổng thống X"."""
    return _HOUSE.search(keyed, max(0, at - _NEAR), at) is not None


def is_anothers(keyed: str, one: Span, other: Span, mission: re.Pattern[str]) -> bool:
    """Whether an office is that of a guest, told before the host's: an envoy's, or one of state before a local one."""
    if is_house(keyed, one.start):
        return True  # "tại Phủ Tổng thống X, Tổng Bí thư ..."
    if _OF_STATE.fullmatch(keyed, one.start, one.end) and _LOCAL.search(keyed, other.start, other.end):
        return True
    return bool(mission.match(keyed, one.start, one.end)) and _HIGH.match(keyed, other.start, other.end) is not None


def is_at_home(keyed: str, at: int) -> bool:
    """Whether an office that begins at a place is no post abroad: behind it "tại X" tells where somebody is."""
    return _AT_HOME.match(keyed, at) is not None and _SECRETARY.match(keyed, at) is None
