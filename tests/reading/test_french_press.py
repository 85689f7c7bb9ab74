"""How the press of many countries puts meetings in French: the present of the press, capitals, series of talks."""

import pytest

from tests.reading.reports import engagement, reading_of, roles, sides


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le maire de Nantes, Anna Vial, accueille jeudi le maire de Sendai, Jun Oda.", "reception"),
        ("Anna Vial, maire de Nantes, et Jun Oda, maire de Sendai, accueillent le gouverneur de Dakar.", "reception"),
        ("Les maires de Nantes et de Sendai rencontrent jeudi le gouverneur de Dakar, Pape Sarr.", "meeting"),
    ],
)
def test_the_present_of_the_press_tells_of_engagements(text: str, kind: str) -> None:
    assert engagement(text, "fr").kind.value == kind


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("ajoute que Dakar aidera le port de Nantes", "pledge"),
        ("exhorte le maire de Nantes, Anna Vial, à rouvrir la ligne", "request"),
        ("prévoit d'ouvrir une école à Nantes", "pledge"),
        ("ambitionne de jumeler les deux ports", "hope"),
        ("suggère que les deux villes ouvrent une ligne", "propose"),
    ],
)
def test_the_present_of_the_press_says_things(verb: str, act: str) -> None:
    told = "Le gouverneur de Dakar, Pape Sarr, a rencontré jeudi la maire de Nantes, Anna Vial. "
    (said,) = reading_of(f"{told}Pape Sarr {verb}.", "fr").commitments
    assert (said.act.value, said.speaker) == (act, "Pape Sarr")


def test_a_surname_in_capitals_is_part_of_a_name() -> None:
    found = engagement("M. Koffi BARRO, maire de Lomé, a rencontré jeudi le maire de Lyon, M. Jean ROUX.", "fr")
    assert sides(found) == {"Koffi BARRO": "TG-M", "Jean ROUX": "FR-ARA"}


def test_an_office_may_be_for_those_abroad() -> None:
    text = (
        "Le ministre des Affaires étrangères et des Béninois de l'extérieur, Koffi Adjavon, s'est entretenu jeudi à "
        "Accra avec nombre de ses homologues africains."
    )
    people = engagement(text, "fr").participants
    assert [p.name for p in people] == ["Koffi Adjavon", "nombre de ses homologues africains"]
    assert people[0].offices == ("ministre des Affaires étrangères et des Béninois de l'extérieur",)


def test_talks_with_another_are_of_who_was_at_all_meetings_before() -> None:
    text = (
        "La ministre du Bénin, Awa Dossou, a rencontré jeudi le ministre du Mali, Abdou Sangho. Les entretiens avec le "
        "ministre du Niger, Bakary Issa, ont porté sur les routes."
    )
    found = reading_of(text, "fr").engagements
    assert [[p.name for p in one.participants] for one in found] == [
        ["Awa Dossou", "Abdou Sangho"],
        ["Awa Dossou", "Bakary Issa"],
    ]


def test_those_in_whose_presence_a_paper_is_signed_look_on() -> None:
    text = (
        "Le maire de Nantes, Anna Vial, et le maire de Sendai, Jun Oda, ont signé jeudi un accord en présence de "
        "l'ambassadeur du Japon, Ken Mori."
    )
    assert roles(engagement(text, "fr"))["Ken Mori"] == "witness"


def test_an_audience_told_of_again_is_the_one_told_before() -> None:
    text = (
        "Le président du Bénin, Koffi Adjavon, a reçu jeudi le ministre du Mali, Abdou Sangho. À l'issue de cette "
        "audience, Abdou Sangho a dit avoir remis un message du roi Hassan Tazi."
    )
    assert len(reading_of(text, "fr").engagements) == 1


