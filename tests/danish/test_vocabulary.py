"""The vocabularies themselves: every entry is well formed, stands once, and is found where it is written."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tracker.danish.dates import MONTHS, WEEKDAY
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Document
from tracker.extraction.lines.splitting import split_lines
from tracker.extraction.tagging.passes import tag_line
from tracker.extraction.tagging.tags import LineKind
from tracker.settings import VOCABULARY_FOLDER

FILES = sorted(VOCABULARY_FOLDER.glob("*.toml"))
LOWER = [path for path in FILES if path.stem != "municipalities"]


def lists(node: Any, place: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of strings in a file, with its place."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from lists(value, f"{place}.{key}")
    elif isinstance(node, list) and node and all(isinstance(value, str) for value in node):
        yield place, node
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from lists(value, f"{place}[{number}]")


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_entry_is_composed_and_without_white_space_around(path: Path) -> None:
    wrong = [w for _, words in lists(read(path), "") for w in words if w != unicodedata.normalize("NFC", w).strip()]
    assert wrong == []


@pytest.mark.parametrize("path", LOWER, ids=lambda path: path.stem)
def test_every_entry_but_abbreviations_is_in_lower_case(path: Path) -> None:
    found = [(place, words) for place, words in lists(read(path), "") if "abbreviations" not in place]
    assert [word for _, words in found for word in words if word != word.lower()] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_list_names_a_word_twice(path: Path) -> None:
    twice = [(place, w) for place, words in lists(read(path), "") for w in set(words) if words.count(w) > 1]
    assert twice == []


@pytest.mark.parametrize("name", ["headings", "outcomes"])
def test_no_word_has_two_meanings(name: str) -> None:
    words = [word for group in read(VOCABULARY_FOLDER / f"{name}.toml")[name] for word in group["words"]]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_heading_is_found_on_a_line_of_its_own(vocabulary: Vocabulary) -> None:
    missed = []
    for word, kind in vocabulary.headings.items():
        for text in (word.capitalize(), f"## **{word.upper()}**", f"{word.capitalize()}:"):
            line = split_lines(text, vocabulary)[0]
            tag = tag_line(line, vocabulary)
            if tag.section is not kind:
                missed.append((text, tag))
    assert missed == []


def test_every_outcome_is_found_in_a_decision(vocabulary: Vocabulary) -> None:
    groups = read(VOCABULARY_FOLDER / "outcomes.toml")["outcomes"]
    wanted = [(w.replace("*", "sagen"), group["outcome"]) for group in groups for w in group["words"]]
    hits = [(words, meaning, vocabulary.outcomes.first(f"{words.capitalize()}.")) for words, meaning in wanted]
    assert [(words, hit) for words, meaning, hit in hits if hit is None or hit[1] != meaning] == []


def test_every_force_word_is_found(vocabulary: Vocabulary) -> None:
    groups = read(VOCABULARY_FOLDER / "forces.toml")["forces"]
    found = {force.value: matcher for force, matcher in vocabulary.forces}
    missed = [w for group in groups for w in group["words"] if found[group["force"]].first(f"Rådet {w} det") is None]
    assert missed == []


def test_every_mark_and_group_is_found_on_a_line(vocabulary: Vocabulary) -> None:
    for table, kind in ((vocabulary.groups, LineKind.GROUP), (vocabulary.marks, LineKind.MARK)):
        for name, words in table.items():
            for word in words:
                tag = tag_line(split_lines(word.capitalize(), vocabulary)[0], vocabulary)
                assert tag.kind is kind, (word, tag)
                if name != "other":
                    assert tag.is_closed is (name == "closed") or word == "for lukkede døre", word


def test_the_months_are_those_that_dates_are_read_by() -> None:
    table = read(VOCABULARY_FOLDER / "months.toml")["months"]
    assert {word: int(number) for number, words in table.items() for word in words} == MONTHS


def test_the_days_of_the_week_are_those_that_dates_are_read_by() -> None:
    words = read(VOCABULARY_FOLDER / "months.toml")["weekdays"]["words"]
    assert len(set(words)) == 7
    assert [word for word in words if re.fullmatch(WEEKDAY, word) is None] == []


def test_there_are_ninety_eight_municipalities_with_codes(vocabulary: Vocabulary) -> None:
    rows = read(VOCABULARY_FOLDER / "municipalities.toml")["municipality"]
    assert len(rows) == len({row["code"] for row in rows}) == 98
    assert vocabulary.municipality_code("Norddjurs") == "707"
    assert vocabulary.municipality_code("lyngby-taarbæk") == "173"
    assert vocabulary.municipality_code("Eksempelby") is None


def test_a_heading_in_running_text_is_no_heading(vocabulary: Vocabulary) -> None:
    line = split_lines("Beslutning om budgettet træffes senere", vocabulary)[0]
    assert tag_line(line, vocabulary).section is not SectionKind.DECISION


def test_folding_a_heading_gives_its_entry(vocabulary: Vocabulary) -> None:
    assert all(fold(word) == word for word in vocabulary.headings)
    assert Document("x", "0", "text/plain", "").page_of(0) is None
