"""Which format a file has, by its content; its name is only repeated in refusals."""

import io
import json
import re
import zipfile
from enum import StrEnum

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.plain_text import unmarked_utf_16


class Format(StrEnum):
    """The formats that are read; those behind ``DOCX`` with the help of a program that has to be installed."""

    PLAIN_TEXT = "text/plain"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    OLD_WORD = "application/msword"
    RTF = "application/rtf"
    ODT = "application/vnd.oasis.opendocument.text"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"


OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_ZIP_ENTRIES = 5_000
_SECTOR = 512
_FIB = b"\xec\xa5"
_ENCRYPTED = 0x0100

_STARTS = (
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG\r\n", Format.PNG),
    (b"\xff\xd8\xff", Format.JPEG),
    (b"II*\x00", Format.TIFF),
    (b"MM\x00*", Format.TIFF),
)
# Formats that people hand in by mistake: their first bytes, and what to call them.
_KNOWN_BINARIES = (
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"%!PS", "PostScript"),
    (b"\x31\xbe\x00\x00", "Microsoft Write"),
)
# The same further in: where the bytes stand.
_KNOWN_INSIDE = (
    (4, b"ftyphei", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (8, b"WEBPVP8", "WebP"),
    (257, b"ustar\0", "tar"),
    (257, b"ustar  ", "tar"),
)
# Texts that are no documents, by their beginning; browsers put a line or two before that of a shortcut.
_KNOWN_TEXTS = (
    (re.compile(rb"\s*(?:\[\{[^\]]{1,60}\]\s[^\[]{0,200})?\[InternetShortcut\]", re.I), "URL"),
    (re.compile(rb"\s*BEGIN:VCALENDAR\b", re.I), "ICS"),
)
_OLE_STREAMS = (
    ("EncryptedPackage", RefusalCode.ENCRYPTED, None),
    ("Workbook", RefusalCode.UNKNOWN_FORMAT, "XLS"),
    ("PowerPoint Document", RefusalCode.UNKNOWN_FORMAT, "PPT"),
    ("__substg1.0_", RefusalCode.UNKNOWN_FORMAT, "MSG"),
)
# A comment ends at its first end: to try the next one too takes twice as long for every comment.
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_HTML_FRAGMENT = re.compile(
    rb"\s*(?><!--.*?-->\s*)*+<(?:article|center|div|dl|font|h[1-6]|header|link|main|meta|ol|p|script|section|span|style|"
    rb"table|title|ul)\b[^<>]*>",
    re.I | re.S,
)
_CLOSING_TAG = re.compile(rb"</(?:article|div|dl|h[1-6]|li|main|ol|p|section|span|table|td|tr|ul)\s*>", re.I)
_WHOLE_PAGE = re.compile(rb"<!doctype\s+html|<html\b", re.I)
_MARKDOWN = re.compile(rb"^(?:#{1,6} \S|[ \t|:]*+-{3,}+[ :]*+\|)", re.M)
_MAIL = re.compile(rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.I)
_MAIL_HEAD = 16_384
"""Bytes in which the lines before a letter stand: servers add theirs to them."""
_MOST_PARSED = 1_000_000
"""Bytes of JSON that are looked through."""
_JSON_START = re.compile(rb'\{\s*"[^"\\]*"\s*:|\[\s*(?:[\[{"]|(?:-?[\d.]+|true|false|null)\s*,)')
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v"))


def detect_format(name: str, content: bytes) -> Format:
    """The format of a file that is not empty; ``UnreadableFile`` where it is none that can be read."""
    if content.startswith(OLE2):
        return _format_of_ole(name, content)
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    for start, what in _KNOWN_BINARIES:
        if content.startswith(start):
            raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, what)
    for at, mark, what in _KNOWN_INSIDE:
        if content.startswith(mark, at):
            raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, what)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _format_of_zip(name, content)
    if _is_pdf(content):
        return Format.PDF
    encoding = _utf_16(content)
    if encoding is not None:
        return _format_of_text(name, content.decode(encoding, errors="replace").encode("ascii", errors="replace"))
    if _is_binary(content):
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name)
    return _format_of_text(name, content)


def _is_pdf(content: bytes) -> bool:
    """Readers allow a kilobyte of junk before the signature; a text that mentions ``%PDF-`` is no PDF for that."""
    if content.lstrip(b"\xef\xbb\xbf\0\t\n\r\f ").startswith(b"%PDF-"):
        return True
    return b"%PDF-" in content[:1024] and b"startxref" in content


