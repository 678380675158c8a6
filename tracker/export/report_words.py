"""Status reports in Danish sentences, for papers and screens alike: who treated one, and which were to come. Pure."""

import datetime as dt
from collections.abc import Sequence

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, join_words
from tracker.insight.expected_reports import Arrival, ExpectedReport, TreatedReport

_PARTS = {6: "halvår", 3: "kvartal"}
"""Months to the name of such a part of a year."""
_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_COUNTED = {Arrival.CAME: "er her", Arrival.MISSING: "mangler", Arrival.AWAITED: "ventes endnu"}
ARRIVAL_WORDS = {Arrival.CAME: "kom", Arrival.MISSING: "mangler", Arrival.AWAITED: "ventes"}


def stretch_words(first: dt.date, last: dt.date) -> str:
    """``2024``, ``1. halvår 2024``, ``3. kvartal 2024``, ``maj 2024``, ``januar–april 2024``: whole months."""
    months = last.month - first.month + 1
    if months == len(_MONTHS):
        return str(first.year)
    if months in _PARTS and (first.month - 1) % months == 0:
        return f"{(first.month - 1) // months + 1}. {_PARTS[months]} {first.year}"
    names = dict.fromkeys((_MONTHS[first.month - 1], _MONTHS[last.month - 1]))
    return f"{'–'.join(names)} {first.year}"


def treatment_words(treated: TreatedReport) -> str:
    """``Behandlet af A 14. september 2022 og B 15. marts 2023: 182 dage imellem.``, or that nobody is known to have."""
    if not treated.treatments:
        return "Ingen behandling er indtastet."
    who = join_words([f"{one.body} {format_date(one.date)}" for one in treated.treatments])
    return f"Behandlet af {who}{lag_words(treated)}."


def lag_words(treated: TreatedReport) -> str:
    """``: 182 dage imellem``; nothing where one body alone has treated it."""
    days = treated.lag_days
    if days is None:
        return ""
    if days == 0:
        return ": samme dag"
    between = "imellem" if len(treated.treatments) == 2 else "fra den første til den sidste"
    return f": {count_of(days, 'dag', 'dage')} {between}"


def promise_words(reports_per_year: int) -> str:
    """``én gang om året``, ``2 gange om året``."""
    return "én gang om året" if reports_per_year == 1 else f"{reports_per_year} gange om året"


def expected_sentence(reports_per_year: int, expected: Sequence[ExpectedReport]) -> str:
    """``Politikken lover opfølgning 2 gange om året. 12 rapporter til nu: 1 er her, 10 mangler og 1 ventes endnu.``

    Counted are stretches, each with at least one report or none; two reports in one stretch fill no other.
    """
    promise = f"Politikken lover opfølgning {promise_words(reports_per_year)}."
    counts = [(sum(one.arrival is arrival for one in expected), words) for arrival, words in _COUNTED.items()]
    told = join_words([f"{number} {words}" for number, words in counts if number])
    return f"{promise} {count_of(len(expected), 'rapport', 'rapporter')} til nu: {told}." if told else promise


def missing_words(expected: Sequence[ExpectedReport]) -> tuple[str, ...]:
    """Each stretch without a report: ``1. halvår 2024: mangler``, ``2. halvår 2026: ventes``; the newest first."""
    return tuple(
        f"{stretch_words(one.first, one.last)}: {ARRIVAL_WORDS[one.arrival]}"
        for one in reversed(expected)
        if one.arrival is not Arrival.CAME
    )


def missing_sentence(expected: Sequence[ExpectedReport]) -> str:
    """``Mangler: 1. halvår 2024 og 2. halvår 2024. Ventes: 1. halvår 2025.``; empty where all have come."""
    parts = []
    for arrival, word in ((Arrival.MISSING, "Mangler"), (Arrival.AWAITED, "Ventes")):
        stretches = [stretch_words(one.first, one.last) for one in expected if one.arrival is arrival]
        if stretches:
            parts.append(f"{word}: {join_words(stretches)}.")
    return " ".join(parts)
