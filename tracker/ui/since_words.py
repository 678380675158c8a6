"""What a person did to a matter, as one sentence of the journal."""

from collections.abc import Mapping
from typing import Any

from tracker.danish.formatting import format_date
from tracker.domain.follow_up import FollowUpState
from tracker.ui.message_words import STATE_WORDS

_DID: Mapping[str, str] = {
    "state entered": "skiftede status",
    "answer confirmed": "bekræftede svaret",
    "answer rejected": "afviste svaret",
    "answer reopened": "åbnede spørgsmålet om svaret igen",
    "matter parked": "lagde opgaven til side",
    "matter skipped": "sprang opgaven over på næste møde",
    "matter put back": "satte opgaven på listen igen",
    "matters taken over": "flyttede opgaven til et andet udvalg",
    "matters given back": "flyttede opgaven tilbage igen",
    "corrected responsible": "rettede, hvem der er ansvarlig",
    "corrected due_text": "rettede fristens ord",
    "corrected due_earliest": "rettede den første dag for fristen",
    "corrected due_latest": "rettede den sidste dag for fristen",
}
_CORRECTED = "rettede opgaven"


def change_words(event: Mapping[str, Any]) -> str:
    """``3. maj 2026: Bo skiftede status fra åben til udført``; an unnamed person is *en person*."""
    who = event["actor"] or "En person"
    did = _DID.get(event["what"], _CORRECTED)
    before, after = _state_in(event["before"]), _state_in(event["after"])
    change = f" fra {before.lower()} til {after.lower()}" if before and after and before != after else ""
    return f"{format_date(event['at'].date())}: {who} {did}{change}"


def _state_in(said: Any) -> str | None:
    """The state that a journal entry tells, in Danish; older entries hold it as a bare word."""
    value = said.get("state") if isinstance(said, Mapping) else said
    known = {state.value: STATE_WORDS[state] for state in FollowUpState}
    return known.get(value) if isinstance(value, str) else None
