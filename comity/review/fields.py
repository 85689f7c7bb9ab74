"""The six fields that an office reports of each commitment, as far as the record says them."""

from collections.abc import Mapping

from comity.records.review import Link, LinkKind, Party, Progress, ReviewedCommitment, ReviewedReport, ReviewSide
from comity.records.status import NOTHING_WRITTEN, SixFields, Written


def six_fields(
    one: ReviewedCommitment, sides: tuple[ReviewSide, ReviewSide], reports: Mapping[str, ReviewedReport]
) -> SixFields:
    """Who is to act, who is addressed, the words themselves, the due date, and reported difficulties.

    What the record does not say stays empty, for people to write; recommendations always do.
    """
    addressed = dict(zip((Party.FIRST, Party.SECOND), sides, strict=True)).get(one.addressee)
    held_up = [link for link in one.later if _is_held_up(link, reports)]
    return SixFields(
        lead_agency=Written(one.entry.actor, one.quotes) if one.entry.actor else NOTHING_WRITTEN,
        partner=Written(addressed.name, one.quotes) if addressed else NOTHING_WRITTEN,
        content=Written(one.quotes[0].quote, one.quotes) if one.quotes else NOTHING_WRITTEN,
        timeline=Written(one.entry.due, one.quotes) if one.entry.due else NOTHING_WRITTEN,
        difficulties=_difficulties(held_up),
    )


def _difficulties(links: list[Link]) -> Written:
    quotes = tuple(quote for link in links for quote in link.quotes)
    return Written(quotes[0].quote, quotes) if quotes else NOTHING_WRITTEN


def _is_held_up(link: Link, reports: Mapping[str, ReviewedReport]) -> bool:
    return link.kind is LinkKind.REPORTED and reports[link.to].progress is Progress.HELD_UP
