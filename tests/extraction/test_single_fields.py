"""Single fields in the shapes that council web pages and their converters give them."""

from collections.abc import Callable

import pytest

from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading

Read = Callable[[str], MinutesReading]

TOP = "Prøveby Kommune\nKulturudvalget\nMødedato: 6. februar 2024\n\n"


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("Afbud under hele mødet:", id="excused"),
        pytest.param("Fraværende i hele mødet:", id="absent"),
    ],
)
def test_absence_from_the_whole_meeting_stands_under_its_label(label: str, read: Read) -> None:
    body = f"1. Pulje\n\nBeslutning\n\nGodkendt.\n\n{label}\n\nBo Vik\n\nIda Holm deltog som stedfortræder for Bo Vik\n"
    (item,) = read(TOP + body).items
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."
    assert [a.name for a in item.attendances if a.presence is Presence.ABSENT] == ["Bo Vik"]
