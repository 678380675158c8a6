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
from tracker.reading.office import read_office
from tracker.reading.pdf_process import read_pdf
from tracker.reading.plain_text import read_plain_text
from tracker.reading.programs import Programs, find_programs
from tracker.reading.scan import read_pictures, read_scan

MAX_FILE_BYTES = 100_000_000
MAX_TEXT_BYTES = 20_000_000
"""Minutes of a whole year are about two million characters."""


def read_document(name: str, content: bytes, programs: Programs | None = None) -> Document:
    """The text of a file with its blocks; ``UnreadableFile`` says why a file has none.

    No CPR number leaves this function, be it in the text or in the file's name. ``programs`` are those that may be
    asked for help with scans and old files; without it, those that are installed.
    """
    name = mask_cpr_numbers(name)[0]
    if not content.strip():
        raise UnreadableFile(RefusalCode.EMPTY, name)
    if len(content) > MAX_FILE_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    media_type, draft = _read_draft(name, content, programs)
    text, blocks = normalise(draft)
    text, masked = mask_cpr_numbers(text)
    if not text.strip():
        raise UnreadableFile(RefusalCode.EMPTY, name)
    if len(text) > MAX_TEXT_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    spans = tuple(Span(start, end) for start, end in masked)
    return Document(
        name,
        hashlib.sha256(content).hexdigest(),
        media_type,
        text,
        blocks,
        masked=spans,
        converter=draft.converter,
        doubtful_share=draft.doubtful_share,
    )


def _read_draft(name: str, content: bytes, programs: Programs | None) -> tuple[str, Draft]:
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
            return kind.value, _read_pdf(name, content, programs)
        case Format.PNG | Format.JPEG | Format.TIFF:
            return kind.value, read_scan(name, content, kind, programs or find_programs())
        case Format.OLD_WORD | Format.RTF | Format.ODT:
            return kind.value, read_office(name, content, kind, (programs or find_programs()).libreoffice)


def _read_pdf(name: str, content: bytes, programs: Programs | None) -> Draft:
    """A PDF's own text; where pages are pictures, what Tesseract reads on them."""
    try:
        draft = read_pdf(name, content)
    except UnreadableFile as refusal:
        if refusal.code is not RefusalCode.SCANNED_PDF:
            raise
        return read_scan(name, content, Format.PDF, programs or find_programs())
    return read_pictures(name, content, draft, programs or find_programs()) if draft.unread else draft
