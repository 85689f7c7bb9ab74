"""Those who take part and are called by no name: by an office alone, or as the people of several places."""

import re
from itertools import pairwise

from comity.languages.folding import plain
from comity.localities import NamedPlace, table
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.reading.cast.known import words_of
from comity.reading.scene import Scene
from comity.records.clause import Clause, Mention, MentionKind

_LISTED = re.compile(r"\W*(?:\w{1,3}\W+){0,2}(?:(?:\w+ ){1,3}\w{1,3} )?")
"""What stands between two places of a list: a comma, "and the", "and the City of", "and the Lao province of"."""
_SEVERAL = 2
_ALONE = (MentionKind.OFFICE, MentionKind.JOINT, MentionKind.DELEGATION)
_GROUPS = (MentionKind.DELEGATION, MentionKind.JOINT)


def each_of(scene: Scene, people: list[Actor]) -> list[Actor]:
    """Those who take part, with each place in the stead of its people: "the ministers of X and Y"."""
    out = [one for actor in people for one in (_holders(scene, actor) or _members(scene, actor) or [actor])]
    return list(dict.fromkeys(out))


def _holders(scene: Scene, actor: Actor) -> list[Actor]:
    """Those named in the report who hold the office of several: "the foreign ministers of X and Y held talks"."""
    countries = list(dict.fromkeys(code.split("-")[0] for code in iso(actor.codes)))
    offices = {word.removesuffix("s") for word in plain(actor.name).split() if word.endswith("s")}
    if actor.kind is not MentionKind.DELEGATION or len(countries) < _SEVERAL or not offices & scene.words.state_heads:
        return []
    known = dict.fromkeys(a for found in scene.resolved.values() for a in found if a.is_person)
    held = [a for a in known if any(offices & words_of(office) for office in a.offices)]
    found = [next((a for a in held if a.side == code), None) for code in countries]
    return [a for a in found if a is not None] if all(found) else []


def _members(scene: Scene, actor: Actor) -> list[Actor]:
    if actor.members or actor.kind not in _GROUPS or len({c.split("-")[0] for c in actor.codes if ":" not in c}) == 1:
        return actor.members
    named = [found for found in table().scan(actor.name, scene.analysis.language) if found.candidates]
    named = [found for found in named if found.candidates[0].locality.code in actor.codes]
    countries = {one.start for one, other in pairwise(named) if _is_country_of(one, other, actor.name)}
    behind = {one.start: other for one, other in pairwise(named) if _is_set_behind(one, other, actor.name)}
    countries |= {country.start for country in behind.values()}
    named = [one for one in named if one.start not in countries]
    gaps = [actor.name[behind.get(one.start, one).end : other.start] for one, other in pairwise(named)]
    places = {found.candidates[0].locality.code: actor.name[found.start : found.end] for found in named}
    if len(places) > 1 and all(_LISTED.fullmatch(gap) for gap in gaps):
        actor.members = [
            Actor(name, MentionKind.DELEGATION, actor.first, codes=[code]) for code, name in places.items()
        ]
    return actor.members


def _is_country_of(one: NamedPlace, other: NamedPlace, words: str) -> bool:
    """Whether the place named next is said to lie in a country: "Vietnam's province of X"."""
    country, part = one.candidates[0].locality.code, other.candidates[0].locality.code
    owns = words[one.end : one.end + 2] in ("'s", "’s")
    return owns and part != country and part.split("-")[0] == country


def _is_set_behind(one: NamedPlace, other: NamedPlace, words: str) -> bool:
    """Whether a country only says where the place before it lies: "Gangwon, South Korea"."""
    part, country = one.candidates[0].locality.code, other.candidates[0].locality.code
    return words[one.end : other.start] == ", " and part != country and part.split("-")[0] == country


def unnamed(scene: Scene, clause: Clause, role: str | None = None) -> list[Actor]:
    """Those whom a clause names by an office that nobody in the report is said to hold: "the Mayor received X".

    With a role, only those whom the clause names in it.
    """
    among = clause.oblique(role) if role else (*clause.subject, *clause.objects, *clause.oblique("with"))
    if not role and clause.predicate == "call-on":
        among = (*among, *clause.oblique("to"), *clause.oblique("on"))
    named = [m for m in among if _is_office(m)]
    # "the delegation" that does a thing is those who visit; the one that is met may be of nobody named
    named = [m for m in named if m.kind is not MentionKind.DELEGATION or m not in clause.subject or _is_new(scene, m)]
    doers = scene.actors(clause.subject)
    for mention in named:
        group = mention.kind is MentionKind.JOINT and mention not in clause.subject
        if not scene.resolved.get(mention.span) or (group and set(scene.resolved[mention.span]) <= set(doers)):
            office = scene.text[mention.name_span.start : mention.name_span.end]
            scene.resolved[mention.span] = [_known(scene, office) or Actor(office, mention.kind, mention.span.start)]
            scene.resolved[mention.span][0].codes += mention.codes
    return [a for a in scene.actors(named) if a.kind in _ALONE]


def _is_new(scene: Scene, mention: Mention) -> bool:
    """Whether nobody was told of by these words before: "une délégation"."""
    before = scene.text[: mention.span.start].rsplit(maxsplit=1)[-1:]
    return bool(before) and scene.words.unnamed.fullmatch(f"{before[0]} ") is not None


def _is_office(mention: Mention) -> bool:
    """Whether somebody is named by an office, or several by theirs or as a delegation; "the two sides" hold none."""
    if mention.kind is MentionKind.DELEGATION:
        return not mention.codes
    return mention.kind is MentionKind.OFFICE or (mention.kind is MentionKind.JOINT and bool(mention.offices))


def _known(scene: Scene, office: str) -> Actor | None:
    """Who was called by the same office before, and by no name."""
    actors = (actor for found in scene.resolved.values() for actor in found)
    return next((a for a in actors if a.kind in _ALONE and a.name == office), None)
