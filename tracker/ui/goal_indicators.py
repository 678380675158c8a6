"""How a goal is measured: one picture an indicator, its finding in words, its numbers in a table with the target."""

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_figure_day, format_number
from tracker.danish.phrases import capitalise, format_figure_time, format_value
from tracker.domain.goal import Goal
from tracker.domain.measuring import Indicator
from tracker.figures.indicator import draw_indicator
from tracker.figures.states import STATE_LOOKS
from tracker.insight.freshness import gaps_between, next_due
from tracker.insight.progress_rules import IndicatorProgress, required_value
from tracker.insight.series import Series
from tracker.insight.standing import Standing
from tracker.ui.charts import paper, show_figure, show_table_twin
from tracker.ui.escaping import as_text
from tracker.ui.loading import drawn
from tracker.ui.state_badges import REASON_WORDS, badge_text


def show_indicators(standing: Standing, goal: Goal) -> None:
    """Each indicator of the goal, or why there is no picture."""
    own = [one for one in standing.indicators if one.goal_id == goal.id]
    if not own:
        st.subheader("Hvordan måles det?", anchor=False)
        st.markdown(
            "Målet har ingen indikator, så det kan ikke måles endnu. Det er ikke det samme som, at intet er sket: "
            "se tidslinjen. En indikator tilføjes nedenfor eller læses ind med Excel fra listen over mål."
        )
        return
    for part in standing.progress[goal.id].indicators:
        indicator = next(one for one in own if one.id == part.indicator_id)
        _show_indicator(standing.series(indicator), part)


def _show_indicator(series: Series, part: IndicatorProgress) -> None:
    indicator, figures = series.indicator, series.figures
    st.subheader(as_text(indicator.name), anchor=False)
    st.markdown(f"{badge_text(part.state)} {capitalise(finding_of(indicator, part))}")
    if figures or indicator.target_value is not None:
        gaps = gaps_between([figure.date for figure in figures], indicator.cadence)
        picture = drawn(draw_indicator, indicator, figures, paper(), gaps)
        show_figure(picture, _alt(indicator, part), f"tal-{indicator.id}")
        st.caption(_legend(indicator))
        dated = f"seneste tal er fra {format_figure_day(part.date)}" if part.date else "ingen tal endnu"
        show_table_twin(_table(series), indicator.name, dated, f"tabel-{indicator.id}")
    st.caption(_about(indicator, part))


def finding_of(indicator: Indicator, part: IndicatorProgress) -> str:
    """The picture's message in words: the latest figure, the target, and why the state is what it is."""
    said = []
    if part.value is not None and part.date is not None:
        said.append(f"{as_text(format_value(part.value, indicator.unit))} {format_figure_time(part.date)}")
    if indicator.target_value is not None:
        year = f" i {indicator.target_date.year}" if indicator.target_date else ""
        said.append(f"måltallet er {as_text(format_value(indicator.target_value, indicator.unit))}{year}")
    said.append(REASON_WORDS[part.reason])
    return "; ".join(said) + "."


def _legend(indicator: Indicator) -> str:
    """The lines in words, since they are told apart by shape."""
    has_path = None not in (indicator.baseline_value, indicator.baseline_date, indicator.target_date)
    path = (
        " Prikket: vejen fra udgangspunktet til måltallet." if has_path and indicator.target_value is not None else ""
    )
    target = " Tynd streg: måltallet." if indicator.target_value is not None else ""
    return f"Linje med punkter: de faktiske tal i {as_text(_unit_words(indicator.unit))}.{path}{target}"


def _unit_words(unit: str) -> str:
    return "procent" if unit == "%" else unit


def _alt(indicator: Indicator, part: IndicatorProgress) -> str:
    return f"{indicator.name}. Tilstand: {STATE_LOOKS[part.state].word}. {finding_of(indicator, part)}".replace(
        "\\", ""
    )


def _about(indicator: Indicator, part: IndicatorProgress) -> str:
    """What is counted, how often, from where, and when the next figure is due."""
    due = next_due(part.date, indicator.cadence)
    said = [
        as_text(indicator.definition) if indicator.definition else "",
        f"Opgøres {as_text(indicator.cadence)}" if indicator.cadence else "",
        f"næste tal gælder {format_figure_day(due)}" if due else "",
        f"Kilde: {as_text(indicator.source)}" if indicator.source else "",
    ]
    return " · ".join(part for part in said if part)


def _table(series: Series) -> pd.DataFrame:
    """Date (a year for its last day), figure, what the path asks for, and the target, with the unit in the headings."""
    indicator = series.indicator
    unit = _unit_words(indicator.unit)
    target = "" if indicator.target_value is None else format_number(indicator.target_value, 2)
    rows = []
    for figure in series.figures:
        required = required_value(series, figure.date)
        asked = "" if required is None else format_number(required, 1)
        rows.append((format_figure_day(figure.date), format_number(figure.value, 2), asked, target, figure.note or ""))
    if indicator.target_date is not None and target:
        rows.append((format_figure_day(indicator.target_date), "", target, target, "måltallets dato"))
    return pd.DataFrame(rows, columns=["Dato", f"Tal ({unit})", "Vejen til målet", "Måltal", "Bemærkning"])
