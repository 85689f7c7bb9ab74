"""A text and what is known of it, to a Document: language, dates, dateline."""

import re
from dataclasses import dataclass

from comity.records import Document, InvalidValue, UnreadableSource, edtf
from comity.sources import datelines, language
from comity.sources.text import check

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Known:
    """What came with a text, where it did. `published` is as given; `language` a BCP 47 tag."""

    language: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None


def document(file: str, text: str, known: Known | None = None, *, source: str | None = None) -> Document:
    """The document that a text is.

    `published` is, in this order: what came with the text; a head line "date 2023-09-25"; a whole
    date in the dateline; a sign-off that is only a date. None where none of them says it.
    `source` is how errors call it; `file` itself where not given.

    Raises UnreadableSource where the text is empty or cannot be stored, a date is none, or the
    language can neither be told nor was given.
    """
    source, known = source or file, known or Known()
    check(text, source)
    in_head, start = _head(text, source)
    dateline, filed_on = datelines.dateline(text, start)
    published = _published(known.published, source) or in_head or filed_on or datelines.signed_off(text)
    return Document(
        file=file,
        text=text,
        language=_language(text, known.language, source),
        published=published,
        dateline=dateline,
        title=known.title,
        url=known.url,
        publisher=known.publisher,
    )


def _head(text: str, source: str) -> tuple[str | None, int]:
    try:
        return datelines.head_date(text)
    except InvalidValue as why:
        raise UnreadableSource(source, f"the head line gives a date that is none ({why.value!r} {why.why})") from None


def _published(given: str | None, source: str) -> str | None:
    if not given or not given.strip():
        return None
    given = given.strip()
    time = _TIME.fullmatch(given)
    try:
        return edtf.check(time.group(1) if time else given)
    except InvalidValue as why:
        day = datelines.day_in_words(given)
        if day:
            return day
        raise UnreadableSource(source, f"published: {given!r} {why.why}") from None


def _language(text: str, given: str | None, source: str) -> str:
    if given:
        tag = _TAG.fullmatch(given.strip())
        if not tag:
            raise UnreadableSource(source, f"language: {given!r} is no language tag such as en, fr, vi or zh")
        return tag.group(1).lower()
    likely = language.likely(text)
    if likely and language.is_known(likely):
        return likely
    seems = f" (it looks like {language.name(likely)})" if likely else ""
    raise UnreadableSource(
        source, f"is in none of English, French, Vietnamese and Chinese{seems}; if it is, say so with --language"
    )
