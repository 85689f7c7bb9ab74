"""How agencies phrase things: short cases of our own, each with what must hold of its reading.

    python -m bench.phrasings                                 the development half of every language
    python -m bench.phrasings --language fr --misses          French, and what did not hold, case by case
    python -m bench.phrasings --language en --group propose   one group of one language
    python -m bench.phrasings --part test                     the held-out half: figures only, never cases

The cases stand in `bench/gold/phrasings`, a file a language; `bench/phrasing_cases.py` tells their form. A case is held
where everything that it expects holds. Beside the cases the expectations are counted one by one, and of each that is
answered its fields: kind, date and people of an engagement; act, speaker, side and span of a commitment. What is
found beyond what a case lists is counted ("beyond") and held against a reading only where the case says so (`none`,
`only`, `absent`).
Exit status: 0, or 2 where a file of cases does not hold its form or holds nothing of what was asked for.
"""

import argparse
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.phrasing_cases import BOTH, FINDINGS, LANGUAGES, PARTS, Case, CaseError, Meeting, Paper, Said, Who, load
from comity.reading import read_many
from comity.records import Document, LanguageNotRead, Reading
from comity.records.findings import Commitment, Engagement, Instrument, Participant

JOINT = re.compile(r"\b(two|both|all|sides|leaders|they|deux|parties|hai|cac ben)\b|双|雙|两|兩|各方")
"""Words for both sides together, in the form that `plain` gives them."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHORT = 100

Checks = dict[str, bool]
Finding = Engagement | Commitment | Instrument


@dataclass(frozen=True, slots=True)
class Held:
    """One expectation in words, what was found for it, and which of its checks hold: none, where nothing was."""

    kind: str
    told: str
    checks: Checks
    found: str

    @property
    def met(self) -> bool:
        """Whether everything about it holds."""
        return bool(self.checks) and all(self.checks.values())


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one case: its expectations, and how many findings of each kind go beyond them."""

    case: Case
    held: tuple[Held, ...]
    beyond: Counter[str]

    @property
    def met(self) -> bool:
        """Whether the case holds entirely."""
        return all(one.met for one in self.held)


def plain(name: str) -> str:
    """Lower case without marks, hyphens or a leading article: `Đinh Tiến Dũng` is `dinh tien dung`."""
    name = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D").replace("’", "'"))
    words = "".join(c for c in name if not unicodedata.combining(c)).casefold().replace("-", " ").split()
    return " ".join(words[1:] if words[:1] in (["the"], ["les"], ["le"], ["la"]) else words)


def same_name(one: str, other: str | None) -> bool:
    """Whether two names may be one: equal, or all words of the one within the other."""
    a, b = plain(one), plain(other or "")
    if not a or not b:
        return False
    if _HAN.search(a + b):
        return a in b or b in a
    return set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())


def stands_in(who: Who, people: Iterable[Participant]) -> bool:
    """Whether a participant bears the name and acts for the side."""
    return any(
        (not who.name or same_name(who.name, one.name)) and (not who.sides or one.side in who.sides) for one in people
    )


def dated(expected: tuple[str, ...], found: str | None) -> bool:
    """Whether a date is one of those expected, or none is asked for."""
    return not expected or (found or "null") in expected


def of_meeting(expected: Meeting, found: Engagement) -> Checks:
    """What holds of an engagement."""
    checks = {
        "kind": found.kind.value in expected.kinds,
        "date": dated(expected.dates, found.date),
        "who": all(stands_in(who, found.participants) for who in expected.who),
    }
    return checks if expected.planned is None else checks | {"time": found.planned == expected.planned}


def of_said(expected: Said, found: Commitment) -> Checks:
    """What holds of a commitment; `side` only where the case names it."""
    span = found.evidence[0]
    whole = span.start <= expected.start and expected.start + len(expected.has) <= span.end
    checks = {
        "act": found.act.value in expected.acts,
        "speaker": spoke(expected.speaker, found),
        "span": whole and not any(words in span.quote for words in expected.lacks),
    }
    return checks | ({"side": found.side in expected.speaker.sides} if expected.speaker.sides else {})


def spoke(who: Who, found: Commitment) -> bool:
    """Whether the speaker is the one expected; joint where both are."""
    if who.name == BOTH:
        return not found.speaker or bool(JOINT.search(plain(found.speaker)))
    return not who.name or same_name(who.name, found.speaker)


