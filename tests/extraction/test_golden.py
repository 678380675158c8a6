"""How much of the gold is read: published documents, reconstructed ones, and our own invented ones."""

import importlib.util
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from fuzzing.invariants import check
from tests.extraction.conftest import MINUTES
from tracker.cli.extracted import describe_reading
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document

ReadFile = Callable[[Path], tuple[Document, MinutesReading]]


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """The check that measures us, as a module."""
    found = importlib.util.spec_from_file_location("score_extraction", shared / "checks" / "score_extraction.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def text_of(gold: Path) -> Path:
    """The text that a gold file is about."""
    beside = gold.with_suffix(".txt")
    return beside if beside.exists() else gold.parent.parent / "sources" / beside.name


@pytest.fixture(scope="module")
def read_file(vocabulary: Vocabulary) -> ReadFile:
    """A file's document and its reading, each file read once."""

    @cache
    def read(path: Path) -> tuple[Document, MinutesReading]:
        document = read_document(path.name, path.read_bytes())
        return document, read_minutes(document, vocabulary)

    return read


def extract(path: Path, read_file: ReadFile) -> dict[str, Any]:
    return describe_reading(*read_file(path), with_text=True)


def measure(scorer: ModuleType, folder: Path, read_file: ReadFile) -> tuple[float, list[str]]:
    """Overall F1 of a folder, and what is wrong."""
    tally = scorer.Tally()
    wrong: list[str] = []
    for gold in sorted(folder.glob("*.json")):
        got = extract(text_of(gold), read_file)
        scorer.score(json.loads(gold.read_text(encoding="utf-8")), got, tally, wrong.append)
        wrong.extend(f"span: {bad}" for bad in scorer.check_spans(got, got["text"]))
    right, false, missed = (sum(row[n] for row in tally.values()) for n in range(3))
    return 2 * right / (2 * right + false + missed), wrong


@pytest.mark.parametrize(("folder", "least"), [("gold", 0.99), ("gold/reconstructed", 0.98)])
def test_the_shared_gold_is_read(
    folder: str, least: float, shared: Path, scorer: ModuleType, read_file: ReadFile
) -> None:
    reached, wrong = measure(scorer, shared / folder, read_file)
    assert reached >= least, wrong
    assert not [line for line in wrong if line.startswith("span")]


def test_our_own_gold_is_read(scorer: ModuleType, read_file: ReadFile) -> None:
    reached, wrong = measure(scorer, MINUTES, read_file)
    assert reached >= 0.95, wrong
    assert not [line for line in wrong if line.startswith("span")]


@pytest.mark.parametrize("path", sorted(MINUTES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_character_of_a_document_is_lost(path: Path, read_file: ReadFile) -> None:
    document, reading = read_file(path)
    check(document.text, reading)


def numbers_in(shared: Path, name: str, read_file: ReadFile) -> list[str]:
    return [item["number"] for item in extract(next((shared / "sources").glob(name)), read_file)["items"]]


def test_none_of_the_listed_items_is_read_twice(shared: Path, read_file: ReadFile) -> None:
    """Minutes with a table of contents: seven items, and six that are numbered on from the meeting before."""
    assert numbers_in(shared, "lyngby-taarbaek_2021*", read_file) == [str(n) for n in range(1, 8)]
    assert numbers_in(shared, "integrationsraad_2025*", read_file) == [str(n) for n in range(31, 37)]


def test_dates_of_event_and_of_record_are_kept_apart(shared: Path, read_file: ReadFile) -> None:
    meeting = extract(next((shared / "sources").glob("ballerup*")), read_file)["meeting"]
    assert (meeting["date"], meeting["record_date"], meeting["kind"]) == ("2019-12-03", "2019-12-05", "summary")


def test_statements_under_one_decision_have_each_their_force(shared: Path, read_file: ReadFile) -> None:
    item = extract(next((shared / "sources").glob("norddjurs_2023-03*")), read_file)["items"][0]
    forces = [statement["force"] for statement in item["decision"]["statements"]]
    assert forces == ["decided", "discussed", "remarked", "recommends"]
    assert item["decision"]["outcome"] == "approved"
    (task,) = item["follow_ups"]
    assert (task["kind"], task["addressed_to"]) == ("referral", "Børne- og Ungdomsudvalget")


def test_guests_are_read_with_their_role(shared: Path, read_file: ReadFile) -> None:
    item = extract(next((shared / "sources").glob("norddjurs_2023-10*")), read_file)["items"][0]
    guests = [(one["name"].split()[0], one["role"]) for one in item["attendances"] if one["presence"] == "guest"]
    assert [name for name, _ in guests] == ["Trine", "Thomas"]
    assert all("chef" in role.casefold() for _, role in guests)


def test_attachments_keep_their_ids(shared: Path, read_file: ReadFile) -> None:
    item = extract(next((shared / "sources").glob("norddjurs_2023-10*")), read_file)["items"][0]
    (attachment,) = item["attachments"]
    assert (attachment["document_id"], attachment["journal_number"]) == ("3516354", "93136/23")
    assert (attachment["closed"], attachment["mark"]) == (False, "H")
