"""Where a read document belongs: which municipality, which body, which meeting."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from tracker.danish.body_names import body_key, body_kind, plain_name, slug
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import MeetingHeader
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY, Body, Municipality
from tracker.store.documents import documents_of_meeting, load_headings
from tracker.store.external_keys import find_meetings_by_key
from tracker.store.items import case_numbers_of
from tracker.store.meetings import body_id, find_meeting, find_meetings, has_municipality, items_of_meeting
from tracker.store.rows import Row
from tracker.usecases.editions import Edition, edition_of
from tracker.usecases.matching import KnownItem, clashes, is_shared

_INVENTED = frozenset({"eksempelby"})
_UNKNOWN_NAME = "Kommune ikke oplyst"


@dataclass(frozen=True, slots=True)
class Place:
    """The municipality under which a meeting is filed, the code that was read for it, the body, and the day.

    ``external_id`` is the meeting's key in the system that the document came from.
    """

    municipality: Municipality
    read_code: str
    body: Body | None
    date: dt.date | None
    external_id: str | None = None

    @property
    def body_id(self) -> str | None:
        """The body's id, ``None`` where no body is named."""
        return body_id(self.body.municipality_code, self.body.key) if self.body else None


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """The meeting that a document belongs to: its row where it is stored already, its documents and items."""

    id: str
    running_number: int
    row: Row | None
    documents: tuple[Row, ...]
    items: tuple[KnownItem, ...]


def place_of(header: MeetingHeader, vocabulary: Vocabulary, municipality_code: str | None) -> Place:
    """Municipality and body by the header's words; ``municipality_code`` is a person's word and goes before them."""
    read = municipality_of(header.municipality, vocabulary)
    filed = read
    if municipality_code is not None and municipality_code != read.code:
        filed = municipality_by_code(municipality_code, vocabulary)
    key = body_key(header.body) if header.body else ""
    body = None
    if header.body and key:
        body = Body(filed.code, key, plain_name(header.body), body_kind(header.body, vocabulary.body_endings))
    return Place(filed, read.code, body, header.date, header.external_id)


def municipality_of(name: str | None, vocabulary: Vocabulary) -> Municipality:
    """The municipality of this name: one of the 98, an invented one, or the unknown one where no name is given."""
    if name is None:
        return Municipality(UNKNOWN_MUNICIPALITY, _UNKNOWN_NAME)
    code = vocabulary.municipality_code(name)
    if code is not None:
        return municipality_by_code(code, vocabulary)
    made = slug(name)
    return Municipality(made, f"{name} Kommune", is_invented=made in _INVENTED)


def is_known_code(conn: Connection, code: str, vocabulary: Vocabulary) -> bool:
    """Whether a municipality has this code: one of the 98, an invented one that ships with us, or one in the store."""
    return code in _INVENTED or code in vocabulary.municipalities.values() or has_municipality(conn, code)


def municipality_by_code(code: str, vocabulary: Vocabulary) -> Municipality:
    """The municipality with this code; the code itself is the name where the vocabulary does not know it."""
    if code == UNKNOWN_MUNICIPALITY:
        return Municipality(code, _UNKNOWN_NAME)
    names = (vocabulary.municipality_names[key] for key, its in vocabulary.municipalities.items() if its == code)
    name = next(names, None)
    return Municipality(code, f"{name or code.capitalize()} Kommune", is_invented=code in _INVENTED)


def choose_meeting(
    conn: Connection,
    place: Place,
    new: Sequence[KnownItem],
    name: str,
    sha256: str,
    *,
    edition: Edition,
) -> HeldMeeting:
    """The stored meeting that a document belongs to, or a new one with the next running number of that day.

    The same key is the same meeting, another key another one. Without keys: same body and day, unless both give the
    same numbers to different items and neither is an addendum. Where municipality, body or day is unknown that is too
    little: then the file name or an item must be the same, too.
    """
    key = place.body.key if place.body else None
    found = [
        *(find_meetings_by_key(conn, place.municipality.code, key, place.external_id) if place.external_id else ()),
        *find_meetings(conn, place.read_code, key, place.date),
        *(
            find_meetings(conn, place.municipality.code, key, place.date)
            if place.read_code != place.municipality.code
            else ()
        ),
    ]
    for row in found:
        held = held_meeting(conn, row["id"])
        if _belongs(place, new, name, held) or (_is_of_day(place, held) and _is_addition(conn, held, edition)):
            return held
    holder = place.body_id or place.municipality.code
    day = place.date.isoformat() if place.date else f"udateret-{sha256[:10]}"
    number = 1
    while find_meeting(conn, f"{holder}/{day}/{number}") is not None:
        number += 1
    return HeldMeeting(f"{holder}/{day}/{number}", number, None, (), ())


def held_meeting(conn: Connection, id: str) -> HeldMeeting:
    """A stored meeting with what identifies its documents and items."""
    row = find_meeting(conn, id)
    return HeldMeeting(
        id=id,
        running_number=row["running_number"] if row else 1,
        row=row,
        documents=tuple(doc for doc in documents_of_meeting(conn, id) if doc["replaced_by"] is None),
        items=tuple(
            KnownItem(
                item["id"],
                item["document_sha256"],
                item["number"],
                item["title"],
                frozenset(case.quote.text for case in case_numbers_of(item)),
                item["external_id"],
                item["position"],
            )
            for item in items_of_meeting(conn, id)
        ),
    )


def item_id(meeting_id: str, item: KnownItem, position: int, taken: set[str]) -> str:
    """A new item's id: the meeting's and the item's number, else its case number, else its place in the document."""
    own = item.number or min(item.case_numbers, default=None) or f"@{position}"
    first = f"{meeting_id}/{'-'.join(own.split())}"
    found, times = first, 1
    while found in taken:
        times += 1
        found = f"{first}~{times}"
    taken.add(found)
    return found


def _belongs(place: Place, new: Sequence[KnownItem], name: str, held: HeldMeeting) -> bool:
    its_key = held.row["external_id"] if held.row else None
    if place.external_id is not None and its_key is not None:
        return bool(place.external_id == its_key)
    if any(document["name"] == name for document in held.documents):
        return True
    if any(is_shared(item, known) for item in new for known in held.items):
        return True
    return _is_of_day(place, held) and not clashes(new, held.items)


def _is_of_day(place: Place, held: HeldMeeting) -> bool:
    """Whether body and day are enough to go by; keys that differ are another meeting's."""
    if place.external_id is not None and held.row is not None and held.row["external_id"] is not None:
        return False
    return place.body is not None and place.date is not None and place.read_code != UNKNOWN_MUNICIPALITY


def editions_of(conn: Connection, held: HeldMeeting) -> Mapping[str, Edition]:
    """Which edition each document of a meeting is, by its hash."""
    headings = load_headings(conn, [document["sha256"] for document in held.documents])
    return {
        document["sha256"]: edition_of(document["name"], headings[document["sha256"]]) for document in held.documents
    }


def _is_addition(conn: Connection, held: HeldMeeting, edition: Edition) -> bool:
    """Whether a document is an addendum to what is held, or what is held is one to it."""
    if edition is Edition.ADDENDUM:
        return True
    return bool(held.documents) and set(editions_of(conn, held).values()) == {Edition.ADDENDUM}
