"""Reviews for the tests of exports: the example, and one full of hostile text."""

from dataclasses import replace

from comity.records import Document, Evidence, Reading, Record
from comity.records.review import Review
from comity.review import build
from tests.review.example import READINGS, RECORD, Atlas

HOSTILE = (
    "<script>alert('x')</script>",
    "\"quoted\" & 'single' <b onmouseover=alert(1)>",
    "مذكرة تفاهم بين المدينتين حول النقل الحضري",
    "word" * 120,
    "</style></title></svg><!-- ]]> {{ review }} {% raw %}",
    "steer \x1b[31mthe\x1b]0;title\x07 terminal \u202eturned",
)


def example(record: Record = RECORD) -> Review:
    """The review of the example."""
    return build(record, READINGS, between=("VN-HN", "CN-GD"), start="2023-09", end="2024-06", localities=Atlas())


def hostile_reading(words: str) -> Reading:
    """A reading whose every word is hostile: its text, title, names, places and quotes."""
    given = READINGS["autumn.txt"]
    text = given.document.text + "\n" + words
    document = Document("autumn.txt", text, "en", "2023-09-26", words, words, "javascript:alert(1)", words)
    at = Evidence.of(text, len(text) - len(words), len(text))
    said = tuple(replace(one, evidence=(at,), speaker=words) for one in given.commitments)
    engagements = tuple(
        replace(one, participants=tuple(replace(p, name=words, offices=(words,)) for p in one.participants))
        for one in given.engagements
    )
    return replace(given, document=document, commitments=said, engagements=engagements)


def hostile(words: str) -> tuple[Review, Reading]:
    """The example with hostile words in the first document, and that document's reading."""
    reading = hostile_reading(words)
    record = replace(RECORD, commitments=tuple(replace(one, speaker=words) for one in RECORD.commitments))
    review = build(
        record,
        {**READINGS, "autumn.txt": reading},
        between=("VN-HN", "CN-GD"),
        start="2023-09",
        end="2024-06",
        localities=Atlas(),
    )
    return review, reading
