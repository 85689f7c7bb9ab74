"""What is said, cut into single things, each with the span of just what is to be done."""

import re
from dataclasses import dataclass
from functools import cache

from comity.languages.frames import Frames, frames
from comity.languages.tree import Node, Tree
from comity.records.clause import Form, Item, Mention, Modality, Span

_OWN = ("obj", "ccomp", "xcomp", "obl", "attr", "pcomp", "iobj", "agent")
_EDGE = " \t,;:.-–—\"'“”‘’«»()"


@dataclass(frozen=True, slots=True)
class Content:
    """The head word of what is said, how it is put, and where the room for it ends."""

    head: Node
    form: Form
    end: int
    drop_subject: bool = False
    proposal: bool = False
    willing: bool = False
    start: int | None = None


class Cutter:
    """Cuts the content of clauses into items, for one sentence."""

    def __init__(self, text: str, tree: Tree, language: str) -> None:
        self.text, self.tree, self.language = text, tree, language
        self.frames: Frames = frames(language)
        self.tails = _tails(language)

    def items(self, content: Content) -> tuple[Item, ...]:
        """The single things of a content, in order."""
        head = content.head
        if content.form is Form.THING:
            item = self._thing(content)
            return tuple(self._at_that(item, _TO)) if item else ()
        points = self._points(head, content)
        starts = [self._start(node, content, first=i == 0) for i, (node, _) in enumerate(points)]
        out = []
        for i, (node, clause) in enumerate(points):
            end = self._before(starts[i + 1]) if i + 1 < len(starts) else content.end
            item = self._item(node, clause, starts[i], end, content, inherited=points[0][1])
            if item:
                out += self._at_that(item, _THAT if content.form is Form.CLAUSE else _TO)
        return tuple(out)

    def raw(self, start: int, end: int) -> tuple[Item, ...]:
        """A content whose parse failed, as it stands: "that S", without its inner structure."""
        whole = self._clean(start, end)
        if whole is None:
            return ()
        starts = [whole.start, *self._joined_verbs(whole)]
        if len(starts) > 1:
            ends = [*(self._before(start) for start in starts[1:]), whole.end]
            return tuple(item for begin, stop in zip(starts, ends, strict=True) for item in self.raw(begin, stop))
        who = tuple(
            n.mention
            for n in self.tree.nodes
            if n.mention and whole.start <= n.mention.span.start < whole.start + _NEAR
        )
        return tuple(self._at_that(Item(self._trim(whole), whole, Form.CLAUSE, Modality.FACT, who[:1]), _THAT))

    def _joined_verbs(self, whole: Span) -> list[int]:
        """Where a verb in its base form follows "and"."""
        pairs = zip(self.tree.nodes, self.tree.nodes[1:], strict=False)
        return [
            n.start
            for before, n in pairs
            if before.word.casefold() in ("and", "et")
            and n.tag in ("VB", "VBP")
            and whole.start < before.start
            and n.start < whole.end
        ]

    def _at_that(self, item: Item, again: re.Pattern[str]) -> list[Item]:
        """One item for each "that" or "to" of a list: "that A be done, that B be done, and that C be done"."""
        text = self.text[item.whole.start : item.whole.end]
        cuts = [found for found in again.finditer(text)]
        if not cuts:
            return [item]
        starts = [item.whole.start, *(item.whole.start + c.end() for c in cuts)]
        ends = [*(item.whole.start + c.start() for c in cuts), item.whole.end]
        out = []
        for start, end in zip(starts, ends, strict=True):
            whole = self._clean(start, end)
            if whole:
                who = tuple(
                    n.mention
                    for n in self.tree.nodes
                    if n.mention and whole.start <= n.mention.span.start < whole.start + _NEAR
                )
                out.append(
                    Item(
                        self._trim(whole),
                        whole,
                        item.form,
                        item.modality,
                        item.subject if start == starts[0] else who[:1],
                        item.proposal,
                        item.verb,
                        item.negated,
                    )
                )
        return out

    # -- where items begin ------------------------------------------------------------------------

    def _points(self, head: Node, content: Content) -> list[tuple[Node, Node]]:
        """Each verb that begins an item, with the verb that governs its mood."""
        found: list[tuple[Node, Node]] = []
        self._gather(head, head, found)
        found += [(noun, head) for noun in self._hidden(head, content) if all(noun is not p[0] for p in found)]
        found = sorted((p for p in found if p[0].start < content.end), key=lambda p: p[0].start)
        return self._merged(found)

    def _hidden(self, head: Node, content: Content) -> list[Node]:
        """Verbs that the parser took for nouns: "deepen cooperation, and exchange experience"."""
        nodes = self.tree.nodes
        out = []
        if head.tag not in ("VB", "VBP", "VBZ", "VBN", "VBD", "AUX", "MD") or self.language != "en":
            return out
        for before, node, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
            further = (
                before.word.casefold() in _FURTHER and before.i > 0 and nodes[before.i - 1].word.casefold() == "and"
            )
            listed = (
                (before.word.casefold() in ("and", ",") or further)
                and node.start > head.start
                and node.end < content.end
            )
            if (
                listed
                and node.tag in ("NN", "NNP", "JJ")
                and node.word.casefold() in self.frames.forms["actions"]
                and after.pos in ("NOUN", "ADJ", "DET", "PRON", "PROPN")
                and node.first("det", "amod", "poss") is None
            ):
                out.append(node)
        return out

    def _gather(self, node: Node, governor: Node, found: list[tuple[Node, Node]]) -> None:
        found.append((node, governor))
        inner = self._inner(node)
        for part in inner.conjuncts()[1:] if inner is not node else []:
            if part.is_verb and (part.tag == "VBG") == (inner.tag == "VBG"):
                found.append((part, governor))
        for part in node.conjuncts()[1:]:
            if (part.is_verb and (part.tag == "VBG") == (node.tag == "VBG")) or self._inner(part) is not part:
                self._gather_joined(part, found, governor)
        for part in node.all("advcl"):
            if self._is_action(part, node):
                found.append((part, governor))
                found += [(joined, governor) for joined in part.conjuncts()[1:] if joined.is_verb]
                found += [(below, governor) for below in part.all("advcl") if self._is_action(below, part)]

    def _gather_joined(self, part: Node, found: list[tuple[Node, Node]], governor: Node) -> None:
        own = part.first("subj", "subj:pass", "aux") is not None or part.lemma in ("be", "être")
        found.append((part, part if own else governor))
        inner = self._inner(part)
        if inner is not part:
            found += [(joined, part if own else governor) for joined in inner.conjuncts()[1:] if joined.is_verb]

    def _inner(self, node: Node) -> Node:
        """The verb that says what is done, below "continue to", "is ready to", "focus on" ..."""
        for child in node.children:
            if child.rel == "xcomp" and child.is_verb:
                return self._inner(child)
            if child.rel == "attr":
                below = next((c for c in child.children if c.rel in ("xcomp", "ccomp", "advcl") and c.is_verb), None)
                if below:
                    return self._inner(below)
        return node

    def _is_action(self, part: Node, node: Node) -> bool:
        """Whether an accompanying participle is an action asked for in its own right."""
        actions = self.frames.forms["actions"]
        return (
            part.start > node.start
            and part.lemma in actions
            and part.first("subj") is None
            and part.first("obj") is not None
            and self._has_comma(part)
        )

    def _has_comma(self, part: Node) -> bool:
        return self.text[: self.tree.left(part)].rstrip().endswith(",")

    def _merged(self, points: list[tuple[Node, Node]]) -> list[tuple[Node, Node]]:
        """Verbs that share one object are one item: "maintain and raise the efficiency"."""
        out: list[tuple[Node, Node]] = []
        last: Node | None = None
        for node, governor in points:
            if last is None or self._has_own(last, node.start):
                out.append((node, governor))
            last = node
        return out

    def _has_own(self, node: Node, before: int) -> bool:
        """Whether a verb has anything of its own before the next one begins."""
        if not node.is_verb:
            return True
        inner = self._inner(node)
        mine = [
            c
            for n in {id(node): node, id(inner): inner}.values()
            for c in n.children
            if c.rel in _OWN and c is not inner
        ]
        return any(c.start < before and not (c.is_verb and c.start >= before) for c in mine if c.start > node.start)

    def _start(self, node: Node, content: Content, *, first: bool) -> int:
        if first and content.start is not None:
            return content.start
        subject = node.first("subj", "subj:pass")
        if subject is not None and not content.drop_subject and subject.start < node.start and not _is_empty(subject):
            return self.tree.left(subject)
        target = node
        if content.drop_subject and first and self._modality(node) is Modality.WILLING:
            target = self._inner(node)
        elif content.drop_subject and first:
            target = (
                self._inner(node)
                if self._modality(node) is Modality.OBLIGATION
                and node.lemma in (*self.frames.forms["needed"], "be", "être", "falloir")
                else node
            )
        at = target.start
        before = self.tree.nodes[target.i - 1] if target.i else None
        if before is not None and not target.is_verb and before.word.casefold() in _FURTHER:
            return before.start
        skip = (
            ("advmod", "neg")
            if not (subject is None and not content.drop_subject)
            else ("advmod", "neg", "aux", "aux:pass", "cop", "expl")
        )
        if self.language == "en" and subject is None and not node.first("aux") and node.tag == "VB":
            skip = ("advmod", "neg")
        for child in target.children:
            if (
                child.rel in skip
                and child.start < at
                and child.word.casefold() not in ("to", "also", "également", "aussi")
            ):
                gap = self.text[child.end : at].strip()
                if not gap or gap.casefold() in (" ",):
                    at = child.start
        return at

    def _before(self, start: int) -> int:
        """The end of what stands before an item: without the "and" and the comma."""
        begin = max(0, start - _LONGEST_AND)
        head = self.text[begin:start].rstrip()
        cut = _AND.search(head)
        return begin + len(head[: cut.start()].rstrip(" ,;") if cut else head.rstrip(" ,;"))

    # -- single items -----------------------------------------------------------------------------

    def _item(self, node: Node, governor: Node, start: int, end: int, content: Content, inherited: Node) -> Item | None:
        whole = self._clean(start, end)
        if whole is None:
            return None
        span = self._trim(whole)
        subject = governor.first("subj", "subj:pass") or inherited.first("subj", "subj:pass")
        modality = (
            Modality.WILLING
            if content.willing
            else self._modality(governor if governor is not content.head or node is content.head else governor)
        )
        who = mentions_of(subject, self.frames) if subject else ()
        negated = any(
            c.rel == "neg" or c.word.casefold() in ("not", "ne", "n't", "n’t", "never")
            for c in (*node.children, *governor.children)
        )
        return Item(span, whole, content.form, modality, who, content.proposal, self._inner(node).lemma, negated)

    def _thing(self, content: Content) -> Item | None:
        start = content.start if content.start is not None else self.tree.left(content.head)
        case = content.head.first("case")
        if content.start is None and case and case.start == start:
            start = case.end
        whole = self._clean(start, content.end)
        if whole is None:
            return None
        modality = Modality.WILLING if content.willing else Modality.FACT
        return Item(self._trim(whole), whole, content.form, modality, (), content.proposal, content.head.lemma)

    def _clean(self, start: int, end: int) -> Span | None:
        while start < end and self.text[start] in _EDGE:
            start += 1
        while (
            end > start
            and self.text[end - 1] in _EDGE
            and not (self.text[end - 1] in ")" and "(" in self.text[start:end])
        ):
            end -= 1
        dangling = _DANGLING.search(self.text[start:end])
        end = start + dangling.start() if dangling else end
        return Span(start, end) if " " in self.text[start:end] or end - start > _ONE_WORD else None

    def _trim(self, whole: Span) -> Span:
        """Leave out the tail that merely explains, and what points back to an earlier accord."""
        text = self.text[whole.start : whole.end]
        cut = len(text)
        for pattern in self.tails:
            found = pattern.search(text)
            if (
                found
                and pattern is self.tails[2]
                and text[: found.start()].split()[-1:]
                and text[: found.start()].split()[-1].casefold() in _TELLING
            ):
                continue  # "the memorandum they signed": a clause of its own, not a look back
            if found and found.start() < cut and len(text[: found.start()].split()) >= _FEWEST_WORDS:
                cut = found.start()
        return self._clean(whole.start, whole.start + cut) or whole

    def _modality(self, node: Node) -> Modality:
        forms = self.frames.forms
        words = {c.word.casefold() for c in node.children if c.rel in ("aux", "cop", "expl")} | {
            c.lemma for c in node.children if c.rel == "aux"
        }
        adjectives = {c.lemma for c in node.children if c.rel in ("attr", "xcomp", "advmod")}
        if words & set(forms["obligation"]) or (
            node.lemma in forms["obligation_verbs"] and node.first("xcomp", "ccomp")
        ):
            return Modality.OBLIGATION
        if adjectives & set(forms["needed"]) or (node.lemma in forms["needed"] and not node.is_verb):
            return Modality.OBLIGATION
        if adjectives & set(forms["willing"]) or node.lemma in forms["willing"]:
            return Modality.WILLING
        if node.lemma in forms["possible"]:
            return Modality.POSSIBLE
        if (
            words & set(forms["future"])
            or "Tense=Fut" in node.tag
            or "Mood=Cnd" in node.tag
            or any(
                "Tense=Fut" in c.tag or "Mood=Cnd" in c.tag
                for c in node.children
                if c.rel in ("aux", "cop", "aux:pass")
            )
        ):
            return Modality.FUTURE
        if words & set(forms["possible"]) or node.lemma in forms["possible"]:
            return Modality.POSSIBLE
        return Modality.FACT


