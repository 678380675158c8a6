"""Whether words that are used of votes and of much else tell of a vote, by who stands beside them."""

import re
from dataclasses import dataclass

from tracker.domain.vote import Voter
from tracker.extraction.told.signs import has_any

_FOR_AT = re.compile(r"\s+at\s")
"""*Foreningen stemte for at holde fest*: what somebody outside wants."""
_THE_REST = re.compile(r"\s*(?:de\s+)?(?:øvrige|resten|alle\s+(?:andre|øvrige))\b", re.IGNORECASE)
"""*For: Øvrige*: a side that nobody is named of."""
_GROUPED = re.compile(r"(?:flertal|mindretal|medlemmer)\b[^.\n]{0,140}$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:$|[.,;\n)]|og\b|mens\b)")
_OTHER_SIDE = ("mod:", "Mod:", "mod :", "MOD:")
"""*Imod:* near a *For:*, which stands in front of much else."""
_FAR = 400


_REACH = 60


@dataclass(frozen=True, slots=True)
class Named:
    """Who and how many stand beside the words of a side, and how far they reach."""

    place: int
    voters: tuple[Voter, ...] = ()
    count: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nobody stands there."""
        return not self.voters and self.count is None


def is_told(text: str, match: re.Match[str], before: Named, behind: Named, start: int) -> bool:
    """Whether a match tells a vote: words that are used of much else need somebody beside them."""
    if match["refused"] or match["without"]:
        return bool(before.voters or (match["without"] and behind.voters))
    if match["backed"]:
        return _is_backed(text, match, before, behind, start)
    if match["undlod"]:
        return bool(match["at"]) or before.count is not None or bool(before.voters and _ENDS.match(text, match.end()))
    if (match["side"] or "").casefold() == "for" and before.is_empty and _FOR_AT.match(text, match.end()):
        return _GROUPED.search(text, max(start, match.start() - 2 * _REACH), match.start()) is not None
    return not match["label"] or _is_labelled(text, match, behind)


def _is_backed(text: str, match: re.Match[str], before: Named, behind: Named, start: int) -> bool:
    """*5 medlemmer (A+V) anbefaler*, *Et flertal (A og V) indstiller*, *Bo Vik kan tiltræde*."""
    grouped = _GROUPED.search(text[max(start, before.place - 2 * _REACH) : before.place])
    passive = match["backed"].casefold().endswith("af")
    if match["backed"].casefold().startswith("kan"):
        return bool(before.voters)
    if match["backed"].casefold() == "indstiller" and (grouped is None or "mindretal" in grouped[0].casefold()):
        return False
    return bool(behind.voters) if passive else bool(before.voters) and (grouped or before.count) is not None


def _is_labelled(text: str, match: re.Match[str], behind: Named) -> bool:
    """*For: Øvrige*, *Ja: 12*; *For:* alone stands in front of much else."""
    if _THE_REST.match(text, match.end()):
        return True
    if match["label"].casefold() in ("for", "ja", "nej") and behind.count is None:
        return has_any(text, _OTHER_SIDE, match.end(), match.end() + _FAR)
    return not behind.is_empty


def may_follow(match: re.Match[str], before: Named) -> bool:
    """Whether those meant may follow without a colon: *Undlod at stemme: 5*, *Undlod at stemme Bo Vik*."""
    return before.is_empty and bool(match["undlod"] or match["backed"])
