"""Papers known by words of signing beside them, and where and between whom they were signed."""

import pytest

from comity.reading import read
from comity.records import Document, EngagementKind, Reading

_EN = "Mayor Rui Moreira of Porto and Mayor Hideyuki Yokoyama of Osaka"
_FR = "La maire de Nantes, Johanna Rolland, et le maire de Can Tho, Le Van Hung,"
_VI = "Chủ tịch UBND tỉnh Quảng Nam Lê Trí Thanh và Tỉnh trưởng Sê Kông Leclay Sivilay"
_ZH = "广东省省长王伟中与岘港市人民委员会主席黎忠诚"


def _read(text: str, language: str = "en") -> Reading:
    return read(Document("report", text, language, "2024-05-14"))


def _papers(text: str, language: str = "en") -> list[str]:
    return [paper.evidence[0].quote for paper in _read(text, language).instruments]


@pytest.mark.parametrize(
    ("language", "text", "paper"),
    [
        ("en", f"{_EN} signed a goodwill letter in Austin on Tuesday.", "a goodwill letter"),
        ("en", f"{_EN} signed a Declaration of Lasting Friendship on Tuesday.", "a Declaration of Lasting Friendship"),
        ("en", f"{_EN} met in Austin on Tuesday and they exchanged a cooperation note.", "a cooperation note"),
        ("en", f"{_EN} met in Austin on Tuesday. A covenant between the cities was signed.", "A covenant"),
        ("en", f"{_EN} put their signatures to an arrangement in Austin on Tuesday.", "an arrangement"),
        ("fr", f"{_FR} ont signé mardi à Nantes une déclaration d'amitié.", "une déclaration d'amitié"),
        ("fr", f"{_FR} ont assisté mardi à Nantes à la signature d'un avenant.", "avenant"),
        ("fr", f"{_FR} se sont rencontrés mardi. Une lettre d'entente a été signée.", "Une lettre d'entente"),
        ("vi", f"Ngày 14/5, {_VI} đã ký thư ngỏ ý hợp tác.", "thư ngỏ ý hợp tác"),
        ("vi", f"Ngày 14/5, {_VI} đã ký quy chế phối hợp tại thành phố Hội An.", "quy chế phối hợp"),
        ("zh", f"5月14日,{_ZH}在广州签署合作宣言。", "合作宣言"),
        ("zh", f"5月14日,{_ZH}举行会谈,并出席合作备忘录签字仪式。", "合作备忘录"),
        ("zh", f"5月14日,{_ZH}代表双方在合作协议上签字。", "协议"),
    ],
)
def test_what_is_signed_is_a_paper(language: str, text: str, paper: str) -> None:
    """A letter, a declaration or an arrangement counts where words of signing stand before or behind it."""
    assert any(paper in quote for quote in _papers(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{_EN} met in Austin on Tuesday and read a letter from a school."),
        ("en", f"{_EN} met in Austin on Tuesday. The mayor made a declaration to the press."),
        ("en", f"{_EN} met in Austin on Tuesday and signed the guest book."),
        ("en", f"{_EN} met in Austin on Tuesday. Mr Moreira signed a declaration of emergency before he left."),
        ("fr", f"{_FR} se sont rencontrés mardi à Nantes et ont fait une déclaration à la presse."),
        ("zh", f"5月14日,{_ZH}举行会谈,双方高度评价有关文件。"),
    ],
)
def test_what_is_not_signed_is_none(language: str, text: str) -> None:
    """The same words are no papers where nobody signs them, nor where one side signs for itself."""
    reading = _read(text, language)
    assert reading.engagements
    assert not reading.instruments


def test_people_who_sign_do_so_somewhere() -> None:
    """The place in the sentence of a signing is the signing's, as that of a meeting is the meeting's."""
    (signing,) = _read(f"{_EN} signed an agreement in Austin on Tuesday.").engagements
    assert signing.kind is EngagementKind.SIGNING
    assert signing.place is not None
    assert signing.place.name == "Austin"


def test_places_sign_somewhere_in_chinese() -> None:
    """Two places before 在 and a third sign there."""
    (signing,) = _read("5月14日,广东省与岘港市在河内签署合作协议。", "zh").engagements
    assert signing.kind is EngagementKind.SIGNING
    assert [one.side for one in signing.participants] == ["CN-GD", "VN-DN"]
    assert signing.place is not None
    assert signing.place.name == "Hanoi"


def test_the_day_of_a_dateline_makes_no_paper_earlier() -> None:
    """A paper that was signed the day before the report is news, though its dateline names a later day."""
    told = f"Porto and Osaka are twins by virtue of a letter of intent signed yesterday by {_EN}."
    reading = _read(f"PORTO, May 14, 2024 --\n\n{told}")
    assert [paper.evidence[0].quote for paper in reading.instruments] == ["a letter of intent"]
    assert not reading.references
