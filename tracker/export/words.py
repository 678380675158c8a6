"""The Danish word for each member of the closed lists that stand in papers and on screens alike."""

from collections.abc import Mapping

from tracker.domain.decision import Outcome
from tracker.domain.goal import GoalState
from tracker.domain.goal_history import WishState
from tracker.insight.freshness import Freshness

GOAL_STATE_WORDS: Mapping[GoalState, str] = {
    GoalState.REACHED: "Nået",
    GoalState.ON_TRACK: "På vej",
    GoalState.AT_RISK: "I fare",
    GoalState.OFF_TRACK: "Bagud",
    GoalState.NOT_STARTED: "Ikke begyndt",
    GoalState.NOT_MEASURABLE: "Kan ikke måles endnu",
    GoalState.NOT_MEASURED: "Ikke målt",
    GoalState.TEXT_UNKNOWN: "Tekst ukendt",
    GoalState.ENDED: "Ophørt",
}

OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.APPROVED: "Godkendt",
    Outcome.APPROVED_WITH_CHANGES: "Godkendt med ændringer",
    Outcome.RECOMMENDED: "Anbefalet videre",
    Outcome.NOTED: "Taget til efterretning",
    Outcome.DISCUSSED: "Drøftet",
    Outcome.POSTPONED: "Udsat",
    Outcome.RETURNED: "Sendt tilbage",
    Outcome.FORWARDED: "Oversendt",
    Outcome.REJECTED: "Afvist",
    Outcome.WITHDRAWN: "Taget af dagsordenen",
    Outcome.NOTHING: "Uden bemærkninger",
}

WISH_STATE_WORDS: Mapping[WishState, str] = {
    WishState.OPEN: "Åbent",
    WishState.ADOPTED: "Vedtaget",
    WishState.DECLINED: "Afvist",
}

FRESHNESS_WORDS: Mapping[Freshness, str] = {
    Freshness.FRESH: "Aktuelt tal",
    Freshness.DUE: "Nyt tal ventes",
    Freshness.OVERDUE: "Tallet er forsinket",
    Freshness.NONE_EXPECTED: "Ingen tal ventes",
    Freshness.UNKNOWN: "Ukendt, hvornår næste tal kommer",
}