def test_who_opens_a_sentence_is_who_the_next_one_goes_on_with() -> None:
    text = (
        "Le maire de Hanoi, Tran Van Nam, a rencontré jeudi le gouverneur du Yunnan, Li Wei. Li Wei a souhaité plus "
        "d'échanges. Tran Van Nam a longuement parlé de sa ville. Il a demandé au Yunnan d'ouvrir une ligne."
    )
    assert reading_of(text, "fr").commitments[-1].speaker == "Tran Van Nam"


def test_who_is_received_may_be_known_by_an_office_alone() -> None:
    text = "La présidente du Conseil national a été reçue jeudi à Pékin par le président du Sénat de Chine, Li Wei."
    assert [p.name for p in engagement(text, "fr").participants] == ["Li Wei", "présidente du Conseil national"]


@pytest.mark.parametrize(
    ("said", "act", "quote"),
    [
        ("n'a pas manqué de réaffirmer sa volonté d'ouvrir une ligne", "pledge", "sa volonté d'ouvrir une ligne"),
        ("a tenu à solliciter l'appui de Dakar", "request", "l'appui de Dakar"),
        ("a profité de l'occasion pour inviter Pape Sarr à visiter Nantes", "request", "visiter Nantes"),
        ("a dans la foulée exprimé le souhait d'ouvrir une ligne", "hope", "ouvrir une ligne"),
    ],
)
def test_what_somebody_took_the_chance_to_say_is_said(said: str, act: str, quote: str) -> None:
    told = "Le gouverneur de Dakar, Pape Sarr, a rencontré jeudi la maire de Nantes, Anna Vial. "
    (found,) = reading_of(f"{told}Anna Vial {said}.", "fr").commitments
    assert (found.act.value, found.speaker, found.evidence[0].quote) == (act, "Anna Vial", quote)


def test_who_a_place_is_called_after_was_not_there() -> None:
    text = (
        "Le ministre chinois Li Wei a été accueilli jeudi à l'aéroport international Léon Mba par son homologue "
        "gabonais, Jean Ndong."
    )
    assert {p.name for p in engagement(text, "fr").participants} == {"Jean Ndong", "Li Wei"}


def test_those_in_whose_presence_people_met_were_there() -> None:
    text = (
        "Le maire de Nantes, Anna Vial, a reçu jeudi le maire de Sendai, Jun Oda, en présence de l'ambassadeur du "
        "Japon, Ken Mori."
    )
    assert "Ken Mori" in {p.name for p in engagement(text, "fr").participants}


def test_a_day_and_its_time_do_not_part_a_verb_from_its_noun() -> None:
    text = (
        "Le gouverneur d'Abidjan, Koffi Adjavon, a accordé le lundi 29 avril 2024, dans l'après-midi, une audience à "
        "une délégation de la Ville de Paris. Ladite délégation était conduite par M. Jean Muller."
    )
    found = engagement(text, "fr")
    assert (found.kind.value, found.date) == ("reception", "2024-04-29")
    assert "Koffi Adjavon" in {p.name for p in found.participants}


def test_a_counterpart_of_another_country_named_before_somebody_is_another() -> None:
    text = "À l'invitation de son homologue malien, le ministre nigérien Bakary Issa est arrivé jeudi à Bamako."
    found = engagement(text, "fr")
    assert (found.kind.value, sides(found)) == ("visit", {"Bakary Issa": "NE"})
    assert found.participants[0].offices == ("ministre nigérien",)


def test_who_stands_for_the_authorities_received_the_guest() -> None:
    text = (
        "Le président sénégalais, Pape Sarr, a été accueilli jeudi à Lyon par les autorités locales, représentées par "
        "le préfet du Rhône, Jean Muller."
    )
    assert roles(engagement(text, "fr")) == {"Jean Muller": "host", "Pape Sarr": "guest"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le maire de Hanoi, Tran Van Nam, est allé saluer le président lao, Kham Souvan.", "courtesy-call"),
        (
            "La délégation de Hanoi rendra des visites de courtoisie au président lao, Kham Souvan.",
            "courtesy-call",
        ),
        (
            "Le maire de Paris, Jean Muller, aura une série d'entretiens avec le président tunisien, Ali Tazi.",
            "meeting",
        ),
        (
            "Accueilli à son arrivée par le maire de Lomé, Koffi Adjavon, le maire de Lyon, Jean Roux, a parlé.",
            "reception",
        ),
    ],
)
def test_more_words_tell_of_engagements(text: str, kind: str) -> None:
    found = engagement(text, "fr")
    assert (found.kind.value, len(found.participants)) == (kind, 2)


