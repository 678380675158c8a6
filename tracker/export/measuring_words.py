"""How a policy is measured, in Danish and briefly, for a paper: figures kept back, weights, definitions. Pure."""

import datetime as dt

from tracker.danish.formatting import format_date, format_share
from tracker.danish.phrases import count_of, join_words
from tracker.domain.goal import Goal, GoalKind
from tracker.domain.measuring import Indicator
from tracker.export.words import FRESHNESS_WORDS
from tracker.insight.freshness import freshness_of
from tracker.insight.standing import Standing
from tracker.insight.weighted_share import weighted_share


def name_of(goal: Goal) -> str:
    """``a Et varigt hjem``, or ``Punkt a`` where nobody here knows what it says."""
    return f"{goal.code} {goal.title}" if goal.title else f"Punkt {goal.code}"


def measuring_paragraphs(standing: Standing) -> tuple[str, ...]:
    """Figures that are kept back, definitions that have changed, and shares by weight; nothing where there are none."""
    return tuple(
        said for said in (_withheld(standing), *_definitions(standing), *_shares(standing)) if said is not None
    )


def remark(standing: Standing, goal: Goal, today: dt.date) -> str:
    """How fresh the deciding figure is, and which newest figures are kept back; of an ended goal nothing."""
    if goal.is_ended:
        return ""
    own = standing.indicators_of(goal.id)
    deciding = standing.progress[goal.id].deciding
    parts: list[str] = []
    for indicator in own:
        series = standing.series(indicator)
        latest = max((*(figure.date for figure in series.figures), *series.withheld), default=None)
        if len(own) == 1 or (deciding is not None and deciding.indicator_id == indicator.id):
            parts.insert(0, FRESHNESS_WORDS[freshness_of(latest, indicator.cadence, today)])
        if latest is not None and latest in series.withheld:
            parts.append(f"‘{indicator.name}’ fra {format_date(latest)} vises ikke: for få personer")
    return ". ".join(parts)


def _withheld(standing: Standing) -> str | None:
    count = sum(len(standing.series(indicator).withheld) for indicator in standing.indicators)
    if not count:
        return None
    few, those = standing.measuring.small_group, "det" if count == 1 else "de"
    return f"{count_of(count, 'tal', 'tal')} vises ikke, fordi {those} bygger på færre end {few} personer."


def _definitions(standing: Standing) -> list[str]:
    """Each indicator that is counted otherwise than before."""
    return [
        f"‘{indicator.name}’ opgøres anderledes fra {join_words([format_date(day) for day in days])}; "
        "tal fra før og efter kan ikke sammenlignes."
        for indicator in standing.indicators
        if (days := _changes(standing, indicator))
    ]


def _changes(standing: Standing, indicator: Indicator) -> list[dt.date]:
    known = standing.series(indicator).definitions
    return [one.valid_from for one in known[1:] if one.valid_from <= standing.today]


def _shares(standing: Standing) -> list[str]:
    """The weighted share of each area that has one, its weights printed, and what is in no denominator."""
    found = []
    for area in (goal for goal in standing.goals if goal.kind is GoalKind.FOCUS_AREA):
        share = weighted_share(standing, area.id)
        if share is None:
            continue
        codes = {goal.id: goal.code for goal in standing.below(area.id)}
        weights = join_words([f"{codes[goal_id]} vejer {format_share(weight)}" for goal_id, weight, _ in share.weights])
        left_out = join_words([codes[goal_id] for goal_id in share.left_out])
        outside = f" Ikke regnet med: {left_out}." if left_out else ""
        met = f"{format_share(share.share)} af vægten er nået eller på vej"
        found.append(f"{area.title or name_of(area)}: {met}; {weights}.{outside}")
    return found
