"""Items that begin with the number of their case or with a label: *Sag 06/41: Sprogcafé*, *Emne: Sprogcafé*."""

import re
from collections.abc import Sequence

from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure
from tracker.extraction.tagging.tags import LineKind, Tag

_TITLED = re.compile(
    r"(?:Sag|Sagsnr\.?|Sags nr\.?|Sagsnummer|J\.?\s?nr\.?|Journalnr\.?)(?:\snr\.?)?\s?:?\s?"
    r"(?:\d{2}/\d{1,6}|(?:19|20)\d\d[/-]\d{2,7}|"
    r"\d{2}\.\d{2}(?:\.\d{2})?[-/.A-ZÆØÅ\d]{0,16}|\d{3}-(?:19|20)\d\d-\d{2,7})"
    r"(?:\s?:|\s[-–|])\s+(?P<title>[A-ZÆØÅ\"»“][^:]{2,150})$"
)
_LABELLED = re.compile(
    r"(?P<label>Emne|Tema|Punkt|Dagsordenspunkt|Overskrift|Sag)\s?:\s+(?P<title>[A-ZÆØÅ\"»“][^:]{2,150})$"
)
_FEWEST = 2


def by_titled_cases(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """1. *Sag 06/41: Sprogcafé på biblioteket*  2. *Sagsnr. 2019/0441 - Ny sti*  3. *J.nr. 13.06.00: Salg af grund*.

    Two at least; a colon in what follows makes it a further label (*Sag 06/41: Initialer: LN*).
    """
    found: list[Beginning] = []
    for index, line in enumerate(lines):
        if tags[index].kind not in (LineKind.CASE, LineKind.TEXT) or line.glued:
            continue
        match = _TITLED.match(line.core)
        if match is not None:
            place = (line.core_start + match.start("title"), line.core_end)
            found.append(Beginning(index, None, place, index))
    return Structure("titled cases", tuple(found), 3.0 * len(found) if len(found) >= _FEWEST else 0.0)


def by_labelled_titles(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """*Emne: Mad til ældre*, *Emne: Bænke i byen*: the same label before each title, the first words of a paragraph."""
    found: dict[str, list[Beginning]] = {}
    for index, line in enumerate(lines):
        apart = index > 0 and lines[index - 1].blank and not line.glued
        match = _LABELLED.match(line.core) if apart and tags[index].kind is LineKind.TEXT else None
        if match is not None:
            place = (line.core_start + match.start("title"), line.core_end)
            found.setdefault(match["label"], []).append(Beginning(index, None, place, index))
    best = max(found.values(), key=len, default=[])
    return Structure("labelled titles", tuple(best), 2.0 * len(best) if len(best) >= _FEWEST else 0.0)
