"""The year from what was given to what is left, and the spending through it; each step and point opens its entries."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from tracker.danish.formatting import format_date, format_short_date
from tracker.danish.phrases import format_kroner, full_stop
from tracker.export.budget_words import INFERRED
from tracker.figures.layout import Paper
from tracker.figures.spending import STEP_WORDS, draw_waterfall
from tracker.figures.spending_year import draw_spending_year, notes_of
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.forecast import Forecast
from tracker.insight.spending_through_year import Grain, SpendingPoint, ThroughYear, YearSpending
from tracker.insight.waterfall import waterfall_of_line
from tracker.ui.budget_behind import offer_doors, open_behind, opened, show_behind
from tracker.ui.budget_choice import Choice
from tracker.ui.budget_view import BudgetView, State, view_at
from tracker.ui.budget_words import PROPOSED, signed_words, sum_words
from tracker.ui.charts import paper, show_doors, show_table_twin
from tracker.ui.loading import drawn

STEP, DAY = "trin", "dag"


def show_waterfall(view: BudgetView) -> None:
    """From the appropriation to what is left."""
    frame = waterfall_of_line(view.total, STEP_WORDS)
    if not len(frame):
        return
    st.subheader(picture_title(view.total), anchor=False)
    key = f"vandfald-{view.choice.year}-{view.choice.pool_id}"
    show_doors(drawn(draw_waterfall, frame, paper()), _alt(frame), key, _open_step)
    name = f"Fra bevilling til rest {view.choice.year_words}"
    doors = [(row["key"], f"{row['label']}{_mark(row)} {_change(row)}") for row in frame.to_dict("records")]
    as_of = f"opgjort {format_date(view.today)}"
    show_table_twin(partial(_table, frame), name, as_of, "vandfald", doors=partial(offer_doors, STEP, doors))
    chosen = next((row for row in frame.to_dict("records") if row["key"] == opened(STEP)), None)
    if chosen is not None:
        inferred = view.total.corrected_budget.inferred if chosen["is_inferred"] else ()
        show_behind(view, f"{chosen['label']} {view.choice.year_words}", chosen["ids"], inferred, key=STEP)


def picture_title(line: BudgetLine) -> str:
    """The question that the picture of a year answers."""
    if line.left.ore is None:
        return f"Hvor kommer de {format_kroner(line.corrected_budget.ore or 0)} fra?"
    if line.left.ore < 0:
        return f"Hvorfor mangler der {format_kroner(-line.left.ore)}?"
    return f"Hvordan blev der {format_kroner(line.left.ore)} tilbage?"


def _open_step(clicked: list[Any] | None) -> None:
    open_behind(STEP, None if clicked is None else str(clicked[0]))


def _alt(frame: pd.DataFrame) -> str:
    bars = "; ".join(f"{row['label']}{_mark(row)}: {_change(row)}" for row in frame.to_dict("records"))
    return f"Fra bevilling til rest. {bars}"


def _mark(row: Any) -> str:
    marks = [*([INFERRED] if row["is_inferred"] else []), *([PROPOSED] if row["is_proposed"] else [])]
    return f" ({', '.join(marks)})" if marks else ""


def _change(row: Any) -> str:
    ore = row["end_ore"] - row["start_ore"]
    return sum_words(ore) if row["role"] == "sum" else signed_words(ore)


def _table(frame: pd.DataFrame) -> pd.DataFrame:
    rows = frame.to_dict("records")
    return pd.DataFrame(
        {
            "Trin": [row["label"] for row in rows],
            "Kroner": [_change(row) for row in rows],
            "Udledt": ["ja" if row["is_inferred"] else "nej" for row in rows],
            "Foreslået": ["ja" if row["is_proposed"] else "nej" for row in rows],
            "Posteringer": [str(len(row["ids"])) for row in rows],
        }
    )


def show_course(view: BudgetView, through: ThroughYear, forecast: Forecast) -> None:
    """The spending of the year beside the year before, and what is expected at its end."""
    if through.this.spent_ore is None and through.last.spent_ore is None:
        return
    st.subheader("Hvordan er pengene brugt hen over året?", anchor=False)
    st.markdown(course_sentence(through))
    key = f"forloeb-{view.choice.year}-{view.choice.pool_id}"
    figure = drawn(_draw_course, view.state, view.municipality_code, view.choice, view.today, paper())
    show_doors(figure, course_sentence(through), key, _open_day)
    points = [*through.this.points(Grain.MONTH), *through.last.points(Grain.MONTH)]
    name, as_of = f"Forbrug hen over {through.this.year}", f"opgjort {format_date(view.today)}"
    doors = partial(offer_doors, DAY, _days(points, forecast))
    show_table_twin(partial(_course_table, points), name, as_of, "forloeb", doors=doors)
    chosen = opened(DAY)
    if chosen == "expected":
        show_behind(view, "det forventede", forecast.entry_ids, key=DAY)
    point = next((one for one in points if one.day.isoformat() == chosen), None)
    if point is not None:
        show_behind(view, f"forbruget frem til {format_date(point.day)}", point.entry_ids, key=DAY)


def _days(points: Sequence[SpendingPoint], forecast: Forecast) -> list[tuple[str, str]]:
    """Each point of the curves by its day, and what is expected."""
    found = {one.day.isoformat(): f"{format_short_date(one.day)}: {sum_words(one.spent_ore)}" for one in points}
    return [*found.items(), *([("expected", "Det forventede")] if forecast.expected_ore is not None else [])]


def _draw_course(state: State, municipality_code: str, choice: Choice, today: dt.date, on: Paper) -> go.Figure:
    """The picture by what was chosen, which is a quicker key than everything that it is drawn from."""
    course = view_at(state, municipality_code, choice, today).course
    if course is None:
        raise ValueError("a year that nobody knows has no course")
    return draw_spending_year(*course, on)


def course_sentence(through: ThroughYear) -> str:
    """``Der er brugt 38.200 kr. i 2026; i hele 2025 var det 51.000 kr.``; what has no day is named."""
    this, last = through.this, through.last
    if this.spent_ore is None:
        return f"Kilderne fortæller ikke om noget forbrug i {this.year}."
    said = [f"Der er brugt {format_kroner(this.spent_ore)} i {this.year}{_of_last(last)}"]
    said += [f"{note}." for note in notes_of(through) if "uden dato" in note]
    return " ".join(said)


def _of_last(last: YearSpending) -> str:
    return "." if last.spent_ore is None else f"; i hele {last.year} var det {full_stop(format_kroner(last.spent_ore))}"


def _open_day(clicked: list[Any] | None) -> None:
    open_behind(DAY, None if clicked is None else str(clicked[0]))


def _course_table(points: Sequence[SpendingPoint]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Til og med": [format_short_date(point.day) for point in points],
            "Brugt i alt": [sum_words(point.spent_ore) for point in points],
            "Posteringer": [str(len(point.entry_ids)) for point in points],
            "Kendt dag": ["opgjort af økonomisystemet" if point.is_reading else "" for point in points],
        }
    )
