"""The way out and the way back: nothing is lost, and a file that is no dump changes nothing."""

import datetime as dt
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, update

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.delivery import WebCopy
from tracker.domain.follow_up import FollowUpState
from tracker.errors import RefusalCode, StoreTooNew, UnreadableFile
from tracker.store.engine import open_store, writing
from tracker.store.tables import metadata
from tracker.store.web_addresses import save_web_copy
from tracker.store.whole import TABLES
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import KEYS, dump_store
from tracker.usecases.load_dump import holds_own_data, load_dump
from tracker.usecases.set_follow_up_state import set_follow_up_state

PAPER = Paper(
    (Point("Cykler", "Formanden skriver. Der er overført 900 kr.", "1", tasks=("Formanden skriver.",), carried=900),)
)


NOT_YET_IN_THE_SAMPLE = {
    "accounts",
    "deviation_notes",
    "entry_applications",
    "entry_goals",
    "ledger_answers",
    "ledger_imports",
    "no_applications",
    "pool_rules",
    "body_lives",
    "carry_overs",
    "entered_notes",
    "member_terms",
    "read_notes",
    "subscriptions",
    "take_overs",
    "taken_over",
    "thread_events",
    "told_matters",
}


def _moved(document: dict[str, Any]) -> dict[str, Any]:
    return {**document, "text": f" {document['text']}"}


def text_of(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()


def test_the_dump_infers_from_the_meetings_as_the_screens_do(store: Engine, vocabulary: Vocabulary) -> None:
    words = "Der er overført 900 kr. og i alt 1000 kr. i 2024."
    store_paper(store, Paper((Point("Penge", words, "1", carried=900, total=1000),)), vocabulary)

    def inferred() -> list[tuple[float, object]]:
        rows = dump_store(store)["ledger"]
        return [(row["amount_dkk"], row["inferred_from"]) for row in rows if row["origin"] == "inferred"]

    before = inferred()
    with writing(store) as conn:  # a day of its own that is later than the meeting that told of it
        conn.execute(update(metadata.tables["ledger"]).values(date=dt.date(2030, 1, 1)))
    assert (100, {"total_ore": 100_000, "parts_ore": [90_000]}) in before
    assert inferred() == before


@pytest.fixture(scope="module")
def full_store(
    sample_store_file: Path, tmp_path_factory: pytest.TempPathFactory, vocabulary: Vocabulary
) -> Iterator[Engine]:
    """The sample store with every kind of word that people can say; these tests read it and do not write to it."""
    path = shutil.copyfile(sample_store_file, tmp_path_factory.mktemp("full") / "full.db")
    engine = open_store(f"sqlite:///{path.as_posix()}")
    store_paper(engine, PAPER, vocabulary)
    store_paper(engine, PAPER.but(note="Rettet"), vocabulary)
    content = dump_store(engine)
    confirm_link(engine, content["links"][0]["id"], now=NOW, actor="Bo")
    correct_fact(engine, "item", content["items"][0]["id"], "title", "Noget andet", now=NOW)
    set_follow_up_state(engine, content["follow_ups"][0]["id"], FollowUpState.DONE, now=NOW, note="ja")
    with writing(engine) as conn:
        save_web_copy(conn, WebCopy("https://a.dk/1", '"e"', "x"), content["documents"][0]["sha256"], NOW)
    yield engine
    engine.dispose()


def test_every_table_is_in_the_dump(store: Engine) -> None:
    assert {KEYS.get(table.name, table.name) for table in TABLES} <= set(dump_store(store))
    assert {table.name for table in TABLES} == set(metadata.tables) - {"store_meta"}


def test_every_object_has_an_id_of_its_own(full_store: Engine) -> None:
    for name, rows in dump_store(full_store).items():
        if isinstance(rows, list):
            ids = [row["id"] for row in rows]
            assert len(ids) == len(set(ids)), name


def test_the_full_store_fills_nearly_every_table(full_store: Engine) -> None:
    empty = {name for name, rows in dump_store(full_store).items() if rows == []}
    assert empty <= {"stated_balances", "issues", "column_mappings", "read_wishes", *NOT_YET_IN_THE_SAMPLE}


def test_what_is_dumped_and_loaded_is_dumped_the_same(full_store: Engine, any_store: Engine) -> None:
    content = dump_store(full_store)
    load_dump(any_store, "dump.json", text_of(content))
    assert text_of(dump_store(any_store)) == text_of(content)


def test_loading_twice_is_loading_once(full_store: Engine, any_store: Engine) -> None:
    content = dump_store(full_store)
    for _ in range(2):
        load_dump(any_store, "dump.json", text_of(content))
    assert dump_store(any_store) == content


def test_a_loaded_store_goes_on_working(any_store: Engine, full_store: Engine, vocabulary: Vocabulary) -> None:
    load_dump(any_store, "dump.json", text_of(dump_store(full_store)))
    store_paper(any_store, PAPER.but(note="Rettet igen"), vocabulary)
    events = [event["id"] for event in dump_store(any_store)["events"]]
    assert len(events) == len(set(events))


def test_a_dump_is_the_same_whatever_the_order_of_import(
    vocabulary: Vocabulary, tmp_path: Path, empty_store_file: Path
) -> None:
    papers = [PAPER, PAPER.but(body="Ældrerådet", name="b.txt"), PAPER.but(municipality="Norddjurs", name="c.txt")]
    dumps = []
    for name, order in (("forth", papers), ("back", papers[::-1])):
        engine = open_store(f"sqlite:///{shutil.copyfile(empty_store_file, tmp_path / name).as_posix()}")
        for paper in order:
            store_paper(engine, paper, vocabulary)
        dumps.append({**dump_store(engine), "events": None})
        engine.dispose()
    assert dumps[0] == dumps[1]


def test_follow_ups_links_and_entries_say_in_full_what_they_are_about(store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(store, PAPER, vocabulary)
    (task,) = dump_store(store)["follow_ups"]
    assert (task["meeting_date"], task["item_number"], task["due"], task["answered_by"]) == (
        "2024-02-06",
        "1",
        None,
        None,
    )
    (entry,) = dump_store(store)["ledger"]
    assert (entry["meeting_date"], entry["item_number"], entry["amount_dkk"]) == ("2024-02-06", "1", 900)
    assert entry["text"] == PAPER.points[0].decision


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        pytest.param(lambda _: b"\xff\xfe", RefusalCode.DAMAGED, id="no text"),
        pytest.param(lambda _: b'{"format": 1', RefusalCode.DAMAGED, id="cut off"),
        pytest.param(lambda _: b"[]", RefusalCode.UNKNOWN_FORMAT, id="no object"),
        pytest.param(lambda _: b'{"a": 1}', RefusalCode.UNKNOWN_FORMAT, id="no dump"),
        pytest.param(
            lambda content: text_of({**content, "meetings": [{**content["meetings"][0], "date": "i går"}]}),
            RefusalCode.DAMAGED,
            id="a day that is none",
        ),
        pytest.param(
            lambda content: text_of({**content, "documents": [{**content["documents"][0], "text": None}]}),
            RefusalCode.DAMAGED,
            id="a document without text",
        ),
        pytest.param(lambda content: text_of({**content, "items": {"a": 1}}), RefusalCode.DAMAGED, id="no rows"),
        pytest.param(lambda _: b"[" * 100_000, RefusalCode.DAMAGED, id="lists in lists without end"),
        pytest.param(
            lambda content: text_of({**content, "documents": [_moved(content["documents"][0])]}),
            RefusalCode.DAMAGED,
            id="quotes that do not stand in their document",
        ),
        pytest.param(
            lambda content: text_of({**content, "decisions": [{**content["decisions"][0], "span_start": "3"}]}),
            RefusalCode.DAMAGED,
            id="a place that is none",
        ),
    ],
)
def test_what_is_no_dump_is_refused_and_changes_nothing(
    store: Engine, vocabulary: Vocabulary, spoil: Callable[[dict[str, Any]], bytes], code: RefusalCode
) -> None:
    store_paper(store, PAPER, vocabulary)
    before = dump_store(store)
    with pytest.raises(UnreadableFile) as refused:
        load_dump(store, "dump.json", spoil(before))
    assert refused.value.code is code
    assert dump_store(store) == before


