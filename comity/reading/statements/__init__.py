"""What each side said: statements, and the commitments among them.

`turns` says who has the floor in each clause, by its `subjects`, the `quotes` and the `voices` of paragraphs;
`acts` the force of what is said, `joint` whether both sides say it, and `owners` whom it binds and addresses;
`recalled` and `positions` tell what promises nothing. `finding` puts them together, and `records` files them.
"""

from comity.reading.statements.finding import find
from comity.reading.statements.records import commitments, statements
from comity.reading.statements.said import Said

__all__ = ["Said", "commitments", "find", "statements"]
