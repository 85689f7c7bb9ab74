"""A strict look at an HTML page with the standard library: a tree, or an error where it is not well formed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

VOID = frozenset({"meta", "br", "link", "img", "hr", "input"})


@dataclass
class Node:
    """An element: tag, attributes, and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: "list[Node | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)

    def all(self, *tags: str) -> "Iterator[Node]":
        for one in self.inside:
            if isinstance(one, Node):
                if not tags or one.tag in tags:
                    yield one
                yield from one.all(*tags)

    def of_class(self, name: str) -> "list[Node]":
        return [one for one in self.all() if name in one.attributes.get("class", "").split()]


class _Strict(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("root")]

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(node)
        if tag not in VOID:
            self.open.append(node)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    @override
    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def page(html: str) -> Node:
    """The tree of a page; AssertionError where an element is not closed in its order."""
    parser = _Strict()
    parser.feed(html)
    parser.close()
    assert [one.tag for one in parser.open] == ["root"], f"left open: {[one.tag for one in parser.open]}"
    return parser.open[0]
