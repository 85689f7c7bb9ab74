"""How ministries, parliaments and provinces put meetings in French: stays, offices of several, lists of infinitives."""

import pytest

from tests.reading.reports import RENCONTRE, engagement, reading_of, roles, sides


@pytest.mark.parametrize(
    ("text", "kind", "date", "place"),
    [
        (
            "Le ministre togolais Koffi Adjavon est à Ouagadougou dans le cadre d'un séjour d'amitié.",
            "visit",
            None,
            "BF-03",
        ),
        ("La maire de Nantes, Anna Vial, est en séjour à Riyad depuis lundi.", "visit", None, "SA-01"),
        (
            "Le maire de Lomé, Koffi Adjavon, a accueilli, dans la soirée du 2 mai 2024, son homologue, Jan Voss.",
            "reception",
            "2024-05-02",
            None,
        ),
        (
            "Une délégation de Sfax a travaillé jeudi avec les responsables de la région de Normandie.",
            "working-session",
            "2024-05-02",
            None,
        ),
        (
            "L'ambassadeur d'Autriche, Jan Voss, a procédé jeudi à une visite de courtoisie auprès du ministre, "
            "Koffi Adjavon.",
            "courtesy-call",
            "2024-05-02",
            None,
        ),
        (
            "Dans le cadre des activités célébrant les vingt ans du jumelage entre le Togo et la Wallonie, une "
            "délégation de Wallonie, conduite par Jean Muller, est arrivée jeudi à Lomé.",
            "visit",
            "2024-05-02",
            "TG-M",
        ),
    ],
)
def test_an_engagement_is_read_in_many_words(text: str, kind: str, date: str | None, place: str | None) -> None:
    found = engagement(text, "fr")
    assert (found.kind.value, found.date, found.place and found.place.code) == (kind, date, place)


def test_to_be_somewhere_without_more_is_no_visit() -> None:
    assert reading_of("Le ministre togolais Koffi Adjavon est à Ouagadougou.", "fr").engagements == ()


def test_an_office_put_once_is_that_of_all_who_are_listed_behind_it() -> None:
    text = "Les ministres du Commerce du Mali et du Niger, Abdou Sangho et Bakary Issa, se sont rencontrés jeudi."
    found = engagement(text, "fr")
    assert sides(found) == {"Abdou Sangho": "ML", "Bakary Issa": "NE"}
    assert found.participants[0].offices == ("ministres du Commerce du Mali et du Niger",)


def test_several_of_one_office_who_are_received_are_the_guests() -> None:
    text = (
        "Les présidents des parlements du Togo et du Bénin, Koffi Adjavon et Luc Houngbo, ont été reçus jeudi par le "
        "chef de l'État sénégalais, Samba Ndiaye."
    )
    assert roles(engagement(text, "fr")) == {"Koffi Adjavon": "guest", "Luc Houngbo": "guest", "Samba Ndiaye": "host"}


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre Koffi Adjavon a été reçu jeudi par le président du Faso Chef de l'État le Capitaine Luc Traore.",
        "Le ministre Koffi Adjavon a été reçu jeudi par le président du Faso, chef de l'État, le Dr. Luc Traore.",
    ],
)
def test_offices_in_a_row_are_those_of_the_name_behind_them(text: str) -> None:
    found = {p.name: p.offices for p in engagement(text, "fr").participants}
    assert [office.casefold() for office in found["Luc Traore"]] == ["président du faso", "chef de l'état"]


def test_two_who_receive_somebody_are_hosts_each_behind_their_own_by() -> None:
    text = "Anna Vial, maire de Nantes, a été reçue jeudi par le ministre Koffi Adjavon et par le wali Ali Ben Salah."
    assert roles(engagement(text, "fr")) == {"Anna Vial": "guest", "Koffi Adjavon": "host", "Ali Ben Salah": "host"}


def test_capitals_without_their_accents_name_no_one() -> None:
    text = "Le Ministre des Affaires Etrangères du Togo, Koffi Adjavon, a reçu jeudi l'ambassadeur Jan Voss."
    assert roles(engagement(text, "fr")) == {"Koffi Adjavon": "host", "Jan Voss": "guest"}


