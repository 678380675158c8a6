"""Items by headings that recur: the one that opens each round, with the title above it."""

from collections import Counter
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.hidden_titles import with_hidden_titles
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.presented_last import find_presented_rounds
from tracker.extraction.outline.single import find_single_title
from tracker.extraction.outline.structures import Structure, titled
from tracker.extraction.outline.title_lines import title_above_heading
from tracker.extraction.outline.told_rounds import DOCUMENT_WORDS, find_told_rounds
from tracker.extraction.tagging.tags import LineKind, Tag

_MOST_NAMES = 5


def by_cycle(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> Structure:
    """Headings that recur: the one that opens the round begins an item, with the title line above it, if any."""
    opener = _opening_heading(tags)
    if opener is None:
        return Structure("cycle", (), 0.0)
    rounds = _titled_rounds(opener, lines, tags, vocabulary) or _rounds(opener, tags)
    titles = [title_above_heading(index, lines, tags, vocabulary) for index in rounds]
    titles = with_hidden_titles(rounds, titles, lines, tags, vocabulary)
    later = titles[1:]
    usual = bool(later) and sum(title is not None for title in later) * 3 >= len(later) * 2
    if len(rounds) == 1:
        titles = [find_single_title(lines, tags, rounds[0], vocabulary)]
        usual = titles[0] is not None
    score = 0.5 if len(rounds) == 1 else 1.5 * len(rounds)
    if not usual and len(rounds) > 1 and (told := find_presented_rounds(tags) or find_told_rounds(lines, tags)):
        rounds, titles = told, [None] * len(told)
    found = tuple(
        titled(title, lines) if usual and title is not None else Beginning(index)
        for index, title in zip(rounds, titles, strict=True)
    )
    return Structure("cycle", found, score)


def by_decisions(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Rounds without titles that each end with a decision, where nothing else tells the items: the weakest reading."""
    rounds = find_told_rounds(lines, tags)
    return Structure("decisions", tuple(Beginning(index) for index in rounds), 0.1 if len(rounds) > 1 else 0.0)


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
