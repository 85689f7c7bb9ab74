"""What is said, cut into single things, each with the span of just what is to be done."""

import re
from dataclasses import dataclass, replace

from comity.languages.grammars.dependency.contents import points
from comity.languages.grammars.dependency.contents.behind import Content
from comity.languages.grammars.dependency.contents.points import Point
from comity.languages.grammars.dependency.contents.trimming import clean, trim
from comity.languages.grammars.dependency.parties.agents import agents_of
from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.limits import end_before
from comity.languages.grammars.dependency.verbs.moods import is_over, modality
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked, is_negated
from comity.records.clause import Form, Item, Mention, MentionKind, Modality, Span

_FEW = 4
"""How many words may stand between words for proposals and the colon that opens them."""
_NEXT_PROPOSAL = re.compile(r";\s*(?:and\s+)?")
_NEAR = 30
"""Within how many characters of its beginning a thing said names who is to do it."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where an item begins, where the room for it ends, and the verb that the first item hangs on."""

    point: Point
    start: int
    end: int
    first: Node


def items_of(sentence: Sentence, content: Content) -> tuple[Item, ...]:
    """The single things of a content, in order."""
    patterns = sentence.frames.patterns
    if content.form is Form.THING:
        item = _thing(sentence, content)
        again = patterns.next_thing if content.head.case in sentence.forms.talked_about else patterns.next_action
        return tuple(_split(sentence, item, again)) if item else ()
    again = patterns.next_clause if content.form is Form.CLAUSE else patterns.next_action
    out: list[Item] = []
    for stretch in _stretches(sentence, content):
        item = _item(sentence, content, stretch)
        parts = _split(sentence, item, again) if item else []
        out += [step for part in parts for step in _steps(sentence, part)]
    return tuple(out)


def items_between(sentence: Sentence, start: int, end: int) -> tuple[Item, ...]:
    """The things said in a stretch whose parse failed, as they stand: "that S", without its inner structure."""
    whole = clean(sentence.text, start, end, sentence.frames)
    if whole is None:
        return ()
    starts = [whole.start, *points.joined_verbs(sentence, whole)]
    if len(starts) > 1:
        ends = [*(end_before(sentence, start) for start in starts[1:]), whole.end]
        pairs = zip(starts, ends, strict=True)
        return tuple(item for begin, stop in pairs for item in items_between(sentence, begin, stop))
    span = trim(sentence.text, whole, sentence.frames)
    item = Item(span, whole, Form.CLAUSE, Modality.FACT, _named_first(sentence, whole))
    return tuple(_split(sentence, item, sentence.frames.patterns.next_clause))


def items_behind_colon(sentence: Sentence, verb: Node, noun: Node) -> tuple[Item, ...]:
    """The proposals that a colon opens right behind words for them: "made two proposals: opening X; training Y"."""
    at = sentence.text.find(":", noun.end, sentence.span.end)
    counted = noun.lemma in sentence.forms.proposals and noun.start > verb.start
    if not counted or at < 0 or sentence.text[noun.end : at].count(" ") > _FEW:
        return ()
    starts = [at + 1, *(m.end() for m in _NEXT_PROPOSAL.finditer(sentence.text, at, sentence.span.end))]
    ends = [*(end_before(sentence, start) for start in starts[1:]), sentence.span.end]
    pairs = zip(starts, ends, strict=True)
    return tuple(item for start, end in pairs for item in items_between(sentence, start, end))


def _stretches(sentence: Sentence, content: Content) -> list[_Stretch]:
    found = points.points_of(sentence, content)
    if not found:
        return []
    starts = [points.start_of(sentence, point.verb, content, first=i == 0) for i, point in enumerate(found)]
    edges = (min(start, _left_of(sentence, p)) for start, p in zip(starts[1:], found[1:], strict=True))
    ends = [*(end_before(sentence, edge) for edge in edges), content.end]
    return [_Stretch(p, start, end, found[0].governor) for p, start, end in zip(found, starts, ends, strict=True)]


def _left_of(sentence: Sentence, point: Point) -> int:
    """Where the words of a further verb begin, with its own subject, which its item may leave out."""
    subject = point.verb.first("subj")
    return sentence.left(subject) if subject is not None else point.verb.start


