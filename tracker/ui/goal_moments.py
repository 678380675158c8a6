"""What has happened to a goal and to those whose place it took, gathered from the store onto one line of time."""

from collections.abc import Callable
from dataclasses import asdict, fields
from typing import Any

from tracker.domain.goal import Goal, GoalKind
from tracker.insight.timeline import Moment, timeline_of
from tracker.store.frames_goals import (
    linked_amounts_frame,
    linked_items_frame,
    linked_tasks_frame,
    policy_content,
    register_frame,
    statuses_frame,
)
from tracker.ui.goal_lineage import Lineage
from tracker.ui.goal_wishes import documents_of_wishes, wishes_for
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import load
from tracker.ui.policy_standing import PolicyStanding


def ids_on_line(found: PolicyStanding, goal: Goal) -> tuple[str, ...]:
    """The goal; of a focus area all goals in it too."""
    below = found.standing.below(goal.id) if goal.kind is GoalKind.FOCUS_AREA else ()
    return (goal.id, *(one.id for one in below))


def moments_of(found: PolicyStanding, goal: Goal, lineage: Lineage, municipality_code: str) -> tuple[Moment, ...]:
    """The goal's own line; with its forebears', from whatever policy they stand in."""
    ids = ids_on_line(found, goal)
    policies = (found.policy.id, *(one for one in lineage.policy_ids if one != found.policy.id))

    def rows(query: Callable[..., Any]) -> list[Row]:
        return [row for policy_id in policies for row in load_rows(query, policy_id)]

    contents = [found.content, *(load(policy_content, policy_id) for policy_id in policies[1:])]
    return timeline_of(
        frozenset((*ids, *lineage.forebears)),
        items=rows(linked_items_frame),
        tasks=rows(linked_tasks_frame),
        amounts=rows(linked_amounts_frame),
        statuses=rows(statuses_frame),
        register=load_rows(register_frame, municipality_code),
        wordings=[asdict(one) for content in contents for one in content.goal_versions],
        successions=[asdict(one) for one in lineage.steps],
        wishes=_wishes(found, ids),
        treatments=_treatments(contents),
    )


def _wishes(found: PolicyStanding, ids: tuple[str, ...]) -> list[Row]:
    """Wishes with the document of the item they were read in; one that names no goal stands for the one shown."""
    linked = load_rows(linked_items_frame, found.policy.id)
    documents = documents_of_wishes(found.policy.id)
    return [
        {
            **{field.name: getattr(wish, field.name) for field in fields(wish)},
            "goal_id": goal_id,
            "document_sha256": documents.get(wish.item_id or ""),
        }
        for goal_id in ids
        for wish in wishes_for(goal_id, found.content.wishes, linked)
    ]


def _treatments(contents: list[Any]) -> list[Row]:
    """Treatments with the title and day of the report that was treated."""
    reports = {report.id: report for content in contents for report in content.reports}
    return [
        {**asdict(one), "report": reports[one.report_id].title, "report_date": reports[one.report_id].date}
        for content in contents
        for one in content.treatments
    ]
