"""The same report read alike however it is written, and quoted as it was stored."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from comity.languages.grammars.vietnamese.analysis import analyse
from comity.languages.grammars.vietnamese.tables.keys import key
from comity.languages.text import prepare

_REPORT = (
    "Chiều 25/9, tại thành phố Quảng Châu, Bí thư Thành ủy Hà Nội Lê Văn An "
    "đã hội kiến Bí thư Tỉnh ủy Quảng Đông Hoàng Minh. "
    "Ông Lê Văn An đề nghị hai bên thúc đẩy cơ chế rà soát; cử thêm các đoàn đại biểu. "
    "Hai bên nhất trí mở rộng thương mại."
)


def _read(text: str) -> list[tuple[str, list[str], list[str]]]:
    analysis = analyse(text)
    return [
        (
            c.predicate,
            [key(m.name, marks=False) for m in c.subject],
            [key(analysis.text[i.span.start : i.span.end], marks=False) for i in c.items],
        )
        for c in analysis.clauses
    ]


def test_report_without_marks_is_read_alike() -> None:
    bare = "".join(
        c
        for c in unicodedata.normalize("NFD", _REPORT.replace("đ", "d").replace("Đ", "D"))
        if not unicodedata.combining(c)
    )
    assert _read(bare) == _read(_REPORT)


def test_segmented_words_are_read_alike() -> None:
    joined = (
        _REPORT.replace("Hà Nội", "Hà_Nội")
        .replace("Quảng Đông", "Quảng_Đông")
        .replace("hội kiến", "hội_kiến")
        .replace("đề nghị", "đề_nghị")
    )
    assert _read(joined) == _read(_REPORT)


def test_decomposed_text_is_quoted_as_stored() -> None:
    stored = unicodedata.normalize("NFD", _REPORT)
    prepared = prepare(stored)
    analysis = analyse(prepared.text)
    item = next(i for c in analysis.clauses for i in c.items)
    here = prepared.original(item.span)
    assert stored[here.start : here.end] == unicodedata.normalize("NFD", "hai bên thúc đẩy cơ chế rà soát")


def test_dateline_is_no_place() -> None:
    for line in ("Hà Nội (TTXVN) - ", "(HNM) - ", "Quảng Châu, 25/9 - "):
        clauses = analyse(line + "Ông Lê Văn An hội kiến ông Hoàng Minh.").clauses
        assert [(c.predicate, c.oblique("in")) for c in clauses] == [("meet", ())]


@given(st.text(alphabet='ông bà HàNội, .;:"()-_tiếpđềnghịvàsẽ\n', max_size=120))
def test_no_text_is_too_odd(text: str) -> None:
    analysis = analyse(prepare(text).text)
    for clause in analysis.clauses:
        assert all(0 <= i.span.start < i.span.end <= len(analysis.text) for i in clause.items)
