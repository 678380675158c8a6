"""The words of status tables: what columns are called, and what the words of a state mean; pure.

A word that means one thing everywhere is read. A colour, or a word such as *afsluttet* that may be praise or the end,
means what the municipality means by it: those are asked about, never guessed. Any other word is a problem.
"""

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.goal import GoalState
from tracker.usecases.matching import fold_words
from tracker.usecases.pack_words import STATES


class Column(StrEnum):
    """What a column of a status table holds."""

    GOAL = "goal"
    """Which goal: its code, its path, its title, or code and title."""
    TITLE = "title"
    """The goal's title beside a column with its code."""
    STATE = "state"
    TEXT = "text"


COLUMN_WORDS = {
    Column.GOAL: "målet",
    Column.TITLE: "målets titel",
    Column.STATE: "tilstanden",
    Column.TEXT: "teksten",
}

GOAL_HEADINGS = (
    *("kode", "målkode", "mål nr", "mål nr.", "målnr.", "nr", "nr.", "nummer", "punkt"),
    *("mål", "målet", "målsætning", "delmål", "politikmål", "titel", "navn", "måltitel", "målets titel", "indsats"),
)
"""The surer before the less sure: of *Nr.* and *Mål*, the number says which goal and the other is its title."""
STATE_HEADINGS = (
    *("tilstand", "vurdering", "fremdrift", "trafiklys", "farve", "statusfarve", "statusvurdering", "målopfyldelse"),
    *("smiley", "signal"),
)
TEXT_HEADINGS = (
    *("tekst", "bemærkning", "bemærkninger", "kommentar", "kommentarer", "beskrivelse", "statustekst", "redegørelse"),
    *("statusbeskrivelse", "opfølgning", "uddybning", "begrundelse", "hvad er sket", "hvad er der sket", "note"),
)
STATUS_HEADINGS = ("status", "status på målet", "status på mål")
"""May head the state or the text; what stands below says which."""

HEAD_LABELS = {
    "rapport": "title",
    "titel": "title",
    "dato": "date",
    "rapportens dato": "date",
    "rapportens titel": "title",
    "udarbejdet af": "author",
    "lavet af": "author",
    "forfatter": "author",
}
"""What may stand above the table, its value in the next cell."""

_MORE_STATES = {
    "opnået": GoalState.REACHED,
    "indfriet": GoalState.REACHED,
    "opfyldt": GoalState.REACHED,
    "målet er nået": GoalState.REACHED,
    "følger planen": GoalState.ON_TRACK,
    "går som planlagt": GoalState.ON_TRACK,
    "i risiko": GoalState.AT_RISK,
    "risiko": GoalState.AT_RISK,
    "forsinket": GoalState.OFF_TRACK,
    "bagefter": GoalState.OFF_TRACK,
    "følger ikke planen": GoalState.OFF_TRACK,
    "ikke påbegyndt": GoalState.NOT_STARTED,
    "ikke startet": GoalState.NOT_STARTED,
    "ikke igangsat": GoalState.NOT_STARTED,
    "udgået": GoalState.ENDED,
    "bortfaldet": GoalState.ENDED,
}
STATE_WORDS: Mapping[str, GoalState] = {**STATES, **_MORE_STATES}
NO_STATE_WORDS = frozenset({"-", "–", "—", "ikke vurderet", "ikke målt", "uoplyst", "ukendt"})
"""Said in the column of states without giving one."""
ASKED_WORDS = frozenset(
    {
        *("grøn", "grønt", "gul", "gult", "rød", "rødt", "orange", "grå", "gråt", "blå", "blåt", "hvid", "sort"),
        *("🟢", "🟡", "🔴", "🟠", "⚪", "🔵"),
        *("i gang", "igangsat", "igang", "i proces", "delvist nået", "delvist opfyldt", "delvist", "påbegyndt"),
        *("afsluttet", "gennemført", "færdig", "lukket", "udfordret", "ikke nået", "ikke opfyldt"),
    }
)


_HEX = re.compile(r"[0-9a-f]{6}")
_FILL_WORD = re.compile(r"\w{2,8} celle \([#\w ]{1,12}\)")
_HUES = ((20, "rød"), (45, "orange"), (70, "gul"), (170, "grøn"), (260, "blå"), (330, "lilla"), (361, "rød"))
"""Degrees of the colour circle up to which a colour is called so."""


def fill_word(fill: str) -> str:
    """How a cell without words is called by its colour: ``grøn celle (#00b050)``; empty for white. To ask with."""
    if not _HEX.fullmatch(fill):
        return f"farvet celle ({fill})"
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    if light > 0.97:
        return ""
    name = next(word for degrees, word in _HUES if hue * 360 < degrees) if full > 0.15 else "grå"
    return f"{name} celle (#{fill})"


@dataclass(frozen=True, slots=True)
class StateReading:
    """What the words of a state say; ``asked`` is the folded word that somebody must say the meaning of."""

    state: GoalState | None = None
    asked: str | None = None
    is_unknown: bool = False


def state_key(words: str) -> str:
    """The word of a cell as it is looked up: ``"På vej."`` is ``på vej``."""
    return fold_words(words).rstrip(" .:;!")


def is_asked_about(word: str) -> bool:
    """Whether a folded word, or the colour of a cell, means what the municipality means by it."""
    return word in ASKED_WORDS or _FILL_WORD.fullmatch(word) is not None


def read_state(words: str, meanings: Mapping[str, GoalState | None]) -> StateReading:
    """``"På vej."`` to a state; ``"Grøn"`` to what ``meanings`` say of it, and a question where they do not.

    A meaning of ``None`` is that the word says nothing of the state.
    """
    word = state_key(words)
    if not word or word in NO_STATE_WORDS:
        return StateReading()
    if word in STATE_WORDS:
        return StateReading(STATE_WORDS[word])
    if is_asked_about(word):
        return StateReading(meanings[word]) if word in meanings else StateReading(asked=word)
    return StateReading(is_unknown=True)
