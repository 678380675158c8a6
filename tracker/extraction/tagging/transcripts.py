"""What a site for documents puts above the text it took out of a file."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.labels import find_labelled
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_SITE = re.compile(
    r"^(?:Save this PDF as:?|WORD\s+PNG\s+TXT\s+JPG|Størrelse:\s?px|Starte visningen fra side:?)$", re.IGNORECASE
)
_NAMED = re.compile(r"(?:Referat|Mødereferat|Protokol)\s", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
"""*5. Sager på lukket møde. 1. Meddelelser*: of the words from which the site made a name, what looks like an item."""
_BEGINS = "transkript"
_MOST = 40
_FIRST = 12
"""Lines with words in which a head may name its document."""


def untag_document_names(lines: Sequence[Line], tags: list[Tag], vocabulary: Vocabulary) -> None:
    """What names a document in its first lines heads no decision.

    1. *Referat Dialogforum*, *Referat 19. marts 2015* before any other heading  2. *Referat* right before the labels of
    the head: *Dato: …*, *Tidspunkt: …*  3. *Byrådet 9. maj 2024* right before the first mark or group: *Åben*
    """
    first = [n for n, tag in enumerate(tags[:_MOST]) if tag.kind not in WITHOUT_WORDS][:_FIRST]
    for place, index in enumerate(first[:-1]):
        tag = tags[index]
        if tag.section is not None and tag.section is not SectionKind.DECISION:
            return
        if tag.section is None or tag.rest < lines[index].core_end:
            continue
        named = tag.kind is LineKind.DECISION and _NAMED.match(lines[index].core) is not None
        below = first[place + 1]
        labelled = (
            tags[below].kind is LineKind.TEXT and next(find_labelled((lines[below],), vocabulary), None) is not None
        )
        above = tag.date is not None and tags[below].kind in (LineKind.MARK, LineKind.GROUP, LineKind.CONTENTS)
        named = (named or above) and not lines[index].glued
        if named or (labelled and fold(lines[index].core) in vocabulary.kinds["minutes"]):
            tags[index] = Tag(LineKind.TEXT)


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
    if tag.kind in WITHOUT_WORDS:
        return tag
    is_noise = _SITE.match(line.core[:60]) or (line.glued and _NUMBERED.match(line.core))
    return Tag(LineKind.NOISE if is_noise else LineKind.TEXT)
