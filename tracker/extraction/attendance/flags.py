"""The words beside a name in a list that say the person stayed away: *afbud*, *deltog ikke i punkt 3*."""

import re

AWAY = ("absent", "excused", "unexcused")
"""Kinds of labels (``absence.toml``) whose persons are not there."""
_WITH = r"(?:har\s+|havde\s+)?(?:meldt\s+|meldte\s+|m\.\s*|m/\s?|med\s+|ved\s+|efter\s+)"
_WITHOUT = r"(?:uden\s+|u\.\s*|u/\s?)"
FLAG = re.compile(
    rf"(?:\s{{0,3}}[-–(,:]\s{{0,3}}|\s{{1,3}})(?P<flag>(?:(?:var\s+)?fraværende\s+)?(?:{_WITHOUT}|{_WITH})?afbud|"
    r"fraværende|fravær|ikke\s+mødt|ikke\s+til\s+stede|udeblevet|udeblev|(?:har\s+)?meldt\s+(?:fra|syg)|"
    r"(?:med\s+)?(?:lovligt\s+)?forfald|forhindret|syg)\)?\s*\.?\s*$",
    re.IGNORECASE,
)
"""*Bo Vik - afbud*, *Bo Vik ved afbud*, *Bo Vik m/afbud*, *Bo Vik fraværende uden afbud*, *Bo Vik (meldt fra)*."""
ONLY_FLAG = re.compile(rf"^\s*\(?(?:(?:{_WITHOUT}|{_WITH})?afbud|fraværende)\)?\s*$", re.IGNORECASE)
MISSED = re.compile(r"\s?[-–(,:]\s?(?:deltog\s+ikke|deltager\s+ikke|var\s+ikke\s+til\s+stede|fraværende)\s")
"""*Bo Vik (O)- deltog ikke i behandlingen af punkt: 3* in a list of those present."""


def is_excused(flag: str) -> bool | None:
    """Whether somebody sent word: *afbud*, *uden afbud*; ``None`` for *fraværende*, which does not say."""
    if "afbud" not in flag.casefold():
        return None
    return re.search(r"\bu(?:den\b|[./])", flag.casefold()) is None
