"""Scans through Tesseract: the words and facts of the paper, the doubtful words counted, bounds, advice."""

import difflib
import io
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.machine import missing
from tests.minutes.formats import as_pdf
from tests.minutes.sources import SOURCES, TOWN_COUNCIL
from tests.minutes.test_four_formats import facts_of
from tests.reading.test_office import program
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.issue import IssueCode
from tracker.domain.source import BlockKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document, scan
from tracker.reading.programs import NO_PROGRAMS, Programs, find_programs
from tracker.reading.scan_page import read_page
from tracker.reading.scan_process import PIXELS
from tracker.usecases.refusal_texts import explain_refusal

PAPER = as_pdf(TOWN_COUNCIL.blocks)


@pytest.fixture(scope="session")
def tesseract() -> Programs:
    found = find_programs()
    if found.tesseract is None or "dan" not in scan.languages(found.tesseract):
        missing("Tesseract with Danish is not there")
    return Programs(tesseract=found.tesseract)


def pictures(pdf: bytes, dots: int = 300) -> list[Image.Image]:
    """The pages as a scanner takes them, with so many dots an inch."""
    return [page.render(scale=dots / 72, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(pdf)]


def scanned(pages: list[Image.Image], text: str = "") -> bytes:
    """A PDF of pictures; with a text, behind a page of it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for line in range(30 if text else 0):
        canvas.drawString(50, 800 - 14 * line, text)
    if text:
        canvas.showPage()
    for page in pages:
        canvas.drawImage(ImageReader(page), 0, 0, *canvas._pagesize)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def saved(page: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    page.save(buffer, kind, dpi=(300, 300))
    return buffer.getvalue()


def share_read(text: str, paper: str) -> float:
    """Which share of the paper's words stands in the text, in their order."""
    words = paper.split()
    same = difflib.SequenceMatcher(None, words, text.split(), autojunk=False).get_matching_blocks()
    return sum(block.size for block in same) / len(words)


def test_a_clean_scan_gives_the_words_and_the_facts_of_the_paper(tesseract: Programs, vocabulary: Vocabulary) -> None:
    document = read_document("referat.pdf", scanned(pictures(PAPER)), tesseract)
    assert share_read(document.text, read_document("x", PAPER).text) >= 0.97
    reading = read_minutes(document, vocabulary)
    assert tuple(map(facts_of, reading.items)) == TOWN_COUNCIL.items
    assert (reading.header.body, str(reading.header.date)) == (TOWN_COUNCIL.body, TOWN_COUNCIL.date)
    assert document.converter == "tesseract"
    assert document.doubtful_share is not None
    assert document.doubtful_share < 0.03
    assert IssueCode.DOUBTFUL_WORDS not in {issue.code for issue in reading.issues}


def test_rows_of_a_table_are_rows_and_points_are_points(tesseract: Programs) -> None:
    source = next(source for source in SOURCES if source.name == "committee")
    page = pictures(as_pdf(source.blocks))[0]
    lines = read_document("side.png", saved(page, "PNG"), tesseract).text.splitlines()
    assert "Haller\t14.250\t9.875" in lines
    assert "1. at opfølgningen godkendes" in lines
    assert "- Notat om haller" in lines


def test_a_coarse_scan_says_which_share_of_its_words_is_doubtful(tesseract: Programs, vocabulary: Vocabulary) -> None:
    document = read_document("referat.pdf", scanned(pictures(PAPER, 75)), tesseract)
    assert document.doubtful_share is not None
    assert 0.05 < document.doubtful_share < 0.5
    (issue,) = [one for one in read_minutes(document, vocabulary).issues if one.code is IssueCode.DOUBTFUL_WORDS]
    assert issue.words == f"{round(100 * document.doubtful_share)} %"


def test_a_page_that_is_a_picture_is_read_between_pages_of_text(tesseract: Programs) -> None:
    upside_down = pictures(PAPER)[0].rotate(180)
    content = scanned([upside_down], "Dette er en side med tekst af sin egen.")
    document = read_document("referat.pdf", content, tesseract)
    first, second = [block for block in document.blocks if block.kind is BlockKind.PAGE]
    assert document.text[: first.span.end].count("af sin egen") == 30
    paper = read_document("x", PAPER).text
    assert share_read(document.text[second.span.start : second.span.end], paper) > 0.9
    untouched = read_document("referat.pdf", content, NO_PROGRAMS)
    assert (untouched.converter, untouched.doubtful_share) == (None, None)
    assert untouched.blocks[1].span.start == untouched.blocks[1].span.end


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_of_a_few_words_is_read(kind: str, tesseract: Programs) -> None:
    page = pictures(PAPER)[0]
    content = saved(page.crop((0, 0, page.width, page.height // 5)), kind)
    document = read_document("side", content, tesseract)
    assert document.media_type == f"image/{kind.lower()}"
    assert TOWN_COUNCIL.body in document.text


def refused(content: bytes, programs: Programs) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_document("skannet.pdf", content, programs)
    return caught.value


GREY = Image.new("L", (60, 80), 200)


@pytest.mark.parametrize(
    ("script", "code", "advice"),
    [
        pytest.param(None, RefusalCode.SCANNED_PDF, "apt install tesseract-ocr tesseract-ocr-dan", id="not installed"),
        pytest.param("echo eng", RefusalCode.SCAN_LANGUAGE, "apt install tesseract-ocr-dan", id="without Danish"),
        pytest.param("echo dan", RefusalCode.SCAN_UNREADABLE, "300 dpi", id="no words on the page"),
    ],
)
@pytest.mark.parametrize("content", [scanned([GREY]), saved(GREY, "PNG")], ids=["PDF", "PNG"])
def test_a_scan_that_is_not_read_is_refused_with_advice(
    content: bytes, script: str | None, code: RefusalCode, advice: str, tmp_path: Path
) -> None:
    refusal = refused(content, Programs(tesseract=script and program(tmp_path, script)))
    assert refusal.code is code
    sentence = explain_refusal(refusal)
    assert all(words in sentence for words in ("‘skannet.pdf’", advice, "Intet er ændret."))


def test_a_scan_of_five_hundred_pages_is_refused_before_its_first_page_is_read(tmp_path: Path) -> None:
    told = tmp_path / "asked"
    counts = program(tmp_path, f'case "$*" in *--list-langs*) echo dan ;; *) echo x >> {told} ;; esac')
    refusal = refused(scanned([GREY] * 500), Programs(tesseract=counts))
    assert refusal.code is RefusalCode.SCAN_TOO_LONG
    assert f"{scan.MAX_PAGES} sider" in explain_refusal(refusal)
    assert not told.exists()


def test_a_page_that_holds_tesseract_up_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MAX_PAGE_SECONDS", 0.3)
    holds = program(tmp_path, 'case "$*" in *--list-langs*) echo dan ;; *) tail -f /dev/null ;; esac')
    assert refused(scanned([GREY]), Programs(tesseract=holds)).code is RefusalCode.SCAN_UNREADABLE


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(saved(GREY, "PNG")[:60], (RefusalCode.DAMAGED, "PNG"), id="half a picture"),
        pytest.param(
            saved(Image.new("1", (20_000, 20_000)), "PNG"), (RefusalCode.TOO_LARGE, PIXELS), id="a picture that swells"
        ),
        pytest.param(
            saved(Image.new("1", (12_000, 12_000)), "PNG"), (RefusalCode.TOO_LARGE, PIXELS), id="more than is drawn"
        ),
    ],
)
def test_a_picture_that_is_broken_or_swells_is_refused(
    content: bytes, why: tuple[RefusalCode, str], tmp_path: Path
) -> None:
    refusal = refused(content, Programs(tesseract=program(tmp_path, "echo dan")))
    assert (refusal.code, refusal.detail) == why


@pytest.mark.parametrize(
    ("rows", "text", "doubtful"),
    [
        pytest.param([(1, 1, 0, 96, "Sag"), (1, 1, 110, 96, "1")], "Sag 1", 0, id="words of a line"),
        pytest.param([(1, 1, 0, 96, "Post"), (1, 1, 200, 60, "38.000")], "Post\t38.000", 1, id="columns, one doubtful"),
        pytest.param([(1, 1, 0, 5, "-…"), (1, 1, 200, 96, "Notat")], "- Notat", 0, id="a dash is no word"),
        pytest.param([(1, 1, 0, 96, "1."), (1, 1, 200, 96, "at")], "1. at", 0, id="what stands behind a list's number"),
        pytest.param([(1, 1, 0, 3, "|"), (1, 2, 0, 3, "~")], "", 0, id="specks alone are no text"),
    ],
)
def test_words_become_lines(rows: list[tuple[int, int, int, int, str]], text: str, doubtful: int) -> None:
    tsv = "\n".join(
        "\t".join(["5", "1", str(block), "1", str(line), "1", str(left), "50", "100", "40", str(sure), word])
        for block, line, left, sure, word in rows
    )
    page = read_page(tsv, 3508)
    assert (page.text, page.doubtful) == (text, doubtful)


@given(
    st.lists(
        st.tuples(*[st.integers(0, 4000)] * 7, st.floats(-1, 100), st.text("Ærø 1.-|\t", min_size=1, max_size=9)),
        max_size=30,
    )
)
def test_any_boxes_give_every_word_once(rows: list[tuple[int, int, int, int, int, int, int, float, str]]) -> None:
    tsv = "\n".join("\t".join(map(str, ("5", "1", *row[:3], "1", *row[3:]))) for row in rows)
    page = read_page(tsv, 3508)
    counted = [row[-1] for row in rows if any(map(str.isalnum, row[-1]))]
    assert page.words == len(counted)
    letters = sorted("".join(filter(str.isalnum, "".join(counted))))
    assert sorted(filter(str.isalnum, page.text)) == letters
