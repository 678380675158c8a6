"""What is said of a matter's later sentences: what each does, how sure that is, why, and on which day."""

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, join_words
from tracker.domain.follow_up import FollowUpState
from tracker.domain.thread import AnswerBand, AnswerReason, ThreadEventKind
from tracker.ui.meeting_names import date_words
from tracker.ui.message_words import STATE_WORDS
from tracker.usecases.settle_answer import EventState

EVENT_WORDS: Mapping[ThreadEventKind, str] = {
    ThreadEventKind.REMINDED: "Nævnt igen",
    ThreadEventKind.NOT_YET: "Ikke kommet endnu",
    ThreadEventKind.POSTPONED: "Udsat",
    ThreadEventKind.TREATED: "Behandlet hos modtageren",
    ThreadEventKind.ANSWERED: "Besvaret",
    ThreadEventKind.DONE: "Udført",
    ThreadEventKind.DROPPED: "Frafaldet",
    ThreadEventKind.SUPERSEDED: "Erstattet",
}

EVENT_ICONS: Mapping[ThreadEventKind, str] = {
    ThreadEventKind.REMINDED: ":material/notifications:",
    ThreadEventKind.NOT_YET: ":material/hourglass_empty:",
    ThreadEventKind.POSTPONED: ":material/schedule:",
    ThreadEventKind.TREATED: ":material/gavel:",
    ThreadEventKind.ANSWERED: ":material/mark_chat_read:",
    ThreadEventKind.DONE: ":material/check_circle:",
    ThreadEventKind.DROPPED: ":material/block:",
    ThreadEventKind.SUPERSEDED: ":material/swap_horiz:",
}

ASKED: Mapping[ThreadEventKind, str] = {
    ThreadEventKind.TREATED: "Er det her, modtageren behandlede det?",
    ThreadEventKind.ANSWERED: "Er det svaret?",
    ThreadEventKind.DONE: "Er det her, det blev gjort?",
    ThreadEventKind.DROPPED: "Er det her, det blev opgivet?",
    ThreadEventKind.SUPERSEDED: "Er det her, noget andet kom i stedet?",
}
"""The question about a proposed sentence; the other kinds close nothing and are not asked about."""

BAND_WORDS: Mapping[AnswerBand, str] = {AnswerBand.CERTAIN: "sikker", AnswerBand.LIKELY: "foreslået"}

REASON_WORDS: Mapping[AnswerReason, str] = {
    AnswerReason.RIGHT_AFTER: "står lige efter spørgsmålet i samme referat",
    AnswerReason.SAME_CASE: "har samme sagsnummer",
    AnswerReason.SAME_ITEM_TITLE: "står under samme overskrift",
    AnswerReason.SAME_WORDS: "bruger de samme ord",
    AnswerReason.SAME_CONCEPTS: "bruger andre ord for det samme",
    AnswerReason.SAME_ACTOR: "nævner den samme ansvarlige",
    AnswerReason.ITEM_RECALLS_IT: "står i et punkt, der siger, at der er spurgt",
    AnswerReason.NAMES_THE_MEETING: "nævner mødet eller punktet, hvor det blev givet",
    AnswerReason.ORDER_OF_EVENTS: "kom der, hvor svaret skyldtes",
}
_AFTER = "efter mødet, dag ukendt"


def reasons_words(reasons: Sequence[str]) -> str:
    """``fordi sætningen har samme sagsnummer og bruger de samme ord``; empty where no reason is stored."""
    said = [REASON_WORDS[AnswerReason(reason)] for reason in reasons]
    return f"fordi sætningen {join_words(said)}" if said else ""


def judged_words(event: Mapping[str, Any]) -> str:
    """``sikker``, ``foreslået``, ``bekræftet af Bo 3. maj 2026``, ``afvist af en person …``."""
    state = EventState(event["state"])
    if state is EventState.READ:
        return BAND_WORDS[AnswerBand(event["band"])]
    verb = "bekræftet" if state is EventState.CONFIRMED else "afvist"
    when = f" {format_date(event['decided_at'].date())}" if event["decided_at"] else ""
    return f"{verb} af {event['decided_by'] or 'en person'}{when}"


def told_words(event: Mapping[str, Any]) -> str:
    """The day of a later sentence; one written into the same minutes afterwards has none."""
    day = date_words(event["told_on"])
    return f"{_AFTER} (referatet {day})" if event["is_after_meeting"] else day


def closed_words(matter: Mapping[str, Any]) -> str:
    """``Besvaret 9. december 2025, 273 dage efter``; who gave it up stands where the text says so."""
    word = STATE_WORDS[FollowUpState(matter["state"])]
    by = f" af {matter['closed_by']}" if matter["closed_by"] and matter["state"] == FollowUpState.DROPPED.value else ""
    if matter["is_answered_after"]:
        return f"{word}{by} {_AFTER}"
    day, given = matter["answered_on"], matter["given_on"]
    if day is None:
        return f"{word}{by}"
    later = f", {count_of((day - given).days, 'dag', 'dage')} efter" if given is not None and given < day else ""
    return f"{word}{by} {format_date(day)}{later}"


def since_sentence(events: Sequence[Mapping[str, Any]]) -> str:
    """How often later minutes speak of it: ``Siden er det nævnt 2 gange, senest 11. marts 2025``."""
    sure = [one for one in events if is_in_force(one)]
    if not sure:
        return "Ingen senere sætning i de indlæste referater handler sikkert om det."
    days = [one["told_on"] for one in sure if one["told_on"] is not None and not one["is_after_meeting"]]
    last = f", senest {format_date(max(days))}" if days else ""
    return f"Siden er det nævnt {count_of(len(sure), 'gang', 'gange')}{last}."


def is_in_force(event: Mapping[str, Any]) -> bool:
    """Whether the sentence counts: confirmed, or certain and not rejected."""
    state = EventState(event["state"])
    is_certain = AnswerBand(event["band"]) is AnswerBand.CERTAIN
    return state is EventState.CONFIRMED or (state is EventState.READ and is_certain)


def is_proposed(event: Mapping[str, Any]) -> bool:
    """Whether a person is asked about it: likely, of a kind that closes, and nobody has said yes or no."""
    is_open = EventState(event["state"]) is EventState.READ and AnswerBand(event["band"]) is AnswerBand.LIKELY
    return is_open and ThreadEventKind(event["kind"]) in ASKED
