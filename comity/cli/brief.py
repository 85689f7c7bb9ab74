"""comity brief, agenda and minutes: before a meeting, at it, and after it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli import codes, options, pages, telling
from comity.records.codec import to_json
from comity.records.edtf import bounds
from comity.records.words import Handling

if TYPE_CHECKING:
    from comity.records.findings import Reading


@click.command(short_help="Prepare for a meeting with the other side.")
@click.option("--us", required=True, metavar="LOCALITY", help="Our locality, by any of its names or codes.")
@click.option("--them", required=True, metavar="LOCALITY", help="Theirs.")
@click.option("--person", metavar="NAME", help="Whom we shall meet, in any script.")
@click.option("--on", type=options.Edtf(), help="When the meeting is (default: today).")
@click.option("--from", "start", type=options.Edtf(), help="Take up nothing older (default: all).")
@pages.report_form
@options.page_language
@options.output
@options.register
def brief(  # noqa: PLR0913 -- the options of the command
    *,
    us: str,
    them: str,
    person: str | None,
    on: str | None,
    start: str | None,
    form: str,
    page_language: str,
    output: Path | None,
    register: Path | None,
) -> None:
    """Prepare for a meeting: who they are, when we last met, what we asked and they answered, what they asked and we
    owe, what is open and overdue, which instruments run out, and what to raise with the reason for each.

    One page, then an annex with every quote.

    \b
    Examples:
      comity brief --us "Hà Nội" --them Guangdong --person "Huang Kunming" --on 2024-09-20
      comity brief --us VN-HN --them 广东 --format pdf --page-language vi --output briefing.pdf
    """
    from comity import assembly, exports  # noqa: PLC0415 -- start-up stays light

    day = on or assembly.clock().date().isoformat()
    sides = (pages.side(us), pages.side(them))
    with options.opened(register) as opened:
        made = assembly.brief(opened, between=sides, on=day, start=start or "..", person=person)
    page = to_json(made) if form == "json" else pages.report(exports.briefing_report(made, page_language), form)
    telling.answer(page, output)


@click.command(short_help="Draft the agenda of the next session.")
@click.option("--between", metavar="A B", nargs=2, help="The two localities, by any of their names or codes.")
@click.option("--mechanism", metavar="ID", help="The kept mechanism it is a session of; gives sides and date.")
@click.option("--on", type=options.Edtf(), help="When the session is (default: the mechanism's next, else today).")
@click.option("--from", "start", type=options.Edtf(), help="Take up nothing older (default: all).")
@pages.report_form
@options.page_language
@options.output
@options.register
def agenda(  # noqa: PLR0913 -- the options of the command
    *,
    between: tuple[str, str] | None,
    mechanism: str | None,
    on: str | None,
    start: str | None,
    form: str,
    page_language: str,
    output: Path | None,
    register: Path | None,
) -> None:
    """Draft the agenda of a session: what was said before is followed through first, by where it stands; then
    instruments to renew, new proposals, the next session, the minutes. An annex has the words behind each item.

    \b
    Examples:
      comity agenda --between "Hà Nội" Guangdong --on 2024-09-20
      comity agenda --mechanism mechanism-1 --format docx --page-language zh --output agenda.docx
    """
    from comity import assembly, exports  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        kept = opened.kept().get(mechanism or "")
        thing = kept.thing if kept else None
        given = tuple(map(pages.side, between)) if between else tuple(getattr(thing, "sides", ()))
        if len(given) != 2:  # noqa: PLR2004 -- a session of two sides
            raise click.UsageError("give --between two localities, or the --mechanism of two")
        day = on or getattr(thing, "next", None) or assembly.clock().date().isoformat()
        made = assembly.agenda(opened, between=(given[0], given[1]), on=day, start=start or "..", mechanism=mechanism)
    page = to_json(made) if form == "json" else pages.report(exports.agenda_report(made, page_language), form)
    telling.answer(page, output)


@click.command(short_help="File the minutes of a session.")
@click.argument("file", metavar="FILE")
@click.option("--date", "on", type=options.Edtf(), required=True, help="When the session was.")
@click.option("--title", help="What the minutes are called.")
@click.option("--office", metavar="NAME", help="Whose minutes they are; stands as their publisher.")
@click.option(
    "--handling",
    type=click.Choice([one.value for one in Handling]),
    default=Handling.INTERNAL.value,
    show_default=True,
    help="Who may see them.",
)
@click.option("--language", metavar="TAG", help="Their language (default: told from the text).")
@click.option("--actor", metavar="NAME", envvar="COMITY_ACTOR", show_envvar=True, help="Who files them.")
@options.register
@click.pass_context
def minutes(  # noqa: PLR0913 -- the options of the command
    ctx: click.Context,
    *,
    file: str,
    on: str,
    title: str | None,
    office: str | None,
    handling: str,
    language: str | None,
    actor: str | None,
    register: Path | None,
) -> None:
    """File the minutes of a session, from a text file or (`-`) as typed: they are read like any report, and what was
    agreed, asked and promised in them enters the next review.

    \b
    Examples:
      comity minutes minutes-2024-09.txt --date 2024-09-20 --office "Department of External Relations"
      comity minutes - --date 2024-09-20 --language vi
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.records import Document  # noqa: PLC0415

    bounds(on)
    tally = telling.Tally()
    told = {"published": on, "title": title, "publisher": office, "handling": Handling(handling)}
    with options.opened(register, create=True) as opened:
        given = list(assembly.documents((file,), language=language))
        marked = [replace(one, **told) if isinstance(one, Document) else one for one in given]  # type: ignore[arg-type]
        found = list(tally.sorted_out(assembly.readings(marked, 1)))
        for filed in assembly.filed(opened, found, assembly.person(actor)):
            telling.say(f"{filed.given}: {filed.outcome}{f'; {filed.note}' if filed.note else ''}")
    for reading in found:
        _tell(reading)
    telling.say(tally.summary)
    ctx.exit(codes.REFUSED if tally.refused else codes.DONE)


def _tell(reading: "Reading") -> None:
    """What was found in the minutes, for whoever typed them to look over."""
    lines = [f"{one.id}  {one.act}  {one.speaker or '-'}: {one.evidence[0].quote}" for one in reading.commitments]
    telling.answer("\n".join(lines) if lines else "nothing that looks forward was found in these minutes")
