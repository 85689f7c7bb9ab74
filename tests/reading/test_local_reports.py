"""How provinces and cities report: long offices before names, dashes behind them, groups called by their place."""

import textwrap

import pytest

from comity.languages import analyse
from comity.records import Act, EngagementKind
from tests.reading.reports import MET, commitment, engagement, reading_of, roles, sides

STORY = (
    "Governor Ana Reis of Pernambuco met on Monday in Recife with Mayor Jonas Weber of Bremen and with the heads "
    "of both ports. They agreed to open a shipping line between the two harbours before the end of next year, and "
    "to let ten young engineers of each side work with the other for a season."
)
HEADLINE = (
    "Governor Ana Reis of Pernambuco and Mayor Jonas Weber of Bremen agree upon a shipping line between their ports "
    "and more"
)
MORI = "Mr. Ken Mori, Governor of Hokkaido"


@pytest.mark.parametrize("where", ["northern", "Vietnamese central", "south-central", "Mekong Delta", "coastal"])
def test_an_office_says_where_its_province_lies(where: str) -> None:
    chair = f"Chairman of the People's Committee of the {where} province of Binh Dinh Le Anh Khoa"
    found = engagement(f"{chair} met with {MORI}, in Sapporo on May 3.")
    assert sides(found) == {"Le Anh Khoa": "VN-31", "Ken Mori": "JP-01"}
    assert found.place is not None
    assert found.place.name == "Sapporo"


def test_where_people_met_is_no_part_of_the_office_before_it() -> None:
    found = engagement("Ms. Ines Duarte met Ken Mori, Governor of Hokkaido prefecture in Japan in Lisbon on May 3.")
    assert found.place is not None
    assert found.place.name == "Lisbon"
    text = "Ms. Ines Duarte, Mayor of Lisbon, met Ken Mori, Governor of Hokkaido prefecture in Porto on May 3."
    assert engagement(text).participants[1].offices == ("Governor of Hokkaido prefecture",)


def test_a_consul_is_one_in_his_town() -> None:
    found = engagement("Governor Ken Mori of Hokkaido met the Consul General of Portugal in Osaka, Ms. Ines Duarte.")
    assert found.participants[1].offices == ("Consul General of Portugal in Osaka",)


def test_a_name_may_begin_with_what_is_a_place_too() -> None:
    text = "Lisbon Mayor Ines Duarte signed an MOU with Hakodate City Mayor Kasai Jiro in Lisbon on May 3."
    found = reading_of(text)
    assert set(roles(found.engagements[0])) == {"Ines Duarte", "Kasai Jiro"}
    assert found.instruments[0].parties == ("Ines Duarte", "Kasai Jiro")


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_offices_behind_a_dash_are_of_the_one_named_before(dash: str) -> None:
    text = f"The delegation of Binh Dinh province led by Mr. Tran Van Khoa {dash} Secretary of the Provincial Party "
    found = engagement(f"{text}Committee, Chairman of the Provincial People's Council met {MORI}, on May 3.")
    offices = ("Secretary of the Provincial Party Committee", "Chairman of the Provincial People's Council")
    assert found.participants[0].offices == offices
    assert sides(found) == {"Tran Van Khoa": "VN-31", "Ken Mori": "JP-01"}


@pytest.mark.parametrize("verb", ["Met", "Meets", "Visits"])
def test_a_verb_of_a_headline_is_no_part_of_a_name(verb: str) -> None:
    mentions = analyse(f"The day that Consul General Ana Lima {verb} with Mayor Ken Mori.", "en").mentions
    assert [m.name for m in mentions] == ["Ana Lima", "Ken Mori"]


def test_a_delegation_from_a_body_is_received() -> None:
    text = f"{MORI}, received a delegation from the Porto Chamber of Commerce headed by Ms. Ines Duarte on May 3."
    assert roles(engagement(text)) == {"Ken Mori": "host", "Ines Duarte": "guest"}


def test_who_says_a_thing_while_receiving_is_the_host() -> None:
    text = "said that Hokkaido attaches importance to fisheries while receiving Mayor of Lisbon Ines Duarte on May 3."
    assert roles(engagement(f"{MORI}, {text}")) == {"Ken Mori": "host", "Ines Duarte": "guest"}


