"""A small record in our own sentences: three reports, two languages, one visit out and one back."""

from dataclasses import dataclass
from types import MappingProxyType

from comity.records import (
    Act,
    Candidate,
    Commitment,
    CommitmentEntry,
    Conflict,
    Document,
    Engagement,
    EngagementEntry,
    EngagementKind,
    Evidence,
    HeldOffice,
    Instrument,
    InstrumentEntry,
    InstrumentKind,
    JoinedParticipant,
    Locality,
    LocalityEntry,
    LocalityKind,
    Participant,
    PersonEntry,
    Place,
    Reading,
    Record,
    Reference,
    ReferenceEntry,
    ReferenceKind,
    Role,
    Said,
    UnknownLocality,
)

AUTUMN = Document(
    "autumn.txt",
    "GUANGZHOU, 26 September 2023 - Trần Minh, Secretary of the Hà Nội Party Committee, held talks with Li Wen, "
    "Secretary of the Guangdong Party Committee, in Guangzhou on 25 September during his visit to Guangdong.\n\n"
    "He proposed increasing exchanges of delegations between Hà Nội and Guangdong at all levels, and asked Guangdong "
    "to simplify customs clearance for Vietnamese fruit. He recalled the understanding reached by the two countries' "
    "leaders in October 2022.\n\n"
    "Li Wen agreed that customs officers of both sides would meet every quarter on clearance for fruit. He hoped "
    "for more students in both directions. Guangzhou will train twenty metro engineers from Hà Nội.\n\n"
    "On 26 September Hà Nội and Guangzhou signed a memorandum of understanding on urban railways, valid until 2028.",
    "en",
    published="2023-09-26",
    title="Hà Nội and Guangdong hold talks",
    publisher="Example Wire",
    url="https://example.org/autumn",
)
AUTOMNE = Document(
    "automne.txt",
    "Canton (EW) - Le secrétaire du Parti de Hanoi, Tran Minh, s'est entretenu le 25 septembre à Foshan avec Li Wen. "
    "Il a proposé d'accroître les échanges de délégations entre Hanoi et le Guangdong.",
    "fr",
    published="2023-09-27",
    publisher="Agence Exemple",
)
SPRING = Document(
    "spring.txt",
    "HÀ NỘI, 2 April 2024 - Trần Minh received Zhao Lin, Mayor of Guangzhou, in Hà Nội on Tuesday. The host again "
    "asked Guangdong to simplify customs clearance for Vietnamese fruit. Zhao Lin said Guangzhou would open a trade "
    "office in Hà Nội by 2025.",
    "en",
    published="2024-04-02",
    title="Guangzhou's mayor in Hà Nội",
)
DOCUMENTS = (AUTUMN, AUTOMNE, SPRING)


def at(document: Document, quote: str) -> tuple[Evidence, ...]:
    """The evidence that a quote is in a document."""
    start = document.text.index(quote)
    return (Evidence.of(document.text, start, start + len(quote)),)


MINH = Participant("Trần Minh", ("Secretary of the Hà Nội Party Committee",), "VN-HN", Role.GUEST)
LI = Participant("Li Wen", ("Secretary of the Guangdong Party Committee",), "CN-GD", Role.HOST)
ZHAO = Participant("Zhao Lin", ("Mayor of Guangzhou",), "CN-GD", Role.GUEST)
HOST = Participant("Trần Minh", (), "VN-HN", Role.HOST)
GUANGZHOU = Place("Guangzhou", "CN-GD", 1809858)
FOSHAN = Place("Foshan", "CN-GD", 1811103)
HANOI = Place("Hà Nội", "VN-HN", 1581130)

DELEGATIONS = "increasing exchanges of delegations between Hà Nội and Guangdong at all levels"
FRUIT = "simplify customs clearance for Vietnamese fruit"
QUARTERLY = "customs officers of both sides would meet every quarter on clearance for fruit"
STUDENTS = "more students in both directions"
ENGINEERS = "train twenty metro engineers from Hà Nội"
OFFICE = "open a trade office in Hà Nội by 2025"

