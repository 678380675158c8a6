"""A person enters how a goal is measured, and its figures."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Connection, Engine

from tracker.domain.measuring import Indicator, Measurement
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.pack_problems import ProblemCode


def add_indicator(
    engine: Engine, goal_id: str, code: str, indicator: Indicator, *, now: dt.datetime, actor: str | None = None
) -> Indicator:
    """Add an indicator to a goal; its ``id`` and ``goal_id`` are set here. Raises ``RejectedTable``, ``NotInStore``."""
    check_form({"code": code, "name": indicator.name, "unit": indicator.unit}, "name", "unit", code=True)
    with writing(engine) as conn:
        goal, _ = policies.load_goal(conn, goal_id)
        added = replace(indicator, id=f"{goal_id}#{code.strip()}", goal_id=goal_id)
        if added.id in {one.id for one in policies.load_indicators(conn, goal.policy_id)}:
            reject("code", ProblemCode.DUPLICATE_CODE, code)
        enter(conn, "indicator", added.id, policies.save_indicators, added, by=By(now, actor))
    return added


def edit_indicator(
    engine: Engine, opened: Indicator, edited: Indicator, *, now: dt.datetime, actor: str | None = None
) -> Indicator:
    """Store an edited indicator; ``opened`` is as the form was opened with.

    Raises ``RejectedTable``, ``NotInStore``, and ``ChangedMeanwhile`` where it has been changed since.
    """
    check_form({"name": edited.name, "unit": edited.unit}, "name", "unit")
    with writing(engine) as conn:
        stored = {one.id: one for one in policies.load_indicators(conn)}
        if opened.id not in stored:
            raise NotInStore("indicator", opened.id)
        if stored[opened.id] != opened:
            raise ChangedMeanwhile("indicator", opened.id)
        after = replace(edited, id=opened.id, goal_id=opened.goal_id)
        enter(conn, "indicator", opened.id, policies.save_indicators, after, by=By(now, actor), before=opened)
    return after


def add_measurement(
    engine: Engine,
    indicator_id: str,
    date: dt.date,
    value: float,
    *,
    now: dt.datetime,
    note: str | None = None,
    source: str | None = None,
    persons: int | None = None,
    definition_id: str | None = None,
    actor: str | None = None,
    opened: Measurement | None = None,
    today: dt.date | None = None,
) -> Measurement:
    """Enter the figure of a day, or correct it; ``opened`` is the stored figure that the form showed, if any.

    ``persons`` is how many people it rests on, ``definition_id`` what it was counted by, where that is known. ``today``
    is the day where the person is, by night another than that of ``now``; ``None`` for the day of ``now``. Raises
    ``RejectedTable`` for a day after it, since the figure would be shown nowhere; ``NotInStore``; and
    ``ChangedMeanwhile`` where the day has got another figure since.
    """
    if date > (today or now.date()):
        reject("date", ProblemCode.DAY_TO_COME, date.isoformat())
    measurement = Measurement(indicator_id, date, value, told(source), told(note), definition_id, persons)
    with writing(engine) as conn:
        _check_definition(conn, indicator_id, definition_id)
        stored = {(one.indicator_id, one.date): one for one in policies.load_measurements(conn)}
        before = stored.get((indicator_id, date))
        figure_id = f"{indicator_id}@{date.isoformat()}"
        if before != opened:
            raise ChangedMeanwhile("measurement", figure_id)
        enter(conn, "measurement", figure_id, policies.save_measurements, measurement, by=By(now, actor), before=before)
    return measurement


def _check_definition(conn: Connection, indicator_id: str, definition_id: str | None) -> None:
    """Raise ``NotInStore`` where the indicator is not there, or a figure names a definition that it does not have."""
    indicator = next((one for one in policies.load_indicators(conn) if one.id == indicator_id), None)
    if indicator is None:
        raise NotInStore("indicator", indicator_id)
    if definition_id is None:
        return
    goal, _ = policies.load_goal(conn, indicator.goal_id)
    known = goal_history.load_indicator_definitions(conn, goal.policy_id)
    if definition_id not in {one.id for one in known if one.indicator_id == indicator_id}:
        raise NotInStore("indicator_definition", definition_id)
