"""What a kept thing must be before it is filed: its dates dates, its localities known, its words there and no book."""

from collections.abc import Callable, Iterator
from typing import Protocol

from comity.records.areas import areas
from comity.records.edtf import bounds
from comity.records.edtf import check as check_date
from comity.records.errors import InvalidValue, UnknownLocality
from comity.records.kept import Duty, KeptInstrument, Membership, Note, Thing
from comity.register.keeping import spans

LONGEST = 20_000
"""Characters that one field of a kept thing may have."""

_LEAST = 2
_DATES = ("date", "last", "next", "signed", "valid_until", "since", "ended", "start", "end")
_SPANS = ("cadence", "notice")
_NEEDED = ("name", "title", "person", "post", "text", "what")
_ORDERED = (("signed", "valid_until"), ("since", "ended"), ("start", "end"), ("last", "next"))


class Known(Protocol):
    """What is asked of the table of localities."""

    def get(self, id_or_code: str, /) -> object:
        """The locality of an id or code; raises UnknownLocality."""


def faults(thing: Thing, known: Known) -> tuple[str, ...]:
    """Everything that is wrong with a thing, each in words that name the field; none means it is sound."""
    return tuple(_faults(thing, known))


def _faults(thing: Thing, known: Known) -> Iterator[str]:
    yield from _words(thing)
    yield from _told(lambda name: check_date(getattr(thing, name)), thing, _DATES)
    yield from _told(lambda name: spans.check(getattr(thing, name)), thing, _SPANS)
    yield from _in_order(thing)
    yield from _sides(thing, known)
    if isinstance(thing, KeptInstrument):
        yield from _of_instrument(thing)


def _told(check: Callable[[str], object], thing: object, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if getattr(thing, name, None) is not None:
            try:
                check(name)
            except InvalidValue as why:
                yield f"{name}: {why.value!r} {why.why}"


def _words(thing: object) -> Iterator[str]:
    for name in thing.__dataclass_fields__:  # type: ignore[attr-defined]  # every record is a dataclass
        value = getattr(thing, name)
        if name in _NEEDED and not str(value or "").strip():
            yield f"{name}: is empty"
        for words in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
            if isinstance(words, str) and len(words) > LONGEST:
                yield f"{name}: has {len(words)} characters; {LONGEST} are the most"


def _in_order(thing: Thing) -> Iterator[str]:
    for first, last in _ORDERED:
        one, other = getattr(thing, first, None), getattr(thing, last, None)
        if one and other and _is_date(one) and _is_date(other) and bounds(other)[1] < bounds(one)[0]:
            yield f"{last}: {other} lies before {first} ({one})"


def _is_date(written: str) -> bool:
    try:
        return bool(bounds(written))
    except InvalidValue:
        return False


def _sides(thing: Thing, known: Known) -> Iterator[str]:
    given = _given_sides(thing)
    if not isinstance(thing, Membership | Note) and len(set(given)) < _LEAST:
        yield f"sides: {', '.join(given) or 'none'}: at least {_LEAST} different localities are needed"
    for side in given:
        try:
            known.get(side)
        except UnknownLocality as why:
            yield f"sides: {why}"


def _given_sides(thing: Thing) -> tuple[str, ...]:
    if isinstance(thing, Membership):
        return (thing.side,) if thing.side else ()
    return thing.sides


def _of_instrument(thing: KeptInstrument) -> Iterator[str]:
    for duty in thing.duties:
        yield from (f"duties: {words}" for words in _of_duty(duty))
    known = {area.id for area in areas()}
    yield from (f"areas: {area!r} is no area of the taxonomy" for area in thing.areas if area not in known)
    if thing.notice and not thing.valid_until:
        yield "notice: is counted back from valid_until, which is not given"


def _of_duty(duty: Duty) -> Iterator[str]:
    yield from _words(duty)
    yield from _told(lambda name: spans.check(getattr(duty, name)), duty, ("within",))
    yield from _told(lambda name: check_date(getattr(duty, name)), duty, ("done",))
