"""A small register in memory that tests decide in: reports of one meeting by several papers, our own sentences."""

from dataclasses import replace

from comity.records import (
    Act,
    Commitment,
    Document,
    Engagement,
    EngagementEntry,
    EngagementKind,
    Evidence,
    Handling,
    Participant,
    PersonEntry,
    Place,
    Reading,
    Record,
    Role,
)
from comity.records.ledger import Actor
from comity.register.acting import Action, Done, act
from comity.register.deciding.standing import Decisions, decided
from comity.register.deciding.view import seen
from comity.register.filing import file_reading
from comity.register.folding import fold
from comity.register.join import join
from comity.register.ledger import MemoryLedger
from comity.register.policy import Policy
from tests.factories import clock

LAN = Policy.alone("Lan")
_TEXTS = {
    "a": "On {day} May 2024 {host} received {guest} in Ben Xanh. {host} proposed that the two ports exchange pilots.",
    "b": "{guest} met {host} in Ben Xanh on {day} May 2024. {host} proposed an exchange of pilots of the two ports.",
    "c": "Ben Xanh, {day} May 2024: talks of {host} and {guest}. {host} proposed that the ports exchange their pilots.",
}


def report(  # noqa: PLR0913 -- what reports of one meeting may differ in
    paper: str,
    *,
    day: int = 3,
    host: str = "Lê Thị Sáu",
    guest: str = "Chen Haiyu",
    reader: str = "test-reader 1.0",
    before: str = "",
    handling: Handling = Handling.PUBLIC,
    url: str | None = None,
) -> Reading:
    """One paper's report of the meeting; a newer `reader` bounds and numbers its findings otherwise."""
    text = before + _TEXTS[paper].format(day=day, host=host, guest=guest)
    newer = not reader.endswith("1.0")
    document = Document(f"{paper}.txt", text, "en", "2024-05-04", handling=handling, url=url)
    sentence = (Evidence.of(text, 0, text.index(".") + 1),)
    engagement = Engagement(
        "e4" if newer else "e1",
        EngagementKind.MEETING,
        sentence,
        date=f"2024-05-{day:02d}",
        place=Place("Ben Xanh", "VN-HP"),
        participants=(
            Participant(host, ("mayor of Ben Xanh",), "VN-HP", Role.HOST),
            Participant(guest, ("head of the delegation",), "CN-GD", Role.GUEST),
        ),
    )
    start = text.index("exchange") if paper != "b" else text.index("an exchange")
    place = Evidence.of(text, start - (4 if newer else 0), len(text) - 1)
    commitment = Commitment(
        "c7" if newer else "c1",
        Act.PROPOSE,
        (place,),
        speaker=host,
        side="VN-HP",
        addressee="CN-GD",
        areas=("transport",),
        engagement=engagement.id,
    )
    return Reading(document, engagements=(engagement,), commitments=(commitment,), reader=reader)


class Office:
    """A register in memory, and somebody who files and decides in it."""

    def __init__(self, *readings: Reading) -> None:
        self.ledger, self.clock = MemoryLedger(), clock()
        self.file(*readings)

    def file(self, *readings: Reading) -> None:
        """File readings."""
        for one in readings:
            assert file_reading(self.ledger, one, self.clock, Actor.person("Lan")).note is not None

    def act(self, action: Action, policy: Policy = LAN) -> Done:
        """Do something as somebody."""
        return act(self.ledger, action, policy, lambda: self.record_of(policy), self.clock)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that stand."""
        return fold(self.ledger.entries()).readings

    @property
    def decisions(self) -> Decisions:
        """What was decided and stands."""
        return decided(self.ledger)

    @property
    def record(self) -> Record:
        """The record as it is now."""
        return join(self.readings, self.decisions)

    def record_of(self, policy: Policy) -> Record:
        """The record as an account sees it."""
        return join(*seen(self.readings, self.decisions, policy, join))

    def meeting(self, source: str = "a.txt#e1") -> EngagementEntry:
        """The entry that rests on a source."""
        return next(one for one in self.record.engagements if source in one.sources)

    def person(self, name: str) -> PersonEntry:
        """The one person of this name."""
        (found,) = [one for one in self.record.people if name in one.names]
        return found


def without_decisions(record: Record) -> Record:
    """The record with the marks of decisions taken off, for what must not change otherwise."""
    lists = ("people", "engagements", "references", "instruments", "commitments")
    bare = {name: tuple(replace(one, decided=()) for one in getattr(record, name)) for name in lists}
    return replace(record, **bare)
