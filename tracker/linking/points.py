"""Lists of a policy's points: "punkt a) til f)" to the letters they name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_INTRODUCTION = r"(?:del)?punkt(?:erne|er|et)?|pkt\.?|litra(?:erne)?|bogstav(?:erne)?|delmål(?:ene)?"
_LETTER = r"[a-zæøå]"
_JOINT = r"(?:\s*,\s*(?:og\s+|samt\s+)?|\s+og\s+(?:til\s+)?|\s+samt\s+|\s*&\s*|\s+eller\s+)"
_RANGE = r"(?:\s*[-–—]\s*|\s+til\s+(?:og\s+med\s+)?)"
_ONE = rf"(?<!\w){_LETTER}(?:\)|(?!\w))"
_LIST = rf"{_ONE}(?:(?:{_RANGE}|{_JOINT}){_ONE})*"
_ALL = r"(?:samtlige|alle)\s+(?:punkter(?:ne)?|delmål(?:ene)?|mål(?:ene)?)"
_EXCEPT = r"(?:\s*,)?\s+(?:på\s+nær|undtagen|bortset\s+fra|eksklusive?|ekskl\.)\s+"

_POINTS = re.compile(
    rf"(?:(?P<all>{_ALL})|(?:{_INTRODUCTION})\s*(?P<list>{_LIST}))"
    rf"(?:{_EXCEPT}(?:(?:{_INTRODUCTION})\s*)?(?P<less>{_LIST}))?",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?P<sep>{_RANGE}|{_JOINT})?(?P<letter>{_ONE})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PointList:
    """The letters named, in the order of the policy, and where the words stand in the text given."""

    letters: tuple[str, ...]
    start: int
    end: int


def find_points(text: str, known: Sequence[str], start: int = 0, end: int | None = None) -> PointList | None:
    """The first list of points in ``text[start:end]``, its ranges opened; ``None`` where there is none.

    ``known`` are the letters that the focus area has, in order: "samtlige punkter" and ranges are taken from them,
    and a letter that it does not have is not named. Shapes:

    1. "punkt a) til f)", "punkt a)-f)", "litra a-c"
    2. "punkt b) og d)", "punkterne a, c og d", "pkt. b"
    3. "samtlige punkter på nær b)"
    """
    for match in _POINTS.finditer(text, start, len(text) if end is None else end):
        letters = set(known) if match["all"] else _letters(match["list"], known)
        if match["less"]:
            letters -= _letters(match["less"], known)
        named = tuple(letter for letter in known if letter in letters)
        if named:
            return PointList(named, match.start(), match.end())
    return None


def _letters(words: str, known: Sequence[str]) -> set[str]:
    """The letters of one list; the ends of a range are both included."""
    found: set[str] = set()
    before: str | None = None
    for part in _PART.finditer(words):
        letter = part["letter"][0].casefold()
        if letter == "i" and not part["letter"].endswith(")"):
            continue  # the preposition, not the ninth point
        separator = (part["sep"] or "").strip().casefold()
        is_range = separator.startswith(("til", "-", "–", "—"))
        if is_range and before in known and letter in known:
            found.update(known[known.index(before) : known.index(letter) + 1])
        found.add(letter)
        before = letter
    return found