def of_paper(expected: Paper, found: Instrument) -> Checks:
    """What holds of an instrument."""
    return {
        "kind": found.kind.value in expected.kinds,
        "signed": dated(expected.signed, found.signed),
        "parties": all(any(same_name(party, one) for one in found.parties) for party in expected.parties),
    }


def fit_meeting(expected: Meeting, found: Engagement) -> int:
    """How well an engagement answers to an expected one; 0 where it does not."""
    shared = sum(stands_in(Who(who.name, () if who.name else who.sides), found.participants) for who in expected.who)
    kind = found.kind.value in expected.kinds
    return 4 * shared + 3 * kind + dated(expected.dates, found.date) if shared or kind else 0


def fit_said(expected: Said, found: Commitment) -> int:
    """How many characters of the expected words a commitment's span shares, then what else holds."""
    span = found.evidence[0]
    common = min(span.end, expected.start + len(expected.has)) - max(span.start, expected.start)
    return 10 * common + sum(of_said(expected, found).values()) if common > 0 else 0


def fit_paper(expected: Paper, found: Instrument) -> int:
    """How well an instrument answers to an expected one: any of its kind, or signed that day."""
    return sum(of_paper(expected, found).values()) if of_paper(expected, found)["kind"] else 0


JUDGED: dict[str, tuple[Callable[[Any, Any], int], Callable[[Any, Any], Checks]]] = {
    "engagement": (fit_meeting, of_meeting),
    "commitment": (fit_said, of_said),
    "instrument": (fit_paper, of_paper),
}


def judge(case: Case, reading: Reading) -> Result:
    """What holds of the reading of a case."""
    held: list[Held] = []
    beyond: Counter[str] = Counter()
    for kind in FINDINGS:
        expected, found = getattr(case, f"{kind}s"), getattr(reading, f"{kind}s")
        fit, checks = JUDGED[kind]
        pairs = paired([[fit(one, other) for other in found] for one in expected])
        for place, one in enumerate(expected):
            answer = found[pairs[place]] if place in pairs else None
            held.append(Held(kind, told(one), checks(one, answer) if answer else {}, shown(answer)))
        extra = [other for place, other in enumerate(found) if place not in pairs.values()]
        beyond[kind] = len(extra)
        if kind in (*case.none, *case.only):
            held.append(Held("none", f"no further {kind}", {"none": not extra}, "; ".join(map(shown, extra))))
    return Result(case, (*held, *kept_out(case, reading)), beyond)


def kept_out(case: Case, reading: Reading) -> Iterator[Held]:
    """For each of the words on which no finding of a kind may rest, whether none does."""
    for absent in case.absent:
        end = absent.start + len(absent.words)
        on = [one for one in getattr(reading, f"{absent.finding}s") if overlaps(one, absent.start, end)]
        yield Held("none", f"no {absent.finding} on {absent.words!r}", {"none": not on}, "; ".join(map(shown, on)))


def overlaps(found: Finding, start: int, end: int) -> bool:
    """Whether the first evidence of a finding shares a character with a span."""
    return found.evidence[0].start < end and start < found.evidence[0].end


def paired(fits: Sequence[Sequence[int]]) -> dict[int, int]:
    """Which found thing answers to which expected one: best first, each at most once."""
    listed = sorted(((fit, -i, -j) for i, row in enumerate(fits) for j, fit in enumerate(row) if fit), reverse=True)
    pairs: dict[int, int] = {}
    for _, i, j in listed:
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def told(expected: Meeting | Said | Paper) -> str:
    """An expectation in a line."""
    match expected:
        case Meeting():
            who = ", ".join(named(one) for one in expected.who)
            when = {None: "", True: "planned ", False: "held "}[expected.planned]
            return f"{'/'.join(expected.kinds)} {' or '.join(expected.dates)} {when}of {who or 'anybody'}"
        case Said():
            return f"{'/'.join(expected.acts)} by {named(expected.speaker)}: {expected.has!r}"
        case Paper():
            return f"{'/'.join(expected.kinds)} signed {' or '.join(expected.signed)} by {', '.join(expected.parties)}"


def named(who: Who) -> str:
    """A person or side in words."""
    return " @ ".join(filter(None, (who.name or "somebody", "/".join(who.sides))))


