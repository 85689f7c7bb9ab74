"""Which of the things that are said only say that something was proposed, and not what."""

from comity.languages.grammars.vietnamese.tables import shapes
from comity.records.clause import Form, Item


def is_vague(masked: str, item: Item) -> bool:
    """Whether an item of a masked key names no deed: "các biện pháp thúc đẩy ...", "phương hướng hợp tác"."""
    if masked[item.span.end : item.span.end + 1] == ":" and shapes.FOLLOWING.fullmatch(
        masked, item.span.start, item.span.end
    ):
        return True  # "quan tâm một số nội dung sau:"
    if shapes.ANY.match(masked, item.span.start) or shapes.VIEWS.match(masked, item.span.start):
        return True  # "chưa đưa ra cam kết nào", "đồng tình với quan điểm của ..."
    if shapes.RAISED.fullmatch(masked, item.span.start, item.span.end):
        return True  # "đồng tình với các nội dung | phía bạn nêu ra"
    if item.form is Form.THING and shapes.VAGUE.match(masked, item.span.start):
        return True
    return shapes.MEANS.match(masked, item.span.start) is not None
