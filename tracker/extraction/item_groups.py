"""Which items an agenda makes open or closed: by headings above them, by a table, or by its contents."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.danish.text import fold
from tracker.extraction.agenda_tables import AgendaRow, find_agenda_rows
from tracker.extraction.contents import contents_groups, lines_in_groups
from tracker.extraction.lines import Line
from tracker.extraction.outlined import ItemOutline
from tracker.extraction.tags import LineKind, Tag

_SHORTEST_TITLE = 6
_MOST_LINES = 60
"""Lines of the contents among which a title is looked for: a converter leaves few, and long ones."""


def grouped_by_contents(
    text: str, items: list[ItemOutline], head: Sequence[Line], tags: Sequence[Tag]
) -> list[ItemOutline]:
    """The items with what the head says of them, where the text itself has no group headings.

    1. A table of the agenda with a column for it  2. *Åben dagsorden* above the contents, and nothing closed anywhere
    3. the group headings among the entries of the contents
    """
    if any(item.group_closed is not None for item in items):
        return items
    rows = find_agenda_rows(head)
    items = [_with_row(item, rows.get(item.number or "")) for item in items]
    if any(row.is_closed is not None for row in rows.values()):
        return items
    told = contents_groups(head, tags)
    groups = {tag.is_closed for tag in tags if tag.kind is LineKind.GROUP and tag.is_closed is not None}
    if groups == {False} and not any(tag.kind is LineKind.MARK and tag.is_closed for tag in tags):
        return [replace(item, group_closed=False) for item in items]
    titles = [text[item.title.start : item.title.end] if item.title else "" for item in items]
    below = lines_in_groups(head, tags)[:_MOST_LINES]
    found = (_told_of(item.number or "", fold(title), told, below) for item, title in zip(items, titles, strict=True))
    return [replace(item, group_closed=group) for item, group in zip(items, found, strict=True)]


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
        if first and tag.kind not in (LineKind.BLANK, LineKind.NOISE):
            return group
    return group
