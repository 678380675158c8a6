"""The words of money in papers: kinds of entries, columns of a budget line, and what is expected of a year. Pure."""

from collections.abc import Mapping
from typing import Protocol

from tracker.danish.formatting import format_date
from tracker.danish.phrases import SPACE, count_of, format_kroner, full_stop, join_words
from tracker.domain.money import LedgerKind, to_whole_kroner
from tracker.insight.forecast import Forecast, ForecastMethod, NoForecast
from tracker.insight.ledger_effect import LedgerColumn

KIND_WORDS: Mapping[LedgerKind, str] = {
    LedgerKind.APPROPRIATION: "Bevilling",
    LedgerKind.SUPPLEMENTARY: "Tillægsbevilling",
    LedgerKind.CARRY_OVER: "Overført",
    LedgerKind.TRANSFER: "Omplacering",
    LedgerKind.CORRECTION: "Rettelse",
    LedgerKind.GRANT: "Tildelt",
    LedgerKind.EXPENDITURE: "Forbrug",
    LedgerKind.COMMITMENT: "Disponeret",
    LedgerKind.REFUND: "Tilbagebetalt",
}
COLUMN_WORDS: Mapping[LedgerColumn, str] = {
    LedgerColumn.ORIGINAL: "Oprindeligt budget",
    LedgerColumn.SUPPLEMENTARY: "Tillægsbevillinger",
    LedgerColumn.CARRIED: "Overført",
    LedgerColumn.TRANSFERRED: "Omplaceret",
    LedgerColumn.CORRECTED: "Rettelser",
    LedgerColumn.SPENT: "Forbrug",
    LedgerColumn.GRANTED: "Tildelt",
    LedgerColumn.REFUNDED: "Tilbagebetalt eller indtægt",
    LedgerColumn.COMMITTED: "Disponeret",
}
METHOD_WORDS: Mapping[ForecastMethod, str] = {
    ForecastMethod.ACTUAL: "årets faktiske forbrug",
    ForecastMethod.SEASON: "tidligere års forløb",
    ForecastMethod.STRAIGHT: "ret linje",
}
NO_FORECAST_WORDS: Mapping[NoForecast, str] = {
    NoForecast.NOTHING_KNOWN: "kilderne fortæller ikke om noget forbrug",
    NoForecast.NOT_BEGUN: "året er ikke begyndt",
    NoForecast.TOO_EARLY: "under et kvartal af året er kendt",
    NoForecast.FEW_POINTS: "for få tal er kendt: der skal være mindst tre",
    NoForecast.ONE_LUMP: "over halvdelen af forbruget står i én post, så forløbet over året er ukendt",
    NoForecast.NO_DAYS: "en del af forbruget er uden dato",
    NoForecast.NOTHING_SPENT: "der er ikke brugt noget endnu, eller mere er kommet tilbage end betalt",
}

INFERRED, WITH_PROPOSALS = "udledt", "med forslag"


class Marked(Protocol):
    """A sum of a budget line, or a balance."""

    @property
    def is_inferred(self) -> bool:
        """Whether any of it is inferred."""

    @property
    def has_proposals(self) -> bool:
        """Whether any of it is read by the machine and accepted by nobody."""


def marks_of(figure: Marked) -> str:
    """``udledt, med forslag``: what must stand at a figure."""
    return ", ".join([*([INFERRED] if figure.is_inferred else []), *([WITH_PROPOSALS] if figure.has_proposals else [])])


def forecast_sentence(forecast: Forecast) -> str:
    """What is expected, how it was found and how sure it is; or why nothing is."""
    if forecast.reason is not None:
        return f"Forventet forbrug ved årets udgang kan ikke regnes: {NO_FORECAST_WORDS[forecast.reason]}."
    if forecast.expected_ore is None or forecast.low_ore is None or forecast.high_ore is None:
        return ""
    if forecast.method is ForecastMethod.ACTUAL:
        return f"Året er slut. Forbruget blev {full_stop(format_kroner(forecast.expected_ore))}"
    low, middle, high = (
        format_kroner(to_whole_kroner(ore)) for ore in (forecast.low_ore, forecast.expected_ore, forecast.high_ore)
    )
    span = f"mellem {low.removesuffix(f'{SPACE}kr.')} og {high} i fire af fem tilfælde"
    return f"Forventet forbrug ved årets udgang: {middle} ({span}). {_method(forecast)}"


def _method(forecast: Forecast) -> str:
    day = "" if forecast.known_to is None else format_date(forecast.known_to)
    floor = "Det, der er brugt og disponeret, er det mindste, der ventes."
    if forecast.method is ForecastMethod.SEASON:
        years = join_words([str(year) for year in forecast.years])
        return f"Regnet efter, hvor stor en del af årets forbrug der var brugt samme dag i {years} ({day}). {floor}"
    told = count_of(forecast.stretches, "måned eller opgørelse", "måneder eller opgørelser")
    rhythm = "Årets rytme er ikke regnet med: to hele tidligere år er ikke kendt."
    return f"Regnet som en ret linje efter {told} til og med {day}. {rhythm} {floor}"
