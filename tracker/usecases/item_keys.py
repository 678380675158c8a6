"""The keys of the system that items came from, when several documents tell of one meeting. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tracker.domain.agenda import AgendaItem
from tracker.domain.reading import MinutesReading
from tracker.usecases.editions import Edition
from tracker.usecases.matching import KnownItem


def with_known_keys(reading: MinutesReading, known: Sequence[KnownItem], matched: Mapping[int, str]) -> MinutesReading:
    """The reading in which an item that is stored already keeps its key, where this document gives it none.

    Minutes in PDF after an agenda with keys: the next document with keys finds its items again.
    """
    keys = {item.id: item.external_id for item in known}
    items = tuple(
        item
        if item.external_id is not None or place not in matched
        else replace(item, external_id=keys[matched[place]])
        for place, item in enumerate(reading.items)
    )
    return replace(reading, items=items)


def first_position(
    items: Sequence[AgendaItem], known: Sequence[KnownItem], own: Sequence[str], edition: Edition = Edition.FIRST
) -> int:
    """Which place of the meeting a document's first item has; ``own`` are the document and those that it replaces.

    The items of an addendum, known by their keys or by its heading, stand behind those of the agenda; all else begins
    at 1.
    """
    is_addendum = edition is Edition.ADDENDUM
    if not is_addendum and not any(item.external_id is not None for item in items):
        return 1
    mine = [item.position for item in known if item.document_sha256 in own]
    others = [
        item.position
        for item in known
        if item.document_sha256 not in own and (is_addendum or item.external_id is not None)
    ]
    return min(mine) if mine else max(others, default=0) + 1
