"""Puts one reading into the store inside the caller's transaction: place it, plan, carry out, keep people's words."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.issue import Issue
from tracker.domain.meeting import MeetingKind
from tracker.domain.reading import EXTRACTION_VERSION, MinutesReading
from tracker.domain.source import Document
from tracker.reading.unseen import holds_cpr_number
from tracker.store.attendances import attendance_rows, head_count_rows
from tracker.store.changes import FACT_TABLES, Changes, facts_of_documents, save_changes
from tracker.store.corrections import Correction, Event, save_correction, save_event
from tracker.store.documents import Filing, issue_rows, mark_replaced, personal_rows, put_document
from tracker.store.items import ItemPlace, item_rows
from tracker.store.matters import Circle, circle_of
from tracker.store.meetings import find_meeting, put_meeting, save_body, save_municipality
from tracker.store.money import OWN_MONEY_TABLES, delete_unused_own_pools, pool_of_meeting, save_own_pool
from tracker.store.rows import Row, Rows, key_of
from tracker.store.tables import metadata
from tracker.store.unfollowed import save_unfollowed
from tracker.store.wish_anchors import anchor_wishes, hide_closed_wishes
from tracker.usecases import kept_words, placing
from tracker.usecases.editions import Edition, edition_of
from tracker.usecases.follow_tasks import follow_tasks
from tracker.usecases.item_keys import first_position, with_known_keys
from tracker.usecases.kept_words import Lost
from tracker.usecases.link_items import link_items
from tracker.usecases.matching import KnownItem, match_items, match_sentences, replaced_documents
from tracker.usecases.meeting_record import meeting_record
from tracker.usecases.placing import HeldMeeting, Place
from tracker.usecases.plan import Plan, plan_rows
from tracker.usecases.superseding import find_newer, is_agenda


@dataclass(frozen=True, slots=True)
class Intake:
    """A document on its way in, and who brought it; ``municipality_note`` says how its municipality was inferred.

    Where ``touched`` is given, the tasks are left to the caller, who follows those of all circles put in there.
    """

    document: Document
    content: bytes
    reading: MinutesReading
    vocabulary: Vocabulary
    now: dt.datetime
    actor: str | None = None
    pack: str | None = None
    municipality_code: str | None = None
    municipality_note: str | None = None
    touched: set[Circle] | None = None

    @property
    def sha256(self) -> str:
        """The document's identity."""
        return self.document.sha256

    @property
    def edition(self) -> Edition:
        """What its heading and its file's name say of it."""
        span = self.reading.header_span
        return edition_of(self.document.name, self.document.text[span.start : span.end])


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing did: the meeting, the plan carried out, documents replaced, and people's words that were lost.

    Of a document that is an earlier version than one that is there, ``superseded_by`` is that one, and nothing changes.
    """

    meeting_id: str
    plan: Plan
    links: int = 0
    replaced: tuple[str, ...] = ()
    lost: tuple[Lost, ...] = ()
    superseded_by: str | None = None


def store_reading(conn: Connection, intake: Intake) -> Stored:
    """Store a document with its reading; the caller's transaction makes it all or nothing."""
    new = [KnownItem.read(item) for item in intake.reading.items]
    place = placing.place_of(intake.reading.header, intake.vocabulary, intake.municipality_code)
    held = placing.choose_meeting(conn, place, new, intake.document.name, intake.sha256, edition=intake.edition)
    place = _as_filed(held, place, intake.vocabulary)
    others = {row["sha256"]: row["name"] for row in held.documents if row["sha256"] != intake.sha256}
    header, name = intake.reading.header, intake.document.name
    is_next = header.kind is MeetingKind.MINUTES and is_agenda(held)
    replaced = replaced_documents(new, name, others, held.items, is_next_stage=is_next)
    newer = find_newer(
        conn,
        held,
        new,
        kind=header.kind,
        edition=intake.edition,
        name=name,
        others=others,
        replaced=replaced,
    )
    if newer is not None:
        put_document(conn, intake.document, _filing(intake, held.id, replaced_by=newer))
        return Stored(held.id, plan_rows({}, {}, _key_of), superseded_by=newer)
    _save_frame(conn, intake, place, held, has_others=bool(others.keys() - replaced))
    stored = _store_facts(conn, intake, held, place, replaced)
    _write_journal(conn, intake, stored)
    return stored


def _store_facts(
    conn: Connection, intake: Intake, held: HeldMeeting, place: Place, replaced: tuple[str, ...]
) -> Stored:
    new = [KnownItem.read(item) for item in intake.reading.items]
    matched = match_items(new, held.items, (intake.sha256, *replaced))
    intake = replace(intake, reading=with_known_keys(intake.reading, held.items, matched))
    stored = facts_of_documents(conn, [intake.sha256, *replaced], list(matched.values()))
    kept = kept_words.kept_rows(conn, stored)
    free = {row["id"] for row in stored["items"]} - set(matched.values()) - kept_words.items_of(kept, stored)
    ids = _item_ids(held, new, matched, free)
    pool_id = pool_of_meeting(conn, held.id)
    first = first_position(intake.reading.items, held.items, (intake.sha256, *replaced), intake.edition)
    wanted = _wanted_rows(intake, held.id, ids, pool_id, stored, first=first)
    if any(wanted[table] for table in OWN_MONEY_TABLES):
        save_own_pool(conn, held.id)
    gone = kept_words.vanished(stored, wanted)
    lost = kept_words.words_lost(conn, gone)
    wanted["issues"] = issue_rows(
        intake.sha256, _issues(conn, intake, wanted, _meeting_as_read(conn, held.id, place), lost)
    )
    plan = plan_rows(stored, wanted, _key_of, kept)
    hide_closed_wishes(conn, gone)
    save_changes(conn, Changes(plan.inserts, plan.updates, plan.deletes))
    anchor_wishes(conn, held.id)
    mark_replaced(conn, replaced, intake.sha256)
    kept_words.forget(conn, gone)
    if any(changed.get(table) for changed in (plan.deletes, plan.updates) for table in OWN_MONEY_TABLES):
        delete_unused_own_pools(conn)
    circle = circle_of(conn, held.id)
    if intake.touched is None:
        follow_tasks(conn, [circle])
    elif circle is not None:
        intake.touched.add(circle)
        save_unfollowed(conn, circle)
    return Stored(held.id, plan, link_items(conn, ids), replaced, lost)


