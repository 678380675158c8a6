"""How much a PDF swells when it is unpacked, found out in small bites.

pdfium unpacks up to a gigabyte for one page; a page of text is some tens of kilobytes.
"""

import re
import zlib

MAX_STREAM_BYTES = 20_000_000
"""Of one stream that is no picture: the contents of a page, a font, a table of objects."""
MAX_ALL_BYTES = 300_000_000

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_BITE = 1 << 18


def is_too_heavy(content: bytes) -> bool:
    """Whether one deflated stream, or all together, unpack to more than the limits; pictures are let be."""
    total = 0
    for found in _STREAM.finditer(content):
        dictionary = content[max(0, found.start() - 1000) : found.start()]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        if b"/FlateDecode" not in dictionary or _PICTURE.search(dictionary):
            continue
        size = _unpacked_size(content, found.end())
        total += size
        # No program packs twice, except to hide how much there is.
        if size > MAX_STREAM_BYTES or total > MAX_ALL_BYTES or dictionary.count(b"/FlateDecode") > 1:
            return True
    return False


def _unpacked_size(content: bytes, start: int) -> int:
    """The size of a stream, counted no further than the limit; a damaged stream counts as far as it goes."""
    unpacker = zlib.decompressobj()
    size = 0
    packed = content[start : start + _BITE]
    while packed and size <= MAX_STREAM_BYTES:
        try:
            size += len(unpacker.decompress(packed, _BITE))
        except zlib.error:
            break
        if unpacker.eof:
            break
        packed = unpacker.unconsumed_tail
        if not packed:
            start += _BITE
            packed = content[start : start + _BITE]
    return size
