"""Reads a file of any format: detect, read, normalise, mask CPR numbers."""

import hashlib

from tracker.danish.personal import mask_cpr_numbers
from tracker.domain.source import Document, Span
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.detect import Format, detect_format
from tracker.reading.docx import read_docx
from tracker.reading.draft import Draft
from tracker.reading.html import read_html
from tracker.reading.normalise import normalise
from tracker.reading.pdf_process import read_pdf
from tracker.reading.plain_text import read_plain_text

MAX_FILE_BYTES = 100_000_000
MAX_TEXT_BYTES = 20_000_000
"""Minutes of a whole year are about two million characters."""


def read_document(name: str, content: bytes) -> Document:
    """The text of a file with its blocks; ``UnreadableFile`` says why a file has none.

    No CPR number leaves this function, be it in the text or in the file's name.
    """
    name = mask_cpr_numbers(name)[0]
    if not content.strip():
        raise UnreadableFile(RefusalCode.EMPTY, name)
    if len(content) > MAX_FILE_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    media_type, draft = _read_draft(name, content)
    text, blocks = normalise(draft)
    text, masked = mask_cpr_numbers(text)
    if not text.strip():
        raise UnreadableFile(RefusalCode.EMPTY, name)
    if len(text) > MAX_TEXT_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    spans = tuple(Span(start, end) for start, end in masked)
    return Document(name, hashlib.sha256(content).hexdigest(), media_type, text, blocks, masked=spans)


def _read_draft(name: str, content: bytes) -> tuple[str, Draft]:
    kind = detect_format(name, content)
    if kind in (Format.PLAIN_TEXT, Format.HTML) and len(content) > MAX_TEXT_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    match kind:
        case Format.PLAIN_TEXT:
            return read_plain_text(content)
        case Format.HTML:
            return kind.value, read_html(name, content)
        case Format.DOCX:
            return kind.value, read_docx(name, content)
        case Format.PDF:
            return kind.value, read_pdf(name, content)
