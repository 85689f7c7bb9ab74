"""Papers: those the sides made at the engagements told of, and those a report leans on."""

import re

from comity.reading.areas import areas_of
from comity.reading.cast import Actor
from comity.reading.engagements import Found
from comity.reading.scene import Scene
from comity.records import Instrument, InstrumentKind, Reference, ReferenceKind, edtf
from comity.records.clause import BlockKind, MentionKind, Span
from comity.records.times import Modifier


def find(
    scene: Scene, told: list[Found], ids: dict[int, str], first_reference: int
) -> tuple[tuple[Instrument, ...], tuple[Reference, ...]]:
    """Instruments made, and references to earlier ones, both in the order of the text."""
    made: list[Instrument] = []
    earlier: list[Reference] = []
    taken: list[Span] = []
    listed = _listed(scene)
    for span, kind in _named(scene):
        if (
            listed
            and (span, kind) not in listed
            and scene.sentence(span.start).end <= listed[0][0].start
            and _is_many(scene.text[span.start : span.end])
        ):
            continue  # "four memoranda", each of which is named in the list that follows
        if (span, kind) in listed:
            made.append(_instrument(scene, span, scene.paragraph(span.start), kind, f"i{len(made) + 1}", told, ids))
            continue
        if any(span.overlaps(other) for other in taken):
            continue
        sentence = scene.sentence(span.start)
        if _is_earlier(scene, span, sentence):
            reference, whole = _reference(scene, span, sentence, f"r{first_reference + len(earlier)}")
            earlier.append(reference)
            taken.append(whole)
        elif _is_made(scene, span, sentence):
            made.append(_instrument(scene, span, sentence, kind, f"i{len(made) + 1}", told, ids))
    return tuple(made), tuple(earlier)


_ENTRY = re.compile(r"\s*(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]|[-•–*])?\s*(?:The |Le |La |L['’])?")


def _listed(scene: Scene) -> list[tuple[Span, InstrumentKind]]:
    """Papers named in a list, a line each: the line begins with the name."""
    out = []
    for block in scene.analysis.blocks:
        if block.kind not in (BlockKind.BODY, BlockKind.HEADLINE):
            continue
        for entry in _entries(scene.text, block.span):
            for pattern, kind in scene.words.instruments:
                found = pattern.match(scene.text, entry.start, entry.end)
                if found and entry.end - entry.start < _LONGEST_ENTRY and found.end() < entry.end - 8:
                    out.append((entry, InstrumentKind(kind)))
                    break
    return out if len(out) > 1 else []


def _entries(text: str, block: Span) -> list[Span]:
    """The entries of a line: itself without its number, or what stands behind each of several numbers."""
    starts = [found.end() for found in _NUMBER.finditer(text, block.start, block.end)]
    if len(starts) < 2:  # noqa: PLR2004 -- one number opens a line, two make a list
        head = _ENTRY.match(text, block.start, block.end)
        starts = [head.end() if head else block.start]
        numbers = [block.end]
    else:
        numbers = [*(found.start() for found in list(_NUMBER.finditer(text, block.start, block.end))[1:]), block.end]
    return [
        Span(start, len(text[:end].rstrip(" .;,"))) for start, end in zip(starts, numbers, strict=True) if start < end
    ]


_NUMBER = re.compile(r"(?:^|\s)(?:\(\d{1,2}\)|\(?[ivx]{1,4}\)|\d{1,2}\.)\s+")


_LONGEST_ENTRY = 420


def _is_many(name: str) -> bool:
    return bool(
        re.search(
            r"\b(?:memoranda|memorandums|mous|moas|agreements|documents|instruments|accords|m[ée]morandums|protocoles|conventions)\b",
            name,
            re.IGNORECASE,
        )
    )


def _named(scene: Scene) -> list[tuple[Span, InstrumentKind]]:
    """Every paper that the body names, each stretch once, by the first kind that fits."""
    out: list[tuple[Span, InstrumentKind]] = _listed(scene)
    for block in scene.analysis.blocks:
        if block.kind is not BlockKind.BODY:
            continue
        for pattern, kind in scene.words.instruments:
            for found in pattern.finditer(scene.text, block.span.start, block.span.end):
                span = _with_article(scene, Span(*found.span()))
                again = scene.text[: span.start].endswith("(")  # letters in brackets say a name again
                if not again and not any(span.overlaps(other) for other, _ in out):
                    out.append((span, InstrumentKind(kind)))
    return sorted(out)


_ARTICLE = re.compile(
    r"(?:\b(?:an?|the|this|three|two|several|many|some|un|une|le|la|les|des|deux|trois)\s+|\b[ldLD]['’])(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?:\b[A-ZÀ-Ý][\w’'-]+\s+(?:of\s+|on\s+|and\s+|the\s+)*)+$")


def _with_article(scene: Scene, span: Span) -> Span:
    before = scene.text[max(0, span.start - 60) : span.start]
    found = _ARTICLE.search(before)
    return Span(span.start - (len(before) - found.start()), span.end) if found else span


_WINDOW = 90


