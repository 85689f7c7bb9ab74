"""Other names of what a question names: of places by the table of localities, of people as the register knows them."""

from dataclasses import dataclass

from comity.localities import table
from comity.localities.folding import has_han
from comity.records import Candidate, Handling
from comity.records.record import PersonEntry
from comity.register.policy import STRICTNESS
from comity.storage.models import PersonName
from comity.storage.search.words import indexed

_SURE, _SURE_ALONE = 0.72, 0.83
"""How surely a name must be a locality's: one of several words, one that is a single word and may be any other."""

_CLOSE = 0.02
_MOST = 12
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Names:
    """Other names for whoever asks; people only as far as all documents that name them are `open` to them."""

    alias: str
    open: tuple[Handling, ...] = STRICTNESS

    def __call__(self, words: str) -> tuple[str, ...]:
        """The other names of what these words name, in the order of languages; none where they name nothing known."""
        found = (*_of_place(words), *self._of_person(words))
        return tuple(name for name in dict.fromkeys(found) if _plain(name) != _plain(words))[:_MOST]

    def _of_person(self, words: str) -> tuple[str, ...]:
        plain = _plain(words)
        if not plain or (" " not in plain and not has_han(words)):
            return ()
        names = PersonName.objects.using(self.alias).filter(handling__in=[one.value for one in self.open])
        people = set(names.filter(plain=plain).values_list("person", flat=True)[:_MOST])
        if len(people) != 1:
            return ()  # nobody, or namesakes: it is not told whose other names are meant
        return tuple(names.filter(person__in=people).order_by("key").values_list("name", flat=True))


def names_of(position: int, person: PersonEntry, handling: Handling) -> list[PersonName]:
    """The rows of a person's names; those with no letters to look for are left out."""
    known = {name: _plain(name) for name in person.names}
    return [
        PersonName(key=position * _ROOM + place, person=position, name=name, plain=plain, handling=handling.value)
        for place, (name, plain) in enumerate(known.items())
        if plain and (" " in plain or has_han(name)) and len(plain) <= _LONGEST
    ]


_ROOM = 10_000
_LONGEST = 200
"""Characters of a name by which a person is looked for."""


def _of_place(words: str) -> tuple[str, ...]:
    found = table().find(words)
    if not found or len(words.strip()) < _SHORTEST or found[0].score < (_SURE if _is_sure(words) else _SURE_ALONE):
        return ()
    if not has_han(words) and not words.isascii() and not table().is_spelled(words):
        return ()  # its marks are another word's
    meant = [one for one in found if one.score > found[0].score - _CLOSE and one.score >= _SURE]
    return tuple(name for one in meant for name in _names(one))


def _is_sure(words: str) -> bool:
    return " " in words or has_han(words)


def _names(candidate: Candidate) -> tuple[str, ...]:
    return tuple(dict.fromkeys(candidate.locality.names.values()))


def _plain(words: str) -> str:
    return " ".join(indexed(words)[0])
