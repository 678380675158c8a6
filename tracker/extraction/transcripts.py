"""What a site for documents puts above the text it took out of a file."""

import re
from collections.abc import Sequence

from tracker.extraction.lines import Line
from tracker.extraction.tags import LineKind, Tag

_SITE = re.compile(
    r"^(?:Save this PDF as:?|WORD\s+PNG\s+TXT\s+JPG|Størrelse:\s?px|Starte visningen fra side:?)$", re.IGNORECASE
)
_NAMED = re.compile(r"(?:Referat|Mødereferat|Protokol)\s", re.IGNORECASE)
_BEGINS = "transkript"
_MOST = 40


def untag_document_name(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*Referat Dialogforum* as the first words of a document: what it is and whose, and no heading of a decision."""
    first = next((n for n, tag in enumerate(tags) if tag.kind not in (LineKind.BLANK, LineKind.NOISE)), None)
    if first is None or tags[first].kind is not LineKind.DECISION or lines[first].glued:
        return
    if _NAMED.match(lines[first].core) and tags[first].rest >= lines[first].core_end:
        tags[first] = Tag(LineKind.TEXT)


def mark_transcript_lead(lines: Sequence[Line], tags: Sequence[Tag]) -> tuple[Tag, ...]:
    """The tags with what stands above *Transkript* as what it is: the site's words, and the name of the file.

    *Save this PDF as:*, *WORD PNG TXT JPG* are noise; the file's name (*Referat Handicaprådet*, *Beslutning af 5. maj*,
    *Download "Referat Handicaprådet"*) is text and heads no section, since the document itself begins below; body and
    day may stand in it alone. Only where both *Transkript* and one of the site's own lines are among the first lines.
    """
    near = range(min(len(lines), _MOST))
    start = next((n for n in near if lines[n].core.casefold() == _BEGINS), None)
    if start is None or not any(_SITE.match(lines[n].core[:60]) for n in range(start)):
        return tuple(tags)
    return (*(_above(line, tag) for line, tag in zip(lines[:start], tags[:start], strict=True)), *tags[start:])


def _above(line: Line, tag: Tag) -> Tag:
    if tag.kind in (LineKind.BLANK, LineKind.NOISE):
        return tag
    return Tag(LineKind.NOISE if _SITE.match(line.core[:60]) else LineKind.TEXT)
