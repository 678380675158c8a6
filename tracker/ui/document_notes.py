"""What a reader must know of how a document was read: doubtful words, hidden numbers, and a file that is not kept."""

import streamlit as st

from tracker.danish.formatting import format_doubt
from tracker.danish.phrases import count_of
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row


def show_reading_notes(row: Row) -> None:
    """A line for each; nothing for a document that was read as it stands."""
    for note in reading_notes(row):
        st.caption(note)


def conversion_note(converter: str | None, doubtful_share: float | None) -> str | None:
    """Which program turned the file to text, and which share of a scan's words it was in doubt of."""
    if doubtful_share is not None:
        by = f" ({as_text(converter)})" if converter else ""
        return (
            f":material/document_scanner: Læst af et billede{by}: {format_doubt(doubtful_share)} af ordene er usikre."
        )
    return f":material/sync_alt: Omsat til tekst med {as_text(converter)}." if converter else None


def reading_notes(row: Row) -> list[str]:
    """The lines, each with its sign; ``personal`` counts telephone numbers and private addresses."""
    notes = []
    conversion = conversion_note(row["converter"], row["doubtful_share"])
    if conversion is not None:
        notes.append(conversion)
    if row["masked"]:
        hidden = count_of(len(row["masked"]), "CPR-nummer er skjult", "CPR-numre er skjult")
        because = "det står" if len(row["masked"]) == 1 else "de står"
        notes.append(f":material/visibility_off: {hidden}. Originalfilen er ikke gemt, fordi {because} i den.")
    elif "has_file" in row and not row["has_file"]:
        notes.append(":material/visibility_off: Originalfilen er ikke gemt, fordi den har et skjult CPR-nummer.")
    if row["personal"]:
        counted = count_of(row["personal"], "telefonnummer eller privat e-mail", "telefonnumre eller private e-mails")
        notes.append(f":material/visibility_off: {counted} skjules i papirer og tabeller, der hentes herfra.")
    return notes
