"""The first sentence of Overblik, computed from the numbers and right for none, one and many."""

from collections import Counter

from tracker.danish.formatting import format_share
from tracker.danish.phrases import count_of, join_words
from tracker.domain.goal import GoalState
from tracker.insight.period import Period
from tracker.insight.standing import MEASURED


def period_sentence(period: Period) -> str:
    """Where in the policy's years today lies."""
    if period.days_until:
        return f"Perioden begynder om {count_of(period.days_until, 'dag', 'dage')}."
    if period.share >= 1 and period.days_left == 0:
        return "Perioden er slut."
    return f"{format_share(period.share)} af perioden er gået."


def goals_sentence(counts: Counter[GoalState]) -> str:
    """Where the goals stand. Ended goals stand outside the total; grey states are told with their cause."""
    total = sum(counts.values()) - counts[GoalState.ENDED]
    if total <= 0:
        return _nothing_to_count(counts[GoalState.ENDED])
    unknown = counts[GoalState.TEXT_UNKNOWN]
    if unknown == total:
        whose = "det eneste mål, der kendes," if total == 1 else f"de {total} mål, der kendes,"
        return f"Ordlyden af {whose} står ikke i kilderne, så det kan endnu ikke siges, hvor langt kommunen er."
    others = _other_clauses(counts)
    if not any(counts[state] for state in MEASURED):
        return f"{_none_of(total)} vurderes endnu: {join_words(others)}."
    good = counts[GoalState.REACHED] + counts[GoalState.ON_TRACK]
    clauses = [f"{good or 'Ingen'} af {total} mål er på vej eller nået", *others]
    return f"{', '.join(clauses[:-1])}, og {clauses[-1]}." if others else f"{clauses[0]}."


def _none_of(total: int) -> str:
    return "Politikkens ene mål kan ikke" if total == 1 else f"Ingen af de {total} mål kan"


def _other_clauses(counts: Counter[GoalState]) -> list[str]:
    """``4 er bagud``, ``7 kan ikke måles endnu, fordi de mangler …``: only the states that occur."""
    risk, behind = counts[GoalState.AT_RISK], counts[GoalState.OFF_TRACK]
    waiting, blind = counts[GoalState.NOT_MEASURED], counts[GoalState.NOT_MEASURABLE]
    unknown = counts[GoalState.TEXT_UNKNOWN]
    found = [
        (risk, f"{risk} er i fare"),
        (behind, f"{behind} er bagud"),
        (waiting, f"{waiting} er ikke målt endnu"),
        (unknown, f"{unknown} har ukendt ordlyd"),
        (blind, f"{blind} kan ikke måles endnu, fordi {_it(blind)} mangler en indikator eller et måltal"),
    ]
    return [words for number, words in found if number]


def _it(number: int) -> str:
    return "det" if number == 1 else "de"


def _nothing_to_count(ended: int) -> str:
    if ended:
        return f"Politikkens {count_of(ended, 'mål er ophørt', 'mål er ophørt')}; der er ingen mål i gang."
    return "Politikken har endnu ingen mål i Pejlemærke."
