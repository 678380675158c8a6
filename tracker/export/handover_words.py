"""The Danish words of the hand-over, the same on the screen and in the paper. Plain text, never Markdown."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import capitalise, count_of, format_kroner, full_stop, join_words
from tracker.domain.meeting import MeetingKind
from tracker.insight.handover import Handover, MatterKind, MoneyLeft, OpenMatter
from tracker.insight.overdue import Standing
from tracker.insight.reading_list import ToRead, WhyRead
from tracker.insight.take_overs import Crossing
from tracker.insight.terms import council_term_of

Row = Mapping[Any, Any]

KIND_WORDS: Mapping[MatterKind, str] = {
    MatterKind.REFERRAL: "Henvisning",
    MatterKind.QUESTION: "Spørgsmål",
    MatterKind.TASK: "Opgave",
}
KIND_HEADINGS: Mapping[MatterKind, str] = {
    MatterKind.REFERRAL: "Hvad er sendt til andre og ikke besvaret?",
    MatterKind.QUESTION: "Hvad er der spurgt om uden svar?",
    MatterKind.TASK: "Hvad er ikke gjort?",
}
STANDING_WORDS: Mapping[Standing, str] = {
    Standing.LATE: "Over tid",
    Standing.MISSED: "Skyldtes ved et holdt møde",
    Standing.UNANSWERED: "Ikke besvaret",
    Standing.OWED: "Skyldes ved næste møde",
    Standing.DUE: "Frist forude",
    Standing.CONDITIONAL: "Venter på en betingelse",
    Standing.SOFT: "Opfordring",
    Standing.POSTPONED: "Udsat",
    Standing.PARKED: "Lagt til side",
    Standing.CLOSED: "Afsluttet",
}
NO_TITLE, NO_BODY, NO_DAY = "punkt uden titel", "udvalg ikke oplyst", "uden dato"
_PAPERS: Mapping[MeetingKind, str] = {
    MeetingKind.MINUTES: "Referat af",
    MeetingKind.AGENDA: "Dagsorden for",
    MeetingKind.SUMMARY: "Opsamling fra",
}
_COUNTED: Mapping[MatterKind, tuple[str, str]] = {
    MatterKind.REFERRAL: ("henvisning uden svar", "henvisninger uden svar"),
    MatterKind.QUESTION: ("spørgsmål uden svar", "spørgsmål uden svar"),
    MatterKind.TASK: ("opgave", "opgaver"),
}


def handover_sentences(name: str, handed: Handover, entered: int) -> tuple[str, ...]:
    """What the body gives on, first in one sentence, then the money and what was learnt. ``entered``: by hand."""
    counts = {kind: len(handed.of_kind(kind)) for kind in MatterKind}
    counts[MatterKind.REFERRAL] += entered
    total = sum(counts.values())
    if not total:
        first = f"{name} har ingen åbne sager at give videre."
    elif total in counts.values():
        kind = next(kind for kind, number in counts.items() if number)
        first = f"{name} har {count_of(total, *_COUNTED[kind])} at give videre."
    else:
        parts = join_words([count_of(number, *_COUNTED[kind]) for kind, number in counts.items() if number])
        first = f"{name} har {count_of(total, 'åben sag', 'åbne sager')} at give videre: {parts}."
    behind = sum(one.standing.is_behind for one in handed.matters)
    late = f"{count_of(behind, 'er', 'er')} over tid eller skyldtes ved et møde, der er holdt." if behind else ""
    money = " ".join(money_sentence(one) for one in handed.money)
    learnt = _learnt(handed)
    return tuple(said for said in (first, late, money, learnt) if said)


def _learnt(handed: Handover) -> str:
    if not handed.lessons:
        return ""
    return f"{capitalise(count_of(len(handed.lessons), 'erfaring', 'erfaringer'))} er sagt videre."


def money_sentence(one: MoneyLeft) -> str:
    """``129.500 kr. er tilbage i Integrationsrådets pulje for 2025 (udledt).`` Unknown is said to be unknown."""
    line = one.line
    year = f" for {line.year}" if line.year is not None else ""
    pool = f"{one.pool['name']}{year}"
    proposed = " (med forslag)" if line.left.has_proposals else ""
    left, budget = line.left.ore, line.corrected_budget
    if left is None and one.stated_ore is not None:
        return (
            f"Hvad der er tilbage i {pool}, kan ikke regnes; referatet siger {full_stop(format_kroner(one.stated_ore))}"
        )
    if left is None and budget.ore is not None:
        guess = " (udledt)" if budget.is_inferred and not budget.is_stated else ""
        return (
            f"{format_kroner(budget.ore)} var til rådighed i {pool}{guess}{proposed}; "
            "hvad der er brugt, er ikke oplyst."
        )
    if left is None:
        return f"Hvad der er tilbage i {pool}, er ikke oplyst."
    inferred = " (udledt)" if one.is_inferred else ""
    if left < 0:
        return full_stop(f"{pool} er overskredet med {format_kroner(-left)}{inferred}{proposed}")
    return f"{format_kroner(left)} er tilbage i {pool}{inferred}{proposed}."


def inference_words(one: MoneyLeft) -> str | None:
    """``89.700 kr. − 38.000 kr. = 51.700 kr.``: how an inferred appropriation follows; ``None`` where none was."""
    inferred = next(iter(one.line.corrected_budget.inferred), None)
    if inferred is None:
        return None
    parts = "".join(f" {'−' if ore >= 0 else '+'} {format_kroner(abs(ore))}" for ore in inferred.parts_ore)
    return f"Bevillingen er udledt: {format_kroner(inferred.total_ore)}{parts} = {format_kroner(inferred.ore)}"


def crossing_sentences(body: Row, handed: Handover, crossings: Sequence[Crossing], today: dt.date) -> tuple[str, ...]:
    """What went to others and what came from them, and what nobody has taken over of a body that has ended."""
    said = [_crossing_sentence(body, one) for one in crossings if not one.is_undone and one.matters]
    if handed.matters and body["last_day"] is not None and body["last_day"] < today:
        number = count_of(len(handed.matters), "åben sag", "åbne sager")
        said.append(f"{capitalise(number)} er ikke overtaget af nogen endnu.")
    return tuple(said)


def _crossing_sentence(body: Row, one: Crossing) -> str:
    number = f"{format_number(len(one.matters), 0)} {'sag' if len(one.matters) == 1 else 'sager'}"
    if one.row["from_body_id"] == one.row["to_body_id"]:
        whom = f"af {taker_words(one.row)}"
    else:
        whom = f"fra {one.row['from_body']}" if one.is_inherited_by(body["id"]) else f"af {one.row['to_body']}"
    return f"{number} er overtaget {whom} {_on(one.row['date'])}."


def life_sentence(body: Row, matters: Sequence[OpenMatter], today: dt.date) -> str:
    """When the body began and ended and what comes after it; of one without days, the council's own term."""
    days = (_began(body["first_day"], today), _ended(body["last_day"], today))
    said = [f"{body['name']} {join_words([day for day in days if day])}."] if any(days) else []
    if body["successor"]:
        said.append(f"Efter {body['name']} kommer {body['successor']}.")
    term = council_term_of(today)
    if term is not None:
        before = sum(one.is_from_before for one in matters)
        since = f" {_before(before)} givet før." if before else ""
        said.append(f"Kommunalbestyrelsens valgperiode {term.name} begyndte den {format_date(term.first_day)}.{since}")
    return " ".join(said)


