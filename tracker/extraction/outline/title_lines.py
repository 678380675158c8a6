"""Which line above a heading is a title: it stands alone, is short, and no label or sentence."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.labels import is_label_line
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.candidates import is_contents_entry
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_SHORT = 120
_LISTED = re.compile(r"^\d{1,3}[.)]\s+[A-ZÆØÅ]")
_ATTENDS = re.compile(
    r"\b(?:deltog|deltager|mødte|mødt|indkaldt|indtrådte)\s"
    r"(?:ikke\s|i\sstedet\s|som\s(?:stedfortræder|suppleant|substitut))"
)
"""*Bo Vik deltog som stedfortræder for Ida Holm* right above the next item's case number: no title of that item."""
_AND_SO_ON = (" m.v.", " mv.", " m.m.", " mm.", " m.fl.", " mfl.", " etc.", " o.lign.", " o.l.", " ifm.")
"""What a title may end in: *Cirkulæreskrivelser, orienteringssager m.v.*"""


def title_above_heading(
    index: int, lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary, near: bool = False
) -> int | None:
    """The line above a round's first heading where it stands alone and the section before it has words of its own."""
    above = text_above(index, lines, tags)
    if above is None or not is_title(lines[above]) or is_label_line(lines[above].core, vocabulary):
        return None
    if _ATTENDS.search(lines[above].core):
        return None
    before = previous_with_words(above, tags)
    close = before is not None and above - before == 1 and not near and not lines[above].glued
    if before is not None and (
        close or (tags[before].kind is LineKind.HEADING and tags[before].rest >= lines[before].core_end)
    ):
        return None
    return above


def text_above(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    """The line of text right above another one, with at most two blank lines between."""
    above = previous_with_words(index, tags)
    if above is None or gap_between(above, index, lines) > 3 or tags[above].kind is not LineKind.TEXT:
        return None
    return above


def gap_between(above: int, index: int, lines: Sequence[Line]) -> int:
    """How many lines further down a line stands; the blank before a heading that was cut off is part of its line."""
    return index - above - sum(line.blank and line.glued for line in lines[above + 1 : index])


def previous_with_words(index: int, tags: Sequence[Tag]) -> int | None:
    """The next line above that is neither blank nor of the page, if it is near."""
    for place in range(index - 1, max(-1, index - 8), -1):
        if tags[place].kind not in WITHOUT_WORDS:
            return place
    return None


def is_title(line: Line) -> bool:
    """Whether a line can be a title: not long, no sentence, no label, no entry of a table of contents."""
    core = line.core
    if fold(core) in ("evt", "eventuelt", "diverse"):
        return True
    if core.startswith(("- ", "– ", "o  ")) or fold(core) in ("punkt", "dagsordenspunkt", "sag"):
        return False
    if core.endswith(".") and len(core) < _SHORT and _LISTED.match(core):
        return True
    if core.endswith(_AND_SO_ON):
        return len(core) < _SHORT
    return len(core) <= 200 and not core.endswith((".", ":", ";", ",")) and not is_contents_entry(core)
