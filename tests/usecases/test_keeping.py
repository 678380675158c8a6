"""Copies of a live store, putting them back, and the proof that a store is whole."""

import json
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from tests.usecases.paper import Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.errors import RefusalCode, StoreTooNew, UnreadableFile
from tracker.store.engine import open_store, reading
from tracker.usecases.backup_store import backup_store
from tracker.usecases.check_store import check_store
from tracker.usecases.dump_store import dump_store
from tracker.usecases.restore_store import restore_store

PAPER = Paper(
    (Point("Cykler", "Formanden skriver. Der er overført 900 kr.", "1", tasks=("Formanden skriver.",), carried=900),)
)


def test_a_copy_put_back_is_the_store_as_it_was(any_store: Engine, vocabulary: Vocabulary, tmp_path: Path) -> None:
    store_paper(any_store, PAPER, vocabulary)
    before = dump_store(any_store)
    assert backup_store(any_store, tmp_path / "copies" / "copy") > 0
    store_paper(any_store, PAPER.but(name="b.txt", body="Ældrerådet"), vocabulary)
    after = dump_store(any_store)
    kept = restore_store(any_store, tmp_path / "copies" / "copy")
    assert dump_store(any_store) == before
    assert check_store(any_store).problems == ()
    assert kept is not None
    restore_store(any_store, kept)
    assert dump_store(any_store) == after


def test_a_copy_is_taken_while_another_writes(store: Engine, vocabulary: Vocabulary, tmp_path: Path) -> None:
    store_paper(store, PAPER, vocabulary)
    with store.connect().execution_options(writes=True) as conn:
        conn.execute(text("DELETE FROM items"))
        backup_store(store, tmp_path / "copy.db")
        conn.rollback()
    copy = sqlite3.connect(tmp_path / "copy.db")
    assert copy.execute("SELECT count(*) FROM items").fetchone() == (1,)
    copy.close()
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]


def test_a_dump_can_be_restored_into_either_kind_of_store(
    any_store: Engine, sample_store: Engine, tmp_path: Path
) -> None:
    path = tmp_path / "dump.json"
    path.write_text(json.dumps(dump_store(sample_store)), encoding="utf-8")
    assert restore_store(any_store, path) is None
    assert dump_store(any_store) == dump_store(sample_store)


def test_a_sqlite_copy_is_refused_by_postgresql(sample_store: Engine, postgres_database: str, tmp_path: Path) -> None:
    backup_store(sample_store, tmp_path / "copy.db")
    engine = open_store(postgres_database)
    with pytest.raises(UnreadableFile) as refused:
        restore_store(engine, tmp_path / "copy.db")
    engine.dispose()
    assert refused.value.code is RefusalCode.UNKNOWN_FORMAT


def test_a_damaged_copy_is_refused_and_the_store_stays(store: Engine, vocabulary: Vocabulary, tmp_path: Path) -> None:
    store_paper(store, PAPER, vocabulary)
    before = dump_store(store)
    copy = tmp_path / "copy.db"
    backup_store(store, copy)
    content = bytearray(copy.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\x55" * (4096 * 6)
    copy.write_bytes(content)
    with pytest.raises(UnreadableFile) as refused:
        restore_store(store, copy)
    assert refused.value.code is RefusalCode.DAMAGED
    assert dump_store(store) == before


def test_a_copy_of_a_newer_version_is_refused(store: Engine, tmp_path: Path) -> None:
    backup_store(store, tmp_path / "copy.db")
    copy = sqlite3.connect(tmp_path / "copy.db")
    copy.execute("UPDATE alembic_version SET version_num = '9999'")
    copy.commit()
    copy.close()
    with pytest.raises(StoreTooNew):
        restore_store(store, tmp_path / "copy.db")


def test_a_copy_that_is_not_there_is_refused(store: Engine, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        restore_store(store, tmp_path / "nothing.db")
    assert refused.value.code is RefusalCode.NOT_FOUND


def test_the_sample_store_is_whole(sample_store: Engine) -> None:
    health = check_store(sample_store)
    assert health.problems == ()
    assert health.rows["documents"] > 0
    assert health.rows["links"] > 0


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        pytest.param("UPDATE documents SET text = 'x' || text", "words: decisions", id="a text that moved"),
        pytest.param("UPDATE follow_ups SET text = 'Andet'", "words: follow_ups", id="a sentence that was changed"),
        pytest.param("UPDATE sections SET text_end = text_end + 1", "words: sections", id="a place that is wrong"),
        pytest.param(
            "INSERT INTO corrections (target_type, target_id, field, corrected_at) VALUES ('item', 'x', 'title', "
            "'2024-01-01 00:00:00')",
            "orphan: corrections",
            id="a word about nothing",
        ),
        pytest.param("UPDATE follow_ups SET answer_item_id = 'x'", "orphan: the answer", id="an answer in nothing"),
    ],
)
def test_damage_is_named(any_store: Engine, vocabulary: Vocabulary, damage: str, named: str) -> None:
    store_paper(any_store, PAPER, vocabulary)
    with any_store.begin() as conn:
        conn.execute(text(damage))
    assert any(problem.startswith(named) for problem in check_store(any_store).problems)


def test_a_reference_to_nothing_is_named(store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(store, PAPER, vocabulary)
    raw = sqlite3.connect(str(store.url.database))
    raw.execute("DELETE FROM bodies")
    raw.commit()
    raw.close()
    assert any("bodies" in problem for problem in check_store(store).problems)
    with reading(store) as conn:
        assert conn.execute(text("SELECT count(*) FROM meetings")).scalar_one() == 1
