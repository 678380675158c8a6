"""The words beside a name in a list that say the person stayed away: *afbud*, *deltog ikke i punkt 3*."""

import re

FLAG = re.compile(
    r"(?:\s{0,3}[-–(,:]\s{0,3}|\s{1,3})(?P<flag>(?:fraværende\s+)?(?:uden\s+|u\.\s*)afbud|(?:har\s+|havde\s+)?(?:meldt\s+|m\.\s*|med\s+)?afbud|"
    r"fraværende|ikke\s+mødt|ikke\s+til\s+stede|udeblevet|udeblev|forfald|forhindret|syg)\)?\s*\.?\s*$",
    re.IGNORECASE,
)
ONLY_FLAG = re.compile(r"^\s*\(?(?:(?:meldt\s+|m\.\s*|u\.\s*|med\s+|uden\s+)?afbud|fraværende)\)?\s*$", re.IGNORECASE)
MISSED = re.compile(r"\s?[-–(,:]\s?(?:deltog\s+ikke|deltager\s+ikke|var\s+ikke\s+til\s+stede|fraværende)\s")
"""*Bo Vik (O)- deltog ikke i behandlingen af punkt: 3* in a list of those present."""


def is_excused(flag: str) -> bool | None:
    """Whether somebody sent word: *afbud*, *uden afbud*; ``None`` for *fraværende*, which does not say."""
    if "afbud" not in flag.casefold():
        return None
    return re.search(r"\bu(?:den\b|\.)", flag.casefold()) is None
