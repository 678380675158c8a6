"""What a person is told whose answer about a link came after somebody else's."""

from collections.abc import Mapping

from tracker.danish.formatting import format_moment
from tracker.domain.link_act import LinkAct
from tracker.errors import AnsweredMeanwhile

ACT_SENTENCES: Mapping[LinkAct, str] = {
    LinkAct.CONFIRMED: "har sagt ja til koblingen",
    LinkAct.REJECTED: "har sagt nej til koblingen",
    LinkAct.ADDED: "har tilføjet koblingen",
    LinkAct.INSTEAD: "har valgt koblingen i stedet for en anden",
    LinkAct.TAKEN_AWAY: "har fjernet koblingen",
    LinkAct.PUT_OFF: "har udskudt spørgsmålet",
    LinkAct.STILL_RIGHT: "har sagt, at koblingen stadig er rigtig",
    LinkAct.NO_LONGER: "har sagt, at koblingen ikke længere er rigtig",
    LinkAct.SUGGESTED: "har taget svaret om koblingen tilbage",
    LinkAct.UNDONE: "har fortrudt svaret om koblingen",
}


def explain_answered(error: AnsweredMeanwhile) -> str:
    """``Bo har sagt nej til koblingen (22. november 2026 kl. 10.05), efter at …``: who did what when, and what now."""
    who = error.actor or "En anden"
    return (
        f"{who} {ACT_SENTENCES[LinkAct(error.act)]} ({format_moment(error.at)}), efter at den blev vist her. "
        "Dit svar er ikke gemt. Siden viser nu det svar, der gælder; er du uenig, kan det rettes."
    )
