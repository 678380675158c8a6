"""Which stored document of a meeting is a later version than one that comes after it."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from tracker.domain.meeting import MeetingKind
from tracker.usecases.editions import Edition
from tracker.usecases.matching import KnownItem, newer_document
from tracker.usecases.placing import HeldMeeting, editions_of


def is_agenda(held: HeldMeeting) -> bool:
    """Whether a meeting is stored, and only its agenda."""
    return held.row is not None and MeetingKind(held.row["kind"]) is MeetingKind.AGENDA


def find_newer(
    conn: Connection,
    held: HeldMeeting,
    new: Sequence[KnownItem],
    *,
    kind: MeetingKind,
    edition: Edition,
    name: str,
    others: Mapping[str, str],
    replaced: Sequence[str],
) -> str | None:
    """The hash of the minutes that an agenda comes after, or of corrected ones that would be ``replaced``, if any.

    ``others`` are the names of the meeting's other documents by their hashes.
    """
    if held.row is not None and kind is MeetingKind.AGENDA and not is_agenda(held):
        return newer_document(new, name, others, held.items)
    if kind is not MeetingKind.AGENDA and is_agenda(held):
        return None
    # a file of the same name was put in its place by whoever publishes it, whatever it says
    candidates = [one for one in replaced if one in others and others[one] != name]
    if edition is Edition.CORRECTED or not candidates:
        return None
    editions = editions_of(conn, held)
    return next((one for one in candidates if editions[one] is Edition.CORRECTED), None)
