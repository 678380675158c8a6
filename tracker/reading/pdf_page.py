"""One page of a PDF: its text, and whether a picture stands on it."""

from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from tracker.reading.pdf_characters import text_by_characters
from tracker.reading.pdf_pieces import LineReader

MAX_CHARACTERS = 200_000
"""A page set in the smallest print holds twenty thousand."""
FEW_LETTERS = 50
"""A page with a picture and fewer letters than this is a scan with a stamp on it."""


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page holds: its lines, and whether it draws nothing but a picture or nothing at all."""

    text: str
    is_picture: bool = False
    """A picture, and so few letters that they are a stamp on it."""
    is_blank: bool = False
    """The page draws nothing."""
    too_large: bool = False
    """More characters than a page can hold; its text was not read."""


def read_page(pdf: pypdfium2.PdfDocument, number: int, lines: LineReader) -> PageText:
    """The page with the number, from 1; what was filled into a form or written on the page afterwards included."""
    page = _open(pdf, number)
    if raw.FPDFPage_GetAnnotCount(page) and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
        raw.FPDF_ClosePage(page)
        page = _open(pdf, number)
    try:
        text = _text_of(page, lines)
        if text is None:
            return PageText("", too_large=True)
        if has_letters(text, FEW_LETTERS):
            return PageText(text)
        count = raw.FPDFPage_CountObjects(page)
        kinds = {raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index)) for index in range(count)}
        return PageText(text, is_picture=raw.FPDF_PAGEOBJ_IMAGE in kinds, is_blank=not count)
    finally:
        raw.FPDF_ClosePage(page)


def _open(pdf: pypdfium2.PdfDocument, number: int) -> raw.FPDF_PAGE:
    page = raw.FPDF_LoadPage(pdf, number - 1)
    if not page:
        raise pypdfium2.PdfiumError(f"page {number}")
    return page


def _text_of(page: raw.FPDF_PAGE, lines: LineReader) -> str | None:
    """``None`` where there are more characters than a page can hold."""
    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        raise pypdfium2.PdfiumError("text")
    try:
        count = raw.FPDFText_CountChars(text_page)
        if count > MAX_CHARACTERS:
            return None
        text = lines.text(text_page, count)
        return text_by_characters(text_page, count) if text is None else text
    finally:
        raw.FPDFText_ClosePage(text_page)


def has_letters(text: str, least: int) -> bool:
    """Whether a text holds at least so many letters and digits; looks no further than it must."""
    # Words without a sign in them hold enough letters on most pages, and are counted in a third of the time.
    if sum(map(len, filter(str.isalnum, text[: 4 * least].split()))) >= least:
        return True
    found = 0
    for start in range(0, len(text), 2 * least):
        found += sum(map(str.isalnum, text[start : start + 2 * least]))
        if found >= least:
            return True
    return found >= least
