"""Working groups through the meetings: whether each works, since when that is known, who is in it, what it is to do.

Pure; ``today`` is not asked for, since a group is never late: it stands still, and the day that was said is told.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tracker.domain.council_note import NoteAct, NoteKind
from tracker.insight.council_notes import ToldNote, means_same, stems_of

_PREFIX = re.compile(
    r"^(?:\w*(?:arbejds|under|projekt|styre|følge|tema|planlægnings|"
    r"idé|tænke|program|redaktions)gruppen?|underudvalget?)\s*"
    r"(?:om|for|vedr\.?|vedrørende|omkring|til)?\s*",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"(?:arbejds)?gruppen?$", re.IGNORECASE)
_ADDED = re.compile(
    r"\b(?:udpeg\w*|valgte?s?|vælge[rs]|meld\w*\ssig|meldt\ssig|tr(?:æder|ådte)\sind|indtr[æå]d\w*|tovholder)\b",
    re.IGNORECASE,
)
"""Somebody comes to those who are there; other sentences that name members name all of them."""
_ALL = re.compile(r"^\w*(?:grupper(?:ne)?|underudvalg(?:ene)?)s?$", re.IGNORECASE)


class GroupState(StrEnum):
    """Whether a group works, by the last sentence that says so."""

    PAUSED = "paused"
    ACTIVE = "active"
    FORMED = "formed"
    """It was set down, and nothing is told of it since."""
    NAMED = "named"
    """It is named; nobody says whether it works."""
    CLOSED = "closed"


_STATE_OF: dict[NoteAct, GroupState] = {
    NoteAct.FORMED: GroupState.FORMED,
    NoteAct.ACTIVE: GroupState.ACTIVE,
    NoteAct.PAUSED: GroupState.PAUSED,
    NoteAct.RESUMED: GroupState.ACTIVE,
    NoteAct.CLOSED: GroupState.CLOSED,
}


@dataclass(frozen=True, slots=True)
class GroupHistory:
    """A group of one body. ``name`` is the name it was last called by; ``history`` is the oldest first.

    ``said_on`` is the day on which its state was last told: it may have been so for longer. ``paused_on`` is the day
    on which it was first told that it stands still, and no sentence since said otherwise. ``members`` are those
    whom the last list names and who came since, ``members_on`` the day on which any was last named.
    Unknown stays ``None``.
    """

    name: str
    body: str
    body_id: str | None
    state: GroupState
    said_on: dt.date | None
    history: tuple[ToldNote, ...]
    paused_on: dt.date | None = None
    reason: str | None = None
    condition: str | None = None
    due: dt.date | None = None
    members: tuple[str, ...] = ()
    members_on: dt.date | None = None
    tasks: str | None = None


@dataclass(slots=True)
class _Gathered:
    """Sentences that are taken for one group's while they are gone through."""

    name: str
    stems: frozenset[str]
    notes: list[ToldNote] = field(default_factory=list)


def group_histories(notes: Iterable[ToldNote]) -> tuple[GroupHistory, ...]:
    """The groups of each body, those that stand still first, then by how long ago something was told of them.

    *Arbejdsgrupperne* means every group of the body that is known by then and not closed; where none is known, they
    are one group of that name. A sentence that names no group counts for the body's only one, else for none.
    """
    bodies: dict[str, list[ToldNote]] = {}
    for note in notes:
        if note.kind is NoteKind.WORKING_GROUP:
            bodies.setdefault(note.whose, []).append(note)
    found = [_history(one) for told in bodies.values() for one in _gathered(told)]
    order = list(GroupState)
    found.sort(key=lambda one: (order.index(one.state), one.said_on or dt.date.min, one.name.casefold()))
    return tuple(found)


def _gathered(told: Sequence[ToldNote]) -> list[_Gathered]:
    groups: list[_Gathered] = []
    for note in told:
        for group in _meant(note, groups):
            group.notes.append(note)
    return groups


def _meant(note: ToldNote, groups: list[_Gathered]) -> Sequence[_Gathered]:
    """The groups that a sentence is about; a name that is new begins one."""
    living = [one for one in groups if not _is_closed(one)]
    if note.subject is None:
        return living if len(living) == 1 else ()
    if _ALL.match(note.subject) and living:
        return living
    stems = stems_of(core_name(note.subject)) or frozenset((note.subject.casefold(),))
    known = [one for one in groups if one.stems == stems] or [one for one in groups if means_same(one.stems, stems)]
    if len(known) == 1:
        known[0].name = note.subject if len(note.subject) > len(known[0].name) else known[0].name
        return known
    groups.append(_Gathered(note.subject, stems))
    return groups[-1:]


def core_name(name: str) -> str:
    """What a group is about: *trafik* of *arbejdsgruppen om trafik*, *mentor* of *Mentorgruppen*."""
    core = _PREFIX.sub("", name.strip(" \"”»“„'’")).strip(" \"”»“„«'’")
    return _SUFFIX.sub("", core).strip(" -") or core or name


def _moving(notes: Sequence[ToldNote]) -> Sequence[ToldNote]:
    """The sentences that say whether a group works. One that stands in a list once more is not set down anew."""
    found: list[ToldNote] = []
    for note in notes:
        is_again = note.act is NoteAct.FORMED and bool(found) and found[-1].act is not NoteAct.CLOSED
        if note.act in _STATE_OF and not is_again:
            found.append(note)
    return found


def _is_closed(group: _Gathered) -> bool:
    moving = _moving(group.notes)
    return bool(moving) and moving[-1].act is NoteAct.CLOSED


def _history(group: _Gathered) -> GroupHistory:
    notes = group.notes
    moving = _moving(notes)
    state = _STATE_OF[moving[-1].act] if moving else GroupState.NAMED
    since = _since(moving, state)
    named = [note for note in notes if note.row["people"]]
    tasked = [note for note in notes if note.row["tasks"]]
    last = notes[-1]
    return GroupHistory(
        name=group.name,
        body=last.body,
        body_id=last.row["body_id"],
        state=state,
        said_on=(moving or notes)[-1].date,
        history=tuple(notes),
        paused_on=since[0].date if state is GroupState.PAUSED else None,
        reason=_latest(since, "reason") if state in {GroupState.PAUSED, GroupState.CLOSED} else None,
        condition=_latest(since, "condition") if state is GroupState.PAUSED else None,
        due=_latest(since, "due_latest") if state is GroupState.PAUSED else None,
        members=_members(named),
        members_on=named[-1].date if named else None,
        tasks=tasked[-1].row["tasks"] if tasked else None,
    )


def _members(named: Sequence[ToldNote]) -> tuple[str, ...]:
    """Those of the latest list, and those who were chosen for the group or came into it since."""
    members: dict[str, None] = {}
    for note in named:
        added = dict.fromkeys(note.row["people"])
        members = {**members, **added} if _ADDED.search(note.row["text"]) else added
    return tuple(members)


def _since(moving: Sequence[ToldNote], state: GroupState) -> Sequence[ToldNote]:
    """The last sentences that agree on the state, one behind the other."""
    count = 0
    for note in reversed(moving):
        if _STATE_OF[note.act] is not state:
            break
        count += 1
    return moving[len(moving) - count :]


def _latest(notes: Sequence[ToldNote], column: str) -> Any:
    return next((note.row[column] for note in reversed(notes) if note.row[column]), None)
