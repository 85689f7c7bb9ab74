"""Synthetic reports with findings, as many as are asked for: made-up people of made-up places, in four languages.

The same number makes the same reading, always. Frequencies of words fall off as they do in texts (a few are in nearly
every report, most in few), reports are of 1,000 to 4,000 characters (300 to 1,200 in Chinese), and each has about as
many findings as a real one: an engagement or two, a reference, now and then an instrument, two to six commitments.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta

from comity.records import (
    FORCE,
    Commitment,
    Document,
    Engagement,
    EngagementKind,
    Evidence,
    Instrument,
    InstrumentKind,
    Participant,
    Place,
    Reading,
    Reference,
    ReferenceKind,
    Role,
    Statement,
)
from comity.records.areas import areas

READER = "synthetic 1.0"
SIDES = tuple(f"{country}-{code:02}" for country in ("VN", "CN", "FR", "LA", "KH", "JP") for code in range(1, 35))

_ONSETS = [
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "h",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "ng",
    "nh",
    "ph",
    "qu",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
]
_RHYMES = [
    "a",
    "á",
    "à",
    "ạ",
    "an",
    "áng",
    "ành",
    "ao",
    "ắt",
    "âm",
    "ân",
    "ầu",
    "e",
    "ê",
    "én",
    "ếp",
    "i",
    "ì",
    "ích",
    "iên",
    "o",
    "ó",
    "ông",
    "ốc",
    "ơi",
    "u",
    "ú",
    "ung",
    "ương",
    "ư",
    "ừa",
    "yên",
]
_LATIN = [
    "bar",
    "con",
    "del",
    "fer",
    "gal",
    "hin",
    "jor",
    "kel",
    "lim",
    "mor",
    "nav",
    "or",
    "pel",
    "quin",
    "ros",
    "sel",
    "tor",
    "ul",
    "ver",
    "win",
    "yar",
    "zan",
]
_ENDS = {"en": ("", "ing", "ed", "s", "ment", "ly"), "fr": ("", "er", "é", "es", "ement", "ité")}
_HAN = (
    "山水城市长江河海口门路桥铁运贸易农林渔工商科技教文化体育医卫环境能源电网数字港航空旅游友好合作交流会议访问签署协议"
)
_VOCABULARY = 6_000


def _vocabulary(language: str) -> list[str]:
    chance = random.Random(language)  # noqa: S311 -- the same words in every run
    make: dict[str, Callable[[], str]] = {
        "vi": lambda: chance.choice(_ONSETS) + chance.choice(_RHYMES),
        "zh": lambda: "".join(chance.choice(_HAN) for _ in range(chance.choice((1, 2, 2, 2, 3)))),
    }
    made = make.get(
        language,
        lambda: (
            "".join(chance.choice(_LATIN) for _ in range(chance.choice((1, 2, 2, 3)))) + chance.choice(_ENDS[language])
        ),
    )
    return [made() for _ in range(_VOCABULARY)]


_WORDS = {language: _vocabulary(language) for language in ("en", "fr", "vi", "zh")}
_WEIGHTS = [1 / (rank + 3) for rank in range(_VOCABULARY)]
for _total in range(1, _VOCABULARY):
    _WEIGHTS[_total] += _WEIGHTS[_total - 1]
_AREAS = tuple(area.id for area in areas())


class _Text:
    """A text that grows phrase by phrase, and gives the evidence of each."""

    def __init__(self, chance: random.Random, language: str) -> None:
        self.chance, self.language = chance, language
        self._parts: list[str] = []
        self._length = 0

    def phrase(self, least: int, most: int) -> Evidence:
        """Some words, and where they stand."""
        many = self.chance.randint(least, most)
        chosen = self.chance.choices(_WORDS[self.language], cum_weights=_WEIGHTS, k=many)
        return self.add(("" if self.language == "zh" else " ").join(chosen))

    def add(self, words: str) -> Evidence:
        """These words, and where they stand."""
        start = self._length
        self._parts.append(words + ("。" if self.language == "zh" else ". "))
        self._length += len(self._parts[-1])
        return Evidence(start, start + len(words), words)

    @property
    def whole(self) -> str:
        """The text so far."""
        return "".join(self._parts)


def reading(number: int) -> Reading:
    """Reading number `number`: a document of its own, and what was found in it."""
    chance = random.Random(number)  # noqa: S311 -- the same reading in every run
    language = chance.choice(("en", "en", "vi", "vi", "fr", "zh"))
    text = _Text(chance, language)
    day = date(2015, 1, 1) + timedelta(days=chance.randrange(3_650))
    host, guest = chance.sample(SIDES, 2)
    text.add(f"{number}")
    people = [text.phrase(2, 3).quote.title() for _ in range(4)]
    engagements = tuple(_engagement(text, f"e{n}", day, people, (host, guest)) for n in range(1, chance.randint(2, 3)))
    references = (Reference("r1", chance.choice(tuple(ReferenceKind)), (text.phrase(4, 8),), date=f"{day.year - 1}"),)
    instruments = tuple(
        Instrument("i1", chance.choice(tuple(InstrumentKind)), (text.phrase(5, 9),), (host, guest), day.isoformat(),
                   areas=(chance.choice(_AREAS),), engagement="e1")
        for _ in range(chance.random() < 0.3)
    )  # fmt: skip
    commitments = tuple(_commitment(text, f"c{n}", day, people, (host, guest)) for n in range(1, chance.randint(3, 7)))
    statements = tuple(
        Statement(f"s{n}", "affirm", one.act, one.evidence, one.speaker, one.side, engagement="e1")
        for n, one in enumerate(commitments, 1)
    )
    for _ in range(chance.randint(5, 25)):
        text.phrase(8, 25)
    paper = Document(f"synthetic/{number:07}.txt", text.whole, language, day.isoformat(), title=people[0])
    return Reading(paper, engagements, references, instruments, commitments, statements, READER)


def _engagement(text: _Text, id_: str, day: date, people: list[str], sides: tuple[str, str]) -> Engagement:
    roles = ((Role.HOST, 0), (Role.GUEST, 1), (Role.ATTENDEE, 1))
    participants = tuple(
        Participant(name, (text.phrase(2, 4).quote,), sides[side], role)
        for name, (role, side) in zip(people, roles, strict=False)
    )
    kind = text.chance.choice(tuple(EngagementKind))
    return Engagement(id_, kind, (text.phrase(6, 12),), day.isoformat(), Place(people[3], sides[0]), None, participants)


def _commitment(text: _Text, id_: str, day: date, people: list[str], sides: tuple[str, str]) -> Commitment:
    speaks = text.chance.randrange(2)
    due = f"{day.year + text.chance.randint(1, 5)}" if text.chance.random() < 0.2 else None
    return Commitment(
        id_, text.chance.choice(FORCE), (text.phrase(6, 20),), people[speaks], sides[speaks], sides[1 - speaks],
        areas=tuple(sorted(set(text.chance.choices(_AREAS, k=2)))), due=due, engagement="e1",
    )  # fmt: skip