def test_a_meal_at_which_somebody_is_received_is_that_reception() -> None:
    text = (
        "Le président togolais, Koffi Adjavon, a été reçu pour un déjeuner de travail jeudi à Paris par son homologue "
        "français, Jean Muller."
    )
    assert [e.kind.value for e in reading_of(text, "fr").engagements] == ["reception"]


def test_a_deputy_of_either_sex_has_her_body() -> None:
    text = "Ngo Thi Hoa, secrétaire adjointe du Comité municipal de Hanoi, a reçu jeudi le maire de Lyon, Jean Roux."
    assert engagement(text, "fr").participants[0].offices == ("secrétaire adjointe du Comité municipal de Hanoi",)


def test_a_delegation_that_is_new_is_who_visits() -> None:
    text = "Une délégation de haut niveau est arrivée jeudi au Maroc en visite de travail."
    assert [p.name for p in engagement(text, "fr").participants] == ["délégation de haut niveau"]


def test_a_surname_in_capitals_stands_behind_an_office_too() -> None:
    text = (
        "La délégation de Nantes, menée par l'adjoint au maire, Marc VIZY, a été reçue jeudi par le maire de Lomé, "
        "Koffi BARRO."
    )
    assert {"Marc VIZY", "Koffi BARRO"} <= {p.name for p in engagement(text, "fr").participants}


def test_letters_of_credence_are_handed_over_at_a_ceremony() -> None:
    text = "L'ambassadeur d'Haïti, Daniel Supré, a remis jeudi ses lettres de créance au président béninois Koffi Sy."
    found = engagement(text, "fr")
    assert (found.kind.value, set(sides(found))) == ("ceremony", {"Daniel Supré", "Koffi Sy"})


def test_a_form_of_address_with_full_stops_ends_no_sentence() -> None:
    text = "Le maire de Lyon, Jean Roux, a reçu jeudi, dans son bureau, S.E.Mme. Ana Costa, ambassadrice du Brésil."
    assert sides(engagement(text, "fr")) == {"Jean Roux": "FR-ARA", "Ana Costa": "BR"}


def test_an_office_goes_on_behind_a_comma_and_an_and() -> None:
    text = (
        "La ministre chargée des Affaires maghrébines, africaines, et des Mauritaniens de l'étranger, Mme Awa Fall, a "
        "eu jeudi des entretiens avec le secrétaire d'État espagnol aux Affaires étrangères, M. Juan Castro."
    )
    assert sides(engagement(text, "fr")) == {"Awa Fall": "MR", "Juan Castro": "ES"}


def test_a_day_behind_an_opening_phrase_leaves_its_comma() -> None:
    text = (
        "Lors d'un entretien avec le Premier ministre cambodgien, Hun Sovan, le 2 mai, le président du Laos, Kham "
        "Souvan, a souhaité ouvrir une ligne."
    )
    (said,) = reading_of(text, "fr").commitments
    assert said.speaker == "Kham Souvan"


def test_a_visit_that_aims_at_a_thing_speaks_for_nobody() -> None:
    text = (
        "Cette visite visait à renforcer l'amitié entre Hanoi et Vientiane. Le maire de Hanoi, Tran Van Nam, a reçu "
        "jeudi le maire de Vientiane, Kham Souvan. Les deux villes doivent ouvrir une ligne."
    )
    assert "Cette visite" not in {c.speaker for c in reading_of(text, "fr").commitments}