def test_a_dump_that_refers_to_nothing_is_refused_whole(store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(store, PAPER, vocabulary)
    before = dump_store(store)
    with pytest.raises(UnreadableFile):
        load_dump(store, "dump.json", text_of({**before, "bodies": []}))
    assert dump_store(store) == before


@pytest.mark.parametrize(
    ("column", "value"),
    [("title", ["a"]), ("title", {"a": 1}), ("position", 10**30), ("title", "\ud800")],
    ids=["a list", "a mapping", "a number too large", "half a letter"],
)
def test_a_cell_that_its_column_cannot_hold_is_refused(
    store: Engine, vocabulary: Vocabulary, column: str, value: object
) -> None:
    store_paper(store, PAPER, vocabulary)
    before = dump_store(store)
    spoilt = json.dumps({**before, "items": [{**before["items"][0], column: value}]}).encode()
    with pytest.raises(UnreadableFile):
        load_dump(store, "dump.json", spoilt)
    assert dump_store(store) == before


def test_a_dump_of_a_newer_version_is_refused(store: Engine) -> None:
    with pytest.raises(StoreTooNew):
        load_dump(store, "dump.json", text_of({**dump_store(store), "migration": "9999"}))


def test_only_what_people_brought_is_their_own(store: Engine, sample_store: Engine, vocabulary: Vocabulary) -> None:
    assert not holds_own_data(store)
    assert not holds_own_data(sample_store)
    store_paper(store, PAPER, vocabulary)
    assert holds_own_data(store)
    correct_fact(sample_store, "item", dump_store(sample_store)["items"][0]["id"], "title", "X", now=NOW)
    assert holds_own_data(sample_store)


def test_a_writing_transaction_is_one_in_the_dump(store: Engine) -> None:
    with writing(store):
        pass
    assert "store_meta" not in dump_store(store), "how often a store was written is none of its content"