READINGS = MappingProxyType(
    {
        "autumn.txt": Reading(
            AUTUMN,
            engagements=(
                Engagement(
                    "e1",
                    EngagementKind.TALKS,
                    at(AUTUMN, "held talks with Li Wen"),
                    "2023-09-25",
                    GUANGZHOU,
                    "v1",
                    (MINH, LI),
                ),
                Engagement(
                    "v1",
                    EngagementKind.VISIT,
                    at(AUTUMN, "his visit to Guangdong"),
                    None,
                    Place("Guangdong", "CN-GD"),
                    None,
                    (MINH,),
                ),
            ),
            references=(
                Reference("r1", ReferenceKind.COMMON_PERCEPTIONS, at(AUTUMN, "the understanding reached"), "2022-10"),
            ),
            instruments=(
                Instrument(
                    "i1",
                    InstrumentKind.MEMORANDUM,
                    at(AUTUMN, "a memorandum of understanding on urban railways"),
                    ("Hà Nội", "Guangzhou"),
                    "2023-09-26",
                    "2028",
                    ("urban-rail",),
                    "v1",
                ),
            ),
            commitments=(
                Commitment(
                    "c1",
                    Act.PROPOSE,
                    at(AUTUMN, DELEGATIONS),
                    "Trần Minh",
                    "VN-HN",
                    areas=("delegation-exchange",),
                    engagement="e1",
                ),
                Commitment(
                    "c2",
                    Act.REQUEST,
                    at(AUTUMN, FRUIT),
                    "Trần Minh",
                    "VN-HN",
                    "CN-GD",
                    "CN-GD",
                    ("customs", "agriculture"),
                    engagement="e1",
                ),
                Commitment(
                    "c3", Act.AGREE, at(AUTUMN, QUARTERLY), "Li Wen", "CN-GD", areas=("customs",), engagement="e1"
                ),
                Commitment(
                    "c4", Act.HOPE, at(AUTUMN, STUDENTS), "Li Wen", "CN-GD", areas=("education",), engagement="e1"
                ),
                Commitment(
                    "c5",
                    Act.PLEDGE,
                    at(AUTUMN, ENGINEERS),
                    "Li Wen",
                    "CN-GD",
                    "VN-HN",
                    "CN-GD",
                    ("training", "urban-rail"),
                    engagement="e1",
                ),
            ),
            reader="example 1",
        ),
        "automne.txt": Reading(
            AUTOMNE,
            engagements=(
                Engagement(
                    "e1",
                    EngagementKind.TALKS,
                    at(AUTOMNE, "s'est entretenu le 25 septembre à Foshan avec Li Wen"),
                    "2023-09-25",
                    FOSHAN,
                    None,
                    (MINH, LI),
                ),
            ),
            commitments=(
                Commitment(
                    "c1",
                    Act.PROPOSE,
                    at(AUTOMNE, "accroître les échanges de délégations entre Hanoi et le Guangdong"),
                    "Tran Minh",
                    "VN-HN",
                    areas=("delegation-exchange",),
                    engagement="e1",
                ),
            ),
            reader="example 1",
        ),
        "spring.txt": Reading(
            SPRING,
            engagements=(
                Engagement(
                    "e1",
                    EngagementKind.RECEPTION,
                    at(SPRING, "received Zhao Lin"),
                    "2024-04-02",
                    HANOI,
                    None,
                    (HOST, ZHAO),
                ),
            ),
            commitments=(
                Commitment(
                    "c1",
                    Act.REQUEST,
                    at(SPRING, FRUIT),
                    "Trần Minh",
                    "VN-HN",
                    "CN-GD",
                    "CN-GD",
                    ("customs", "agriculture"),
                    engagement="e1",
                ),
                Commitment(
                    "c2", Act.PLEDGE, at(SPRING, OFFICE), "Zhao Lin", "CN-GD", None, "CN-GD", ("trade",), "2025", "e1"
                ),
            ),
            reader="example 1",
        ),
    }
)


