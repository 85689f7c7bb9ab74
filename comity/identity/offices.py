"""Offices across languages: what post, in what kind of body, of which locality."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from comity.identity import han
from comity.identity.comparison import Comparison
from comity.identity.spelling import bare
from comity.identity.tables import read_table
from comity.localities import table
from comity.records import DataError
from comity.records.localities import Locality
from comity.records.words import LocalityKind

_SURE = 0.75
_POSTED = frozenset({"ambassador", "consul general"})
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_VIETNAMESE = re.compile("[đơưăĐƠƯĂ]|[\u1ea0-\u1ef9]")


@dataclass(frozen=True, slots=True)
class Office:
    """A post apart from its words.

    `role` is what one is (secretary, minister ...), `body` of what (party committee, foreign affairs ...),
    each "" where the title does not tell; `locality` is an ISO 3166 code, for a city within a subdivision with its
    GeoNames id (`CN-GD-1809858`), or "".
    """

    role: str
    body: str
    locality: str = ""

    def like(self, other: "Office") -> bool:
        """Whether two offices may be one and tell people apart: same role and body, no two localities.

        Being a member of something tells nobody apart; that a deputy is the standing one is often left out. Of two
        localities a country's and one within it may be meant as one, a province's and its city's not.
        """
        if not self.role or self.role == "member" or self.post != other.post:
            return False
        one, two = sorted((self.locality, other.locality), key=len)
        return not one or two == one or ("-" not in one and two.startswith(one + "-"))

    @property
    def level(self) -> str:
        """`country` for an office that nobody holds beside one of a province, `part` for one of a province; else ""."""
        if self.role.removeprefix("standing ") in _words().national and "-" not in self.locality:
            return "country"
        return "part" if "-" in self.locality and self.role not in _NO_LEVEL else ""

    @property
    def post(self) -> tuple[str, str]:
        """Role and body, without the rank that is often left out."""
        return self.role.removeprefix("standing "), self.body


@dataclass(frozen=True, slots=True)
class _Words:
    deputy: tuple[str, ...]
    deputy_first: tuple[str, ...]
    standing: tuple[str, ...]
    posted: tuple[str, ...]
    no_roles: tuple[str, ...]
    parties: dict[str, str]
    roles: tuple[tuple[str, str], ...]
    bodies: tuple[tuple[str, str], ...]
    same: dict[tuple[str, str], tuple[str, str]]
    local: dict[str, str]
    municipalities: frozenset[str]
    national: frozenset[str]
    single: frozenset[str]


_NO_LEVEL = frozenset({"", "member", "delegate", "ambassador", "consul general"})
"""Roles that may be held beside any office."""

_KEYS = {"deputy", "deputy_first", "standing", "posted", "no_roles", "parties", "roles", "bodies", "same", "local"} | {
    "municipalities",
    "national",
    "single",
}


@cache
def _words() -> _Words:
    data = read_table("offices")
    if set(data) != _KEYS:
        raise DataError(f"offices.toml: has {sorted(data)}, and should have {', '.join(sorted(_KEYS))}")
    roles, bodies = (
        tuple(
            sorted(((word, name) for name, words in data[key].items() for word in words), key=lambda p: (-len(p[0]), p))
        )
        for key in ("roles", "bodies")
    )
    same = {(row["role"], row["body"]): (row["as"][0], row["as"][1]) for row in data["same"]}
    deputy, first, standing, posted, no_roles = (
        tuple(map(str, data[key])) for key in ("deputy", "deputy_first", "standing", "posted", "no_roles")
    )
    local, cities, national = data["local"], frozenset(data["municipalities"].split()), frozenset(data["national"])
    told, single = (deputy, first, standing, posted, no_roles), frozenset(data["single"])
    return _Words(*told, data["parties"], roles, bodies, same, local, cities, national, single)


@lru_cache(maxsize=50_000)
def office_of(title: str) -> Office:
    """The office that a title names, in any of the four languages.

    >>> office_of("Secretary of the Guangdong Party Committee") == office_of("广东省委书记")
    True
    """
    is_han = han.is_han(title)
    text = han.simplified(title) if is_han else bare(title)
    words = _words()
    role, body = _found(_without(text, words.no_roles), words.roles, is_han=is_han), ""
    if role in _POSTED:
        sender, host = _posting(title, words.posted)
        return Office(role, f"to {_locality(host)}" if host else "", _locality(sender))
    body, locality = _found(text, words.bodies, is_han=is_han), _locality(title) or _of_party(text, is_han=is_han)
    role, body = words.same.get((role, body), (role, body))
    body = words.local.get(body, body) if "-" in locality else body
    role = _ranked(text, role, is_han=is_han)
    if not role:
        return Office(text if not body else "", body, locality)
    return Office(role, body, locality)


def body_kind(name: str) -> str:
    """What kind of body a name is (people's committee, health ...), in any of the four languages; "" if none or a post.

    >>> body_kind("UBND thành phố Hà Nội") == body_kind("河内市人民委员会")
    True
    """
    office = office_of(name)
    return "" if office.role else office.body


def only_body(name: str) -> str:
    """What a body is known by that its locality has one of, in any of the four languages; "" for any other name.

    >>> only_body("UBND thành phố Hà Nội") == only_body("河内市人民委员会") != ""
    True
    """
    office = office_of(name)
    known = not office.role and office.locality and office.body in _words().single
    return f"{office.body} of {office.locality}" if known else ""


def _ranked(text: str, role: str, *, is_han: bool) -> str:
    """The role with its rank: deputy, standing deputy."""
    words = _words()
    deputy = any(_holds(text, word, is_han=is_han) for word in words.deputy) or text.split()[:1] in [
        [w] for w in words.deputy_first
    ]
    if deputy and role and not role.startswith(("deputy", "vice")):
        role = f"deputy {role}"
    elif deputy and not role:
        return ""
    below = role.startswith(("deputy", "vice"))
    return f"standing {role}" if below and any(_holds(text, word, is_han=is_han) for word in words.standing) else role


def _without(text: str, words: tuple[str, ...]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text


def _posting(title: str, words: tuple[str, ...]) -> tuple[str, str]:
    """A title parted where it tells to which country one is sent: `Chinese Ambassador | Vietnam`."""
    simple = han.simplified(title) if han.is_han(title) else title
    at = [(place, word) for word in words if (place := simple.find(word)) > 0]
    if not at:
        return title, ""
    place, word = max(at)
    return title[:place], title[place + len(word) :]


def _of_party(text: str, *, is_han: bool) -> str:
    """The country of a party that the title names, or ""."""
    return next((code for word, code in _words().parties.items() if _holds(text, word, is_han=is_han)), "")


def _found(text: str, words: tuple[tuple[str, str], ...], *, is_han: bool) -> str:
    return next((name for word, name in words if _holds(text, word, is_han=is_han)), "")


def _holds(text: str, word: str, *, is_han: bool) -> bool:
    pattern = None if is_han else _pattern(word)
    return word in text and (pattern is None or pattern.search(text) is not None)


@cache
def _pattern(word: str) -> re.Pattern[str] | None:
    """What finds a word as a whole; None for one in Han characters, which may stand in others."""
    return None if han.is_han(word) else re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _locality(title: str) -> str:
    """The code of the smallest locality that the title names, or ""."""
    named = table().scan(title, _language(title))
    codes = [_code(place.candidates[0].locality) for place in named if place.candidates]
    return max(codes or _at_the_end(title) or _demonyms(title), key=lambda code: (code.count("-"), code), default="")


def _code(locality: Locality) -> str:
    """The ISO code of a locality; of a city within a subdivision with its GeoNames id, save where the two are one."""
    city = locality.kind is LocalityKind.CITY and "-" in locality.code
    return f"{locality.code}-{locality.geonames}" if city and not _is_municipality(locality) else locality.code


def _is_municipality(city: Locality) -> bool:
    """Whether a city is its whole subdivision, as Hanoi and Shanghai are."""
    whole = table().get(city.code) if city.code in _words().municipalities else None
    return whole is not None and bare(whole.names.get("en", "")) == bare(city.names.get("en", "?"))


def _at_the_end(title: str) -> list[str]:
    """The locality that the last words of a title are (`Bí thư Tỉnh ủy Quảng Đông`)."""
    words = title.split()
    for count in (3, 2, 1):
        best = next(iter(table().find(" ".join(words[-count:]))), None) if len(words) > count else None
        if best and best.score >= _SURE:
            return [_code(best.locality)]
    return []


def _demonyms(title: str) -> list[str]:
    return [code for word in _LONG_WORD.findall(title) if (code := table().nationality(word))]


def _language(title: str) -> str:
    if han.is_han(title):
        return "zh"
    if _VIETNAMESE.search(title):
        return "vi"
    return "en" if title.isascii() else "fr"


def compare_offices(one: str, other: str) -> Comparison:
    """How likely two titles are one office, 0..1, with the reason in words."""
    a, b = office_of(one), office_of(other)
    if one == other:
        return Comparison(1.0, ("the two titles are the same",))
    if a.role != b.role or a.body != b.body:
        return Comparison(0.1, (f"other posts: {_told(a)}; {_told(b)}",))
    if a.locality and b.locality and a.locality != b.locality:
        return Comparison(0.2, (f"the same post of other localities: {a.locality}, {b.locality}",))
    if a.locality == b.locality:
        return Comparison(0.95, (f"both are {_told(a)}",))
    return Comparison(0.7, (f"both are {_told(a)}, of which locality only one tells",))


def _told(office: Office) -> str:
    of = f" of {office.locality}" if office.locality else ""
    return f"{office.role or 'some post'} ({office.body or 'body not told'}){of}"
