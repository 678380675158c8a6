"""The table of what sums are, docs/reading.md, against the rules: what a person reads there is what is read."""

import re

import pytest

from tracker.danish.vocabulary import load_vocabulary
from tracker.domain.money import MoneyKind
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document
from tracker.settings import PROJECT_FOLDER, VOCABULARY_FOLDER

TEXT = (PROJECT_FOLDER / "docs" / "reading.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| \*([^*|]+kr[^*|]*)\* \|$", TEXT, re.MULTILINE)


def test_every_kind_of_sum_has_an_example() -> None:
    assert {kind for kind, _ in ROWS} == set(MoneyKind)


@pytest.mark.parametrize(("kind", "example"), ROWS)
def test_an_example_is_read_as_the_table_says(kind: str, example: str) -> None:
    minutes = f"Referat\n\nPunkt 1: Pulje\n\nSagsfremstilling\n{example.rstrip('.')}.\n\nBeslutning\nGodkendt.\n"
    reading = read_minutes(read_document("x.txt", minutes.encode()), load_vocabulary(VOCABULARY_FOLDER))
    assert [amount.kind for item in reading.items for amount in item.amounts] == [MoneyKind(kind)]