def _is_binary(content: bytes) -> bool:
    """Whether bytes hold what no text in a one-byte or UTF-8 encoding holds; a stray control sign is forgiven."""
    if b"\0" in content:
        return True
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls * 50 > len(content)


def _utf_16(content: bytes) -> str | None:
    """How a text of two bytes a sign is written. In ASCII enough of it is left to look for tags in its beginning."""
    return "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else unmarked_utf_16(content)


def _format_of_text(name: str, content: bytes) -> Format:
    start = content.removeprefix(b"\xef\xbb\xbf")
    if _is_json(start):
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, "JSON")
    if _HTML_START.match(start):
        return Format.HTML
    if start.lstrip().startswith(b"<?xml"):
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, "XML")
    for shape, what in _KNOWN_TEXTS:
        if shape.match(start[:1000]):
            raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, what)
    head = start[:_MAIL_HEAD]
    if _MAIL.match(head):  # what it carries is packed; read as text, its attachments would be lost
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, "MHTML" if b"multipart/related" in head else "EML")
    if _WHOLE_PAGE.search(start[:4096]) and b"</html>" in start[-4096:].lower():
        return Format.HTML
    # A piece of a page may begin with text; Markdown may hold tags, for tables or breaks in its cells.
    closing = len(_CLOSING_TAG.findall(start))
    if closing >= (1 if _HTML_FRAGMENT.match(start) else 2) and not _MARKDOWN.search(start):
        return Format.HTML
    return Format.PLAIN_TEXT


def _is_json(content: bytes) -> bool:
    """Whether a text is a whole object or list of JSON; minutes that begin with a bracket are not.

    A long one is told by its two ends: parsed, it would take thirty times its room.
    """
    text = content.strip()
    if not (text.startswith(b"{") and text.endswith(b"}")) and not (text.startswith(b"[") and text.endswith(b"]")):
        return False
    if len(text) > _MOST_PARSED:
        return bool(_JSON_START.match(text))
    try:
        json.loads(text)
    except RecursionError:
        return True
    except ValueError:
        return False
    return True


def _format_of_ole(name: str, content: bytes) -> Format:
    if "EncryptedPackage".encode("utf-16-le") not in content and "WordDocument".encode("utf-16-le") in content:
        if _is_locked_word(content):
            raise UnreadableFile(RefusalCode.ENCRYPTED, name)
        return Format.OLD_WORD
    for stream, code, detail in _OLE_STREAMS:
        if stream.encode("utf-16-le") in content:
            raise UnreadableFile(code, name, detail)
    return Format.OLD_WORD


def _is_locked_word(content: bytes) -> bool:
    """Whether the head of a Word file, which begins a sector, says that the rest is encrypted ([MS-DOC], FibBase)."""
    heads = (place for place in range(_SECTOR, len(content), _SECTOR) if content.startswith(_FIB, place))
    head = next(heads, None)
    return head is not None and int.from_bytes(content[head + 10 : head + 12], "little") & _ENCRYPTED != 0


def _format_of_zip(name: str, content: bytes) -> Format:
    # Every entry of the directory begins with this mark; counting is cheaper than reading a million entries.
    if content.count(b"PK\x01\x02") > MAX_ZIP_ENTRIES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            kind = archive.open("mimetype").read(200) if "mimetype" in names else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise UnreadableFile(RefusalCode.DAMAGED, name, "ZIP") from error
    if kind.strip() == Format.ODT.value.encode():
        return Format.ODT
    if b"opendocument" in kind:
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, "OpenDocument")
    if any(entry.endswith(".iwa") for entry in names):
        raise UnreadableFile(RefusalCode.ZIP_NOT_DOCX, name, "Pages")
    if "[Content_Types].xml" not in names:
        raise UnreadableFile(RefusalCode.ZIP_NOT_DOCX, name)
    for folder, what in (("xl/", "XLSX"), ("ppt/", "PPTX"), ("visio/", "VSDX")):
        if any(entry.startswith(folder) for entry in names) and not any(entry.startswith("word/") for entry in names):
            raise UnreadableFile(RefusalCode.ZIP_NOT_DOCX, name, what)
    return Format.DOCX
