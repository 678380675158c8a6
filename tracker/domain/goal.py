"""A policy, its goals, and how they are measured. ``None`` is unknown and is shown as unknown."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.measuring import ProgressRule


class GoalKind(StrEnum):
    """Level of a goal in its policy."""

    FOCUS_AREA = "focus_area"
    """Indsatsområde: groups goals, is not measured itself."""
    GOAL = "goal"
    """Mål, or a lettered point."""
    SUBGOAL = "subgoal"
    """Delmål under a goal."""


class GoalState(StrEnum):
    """Where a goal stands. Words, colours and patterns are in ``tracker/figures/states.py``."""

    NOT_STARTED = "not_started"
    """Somebody says that nothing has been begun; no figure says so."""
    REACHED = "reached"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    NOT_MEASURABLE = "not_measurable"
    """No indicator, or no target."""
    NOT_MEASURED = "not_measured"
    """Indicator and target, but no figure."""
    TEXT_UNKNOWN = "text_unknown"
    """The goal is named, but what it says is not in any source."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy adopted for a span of years (first and last year, both included).

    ``predecessor_id`` is the policy that this one follows. Earlier wordings are ``PolicyVersion``.
    """

    id: str
    municipality_code: str
    title: str
    period_first: int
    period_last: int
    vision: str | None = None
    case_number: str | None = None
    reports_per_year: int | None = None
    follow_up_note: str | None = None
    source: str | None = None
    adopted_on: dt.date | None = None
    adopted_by: str | None = None
    predecessor_id: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """A focus area, goal or subgoal. ``id`` is the policy's id and the goal's own code path (``…/2/a``).

    ``progress_rule`` says by which rule its figures are judged (``None``: the required path). ``weight`` is its share
    among its siblings in a weighted share, in any unit, since shares are normalised; ``None`` is no weight given.
    Title and text are the wording in force; earlier wordings are ``GoalVersion``.
    """

    id: str
    policy_id: str
    parent_id: str | None
    kind: GoalKind
    code: str
    position: int
    title: str | None = None
    text: str | None = None
    responsible: str | None = None
    is_ended: bool = False
    source: str | None = None
    progress_rule: ProgressRule | None = None
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class StatusReport:
    """A dated report on a policy, or on the focus area or goal ``goal_id``, by whom; who treated it: its treatments."""

    id: str
    policy_id: str
    title: str
    date: dt.date
    author: str | None = None
    source: str | None = None
    goal_id: str | None = None


@dataclass(frozen=True, slots=True)
class ReportTreatment:
    """A body treated a status report on a day, with what outcome in its own words.

    One report that two bodies treat with months between has two treatments. ``item_id`` is the item of the minutes
    that tells of it, where those are in the store.
    """

    id: str
    report_id: str
    body: str
    date: dt.date
    outcome: str | None = None
    item_id: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class GoalStatus:
    """What somebody said of a goal on a day: a person's judgement or a line of a status report.

    ``source_cell`` and ``source_text`` are the place in a file and its words as they stand, where it came from a file.
    """

    id: str
    goal_id: str
    date: dt.date
    state: GoalState | None
    text: str
    report_id: str | None = None
    author: str | None = None
    source: str | None = None
    source_cell: str | None = None
    source_text: str | None = None


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A case treated by a body as a person entered it in their own words, also where its minutes are not in the store.

    ``goal_ids`` name goals, or the policy itself where the case is about the policy as a whole.
    ``addressed_to`` is set where the body asked another body for something; that is then an open referral.
    """

    id: str
    municipality_code: str
    policy_id: str | None
    body: str
    date: dt.date
    case_number: str | None
    title: str
    summary: str
    outcome: str | None = None
    addressed_to: str | None = None
    asked_for: str | None = None
    goal_ids: tuple[str, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Pool:
    """Money that a body has for a year or hands out: a budget or a pool to be applied for."""

    id: str
    municipality_code: str
    body: str
    name: str
    kind: str
    policy_id: str | None = None
    rules: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class GrantApplication:
    """An application to a pool; sums in whole øre. ``applicant`` is ``None`` once a private applicant is forgotten;
    where nobody has said whether it is a private person (``None``), the name is masked and kept.

    ``is_limited_by_pool``: granted less because the pool ran dry. ``item_id`` is where it was decided.
    """

    id: str
    pool_id: str
    applicant: str | None
    purpose: str
    applied_ore: int
    year: int
    state: str
    granted_ore: int | None = None
    date: dt.date | None = None
    reason: str | None = None
    source: str | None = None
    is_private: bool | None = False
    is_limited_by_pool: bool = False
    decided_on: dt.date | None = None
    withdrawn_on: dt.date | None = None
    paid_ore: int | None = None
    paid_on: dt.date | None = None
    accounted_ore: int | None = None
    accounted_on: dt.date | None = None
    item_id: str | None = None
    goal_id: str | None = None
    forgotten_on: dt.date | None = None
