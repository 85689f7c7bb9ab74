"""Where what somebody says must end, and whether a verb of saying is an aside behind it."""

from collections.abc import Iterator

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.moods import is_participle, is_told
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked

_REMARKS = ("say", "affirm", "praise", "thank", "believe")
_JOINED = ("hope", "pledge", "propose", "request")
_JOINED_TO = (*_JOINED, "support", "believe", "agree", "affirm")
_PROMISED = ("pledge", "support")
_INSERTED = ("parataxis", "advcl", "ccomp")
_QUOTED = (",", "”", '"', "»", "-", "–")
_LONGEST_JOINT = 40
_NOT_TOLD = ("VB", "VBG", "VBP", "VBZ")
"""Forms of English verbs that a verb in the past is hardly joined to."""


def end_of_saying(sentence: Sentence, verb: Node, bearer: Node | None = None) -> int:
    """Where what a verb says, with one noun that bears it, must end: at the next thing said or done beside it."""
    begun = bearer.start if bearer is not None else 0
    limits = [sentence.span.end]
    limits += _main_clauses(sentence, verb)
    if verb.rel not in ("root", "conj", "ccomp", "parataxis"):
        limits.append(sentence.right(verb))
    limits += [end_before(sentence, sentence.left(node)) for node in _next_said(sentence, verb)]
    joined = (frame.noun for frame in joined_bearers(sentence, verb) if frame.noun is not None)
    limits += [end_before(sentence, sentence.noun_start(noun)) for noun in joined if noun.start > begun]
    limits += [end_before(sentence, sentence.left(node)) for node in _accompanying(sentence, verb)]
    return min(limits)


def _accompanying(sentence: Sentence, verb: Node) -> Iterator[Node]:
    """What another does meanwhile, behind a comma: "agreed on X, with the mayor welcoming Y"."""
    for child in verb.all("pcomp"):
        with_other = child.case in sentence.forms.talked_with and child.first(*SUBJECTS) is not None
        behind = child.start > verb.end and sentence.is_behind(sentence.left(child))
        if with_other and behind and sentence.bears_saying(child):
            yield child


def _main_clauses(sentence: Sentence, verb: Node) -> Iterator[int]:
    """Where those clauses begin behind a verb of saying that it hangs in: "Noting that X wants Y, Z said"."""
    below: Node = verb
    while below.rel in ("ccomp", "parataxis", "advcl") and below.head is not None:
        above = below.head
        if above.start > verb.start:
            subject = above.first(*SUBJECTS)
            follows = subject is not None and subject.start > verb.start
            yield min(above.start, sentence.left(subject) if subject and follows else above.start)
        below = above


def start_of_verb(sentence: Sentence, verb: Node) -> int:
    """Where a verb begins: in some languages with the first of its helpers, "s'est dit d'accord"."""
    helpers = verb.all("expl", "aux", "aux:pass", "cop") if sentence.frames.helpers_in_span else []
    pronouns = sentence.forms.subject_pronouns
    own = (c.start for c in helpers if c.start < verb.start and c.word.casefold() not in pronouns)
    return next(own, verb.start)


def end_before(sentence: Sentence, start: int) -> int:
    """The end of what stands before an offset, without the "and" and the comma that join the two."""
    at = sentence.before(start)
    joint = sentence.frames.patterns.joint.search(sentence.text, max(0, at - _LONGEST_JOINT), at)
    return sentence.before(joint.start() if joint else at, " ,;")


def is_aside(sentence: Sentence, verb: Node) -> bool:
    """Whether a verb stands beside what was said, as in "S, he said" and in "« S », a-t-il dit"."""
    inverted = any(c.word.startswith("-") and c.rel in ("expl", "subj") for c in verb.children)
    return (verb.rel == "parataxis" or inverted) and sentence.is_behind(sentence.left(verb), _QUOTED)


def is_inserted(sentence: Sentence, verb: Node) -> bool:
    """Whether words of attribution stand within what was said: "S, he said, T"."""
    subject, head = verb.first(*SUBJECTS), verb.head
    if verb.rel not in _INSERTED or head is None or head.start < verb.start or subject is None:
        return False
    inverted = subject.start > verb.start  # "X, added Y, would open Z"
    start, end = (verb.start, sentence.right(subject)) if inverted else (sentence.left(subject), verb.end)
    if not _is_finite(verb) or not sentence.is_behind(start):
        return False
    between = sentence.text[end : head.start].lstrip()
    return between.startswith(",") and verb.first("mark", "obj", "ccomp", "xcomp") is None


def _is_finite(verb: Node) -> bool:
    return verb.tag in ("VBD", "VBZ") or any(c.tag in ("VBD", "VBZ") for c in verb.all("aux:pass", "cop"))


