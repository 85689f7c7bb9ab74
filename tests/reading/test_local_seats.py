"""Governors and mayors who are of the place where they receive others; how local reports tell who came together."""

import pytest

from comity.records import EngagementKind
from tests.reading.reports import engagement, reading_of, sides

SULE = "Governor Adamu Sule"
LEENA = "Ambassador of Finland, Leena Virta"


@pytest.mark.parametrize(
    "told",
    [
        f"{SULE} received the {LEENA}, in his office in Lafia on May 3.",
        f"The {LEENA}, was received by {SULE} in Lafia on May 3.",
        f"{SULE} welcomed the {LEENA}, to the State House in Lafia.",
        f"{SULE} met the {LEENA}, in Lafia.",
        f"The {LEENA}, was in Lafia on May 3 for talks with {SULE}.",
    ],
)
def test_who_receives_somebody_is_of_the_place_where_they_do(told: str) -> None:
    found = [sides(one) for one in reading_of(told).engagements]
    assert {"Adamu Sule": "NG-NA", "Leena Virta": "FI"} in found


def test_a_head_is_not_of_where_those_met_come_from() -> None:
    found = engagement("A delegation from the city of Hamburg paid a courtesy visit to Mayor John Cole on May 2.")
    assert sides(found) == {"delegation from the city of Hamburg": "DE-HH", "John Cole": None}


@pytest.mark.parametrize("teller", ["the agency reports", "the Lisbon Times learned from the press service"])
def test_what_an_agency_reports_took_place(teller: str) -> None:
    found = engagement(f"The governor of Ankara province Vasip Kaya met with the mayor of Porto Ana Costa, {teller}.")
    assert sides(found) == {"Vasip Kaya": "TR-06", "Ana Costa": "PT-13"}


@pytest.mark.parametrize(
    "welcome",
    [
        "extended a warm welcome to the Dongying delegation",
        "warmly welcomed the Dongying delegation",
        "gave a warm welcome to the Dongying delegation",
    ],
)
def test_who_gives_a_welcome_receives(welcome: str) -> None:
    found = engagement(f"Mayor Kang Su-hyeon of Yangju city {welcome}.")
    assert found.kind is EngagementKind.RECEPTION
    assert sides(found) == {"Kang Su-hyeon": "KR-41", "Dongying delegation": "CN-SD"}


def test_who_visits_with_people_meets_them() -> None:
    found = engagement("Mayor Ana Costa of Porto visited with a delegation from Kumamoto on May 3.")
    assert found.kind is EngagementKind.MEETING


@pytest.mark.parametrize(
    "signed",
    [
        "Governor Ana Costa of Ohio and Mayor Kang Su-hyeon of Yangju sealed their friendship by signing a memorandum.",
        "Governor Ana Costa of Ohio joined the mayor of Yangju, Kang Su-hyeon, to sign a memorandum of understanding.",
    ],
)
def test_what_people_did_by_signing_is_a_signing(signed: str) -> None:
    found = engagement(signed)
    assert found.kind is EngagementKind.SIGNING
    assert sides(found) == {"Ana Costa": "US-OH", "Kang Su-hyeon": "KR-41"}


def test_where_a_consulate_stands_is_not_where_its_consul_was_received() -> None:
    found = engagement(
        "On June 22, at the office of the People's Committee, Vice Chairman of the Binh Dinh People's Committee "
        "Lam Hai Giang and leaders of some departments received the Consulate General of China in Da Nang."
    )
    assert sides(found) == {"Lam Hai Giang": "VN-31", "Consulate General of China in Da Nang": "CN"}
    assert found.place is None


@pytest.mark.parametrize("day", [" on Friday", ", on Friday,", ", on Friday", " today"])
def test_a_day_between_somebody_and_what_they_did_parts_them_not(day: str) -> None:
    found = engagement(f"Lagos State Governor, Mr. Ade Sanwo{day} received the British High Commissioner, Ann Laing.")
    assert sides(found) == {"Ade Sanwo": "NG-LA", "Ann Laing": "GB"}


