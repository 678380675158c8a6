"""What is said of how a document was read."""

from typing import Any

import pytest

from tracker.ui.document_notes import reading_notes

PLAIN: dict[str, Any] = {"doubtful_share": None, "converter": None, "masked": None, "personal": 0}


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        pytest.param({}, [], id="read as it stands"),
        pytest.param({"masked": [], "personal": 0}, [], id="looked through and nothing found"),
        pytest.param({"doubtful_share": 0.057, "converter": "Tesseract"}, ["billede (Tesseract): 5,7 % af"], id="scan"),
        pytest.param({"doubtful_share": 0.31}, ["billede: 31 % af ordene er usikre"], id="a bad scan"),
        pytest.param({"doubtful_share": 0.0}, ["billede: 0 % af ordene"], id="a scan without a doubtful word"),
        pytest.param({"converter": "LibreOffice"}, ["Omsat til tekst med LibreOffice"], id="an old file"),
        pytest.param({"masked": [[1, 2]]}, ["1 CPR-nummer er skjult. Originalfilen er ikke gemt, fordi det"], id="one"),
        pytest.param({"masked": [], "has_file": False}, ["ikke gemt, fordi den har et skjult CPR-nummer"], id="hidden"),
        pytest.param({"masked": [[1, 2], [3, 4]]}, ["2 CPR-numre er skjult"], id="several numbers"),
        pytest.param(
            {"personal": 1}, ["1 telefonnummer eller privat e-mail skjules i papirer"], id="a telephone number"
        ),
    ],
)
def test_each_fact_has_a_line_and_nothing_is_said_of_the_rest(facts: dict[str, Any], said: list[str]) -> None:
    notes = [note.replace("\N{NO-BREAK SPACE}", " ") for note in reading_notes({**PLAIN, **facts})]
    assert len(notes) == len(said)
    assert all(words in note for words, note in zip(said, notes, strict=True))
