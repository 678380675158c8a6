"""How a goal is measured: one picture an indicator, its finding in words, its numbers in a table with the target."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from tracker.danish.formatting import format_figure_day
from tracker.danish.phrases import capitalise, format_figure_time, format_value
from tracker.domain.goal import Goal
from tracker.domain.measuring import Direction, Indicator, ProgressRule
from tracker.figures.indicator import band_words, draw_indicator
from tracker.figures.indicator_breaks import Gap, breaks_of
from tracker.figures.states import STATE_LOOKS
from tracker.insight.freshness import gaps_between
from tracker.insight.progress_rules import IndicatorProgress
from tracker.insight.series import Series
from tracker.ui.charts import paper, show_figure
from tracker.ui.downloads import offer_downloads
from tracker.ui.escaping import as_text
from tracker.ui.goal_compare import Elsewhere, elsewhere_of
from tracker.ui.goal_figures import (
    definition_lines,
    doors_of,
    figure_table,
    has_several_definitions,
    show_doors,
    source_table,
    unit_words,
    withheld_words,
)
from tracker.ui.goal_freshness import show_freshness
from tracker.ui.loading import drawn, small_group, today
from tracker.ui.pictures import offer_picture
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.state_badges import REASON_WORDS, badge_text
from tracker.ui.tables import show_table

MOST_ROWS = 8


def show_indicators(found: PolicyStanding, goal: Goal) -> None:
    """Each indicator of the goal, or why there is no picture."""
    standing = found.standing
    own = {one.id: one for one in standing.indicators_of(goal.id)}
    if not own:
        st.subheader("Hvordan måles det?", anchor=False)
        st.markdown(_without_indicator(goal))
    elif goal.progress_rule is ProgressRule.JUDGEMENT:
        st.caption("Målet vurderes af en person; tal vises, men afgør ikke tilstanden.")
    parts = {part.indicator_id: part for part in standing.progress[goal.id].indicators}
    for indicator_id, indicator in own.items():
        if indicator_id in parts:
            series, elsewhere = standing.series(indicator), elsewhere_of(found.policy.id, indicator)
            _show_indicator(series, parts[indicator_id], elsewhere, is_ended=goal.is_ended)


def _without_indicator(goal: Goal) -> str:
    if goal.is_ended:
        return "Målet havde ingen indikator."
    if goal.progress_rule is ProgressRule.JUDGEMENT:
        return "Målet vurderes af en person og har ingen indikator. En vurdering skrives ind nederst på siden."
    return (
        "Målet har ingen indikator, så det kan ikke måles endnu. Det er ikke det samme som, at intet er sket: "
        "se tidslinjen. En indikator skrives ind nederst på siden eller læses ind med Excel fra listen over mål."
    )


def _show_indicator(series: Series, part: IndicatorProgress, elsewhere: Sequence[Elsewhere], *, is_ended: bool) -> None:
    indicator = series.indicator
    st.subheader(as_text(indicator.name), anchor=False)
    st.markdown(f"{badge_text(part.state)} {capitalise(finding_of(indicator, part))}")
    if not is_ended:
        show_freshness(series, today())
    if series.figures or indicator.target_value is not None:
        gaps = gaps_between([figure.date for figure in series.figures], indicator.cadence)
        beside = tuple(one.beside for one in elsewhere)
        picture = drawn(draw_indicator, series, paper(), gaps, beside)
        show_figure(picture, _alt(indicator, part), f"tal-{indicator.id}")
        st.caption(" ".join(_legend(series, [one.beside.name for one in elsewhere], gaps)))
    withheld = withheld_words(series, small_group())
    if withheld:
        st.markdown(f":material/visibility_off: {withheld}")
    if indicator.definition and not has_several_definitions(series):
        st.caption(f"Tæller: {as_text(indicator.definition)}")
    _show_numbers(series)
    show_doors(doors_of(series, elsewhere), f"kilde-{indicator.id}")


def _show_numbers(series: Series) -> None:
    """The table stands open where it is short; picture and table can be taken away."""
    table = figure_table(series)
    if table.empty:
        return
    indicator, latest = series.indicator, series.latest
    dated = f"seneste tal er fra {format_figure_day(latest.date)}" if latest else "ingen tal endnu"
    is_long = len(table) > MOST_ROWS
    with st.expander("Vis tallene som tabel", icon=":material/table:") if is_long else st.container():
        show_table(table, alt=f"{indicator.name}: tal, vejen til målet og måltal")
        for line in definition_lines(series):
            st.caption(as_text(line))
    with st.popover("Hent billede og tal", icon=":material/download:", type="tertiary"):
        if series.figures or indicator.target_value is not None:
            offer_picture(indicator.name, dated)
        offer_downloads(partial(source_table, series), indicator.name, dated, f"tabel-{indicator.id}")


def finding_of(indicator: Indicator, part: IndicatorProgress) -> str:
    """The picture's message in words: the latest figure, the target or band, and why the state is what it is."""
    said = []
    if part.value is not None and part.date is not None:
        said.append(f"{as_text(format_value(part.value, indicator.unit))} {format_figure_time(part.date)}")
    if indicator.target_value is not None:
        year = f" i {indicator.target_date.year}" if indicator.target_date else ""
        said.append(f"måltallet er {as_text(format_value(indicator.target_value, indicator.unit))}{year}")
    band = band_words(indicator, indicator.unit) if indicator.direction is Direction.HOLD else ""
    if band:
        said.append(f"skal være {as_text(band)}")
    said.append(REASON_WORDS[part.reason])
    return "; ".join(said) + "."


def _legend(series: Series, names: Sequence[str], gaps: Sequence[Gap]) -> list[str]:
    """The lines in words, since they are told apart by shape."""
    one = series.indicator
    said = [f"Linje med punkter: de faktiske tal i {as_text(unit_words(one.unit))}."] if series.figures else []
    if None not in (one.baseline_value, one.baseline_date, one.target_value, one.target_date):
        bent = ", bøjet af delmålene (ruder)" if series.interim_targets else ""
        said.append(f"Prikket: vejen fra udgangspunktet til måltallet{bent}.")
    if one.target_value is not None:
        said.append("Tynd streg: måltallet.")
    if one.direction is Direction.HOLD:
        said.append("Farvet felt: det bånd, tallet skal holdes i.")
    if any(one.changed_on is not None for one in breaks_of(series, gaps)):
        said.append("Lodret streg: her begynder en ny opgørelse, som ikke kan sammenlignes med den før.")
    if names:
        said.append(f"Tynde, stiplede linjer eller tegn: {as_text(', '.join(names))}.")
    return said


def _alt(indicator: Indicator, part: IndicatorProgress) -> str:
    return f"{indicator.name}. Tilstand: {STATE_LOOKS[part.state].word}. {finding_of(indicator, part)}".replace(
        "\\", ""
    )
