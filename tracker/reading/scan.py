"""Scans: pages of a PDF that are pictures, and pictures alone (PNG, JPEG, TIFF), read by Tesseract in Danish.

Every word comes with the confidence that Tesseract has in it; the share of the doubtful ones goes with the text. A page
of which most words are doubtful is no text (a photograph, a page upside down): it stays without any, and is said to.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from tracker.domain.source import Block, BlockKind, Span
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.detect import Format
from tracker.reading.draft import Draft
from tracker.reading.programs import Programs, run
from tracker.reading.scan_page import ScannedPage, read_page
from tracker.reading.scan_pictures import height_of, turned
from tracker.reading.scan_process import PagePictures

MAX_PAGES = 200
"""Of pictures in one file; reading one takes three to eight seconds."""
MAX_SECONDS = 1_500.0
"""Of one file."""
MAX_PAGE_SECONDS = 90.0
MAX_MEMORY_BYTES = 1_500_000_000
"""Of Tesseract for one page; an ordinary page takes a fifth of it."""

CONVERTER = "tesseract"

_DANISH = "dan"
_TURNED = "osd"
_ROTATE = re.compile(r"^Rotate: (90|180|270)$", re.M)
_MORE_LETTERS = 50
"""What a picture must hold beyond the letters that stand on its page as text, to be read in their place."""
_ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}
"""Several files are read at once; threads within each would only stand in each other's way."""


def read_scan(name: str, content: bytes, kind: Format, programs: Programs) -> Draft:
    """The text of a scanned PDF or of a picture; each page a block.

    Refuses with ``SCANNED_PDF`` where Tesseract is not installed, ``SCAN_LANGUAGE`` where it knows no Danish,
    ``SCAN_TOO_LONG`` for more pages or time than the limits, ``SCAN_UNREADABLE`` where no page could be read.
    """
    detail = None if kind is Format.PDF else kind.name
    if programs.tesseract is None:
        raise UnreadableFile(RefusalCode.SCANNED_PDF, name, detail)
    known = languages(programs.tesseract)
    if _DANISH not in known:
        raise UnreadableFile(RefusalCode.SCAN_LANGUAGE, name, detail)
    reader = _Reader(programs.tesseract, _TURNED in known)
    pages = list(_pages(name, content, kind, (), reader))
    if not any(page.is_text for page in pages):
        raise UnreadableFile(RefusalCode.SCAN_UNREADABLE, name, detail)
    return _draft([page.text if page.is_text else "" for page in pages], pages)


def read_pictures(name: str, content: bytes, draft: Draft, programs: Programs) -> Draft:
    """A PDF's draft with the text of those of its pages that are pictures, as far as it can be had.

    What stands as text on such a page, a stamp or the words beside a logo, stays where the picture holds no more.
    """
    wanted = draft.unread[:MAX_PAGES]
    known = languages(programs.tesseract) if wanted and programs.tesseract else frozenset[str]()
    if programs.tesseract is None or _DANISH not in known:
        return draft
    reader = _Reader(programs.tesseract, _TURNED in known)
    texts = [draft.text[block.span.start : block.span.end].removesuffix("\n") for block in draft.blocks]
    read = []
    # The text of the other pages is worth more than a refusal; pages without any are told of one by one.
    with suppress(UnreadableFile):
        for number, page in zip(wanted, _pages(name, content, Format.PDF, wanted, reader), strict=True):
            if page.is_text and _letters(page.text) >= _letters(texts[number - 1]) + _enough(texts[number - 1]):
                texts[number - 1] = page.text
                read.append(page)
    return replace(_draft(texts, read), unread=draft.unread) if read else draft


def languages(tesseract: str) -> frozenset[str]:
    """The languages with which Tesseract was installed (``dan``), and ``osd`` where it can tell which way is up."""
    told = run([tesseract, "--list-langs"], seconds=20, memory_bytes=MAX_MEMORY_BYTES)
    return frozenset(told.output.decode("utf-8", "replace").split()) if told.is_well else frozenset()


def _pages(name: str, content: bytes, kind: Format, numbers: Sequence[int], reader: "_Reader") -> Iterator[ScannedPage]:
    with PagePictures(name, content, kind, numbers, MAX_SECONDS) as pictures:
        if pictures.count > MAX_PAGES:
            raise UnreadableFile(RefusalCode.SCAN_TOO_LONG, name)
        for picture in pictures:
            if pictures.seconds_left <= 0:
                raise UnreadableFile(RefusalCode.SCAN_TOO_LONG, name)
            yield reader.read(picture, min(MAX_PAGE_SECONDS, pictures.seconds_left)) if picture else ScannedPage()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Tesseract, and whether it can tell which way is up."""

    tesseract: str
    turns: bool

    def read(self, picture: bytes, seconds: float) -> ScannedPage:
        """A page as it lies; where that gives no text, turned upright. No text where it takes too long."""
        page = self._read_as_it_lies(picture, seconds)
        if page.is_text or not self.turns:
            return page
        found = _ROTATE.search(self._ask(picture, seconds, "--psm", "0"))
        return self._read_as_it_lies(turned(picture, int(found[1])), seconds) if found else page

    def _read_as_it_lies(self, picture: bytes, seconds: float) -> ScannedPage:
        tsv = self._ask(picture, seconds, "-l", _DANISH, "-c", "tessedit_create_tsv=1")
        return read_page(tsv, height_of(picture))

    def _ask(self, picture: bytes, seconds: float, *options: str) -> str:
        """What Tesseract prints; nothing where it gives up or is late."""
        ended = run(
            [self.tesseract, "stdin", "stdout", "--dpi", "300", *options],
            picture,
            seconds=seconds,
            memory_bytes=MAX_MEMORY_BYTES,
            environment=_ONE_THREAD,
        )
        return ended.output.decode("utf-8", "replace") if ended.is_well else ""


def _draft(texts: Sequence[str], read: Sequence[ScannedPage]) -> Draft:
    blocks, length = [], 0
    for number, text in enumerate(texts, 1):
        start, length = length, length + len(text) + bool(text)
        blocks.append(Block(BlockKind.PAGE, number, Span(start, length)))
    words = sum(page.words for page in read if page.is_text)
    doubtful = sum(page.doubtful for page in read if page.is_text)
    return Draft(
        "".join(f"{text}\n" for text in texts if text),
        tuple(blocks),
        typeset=True,
        converter=CONVERTER,
        doubtful_share=doubtful / words,
    )


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _enough(text: str) -> int:
    return _MORE_LETTERS if text else 1
