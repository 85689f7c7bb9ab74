"""Clauses of a parsed sentence: who did or said what to whom, where, and what was said."""

import re
from collections.abc import Iterable, Sequence

from comity.languages.frames import Frame, frames
from comity.languages.items import Content, Cutter, mentions_of
from comity.languages.tree import Node, Tree
from comity.localities import table
from comity.records.clause import Clause, Form, Item, Mention, MentionKind, Modality, Span

_SUBJECTS = ("subj", "subj:pass")
_BODIES = (
    MentionKind.PERSON,
    MentionKind.OFFICE,
    MentionKind.DELEGATION,
    MentionKind.PRONOUN,
    MentionKind.ORGANISATION,
    MentionKind.JOINT,
)
_TALKED_ABOUT = ("of", "for", "to", "on", "pour", "de", "d'", "d’", "à", "sur", "in", "du", "des", "de la", "au", "aux")


class Reader:
    """Finds the clauses of one sentence."""

    def __init__(self, text: str, tree: Tree, language: str) -> None:
        self.text, self.tree, self.language = text, tree, language
        self.frames = frames(language)
        self.cutter = Cutter(text, tree, language)
        self.spent: set[int] = set()

    def clauses(self) -> list[Clause]:
        """All clauses of the sentence, in order."""
        out = []
        for node in self.tree.nodes:
            if node.is_verb or node.rel == "root" or (node.pos == "ADJ" and node.first("cop")):
                clause = self._verbal(node)
                if clause:
                    out.append(clause)
        for node in self.tree.nodes:
            if node.pos in ("NOUN", "PROPN") and node.i not in self.spent and not node.mention:
                concept = self.frames.of_noun(node)
                if concept:
                    out.append(self._nominal(node, concept))
        return sorted(out, key=lambda c: c.trigger)

    # -- verbs ------------------------------------------------------------------------------------

    def _verbal(self, verb: Node) -> Clause | None:
        if verb.rel == "amod":
            return None
        if self._is_listed(verb):
            return self._free_clause(verb, Content(verb, Form.ACTION, self.tree.span.end))
        for frame in self.frames.of_verb(verb):
            if self._fits(verb, frame):
                clause = self._framed(verb, frame)
                if clause is not None:
                    return clause
        return self._unattributed(verb)

    def _framed(self, verb: Node, frame: Frame) -> Clause | None:
        if frame.family == "say" and self._is_content(verb, frame):
            return None
        if frame.noun is not None:
            self.spent.add(frame.noun.i)
        subject, objects = self._sides(verb, frame)
        obliques = self._obliques(verb, frame)
        if frame.family == "engage":
            subject, objects = self._listed(subject), self._listed(objects)
            obliques = tuple(
                (role, self._listed(found) if role in ("with", "by", "on") else found) for role, found in obliques
            )
        items: tuple[Item, ...] = ()
        if frame.family == "say":
            contents = self._contents(verb, frame)
            items = tuple(item for content in contents for item in self.cutter.items(content))
            if not items and frame.noun is None:
                items = self._as_it_stands(verb)
            if not items and frame.concept != "propose":
                return None
        trigger = self._trigger(verb, frame)
        return Clause(
            frame.concept,
            trigger,
            self._span(trigger, verb, objects, obliques),
            self.tree.span,
            subject,
            objects,
            obliques,
            items,
            negated=any(
                c.rel == "neg" or c.word.casefold() in ("not", "n't", "n’t", "ne", "n'", "n’", "never")
                for c in verb.children
            ),
            modality=self.cutter._modality(verb),  # noqa: SLF001 -- the one who knows moods
            tense=_tense(verb),
            passive=verb.first("subj:pass") is not None,
        )

    def _is_listed(self, verb: Node) -> bool:
        """Whether a sentence is one of a list of actions: "First, promoting ..." """
        if verb.rel != "root" or verb.first(*_SUBJECTS, "aux", "aux:pass"):
            return False
        return verb.tag in ("VBG",) or "VerbForm=Inf" in verb.tag

    def _is_content(self, verb: Node, frame: Frame) -> bool:
        """Whether a verb of saying is itself what is to be done: "to support", "will support"."""
        if frame.concept in ("hope", "agree", "free"):
            return False
        helpers = {c.word.casefold() for c in verb.children if c.rel == "aux"}
        forms = self.frames.forms
        return (
            bool(helpers & {"to", *forms["future"], *forms["obligation"], *forms["possible"]})
            or ("VerbForm=Inf" in verb.tag and verb.rel != "root")
            or "Tense=Fut" in verb.tag
        )

    def _unattributed(self, verb: Node) -> Clause | None:
        """A main clause with should or will that no verb of saying governs."""
        if verb.rel != "root" or not verb.is_verb:
            return None
        if any(node.head is verb and self._is_aside(node) for node in self.tree.nodes):
            return None  # it is attributed behind
        mood = self.cutter._modality(verb)  # noqa: SLF001 -- the one who knows moods
        if mood not in (Modality.OBLIGATION, Modality.FUTURE, Modality.WILLING):
            return None
        return self._free_clause(verb, self._free(verb, self.tree.span.end))

    def _free_clause(self, verb: Node, content: Content) -> Clause | None:
        items = self.cutter.items(content)
        trigger = Span(verb.start, verb.end)
        return (
            Clause("free", trigger, trigger, self.tree.span, (), (), (), items, tense=_tense(verb)) if items else None
        )

    def _fits(self, verb: Node, frame: Frame) -> bool:
        said = any(c.rel in ("ccomp", "xcomp", "advcl", "parataxis") and c.is_verb for c in verb.children)
        objects = [c for c in verb.all("obj", "subj:pass", "iobj") for c in c.conjuncts()]
        whom = [m for c in objects for m in mentions_of(c, self.frames)]
        people = [m for m in whom if m.kind in _BODIES and m.kind is not MentionKind.JOINT]
        if frame.family == "say" and verb.lemma in self.frames.forms["attributing"] and frame.noun is None:
            return any(c.rel == "ccomp" for c in verb.children) or self._attributed(verb, frame) is not None
        match frame.concept:
            case "call-on" | "receive":
                return frame.noun is not None or (
                    not any(c.rel == "xcomp" for c in verb.children)
                    and (bool(people) or any(m.kind in _BODIES for m in self._behind(verb, frame)))
                )
            case "request" if frame.case in ("on", "upon"):
                return said
            case "welcome" | "discuss" | "report" | "request" | "hope" | "aim":
                return frame.noun is not None or said or bool(objects) or frame.case is not None
            case "visit":
                return frame.noun is not None or any(
                    m.kind in (MentionKind.LOCALITY, MentionKind.ORGANISATION)
                    for m in (*whom, *self._behind(verb, frame))
                )
            case "meet":
                return (
                    frame.noun is not None
                    or bool(whom)
                    or bool(self._behind(verb, frame))
                    or frame.case is not None
                    or _is_plural(verb)
                )
            case "phone":
                return frame.noun is not None or bool(self._behind(verb, frame, ("with", "to", "avec", "à", "au")))
            case "sign" | "witness" | "attend" | "tour" | "train" | "work" | "confer":
                return frame.noun is not None or bool(objects) or frame.case is not None
        return True

    def _listed(self, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The whole list of people that some of them stand in: "A, B and C", whatever the parse made of it."""
        people = [
            n.mention
            for n in self.tree.nodes
            if n.mention and n.mention.kind in (MentionKind.PERSON, MentionKind.ORGANISATION)
        ]
        for run in self._runs(people):
            if len(run) > len(found) and any(m in run for m in found) and all(m in run for m in found if m in people):
                return (*run, *(m for m in found if m not in run))
        return found

    def _runs(self, people: list[Mention]) -> list[list[Mention]]:
        """Neighbours with nothing but commas and a closing "and" between them."""
        runs: list[list[Mention]] = []
        closed = True
        for one in people:
            between = self.text[runs[-1][-1].span.end : one.span.start] if runs else ""
            link = _LINK.fullmatch(between) if runs else None
            if link is None or closed:
                runs.append([one])
                closed = False
            else:
                runs[-1].append(one)
                closed = bool(link["and"])
        return [run for run in runs if len(run) > 1 and _ENDS.search(self.text[run[-2].span.end : run[-1].span.start])]

    def _behind(self, verb: Node, frame: Frame, cases: Iterable[str] = ()) -> tuple[Mention, ...]:
        wanted = set(cases) or (
            {frame.case} if frame.case else {"with", "to", "on", "in", "avec", "à", "au", "en", "chez"}
        )
        return tuple(m for c in verb.children if c.case in wanted for m in mentions_of(c, self.frames))

    def _sides(self, verb: Node, frame: Frame) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        objects = tuple(
            m for c in verb.all("obj", "iobj") if c is not frame.noun for m in self._named_or_group(c, frame)
        )
        passive = verb.first("subj:pass")
        if passive is not None:
            doers = [c for c in verb.children if c.rel == "agent" or (c.case in ("by", "par") and c.rel == "obl")]
            doers = doers or [g for c in verb.children for g in c.children if g.case in ("by", "par")]
            agent = tuple(m for c in doers for m in mentions_of(c, self.frames))
            if not agent and frame.family == "say" and frame.concept in ("pledge", "hope", "believe", "agree"):
                return mentions_of(passive, self.frames), objects  # "we are committed to": a state of mind
            return agent, (*mentions_of(passive, self.frames), *objects)
        subject = self._subject(verb)
        if not subject:
            taken = [m for m in objects if m.kind is MentionKind.PRONOUN and m.span.end <= verb.start and m.name.casefold() in _SUBJECT_PRONOUNS]
            subject, objects = tuple(taken), tuple(m for m in objects if m not in taken)
        if not subject or all(m.kind is MentionKind.DELEGATION and not m.codes for m in subject):
            subject = self._leading(verb) or subject
        return subject, objects

    def _named_or_group(self, node: Node, frame: Frame) -> tuple[Mention, ...]:
        """Who a noun phrase names; for those met, a group of people without a name too."""
        found = mentions_of(node, self.frames)
        named = any(m.kind is not MentionKind.LOCALITY for m in found)
        if (
            named
            or frame.family != "engage"
            or node.tag != "NNS"
            or node.lemma not in self.frames.forms["light_subject"]
        ):
            return found
        start = self._phrase_start(node)
        end = max(
            [
                node.end,
                *(self.tree.right(c) for c in node.children if c.case in ("of", "from") and c.rel in ("nmod", "obl")),
            ]
        )
        span = Span(start, end)
        codes = [code for word in self.text[start:end].split() if (code := table().nationality(word))]
        return (
            Mention(
                span,
                MentionKind.DELEGATION,
                self.text[start:end],
                span,
                (),
                tuple(dict.fromkeys(codes)),
                None,
                plural=True,
            ),
        )

    def _leading(self, verb: Node) -> tuple[Mention, ...]:
        """Who is named first before the main verb of a sentence, where the parse gives it no subject."""
        if verb.rel not in ("root", "conj") or verb.first("subj:pass"):
            return ()
        named = [
            n.mention
            for n in self.tree.nodes
            if n.mention
            and n.start < verb.start
            and n.mention.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ORGANISATION)
        ]
        return tuple(named[:1])

    def _subject(self, verb: Node, depth: int = 0) -> tuple[Mention, ...]:
        """Who does it: the verb's own subject, or that of what it hangs on."""
        candidates = verb.all("subj")
        own = next(
            (c for c in candidates if c.mention and c.mention.kind is MentionKind.PERSON),
            candidates[0] if candidates else None,
        )
        if own is not None:
            if (
                own.word.casefold() in ("who", "which", "that", "qui")
                and verb.rel in ("relcl", "acl", "ccomp")
                and verb.head
            ):
                return (
                    mentions_of(verb.head, self.frames)
                    if verb.head.mention or not verb.head.is_verb
                    else self._subject(verb.head, depth + 1)
                )
            return mentions_of(own, self.frames)
        inverted = next(
            (
                c
                for c in verb.children
                if c.mention and c.mention.kind is MentionKind.PRONOUN and c.word.startswith("-")
            ),
            None,
        )
        if inverted is not None and inverted.mention is not None:
            return (inverted.mention,)
        head = verb.head
        if head is None or depth > len(self.tree.nodes):
            return ()
        if verb.rel in ("relcl", "acl"):
            return mentions_of(head, self.frames)
        if verb.rel == "conj" and _is_told(verb) and not _is_told(head):
            above: Node | None = head
            while above is not None and not _is_told(above):
                above = above.head  # told in the past, it stands beside the verb of saying, not beside what was said
            if above is not None:
                return self._subject(above, depth + 1)
        if verb.rel in ("conj", "xcomp", "advcl", "pcomp", "parataxis", "ccomp") or verb.rel == "aux":
            if verb.rel == "ccomp" and verb.first("mark"):
                return ()
            if not head.is_verb and head.mention is None and head.rel != "root":
                return self._subject(head, depth + 1) if head.head else ()
            passive = head.first("subj:pass")
            return mentions_of(passive, self.frames) if passive is not None else self._subject(head, depth + 1)
        return ()

    def _obliques(self, verb: Node, frame: Frame) -> tuple[tuple[str, tuple[Mention, ...]], ...]:
        found: dict[str, list[Mention]] = {}
        anchors = [verb, *([frame.noun] if frame.noun else [])]
        for child in (c for anchor in anchors for c in anchor.children):
            self._oblique(child, found, frame)
        if frame.noun is not None:
            owner = [c for c in frame.noun.children if c.rel in ("poss", "nmod:poss")]
            found.setdefault("of", []).extend(m for c in owner for m in mentions_of(c, self.frames))
        return tuple((role, tuple(dict.fromkeys(mentions))) for role, mentions in found.items() if mentions)

    def _oblique(self, child: Node, found: dict[str, list[Mention]], frame: Frame) -> None:
        if child.case and child.rel in ("obl", "nmod", "agent", "iobj", "pobj"):
            role = self.frames.role(child.case)
            if role:
                found.setdefault(role, []).extend(
                    self._named_or_group(child, frame) if role == "with" else mentions_of(child, self.frames)
                )

    def _trigger(self, verb: Node, frame: Frame) -> Span:
        end = frame.noun.end if frame.noun is not None and frame.noun.end > verb.start else verb.end
        return Span(min(verb.start, frame.noun.start) if frame.noun else verb.start, end)

    def _span(
        self, trigger: Span, verb: Node, objects: Sequence[Mention], obliques: Sequence[tuple[str, tuple[Mention, ...]]]
    ) -> Span:
        """The shortest stretch that states it: from the verb to the end of the counterpart's name."""
        ends = [m.name_span.end for m in objects if m.span.start > trigger.start]
        for role in (
            "with",
            "on",
            "by",
            *(["to"] if any(m.kind is MentionKind.PERSON for r, ms in obliques if r == "to" for m in ms) else []),
        ):
            ends += [
                m.name_span.end for r, found in obliques if r == role for m in found if m.span.start > trigger.start
            ]
        if not ends:
            ends = [
                m.name_span.end
                for r, found in obliques
                if r in ("in", "of", "between")
                for m in found
                if m.span.start > trigger.start
            ][:1]
        first = next(
            (
                c.start
                for c in verb.children
                if c.rel in ("aux", "aux:pass") and c.start < trigger.start and self.language == "fr"
            ),
            trigger.start,
        )
        return Span(first, max(trigger.end, *ends)) if ends else Span(first, trigger.end)

    # -- what is said -----------------------------------------------------------------------------

    def _contents(self, verb: Node, frame: Frame) -> list[Content]:
        free = self._attributed(verb, frame)
        if free:
            return [free]
        anchor = frame.noun or frame.adjective or verb
        end = self._end(verb)
        for child in sorted(
            (c for c in {id(n): n for n in (*anchor.children, *verb.children)}.values()), key=lambda n: n.start
        ):
            content = self._content(child, verb, anchor, frame, end)
            if content:
                return [content]
        return self._things(verb, anchor, frame, end)

    def _as_it_stands(self, verb: Node) -> tuple[Item, ...]:
        """What follows "that" right behind a verb of saying whose content the parser lost."""
        following = next((n for n in self.tree.nodes if n.start >= verb.end), None)
        if following is None or following.word.casefold() not in ("that", "que", "qu'", "qu’"):
            return ()
        return self.cutter.raw(following.end, self._end(verb))

    def _attributed(self, verb: Node, frame: Frame) -> Content | None:
        """What stands before the words of attribution: "S, he said"."""
        if frame.noun or frame.adjective:
            return None
        for child in verb.children:
            stands_before = (
                child.rel in ("ccomp", "parataxis", "advcl") and child.start < verb.start and not child.first("mark")
            )
            if (
                stands_before
                and (child.is_verb or child.first("cop"))
                and (child.first(*_SUBJECTS, "expl") or child.rel == "ccomp")
                and not self._marked(child, ("to",))
            ):
                subject = verb.first(*_SUBJECTS)
                end = min(verb.start, self.tree.left(subject) if subject else verb.start)
                return self._free(child, self._attribution_start(verb, end))
        if (
            verb.rel in ("parataxis", "ccomp", "advcl", "conj")
            and verb.head
            and verb.head.is_verb
            and verb.head.start < verb.start
            and self._is_aside(verb)
        ):
            return self._free(verb.head, self._attribution_start(verb, min(n.start for n in verb.subtree())))
        return None

    def _is_aside(self, verb: Node) -> bool:
        left = min(n.start for n in verb.subtree())
        inverted = any(c.word.startswith("-") and c.rel in ("expl", "subj") for c in verb.children)
        return (verb.rel == "parataxis" or inverted) and self.text[:left].rstrip().endswith(
            (",", "”", '"', "»", "-", "–")
        )

    def _attribution_start(self, verb: Node, end: int) -> int:
        del verb
        head = self.text[:end].rstrip()
        return len(head.rstrip(" ,;-–"))

    def _free(self, head: Node, end: int) -> Content:
        # "X should do Y" says who is to act; in "it is necessary to" nobody is named, and a promise is the speaker's own
        nobody = head.first("expl") is not None or any(c.word.casefold() in ("it", "il") for c in head.all(*_SUBJECTS))
        passive = head.first("subj:pass") is not None
        mood = self.cutter._modality(head)  # noqa: SLF001 -- the one who knows moods
        promised = mood in (Modality.FUTURE, Modality.WILLING)
        return Content(
            head, Form.FREE, end, drop_subject=not passive and ((mood is Modality.OBLIGATION and nobody) or promised)
        )

    def _content(self, child: Node, verb: Node, anchor: Node, frame: Frame, end: int) -> Content | None:
        if child.rel not in ("ccomp", "xcomp", "acl", "advcl", "pcomp", "attr", "obl", "relcl") or child.start < min(
            verb.start, anchor.start
        ):
            return None
        willing = frame.concept == "pledge" and (frame.noun is not None or frame.adjective is not None)
        if child.rel == "relcl" and not (
            frame.noun is not None
            and child.head is anchor
            and (child.word.startswith("to") or self._marked(child, ("to", "that", "de", "que")))
        ):
            return None
        if child.rel in ("advcl", "acl") and not self._marked(
            child, ("to", "that", "de", "d'", "d’", "à", "que", "qu'", "qu’", "for")
        ):
            return None
        if child.rel == "obl" and not (frame.case and _last(child.case) == frame.case and child.is_verb):
            return None
        if child.rel == "attr" and not child.is_verb:
            return None
        if not (child.is_verb or child.first("cop") or child.first(*_SUBJECTS)):
            return None
        if child.rel == "pcomp" and any(c.rel == "obj" and not c.mention for c in verb.children):
            return None
        if (
            child.rel == "pcomp"
            and frame.noun is None
            and frame.case is None
            and child.case not in ("on", "for", "about", "against", "in")
        ):
            return None
        if child.rel == "advcl" and frame.concept in ("say", "affirm", "praise", "thank", "report", "discuss"):
            return None
        subject = child.first(*_SUBJECTS)
        bare = subject is None or not subject.start < child.start
        form = Form.ACTION if bare else Form.CLAUSE
        addressed = not bare and frame.concept in ("request", "invite") and self._marked(child, ("to", "de", "d'", "à"))
        start = None
        if willing and frame.noun is not None and self._is_owned(frame.noun):
            start = self._phrase_start(frame.noun)  # whose readiness it is stays with what they are ready for
        if bare and form is Form.ACTION:
            before = next(
                (
                    c
                    for c in verb.all("obj")
                    if not child.first("mark")
                    and self.text[self.tree.right(c) : self.tree.left(child)].strip() == ""
                    and child.rel == "ccomp"
                ),
                None,
            )
            start = self.tree.left(before) if before is not None else start  # the parser took its subject for an object
        return Content(child, form, end, drop_subject=addressed, willing=willing, start=start)

    def _marked(self, child: Node, words: Sequence[str]) -> bool:
        marks = {c.word.casefold() for c in child.children if c.rel in ("mark", "aux", "case")}
        return bool(marks & set(words))

    def _things(self, verb: Node, anchor: Node, frame: Frame, end: int) -> list[Content]:
        """What is said as a noun phrase: "proposed closer cooperation", "support for exchanges"."""
        willing = frame.concept in ("pledge", "support")
        if frame.noun is not None or frame.adjective is not None:
            for child in anchor.children:
                if (
                    child.case in (*_TALKED_ABOUT, "with")
                    and child.rel in ("nmod", "obl", "pcomp")
                    and child.start > anchor.start
                ):
                    proposal = self._is_proposal(child)
                    start = (
                        verb.start
                        if proposal
                        else self._phrase_start(anchor)
                        if frame.noun is not None
                        and (frame.concept == "support" or (frame.concept == "pledge" and self._is_owned(anchor)))
                        else None
                    )
                    return [Content(child, Form.THING, end, willing=willing, proposal=proposal, start=start)]
            return []
        for child in verb.children:
            wanted = child.rel in ("obj", "subj:pass") or (
                frame.case and child.case and _last(child.case) == frame.case and child.rel in ("obl", "pcomp", "nmod")
            )
            if not wanted or (child.mention and child.mention.kind in _BODIES):
                continue
            if child.rel == "subj:pass" and child.start < verb.start:
                return [Content(child, Form.THING, self.tree.right(child), willing=willing)]
            if child.start < verb.start:
                continue
            inner = next(
                (
                    c
                    for c in child.children
                    if c.rel in ("acl", "relcl", "advcl") and self._marked(c, ("to", "that", "de", "que")) and c.is_verb
                ),
                None,
            )
            proposal = self._is_proposal(child)
            if (
                frame.concept == "propose"
                and inner is None
                and (proposal or any(c.lemma in self.frames.forms["proposals"] for c in child.children))
            ):
                return []  # "made several proposals": what they are follows
            if (
                inner is not None
                and not proposal
                and child.lemma
                in ("need", "plan", "readiness", "intention", "wish", "souhait", "volonté", "nécessité", "besoin")
            ):
                return [
                    Content(
                        inner, Form.ACTION if inner.first(*_SUBJECTS) is None else Form.CLAUSE, end, willing=willing
                    )
                ]
            needed = next(
                (
                    c
                    for c in child.children
                    if child.lemma in self.frames.forms["needed"] and c.case in _TALKED_ABOUT and c.start > child.start
                ),
                None,
            )
            if needed is not None:
                return [Content(needed, Form.THING, end, willing=willing)]
            return [
                Content(
                    child, Form.THING, end, willing=willing, proposal=proposal, start=verb.start if proposal else None
                )
            ]
        return []

    def _is_owned(self, noun: Node) -> bool:
        """Whether words say whose a noun is: "their commitment", "the readiness of X"."""
        return any(
            c.rel in ("poss", "nmod:poss") or c.word.casefold() in ("son", "sa", "ses", "leur", "leurs")
            for c in noun.children
        ) or any(c.case in ("of", "de", "du") and mentions_of(c, self.frames) for c in noun.children)

    def _is_proposal(self, node: Node) -> bool:
        """Whether a thing is somebody's proposal, or all or some of them."""
        wanted = self.frames.forms["proposals"]
        return node.lemma in wanted or any(
            c.lemma in wanted for c in node.children if c.case in ("of", "de", "à", "aux")
        )

    def _phrase_start(self, noun: Node) -> int:
        return min(
            [
                noun.start,
                *(
                    c.start
                    for c in noun.children
                    if c.start < noun.start and c.rel in ("det", "poss", "amod", "compound")
                ),
            ]
        )

    def _end(self, verb: Node) -> int:
        """Where what a verb says must end: at the next thing said or done beside it."""
        limits = [self.tree.span.end]
        if verb.rel in ("ccomp", "parataxis", "advcl") and verb.head is not None and verb.head.start > verb.start:
            subject = verb.head.first(*_SUBJECTS)
            limits.append(
                min(
                    verb.head.start,
                    self.tree.left(subject) if subject and subject.start > verb.start else verb.head.start,
                )
            )
        if verb.rel not in ("root", "conj", "ccomp", "parataxis"):
            limits.append(self.tree.right(verb))
        node: Node | None = verb
        while node is not None:
            for child in node.children:
                beside = (
                    (child.rel == "conj"
                    and child.is_verb)
                    or (child.rel in ("advcl", "parataxis") and self._is_side_remark(child, node))
                )
                if beside and child.start > verb.end:
                    limits.append(self._conjunct_start(child))
            node = node.head if node.rel in ("conj", "xcomp") else None
        for node in self.tree.nodes:
            if node.start > verb.end and ((node.rel == "conj" and self._says_again(node, verb)) or self._remarks(node)):
                limits.append(self._conjunct_start(node))
        return min(limits)

    def _says_again(self, node: Node, verb: Node) -> bool:
        """A finite verb of saying joined to the content belongs to the speaker, not to what is said."""
        if not node.is_verb or not _is_told(node) or not _is_told(verb) or node.first(*_SUBJECTS):
            return False
        return any(frame.family == "say" for frame in self.frames.of_verb(node))

    def _remarks(self, node: Node) -> bool:
        """A participle of saying behind a comma is the speaker's again: ", noting that ..." """
        if not (node.tag == "VBG" or ("Tense=Pres" in node.tag and "VerbForm=Part" in node.tag)) or node.rel == "conj":
            return False
        if not self.text[: self.tree.left(node)].rstrip().endswith(","):
            return False
        return any(
            f.concept in ("say", "affirm", "praise", "thank", "believe") and f.noun is None
            for f in self.frames.of_verb(node)
        )

    def _is_side_remark(self, child: Node, verb: Node) -> bool:
        if child.start < verb.end or child.first("mark") or child.first(*_SUBJECTS):
            return False
        left = self.tree.left(child)
        return self.text[:left].rstrip().endswith(",") and any(f.family == "say" for f in self.frames.of_verb(child))

    def _conjunct_start(self, node: Node) -> int:
        return self.cutter._before(self.tree.left(node))  # noqa: SLF001 -- as above

    # -- nouns ------------------------------------------------------------------------------------

    def _nominal(self, noun: Node, concept: str) -> Clause:
        found: dict[str, list[Mention]] = {}
        for child in noun.children:
            if child.rel in ("poss", "compound", "nmod:poss", "det"):
                found.setdefault("of", []).extend(mentions_of(child, self.frames))
            elif child.rel == "amod" and child.mention:
                found.setdefault("of", []).append(child.mention)
            else:
                self._oblique(child, found, Frame(concept))
        ends = [
            m.name_span.end
            for role, ms in found.items()
            if role in ("to", "in", "by", "with", "of", "between")
            for m in ms
            if m.span.start > noun.start
        ]
        start = min(
            [
                noun.start,
                *(
                    c.start
                    for c in noun.children
                    if c.start < noun.start and c.rel in ("det", "poss", "amod", "compound")
                ),
            ]
        )
        owners = [m.span.start for m in found.get("of", []) if m.span.end <= noun.start]
        start = min(start, *owners) if owners else start
        governor = noun.head
        while governor is not None and not governor.is_verb:
            governor = governor.head
        determiner = noun.first("det", "poss")
        return Clause(
            concept,
            Span(noun.start, noun.end),
            Span(start, max(noun.end, *ends)) if ends else Span(start, noun.end),
            self.tree.span,
            tuple(found.get("of", ())),
            (),
            tuple((role, tuple(dict.fromkeys(ms))) for role, ms in found.items() if ms),
            tense=_tense(governor) if governor is not None else None,
            nominal=True,
            definite=determiner is not None and determiner.word.casefold() not in ("a", "an", "un", "une", "des"),
        )


_LINK = re.compile(
    r"\s*(?:\([^()]{1,40}\))?\s*,?\s*(?P<and>and|et|as well as|ainsi que|&)?\s*(?:the\s+|le\s+|la\s+|l['’])?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:and|et|as well as|ainsi que)\b|&", re.IGNORECASE)


_SUBJECT_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "he", "she", "they"))


