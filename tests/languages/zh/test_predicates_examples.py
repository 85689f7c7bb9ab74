"""The examples that stand beside the patterns give what they say."""

import pytest

from comity.languages import lexicon
from comity.languages.grammars.chinese.analysis import analyse
from comity.records.clause import Analysis, Clause

EXAMPLES = [(e["text"], e["gives"]) for e in lexicon.load("zh", "predicates")["examples"]]


def written(analysis: Analysis, clause: Clause) -> str:
    """A clause as the examples write it: predicate | subject | counterparts | place | items."""
    place = [m.name for role in ("in", "to") for m in clause.oblique(role)]
    others = [m.name for m in (*clause.objects, *clause.oblique("with"))]
    subject = [m.name for m in clause.subject]
    parts = [clause.predicate, "、".join(subject), "、".join(others), "、".join(place)]
    if clause.items:
        parts.append("；".join(analysis.text[i.span.start : i.span.end] for i in clause.items))
    return " | ".join(parts)


@pytest.mark.parametrize(("text", "gives"), EXAMPLES)
def test_example_gives_its_clauses(text: str, gives: list[str]) -> None:
    analysis = analyse(text)
    got = [written(analysis, clause) for clause in analysis.clauses]
    assert [g.replace(" ", "") for g in got] == [g.replace(" ", "") for g in gives]
