"""Whose report it is: the country of the government that issued it, as its own words show."""

from collections import Counter

from comity.localities import table
from comity.records import LocalityKind
from comity.records.clause import Analysis, BlockKind, MentionKind


def home_of(analysis: Analysis) -> str | None:
    """The country that a report is signed off from, or that it names beside the other side's; else None.

    A sign-off is a line behind the story that is the name of a country ("SINGAPORE"). Else, where all
    but one of the countries named are those of people in the report, the one left, if the report
    couples it with theirs ("U.S.-German relations", "between Singapore and Panama").
    """
    return _signed_off(analysis) or _coupled(analysis)


def _signed_off(analysis: Analysis) -> str | None:
    body = [b.span.end for b in analysis.blocks if b.kind is BlockKind.BODY]
    for block in analysis.blocks:
        if body and block.span.start >= body[-1] and block.kind is not BlockKind.BODY:
            words = analysis.text[block.span.start : block.span.end].strip().split()
            found = table().find(words[-1].strip(".,]")) if words and words[-1][0].isupper() else ()
            if (
                found
                and found[0].locality.kind is LocalityKind.COUNTRY
                and (len(words) == 1 or words[0].casefold().startswith(("ministry", "ministère", "minist")))
            ):
                return found[0].locality.code
    return None


_COUPLES = ("-", "–", "—", " and ", " and the ", " et ", " et le ", " et la ", " et l'", " et l’")


def _coupled(analysis: Analysis) -> str | None:
    theirs = {m.codes[0] for m in analysis.mentions if m.kind is MentionKind.PERSON and m.codes}
    places = sorted((m for m in analysis.mentions if m.kind is MentionKind.LOCALITY and m.codes), key=lambda m: m.span)
    left: Counter[str] = Counter()
    for one in places:
        near = analysis.text[one.span.end : one.span.end + 24]
        before = analysis.text[max(0, one.span.start - 24) : one.span.start]
        for code in theirs:
            name_near = any(near.startswith(c) and _names(near[len(c) :], code) for c in _COUPLES)
            name_before = any(
                before.endswith(c) and _names(before[: len(before) - len(c)], code, last=True) for c in _COUPLES
            )
            if one.codes[0] != code and (name_near or name_before):
                left[one.codes[0]] += 1
    best = [code for code, _ in left.most_common(1) if code not in theirs]
    return best[0] if best else None


def _names(text: str, code: str, *, last: bool = False) -> bool:
    words = text.replace("’", "'").split()
    word = (words[-1] if last else words[0]).strip(".,;'s") if words else ""
    if not word:
        return False
    return table().nationality(word) == code or any(c.locality.code == code for c in table().find(word)[:1])
