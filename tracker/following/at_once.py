"""Answers in the same minutes, some of them written in after the meeting on a day nobody wrote down. Pure."""

import re
from collections.abc import Collection

from tracker.following.sentences import Minutes
from tracker.following.signs import Sign, read_signs
from tracker.following.wanted import Wanted

_AFTERWARDS = re.compile(
    r"\b(?:efterfølgende|efter\s+mødet|siden\s+mødet|sidenhen|inden\s+referatet|"
    r"efterskrift|(?:senere|tilføj\w+)\s+(?:tilføjet|efter\s+mødet)|"
    r"har\s+(?:siden|nu)?\s*undersøgt\s+sagen|har\s+(?:supplerende|senere|dagen\s+efter)\s+\w+)\b|"
    r"^(?:Svar|Note|Efterskrift|Tilføjelse|Bemærkning|Opfølgning|"
    r"Sekretariatets\s+note|Referentens\s+note)\b[^.]{0,40}:",
    re.I,
)
_ADDED = re.compile(
    r"^(?:Tilføjet|Tilføjelse|Svar|Note|Notat|Besked|Efterskrift|Opdatering|Opfølgning|Redaktionelt|Supplerende)"
    r"\b(?:[^.:]|(?<=\d)\.){0,40}:|^(?:Dagen|Ugen)\s+efter\b|^(?:Efterfølgende|Efter\s+mødet|Siden\s+mødet)\b|"
    r"^(?:Allerede|Senere)\s+(?:samme|om|ugen|dagen)\b|\bsamme\s+(?:dag|aften|eftermiddag|uge)\b",
    re.I,
)
"""What opens an addition: right behind the question it answers that, whatever its words."""
_LOOKS_BACK = re.compile(r"\bsagen\b|\bdet\b|\bspørgsmålet\b", re.I)
_NEAR = 3
"""Sentences behind a question that may answer it without a word in common."""
_WORDS = 0.35


def find_at_once(wanted: Wanted, minutes: Minutes, given: Collection[tuple[str, int]]) -> int | None:
    """The number of the sentence of the same item by which a matter was answered afterwards.

    1. *Rådet bad forvaltningen undersøge gebyret. Forvaltningen har efterfølgende undersøgt sagen: …*  2. *Efter
    mødet har skolen oplyst, at …*  3. *Svar: …*  What stands behind another
    matter (``given``: where they begin) answers that one.
    """
    matter = wanted.matter
    behind = [
        number
        for number in minutes.by_item.get(matter.item_id, ())
        if minutes.told[number].quote.span.start >= matter.quote.span.end
    ]
    for place, number in enumerate(behind):
        if (matter.item_id, minutes.told[number].quote.span.start) in given:
            return None
        text = minutes.told[number].quote.text
        signs = read_signs(text)
        if (
            Sign.NOT_YET in signs
            or not (_AFTERWARDS.search(text) or _ADDED.search(text))
            or not signs & {Sign.DONE, Sign.STATES}
        ):
            continue
        met = sum(value for value, _ in minutes.met(wanted.own, minutes.words[number]).values())
        if met >= _WORDS or (place == 0 and _LOOKS_BACK.search(text)) or (place == 0 and _ADDED.search(text)):
            return number
        if place == 0 and _says_who(wanted, text):
            return number
        if place >= _NEAR:
            break
    return None


def _says_who(wanted: Wanted, text: str) -> bool:
    """Whether who was asked is who answers."""
    who = (wanted.matter.responsible or "").casefold().split()
    return bool(who) and text.casefold().startswith(who[0])