def _item(sentence: Sentence, content: Content, stretch: _Stretch) -> Item | None:
    whole = clean(sentence.text, stretch.start, stretch.end, sentence.frames)
    if whole is None:
        return None
    verb, governor = stretch.point.verb, stretch.point.governor
    subject = governor.first(*SUBJECTS) or stretch.first.first(*SUBJECTS)
    told = _without_purpose(sentence, verb, whole)
    span = trim(sentence.text, told, sentence.frames)
    return Item(
        span if span.end > verb.start else told,  # "the accords reached at X will be carried out"
        whole,
        content.form,
        _mood(content, governor, sentence),
        _agents(sentence, governor) or mentions_of(subject, sentence.frames),
        content.proposal,
        _done(sentence, points.inner_verb(verb)),
        is_negated(sentence.forms, verb, governor),
        governor.first("subj:pass") is not None,
        is_over(governor, sentence.forms),
        _is_by_thing(sentence, content, governor, governor.first("subj") or _doer(content, stretch.first)),
    )


def _agents(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """By whom a thing put in the passive is to be done: "a school will be opened by X"."""
    done = next((c for c in (verb, *verb.all("xcomp")) if c.first("aux:pass") is not None), None)
    return tuple(m for c in agents_of(sentence, done) for m in mentions_of(c, sentence.frames)) if done else ()


def _done(sentence: Sentence, verb: Node) -> str:
    """The lemma of what is to be done, with its particle where that makes a deed of it ("go on", "take up").

    To see to it that a thing is done is to do it.
    """
    to_thing = any(c.case in sentence.forms.infinitive for c in verb.all("obl"))
    seen_to = verb.lemma in sentence.forms.seeing_to and (to_thing or verb.first("ccomp") is not None)
    if seen_to:
        return f"{verb.lemma} to"
    whole = f"{verb.lemma} {' '.join(c.word.casefold() for c in verb.all('prt'))}"
    return whole if whole in sentence.forms.carried_on else verb.lemma


def _doer(content: Content, verb: Node) -> Node | None:
    """The subject of the first verb; of a sentence joined to another ("the visit shows X, and will") that one's."""
    shared = verb.head if content.form is Form.FREE and verb.rel == "conj" else None
    return verb.first("subj") or (shared.first("subj") if shared is not None else None)


def _is_by_thing(sentence: Sentence, content: Content, verb: Node, subject: Node | None) -> bool:
    """Whether what is said to do a thing is nobody: "the agreement will", "doing so will", "this will".

    What anybody or anything "will be a chance to" do is done by nobody either.
    """
    likened = verb.all("attr") if verb.lemma in sentence.forms.be else [verb] if verb.first("cop") else []
    if any(word.pos == "NOUN" for word in likened):
        return True
    if subject is None or verb.lemma in sentence.forms.naming:
        return False
    own = subject.mention is None and subject.names is None and subject.lemma in sentence.forms.things
    named = mentions_of(subject, sentence.frames)
    if named and not (own and content.form is not Form.THING):
        return all(m.kind is MentionKind.GATHERING for m in named)
    pointed = content.form is Form.FREE and subject.word.casefold() in sentence.forms.empty_subjects
    return pointed or subject.pos == "VERB" or subject.lemma in sentence.forms.things


def _without_purpose(sentence: Sentence, verb: Node, whole: Span) -> Span:
    """An action without what it is done for, where that stands apart from it: "host a fair today | to build trust"."""
    inner = points.inner_verb(verb)
    further = (node for node in inner.subtree() if node is not inner and _is_in_order(sentence, node))
    for doing in (inner, *further):
        done = doing.first("obj")
        if done is None or doing.lemma in sentence.forms.takes_purpose:
            continue
        for child in doing.all("advcl"):
            left = sentence.left(child)
            between = sentence.text[sentence.right(done) : left].strip() if sentence.right(done) <= left else ""
            apart = left < whole.end and (between or doing is not inner)
            if apart and left >= sentence.right(done) and is_marked(child, sentence.forms.infinitive):
                return clean(sentence.text, whole.start, left, sentence.frames) or whole
    return whole


def _is_in_order(sentence: Sentence, node: Node) -> bool:
    """Whether a verb is what a thing is done for, or what is needed: "work together | to deepen trade"."""
    if node.rel == "pcomp":
        return node.tag == "VBG"  # "leveraging their strengths to advancing trade | to promote growth"
    return node.rel in ("advcl", "acl", "xcomp") and is_marked(node, sentence.forms.infinitive)


def _mood(content: Content, governor: Node, sentence: Sentence) -> Modality:
    """How a thing said is meant to come about: as the words of saying tell, else as its own verb does."""
    if content.willing:
        return Modality.WILLING
    return Modality.OBLIGATION if content.needed else modality(governor, sentence.forms)


def _thing(sentence: Sentence, content: Content) -> Item | None:
    """The one thing that a noun phrase says."""
    start = content.start
    if start is None:
        start = sentence.left(content.head)
        case = content.head.first("case")
        start = case.end if case and case.start == start else start
    whole = clean(sentence.text, start, content.end, sentence.frames)
    if whole is None:
        return None
    mood = Modality.WILLING if content.willing else Modality.OBLIGATION if content.needed else Modality.FACT
    span = trim(sentence.text, whole, sentence.frames)
    return Item(span, whole, content.form, mood, (), content.proposal, content.head.lemma)


def _split(sentence: Sentence, item: Item, again: re.Pattern[str]) -> list[Item]:
    """One item for each "that" or "to" of a list: "that A be done, that B be done, and that C be done"."""
    cuts = list(again.finditer(sentence.text[item.whole.start : item.whole.end]))
    if not cuts:
        return [item]
    starts = [item.whole.start, *(item.whole.start + cut.end() for cut in cuts)]
    ends = [*(item.whole.start + cut.start() for cut in cuts), item.whole.end]
    out = []
    for start, end in zip(starts, ends, strict=True):
        whole = clean(sentence.text, start, end, sentence.frames)
        if whole:
            subject = item.subject if start == starts[0] else _named_first(sentence, whole)
            span = trim(sentence.text, whole, sentence.frames)
            out.append(replace(item, span=span, whole=whole, subject=subject))
    return out


def _steps(sentence: Sentence, item: Item) -> list[Item]:
    """One item for each action of a list whose actions semicolons part: "open A; to build B and to link C"."""
    cuts = [] if item.form is Form.CLAUSE else _cuts(sentence, item.whole)
    if not cuts:
        return [item]
    starts, ends = [item.whole.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), item.whole.end]
    out = []
    for start, end in zip(starts, ends, strict=True):
        whole = clean(sentence.text, start, end, sentence.frames)
        if whole:
            out.append(replace(item, span=trim(sentence.text, whole, sentence.frames), whole=whole))
    return out