def _joined(one: Participant, person: str | None, *sources: str) -> JoinedParticipant:
    return JoinedParticipant(one, person, sources)


def _said(act: Act, n: str, by: tuple[str, str, str], areas: tuple[str, ...], **more: object) -> CommitmentEntry:
    speaker, person, side = by
    sources = more.pop("sources")
    assert isinstance(sources, tuple)
    quotes = tuple(Said(_quote(source), (source,)) for source in sources)
    fields = {"addressee": None, "actor": None, "due": None, "engagement": "E1", **more}
    return CommitmentEntry(n, act, speaker, person, side, areas=areas, quotes=quotes, sources=sources, **fields)  # type: ignore[arg-type]


def _quote(source: str) -> str:
    file, _, one = source.rpartition("#")
    return next(c.evidence[0].quote for c in READINGS[file].commitments if c.id == one)


_MINH, _LI, _ZHAO = ("Trần Minh", "P1", "VN-HN"), ("Li Wen", "P2", "CN-GD"), ("Zhao Lin", "P3", "CN-GD")

RECORD = Record(
    people=(
        PersonEntry(
            "P1",
            "Trần Minh",
            ("Trần Minh", "Tran Minh"),
            ("VN-HN",),
            (HeldOffice("Secretary of the Hà Nội Party Committee", "VN-HN", ("2023-09",), ("autumn.txt#e1",)),),
            ("autumn.txt#e1", "automne.txt#e1", "spring.txt#e1"),
        ),
        PersonEntry(
            "P2",
            "Li Wen",
            ("Li Wen",),
            ("CN-GD",),
            (HeldOffice("Secretary of the Guangdong Party Committee", "CN-GD", ("2023-09",), ("autumn.txt#e1",)),),
            ("autumn.txt#e1", "automne.txt#e1"),
        ),
        PersonEntry(
            "P3",
            "Zhao Lin",
            ("Zhao Lin",),
            ("CN-GD",),
            (HeldOffice("Mayor of Guangzhou", "CN-GD", ("2024-04",), ("spring.txt#e1",)),),
            ("spring.txt#e1",),
        ),
    ),
    localities=(
        LocalityEntry("VN-HN", "Hà Nội", ("Hà Nội", "Hanoi"), "VN-HN", ("autumn.txt#e1",)),
        LocalityEntry("CN-GD", "Guangdong", ("Guangdong",), "CN-GD", ("autumn.txt#e1",)),
    ),
    engagements=(
        EngagementEntry(
            "E1",
            EngagementKind.TALKS,
            "2023-09-25",
            GUANGZHOU,
            "V1",
            (
                _joined(MINH, "P1", "autumn.txt#e1", "automne.txt#e1"),
                _joined(LI, "P2", "autumn.txt#e1", "automne.txt#e1"),
            ),
            ("autumn.txt#e1", "automne.txt#e1"),
            (
                Conflict(
                    "place",
                    (
                        Said({"name": "Guangzhou", "code": "CN-GD", "geonames": 1809858}, ("autumn.txt#e1",)),
                        Said({"name": "Foshan", "code": "CN-GD", "geonames": 1811103}, ("automne.txt#e1",)),
                    ),
                ),
            ),
        ),
        EngagementEntry(
            "V1",
            EngagementKind.VISIT,
            None,
            Place("Guangdong", "CN-GD"),
            None,
            (_joined(MINH, "P1", "autumn.txt#v1"),),
            ("autumn.txt#v1",),
        ),
        EngagementEntry(
            "E2",
            EngagementKind.RECEPTION,
            "2024-04-02",
            HANOI,
            None,
            (_joined(HOST, "P1", "spring.txt#e1"), _joined(ZHAO, "P3", "spring.txt#e1")),
            ("spring.txt#e1",),
        ),
    ),
    references=(ReferenceEntry("R1", ReferenceKind.COMMON_PERCEPTIONS, "2022-10", None, (), ("autumn.txt#r1",)),),
    instruments=(
        InstrumentEntry(
            "I1",
            InstrumentKind.MEMORANDUM,
            ("Hà Nội", "Guangzhou"),
            "2023-09-26",
            "2028",
            ("urban-rail",),
            "V1",
            ("autumn.txt#i1",),
        ),
    ),
    commitments=(
        _said(Act.PROPOSE, "C1", _MINH, ("delegation-exchange",), sources=("autumn.txt#c1", "automne.txt#c1")),
        _said(Act.REQUEST, "C2", _MINH, ("customs", "agriculture"), addressee="CN-GD", sources=("autumn.txt#c2",)),
        _said(Act.AGREE, "C3", _LI, ("customs",), sources=("autumn.txt#c3",)),
        _said(Act.HOPE, "C4", _LI, ("education",), sources=("autumn.txt#c4",)),
        _said(Act.PLEDGE, "C5", _LI, ("training", "urban-rail"), addressee="VN-HN", sources=("autumn.txt#c5",)),
        _said(
            Act.REQUEST,
            "C6",
            _MINH,
            ("customs", "agriculture"),
            addressee="CN-GD",
            engagement="E2",
            sources=("spring.txt#c1",),
        ),
        _said(Act.PLEDGE, "C7", _ZHAO, ("trade",), due="2025", engagement="E2", sources=("spring.txt#c2",)),
    ),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place named in a text."""

    candidates: tuple[Candidate, ...]
    start: int
    end: int


def _locality(code: str, kind: LocalityKind, within: str | None, geonames: int | None = None, **names: str) -> Locality:
    return Locality(f"geonames:{geonames}" if geonames else code, kind, code, names, within, geonames)


class Atlas:
    """A table of six places, so that these tests rest on no other room."""

    _places = (
        _locality("VN", LocalityKind.COUNTRY, None, en="Vietnam", fr="Viêt Nam", vi="Việt Nam", zh="越南"),
        _locality("CN", LocalityKind.COUNTRY, None, en="China", fr="Chine", vi="Trung Quốc", zh="中国"),
        _locality("VN-HN", LocalityKind.SUBDIVISION, "VN", en="Hà Nội", fr="Hanoï", vi="Hà Nội", zh="河内"),
        _locality("CN-GD", LocalityKind.SUBDIVISION, "CN", en="Guangdong", fr="Guangdong", vi="Quảng Đông", zh="广东"),
        _locality(
            "CN-GD", LocalityKind.CITY, "CN-GD", 1809858, en="Guangzhou", fr="Canton", vi="Quảng Châu", zh="广州"
        ),
        _locality("CN-GD", LocalityKind.CITY, "CN-GD", 1811103, en="Foshan", fr="Foshan", vi="Phật Sơn", zh="佛山"),
        _locality("CN-BJ", LocalityKind.SUBDIVISION, "CN", en="Beijing", fr="Pékin", vi="Bắc Kinh", zh="北京"),
    )

    def __init__(self) -> None:
        self._by_id = {place.id: place for place in self._places}

    def get(self, id_or_code: str) -> Locality:
        try:
            return self._by_id[id_or_code]
        except KeyError:
            raise UnknownLocality(id_or_code) from None

    def within(self, inner: str, outer: str) -> bool:
        at: str | None = self.get(inner).id
        while at and at != outer:
            at = self._by_id[at].within
        return at == outer

    def formerly(self, code: str) -> tuple[Locality, ...]:
        return ()

    def scan(self, text: str, language: str) -> tuple[Named, ...]:
        return tuple(
            Named((Candidate(place, 1.0, "by name"),), text.index(place.name), text.index(place.name) + len(place.name))
            for place in self._places
            if place.name in text
        )
