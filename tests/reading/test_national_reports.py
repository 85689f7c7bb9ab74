"""Reports of national governments of many countries: other agencies' ways of putting what took place."""

import pytest

from comity.reading import read
from comity.records import Document, Reading


def _read(text: str, published: str = "2024-03-20") -> Reading:
    return read(Document("report", text, "en", published))


def _people(reading: Reading) -> dict[str, str | None]:
    return {p.name: p.side for e in reading.engagements for p in e.participants}


@pytest.mark.parametrize(
    ("adjective", "code"),
    [
        ("North Korean", "KP"),
        ("South African", "ZA"),
        ("South Sudanese", "SS"),
        ("Sri Lankan", "LK"),
        ("Sierra Leonean", "SL"),
        ("Costa Rican", "CR"),
        ("Papua New Guinean", "PG"),
        ("Burkinabè", "BF"),
    ],
)
def test_a_people_of_several_words_is_one(adjective: str, code: str) -> None:
    reading = _read(f"Foreign Minister Ann Mori of Japan met {adjective} Foreign Minister Ben Ode in Geneva.")
    assert _people(reading)["Ben Ode"] == code


@pytest.mark.parametrize(
    "opening",
    [
        "Presidents of Kenya and Peru Ann Ode and Juan Rios",
        "The Presidents of Kenya and Peru, Ann Ode and Juan Rios,",
        "Kenyan and Peruvian foreign ministers Ann Ode and Juan Rios",
    ],
)
def test_an_office_of_several_gives_each_the_place_that_is_theirs(opening: str) -> None:
    assert _people(_read(f"{opening} held talks in Geneva on Monday.")) == {"Ann Ode": "KE", "Juan Rios": "PE"}


def test_an_office_put_short_is_of_the_place_before_it() -> None:
    reading = _read("Lao PM Bounmy Keo met New Zealand's Deputy PM Ann Reed on Monday.")
    assert _people(reading) == {"Bounmy Keo": "LA", "Ann Reed": "NZ"}


def test_a_surname_that_is_an_office_too_is_a_name() -> None:
    reading = _read("Minister Ann Mori of Japan met Lucy Pope, Director General of the IOM, on Monday.")
    assert _people(reading) == {"Ann Mori": "JP", "Lucy Pope": "IOM"}


def test_offices_joined_behind_a_name_are_the_same_persons() -> None:
    reading = _read(
        "Sheikh Omar bin Said, Crown Prince of Abu Dhabi and Deputy Supreme Commander of the Armed Forces, "
        "received a telephone call from King Hassan of Morocco on Monday."
    )
    assert [p.name for p in reading.engagements[0].participants] == ["Omar bin Said", "Hassan"]


def test_a_dinner_for_the_visiting_minister_is_for_the_one_met_before() -> None:
    reading = _read(
        "Vice Minister Li Ping of China met Foreign Secretary Ram Thapa of Nepal. Li hosted a dinner in honour of the "
        "visiting Foreign Secretary and his delegation."
    )
    dinner = reading.engagements[-1]
    assert (str(dinner.kind), [(p.name, str(p.role)) for p in dinner.participants]) == (
        "reception",
        [("Li Ping", "host"), ("Ram Thapa", "guest")],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "This came during a Wednesday meeting on the sidelines of the General Assembly.",
        "The agreement was reached at a meeting in Geneva.",
        "This followed discussions between Foreign Minister Omar Said and Secretary of State Ann Reed.",
    ],
)
def test_what_came_of_a_meeting_tells_of_the_meeting(sentence: str) -> None:
    reading = _read(
        "Egyptian Foreign Minister Omar Said and US Secretary of State Ann Reed agreed to hold a strategic dialogue. "
        + sentence
    )
    assert not reading.references
    assert {p.name for e in reading.engagements for p in e.participants} == {"Omar Said", "Ann Reed"}


def test_what_a_ministry_says_took_place_is_told() -> None:
    reading = _read("The ministry said that Foreign Minister Ann Ode of Kenya met Foreign Minister Juan Rios of Peru.")
    assert [str(e.kind) for e in reading.engagements] == ["meeting"]


def test_a_state_visit_with_no_place_is_the_visitors() -> None:
    reading = _read(
        "President Kofi Ode of Ghana and President Ann Mwangi of Kenya supervised the signing of two agreements at the "
        "end of a three-day state visit of the Ghanaian leader."
    )
    assert [(str(e.kind), len(e.participants)) for e in reading.engagements] == [("signing", 2), ("visit", 1)]


def test_a_report_that_opens_with_a_paper_signed_by_two_countries_tells_of_its_signing() -> None:
    reading = _read(
        "Ghana has signed a cooperation agreement with the Republic of Rwanda.\nMinister Ama Botwe of Ghana signed on "
        "behalf of her country."
    )
    assert [(str(e.kind), [p.name for p in e.participants]) for e in reading.engagements] == [
        ("signing", ["Ghana", "Republic of Rwanda", "Ama Botwe"])
    ]


