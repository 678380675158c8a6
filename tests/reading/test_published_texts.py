"""The published documents and the reconstructed ones are read as they stand."""

import unicodedata
from pathlib import Path

from tracker.reading import read_document


def test_published_and_reconstructed_texts_stay_as_they_are(shared: Path) -> None:
    files = sorted([*shared.glob("sources/*.txt"), *shared.glob("gold/*/*.txt"), *shared.glob("gold/threads/*/*.txt")])
    assert len(files) >= 13
    for file in files:
        content = file.read_bytes()
        as_it_stands = unicodedata.normalize("NFC", content.decode("utf-8").replace("\r\n", "\n"))
        assert read_document(file.name, content).text == as_it_stands, file.name