def _cuts(sentence: Sentence, whole: Span) -> list[tuple[int, int]]:
    """Where a step of a list of actions ends and the next begins, if semicolons part them; else nothing."""
    patterns = sentence.frames.patterns
    found = [cut.span() for cut in patterns.next_step.finditer(sentence.text, sentence.span.start, sentence.span.end)]
    parted = [span for span in found if sentence.text[span[0]] == ";"]
    sure = [span for span in found if _opens_step(sentence, span[1])]
    if not parted:
        return _each_to(sentence, whole)
    if len([span for span in parted if span in sure]) * 2 < max(1, len(parted)):
        return []  # a list of things
    return [span for span in found if (span in parted or span in sure) and whole.holds(Span(*span))]


def _each_to(sentence: Sentence, whole: Span) -> list[tuple[int, int]]:
    """Where the actions of a list part that each have their "to": "agreed to open A, to link B, and to train C"."""
    text = sentence.text
    cuts = [cut.span() for cut in sentence.frames.patterns.next_to.finditer(text, whole.start, whole.end)]
    cuts = [cut for cut in cuts if _opens_step(sentence, cut[1])]
    listed = len(cuts) > 1 and len(text[slice(*cuts[-1])].split()) > len(text[slice(*cuts[0])].split())
    return cuts if listed and text[: whole.start].rstrip().endswith(" to") else []


def _opens_step(sentence: Sentence, start: int) -> bool:
    """Whether an action begins at an offset: with a verb, or one taken for a noun before its object."""
    at = next((i for i, node in enumerate(sentence.nodes) if node.start >= start), len(sentence.nodes))
    words = sentence.nodes[at : at + 2]
    if not words or words[0].start != start:
        return False
    return points.is_action_word(*words) if len(words) > 1 else words[0].is_verb


def _named_first(sentence: Sentence, whole: Span) -> tuple[Mention, ...]:
    """Who is named at the beginning of a thing said."""
    named = (n.mention for n in sentence.nodes if n.mention)
    return tuple(m for m in named if whole.start <= m.span.start < whole.start + _NEAR)[:1]
