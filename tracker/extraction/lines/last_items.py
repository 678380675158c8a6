"""A last item without a number in the middle of a long line: *… Bilag: Udkast Evt. Beslutning Intet.*"""

import re
from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_NAMED = re.compile(r"(?<!\w)(?:Evt|Eventuelt|EVENTUELT|EVT)(?!\w)")
_WITHIN = re.compile(
    r"(?<=[\w.:!?)\"”])\s+(?=(?:Evt\b\.?|Eventuelt|EVENTUELT|EVT\b\.?)"
    r"\s+(?:Beslutning(?:er)?|BESLUTNING|Konklusion|Referat)\b)"
)
_TITLE = re.compile(r"(?:Evt|Eventuelt)\.?", re.IGNORECASE)


def last_item_cuts(text: str, start: int, end: int, contents: tuple[int, int] | None) -> list[int]:
    """Where *Evt.* or *Eventuelt* begins right before a heading of a decision, where the contents above name it."""
    if contents is None or end <= contents[1] or _NAMED.search(text, *contents) is None:
        return []
    return [match.end() for match in _WITHIN.finditer(text, max(start, contents[1]), end)]


def is_last_item(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether a piece of a long line is *Evt.* or *Eventuelt* alone, with a heading right behind it on the line."""
    line = lines[index]
    if not line.glued or tags[index].kind is not LineKind.TEXT or _TITLE.fullmatch(line.core) is None:
        return False
    behind = index + 1
    if behind >= len(lines) or lines[behind].start != line.end:
        return False
    return tags[behind].section not in (None, SectionKind.ATTENDANCE, SectionKind.ATTACHMENTS)
