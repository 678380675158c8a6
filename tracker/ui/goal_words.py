"""The Danish words for how a goal is judged, which way an indicator should move, and what became of a wish."""

from collections.abc import Mapping

from tracker.domain.goal import GoalKind
from tracker.domain.goal_history import SuccessionKind, WishState
from tracker.domain.measuring import Direction, ProgressRule
from tracker.usecases.pack_words import WORD_OF_FIELD

KIND_WORDS: Mapping[GoalKind, str] = {
    GoalKind.FOCUS_AREA: "Indsatsområde",
    GoalKind.GOAL: "Mål eller punkt",
    GoalKind.SUBGOAL: "Delmål",
}
DIRECTION_WORDS: Mapping[Direction, str] = {
    Direction.UP: "Op: mere er bedre",
    Direction.DOWN: "Ned: mindre er bedre",
    Direction.HOLD: "Hold: skal blive i et bånd",
}
RULE_WORDS: Mapping[ProgressRule, str] = {
    ProgressRule.PATH: "Vejen: fra udgangspunkt til måltal",
    ProgressRule.TARGET: "Måltallet alene",
    ProgressRule.MAJORITY: "Flertallet af indikatorer, som barometeret",
    ProgressRule.JUDGEMENT: "En persons vurdering",
}
SUCCESSION_WORDS: Mapping[SuccessionKind, str] = {
    SuccessionKind.CARRIED_OVER: "Videreført",
    SuccessionKind.MERGED: "Lagt sammen med andre",
    SuccessionKind.SPLIT: "Delt i flere",
    SuccessionKind.ENDED: "Ophørt",
}
WISH_WORDS: Mapping[WishState, str] = {
    WishState.OPEN: "Åbent",
    WishState.ADOPTED: "Vedtaget",
    WishState.DECLINED: "Afvist",
}
FIELD_WORDS: Mapping[str, str] = {
    **WORD_OF_FIELD,
    "state": "Tilstand",
    "author": "Vurderet af",
    "report_id": "Statusrapport",
    "decided_by": "Besluttet af",
    "decided_on": "Besluttet",
    "answer": "Svar",
    "wished_by": "Ønsket af",
    "wanted_value": "Ønsket tal",
    "valid_from": "Gælder fra",
    "definition_id": "Opgørelse",
    "from_goal_id": "Fra målet",
    "to_goal_id": "Til målet",
    "item_id": "Punkt",
    "origin": "Hvorfra",
    "source_cell": "Celle",
    "source_text": "Cellens ord",
}
"""What a field is called where a person reads of its change."""
