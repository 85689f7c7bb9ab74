"""Any report as one self-contained HTML page, in the dress of the review's page."""

from functools import cache

import jinja2
from markupsafe import Markup

from comity.exports.html import environment
from comity.exports.report.blocks import Report


def report_html(report: Report) -> str:
    """The report as HTML: no script, nothing fetched, made to be printed."""
    return _template().render(report=report, anchors=report.anchors, drawn=Markup)


@cache
def _template() -> jinja2.Template:
    made = environment().overlay()
    made.filters = made.filters | {"kind": lambda one: type(one).__name__}
    return made.get_template("report.html")
