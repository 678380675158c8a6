"""Where the items begin: several readings of a document's structure, of which the best supported is taken."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Block, BlockKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.answers import by_answers
from tracker.extraction.outline.bulleted import by_bullets
from tracker.extraction.outline.candidates import find_candidates
from tracker.extraction.outline.closed_at_end import with_closed_at_end
from tracker.extraction.outline.cycles import by_cycle, by_decisions
from tracker.extraction.outline.dashed_titles import by_dashes
from tracker.extraction.outline.ended_by_absence import by_absence_below
from tracker.extraction.outline.headless_first import with_headless_first
from tracker.extraction.outline.hidden_titles import with_hidden_titles
from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.outline.numbered import Beginning, read_numbered
from tracker.extraction.outline.numbering import find_chain
from tracker.extraction.outline.out_of_order import with_out_of_order
from tracker.extraction.outline.paged import by_pages
from tracker.extraction.outline.paragraphs import by_paragraphs
from tracker.extraction.outline.plain_runs import by_plain_runs
from tracker.extraction.outline.planned import by_planned
from tracker.extraction.outline.repeated_ones import by_repeated_ones
from tracker.extraction.outline.run_in import by_run_in_titles
from tracker.extraction.outline.single import is_head_line
from tracker.extraction.outline.structures import (
    Structure,
    by_clock,
    by_contents,
    by_entries,
    by_numbers_behind,
    titled,
    with_numbers,
)
from tracker.extraction.outline.title_lines import is_title, title_above_heading
from tracker.extraction.outline.titled_cases import by_labelled_titles, by_titled_cases
from tracker.extraction.outline.told_rounds import DOCUMENT_WORDS
from tracker.extraction.outline.wrapped import join_wrapped
from tracker.extraction.tagging.numbered_papers import without_papers
from tracker.extraction.tagging.signed_lines import by_signed_blocks
from tracker.extraction.tagging.sourced_news import by_sourced_news
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_LISTS_OF_PAPERS = ("bilagsoversigt", "bilagsliste", "bilagsfortegnelse")
"""The last entry of a table of contents."""
_FAR = 80
_NEAR = 12
"""How many lines, and how many with words, may stand between a title and its first heading."""


def find_beginnings(
    lines: Sequence[Line], tags: Sequence[Tag], blocks: Sequence[Block], vocabulary: Vocabulary
) -> tuple[Beginning, ...]:
    """The beginnings of the items by the best supported reading; empty where nothing looks like an item."""
    candidates = without_papers(find_candidates(lines, tags, blocks), lines)
    readings = [_by_numbers(candidates, style, lines, tags) for style in sorted({c.style for c in candidates})]
    readings.append(_by_case_lines(lines, tags, vocabulary))
    readings.append(by_titled_cases(lines, tags))
    readings.append(by_labelled_titles(lines, tags))
    readings.append(_by_blocks(lines, tags, blocks))
    readings.append(by_bullets(lines, tags))
    readings.append(by_dashes(lines, tags))
    readings.append(by_contents(lines, tags))
    readings.append(by_clock(lines, tags))
    readings.append(by_numbers_behind(lines, tags))
    readings.append(by_repeated_ones(candidates, lines, tags))
    readings.append(by_entries(candidates, lines, tags))
    readings.append(by_answers(candidates, lines, tags))
    readings.append(by_paragraphs(lines, tags, vocabulary))
    readings.append(by_plain_runs(candidates, lines, tags))
    readings.append(by_run_in_titles(candidates, lines, tags))
    readings.append(by_cycle(lines, tags, vocabulary))
    readings.append(by_decisions(lines, tags))
    readings.append(by_pages(lines, tags, vocabulary))
    readings.append(by_planned(lines, tags, vocabulary))
    readings.append(by_signed_blocks(lines, tags, vocabulary))
    readings.append(by_sourced_news(lines, tags))
    readings.append(by_absence_below(lines, tags))
    readings = [_weighed(reading, lines, tags) for reading in readings]
    best = max(map(_without_points(readings), readings), key=lambda reading: reading.score)
    if best.score <= 0:
        return ()
    numbered = with_numbers(best.beginnings, candidates)
    return join_wrapped(with_closed_at_end(numbered, candidates, lines, tags), lines, tags)


def _weighed(reading: Structure, lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """A reading loses where section headings stand before its first item, and where its items hold none."""
    if not reading.beginnings:
        return reading
    first = reading.beginnings[0].line
    outside = sum(
        tag.kind in (LineKind.HEADING, LineKind.DECISION)
        and tag.section is not SectionKind.ATTENDANCE
        and fold(tag.heading or "").split(" ")[0] not in (*DOCUMENT_WORDS, *_LISTS_OF_PAPERS)
        for tag in tags[:first]
    )
    ends = [*(beginning.line for beginning in reading.beginnings[1:]), len(lines)]
    starts = [beginning.line for beginning in reading.beginnings]
    headed = [any(t.section is not None for t in tags[a:b]) for a, b in zip(starts, ends, strict=True)]
    empty = headed.count(False) if any(headed) else 0
    plain = reading.name in ("dot", "paren", "cycle")
    listed = len(starts) if plain and _is_list_in_first(tags, list(zip(starts, ends, strict=True))) else 0
    return replace(reading, score=reading.score - 4.0 * outside - 1.5 * empty - 6.0 * listed)


def _is_list_in_first(tags: Sequence[Tag], pieces: Sequence[tuple[int, int]]) -> bool:
    """Whether only what follows the last number decides, more than once: *1.* to *4.* are points of the first item."""
    decided = [
        [fold(tag.heading or "") for tag in tags[a:b] if tag.section is SectionKind.DECISION and tag.date is None]
        for a, b in pieces
    ]
    return len(pieces) > 1 and not any(decided[:-1]) and len(decided[-1]) > len(set(decided[-1]))


def _without_points(readings: Sequence[Structure]) -> Callable[[Structure], Structure]:
    """*9.1*, *9.2* below *9. Tilskud* are its points and no items, where *10. Bus* stands beside them without any."""
    dotted = next((one for one in readings if one.name == "dot" and one.score > 0), None)
    chapters = {one.number for one in dotted.beginnings} if dotted else set()

    def judged(reading: Structure) -> Structure:
        if reading.name != "decimal" or len(chapters) < len(("9", "10")):
            return reading
        owned = {(one.number or "").partition(".")[0] for one in reading.beginnings}
        return replace(reading, score=0.0) if owned < chapters else reading

    return judged


def _by_numbers(candidates: Sequence[Candidate], style: str, lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    chain = with_out_of_order(find_chain(candidates, style), candidates, style, tags)
    enough = len(chain.candidates) > 1 or chain.score >= 3.0
    beginnings = with_headless_first(read_numbered(chain.candidates, candidates, lines, tags), tags)
    return Structure(style, beginnings, chain.score if enough else 0.0)


def _by_case_lines(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> Structure:
    """Untitled numbering: a title stands directly above (or below) each case number line."""
    places = [index for index, tag in enumerate(tags) if tag.kind in (LineKind.CASE, LineKind.MARK)]
    above = {index + 1 for index in places}
    places = [index for index in places if index not in above]
    titles = [title_above_heading(index, lines, tags, vocabulary, near=True) for index in places]
    titles = with_hidden_titles(places, titles, lines, tags, vocabulary)
    if titles and titles[0] is not None and is_head_line(lines[titles[0]].core, vocabulary):
        if len(titles) == 1:
            titles = [None]
        elif not _parted(places, tags):
            places, titles = places[1:], titles[1:]
    known = sum(title is not None for title in titles)
    heads = [index for index in places if not _goes_on(index, tags)]
    below = [_title_below(index, lines, tags, is_last=len(heads) > 1 and index == heads[-1]) for index in heads]
    if known * 3 < len(places) * 2 and len(heads) > 1 and all(title is not None for title in below):
        found = tuple(replace(titled(t, lines), line=n) for n, t in zip(heads, below, strict=True) if t is not None)
        return Structure("case", found, 2.5 * len(found))
    if known * 3 < len(places) * 2:
        repeated = len(places) if len(places) > 1 and _headed(places, tags) else 0
        return Structure("case", tuple(Beginning(index) for index in places), 1.6 * repeated)
    found = tuple(titled(title, lines) for title in titles if title is not None)
    return Structure("case", found, 2.5 * len(found))


def _goes_on(index: int, tags: Sequence[Tag]) -> bool:
    """Whether another mark or case line stands right above, with at most one blank line between."""
    above = index - 2 if index > 1 and tags[index - 1].kind is LineKind.BLANK else index - 1
    return above >= 0 and tags[above].kind in (LineKind.CASE, LineKind.MARK)


def _parted(places: Sequence[int], tags: Sequence[Tag]) -> bool:
    """Whether a section heading stands between the first two: the first is an item and not the document's head."""
    return any(tag.section is not None for tag in tags[places[0] : places[1]])


