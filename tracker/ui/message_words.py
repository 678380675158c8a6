"""The Danish word, and the sign beside it, for each member of the closed lists; shape and word come before colour."""

from collections.abc import Mapping
from typing import Literal

from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Force, Outcome
from tracker.domain.follow_up import FollowUpKind, FollowUpState, ResponsibleKind
from tracker.domain.goal_link import LinkBand, LinkOrigin, LinkState
from tracker.domain.meeting import MeetingKind, Presence
from tracker.domain.money import BalanceKind, LedgerKind, MoneyKind
from tracker.domain.reference import ReferenceKind
from tracker.domain.vote import VoteSide
from tracker.usecases.kept_words import TAKEN_OVER

Colour = Literal["green", "orange", "red", "blue", "gray"]

NO_OUTCOME = "Intet udfald læst"

OUTCOME_ICONS: Mapping[Outcome, str] = {
    Outcome.APPROVED: ":material/check_circle:",
    Outcome.APPROVED_WITH_CHANGES: ":material/rule:",
    Outcome.RECOMMENDED: ":material/arrow_forward:",
    Outcome.NOTED: ":material/visibility:",
    Outcome.DISCUSSED: ":material/forum:",
    Outcome.POSTPONED: ":material/schedule:",
    Outcome.RETURNED: ":material/undo:",
    Outcome.FORWARDED: ":material/send:",
    Outcome.REJECTED: ":material/cancel:",
    Outcome.WITHDRAWN: ":material/block:",
    Outcome.NOTHING: ":material/remove:",
}

OUTCOME_COLOURS: Mapping[Outcome, Colour] = {
    Outcome.APPROVED: "green",
    Outcome.APPROVED_WITH_CHANGES: "green",
    Outcome.RECOMMENDED: "blue",
    Outcome.NOTED: "gray",
    Outcome.DISCUSSED: "gray",
    Outcome.POSTPONED: "orange",
    Outcome.RETURNED: "orange",
    Outcome.FORWARDED: "blue",
    Outcome.REJECTED: "red",
    Outcome.WITHDRAWN: "gray",
    Outcome.NOTHING: "gray",
}

FORCE_WORDS: Mapping[Force, str] = {
    Force.DECIDED: "Besluttet",
    Force.AGREED: "Enighed",
    Force.DISCUSSED: "Drøftet",
    Force.NOTED: "Til efterretning",
    Force.RECOMMENDS: "Anbefaling",
    Force.REMARKED: "Bemærkning",
    Force.INFORMED: "Oplysning",
    Force.TASKED: "Opgave",
    Force.ASKED: "Spørgsmål",
    Force.UNKNOWN: "Udsagn",
}

FOLLOW_UP_WORDS: Mapping[FollowUpKind, str] = {
    FollowUpKind.TASK: "Opgave",
    FollowUpKind.PROMISE: "Løfte",
    FollowUpKind.REQUEST: "Opfordring",
    FollowUpKind.QUESTION: "Spørgsmål",
    FollowUpKind.REFERRAL: "Henvist",
    FollowUpKind.POSTPONEMENT: "Udsat",
}

STATE_WORDS: Mapping[FollowUpState, str] = {
    FollowUpState.OPEN: "Åben",
    FollowUpState.ANSWERED: "Besvaret",
    FollowUpState.DONE: "Udført",
    FollowUpState.DROPPED: "Frafaldet",
    FollowUpState.POSTPONED: "Udsat",
    FollowUpState.SUPERSEDED: "Erstattet",
}

STATE_ICONS: Mapping[FollowUpState, str] = {
    FollowUpState.OPEN: ":material/radio_button_unchecked:",
    FollowUpState.ANSWERED: ":material/mark_chat_read:",
    FollowUpState.DONE: ":material/check_circle:",
    FollowUpState.DROPPED: ":material/block:",
    FollowUpState.POSTPONED: ":material/schedule:",
    FollowUpState.SUPERSEDED: ":material/swap_horiz:",
}

STATE_COLOURS: Mapping[FollowUpState, Colour] = {
    FollowUpState.OPEN: "gray",
    FollowUpState.ANSWERED: "green",
    FollowUpState.DONE: "green",
    FollowUpState.DROPPED: "gray",
    FollowUpState.POSTPONED: "gray",
    FollowUpState.SUPERSEDED: "gray",
}

SECTION_WORDS: Mapping[SectionKind, str] = {
    SectionKind.SUMMARY: "Resumé",
    SectionKind.CASE_PRESENTATION: "Sagsfremstilling",
    SectionKind.RECOMMENDATION: "Indstilling",
    SectionKind.ROUTING: "Sagsgang",
    SectionKind.FINANCES: "Økonomi",
    SectionKind.LEGAL_BASIS: "Lovgrundlag",
    SectionKind.CONSULTATION: "Høring",
    SectionKind.STAFF: "Personale",
    SectionKind.DECISION: "Beslutning",
    SectionKind.EARLIER_DECISION: "Tidligere beslutning",
    SectionKind.ATTENDANCE: "Til stede og fraværende",
    SectionKind.ATTACHMENTS: "Bilag",
    SectionKind.INTRODUCTION: "Indledning",
    SectionKind.OTHER: "Andet afsnit",
}

