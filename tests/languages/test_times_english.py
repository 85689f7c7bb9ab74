"""English sentences of our own: which words name a date, and which date."""

import pytest

from tests.languages.times_cases import Dates, dates_of

CASES: list[tuple[str, Dates]] = [
    ("The two mayors met on September 25 in Guangzhou.", [("September 25", "2023-09-25")]),
    ("The delegation arrived on Sunday, 24 September 2023, at 3 p.m.", [("Sunday, 24 September 2023", "2023-09-24")]),
    ("On Tuesday (September 26) they signed.", [("Tuesday (September 26)", "2023-09-26")]),
    (
        "The governor will be in Hanoi from 30 October to 2 November.",
        [("from 30 October to 2 November", "2023-10-30/2023-11-02")],
    ),
    ("Their visit runs from December 28 to January 3.", [("from December 28 to January 3", "2023-12-28/2024-01-03")]),
    ("the visit of late October 2022", [("late October 2022", "2022-10")]),
    ("a plan for 2024-2026, to be renewed by 2035", [("2024-2026", "2024/2026"), ("2035", "2035")]),
    ("The ministers will meet again in the second half of the year.", [("the second half of the year", "2023-41")]),
    ("The next round will be held early next year.", [("early next year", "2024")]),
    ("Last week they spoke by telephone.", [("Last week", "2023-09-18/2023-09-24")]),
    ("The council will meet next Wednesday.", [("next Wednesday", "2023-10-04")]),
    (
        "They met on 26 September. Two days later they left.",
        [("26 September", "2023-09-26"), ("Two days later", "2023-09-28")],
    ),
    (
        "They met on 26 September. Earlier the same day he saw the port.",
        [("26 September", "2023-09-26"), ("Earlier the same day", "2023-09-26")],
    ),
    (
        "Founded in 1950, the port burnt down in 1972. The next day was quiet.",
        [("1950", "1950"), ("1972", "1972"), ("The next day", None)],
    ),
    (
        "In 1950 ties began, and on January 18 of that year envoys came.",
        [("1950", "1950"), ("January 18 of that year", "1950-01-18")],
    ),
    ("They met on 3 and 15 May 2022.", [("15 May 2022", "2022-05-15")]),
    ("They met on 25 and 26 September.", [("25 and 26 September", "2023-09-25/2023-09-26")]),
    ("The agreement has been in force since 1 January 2021.", [("1 January 2021", "2021-01-01/..")]),
    ("It stays in force until 2028.", [("2028", "../2028")]),
    ("Some 2000 people and 1990 students took part.", []),
    ("They may march on, and the fall of the wall is long past.", []),
    ("Jan Novak, who turned 27 years old, was one of 12 guests.", []),
    ("The 16th anniversary and the 20th congress were marked.", []),
    ("On 5/10/2023 the note was sent.", [("5/10/2023", "2023-10-05")]),
    ("On 5/6/2020 the note was sent.", [("5/6/2020", "2020")]),
    ("see https://example.org/2023-09-19/notes and file-2023-09-19", []),
    ("In the coming days, the sides will soon meet for two weeks, every year.", []),
    ("The trade fair of May 2021 was followed by one in May.", [("May 2021", "2021-05"), ("May", "2023-05")]),
    ("In about 2019 the idea came up.", [("about 2019", "2019~")]),
    (
        "Exports grew in the third quarter of 2022 and in Q1 2023.",
        [("the third quarter of 2022", "2022-35"), ("Q1 2023", "2023-33")],
    ),
    ("It happened on 31 February 2023.", [("31 February 2023", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_english_dates(text: str, expected: Dates) -> None:
    assert dates_of(text, "en") == expected
