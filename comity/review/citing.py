"""From the sources of an entry to the quotes it rests on."""

from collections.abc import Iterable, Mapping

from comity.records import Document, Evidence, InvalidValue, Reading
from comity.records.review import Cited, Source
from comity.review.dates import file_of, order


class Quotes:
    """The words behind every source of the record."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._documents = {file: reading.document for file, reading in readings.items()}
        self._evidence = {
            f"{file}#{finding.id}": finding.evidence
            for file, reading in readings.items()
            for finding in reading.findings
        }

    def first(self, sources: Iterable[str]) -> tuple[Cited, ...]:
        """The leading quote of each source: what an engagement or commitment is."""
        return tuple(self._cite(source, one) for source in sources for one in self._find(source)[:1])

    def all(self, sources: Iterable[str]) -> tuple[Cited, ...]:
        """Every quote of each source."""
        return tuple(self._cite(source, one) for source in sources for one in self._find(source))

    def sources(self, files: Iterable[str]) -> tuple[Source, ...]:
        """The documents of some files, oldest first."""
        found = [self._documents[file] for file in set(files)]
        return tuple(_source(one) for one in sorted(found, key=lambda one: (order(one.published), one.file)))

    def _find(self, source: str) -> tuple[Evidence, ...]:
        try:
            return self._evidence[source]
        except KeyError:
            raise InvalidValue("source", source, "is in the record, but its reading was not given") from None

    def _cite(self, source: str, one: Evidence) -> Cited:
        document = self._documents[file_of(source)]
        return Cited(source, document.file, document.language, one.start, one.end, one.quote)


def _source(document: Document) -> Source:
    return Source(
        document.id,
        document.file,
        document.language,
        document.published,
        document.title,
        document.publisher,
        document.url,
        document.handling,
    )
