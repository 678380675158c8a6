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
from tracker.usecases.fetch_minutes import fetch_minutes, read_addresses
from tracker.usecases.follow_tasks import follow_at_end
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


def test_a_list_of_addresses_is_one_a_line() -> None:
    lines = ["\ufeff# vores møder", "", " https://a.dk/1 \n", "https://a.dk/2"]
    assert read_addresses(lines) == ("https://a.dk/1", "https://a.dk/2")
