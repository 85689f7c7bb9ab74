"""Which engagements a report tells of, which visits they are part of, and which earlier ones it leans on.

Each clause that tells of an engagement gives one (`clause`, with its `people`, `groups` and `partners`, its
`place`, `houses` and `thither`, and its `dating`); what the title, what stands before it and elsewhere says more of
it (`titled`, `sequence`, `elsewhere`), and what people said to one another may tell of one as well (`implied`).
Those told of twice become one (`joining`, `again`); those between sides stay (`counting`) and are filed (`records`,
with `roles`).
"""

from comity.reading.engagements.finding import find
from comity.reading.engagements.found import Found
from comity.reading.engagements.records import references, to_records

__all__ = ["Found", "find", "references", "to_records"]
