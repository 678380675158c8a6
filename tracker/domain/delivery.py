"""A file on its way in, whichever door it came by."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

_OF_SYSTEMS = frozenset(("__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini"))
_BEING_WRITTEN = "~$"


@dataclass(frozen=True, slots=True)
class WebCopy:
    """Where on the web a file was fetched, and by what the server knows this version of it again."""

    address: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a folder or an archive, not read yet. ``place`` is where it is, for a message and to find what lies
    beside it: a path, or a file in an archive (``2024.zip/referat.pdf``), with ``/`` between its parts.
    """

    name: str
    place: str
    stream: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A document's name and bytes. ``place`` is where it was found, for a message: a path, an address, or a file in
    an archive (``2024.zip/referat.pdf``).
    """

    name: str
    content: bytes
    place: str
    copy: WebCopy | None = None


@dataclass(frozen=True, slots=True)
class Unmodified:
    """A file that its server says is the one we have, ``sha256``."""

    place: str
    sha256: str


@dataclass(frozen=True, slots=True)
class AttachmentFile:
    """A file that a manifest names as an attachment: it is no minutes of its own. ``manifest`` is where it is named."""

    place: str
    manifest: str


def is_hidden(name: str) -> bool:
    """Whether a file or folder is nobody's document: hidden (``.x``), made by a system for itself (``Thumbs.db``,
    ``desktop.ini``, ``__MACOSX``), or Word's mark that a document stands open (``~$referat.docx``).
    """
    return name.startswith((".", _BEING_WRITTEN)) or name.casefold() in _OF_SYSTEMS
