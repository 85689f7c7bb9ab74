"""What a noun says beside another with one verb: "affirmed support for X and the need to do Y"."""

from comity.languages.grammars.dependency.contents.behind import Content
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.limits import end_of_saying
from comity.languages.grammars.dependency.verbs.sentence import Sentence, is_marked
from comity.records.clause import Form

_WITH_BEARER = ("pledge", "support")


def content_joined(sentence: Sentence, verb: Node, frame: Frame) -> Content | None:
    """What the noun of a frame says, which stands behind another that the verb governs."""
    noun = frame.noun
    if noun is None:
        return None
    end = end_of_saying(sentence, verb, noun)
    willing = frame.concept in _WITH_BEARER
    start = sentence.noun_start(noun)
    marked = (c for c in noun.all("acl", "relcl") if is_marked(c, sentence.forms.noun_marks))
    clause = next(marked, None)
    if clause is not None:
        return Content(clause, Form.ACTION, end, willing=willing, start=start if willing else None)
    if willing:
        return Content(noun, Form.THING, end, willing=True, start=start)
    return _thing_behind(sentence, noun, end)


def _thing_behind(sentence: Sentence, noun: Node, end: int) -> Content | None:
    """What stands behind the preposition of a noun of need or wish, wherever the parser hung it."""
    about = next((c for c in noun.children if c.case in sentence.forms.talked_about and c.start > noun.end), None)
    if about is None:
        return None
    return Content(about, Form.ACTION if about.tag == "VBG" else Form.THING, end)
