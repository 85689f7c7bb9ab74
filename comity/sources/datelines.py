"""When and where a report was filed, as its own head and foot say.

A dateline is where a report was filed; it is never the place of an engagement. A date counts only
where it is whole: "September 25" in a dateline names no year, and none is invented.
"""

import re
from dataclasses import dataclass
from functools import cache

from comity.records import InvalidValue, LocalityKind, edtf
from comity.sources.data import datelines

HEAD = 1_500
"""Code points at the start of a text in which a dateline may stand."""

FOOT = 800
"""Code points at the end of a text in which a sign-off may stand."""

_FOOT_LINES = 8
_PLACE_WORDS = 5
_SHORT = 3
_STOPS = (".", "./.", "。")

_DATE_HEAD = re.compile(r"\s*date[\s:]+(\d{4}(?:-\d{1,2}){0,2}[~?%]?)(?![\w-])", re.IGNORECASE)
_DASH = r"(?:\s(?:[-–—]{1,2}|_)|\s?(?:[–—]|--)|(?<=\))_)(?=\s|$)"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = rf"{_CAPITAL}[\w.’'-]*(?:\s(?:{_CAPITAL}[\w.’'-]*|de|da|du|la|le|les|sur|of|and|es|al|el))*"


@cache
def _months() -> dict[str, int]:
    return {
        form: number for year in datelines().months.values() for number, forms in enumerate(year, 1) for form in forms
    }


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    month = "|".join(sorted(_months(), key=len, reverse=True))
    year = r"(?:,?\s(?P<year>\d{4}))?"
    ordinal = "(?:er|st|nd|rd|th)?"
    named = rf"(?:le\s)?(?:(?P<m>{month})\.?\s(?P<d>\d{{1,2}})|(?P<d2>\d{{1,2}}){ordinal}\s(?P<m2>{month})\.?){year}"
    figures = (
        r"(?:(?:ngày\s)?(?P<d3>\d{1,2})(?:[/.-]|\stháng\s)(?P<m3>\d{1,2})(?:(?:[/.-]|\snăm\s)(?P<y3>\d{4}))?"
        r"|(?P<y4>\d{4})-(?P<m4>\d{1,2})-(?P<d4>\d{1,2}))"
    )
    date = rf"(?:{named}|{figures})"
    chinese = r"(?:(?P<year>\d{4})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
    again = chinese.replace("?P<year>", "?P<y2>").replace("?P<m>", "?P<m5>").replace("?P<d>", "?P<d5>")
    agencies = "|".join(datelines().zh_agencies)
    return {
        "date": re.compile(date, re.IGNORECASE),
        "chinese date": re.compile(chinese),
        "dateline": re.compile(
            rf"(?P<place>{_NAME}(?:,\s(?!(?i:{month})\b){_NAME})?)(?:,\s|\s)?(?P<date>(?i:{date}))?"
            rf"(?:\s?\((?P<agency>[^()\n]{{2,40}})\))?{_DASH}\s*"
        ),
        "chinese dateline": re.compile(
            rf"(?:^|\n)[\s（(【]*(?:(?:{agencies})[，,\s]?(?P<place>[\u3400-\u9fff]{{2,8}}?)?{chinese}|(?P<place2>[\u3400-\u9fff]{{2,8}}?)"
            rf"{again})\s?(?:电讯|电|讯|消息)(?=[\s）)】（(，,：:]|$)"
        ),
        "chinese place": re.compile(r"\s*(?P<place>[\u3400-\u9fff]{2,8})(?:电讯|电|讯)(?=[\s）)】（(])"),
        "sign-off": re.compile(rf"(?:(?P<place>{_NAME}),\s)?(?P<date>(?i:{date}))\.?"),
    }


def head_date(text: str) -> tuple[str | None, int]:
    """The EDTF date of a head line "date 2023-09-25 ...", and the offset at which the head ends.

    Raises InvalidValue where such a line gives a date that is none.
    """
    found = _DATE_HEAD.match(text.lstrip("\ufeff"))
    if not found:
        return None, 0
    return edtf.check(found.group(1)), found.end() + len(text) - len(text.lstrip("\ufeff"))


