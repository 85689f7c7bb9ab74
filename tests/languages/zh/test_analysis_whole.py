"""What must always hold of an analysis of Chinese, whatever the text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.languages import lexicon
from comity.languages.grammars.chinese.analysis import analyse
from comity.languages.grammars.chinese.tables.words import fold
from comity.records.clause import BlockKind

WORDS = """国家主席张三平 同 越南总理范文和 在北京 举行会谈 会见了 ， 。 ： ； “一带一路” 双方要 中方愿同越方 加强合作
希望 参加会见 陈立、 表示 一是 ２５日 總統 A · 他 将 对法国进行国事访问 率团 见证 签署协议 的 應 并推动 ( ） 𠮷"""
PIECES = st.sampled_from([*WORDS.split(), "\n", " ", "　"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_spans_lie_in_the_text_and_hold_their_names(text: str) -> None:
    analysis = analyse(text)
    for mention in analysis.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.holds(mention.name_span)
        assert all(mention.span.holds(office) for office in mention.offices)
    ends = [m.span for m in analysis.mentions]
    assert all(one.end <= other.start for one, other in pairwise(ends))
    for clause in analysis.clauses:
        assert text[clause.trigger.start : clause.trigger.end]
        assert all(clause.sentence.start <= item.span.start < item.span.end <= len(text) for item in clause.items)


@given(st.text(max_size=60))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_traditional_and_simplified_characters_are_pairs() -> None:
    table = lexicon.load("grammars/chinese", "characters")
    assert len(table["traditional"]) == len(table["simplified"]) == len(set(table["traditional"]))


def test_a_dateline_and_a_channels_head_are_no_part_of_a_sentence() -> None:
    for head in ("新华社北京9月26日电　", "（新华社北京9月26日电）", "央视网消息（新闻联播）：", "广州9月25日电　"):
        text = head + "国家主席张三平会见越南总理范文和。"
        (sentence,) = analyse(text).sentences
        assert text[sentence.start : sentence.end].startswith("国家主席")


def test_editors_lines_are_boilerplate() -> None:
    text = "国家主席张三平会见越南总理范文和。\n(视频编辑：王一 文字编辑：李二)"
    assert [b.kind for b in analyse(text).blocks] == [BlockKind.BODY, BlockKind.BOILERPLATE]


def test_full_width_figures_and_marks_are_read() -> None:
    text = "國家主席張三平２５日會見越南總理範文和。張三平表示,中方願同越方加強合作."
    assert [c.predicate for c in analyse(text).clauses] == ["meet", "pledge"]
