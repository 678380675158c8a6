"""News of what a council decided, each told with the meeting and the number of its case below it."""

import re
from collections.abc import Sequence

from tracker.danish.dates import MONTH_NAMES, WEEKDAY
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_SOURCE = re.compile(
    r"\(?(?:Byråds|Kommunalbestyrelses|[A-ZÆØÅ][\wæøå-]{2,30}(?:udvalgs|råds|bestyrelses))mødet,?\s"
    rf"(?:{WEEKDAY}\s)?(?:den\s)?(?:d\.\s)?\d{{1,2}}\.\s(?:{MONTH_NAMES})(?:\s(?:19|20)\d\d)?,?\s"
    r"(?:sag|punkt|pkt\.?)\s(?:nr\.?\s)?(?P<number>\d{1,3})\)?\.?$"
)
_FEWEST = 2
_LONGEST_TITLE = 120


def tag_sourced_news(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*Ny hal i Vig* / *Vig: Byrådet har bevilget 2 mio. kr.* / *Byrådsmødet, 3. maj, sag 4*: what stands between the
    title and the meeting is what was decided; two at least, in a page without headings of sections."""
    found = _found(lines, tags)
    if any(tag.section is not None for tag in tags) or len(found) < _FEWEST:
        return
    for title, source, _ in found:
        told = next(n for n in range(title + 1, source) if tags[n].kind not in WITHOUT_WORDS)
        tags[told] = Tag(
            LineKind.HEADING, SectionKind.DECISION, "Beslutning", lines[told].core_start, label_in_line=True
        )
        tags[source] = Tag(LineKind.NOISE)


def by_sourced_news(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """An item for each such piece of news, with the number that its last line names."""
    found = tuple(
        Beginning(title, number, (lines[title].core_start, lines[title].core_end), title)
        for title, _, number in _found(lines, tags)
    )
    return Structure("sourced", found, 4.0 * len(found) if len(found) >= _FEWEST else 0.0)


def _found(lines: Sequence[Line], tags: Sequence[Tag]) -> list[tuple[int, int, str]]:
    """The lines of title and source, and the number, of each piece that has words between the two."""
    found: list[tuple[int, int, str]] = []
    above: list[int] = []
    for index, line in enumerate(lines):
        if line.blank or line.glued:
            continue
        source = _SOURCE.match(line.core) if len(line.core) < _LONGEST_TITLE else None
        if source is None:
            above = above if tags[index].kind is LineKind.NOISE else [*above[-_KEPT:], index]
            continue
        title = _title(above, lines, is_first=not found)
        if title is not None:
            found.append((title, index, source["number"]))
        above = []
    return found


_KEPT = 12
"""Lines of one piece of news, its title among them."""


def _title(above: Sequence[int], lines: Sequence[Line], *, is_first: bool) -> int | None:
    """The first line behind the last source; of the first piece the nearest short line that ends no sentence."""
    places = [n for n in above[:-1] if _is_short(lines[n].core)]
    if not places:
        return None
    return places[-1] if is_first else places[0]


def _is_short(core: str) -> bool:
    return len(core) <= _LONGEST_TITLE and core[-1] not in ".!?:,"
