"""A document's text as logical lines: physical lines, cut further where a converter glued headings together."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.aligned import find_aligned_titles
from tracker.extraction.lines.breaks import Breaks, find_breaks
from tracker.extraction.lines.case_headers import CaseHeader, find_case_headers, find_header_lines
from tracker.extraction.lines.case_number_lines import find_ends_of_case_numbers
from tracker.extraction.lines.contents_pages import find_contents_region
from tracker.extraction.lines.glued import capitalised, find_certain_cuts, find_cuts
from tracker.extraction.lines.glued_attachments import attachment_cuts
from tracker.extraction.lines.glued_numbers import find_glued_numbers
from tracker.extraction.lines.glued_runs import find_glued_runs, inside_glued_runs
from tracker.extraction.lines.glued_shapes import GLUED_WORDS
from tracker.extraction.lines.glued_titles import headings_behind_titles, recurring_labels
from tracker.extraction.lines.last_items import last_item_cuts
from tracker.extraction.lines.left_titles import find_left_titles
from tracker.extraction.lines.letterheads import letterhead_cuts
from tracker.extraction.lines.line import Line, make_line
from tracker.extraction.lines.missing_breaks import find_missing_breaks
from tracker.extraction.lines.named_pages import find_named_pages
from tracker.extraction.lines.owned_words import outside_sentences
from tracker.extraction.lines.pages import find_page_cuts, outside_furniture
from tracker.extraction.lines.runs import find_runs
from tracker.extraction.lines.stacked_numbers import with_stacked_numbers
from tracker.extraction.lines.stretches import Stretches, between
from tracker.extraction.lines.tables import split_tables
from tracker.extraction.lines.unbroken import is_unbroken

SHORTEST_LINE = 12
_SHORT_LINE = 30
_LONG_LINE = 100
"""A line longer than this may hold headings and items of its own: a converter put a page on one line."""

_REACH = 60
"""How far from the end of a line a glued heading is looked for."""
_NUMBERED = re.compile(r"\d{1,4}[.:)\s]|(?:Punkt|Pkt|Dagsordenspunkt|Sag nr)\b|[_=-]|\s|Side\b")
"""What begins at a cut and is no heading: an item's number, a rule, the foot of a page."""
_BARE_NUMBER = re.compile(r"\s{0,20}\d{1,3}[.)]")
_ALWAYS_HEADINGS = (
    SectionKind.SUMMARY,
    SectionKind.CASE_PRESENTATION,
    SectionKind.RECOMMENDATION,
    SectionKind.DECISION,
    SectionKind.EARLIER_DECISION,
    SectionKind.ATTACHMENTS,
)


def split_lines(text: str, vocabulary: Vocabulary) -> tuple[Line, ...]:
    """Logical lines in reading order; each character but the line breaks stands in exactly one."""
    physical = _physical(text)
    page_cuts, furniture = find_page_cuts(text, physical)
    patterns = _glue_pattern(vocabulary), _last_heading(vocabulary)
    unbroken = is_unbroken(text, physical, vocabulary)
    cuts = [
        sorted(_cuts(text, start, end, patterns, vocabulary, is_page=start in furniture or unbroken))
        for start, end in physical
    ]
    breaks = find_breaks(text, [(a, b) for a, b in physical if b - a > _least(a, furniture)], vocabulary)
    titles = dict(find_aligned_titles(text, physical, page_cuts, furniture, vocabulary))
    titles = {a: titles[a] for a in breaks.outside(outside_furniture(titles, physical, page_cuts, furniture))}
    named, title_edges, page_edges = Stretches.of(titles.items()), _edges(titles), sorted(page_cuts)
    _add_labels(text, physical, cuts, breaks)
    runs = _runs_and_headings(text, physical, cuts, pages=furniture, breaks=breaks, vocabulary=vocabulary)
    parted: list[list[int]] = []
    contents = find_contents_region(text, physical, vocabulary)
    page_names = find_named_pages(text, physical)
    noise = {*find_header_lines(text, physical, vocabulary), *breaks.noise, *page_names}
    for (start, end), here in zip(physical, cuts, strict=True):
        places = [*between(here, start, end), *between(runs, start, end)]
        if start in furniture:
            edges = between(page_edges, start, end)
            places = _outside_heads([*places, *edges], [start, *edges, end], furniture)
        if end - start > _LONG_LINE:
            told = sorted(place for place in places if place not in breaks.behind_cases)
            headers = find_case_headers(text, (start, end), told, vocabulary, contents=contents)
            places = _around_headers(places, headers)
            noise.update(place for header in headers for place in header.noise)
            places.extend(last_item_cuts(text, start, end, contents))
        places = [] if start in page_names else breaks.outside(places)
        pieces = [start, *named.outside(places), *between(title_edges, start, end), end]
        if len(pieces) > 2:
            pieces.extend(attachment_cuts(text, pieces, vocabulary))
        parted.append(pieces)
    lines = _lines_of(text, parted, vocabulary)
    kept = [_with_cell(line, furniture | noise, titles) for line in lines]
    return tuple(with_stacked_numbers(tuple(split_tables(text, kept))))


