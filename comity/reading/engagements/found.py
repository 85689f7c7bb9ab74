"""An engagement as it takes shape while a report is read, and the kinds that behave alike."""

from dataclasses import dataclass, field

from comity.reading.cast.actor import Actor
from comity.records import EngagementKind
from comity.records.clause import Mention, Span

KINDS = {
    "meet": EngagementKind.MEETING,
    "talk": EngagementKind.TALKS,
    "call-on": EngagementKind.COURTESY_CALL,
    "receive": EngagementKind.RECEPTION,
    "host": EngagementKind.RECEPTION,
    "work": EngagementKind.WORKING_SESSION,
    "tour": EngagementKind.SITE_VISIT,
    "visit": EngagementKind.VISIT,
    "attend": EngagementKind.CEREMONY,
    "confer": EngagementKind.CONFERENCE,
    "chair": EngagementKind.CONFERENCE,
    "phone": EngagementKind.CALL,
    "train": EngagementKind.TRAINING,
    "sign-ceremony": EngagementKind.SIGNING,
}
"""The kind that each predicate tells of."""

TALKING = frozenset(
    {
        EngagementKind.MEETING,
        EngagementKind.TALKS,
        EngagementKind.COURTESY_CALL,
        EngagementKind.RECEPTION,
        EngagementKind.WORKING_SESSION,
        EngagementKind.CALL,
    }
)
"""Where people speak with one another, so that one report may call one engagement by several of these."""

ATTENDED = frozenset(
    {EngagementKind.CEREMONY, EngagementKind.CONFERENCE, EngagementKind.SITE_VISIT, EngagementKind.SIGNING}
)
"""What a visitor attends abroad is an engagement even where the report names no other side."""

ANY_MEAL = "meal"
"""What `Found.meal` is for a meal that may be at any time of the day, such as a banquet."""


@dataclass(slots=True, eq=False)
class Found:
    """An engagement as it takes shape while the report is read.

    `at` are the words that tell of it, `spans` the evidence, both in the clean text; `date` is EDTF; `site`
    is the ISO code of a seat of government that stands for the place. `guests` of a signing are those who
    look on. `nominal` holds where a noun tells of it, `past` where the report only leans on it. `gathering`
    names a meeting or forum that has a name of its own, `bare` holds for "the meeting" without a name or a
    counterpart, which was told of before, `definite` for any put as something known; `ahead`
    for what is hoped for or agreed to; `meal` is the word for what people eat and drink at, "" where they do not.
    `chairs` are those who lead it together; `new` holds where its words show it to be none told of before ("a forum"),
    `single` where they name it with "a" ("had a meeting with X"); `done` holds for what is told as done, whoever tells
    it, `told` where a verb in the past tells it; `jointly` where its words name nobody but those told of before ("they
    had talks").
    """

    kind: EngagementKind
    at: Span
    spans: list[Span]
    actors: list[Actor]
    hosts: list[Actor] = field(default_factory=list)
    guests: list[Actor] = field(default_factory=list)
    date: str | None = None
    place: Mention | None = None
    site: str | None = None
    planned: bool = False
    past: bool = False
    nominal: bool = False
    sentence: Span | None = None
    gathering: Mention | None = None
    bare: bool = False
    definite: bool = False
    ahead: bool = False
    meal: str = ""
    chairs: list[Actor] = field(default_factory=list)
    jointly: bool = False
    done: bool = False
    told: bool = False
    new: bool = False
    single: bool = False


def meetings_told(found: list[Found]) -> list[Found]:
    """Of engagements, those that the report itself tells of and that are no visit."""
    return [f for f in found if not f.past and f.kind is not EngagementKind.VISIT]
