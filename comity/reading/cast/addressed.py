"""People who are called by a form of address alone: "His Majesty", "Her Excellency"."""

import re
from collections.abc import Mapping

from comity.reading.cast.actor import Actor
from comity.records.clause import Mention, MentionKind, Span


def addressed(text: str, mention: Mention, of: Mapping[Span, Actor], rank: re.Pattern[str]) -> list[Actor] | None:
    """Who "His Majesty" is: the one named last with these words; nobody where nobody was.

    `of` ties mentions to actors; `rank` finds what a possessive is part of a form of address before. None where the
    mention is no such possessive.
    """
    form = rank.match(text, mention.span.end) if mention.kind is MentionKind.PRONOUN else None
    if form is None:
        return None
    several = mention.plural
    said = text[form.start() if several else mention.span.start : form.end()].strip().casefold()
    said = said.removesuffix("ies").removesuffix("es") if several else said  # "Majest-", "Highness-"
    before = (span for span in of if span.start < mention.span.start and of[span].is_person)
    named = sorted(span for span in before if said in text[span.start : span.end].casefold())
    return list(dict.fromkeys(of[span] for span in (named if several else named[-1:])))
