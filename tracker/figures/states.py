"""The nine states of a goal: word, meaning, sign, colour and pattern, the same on every screen and in every picture.

Shape and word come before colour: two states that a reader might confuse by colour differ in pattern or sign. The
definitions are what a reader is told; the rules they tell of are in ``tracker/insight``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tracker.domain.goal import GoalState

BadgeColour = Literal["green", "blue", "orange", "red", "gray"]


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state looks: ``ink`` is the colour of numbers inside its bar, ``pattern`` plotly's name of the hatching."""

    word: str
    icon: str
    colour: str
    ink: str
    pattern: str
    pattern_colour: str
    badge: BadgeColour
    outline: str


STATE_LOOKS: Mapping[GoalState, StateLook] = {
    GoalState.REACHED: StateLook("Nået", "check_circle", "#2F6B3C", "#FFFFFF", "", "", "green", "#2F6B3C"),
    GoalState.ON_TRACK: StateLook("På vej", "trending_up", "#17756F", "#FFFFFF", "", "", "blue", "#17756F"),
    GoalState.AT_RISK: StateLook("I fare", "warning", "#D08700", "#1D2730", "/", "#F2CF8C", "orange", "#8A5200"),
    GoalState.OFF_TRACK: StateLook("Bagud", "trending_down", "#A3262A", "#FFFFFF", "x", "#C86A6D", "red", "#A3262A"),
    GoalState.NOT_STARTED: StateLook(
        "Ikke begyndt", "hourglass_empty", "#5B6B7A", "#FFFFFF", "|", "#8E9BA7", "gray", "#5B6B7A"
    ),
    GoalState.NOT_MEASURABLE: StateLook(
        "Kan ikke måles endnu", "straighten", "#C9C3B6", "#1D2730", ".", "#938C7E", "gray", "#938C7E"
    ),
    GoalState.NOT_MEASURED: StateLook("Ikke målt", "schedule", "#E4DFD4", "#1D2730", ".", "#BDB6A8", "gray", "#BDB6A8"),
    GoalState.TEXT_UNKNOWN: StateLook("Tekst ukendt", "help", "#FFFFFF", "#1D2730", "", "", "gray", "#8A8375"),
    GoalState.ENDED: StateLook("Ophørt", "block", "#A8A297", "#1D2730", "", "", "gray", "#8A8375"),
}

STATE_DEFINITIONS: Mapping[GoalState, str] = {
    GoalState.REACHED: (
        "Det seneste tal er ved måltallet eller bedre. Skal tallet holdes i et bånd: det gør det, og datoen "
        "for måltallet er kommet."
    ),
    GoalState.ON_TRACK: (
        "Det seneste tal er mindst lige så langt, som vejen fra udgangspunktet til måltallet kræver på den "
        "dag, tallet beskriver. Skal tallet holdes i et bånd: det gør det."
    ),
    GoalState.AT_RISK: (
        "Det seneste tal er bag vejen til måltallet, men der mangler højst en femtedel af den fremgang, som "
        "vejen kræver. Uden en vej: måltallet er ikke nået endnu, eller tallene peger ikke samme vej."
    ),
    GoalState.OFF_TRACK: (
        "Der mangler mere end en femtedel af den fremgang, som vejen til måltallet kræver, eller datoen for "
        "måltallet er passeret, uden at det er nået. Skal tallet holdes i et bånd: det er uden for."
    ),
    GoalState.NOT_STARTED: "En person har vurderet, at intet er begyndt endnu. Tal alene kan ikke sige det.",
    GoalState.NOT_MEASURABLE: (
        "Der mangler en indikator, et måltal eller noget at måle fra, eller tallet er opgjort anderledes end det, det "
        "skal holdes op mod. Det siger hverken noget godt eller noget skidt om målet."
    ),
    GoalState.NOT_MEASURED: (
        "Det er aftalt, hvordan målet måles, men der er endnu intet tal eller ingen vurdering at vise."
    ),
    GoalState.TEXT_UNKNOWN: "Målet er nævnt i kilderne, men hvad det siger, står ikke i nogen af dem.",
    GoalState.ENDED: "Målet gælder ikke længere. Det tæller hverken med som nået eller som bagud.",
}
"""What each state means in plain sentences: shown on hover and in the guide. The rules are in ``insight``."""
