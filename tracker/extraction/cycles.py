"""Items by headings that recur: the one that opens each round, with the title above it."""

import re
from collections import Counter
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.candidates import is_contents_entry
from tracker.extraction.labels import is_label_line
from tracker.extraction.lines import Line
from tracker.extraction.numbered import Beginning
from tracker.extraction.single import find_single_title
from tracker.extraction.structures import Structure, titled
from tracker.extraction.tags import LineKind, Tag

DOCUMENT_WORDS = frozenset(("referat", "dagsorden", "bilag", "dokumenter", "status", "protokol", "møde", "mødet"))
PREAMBLE = (LineKind.BLANK, LineKind.NOISE)
_SHORT = 120
_MOST_NAMES = 5
_LISTED = re.compile(r"^\d{1,3}[.)]\s+[A-ZÆØÅ]")
_SET_OFF = 3
"""A title with two blank lines below it."""
_FEWEST = 2
"""Titles that stand behind something else than an empty list, where those behind one are no further above."""


def by_cycle(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> Structure:
    """Headings that recur: the one that opens the round begins an item, with the title line above it, if any."""
    opener = _opening_heading(tags)
    if opener is None:
        return Structure("cycle", (), 0.0)
    rounds = _titled_rounds(opener, lines, tags, vocabulary) or _rounds(opener, tags)
    titles = [title_above_heading(index, lines, tags, vocabulary) for index in rounds]
    first = None if titles[0] is None else _gap(titles[0], rounds[0], lines)
    if first is not None:
        behind = [_behind_empty(index, first, lines, tags) for index in rounds]
        plain = [t for t, hidden in zip(titles, behind, strict=True) if hidden is None]
        if first >= _SET_OFF or (len(plain) >= _FEWEST and None not in plain):
            titles = [t if t is not None else hidden for t, hidden in zip(titles, behind, strict=True)]
    later = titles[1:]
    usual = bool(later) and sum(title is not None for title in later) * 3 >= len(later) * 2
    if len(rounds) == 1:
        titles = [find_single_title(lines, tags, rounds[0], vocabulary)]
        usual = titles[0] is not None
    score = 0.5 if len(rounds) == 1 else 1.5 * len(rounds)
    if not usual and len(rounds) > 1 and (told := _told_rounds(lines, tags)):
        rounds, titles = told, [None] * len(told)
    found = tuple(
        titled(title, lines) if usual and title is not None else Beginning(index)
        for index, title in zip(rounds, titles, strict=True)
    )
    return Structure("cycle", found, score)


def _rounds(opener: str, tags: Sequence[Tag]) -> list[int]:
    return [
        index
        for index, tag in enumerate(tags)
        if tag.kind in (LineKind.HEADING, LineKind.DECISION) and fold(tag.heading or "") == opener
    ]


def _titled_rounds(opener: str, lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> list[int]:
    """*Referat* names the document first and then each decision: the heading above it that always has a title."""
    if opener not in DOCUMENT_WORDS:
        return []
    names = Counter(fold(tag.heading or "") for tag in tags if tag.kind is LineKind.HEADING)
    for name, count in names.most_common(_MOST_NAMES):
        if count < 2 or name in DOCUMENT_WORDS:
            continue
        rounds = _rounds(name, tags)
        ends = [*rounds[1:], len(tags)]
        decided = all(_decides(tags[a:b]) for a, b in zip(rounds, ends, strict=True))
        above = (title_above_heading(index, lines, tags, vocabulary) for index in rounds)
        if decided and all(title is not None for title in above):
            return rounds
    return []


def _decides(tags: Sequence[Tag]) -> bool:
    return any(tag.section is SectionKind.DECISION for tag in tags)


def _told_rounds(lines: Sequence[Line], tags: Sequence[Tag]) -> list[int]:
    """The first heading behind each decision and its attachments, where no item has a title and the decision is what
    each ends with: *Indhold*, *Indstilling*, *Beslutning*, *Bilag*; an item may have nothing but its decision.

    Empty where the last decision has more behind it, or a decision stands above its case more often than below it.
    """
    rounds: list[int] = []
    decided = True
    alone = 0
    for index, tag in enumerate(tags):
        if tag.kind is LineKind.GROUP:
            decided = True
        if tag.section in (None, SectionKind.ATTENDANCE) or _names_document(tag, rounds):
            continue
        if decided and tag.section is not SectionKind.ATTACHMENTS:
            rounds.append(index)
            alone += tag.section is SectionKind.DECISION
            decided = False
        decided = decided or (tag.section is SectionKind.DECISION and _has_words(index, lines, tags))
    return rounds if decided and alone * 2 <= len(rounds) else []


def _names_document(tag: Tag, rounds: Sequence[int]) -> bool:
    """*Referat* before the first item."""
    return not rounds and fold(tag.heading or "").split(" ")[0] in DOCUMENT_WORDS


def _has_words(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether anything stands beside or below a heading before the next."""
    below = next((tag for tag in tags[index + 1 : index + 8] if tag.kind not in PREAMBLE), None)
    return tags[index].rest < lines[index].core_end or (below is not None and below.section is None)


def _behind_empty(index: int, gap: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    """A title below *Bilag* without any: as far above its heading as the first title of the document."""
    above = _title_above(index, lines, tags)
    before = None if above is None else _previous_with_words(above, tags)
    if above is None or before is None or _gap(above, index, lines) != gap:
        return None
    return above if tags[before].section is SectionKind.ATTACHMENTS and is_title(lines[above]) else None


def _opening_heading(tags: Sequence[Tag]) -> str | None:
    headings = [
        fold(t.heading or "")
        for t in tags
        if t.kind in (LineKind.HEADING, LineKind.DECISION) and t.section is not SectionKind.ATTENDANCE
    ]
    decided = any(t.section is SectionKind.DECISION for t in tags)
    if not headings or not decided:
        return None
    order = [name for name in dict.fromkeys(headings) if name not in DOCUMENT_WORDS or headings.count(name) > 1]
    counts = {name: headings.count(name) for name in order[:30]}
    return next((name for name in order if counts.get(name, 0) >= 2), order[0] if order else None)


def title_above_heading(
    index: int, lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary, near: bool = False
) -> int | None:
    """The line above a round's first heading where it stands alone and the section before it has words of its own."""
    above = _title_above(index, lines, tags)
    if above is None or not is_title(lines[above]) or is_label_line(lines[above].core, vocabulary):
        return None
    before = _previous_with_words(above, tags)
    close = before is not None and above - before == 1 and not near and not lines[above].glued
    if before is not None and (
        close or (tags[before].kind is LineKind.HEADING and tags[before].rest >= lines[before].core_end)
    ):
        return None
    return above


def _title_above(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    above = _previous_with_words(index, tags)
    if above is None or _gap(above, index, lines) > 3 or tags[above].kind is not LineKind.TEXT:
        return None
    return above


def _gap(above: int, index: int, lines: Sequence[Line]) -> int:
    """How many lines further down a line stands; the blank before a heading that was cut off is part of its line."""
    return index - above - sum(line.blank and line.glued for line in lines[above + 1 : index])


def _previous_with_words(index: int, tags: Sequence[Tag]) -> int | None:
    for place in range(index - 1, max(-1, index - 8), -1):
        if tags[place].kind not in PREAMBLE:
            return place
    return None


def is_title(line: Line) -> bool:
    """Whether a line can be a title: not long, no sentence, no label, no entry of a table of contents."""
    core = line.core
    if fold(core) in ("evt", "eventuelt", "diverse"):
        return True
    if core.startswith(("- ", "– ", "o  ")):
        return False
    if core.endswith(".") and len(core) < _SHORT and _LISTED.match(core):
        return True
    return len(core) <= 200 and not core.endswith((".", ":", ";", ",")) and not is_contents_entry(core)
