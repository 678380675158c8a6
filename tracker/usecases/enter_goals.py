"""Goals, indicators and figures of a policy from an Excel or YAML file: all of it or nothing, shown before stored."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from tracker.domain.goal import Goal
from tracker.domain.measuring import Indicator, Measurement
from tracker.store import policies
from tracker.store.engine import reading, writing
from tracker.usecases.correct_wording import correct_goal_wording
from tracker.usecases.entering import By, write_journal
from tracker.usecases.goal_plan import NOUNS, GoalPlan, Known, key_of, plan_goals
from tracker.usecases.link_items import relink_policy
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_goals import flatten_goals, read_figures, read_goals, read_indicators
from tracker.usecases.pack_problems import Filled, Problems, Record
from tracker.usecases.pack_words import FIGURE_SHEET, GOAL_SHEET, INDICATOR_SHEET, WORD_OF_FIELD
from tracker.usecases.pack_workbook import read_workbook
from tracker.usecases.pack_yaml import read_yaml

_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class GoalTable:
    """What a file holds: goals, indicators and figures, each with the fields it speaks of."""

    goals: tuple[Filled[Goal], ...]
    indicators: tuple[Filled[Indicator], ...]
    measurements: tuple[Filled[Measurement], ...]


def preview_goals(engine: Engine, policy_id: str, name: str, content: bytes, *, today: dt.date) -> GoalPlan:
    """What a file would change; stores nothing. A figure of a day after ``today`` would be shown nowhere: it is wrong.

    Raises ``RejectedTable`` with every wrong row, and ``NotInStore``.
    """
    with reading(engine) as conn:
        return _plan(conn, policy_id, name, content, today)


def enter_goals(
    engine: Engine,
    policy_id: str,
    name: str,
    content: bytes,
    *,
    now: dt.datetime,
    actor: str | None = None,
    today: dt.date | None = None,
) -> GoalPlan:
    """Store what is new and changed in a file; the same file again changes nothing. Raises as ``preview_goals``.

    ``today`` is the day where the person is, by night another than that of ``now``; ``None`` for the day of ``now``.
    """
    by, day = By(now, actor), today or now.date()
    with reading(engine) as conn:
        plan = _plan(conn, policy_id, name, content, day)
    if not (plan.goals or plan.indicators or plan.measurements):
        return plan
    with writing(engine) as conn:
        plan = _plan(conn, policy_id, name, content, day)
        _store(conn, plan, by)
        if plan.goals:
            relink_policy(conn, policy_id)
    return plan


def _store(conn: Connection, plan: GoalPlan, by: By) -> None:
    policies.save_goals(conn, plan.goals, by.entry)
    policies.save_indicators(conn, plan.indicators, by.entry)
    policies.save_measurements(conn, plan.measurements, by.entry)
    before = {key_of(one): one for one in plan.replaced}
    for after in plan.values:
        replaced = before.get(key_of(after))
        write_journal(conn, NOUNS[type(after)], key_of(after), by, before=replaced, after=after)
        if isinstance(after, Goal) and isinstance(replaced, Goal):
            correct_goal_wording(conn, replaced, after, by)


def read_goal_table(policy_id: str, name: str, content: bytes, known: Known, today: dt.date | None = None) -> GoalTable:
    """A file's rows as values; which format it is shows in its content. ``today`` as in ``Problems``.

    Raises ``RejectedTable``.
    """
    problems = Problems(name, today=today)
    if content.startswith(_ZIP):
        sheets = read_workbook(name, content, problems)
        goal_rows = sheets.get(GOAL_SHEET, ())
        indicator_rows, figure_rows = sheets.get(INDICATOR_SHEET, ()), sheets.get(FIGURE_SHEET, ())
    else:
        cells = Cells(read_yaml(name, content), problems)
        cells.expect(("goals", "indicators", "figures"))
        goal_rows = tuple(flatten_goals(cells.records("goals"), problems))
        indicator_rows, figure_rows = cells.records("indicators"), cells.records("figures")
    table = _read_rows(policy_id, (goal_rows, indicator_rows, figure_rows), problems, known)
    problems.raise_in_danish(WORD_OF_FIELD)
    return table


def _read_rows(policy_id: str, rows: tuple[tuple[Record, ...], ...], problems: Problems, known: Known) -> GoalTable:
    goals = read_goals(policy_id, rows[0], problems, [goal.id for goal in known.goals])
    goal_ids = [goal.id for goal in known.goals] + [goal.value.id for goal in goals]
    indicators, nested = read_indicators(policy_id, rows[1], problems, goal_ids)
    indicator_ids = [one.id for one in known.indicators] + [one.value.id for one in indicators]
    figures = read_figures(policy_id, rows[2], problems, indicator_ids)
    return GoalTable(goals, indicators, nested + figures)


def _plan(conn: Connection, policy_id: str, name: str, content: bytes, today: dt.date) -> GoalPlan:
    policies.load_policy(conn, policy_id)
    known = Known(
        policies.load_goals(conn, policy_id),
        policies.load_indicators(conn, policy_id),
        policies.load_measurements(conn, policy_id),
    )
    table = read_goal_table(policy_id, name, content, known, today)
    return plan_goals(known, table.goals, table.indicators, table.measurements, name)
