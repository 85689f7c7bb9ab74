"""Groups of people that a clause names by no name: "leaders of X", "representatives from Y"."""

import re
from collections.abc import Collection

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.localities import table
from comity.records.clause import Mention, MentionKind, Span

BEFORE_GROUP = ("amod", "compound", "poss", "nummod")
"""What stands before a group and belongs to its words."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_IN = ("in", "at")
_OF = (" of", " from")
_SAID_FURTHER = ("relcl", "acl", "advcl", "punct")


def is_bare_group(node: Node, sentence: Sentence) -> bool:
    """Whether people are named with nothing beside them: "leaders discussed", "the two committed"."""
    if node.tag == "CD":
        return all(child.rel == "det" for child in node.children)
    return node.tag == "NNS" and node.lemma in sentence.forms.light_subject and not node.children


def is_group(sentence: Sentence, node: Node) -> bool:
    """Whether a word is of several people without a name: "leaders", "representatives", "a group of 29 leaders"."""
    if node.mention is None and node.lemma in sentence.forms.several:
        return any(is_group(sentence, c) for c in node.all("nmod") if c.case in sentence.forms.owned_by)
    plural = node.tag == "NNS" or "Number=Plur" in node.tag
    return plural and node.mention is None and node.lemma in sentence.forms.light_subject


def _is_in(word: re.Match[str], start: int, mention: Mention) -> bool:
    """Whether a word of a stretch, which begins at `start`, is one of a mention's."""
    return mention.span.start <= start + word.start() < mention.span.end


def _end_of(node: Node, cases: Collection[str]) -> int:
    """Where the words end that say whose a group is, without what is said of those further, and where they were."""
    below = (c for c in node.children if c.rel not in _SAID_FURTHER and (not c.case or c.case in cases))
    return max([node.end, *(_end_of(c, cases) for c in below)])


def where_met(node: Node, cases: Collection[str]) -> tuple[Mention, ...]:
    """The places below a group, or below whose it is, that say where they were met: "leaders of X in Y"."""
    below = (n for c in node.children for n in (c.subtree() if c.case in cases else (c,)))
    places = (n for n in below if n.case in _IN and n.rel in ("nmod", "obl"))
    return tuple(n.mention for n in places if n.mention and n.mention.kind is MentionKind.LOCALITY)


def group_of(sentence: Sentence, node: Node, found: tuple[Mention, ...], start: int) -> Mention:
    """The mention of a group of people, with the codes of the places in its words."""
    cases = sentence.forms.group_cases
    ends = [_end_of(c, cases) for c in node.children if c.case in cases and c.rel in ("nmod", "obl")]
    elsewhere = where_met(node, cases)
    found = tuple(m for m in found if m not in elsewhere)
    starts = [sentence.left(c) for c in node.children if c.rel in BEFORE_GROUP]
    ends += [m.span.end for m in found if m.span.start > node.end]
    span = Span(min([sentence.noun_start(node), start, *starts]), max([node.end, *ends]))
    words = sentence.text[span.start : span.end]
    if words.count("(") > words.count(")"):  # "leaders of X (Y)"
        span = Span(span.start, span.start + len(words.rpartition("(")[0].rstrip()))
        words = sentence.text[span.start : span.end]
    named = [m for m in found if m.codes]
    owners = (m for m in named if m.span.start > node.end)
    placed = any(sentence.text[: m.span.start].rstrip().endswith(_OF) for m in owners)
    said = words[: node.end - span.start] if placed else words  # not "leaders of the Dutch community of Osaka"
    outside = [w for w in _WORD.finditer(said) if not any(_is_in(w, span.start, m) for m in named)]
    codes = [code for word in outside if (code := table().nationality(word.group()))]
    codes += [code for m in named for code in m.codes]
    return Mention(span, MentionKind.DELEGATION, words, span, codes=tuple(dict.fromkeys(codes)), plural=True)
