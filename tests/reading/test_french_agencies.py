"""How agencies of several French-speaking countries put what sides do: places, sessions, offices in other words."""

import pytest

from tests.reading.reports import RENCONTRE, engagement, reading_of, roles, sides


@pytest.mark.parametrize(
    ("text", "kind", "date", "place"),
    [
        (
            "Le gouverneur de Kandal, Sok Vann, a reçu hier après-midi à Phnom Penh Anna Roth, consule d'Autriche.",
            "reception",
            "2024-05-03",
            "KH-12",
        ),
        (
            "Le maire de Lomé, Koffi Adjavon, a reçu le 2 mai dans la ville, Anna Roth, ambassadrice d'Autriche.",
            "reception",
            "2024-05-02",
            None,
        ),
        (
            "La municipalité du Lamentin a reçu vendredi la visite d'une délégation cubaine.",
            "reception",
            "2024-05-03",
            None,
        ),
        (
            "S'est tenue du 2 au 3 mai à Lomé la troisième session de la commission mixte entre le Togo et le Gabon.",
            "conference",
            "2024-05-02/2024-05-03",
            "TG-M",
        ),
        (
            "Les travaux de la 2e session de la commission mixte entre le Togo et le Gabon ont débuté jeudi à Lomé.",
            "conference",
            "2024-05-02",
            "TG-M",
        ),
        (
            "Le ministre-président wallon, Jean Muller, entamera, lundi 6 mai, une mission de trois jours au Togo.",
            "visit",
            "2024-05-06/2024-05-08",
            "TG",
        ),
        (
            "Le maire de Lomé, Koffi Adjavon, a accueilli ce 2 mai, dans sa ville, son homologue allemand, Jan Voss.",
            "reception",
            "2024-05-02",
            None,
        ),
        (
            "Une convention entre la ville de Nantes et la ville de Lomé a été signée le jeudi 2 mai à Lomé.",
            "signing",
            "2024-05-02",
            "TG-M",
        ),
        ("Une délégation de la municipalité de Sfax a visité Aubervilliers le 2 mai.", "visit", "2024-05-02", "FR-IDF"),
    ],
)
def test_an_engagement_is_told(text: str, kind: str, date: str | None, place: str | None) -> None:
    found = engagement(text, "fr")
    assert (found.kind, found.date, found.place and found.place.code) == (kind, date, place)


def test_the_two_countries_of_a_session_are_those_named_before() -> None:
    text = (
        "Dans le cadre de l'amitié entre le Togo et le Gabon, s'est déroulée du 2 au 3 mai à Lomé la deuxième session "
        "de la commission mixte entre les deux pays."
    )
    assert set(sides(engagement(text, "fr")).values()) == {"TG", "GA"}


def test_a_body_of_two_countries_that_meets_is_an_engagement() -> None:
    found = engagement("Le Conseil des régions Valais et Vallée d'Aoste s'est réuni jeudi à Sion.", "fr")
    assert (found.kind, found.date) == ("meeting", "2024-05-02")


def test_those_who_talk_may_stand_behind_the_place() -> None:
    text = (
        "Lomé aidera ses voisins, a indiqué Jean Muller, suite à l'entretien le 2 mai à Lomé entre le ministre "
        "togolais Koffi Adjavon et la ministre belge Anna Roth."
    )
    assert set(roles(engagement(text, "fr"))) == {"Koffi Adjavon", "Anna Roth"}


def test_the_second_of_two_who_sign_is_not_lost() -> None:
    text = (
        "Le maire de la ville de Lomé, Koffi Adjavon, et le président de la communauté urbaine de Libreville, Paul "
        "Ndong, ont procédé jeudi à Lomé à la signature d'un accord de jumelage."
    )
    assert set(roles(engagement(text, "fr"))) == {"Koffi Adjavon", "Paul Ndong"}


def test_an_office_with_its_article_goes_before_the_next_name() -> None:
    text = (
        "Réunis à l'hôtel de ville de Brest, le président de la région Bretagne, Luc Morvan, et le maire de Cork, Sean "
        "Daly, se sont entretenus vendredi."
    )
    found = {p.name: p.offices for p in engagement(text, "fr").participants}
    assert found == {"Luc Morvan": ("président de la région Bretagne",), "Sean Daly": ("maire de Cork",)}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Le chef du gouvernement togolais", "Koffi Adjavon"),
        ("Le diplomate", "Anna Roth"),
        ("L'ambassadrice", "Anna Roth"),
    ],
)
def test_an_office_in_other_words_means_its_holder(words: str, who: str) -> None:
    text = (
        "Le Premier ministre togolais Koffi Adjavon a reçu jeudi l'ambassadrice d'Autriche, Anna Roth. "
        f"{words} a promis d'ouvrir un centre de formation."
    )
    (found,) = reading_of(text, "fr").commitments
    assert found.speaker == who


def test_the_president_is_no_one_known_as_an_ambassador() -> None:
    text = "Le président de la République a reçu en audience jeudi l'ambassadeur d'Autriche au Togo, Paul Roth."
    assert set(roles(engagement(text, "fr"))) == {"Paul Roth", "président de la République"}


@pytest.mark.parametrize("signed", ["-VNA", "– VNA", "VNA/CVN", "(APS)", "-AVI"])
def test_the_letters_of_an_agency_make_no_headline_and_no_part_of_what_is_said(signed: str) -> None:
    text = f"{RENCONTRE}\n\nElle a souhaité que les deux villes échangent des étudiants. {signed}"
    (found,) = reading_of(text, "fr").commitments
    assert found.evidence[0].quote == "les deux villes échangent des étudiants"