def test_a_visit_has_its_place_from_whom_one_worked_with_there() -> None:
    text = "The Lisbon delegation led by Ms. Ines Duarte visited and worked with leaders of Hokkaido on May 3."
    found = reading_of(text).engagements
    assert [e.kind for e in found] == [EngagementKind.VISIT, EngagementKind.WORKING_SESSION]
    assert {e.date for e in found} == {"2024-05-03"}
    assert list(roles(found[1])) == ["Ines Duarte", "leaders of Hokkaido"]


def test_a_group_met_ends_before_where_it_was_met() -> None:
    found = engagement(f"{MORI}, held a meeting with officials from the Portuguese provinces in Lisbon on May 3.")
    assert roles(found) == {"Ken Mori": "guest", "officials from the Portuguese provinces": "host"}
    text = "held a meeting with officials from Lisbon and Porto, which trade with Japan, on May 3."
    assert list(roles(engagement(f"{MORI}, {text}")))[1] == "officials from Lisbon and Porto"


def test_what_is_expected_of_somebody_is_planned_and_hoped_by_nobody() -> None:
    found = reading_of(f"{MORI}, is expected to meet Ms. Ines Duarte, Mayor of Lisbon, on May 9.")
    assert [e.planned for e in found.engagements] == [True]
    assert found.commitments == ()


def test_somebody_is_scheduled_to_visit() -> None:
    assert engagement(f"{MORI}, is scheduled to visit Portugal on May 9.").planned


def test_the_years_of_a_pact_are_no_day_of_its_signing() -> None:
    text = f"{MORI}, and Ms. Ines Duarte, Mayor of Lisbon, signed an agreement for 2024 - 2028 on May 3."
    assert engagement(text).date == "2024-05-03"


@pytest.mark.parametrize("words", ["under the witness of", "in the presence of"])
def test_those_who_look_on_are_witnesses(words: str) -> None:
    text = f"{MORI}, and Ms. Ines Duarte, Mayor of Lisbon, signed an agreement on May 3 {words} President Rui Costa."
    assert roles(engagement(text)) == {"Ken Mori": "signatory", "Ines Duarte": "signatory", "Rui Costa": "witness"}


def test_those_who_come_along_on_a_call_were_there() -> None:
    text = f"{MORI}, called on Ms. Ines Duarte, Mayor of Lisbon, on May 3. Governor Mori was accompanied by Taro Abe, "
    found = engagement(f"{text}Mayor of Otaru, and Jiro Ito, Mayor of Hakodate.")
    assert set(roles(found)) == {"Ken Mori", "Ines Duarte", "Taro Abe", "Jiro Ito"}


def test_who_stands_behind_a_verb_of_saying_said_it() -> None:
    found = commitment(f"{MET}Hokkaido will open a fisheries office in Lisbon, stated Ken Mori, Governor of Hokkaido.")
    assert (found.act, found.speaker) == (Act.PLEDGE, "Ken Mori")


def test_what_others_want_ends_before_the_main_clause() -> None:
    text = "Noting that Portuguese ports want to hire more crews, Governor Mori pledged to open a school in Sapporo."
    found = reading_of(MET + text).commitments
    assert [c.evidence[0].quote for c in found if c.act is Act.PLEDGE] == ["open a school in Sapporo"]
    assert all("pledged" not in c.evidence[0].quote for c in found)


def test_delegations_of_two_places_meet_in_their_talks() -> None:
    found = engagement(
        "Delegations from Vietnam's central province of Binh Dinh and the Lao province of Champasak "
        "drew up a cooperation document during their talks in Quy Nhon city on May 3."
    )
    assert sides(found) == {"Binh Dinh": "VN-31", "Champasak": "LA-CH"}
    assert (found.kind, found.date) == (EngagementKind.TALKS, "2024-05-03")


def test_leaders_of_two_places_meet_where_they_agree() -> None:
    text = "Lisbon and Hokkaido agreed to widen trade during a meeting between their leaders on May 3."
    assert set(sides(engagement(text)).values()) == {"PT-11", "JP-01"}


def test_leaders_of_several_provinces_have_a_meeting_with_a_name() -> None:
    text = "Leaders from the three northern provinces of Lao Cai, Lai Chau and Dien Bien and China's Yunnan had a "
    found = engagement(f"{text}New Year meeting on May 3.")
    assert set(sides(found)) == {"Lao Cai", "Lai Chau", "Dien Bien", "Yunnan"}
    assert found.date == "2024-05-03"


