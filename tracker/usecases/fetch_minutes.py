"""Minutes from addresses of the web and from feeds: each is asked for only if it has changed since it was stored.

A feed that is as it was is not sent again. Its entries are asked for all the same: what an import was broken off before
is still to come, and minutes are corrected at their address without their feed saying so.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from urllib.parse import unquote

from sqlalchemy import Engine

from tracker.danish.personal import mask_cpr_in_name
from tracker.domain.delivery import Delivery, Entry, Unmodified, WebCopy
from tracker.errors import RefusalCode, StoreUnavailable, UnreadableFile
from tracker.fetching.feed import find_addresses
from tracker.fetching.fetcher import Fetcher
from tracker.fetching.links import without_password
from tracker.reading.archive import is_archive
from tracker.reading.plain_text import decode_text
from tracker.store.engine import reading, writing
from tracker.store.feeds import load_feed, save_feed
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
            links = _listed(feed, fetcher, engine)
        except UnreadableFile as refusal:
            yield refusal
            continue
        if not links:
            yield UnreadableFile(RefusalCode.FEED_EMPTY, feed)
            continue
        tell_count(-1)
        fresh = [link for link in links if link not in seen]
        seen.update(fresh)
        tell_count(len(fresh))
        yield from _fetch_all(fresh, fetcher, engine, tell_count)


def _listed(feed: str, fetcher: Fetcher, engine: Engine) -> tuple[str, ...]:
    """The addresses in a feed, as they were where its server says that it is the same. Raises ``UnreadableFile``."""
    with reading(engine) as conn:
        known = load_feed(conn, feed)
    found = fetcher.fetch(feed, known[0] if known else None)
    if found is None:
        return known[1] if known else ()
    links = find_addresses(found.content, feed)
    if found.copy is not None and not any(_holds_secret(link) for link in links):
        with suppress(StoreUnavailable), writing(engine) as conn:  # its files will tell; the list is at hand
            save_feed(conn, found.copy, links)
    return links


def _holds_secret(link: str) -> bool:
    """Whether an address holds a CPR number or a password, which are never stored."""
    plain = unquote(link)
    return mask_cpr_in_name(plain) != plain or without_password(link) != link


def read_addresses(content: bytes) -> tuple[str, ...]:
    """The addresses of a list, one a line; empty lines and those that begin with ``#`` are left out.

    Old editors write æ, ø and å in Windows-1252 or UTF-16, and so are they read.
    """
    lines = (line.strip() for line in decode_text(content).splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


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
