"""Meetings as reports of provinces and cities tell of them: in relative clauses, online, by who leads a delegation."""

import pytest

from comity.records import Act, EngagementKind
from tests.reading.reports import engagement, reading_of, roles, sides

MORI = "Governor Ken Mori of Hokkaido"
DUARTE = "Mayor Ines Duarte of Lisbon"


@pytest.mark.parametrize(
    "text",
    [
        "Ports were the subject of the talks that leaders of Lisbon held on May 3 with a delegation of Hokkaido.",
        "The talks which leaders of Lisbon held on May 3 with a delegation of Hokkaido were about ports.",
    ],
)
def test_a_meeting_told_in_a_relative_clause_is_told(text: str) -> None:
    found = engagement(text)
    assert (found.kind, found.date) == (EngagementKind.TALKS, "2024-05-03")
    assert set(sides(found).values()) == {"PT-11", "JP-01"}


def test_whom_a_relative_clause_says_was_welcomed_is_received() -> None:
    text = f"Governor Ken Mori of Hokkaido was the first guest whom {DUARTE} welcomed on May 3."
    assert roles(engagement(text)) == {"Ines Duarte": "host", "Ken Mori": "guest"}


def test_who_is_received_may_stand_behind_where_it_was() -> None:
    text = f"{DUARTE} received at her residence on May 3 Ken Mori, Governor of Hokkaido."
    assert roles(engagement(text)) == {"Ines Duarte": "host", "Ken Mori": "guest"}


def test_those_by_whom_and_by_whom_somebody_is_received_are_all_hosts() -> None:
    text = f"{MORI} was received on May 3 by Ines Duarte, Mayor of Lisbon, and by Rui Alves, Deputy Mayor of Lisbon."
    assert roles(engagement(text)) == {"Ines Duarte": "host", "Rui Alves": "host", "Ken Mori": "guest"}


def test_a_meeting_that_opens_a_visit_is_with_who_visits() -> None:
    text = (
        "A meeting with the Mayor of Lisbon, Ines Duarte, opened on May 3 the visit that the Governor of Hokkaido, "
        "Ken Mori, is paying to Portugal."
    )
    meeting, visit = reading_of(text).engagements
    assert roles(meeting) == {"Ines Duarte": "host", "Ken Mori": "guest"}
    assert (visit.kind, visit.place.code if visit.place else None) == (EngagementKind.VISIT, "PT")


@pytest.mark.parametrize(
    "text",
    [
        f"{DUARTE} met {MORI} on May 3, with whom she signed an agreement on ports.",
        "An agreement on ports was the fruit: a paper signed on May 3 by Ines Duarte, Mayor of Lisbon, and Ken Mori, "
        "Governor of Hokkaido.",
    ],
)
def test_who_signs_may_be_told_behind_the_paper_and_before_it(text: str) -> None:
    found = [e for e in reading_of(text).engagements if e.kind is EngagementKind.SIGNING]
    assert [sides(e) for e in found] == [{"Ines Duarte": "PT-11", "Ken Mori": "JP-01"}]


@pytest.mark.parametrize("day", ["in 2015", "two years ago"])
def test_a_paper_signed_long_ago_by_two_is_no_signing(day: str) -> None:
    text = f"{DUARTE} praised the pact signed by Rui Alves, Minister of Trade of Portugal, and {MORI} {day}."
    assert not reading_of(text).engagements


def test_what_they_had_signed_before_is_no_signing() -> None:
    text = f"{DUARTE} met {MORI} on May 3. The two had signed an agreement on ports."
    assert [e.kind for e in reading_of(text).engagements] == [EngagementKind.MEETING]


@pytest.mark.parametrize(
    "met",
    [
        "met online on May 3",
        "held a virtual meeting on May 3",
        "talked by video link on May 3",
        "exchanged views online for an hour on May 3",
    ],
)
def test_people_who_are_not_in_one_place_call(met: str) -> None:
    assert engagement(f"{DUARTE} and {MORI} {met}.").kind is EngagementKind.CALL


@pytest.mark.parametrize("said", ["met on May 3 to discuss online trade", "held talks on May 3 on video games"])
def test_those_who_speak_of_what_is_online_are_in_one_place(said: str) -> None:
    assert engagement(f"{DUARTE} and {MORI} {said}.").kind is not EngagementKind.CALL


