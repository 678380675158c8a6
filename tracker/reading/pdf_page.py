"""One page of a PDF."""

from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page holds: its lines, whether a picture stands on it, how many objects it draws."""

    text: str
    has_picture: bool
    objects: int


def read_page(pdf: pypdfium2.PdfDocument, number: int) -> PageText:
    """The page with the number, from 1."""
    page = pdf[number - 1]
    try:
        kinds = [
            raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, i)) for i in range(raw.FPDFPage_CountObjects(page))
        ]
        text_page = page.get_textpage()
        try:
            text = text_page.get_text_bounded().replace("\x02", "-\n").replace("\r\n", "\n")
        finally:
            text_page.close()
    finally:
        page.close()
    return PageText(text, raw.FPDF_PAGEOBJ_IMAGE in kinds, len(kinds))
