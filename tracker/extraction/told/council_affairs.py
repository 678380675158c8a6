"""What one item tells of a body's own affairs: working groups, hearings, recruiting, hand-over and lessons."""

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem
from tracker.domain.council_note import CouncilNote
from tracker.domain.meeting import MeetingKind
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.outline.outlined import ItemOutline
from tracker.extraction.told.handover import find_handover
from tracker.extraction.told.hearings import find_hearings
from tracker.extraction.told.note_sentences import told_sentences
from tracker.extraction.told.working_groups import find_working_groups


def find_council_notes(
    text: str,
    outlined: ItemOutline,
    item: AgendaItem,
    *,
    meeting: MeetingContext,
    kind: MeetingKind,
    vocabulary: Vocabulary,
) -> tuple[CouncilNote, ...]:
    """The notes of an item in reading order, each on one whole sentence; a sentence may tell of two kinds."""
    sentences = told_sentences(text, outlined, item, meeting, kind)
    found = (
        *find_working_groups(sentences, item, meeting, vocabulary),
        *find_hearings(sentences, item, meeting, vocabulary),
        *find_handover(sentences, item.title, meeting, vocabulary),
    )
    return tuple(sorted(found, key=lambda note: (note.quote.span, note.kind)))
