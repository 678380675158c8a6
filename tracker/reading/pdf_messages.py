"""What goes between this process and the one that reads PDF files: lengths and bytes; what was read as a line of JSON
and the text behind it.

JSON, since a process that a hostile file has taken over may say what it likes: text and numbers, and no objects.
"""

import json
from typing import IO

from tracker.domain.source import Block, BlockKind, Span
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.draft import Draft

_LENGTH_BYTES = 8


def send(stream: IO[bytes], message: bytes) -> None:
    """Write one message."""
    stream.write(len(message).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message; ``None`` where the other side has gone."""
    header = stream.read(_LENGTH_BYTES)
    if len(header) < _LENGTH_BYTES:
        return None
    length = int.from_bytes(header, "big")
    message = stream.read(length)
    return message if len(message) == length else None


def pages_to_message(draft: Draft) -> bytes:
    """The text of a PDF's pages, where each ends, and which are pictures."""
    told = json.dumps({"ends": [block.span.end for block in draft.blocks], "unread": draft.unread})
    return f"{told}\n{draft.text}".encode(errors="surrogatepass")


def refusal_to_message(refusal: UnreadableFile) -> bytes:
    """Why a PDF has no text."""
    return json.dumps({"refused": refusal.code.value, "detail": refusal.detail}).encode() + b"\n"


def draft_of(message: bytes, name: str) -> Draft:
    """The pages as they were read, or the refusal raised, with the name of the file."""
    line, _, text = message.decode(errors="surrogatepass").partition("\n")
    told = json.loads(line)
    if "refused" in told:
        raise UnreadableFile(RefusalCode(told["refused"]), name, told["detail"])
    ends = told["ends"]
    pages = zip([0, *ends], ends, strict=False)
    blocks = tuple(Block(BlockKind.PAGE, number, Span(*page)) for number, page in enumerate(pages, start=1))
    return Draft(text, blocks, typeset=True, unread=tuple(told["unread"]))