@pytest.mark.parametrize(
    ("said", "spans"),
    [
        (
            "Mme Vasseur a demandé à la partie japonaise de financer une école; de former les maîtres; d'ouvrir un "
            "musée.",
            ["financer une école", "former les maîtres", "ouvrir un musée"],
        ),
        (
            "La ville de Marseille reste fidèle au jumelage et souhaite agrandir le port, relancer les échanges et "
            "ouvrir un musée.",
            ["agrandir le port", "relancer les échanges", "ouvrir un musée"],
        ),
        (
            "La ville de Marseille est disposée à contribuer au musée de Sapporo, a ajouté Mme Vasseur.",
            ["contribuer au musée de Sapporo"],
        ),
        (
            "M. Mori a appelé au renforcement de la coopération portuaire.",
            ["renforcement de la coopération portuaire"],
        ),
    ],
)
def test_each_thing_asked_or_wished_for_is_a_commitment(said: str, spans: list[str]) -> None:
    text = RENCONTRE + said
    found = [c.evidence[0] for c in reading_of(text, "fr").commitments]
    assert [text[e.start : e.end] for e in found] == spans


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le président de l'Assemblée populaire nationale (APN, parlement chinois), Li Wen, a rencontré jeudi le PM "
            "togolais, Koffi Adjavon.",
            {"Li Wen": "attendee", "Koffi Adjavon": "attendee"},
        ),
        (
            "Le ministre Koffi Adjavon a reçu jeudi, dans son bureau du ministère de la Culture, l'ambassadeur du "
            "Gabon, Paul Ndong, et son adjoint, Luc Mba.",
            {"Koffi Adjavon": "host", "Paul Ndong": "guest", "Luc Mba": "guest"},
        ),
        (
            "Le ministre Koffi Adjavon a reçu jeudi le consul du Gabon, Paul Ndong, la conseillère d'Autriche, Anna "
            "Roth, ainsi que d'autres diplomates.",
            {"Koffi Adjavon": "host", "Paul Ndong": "guest", "Anna Roth": "guest"},
        ),
        (
            "Le ministre Koffi Adjavon rencontrera vendredi notamment Paul Ndong, maire de Libreville, ainsi que Luc "
            "Mba, maire de Vienne.",
            {"Koffi Adjavon": "attendee", "Paul Ndong": "attendee", "Luc Mba": "attendee"},
        ),
        (
            "Le maire de Lomé, Koffi Adjavon, s'est entretenu jeudi avec la commissaire au Développement économique et "
            "communautaire, madame Anna Roth.",
            {"Koffi Adjavon": "attendee", "Anna Roth": "attendee"},
        ),
        (
            "Le ministre Koffi Adjavon, en visite à Rabat, a été reçu jeudi par le chef du gouvernement marocain, Ali "
            "Ben Salah, indique un communiqué du ministère.",
            {"Koffi Adjavon": "guest", "Ali Ben Salah": "host"},
        ),
    ],
)
def test_everybody_at_a_meeting_is_named_whatever_stands_between(text: str, found: dict[str, str]) -> None:
    meetings = [e for e in reading_of(text, "fr").engagements if e.kind.value != "visit"]
    assert [roles(e) for e in meetings] == [found]


def test_those_who_proceed_to_a_signature_sign() -> None:
    text = "Le maire de Lomé, Koffi Adjavon, et la maire de Nantes, Anna Vial, ont procédé à la signature d'un accord."
    found = engagement(text, "fr")
    assert (found.kind.value, set(roles(found).values())) == ("signing", {"signatory"})


def test_an_agency_that_reports_a_thing_says_nothing_itself() -> None:
    text = (
        RENCONTRE + "Cette visite sera suivie d'autres, a rapporté l'agence Sava. Les deux villes ouvriront un musée."
    )
    assert [c.speaker for c in reading_of(text, "fr").commitments] == ["Les deux villes"]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Elle met en œuvre l'entente signée par les deux gouvernements en 2022.", "2022"),
        ("Le partenariat stratégique signé à Tokyo en 2016 couvre la recherche.", "2016"),
        ("Le projet découle de l'accord-cadre de 2018.", "2018"),
    ],
)
def test_an_earlier_paper_by_another_name_is_leant_on(said: str, date: str) -> None:
    assert [(r.kind.value, r.date) for r in reading_of(RENCONTRE + said, "fr").references] == [("instrument", date)]


def test_a_visit_that_is_a_year_ago_is_leant_on() -> None:
    found = reading_of(RENCONTRE + "Cette rencontre intervient un an après le déplacement de M. Mori à Lyon.", "fr")
    assert (len(found.engagements), [r.kind.value for r in found.references]) == (1, ["visit"])


def test_who_will_go_somewhere_visits_it() -> None:
    found = engagement("La bourgmestre de Mons, Élise Carlier, ira à Changsha le 12 juin.", "fr")
    assert (found.kind.value, found.date, found.planned) == ("visit", "2024-06-12", True)


def test_a_province_whose_name_ends_in_a_pronoun_is_a_place() -> None:
    found = engagement("Une délégation du Guangxi a rencontré jeudi les autorités de la province de Lang Son.", "fr")
    assert {p.side for p in found.participants} == {"CN-GX", "VN-09"}


def test_short_adjectives_of_a_country_tell_whose_an_office_is() -> None:
    text = (
        "Le gouverneur de Champassak, Vilay Inthirath, a rencontré lundi le vice-gouverneur du Yunnan, He Guoliang. "
        "Le responsable lao a souhaité l'envoi de médecins."
    )
    assert [c.speaker for c in reading_of(text, "fr").commitments] == ["Vilay Inthirath"]


def test_all_who_are_received_are_guests_though_each_is_a_subject() -> None:
    text = (
        "Le ministre congolais (Brazzaville) du commerce, Jean Mabiala et celui en charge du port, Paul Ossebi ont été "
        "reçus jeudi par Luc Ndong, Premier ministre gabonais."
    )
    assert roles(engagement(text, "fr")) == {"Jean Mabiala": "guest", "Paul Ossebi": "guest", "Luc Ndong": "host"}


def test_a_pronoun_before_what_is_to_be_done_goes_with_it() -> None:
    text = RENCONTRE + "Mme Vasseur a promis de consolider les échanges et de les élargir."
    spans = [c.evidence[0] for c in reading_of(text, "fr").commitments]
    assert [text[e.start : e.end] for e in spans] == ["consolider les échanges", "les élargir"]


def test_letters_behind_a_party_are_those_of_the_party() -> None:
    text = (
        "Le secrétaire général du Parti populaire (PPRL) et président laotien, Bounnhang Vora, a reçu jeudi Nguyen Van "
        "Nen, secrétaire du bureau du Parti communiste du Vietnam (PCV). Nguyen Van Nen a promis des livres au PPRL. "
        "Le secrétaire général du PPRL a salué cette offre. Il a souhaité ouvrir une école."
    )
    assert [c.speaker for c in reading_of(text, "fr").commitments] == ["Nguyen Van Nen", "Bounnhang Vora"]
