"""Hearings through the meetings: asked, until when, answered, and what became of the answer; late by a given day.

Pure. That no answer was told in the minutes that are here is all that *late* means; unknown stays unknown.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tracker.domain.council_note import NoteAct, NoteKind
from tracker.insight.council_notes import LEAST_PART, ToldNote, means_same, stems_of

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
    """Sentences that are taken for one hearing's while they are gone through, and what tells it from others."""

    place: int
    whose: str
    notes: list[ToldNote] = field(default_factory=list)
    names: set[frozenset[str]] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    years: set[str] = field(default_factory=set)
    is_given: bool = False

    def take(self, note: ToldNote) -> None:
        """Lay a sentence with the others."""
        self.notes.append(note)
        self.numbers.update(note.row["case_numbers"])
        self.is_given = self.is_given or note.act in _GIVEN
        if note.subject:
            self.names.add(stems_of(note.subject))
            self.years.update(_YEAR.findall(note.subject))


@dataclass(slots=True)
class _Index:
    """The hearings by what a sentence can share with one, so that not each is compared with each."""

    threads: list[_Gathered] = field(default_factory=list)
    places: dict[str, dict[int, None]] = field(default_factory=dict)

    def begin(self, whose: str) -> _Gathered:
        """A hearing of which nothing is known yet."""
        self.threads.append(_Gathered(len(self.threads), whose))
        return self.threads[-1]

    def take(self, note: ToldNote, thread: _Gathered) -> None:
        """Lay a sentence with a hearing's others."""
        thread.take(note)
        for key in _keys(note):
            self.places.setdefault(key, {})[thread.place] = None

    def near(self, note: ToldNote) -> list[_Gathered]:
        """The hearings that a sentence may belong to, in the order in which they were begun."""
        places = {place for key in _keys(note) for place in self.places.get(key, ())}
        return [self.threads[place] for place in sorted(places)]


def _keys(note: ToldNote) -> set[str]:
    """Case numbers, the item, and the ends of the subject's words: one name's word begins or ends with another's."""
    stems = stems_of(note.subject) if note.subject else frozenset()
    ends = {end for stem in stems for end in (f"^{stem[:LEAST_PART]}", f"${stem[-LEAST_PART:]}")}
    return {*ends, *(f"#{number}" for number in note.row["case_numbers"]), f"@{note.row['item_id']}"}


def hearing_threads(
    notes: Iterable[ToldNote], today: dt.date, *, is_one_town: bool = True
) -> tuple[HearingThread, ...]:
    """The hearings of each body, the late ones first; see ``gather_hearings`` and ``as_of``."""
    return as_of(gather_hearings(notes, is_one_town=is_one_town), today)


def gather_hearings(notes: Iterable[ToldNote], *, is_one_town: bool = True) -> tuple[HearingThread, ...]:
    """The hearings of each body without regard to the day, in the order in which they were first told of.

    Sentences belong together by a case number that their items alone carry, or by a subject of the same words; two
    years in the subjects (*budget 2026*, *budget 2027*) part them, and so does a question anew after an answer. What
    another body of the town tells of a council's answer (that it was given, what became of it) counts for the
    council's hearing. ``is_one_town`` is false where the municipality is unknown and names of bodies prove nothing.
    """
    index = _Index()
    elsewhere: list[ToldNote] = []
    for note in notes:
        if note.kind is not NoteKind.HEARING:
            continue
        near = index.near(note)
        thread = next((one for one in reversed(near) if one.whose == note.whose and _belongs(note, one)), None)
        index.take(note, thread or index.begin(note.whose))
        if note.act in _GIVEN and is_one_town:
            elsewhere.append(note)
    for note in elsewhere:
        _tell_others(note, index)
    return tuple(_thread(one) for one in index.threads)


def as_of(threads: Iterable[HearingThread], today: dt.date) -> tuple[HearingThread, ...]:
    """The hearings as they stand on a day: what waits beyond its last day is late, and stands first."""
    waiting = {HearingState.UNANSWERED, HearingState.UNDER_WAY}
    found = [
        replace(one, state=HearingState.OVERDUE) if one.state in waiting and one.due and one.due < today else one
        for one in threads
    ]
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


def _tell_others(note: ToldNote, index: _Index) -> None:
    """Lay what one body tells of an answer beside the hearing of the council that gave it."""
    for thread in index.near(note):
        if thread.whose == note.whose or not _belongs(note, thread) or not _was_asked(thread):
            continue
        is_named = note.row["actor"] is not None and note.row["actor"].casefold() in thread.whose.casefold()
        if note.act is NoteAct.OUTCOME or is_named:
            index.take(note, thread)
            thread.notes.sort(key=lambda one: one.date or dt.date.min)


def _was_asked(thread: _Gathered) -> bool:
    return not any(note.act is NoteAct.DECIDED for note in thread.notes)


def _thread(gathered: _Gathered) -> HearingThread:
    notes = gathered.notes
    asked = [note for note in notes if note.act is NoteAct.ASKED]
    given = [note for note in notes if note.act in {NoteAct.ANSWERED, NoteAct.DECLINED}]
    outcomes = [note for note in notes if note.act is NoteAct.OUTCOME]
    writers = [note for note in notes if note.act is NoteAct.TOLD and note.row["actor"]]
    due = [note.due for note in (asked if any(one.due for one in asked) else notes) if note.due]
    own = next((note for note in notes if note.whose == gathered.whose), notes[0])
    thread = HearingThread(
        subject=next((note.subject for note in notes if note.subject), None),
        body=own.body,
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
    return replace(thread, state=_state(thread, [note.act for note in notes]))


def _state(thread: HearingThread, acts: Sequence[NoteAct]) -> HearingState:
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
    return HearingState.UNDER_WAY if is_written else HearingState.UNANSWERED
