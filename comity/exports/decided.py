"""What people decided about an entry, as sentences in the reader's language: what, who, when, why."""

from collections.abc import Iterable

from comity.exports.wording import Wording
from comity.records.record import Decided, WithdrawnEntry

_DAY = len("2024-05-22")
_PLAIN = {
    "confirmed": "decided-confirmed",
    "marked": "decided-marked",
    "withdrawn": "decided-withdrawn",
}


def decided(marks: Iterable[Decided], say: Wording, *, status: bool = True) -> tuple[str, ...]:
    """One sentence a decision, oldest first; not `status` leaves those out that set one, where it stands elsewhere."""
    shown = (one for one in marks if status or one.field != "status")
    return tuple(_with_reason(_said(one, say), one.reason, say) for one in shown)


def withdrawn(one: WithdrawnEntry, say: Wording) -> str:
    """The sentence of an entry that a person withdrew."""
    mark = one.decided[-1]
    return _with_reason(_said(mark, say), mark.reason, say)


def _said(one: Decided, say: Wording) -> str:
    who, date = one.by.partition(":")[2], say.date(one.time[:_DAY])
    if one.field == "status":
        return say("decided-status", value=say.named("statuses", str(one.value)), who=who, date=date)
    if one.field is not None:
        field = say.named("fields", one.field)
        value, was = (_value(given, one.field, say) for given in (one.value, one.was))
        return say("decided-field", field=field, value=value, was=was, who=who, date=date)
    if one.kind == "judged":
        return say("decided-same" if one.value == "same" else "decided-different", who=who, date=date)
    return say(_PLAIN.get(one.kind, "decided-confirmed"), who=who, date=date)


def _value(value: object, field: str, say: Wording) -> str:
    """A JSON value in words: a place or participant by name, a date as people write it, a list with commas."""
    if isinstance(value, list | tuple):
        return say.file.phrases["list-separator"].join(_value(one, field, say) for one in value)
    if isinstance(value, str):
        return _text(value, field, say)
    if isinstance(value, dict):
        return str(value.get("name", value))
    return say("unknown" if value is None else "yes" if value else "no")


def _text(value: str, field: str, say: Wording) -> str:
    if field in ("date", "due", "signed"):
        return say.date(value)
    if field in ("kind", "act"):
        return say.file.acts.get(value) or say.kind(value)
    return say.area(value) if field == "areas" else value


def _with_reason(words: str, reason: str, say: Wording) -> str:
    return say("decided-reason", words=words, reason=reason) if reason else words
