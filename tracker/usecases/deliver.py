"""Hands on the files that lie in folders and archives, one at a time, each with the place where it was found.

An archive in a folder or in an archive is opened, down to ``MAX_DEPTH``; files that a manifest beside them names as
attachments are told apart, since they are no minutes of their own.
"""

import posixpath
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import BinaryIO

from tracker.domain.delivery import AttachmentFile, Delivery, Entry, Unmodified
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.archive import Budget, is_archive, read_entries
from tracker.reading.document import MAX_FILE_BYTES
from tracker.reading.manifest import attachment_files
from tracker.reading.manifest_tree import MAX_BYTES, is_manifest

MAX_DEPTH = 3
"""How many archives may lie in one another."""

Arrival = Delivery | Unmodified | AttachmentFile | UnreadableFile
"""What comes through a door: a file, or why it is none that is to be read."""


def deliver(
    entries: Iterable[Entry | UnreadableFile], tell_count: Callable[[int], None] | None = None
) -> Iterator[Arrival]:
    """The files, read one after another as they are asked for; ``tell_count`` hears how many more were found."""
    tell = tell_count or _nobody
    yield from _deliver(list(entries), tell, None, 0)


def _deliver(
    entries: list[Entry | UnreadableFile], tell: Callable[[int], None], budget: Budget | None, depth: int
) -> Iterator[Arrival]:
    tell(len(entries))
    named = _named_attachments(entries)
    for entry in entries:
        if isinstance(entry, UnreadableFile):
            yield entry
            continue
        if entry.place in named:
            yield AttachmentFile(entry.place, named[entry.place])
            continue
        try:
            file = entry.stream()
        except UnreadableFile as refusal:
            yield refusal
            continue
        with closing(file):
            if is_archive(file):
                tell(-1)
                yield from _opened(file, entry.place, tell, budget or Budget(), depth + 1)
            else:
                yield _delivered(file, entry)


def _opened(file: BinaryIO, place: str, tell: Callable[[int], None], budget: Budget, depth: int) -> Iterator[Arrival]:
    if depth > MAX_DEPTH:
        tell(1)
        yield UnreadableFile(RefusalCode.ARCHIVE_TOO_DEEP, place)
        return
    try:
        entries = list(read_entries(file, place, budget))
    except UnreadableFile as refusal:
        tell(1)
        yield refusal
        return
    if not entries:
        tell(1)
        yield UnreadableFile(RefusalCode.EMPTY, place)
    yield from _deliver(entries, tell, budget, depth)


def _named_attachments(entries: Iterable[Entry | UnreadableFile]) -> dict[str, str]:
    """The places of the files that a manifest among these names as attachments, with the manifest's place."""
    named: dict[str, str] = {}
    for entry in entries:
        if isinstance(entry, UnreadableFile) or not entry.name.lower().endswith(".xml"):
            continue
        try:
            with closing(entry.stream()) as file:
                content = file.read(MAX_BYTES + 1)
        except (UnreadableFile, OSError):
            continue  # it is told of in its turn
        if is_manifest(content):
            folder = posixpath.dirname(entry.place)
            for name in attachment_files(content):
                named[posixpath.normpath(posixpath.join(folder, name))] = entry.place
    return named


def _delivered(file: BinaryIO, entry: Entry) -> Delivery | UnreadableFile:
    file.seek(0)
    try:
        content = file.read(MAX_FILE_BYTES + 1)
    except OSError:
        return UnreadableFile(RefusalCode.NOT_READABLE, entry.place)
    if len(content) > MAX_FILE_BYTES:
        return UnreadableFile(RefusalCode.TOO_LARGE, entry.place)
    return Delivery(entry.name, content, entry.place)


def _nobody(_count: int) -> None:
    """Nobody wants to hear how many files there are."""
