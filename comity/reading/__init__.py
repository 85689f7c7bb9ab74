"""Document to Reading: cited findings, with no memory of other documents.

A report becomes a `scene`: its analysis, its people (`cast`) and its `dates`. From it `engagements`, `instruments` and
`statements` are found, each a room of its own; `areas` says what they are about. `read` is the door.
"""

from comity.reading.read import READER, read, read_many

__all__ = ["READER", "read", "read_many"]
