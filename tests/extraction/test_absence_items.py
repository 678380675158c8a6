"""An item for absence alone tells who was away where others have their decision."""

import pytest

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document

MINUTES = """Ældrerådet - Referat

Dato: 27. september 2017

1. {title}

Resume

Sagsforløb: ÆR

Beslutning

{told}

2. Nye bænke

Beslutning

Godkendt.
"""


@pytest.mark.parametrize(
    ("title", "told", "absent"),
    [
        pytest.param("Fraværende", "Åse Vik og Bo Ærø Holm", ["Åse Vik", "Bo Ærø Holm"], id="two names"),
        pytest.param("Afbud", "Åse Vik (A), Bo Holm (V).", ["Åse Vik", "Bo Holm"], id="with party letters"),
    ],
)
def test_names_alone_are_those_absent_and_no_decision(
    title: str, told: str, absent: list[str], vocabulary: Vocabulary
) -> None:
    reading = read_minutes(read_document("a.txt", MINUTES.format(title=title, told=told).encode()), vocabulary)
    first, second = reading.items
    assert [one.name for one in reading.header.attendances] == absent
    assert first.decision is None
    assert second.decision is not None


@pytest.mark.parametrize(
    ("title", "told"),
    [
        pytest.param("Fraværende", "Godkendt", id="one word is an outcome"),
        pytest.param("Valg af formand", "Åse Vik", id="somebody elected"),
    ],
)
def test_other_decisions_stay_decisions(title: str, told: str, vocabulary: Vocabulary) -> None:
    reading = read_minutes(read_document("a.txt", MINUTES.format(title=title, told=told).encode()), vocabulary)
    assert reading.items[0].decision is not None
    assert reading.items[0].decision.quote.text == told
