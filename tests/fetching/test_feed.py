"""The addresses in a feed, of every kind that sites have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import RefusalCode, UnreadableFile
from tracker.fetching import feed as module
from tracker.fetching.feed import find_addresses

AT = "https://a.dk/feed/"


@pytest.mark.parametrize(
    ("feed", "expected"),
    [
        pytest.param(
            "<rss version='2.0'><channel><link>https://a.dk/</link><item><title>T</title><link>https://a.dk/1</link>"
            "</item><item><link> /2 </link></item></channel></rss>",
            ("https://a.dk/1", "https://a.dk/2"),
            id="RSS 2.0 with pages",
        ),
        pytest.param(
            "<rss><channel><item><link>/side</link><enclosure url='/a.pdf' type='application/pdf'/>"
            "<enclosure url='b.pdf'/></item></channel></rss>",
            ("https://a.dk/a.pdf", "https://a.dk/feed/b.pdf"),
            id="enclosed files go before the page",
        ),
        pytest.param(
            "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='/feed'/><entry>"
            "<link rel='edit' href='/e'/><link href='/1'/></entry>"
            "<entry><link rel='enclosure' href='/2.pdf'/><link href='/2'/></entry></feed>",
            ("https://a.dk/1", "https://a.dk/2.pdf"),
            id="Atom",
        ),
        pytest.param(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
            "<channel/><item><link>https://a.dk/1</link></item></rdf:RDF>",
            ("https://a.dk/1",),
            id="RSS 1.0",
        ),
        pytest.param(
            "<rss><channel><item><guid>https://a.dk/1</guid></item><item><guid isPermaLink='false'>https://a.dk/x</guid>"
            "</item><item><guid>7</guid></item></channel></rss>",
            ("https://a.dk/1",),
            id="an id that is an address",
        ),
        pytest.param(
            "<rss><channel><item><link>/1</link></item><item><link>/1</link></item></channel></rss>",
            ("https://a.dk/1",),
            id="the same twice",
        ),
        pytest.param(
            "<rss><channel><item><title>Møder & referater</title><link>/1?a=1&b=2</link></item></channel></rss>",
            ("https://a.dk/1?a=1&b=2",),
            id="not quite well-formed",
        ),
        pytest.param(
            "<rss><channel><item><link>//[x</link></item><item><link>/1</link></item></channel></rss>",
            ("//[x", "https://a.dk/1"),
            id="a link that can be no address",
        ),
        pytest.param(
            "<rss><channel><item><enclosure url='&#xD800;b&#57343;.pdf'/></item></channel></rss>",
            ("https://a.dk/feed/b.pdf",),
            id="halves of characters",
        ),
        pytest.param("<rss><channel/></rss>", (), id="empty"),
    ],
)
def test_the_addresses_of_a_feed(feed: str, expected: tuple[str, ...]) -> None:
    assert find_addresses(feed.encode(), AT) == expected


@pytest.mark.parametrize(
    "content", [b"", b"  ", b"Referat", b"<html><body><item/></body></html>", b"%PDF-1.4", b"\x00\xff"]
)
def test_what_is_no_feed_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        find_addresses(content, AT)
    assert (refused.value.code, refused.value.name) == (RefusalCode.NO_FEED, AT)


def test_entities_are_not_expanded() -> None:
    entities = b"<!DOCTYPE r [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;'>]>"
    bomb = entities + b"<rss><channel><item><link>/&b;</link></item></channel></rss>"
    assert find_addresses(bomb, AT) == ("https://a.dk/",)


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise_anything_else(junk: bytes) -> None:
    for content in (
        junk,
        b"<rss><channel><item><link>" + junk,
        b"<feed><entry><link href='" + junk + b"'/></entry></feed>",
    ):
        try:
            links = find_addresses(content, AT)
        except UnreadableFile:
            continue
        assert all(isinstance(link, str) for link in links)


def test_a_feed_that_is_too_large_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 60)
    feed = b"<rss><item><link>/1</link></item></rss>"
    assert find_addresses(feed, "https://a.dk/feed") == ("https://a.dk/1",)
    with pytest.raises(UnreadableFile) as refused:
        find_addresses(feed + b" " * 60, "https://a.dk/feed")
    assert refused.value.code is RefusalCode.FEED_TOO_LARGE
