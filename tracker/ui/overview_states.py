"""*Hvor står målene?*: the states by focus area, as a picture and as a table."""

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.goal import GoalState
from tracker.figures.goal_states import draw_goal_states
from tracker.figures.states import STATE_LOOKS
from tracker.insight.standing import STATE_ORDER, Standing, count_by_focus_area
from tracker.ui.charts import paper, show_figure, show_table_twin
from tracker.ui.goal_names import area_names
from tracker.ui.loading import drawn, today
from tracker.ui.state_legend import show_legend


def show_goal_states(standing: Standing) -> None:
    """The picture, or words where there is nothing to draw."""
    st.subheader("Hvor står målene?", anchor=False)
    names = area_names(standing)
    frame = count_by_focus_area(standing, names)
    if frame.empty:
        st.markdown("Her kommer et billede af, hvor hvert mål står, når målene er skrevet ind på siden *Mål*.")
        return
    table = frame.assign(state=[STATE_LOOKS[GoalState(state)].word for state in frame["state"]])
    wide = table.pivot_table(index=["area_id", "area"], columns="state", values="goals", aggfunc="sum", sort=False)
    ordered = [STATE_LOOKS[state].word for state in STATE_ORDER if STATE_LOOKS[state].word in wide.columns]
    shown = wide[ordered].fillna(0).astype(int).reset_index().drop(columns="area_id")
    shown = shown.rename(columns={"area": "Indsatsområde"})
    said = "; ".join(f"{row.area}: {row.goals} {row.state}" for row in table.itertuples())
    show_figure(
        drawn(draw_goal_states, frame, paper()), f"Antal mål i hver tilstand efter indsatsområde. {said}", "maal-staar"
    )
    show_legend(GoalState(state) for state in frame["state"])
    looks = [STATE_LOOKS[state] for state in STATE_ORDER if state.value in set(frame["state"])]
    key = [(look.word, look.colour) for look in looks]
    show_table_twin(shown, "Hvor står målene?", f"opgjort {format_date(today())}", "maal-staar", key)
