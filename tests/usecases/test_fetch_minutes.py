"""Minutes from the web: fetched once, asked for again on condition, and one bad address stops nothing."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.fetching.site import Answer, Asked, Site, running_site
from tests.usecases.paper import NOW
from tests.usecases.test_import_many import minutes
from tests.usecases.test_import_minutes import rows
from tracker.danish.vocabulary import Vocabulary
from tracker.fetching.fetcher import Fetcher, Timing
from tracker.settings import VOCABULARY_FOLDER
from tracker.store.engine import reading
from tracker.store.feeds import load_feed
from tracker.usecases.fetch_minutes import fetch_minutes, read_addresses
from tracker.usecases.follow_at_end import follow_at_end
from tracker.usecases.import_many import Batch, import_many
from tracker.usecases.import_words import outcome_word
from tracker.usecases.reader_pool import ReaderPool


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    with ReaderPool(1, VOCABULARY_FOLDER) as pool:
        yield pool


class Reader:
    """Fetches and imports, as the command does."""

    def __init__(self, store: Engine, vocabulary: Vocabulary, pool: ReaderPool) -> None:
        self._store, self._vocabulary, self._pool = store, vocabulary, pool

    def __call__(self, addresses: list[str], feeds: list[str] | None = None) -> list[str]:
        counted: list[int] = []
        timing = Timing(lambda: 0.0, lambda _: None)
        with Fetcher(timing, allow_local=True) as fetcher, follow_at_end(self._store) as touched:
            arrivals = fetch_minutes(addresses, feeds or [], fetcher, self._store, counted.append)
            batch = Batch(self._store, self._vocabulary, lambda: NOW, touched)
            found = [outcome_word(one) for one in import_many(arrivals, self._pool, batch)]
        assert sum(counted) == len(found)
        return found


@pytest.fixture
def read(store: Engine, vocabulary: Vocabulary, pool: ReaderPool) -> Reader:
    return Reader(store, vocabulary, pool)


def versioned(content: bytes, tag: str) -> object:
    def page(asked: Asked) -> Answer:
        if asked.headers.get("if-none-match") == tag:
            return Answer(status=304)
        return Answer(content, headers={"ETag": tag})

    return page


def test_what_was_fetched_is_not_fetched_again_and_what_changed_is(site: Site, read: Reader, store: Engine) -> None:
    site.pages |= {f"/{day}": versioned(minutes(day), f'"{day}"') for day in (1, 2)}  # type: ignore[dict-item]
    addresses = [site.url("/1"), site.url("/2")]
    assert read(addresses) == ["indlæst", "indlæst"]
    assert read(addresses) == ["uændret", "uændret"]
    site.pages["/2"] = versioned(minutes(2).replace(b"en plan", b"to planer"), '"ny"')  # type: ignore[assignment]
    assert read(addresses) == ["uændret", "opdateret"]
    assert len(rows(store, "meetings")) == 2
    assert {row["etag"] for row in rows(store, "web_addresses")} == {'"1"', '"ny"'}


def test_one_bad_address_stops_nothing_and_the_next_run_goes_on(site: Site, read: Reader, store: Engine) -> None:
    site.pages |= {"/1": Answer(minutes(1)), "/2": Answer(status=500), "/3": Answer(minutes(3))}
    addresses = [site.url(f"/{day}") for day in (1, 2, 3)]
    assert read([*addresses, "http://"]) == ["indlæst", "afvist", "indlæst", "afvist"]
    site.pages["/2"] = Answer(minutes(2))
    assert read(addresses) == ["uændret", "indlæst", "uændret"]
    assert len(rows(store, "meetings")) == 3


def test_an_address_that_is_named_twice_is_fetched_once(site: Site, read: Reader) -> None:
    site.pages["/1"] = Answer(minutes(1))
    assert read([site.url("/1")] * 3) == ["indlæst"]
    assert site.paths == ["/1"]


def test_a_feed_s_entries_are_fetched_and_one_that_is_none_is_told(site: Site, read: Reader) -> None:
    items = f"<item><link>{site.url('/1')}</link></item><item><enclosure url='/2'/></item>"
    site.pages |= {
        "/feed": Answer(f"<rss><channel>{items}</channel></rss>".encode()),
        "/1": Answer(minutes(1)),
        "/2": Answer(minutes(2)),
    }
    assert read([site.url("/1")], [site.url("/feed"), site.url("/1")]) == ["indlæst", "indlæst", "afvist"]


@pytest.mark.parametrize(
    "feed",
    [
        b"<rss><channel></channel></rss>",
        b'<!DOCTYPE rss [<!ENTITY a "http://a.dk/x">]><rss><channel><item><link>&a;</link></item></channel></rss>',
    ],
    ids=["no entries", "entities alone"],
)
def test_a_feed_without_addresses_is_told_of(site: Site, read: Reader, feed: bytes) -> None:
    site.pages["/feed"] = Answer(feed)
    assert read([], [site.url("/feed")]) == ["afvist"]


def test_a_zip_from_the_web_is_opened(site: Site, read: Reader, store: Engine) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for day in (1, 2):
            archive.writestr(f"{day}.txt", minutes(day))
    site.pages["/alle"] = Answer(out.getvalue())
    assert read([site.url("/alle")]) == ["indlæst", "indlæst"]
    assert len(rows(store, "meetings")) == 2


def test_a_document_that_was_taken_out_is_fetched_again(site: Site, read: Reader, store: Engine) -> None:
    from tracker.usecases.remove_document import remove_document

    site.pages["/1"] = versioned(minutes(1), '"1"')  # type: ignore[assignment]
    read([site.url("/1")])
    remove_document(store, str(rows(store, "documents")[0]["sha256"]), now=NOW)
    assert rows(store, "web_addresses") == []
    assert read([site.url("/1")]) == ["indlæst"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_list_of_addresses_is_one_a_line_however_its_letters_are_written(encoding: str) -> None:
    lines = "# vores møder\r\n\r\n https://a.dk/møde/1 \r\nhttps://a.dk/2"
    assert read_addresses(lines.encode(encoding)) == ("https://a.dk/møde/1", "https://a.dk/2")


def test_a_feed_that_is_as_it_was_is_not_sent_again_and_what_it_lists_is_asked_for(
    site: Site, read: Reader, store: Engine
) -> None:
    items = "".join(f"<item><link>{site.url(f'/{day}')}</link></item>" for day in (1, 2))
    site.pages |= {
        "/feed": versioned(f"<rss><channel>{items}</channel></rss>".encode(), '"f1"'),  # type: ignore[dict-item]
        "/1": versioned(minutes(1), '"1"'),  # type: ignore[dict-item]
        "/2": Answer(status=500),
    }
    assert read([], [site.url("/feed")]) == ["indlæst", "afvist"]
    site.pages["/2"] = Answer(minutes(2))
    assert read([], [site.url("/feed")]) == ["uændret", "indlæst"], "what failed before is still listed"
    assert [one.headers.get("if-none-match") for one in site.asked if one.path == "/feed"] == [None, '"f1"']
    site.pages["/feed"] = versioned(b"<rss><channel/></rss>", '"f2"')  # type: ignore[assignment]
    assert read([], [site.url("/feed")]) == ["afvist"], "what was listed before is forgotten, and the empty feed told"
    assert site.asked[-1].headers["if-none-match"] == '"f1"'


@pytest.mark.parametrize(
    ("link", "version"),
    [
        pytest.param("/klage-010190-1234.txt", {"ETag": '"1"'}, id="a CPR number"),
        pytest.param("http://bo:kode@127.0.0.1/1", {"ETag": '"1"'}, id="a password"),
        pytest.param("/1", {}, id="no version that its server would know again"),
    ],
)
def test_a_feed_is_not_remembered_with_secrets_or_for_nothing(
    site: Site, store: Engine, link: str, version: dict[str, str]
) -> None:
    site.pages["/feed"] = Answer(f"<rss><item><link>{link}</link></item></rss>".encode(), headers=version)
    with Fetcher(Timing(lambda: 0.0, lambda _: None), allow_local=True) as fetcher:
        assert next(fetch_minutes([], [site.url("/feed")], fetcher, store, lambda _: None)) is not None
    with reading(store) as conn:
        assert load_feed(conn, site.url("/feed")) is None


def test_what_a_site_shows_in_the_place_of_minutes_is_refused(site: Site, read: Reader, store: Engine) -> None:
    form = "<html><h1>Log ind</h1><p>1. Skriv din kode</p><form><input name=n><input type='Password'></form></html>"
    handed_on = "<html><form><input type='hidden' name='SAMLRequest' value='x'></form></html>"
    html = {"Content-Type": "text/html"}
    site.pages |= {
        "/1": Answer(form.encode(), headers=html),
        "/2": Answer(handed_on.encode(), headers=html),
        "/3": Answer(b'{"fejl": "intet"}', headers={"Content-Type": "application/json"}),
        "/4": Answer(b'{"fejl": "intet"}', headers={"Content-Type": "text/plain"}),
    }
    assert read([site.url(f"/{number}") for number in (1, 2, 3, 4)]) == ["afvist"] * 4
    assert rows(store, "documents") == []
