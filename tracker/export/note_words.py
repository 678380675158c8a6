"""The Danish word for each state of a hearing and of a working group, as papers say it."""

from collections.abc import Mapping

from tracker.insight.hearings import HearingState
from tracker.insight.working_groups import GroupState

HEARING_STATE_WORDS: Mapping[HearingState, str] = {
    HearingState.OVERDUE: "Frist overskredet, intet svar fundet",
    HearingState.UNANSWERED: "Mangler svar",
    HearingState.UNDER_WAY: "Svar på vej",
    HearingState.SENT_OUT: "Sendt i høring, svar ikke fortalt",
    HearingState.ANSWERED: "Svar givet, udfald ukendt",
    HearingState.NAMED: "Nævnt, tilstand ukendt",
    HearingState.KNOWN: "Udfald kendt",
    HearingState.DECLINED: "Ingen bemærkninger",
}

GROUP_STATE_WORDS: Mapping[GroupState, str] = {
    GroupState.PAUSED: "Ligger stille",
    GroupState.ACTIVE: "I arbejde",
    GroupState.FORMED: "Nedsat, intet fortalt siden",
    GroupState.NAMED: "Nævnt, tilstand ukendt",
    GroupState.CLOSED: "Afsluttet",
}