def _meeting_as_read(conn: Connection, meeting_id: str, place: Place) -> Row:
    """The meeting's row with what the machine read of where it belongs."""
    body = place.body.name if place.body else None
    return {**(find_meeting(conn, meeting_id) or {}), "municipality_code": place.read_code, "body": body}


def _issues(conn: Connection, intake: Intake, wanted: Rows, meeting: Row, lost: Sequence[Lost]) -> tuple[Issue, ...]:
    """What the reading found odd, and what changed under people's words."""
    spans = {
        row["id"]: (intake.document.text, item.span)
        for row, item in zip(wanted["items"], intake.reading.items, strict=True)
    }
    without = kept_words.keep_evidence(conn, spans)
    changed = kept_words.changed_under_people(conn, wanted, meeting, intake.reading.header_span, lost)
    return (*intake.reading.issues, *changed, *kept_words.evidence_gone(without, spans))


def _as_filed(held: HeldMeeting, place: Place, vocabulary: Vocabulary) -> Place:
    """The place with the municipality under which the meeting stands already, which a person may have chosen."""
    if held.row is None or held.row["municipality_code"] == place.municipality.code:
        return place
    code = held.row["municipality_code"]
    body = replace(place.body, municipality_code=code) if place.body else None
    return replace(place, municipality=placing.municipality_by_code(code, vocabulary), body=body)


def _save_frame(conn: Connection, intake: Intake, place: Place, held: HeldMeeting, *, has_others: bool) -> None:
    """Municipality, body, meeting and document: what the facts stand in."""
    save_municipality(conn, place.municipality)
    if place.body:
        save_body(conn, place.body)
    put_meeting(conn, meeting_record(intake.document, intake.reading, place, held, has_others=has_others))
    put_document(conn, intake.document, _filing(intake, held.id))
    if place.read_code != place.municipality.code and held.row is None and intake.pack is None:
        save_correction(
            conn,
            Correction(
                "meeting",
                held.id,
                "municipality_code",
                place.read_code,
                place.municipality.code,
                intake.now,
                intake.municipality_note,
                corrected_by=None if intake.municipality_note else intake.actor,
            ),
        )


def _filing(intake: Intake, meeting_id: str, replaced_by: str | None = None) -> Filing:
    return Filing(
        content=b"" if intake.document.masked or holds_cpr_number(intake.content) else intake.content,
        extraction_version=EXTRACTION_VERSION,
        header_span=intake.reading.header_span,
        remainder=intake.reading.remainder,
        imported_at=intake.now,
        imported_by=intake.actor,
        pack=intake.pack,
        meeting_id=meeting_id,
        replaced_by=replaced_by,
    )


def _item_ids(held: HeldMeeting, new: Sequence[KnownItem], matched: dict[int, str], free: set[str]) -> tuple[str, ...]:
    """The ids of the items: those they have, else new ones; ``free`` are ids of items that go and left no word."""
    taken = {item.id for item in held.items} - free
    return tuple(
        matched.get(position) or placing.item_id(held.id, item, position + 1, taken)
        for position, item in enumerate(new)
    )


def _wanted_rows(
    intake: Intake, meeting_id: str, ids: Sequence[str], pool_id: str, stored: Rows, *, first: int
) -> Rows:
    header = intake.reading.header
    wanted: Rows = {table: [] for table in FACT_TABLES}
    wanted["attendances"] += attendance_rows(header.attendances, meeting_id, None, intake.sha256)
    wanted["head_counts"] += head_count_rows(header.head_counts, meeting_id, None, intake.sha256)
    wanted["personal_marks"] += personal_rows(intake.sha256, intake.reading.personal)
    for position, (its_id, item) in enumerate(zip(ids, intake.reading.items, strict=True), first):
        place = ItemPlace(its_id, meeting_id, intake.sha256, position, header.date, pool_id)
        sentences = {row["id"]: row["text"] for row in stored["follow_ups"] if row["item_id"] == its_id}
        kept_ids = dict(match_sentences([found.quote.text for found in item.follow_ups], sentences))
        for table, rows in item_rows(item, place, kept_ids).items():
            wanted[table] += rows
    return wanted


def _key_of(table: str, row: object) -> tuple[object, ...]:
    return key_of(metadata.tables[table], row)  # type: ignore[arg-type]


def _write_journal(conn: Connection, intake: Intake, stored: Stored) -> None:
    after = {"name": intake.document.name, "meeting": stored.meeting_id, "replaced": list(stored.replaced)}
    lost = [{"about": word.about, "kind": word.kind} for word in stored.lost]
    event = Event(intake.now, "import", "document", intake.sha256, intake.actor, before=lost or None, after=after)
    save_event(conn, event)