def _before(number: int) -> str:
    return "1 af sagerne er" if number == 1 else f"{format_number(number, 0)} af sagerne er"


def _began(day: dt.date | None, today: dt.date) -> str:
    return "" if day is None else f"{'begynder' if day > today else 'begyndte'} den {format_date(day)}"


def _ended(day: dt.date | None, today: dt.date) -> str:
    return "" if day is None else f"{'slutter' if day >= today else 'sluttede'} den {format_date(day)}"


def meeting_words(meeting: Row) -> str:
    """``Referat af Integrationsrådet``, or of what the document calls the meeting."""
    return f"{_PAPERS[MeetingKind(meeting['kind'])]} {meeting['body'] or meeting['title'] or NO_BODY}"


def why_words(one: ToRead) -> str:
    """``Overleveringen er vedtaget her. 9 åbne sager er givet her.``"""
    given = f"{count_of(one.open_matters, 'åben sag', 'åbne sager')} er givet her."
    words = {
        WhyRead.HANDS_OVER: "Her står, hvad der er givet videre.",
        WhyRead.LESSONS: "Her står, hvad de, der gik før, har lært.",
        WhyRead.OPEN_MATTERS: given,
        WhyRead.LATEST: "Det er det seneste referat.",
        WhyRead.REPORT: "Det er den seneste statusrapport.",
    }
    said = [words[reason] for reason in one.reasons]
    if one.open_matters and WhyRead.OPEN_MATTERS not in one.reasons:
        said.append(given)
    return " ".join(said)


def given_words(row: Row, crossing: Crossing | None, waited: str = "") -> str:
    """``Givet i Integrationsrådet den 26. november 2025 · overtaget af Trivselsrådet den 1. januar 2026``.

    ``waited`` is how long ago it was given, with its comma.
    """
    said = f"Givet i {row['body'] or row['meeting_title'] or NO_BODY} {_on(row['given_on'])}{waited}"
    if crossing is None:
        return said
    return f"{said} · overtaget af {taker_words(crossing.row)} {_on(crossing.row['date'])}"


def taker_words(row: Row) -> str:
    """Who took over; the same body with the years of its new term."""
    if row["from_body_id"] != row["to_body_id"]:
        return str(row["to_body"])
    term = council_term_of(row["date"])
    return f"{row['to_body']} {term.name}" if term else str(row["to_body"])


def item_words(row: Row) -> str:
    """``punkt 3. Status``: number and title as far as they are known."""
    title = row["item_title"] or NO_TITLE
    return f"punkt {row['item_number']}. {title}" if row["item_number"] else str(title)


def _on(day: dt.date | None) -> str:
    return NO_DAY if day is None else f"den {format_date(day)}"
