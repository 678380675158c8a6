"""Opens a Word file without being hurt by it: sizes are checked before anything is unpacked, entities are refused.

Word's parts are read with zipfile and lxml rather than with python-docx, which refuses the whole file for one picture
that is missing, cannot open Word's macro, template and *strict* files, and passes over content controls, inserted
text, text boxes and footnotes.
"""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from tracker.errors import RefusalCode, UnreadableFile

MAX_XML_BYTES = 25_000_000
"""Of one part. The text of a thousand pages with Word's markup is about ten megabytes."""
MAX_ALL_XML_BYTES = 60_000_000

DAMAGE = (
    zipfile.BadZipFile, zlib.error, etree.LxmlError, NotImplementedError, EOFError, OSError, RuntimeError, ValueError,
)  # fmt: skip
"""What zipfile and lxml raise on a file that is broken."""

# Office files never declare a document type; a bomb of entities has to.
_DECLARATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that belongs to another: ``kind`` is the last word of its type, ``path`` its place in the file."""

    id: str
    kind: str
    path: str


class DocxArchive:
    """The parts of one Word file, unpacked when asked for and never more than the limits allow."""

    def __init__(self, name: str, content: bytes) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except DAMAGE as error:
            raise UnreadableFile(RefusalCode.DAMAGED, name, "ZIP") from error
        # Paths in a package do not depend on capitals.
        self._entries = {entry.filename.lower().lstrip("/"): entry for entry in self._zip.infolist()}
        self._unpacked = 0

    def relations_of(self, path: str) -> tuple[Relation, ...]:
        """The parts that belong to a part; to the whole file where the path is empty."""
        folder, file = posixpath.split(path)
        tree = self.tree(posixpath.join(folder, "_rels", file + ".rels"))
        if tree is None:
            return ()
        return tuple(
            Relation(
                element.get("Id") or "",
                (element.get("Type") or "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, element.get("Target") or "")).lstrip("/"),
            )
            for element in tree.iter(_RELATIONSHIP)
            if element.get("TargetMode") != "External"
        )

    def tree(self, path: str) -> etree._Element | None:
        """The XML of a part; ``None`` where the file has no such part."""
        content = self.bytes_of(path)
        if content is None:
            return None
        if any(declaration in content for declaration in _DECLARATIONS):
            raise UnreadableFile(RefusalCode.DAMAGED, self._name, path)
        if _STRICT in content:
            for strict, transitional in _TRANSITIONAL:
                content = content.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
        )
        try:
            return etree.fromstring(content, parser)
        except DAMAGE as error:
            raise UnreadableFile(RefusalCode.DAMAGED, self._name, path) from error

    def bytes_of(self, path: str) -> bytes | None:
        """A part as it is; unpacking stops at the declared size, so that the declared size is the one to check."""
        entry = self._entries.get(path.lower())
        if entry is None:
            return None
        self._unpacked += entry.file_size
        if entry.file_size > MAX_XML_BYTES or self._unpacked > MAX_ALL_XML_BYTES:
            raise UnreadableFile(RefusalCode.TOO_LARGE, self._name, path)
        try:
            return self._zip.read(entry)
        except DAMAGE as error:
            raise UnreadableFile(RefusalCode.DAMAGED, self._name, path) from error