def test_marks_of_quotation_of_other_printers_are_read() -> None:
    reading = _read(
        "President Ann Ode of Kenya and President Juan Rios of Peru held talks. «I suggest holding a week of culture "
        "in Lima next year,» said the Kenyan President."
    )
    assert [(c.speaker, str(c.act)) for c in reading.commitments] == [("Ann Ode", "propose")]


def test_those_who_agreed_go_on_as_they() -> None:
    reading = _read(
        "Kenya and Peru have agreed to expand trade in Geneva on Monday.\nThey will reactivate the Commission that was "
        "set up in 1995."
    )
    assert [(c.speaker, str(c.act)) for c in reading.commitments] == [("the two sides", "agree")] * 2


def test_who_says_that_a_country_will_do_a_thing_acts_for_it() -> None:
    reading = _read(
        "PM Ravi Das met Bangladesh PM Rehana Begum on Saturday. PM Das announced that India will start a visa."
    )
    assert [(c.speaker, c.side, str(c.act)) for c in reading.commitments] == [("Ravi Das", "IN", "pledge")]


def test_actions_of_a_list_that_each_have_their_to_are_things_of_their_own() -> None:
    reading = _read(
        "Minister Ann Ode of Kenya met Minister Juan Rios of Peru. The two agreed to do more to encourage Kenyan and "
        "Peruvian tourists to visit each other's country, to coordinate closely at the United Nations, and to "
        "coordinate with other members on safety."
    )
    assert [str(c.act) for c in reading.commitments] == ["agree"] * 3


@pytest.mark.parametrize("verb", ["took this opportunity to", "used the occasion to"])
def test_what_one_takes_the_opportunity_to_say_is_said(verb: str) -> None:
    reading = _read(
        "Minister Ann Ode of Kenya met Minister Juan Rios of Peru. The Kenyan minister also "
        f"{verb} reaffirm Kenya's full support for Peru's chairmanship of the council."
    )
    assert [(c.speaker, str(c.act)) for c in reading.commitments] == [("Ann Ode", "pledge")]


def test_a_signing_that_leaders_are_expected_to_witness_is_to_come_and_no_promise() -> None:
    reading = _read(
        "Prime Minister Omar Said of Malaysia arrived in Brunei on Tuesday for an official visit. Sultan Hassan "
        "Bolkiah of Brunei and Omar will witness the signing of an agreement, the agency said."
    )
    assert [(str(e.kind), e.planned) for e in reading.engagements] == [("visit", False), ("signing", True)]
    assert not reading.commitments


def test_who_is_received_for_talks_is_received_once() -> None:
    reading = _read(
        "Turkish President Ali Demir on Monday received Azerbaijani Foreign Minister Elin Rzayev in the capital Ankara "
        "for talks."
    )
    assert [str(e.kind) for e in reading.engagements] == ["reception"]


def test_a_visit_here_is_a_visit_with_no_place() -> None:
    reading = _read("President Juan Rios of Chile arrived here Sunday for a two-day state visit.")
    assert [(str(e.kind), e.place) for e in reading.engagements] == [("visit", None)]


def test_the_visit_of_the_former_is_no_former_visit() -> None:
    reading = _read(
        "Deputy Minister Ivan Senik of Ukraine paid a courtesy call on Secretary Ann Cruz of the Philippines as part "
        "of the former's working visit to Manila."
    )
    assert [str(e.kind) for e in reading.engagements] == ["courtesy-call", "visit"]


def test_nobody_calls_on_himself() -> None:
    reading = _read(
        "Prime Minister Ali Khan of Pakistan said that relations were good. He was talking to the US Ambassador to "
        "Pakistan, Dan Blake who called on him here."
    )
    assert [(str(e.kind), [p.name for p in e.participants]) for e in reading.engagements] == [
        ("courtesy-call", ["Dan Blake", "Ali Khan"])
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "“It was agreed that relations should be strengthened,” a statement from the minister's office said.",
    ],
)
def test_what_is_agreed_by_nobody_named_is_agreed_by_both(sentence: str) -> None:
    reading = _read(f"Minister Ann Ode of Kenya met Minister Juan Rios of Peru. {sentence}")
    assert [(c.speaker, str(c.act)) for c in reading.commitments] == [("the two sides", "agree")]


def test_what_was_decided_at_a_visit_that_is_recalled_is_no_commitment() -> None:
    reading = _read(
        "Minister Ann Ode of Kenya met Minister Juan Rios of Peru. They recalled the visit of President Luis Gil to "
        "Kenya in March 2016 at which the two Presidents decided to elevate the Commission."
    )
    assert not reading.commitments


