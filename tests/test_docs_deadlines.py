"""What docs/deadlines.md says of words of time is what they mean."""

import datetime as dt
import re

import pytest

from tracker.danish.deadlines import find_deadlines
from tracker.settings import PROJECT_FOLDER

SAID = dt.date(2024, 2, 6)
DOCUMENT = (PROJECT_FOLDER / "docs" / "deadlines.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (.+?) \| ?([\d-]*) ?\| ?([\d-]*) ?\| .+ \|$", re.MULTILINE)
ROWS = ROW.findall(DOCUMENT)
WORDS = re.findall(r"^\| ([^|]+?) \| [^|\d]+ \|$", DOCUMENT.split("## Words that are kept")[1], re.MULTILINE)[1:]


def test_the_table_is_read() -> None:
    assert len(ROWS) > 50
    assert len(WORDS) > 6


@pytest.mark.parametrize(("words", "earliest", "latest"), ROWS, ids=[row[0] for row in ROWS])
def test_the_words_mean_the_days_in_the_table(words: str, earliest: str, latest: str) -> None:
    sentence = f"Forvaltningen svarer {words}."
    (found,) = find_deadlines(sentence, 0, len(sentence), SAID)
    assert found.text == words
    assert found.interval is not None
    ends = (found.interval.earliest, found.interval.latest)
    assert tuple(day.isoformat() if day else "" for day in ends) == (earliest, latest)


@pytest.mark.parametrize("words", WORDS)
def test_words_that_are_no_date_keep_their_words(words: str) -> None:
    sentence = f"Forvaltningen svarer {words}."
    (found,) = find_deadlines(sentence, 0, len(sentence), SAID)
    assert (found.text, found.interval) == (words, None)