def shown(found: Finding | None) -> str:
    """A finding in a line."""
    match found:
        case Engagement():
            who = ", ".join(f"{one.name} @ {one.side}" for one in found.participants)
            return f"{found.kind} {found.date} {'planned ' if found.planned else ''}of {who}"
        case Commitment():
            return f"{found.act} by {found.speaker} @ {found.side}: {found.evidence[0].quote!r}"
        case Instrument():
            return f"{found.kind} signed {found.signed} by {', '.join(found.parties)}: {found.evidence[0].quote!r}"
        case None:
            return "nothing"


def chosen(language: str, part: str, group: str | None) -> list[Case]:
    """The cases of a language that are asked for. Raises CaseError where there is none."""
    cases = [case for case in load(language) if part in (case.part, "all") and group in (case.group, None)]
    if not cases:
        raise CaseError(f"{language}: no case of group {group or 'any'} and part {part}")
    return cases


def results(cases: Sequence[Case], language: str) -> Iterator[Result]:
    """Each case with what came of it, in order. Raises LanguageNotRead where the language is not read."""
    documents = [Document(case.id, case.text, language, case.published) for case in cases]
    for case, reading in zip(cases, read_many(documents), strict=True):
        if isinstance(reading, LanguageNotRead):
            raise reading
        yield judge(case, reading)


def share(part: int, whole: int) -> str:
    """A share with its counts."""
    return f"{part / whole:.3f} {part:4d}/{whole:<4d}" if whole else "    - "


def table(found: Sequence[Result]) -> str:
    """Cases and expectations held, a line a group and one for all; then the expectations by kind and field."""
    groups = sorted({one.case.group for one in found})
    lines = [f"{'group':12s} {'cases held':16s} expectations held"]
    for group in [*groups, "all"]:
        ours = [one for one in found if group in (one.case.group, "all")]
        every = [held for one in ours for held in one.held]
        cases = share(sum(one.met for one in ours), len(ours))
        lines.append(f"{group:12s} {cases:16s} {share(sum(held.met for held in every), len(every))}")
    return "\n".join([*lines, *fields(found)])


def fields(found: Sequence[Result]) -> Iterator[str]:
    """A line a kind of expectation: how many were met, how many answered at all, and of those which fields hold."""
    for kind in (*FINDINGS, "none"):
        ours = [held for one in found for held in one.held if held.kind == kind]
        answered = [held for held in ours if held.checks]
        right = Counter(check for held in answered for check, ok in held.checks.items() if ok)
        every = Counter(check for held in answered for check in held.checks)
        each = "  ".join(f"{check} {right[check]}/{times}" for check, times in every.items())
        beyond = sum(one.beyond[kind] for one in found)
        name = "  kept out" if kind == "none" else f"  {kind}s"
        after = "" if kind == "none" else f"  found {len(answered)}/{len(ours)}  {each}  beyond {beyond}"
        yield f"{name:16s} {share(sum(held.met for held in ours), len(ours))}{after}"


def misses(found: Sequence[Result]) -> Iterator[str]:
    """The cases that do not hold, with what was expected and what was found instead."""
    for one in found:
        if one.met:
            continue
        yield f"\n{one.case.id} ({one.case.group}, {one.case.published}): {one.case.text.strip()}"
        for held in one.held:
            if not held.met:
                wrong = ", ".join(name for name, ok in held.checks.items() if not ok) or "not found"
                yield f"    {wrong}: {held.told}\n        found {held.found}"


def asked(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What the command line asks for; the test part gives figures, never cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="this language only (may be repeated)")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="dev", help="half of the cases (default: dev)")
    parser.add_argument("--group", help="the cases of one group only")
    parser.add_argument("--misses", action="store_true", help="also print what did not hold, case by case")
    got = parser.parse_args(arguments)
    if got.misses and got.part != "dev":
        parser.error("the test part is held out: its cases are not shown")
    return got


def main() -> int:
    """Read and score what was asked for."""
    got = asked()
    try:
        for language in got.language or LANGUAGES:
            cases = chosen(language, got.part, got.group)
            found = list(results(cases, language))
            print(f"{language}, part {got.part}, {len(found)} cases\n{table(found)}")
            print("\n".join(misses(found)) if got.misses else "")
    except (CaseError, LanguageNotRead) as why:
        print(f"phrasings: {why}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
