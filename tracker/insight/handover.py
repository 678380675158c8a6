"""What the next council must know of a body: open matters, money left, what was learnt, what to read first. Pure.

Matters are those that the body *holds*: given in it and not taken over by another, or taken over from another.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tracker.domain.council_note import NoteKind
from tracker.domain.follow_up import Duty, FollowUpKind
from tracker.domain.money import BalanceKind
from tracker.insight.budget_course import usual_year
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.council_notes import ToldNote
from tracker.insight.hearings import HearingState, HearingThread
from tracker.insight.overdue import MeetingDays, Standing, standing_of
from tracker.insight.terms import is_before_term
from tracker.insight.working_groups import GroupHistory, GroupState

Row = Mapping[str, Any]

_ASKS = re.compile(
    r"\?|\b(?:(?:fore)?spørg|undersøg|afklar|forhør|find\w{0,4} ud af|redegøre\b|oplyse\b|svar\w{0,3} på|få at vide|"
    r"(?:en|om) (?:status|redegørelse|orientering|opgørelse)\b)",
    re.IGNORECASE,
)
"""A sentence that wants to know something: *undersøger, om*; *skal oplyse, hvor mange*; *beder om en status*.

*oplyser* and *redegør* tell, and ask nothing.
"""
_WAITING = frozenset((HearingState.OVERDUE, HearingState.UNANSWERED, HearingState.UNDER_WAY, HearingState.SENT_OUT))


class MatterKind(StrEnum):
    """What an open matter is to the next council."""

    REFERRAL = "referral"
    """Another body was asked and has not answered."""
    QUESTION = "question"
    """Somebody is to find something out, and has not told it."""
    TASK = "task"
    """Something is to be done, and is not."""


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """A matter that is not closed. ``is_from_before``: it was given before the municipal council's present term."""

    row: Row
    kind: MatterKind
    standing: Standing
    is_from_before: bool

    @property
    def id(self) -> str:
        """The follow-up's id."""
        return str(self.row["id"])


@dataclass(frozen=True, slots=True)
class MoneyLeft:
    """A pool's newest year that has begun and is told of.

    ``source`` is the row whose sentence says what is left (``is_stated``), what that follows from, or what moved last.
    """

    pool: Row
    line: BudgetLine
    source: Row | None
    is_stated: bool

    @property
    def is_inferred(self) -> bool:
        """Whether no document says what was granted."""
        return self.line.corrected_budget.is_inferred

    @property
    def stated_ore(self) -> int | None:
        """What minutes say is left, where they say it."""
        return int(self.source["amount_ore"]) if self.is_stated and self.source is not None else None


@dataclass(frozen=True, slots=True)
class Handover:
    """What one body hands on. Lessons, hand-over and recruiting: the latest meeting first, each in its own order."""

    matters: tuple[OpenMatter, ...]
    money: tuple[MoneyLeft, ...]
    lessons: tuple[ToldNote, ...]
    handed: tuple[ToldNote, ...]
    recruiting: tuple[ToldNote, ...]
    groups: tuple[GroupHistory, ...]
    hearings: tuple[HearingThread, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all to hand on."""
        told = self.lessons or self.handed or self.recruiting
        return not (self.matters or self.money or told or self.groups or self.hearings)

    def of_kind(self, kind: MatterKind) -> tuple[OpenMatter, ...]:
        """The open matters of a kind, in their order."""
        return tuple(one for one in self.matters if one.kind is kind)


def handover_of(
    body_id: str,
    today: dt.date,
    *,
    tasks: Sequence[Row],
    days: MeetingDays,
    money: Sequence[MoneyLeft],
    notes: Sequence[ToldNote],
    groups: Sequence[GroupHistory],
    hearings: Sequence[HearingThread],
) -> Handover:
    """What a body hands on, as it stands on a day; what concerns other bodies is left out."""
    own = sorted(
        (note for note in notes if note.row["body_id"] == body_id),
        key=lambda note: note.date or dt.date.min,
        reverse=True,
    )
    return Handover(
        matters=open_matters(body_id, today, tasks, days),
        money=tuple(one for one in money if one.pool["body_id"] == body_id),
        lessons=tuple(note for note in own if note.kind is NoteKind.LESSON),
        handed=tuple(note for note in own if note.kind is NoteKind.HANDOVER),
        recruiting=tuple(note for note in own if note.kind is NoteKind.RECRUITING),
        groups=tuple(one for one in groups if one.body_id == body_id and one.state is not GroupState.CLOSED),
        hearings=tuple(one for one in hearings if one.body_id == body_id and one.state in _WAITING),
    )


def open_matters(body_id: str, today: dt.date, tasks: Sequence[Row], days: MeetingDays) -> tuple[OpenMatter, ...]:
    """The matters that a body holds and that are not closed: the late first, then the oldest; the undated last."""
    found = []
    for row in tasks:
        if row["held_by_id"] != body_id:
            continue
        standing = standing_of(row, today, days)
        if standing is not Standing.CLOSED:
            found.append(OpenMatter(row, kind_of(row), standing, is_before_term(row["given_on"], today)))
    order = list(Standing)
    found.sort(key=lambda one: (order.index(one.standing), one.row["given_on"] or dt.date.max, one.id))
    return tuple(found)


def kind_of(row: Row) -> MatterKind:
    """A referral, a question or a task, by its kind and its sentence; who is only encouraged owes no answer."""
    if FollowUpKind(row["kind"]) is FollowUpKind.REFERRAL:
        return MatterKind.REFERRAL
    if FollowUpKind(row["kind"]) is FollowUpKind.QUESTION:
        return MatterKind.QUESTION
    if Duty(row["duty"]) is Duty.SOFT:
        return MatterKind.TASK
    return MatterKind.QUESTION if _ASKS.search(row["text"]) else MatterKind.TASK


def money_left(
    pools: Sequence[Row], lines: Sequence[BudgetLine], balances: Sequence[Row], today: dt.date
) -> tuple[MoneyLeft, ...]:
    """The newest begun year of each pool that is told of; what has no year counts where no other is.

    ``lines`` are those of a book by pool (``LineBy.POOL``).
    """
    found = []
    for pool in pools:
        own = {line.year: line for line in lines if line.key == pool["id"]}
        if own:
            found.append(_money(pool, own[usual_year(own, today.year)], balances))
    return tuple(found)


def _money(pool: Row, line: BudgetLine, balances: Sequence[Row]) -> MoneyLeft:
    """With the sum that minutes state, else what the appropriation follows from, else the last movement."""
    own = [row for row in balances if (row["pool_id"], row["year"]) == (line.key, line.year)]
    stated = sorted(
        (row for row in own if row["kind"] == BalanceKind.REMAINING.value),
        key=lambda row: row["told_on"] or dt.date.min,
    )
    inferred_at = {one.item_id for one in line.corrected_budget.inferred}
    basis = [row for row in own if row["item_id"] in inferred_at]
    told = [*(stated[-1:] or basis[-1:]), *(effect.row for effect in reversed(line.effects))]
    source = next((row for row in told if row["document_sha256"] is not None), None)
    return MoneyLeft(pool, line, source, bool(stated) and source is stated[-1])
