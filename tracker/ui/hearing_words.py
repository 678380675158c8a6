"""How the states of hearings are called, and the lines that say what is known of one."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import capitalise, count_of
from tracker.domain.council_note import NoteAct
from tracker.insight.hearings import HearingState, HearingThread
from tracker.ui.meeting_names import date_words, distance_words
from tracker.ui.message_words import Colour

_ARTICLE = re.compile(r"^(?:en|et)\s+", re.IGNORECASE)
NO_SUBJECT = "Høring uden emne"
HEARING_WORDS: Mapping[HearingState, str] = {
    HearingState.OVERDUE: "Frist overskredet, intet svar fundet",
    HearingState.UNANSWERED: "Mangler svar",
    HearingState.UNDER_WAY: "Svar på vej",
    HearingState.SENT_OUT: "Sendt i høring, svar ikke fortalt",
    HearingState.ANSWERED: "Svar givet, udfald ukendt",
    HearingState.NAMED: "Nævnt, tilstand ukendt",
    HearingState.KNOWN: "Udfald kendt",
    HearingState.DECLINED: "Ingen bemærkninger",
}
HEARING_ICONS: Mapping[HearingState, str] = {
    HearingState.OVERDUE: ":material/alarm:",
    HearingState.UNANSWERED: ":material/hourglass_empty:",
    HearingState.UNDER_WAY: ":material/edit_note:",
    HearingState.SENT_OUT: ":material/outgoing_mail:",
    HearingState.ANSWERED: ":material/mark_email_read:",
    HearingState.NAMED: ":material/help:",
    HearingState.KNOWN: ":material/check_circle:",
    HearingState.DECLINED: ":material/do_not_disturb_on:",
}
HEARING_COLOURS: Mapping[HearingState, Colour] = {
    HearingState.OVERDUE: "red",
    HearingState.UNANSWERED: "orange",
    HearingState.UNDER_WAY: "blue",
    HearingState.SENT_OUT: "blue",
    HearingState.ANSWERED: "gray",
    HearingState.NAMED: "gray",
    HearingState.KNOWN: "green",
    HearingState.DECLINED: "gray",
}
HEARING_ACTS: Mapping[NoteAct, str] = {
    NoteAct.ASKED: "Spurgt",
    NoteAct.ANSWERED: "Svar givet",
    NoteAct.DECLINED: "Ingen bemærkninger",
    NoteAct.OUTCOME: "Udfald",
    NoteAct.DECIDED: "Sendt i høring",
    NoteAct.TOLD: "Nævnt",
}
WAITING = frozenset((HearingState.OVERDUE, HearingState.UNANSWERED, HearingState.UNDER_WAY))


def hearing_name(thread: HearingThread) -> str:
    """What it is about without *en* or *et* before it, with a large letter first."""
    return capitalise(_ARTICLE.sub("", thread.subject)) if thread.subject else NO_SUBJECT


def hearing_sentence(threads: Sequence[HearingThread]) -> str:
    """``3 af 7 høringer mangler svar, heraf 1 over fristen. Om 2 svar er udfaldet ikke fortalt.``"""
    if not threads:
        return "Ingen høringer er nævnt."
    waiting = sum(one.state in WAITING for one in threads)
    late = sum(one.state is HearingState.OVERDUE for one in threads)
    untold = sum(one.state is HearingState.ANSWERED for one in threads)
    total = count_of(len(threads), "høring", "høringer")
    said = f"**{format_number(waiting, 0)} af {total} mangler svar**" if waiting else f"**{total}, ingen mangler svar**"
    if late:
        said = f"{said}, heraf {format_number(late, 0)} over fristen"
    about = f" Om {count_of(untold, 'svar', 'svar')} er udfaldet ikke fortalt." if untold else ""
    return f"{said}.{about}"


def hearing_line(thread: HearingThread, today: dt.date) -> str:
    """Who asked and when, until when, who writes, when it was answered; plain text, what is unknown said as that."""
    parts = [_asked(thread), _due(thread, today)]
    if thread.state in WAITING and thread.writer:
        parts.append(f"skrives af {thread.writer}")
    if thread.answered_on is not None:
        parts.append(f"svar givet {format_date(thread.answered_on)}")
    return " · ".join(part for part in parts if part)


def _asked(thread: HearingThread) -> str:
    if thread.state is HearingState.SENT_OUT:
        return f"sendt ud {date_words(thread.history[0].date)}"
    by = f" af {thread.asked_by}" if thread.asked_by else ""
    if thread.asked_on is not None:
        return f"spurgt{by} {format_date(thread.asked_on)}"
    return f"spurgt{by}, dagen er ikke fortalt" if by else "hvem der spurgte og hvornår, er ikke fortalt"


def _due(thread: HearingThread, today: dt.date) -> str:
    if thread.due is None:
        return "fristen er ikke fortalt" if thread.state in WAITING else ""
    said = f"frist {format_date(thread.due)}"
    return f"{said}, {distance_words(thread.due, today)}" if thread.state in WAITING else said