@pytest.mark.parametrize("both", ["The two sides", "The two localities", "The provinces", "They"])
def test_what_both_will_do_is_agreed_by_both(both: str) -> None:
    found = commitment(f"{MET}\n\n{both} will hold trade fairs in both ports.")
    assert (found.act, found.side) == (Act.AGREE, None)


def test_host_and_guest_agree() -> None:
    found = commitment(f"{MET}Both host and guest agreed to open a ferry line.")
    assert (found.act, found.speaker) == (Act.AGREE, "Both host and guest")


def test_a_governor_shortened_is_an_office() -> None:
    found = engagement("Utah Gov. Spencer Roe met with Ms. Ines Duarte, Mayor of Lisbon, on May 3.")
    assert found.participants[0].offices == ("Utah Gov.",)


def test_a_place_that_is_small_counts_where_people_are_in_it_or_from_it() -> None:
    found = engagement(f"{MORI}, met with leaders of Delaware in Porto on May 3.")
    assert found.place is not None
    assert found.place.name == "Porto"
    assert sides(found)["leaders of Delaware"] == "US-DE"


def test_one_of_two_of_a_name_is_told_by_the_office() -> None:
    text = "Governor Ken Mori of Hokkaido and First Lady Aya Mori met Ms. Ines Duarte, Mayor of Lisbon, on May 3. "
    found = commitment(f"{text}Governor Mori pledged to open a school in Lisbon.")
    assert found.speaker == "Ken Mori"


def test_talks_held_during_a_visit_of_former_years_are_leant_on() -> None:
    text = (
        "The group is a fruit of talks between Mayor Duarte and Governor Mori during his visit to Portugal in May 2021."
    )
    found = reading_of(MET + text)
    assert [e.kind for e in found.engagements] == [EngagementKind.MEETING]
    assert {r.kind.value for r in found.references} == {"talks", "visit"}


def test_what_is_dated_after_the_report_is_planned() -> None:
    assert engagement(f"{MORI}, prepares for a trade trip to Portugal beginning on May 9.").planned


def test_what_somebody_expresses_that_they_will_do_is_promised() -> None:
    found = commitment(f"{MET}Mori expressed that Hokkaido will open a school in Lisbon.")
    assert (found.act, found.speaker) == (Act.PLEDGE, "Ken Mori")


def test_a_person_may_be_called_by_their_place_alone() -> None:
    found = engagement("Alberta's Lorne Pratt and Bahia's Ines Duarte met in Calgary on May 3.")
    assert sides(found) == {"Lorne Pratt": "CA-AB", "Ines Duarte": "BR-BA"}


@pytest.mark.parametrize("office", ["Vice Governor", "Governor", "Mayor"])
def test_a_governor_is_of_the_one_locality_that_nobody_else_acts_for(office: str) -> None:
    text = f"met {office} Toru Hayashi on May 3. She asked Fukuoka to lift its charge on boxes."
    found = engagement(f"Ms. Ines Duarte, Mayor of Lisbon, {text}")
    assert sides(found)["Toru Hayashi"] == "JP-40"


def test_a_governor_is_not_of_where_people_met_nor_of_one_of_two() -> None:
    text = "Ms. Ines Duarte, Mayor of Lisbon, met Governor Toru Hayashi in Fukuoka on May 3."
    assert sides(engagement(text))["Toru Hayashi"] is None
    found = engagement(f"{text} She asked Saga prefecture and Nara prefecture to lift their charges.")
    assert sides(found)["Toru Hayashi"] is None


def test_words_of_regions_may_be_names() -> None:
    found = engagement(
        "Singapore's High Commissioner, Lim Jia Hui, met Governor Paul Brand of Washington State on May 3."
    )
    assert sides(found) == {"Lim Jia Hui": "SG", "Paul Brand": "US-WA"}


def test_a_thing_may_be_a_surname_behind_an_office() -> None:
    text = "Mayor Park Min-ho of Busan met Governor Ken Mori of Hokkaido on May 3. Mayor Park proposed opening a ferry."
    assert commitment(text).speaker == "Park Min-ho"


