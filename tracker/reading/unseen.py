"""Whether a file holds a CPR number where no reader looks: in a comment, an attribute, or the properties of a file."""

import io
import zipfile

from tracker.danish.personal import find_cpr_numbers
from tracker.reading.docx_archive import DAMAGE, MAX_ALL_XML_BYTES

_TEXT_MEMBERS = (".xml", ".rels", ".html", ".htm", ".txt", ".rtf")


def holds_cpr_number(content: bytes) -> bool:
    """Whether the bytes, or a text inside a packed office file, hold one.

    A packed file whose texts are more than a Word file's may be is taken to hold one: what cannot be looked through is
    not kept. Streams that a PDF packs are not looked into, beyond its text, which the reader masks.
    """
    if content.startswith(b"PK"):
        return _in_archive(content)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _in_text(content.decode("utf-16", errors="replace"))
    return _in_text(content.decode("latin-1"))


def _in_text(text: str) -> bool:
    return next(find_cpr_numbers(text), None) is not None


def _in_archive(content: bytes) -> bool:
    left = MAX_ALL_XML_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                if not entry.filename.lower().endswith(_TEXT_MEMBERS):
                    continue
                with archive.open(entry) as member:
                    data = member.read(left + 1)
                left -= len(data)
                if left < 0 or _in_text(data.decode("utf-8", errors="replace")):
                    return True
    except DAMAGE:
        return True
    return False
