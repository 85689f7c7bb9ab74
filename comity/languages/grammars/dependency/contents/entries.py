"""Entries of a list of actions whose verb a parser took for a noun: "- support companies", "- train nurses"."""

from comity.languages.grammars.dependency.contents.points import is_action_word
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.languages.text import is_entry, opener_of

_LIKE_NOUNS = ("NN", "NNP", "JJ", "VBP")
_THINGS = ("NNS", "NNPS")


def verb_of_entry(sentence: Sentence, head: Node) -> Node | None:
    """The verb that an entry begins with, where it was put below its own object; `head` is the head of the sentence.

    That a verb opens it is sure only where the words before the list end in "to" or "will".
    """
    first = sentence.nodes[0]
    if head.rel != "root" or head.tag == "VB" or len(sentence.nodes) < len(_THINGS):
        return None
    if first.tag not in _LIKE_NOUNS or not is_entry(sentence.text, sentence.span.start):
        return None
    after = sentence.nodes[1]
    taken = after.tag in _THINGS or after.pos == "NOUN" or after.mention is not None or is_action_word(first, after)
    opener = opener_of(sentence.text, sentence.span.start)
    left_open = sentence.frames.patterns.leaves_open.search(sentence.text, opener.start, opener.end)
    return first if taken and left_open else None
