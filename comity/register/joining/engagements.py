"""Engagements: which reports describe the same one. Visits are joined first, then what was part of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from comity.identity import UNSURE
from comity.records import Judgement, Verdict
from comity.register.joining.alike import compare
from comity.register.joining.gathering import Gathered, Link, gather
from comity.register.joining.nodes import Node
from comity.register.joining.ruled import NOTHING, Ruled
from comity.register.joining.sources import Window, months, widened

BY = "comity.register.join: engagements"
JOINED = 0.7
"""From this score on, two reports are taken to describe one engagement."""

_LONGEST = 40  # days: a window longer than this is looked up by month
_MONTH = len("2023-09")


def join_engagements(
    all_nodes: Iterable[Node], ruled: Ruled = NOTHING
) -> tuple[tuple[tuple[str, ...], ...], tuple[Judgement, ...]]:
    """Groups of sources that describe one engagement, with the judgements made on the way."""
    listed = sorted(all_nodes, key=lambda n: n.key)
    visits, judged = _joined([node for node in listed if node.is_visit], ruled)
    whole = {key: group[0] for group in visits.groups for key in group}
    parts = [_in_visit(node, whole) for node in listed if not node.is_visit]
    others, judged_parts = _joined(parts, ruled)
    return tuple(sorted((*visits.groups, *others.groups))), (*judged, *judged_parts)


def _in_visit(node: Node, whole: dict[str, str]) -> Node:
    part_of = node.engagement.part_of
    return replace(node, visit=whole.get(f"{node.document[0]}#{part_of}")) if part_of else node


def _joined(listed: list[Node], ruled: Ruled) -> tuple[Gathered, tuple[Judgement, ...]]:
    by_key = {node.key: node for node in listed}
    links = [link for one, other in _pairs(listed) if (link := compare(one, other))]

    def may_join(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return ruled.fit(one, other, lambda a, b: compare(by_key[a], by_key[b]) is not None)

    gathered = gather(by_key, [link for link in links if link.score >= JOINED], may_join, ruled)
    judgements = [_judgement(link, Verdict.SAME) for link in gathered.joined]
    near = [link for link in links if UNSURE <= link.score < JOINED and not ruled.says(link.one, link.other)]
    judgements += [_judgement(link, Verdict.UNSURE) for link in near]
    judgements += [_judgement(link, Verdict.DIFFERENT) for link in gathered.refused]
    return gathered, tuple(judgements)


def _judgement(link: Link, verdict: Verdict) -> Judgement:
    why = "; but a report of one of them speaks against it" * (verdict is Verdict.DIFFERENT)
    return Judgement((link.one, link.other), verdict, BY, link.score, link.reason + why)


def _pairs(listed: list[Node]) -> Iterator[tuple[Node, Node]]:
    """Pairs that share a person, the sides or a visit, and may share a day."""
    blocks: dict[tuple[str, str, str], list[Node]] = defaultdict(list)
    for node in listed:
        for key in _keys(node):
            blocks[key].append(node)
    met: set[tuple[str, str]] = set()
    for (_, who, time), block in sorted(blocks.items()):
        sides = who.startswith("side ")
        whole = block if len(time) != _MONTH or block[0].is_visit else [node for node in block if _long(node)]
        for one in whole:
            for other in block:
                pair = (one, other) if one.key < other.key else (other, one)
                named = sides and one.people and other.people  # such meet under a person's key
                if one.document != other.document and not named and (pair[0].key, pair[1].key) not in met:
                    met.add((pair[0].key, pair[1].key))
                    yield pair


def _keys(node: Node) -> set[tuple[str, str, str]]:
    if node.days is None:
        return set()
    if node.is_visit:
        who = set(node.people) | {f"side {side[:2]}" for side in node.sides}
        return {(node.group, person, month) for person in who for month in months(node.days)}
    times = _times(node.days)
    found = {(node.group, person, time) for person in node.people for time in times}
    if node.visit:
        found.add((node.group, "visit", node.visit))
    if not node.people or node.group == "conference":  # of which one report names the heads, another the provinces
        countries = sorted({side[:2] for side in node.sides})
        found |= {(node.group, "sides " + "+".join(countries), time) for time in times}
    return found


def _long(node: Node) -> bool:
    return node.days is not None and (node.days[1] - node.days[0]).days > _LONGEST


def _times(days: Window) -> list[str]:
    """The months of a window, and of a short one each day and the day after, which reports one day apart share."""
    start, end = widened(days, 0, 1)
    length = (end - start).days
    short = [(start + timedelta(days=n)).isoformat() for n in range(length + 1)] if length <= _LONGEST + 1 else []
    return short + months(days)
