"""Where a report is dated from."""

import re

from comity.languages.text import dateline_end
from comity.localities import table
from comity.records.clause import Analysis


def in_dateline(analysis: Analysis) -> list[str]:
    """The ISO codes of the places in the dateline of a report, of the part of a country where a place lies in one."""
    text = analysis.text
    start = analysis.blocks[0].span.start if analysis.blocks else 0
    starts = {b.span.start for b in analysis.blocks} | {start}
    lines = (text[at : dateline_end(text, at)] for at in sorted(starts))
    line = next((line for line in lines if line), "")
    best = [found[0] for word in re.split(r"[,(–—-]", line) if (found := table().find(word.strip()))]
    return [c.locality.code for c in best]
