"""The parts of a list behind semicolons, which stand as sentences of their own."""

from comity.records.clause import Analysis, Clause, Mention, MentionKind


def named_behind(analysis: Analysis, clause: Clause) -> list[Mention]:
    """The people whom a list names in its further parts: "will meet X; Y; and Z".

    The list is opened by the last verb of a sentence that ends with a semicolon; a part that tells something ends it.
    """
    told = [c for c in analysis.clauses if not c.nominal]
    if any(c.sentence == clause.sentence and c.trigger > clause.trigger for c in told):
        return []
    found: list[Mention] = []
    end = clause.sentence.end
    for part in analysis.sentences:
        if part.start < end:
            continue
        goes_on = analysis.text.endswith(";", 0, end) and not analysis.text[end : part.start].strip()
        if not goes_on or any(c.sentence == part for c in told):
            break
        found += [m for m in analysis.mentions if part.holds(m.span) and m.kind is MentionKind.PERSON]
        end = part.end
    return found
