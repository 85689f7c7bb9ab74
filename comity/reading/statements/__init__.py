"""What each side said: statements, and the commitments among them.

`turns` says who has the floor in each clause; `acts` the force of what is said and `owners` whom it binds
and addresses; `finding` puts them together, and `records` files them.
"""

from comity.reading.statements.finding import find
from comity.reading.statements.records import commitments, statements
from comity.reading.statements.said import Said

__all__ = ["Said", "commitments", "find", "statements"]
