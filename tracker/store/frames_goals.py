"""A policy's goals, figures and statuses, and what minutes say that concerns them, as frames."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, select

from tracker.domain.goal import Goal, GoalStatus, Policy, ReportTreatment, StatusReport
from tracker.domain.goal_history import GoalSuccession, GoalVersion, PolicyVersion, TargetWish
from tracker.domain.goal_link import LinkState
from tracker.domain.measuring import Indicator, IndicatorDefinition, InterimTarget, Measurement
from tracker.store import goal_history
from tracker.store import policies as saved
from tracker.store.frames_answers import with_answers
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.frames_decisions import standing_link
from tracker.store.tables import (
    amounts,
    bodies,
    decisions,
    follow_ups,
    goal_statuses,
    goals,
    items,
    links,
    meetings,
    policies,
    register_entries,
    status_reports,
)


@dataclass(frozen=True, slots=True)
class PolicyContent:
    """Everything people entered under a policy."""

    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]
    figures: tuple[Measurement, ...]
    statuses: tuple[GoalStatus, ...]
    reports: tuple[StatusReport, ...]
    treatments: tuple[ReportTreatment, ...]
    interim_targets: tuple[InterimTarget, ...]
    definitions: tuple[IndicatorDefinition, ...]
    policy_versions: tuple[PolicyVersion, ...]
    goal_versions: tuple[GoalVersion, ...]
    successions: tuple[GoalSuccession, ...]
    wishes: tuple[TargetWish, ...]


def policy_of(connection: Connection, policy_id: str) -> Policy:
    """One policy; raises ``NotInStore``."""
    return saved.load_policy(connection, policy_id)


def goal_of(connection: Connection, goal_id: str) -> Goal:
    """One goal of any policy; raises ``NotInStore``."""
    return saved.load_goal(connection, goal_id)[0]


def policy_content(connection: Connection, policy_id: str) -> PolicyContent:
    """Everything people entered under a policy: goals, how they are measured, what was said, how they changed."""
    return PolicyContent(
        goals=saved.load_goals(connection, policy_id),
        indicators=saved.load_indicators(connection, policy_id),
        figures=saved.load_measurements(connection, policy_id),
        statuses=saved.load_goal_statuses(connection, policy_id),
        reports=saved.load_status_reports(connection, policy_id),
        treatments=goal_history.load_report_treatments(connection, policy_id),
        interim_targets=goal_history.load_interim_targets(connection, policy_id),
        definitions=goal_history.load_indicator_definitions(connection, policy_id),
        policy_versions=goal_history.load_policy_versions(connection, policy_id),
        goal_versions=goal_history.load_goal_versions(connection, policy_id),
        successions=goal_history.load_goal_successions(connection, policy_id),
        wishes=goal_history.load_target_wishes(connection, policy_id),
    )


def goal_versions_frame(connection: Connection, policy_id: str) -> pd.DataFrame:
    """``id`` and ``version`` of each goal, for forms that must not overwrite somebody else's edit."""
    return frame_of(connection, select(goals.c.id, goals.c.version).where(goals.c.policy_id == policy_id))


def statuses_frame(connection: Connection, policy_id: str) -> pd.DataFrame:
    """What was said of each goal, newest first, with the report it stands in."""
    return frame_of(
        connection,
        select(goal_statuses, status_reports.c.title.label("report"))
        .select_from(goal_statuses)
        .join(goals, goals.c.id == goal_statuses.c.goal_id)
        .outerjoin(status_reports, status_reports.c.id == goal_statuses.c.report_id)
        .where(goals.c.policy_id == policy_id)
        .order_by(goal_statuses.c.date.desc(), goal_statuses.c.id),
    )


