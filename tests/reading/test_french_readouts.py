"""What French readouts put in their own way: states, days of a visit, attribution behind, lists of infinitives."""

import pytest

from tests.reading.reports import RENCONTRE, engagement, reading_of


@pytest.mark.parametrize(
    ("text", "kind", "date", "place"),
    [
        ("Le maire de Porto-Novo, Luc Ahossi, est attendu lundi à Nantes.", "visit", "2024-05-06", "FR-PDL"),
        ("Le maire de Porto-Novo, Luc Ahossi, est en mission à Nantes.", "visit", None, "FR-PDL"),
        ("En mission à Nantes, le maire de Porto-Novo, Luc Ahossi, a prononcé un discours.", "visit", None, "FR-PDL"),
        ("Luc Ahossi, maire de Porto-Novo, doit à son tour se rendre à Nantes.", "visit", None, "FR-PDL"),
        (
            "Le ministre japonais Ken Mori a achevé jeudi une visite de trois jours au Sénégal.",
            "visit",
            "2024-04-30/2024-05-02",
            "SN",
        ),
        (
            "Le ministre japonais Ken Mori a entamé jeudi une visite de quarante-huit heures au Sénégal.",
            "visit",
            "2024-05-02/2024-05-03",
            "SN",
        ),
        ("Le ministre japonais Ken Mori a effectué une visite dans la capitale sénégalaise.", "visit", None, "SN"),
        (
            "Pour sa première visite à Dakar, le ministre japonais Ken Mori a été accueilli par une foule.",
            "visit",
            None,
            "SN-DK",
        ),
        ("Une délégation bretonne s'est rendue à Dakar du 2 au 4 mai.", "visit", "2024-05-02/2024-05-04", "SN-DK"),
    ],
)
def test_a_visit_is_told(text: str, kind: str, date: str | None, place: str) -> None:
    found = engagement(text, "fr")
    assert (found.kind, found.date, found.place and found.place.code) == (kind, date, place)


@pytest.mark.parametrize(
    ("text", "kind", "hosts"),
    [
        (
            "Paul Roy, ministre belge, a été mardi l'hôte du ministre luxembourgeois, Jean Muller.",
            "reception",
            "Jean Muller",
        ),
        (
            "Recevant le consul vietnamien à Lille, le maire Jean Muller a salué une amitié ancienne.",
            "reception",
            "Jean Muller",
        ),
        (
            "Jean Muller, ministre luxembourgeois, a accueilli jeudi au Quai d'Orsay le ministre belge, Paul Roy.",
            "reception",
            "Jean Muller",
        ),
    ],
)
def test_who_receives_whom_is_told_apart(text: str, kind: str, hosts: str) -> None:
    found = engagement(text, "fr")
    assert (found.kind, [p.name for p in found.participants if p.role == "host"]) == (kind, [hosts])


def test_sides_that_agree_on_a_day_met() -> None:
    text = "Le Bénin et le Japon sont convenus jeudi de développer ensemble la pêche."
    found = engagement(text, "fr")
    assert (found.kind, found.date, {p.side for p in found.participants}) == ("meeting", "2024-05-02", {"BJ", "JP"})


@pytest.mark.parametrize(
    ("said", "speaker", "act", "contents"),
    [
        (
            "« Nous proposerons à nos partenaires de creuser un canal », annonce la maire.",
            "Hélène Vasseur",
            "propose",
            ["creuser un canal"],
        ),
        (
            "« Marseille enverra deux ingénieurs à Sapporo », précise Hélène Vasseur.",
            "Hélène Vasseur",
            "pledge",
            ["Marseille enverra deux ingénieurs à Sapporo"],
        ),
        (
            "Le gouverneur a souhaité mettre en œuvre l'accord, préparer une exposition et promouvoir le tourisme.",
            "Ken Mori",
            "hope",
            ["mettre en œuvre l'accord", "préparer une exposition", "promouvoir le tourisme"],
        ),
        (
            "La maire a fait part à son interlocuteur de sa volonté d'ouvrir le port aux pêcheurs.",
            "Hélène Vasseur",
            "pledge",
            ["sa volonté d'ouvrir le port aux pêcheurs"],
        ),
        (
            "Les deux parties ont par ailleurs convenu de jumeler leurs ports.",
            "Les deux parties",
            "agree",
            ["jumeler leurs ports"],
        ),
        (
            "Les deux élus sont tombés d'accord pour jumeler leurs ports.",
            "Les deux élus",
            "agree",
            ["jumeler leurs ports"],
        ),
        ("Ken Mori a pour sa part promis de financer une école.", "Ken Mori", "pledge", ["financer une école"]),
    ],
)
def test_what_is_said_is_filed(said: str, speaker: str, act: str, contents: list[str]) -> None:
    found = reading_of(RENCONTRE + said, "fr").commitments
    assert [c.evidence[0].quote for c in found] == contents
    assert {(c.speaker, c.act) for c in found} == {(speaker, act)}


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("Pour la maire, les deux villes doivent jumeler leurs ports.", "Hélène Vasseur"),
        ("Son interlocuteur a proposé de jumeler les deux ports.", "Ken Mori"),
        ("La partie japonaise a proposé de jumeler les deux ports.", "partie japonaise"),
        ("L'élue française a proposé de jumeler les deux ports.", "Hélène Vasseur"),
        ("Il est important que les deux ports soient jumelés, a souligné le gouverneur.", "Ken Mori"),
    ],
)
def test_who_speaks_is_told_by_the_part_they_have(said: str, speaker: str) -> None:
    (found,) = reading_of(RENCONTRE + said, "fr").commitments
    assert (found.speaker, found.act) == (speaker, "propose")


def test_what_is_needed_is_filed_without_the_words_of_need() -> None:
    said = "Il est important que les deux ports coopèrent, a souligné le gouverneur."
    (found,) = reading_of(RENCONTRE + said, "fr").commitments
    assert found.evidence[0].quote == "les deux ports coopèrent"


def test_a_paper_signed_with_somebody_is_a_signing() -> None:
    text = "Luc Ahossi, maire de Porto-Novo, a signé jeudi avec le maire japonais Ken Mori une convention sur l'eau."
    found = engagement(text, "fr")
    assert (found.kind, {p.name for p in found.participants}) == ("signing", {"Luc Ahossi", "Ken Mori"})


def test_a_paragraph_that_ends_in_a_french_quotation_is_no_headline() -> None:
    said = "\n\nLe gouverneur a répondu : « Nous financerons une école à Marseille. »"
    (found,) = reading_of(RENCONTRE + said, "fr").commitments
    assert found.speaker == "Ken Mori"