def _is_told(node: Node) -> bool:
    """Whether a verb tells of something past: "hoped", "a souhaité"."""
    return node.tag == "VBD" or ("Tense=Past" in node.tag and any(c.rel in ("aux", "aux:pass") for c in node.children))


def _is_plural(verb: Node) -> bool:
    subject = verb.first("subj")
    return subject is not None and (len(subject.conjuncts()) > 1 or bool(subject.mention and subject.mention.plural))


def _tense(verb: Node) -> str | None:
    helpers = {c.lemma for c in verb.children if c.rel in ("aux", "aux:pass")}
    tags = [verb.tag, *(c.tag for c in verb.children if c.rel in ("aux", "aux:pass", "cop"))]
    if helpers & {"will", "shall"} or any("Tense=Fut" in tag for tag in tags):
        return "future"
    if any(tag == "VBD" or "Tense=Past" in tag or "Tense=Imp" in tag for tag in tags) or (
        helpers & {"have"} and verb.tag == "VBN"
    ):
        return "past"
    if any(tag in ("VBZ", "VBP") or "Tense=Pres" in tag for tag in tags):
        return "present"
    if verb.head is not None and verb.rel in ("conj", "xcomp", "advcl", "ccomp"):
        return _tense(verb.head)
    return None


def _last(case: str) -> str:
    """The last word of a preposition of several."""
    return case.rsplit(" ", 1)[-1]
