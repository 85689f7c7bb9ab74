"""Who asked whom: two sides, arrows as thick as the number of things asked, the number beside each."""

from markupsafe import Markup

from comity.exports.naming import Naming
from comity.exports.pictures.svg import clipped, element, picture, text
from comity.records.review import Party, Review

WIDTH, HEIGHT = 720.0, 184.0
_BOX, _TOP, _TALL = 176.0, 12.0, 112.0
_LEAST, _MOST = 2.0, 16.0
_FIRST, _SECOND = Party.FIRST, Party.SECOND


def asks(review: Review, naming: Naming) -> Markup:
    """The picture, or nothing where nothing was said."""
    counts = {(one.speaker, one.addressee): len(one.commitments) for one in review.asks}
    if not counts:
        return Markup("")
    most = max(counts.values())
    shapes = [
        *_box(_FIRST, 10, naming),
        *_box(_SECOND, WIDTH - _BOX - 10, naming),
        *_arrow(_FIRST, _TOP + 32, counts.get((_FIRST, _SECOND), 0), most),
        *_arrow(_SECOND, _TOP + 80, counts.get((_SECOND, _FIRST), 0), most),
        *_below(counts, naming),
    ]
    return picture("asks", (WIDTH, HEIGHT), naming.say("asks-picture"), _told(counts, naming), shapes)


def _box(party: Party, x: float, naming: Naming) -> list[Markup]:
    name = clipped(naming.speaker(party), 20)
    return [
        element("rect", x=x, y=_TOP, width=_BOX, height=_TALL, rx=8, class_=f"side side-{party}"),
        text(name, x + _BOX / 2, _TOP + _TALL / 2 + 6, class_="side-name", text_anchor="middle"),
    ]


def _arrow(speaker: Party, y: float, count: int, most: int) -> list[Markup]:
    left, right = 10 + _BOX + 14, WIDTH - _BOX - 24
    start, tip = (left, right) if speaker is _FIRST else (right, left)
    way = 1 if speaker is _FIRST else -1
    thick = _LEAST + (_MOST - _LEAST) * count / most if count else 1.0
    head = max(10.0, thick)
    points = (
        f"{tip:.0f},{y:.0f} {tip - way * head * 1.3:.0f},{y - head:.0f} {tip - way * head * 1.3:.0f},{y + head:.0f}"
    )
    none = "" if count else " none"
    return [
        element(
            "line", x1=start, x2=tip - way * head, y1=y, y2=y, stroke_width=thick, class_=f"arrow arrow-{speaker}{none}"
        ),
        element("polygon", points=points, class_=f"head head-{speaker}{none}"),
        element("rect", x=WIDTH / 2 - 24, y=y - 15, width=48, height=30, rx=15, class_="count-back"),
        text(str(count), WIDTH / 2, y + 7, class_="count", text_anchor="middle"),
    ]


def _below(counts: dict[tuple[Party, Party], int], naming: Naming) -> list[Markup]:
    """Under each side what it said to nobody named; in the middle what was said together or by whom is not told."""
    nobody = naming.say("party-unsaid-addressee")
    shapes = []
    for party, x in ((_FIRST, 10 + _BOX / 2), (_SECOND, WIDTH - 10 - _BOX / 2)):
        n = sum(count for (speaker, to), count in counts.items() if speaker is party and to in (Party.UNSAID, party))
        shapes.append(text(f"{nobody}: {n}", x, _TOP + _TALL + 26, class_="note", text_anchor="middle"))
    middle = (
        (Party.JOINT, naming.say("party-joint")),
        (Party.UNSAID, naming.say("party-unsaid-speaker")),
    )
    lines = [(name, sum(n for (speaker, _), n in counts.items() if speaker is party)) for party, name in middle]
    shown = [f"{name}: {n}" for name, n in lines if n]
    return shapes + [
        text(line, WIDTH / 2, _TOP + _TALL + 26 + 20 * row, class_="note", text_anchor="middle")
        for row, line in enumerate(shown)
    ]


def _told(counts: dict[tuple[Party, Party], int], naming: Naming) -> str:
    return " ".join(
        naming.say("picture-asks", speaker=naming.speaker(one), addressee=naming.addressee(to), count=n)
        for (one, to), n in counts.items()
    )
