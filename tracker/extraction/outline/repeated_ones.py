"""Items that a converter numbered *1.* each: a list begun anew at every title."""

from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.planned import is_plan
from tracker.extraction.outline.structures import Structure
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_NEAR = 12


def by_repeated_ones(candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """*1.* before every title: a converter began the list anew at each item, with its heading right below; the number
    may stand alone above its title."""
    ones = {c: title for c in candidates if c.style == "dot" and c.value == 1 and (title := _title_of(c, lines, tags))}
    sure = {c for c, t in ones.items() if _is_headed(t.title_line or c.line, tags) or _is_planned(t, lines, tags)}
    ends = [*(c.line for c in ones), len(tags)][1:]
    found = tuple(
        title
        for (c, title), end in zip(ones.items(), ends, strict=True)
        if c in sure or (len(sure) > 2 and _decides(tags[c.line : end]))
    )
    return Structure("ones", found, 2.8 * len(found) if len(found) > 2 else 0.0)


def _title_of(one: Candidate, lines: Sequence[Line], tags: Sequence[Tag]) -> Beginning | None:
    if one.title_start < one.title_end:
        return Beginning(one.line, one.number, (one.title_start, one.title_end), one.line)
    below = next((n for n in range(one.line + 1, min(len(lines), one.line + 3)) if not lines[n].blank), None)
    if below is None or tags[below].kind is not LineKind.TEXT:
        return None
    return Beginning(one.line, one.number, (lines[below].core_start, lines[below].core_end), below)


def _decides(tags: Sequence[Tag]) -> bool:
    """Whether the first heading among these lines is that of a decision, with a few lines before it at most."""
    first = next((n for n, tag in enumerate(tags[:_NEAR]) if tag.section is not None), None)
    return first is not None and tags[first].section is SectionKind.DECISION


def _is_headed(index: int, tags: Sequence[Tag]) -> bool:
    for tag in tags[index + 1 : index + 4]:
        if tag.kind not in WITHOUT_WORDS:
            return tag.section is SectionKind.DECISION
    return False


def _is_planned(title: Beginning, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether hours, or how long and how it is treated, stand right below a title, before any heading:
    *(16.30 - 16.35)*, *Behandlingsform: Beslutning*, *Tid: 10 min.*"""
    line = title.title_line if title.title_line is not None else title.line
    below = (n for n in range(line + 1, min(len(lines), line + _NEAR)) if tags[n].kind is not LineKind.BLANK)
    first = next(below, None)
    return first is not None and tags[first].kind is LineKind.TEXT and is_plan(lines[first].core)
