"""Titles that stand behind an empty list: *Bilag* / *Ny bro* / *Beslutning*, where no paper stands below *Bilag*."""

from collections.abc import Sequence

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.attendance.lines import is_name_line
from tracker.extraction.items.attachment_entries import is_file_name
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.single import is_head_line
from tracker.extraction.outline.title_lines import gap_between, is_title, previous_with_words, text_above
from tracker.extraction.tagging.tags import LineKind, Tag

_SET_OFF = 3
"""A title with two blank lines below it."""
_FEWEST = 2
"""Titles that stand behind something else than an empty list, where those behind one are no further above."""
_FEWEST_TIGHT = 3
"""Rounds of a text without blank lines between them, of which each ends in a list."""
_MOST_PAPERS = 40


def with_hidden_titles(
    rounds: Sequence[int],
    titles: list[int | None],
    lines: Sequence[Line],
    tags: Sequence[Tag],
    vocabulary: Vocabulary,
) -> list[int | None]:
    """The titles of the rounds, with those behind an empty list where the document's first title tells what they are.

    ``rounds``: the lines of the headings, marks or case numbers that stand below the titles.
    """
    first = None if not titles or titles[0] is None else gap_between(titles[0], rounds[0], lines)
    if first is None:
        return titles
    behind = [_behind_empty(index, first, lines, tags) for index in rounds]
    plain = [t for t, hidden in zip(titles, behind, strict=True) if hidden is None]
    sure = first >= _SET_OFF or (len(plain) >= _FEWEST and None not in plain)
    if sure or _all_behind_empty(titles, behind, lines, vocabulary):
        return [t if t is not None else hidden for t, hidden in zip(titles, behind, strict=True)]
    return titles


def _behind_empty(index: int, gap: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    """A title below *Bilag* or *Fraværende:* without any: as far above its heading as the first of the document."""
    above = text_above(index, lines, tags)
    before = None if above is None else previous_with_words(above, tags)
    if above is None or before is None or gap_between(above, index, lines) != gap or not is_title(lines[above]):
        return None
    if tags[before].section is SectionKind.ATTENDANCE:
        return above if tags[before].rest >= lines[before].core_end and not is_name_line(lines[above].core) else None
    if tags[before].section is SectionKind.ATTACHMENTS:
        return above
    return above if gap == 1 and _ends_papers(before, lines, tags) else None


def _ends_papers(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether a line is the last of a list below *Bilag*, without blank lines: what stands below it may be a title."""
    for place in range(index, max(-1, index - _MOST_PAPERS), -1):
        if lines[place].blank or tags[place].kind is not LineKind.TEXT:
            return tags[place].section is SectionKind.ATTACHMENTS
    return False


def _all_behind_empty(
    titles: Sequence[int | None], behind: Sequence[int | None], lines: Sequence[Line], vocabulary: Vocabulary
) -> bool:
    """Whether the first title stands below a blank line, and each other one so below an empty list.

    *Ny bro* / *Beslutning* / … / *Bilag* / *Gratis bus* / *Beslutning*: what stands alone there is no paper, since it
    would leave every item but the first without a title; so also the last lines of three lists without any blank
    lines, right above the heading that the first title stands right above. Not where the first
    only names body or document, and not where a file stands there (*kort.pdf*).
    """
    first = titles[0]
    if first is None or is_head_line(lines[first].core, vocabulary):
        return False
    hidden = [n for n in behind if n is not None]
    if not hidden or any(is_file_name(lines[n].core) for n in hidden):
        return False
    if not all(t is not None or n is not None for t, n in zip(titles, behind, strict=True)):
        return False
    apart = (not first or lines[first - 1].blank) and all(lines[n - 1].blank for n in hidden)
    tight = len(titles) >= _FEWEST_TIGHT and not any(lines[n - 1].blank or lines[n + 1].blank for n in hidden)
    return apart or tight