def test_a_consul_does_not_act_for_where_she_is_posted() -> None:
    found = engagement("Consul General to Lisbon Aya Ito met Ms. Ines Duarte, Mayor of Porto, on May 3.")
    assert sides(found)["Aya Ito"] is None
    text = "Japanese Ambassador to Portugal Aya Ito met Ms. Ines Duarte, Mayor of Porto, on May 3."
    assert sides(engagement(text))["Aya Ito"] == "JP"


@pytest.mark.parametrize("word", ["visiting", "new", "newly-appointed"])
def test_words_before_an_office_are_no_part_of_it(word: str) -> None:
    found = engagement(f"Ms. Ines Duarte, Mayor of Lisbon, received {word} Governor of Hokkaido Ken Mori on May 3.")
    assert found.participants[1].offices == ("Governor of Hokkaido",)


def test_who_plays_host_receives() -> None:
    found = engagement("Ms. Ines Duarte, Mayor of Lisbon, played host to Governor Ken Mori of Hokkaido on May 3.")
    assert (found.kind, roles(found)) == (EngagementKind.RECEPTION, {"Ines Duarte": "host", "Ken Mori": "guest"})


def test_a_city_signs_with_another_whatever_the_paper_is_about() -> None:
    found = reading_of("On May 3, Lisbon signed an agreement on cooperation with the Japanese city of Sapporo.")
    assert [e.kind for e in found.engagements] == [EngagementKind.SIGNING]
    assert found.instruments[0].parties == ("Lisbon", "Sapporo")


def test_what_a_city_tells_that_it_did_is_its_own_and_on_the_day_it_tells() -> None:
    text = "On May 4, Lisbon announced that it signed a friendship agreement with Sapporo at the town hall on May 3."
    found = engagement(text)
    assert (found.date, set(sides(found).values())) == ("2024-05-03", {"PT-11", "JP-01"})


def test_an_office_alone_is_received_at_a_house() -> None:
    text = "The Governor of Hokkaido, Ken Mori, received the Portuguese ambassador to Japan at the Government House in "
    found = engagement(f"{text}Sapporo, northern Japan, on May 3.")
    assert roles(found) == {"Ken Mori": "host", "Portuguese ambassador to Japan": "guest"}


def test_a_trip_to_a_country_is_a_visit() -> None:
    found = engagement(f"{MORI}, makes a trip to Portugal from May 3 to May 5.")
    assert (found.kind, found.date) == (EngagementKind.VISIT, "2024-05-03/2024-05-05")


def test_those_welcomed_with_a_delegation_met_before_were_at_that_meeting() -> None:
    text = (
        "Governor Ken Mori of Hokkaido met with the Porto City Council delegation on May 3. Mori welcomed Ines Duarte, "
    )
    found = engagement(f"{text}Chair of the Porto City Council, and the delegation.")
    assert set(roles(found)) == {"Ken Mori", "Porto City Council delegation", "Ines Duarte"}


def test_a_town_in_capitals_before_a_report_is_no_part_of_a_name() -> None:
    found = engagement("SAPPORO-Hokkaido Governor Ken Mori met Ms. Ines Duarte, Mayor of Lisbon, on May 3.")
    assert sides(found)["Ken Mori"] == "JP-01"


def test_talks_that_only_open_a_sentence_are_not_of_the_years_it_speaks_of() -> None:
    text = (
        f"{MET}At the meeting, Mori stressed that his visit was to follow what both countries agreed during the "
        "visit of Prime Minister Ito to Viet Nam in late 2021."
    )
    found = reading_of(text)
    assert [one.kind for one in found.engagements] == [EngagementKind.MEETING]
    assert "the meeting" not in [quote.quote for one in found.references for quote in one.evidence]


def test_a_session_named_again_with_its_day_is_the_session_told_of() -> None:
    text = (
        "A Hai Phong delegation led by Chairman Tran Van Nam was in Sapporo from May 2 to 4. On May 2 the delegation "
        "had a working session with the Hokkaido Department of Trade. Right after the working session, the delegation "
        "visited the port."
    )
    found = reading_of(text)
    assert [one.kind for one in found.engagements].count(EngagementKind.WORKING_SESSION) == 1
    assert "the working session" not in [quote.quote for one in found.references for quote in one.evidence]


def test_a_meeting_below_a_long_headline_is_read() -> None:
    reading = reading_of(HEADLINE + "\n\n" + textwrap.fill(STORY, 72))
    assert {"Ana Reis", "Jonas Weber"} in [{who.name for who in met.participants} for met in reading.engagements]