@pytest.mark.parametrize(
    "head",
    [
        "At the head of the guests was Ken Mori, Vice Governor.",
        "The delegation was led by Ken Mori, Vice Governor.",
        "Ken Mori, Vice Governor, headed the delegation.",
    ],
)
def test_a_sentence_of_its_own_tells_who_leads_a_delegation(head: str) -> None:
    text = f"{DUARTE} received a delegation of Hokkaido on May 3. {head} Mori proposed opening a direct flight."
    assert sides(engagement(text)) == {"Ines Duarte": "PT-11", "Ken Mori": "JP-01"}
    (said,) = reading_of(text).commitments
    assert (said.speaker, said.side, said.act) == ("Ken Mori", "JP-01", Act.PROPOSE)


def test_who_leads_a_delegation_of_another_place_does_not_lead_it() -> None:
    text = (
        f"{DUARTE} received a delegation of Hokkaido on May 3. The delegation was led to the port by "
        "Rui Alves, Minister of Trade of Portugal."
    )
    assert "Rui Alves" not in roles(engagement(text))


def test_who_welcomes_a_delegation_for_a_city_is_its_host() -> None:
    text = (
        "The city of Lisbon received on May 3 a delegation of Hokkaido led by Vice Governor Ken Mori. "
        "Welcoming them, Ines Duarte, Mayor of Lisbon, proposed opening a direct flight."
    )
    assert roles(engagement(text)) == {"Ines Duarte": "host", "Ken Mori": "guest"}


def test_a_group_of_so_many_people_is_received() -> None:
    text = (
        f"{DUARTE} received on the morning of May 3 a group of 29 leaders of the port of Hokkaido, headed by Ken Mori."
    )
    assert roles(engagement(text)) == {"Ines Duarte": "host", "Ken Mori": "guest"}


def test_the_days_of_a_programme_head_its_lines() -> None:
    text = f"Thursday, May 2: {DUARTE} met with {MORI} in Tokyo.\n\nFriday, May 3: Mayor Duarte visited Sapporo."
    assert [e.date for e in reading_of(text).engagements] == ["2024-05-02", "2024-05-03"]


@pytest.mark.parametrize("name", ["Will Stevens", "Mark Reed", "Grace Hall", "Bill Price"])
def test_a_name_of_plain_words_behind_an_office_and_a_comma_is_a_name(name: str) -> None:
    found = engagement(f"The American Consul-General, {name}, met {MORI} on Friday.")
    assert sides(found) == {name: "US", "Ken Mori": "JP-01"}
    assert found.date == "2024-05-03"


@pytest.mark.parametrize("word", ["Monday and Tuesday", "Green Party members"])
def test_other_words_behind_an_office_and_a_comma_are_no_name(word: str) -> None:
    text = f"{DUARTE} met {MORI} on May 3. The Governor, {word} aside, proposed opening a direct flight."
    assert set(roles(engagement(text))) == {"Ines Duarte", "Ken Mori"}


def test_what_a_side_is_to_do_it_promises_and_both_agree_to() -> None:
    text = f"{DUARTE} met {MORI} on May 3. Lisbon is to provide two fire engines. The two sides are to open a school."
    one, both = reading_of(text).commitments
    assert (one.act, one.side, one.evidence[0].quote) == (Act.PLEDGE, "PT-11", "provide two fire engines")
    assert (both.act, both.evidence[0].quote) == (Act.AGREE, "open a school")


@pytest.mark.parametrize("said", ["The aim of the visit is to expand trade.", "Lisbon was to provide two engines."])
def test_an_aim_or_what_was_to_be_is_no_promise(said: str) -> None:
    assert not reading_of(f"{DUARTE} met {MORI} on May 3. {said}").commitments


def test_a_report_is_not_of_a_country_of_a_list() -> None:
    text = (
        f"{MORI} met Governor Budi Raharjo of West Java on May 3. We hope that governments of Indonesia, China, "
        "South Korea and Japan open a school."
    )
    assert all(c.side != "KR" for c in reading_of(text).commitments)


def test_a_quotation_goes_on_with_who_began_it() -> None:
    text = (
        f"{DUARTE} met {MORI} on May 3.\n\n"
        '"There is much to learn in Hokkaido," Mayor Duarte said. "We intend to open an office in Sapporo by 2026."'
    )
    (said,) = reading_of(text).commitments
    assert (said.speaker, said.act, said.evidence[0].quote) == (
        "Ines Duarte",
        Act.PLEDGE,
        "open an office in Sapporo by 2026",
    )
    assert [e.kind for e in reading_of(text).engagements] == [EngagementKind.MEETING]


