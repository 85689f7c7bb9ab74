"""Where single things begin in what is said: the verbs that each begin one, and their first words."""

from dataclasses import dataclass
from itertools import pairwise

from comity.languages.grammars.dependency.contents.behind import Content
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.moods import modality
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence
from comity.records.clause import Modality, Span

_OWN = ("obj", "ccomp", "xcomp", "obl", "attr", "pcomp", "iobj", "agent")
_ENGLISH_VERBS = ("VB", "VBP", "VBZ", "VBN", "VBD", "MD")
_LIKE_NOUNS = ("NN", "NNP", "JJ")
_OBJECT_WORDS = ("NOUN", "ADJ", "DET", "PRON", "PROPN")
_ADVERBS = ("advmod", "neg")
_HELPERS = ("advmod", "neg", "aux", "aux:pass", "cop", "expl")


@dataclass(frozen=True, slots=True)
class Point:
    """A verb that begins an item, and the verb that governs its mood."""

    verb: Node
    governor: Node


def points_of(sentence: Sentence, content: Content) -> list[Point]:
    """Each verb of a content that begins an item of its own, in order."""
    head = content.head
    found = _gathered(sentence, head)
    known = [point.verb for point in found]
    found += [Point(noun, head) for noun in _hidden(sentence, content) if all(noun is not verb for verb in known)]
    inside = [point for point in found if point.verb.start < content.end]
    return _merged(sorted(inside, key=lambda point: point.verb.start))


def joined_verbs(sentence: Sentence, whole: Span) -> list[int]:
    """Where a verb in its base form follows "and"."""
    inside = (pair for pair in pairwise(sentence.nodes) if whole.start < pair[0].start and pair[1].start < whole.end)
    return [verb.start for one, verb in inside if _is_joint(sentence, one) and verb.tag in ("VB", "VBP")]


def _is_joint(sentence: Sentence, node: Node) -> bool:
    return node.word.casefold() in sentence.forms.joined


def is_action_word(node: Node, after: Node) -> bool:
    """Whether a word that opens a step of a list is an English verb, though the parser may have taken it for a noun."""
    if node.is_verb:
        return True
    return node.tag in _LIKE_NOUNS and node.first("det", "amod", "poss") is None and after.pos in ("DET", "ADJ", "PRON")


def inner_verb(node: Node) -> Node:
    """The verb that says what is done, below "continue to", "is ready to", "focus on" ..."""
    for child in node.all("xcomp", "attr"):
        if child.rel == "xcomp" and child.is_verb:
            return inner_verb(child)
        below = next((c for c in child.all("xcomp", "ccomp", "advcl") if c.is_verb), None)
        if child.rel == "attr" and below:
            return inner_verb(below)
    return node


# -- which verbs begin an item ------------------------------------------------------------------------


def _gathered(sentence: Sentence, head: Node) -> list[Point]:
    """The head, what is joined to it or to its inner verb, and participles that are actions of their own."""
    found = [Point(head, head)]
    inner = inner_verb(head)
    if inner is not head:
        found += [Point(part, head) for part in inner.conjuncts()[1:] if part.is_verb and _are_alike(part, inner)]
    for part in head.conjuncts()[1:]:
        alike = _are_alike(part, head) or part.first(*SUBJECTS) is not None  # "is building A and B will open"
        if (part.is_verb and alike) or inner_verb(part) is not part:
            found += _joined(sentence, part, head)
    for part in head.all("advcl"):
        if _is_action(sentence, part, head):
            found.append(Point(part, head))
            found += [Point(joined, head) for joined in part.conjuncts()[1:] if joined.is_verb]
            found += [Point(below, head) for below in part.all("advcl") if _is_action(sentence, below, part)]
    return found + [Point(part, head) for part in _hung_higher(sentence, head)]


def _hung_higher(sentence: Sentence, head: Node) -> list[Node]:
    """The rest of a list in -ing that the parser hung on the verb of saying: "the idea of opening X, A-ing and B-ing".

    Two or more follow, the last behind "and", and none of them says anything itself.
    """
    above = head.head if head.tag == "VBG" and head.rel in ("pcomp", "acl", "xcomp") else None
    while above is not None and not above.is_verb:
        above = above.head
    if above is None or above is head:
        return []
    end = sentence.right(head)
    for part in (c for c in above.all("advcl") if c.tag == "VBG" and c.start > end and c is not head):
        row = [one for one in part.conjuncts() if one.tag == "VBG"]
        joined = any(_is_joint(sentence, c) for one in row for c in one.all("cc"))
        listed = sentence.text[end : sentence.left(part)].strip() == "," and len(row) > 1 and joined
        if listed and not any(_says(sentence, one) for one in row):
            return row
    return []


def _says(sentence: Sentence, verb: Node) -> bool:
    """Whether a verb may be one of saying, or opens what only explains."""
    tail = verb.word.casefold() in sentence.forms.tails
    return tail or any(frame.family == "say" and frame.noun is None for frame in sentence.borne_by(verb))


def _are_alike(one: Node, other: Node) -> bool:
    return (one.tag == "VBG") == (other.tag == "VBG")


def _joined(sentence: Sentence, part: Node, governor: Node) -> list[Point]:
    """A verb joined to the head, and those joined below it; with a subject or helper it governs its own mood."""
    own = part.first(*SUBJECTS, "aux") is not None or part.lemma in sentence.forms.be
    own = own or (not part.is_verb and part.lemma in sentence.forms.willing)  # "is home to X and ready to open"
    ruler = part if own and not _shares_helpers(part, governor) else governor
    inner = inner_verb(part)
    below = inner.conjuncts()[1:] if inner is not part else []
    return [Point(part, ruler), *(Point(joined, ruler) for joined in below if joined.is_verb)]


