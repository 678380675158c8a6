"""Read a file and say what would be found in it; nothing is stored."""

from dataclasses import dataclass

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document
from tracker.errors import UnreadableFile
from tracker.usecases.import_minutes import NOTHING, Found
from tracker.usecases.understand import understand


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file holds: its text and its reading, or why it cannot be read."""

    name: str
    document: Document | None = None
    reading: MinutesReading | None = None
    found: Found = NOTHING
    refusal: UnreadableFile | None = None


def preview_minutes(name: str, content: bytes, vocabulary: Vocabulary) -> Preview:
    """Read one file without storing it; a file that cannot be read is a result, not an error."""
    try:
        understood = understand(name, content, vocabulary)
    except UnreadableFile as refusal:
        return Preview(name, refusal=refusal)
    reading = understood.reading
    return Preview(name, understood.document, reading, Found.of(reading))
