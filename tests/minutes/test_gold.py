"""The invented minutes and their gold belong together: what the gold says can be read in the text."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
GOLD = sorted(HERE.glob("*/*.json"))
ITEM_FIELDS = {
    "number",
    "title",
    "case_numbers",
    "closed",
    "decision",
    "absent",
    "attachments",
    "amounts_dkk",
    "follow_ups",
    "optional_follow_ups",
}


def fold(text: str) -> str:
    """White space and the way letters are composed are no difference between gold and text."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def quotes(item: dict[str, Any]) -> list[str]:
    """Every string of an item that must stand in the text; a decision is checked by paragraph."""
    lists = ("case_numbers", "absent", "attachments", "follow_ups", "optional_follow_ups")
    single = [item["number"], item["title"], *(item["decision"] or "").split("\n\n")]
    return [text for text in (*single, *(value for name in lists for value in item[name])) if text]


def read(path: Path) -> tuple[dict[str, Any], str]:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return json.loads(path.read_text(encoding="utf-8")), fold(text)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_every_string_of_the_gold_stands_in_the_text(path: Path) -> None:
    gold, text = read(path)
    wanted = [quote for item in gold["items"] for quote in quotes(item)]
    wanted += [*gold["doc_absent"], *filter(None, (gold["body"], gold["place"]))]
    assert [quote for quote in wanted if fold(quote) not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_the_digits_of_every_sum_can_be_seen_in_the_text(path: Path) -> None:
    gold, text = read(path)
    digits = re.sub(r"\D", "", text)
    sums = [value for item in gold["items"] for value in item["amounts_dkk"]]
    unseen = [v for v in sums if str(abs(v)).rstrip("0").rstrip(".").replace(".", "") not in digits]
    assert unseen == []


@pytest.mark.parametrize("path", GOLD, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_gold_has_the_agreed_fields_and_no_sum_or_task_twice(path: Path) -> None:
    gold, _ = read(path)
    assert [set(item) for item in gold["items"]] == [ITEM_FIELDS] * len(gold["items"])
    for item in gold["items"]:
        for name in ("amounts_dkk", "follow_ups", "attachments", "absent"):
            assert len(item[name]) == len(set(item[name])), (item["title"], name)


def test_every_text_has_its_gold_and_both_folders_are_filled() -> None:
    texts = {path.with_suffix("") for path in HERE.glob("*/*.txt")}
    assert texts == {path.with_suffix("") for path in GOLD}
    assert {path.parent.name for path in GOLD} == {"open", "apart"}
