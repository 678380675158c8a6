"""What is to be done to or for somebody in a clause with *idet*: *Anbefales, idet naboerne inviteres til et møde*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.demands import Task

_LINK = re.compile(r",\s+idet\s+(?=\w)|\bmed\s+(?:den|følgende)\s+bemærkning(?:er)?,?\s+at\s+(?=\w)")
_PASSIVE = re.compile(
    r"(?P<who>[^\s,.;:]+(?:\s[^\s,.;:]+){0,5}?)\s(?:(?:også|samtidig|derfor|først|igen)\s)?(?:(?P<shall>skal)\s)?"
    r"(?P<verb>[a-zæøå]{3,}es)(?=[\s,.]|$)"
)
_INVOLVES = frozenset(
    (
        "orienteres", "inddrages", "høres", "involveres", "adviseres", "varsles", "spørges", "partshøres", "anmodes",
    )
)  # fmt: skip
"""Passives by which somebody is told, heard or asked, beside those of the vocabulary."""
_IN_THE_MATTER = frozenset(
    ("indgår", "indarbejdes", "medtages", "tilføjes", "reserveres", "udleveres", "meldes", "nedsættes", "oprettes")
)
"""Passives that say how the matter itself is decided: *idet beløbet indarbejdes i budgettet*."""
_ALWAYS = re.compile(
    r"\b(?:altid|allerede|hver(?:t|anden)?\s\w+|årligt|løbende|normalt|i\sforvejen|ikke)\b|,\s(?:hvis|såfremt)\s"
)
_NOBODY = frozenset(("det", "dette", "som", "hvor", "man"))


def find_idet_passive(words: str, vocabulary: Vocabulary) -> Task | None:
    """The passive in such a clause, or ``None``.

    1. *…, idet lodsejerne høres, før planen sendes ud*  2. *…, idet der indhentes en udtalelse*  3. *…, idet beboerne
    skal orienteres*. Not *…, idet udgiften afholdes af puljen*, *…, idet det forudsættes, at …*, *…, idet klubben
    inviteres hvert år*.
    """
    link = _LINK.search(words)
    match = _PASSIVE.match(words, link.end()) if link else None
    if match is None or _ALWAYS.search(words, match.start()) or match["who"].split()[0].casefold() in _NOBODY:
        return None
    verb = match["verb"]
    if verb not in _INVOLVES and (verb not in vocabulary.tasks["passive"] or verb in _IN_THE_MATTER):
        return None
    return Task(FollowUpKind.TASK, None, match.start("verb"))
