"""Whom those act for who are of an international body, "Secretary General X of NATO"."""

from collections.abc import Mapping

from comity.languages.organisations import any_organisation, organisation_in
from comity.reading.cast.actor import Actor
from comity.reading.siding import siding
from comity.records.clause import Analysis, Mention, Span


def place_of_bodies(of: Mapping[Span, Actor], analysis: Analysis) -> None:
    """Let those of no known side who hold an office act for the body they are of; `of` is who is meant."""
    for mention in analysis.mentions:
        actor = of.get(mention.span)
        if actor is not None and actor.is_person and actor.side is None and mention.offices:
            actor.side_given = _body(analysis, mention)


def _body(analysis: Analysis, mention: Mention) -> str | None:
    """The body named right behind somebody, by its usual abbreviation."""
    link = siding(analysis.language).of_body.match(analysis.text, mention.name_span.end)
    named = any_organisation(analysis.language).match(analysis.text, link.end()) if link is not None else None
    return organisation_in(named.group(), analysis.language) if named is not None else None
