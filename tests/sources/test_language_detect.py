import json
from pathlib import Path

import pytest

from comity.sources.data import datelines, languages
from comity.sources.language import detect, likely

READOUTS = Path(__file__).parents[3] / "shared" / "corpus" / "readouts"

TOLD = [
    (
        "en",
        "The two delegations met in the afternoon and agreed that their offices would write to each other every month.",
    ),
    ("fr", "Les deux délégations se sont rencontrées dans l’après-midi et leurs services vont s’écrire tous les mois."),
    ("vi", "Hai đoàn đại biểu đã gặp nhau vào buổi chiều và nhất trí rằng các cơ quan sẽ trao đổi thư hằng tháng."),
    (
        "vi",
        "Hai doan dai bieu da gap nhau trong buoi chieu va nhat tri voi nhung noi dung cua cac ben.",
    ),
    ("zh", "两个代表团下午举行会谈，同意双方办公室每月通信一次。"),
    ("zh", "兩個代表團下午舉行會談，同意雙方辦公室每月通信一次。"),
]

ELSEWHERE = [
    ("es", "Las dos delegaciones se reunieron por la tarde y acordaron que sus oficinas se escribirán cada mes."),
    (
        "de",
        "Die beiden Delegationen trafen sich am Nachmittag und vereinbarten, dass die Büros einander schreiben.",
    ),
    ("pt", "As duas delegações reuniram-se à tarde e acordaram que os seus gabinetes vão escrever todos os meses."),
    (
        "it",
        "Le due delegazioni si sono incontrate nel pomeriggio e hanno deciso che gli uffici si scriveranno ogni mese.",
    ),
    (
        "id",
        "Kedua delegasi bertemu pada sore hari dan sepakat bahwa kantor mereka akan menulis surat untuk para mitra.",
    ),
]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_language_is_told_from_a_short_text(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(("language", "text"), ELSEWHERE)
def test_language_of_another_kind_is_not_taken_for_ours(language: str, text: str) -> None:
    assert likely(text) == language
    assert detect(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n",
        "12345 67",
        "双方は午後に会談し、毎月手紙を書くことで合意した。",
        "Встреча прошла в Ханое.",
        "Xi - Biden",
    ],
)
def test_language_that_cannot_be_told_is_none(text: str) -> None:
    assert detect(text) is None


def test_language_of_a_mixed_text_is_that_of_most_of_it() -> None:
    english = (
        "The Secretary of the Hà Nội Party Committee, Đinh Tiến Dũng, met his counterpart 黄坤明 in Guangzhou (广州). "
    )
    vietnamese = "Bí thư Thành ủy đã gặp ông Huang Kunming (黄坤明), Bí thư Tỉnh ủy Quảng Đông, tại Guangzhou. "
    chinese = "河内市委书记丁进勇（Đinh Tiến Dũng）在广州会见了广东省委书记黄坤明 (Huang Kunming)。"
    assert (detect(english), detect(vietnamese), detect(chinese)) == ("en", "vi", "zh")
    assert detect(english * 3 + vietnamese) == "en"
    assert detect(english + vietnamese * 3) == "vi"


def test_language_does_not_hang_on_how_marks_are_composed() -> None:
    decomposed = "Hai đoàn đã gặp nhau vào buổi chiều và nhất trí rằng các cơ quan sẽ trao đổi thư hằng tháng."
    assert detect(decomposed) == "vi"


def test_data_files_load_and_name_each_month_once_a_language() -> None:
    assert set(languages().known) == {"en", "fr", "vi", "zh"}
    assert not set(languages().known) & set(languages().other)
    for year in datelines().months.values():
        assert len(year) == 12
        forms = [form for forms in year for form in forms]
        assert len(forms) == len(set(forms))


@pytest.mark.skipif(not READOUTS.exists(), reason="the corpus of readouts is not beside this checkout")
@pytest.mark.parametrize(
    ("file", "language", "least"), [("en-sg", "en", 0.98), ("en-us", "en", 0.96), ("zh-cctv", "zh", 1.0)]
)
def test_language_holds_on_pieces_of_200_characters(file: str, language: str, least: float) -> None:
    lines = (READOUTS / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()[:400]
    texts = [json.loads(line)["text"] for line in lines]
    pieces = [text[at : at + 200] for text in texts for at in range(0, max(1, len(text) - 200), 200)]
    right = sum(detect(piece) == language for piece in pieces)
    assert right / len(pieces) >= least
