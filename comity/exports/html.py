"""A review as one self-contained HTML page: no script, nothing fetched, made to be printed."""

import re
from functools import cache
from urllib.parse import urlsplit

import jinja2

from comity.exports.decided import decided
from comity.exports.labels import Labels
from comity.exports.naming import Naming, plain
from comity.exports.outline import COMPLIANCE, area_rows, ask_rows, by, fields_of, groups, headline, moved, tree
from comity.exports.pictures.areas import SHOWN, areas
from comity.exports.pictures.asks import asks
from comity.exports.pictures.levels import levels
from comity.exports.pictures.statuses import statuses
from comity.exports.pictures.timeline import timeline
from comity.exports.quoting import gathered
from comity.exports.wording import wording
from comity.records import FORCE
from comity.records.review import Review

SECTIONS = (
    "open",
    "asks",
    "commitments",
    "engagements",
    "instruments",
    "reports",
    "references",
    "differences",
    "searched",
    "reading",
)


def review_html(review: Review, language: str = "en") -> str:
    """The page of a review; headings and fixed sentences in `language`, quotes in their own."""
    say = wording(language)
    naming, labels = Naming.of(review, say), Labels(review)
    told = say.count("documents", review.searched.documents)
    return environment().get_template("review.html").render(
        review=review,
        say=say,
        naming=naming,
        labels=labels,
        sections=SECTIONS,
        title=say("title"),
        between=naming.between,
        period=naming.period(review),
        nothing=say("later-none", documents=told),
        headline=headline(review),
        moved=moved(review),
        commitments={one.entry.id: one for one in review.commitments},
        documents={one.file: one for one in review.sources},
        ask_rows=ask_rows(review, naming),
        area_rows=area_rows(review, naming),
        groups=groups(review),
        tree=tree(review),
        undated=naming.list_of([labels.of(one.entry.id) for one in review.engagements if not one.date]),
        pictures={
            "timeline": timeline(review, naming, labels),
            "asks": asks(review, naming),
            "areas": areas(review, naming),
            "statuses": statuses(review, naming),
            "levels": levels(review, naming, labels),
        },
        areas_shown=SHOWN,
        forces=naming.list_of([say.act(act) for act in FORCE]),
        tally=naming.tally,
        by=by,
        compliance=COMPLIANCE.get,
        fields_of=fields_of,
        gathered=gathered,
        decided=decided,
        plain=plain,
    )  # fmt: skip


@cache
def environment() -> jinja2.Environment:
    """What the pages of reports are made by: nothing undefined, every value escaped, addresses made safe."""
    found = jinja2.Environment(
        loader=jinja2.PackageLoader("comity.exports", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["css_string"] = css_string
    found.filters["safe_url"] = safe_url
    return found


def css_string(words: str) -> str:
    """Words as the inside of a CSS string: everything but letters, digits and spaces is escaped."""
    return re.sub(r"[^\w ]", lambda found: f"\\{ord(found.group()):X} ", words)


def safe_url(url: str | None) -> str:
    """The address if it leads to a page of the web, else nothing: no address of a document runs code."""
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:
        return ""
    return url or "" if scheme in ("http", "https") else ""