def _runs_and_headings(
    text: str,
    physical: Sequence[tuple[int, int]],
    cuts: Sequence[Sequence[int]],
    *,
    pages: frozenset[int],
    breaks: Breaks,
    vocabulary: Vocabulary,
) -> list[int]:
    """Where items begin whose numbers run, and the headings right behind titles."""
    heads = [cut for here in cuts for cut in here if not _NUMBERED.match(text, cut)]
    runs = sorted(find_runs(text, physical, heads, pages))
    behind = headings_behind_titles(text, breaks.items, vocabulary)
    return sorted({*runs, *headings_behind_titles(text, runs, vocabulary), *breaks.outside(behind)})


def _least(start: int, furniture: frozenset[int]) -> int:
    """How long a line may be that nothing is looked for in: a page that has its number before it may be short."""
    return _SHORT_LINE if start in furniture else _LONG_LINE


def _add_labels(text: str, physical: Sequence[tuple[int, int]], cuts: list[list[int]], breaks: Breaks) -> None:
    """Add to each line's cuts those that only the rest of the document tells, and keep them in order."""
    labels = recurring_labels(text, [(a, b) for a, b in physical if b - a > _LONG_LINE])
    glued = find_glued_runs(text, physical)
    lost = (*find_missing_breaks(text, physical), *find_glued_numbers(text, physical), *glued)
    labels = sorted({*labels, *breaks.cuts, *lost, *find_ends_of_case_numbers(text, physical)})
    inside = inside_glued_runs(text, glued)
    for (start, end), here in zip(physical, cuts, strict=True):
        here.extend(labels[bisect_left(labels, start) : bisect_left(labels, end)])
        here[:] = sorted(cut for cut in here if cut not in inside)


def _lines_of(text: str, parted: Sequence[list[int]], vocabulary: Vocabulary) -> list[Line]:
    """The lines between the edges that each physical line was parted at, and before titles left in front of these."""
    pieces = [piece for edges in parted if len(edges) > 2 for piece in pairwise(sorted(set(edges)))]
    left = find_left_titles(text, pieces, vocabulary)
    lines: list[Line] = []
    for edges in parted:
        _add_pieces(text, [*edges, *left[bisect_left(left, edges[0]) : bisect_left(left, max(edges))]], lines)
    return lines


def _outside_heads(places: list[int], edges: list[int], furniture: frozenset[int]) -> list[int]:
    """The cuts of a page without those inside its number, its running head and its foot, which end at its edges."""
    return Stretches.of((a, b) for a, b in pairwise(edges) if a in furniture).outside(places)


def _around_headers(places: list[int], headers: Sequence[CaseHeader]) -> list[int]:
    """The cuts of a line with those of the headers of cases in it, and no others inside these."""
    starts = [header.start for header in headers]
    ends = [0, *(header.end for header in headers)]
    kept = [place for place in places if place >= ends[bisect_right(starts, place)]]
    return [*kept, *(cut for header in headers for cut in header.cuts)]


