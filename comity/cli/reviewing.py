"""comity review open, show, report, status, note, sign, compare: a review from its opening to its signing."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from comity.cli import options, pages, telling
from comity.records.status import FieldName, Status
from comity.records.words import Handling

if TYPE_CHECKING:
    from comity.records.review import ReviewedCommitment
    from comity.records.reviewing import Life
    from comity.register.acting import Action, Done

_QUOTED = 90


def _actor(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--actor", metavar="NAME", envvar="COMITY_ACTOR", show_envvar=True, help="Who acts (default: your account)."
    )(command)


@click.command("open", short_help="Open a review of two localities and a period.")
@click.option("--between", metavar="A B", nargs=2, help="The two localities, by any of their names or codes.")
@click.option("--mechanism", metavar="ID", help="The kept mechanism it is a run of; gives sides and cadence.")
@click.option("--from", "start", type=options.Edtf(), required=True, help="First day of the period.")
@click.option("--to", "end", type=options.Edtf(), required=True, help="Last day of the period.")
@click.option("--only", is_flag=True, help="Leave out what lies inside the two localities.")
@click.option("--before", metavar="REVIEW", help="The signed review it starts from (default: the last of these sides).")
@click.option("--title", default="", help="What it is called.")
@click.option(
    "--handling",
    type=click.Choice([one.value for one in Handling]),
    default=Handling.INTERNAL.value,
    show_default=True,
    help="Who may see it.",
)
@_actor
@options.register
def open_(  # noqa: PLR0913 -- the options of the command
    *,
    between: tuple[str, str] | None,
    mechanism: str | None,
    start: str,
    end: str,
    only: bool,
    before: str | None,
    title: str,
    handling: str,
    actor: str | None,
    register: Path | None,
) -> None:
    """Open a review: of two localities, or of a mechanism that is kept, and a period.

    What the last signed review of the two left open is carried in.

    \b
    Examples:
      comity review open --between "Hà Nội" Guangdong --from 2023-09 --to 2024-06
      comity review open --mechanism mechanism-3 --from 2024-07 --to 2025-06 --title "Second session"
    """
    from comity.review.life import OpenReview  # noqa: PLC0415 -- start-up stays light

    sides = (pages.side(between[0]), pages.side(between[1])) if between else None
    action = OpenReview(start, end, sides, mechanism, before, only, title, Handling(handling))
    done = _act(action, register, actor)
    telling.answer(_told(done.content))


@click.command(short_help="List the reviews, or show one.")
@click.argument("review", metavar="[REVIEW]", required=False)
@pages.form
@options.page_language
@options.output
@options.register
def show(*, review: str | None, form: str, page_language: str, output: Path | None, register: Path | None) -> None:
    """List the reviews with their ids, or show the REVIEW with that id: as it stands now, or as it was signed.

    \b
    Examples:
      comity review show
      comity review show review-21 --format html --output review.html
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        if review is None:
            telling.answer("\n".join(map(_line, assembly.reviews(opened).values())) or "no review was opened", output)
            return
        made = assembly.review_of(opened, review)
    telling.answer(pages.review(made, form, page_language, to_file=output is not None), output)


@click.command(short_help="Write the report of a review.")
@click.argument("review", metavar="REVIEW")
@click.option(
    "--format",
    "form",
    type=click.Choice(["pdf", "docx", "xlsx", "html", "markdown", "json"]),
    default="pdf",
    show_default=True,
    help="To print, to edit, to sort, for the browser, plain text, or data.",
)
@options.page_language
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file (default: the review's id with the ending of the format, in this folder).",
)
@options.register
def report(*, review: str, form: str, page_language: str, output: Path | None, register: Path | None) -> None:
    """Write the report of the REVIEW with that id: as it stands now, or as it was signed.

    \b
    Examples:
      comity review report review-21
      comity review report review-21 --format docx --page-language vi --output ra-soat.docx
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        made = assembly.review_of(opened, review)
    place = output or Path(f"{review}.{'md' if form == 'markdown' else form}")
    telling.answer(pages.review(made, form, page_language, to_file=True), place)


@click.command(short_help="List the statuses of a review, or set one.")
@click.argument("review", metavar="REVIEW")
@click.argument("commitment", metavar="[COMMITMENT]", required=False)
@click.argument("to", metavar="[STATUS]", type=click.Choice([one.value for one in Status]), required=False)
@click.option("--why", default="", help="Why, in your words.")
@click.option("--evidence", metavar="ID", multiple=True, help="An entry of the record it rests on; once for each.")
@_actor
@options.register
def status(  # noqa: PLR0913 -- the options of the command
    *,
    review: str,
    commitment: str | None,
    to: str | None,
    why: str,
    evidence: tuple[str, ...],
    actor: str | None,
    register: Path | None,
) -> None:
    """List what a REVIEW suggests and what people set, or set the STATUS of a COMMITMENT of it.

    What rules suggest and what a person sets stay apart; what is set says who, when, why, on which evidence and what
    the rules said then, and is not lost when reports are read again.

    \b
    Examples:
      comity review status review-21
      comity review status review-21 c-1a2b3c4d5e6f complete --why "Opened on 3 May" --evidence i-9f8e7d6c5b4a
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.register.deciding.deeds import SetStatus  # noqa: PLC0415

    with options.opened(register) as opened:
        options.acting_as(opened, actor)
        made = assembly.review_of(opened, review)
        if commitment is None or to is None:
            telling.answer("\n".join(map(_stands, made.commitments)) or "the review holds no commitment")
            return
        found = next((one for one in made.commitments if one.entry.id == commitment), None)
        suggested = found.status.status if found and found.status else None
        done = assembly.act(
            opened, SetStatus(commitment, Status(to), evidence, reason=why, suggested=suggested, rules=made.rules)
        )
    telling.answer(f"entry {done.entry.sequence}: {commitment} is {to}")


