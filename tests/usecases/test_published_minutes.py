"""Issue 2, shown to work: a fresh store, the published minutes, and what the dump holds of them."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW
from tracker.danish.vocabulary import Vocabulary
from tracker.settings import DATA_FOLDER
from tracker.store.engine import open_store
from tracker.usecases.check_store import check_store
from tracker.usecases.dump_store import dump_store
from tracker.usecases.import_minutes import ImportStatus, import_minutes
from tracker.usecases.initialise import load_packs

POLICY = "707/2021-2026"
AREA = f"{POLICY}/BF"


@pytest.fixture(scope="module")
def published(shared: Path, vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """``init`` and ``import ../shared/sources``."""
    engine = open_store(f"sqlite:///{(tmp_path_factory.mktemp('published') / 'store.db').as_posix()}")
    load_packs(engine, DATA_FOLDER, now=NOW)
    for path in sorted((shared / "sources").iterdir()):
        result = import_minutes(engine, path.name, path.read_bytes(), vocabulary=vocabulary, now=NOW)
        assert result.status is ImportStatus.INSERTED, path.name
    return engine


@pytest.fixture(scope="module")
def content(published: Engine) -> dict[str, Any]:
    return dump_store(published)


def item_on(content: dict[str, Any], date: str) -> dict[str, Any]:
    (item,) = [row for row in content["items"] if row["meeting_date"] == date]
    return dict(item)


def goals_of(content: dict[str, Any], item: dict[str, Any]) -> set[str]:
    return {link["goal"] for link in content["links"] if link["target"] == item["id"]}


def test_both_norddjurs_cases_are_linked_to_the_policy(content: dict[str, Any]) -> None:
    for date in ("2023-03-15", "2023-10-02"):
        item = item_on(content, date)
        assert POLICY in goals_of(content, item)
        assert [case["text"] for case in item["case_numbers"]] == ["22/740"]


def test_the_case_of_march_names_the_focus_area_and_its_six_points(content: dict[str, Any]) -> None:
    wanted = {POLICY, AREA, *(f"{AREA}/{letter}" for letter in "abcdef")}
    assert goals_of(content, item_on(content, "2023-03-15")) == wanted
    assert wanted - {POLICY} <= {row["id"] for row in content["goals"]}


def test_each_link_shows_words_that_stand_in_the_minutes(content: dict[str, Any]) -> None:
    texts = {row["sha256"]: row["text"] for row in content["documents"]}
    of_item = {row["id"]: texts[row["document_sha256"]] for row in content["items"]}
    for link in content["links"]:
        assert link["evidence"]
        for words, place in zip(link["evidence"], link["evidence_at"], strict=True):
            assert of_item[link["target"]][place["start"] : place["end"]] == words


def test_the_recommendation_to_the_children_s_committee_is_an_open_referral(content: dict[str, Any]) -> None:
    (referral,) = [row for row in content["follow_ups"] if row["meeting_date"] == "2023-03-15"]
    assert (referral["kind"], referral["state"]) == ("referral", "open")
    assert referral["addressed_to"] == "Børne- og Ungdomsudvalget"
    assert "punkt a) til f)" in referral["text"]
    assert referral["answered_by"] is None


@pytest.mark.parametrize(
    ("date", "numbers"),
    [
        pytest.param("2021-02-23", [str(n) for n in range(1, 8)], id="seven items of 2021"),
        pytest.param("2025-11-26", [str(n) for n in range(31, 37)], id="six items of 2025, from 31"),
    ],
)
def test_each_item_is_there_once_in_spite_of_the_table_of_contents(
    content: dict[str, Any], date: str, numbers: list[str]
) -> None:
    found = Counter(row["number"] for row in content["items"] if row["meeting_date"] == date)
    assert found == Counter(numbers)


def test_the_money_of_2021_is_a_ledger_with_the_inference_marked(content: dict[str, Any]) -> None:
    entries = [row for row in content["ledger"] if row["meeting_date"] == "2021-02-23"]
    assert {(row["kind"], row["amount_dkk"], row["year"], row["origin"]) for row in entries} == {
        ("carry_over", 38000, 2021, "read"),
        ("appropriation", 51700, 2021, "inferred"),
    }
    assert {row["item_number"] for row in entries} == {"5"}
    (total,) = content["stated_balances"]
    assert (total["kind"], total["amount_ore"], total["year"]) == ("total", 8_970_000, 2021)


def test_importing_the_folder_again_changes_nothing(
    published: Engine, content: dict[str, Any], shared: Path, vocabulary: Vocabulary
) -> None:
    for path in sorted((shared / "sources").iterdir()):
        result = import_minutes(published, path.name, path.read_bytes(), vocabulary=vocabulary, now=NOW)
        assert result.status is ImportStatus.UNCHANGED
    assert dump_store(published) == content


def test_the_store_is_whole(published: Engine) -> None:
    assert check_store(published).problems == ()
