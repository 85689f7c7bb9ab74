"""French sentences of our own: which words name a date, and which date."""

import pytest

from tests.languages.times_cases import Dates, dates_of

CASES: list[tuple[str, Dates]] = [
    ("La rencontre a eu lieu le 25 septembre à Canton.", [("le 25 septembre", "2023-09-25")]),
    ("Mercredi 27 septembre, les maires ont signé.", [("Mercredi 27 septembre", "2023-09-27")]),
    ("Il sera en visite du 28 au 30 septembre.", [("du 28 au 30 septembre", "2023-09-28/2023-09-30")]),
    ("une visite du 30 octobre au 2 novembre 2022", [("du 30 octobre au 2 novembre 2022", "2022-10-30/2022-11-02")]),
    ("Dans la matinée du 26 septembre, il a été reçu.", [("Dans la matinée du 26 septembre", "2023-09-26")]),
    ("La réunion se tiendra le 3 octobre prochain.", [("le 3 octobre prochain", "2023-10-03")]),
    ("depuis l'accord du 28 mars dernier", [("28 mars dernier", "2023-03-28")]),
    ("Ils se rencontreront en décembre.", [("décembre", "2023-12")]),
    ("Ils se sont rencontrés en décembre.", [("décembre", "2022-12")]),
    (
        "Les 26 et 27 septembre 2023, la délégation était à Pékin.",
        [("Les 26 et 27 septembre 2023", "2023-09-26/2023-09-27")],
    ),
    ("Signé en 2019, révisé fin 2021, il expire en 2024.", [("2019", "2019"), ("fin 2021", "2021"), ("2024", "2024")]),
    ("Samedi dernier, le maire a accueilli ses hôtes.", [("Samedi dernier", "2023-09-23")]),
    ("D'ici à la fin 2025, la ligne sera ouverte.", [("fin 2025", "2025")]),
    ("D’ici 2035, la ligne sera ouverte.", [("2035", "2035")]),
    ("Cela fait 27 ans que les deux villes coopèrent.", []),
    ("Au premier trimestre 2023, les échanges ont progressé.", [("premier trimestre 2023", "2023-33")]),
    ("Au second semestre de l'année, une mission viendra.", [("second semestre de l'année", "2023-41")]),
    ("dans la semaine du 2 octobre", [("la semaine du 2 octobre", "2023-10-02/2023-10-08")]),
    ("Le programme couvre la période 2021-2025.", [("2021-2025", "2021/2025")]),
    ("De 2021 à 2025, dix projets ont été menés.", [("De 2021 à 2025", "2021/2025")]),
    ("Entre le 3 et le 5 mai, trois réunions ont eu lieu.", [("Entre le 3 et le 5 mai", "2023-05-03/2023-05-05")]),
    ("Depuis le début de l'année, cinq délégations sont venues.", [("le début de l'année", "2023/..")]),
    ("Le 14 juillet 1998, la gare fut inaugurée.", [("Le 14 juillet 1998", "1998-07-14")]),
    ("Vendredi, les deux ministres se reverront.", [("Vendredi", "2023-09-29")]),
    ("Vendredi, les deux ministres se sont revus.", [("Vendredi", "2023-09-22")]),
    ("Le rapport est attendu avant le 31 décembre 2023.", [("le 31 décembre 2023", "2023-12-31")]),
    ("L'exposition est ouverte jusqu'au 15 octobre.", [("15 octobre", "../2023-10-15")]),
    ("La taxe s'applique à partir du 1er janvier 2024.", [("1er janvier 2024", "2024-01-01/..")]),
    ("Il y a un an, la ligne n'existait pas.", [("Il y a un an", "2022")]),
    ("Il y a trois jours, la mission a quitté Hué.", [("Il y a trois jours", "2023-09-24")]),
    ("Dans les années 2010, le commerce a doublé.", [("les années 2010", "2010/2019")]),
    ("Quelque 2000 personnes y vivent.", []),
    ("au printemps prochain ou à l'automne 2024", [("printemps prochain", "2024-21"), ("l'automne 2024", "2024-23")]),
    ("Hier, il a été reçu ; aujourd'hui, il repart.", [("Hier", "2023-09-26"), ("aujourd'hui", "2023-09-27")]),
    ("Ce matin, puis demain à Hué.", [("Ce matin", "2023-09-27"), ("demain", "2023-09-28")]),
    (
        "La semaine dernière, puis le mois prochain.",
        [("La semaine dernière", "2023-09-18/2023-09-24"), ("le mois prochain", "2023-10")],
    ),
    ("lors de sa visite l'année dernière", [("l'année dernière", "2022")]),
    (
        "Le 26 septembre, il était à Pékin. La veille, il avait vu le maire.",
        [("Le 26 septembre", "2023-09-26"), ("La veille", "2023-09-25")],
    ),
    (
        "Le 26 septembre, il était à Pékin. Le même jour, il a visité le port.",
        [("Le 26 septembre", "2023-09-26"), ("Le même jour", "2023-09-26")],
    ),
    (
        "Le 26 septembre, il était à Pékin. Le surlendemain, il est rentré.",
        [("Le 26 septembre", "2023-09-26"), ("Le surlendemain", "2023-09-28")],
    ),
    ("Deux jours plus tard, rien.", [("Deux jours plus tard", None)]),
    ("Le comité se réunit tous les deux ans, récemment pendant trois jours.", []),
    ("Reçu le 25/09, daté du 3/4/2024.", [("le 25/09", "2023-09-25"), ("3/4/2024", "2024-04-03")]),
    ("à la mi-octobre, vers 2019", [("à la mi-octobre", "2023-10"), ("vers 2019", "2019~")]),
    ("en hausse sur la même période de 2022", [("la même période de 2022", "2022")]),
    ("Elle a chanté à l'opéra mardi.", [("mardi", "2023-09-26")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_french_dates(text: str, expected: Dates) -> None:
    assert dates_of(text, "fr") == expected


def test_without_publication_a_full_date_of_the_text_serves() -> None:
    text = "Le 25 septembre, les maires se sont vus. Photo du 25 septembre 2023."
    assert dates_of(text, "fr", None)[0] == ("Le 25 septembre", "2023-09-25")