def _where_said(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Columns of an item and its meeting, to which a query adds what it is about."""
    return select(
        *columns,
        items.c.meeting_id,
        items.c.document_sha256,
        items.c.number.label("item_number"),
        items.c.title.label("item_title"),
        meetings.c.date,
        bodies.c.name.label("body"),
        meetings.c.title.label("meeting_title"),
    )


def _corrected(connection: Connection, found: pd.DataFrame) -> pd.DataFrame:
    found = with_corrections(connection, found, "item", {"number": "item_number", "title": "item_title"}, "item_id")
    return with_corrections(connection, found, "meeting", {"body": "body", "date": "date"}, "meeting_id")


def linked_items_frame(connection: Connection, policy_id: str) -> pd.DataFrame:
    """Items that stand for a goal or the policy (no ``goal_id``), newest first, with their own decision if any."""
    own = decisions.c.item_id == items.c.id
    found = frame_of(
        connection,
        _where_said(
            links.c.goal_id,
            links.c.state.label("link_state"),
            links.c.band,
            links.c.evidence,
            items.c.id.label("item_id"),
            decisions.c.id.label("decision_id"),
            decisions.c.outcome,
            decisions.c.outcome_text,
            decisions.c.text,
            decisions.c.span_start,
            decisions.c.span_end,
        )
        .select_from(links)
        .join(items, items.c.id == links.c.target_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .outerjoin(decisions, own & decisions.c.is_own)
        .where(links.c.policy_id == policy_id, standing_link(), is_open(connection))
        .order_by(meetings.c.date.desc(), items.c.position, decisions.c.position),
    )
    found = with_corrections(connection, found, "decision", {"outcome": "outcome"}, "decision_id")
    return _corrected(connection, found)


def linked_tasks_frame(connection: Connection, policy_id: str) -> pd.DataFrame:
    """Tasks that stand for a goal, by a link of their own or through the item they were given under."""
    through_item = links.c.target_id == follow_ups.c.item_id
    through_itself = links.c.target_id == follow_ups.c.id
    found = frame_of(
        connection,
        _where_said(follow_ups, links.c.goal_id, links.c.target_type.label("link_target"))
        .select_from(follow_ups)
        .join(items, items.c.id == follow_ups.c.item_id)
        .join(links, through_item | through_itself)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(links.c.policy_id == policy_id, standing_link(), is_open(connection))
        .order_by(meetings.c.date.desc(), items.c.id, follow_ups.c.position),
    )
    fields = {name: name for name in ("responsible", "due_text", "due_earliest", "due_latest")}
    found = with_answers(connection, with_corrections(connection, found, "follow_up", fields))
    return _corrected(connection, found)


def linked_amounts_frame(connection: Connection, policy_id: str) -> pd.DataFrame:
    """Sums of money named in items that stand for a goal."""
    found = frame_of(
        connection,
        _where_said(amounts, links.c.goal_id, links.c.target_type.label("link_target"))
        .select_from(amounts)
        .join(items, items.c.id == amounts.c.item_id)
        .join(links, links.c.target_id == amounts.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(links.c.policy_id == policy_id, standing_link(), is_open(connection))
        .order_by(meetings.c.date.desc(), items.c.id, amounts.c.position),
    )
    return _corrected(connection, found)


def waiting_links_frame(connection: Connection, policy_id: str) -> pd.DataFrame:
    """Proposed links that nobody has said yes or no to and that do not count before: ``goal_id``, ``target_id``."""
    return frame_of(
        connection,
        select(links.c.id, links.c.goal_id, links.c.target_id, links.c.band).where(
            links.c.policy_id == policy_id,
            links.c.state == LinkState.SUGGESTED.value,
            ~standing_link(),
        ),
    )


def register_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Treated cases as people entered them, newest first, without those whose minutes are in the store.

    An entry is in the store when a meeting of its day has an item with its case number, or, where the entry has
    none, when its body met that day.
    """
    entries = frame_of(
        connection,
        select(register_entries, policies.c.title.label("policy"))
        .select_from(register_entries)
        .outerjoin(policies, policies.c.id == register_entries.c.policy_id)
        .where(register_entries.c.municipality_code == municipality_code)
        .order_by(register_entries.c.date.desc(), register_entries.c.id),
    )
    imported = connection.execute(
        select(meetings.c.date, bodies.c.name, items.c.case_numbers)
        .select_from(meetings)
        .join(items, items.c.meeting_id == meetings.c.id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(meetings.c.municipality_code == municipality_code)
    ).all()
    cases = {(row.date, number["text"]) for row in imported for number in row.case_numbers}
    bodies_met = {(row.date, row.name) for row in imported}
    shown = [
        (row["date"], row["case_number"]) not in cases
        if row["case_number"]
        else (row["date"], row["body"]) not in bodies_met
        for row in entries.to_dict("records")
    ]
    return entries[shown].reset_index(drop=True) if shown else entries