def _edges(titles: dict[int, int]) -> list[int]:
    """Where titles begin and end, in order."""
    return sorted(edge for title in titles.items() for edge in title)


def _with_cell(line: Line, furniture: frozenset[int], titles: dict[int, int]) -> Line:
    if line.start in titles:
        return replace(line, cell="entry")
    return replace(line, cell="head") if line.start in furniture else line


def _physical(text: str) -> list[tuple[int, int]]:
    ends = [match.start() for match in re.finditer("\n", text)]
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True))


def _cuts(
    text: str,
    start: int,
    end: int,
    patterns: tuple[re.Pattern[str], re.Pattern[str]],
    vocabulary: Vocabulary,
    *,
    is_page: bool,
) -> Iterator[int]:
    first, final = patterns
    match = first.match(text, start, end)
    if match is not None:
        yield match.end("heading")
    yield from (found.start() for found in GLUED_WORDS.finditer(text, start, end))
    last = final.search(text, max(start, end - _REACH), end)
    if last is not None and not _is_numbered_title(text, start, last, vocabulary):
        yield last.start("heading")
    if end - start > (_SHORT_LINE if is_page else _LONG_LINE):
        yield from outside_sentences(text, find_cuts(text, start, end, vocabulary))
        yield from letterhead_cuts(text, start, end)
    elif end - start > SHORTEST_LINE:
        yield from find_certain_cuts(text, start, end, vocabulary)


def _is_numbered_title(text: str, start: int, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """*4.Høringssvar*: a number glued to a title that is a heading elsewhere; *4.Beslutning* is a heading."""
    kind = vocabulary.headings.get(fold(match["heading"]))
    return kind not in _ALWAYS_HEADINGS and _BARE_NUMBER.fullmatch(text, start, match.start("heading")) is not None


def _add_pieces(text: str, places: list[int], lines: list[Line]) -> None:
    ordered = sorted(set(places))
    if len(ordered) == 1:
        ordered = [ordered[0], ordered[0]]
    glued = len(ordered) > 2
    for start, end in pairwise(ordered):
        lines.append(make_line(text, start, end, glued))


@lru_cache(maxsize=4)
def _last_choices(words: frozenset[str], certain: frozenset[str]) -> re.Pattern[str]:
    choices, sure = (
        "|".join(capitalised(name) for name in sorted(names, key=len, reverse=True)) for names in (words, certain)
    )
    return re.compile(rf"(?P<heading>(?<=[.:!?)])(?:{choices})|(?<=[a-zæøå\d])(?:{sure}))\s*$")


def _last_heading(vocabulary: Vocabulary) -> re.Pattern[str]:
    """*… til efterretning.Beslutning*, *… i 2015Beslutning*: a heading glued to the end of the line before it."""
    groups = {word for words in vocabulary.groups.values() for word in words}
    certain = {word for word in vocabulary.inline_headings if vocabulary.headings[word] is SectionKind.DECISION}
    return _last_choices(frozenset({*vocabulary.headings, *groups}), frozenset(certain))


@lru_cache(maxsize=4)
def _glue_choices(words: frozenset[str]) -> re.Pattern[str]:
    choices = "|".join(capitalised(name) for name in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"[\s#*_]*(?P<heading>{choices})(?=[A-ZÆØÅ](?:[a-zæøå]|\s)|"
        r"\d{1,3}\.?\s?[A-ZÆØÅ][a-zæøå]|\d\d-\d\d-\d{4}|-\s[A-ZÆØÅ])"
    )


def _glue_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = {*vocabulary.headings, *vocabulary.contents, *vocabulary.kinds["minutes"], *vocabulary.kinds["agenda"]}
    labels = {word for kind in ("date", "time", "place", "body") for word in vocabulary.labels[kind] if len(word) > 4}
    return _glue_choices(frozenset(words | labels))
