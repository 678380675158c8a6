"""How the groups of matters, their kinds and their ages are called, on the page, in its filters and in its exports."""

from collections.abc import Mapping

from tracker.domain.follow_up import Duty, FollowUpKind
from tracker.insight.overdue import Standing
from tracker.ui.message_words import FOLLOW_UP_WORDS

HEADINGS: Mapping[Standing, str] = {
    Standing.LATE: "Over tid",
    Standing.MISSED: "Skyldtes ved et møde, der er holdt",
    Standing.UNANSWERED: "Henvist og ikke besvaret",
    Standing.OWED: "Skyldes ved næste møde",
    Standing.DUE: "Med frist forude",
    Standing.CONDITIONAL: "Venter på en betingelse",
    Standing.SOFT: "Opfordringer",
    Standing.POSTPONED: "Udsat",
    Standing.PARKED: "Lagt til side",
    Standing.CLOSED: "Afsluttet",
}

PARTS: Mapping[Standing, str] = {
    Standing.LATE: "er over tid",
    Standing.MISSED: "skyldtes ved et møde, der er holdt",
    Standing.OWED: "har ingen dato og skyldes ved næste møde",
    Standing.UNANSWERED: "er henvist til andre og ikke besvaret",
    Standing.DUE: "har en frist, der ikke er nået",
    Standing.CONDITIONAL: "venter på en betingelse",
    Standing.SOFT: "er der kun opfordret til",
    Standing.POSTPONED: "er udsat",
    Standing.PARKED: "er lagt til side",
}
"""What the first sentence says of each group that is not closed."""

DUTY_WORDS: Mapping[Duty, str] = {
    Duty.FIRM: "",
    Duty.SOFT: "blød: ingen er over tid",
    Duty.CONDITIONAL: "betinget",
}

KINDS: Mapping[str, str] = {
    **{kind.value: FOLLOW_UP_WORDS[kind] for kind in FollowUpKind},
    Duty.SOFT.value: "Blød opfordring (‘bør’, ‘opfordres til’)",
    Duty.CONDITIONAL.value: "Betinget (‘når det er muligt’)",
}
"""What the filter *Slags* offers: the kinds, and the duties that are kinds of their own."""

AGES: Mapping[str, str] = {"30": "Ældre end 30 dage", "90": "Ældre end 90 dage", "365": "Ældre end 365 dage"}
"""By the number of days that stands in the address."""


def kind_words(kind: str, duty: str) -> str:
    """``Opgave``; ``Opfordring · blød: ingen er over tid``."""
    said = DUTY_WORDS[Duty(duty)]
    word = FOLLOW_UP_WORDS[FollowUpKind(kind)]
    return f"{word} · {said}" if said else word
