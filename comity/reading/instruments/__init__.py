"""Papers: those the sides made at the engagements told of, and those a report leans on.

`naming` says where papers are named, `standing` whether one was made or stood before, `records` files them.
"""

from comity.reading.instruments.finding import find

__all__ = ["find"]
