"""Those who say something and whom no name tells: "City officials said", "the university promised"."""

from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.records.clause import Mention, MentionKind, Span

_BEFORE = ("det", "amod", "compound", "poss", "nummod")


def speaker_without_name(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """The people or the body that say something, where their words name nobody: else the last to speak would be it."""
    own = verb.first("subj")
    while own is None and verb.rel == "conj" and verb.head is not None:
        verb = verb.head
        own = verb.first("subj")
    if own is None or own.pos != "NOUN" or mentions_of(own, sentence.frames):
        return ()
    if own.lemma in sentence.forms.joint_bodies:
        span = Span(sentence.noun_start(own), own.end)
        return (Mention(span, MentionKind.JOINT, sentence.text[span.start : span.end], span, plural=True),)
    people = own.lemma in sentence.forms.light_subject and (own.tag == "NNS" or "Number=Plur" in own.tag)
    if not people and own.lemma not in sentence.forms.speaking_bodies:
        return ()
    start = min([own.start, *(sentence.left(c) for c in own.all(*_BEFORE))])
    ends = [sentence.right(c) for c in own.all("nmod") if c.case in sentence.forms.group_cases]
    span = Span(start, max([own.end, *ends]))
    kind = MentionKind.OFFICE if people else MentionKind.ORGANISATION
    return (Mention(span, kind, sentence.text[span.start : span.end], span, plural=people),)
