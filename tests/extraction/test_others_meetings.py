"""A meeting that a club, a party or the administration held is no reference to a meeting of a body."""

import datetime as dt
from collections.abc import Callable

import pytest

from tracker.domain.reading import MinutesReading
from tracker.domain.reference import ReferenceKind

Read = Callable[[str], MinutesReading]
MINUTES = """Prøveby Kommune
Børne- og Ungeudvalget
Referat af mødet den 6. februar 2024

1. Ny hal

Sagsfremstilling

{told}

Beslutning

Godkendt.
"""
DAY = dt.date(2024, 1, 12)


@pytest.mark.parametrize(
    "told",
    [
        "Idrætsklubben Prøve holdt møde den 12. januar 2024 om banerne.",
        "Foreningen havde bestyrelsesmøde den 12. januar 2024.",
        "Prøveby Boldklub holdt møde den 12. januar 2024 med forældrene.",
        "Prøveby IF har haft møde den 12. januar 2024.",
        "Der har været holdt møde i Grundejerforeningen den 12. januar 2024.",
        "Spejdergruppen afholdt møde den 12. januar 2024.",
        "På klubbens møde den 12. januar 2024 blev banerne drøftet.",
        "Referat af foreningens møde den 12. januar 2024 er vedlagt.",
        "Forvaltningen holdt møde med klubben den 12. januar 2024.",
        "Borgmesteren havde et møde den 12. januar 2024 med ejeren.",
        "Beboerforeningens sidste ordinære møde den 12. januar 2024 samlede 40 beboere.",
        "Udvalget noterede, at skytteforeningen i Åby holdt et åbent møde den 12. januar 2024.",
        "Menigheden har holdt møde den 12. januar 2024.",
    ],
)
def test_a_meeting_of_others_is_no_reference(read: Read, told: str) -> None:
    (item,) = read(MINUTES.format(told=told)).items
    assert [one for one in item.references if one.kind is ReferenceKind.MEETING] == []


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Byrådet holdt møde den 12. januar 2024.", "Byrådet"),
        ("Sagen blev drøftet på mødet den 12. januar 2024.", None),
        ("Økonomiudvalget behandlede klubbens ansøgning på møde den 12. januar 2024.", "Økonomiudvalget"),
        ("Udvalget holdt møde den 12. januar 2024 med klubben.", None),
        ("Forslaget blev behandlet på mødet den 12. januar 2024.", None),
        ("Foreningen blev hørt. Byrådet holdt møde den 12. januar 2024.", "Byrådet"),
        ("Forvaltningen oplyste, at Byrådet holdt møde den 12. januar 2024.", "Byrådet"),
    ],
)
def test_a_meeting_of_a_body_stays_a_reference(read: Read, told: str, body: str | None) -> None:
    (item,) = read(MINUTES.format(told=told)).items
    found = [(one.date, one.body) for one in item.references if one.kind is ReferenceKind.MEETING]
    assert found == [(DAY, body)]
