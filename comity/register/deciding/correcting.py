"""The action that corrects a field of a finding or of an entry of the record."""

from dataclasses import dataclass
from typing import ClassVar

from comity.records.accounts import Deed
from comity.records.decisions import Corrected, Subject
from comity.records.errors import InvalidValue
from comity.records.ledger import EntryKind
from comity.register.acting import Present, said
from comity.register.deciding import fields
from comity.register.deciding.amending import with_value
from comity.register.deciding.things import Thing, thing


@dataclass(frozen=True, slots=True)
class Correct:
    """Give a field of a thing another value. `what` is an id, `value` JSON or the words that somebody types.

    Of one finding (`FILE#e1`) it says what that report says; of an entry, what is so, whatever reports say.
    """

    what: str
    field: str
    value: object
    reason: str = ""
    deed: ClassVar[Deed] = Deed.DECIDE
    kind: ClassVar[EntryKind] = EntryKind.CORRECTED

    def check(self, present: Present) -> Corrected:
        """The content of the entry; raises UnknownThing, and InvalidValue for a field or value that cannot be."""
        found = thing(present, self.what)
        kind = found.subject.kind
        value = fields.read(kind, self.field, self.value)
        was = found.value(self.field)
        if value == was:
            raise InvalidValue(
                self.field, self.value, f"is what {self.what} has already; to say that it is so, confirm it"
            )
        target = _target(present, found, self.field, value)
        if found.is_entry or target is None:
            with_value(found.now, self.field, value) if self.field != "participants" else None
        return Corrected(found.subject, self.field, value, was, target, said("reason", self.reason))


def _target(present: Present, found: Thing, field: str, value: object) -> Subject | None:
    """The thing that the value of a field names, where it names one."""
    kind = fields.fields(found.subject.kind)[field].target
    if kind is None or not isinstance(value, str):
        return None
    file = "" if found.is_entry else found.subject.named.rpartition("#")[0]
    other = thing(present, value if found.is_entry or "#" in value else f"{file}#{value}")
    if other.subject.kind is not kind:
        raise InvalidValue(field, value, f"is a {other.subject.kind}, not a {kind}")
    if other.subject.anchors == found.subject.anchors:
        raise InvalidValue(field, value, "is the thing itself")
    if other.is_entry != found.is_entry or (file and other.subject.named.rpartition("#")[0] != file):
        raise InvalidValue(field, value, "is of another document" if file else "is no entry of the record")
    return other.subject
