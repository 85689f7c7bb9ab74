"""Engagements and statements as French agencies put them."""

import pytest

from comity.reading import read
from comity.records import Document, Reading


def reading(text: str) -> Reading:
    return read(Document("report.txt", text, "fr", "2024-05-15"))


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "Le président du conseil régional de Bretagne, Yann Le Goff, séjourne à Antananarivo depuis lundi.",
            "visit",
            {"Yann Le Goff"},
        ),
        (
            "Le Premier ministre laotien, Bounmy Keo, a accueilli à Vientiane une délégation vietnamienne dirigée par "
            "le ministre de la Défense, Tran Van An.",
            "reception",
            {"Bounmy Keo", "Tran Van An"},
        ),
        (
            "Le gouverneur de la région de Matam, Saliou Ndiaye, a accordé une audience à l'ambassadeur du Japon au "
            "Sénégal, Ken Sato.",
            "reception",
            {"Saliou Ndiaye", "Ken Sato"},
        ),
        (
            "Le président nigérien, Issa Garba, s'est entretenu par téléphone avec son homologue malien, Paul Zongo.",
            "call",
            {"Issa Garba", "Paul Zongo"},
        ),
        (
            "Le maire de Bordeaux, Jean Morel, a rencontré dimanche, à Osaka, le gouverneur Ken Mori.",
            "meeting",
            {"Jean Morel", "Ken Mori"},
        ),
    ],
)
def test_an_engagement_is_told(text: str, kind: str, names: set[str]) -> None:
    told = [e for e in reading(text).engagements if e.kind == kind]
    assert [{p.name for p in e.participants} for e in told] == [names]


MEETING = "Le maire de Bordeaux, Jean Morel, a reçu lundi le gouverneur japonais Ken Mori. "


@pytest.mark.parametrize(
    ("sentence", "act", "speaker", "words"),
    [
        (
            "Osaka est prête à élargir le canal, a affirmé mardi à Lyon Ken Mori.",
            "pledge",
            "Ken Mori",
            "élargir le canal",
        ),
        (
            "« Nous sommes disposés à élargir le canal », a déclaré M. Mori.",
            "pledge",
            "Ken Mori",
            "élargir le canal",
        ),
        (
            "M. Morel a plaidé en faveur d'une reprise des vols.",
            "request",
            "Jean Morel",
            "une reprise des vols",
        ),
        (
            "Selon M. Morel, les deux villes doivent élargir le canal.",
            "propose",
            "Jean Morel",
            "les deux villes doivent élargir le canal",
        ),
        (
            "M. Morel a fait part de son souhait d'ouvrir une ligne aérienne.",
            "hope",
            "Jean Morel",
            "ouvrir une ligne aérienne",
        ),
    ],
)
def test_a_commitment_has_its_speaker_and_words(sentence: str, act: str, speaker: str, words: str) -> None:
    made = reading(MEETING + sentence).commitments
    assert [(c.act, c.speaker, c.evidence[0].quote) for c in made] == [(act, speaker, words)]
