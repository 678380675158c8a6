"""Turns the bytes of one file into its text and what it says, whichever format it has; touches no store."""

from dataclasses import dataclass

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document


@dataclass(frozen=True, slots=True)
class Understood:
    """A document and its reading; every span of the reading refers to the document's text."""

    document: Document
    reading: MinutesReading


def understand(name: str, content: bytes, vocabulary: Vocabulary) -> Understood:
    """Read one file. Raises ``UnreadableFile``."""
    document = read_document(name, content)
    return Understood(document, read_minutes(document, vocabulary))
