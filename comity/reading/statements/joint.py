"""Whether both sides say a thing together, and by which words."""

from comity.reading.cast.codes import iso
from comity.reading.scene import Scene
from comity.records.clause import Clause, Mention, MentionKind, Modality

_HEADING = 400
"""In how many characters from its beginning a report says whose it is."""
_NAMED = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.LOCALITY, MentionKind.ORGANISATION)


def is_joint_report(scene: Scene) -> bool:
    """Whether the report's heading or its beginning says that both sides speak."""
    return bool(scene.words.jointly.search(f"{scene.document.title or ''} {scene.text[:_HEADING]}"))


def _is_apposed(scene: Scene, clause: Clause, mention: Mention) -> bool:
    """Whether words only say who a person named before them is: "X, head of the group and President of Y"."""
    first = clause.subject[0]
    if first is mention or first.kind is not MentionKind.PERSON or mention.kind is MentionKind.PERSON:
        return False
    behind = scene.text[first.span.end : mention.span.start].lstrip().startswith(",")
    return behind and bool(scene.resolved.get(first.span)) and not scene.resolved.get(mention.span)


def words_for_all(scene: Scene) -> str:
    """The words for those who declare a thing together, as it names them: "We, the mayors of X, ..." """
    declared = scene.words.we_the.search(scene.text)
    return declared.group("all") if declared else scene.words.both


def is_in_paper(scene: Scene, clause: Clause) -> bool:
    """Whether both sides agree by their paper: "the agreement provides for X"."""
    if clause.predicate != "agree" or clause.subject or clause.passive:
        return False
    return scene.words.in_paper.search(scene.text, clause.sentence.start, clause.trigger.start) is not None


def is_under_paper(scene: Scene, clause: Clause) -> bool:
    """Whether a sentence of its own opens with the paper that it gives the words of: "Under the agreement, X will"."""
    future = any(item.modality is Modality.FUTURE for item in clause.items[:1])
    start = clause.sentence.start
    return future and scene.words.under_paper.match(scene.text, start, clause.trigger.start) is not None


def both_will(scene: Scene, clause: Clause) -> str | None:
    """The words for both sides in a sentence of its own that tells what they will do: "The two sides will open X"."""
    for item in clause.items[:1]:
        for mention in item.subject if item.modality is Modality.FUTURE else ():
            both = mention.kind is MentionKind.JOINT and mention.name.casefold() not in scene.words.ourselves
            meant = scene.actors([mention])
            several = not meant or len({a.side for a in meant}) > 1  # of whom nothing else is known: all of them
            if both or (mention.kind is MentionKind.PRONOUN and mention.plural and several):
                named = both and mention.name.casefold() not in scene.words.together
                return mention.name if named else scene.words.both
    return None


def joint_words(scene: Scene, clause: Clause) -> str | None:
    """The words for both sides, where they speak together; a pronoun for them gives way to plain words."""
    named = [m for m in clause.subject if m.kind in _NAMED and not _is_apposed(scene, clause, m)]
    if len(named) > 1 and any(not scene.resolved.get(m.span) for m in named):
        return scene.words.both  # "the President and the Taoiseach affirmed", one of whom nothing else names
    owners = clause.oblique("of") if clause.predicate in ("pledge", "support", "hope") else ()
    if len(named) == 1 and any(m.kind is MentionKind.PRONOUN and m.plural for m in owners):
        return scene.words.both  # "he met her to renew their commitment to"
    for mention in clause.subject:
        if mention.kind is MentionKind.JOINT and mention.name.casefold() not in scene.words.together:
            return mention.name
        if mention.plural and mention.kind in (MentionKind.JOINT, MentionKind.PRONOUN):
            return scene.words.both
        if mention.kind is MentionKind.DELEGATION and len({code.split("-")[0] for code in iso(mention.codes)}) > 1:
            return mention.name  # "the Foreign Ministers of Kenya and Peru"
    return None
