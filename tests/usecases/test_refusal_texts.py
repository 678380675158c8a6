"""Why a file is refused is said with a way out that fits, and without the CPR number that its name holds."""

import pytest

from tracker.errors import (
    RefusalCode,
    RejectedTable,
    RowProblem,
    StoreUnavailable,
    TrackerError,
    UnreadableFile,
)
from tracker.usecases.error_texts import sentence_for_error, sentence_for_row
from tracker.usecases.import_many import Imported
from tracker.usecases.import_minutes import ImportResult, ImportStatus
from tracker.usecases.import_words import describe
from tracker.usecases.refusal_texts import explain_refusal

NAME = "klage 010190-1234.pdf"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (UnreadableFile(RefusalCode.EMPTY, NAME), "the file's own name"),
        (UnreadableFile(RefusalCode.EMPTY, f"2024/{NAME}"), "its way from a folder"),
        (UnreadableFile(RefusalCode.EMPTY, "2024/010190-1234/svar.pdf"), "a folder below a year"),
        (UnreadableFile(RefusalCode.DAMAGED, "a.docx", f"word/{NAME}"), "a part of it"),
        (UnreadableFile(RefusalCode.NOT_FETCHED, f"https://eksempelby.dk/{NAME}"), "its address"),
        (StoreUnavailable(f"sqlite:///{NAME}", "locked"), "where the store is"),
        (RejectedTable(NAME, ()), "the name of a table"),
        (RowProblem("Mål, række 7", "Ansvarlig", "unknown_kind", "010190-1234"), "what a cell holds"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_no_sentence_for_an_error_shows_a_cpr_number(error: TrackerError, reason: str) -> None:
    said = sentence_for_error(error)
    assert "XXXXXX-XXXX" in said, reason
    assert "1234" not in said


def test_a_wrong_row_is_told_without_the_cpr_number_in_it() -> None:
    said = sentence_for_row(RowProblem("Mål, række 7", "owner", "unknown", "010190-1234"))
    assert "(der står ‘XXXXXX-XXXX’)" in said


def test_a_refusal_in_a_batch_shows_no_cpr_number() -> None:
    said = explain_refusal(UnreadableFile(RefusalCode.EMPTY, NAME))
    assert said.startswith("Filen ‘klage XXXXXX-XXXX.pdf’ blev ikke indlæst.")
    for imported in (
        Imported(NAME, trouble=StoreUnavailable("lager.db", "locked")),
        Imported(NAME, ImportResult(ImportStatus.UNCHANGED, NAME)),
        Imported("bilag.pdf", attachment_of=NAME),
    ):
        told = describe(imported)
        assert "XXXXXX-XXXX" in told
        assert "1234" not in told


def test_an_archive_is_sent_to_the_command_that_opens_archives() -> None:
    said = explain_refusal(UnreadableFile(RefusalCode.ZIP_NOT_DOCX, "2024.zip"))
    assert "python -m tracker import" in said
    assert "pak den ud" in said


def test_a_spreadsheet_is_not_to_be_unpacked() -> None:
    said = explain_refusal(UnreadableFile(RefusalCode.ZIP_NOT_DOCX, "budget.xlsx", "XLSX"))
    assert "(XLSX)" in said
    assert "pak" not in said.lower().replace("pakke", "")
    assert "Gem den som PDF" in said
