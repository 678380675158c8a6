"""A person writes down a wish for a higher goal, or what became of one. The adopted target is never moved here."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Engine

from tracker.domain.goal_history import TargetWish, WishState
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.pack_problems import ProblemCode


@dataclass(frozen=True, slots=True)
class WishForm:
    """What a form says of a wish; ``goal_id`` is ``None`` for one about the policy as a whole."""

    text: str
    goal_id: str | None = None
    date: dt.date | None = None
    wished_by: str | None = None
    indicator_id: str | None = None
    wanted_value: float | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class WishAnswer:
    """What became of a wish: adopted, declined, or open again."""

    state: WishState
    decided_on: dt.date | None = None
    decided_by: str | None = None
    answer: str | None = None


def add_wish(
    engine: Engine, policy_id: str, form: WishForm, *, now: dt.datetime, actor: str | None = None
) -> TargetWish:
    """Store a wish; it is open. Raises ``RejectedTable`` where it has no words, and ``NotInStore``."""
    check_form({"text": form.text}, "text")
    with writing(engine) as conn:
        policies.load_policy(conn, policy_id)
        if form.goal_id is not None:
            policies.load_goal(conn, form.goal_id)
        measured = {one.id for one in policies.load_indicators(conn, policy_id)}
        if form.indicator_id is not None and form.indicator_id not in measured:
            reject("indicator", ProblemCode.UNKNOWN_INDICATOR, form.indicator_id)
        taken = {one.id for one in goal_history.load_target_wishes(conn, policy_id)}
        number = next(n for n in range(1, len(taken) + 2) if f"{policy_id}/wish/{n}" not in taken)
        wish = TargetWish(
            id=f"{policy_id}/wish/{number}",
            policy_id=policy_id,
            goal_id=form.goal_id,
            text=form.text.strip(),
            date=form.date,
            wished_by=told(form.wished_by),
            indicator_id=form.indicator_id,
            wanted_value=form.wanted_value,
            source=told(form.source),
        )
        enter(conn, "target_wish", wish.id, goal_history.save_target_wishes, wish, by=By(now, actor))
    return wish


def answer_wish(
    engine: Engine,
    policy_id: str,
    opened: TargetWish,
    answer: WishAnswer,
    *,
    now: dt.datetime,
    actor: str | None = None,
) -> TargetWish:
    """Store what became of a wish, also of one that was read; ``opened`` is the wish as the form showed it.

    A wish that is opened again loses its answer. Raises ``NotInStore``, and ``ChangedMeanwhile`` where somebody else
    has answered it since.
    """
    with writing(engine) as conn:
        stored = {one.id: one for one in goal_history.load_target_wishes(conn, policy_id)}
        if opened.id not in stored:
            raise NotInStore("target_wish", opened.id)
        before = stored[opened.id]
        if before != opened:
            raise ChangedMeanwhile("target_wish", opened.id)
        is_open = answer.state is WishState.OPEN
        after = replace(
            before,
            state=answer.state,
            decided_on=None if is_open else answer.decided_on,
            decided_by=None if is_open else told(answer.decided_by),
            answer=None if is_open else told(answer.answer),
        )
        enter(conn, "target_wish", after.id, goal_history.save_target_wishes, after, by=By(now, actor), before=before)
    return after
