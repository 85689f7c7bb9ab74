"""Time and memory of drawing a review, against how many commitments it holds.

    python -m bench.review [COMMITMENTS ...]        (1000 3000 10000, where none is given)

A record is made up of our own sentences: meetings of two localities, in four languages by turns, ten commitments a
meeting, a tenth of them said again a year later, a paper signed at every fifth meeting, and a report after each that
says what was done of some. Each size runs in a process of its own, so that its peak of memory is its own.
"""

import json
import random
import resource
import subprocess
import sys
import time

from comity.reading.areas import areas_of
from comity.records import (
    Act,
    Commitment,
    Document,
    Engagement,
    EngagementKind,
    Evidence,
    Instrument,
    InstrumentKind,
    Participant,
    Place,
    Reading,
    Role,
)

SIZES = (1_000, 3_000, 10_000)
EACH = 10
"""Commitments a meeting."""

THINGS = {
    "en": (
        "the {n} border gate", "direct flights to {n}", "a freight train to {n}", "training of {n} metro engineers",
        "the {n} trade fair", "exchange of {n} students", "a smart customs lane at {n}", "a museum exhibition in {n}",
        "a water treatment project in {n}", "purchase of electricity from {n}", "youth football in {n}",
        "durian exports through {n}", "a hotline against fraud in {n}", "cold storage at {n}", "a marathon in {n}",
    ),
    "fr": (
        "le poste frontalier de {n}", "des vols directs vers {n}", "un train de fret vers {n}",
        "la formation de {n} ingénieurs du métro", "la foire commerciale de {n}", "l'échange de {n} étudiants",
        "une exposition au musée de {n}", "l'assainissement de l'eau à {n}",
    ),
    "vi": (
        "cửa khẩu {n}", "đường bay thẳng đến {n}", "đoàn tàu hàng đến {n}", "đào tạo {n} kỹ sư đường sắt đô thị",
        "hội chợ thương mại {n}", "trao đổi {n} sinh viên", "triển lãm bảo tàng tại {n}", "mua điện từ {n}",
    ),
    "zh": (
        "{n}口岸", "{n}直航航班", "{n}货运班列", "培训{n}名地铁工程师", "{n}博览会", "交流{n}名留学生", "{n}博物馆展览",
        "{n}购电项目",
    ),
}  # fmt: skip
"""What is promised, in our own words; `{n}` is a name or a number."""

VERBS = {"en": "open and develop ", "fr": "ouvrir et développer ", "vi": "mở và phát triển ", "zh": "开通并发展"}
DONE = {
    "en": "In the year {thing} was officially opened.",
    "fr": "Dans l'année, on a inauguré {thing}.",
    "vi": "Trong năm, {thing} đã được khai trương.",
    "zh": "年内{thing}已正式开通。",
}
NAMES = ("Alba", "Brin", "Corva", "Delm", "Esta", "Forn", "Galt", "Hesper", "Ilda", "Jarn")
ACTS = (Act.HOPE, Act.PROPOSE, Act.REQUEST, Act.AGREE, Act.PLEDGE)


def readings(size: int, seed: int = 1) -> list[Reading]:
    """Readings of so many commitments as `size` says, over as many years as it takes at forty meetings a year."""
    chance = random.Random(seed)  # noqa: S311 -- nothing secret
    found, said = [], list[tuple[str, str]]()
    for number in range(size // EACH):
        language = ("en", "vi", "zh", "fr")[number % 4]
        day = f"{2000 + number // 40}-{1 + number % 40 * 12 // 40:02}-{1 + number % 28:02}"
        things = [_thing(language, said, chance) for _ in range(EACH)]
        found.append(_reading(number, language, day, things, chance))
        said += [(language, thing) for thing in things]
    return found


def _thing(language: str, said: list[tuple[str, str]], chance: random.Random) -> str:
    if said and chance.random() < 0.1:
        before, thing = said[-1 - chance.randrange(min(len(said), 400))]
        if before == language:
            return thing
    name = (
        f"{chance.choice(NAMES)}{chance.randrange(1000)}" if chance.random() < 0.7 else str(chance.randrange(10, 9999))
    )
    return chance.choice(THINGS[language]).format(n=name)


def _reading(number: int, language: str, day: str, things: list[str], chance: random.Random) -> Reading:
    meeting = f"E{number}. "
    lines = [VERBS[language] + thing for thing in things]
    done = DONE[language].format(thing=chance.choice(things))
    text = meeting + "\n".join(lines) + "\n" + done + "\n"
    spans = [(start := text.index(line), start + len(line)) for line in lines]
    sides = ("VN-HN", "CN-GD") if chance.random() < 0.5 else ("CN-GD", "VN-HN")
    commitments = tuple(
        Commitment(f"c{n}", chance.choice(ACTS), (Evidence.of(text, *span),), f"Speaker {n % 4}", sides[n % 2],
                   sides[1 - n % 2], None, areas_of(lines[n], language), None, "e1")
        for n, span in enumerate(spans)
    )  # fmt: skip
    people = tuple(
        Participant(f"Person {number % 7} of {side}", (), side, role)
        for side, role in zip(sides, (Role.GUEST, Role.HOST), strict=True)
    )
    meeting_found = Engagement("e1", EngagementKind.TALKS, (Evidence.of(text, 0, len(meeting) - 1),), day,
                               Place("Hanoi", "VN-HN"), None, people)  # fmt: skip
    papers = (
        (Instrument("i1", InstrumentKind.AGREEMENT, (Evidence.of(text, *spans[0]),), sides, day, None,
                    commitments[0].areas, "e1"),)
        if number % 5 == 0 else ()
    )  # fmt: skip
    document = Document(f"{number}.txt", text, language, day, publisher=f"Wire {number % 5}")
    return Reading(document, (meeting_found,), (), papers, commitments, (), "bench")


def measure(size: int) -> dict[str, float]:
    """Seconds to join and to draw (`cpu`: of the processor), peak of memory in MB, and how many links were found."""
    from comity.register.join import join  # noqa: PLC0415 -- the peak is that of the process
    from comity.review import build  # noqa: PLC0415

    made = readings(size)
    begun = time.perf_counter()
    record = join(made)
    joined = time.perf_counter() - begun
    by_file = {one.document.file: one for one in made}
    begun, spent = time.perf_counter(), time.process_time()
    review = build(record, by_file, between=("VN-HN", "CN-GD"), start="2000", end="2060")
    drawn, used = time.perf_counter() - begun, time.process_time() - spent
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    links = sum(count.count for one in review.commitments for count in one.found)
    return {
        "commitments": len(review.commitments),
        "links": links,
        "join": joined,
        "review": drawn,
        "cpu": used,
        "peak": peak,
    }


def main(arguments: list[str]) -> None:
    """Measure each size and print a line for it."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(measure(int(arguments[1]))))
        return
    print(f"{'commitments':>11} {'links':>8} {'join s':>7} {'review s':>8} {'cpu s':>6} {'peak MB':>8}")
    for size in [int(one) for one in arguments] or SIZES:
        run = subprocess.run(
            [sys.executable, "-m", "bench.review", "--one", str(size)], check=True, capture_output=True, text=True
        )
        told = json.loads(run.stdout)
        number, links = told["commitments"], told["links"]
        seconds = f"{told['join']:>7.1f} {told['review']:>8.1f} {told['cpu']:>6.1f}"
        print(f"{number:>11} {links:>8} {seconds} {told['peak']:>8.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
