"""A person enters what an indicator should have come to on a day before its target's."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Engine

from tracker.domain.measuring import InterimTarget
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, enter, reject, told
from tracker.usecases.pack_problems import ProblemCode


def add_interim_target(
    engine: Engine,
    target: InterimTarget,
    *,
    now: dt.datetime,
    actor: str | None = None,
    opened: InterimTarget | None = None,
) -> InterimTarget:
    """Enter a target on the way, or correct that of the day; ``opened`` is the stored one that the form showed, if any.

    Raises ``RejectedTable`` where its day is not between the baseline's and the target's, since it would bend no path
    there, ``NotInStore``, and ``ChangedMeanwhile``.
    """
    with writing(engine) as conn:
        indicator = next((one for one in policies.load_indicators(conn) if one.id == target.indicator_id), None)
        if indicator is None:
            raise NotInStore("indicator", target.indicator_id)
        first, last = indicator.baseline_date, indicator.target_date
        if (first is not None and target.date <= first) or (last is not None and target.date >= last):
            reject("date", ProblemCode.WRONG_ORDER, target.date.isoformat())
        goal, _ = policies.load_goal(conn, indicator.goal_id)
        known = goal_history.load_interim_targets(conn, goal.policy_id)
        before = next(
            (one for one in known if (one.indicator_id, one.date) == (target.indicator_id, target.date)), None
        )
        target_id = f"{target.indicator_id}@{target.date.isoformat()}"
        if before != opened:
            raise ChangedMeanwhile("interim_target", target_id)
        after = replace(target, source=told(target.source))
        by = By(now, actor)
        enter(conn, "interim_target", target_id, goal_history.save_interim_targets, after, by=by, before=before)
    return after
