"""Lines that group items: *LUKKEDE SAGER*, *Disse sager behandles for åbne døre*, *Sager til orientering*."""

import re
from dataclasses import dataclass

from tracker.danish.vocabulary import Vocabulary

_LONGEST = 80
_SHUT = re.compile(r"\b(?:lukke[dt]e?|fortrolige?|ikke[- ]offentlige?)\b")
_DOORS = re.compile(
    r"\b(?:lukkede|åbne) døre\b|\b(?:lukke[dt]e?|åbne|åbent?|fortrolige?|(?:ikke[- ])?offentlige?)\s"
    r"(?:møde|dagsorden|del|sager|punkter|dagsordens?punkter)\b"
)
_ONLY = re.compile(
    r"\b(?:for|lukkede|lukket|åbne|åbent?|døre|fortrolige?|ikke|offentlige?|møde|mødet|dagsorden|dagsordenen|del|sager|"
    r"punkter|dagsordens?punkter|referat|referatet|disse|følgende|de|den|til|behandling|behandle[st]|behandlet|blev|er|"
    r"der|i|på|efterretning|orientering|beslutning|drøftelse|drøftes|af|under|afgørelse|[a-d]|[ivx]+|\d)\b"
)
"""*Punkter på den lukkede del af dagsordenen*: nothing but such words."""
_DOCUMENT = re.compile(
    r"\bdagsorden(?:en)?\s?[-–|,]\s?(?:referat|protokol)|\b(?:referat|protokol)\s?[-–|,]\s?(?:åben|lukket)\s?dagsorden"
)
"""*Åben dagsorden - referat*: what kind of document it is, on its cover."""
_LETTER = re.compile(r"^[a-zæøå]\.\s+")


@dataclass(frozen=True, slots=True)
class Group:
    """A group heading; ``is_closed`` is ``None`` where it tells something else (*Orienteringssager*)."""

    is_closed: bool | None


def find_group(folded: str, vocabulary: Vocabulary) -> Group | None:
    """What group heading folded words are, if they are one: a word of the vocabulary, or only words for open doors."""
    if any(folded in words for words in vocabulary.marks.values()) or _DOCUMENT.search(folded):
        return None
    plain = _LETTER.sub("", folded)
    for name, words in vocabulary.groups.items():
        if plain in words:
            return Group(None if name == "other" else name == "closed")
    if len(folded) <= _LONGEST and _DOORS.search(folded) and not _ONLY.sub("", folded).strip(" .,:;-–()"):
        return Group(_SHUT.search(folded) is not None)
    return None
