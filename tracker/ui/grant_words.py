"""How applications to pools are told: words, signs and colours of what became of them, and the page's sentences."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.danish.formatting import format_date, format_short_date
from tracker.danish.phrases import capitalise, count_of, format_distance, format_kroner, join_words
from tracker.export.budget_words import marks_of
from tracker.insight.ledger_book import day_of
from tracker.insight.pool_pace import AccountsDue, Lasting, PoolPace
from tracker.ui.escaping import as_text
from tracker.ui.meeting_names import date_words
from tracker.ui.message_words import Colour
from tracker.usecases.pack_money import ApplicationState

STATE_WORDS: Mapping[ApplicationState, str] = {
    ApplicationState.APPLIED: "Venter på svar",
    ApplicationState.GRANTED: "Bevilget",
    ApplicationState.PARTLY: "Bevilget delvist",
    ApplicationState.REFUSED: "Afslag",
    ApplicationState.WITHDRAWN: "Trukket tilbage",
}
STATE_ICONS: Mapping[ApplicationState, str] = {
    ApplicationState.APPLIED: ":material/hourglass_top:",
    ApplicationState.GRANTED: ":material/check_circle:",
    ApplicationState.PARTLY: ":material/rule:",
    ApplicationState.REFUSED: ":material/cancel:",
    ApplicationState.WITHDRAWN: ":material/undo:",
}
STATE_COLOURS: Mapping[ApplicationState, Colour] = {
    ApplicationState.APPLIED: "orange",
    ApplicationState.GRANTED: "green",
    ApplicationState.PARTLY: "green",
    ApplicationState.REFUSED: "red",
    ApplicationState.WITHDRAWN: "gray",
}
NO_APPLICANT = "Ansøger ikke oplyst"
_LONG = 5 * 366
"""Days; beyond them a day would look more certain than it is."""


def state_of(application: Mapping[str, Any]) -> ApplicationState | None:
    """What became of an application; ``None`` for a word that none of the states is."""
    try:
        return ApplicationState(application["state"])
    except ValueError:
        return None


def state_words(application: Mapping[str, Any]) -> str:
    """The Danish word of the state, or the stored word itself."""
    state = state_of(application)
    return str(application["state"]) if state is None else STATE_WORDS[state]


def applied_sentence(pace: PoolPace, pool_name: str, year: int) -> str:
    """``5 har søgt … i 2026 om i alt 55.300 kr.: 3 fik i alt 27.800 kr., 1 fik afslag, og 1 venter på svar.``"""
    if not pace.applied.number:
        return none_sentence(pace, pool_name, year)
    name = count_of(pace.applied.number, "ansøgning", "ansøgninger")
    told = f"**{capitalise(name)} til {as_text(pool_name)} i {year}**, i alt {format_kroner(pace.applied.ore)}"
    parts = [
        f"{pace.granted.number} fik {'i alt ' if pace.granted.number > 1 else ''}{format_kroner(pace.granted.ore)}"
        if pace.granted.number
        else "",
        f"{pace.refused.number} fik afslag" if pace.refused.number else "",
        f"{pace.withdrawn.number} er trukket tilbage" if pace.withdrawn.number else "",
        f"{pace.waiting.number} venter på svar" if pace.waiting.number else "",
    ]
    said = [part for part in parts if part]
    dry = pace.limited_by_pool.number
    reach = f" Til {dry} af dem rakte puljen ikke længere." if dry else ""
    return f"{told}: {join_words(said)}.{reach}".replace("kr..", "kr.") if said else f"{told}.".replace("kr..", "kr.")


def none_sentence(pace: PoolPace, pool_name: str, year: int) -> str:
    """That nobody had applied by a day, where somebody says so; else that nothing is told, which is not the same."""
    day = None if pace.none_since is None else day_of(pace.none_since)
    if day is None:
        return (
            f"**Ingen ansøgninger til {as_text(pool_name)} er skrevet ind for {year}.** Om nogen har søgt, er ukendt."
        )
    return f"**Ingen ansøgninger til {as_text(pool_name)} pr. {format_date(day)}.**"


def left_sentence(pace: PoolPace, year: int) -> str:
    """What is left and how long it lasts, or why nobody can say so."""
    left = pace.balance.left_ore
    if left is None:
        return f"Hvad der er tilbage for {year}, er ukendt."
    marks = marks_of(pace.balance)
    noted = f" ({marks})" if marks else ""
    if left < 0:
        return f"Der er givet **{format_kroner(-left)} mere**, end der var{noted}."
    return f"Der er **{format_kroner(left)} tilbage**{noted}. {lasting_words(pace)}".rstrip()


def lasting_words(pace: PoolPace) -> str:
    """``Med de seneste 12 måneders tempo (47.800 kr.) rækker de til 3. maj 2028.``; nothing of a year not running."""
    lasting = pace.lasting
    if pace.is_of_other_year:
        return ""
    if lasting is None:
        return "Der er ikke tildelt noget de seneste 12 måneder, så der er intet tempo at regne med."
    if lasting.left_ore <= 0:
        return "Puljen er tom."
    pace_words = f"Med de seneste 12 måneders tempo ({format_kroner(lasting.granted_ore)})"
    short = "" if lasting.is_whole_period else " Puljen er fulgt i kortere tid end 12 måneder."
    if lasting.days > _LONG or lasting.empty_on is None:
        return f"{pace_words} rækker de mere end fem år.{short}"
    return f"{pace_words} rækker de til {format_date(lasting.empty_on)}.{short}"


def lasting_until(lasting: Lasting | None) -> str:
    """The day on which the pool is empty, as a number card tells it."""
    if lasting is None:
        return "ukendt"
    if lasting.left_ore <= 0:
        return "tom nu"
    if lasting.days > _LONG or lasting.empty_on is None:
        return "over fem år"
    return format_short_date(lasting.empty_on)


def decided_words(application: Mapping[str, Any]) -> str:
    """What it got, when and why; plain text, empty while nobody has answered."""
    state = state_of(application)
    day = application["withdrawn_on"] if state is ApplicationState.WITHDRAWN else application["decided_on"]
    when = f" {format_date(day)}" if day is not None else ""
    why = f": {application['reason']}" if application["reason"] else ""
    if state is ApplicationState.REFUSED:
        return f"Fik afslag{when}{why or ', uden oplyst grund'}"
    if state is ApplicationState.WITHDRAWN:
        return f"Trukket tilbage{when}{why}"
    if state is ApplicationState.APPLIED or state is None:
        return ""
    sum_words = "et ukendt beløb" if application["granted_ore"] is None else format_kroner(application["granted_ore"])
    dry = " · begrænset af puljen" if application["is_limited_by_pool"] else ""
    return f"Fik {sum_words}{when}{why}{dry}"


def paid_words(application: Mapping[str, Any], due: AccountsDue | None, today: dt.date) -> str:
    """Whether it is paid and accounted for, and how late the accounts are; only where money was given."""
    if state_of(application) not in (ApplicationState.GRANTED, ApplicationState.PARTLY):
        return ""
    paid, accounted = application["paid_ore"], application["accounted_ore"]
    parts = [
        "udbetaling ikke oplyst"
        if paid is None and application["paid_on"] is None
        else f"udbetalt {_sum_and_day(paid, application['paid_on'])}"
    ]
    if accounted is not None or application["accounted_on"] is not None:
        parts.append(f"regnskab modtaget {_accounts(accounted, application['accounted_on'])}")
    elif due is not None:
        late = format_distance(due.due_on, today)
        parts.append(f"regnskab skulle være her senest {format_date(due.due_on)}, {late}")
    else:
        parts.append("regnskab ikke modtaget")
    return capitalise(" · ".join(parts))


def _sum_and_day(ore: int | None, day: dt.date | None) -> str:
    return " ".join(
        filter(None, (None if ore is None else format_kroner(ore), None if day is None else format_date(day)))
    )


def _accounts(ore: int | None, day: dt.date | None) -> str:
    spent = "brugt beløb ikke oplyst" if ore is None else f"brugt {format_kroner(ore)}"
    return f"{date_words(day)}: {spent}"


def came_words(application: Mapping[str, Any]) -> str:
    """``Madklubben Gryden · søgte 14.500 kr. · 6. oktober 2026``; plain text."""
    day = "dag ikke oplyst" if application["date"] is None else format_date(application["date"])
    who = application["applicant"] or NO_APPLICANT
    return f"{who} · søgte {format_kroner(application['applied_ore'])} · {day}"


def waiting_sentence(late: Sequence[Mapping[str, Any]], due: Sequence[AccountsDue]) -> str:
    """What is late by the rules; empty where nothing is."""
    parts = []
    if late:
        verb = "har ventet længere på svar, end reglerne siger"
        parts.append(f"{count_of(len(late), 'ansøgning', 'ansøgninger')} {verb}{',' if due else ''}")
    if due:
        parts.append(f"{count_of(len(due), 'regnskab', 'regnskaber')} er ikke kommet til tiden")
    return f"{capitalise(join_words(parts))}." if parts else ""