LEDGER_WORDS: Mapping[LedgerKind, str] = {
    LedgerKind.APPROPRIATION: "Bevilling",
    LedgerKind.SUPPLEMENTARY: "Tillægsbevilling",
    LedgerKind.CARRY_OVER: "Overført fra året før",
    LedgerKind.TRANSFER: "Omplacering",
    LedgerKind.CORRECTION: "Rettelse",
    LedgerKind.GRANT: "Tildeling",
    LedgerKind.EXPENDITURE: "Udgift",
    LedgerKind.COMMITMENT: "Reserveret",
    LedgerKind.REFUND: "Tilbagebetaling",
}

MONEY_WORDS: Mapping[MoneyKind, str] = {
    MoneyKind.APPROPRIATION: "Bevilling",
    MoneyKind.CARRY_OVER: "Overført",
    MoneyKind.CORRECTION: "Rettelse",
    MoneyKind.GRANT: "Tilskud",
    MoneyKind.EXPENDITURE: "Udgift",
    MoneyKind.INCOME: "Indtægt",
    MoneyKind.APPLIED_FOR: "Ansøgt",
    MoneyKind.PRICE: "Pris",
    MoneyKind.COMMITMENT: "Afsat",
    MoneyKind.REFUND: "Tilbagebetalt",
    MoneyKind.TOTAL: "I alt",
    MoneyKind.REMAINING: "Tilbage",
}

BALANCE_WORDS: Mapping[BalanceKind, str] = {BalanceKind.TOTAL: "I alt til rådighed", BalanceKind.REMAINING: "Tilbage"}

PRESENCE_WORDS: Mapping[Presence, str] = {
    Presence.PRESENT: "Til stede",
    Presence.ABSENT: "Fraværende",
    Presence.LATE: "Kom senere",
    Presence.LEFT: "Gik før tid",
    Presence.GUEST: "Gæst",
    Presence.RECUSED: "Inhabil",
}

VOTE_SIDE_WORDS: Mapping[VoteSide, str] = {
    VoteSide.FOR: "For",
    VoteSide.AGAINST: "Imod",
    VoteSide.ABSTAINED: "Undlod",
    VoteSide.APART: "Ikke med de øvrige",
}

REFERENCE_WORDS: Mapping[ReferenceKind, str] = {
    ReferenceKind.MEETING: "Møde",
    ReferenceKind.ITEM: "Punkt",
    ReferenceKind.CASE: "Sag",
    ReferenceKind.ATTACHMENT: "Bilag",
    ReferenceKind.LAW: "Lov",
    ReferenceKind.POLICY: "Politik eller plan",
}

RESPONSIBLE_WORDS: Mapping[ResponsibleKind, str] = {
    ResponsibleKind.BODY: "Udvalg eller råd",
    ResponsibleKind.DEPARTMENT: "Forvaltning",
    ResponsibleKind.ROLE: "Hverv",
    ResponsibleKind.PERSON: "Person",
}

MEETING_WORDS: Mapping[MeetingKind, str] = {
    MeetingKind.MINUTES: "Referat",
    MeetingKind.AGENDA: "Dagsorden",
    MeetingKind.SUMMARY: "Opsamling",
}

BAND_WORDS: Mapping[LinkBand, str] = {
    LinkBand.CERTAIN: "Sikker",
    LinkBand.LIKELY: "Sandsynlig",
    LinkBand.POSSIBLE: "Mulig",
}

LINK_STATE_WORDS: Mapping[LinkState, str] = {
    LinkState.SUGGESTED: "Foreslået",
    LinkState.CONFIRMED: "Bekræftet",
    LinkState.REJECTED: "Afvist",
}

LINK_ORIGIN_WORDS: Mapping[LinkOrigin, str] = {
    LinkOrigin.REFERENCE: "nævnt i teksten",
    LinkOrigin.SUGGESTION: "foreslået ud fra ordene",
    LinkOrigin.PERSON: "sat af en person",
}

CONTENT_WORDS: Mapping[str, tuple[str, str]] = {
    "items": ("punkt", "punkter"),
    "decisions": ("beslutning", "beslutninger"),
    "follow_ups": ("opgave", "opgaver"),
    "attachments": ("bilag", "bilag"),
    "amounts": ("beløb", "beløb"),
    "ledger": ("bevægelse i økonomien", "bevægelser i økonomien"),
}
"""One and many of what came from a document, by the names of the store's tables; the rest is part of these."""

LOST_WORDS: Mapping[str, str] = {
    "link": "kobling til mål",
    "correction": "rettelse",
    "state": "status",
    TAKEN_OVER: "overtagelse",
}
"""The kinds of word of a person that ``Lost.kind`` names."""
