"""The year in eight figures, each a door to the entries it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.danish.phrases import SPACE, format_kroner, full_stop, join_words
from tracker.domain.money import to_whole_kroner
from tracker.export.budget_words import METHOD_WORDS, NO_FORECAST_WORDS, forecast_sentence, marks_of
from tracker.insight.budget_lines import BudgetLine, Figure
from tracker.insight.forecast import Forecast, ForecastMethod
from tracker.insight.inference import InferredAppropriation
from tracker.insight.ledger_effect import LedgerColumn
from tracker.ui.budget_behind import offer_behind, opened, show_behind
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import net_sentence, share_words, signed_words, sum_words
from tracker.ui.escaping import as_text

PLACE = "tal"


@dataclass(frozen=True, slots=True)
class Number:
    """A figure on a card; ``note`` says what must be known of it."""

    key: str
    label: str
    value: str
    note: str
    ids: tuple[str, ...]
    inferred: tuple[InferredAppropriation, ...] = ()


def show_metrics(view: BudgetView, forecast: Forecast | None) -> None:
    """The cards, two abreast on a telephone, and beneath them what the opened one is made of."""
    numbers = numbers_of(view.total, forecast)
    with st.grid(4, min_column_width=150, gap="small"):
        for one in numbers:
            with st.container(border=True, gap=None, height="stretch"):
                st.metric(one.label, one.value)
                st.caption(one.note or "\N{NO-BREAK SPACE}")
                offer_behind(PLACE, one.key, one.ids)
    if net := net_sentence(view.total):
        st.caption(net)
    if forecast is not None:
        st.caption(" ".join([forecast_sentence(forecast), *_of_all(view, forecast)]))
    key = opened(PLACE)
    chosen = next((one for one in numbers if one.key == key), None)
    if chosen is not None:
        show_behind(view, f"{chosen.label} {view.choice.year_words}: {chosen.value}", chosen.ids, chosen.inferred)


def _of_all(view: BudgetView, forecast: Forecast) -> Sequence[str]:
    """What must be known of an expectation that is of several pools together."""
    if len(view.total.pool_ids) < 2 or forecast.expected_ore is None:
        return ()
    said = "Tallet er regnet for alle puljer under ét efter deres fælles forløb; det er ikke linjernes sum."
    names = join_words([as_text(name) for name in view.without_forecast])
    return (said, *([full_stop(f"For sig kan der ikke regnes noget for {names}")] if names else []))


def numbers_of(line: BudgetLine, forecast: Forecast | None) -> Sequence[Number]:
    """The eight figures of a year; what nothing tells is unknown, never nought."""
    budget, spent = line.corrected_budget, line.spent
    both = tuple(dict.fromkeys((*budget.ids, *spent.ids)))
    return (
        _number("oprindeligt", "Oprindeligt budget", line.columns[LedgerColumn.ORIGINAL]),
        _number("budget", "Korrigeret budget", budget),
        _number("forbrug", "Forbrug", spent),
        _number("disponeret", "Disponeret", line.committed),
        _number("rest", "Rest", line.left),
        Number("procent", "Forbrugsprocent", share_words(line.share_spent), "forbrug af korrigeret budget", both),
        _expected(forecast),
        _deviation(line, forecast),
    )


def _number(key: str, label: str, figure: Figure) -> Number:
    note = marks_of(figure)
    if figure.ore is None:
        note = f"kendt: {format_kroner(figure.known_ore)}" if figure.known_ore is not None else "ikke oplyst"
    return Number(key, label, sum_words(figure.ore), note, figure.ids, figure.inferred)


def _expected(forecast: Forecast | None) -> Number:
    label = "Forventet ved årets slut"
    if forecast is None or forecast.expected_ore is None:
        why = "" if forecast is None or forecast.reason is None else NO_FORECAST_WORDS[forecast.reason]
        return Number("forventet", label, "kan ikke regnes", why, () if forecast is None else forecast.entry_ids)
    note = "" if forecast.method is None else METHOD_WORDS[forecast.method]
    if forecast.method is not ForecastMethod.ACTUAL and forecast.low_ore is not None and forecast.high_ore is not None:
        note = f"{range_words(forecast.low_ore, forecast.high_ore)}, {note}"
    return Number("forventet", label, sum_words(to_whole_kroner(forecast.expected_ore)), note, forecast.entry_ids)


def range_words(low_ore: int, high_ore: int) -> str:
    """``80.000 til 104.000 kr.``, in whole kroner, for an estimate has no øre."""
    low, high = (sum_words(to_whole_kroner(ore)) for ore in (low_ore, high_ore))
    return f"{low.removesuffix(f'{SPACE}kr.')} til {high}"


def deviation_ore(line: BudgetLine, forecast: Forecast | None) -> int | None:
    """Expected less the corrected budget: above nought where more is spent than there is."""
    budget = line.corrected_budget.ore
    if forecast is None or forecast.expected_ore is None or budget is None:
        return None
    return forecast.expected_ore - budget


def _deviation(line: BudgetLine, forecast: Forecast | None) -> Number:
    ore = deviation_ore(line, forecast)
    if ore is None or forecast is None:
        return Number("afvigelse", "Afvigelse", "kan ikke regnes", "forventet forbrug mod budget", ())
    whole = to_whole_kroner(ore)
    note = "merforbrug" if whole > 0 else "mindreforbrug" if whole < 0 else "som budgettet"
    ids = tuple(dict.fromkeys((*line.corrected_budget.ids, *forecast.entry_ids)))
    return Number("afvigelse", "Afvigelse", signed_words(whole), f"{note} mod budgettet", ids)
