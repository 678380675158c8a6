"""The Danish words of tables that people hand in, and the fields and kinds they stand for."""

from tracker.domain.goal import GoalKind, GoalState
from tracker.domain.measuring import Direction, ProgressRule

GOAL_SHEET = "Mål"
INDICATOR_SHEET = "Indikatorer"
FIGURE_SHEET = "Tal"
WITHHELD = "holdes tilbage"
"""Stands in the template for a baseline of too few people; handed in again, the stored one stays."""

GOAL_COLUMNS = {
    "parent": "Overordnet",
    "code": "Kode",
    "kind": "Slags",
    "title": "Titel",
    "text": "Tekst",
    "responsible": "Ansvarlig",
    "is_ended": "Ophørt",
    "progress_rule": "Regel",
    "weight": "Vægt",
    "source": "Kilde",
}
INDICATOR_COLUMNS = {
    "goal": "Hører til mål",
    "code": "Kode",
    "name": "Navn",
    "unit": "Enhed",
    "direction": "Retning",
    "baseline_value": "Udgangspunkt",
    "baseline_date": "Udgangspunktets dato",
    "target_value": "Måltal",
    "target_date": "Måltallets dato",
    "definition": "Definition",
    "cadence": "Hyppighed",
    "band_low": "Bånd fra",
    "band_high": "Bånd til",
    "standard_code": "Fælles kode",
    "source": "Kilde",
}
FIGURE_COLUMNS = {
    "goal": "Hører til mål",
    "indicator": "Indikator",
    "date": "Dato",
    "value": "Værdi",
    "persons": "Antal personer",
    "note": "Bemærkning",
    "source": "Kilde",
}
FIELD_OF_WORD = {
    danish.casefold(): field
    for columns in (GOAL_COLUMNS, INDICATOR_COLUMNS, FIGURE_COLUMNS)
    for field, danish in columns.items()
} | {"mål": "goals", "indikatorer": "indicators", "tal": "figures"}
"""A column's Danish heading, or a key's Danish word, to the field; English names stand for themselves."""

WORD_OF_FIELD = {
    field: danish for columns in (FIGURE_COLUMNS, INDICATOR_COLUMNS, GOAL_COLUMNS) for field, danish in columns.items()
} | {"goals": GOAL_SHEET, "indicators": INDICATOR_SHEET, "figures": FIGURE_SHEET}
"""A field to the heading or key that a person reads."""

GOAL_KINDS = {
    "indsatsområde": GoalKind.FOCUS_AREA,
    "mål": GoalKind.GOAL,
    "punkt": GoalKind.GOAL,
    "delmål": GoalKind.SUBGOAL,
}
DIRECTIONS = {"op": Direction.UP, "ned": Direction.DOWN, "hold": Direction.HOLD}
RULES = {
    "vej": ProgressRule.PATH,
    "måltal": ProgressRule.TARGET,
    "flertal": ProgressRule.MAJORITY,
    "vurdering": ProgressRule.JUDGEMENT,
}
STATES = {
    "nået": GoalState.REACHED,
    "på vej": GoalState.ON_TRACK,
    "i fare": GoalState.AT_RISK,
    "bagud": GoalState.OFF_TRACK,
    "ikke begyndt": GoalState.NOT_STARTED,
    "ophørt": GoalState.ENDED,
}
DANISH_OF_KIND = {GoalKind.FOCUS_AREA: "indsatsområde", GoalKind.GOAL: "mål", GoalKind.SUBGOAL: "delmål"}
DANISH_OF_DIRECTION = {direction: word for word, direction in DIRECTIONS.items()}
DANISH_OF_RULE = {rule: word for word, rule in RULES.items()}
