"""Opens a ZIP of files without being hurt by it: names and sizes are judged before anything is unpacked.

Nothing is ever written to a disk. Word files are ZIP files too, and are no archives here.
"""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from tracker.domain.delivery import Entry, is_hidden
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.code_page import decode_name
from tracker.reading.document import MAX_FILE_BYTES

MAX_ENTRIES = 20_000
MAX_UNPACKED_BYTES = 4_000_000_000
"""Of all that lies in one archive, archives in it included."""
MAX_DIRECTORY_BYTES = 10_000_000
"""Of the list at an archive's end, which is read whole."""

_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError, ValueError)
_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_OWN_FORMATS = frozenset({"[Content_Types].xml", "mimetype"})
"""What only Word, Excel and OpenDocument files hold at their top."""
_OF_APPLE = ".iwa"
"""How the parts of a document of Pages, Numbers or Keynote are called."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Others unpack without a limit, and no program that people use writes them."""
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = 20
"""Bytes between the end of a ZIP64 archive and the plain end behind it."""
_UTF_8 = 0x800
_LOCKED = 0x1
_CHUNK = 1 << 20


@dataclass(slots=True)
class Budget:
    """How much more may be unpacked of one archive, archives in it included."""

    bytes_left: int = MAX_UNPACKED_BYTES
    entries_left: int = MAX_ENTRIES


def is_archive(file: BinaryIO) -> bool:
    """Whether a file is a ZIP of files. One that cannot be opened as a ZIP is left to whoever reads it."""
    file.seek(0)
    if file.read(4) not in _STARTS:
        return False
    if _is_too_much(file):
        return True
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            return not _OWN_FORMATS & set(names) and not any(name.endswith(_OF_APPLE) for name in names)
    except _DAMAGE:
        return False


def read_entries(file: BinaryIO, place: str, budget: Budget) -> Iterator[Entry | UnreadableFile]:
    """What lies in an archive that stands at ``place``, in its own order; folders and hidden files are left out.

    Raises ``UnreadableFile`` where the archive as a whole holds too much. ``Entry.stream`` raises it for one file.
    """
    if budget.entries_left <= 0 or _is_too_much(file):
        raise UnreadableFile(RefusalCode.ARCHIVE_TOO_LARGE, place)
    try:
        archive = zipfile.ZipFile(file)
    except _DAMAGE as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, place, "ZIP") from wrong
    # zipfile's own is_dir fails on a member without a name
    members = [member for member in archive.infolist() if not member.filename.endswith("/")]
    budget.entries_left -= len(members)
    if budget.entries_left < 0:
        raise UnreadableFile(RefusalCode.ARCHIVE_TOO_LARGE, place)
    for member in members:
        name = _name(member)
        if any(is_hidden(part) for part in PurePosixPath(name).parts if part != ".."):
            continue
        yield _refusal(member, name, place) or _entry(archive, member, name, place, budget)


def _entry(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, place: str, budget: Budget) -> Entry:
    whole = f"{place}/{name}"

    def unpack() -> BinaryIO:
        if member.file_size > budget.bytes_left:
            raise UnreadableFile(RefusalCode.ARCHIVE_TOO_LARGE, whole)
        budget.bytes_left -= member.file_size
        return io.BytesIO(_unpacked(archive, member, whole))

    return Entry(PurePosixPath(name).name, whole, unpack)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: str) -> bytes:
    """The bytes of a member; never more than its size in the list, which ``_refusal`` has looked at."""
    parts = []
    try:
        with archive.open(member) as packed:
            while part := packed.read(_CHUNK):
                parts.append(part)
    except _DAMAGE as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, place, "ZIP") from wrong
    return b"".join(parts)


def _refusal(member: zipfile.ZipInfo, name: str, place: str) -> UnreadableFile | None:
    whole = f"{place}/{name}"
    if _points_out(name) or stat.S_ISLNK(member.external_attr >> 16):
        return UnreadableFile(RefusalCode.UNSAFE_NAME, whole)
    if member.flag_bits & _LOCKED:
        return UnreadableFile(RefusalCode.ENCRYPTED, whole)
    if member.file_size > MAX_FILE_BYTES:
        return UnreadableFile(RefusalCode.TOO_LARGE, whole)
    if member.compress_type not in _METHODS:
        return UnreadableFile(RefusalCode.UNKNOWN_FORMAT, whole, "ZIP")
    return None


def _name(member: zipfile.ZipInfo) -> str:
    """The name as its maker wrote it: zipfile takes a name without a mark for American, and has no *ø* then.

    Danish Windows writes code page 850, other programs on it Windows' own; macOS writes UTF-8 and forgets to say so.
    """
    if member.flag_bits & _UTF_8:
        return member.filename.replace("\\", "/")
    raw = member.orig_filename.partition("\0")[0].encode("cp437", errors="replace")
    return decode_name(raw).replace("\\", "/")


def _points_out(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.parts or path.is_absolute() or ".." in path.parts or ":" in path.parts[0]


def _is_too_much(file: BinaryIO) -> bool:
    """Whether the list of members is longer than that of any archive of ours, by what any of its ends says of it.

    An end may stand in another's comment, and one of ZIP64 before it counts more: whichever zipfile takes, it has been
    looked at. Members are counted by their marks, which is cheaper than to read a list of a hundred thousand.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _END.size - _END_64.size - _LOCATOR - (1 << 16)))
    tail = file.read()
    longest = max(_lengths(tail), default=0)
    if longest > MAX_DIRECTORY_BYTES:
        return True
    file.seek(max(0, size - len(tail) - longest))
    return file.read().count(b"PK\x01\x02") > MAX_ENTRIES


def _lengths(tail: bytes) -> Iterator[int]:
    """How long each end of an archive in these bytes says that the list before it is."""
    for end in re.finditer(b"PK\x05\x06", tail):
        if len(tail) - end.start() >= _END.size:
            yield _END.unpack_from(tail, end.start())[5]
        at = end.start() - _LOCATOR - _END_64.size
        if at >= 0 and tail.startswith(b"PK\x06\x06", at):
            yield _END_64.unpack_from(tail, at)[8]
