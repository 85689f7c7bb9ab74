"""Document to Reading: cited findings, with no memory of other documents.

A report becomes a `scene`: its analysis, whose report it is (`home`), its people (`cast`, with who leads whom:
`heading`) and its `dates`. From it `engagements`, `instruments` and `statements` are found, each a room of its own;
`areas` says what they are about. The few words of a language that are still looked for are its `words` and
`siding`. `read` is the door.
"""

from comity.reading.read import READER, read, read_many

__all__ = ["READER", "read", "read_many"]
