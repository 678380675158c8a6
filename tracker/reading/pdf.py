"""PDF files with a text layer: the lines of each page, as pdfium reads them."""

import threading

import pypdfium2
from pypdfium2 import raw

from tracker.domain.source import Block, BlockKind, Span
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.draft import Draft
from tracker.reading.pdf_page import read_page
from tracker.reading.pdf_weight import is_too_heavy

MAX_PAGES = 3_000
MAX_CHARACTERS = 5_000_000
_FEW_LETTERS = 50
"""A page with a picture and fewer letters than this is a scan with a stamp on it."""

# pdfium is not thread-safe, and the dashboard reads in several threads.
_PDFIUM = threading.Lock()


def read_pdf(name: str, content: bytes) -> Draft:
    """The text of all pages, each a block that ends where the next begins; a page without text is an empty block."""
    if is_too_heavy(content):
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    with _PDFIUM:
        try:
            pdf = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            encrypted = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
            raise UnreadableFile(
                RefusalCode.ENCRYPTED if encrypted else RefusalCode.DAMAGED, name, None if encrypted else "PDF"
            ) from error
        try:
            return _read_pages(name, pdf)
        except pypdfium2.PdfiumError as error:
            raise UnreadableFile(RefusalCode.DAMAGED, name, "PDF") from error
        finally:
            pdf.close()


def _read_pages(name: str, pdf: pypdfium2.PdfDocument) -> Draft:
    count = len(pdf)
    if count == 0:
        raise UnreadableFile(RefusalCode.DAMAGED, name, "PDF")
    if count > MAX_PAGES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name, f"{count} pages")
    text = ""
    blocks = []
    letters = pictures = objects = 0
    for number in range(1, count + 1):
        page = read_page(pdf, number)
        if page.too_large or len(text) > MAX_CHARACTERS:
            raise UnreadableFile(RefusalCode.TOO_LARGE, name, f"page {number}")
        letters += sum(map(str.isalnum, page.text))
        pictures += page.has_picture
        objects += page.objects
        start = len(text)
        text += page.text + "\n" * bool(page.text)
        blocks.append(Block(BlockKind.PAGE, number, Span(start, len(text))))
    if not objects:
        raise UnreadableFile(RefusalCode.EMPTY, name)
    if not letters or (letters < _FEW_LETTERS * count and 2 * pictures > count):
        raise UnreadableFile(RefusalCode.SCANNED_PDF, name, f"{letters} letters on {count} pages")
    return Draft(text, tuple(blocks), typeset=True)
