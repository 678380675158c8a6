"""What a file of goals would change, in words and as a table, before anything is stored."""

import datetime as dt
from collections.abc import Mapping

import pandas as pd

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import capitalise, count_of, join_words
from tracker.domain.goal import GoalKind
from tracker.domain.measuring import Direction, Indicator, Measurement, ProgressRule
from tracker.insight.series import is_baseline_withheld, is_withheld
from tracker.ui.goal_words import DIRECTION_WORDS, FIELD_WORDS, KIND_WORDS, RULE_WORDS
from tracker.ui.journal_small_groups import WITHHELD
from tracker.ui.loading import small_group
from tracker.ui.tables import show_table
from tracker.usecases.goal_plan import Change, ChangeKind, FieldChange, GoalPlan, key_of

_NOUNS = {"goal": "Mål", "indicator": "Indikator", "measurement": "Tal"}
_KINDS = {ChangeKind.NEW: "ny", ChangeKind.CHANGED: "ændret"}
_WORDS: Mapping[object, str] = dict([*KIND_WORDS.items(), *DIRECTION_WORDS.items(), *RULE_WORDS.items()])
SHOWN = 40
_OF_GROUP = frozenset({"value", "persons", "note", "baseline_value"})
"""What tells of a small group in its figure or its baseline."""


def plan_sentence(plan: GoalPlan) -> str:
    """``2 rækker er nye, 1 er ændret og 30 er uændrede.``"""
    new, changed, same = (plan.count(kind) for kind in (ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.UNCHANGED))
    if not new and not changed:
        return f"Intet bliver ændret: {count_of(same, 'række er', 'rækker er')} som i Pejlemærke."
    parts = [
        f"{count_of(new, 'række er ny', 'rækker er nye')}" if new else "",
        f"{count_of(changed, 'er ændret', 'er ændret')}" if changed else "",
        f"{count_of(same, 'er uændret', 'er uændrede')}" if same else "",
    ]
    return f"{capitalise(join_words([part for part in parts if part]))}. Intet er gemt endnu."


def show_plan(plan: GoalPlan) -> None:
    """The new and changed rows, with the value before and after; a stored figure of too few people is not told."""
    small = _small_groups(plan)
    rows = [row for change in plan.changes if change.kind in _KINDS for row in _rows(change, change.id in small)]
    if rows:
        table = pd.DataFrame(rows[:SHOWN], columns=["Hvad", "Navn", "Bliver", "Felt", "Før", "Efter"])
        show_table(table, "Hvad filen ændrer")


def _small_groups(plan: GoalPlan) -> frozenset[str]:
    """The rows whose stored figure or baseline rests on too few people."""
    limit = small_group()
    return frozenset(
        key_of(one)
        for one in plan.replaced
        if (isinstance(one, Measurement) and is_withheld(one, limit, plan.units[one.indicator_id]))
        or (isinstance(one, Indicator) and is_baseline_withheld(one, (), limit))
    )


def _rows(change: Change, is_small: bool) -> list[tuple[str, ...]]:
    name = change.name or change.id.rpartition("/")[2]
    head = (_NOUNS[change.noun], name, _KINDS[change.kind])
    if not change.fields:
        return [(*head, "", "", "")]
    return [
        (*head, FIELD_WORDS.get(one.field, one.field), _before(one, is_small), _words(one.after))
        for one in change.fields
    ]


def _before(change: FieldChange, is_small: bool) -> str:
    return WITHHELD if is_small and change.field in _OF_GROUP else _words(change.before)


def _words(value: object) -> str:
    """A value as Danes write it; what is a word of a closed list by that word."""
    if isinstance(value, GoalKind | Direction | ProgressRule):
        return _WORDS[value]
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int | float):
        return format_number(value, 4)
    if isinstance(value, dt.date):
        return format_date(value)
    return "ukendt" if value is None else str(value)
