"""Sentences that only say who was there: "Cùng dự buổi tiếp có ông An, Giám đốc Sở Ngoại vụ ...".

Those named take part in what was told before; where nothing was, they take part in what the sentence itself names.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from comity.records.clause import Clause, Mention, MentionKind, Span

_PRESENT = re.compile(
    r"\s*(?:(?:tại|tham gia|về phía|phía|ve phia|tai)\s[^.;:]{2,60}?,\s*)?"
    r"(?P<verb>(?:cùng |cung |đến |tới )?(?:tham dự|dự|tham gia|tham du|du|tiếp|đón tiếp|đón|đi|làm việc|tiep|don tiep)"
    r"|về phía|phía|ve phia|phia|(?:đại diện|dai dien)(?: phía| cho phía)?"
    r"|(?:tại|trong|tai) (?:buổi |cuộc |lễ )?(?:tiếp|hội đàm|hội kiến|gặp|gặp gỡ|làm việc|ký kết|hoi dam|hoi kien|"
    r"gap|lam viec)(?= (?:còn |cũng )?có ))(?!\w)"
    r"(?P<what>[^.;:]{0,160}?)(?<!\w)(?:còn )?(?:có|gồm|co|gom)(?: sự (?:tham dự|tham gia|"
    r"hiện diện|góp mặt|có mặt) của| mặt)?\s*:?\s*"
    r"(?:(?:các|những|cac) )?(?:đồng chí|dong chi)?\s*:?\s*"
    r"(?=\ue000|ông |bà |ong |ba |ngài |đồng chí |dong chi |đại diện |lãnh đạo |dai dien |lanh dao )",
)
_ALONG = re.compile(r"(?:cùng|tham dự|dự|tham gia|cung|tham du|du)(?!\w)")
_SIDE = re.compile(r"(?<!\w)(?:về |ve )?(?:phía|phia)(?!\w)")
_RECEIVING = re.compile(r"(?:đón tiếp|tiếp|đón|don tiep|tiep)$")
_PLACE = re.compile(r"\s(?:tại|ở|tai|o)\s")
_WHAT = (
    (re.compile(r"(?<!\w)(?:hội đàm|hoi dam)"), "talk"),
    (re.compile(r"(?<!\w)(?:hội kiến|cuộc gặp|buổi gặp|gặp gỡ|hoi kien|cuoc gap|buoi gap)"), "meet"),
    (re.compile(r"(?<!\w)(?:chào xã giao|chao xa giao)"), "call-on"),
    (re.compile(r"(?<!\w)(?:buổi tiếp|cuộc tiếp|buoi tiep)"), "receive"),
    (re.compile(r"(?<!\w)(?:làm việc|lam viec)"), "work"),
    (
        re.compile(
            r"(?<!\w)(?:hội nghị|hội thảo|diễn đàn|tọa đàm|đối thoại|tham vấn|doi thoai|"
            r"hoi nghi|hoi thao|dien dan|toa dam)"
        ),
        "confer",
    ),
    (re.compile(r"(?<!\w)(?:buổi lễ|lễ|buoi le|le)(?!\w)"), "attend"),
)
_MEETINGS = frozenset({"meet", "talk", "call-on", "receive", "work"})
_CHAIRED = re.compile(
    r"(?<!\w)(?P<verb>(?:(?:đồng|cùng|dong|cung) )?(?:chủ|chu) (?:trì|tri))(?:[^.,;:\ue000]{0,60}|"
    r"\s+(?:cuộc |phiên |buổi )?"
    r"(?:đối thoại|hội nghị|họp|kỳ họp|tham vấn|tọa đàm|hội đàm|hội thảo|diễn đàn|doi thoai|hoi nghi|hop|ky hop|"
    r"hoi dam|hoi thao|dien dan)(?!\w)[^.;:]{0,140})[.\s]*$"
)
"""Who chaired what was told before, or what the words behind the verb name."""
_UNDER = re.compile(
    r"(?:dưới|duoi) (?:sự|su) (?P<verb>(?:(?:đồng|cùng|dong|cung) )?(?:chủ|chu) (?:trì|tri)) (?:của|cua)\s+"
    r"(?:(?:hai |các )?(?:đồng chí|ông|bà|ngài|dong chi|ong|ba):?\s*)?(?=\ue000)"
)
"""Who chaired what the words before tell of: "Hội nghị ... dưới sự đồng chủ trì của ông A và bà B"."""
_ELSEWHERE = re.compile(r"(?<!\w)(?:nhân|gặp|tiếp|hội đàm|hội kiến|sang|nhan|gap|tiep|hoi dam|hoi kien)(?!\w)")
"""What tells of another thing than of what is chaired behind it: "đã gặp ông B nhân dịp sang đồng chủ trì ..."."""
_TWO = 2
_SHOWN = frozenset({"attend", "confer", "sign-ceremony"})


def present(
    masked: str, sentence: Span, mentions: Sequence[Mention], told: Sequence[Clause]
) -> tuple[Clause | None, Clause | None] | None:
    """Who a sentence says was there, as a clause, and the clause told before that it takes the place of, if any.

    `masked` is the keyed text with the mentions of the sentence masked; None where the sentence says something else,
    no clause where it names nobody ("cùng dự có lãnh đạo các sở, ngành").
    """
    found = _PRESENT.match(masked, sentence.start, sentence.end)
    if found is None:
        return _chaired(masked, sentence, mentions, told)
    people = tuple(m for m in mentions if m.kind is MentionKind.PERSON and m.span.start >= found.end())
    if not people:
        return (None, None) if _ALONG.match(found["verb"]) else None
    words = Span(found.start("verb"), found.end("verb"))
    where = _PLACE.search(masked, words.end, found.end())
    received = tuple(m for m in mentions if words.end <= m.span.start < (where.start() if where else found.end()))
    base = next((c for c in reversed(told) if c.predicate in _MEETINGS | _SHOWN and not c.nominal), None)
    of_side = _SIDE.match(masked, sentence.start) is not None and base is not None
    if received and not of_side and _RECEIVING.fullmatch(found["verb"]):
        return _clause("receive", words, sentence, people, received), None
    if base is None:
        concept = next((name for pattern, name in _WHAT if pattern.search(found["what"])), "attend")
        return _clause(concept, words, sentence, people), None
    if base.predicate in _SHOWN:
        return replace(base, subject=(*base.subject, *people)), base
    sided = _SIDE.search(masked, found.start("verb"), found.end())
    return _met(base, _clause("present", words, sentence, people), seated=sided is not None)


def _met(base: Clause, there: Clause, *, seated: bool) -> tuple[Clause, Clause | None]:
    """A meeting with those who were `there` on the sides they have, if that is told (`seated`); else who was."""
    beside = _seated(base, there.subject) if seated else None
    return (beside, base) if beside is not None else (replace(there, nominal=True), None)


def _seated(base: Clause, people: Sequence[Mention]) -> Clause | None:
    """A meeting with people of its two countries beside those of theirs who met; None where some are of neither.

    Where the country of one of the two who met is not told, those who are not of the other's are of that one's.
    """
    ours = {m.codes[0] for m in base.subject if m.codes}
    theirs = {m.codes[0] for m in (*base.objects, *base.oblique("with")) if m.codes}
    if ours & theirs or not ours | theirs or not all(m.codes for m in people):
        return None
    with_us = tuple(m for m in people if (m.codes[0] in ours if ours else m.codes[0] not in theirs))
    with_them = tuple(m for m in people if (m.codes[0] in theirs if theirs else m.codes[0] not in ours))
    if len(with_us) + len(with_them) != len(people):
        return None
    return replace(base, subject=(*base.subject, *with_us), objects=(*base.objects, *with_them))


def _chaired(
    masked: str, sentence: Span, mentions: Sequence[Mention], told: Sequence[Clause]
) -> tuple[Clause | None, Clause | None] | None:
    """Two of two sides who are said to have chaired something: "Hội đàm do ông A và bà B đồng chủ trì"."""
    found = _CHAIRED.search(masked, sentence.start, sentence.end)
    people = tuple(m for m in mentions if found and m.kind is MentionKind.PERSON and m.span.end <= found.start("verb"))
    under = _UNDER.search(masked, sentence.start, sentence.end) if found is None else None
    if under is not None:
        people = tuple(m for m in mentions if m.kind is MentionKind.PERSON and m.span.start >= under.end() - 1)
    found = found or under
    if people and under is None and _ELSEWHERE.search(masked, people[-1].span.end, found.start("verb") if found else 0):
        return None
    if found is None or len({m.codes[:2] for m in people}) < _TWO or len(people) != _TWO:
        return None
    words = Span(found.start("verb"), found.end("verb"))
    base = next((c for c in reversed(told) if c.predicate in _MEETINGS | _SHOWN and not c.nominal), None)
    if base is not None:
        joined = tuple(dict.fromkeys((*people, *(m for m in base.subject if m.kind is MentionKind.PERSON))))
        return replace(base, subject=joined, objects=(), obliques=tuple(o for o in base.obliques if o[0] == "in")), base
    for pattern, concept in _WHAT:
        what = pattern.search(masked, sentence.start, people[0].span.start) or pattern.search(masked, words.end)
        if what is not None and what.end() <= sentence.end:
            near = what.start() >= words.start
            words = Span(words.start, what.end()) if near else Span(*what.span())
            return _clause(concept, words, sentence, people), None
    return _clause("confer", words, sentence, people), None


def _clause(
    concept: str, words: Span, sentence: Span, subject: tuple[Mention, ...], objects: tuple[Mention, ...] = ()
) -> Clause:
    first = min((m.span for m in subject if m.span.start >= words.end), default=words)
    return Clause(concept, words, Span(words.start, first.end), sentence, subject, objects, (), tense="past")
