"""Who stands beside a verb or a noun, behind prepositions."""

from comity.languages.grammars.dependency.parties.groups import BEFORE_GROUP, group_of, is_group, where_met
from comity.languages.grammars.dependency.parties.lists import Roles
from comity.languages.grammars.dependency.parties.misplaced import hung_on_papers, hung_on_places, taken_for_doers
from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.trees.relatives import antecedent
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.records.clause import Mention, MentionKind

OBLIQUE = ("obl", "nmod", "agent", "iobj", "pobj")
_PEOPLE = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.DELEGATION)


def obliques(sentence: Sentence, verb: Node, frame: Frame) -> Roles:
    """Who stands behind prepositions, by role, at the verb and at the noun that bears the meaning with it."""
    found: dict[str, list[Mention]] = {}
    for child in (c for anchor in _anchors(sentence, verb, frame.noun) for c in anchor.children):
        add_oblique(sentence, child, frame, found)
    if frame.noun is not None:
        add_sides_of_body(sentence, frame.noun, frame, found)
    hung = hung_on_places(verb, sentence.forms.talked_with, sentence.frames) if frame.family == "engage" else []
    for child in hung:
        add_oblique(sentence, child, frame, found)
    if frame.noun is not None:
        owners = frame.noun.all("poss", "nmod:poss")
        found.setdefault("of", []).extend(m for c in owners for m in mentions_of(c, sentence.frames))
        add_givers(sentence, frame.noun, found)
    add_givers(sentence, verb, found)
    _add_shared(sentence, frame, found)
    if frame.concept == "sign" and "with" not in found:
        for child in hung_on_papers(verb, sentence.forms.talked_with):
            add_oblique(sentence, child, frame, found)
    if frame.concept == "receive" and verb.first("cop") is not None:
        found["by"] = found.pop("of", [])  # "a été l'hôte de X"
    return roles(found)


def _anchors(sentence: Sentence, verb: Node, noun: Node | None) -> list[Node]:
    """The words that phrases hang on: the verb, the noun that bears the meaning, a word for several of those before it.

    "Une série d'entretiens avec X" has X beside the "série".
    """
    above = noun.head if noun is not None and noun.head is not verb else None
    several = [above] if above is not None and above.lemma in sentence.forms.several else []
    return [verb, *([noun] if noun else []), *several]


def _add_shared(sentence: Sentence, frame: Frame, found: dict[str, list[Mention]]) -> None:
    """Enter with whom a thing is that is joined to another: "held a meeting and a working lunch with X"."""
    joined = frame.noun.all("conj") if frame.noun is not None and frame.family == "engage" else []
    if "with" not in found:
        for child in (c for noun in joined for c in noun.children if c.case in sentence.forms.talked_with):
            add_oblique(sentence, child, frame, found)


def add_sides_of_body(sentence: Sentence, noun: Node, frame: Frame, found: dict[str, list[Mention]]) -> None:
    """Enter between whom a thing is that hangs elsewhere: "session de la commission mixte entre X et Y"."""
    bodies = (c for c in noun.all("nmod") if c.case in sentence.forms.owned_by and c.mention is None)
    phrases = [child for body in bodies for child in body.children]
    above = noun.head if "between" not in found else None
    if above is not None and not above.is_verb and above.lemma not in sentence.forms.occasions:
        above = None
    for head in (above, above.head if above is not None and not above.is_verb else None):
        # hung on the verb or on what came of it: "à l'issue de la rencontre du 11 juin entre ..."
        phrases += [c for c in head.children if c.start > noun.end and c.rel in ("obl", "nmod")] if head else []
    for below in phrases:
        if sentence.frames.role(below.case, below.lemma) == "between" and frame.family == "engage":
            add_oblique(sentence, below, frame, found)


def add_givers(sentence: Sentence, thing: Node, found: dict[str, list[Mention]]) -> None:
    """Enter who gave or led a thing: "a dinner hosted by X", "took place in Y, chaired by X"."""
    for verb in thing.all("acl", "advcl"):
        agents = [c for c in verb.children if c.rel == "agent" or c.case in sentence.forms.agents]
        givers = [m for c in agents for m in mentions_of(c, sentence.frames)]
        if givers and verb.lemma in sentence.forms.giving:
            found.setdefault("by", []).extend(m for m in givers if m not in found.get("by", ()))
        if verb.lemma in sentence.forms.giving and "with" not in found:  # "talks held earlier with X"
            behind = [c for c in verb.children if c.case in sentence.forms.talked_with]
            found.setdefault("with", []).extend(m for c in behind for m in mentions_of(c, sentence.frames))
            guests = [c for n in (verb, *agents) for c in n.children if sentence.frames.role(c.case, c.lemma) == "for"]
            named = [m for c in guests for m in mentions_of(c, sentence.frames) if m not in givers]
            if sentence.frames.of_noun(thing) == "receive" and named:
                found.setdefault("for", []).extend(m for m in named if m not in found.get("for", ()))


def add_oblique(sentence: Sentence, child: Node, frame: Frame, found: dict[str, list[Mention]]) -> None:
    """Enter who stands in a phrase under the role that its preposition gives, if it gives one."""
    case, rel = child.case, child.rel
    child = antecedent(child)
    for doer in taken_for_doers(child, sentence.forms.talked_with):
        found.setdefault("with", []).extend(named_or_group(sentence, doer, frame))
        return
    for doer in taken_for_doers(child, ("for",)) if frame.concept == "receive" else ():
        found.setdefault("for", []).extend(mentions_of(doer, sentence.frames))
        return
    role = sentence.frames.role(case, child.lemma) if case and rel in OBLIQUE else None
    if role == "on" and child.lemma in sentence.forms.occasions:
        return  # "on the sidelines of the G20" names an occasion, and nobody
    called_on = frame.concept == "call-on" and role in ("on", "to")  # "a courtesy call on the leaders of X"
    if role == "with" or called_on:
        found.setdefault(str(role), []).extend(named_or_group(sentence, child, frame))
        if is_group(sentence, child) and (places := where_met(child, sentence.forms.group_cases)):
            found.setdefault("in", []).extend(places)
    elif role:
        for mention in mentions_of(child, sentence.frames):
            whom = role == "in" and (mention.kind in _PEOPLE or (frame.concept == "request" and not frame.case))
            found.setdefault("to" if whom else role, []).append(mention)


def roles(found: dict[str, list[Mention]]) -> Roles:
    """The roles that somebody stands in, nobody twice in one."""
    return tuple((role, tuple(dict.fromkeys(mentions))) for role, mentions in found.items() if mentions)


def named_or_group(sentence: Sentence, node: Node, frame: Frame) -> tuple[Mention, ...]:
    """Who a noun phrase names; for those met, a group of people without a name too."""
    found = mentions_of(node, sentence.frames)
    named = any(m.kind not in (MentionKind.LOCALITY, MentionKind.PRONOUN) for m in found)
    start = min([node.start, *(sentence.left(c) for c in node.children if c.rel in BEFORE_GROUP)])
    node = next((part for part in node.conjuncts() if is_group(sentence, part)), node)
    if named or frame.family != "engage" or not is_group(sentence, node):
        return found
    return (group_of(sentence, node, found, start),)
