"""Hearings through the meetings: asked, until when, answered, and what became of the answer; late by a given day.

Pure. That no answer was told in the minutes that are here is all that *late* means; unknown stays unknown.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tracker.domain.council_note import NoteAct, NoteKind
from tracker.insight.council_notes import ToldNote, means_same, stems_of

_YEAR = re.compile(r"\b20\d\d\b")
_GIVEN = frozenset((NoteAct.ANSWERED, NoteAct.DECLINED, NoteAct.OUTCOME))


class HearingState(StrEnum):
    """How far a hearing has come, the most urgent first."""

    OVERDUE = "overdue"
    """The last day has passed, and no answer is told."""
    UNANSWERED = "unanswered"
    """The body is asked, and no answer is told."""
    UNDER_WAY = "under_way"
    """Somebody is to write or send the answer."""
    SENT_OUT = "sent_out"
    """The body itself hears others; what they answered is not told."""
    ANSWERED = "answered"
    """An answer was given; what became of it is not told."""
    NAMED = "named"
    """It is named, and nobody tells how far it is."""
    KNOWN = "known"
    """What became of the answer is told."""
    DECLINED = "declined"
    """The body had no remarks."""


@dataclass(frozen=True, slots=True)
class HearingThread:
    """A hearing of one body. ``history`` is the oldest first; days are those of the meetings that tell it.

    ``due`` is the last day for the answer as told last. ``writer`` is who is to write it. ``outcome`` is the sentence
    that tells what became of it.
    """

    subject: str | None
    body: str
    body_id: str | None
    state: HearingState
    history: tuple[ToldNote, ...]
    asked_on: dt.date | None = None
    asked_by: str | None = None
    due: dt.date | None = None
    answered_on: dt.date | None = None
    writer: str | None = None
    outcome: ToldNote | None = None

    @property
    def said_on(self) -> dt.date | None:
        """The day on which something was last told of it."""
        return self.history[-1].date


@dataclass(slots=True)
class _Gathered:
    """Sentences that are taken for one hearing's while they are gone through."""

    body: str
    notes: list[ToldNote] = field(default_factory=list)

    @property
    def names(self) -> Sequence[frozenset[str]]:
        return [stems_of(note.subject) for note in self.notes if note.subject]

    @property
    def numbers(self) -> set[str]:
        return {number for note in self.notes for number in note.row["case_numbers"]}

    @property
    def years(self) -> set[str]:
        return {year for note in self.notes for year in _YEAR.findall(note.subject or "")}

    @property
    def is_given(self) -> bool:
        return any(note.act in _GIVEN for note in self.notes)


def hearing_threads(
    notes: Iterable[ToldNote], today: dt.date, *, is_one_town: bool = True
) -> tuple[HearingThread, ...]:
    """The hearings of each body, the late ones first.

    Sentences belong together by a case number that their items alone carry, or by a subject of the same words; two
    years in the subjects (*budget 2026*, *budget 2027*) part them, and so does a question anew after an answer. What
    another body of the town tells of a council's answer (that it was given, what became of it) counts for the
    council's hearing. ``is_one_town`` is false where the municipality is unknown and names of bodies prove nothing.
    """
    threads: list[_Gathered] = []
    elsewhere: list[ToldNote] = []
    for note in notes:
        if note.kind is not NoteKind.HEARING:
            continue
        own = [one for one in threads if one.body == note.body and _belongs(note, one)]
        if own:
            own[-1].notes.append(note)
        else:
            threads.append(_Gathered(note.body, [note]))
        if note.act in _GIVEN and is_one_town:
            elsewhere.append(note)
    for note in elsewhere:
        _tell_others(note, threads)
    found = [_thread(one, today) for one in threads]
    order = list(HearingState)
    found.sort(key=lambda one: (order.index(one.state), one.due or dt.date.max, one.said_on or dt.date.min))
    return tuple(found)


def _belongs(note: ToldNote, thread: _Gathered) -> bool:
    years = set(_YEAR.findall(note.subject or ""))
    if years and thread.years and not years & thread.years:
        return False
    is_anew = note.act is NoteAct.ASKED and thread.is_given and note.date != thread.notes[-1].date
    if set(note.row["case_numbers"]) & thread.numbers:
        return True
    if is_anew:
        return False
    name = stems_of(note.subject) if note.subject else frozenset()
    is_same_item = note.row["item_id"] is not None and note.row["item_id"] == thread.notes[-1].row["item_id"]
    if not name:
        return is_same_item
    return any(means_same(name, other) for other in thread.names)


def _tell_others(note: ToldNote, threads: Sequence[_Gathered]) -> None:
    """Lay what one body tells of an answer beside the hearing of the council that gave it."""
    for thread in threads:
        if thread.body == note.body or not _belongs(note, thread) or not _was_asked(thread):
            continue
        is_named = note.row["actor"] is not None and note.row["actor"].casefold() in thread.body.casefold()
        if note.act is NoteAct.OUTCOME or is_named:
            thread.notes.append(note)
            thread.notes.sort(key=lambda one: one.date or dt.date.min)


def _was_asked(thread: _Gathered) -> bool:
    return not any(note.act is NoteAct.DECIDED for note in thread.notes)


def _thread(gathered: _Gathered, today: dt.date) -> HearingThread:
    notes = gathered.notes
    asked = [note for note in notes if note.act is NoteAct.ASKED]
    given = [note for note in notes if note.act in {NoteAct.ANSWERED, NoteAct.DECLINED}]
    outcomes = [note for note in notes if note.act is NoteAct.OUTCOME]
    writers = [note for note in notes if note.act is NoteAct.TOLD and note.row["actor"]]
    due = [note.due for note in (asked if any(one.due for one in asked) else notes) if note.due]
    own = next((note for note in notes if note.body == gathered.body), notes[0])
    thread = HearingThread(
        subject=next((note.subject for note in notes if note.subject), None),
        body=gathered.body,
        body_id=own.row["body_id"],
        state=HearingState.NAMED,
        history=tuple(notes),
        asked_on=asked[0].date if asked else None,
        asked_by=next((note.row["actor"] for note in asked if note.row["actor"]), None),
        due=due[-1] if due else None,
        answered_on=given[-1].date if given else None,
        writer=writers[-1].row["actor"] if writers else None,
        outcome=outcomes[-1] if outcomes else None,
    )
    return replace(thread, state=_state(thread, [note.act for note in notes], today))


def _state(thread: HearingThread, acts: Sequence[NoteAct], today: dt.date) -> HearingState:
    """The state by what came last: an answer after an outcome is an answer again, a question never undoes an answer."""
    moved = [act for act in acts if act in _GIVEN]
    if moved:
        by_act = {NoteAct.OUTCOME: HearingState.KNOWN, NoteAct.DECLINED: HearingState.DECLINED}
        return by_act.get(moved[-1], HearingState.ANSWERED)
    is_written = thread.writer is not None or (NoteAct.TOLD in acts and thread.due is not None)
    if NoteAct.DECIDED in acts:
        return HearingState.SENT_OUT
    if NoteAct.ASKED not in acts and not is_written:
        return HearingState.NAMED
    if thread.due is not None and thread.due < today:
        return HearingState.OVERDUE
    return HearingState.UNDER_WAY if is_written else HearingState.UNANSWERED
