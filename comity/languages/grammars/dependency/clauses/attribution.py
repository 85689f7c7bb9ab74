"""Who says what, clause by clause, whatever the verb: cue, source and content as stretches of the text.

This layer stands below the concepts: it knows verbs only by what they take (`en/attribution.toml`), names
nobody and judges no force. A sentence's attributions are read off its tree.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.limits import end_before, is_aside
from comity.languages.grammars.dependency.verbs.moods import is_infinitive, is_participle, is_told
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked
from comity.records.clause import Attribution, Span

_KINDS = ("clause", "action", "thing", "behind", "according", "whom", "asked")
_BESIDE = ("parataxis", "ccomp", "advcl", "conj")
_SHARES_SUBJECT = ("conj", "xcomp", "advcl", "pcomp", "parataxis", "ccomp", "aux", "dep")
_OPENING, _CLOSING = '“"«', '”"»'
_BEFORE_ASIDE = (",", "”", '"', "-", "—", "–")
_QUOTATION = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)", re.MULTILINE)
_QUOTE_ENDS = (",”", "!”", "?”", "”,", ".”", ',"', '!"', '?"', ",»", "»,")
_AFTER_COLON = 4
_EDGE = " ,;:-–—\n\t"
_FORCED = ("thank", "praise", "report", "discuss", "oppose")
"""Concepts whose verbs tell what is done by saying a thing, whatever is said."""
_BASE = ("VB", "VBP", "VBN", "VBG")


@dataclass(frozen=True, slots=True)
class Verbs:
    """Verbs that attribute, by what they take; `behind` gives the prepositions of each.

    `whom` are verbs whose object is who is told; `asked` the words that open a question; `according` prepositions.
    """

    clause: frozenset[str]
    action: frozenset[str]
    thing: frozenset[str]
    behind: Mapping[str, frozenset[str]]
    according: frozenset[str]
    whom: frozenset[str]
    asked: frozenset[str]


@cache
def verbs(language: str) -> Verbs:
    """The attributing words of a language; DataError where its attribution.toml is missing or has unknown keys."""
    data = lexicon.load(language, "attribution")
    lexicon.expect(data, _KINDS, f"languages/{language}/attribution.toml")
    behind: dict[str, set[str]] = {}
    for entry in data["behind"]:
        verb, *case = entry.split()
        behind.setdefault(verb, set()).add(" ".join(case))
    lists = {kind: frozenset(data[kind]) for kind in _KINDS if kind != "behind"}
    return Verbs(**lists, behind={verb: frozenset(cases) for verb, cases in behind.items()})


def attributions_of(sentence: Sentence) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues."""
    words = verbs(sentence.frames.language)
    found = [(node, one) for node in sentence.nodes if node.is_verb and (one := _by_verb(sentence, node, words))]
    phrases = [_by_phrase(sentence, node) for node in sentence.nodes if node.case and _case(node) in words.according]
    told = [*_one_after_another(sentence, found), *(one for one in phrases if one is not None)]
    return sorted(told, key=lambda one: one.cue)


def stems(language: str) -> frozenset[str]:
    """The verbs that attribute and the words of attribution, each as its beginning is found in a text."""
    words = verbs(language)
    return words.clause | words.action | words.thing | words.behind.keys() | words.according


