"""Small readings for tests: our own sentences, true offsets, as many different ones as are asked for."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from comity.records import (
    Act,
    Alternative,
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
    Reference,
    ReferenceKind,
    Role,
    Statement,
)

READER = "test-reader 1.0"

_TEXT = (
    "Báo cáo số {n}. On 3 May 2024 Lê Thị Sáu, mayor of Bến Xanh, received Chen Haiyu (陈海宇), head of the Nam Hồ "
    "delegation, in Bến Xanh. Both recalled the visit of 2019. She proposed that the two ports exchange pilots every "
    "year, and he asked her side to open gate {n} by 2026. They signed a memorandum on river freight. 双方满意。"
)


def clock(start: str = "2024-05-04T08:00:00+00:00") -> Callable[[], datetime]:
    """A clock that goes one second on each time it is read."""
    now = datetime.fromisoformat(start).astimezone(UTC)

    def read() -> datetime:
        nonlocal now
        now += timedelta(seconds=1)
        return now

    return read


def evidence(text: str, quote: str) -> tuple[Evidence, ...]:
    """The one place of a quote in a text."""
    start = text.index(quote)
    return (Evidence.of(text, start, start + len(quote)),)


def document(n: int = 1, **fields: object) -> Document:
    """Document number `n`; any field may be given otherwise."""
    known: dict[str, object] = {
        "file": f"report-{n}.txt",
        "text": _TEXT.format(n=n),
        "language": "en",
        "published": "2024-05-04",
    }
    return Document(**{**known, **fields})  # type: ignore[arg-type]


def reading(n: int = 1, reader: str = READER, **fields: object) -> Reading:
    """A reading with one finding of each kind, of `document(n, **fields)`."""
    paper = document(n, **fields)
    text = paper.text
    return Reading(
        paper,
        engagements=(_engagement(text),),
        references=(
            Reference("r1", ReferenceKind.VISIT, evidence(text, "the visit of 2019"), date="2019", who=("Both",)),
        ),
        instruments=(
            Instrument(
                "i1",
                InstrumentKind.MEMORANDUM,
                evidence(text, "a memorandum on river freight"),
                parties=("Bến Xanh", "Nam Hồ"),
                signed="2024-05-03",
                areas=("logistics",),
                engagement="e1",
            ),
        ),
        commitments=_commitments(text, n),
        statements=(Statement("s1", "report", Act.REPORT, evidence(text, "双方满意"), engagement="e1"),),
        reader=reader,
    )


def _engagement(text: str) -> Engagement:
    return Engagement(
        "e1",
        EngagementKind.RECEPTION,
        evidence(text, "received Chen Haiyu"),
        date="2024-05-03",
        place=Place("Bến Xanh", "VN-XX", 900001),
        participants=(
            Participant("Lê Thị Sáu", ("mayor of Bến Xanh",), "VN-XX", Role.HOST),
            Participant("Chen Haiyu", ("head of the Nam Hồ delegation",), "CN-XX", Role.GUEST),
        ),
    )


def _commitments(text: str, n: int) -> tuple[Commitment, ...]:
    return (
        Commitment(
            "c1",
            Act.PROPOSE,
            evidence(text, "the two ports exchange pilots every year"),
            speaker="Lê Thị Sáu",
            side="VN-XX",
            addressee="CN-XX",
            areas=("transport", "training"),
            engagement="e1",
        ),
        Commitment(
            "c2",
            Act.REQUEST,
            evidence(text, f"open gate {n} by 2026"),
            speaker="Chen Haiyu",
            side="CN-XX",
            addressee="VN-XX",
            areas=("border-gates",),
            due="2026",
            engagement="e1",
            alternatives=(Alternative("speaker", "Lê Thị Sáu", "VN-XX"),),
        ),
    )