MINISTER, CONSUL = "le ministre togolais Koffi Adjavon", "la consule Anna Roth"


@pytest.mark.parametrize(
    "text",
    [
        f"Rencontrant jeudi {MINISTER}, {CONSUL} a salué ses efforts.",
        "Mme Anna Roth, consule, a promis un centre de santé à M. Koffi Adjavon, ministre, qu'elle rencontrait jeudi.",
        f"Lors d'une rencontre jeudi avec {MINISTER}, {CONSUL} a rendu hommage à Lomé.",
        f"Au cours de l'entretien qu'elle a eu jeudi avec {MINISTER}, {CONSUL} a parlé de santé.",
        f"La santé était au menu de la réunion qu'ont tenue jeudi {MINISTER} et {CONSUL}.",
        f"Il a été décidé, à l'issue de la rencontre de jeudi entre {MINISTER} et {CONSUL}, d'ouvrir un centre.",
        f"Mme Anna Roth, consule, a convié à Vienne {MINISTER}, au cours d'un entretien tenu jeudi.",
        "Les ministres Koffi Adjavon du Togo et Anna Roth d'Autriche se sont rencontrés jeudi.",
    ],
)
def test_a_meeting_told_beside_the_main_verb(text: str) -> None:
    found = engagement(text, "fr")
    assert (found.date, set(roles(found))) == ("2024-05-02", {"Koffi Adjavon", "Anna Roth"})


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Elle a souhaité que les deux villes échangent des étudiants.", ["les deux villes échangent des étudiants"]),
        (
            "Pour Mme Vasseur, il faudrait former les agents du port et numériser les registres.",
            ["former les agents du port", "numériser les registres"],
        ),
        ("Elle veillera à ce que les guides soient formés.", ["Elle veillera à ce que les guides soient formés"]),
        ("Mme Vasseur financera dix bourses.", ["Mme Vasseur financera dix bourses"]),
        ("Elle a appelé de ses vœux un accord sur la pêche.", ["un accord sur la pêche"]),
        ("Elle a mis sur la table un projet de ferme-école.", ["un projet de ferme-école"]),
        ("Elle a salué le projet en espérant que les travaux seront achevés.", ["les travaux seront achevés"]),
    ],
)
def test_what_she_is_said_to_want_or_to_do(text: str, spans: list[str]) -> None:
    found = reading_of(RENCONTRE + text, "fr").commitments
    assert [c.evidence[0].quote for c in found] == spans
    assert {c.speaker for c in found} == {"Hélène Vasseur"}


def test_whom_somebody_will_meet_is_an_engagement_and_no_promise() -> None:
    text = (
        "L'ambassadeur de Suisse, Marc Favre, effectuera une visite à Sfax lundi. Il visitera le port et s'entretiendra"
        " avec le maire de Sfax, Ali Trabelsi."
    )
    found = reading_of(text, "fr")
    assert "meeting" in {e.kind.value for e in found.engagements}
    assert not found.commitments


@pytest.mark.parametrize(
    ("who", "offices"),
    [
        (
            "le ministre de l'Énergie, des mines et de l'eau, Paul Roth",
            ("ministre de l'Énergie, des mines et de l'eau",),
        ),
        ("le président de la province de Lang Son (nord), Paul Roth", ("président de la province de Lang Son",)),
        ("le ministre de la Culture, Paul N'Guessan", ("ministre de la Culture",)),
    ],
)
def test_an_office_is_whole_before_its_name(who: str, offices: tuple[str, ...]) -> None:
    found = engagement(f"La maire de Nantes, Anna Vial, a rencontré jeudi {who}.", "fr")
    assert found.participants[1].name == who.rsplit(", ", 1)[1]
    assert found.participants[1].offices == offices


@pytest.mark.parametrize(
    "text",
    [
        "Berlin s'est engagé dans la décentralisation.",
        "Elle a souhaité la bienvenue aux visiteurs.",
    ],
)
def test_a_courtesy_or_a_course_taken_is_no_commitment(text: str) -> None:
    assert not reading_of(RENCONTRE + text, "fr").commitments


def test_a_paper_named_again_by_its_kind_alone_is_no_further_one() -> None:
    text = (
        "La maire de Nantes, Anna Vial, et le maire de Lomé, Koffi Adjavon, ont signé jeudi un accord de coopération. "
        "L'accord a été signé à Lomé. Cet accord prévoit des bourses."
    )
    assert len(reading_of(text, "fr").instruments) == 1


def test_those_who_led_a_conference_are_its_chairs() -> None:
    text = (
        "La deuxième session de la commission mixte entre le Togo et le Gabon s'est tenue jeudi à Lomé. Elle a été "
        "coprésidée par le ministre togolais Koffi Adjavon et le ministre gabonais Paul Ndong."
    )
    found = roles(engagement(text, "fr"))
    assert (found["Koffi Adjavon"], found["Paul Ndong"]) == ("co-chair", "co-chair")


@pytest.mark.parametrize(
    ("thing", "acts"),
    [("l'importance de la coopération", []), ("l'importance du renforcement de la coopération", ["propose"])],
)
def test_only_more_of_a_thing_is_proposed_by_stressing_it(thing: str, acts: list[str]) -> None:
    found = reading_of(f"{RENCONTRE}Mme Vasseur a souligné {thing}.", "fr").commitments
    assert [c.act.value for c in found] == acts


def test_an_earlier_conference_with_a_name_is_leant_on() -> None:
    text = RENCONTRE + "Elles ont rappelé la Conférence internationale des maires tenue en mars 2019 à Dakar."
    found = [r for r in reading_of(text, "fr").references if r.kind.value == "conference"]
    assert [r.date for r in found] == ["2019-03"]
