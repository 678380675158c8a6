"""A person writes down a pool's rules as they apply from a day on; earlier versions stay."""

import datetime as dt
from dataclasses import asdict, dataclass

from sqlalchemy import Engine

from tracker.domain.ledger import PoolRules
from tracker.errors import NotInStore
from tracker.store import pools
from tracker.store.engine import writing
from tracker.usecases.entering import By, enter, told
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.private_words import refuse_private_names

PLACE = "Reglerne"
_WORDED = {"deadline": "Frist", "supports": "Støtter", "excludes": "Støtter ikke", "source": "Kilde"}
_LONGEST = 1200
"""Months of a hundred years."""


@dataclass(frozen=True, slots=True)
class RulesForm:
    """What a form says of a pool's rules; what it leaves empty the rules do not say."""

    valid_from: dt.date | None = None
    ceiling_ore: int | None = None
    yearly_per_applicant_ore: int | None = None
    deadline: str | None = None
    supports: str | None = None
    excludes: str | None = None
    answer_days: int | None = None
    accounts_due_days: int | None = None
    retention_months: int | None = None
    source: str | None = None


def set_pool_rules(
    engine: Engine, pool_id: str, form: RulesForm, *, now: dt.datetime, actor: str | None = None
) -> PoolRules:
    """Store the rules of a pool from ``valid_from`` on (``None``: always), over an earlier version of the same day.

    Raises ``NotInStore``, and ``RejectedTable`` for numbers below nought, rules that say nothing or name a private
    applicant, and rules without both source and author.
    """
    words = {name: told(getattr(form, name)) for name in _WORDED}
    first = form.valid_from.isoformat() if form.valid_from else "always"
    rules = PoolRules(**{**asdict(form), **words}, id=f"{pool_id}/rules/{first}", pool_id=pool_id)
    _check(rules, actor)
    with writing(engine) as conn:
        if pool_id not in {pool.id for pool in pools.load_pools(conn)}:
            raise NotInStore("pool", pool_id)
        refuse_private_names(conn, pool_id, PLACE, {label: words[name] for name, label in _WORDED.items()})
        before = next((one for one in pools.load_pool_rules(conn, pool_id) if one.id == rules.id), None)
        enter(conn, "pool_rules", rules.id, pools.save_pool_rules, rules, by=By(now, actor), before=before)
    return rules


def _check(rules: PoolRules, actor: str | None) -> None:
    problems = Problems(PLACE)
    numbers = {
        "Loft for en ansøgning": rules.ceiling_ore,
        "Loft for en ansøger om året": rules.yearly_per_applicant_ore,
        "Dage til svar": rules.answer_days,
        "Dage til regnskab": rules.accounts_due_days,
        "Måneder, navne gemmes": rules.retention_months,
    }
    for column, number in numbers.items():
        if number is not None and number <= 0:
            problems.add(PLACE, column, ProblemCode.NOT_A_NUMBER, number)
    if rules.retention_months is not None and rules.retention_months > _LONGEST:
        problems.add(PLACE, "Måneder, navne gemmes", ProblemCode.NOT_A_NUMBER, rules.retention_months)
    words = (rules.deadline, rules.supports, rules.excludes)
    if not any(one is not None for one in (*numbers.values(), *words)):
        problems.add(PLACE, "Indhold", ProblemCode.MISSING)
    if rules.source is None and told(actor) is None:
        problems.add(PLACE, "Kilde eller navn på den, der skriver,", ProblemCode.MISSING)
    problems.raise_if_any()