_DANGLING = re.compile(r"[\s,]+(?:to|and|et|de|à|or|ou|with|that|que|the|of)\Z", re.IGNORECASE)
_FEWEST_WORDS = 2
_ONE_WORD = 4
_NEAR = 30
_FURTHER = frozenset(("further", "jointly", "actively", "closely", "also"))
_TELLING = frozenset(
    ["was", "were", "been", "are", "is", "be", "they", "we", "he", "she", "it", "had", "have", "has", "sides", "countries", "who", "that", "which", "été", "est", "sont", "ont", "a", "avait", "avaient"]
)
_TO = re.compile(
    r"(?:,\s+and|,|\s+and)\s+to\s+(?=\w+ing\b)|(?:,\s+et|,|\s+et)\s+(?:de\s+|d['’])(?=\w+(?:er|ir|re)\s)", re.IGNORECASE
)
_THAT = re.compile(r"(?:,\s+and|,|;|\s+and|\s+et|,\s+et)\s+(?:that|qu['’]|que)\s*(?=\w)", re.IGNORECASE)
_LONGEST_AND = 80
"""Characters within which "and" and what goes with it stand before an item, by far."""
_AND = re.compile(
    r"(?:,\s*)?\s(?:and|as well as|et|ainsi que|and to|et de|et à|and also|while)(?:\s+(?:to|de|à|d['’]|also|que|qu['’]|that))?$",
    re.IGNORECASE,
)