def _is_earlier(scene: Scene, span: Span, sentence: Span) -> bool:
    """Whether a paper is one that stood before: carried out, built on, signed earlier."""
    if _is_of_earlier_day(scene, span, sentence):
        return True
    window = Span(max(sentence.start, span.start - 70), min(sentence.end, span.end + _WINDOW))
    if scene.words.earlier.search(scene.text, window.start, window.end):
        return bool(scene.words.signed.search(scene.text, span.start, window.end) or _has_parties(scene, span, window))
    return False


def _is_of_earlier_day(scene: Scene, span: Span, sentence: Span) -> bool:
    """Whether the sentence dates a paper before everything that the report tells of."""
    told = [d.value for d in scene.dated if edtf.is_day(d.value) and d.span.start < span.start]
    today = told[0] if told else scene.document.published
    if not today:
        return False
    behind = [d for d in scene.dated if span.start <= d.span.start < min(sentence.end, span.end + _WINDOW)]
    return bool(behind) and edtf.bounds(behind[0].value)[1] < edtf.bounds(today)[0]


def _has_parties(scene: Scene, span: Span, window: Span) -> bool:
    behind = [m for m in scene.analysis.mentions if span.end <= m.span.start < min(window.end, span.end + 40)]
    return len(behind) > 1 and bool(
        re.match(r"\W*(?:between|entre|signed|signés?)", scene.text[span.end : span.end + 12])
    )


def _is_made(scene: Scene, span: Span, sentence: Span) -> bool:
    """Whether a paper was signed or issued at what is told of, and not only talked about."""
    head = Span(sentence.start, span.start)
    for clause in scene.analysis.clauses:
        if (
            clause.predicate in ("sign", "witness")
            and clause.sentence == sentence
            and clause.tense != "future"
            and not clause.negated
        ):
            if clause.trigger.start < span.start or clause.passive:
                return not scene.words.discussed.search(
                    scene.text, max(head.start, clause.trigger.start - 30), clause.trigger.start
                )
    close = Span(max(sentence.start, span.start - 60), span.start)
    return bool(scene.words.signed.search(scene.text, close.start, close.end)) and not scene.words.discussed.search(
        scene.text, close.start, close.end
    )


def _parties(scene: Scene, span: Span, sentence: Span) -> list[Actor]:
    """Who made a paper: bodies or places before its name in the sentence, or behind "between"."""
    inside = [m for m in scene.analysis.mentions if sentence.holds(m.span) and not m.span.overlaps(span)]
    bodies = [m for m in inside if m.kind in (MentionKind.ORGANISATION, MentionKind.LOCALITY, MentionKind.DELEGATION)]
    between = re.search(r"\b(?:between|entre)\b", scene.text[span.end : sentence.end])
    if between:
        behind = [m for m in bodies if m.span.start >= span.end + between.start()]
        if len(behind) > 1:
            return scene.actors(behind[:3])
    before = [m for m in bodies if m.span.end <= span.start and m.kind is MentionKind.ORGANISATION]
    if before:
        return scene.actors(before)
    return scene.actors([m for m in inside if m.kind is MentionKind.PERSON and m.span.end <= span.start])


def _instrument(
    scene: Scene, span: Span, sentence: Span, kind: InstrumentKind, id_: str, told: list[Found], ids: dict[int, str]
) -> Instrument:
    due = next(
        (
            d
            for d in scene.dated
            if sentence.holds(d.span) and d.span.start > span.end and Modifier.BY in d.expression.modifiers
        ),
        None,
    )
    spans = [span]
    value = None
    if due is not None:
        lead = scene.text[sentence.start : due.span.end]
        found = re.search(r"(?:\w+\s+){0,4}(?:\w+\s+)?$", lead[: due.span.start - sentence.start])
        spans.append(Span(sentence.start + (found.start() if found else due.span.start - sentence.start), due.span.end))
        value = due.value.split("/")[-1] if "/" in due.value else due.value
    before = [f for f in told if f.at.start <= span.start] or told
    at = before[-1] if before else None
    signed = next(
        (d.value for d in scene.dated if sentence.holds(d.span) and Modifier.BY not in d.expression.modifiers), None
    )
    parties = tuple(dict.fromkeys(a.name for a in _parties(scene, span, sentence)))
    areas = areas_of(scene.text[span.start : sentence.end], scene.document.language)
    return Instrument(
        id_, kind, tuple(scene.evidence(s) for s in spans), parties, signed, value, areas, ids.get(id(at))
    )


def _reference(scene: Scene, span: Span, sentence: Span, id_: str) -> tuple[Reference, Span]:
    end = min(sentence.end, span.end + _WINDOW)
    parties = [
        m
        for m in scene.analysis.mentions
        if span.end <= m.span.start < end and m.kind in (MentionKind.LOCALITY, MentionKind.ORGANISATION)
    ]
    last = max([span.end, *(m.span.end for m in parties[:2])])
    who = tuple(dict.fromkeys(m.name for m in parties[:2]))
    date = next((d.value for d in scene.dated if span.end <= d.span.start < end), None)
    whole = Span(span.start, last)
    return Reference(id_, ReferenceKind.INSTRUMENT, (scene.evidence(whole),), date, None, who), whole