def test_a_group_led_by_somebody_is_a_delegation() -> None:
    found = engagement(
        "The Governor of Osaka, Ken Mori, met a trade mission from Queensland headed by Premier Ann Lee."
    )
    assert sides(found) == {"Ken Mori": "JP-27", "Ann Lee": "AU-QLD"}


def test_whose_a_courtesy_call_is_that_a_sentence_opens_with() -> None:
    found = engagement(
        "During a courtesy call on Mayor Ana Costa of Porto, the Ambassador of Italy, Leo Conti, praised it."
    )
    assert sides(found) == {"Ana Costa": "PT-13", "Leo Conti": "IT"}


DUARTE = "Ines Duarte, Mayor of Lisbon,"


@pytest.mark.parametrize("with_", ["accompanied by", "together with", "along with", "alongside", "joined by"])
def test_those_with_somebody_come_along_and_act_for_the_same(with_: str) -> None:
    found = engagement(f"{DUARTE} {with_} the Minister of Trade, Luis Pinto, travelled to Osaka on May 2.")
    assert sides(found) == {"Ines Duarte": "PT-11", "Luis Pinto": "PT-11"}


def test_those_who_do_a_thing_together_act_for_the_same() -> None:
    found = engagement("Missouri Governor Mike Cole and First Lady Ann Cole travelled to Osaka on May 2.")
    assert sides(found) == {"Mike Cole": "US-MO", "Ann Cole": "US-MO"}


@pytest.mark.parametrize(
    "said", ["Haiyan county in Jiaxing, Zhejiang", "Haiyan county, Zhejiang province", "Haiyan county of China"]
)
def test_a_county_that_no_table_has_lies_where_the_report_says(said: str) -> None:
    found = reading_of(f"Guests from Busan visited {said}, on May 2. Gu Qiu, head of Haiyan county, welcomed Kim Su.")
    side = next(p.side for e in found.engagements for p in e.participants if p.name == "Gu Qiu")
    assert side is not None
    assert side.startswith("CN")


def test_a_list_with_semicolons_goes_on() -> None:
    found = engagement(
        f"{DUARTE} met Ken Mori, Governor of Osaka, on May 3. Also present at the meeting were Ana Reis, Director of "
        "the Lisbon Port Office; Rui Lima, Head of the Lisbon Tourism Bureau; and Eva Melo, Secretary of the Council."
    )
    assert {"Ana Reis", "Rui Lima", "Eva Melo"} <= set(sides(found))


def test_the_delegation_is_not_those_whom_it_will_meet() -> None:
    found = reading_of(
        "Governor Pete Reed of Nebraska kicked off a trade mission to Japan on Monday. In the afternoon the delegation "
        "met with Kiyoshi Ueno, Governor of Saitama Prefecture. Later the delegation met with Mitsuba executives."
    )
    visit, met, then = found.engagements
    assert (visit.kind, sides(visit)) == (EngagementKind.VISIT, {"Pete Reed": "US-NE"})
    assert sides(met) == {"Pete Reed": "US-NE", "Kiyoshi Ueno": "JP-11"}
    assert "Kiyoshi Ueno" not in sides(then)


def test_an_office_behind_a_name_with_its_article_is_anothers() -> None:
    found = engagement(f"{DUARTE} met with Ken Mori, Governor of Osaka, and the mayor of Kobe on May 3.")
    assert sides(found) == {"Ines Duarte": "PT-11", "Ken Mori": "JP-27", "mayor of Kobe": "JP-28"}


@pytest.mark.parametrize(
    "office", ["Ambassador Extraordinary and Plenipotentiary of Peru to Portugal", "Chargé d’Affaires, a.i. of Peru"]
)
def test_an_envoy_in_full_is_one_office(office: str) -> None:
    found = engagement(f"Lisbon Mayor Ines Duarte received Rosa Diaz, {office}, on May 3.")
    assert sides(found) == {"Ines Duarte": "PT-11", "Rosa Diaz": "PE"}


def test_where_a_counterpart_is_from_is_whom_he_acts_for() -> None:
    found = engagement("Gauteng Premier David Moko met his counterpart from Henan, Governor Wang Kai, in Johannesburg.")
    assert sides(found) == {"David Moko": "ZA-GP", "Wang Kai": "CN-HA"}


