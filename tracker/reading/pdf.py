"""PDF files with a text layer: the lines of each page, as pdfium reads them."""

import pypdfium2
from pypdfium2 import raw

from tracker.domain.source import Block, BlockKind, Span
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.draft import Draft
from tracker.reading.pdf_page import FEW_LETTERS, has_letters, read_page
from tracker.reading.pdf_pieces import LineReader

MAX_PAGES = 3_000
MAX_CHARACTERS = 5_000_000


def read_pdf_here(name: str, content: bytes) -> Draft:
    """The text of all pages, each a block that ends where the next begins; a page without text is an empty block.

    Runs pdfium in this process, which a file made for it can fill or stop, and which no second thread may do at the
    same time. ``pdf_process.read_pdf`` does neither.
    """
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
    lines = LineReader()
    parts: list[str] = []
    blocks: list[Block] = []
    unread: list[int] = []
    length = pictures = blank = 0
    for number in range(1, count + 1):
        page = read_page(pdf, number, lines)
        start = length
        length += len(page.text) + bool(page.text)
        if page.too_large or length > MAX_CHARACTERS:
            raise UnreadableFile(RefusalCode.TOO_LARGE, name, f"page {number}")
        pictures += page.is_picture
        blank += page.is_blank
        if page.is_picture or not (page.text or page.is_blank):
            unread.append(number)
        parts += [page.text, "\n"] if page.text else []
        blocks.append(Block(BlockKind.PAGE, number, Span(start, length)))
    if blank == count:
        raise UnreadableFile(RefusalCode.EMPTY, name)
    text = "".join(parts)
    if not has_letters(text, 1) or (2 * pictures > count and not has_letters(text, FEW_LETTERS * count)):
        letters = sum(map(str.isalnum, text))
        raise UnreadableFile(RefusalCode.SCANNED_PDF, name, f"{letters} letters on {count} pages")
    return Draft(text, tuple(blocks), typeset=True, unread=tuple(unread))