def outermost(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions of a text that stand in nothing attributed and in no quotation."""
    quotations = _quotations(text)
    out = []
    for one in found:
        within = any(o is not one and o.content.holds(one.cue) and not one.content.holds(o.cue) for o in found)
        if not within and not any(quotation.holds(one.cue) for quotation in quotations):
            out.append(one)
    return out


def _quotations(text: str) -> list[Span]:
    """What stands between quotation marks, or from an opening one to the end of its paragraph."""
    return [Span(*match.span()) for match in _QUOTATION.finditer(text)]


def _one_after_another(sentence: Sentence, found: list[tuple[Node, Attribution]]) -> list[Attribution]:
    """Each ends where the next verb of the same speaker begins: "said S and added T", "said S, claiming T"."""
    out = [one for _, one in found]
    _end_at_next(sentence, found, out)
    for i, (verb, _) in enumerate(found):
        for j in range(i + 1, len(found)):
            later = found[j][0]
            if out[i].content.holds(out[j].cue) and _goes_on(sentence, verb, later):
                end = _stretch(sentence, out[i].content.start, end_before(sentence, sentence.left(later)))
                if end is not None and end.start < later.start:
                    out[i] = replace(out[i], content=end)
                    out[j] = replace(out[j], source=out[i].source)
    return out


def _end_at_next(sentence: Sentence, found: list[tuple[Node, Attribution]], out: list[Attribution]) -> None:
    """Each ends too where the speaker's next verb of the kind takes nothing as said: "said S and thanked X"."""
    words, told = verbs(sentence.frames.language), {verb.i for verb, _ in found}
    known = words.clause | words.action | words.thing
    others = [n for n in sentence.nodes if n.is_verb and n.lemma in known and n.i not in told]
    for i, (verb, one) in enumerate(found):
        for later in others:
            left = sentence.left(later)
            if one.content.start < left < out[i].content.end and _goes_on(sentence, verb, later):
                end = _stretch(sentence, one.content.start, end_before(sentence, left))
                out[i] = replace(out[i], content=end or out[i].content)


def _goes_on(sentence: Sentence, verb: Node, later: Node) -> bool:
    """Whether a verb within what another says is the same speaker's next one."""
    if later.first(*SUBJECTS) is not None or later.start < verb.start:
        return False
    if is_participle(later) and not is_participle(verb) and later.tag != "VBG":
        return later.rel != "conj" and sentence.is_behind(sentence.left(later))  # "a dit S, soulignant T"
    if later.rel == "conj" and later.tag == verb.tag and later.tag not in _BASE:
        return is_told(verb) or "Tense=Pres" in verb.tag or later.tag in ("VBD", "VBZ")
    if later.tag == "VBG" and verb.tag != "VBG":
        return later.rel != "conj" and sentence.is_behind(sentence.left(later))
    return False


def _by_verb(sentence: Sentence, verb: Node, words: Verbs) -> Attribution | None:
    content = next(_contents(sentence, verb, words), None)
    if content is None:
        return None
    return Attribution(Span(verb.start, verb.end), _source(sentence, verb), content, _predicate(sentence, verb))


def _predicate(sentence: Sentence, verb: Node) -> str:
    """The concept that a verb bears by itself, where that alone says what is done by saying it."""
    borne = (concept for rest, concept in sentence.frames.verbs.get(verb.lemma, ()) if not rest)
    return next((concept for concept in borne if concept in _FORCED), "say")


def _case(node: Node) -> str:
    """The words of a preposition: "d'après" is two to the French parser."""
    first = node.first("case")
    rest = [below.word for below in first.all("fixed")] if first is not None else []
    return " ".join([node.case, *rest]).replace("' ", "'").replace("’ ", "'")


def _by_phrase(sentence: Sentence, named: Node) -> Attribution | None:
    """ "According to X, S": the rest of the clause that the phrase hangs on."""
    head = named.head
    case = named.first("case")
    if head is None or case is None:
        return None
    left, right = sentence.left(named), sentence.right(named)
    opened = max(n.end for c in named.all("case") if c.start < named.start for n in c.subtree())
    whole = Span(sentence.left(head), sentence.before(sentence.right(head), "."))
    content = _stretch(sentence, whole.start, left) if left > whole.start else _stretch(sentence, right, whole.end)
    return Attribution(Span(left, opened), _stretch(sentence, opened, right), content) if content else None


# -- what is said -------------------------------------------------------------------------------------


def _contents(sentence: Sentence, verb: Node, words: Verbs) -> Iterator[Span]:
    """What a verb may attribute, the likeliest first."""
    finders = (
        (_said_before, words.clause),
        (_clause, words.clause),
        (_quoted, words.clause),
        (_action, words.action),
        (_behind, words.behind.keys()),
        (_thing, words.thing),
    )
    for finder, takers in finders:
        if verb.lemma in takers:
            found = finder(sentence, verb)
            if found is not None:
                yield found
    if _stands_at_quote(sentence, verb):
        found = _said_before(sentence, verb) or _quoted(sentence, verb)
        if found is not None:
            yield found


def _stands_at_quote(sentence: Sentence, verb: Node) -> bool:
    """Whether a verb, whatever it is, has a quotation right behind it, or right before its subject."""
    if verb.pos != "VERB":
        return False
    behind = sentence.text[verb.end : sentence.span.end + _AFTER_COLON].lstrip()
    if behind[:1] in (":", ",") and behind[1:].lstrip()[:1] in _OPENING and behind[1:].strip():
        return True
    subject = verb.first("subj")
    if subject is None or subject.start > verb.start:
        return False
    before = sentence.before(sentence.left(subject))
    return sentence.text[before - 2 : before] in _QUOTE_ENDS and sentence.left(subject) - before <= 1


def _said_before(sentence: Sentence, verb: Node) -> Span | None:
    """What stands before its attribution: "S, he said", and what goes on behind it."""
    own = [c for c in verb.all("ccomp", "parataxis", "advcl") if c.start < verb.start and _is_whole(c)]
    subject = verb.first(*SUBJECTS)
    opens = min(verb.start, sentence.left(subject)) if subject is not None else verb.start
    if own:
        return _stretch(sentence, sentence.left(own[0]), opens)
    head = verb.head
    left = sentence.left(verb)
    if head is None or verb.rel not in ("parataxis", "ccomp") or sentence.left(head) >= left:
        return None
    if (verb.rel == "ccomp" or head.start > verb.start) and not sentence.is_behind(left, _BEFORE_ASIDE):
        return None
    return _stretch(sentence, sentence.left(head), left)


def _is_whole(clause: Node) -> bool:
    """Whether a clause before a verb is said by it, and does not only tell when or how."""
    if clause.first("mark") is not None:
        return False
    return clause.rel == "ccomp" or clause.first(*SUBJECTS, "expl") is not None


def _clause(sentence: Sentence, verb: Node) -> Span | None:
    asked = verbs(sentence.frames.language).asked
    found = next((c for c in verb.all("ccomp") if c.start > verb.start), None)
    found = found or next((c for c in verb.all("advcl") if c.start > verb.start and is_marked(c, asked)), None)
    if found is None:
        return None
    return _stretch(sentence, sentence.left(found), sentence.right(found))


def _quoted(sentence: Sentence, verb: Node) -> Span | None:
    """The quotation beside a verb, where no clause hangs on it."""
    text, span = sentence.text, sentence.span
    before = max((text.rfind(mark, span.start, verb.start) for mark in _CLOSING), default=-1)
    opening = min((at for mark in _OPENING if (at := text.find(mark, verb.end, span.end)) >= 0), default=-1)
    if opening >= 0:
        ends = [at for mark in _CLOSING if (at := text.find(mark, opening + 1, span.end)) >= 0]
        return Span(opening, min(ends) + 1 if ends else span.end)
    if verb.first(*SUBJECTS) is None:
        return None
    if before >= 0:
        starts = [at for mark in _OPENING if (at := text.find(mark, span.start, before)) >= 0]
        return Span(min(starts) if starts else span.start, before + 1)
    return _quoted_around(sentence, verb)


def _quoted_around(sentence: Sentence, verb: Node) -> Span | None:
    """The quotation that ends right before the sentence of a verb, or begins behind its colon."""
    text, span = sentence.text, sentence.span
    paragraph = text.rfind("\n", 0, span.start) + 1
    end = sentence.before(span.start)
    if end > paragraph and text[end - 1] in _CLOSING:
        start = max(text.rfind(mark, paragraph, end - 1) for mark in _OPENING)
        return Span(start, end) if start >= 0 else None
    if not text[verb.end : span.end].rstrip().endswith(":"):
        return None
    start = span.end + len(text[span.end :]) - len(text[span.end :].lstrip())
    stops = [at for mark in _CLOSING if (at := text.find(mark, start + 1)) >= 0]
    return Span(start, min(stops) + 1) if stops and text[start : start + 1] in _OPENING else None


def _action(sentence: Sentence, verb: Node) -> Span | None:
    found = next((c for c in verb.all("xcomp", "advcl") if c.start > verb.start and _is_infinitive(c)), None)
    found = found or next((c for c in verb.all("xcomp") if c.start > verb.start), None)
    if found is None:
        return None
    told = next((c for c in verb.all("obj") if verb.start < c.start < found.start), None)
    is_called = told is not None and not found.is_verb  # "called X a friend"
    return _stretch(
        sentence, sentence.left(told) if told and is_called else sentence.left(found), sentence.right(found)
    )


def _is_infinitive(node: Node) -> bool:
    return node.is_verb and (is_infinitive(node) or any(c.word.casefold() == "to" for c in node.all("aux", "mark")))


def _behind(sentence: Sentence, verb: Node) -> Span | None:
    words = verbs(sentence.frames.language)
    told = [c for c in verb.all("obj") if verb.lemma in words.whom and _names_somebody(sentence, c)]
    beside = [*verb.children, *(below for c in told for below in c.children)]  # "félicité X pour Y"
    child = next((c for c in beside if c.case in words.behind[verb.lemma] and c.start > verb.start), None)
    if child is None:
        return None
    case = child.first("case")
    return _stretch(sentence, case.end if case else sentence.left(child), sentence.right(child))


def _thing(sentence: Sentence, verb: Node) -> Span | None:
    child = next((c for c in verb.all("obj") if c.start > verb.start), None) or verb.first("subj:pass")
    if child is None or (verb.lemma in verbs(sentence.frames.language).whom and _names_somebody(sentence, child)):
        return None
    start, end = sentence.left(child), sentence.right(child)
    if child.start > verb.start:
        end = max([end, *(sentence.right(c) for c in verb.all("obl", "nmod", "acl") if c.start > child.start)])
    return _stretch(sentence, start, end)


def _names_somebody(sentence: Sentence, node: Node) -> bool:
    return node.pos == "PRON" or bool(node.mention) or node.lemma in sentence.forms.light_subject


# -- who says it --------------------------------------------------------------------------------------


def _source(sentence: Sentence, verb: Node) -> Span | None:
    """Who says it: the subject of the verb or of what it shares one with, the agent of a passive."""
    here: Node | None = verb
    for _ in sentence.nodes:
        if here is None:
            break
        agent = next((c for c in here.children if c.rel == "agent"), None)
        own = agent or here.first("subj")
        head = here.head
        if head is not None and here.rel in ("relcl", "acl") and (own is None or _is_relative(sentence, own)):
            return _phrase(sentence, head, before=sentence.left(here))
        if own is not None:
            return _phrase(sentence, own)
        if is_aside(sentence, here):
            return _named_behind(sentence, here)
        shares = here.rel in _SHARES_SUBJECT and here.first("subj:pass") is None
        here = head if shares and head is not None and head.is_verb else None
    return None


def _named_behind(sentence: Sentence, verb: Node) -> Span | None:
    """Who stands right behind an inverted verb whose subject the parser took for something else: "a déclaré X"."""
    behind = (c for c in verb.all("obj", "obl", "nmod", "appos", "xcomp") if c.start > verb.start and not c.case)
    found = next((c for c in behind if c.mention or c.pos in ("NOUN", "PROPN")), None)
    return _phrase(sentence, found) if found is not None else None


def _is_relative(sentence: Sentence, node: Node) -> bool:
    return node.word.casefold() in sentence.forms.relatives


def _phrase(sentence: Sentence, node: Node, before: int | None = None) -> Span | None:
    """A noun phrase, without its preposition and without what is told of it in a clause."""
    case = node.first("case")
    left, right = sentence.left(node), sentence.right(node)
    start = case.end if case is not None and case.start == left else left
    return _stretch(sentence, start, min(right, before) if before and before > node.start else right)


def _stretch(sentence: Sentence, start: int, end: int) -> Span | None:
    """A stretch without marks at its edges; None where nothing is left."""
    text = sentence.text
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    before = len(text[:start].rstrip(" \u00a0\u202f"))
    if end > start and before > 0 and text[end - 1] in _CLOSING and text[before - 1] in _OPENING:
        start = before - 1
    return Span(start, end) if end > start else None