def _is_empty(subject: Node) -> bool:
    return subject.word.casefold() in ("it", "il", "there", "which", "that", "who", "qui", "ce", "c'", "c’", "this")


@cache
def _tails(language: str) -> tuple[re.Pattern[str], ...]:
    forms = frames(language).forms
    after_comma = "|".join(re.escape(tail) for tail in forms["tails"])
    anywhere = "|".join(re.escape(tail) for tail in forms["anywhere"])
    back = "|".join(re.escape(word) for word in forms["references"])
    behind = "|".join(re.escape(word) for word in forms["reference_cases"])
    return (
        re.compile(rf"[,;–—-]\s+(?:and\s+|et\s+)?(?:also\s+)?(?:{after_comma})\b", re.IGNORECASE),
        re.compile(rf"[,]?\s+(?:{anywhere})\b", re.IGNORECASE),
        re.compile(rf"[,]?\s+(?:{back})\s+(?:{behind})\b", re.IGNORECASE),
        re.compile(r"[.]\s+[A-ZÀ-Ý]"),
        re.compile(r"\s?[»”\"]\s*,"),
    )


def mentions_of(node: Node | None, frames_: Frames) -> tuple[Mention, ...]:
    """Who a noun phrase names: itself, what is joined to it, and for "leaders of X" X itself."""
    if node is None:
        return ()
    out: list[Mention] = []
    for part in node.conjuncts():
        if part.mention:
            out.append(part.mention)
        else:
            if frames_.of_noun(part):
                continue
            for child in part.children:
                if child.rel in ("nmod", "compound", "poss", "obl", "amod", "appos", "flat") and child.case not in (
                    "on",
                    "about",
                    "sur",
                ):
                    out += mentions_of(child, frames_)
    return tuple(dict.fromkeys(out))