@click.command(short_help="Write in a review: a comment, or a field of a commitment.")
@click.argument("review", metavar="REVIEW")
@click.argument("text", metavar="TEXT")
@click.option("--on", "about", metavar="COMMITMENT", help="The commitment it is on (default: the review as a whole).")
@click.option(
    "--field", type=click.Choice([one.value for one in FieldName]), help="The field that it fills (default: a comment)."
)
@_actor
@options.register
def note(
    *, review: str, text: str, about: str | None, field: str | None, actor: str | None, register: Path | None
) -> None:
    """Write TEXT in a REVIEW: a comment on it or on a commitment, or one of the six fields of a commitment.

    \b
    Examples:
      comity review note review-21 "To be gone through with the department of transport"
      comity review note review-21 "Department of Transport" --on c-1a2b3c4d5e6f --field lead-agency
    """
    from comity.review.life import NoteReview  # noqa: PLC0415 -- start-up stays light

    done = _act(NoteReview(review, text, about, FieldName(field) if field else None), register, actor)
    telling.answer(f"entry {done.entry.sequence}: noted in {review}")


@click.command(short_help="Sign a review off.")
@click.argument("review", metavar="REVIEW")
@click.option("--words", default="", help="What you sign it with.")
@_actor
@options.register
def sign(*, review: str, words: str, actor: str | None, register: Path | None) -> None:
    """Sign a REVIEW off as it stands now. It is frozen from then on, whole, and its hash is said.

    \b
    Examples:
      comity review sign review-21 --words "Seen and approved" --actor "Nguyen Thi Lan"
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        options.acting_as(opened, actor)
        assembly.sign_review(opened, review, words)
        telling.answer(_line(assembly.reviews(opened)[review]))


@click.command(short_help="Compare two reviews.")
@click.argument("one", metavar="REVIEW")
@click.argument("other", metavar="REVIEW")
@options.register
def compare(*, one: str, other: str, register: Path | None) -> None:
    """Compare two reviews: what changed its status, what is new in the second, and what is in the first only.

    \b
    Examples:
      comity review compare review-21 review-48
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        found = assembly.compare_reviews(opened, one, other)
    lines = [f"{pair.was or '-'} -> {pair.now or '-'}: {_quoted(pair.other)}" for pair in found.changed]
    lines += [f"new, {now.standing or '-'}: {_quoted(now)}" for now in found.new]
    lines += [f"gone, was {was.standing or '-'}: {_quoted(was)}" for was in found.gone]
    counts = f"{len(found.changed)} changed, {len(found.alike)} alike, {len(found.new)} new, {len(found.gone)} gone"
    telling.answer("\n".join([*lines, counts]))


def _act(action: "Action", register: Path | None, actor: str | None) -> "Done":
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        options.acting_as(opened, actor)
        return assembly.act(opened, action)


def _told(content: object) -> str:
    from comity.records.reviewing import ReviewOpened  # noqa: PLC0415

    if not isinstance(content, ReviewOpened):
        raise TypeError(content)
    before = f", starts from {content.before}" if content.before else ""
    return f"{content.key}: {' and '.join(content.sides)}, {content.start} to {content.end}{before}"


def _line(life: "Life") -> str:
    signed = life.signed
    end = f"signed by {_name(signed.by)} on {signed.at[:10]}, {signed.content.hash}" if signed else "open"
    return f"{_told(life.opened)}; opened by {_name(life.by)} on {life.at[:10]}; {end}"


def _stands(one: "ReviewedCommitment") -> str:
    suggested = one.status.status if one.status else "-"
    decided = f", set by {_name(one.decided.by)}: {one.decided.status}" if one.decided else ""
    again = " (the rules say otherwise by now)" if one.decided and one.decided.changed else ""
    return f"{one.entry.id} {one.movement}, suggested: {suggested}{decided}{again}: {_quoted(one)}"


def _quoted(one: "ReviewedCommitment") -> str:
    words = _words(quote.quote for quote in one.quotes)
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"


def _words(quotes: Iterable[str]) -> str:
    return " ".join(next(iter(quotes), "").split())


def _name(actor: str) -> str:
    return actor.partition(":")[2]