def test_what_one_is_welcomed_on_gives_the_day() -> None:
    found = engagement(
        "Chinese Ambassador to Thailand Han Zhi welcomed Phuket Governor Narong Woon during his visit to it today."
    )
    assert found.date == "2024-05-04"


@pytest.mark.parametrize("dateline", ["BANGKOK 07 April 2024 – ", "New Delhi, Apr 7 (PTI) ", "LISBON: ", "Lisbon: "])
def test_a_dateline_is_no_part_of_what_follows(dateline: str) -> None:
    found = engagement(f"{dateline}Lisbon Mayor Ines Duarte met with Osaka Governor Ken Mori on April 2.")
    assert (found.date, sides(found)) == ("2024-04-02", {"Ines Duarte": "PT-11", "Ken Mori": "JP-27"})


def test_a_town_lies_in_the_part_that_the_report_names_behind_it() -> None:
    met = "Mike Cole, mayor of Batesville, met Kim Su, mayor of Busan, on May 2."
    found = engagement(f"Batesville in Indiana has a sister city. {met}")
    assert sides(found) == {"Mike Cole": "US-IN", "Kim Su": "KR-26"}
    assert sides(engagement(met))["Mike Cole"] == "US-AR"


def test_a_small_town_is_one_where_somebody_goes_there() -> None:
    found = engagement("Mayor Ann Cole of Leeds went to Alzey on May 2 for a trip with a choir.")
    assert found.place is not None
    assert found.place.code == "DE-RP"
    assert reading_of("Mayor Ann Cole of Leeds spoke of a visit to Asia.").engagements == ()


@pytest.mark.parametrize(
    ("office", "side"), [("Chief Minister Punjab", "PK-PB"), ("Governor Sindh", "PK-SD"), ("Mayor Karachi,", "PK-SD")]
)
def test_an_office_may_stand_right_before_its_place(office: str, side: str) -> None:
    found = engagement(f"{office} Waseem Khan met the Consul General of Iran, Mehdi Nouri, on May 2.")
    assert sides(found) == {"Waseem Khan": side, "Mehdi Nouri": "IR"}


def test_what_one_asks_support_for_is_no_conference() -> None:
    text = "Busan Mayor Park Jun met Hamburg Mayor Anna Feit to ask for support for the Busan World Expo 2030."
    assert [e.kind for e in reading_of(text).engagements] == [EngagementKind.MEETING]


def test_whose_visit_it_is_on_which_somebody_is_received() -> None:
    found = reading_of("Hanoi Mayor Le Van An received Gao Fu, mayor of Hangzhou, on his working visit to the city.")
    assert all("Le Van An" not in sides(e) for e in found.engagements if e.kind is EngagementKind.VISIT)


def test_a_visit_to_a_twin_town_is_not_to_ones_own() -> None:
    found = engagement("The mayor of Harpenden, Cllr Ann Gale, visited one of Harpenden's twin towns in Germany.")
    assert found.place is not None
    assert found.place.code == "DE"


def test_other_guests_of_a_host_are_guests() -> None:
    found = reading_of(
        "A Kazakh delegation led by Minister Aida Omar visited Kazan on May 2. Tatarstan President Rustam Gali met "
        "Aida Omar and the Ambassador of Peru, Rosa Diaz."
    ).engagements[-1]
    assert {p.name: p.role.value for p in found.participants} == {
        "Rustam Gali": "host",
        "Aida Omar": "guest",
        "Rosa Diaz": "guest",
    }


@pytest.mark.parametrize("name", ['Josefa "Joy" Reyes', "Josefa “Joy” Reyes", "Martin W.W Horn", "Ma. Josefa Reyes"])
def test_a_name_may_hold_another_by_which_somebody_goes(name: str) -> None:
    found = engagement(f"Vice Mayor {name} of Porto met with Osaka Governor Ken Mori on May 3.")
    assert sides(found) == {name.removeprefix("Ma. "): "PT-13", "Ken Mori": "JP-27"}


