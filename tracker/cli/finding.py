"""Finds the files that a person names on the command line, and tells of every one that cannot be read."""

import os
import stat
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from tracker.domain.delivery import Entry, is_hidden
from tracker.errors import RefusalCode, UnreadableFile


def find_entries(paths: Sequence[Path]) -> Iterator[Entry | UnreadableFile]:
    """The files named, and those in the folders named at any depth, in order; hidden ones are left out.

    The place of a file is its name, that of one in a folder its way from that folder. Links are followed, those to
    folders too, so that each folder is looked into once; one that leads back to a folder around it is not. A folder or
    file that cannot be looked into stands in its place as a refusal, and the rest goes on.
    """
    for path in paths:
        try:
            mode = path.stat().st_mode
        except OSError as wrong:
            yield refusal_of(path, wrong)
            continue
        if stat.S_ISDIR(mode):
            yield from (found for _, found in sorted(_walk(path), key=lambda pair: pair[0]))
        elif stat.S_ISREG(mode):
            yield _entry(path, name_of(path.name))
        else:  # a pipe or a device may never end
            yield UnreadableFile(RefusalCode.NOT_READABLE, name_of(str(path)))


def _entry(path: Path, place: str) -> Entry:
    def open_file() -> BinaryIO:
        try:
            return path.open("rb")
        except OSError as wrong:
            raise UnreadableFile(refusal_of(path, wrong).code, place) from wrong

    return Entry(name_of(path.name), place, open_file)


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises ``UnreadableFile``."""
    try:
        return path.read_bytes()
    except OSError as wrong:
        raise refusal_of(path, wrong) from wrong


def refusal_of(path: Path, wrong: OSError) -> UnreadableFile:
    """Why a file cannot be opened: it is not there, or we may not read it."""
    is_gone = isinstance(wrong, FileNotFoundError | NotADirectoryError)
    return UnreadableFile(RefusalCode.NOT_FOUND if is_gone else RefusalCode.NOT_READABLE, name_of(str(path)))


def name_of(name: str) -> str:
    """A file's name as text that can be written anywhere.

    A name that is no UTF-8 comes from an older system: its bytes are shown as Latin-1, which tells two names apart.
    """
    return "".join(_letter(ord(each)) if "\ud800" <= each <= "\udfff" else each for each in name)


def _letter(code: int) -> str:
    byte = code - 0xDC00  # how Python holds a byte that is no UTF-8, see PEP 383
    if 0xA0 <= byte <= 0xFF:
        return chr(byte)
    return f"\\x{byte:02x}" if 0x80 <= byte < 0xA0 else "\ufffd"


def _walk(folder: Path) -> Iterator[tuple[Path, Entry | UnreadableFile]]:
    failed: list[OSError] = []
    for place, names in _folders(folder, failed.append):
        for name in names:
            found = Path(place, name)
            if is_hidden(name):
                continue
            try:
                is_file = stat.S_ISREG(found.stat().st_mode)
            except OSError as wrong:
                yield found, _refused(found, folder, wrong)
                continue
            if is_file:
                yield found, _entry(found, name_of(found.relative_to(folder).as_posix()))
    for error in failed:
        path = Path(error.filename)
        yield path, _refused(path, folder, error)


def _refused(path: Path, folder: Path, wrong: OSError) -> UnreadableFile:
    """The refusal of what stands in a folder, at its place there, as that of every file in it."""
    within = path.relative_to(folder).as_posix() if path != folder else str(path)
    return UnreadableFile(refusal_of(path, wrong).code, name_of(within))


def _folders(top: Path, tell: Callable[[OSError], None]) -> Iterator[tuple[str, list[str]]]:
    """Every folder at any depth with the names in it, once; a link to a folder after all that is no link.

    Windows has links that look like folders (junctions), so that it is the real folder that is known again.
    """
    seen: set[Path] = set()
    waiting = deque([top])
    while waiting:
        for place, folders, names in os.walk(waiting.popleft(), onerror=tell):
            here = Path(place)
            if (real := here.resolve()) in seen:
                folders.clear()
                continue
            seen.add(real)
            folders[:] = sorted(name for name in folders if not is_hidden(name))
            waiting.extend(link for name in folders if (link := here / name).is_symlink() and not _leads_back(link))
            yield place, names


def _leads_back(link: Path) -> bool:
    """Whether a link names a folder that it lies in: nobody who names the inner one means the outer."""
    return link.parent.resolve().is_relative_to(link.resolve())
