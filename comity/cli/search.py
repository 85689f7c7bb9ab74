"""comity search: words in the register."""

import sys
from pathlib import Path

import click

from comity.cli import codes, options, telling
from comity.records import FORCE, Act, EngagementKind, Handling, InstrumentKind, ReferenceKind
from comity.records.search import Query

_KINDS = tuple(dict.fromkeys(kind.value for kinds in (EngagementKind, ReferenceKind, InstrumentKind) for kind in kinds))
_MARKINGS = tuple(Handling)


@click.command(short_help="Search documents, quotes and names.")
@click.argument("words", metavar="[WORD]...", nargs=-1)
@click.option(
    "--side", "sides", metavar="NAME", multiple=True, help="Only what is of this locality (any name or code)."
)
@click.option("--area", "areas", metavar="AREA", multiple=True, help="Only what is of this area, e.g. urban-rail.")
@click.option(
    "--force",
    "forces",
    type=click.Choice([act.value for act in FORCE]),
    multiple=True,
    help="Among commitments of this force, in their own words.",
)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([*_KINDS, "commitment"]),
    multiple=True,
    metavar="KIND",
    help="Among findings of this kind (visit, signing, treaty, commitment ...), in their own words.",
)
@click.option("--year", "years", type=click.IntRange(1, 9999), multiple=True, help="Only what is of this year.")
@click.option("--language", "languages", metavar="TAG", multiple=True, help="Only documents in this language.")
@click.option(
    "--handling",
    type=click.Choice([one.value for one in _MARKINGS]),
    default=Handling.RESTRICTED.value,
    show_default=True,
    help="The strictest marking that is shown.",
)
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="Hits on a page.")
@click.option("--page", type=click.IntRange(1), default=1, show_default=True, help="Which page.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json"]),
    help="A page to read, or JSON (default: the page on a terminal, JSON otherwise).",
)
@options.register
@click.pass_context
def search(  # noqa: PLR0913 -- the options of the command
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    sides: tuple[str, ...],
    areas: tuple[str, ...],
    forces: tuple[str, ...],
    kinds: tuple[str, ...],
    years: tuple[int, ...],
    languages: tuple[str, ...],
    handling: str,
    limit: int,
    page: int,
    form: str | None,
    register: Path | str | None,
) -> None:
    """Search the register: all WORDs must stand in a document, in any order.

    Marks need not be written (ha noi finds Hà Nội), nor need Chinese be cut into words, in either set of
    characters. What holds the words one after the other goes first, then what holds them with the marks that
    were written. A place or a person is found by its other names too (hanoi finds 河内), which the answer lists;
    within double quotes '"two words"' must follow one another as they are; rail* stands for all that begins so.
    Where people corrected what was read, the corrected values are found; what they withdrew is not. With --force
    or --kind the words are looked for among findings, in what they quote and name. Options may be repeated: one
    of several sides (areas ...) is enough. Without WORDs, whatever the options say is found.

    \b
    Examples:
      comity search đường sắt đô thị
      comity search 铁路 --side Guangdong --year 2024
      comity search railway --force pledge --force agree
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.exports import search_json, search_terminal  # noqa: PLC0415
    from comity.records.areas import area  # noqa: PLC0415

    query = Query(
        words=" ".join(words),
        sides=tuple(assembly.side(name)[0].locality.id for name in sides),
        areas=tuple(area(name).id for name in areas),
        forces=tuple(Act(force) for force in forces),
        kinds=kinds,
        years=years,
        languages=languages,
        handling=_MARKINGS[: _MARKINGS.index(Handling(handling)) + 1],
        limit=limit,
        offset=(page - 1) * limit,
    )
    with options.opened(register) as opened:
        found = opened.search(query)
    as_page = form == "terminal" or (form is None and sys.stdout.isatty())
    telling.answer(telling.page(search_terminal(found, query.offset + 1)) if as_page else search_json(found))
    ctx.exit(codes.DONE)
