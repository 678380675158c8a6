"""Four numbers of Overblik, each a door to the rows behind it."""

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import count_of
from tracker.domain.goal import GoalState
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.overdue import Standing
from tracker.insight.standing import MEASURED
from tracker.insight.standing import Standing as PolicyGoals
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.open_work import OpenWork
from tracker.ui.overview_money import money_numbers


def show_metrics(standing: PolicyGoals | None, work: OpenWork, money: BudgetLine | None) -> None:
    """Goals, late tasks, unanswered referrals and money; two abreast on a telephone."""
    with st.grid(4, min_column_width=150, gap="small"):
        _card(*_goal_numbers(standing), "maal", "Se målene")
        late = len(work.late)
        _card(
            "Opgaver over tid",
            format_number(late, 0),
            _owed_note(work),
            "opfoelgning",
            "Se opgaverne",
            status=Standing.LATE.value,
        )
        unanswered = format_number(len(work.unanswered), 0)
        waiting = {"status": Standing.UNANSWERED.value}
        _card("Henvist uden svar", unanswered, _oldest(work), "opfoelgning", "Se sagerne", **waiting)
        _card(*money_numbers(money, today().year), "oekonomi", "Se økonomien")


def _card(label: str, value: str, note: str, page: str, door: str, **params: str) -> None:
    with st.container(border=True, gap=None, height="stretch"):
        st.metric(label, value)
        st.caption(note)
        link_to(page, door, icon=":material/arrow_forward:", **params)


def _goal_numbers(standing: PolicyGoals | None) -> tuple[str, str, str]:
    """Goals reached or on track; where none can be judged that is said, since *0 of 6* would look like failure."""
    label = "Mål nået eller på vej"
    if standing is None:
        return label, "ukendt", "ingen politik endnu"
    counts = standing.counts()
    total = sum(counts.values()) - counts[GoalState.ENDED]
    measured = sum(counts[state] for state in MEASURED)
    if not measured:
        return label, "ukendt", f"ingen af {count_of(total, 'mål', 'mål')} kan vurderes endnu" if total else "ingen mål"
    good = counts[GoalState.REACHED] + counts[GoalState.ON_TRACK]
    return label, f"{good} af {total}", f"{measured} af dem er vurderet"


def _owed_note(work: OpenWork) -> str:
    """What is owed without a day: at a meeting that has been held, and at the next one."""
    missed = f"{format_number(len(work.missed), 0)} mangler fra et holdt møde · " if work.missed else ""
    return f"{missed}{format_number(len(work.owed), 0) if work.owed else 'ingen'} skyldes ved næste møde"


def _oldest(work: OpenWork) -> str:
    days = [(today() - row.given_on).days for row in work.unanswered if row.given_on is not None]
    return f"ældste: {count_of(max(days), 'dag', 'dage')}" if days else "ingen venter på svar"
