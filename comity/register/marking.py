"""The action that marks a document: who may see it, and what was read in it, from now on."""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from comity.records.accounts import Deed
from comity.records.errors import InvalidValue, UnknownThing
from comity.records.ledger import EntryKind
from comity.records.words import Handling
from comity.register.acting import Present, said
from comity.register.folding import document_content


@dataclass(frozen=True, slots=True)
class MarkDocument:
    """Mark a document (its name, or `sha256:...`). Its entry describes it anew; to take it back, mark it again."""

    document: str
    handling: Handling
    reason: str = ""
    deed: ClassVar[Deed] = Deed.MARK
    kind: ClassVar[EntryKind] = EntryKind.DOCUMENT_FILED

    def check(self, present: Present) -> dict[str, Any]:
        """The content of the entry; raises UnknownThing, and InvalidValue for what the account could then not see."""
        by_id = self.document.startswith("sha256:")
        held = present.holding(self.document) if by_id else present.named(self.document)
        if held is None:
            raise UnknownThing("document", self.document, "`comity record` names the documents that entries rest on")
        if held.document.handling is self.handling:
            raise InvalidValue("handling", self.handling.value, f"is what {held.document.file} is marked already")
        if not present.policy.sees(self.handling):
            raise InvalidValue("handling", self.handling.value, "is not open to you, so you may not mark by it")
        marked = replace(held.document, handling=self.handling)
        return {**document_content(marked, whole=False), "reason": said("reason", self.reason)}
