"""People who are no members and took part: *Chefen for Kultur Anna Holm deltog under punktet*."""

import re
from collections.abc import Iterator

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote

_TOOK_PART = re.compile(
    r"\s(?:deltog|deltager|var til stede|var inviteret|medvirkede)\s+(?!ikke\b)"
    r"(?:i|under|ved|på|til)?\s*(?:\w+\s+){0,2}?(?:drøftelse|behandling|punkt|mødet|sag)",
    re.IGNORECASE,
)
_CAPITALS = r"[A-ZÆØÅ][\wæøåé.'’\-]*(?:\s+[A-ZÆØÅ][\wæøåé.'’\-]*)+"
_SEGMENT = re.compile(rf"(?P<role>[^.;:]*?)(?P<names>{_CAPITALS})(?=\s*(?:,|og\s|\(|$))")
_ROLE_ENDS = (
    "chef", "chefen", "leder", "lederen", "direktør", "direktøren", "konsulent", "konsulenten", "medarbejder",
    "formand", "formanden", "koordinator", "koordinatoren", "rådgiver", "rådgiveren", "sygeplejerske",
)  # fmt: skip


def find_guests(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """The guests that one sentence names, each with the role that stands before the name."""
    took_part = _TOOK_PART.search(text, start, end)
    if took_part is None:
        return
    position = start
    while match := _SEGMENT.match(text, position, took_part.start()):
        role = match["role"].strip(" ,").removeprefix("og ").strip()
        begin = match.start("names") + _skipped(match["names"], role)
        if any(word.casefold().strip(",").endswith(_ROLE_ENDS) for word in role.split()):
            extra = text[match.start("names") : begin].strip()
            name = text[begin : match.end("names")]
            shown = " ".join(f"{role} {extra}".split())
            yield Attendance(name, Presence.GUEST, Quote.of(text, begin, match.end("names")), role=shown)
        position = match.end()


def _skipped(names: str, role: str) -> int:
    """How much of a run of capitals belongs to the role: of *Biblioteker Anna Holm* after *for …* the first word."""
    words = list(re.finditer(r"\S+", names))
    if len(words) > 2 and re.search(r"\b(?:for|af|i)\b", role) and not role.endswith(("for", "af")):
        return words[-2].start()
    return words[-2].start() if len(words) > 2 and role.endswith(("for", "af", "og")) else 0
