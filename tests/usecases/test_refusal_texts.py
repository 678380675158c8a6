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
from tracker.fetching.trouble import GOES_ROUND, NO_ANSWER, NO_TRUST, PACKED
from tracker.reading.scan_process import PIXELS
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


@pytest.mark.parametrize(
    ("code", "address", "detail", "words"),
    [
        pytest.param(RefusalCode.NOT_FETCHED, "https://a.dk/x", "404", "skrevet rigtigt", id="to try again is no use"),
        pytest.param(RefusalCode.NOT_FETCHED, "https://a.dk/x", "403", "i browseren", id="a browser may have it"),
        pytest.param(RefusalCode.NOT_FETCHED, "https://a.dk/x", "503", "igen senere", id="it may pass"),
        pytest.param(
            RefusalCode.NOT_FETCHED, "https://a.dk/x", NO_ANSWER, "forbindelse til nettet", id="a slip, or no net"
        ),
        pytest.param(RefusalCode.NOT_FETCHED, "https://a.dk/x", NO_TRUST, "forny", id="to try again is no use here"),
        pytest.param(
            RefusalCode.NOT_FETCHED, "https://a.dk/x", GOES_ROUND, "den ender på", id="it will go round again"
        ),
        pytest.param(RefusalCode.NOT_FETCHED, "https://a.dk/x", f"{PACKED} br", "i browseren", id="a packing not read"),
        pytest.param(RefusalCode.FEED_EMPTY, "https://a.dk/x", None, "det rigtige feed", id="a feed of nothing"),
        pytest.param(RefusalCode.NEEDS_LOGIN, "https://a.dk/x", None, "kræver login", id="a page with a form"),
        pytest.param(RefusalCode.UNKNOWN_FORMAT, "https://a.dk/x", "JSON", "på selve referatet", id="data"),
        pytest.param(RefusalCode.FEED_TOO_LARGE, "https://a.dk/x", None, "--addresses", id="a feed of decades"),
        pytest.param(RefusalCode.PASSWORD_IN_ADDRESS, "https://a.dk/x", None, "adressen uden", id="a secret"),
        pytest.param(RefusalCode.WRONG_ADDRESS, "www.a.dk/x", None, "https:// foran", id="browsers hide the beginning"),
    ],
)
def test_what_is_not_fetched_is_told_with_the_way_out_that_helps(
    code: RefusalCode, address: str, detail: str | None, words: str
) -> None:
    said = explain_refusal(UnreadableFile(code, address, detail))
    assert said.startswith(f"Adressen ‘{address}’")
    assert words in said


def test_data_in_a_file_are_not_sent_to_the_web() -> None:
    said = explain_refusal(UnreadableFile(RefusalCode.UNKNOWN_FORMAT, "data.json", "JSON"))
    assert said.startswith("Filen ‘data.json’ (JSON)")
    assert "Word (.docx)" in said
    assert "adresse" not in said


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ("EML", "det vedhæftede"),
        ("MSG", "det vedhæftede"),
        ("RAR", "Pak det ud"),
        ("ZIP", "Pak arkivet ud"),
        ("tar", "Pak det ud"),
        ("HEIC", "som PNG, JPEG eller PDF"),
        ("MHTML", "i browseren"),
        ("URL", "adressen i den"),
        ("ICS", "kalender"),
        ("XLS", "ikke et Word-dokument"),
        (None, "Formatet er ukendt"),
    ],
)
def test_what_a_file_is_tells_the_way_out(detail: str | None, words: str) -> None:
    assert words in explain_refusal(UnreadableFile(RefusalCode.UNKNOWN_FORMAT, "a", detail))


def test_a_picture_of_too_many_points_is_not_called_too_many_bytes() -> None:
    said = explain_refusal(UnreadableFile(RefusalCode.TOO_LARGE, "plan.png", PIXELS))
    assert "300 dpi" in said
    assert "MB" not in said


def test_an_archive_is_sent_to_the_command_that_opens_archives() -> None:
    said = explain_refusal(UnreadableFile(RefusalCode.ZIP_NOT_DOCX, "2024.zip"))
    assert "python -m tracker import" in said
    assert "pak den ud" in said


def test_a_spreadsheet_is_not_to_be_unpacked() -> None:
    said = explain_refusal(UnreadableFile(RefusalCode.ZIP_NOT_DOCX, "budget.xlsx", "XLSX"))
    assert "(XLSX)" in said
    assert "pak" not in said.lower().replace("pakke", "")
    assert "Gem den som PDF" in said


@pytest.mark.parametrize(("share", "said"), [(0.123, "12 %"), (0.004, "0,4 %"), (0.0, "0 %")])
def test_a_scan_is_told_with_the_share_of_its_doubtful_words(share: float, said: str) -> None:
    told = describe(Imported("a.pdf", ImportResult(ImportStatus.INSERTED, "a.pdf", doubtful_share=share)))
    assert f"scanning med {said} usikre ord" in told
    assert "usikre" not in describe(Imported("a.txt", ImportResult(ImportStatus.INSERTED, "a.txt")))


def test_no_refusal_shows_a_password() -> None:
    said = explain_refusal(UnreadableFile(RefusalCode.NOT_FOUND, "ftp:/bo:kode@a.dk/x"))
    assert "a.dk/x" in said
    assert "kode" not in said
