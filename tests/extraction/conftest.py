"""What the tests of the extraction share: a document from text, and minutes to change at random."""

from pathlib import Path

import pytest

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document
from tracker.extraction.minutes import read_minutes

MINUTES = Path(__file__).parent.parent / "minutes" / "open"


def document_of(text: str) -> Document:
    """A document of plain text."""
    return Document("prøve.txt", "0" * 64, "text/plain", text)


@pytest.fixture(scope="session")
def read(vocabulary: Vocabulary) -> Read:
    """Read minutes from their text."""

    def reading_of(text: str) -> MinutesReading:
        return read_minutes(document_of(text), vocabulary)

    return reading_of