def test_a_delegation_named_again_by_its_country_is_spoken_of_by_its_head() -> None:
    text = (
        f"{DUARTE} met a delegation from the Japanese prefecture of Hokkaido, led by Vice Governor Ken Mori, "
        "on May 3.\n\nEarlier, the Japanese delegation visited the Port of Sines."
    )
    meeting, seen = reading_of(text).engagements
    assert roles(seen)["Ken Mori"] == "guest"
    assert set(roles(meeting)) == {"Ines Duarte", "Ken Mori"}


@pytest.mark.parametrize("head", ["The delegation, which was headed by Mr. Ken Mori, Vice Governor, stayed a day."])
def test_who_heads_a_delegation_may_be_told_in_a_relative_clause(head: str) -> None:
    text = f"{DUARTE} received a delegation from Hokkaido on May 3. {head}"
    assert roles(engagement(text)) == {"Ines Duarte": "host", "Ken Mori": "guest"}


def test_what_guests_see_is_told_too() -> None:
    text = f"{DUARTE} received {MORI} on May 3. Governor Mori also toured the Fish Market on May 4."
    assert [(e.kind, e.date) for e in reading_of(text).engagements] == [
        (EngagementKind.RECEPTION, "2024-05-03"),
        (EngagementKind.SITE_VISIT, "2024-05-04"),
    ]


def test_a_meeting_that_is_planned_is_told_and_is_no_promise() -> None:
    text = f"{MORI} will travel to Lisbon on May 8, where a meeting with the Mayor of Lisbon, Ines Duarte, is planned."
    found = [e for e in reading_of(text).engagements if e.kind is EngagementKind.MEETING]
    assert [(e.planned, roles(e)) for e in found] == [(True, {"Ines Duarte": "host", "Ken Mori": "guest"})]
    assert not reading_of(text).commitments


@pytest.mark.parametrize("mark", ["•", "-"])
def test_what_stands_in_a_list_behind_will_is_agreed_by_both_or_promised_by_one(mark: str) -> None:
    text = f"{DUARTE} met {MORI} on May 3.\n\n%s will:\n\n{mark} jointly open a school;\n\n{mark} expand trade in fish."
    both = reading_of(text % "Lisbon and Hokkaido").commitments
    assert [(c.act, c.evidence[0].quote) for c in both] == [
        (Act.AGREE, "jointly open a school"),
        (Act.AGREE, "expand trade in fish"),
    ]
    one = reading_of(text % "Over the next year, Lisbon").commitments
    assert {(c.act, c.side) for c in one} == {(Act.PLEDGE, "PT-11")}


def test_entries_with_capitals_and_without_stops_go_on_with_what_opens_them() -> None:
    entries = "• Open a school in Lisbon\n\n• Expand trade in fish"
    text = f"{DUARTE} met {MORI} on May 3.\n\nThe two cities agreed to:\n\n{entries}"
    assert [(c.act, c.evidence[0].quote) for c in reading_of(text).commitments] == [
        (Act.AGREE, "Open a school in Lisbon"),
        (Act.AGREE, "Expand trade in fish"),
    ]


def test_a_heading_with_a_colon_opens_no_list() -> None:
    text = f"{DUARTE} met {MORI} on May 3. They agreed to open a school.\n\nQuick facts:\n- Expand trade in fish"
    assert [c.evidence[0].quote for c in reading_of(text).commitments] == ["open a school"]


def test_a_country_behind_a_part_of_it_is_not_where_they_meet() -> None:
    found = engagement(f"{DUARTE} met a delegation from Hokkaido Prefecture in Japan at the Tivoli Hotel on May 3.")
    assert found.place is None
    assert set(sides(found).values()) == {"PT-11", "JP-01"}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "We, the leaders of Japan, the Republic of Korea, and the United States, met in Lisbon on 3 May 2024.",
            {"JP", "KR", "US"},
        ),
        (
            "en",
            "The governors of the provinces of Quang Ninh and Guangxi met in Lisbon on 3 May 2024.",
            {"VN-13", "CN-GX"},
        ),
        (
            "fr",
            "Les maires de Porto, de Hambourg et d'Osaka se sont réunis à Lyon le 3 mai.",
            {"PT-13", "DE-HH", "JP-27"},
        ),
        ("fr", "Les dirigeants de la France et du Japon se sont réunis à Porto le 3 mai.", {"FR", "JP"}),
    ],
)
def test_those_who_stand_for_several_places_are_of_each(language: str, text: str, wanted: set[str]) -> None:
    assert set(sides(engagement(text, language)).values()) == wanted


def test_the_leaders_of_one_place_are_no_group_of_several() -> None:
    assert not reading_of("The leaders of Lisbon met in Porto on 3 May 2024.").engagements