def test_an_office_that_a_sentence_is_said_according_to_speaks() -> None:
    reading = _read(
        "Polish Prime Minister Jan Nowak met Lithuanian Prime Minister Rasa Petraite in Vilnius. The Prime Ministers "
        "of Lithuania and Poland discussed trade.\n"
        "According to the Polish Prime Minister, Europe must keep a clear stance."
    )
    assert [(c.speaker, str(c.act)) for c in reading.commitments] == [("Jan Nowak", "propose")]


def test_a_will_that_is_only_supposed_is_no_promise() -> None:
    reading = _read(
        "Foreign Minister Li Ping of China met Foreign Minister Hery Rabe of Madagascar. Li said if African "
        "countries are willing to join the initiative, China welcomes that."
    )
    assert not reading.commitments


def test_a_call_that_is_received_is_no_reception() -> None:
    reading = _read(
        "The Emir of Qatar, Sheikh Omar bin Said, held talks with King Hassan of Morocco on Monday. The talks "
        "took place during a phone call received by the Emir from the King of Morocco."
    )
    assert "reception" not in {str(e.kind) for e in reading.engagements}


def test_a_meeting_that_is_being_prepared_is_to_come() -> None:
    reading = _read(
        "Andriy Koval, head of the Office of the President of Ukraine, met Secretary of State Ann Reed of the US. "
        '"We discussed preparations for the upcoming meeting between President Ivan Bondar of Ukraine and US President '
        'Dan Blake," Koval said.'
    )
    assert {p.name for p in reading.engagements[-1].participants} == {"Ivan Bondar", "Dan Blake"}
    assert reading.engagements[-1].planned


def test_who_announces_a_thing_after_a_conversation_took_part_in_it() -> None:
    reading = _read(
        "This was announced by the head of the Presidential Office of Ukraine, Andriy Koval, after a "
        "conversation with US Secretary of State Ann Reed."
    )
    assert {p.name for p in reading.engagements[0].participants} == {"Andriy Koval", "Ann Reed"}


def test_what_it_is_necessary_to_do_is_proposed_by_who_adds_it() -> None:
    reading = _read(
        "Minister Ata Meredov of Turkmenistan met Minister Ali Demir of Turkey. Demir added that trade is "
        "growing and it is necessary to intensify efforts."
    )
    assert [(c.speaker, str(c.act)) for c in reading.commitments] == [("Ali Demir", "propose")]


def test_ministers_of_two_countries_are_those_named_elsewhere() -> None:
    reading = _read(
        "Foreign Minister Ata Meredov of Turkmenistan met President Ali Demir in Ankara on Tuesday. On Monday, "
        "the Foreign Ministers of Turkmenistan and Turkey held talks in Istanbul. Turkish "
        "Foreign Minister Can Aydin spoke about it."
    )
    assert [p.name for p in reading.engagements[1].participants] == ["Ata Meredov", "Can Aydin"]


def test_the_visit_of_an_office_without_a_name_is_no_other_persons() -> None:
    reading = _read(
        "Mexican Foreign Secretary Juan Rios spoke at a press conference during the Argentine foreign "
        "minister's visit to Mexico."
    )
    visits = [e for e in reading.engagements if str(e.kind) == "visit"]
    assert [[p.name for p in e.participants] for e in visits] == [["Argentine foreign minister"]]


def test_who_behind_a_day_stands_for_the_person_before_it() -> None:
    reading = _read(
        "Prime Minister Ara Petrosyan of Armenia hosted Prime Minister Ivan Orlov of Russia at the Government House on "
        "March 18, who has arrived in Armenia on a working visit."
    )
    assert [(str(e.kind), [p.name for p in e.participants]) for e in reading.engagements] == [
        ("reception", ["Ara Petrosyan", "Ivan Orlov"]),
        ("visit", ["Ivan Orlov"]),
    ]


def test_they_in_a_ministrys_statement_are_those_it_tells_of() -> None:
    reading = _read(
        "Japanese Foreign Minister Ken Mori met US Secretary of State Ann Reed. "
        '"They also agreed on the need to continue close cooperation," the Japanese Ministry of Foreign Affairs said.'
    )
    assert [(c.speaker, str(c.act)) for c in reading.commitments] == [("the two sides", "agree")]


def test_what_a_ministry_says_that_two_decided_they_agreed() -> None:
    reading = _read(
        "Minister Ravi Das of India met Minister Ken Mori of Japan. The ministry said Mori and Das decided to promote "
        "further cooperation."
    )
    assert [(c.speaker, str(c.act)) for c in reading.commitments] == [("the two sides", "agree")]


@pytest.mark.parametrize("noun", ["telephonic conversation", "phone talks", "telephonic talks"])
def test_a_telephonic_conversation_is_a_call(noun: str) -> None:
    reading = _read(
        f"Trade figured during {noun} between External Affairs Minister Ravi Das of India and his Japanese counterpart "
        "Ken Mori on Monday."
    )
    assert [str(e.kind) for e in reading.engagements] == ["call"]
