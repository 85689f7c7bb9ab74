"""Which of the things that are said only say that something was proposed, and not what."""

from comity.languages.grammars.vietnamese.tables.shapes import SHAPES
from comity.records.clause import Form, Item


def is_vague(masked: str, item: Item) -> bool:
    """Whether an item of a masked key names no deed: "các biện pháp thúc đẩy ...", "phương hướng hợp tác"."""
    if masked[item.span.end : item.span.end + 1] == ":" and SHAPES.following.fullmatch(
        masked, item.span.start, item.span.end
    ):
        return True  # "quan tâm một số nội dung sau:"
    if SHAPES.whatever.match(masked, item.span.start) or SHAPES.views.match(masked, item.span.start):
        return True  # "chưa đưa ra cam kết nào", "đồng tình với quan điểm của ..."
    if SHAPES.raised.fullmatch(masked, item.span.start, item.span.end):
        return True  # "đồng tình với các nội dung | phía bạn nêu ra"
    if item.form is Form.THING and SHAPES.vague.match(masked, item.span.start):
        return True
    return SHAPES.means.match(masked, item.span.start) is not None
