"""A person says who and what an indicator counts from a day on; figures on either side are not compared."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Connection, Engine

from tracker.domain.measuring import Indicator, IndicatorDefinition
from tracker.errors import NotInStore
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.pack_problems import ProblemCode


def add_definition(
    engine: Engine,
    indicator_id: str,
    valid_from: dt.date,
    text: str,
    *,
    now: dt.datetime,
    source: str | None = None,
    actor: str | None = None,
) -> IndicatorDefinition:
    """Store a definition; the latest is what the indicator says that it counts now.

    The words that stood until now are kept as the first definition, from the first day that they are known to cover:
    that of the first figure or the baseline. Raises ``RejectedTable`` without words or where the day has a definition
    already, and ``NotInStore``.
    """
    check_form({"text": text}, "text")
    by = By(now, actor)
    with writing(engine) as conn:
        indicator = next((one for one in policies.load_indicators(conn) if one.id == indicator_id), None)
        if indicator is None:
            raise NotInStore("indicator", indicator_id)
        goal, _ = policies.load_goal(conn, indicator.goal_id)
        stored = goal_history.load_indicator_definitions(conn, goal.policy_id)
        known = [one for one in stored if one.indicator_id == indicator_id]
        if not known:
            known = _keep_present(conn, indicator, goal.policy_id, valid_from, by)
        if valid_from in {one.valid_from for one in known}:
            reject("valid_from", ProblemCode.DUPLICATE_CODE, valid_from.isoformat())
        added = _definition(indicator_id, valid_from, text, source)
        enter(conn, "indicator_definition", added.id, goal_history.save_indicator_definitions, added, by=by)
        if all(one.valid_from < valid_from for one in known):
            after = replace(indicator, definition=added.text)
            enter(conn, "indicator", indicator_id, policies.save_indicators, after, by=by, before=indicator)
    return added


def _keep_present(
    conn: Connection, indicator: Indicator, policy_id: str, before: dt.date, by: By
) -> list[IndicatorDefinition]:
    """The words in force as the first definition, where there are any and something earlier that they cover."""
    figures = [one.date for one in policies.load_measurements(conn, policy_id) if one.indicator_id == indicator.id]
    days = [day for day in (*figures, indicator.baseline_date) if day is not None and day < before]
    if indicator.definition is None or not days:
        return []
    first = _definition(indicator.id, min(days), indicator.definition, indicator.source)
    enter(conn, "indicator_definition", first.id, goal_history.save_indicator_definitions, first, by=by)
    return [first]


def _definition(indicator_id: str, valid_from: dt.date, text: str, source: str | None) -> IndicatorDefinition:
    own_id = f"{indicator_id}@{valid_from.isoformat()}"
    return IndicatorDefinition(own_id, indicator_id, valid_from, text.strip(), told(source))
