"""Document to Reading: cited findings, with no memory of other documents."""

from comity.reading.read import READER, read, read_many

__all__ = ["READER", "read", "read_many"]
