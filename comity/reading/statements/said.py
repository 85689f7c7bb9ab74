"""One thing said, before it becomes a finding, and the verbs that report it."""

from dataclasses import dataclass

from comity.reading.cast.actor import Actor
from comity.records import Act
from comity.records.clause import Clause, Item

SAYING = {
    "say": Act.AFFIRM,
    "affirm": Act.AFFIRM,
    "believe": Act.AFFIRM,
    "hope": Act.HOPE,
    "propose": Act.PROPOSE,
    "request": Act.REQUEST,
    "agree": Act.AGREE,
    "pledge": Act.PLEDGE,
    "support": Act.PLEDGE,
    "welcome": Act.PRAISE,
    "invite": Act.REQUEST,
    "praise": Act.PRAISE,
    "thank": Act.THANK,
    "report": Act.INFORM,
    "discuss": Act.INFORM,
    "oppose": Act.AFFIRM,
    "aim": Act.REPORT,
    "free": Act.PROPOSE,
}
"""The force that each predicate of saying has of itself; its content may change it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A clause that reports something said, and who says it.

    `joint` are the words for both sides where they speak together; `listed` is the force of the entries
    of a list that the clause may belong to; `others` are those whom the words for the speaker may mean as well.
    """

    clause: Clause
    speakers: tuple[Actor, ...]
    joint: str | None
    listed: Act
    others: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said, with everything known of it.

    `addressee` and `actor` (who would have to act) are ISO codes of sides. `others` may be the speaker as well,
    and the sides `others_addressed` the one addressed.
    """

    clause: Clause
    item: Item
    act: Act
    speaker: Actor | None
    joint: str | None
    addressee: str | None
    actor: str | None
    others: tuple[Actor, ...] = ()
    others_addressed: tuple[str, ...] = ()