def test_bodies_of_two_towns_sign_at_a_ceremony_told_of_behind() -> None:
    found = engagement(
        "The Kumasi Metropolitan Assembly and the City of Praia in Cape Verde have signed a friendship agreement. "
        "The brief ceremony took place in Kumasi on May 2. The signing ceremony was also attended by Rosa Diaz."
    )
    assert (found.kind, found.date) == (EngagementKind.SIGNING, "2024-05-02")
    assert found.place is not None
    assert found.place.code == "GH-AH"
    assert {"Kumasi Metropolitan Assembly": "GH-AH", "Praia": "CV-S"}.items() <= sides(found).items()


@pytest.mark.parametrize("named", ["the province of Hoa Binh", "Hoa Binh province"])
def test_what_is_called_a_province_is_no_town_of_the_name(named: str) -> None:
    found = engagement(f"A Lao delegation led by Vice President Ana Xaya paid a working trip to {named} on May 2.")
    assert found.place is not None
    assert found.place.code == "VN-14"


def test_a_stay_gives_the_days_of_the_visit() -> None:
    (visit,) = reading_of(
        "Idaho Governor Brad Cole arrived in Taiwan on Thursday for his third visit to it. During his stay from "
        "May 2 to May 5, Cole will praise the cooperation."
    ).engagements
    assert visit.date == "2024-05-02/2024-05-05"


def test_guests_listed_behind_semicolons_take_part() -> None:
    found = engagement(
        "Davao Mayor Rey Cruz met guests from Palau on May 2. Among the distinguished guests were Eyo Rudi, "
        "governor of Koror; Yuma Yamada, mayor of Osaka; and Zheng Feng, secretary-general of the Dalian government."
    )
    assert {"Eyo Rudi", "Yuma Yamada", "Zheng Feng"} <= set(sides(found))


def test_who_chairs_a_reception_is_its_host() -> None:
    found = engagement(
        "Le Van An, Vice Chairman of the Binh Duong People's Committee, chaired the reception of a delegation from "
        "Cambodia led by Chan Sothea, Deputy Minister of the Interior."
    )
    assert {p.name: p.role.value for p in found.participants} == {"Le Van An": "host", "Chan Sothea": "guest"}


def test_those_listed_as_receiving_are_hosts() -> None:
    found = reading_of(
        "The delegation of Oudomxay province led by Governor Phet Sakon visited Vinh Phuc on May 2. Receiving the "
        "delegation, there were comrades: Le Van Tri, Chairman of the Vinh Phuc People's Committee; Bui Van Vinh, "
        "Member of the Vinh Phuc Party Committee."
    ).engagements[-1]
    assert found.kind is EngagementKind.RECEPTION
    told = {p.name: p.role.value for p in found.participants}
    assert (told["Le Van Tri"], told["Bui Van Vinh"]) == ("host", "host")


def test_who_receives_the_courtesy_visit_of_somebody_is_the_host() -> None:
    found = engagement("Mayor Ana Costa of Porto received the courtesy visit of a delegation from Guangzhou on May 3.")
    assert {p.side: p.role.value for p in found.participants} == {"PT-13": "host", "CN-GD": "guest"}


def test_on_whose_behalf_somebody_signs_is_whom_they_act_for() -> None:
    found = reading_of(
        "Mr. Tony Rendon, Speaker of the California State Assembly, and Mr. Wasif Khan signed the agreement on May 2. "
        "On behalf of the government of Punjab, the agreement was signed by Mr. Wasif Khan."
    ).engagements[0]
    assert sides(found) == {"Tony Rendon": "US-CA", "Wasif Khan": "PK-PB"}


def test_where_an_envoy_is_posted_is_not_whom_the_office_alone_acts_for() -> None:
    found = engagement("Abia State Governor Okez Ike welcomed the new Consul-General to Nigeria on May 2.")
    assert "NG" not in sides(found).values()


def test_a_state_of_the_name_of_a_town_is_the_state() -> None:
    found = engagement("Hyogo Governor Ken Ido led a delegation on a visit to Washington state on May 2.")
    assert found.place is not None
    assert found.place.code == "US-WA"
