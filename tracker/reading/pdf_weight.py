"""How much a PDF swells when it is unpacked, found out in small bites before pdfium sees it.

pdfium unpacks up to a gigabyte for one page; a page of text is some tens of kilobytes. What is hidden from this look (a
filter named elsewhere in the file, a file locked with an empty password, a page made to be drawn over and over) meets
the limits of the process in which pdfium runs: see ``pdf_process``.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Callable, Iterator, Mapping

MAX_STREAM_BYTES = 60_000_000
"""Of one stream that is no picture: the contents of a page, a font, a table of objects."""
MAX_ALL_BYTES = 300_000_000
MAX_STREAMS = 200_000
MAX_LZW_BYTES = 8_000_000
"""Packed. Programs gave LZW up in the nineties, when whole files were smaller."""

_STREAM = re.compile(rb"stream(?:\r\n|\n|\r)")
_DICTIONARY_BYTES = 4_000
_LENGTH = re.compile(rb"/Length\s+([0-9]{1,10})\b(?!\s+[0-9]+\s+R)")
_FILTER = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+)")
_NAME = re.compile(rb"/(\w+)")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]")
_BITE = 1 << 18


def is_too_heavy(content: bytes) -> bool:
    """Whether one packed stream, or all together, unpack to more than the limits; pictures are let be.

    Flate, LZW and run lengths are followed, also below ASCII85 and ASCIIHex; nobody packs twice, except to hide how
    much there is.
    """
    total = 0
    for number, (dictionary, start, end) in enumerate(_streams(content)):
        if number >= MAX_STREAMS:
            return True
        filters = _filters_of(dictionary)
        packers = [name for name in filters if name in _SIZES]
        if not packers or _PICTURE.search(dictionary):
            continue
        if len(packers) > 1:
            return True
        swelling, size_of = _SIZES[packers[0]]
        if (end - start) * swelling <= MAX_STREAM_BYTES:
            continue
        size = size_of(_plain(filters, content[start:end]) if filters[0] in _AS_TEXT else content[start:end])
        total += size
        if size > MAX_STREAM_BYTES or total > MAX_ALL_BYTES:
            return True
    return False


def _streams(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Each stream's dictionary, and where its bytes begin and end.

    Where the dictionary says how long the stream is, that is as far as a reader goes, whatever the bytes look like.
    """
    place = 0
    while found := _STREAM.search(content, place):
        place = found.end()
        if content[found.start() - 3 : found.start()] == b"end":
            continue
        dictionary = content[max(0, found.start() - _DICTIONARY_BYTES) : found.start()]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        if b"#" in dictionary:
            dictionary = _ESCAPED.sub(lambda escape: bytes((int(escape[1], 16),)), dictionary)
        end = content.find(b"endstream", place)
        end = len(content) if end < 0 else end
        said = _LENGTH.search(dictionary)
        yield dictionary, place, max(end, place + int(said[1])) if said else end
        place = end


def _filters_of(dictionary: bytes) -> list[bytes]:
    found = _FILTER.search(dictionary)
    return _NAME.findall(found[1]) if found else []


def _plain(filters: list[bytes], packed: bytes) -> bytes:
    """Bytes that were written as text, as bytes; damaged text counts as far as it goes."""
    for name in filters:
        if name in (b"ASCIIHexDecode", b"AHx"):
            digits = _NOT_HEX.sub(b"", packed.partition(b">")[0])
            packed = binascii.unhexlify(digits[: len(digits) // 2 * 2])
        elif name in (b"ASCII85Decode", b"A85"):
            try:
                packed = base64.a85decode(packed.partition(b"~>")[0].strip().removeprefix(b"<~"))
            except ValueError:
                return b""
    return packed


def flate_size(packed: bytes) -> int:
    """The size of a stream, counted no further than the limit; a damaged stream counts as far as it goes."""
    unpacker = zlib.decompressobj()
    size = 0
    while packed and size <= MAX_STREAM_BYTES and not unpacker.eof:
        try:
            size += len(unpacker.decompress(packed, _BITE))
        except zlib.error:
            break
        packed = unpacker.unconsumed_tail
    return size


def run_length_size(packed: bytes) -> int:
    """The size of what run lengths stand for."""
    size = place = 0
    while place < len(packed) and packed[place] != 128:
        length = packed[place]
        size += length + 1 if length < 128 else 257 - length
        place += length + 2 if length < 128 else 2
    return size


def lzw_size(packed: bytes) -> int:
    """The size of what LZW packed, counted no further than the limit.

    Only the lengths of the entries are kept, for only the length of the whole is asked for.
    """
    if len(packed) > MAX_LZW_BYTES:
        return MAX_STREAM_BYTES + 1
    lengths = [1] * 256 + [0, 0]
    size = held = bits = previous = 0
    for byte in packed:
        held, bits = (held << 8 | byte) & 0xFFFFF, bits + 8
        width = min(max((len(lengths) + 1).bit_length(), 9), 12)
        if bits < width:
            continue
        bits -= width
        code = held >> bits & ((1 << width) - 1)
        if code == 257 or code > len(lengths) or size > MAX_STREAM_BYTES:
            break
        if code == 256:
            del lengths[258:]
            previous = 0
            continue
        length = lengths[code] if code < len(lengths) else previous + 1
        if previous and len(lengths) < 4096:
            lengths.append(previous + 1)
        size += length
        previous = length
    return size


_FLATE, _LZW, _RUN_LENGTH = (1_032, flate_size), (4_096, lzw_size), (64, run_length_size)
_SIZES: Mapping[bytes, tuple[int, Callable[[bytes], int]]] = {
    b"FlateDecode": _FLATE, b"Fl": _FLATE, b"LZWDecode": _LZW, b"LZW": _LZW,
    b"RunLengthDecode": _RUN_LENGTH, b"RL": _RUN_LENGTH,
}  # fmt: skip
"""How often a packer can double a byte at most, and how large what it packed is."""
_AS_TEXT = frozenset((b"ASCIIHexDecode", b"AHx", b"ASCII85Decode", b"A85"))