def _next_said(sentence: Sentence, verb: Node) -> Iterator[Node]:
    """The verbs behind a verb of saying that belong to the speaker, not to what is said."""
    node: Node | None = verb
    while node is not None:
        for child in node.children:
            beside = _is_next_told(sentence, child, node) or _is_side_remark(sentence, child, node)
            beside = beside or (child.rel == "parataxis" and is_aside(sentence, child) and sentence.bears_saying(child))
            if beside and child.start > verb.end:
                yield child
        node = node.head if node.rel in ("conj", "xcomp") else None
    for other in sentence.nodes:
        if other.start > verb.end and (_says_again(sentence, other, verb) or _remarks(sentence, other)):
            yield other


def _is_next_told(sentence: Sentence, child: Node, verb: Node) -> bool:
    """Whether a verb joined to a verb of saying tells of a further thing; "to open" beside "called" does not."""
    if child.rel != "conj" or not child.is_verb:
        return False
    return verb.tag == "VB" or child.tag != "VB" or not is_marked(child, sentence.forms.infinitive)


def first_bearer(sentence: Sentence, verb: Node, frame: Frame) -> Frame:
    """The frame of the first of the nouns that each say a thing with one verb, by how they stand there."""
    if frame.noun is None or frame.case is not None or frame.concept not in _JOINED_TO:
        return frame
    own = [f for f in sentence.borne_by(verb) if f.noun is not None and f.case is None and f.concept in _JOINED_TO]
    before = (f for f in own if f.noun is not None and any(below is frame.noun for below in f.noun.subtree()))
    first = min(before, key=_place, default=frame)
    return first if first is not frame and _says_more(sentence, frame.noun, first) else frame


def _place(frame: Frame) -> int:
    return frame.noun.start if frame.noun is not None else 0


def joined_bearers(sentence: Sentence, verb: Node) -> list[Frame]:
    """The frames of nouns that say a further thing with one verb: "affirmed support for X and the desire to do Y"."""
    frames = sentence.borne_by(verb)
    if not frames or frames[0].noun is None or frames[0].concept not in _JOINED_TO:
        return []
    first = first_bearer(sentence, verb, frames[0])
    behind = [n for n in sentence.nodes if n.pos == "NOUN" and n.start > max(_place(first), verb.end)]
    out = []
    for noun in (n for n in behind if n.rel == "conj" or (n.rel == "appos" and n.first("conj") is not None)):
        marked = any(is_marked(c, sentence.forms.noun_marks) for c in noun.all("acl", "relcl"))
        of_itself = sentence.frames.of_noun(noun) if marked else None
        concept = of_itself if of_itself in _JOINED else sentence.frames.said_with(verb, noun)
        if concept in _JOINED_TO and (of_itself in _JOINED or _says_more(sentence, noun, first)):
            out.append(Frame(concept, noun))
    return out


def _says_more(sentence: Sentence, noun: Node, first: Frame) -> bool:
    """Whether a noun behind another says a thing of its own: whose or which it is, and what it is to or for.

    Behind a promise it may share the word for whose it is: "their support for X and commitment to Y".
    """
    after = sentence.nodes[noun.i + 1] if noun.i + 1 < len(sentence.nodes) else None
    if after is None or after.word.casefold() not in sentence.forms.bearing:
        return False
    if noun.first("det", "poss", "compound") is not None:
        return True
    if after.word.casefold() in sentence.forms.owned_by:
        return False  # "the rights and interests of"
    joint = sentence.nodes[noun.i - 1].word.casefold() in sentence.forms.joined
    return joint and (first.concept in _PROMISED or sentence.is_behind(sentence.nodes[noun.i - 1].start))


def _says_again(sentence: Sentence, node: Node, verb: Node) -> bool:
    """Whether a finite verb of saying is joined to the content, as in "said that S and hoped"."""
    if node.rel != "conj" or not node.is_verb or not is_told(node) or node.first(*SUBJECTS):
        return False
    misjoined = node.tag == "VBD" and node.head is not None and node.head.tag in _NOT_TOLD
    return (is_told(verb) or misjoined) and sentence.bears_saying(node)


def _remarks(sentence: Sentence, node: Node) -> bool:
    """Whether a participle of saying stands behind a comma or "while": ", noting that ..." """
    if not is_participle(node) or node.rel == "conj":
        return False
    if not is_marked(node, sentence.forms.meanwhile) and not sentence.is_behind(sentence.left(node)):
        return False
    return any(f.concept in _REMARKS and f.noun is None for f in sentence.borne_by(node))


def _is_side_remark(sentence: Sentence, child: Node, verb: Node) -> bool:
    if child.rel not in ("advcl", "parataxis") or child.start < verb.end or child.first("mark", *SUBJECTS):
        return False
    return sentence.is_behind(sentence.left(child)) and sentence.bears_saying(child)
