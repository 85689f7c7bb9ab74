"""Check the documents: every link leads somewhere, every command is shown, every option has its words.

python -m tools.check_documents
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).parents[1]
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+\s+(.+?)\s*$", re.MULTILINE)
_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    """Every Markdown page of the project."""
    return sorted(
        [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md"), *ROOT.glob("comity/**/*.md")]
    )


def broken_links() -> Iterator[str]:
    """Links to files or headings that are not there. Addresses outside the project are not asked."""
    for page in pages():
        for target in _LINK.findall(_BLOCK.sub("", page.read_text(encoding="utf-8"))):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            aim = (page.parent / path).resolve() if path else page
            if not aim.exists():
                yield f"{page.relative_to(ROOT)}: {target} leads nowhere"
            elif anchor and aim.suffix == ".md" and anchor not in anchors(aim):
                yield f"{page.relative_to(ROOT)}: {target} names no heading of that page"


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub and its kin make them."""
    text = _BLOCK.sub("", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in _HEADING.findall(text)}


def undocumented() -> Iterator[str]:
    """Commands that no page but the reference shows, options without help, commands without examples."""
    from comity.cli import cli  # noqa: PLC0415

    told = "".join(page.read_text(encoding="utf-8") for page in pages() if page.parent.name != "reference")
    for name, command in cli.commands.items():
        if f"comity {name}" not in told:
            yield f"comity {name} is shown on no page of docs/"
        if "Examples:" not in (command.help or ""):
            yield f"comity {name} --help has no examples"
        for option in command.params:
            if isinstance(option, click.Option) and not option.help:
                yield f"comity {name} {option.opts[0]} has no help"


def main() -> int:
    """Print what is wrong; 1 where something is."""
    wrong = [*broken_links(), *undocumented()]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
