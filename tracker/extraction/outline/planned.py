"""Items whose hours, length or treatment stand right below their titles, as school boards plan their meetings."""

import re
from collections.abc import Sequence

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.labels import is_label_line
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure, titled
from tracker.extraction.outline.title_lines import is_title
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_HOURS = r"[(\[]?(?:kl\.?\s?)?\d{1,2}[.:]\d\d\s?[-–]\s?(?:kl\.?\s?)?\d{1,2}[.:]\d\d[)\]]?$"
_LONG = r"[(\[]?(?:ca\.\s)?\d{1,3}\s?min(?:\.|utter)?[)\]]?$"
_TREATED = (
    r"(?:Behandlingsform|Punkttype|Type|Form|Formål|Tid|Tidsramme|Tidsforbrug|Varighed|Ansvarlig|Oplæg|"
    r"Oplægsholder)\s?:"
)
_PLANNED = re.compile(rf"{_HOURS}|{_LONG}|{_TREATED}", re.IGNORECASE)
_FEWEST = 3


def is_plan(core: str) -> bool:
    """Whether a line says when, how long or how an item is treated: *(16.30 - 16.35)*, *10 min.*, *Tid: 10 min.*,
    *Behandlingsform: Beslutning*."""
    return _PLANNED.match(core) is not None


def by_planned(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> Structure:
    """*Skolefest* / / *(16.35 - 17.10)* / / *Behandlingsform: Drøftelse*: a title alone, and its plan right below.

    Three at least; a bullet or nothing stands before the titles, and a blank line or a section's words above them.
    """
    found: list[Beginning] = []
    last: int | None = None
    for index, line in enumerate(lines):
        if tags[index].kind in WITHOUT_WORDS:
            continue
        planned = tags[index].kind is LineKind.TEXT and not line.glued and is_plan(line.core)
        if planned and last is not None and _heads(last, lines, tags, vocabulary):
            found.append(titled(last, lines))
        last = index
    return Structure("planned", tuple(found), 2.0 * len(found) if len(found) >= _FEWEST else 0.0)


def _heads(index: int, lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> bool:
    """Whether a line may be a title: its own words, set off from what stands above, no plan and no label
    with its value (*Sted: Biblioteket*)."""
    line = lines[index]
    alone = index == 0 or lines[index - 1].blank or line.bulleted
    plain = tags[index].kind is LineKind.TEXT and line.core[:1].isupper() and not is_plan(line.core)
    return alone and plain and is_title(line) and not is_label_line(line.core, vocabulary)
