"""What a file of goals would change, in words and as a table, before anything is stored."""

import pandas as pd

from tracker.danish.phrases import capitalise, count_of, join_words
from tracker.ui.goal_words import FIELD_WORDS
from tracker.ui.tables import show_table
from tracker.usecases.goal_plan import Change, ChangeKind, GoalPlan

_NOUNS = {"goal": "Mål", "indicator": "Indikator", "measurement": "Tal"}
_KINDS = {ChangeKind.NEW: "ny", ChangeKind.CHANGED: "ændret"}
SHOWN = 40


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
    """The new and changed rows, with the value before and after."""
    rows = [row for change in plan.changes if change.kind in _KINDS for row in _rows(change)]
    if rows:
        table = pd.DataFrame(rows[:SHOWN], columns=["Hvad", "Navn", "Bliver", "Felt", "Før", "Efter"])
        show_table(table, "Hvad filen ændrer")


def _rows(change: Change) -> list[tuple[str, ...]]:
    name = change.name or change.id.rpartition("/")[2]
    head = (_NOUNS[change.noun], name, _KINDS[change.kind])
    if not change.fields:
        return [(*head, "", "", "")]
    return [
        (*head, FIELD_WORDS.get(field.field, field.field), _words(field.before), _words(field.after))
        for field in change.fields
    ]


def _words(value: object) -> str:
    return "ukendt" if value is None else str(value)
