"""Minutes from addresses of the web and from feeds: each is asked for only if it has changed since it was stored."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import Engine

from tracker.domain.delivery import Delivery, Entry, Unmodified, WebCopy
from tracker.errors import UnreadableFile
from tracker.fetching.feed import find_addresses
from tracker.fetching.fetcher import Fetcher
from tracker.reading.archive import is_archive
from tracker.store.engine import reading
from tracker.store.web_addresses import load_web_copy
from tracker.usecases.deliver import Arrival, deliver
from tracker.usecases.import_minutes import unchanged_result


def fetch_minutes(
    addresses: Sequence[str],
    feeds: Sequence[str],
    fetcher: Fetcher,
    engine: Engine,
    tell_count: Callable[[int], None],
) -> Iterator[Arrival]:
    """What lies at the addresses, and at those that the feeds list, each once; ``tell_count`` hears of how many.

    A ZIP is opened like one from a folder. Fetching goes on one after another while others read what was fetched.
    """
    seen = set(addresses)
    listed = list(dict.fromkeys(addresses))
    tell_count(len(listed))
    yield from _fetch_all(listed, fetcher, engine, tell_count)
    for feed in feeds:
        tell_count(1)
        try:
            found = fetcher.fetch(feed)
            links = find_addresses(found.content, feed) if found is not None else ()
        except UnreadableFile as refusal:
            yield refusal
            continue
        tell_count(-1)
        fresh = [link for link in links if link not in seen]
        seen.update(fresh)
        tell_count(len(fresh))
        yield from _fetch_all(fresh, fetcher, engine, tell_count)


def read_addresses(lines: Iterable[str]) -> tuple[str, ...]:
    """The addresses of a list, one a line; empty lines and those that begin with ``#`` are left out."""
    return tuple(
        line for line in (line.strip().lstrip("\ufeff") for line in lines) if line and not line.startswith("#")
    )


def _fetch_all(
    addresses: Sequence[str], fetcher: Fetcher, engine: Engine, tell_count: Callable[[int], None]
) -> Iterator[Arrival]:
    for address in addresses:
        known = _known(engine, address)
        try:
            found = fetcher.fetch(address, known[0] if known else None)
        except UnreadableFile as refusal:
            yield refusal
            continue
        if found is None and known is not None:
            yield Unmodified(address, known[1])
        elif found is not None:
            yield from _opened(found, tell_count)


def _opened(found: Delivery, tell_count: Callable[[int], None]) -> Iterator[Arrival]:
    content = io.BytesIO(found.content)
    if not is_archive(content):
        yield found
        return
    tell_count(-1)
    yield from deliver([Entry(found.name, found.place, lambda: content)], tell_count)


def _known(engine: Engine, address: str) -> tuple[WebCopy, str] | None:
    """What the server may answer *not changed* to: a version that is stored and understood by today's rules."""
    with reading(engine) as conn:
        known = load_web_copy(conn, address)
        if known is None or unchanged_result(conn, address, known[1]) is None:
            return None
        return known
