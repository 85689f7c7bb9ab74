"""Any report as one self-contained HTML page, in the dress of the review's page."""

from functools import cache

import jinja2
from markupsafe import Markup

from comity.exports.html import css_string, safe_url
from comity.exports.report.blocks import Report


def report_html(report: Report) -> str:
    """The report as HTML: no script, nothing fetched, made to be printed."""
    return _template().render(report=report, anchors=report.anchors, drawn=Markup)


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("comity.exports", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"css_string": css_string, "safe_url": safe_url, "kind": lambda one: type(one).__name__}
    return environment.get_template("report.html")