def _shares_helpers(part: Node, first: Node) -> bool:
    """Whether a verb in the passive leaves out the modal of the one it is joined to: "A should be B, and C be D"."""
    if part.tag != "VBN" or part.first("subj:pass") is None or first.first("subj:pass") is None:
        return False
    return part.first("aux", "mark") is None and all(c.tag == "VB" for c in part.all("aux:pass"))


def _hidden(sentence: Sentence, content: Content) -> list[Node]:
    """English verbs that the parser took for nouns: "deepen cooperation, and exchange experience"."""
    nodes, head = sentence.nodes, content.head
    if head.tag not in _ENGLISH_VERBS:
        return []
    rows = zip(nodes, nodes[1:], nodes[2:], strict=False)
    return [
        node
        for before, node, after in rows
        if head.start < node.start
        and node.end < content.end
        and _opens_item(sentence, before)
        and _is_hidden_verb(sentence, node, after)
    ]


def _opens_item(sentence: Sentence, before: Node) -> bool:
    """Whether an item may begin behind a word: "and", a comma, "and further"."""
    if before.word == "," or _is_joint(sentence, before):
        return True
    further = before.i > 0 and before.word.casefold() in sentence.forms.further
    return further and _is_joint(sentence, sentence.nodes[before.i - 1])


def _is_hidden_verb(sentence: Sentence, node: Node, after: Node) -> bool:
    looks_so = node.tag in _LIKE_NOUNS and node.first("det", "amod", "poss") is None
    beside = node.rel == "conj" and node.head is not None and node.head.rel == "amod"  # "a free and open region"
    return (
        looks_so
        and not beside
        and node.word.islower()
        and node.word.casefold() in sentence.forms.actions
        and after.pos in _OBJECT_WORDS
    )


def _is_action(sentence: Sentence, part: Node, node: Node) -> bool:
    """Whether an accompanying participle is an action asked for in its own right."""
    if part.start <= node.start or part.lemma not in sentence.forms.actions:
        return False
    follows = any(c.word.casefold() in sentence.forms.tails for c in part.all("advmod"))  # "thus opening X"
    alone = part.first("subj") is None and part.first("obj") is not None and not follows
    return alone and sentence.is_behind(sentence.left(part))


def _merged(points: list[Point]) -> list[Point]:
    """Verbs that share one object are one item: "maintain and raise the efficiency"."""
    apart = [point for last, point in pairwise(points) if _has_own(last.verb, point.verb.start) or _is_whole(point)]
    return [*points[:1], *apart]


def _is_whole(point: Point) -> bool:
    """Whether a verb in the passive has what is to be done itself as its subject: "A should be widened, B opened"."""
    return point.verb.tag == "VBN" and point.verb.rel == "conj" and point.verb.first("subj:pass") is not None


def _has_own(verb: Node, before: int) -> bool:
    """Whether a verb has anything of its own before the next one begins."""
    if not verb.is_verb:
        return True
    inner = inner_verb(verb)
    own = [c for c in verb.all(*_OWN) if c is not inner]
    own += inner.all(*_OWN) if inner is not verb else []
    return any(verb.start < child.start < before for child in own)


# -- the first word of an item ------------------------------------------------------------------------


def start_of(sentence: Sentence, verb: Node, content: Content, *, first: bool) -> int:
    """Where the item of a verb begins: at its subject, unless that is left out, or at its own words."""
    if first and content.start is not None:
        return content.start
    subject = verb.first(*SUBJECTS)
    kept = subject is not None and subject.start < verb.start and not content.drop_subject
    if subject is not None and kept and subject.word.casefold() not in sentence.forms.empty_subjects:
        return sentence.left(subject)
    target = _first_verb(sentence, verb) if first and content.drop_subject else verb
    before = sentence.nodes[target.i - 1] if target.i else None
    if before is not None and not target.is_verb and before.word.casefold() in sentence.forms.further:
        return before.start
    with_helpers = subject is None and not content.drop_subject and not _is_base_form(verb)
    return _with_words_before(sentence, target, _HELPERS if with_helpers else _ADVERBS)


def _is_base_form(verb: Node) -> bool:
    """Whether an English verb stands alone in its base form, so that nothing before it is its helper."""
    return verb.tag == "VB" and verb.first("aux") is None


def _first_verb(sentence: Sentence, verb: Node) -> Node:
    """The verb that a promise or need without its subject begins at."""
    mood = modality(verb, sentence.forms)
    forms = sentence.forms
    to_come = mood is Modality.FUTURE and (verb.lemma in forms.future or verb.word.casefold() in forms.future)
    needed = mood is Modality.OBLIGATION and verb.lemma in forms.needed | forms.be
    if mood is Modality.WILLING or to_come or needed:
        return inner_verb(verb)
    return verb


def _with_words_before(sentence: Sentence, verb: Node, rels: tuple[str, ...]) -> int:
    """Where a verb begins with the adverbs and helpers right before it."""
    at = verb.start
    clitics = [c for c in verb.all("obj", "iobj", "obl", "expl", "det") if c.pos == "PRON" and c.start < verb.start]
    for child in reversed([*verb.all(*rels), *clitics]):  # "les renforcer", "y ouvrir"
        near = child.start < at and not sentence.text[child.end : at].strip()
        if near and child.word.casefold() not in sentence.forms.not_taken:
            at = child.start
    return at
