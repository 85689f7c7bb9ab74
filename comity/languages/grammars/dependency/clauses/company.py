"""What stands beside a verb in one of its frames: whom its objects name, what it governs."""

from dataclasses import dataclass

from comity.languages.grammars.dependency.parties.agents import agents_of, is_received
from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.parties.standing import behind, is_relative
from comity.languages.grammars.dependency.trees.relatives import stood_for
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.moods import is_infinitive
from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.records.clause import Mention, MentionKind

SAID = ("ccomp", "xcomp", "advcl", "parataxis")
"""The relations to a verb of what it says."""
OBJECTS = ("obj", "subj:pass", "iobj")
"""The relations to a verb of what is done to, in the passive too."""


@dataclass(frozen=True, slots=True)
class Company:
    """What stands beside a verb in one frame."""

    sentence: Sentence
    verb: Node
    frame: Frame

    def says(self, *rels: str) -> bool:
        """Whether it governs another verb, in one of the relations, or in those of what is said."""
        said = (c for c in self.verb.all(*rels or SAID) if c.is_verb)
        return any(not is_relative(self.sentence, c) for c in said)  # "called on X, who also hosted a lunch"

    def asks(self) -> bool:
        """Whether what is asked hangs on whom is asked: "demander à X de faire Y"."""
        asked = (c for c in self.verb.all("obl", "iobj") if c.start > self.verb.start)
        return any(is_infinitive(n) for c in asked for n in c.subtree())

    def has_object(self) -> bool:
        """Whether it has an object, or stands with the preposition that the frame takes."""
        return self.verb.first(*OBJECTS) is not None or self.frame.case is not None

    def of_somebody(self) -> bool:
        """Whether its subject names somebody, or is "we"."""
        subject = self.verb.first("subj")
        named = mentions_of(subject, self.sentence.frames) if subject is not None else ()
        return any(m.kind is not MentionKind.GATHERING for m in named)

    def whom(self) -> list[Mention]:
        """Who or what its objects name."""
        objects = [part for c in (*self.verb.all(*OBJECTS), *stood_for(self.verb)) for part in c.conjuncts()]
        if is_received(self.sentence, self.verb):
            objects += agents_of(self.sentence, self.verb)
        return [m for part in objects for m in mentions_of(part, self.sentence.frames)]

    def behind(self) -> tuple[Mention, ...]:
        """Who or what stands behind its prepositions."""
        return behind(self.verb, self.frame, self.sentence.frames)
