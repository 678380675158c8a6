"""Figures asked of Statistikbanken's API, as a guest should: by the fetcher that minutes from the web come by, too."""

from collections.abc import Mapping, Sequence

from tracker.domain.delivery import Delivery
from tracker.errors import RefusalCode, UnreadableFile
from tracker.fetching.fetcher import Fetcher
from tracker.measuring.statbank import API, TableInfo, data_address, info_address, read_table_info


def fetch_table_info(fetcher: Fetcher, table: str, *, api: str = API) -> TableInfo:
    """What a table counts and is divided by. Raises ``UnreadableFile``, and ``ValueError`` for what is no table."""
    return read_table_info(table.upper(), _fetched(fetcher, info_address(table, api=api)).content)


def fetch_figures(fetcher: Fetcher, table: str, selection: Mapping[str, Sequence[str]], *, api: str = API) -> Delivery:
    """A table's figures as a file of JSON-stat, named after the table.

    Raises ``UnreadableFile``, and ``ValueError`` for what is no table and no variable.
    """
    found = _fetched(fetcher, data_address(table, selection, api=api))
    return Delivery(f"{table.upper()}.json", found.content, found.place)


def _fetched(fetcher: Fetcher, address: str) -> Delivery:
    found = fetcher.fetch(address, takes_data=True)
    if found is None:  # only a server that was told of a version we have may say so, and it was told of none
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address)
    return found


def read_selection(words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """``OMRÅDE=707,730`` to the variable and its codes. Raises ``ValueError`` with the words that say no such thing."""
    selection: dict[str, tuple[str, ...]] = {}
    for one in words:
        code, equals, values = one.partition("=")
        chosen = tuple(value.strip() for value in values.split(",") if value.strip())
        if not equals or not code.strip() or not chosen:
            raise ValueError(one)
        selection[code.strip()] = selection.get(code.strip(), ()) + chosen
    return selection
