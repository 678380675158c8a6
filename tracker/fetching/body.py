"""What a server sends, taken in within bounds: as many bytes as a file may have, in the time that it may take."""

import zlib
from collections.abc import Callable

import httpx

from tracker.errors import RefusalCode, UnreadableFile
from tracker.fetching.trouble import PACKED, TOO_SLOW

_PACKINGS = {"": False, "identity": False, "gzip": True, "x-gzip": True}
"""How a body may come, and whether it is to be unpacked: one in two packings is a bomb, and no other was asked for."""

_LONGEST_NAME = 20
"""Of a packing: the server may write there what it likes."""


def take_in(response: httpx.Response, address: str, max_bytes: int, is_late: Callable[[], bool]) -> bytes:
    """The file as it comes and, where it is packed, unpacked to no more than ``max_bytes``.

    Raises ``UnreadableFile``. Memory is that of the bytes, also where they come one at a time.
    """
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing not in _PACKINGS:
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address, f"{PACKED} {packing[:_LONGEST_NAME]}")
    content = bytearray()
    for part in response.iter_raw():
        content += part
        if len(content) > max_bytes:
            raise UnreadableFile(RefusalCode.TOO_LARGE, address)
        if is_late():
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, TOO_SLOW)
    return _unpacked(content, address, max_bytes) if _PACKINGS[packing] else bytes(content)


def _unpacked(content: bytearray, address: str, max_bytes: int) -> bytes:
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        unpacked = unpacker.decompress(content, max_bytes + 1)
    except zlib.error as wrong:
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address, "gzip") from wrong
    if len(unpacked) > max_bytes:
        raise UnreadableFile(RefusalCode.TOO_LARGE, address)
    if not unpacker.eof or unpacker.unused_data.strip(b"\0"):  # half a file, or a second one behind the first
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address, "gzip")
    return unpacked
