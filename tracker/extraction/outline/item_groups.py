"""Which items an agenda makes open or closed: by headings above them, by a table, or by its contents."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.agenda_tables import AgendaRow, find_agenda_rows
from tracker.extraction.outline.contents import contents_groups, lines_in_groups
from tracker.extraction.outline.marked_entries import find_marked_entries
from tracker.extraction.outline.outlined import ItemOutline
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_ENTRY = re.compile(r"(?P<number>\d{1,3})[.)]?\s+(?=[A-ZÆØÅ])")
_FROM = "sag fra: "
"""A label that a converter set before the title of an item: *Sag nr. 31 Sag fra: Stien langs åen*."""
_SHORTEST_TITLE = 6
_MOST_LINES = 60
"""Lines of the contents among which a title is looked for: a converter leaves few, and long ones."""


def grouped_by_contents(
    text: str, items: list[ItemOutline], head: Sequence[Line], tags: Sequence[Tag]
) -> list[ItemOutline]:
    """The items with what the head says of them, where the text itself has no group headings.

    1. A table of the agenda with a column for it  2. *Åben dagsorden* above the contents, and nothing closed anywhere
    3. a mark right below every entry (*1 Budget* / *Åben* / *2 Salg* / *Lukket*)  4. the group headings among them
    5. a mark in the entry itself (*Salg af grund - Lukket sag*)
    """
    if any(item.group_closed is not None for item in items):
        return items
    rows = find_agenda_rows(head)
    items = [_with_row(item, rows.get(item.number or "")) for item in items]
    if any(row.is_closed is not None for row in rows.values()):
        return items
    below = _marked_below(head, tags)
    if below:
        return [replace(item, group_closed=below.get(item.number or "")) for item in items]
    told = contents_groups(head, tags)
    groups = {tag.is_closed for tag in tags if tag.kind is LineKind.GROUP and tag.is_closed is not None}
    if groups == {False} and not any(tag.kind is LineKind.MARK and tag.is_closed for tag in tags):
        return [replace(item, group_closed=False) for item in items]
    titles = [text[item.title.start : item.title.end] if item.title else "" for item in items]
    groups_of = lines_in_groups(head, tags)[:_MOST_LINES]
    found = (
        _told_of(item.number or "", fold(title).removeprefix(_FROM), told, groups_of)
        for item, title in zip(items, titles, strict=True)
    )
    grouped = [replace(item, group_closed=group) for item, group in zip(items, found, strict=True)]
    if not head or any(item.group_closed is not None for item in grouped):
        return grouped
    entries = find_marked_entries(text[head[0].start : head[-1].end], [fold(title) for title in titles])
    return [replace(one, group_closed=entries.get(fold(title))) for one, title in zip(grouped, titles, strict=True)]


def _marked_below(head: Sequence[Line], tags: Sequence[Tag]) -> dict[str, bool | None]:
    """The state of each numbered entry of the head, where every one has it on the line right below, two at least."""
    found: dict[str, bool | None] = {}
    filled = [index for index in range(len(head)) if not head[index].blank and tags[index].kind is not LineKind.NOISE]
    for index, following in pairwise(filled):
        entry = _ENTRY.match(head[index].core) if tags[index].kind is LineKind.TEXT else None
        if entry is None:
            continue
        if tags[following].kind not in (LineKind.MARK, LineKind.GROUP) or tags[following].is_closed is None:
            return {}
        found[entry["number"]] = tags[following].is_closed
    return found if len(found) > 1 else {}


def _told_of(
    number: str, title: str, told: dict[str, bool | None], below: Sequence[tuple[str, bool | None]]
) -> bool | None:
    """What the contents say of an item: by its number, by its title, or by the line that holds its title."""
    if number in told:
        return told[number]
    return told[title] if title in told else _group_of(title, below)


def _group_of(title: str, below: Sequence[tuple[str, bool | None]]) -> bool | None:
    """The group of the first line of the contents that holds a title: a converter put the entries on one line."""
    if len(title) < _SHORTEST_TITLE:
        return None
    return next((group for words, group in below if title in words), None)


def _with_row(item: ItemOutline, row: AgendaRow | None) -> ItemOutline:
    return item if row is None else replace(item, group_closed=row.is_closed, listed_case=row.case)


def names_closed(head: Sequence[Line]) -> bool:
    """Whether a line of the head ends in *Lukket*: the group whose counterpart may stand above the first item."""
    return any(line.core.endswith((" Lukket", " Lukkede", " LUKKET")) for line in head)


def group_before(tags: Sequence[Tag], group: bool | None, first: bool, marked: bool) -> bool | None:
    """What the group heading above an item says; in the head only one right above the first item counts.

    ``marked``: a mark there (*Åben* above *Punkt 1*) heads the items as a group does, since the contents name the
    closed ones so too (*… 3. Eventuelt Lukket*).
    """
    for tag in reversed(tags):
        if tag.kind is LineKind.GROUP or (first and marked and tag.kind is LineKind.MARK):
            return tag.is_closed
        if first and tag.kind not in WITHOUT_WORDS:
            return group
    return group
