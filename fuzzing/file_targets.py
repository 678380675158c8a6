"""Fuzz targets for what reads files and answers of strangers' servers.

A file may be refused with ``UnreadableFile`` and with nothing else; one that is read keeps what holds for documents.
"""

import io
import zipfile
from functools import cache

import docx

from fuzzing.invariants import check, check_document
from tracker.danish.vocabulary import load_vocabulary
from tracker.domain.delivery import Entry
from tracker.domain.source import Document
from tracker.errors import UnreadableFile
from tracker.extraction.minutes import read_minutes
from tracker.fetching.feed import find_addresses
from tracker.fetching.robots import parse_robots
from tracker.reading.archive import Budget, is_archive, read_entries
from tracker.reading.detect import Format, detect_format
from tracker.reading.document import read_document
from tracker.reading.manifest import attachment_files, read_manifest
from tracker.reading.manifest_tree import is_manifest
from tracker.reading.normalise import normalise
from tracker.reading.pdf import read_pdf_here
from tracker.reading.pdf_weight import is_too_heavy
from tracker.settings import VOCABULARY_FOLDER

WORD_PARTS = (
    "word/document.xml",
    "word/numbering.xml",
    "word/styles.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
)
_PLACE = "https://eksempelby.example/referater/liste"
_MOST_ENTRIES = 50
_MOST_BYTES = 1_000_000


def _check_reading(document: Document) -> None:
    check_document(document)
    check(document.text, read_minutes(document, load_vocabulary(VOCABULARY_FOLDER)))


def _read(name: str, data: bytes) -> None:
    try:
        document = read_document(name, data)
    except UnreadableFile:
        return
    check_document(document)


def any_file(data: bytes) -> None:
    """A file of any format but PDF, which has a target of its own, and those that other programs read."""
    if not data.strip():
        return
    try:
        kind = detect_format("fil", data)
    except UnreadableFile:
        return
    if kind in (Format.PLAIN_TEXT, Format.HTML, Format.DOCX):
        _read("referat 010190-1234.txt", data)


def html(data: bytes) -> None:
    """A page as a site sends it, and the minutes in it."""
    try:
        document = read_document("referat.html", b"<!doctype html><html><body>" + data)
    except UnreadableFile:
        return
    _check_reading(document)


@cache
def _word_parts() -> dict[str, bytes]:
    """The parts of a Word file as python-docx writes it, without pictures and properties, which are not read."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in (*WORD_PARTS, "_rels/.rels")}


def word(data: bytes) -> None:
    """A Word file of which one part is the input; the first byte says which."""
    part = WORD_PARTS[data[0] % len(WORD_PARTS)] if data else WORD_PARTS[0]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in {**_word_parts(), part: data[1:]}.items():
            archive.writestr(name, content)
    _read("referat.docx", buffer.getvalue())


def pdf(data: bytes) -> None:
    """A PDF file, read in this process; in the product another process reads it."""
    if is_too_heavy(data):
        return
    try:
        draft = read_pdf_here("referat.pdf", data)
    except UnreadableFile:
        return
    text, blocks = normalise(draft)
    assert all(block.span.end <= len(text) for block in blocks)


def manifest(data: bytes) -> None:
    """An SBSYS manifest: its document, its items' titles, and the files it names."""
    is_manifest(data)
    attachment_files(data)
    try:
        document, about = read_manifest("010190-1234.xml", data)
    except UnreadableFile:
        return
    titles = [block for block in document.blocks if block.kind.value == "item"]
    assert len(titles) == len(about.items), "an item without its title"
    if document.text.strip():
        _check_reading(document)


def archive(data: bytes) -> None:
    """A ZIP of files: every member is handed out, refused, or hidden; no name points out of the archive."""
    file = io.BytesIO(data)
    if not is_archive(file):
        return
    budget = Budget(_MOST_BYTES, _MOST_ENTRIES)
    try:
        for entry in read_entries(file, "samling.zip", budget):
            if isinstance(entry, Entry):
                _open(entry)
    except UnreadableFile:
        return
    assert budget.bytes_left >= 0, "more was unpacked than may be"


def _open(entry: Entry) -> None:
    assert ".." not in entry.place.split("/"), "a name that points out of its archive"
    assert "/" not in entry.name
    unpack = entry.stream
    try:
        unpack().read()
    except UnreadableFile:
        return


def feed(data: bytes) -> None:
    """A feed: addresses, each once."""
    try:
        addresses = find_addresses(data, _PLACE)
    except UnreadableFile:
        return
    assert len(set(addresses)) == len(addresses)


def robots(data: bytes) -> None:
    """A site's robots.txt, and an address of the site."""
    rules = parse_robots(data, "Pejlemaerke")
    assert 0 <= rules.delay <= 30
    assert rules.allows("https://eksempelby.example/robots.txt")
    path = data[:40].decode("utf-8", errors="replace").replace("\n", "")
    rules.allows(f"https://eksempelby.example/{path}")
