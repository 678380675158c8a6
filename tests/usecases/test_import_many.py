"""Many files at once: what was read is stored in order; a file that breaks its reader is one file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.usecases import breaking_reader
from tests.usecases.paper import NOW
from tests.usecases.test_import_minutes import rows
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.delivery import AttachmentFile, Delivery
from tracker.errors import RefusalCode, StoreFault, StoreUnavailable, UnreadableFile
from tracker.settings import VOCABULARY_FOLDER
from tracker.store.engine import reading
from tracker.store.unfollowed import load_unfollowed
from tracker.usecases import import_many as module
from tracker.usecases import reader_pool
from tracker.usecases.deliver import Arrival
from tracker.usecases.follow_at_end import follow_at_end
from tracker.usecases.import_many import Batch, Imported, import_many
from tracker.usecases.import_words import ISSUE_WORDS, REFUSAL_WORDS, describe, outcome_word, summarise
from tracker.usecases.reader_pool import ReaderPool, patience


def minutes(day: int, body: str = "Havneudvalget") -> bytes:
    return (
        f"Referat fra {body} i Eksempelby Kommune\n\nMødedato: {day}. maj 2024\n\nPunkt 1: Kajen\n\nBeslutning\n\n"
        "Drøftet. Forvaltningen sender en plan.\n"
    ).encode()


def delivery(name: str, content: bytes) -> Delivery:
    return Delivery(name, content, f"mappe/{name}")


@pytest.fixture
def pool() -> Iterator[ReaderPool]:
    with ReaderPool(2, VOCABULARY_FOLDER) as pool:
        yield pool


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_pool, "_serve", breaking_reader.serve)


def run(store: Engine, vocabulary: Vocabulary, pool: ReaderPool, arrivals: list[Arrival]) -> list[Imported]:
    with follow_at_end(store) as touched:
        return list(import_many(arrivals, pool, Batch(store, vocabulary, lambda: NOW, touched)))


def outcomes(found: list[Imported]) -> list[tuple[str, str]]:
    return [(one.place, outcome_word(one)) for one in found]


def test_files_are_stored_in_the_order_they_came(store: Engine, vocabulary: Vocabulary, pool: ReaderPool) -> None:
    found = run(store, vocabulary, pool, [delivery(f"{day}.txt", minutes(day)) for day in range(1, 24)])
    assert outcomes(found) == [(f"mappe/{day}.txt", "indlæst") for day in range(1, 24)]
    assert len(rows(store, "meetings")) == 23


def test_the_same_bytes_are_read_once_whether_they_come_together_or_later(
    store: Engine, vocabulary: Vocabulary, pool: ReaderPool
) -> None:
    twice: list[Arrival] = [delivery("a.txt", minutes(1)), delivery("b.txt", minutes(1))]
    assert [word for _, word in outcomes(run(store, vocabulary, pool, twice))] == ["indlæst", "uændret"]

    class Unused(ReaderPool):
        def hand_over(self, ticket: int, name: str, content: bytes) -> None:
            raise AssertionError(name)

    with Unused(1, VOCABULARY_FOLDER) as unused:
        assert {word for _, word in outcomes(run(store, vocabulary, unused, twice))} == {"uændret"}


@pytest.mark.usefixtures("breaking")
@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"die", (RefusalCode.READER_STOPPED, None), id="its process ends"),
        pytest.param(b"err", (RefusalCode.READER_STOPPED, "ZeroDivisionError"), id="our mistake"),
        pytest.param(b"memory", (RefusalCode.TOO_LARGE, None), id="no memory left"),
        pytest.param(b"", (RefusalCode.EMPTY, None), id="an ordinary refusal"),
    ],
)
def test_a_file_that_breaks_its_reader_is_refused_and_the_rest_goes_on(
    store: Engine, vocabulary: Vocabulary, pool: ReaderPool, content: bytes, why: tuple[RefusalCode, str | None]
) -> None:
    arrivals: list[Arrival] = [
        delivery("1.txt", minutes(1)),
        delivery("skidt.txt", content),
        *(delivery(f"{day}.txt", minutes(day)) for day in range(2, 6)),
    ]
    found = run(store, vocabulary, pool, arrivals)
    assert [word for _, word in outcomes(found)] == ["indlæst", "afvist", *["indlæst"] * 4]
    assert found[1].result is not None
    refusal = found[1].result.refusal
    assert refusal is not None
    assert (refusal.name, (refusal.code, refusal.detail)) == ("mappe/skidt.txt", why)
    assert found[1].is_refused


@pytest.mark.usefixtures("breaking")
def test_a_file_that_hangs_is_given_up_and_the_rest_goes_on(store: Engine, vocabulary: Vocabulary) -> None:
    def impatient(size: int) -> float:
        return 0.5 if size == len(b"hang") else 500.0

    with ReaderPool(2, VOCABULARY_FOLDER, patience=impatient) as pool:
        found = run(
            store,
            vocabulary,
            pool,
            [delivery("hænger.txt", b"hang"), *(delivery(f"{day}.txt", minutes(day)) for day in range(1, 4))],
        )
    assert [word for _, word in outcomes(found)] == ["afvist", "indlæst", "indlæst", "indlæst"]
    assert "tog for lang tid" in describe(found[0])


def test_a_large_file_may_take_longer_but_not_for_ever() -> None:
    assert patience(0) < patience(5_000_000) < patience(100_000_000) == reader_pool.MOST_SECONDS


def test_what_need_not_be_read_is_told_of_in_its_place(store: Engine, vocabulary: Vocabulary, pool: ReaderPool) -> None:
    arrivals: list[Arrival] = [
        UnreadableFile(RefusalCode.UNSAFE_NAME, "a.zip/../b.txt"),
        AttachmentFile("m/1.pdf", "m/manifest.xml"),
        delivery("1.txt", minutes(1)),
    ]
    found = run(store, vocabulary, pool, arrivals)
    assert [word for _, word in outcomes(found)] == ["afvist", "bilag", "indlæst"]
    assert describe(found[0]) == (
        "Filen ‘a.zip/../b.txt’ blev ikke indlæst. Navnet peger ud af arkivet. "
        "Pak arkivet ud i en mappe, og indlæs mappen. Intet er ændret."
    )
    assert describe(found[1]) == "m/1.pdf: bilag ifølge m/manifest.xml; læses ikke som referat"
    assert not found[1].is_refused


def test_a_store_that_cannot_be_written_for_one_file_is_told_and_the_next_goes_on(
    store: Engine, vocabulary: Vocabulary, pool: ReaderPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module.store_intake

    def sometimes(conn: object, intake: object) -> object:
        if intake.document.name == "1.txt":  # type: ignore[attr-defined]
            raise StoreUnavailable("lager.db", "disk full", StoreFault.FULL)
        return real(conn, intake)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "store_intake", sometimes)
    found = run(store, vocabulary, pool, [delivery("1.txt", minutes(1)), delivery("2.txt", minutes(2))])
    assert outcomes(found) == [("mappe/1.txt", "ikke gemt"), ("mappe/2.txt", "indlæst")]
    assert found[0].is_refused


def test_a_batch_that_is_broken_off_keeps_what_is_done_and_goes_on_where_it_was(
    store: Engine, vocabulary: Vocabulary, pool: ReaderPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrivals: list[Arrival] = [delivery(f"{day}.txt", minutes(day)) for day in range(1, 9)]
    real = module.store_intake
    stored: list[str] = []

    def interrupted(conn: object, intake: object) -> object:
        if len(stored) == 3:
            real(conn, intake)  # type: ignore[arg-type]
            raise KeyboardInterrupt
        stored.append("one more")
        return real(conn, intake)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "store_intake", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(store, vocabulary, pool, arrivals)
    assert len(rows(store, "documents")) == 3, "the document at hand is rolled back"
    monkeypatch.setattr(module, "store_intake", real)
    with ReaderPool(2, VOCABULARY_FOLDER) as other:
        again = run(store, vocabulary, other, arrivals)
    assert [word for _, word in outcomes(again)] == ["uændret"] * 3 + ["indlæst"] * 5


def test_tasks_that_a_killed_batch_did_not_follow_are_followed_by_the_next(
    store: Engine, vocabulary: Vocabulary, pool: ReaderPool
) -> None:
    asked = "Formanden indkalder til et møde om lygtefesten."
    first = minutes(1).replace(b"Forvaltningen sender en plan.", asked.encode())
    later = minutes(2).replace(
        b"Forvaltningen sender en plan.", b"Formanden har indkaldt til et m\xc3\xb8de om lygtefesten."
    )
    killed = Batch(store, vocabulary, lambda: NOW, set())  # nobody follows what it touched
    list(import_many([delivery("1.txt", first), delivery("2.txt", later)], pool, killed))
    assert [row["state"] for row in rows(store, "follow_ups")][:1] == ["open"]
    run(store, vocabulary, pool, [delivery("1.txt", first)])
    assert [row["state"] for row in rows(store, "follow_ups")][:1] == ["done"]
    with reading(store) as conn:
        assert load_unfollowed(conn) == ()


def test_every_reason_and_every_issue_has_a_word() -> None:
    from tracker.domain.issue import IssueCode

    assert set(REFUSAL_WORDS) == set(RefusalCode)
    assert set(ISSUE_WORDS) == set(IssueCode)
    assert len(set(ISSUE_WORDS.values())) == len(ISSUE_WORDS), "they head the columns of the CSV"


def test_a_batch_of_nothing_says_so() -> None:
    from collections import Counter

    assert summarise(Counter(), Counter(), Counter()) == ("Der var ingen filer at læse.",)


def test_a_pool_ends_its_processes_even_where_one_is_at_work(tmp_path: Path, breaking: None) -> None:
    pool = ReaderPool(1, VOCABULARY_FOLDER)
    with pool:
        pool.hand_over(1, "x", b"hang")
        (process,) = [reader.process for reader in pool._readers]
        assert process.is_alive()
    assert not process.is_alive()