def _title_below(index: int, lines: Sequence[Line], tags: Sequence[Tag], is_last: bool) -> int | None:
    """The line below a case line where it is a title: short, no sentence, and with a heading not far below it.

    The last item may be closed and hold nothing: *Lukket punkt - Lejeaftale* at the end of the document.
    """
    aside = (*WITHOUT_WORDS, LineKind.CASE, LineKind.MARK)
    below = next((n for n in range(index + 1, min(len(lines), index + 6)) if tags[n].kind not in aside), None)
    if below is None or tags[below].kind is not LineKind.TEXT or not is_title(lines[below]):
        return None
    near = [tag for tag in tags[below + 1 : below + _FAR] if tag.kind not in WITHOUT_WORDS]
    headed = any(tag.section is not None for tag in near[:_NEAR])
    return below if headed or (is_last and len(near) < _NEAR) else None


def _headed(places: Sequence[int], tags: Sequence[Tag]) -> bool:
    """Whether a section heading stands right below each of these lines."""
    return all(_below_is_heading(place, tags) for place in places)


def _below_is_heading(index: int, tags: Sequence[Tag]) -> bool:
    for tag in tags[index + 1 : index + 5]:
        if tag.kind not in (*WITHOUT_WORDS, LineKind.MARK, LineKind.CASE):
            return tag.section is not None
    return False


def _by_blocks(lines: Sequence[Line], tags: Sequence[Tag], blocks: Sequence[Block]) -> Structure:
    """Headings of the file's own structure that are no section headings, with section headings beneath them."""
    starts = {block.span.start: block.number for block in blocks if block.kind is BlockKind.HEADING}
    levels: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        level = starts.get(line.start, starts.get(line.core_start))
        if level is not None and tags[index].kind is LineKind.TEXT and _has_sections(index, tags):
            levels.setdefault(level, []).append(index)
    if not levels:
        return Structure("blocks", (), 0.0)
    best = max(levels.values(), key=len)
    found = tuple(titled(index, lines) for index in best)
    return Structure("blocks", found, 2.4 * len(found))


def _has_sections(index: int, tags: Sequence[Tag]) -> bool:
    seen = 0
    for tag in tags[index + 1 : index + 20]:
        if tag.kind in (LineKind.HEADING, LineKind.DECISION):
            return True
        seen += tag.kind is LineKind.TEXT
        if seen > 3:
            return False
    return False
