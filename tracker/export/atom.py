"""News as an Atom feed (RFC 4287), by feedgen."""

import datetime as dt
from collections.abc import Sequence

from feedgen.feed import FeedGenerator

from tracker.danish.formatting import format_date
from tracker.export.followed import News

MOST = 100
"""Entries of one feed; readers ask again."""


def write_atom(title: str, address: str, news: Sequence[News], *, home: str, now: dt.datetime) -> bytes:
    """The feed as UTF-8 XML. ``address`` is its own, ``home`` the dashboard's, ``now`` in universal time.

    An entry's ``updated`` is when the store learned of it; the day of the meeting stands in its text, since minutes
    tell no hour.
    """
    feed = FeedGenerator()
    feed.id(address)
    feed.title(title)
    feed.language("da")
    feed.author({"name": "Pejlemærke"})
    feed.link(href=address, rel="self", type="application/atom+xml")
    feed.link(href=home, rel="alternate", type="text/html")
    feed.updated(_moment(news[0].known_at if news else now))
    for one in news[:MOST]:
        entry = feed.add_entry(order="append")
        entry.id(f"urn:pejlemaerke:{one.key}")
        entry.title(one.title)
        entry.link(href=f"{home}{one.source}")
        entry.updated(_moment(one.known_at))
        day = f"{format_date(one.day)}: " if one.day else ""
        entry.summary(f"{day}{one.text}")
    written: bytes = feed.atom_str(pretty=True)
    return written


def _moment(moment: dt.datetime) -> dt.datetime:
    """The store keeps universal time without saying so; Atom wants it said."""
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