def dateline(text: str, start: int = 0) -> tuple[str | None, str | None]:
    """The place words of the dateline of a report, and its date as EDTF where that is whole.

    `start` is the offset after the head line. Of several datelines in a row, the last counts: the
    first are those of the edition.

    >>> dateline("BEIJING – The two sides met on September 25.")
    ('BEIJING', None)
    """
    head = text[start : start + HEAD]
    chinese = _patterns()["chinese dateline"].search(head)
    if chinese:
        return chinese.group("place") or chinese.group("place2"), _day(chinese)
    chinese = _patterns()["chinese place"].match(head)
    if chinese and _is_place(chinese.group("place")):
        return chinese.group("place"), None
    return _in_lines(head)


def _in_lines(head: str) -> tuple[str | None, str | None]:
    place, day, in_a_row = None, None, False
    for line in head.split("\n"):
        found = _in_line(line.strip())
        if found:
            place, day, in_a_row = found.place or place, found.day or day, True
        if line.strip() and in_a_row and not (found and found.is_whole_line):
            break
    return place, day


@dataclass(frozen=True, slots=True)
class _Found:
    place: str | None
    day: str | None
    is_whole_line: bool


def _in_line(line: str) -> _Found | None:
    found = _patterns()["dateline"].match(line)
    if not found:
        return None
    place, rest = found.group("place"), line[found.end() :]
    dated = found.group("date") and (place == place.upper() or f"{place}," in found.group())
    bare = not found.group("date") and _stands_alone(place, rest)
    if not (found.group("agency") or dated or bare):
        return None
    return _Found(None if _is_agency(place) else place, _named_day(found.group("date")), not rest)


def _stands_alone(place: str, rest: str) -> bool:
    """Whether capital words before a dash are a dateline, with neither date nor agency to tell."""
    if len(place.split()) > _PLACE_WORDS or not re.search(r"[a-zà-ÿ]", rest):
        return False
    if place == place.upper():
        return len(place) >= _SHORT and "." not in place and (_is_agency(place) or _is_place(place))
    first = rest.split(maxsplit=1)[0]
    if any(first == opener or (opener[-1] in "'’" and first.startswith(opener)) for opener in datelines().openers):
        return True
    return rest.rstrip().endswith(_STOPS) and _is_place(place, LocalityKind.CITY)


def _is_place(name: str, kind: LocalityKind | None = None) -> bool:
    """Whether the table of localities knows the name, as one of that kind where one is asked for."""
    from comity.localities import table  # noqa: PLC0415 -- most datelines need no table

    return any(kind in (None, candidate.locality.kind) for candidate in table().find(name))


def _is_agency(place: str) -> bool:
    return all(part.upper().strip(".") in datelines().agencies for part in re.split(r"[/\s-]+", place) if part)


def _named_day(words: str | None) -> str | None:
    found = _patterns()["date"].fullmatch(words) if words else None
    return _day(found) if found else None


def _day(found: re.Match[str]) -> str | None:
    """The day that a matched date names, as EDTF; None where its year is not said or it is no day."""
    said = {key: value for key, value in found.groupdict().items() if value and key[0] in "ymd" and key != "date"}
    by_kind = {key[0]: value.casefold() for key, value in said.items()}
    if set(by_kind) != {"y", "m", "d"}:
        return None
    month = _months().get(by_kind["m"]) or int(by_kind["m"])
    try:
        return edtf.check(f"{by_kind['y']}-{month:02}-{int(by_kind['d']):02}")
    except InvalidValue:
        return None


def day_in_words(words: str) -> str | None:
    """The one day that begins `words` ("24 Apr 2024, 16:32", "2023年9月26日"), as EDTF; None if none."""
    for name in ("date", "chinese date"):
        found = _patterns()[name].match(words.strip())
        if found:
            return _day(found)
    return None


def signed_off(text: str) -> str | None:
    """The EDTF date of a sign-off: a line of its own near the end of the text that is only a date.

    >>> signed_off("The Minister returns today.\\nMINISTRY OF FOREIGN AFFAIRS\\nSINGAPORE\\n16 NOVEMBER 2022")
    '2022-11-16'
    """
    lines = [line.strip() for line in text[-FOOT:].split("\n") if line.strip()]
    for line in reversed(lines[1:][-_FOOT_LINES:]):
        found = _patterns()["sign-off"].fullmatch(line)
        day = _named_day(found.group("date")) if found else None
        chinese = _patterns()["chinese date"].fullmatch(line)
        if day or chinese:
            return day or (_day(chinese) if chinese else None)
    return None
