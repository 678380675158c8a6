"""Pages and pictures as Tesseract wants them: grey, large enough, and never larger than a page can be.

A process of its own: ``python -m tracker.reading.scan_pictures KIND [PAGE...]``, a file in, its pages out, one message
each (see ``pdf_messages``): first a line of JSON, which tells how many pages follow or why none do; then each page as
PGM, or nothing where the page is blank. pdfium and Pillow unpack what strangers wrote; the process may use so much
memory and no more, and whoever started it ends it when it is late.
"""

import io
import os
import sys
from collections.abc import Iterator, Sequence

import pypdfium2
from PIL import Image, ImageOps
from pypdfium2 import raw

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.detect import Format
from tracker.reading.pdf_messages import receive, refusal_to_message, send
from tracker.reading.pdf_worker import limit_memory
from tracker.reading.scan_process import MAX_PICTURE_PIXELS, PIXELS

MAX_MEMORY_BYTES = 1_500_000_000
MAX_PIXELS = 18_000_000
"""Of a page for Tesseract: A3 at 300 dots an inch."""
SMALL_PIXELS = 2_400
"""The long side of A4 at 200 dots an inch; smaller pictures are enlarged, at most threefold."""

_DOTS_A_POINT = 300 / 72
_CLOCKWISE = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
"""Pillow turns the other way."""
_NO_PICTURE = (OSError, ValueError, SyntaxError, EOFError)
"""What Pillow raises on a file that is broken."""


def pages_of_pdf(content: bytes, numbers: Sequence[int]) -> Iterator[bytes]:
    """The pages with the numbers, from 1, or all of them; first how many there are."""
    try:
        pdf = pypdfium2.PdfDocument(content)
        wanted = numbers or range(1, len(pdf) + 1)
        yield _count(len(wanted))
        for number in wanted:
            page = pdf[number - 1]
            yield _rendered(page) if raw.FPDFPage_CountObjects(page) else b""
            page.close()
    except (pypdfium2.PdfiumError, IndexError) as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, "", "PDF") from wrong


def _rendered(page: pypdfium2.PdfPage) -> bytes:
    width, height = page.get_size()
    scale = min(_DOTS_A_POINT, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    if bitmap.stride != bitmap.width:
        starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
        rows = b"".join(rows[start : start + bitmap.width] for start in starts)
    return pgm(bitmap.width, bitmap.height, rows)


def pages_of_picture(content: bytes, kind: Format) -> Iterator[bytes]:
    """The pictures of a file, turned as the camera held them; a TIFF may hold many."""
    try:
        with Image.open(io.BytesIO(content), formats=[kind.name]) as picture:
            count = getattr(picture, "n_frames", 1)
            yield _count(count)
            for number in range(count):
                if number:
                    picture.seek(number)
                yield _grey(picture)
    except Image.DecompressionBombError as wrong:
        raise UnreadableFile(RefusalCode.TOO_LARGE, "", PIXELS) from wrong
    except _NO_PICTURE as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, "", kind.name) from wrong


def _grey(picture: Image.Image) -> bytes:
    if picture.width * picture.height > MAX_PICTURE_PIXELS:
        raise UnreadableFile(RefusalCode.TOO_LARGE, "", PIXELS)
    whole = ImageOps.exif_transpose(picture)
    if whole.has_transparency_data:
        seen = whole.convert("RGBA")
        whole = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen)
    grey = whole.convert("L")
    factor = min(3.0, SMALL_PIXELS / max(grey.size)) if max(grey.size) < SMALL_PIXELS else 1.0
    factor = min(factor, (MAX_PIXELS / (grey.width * grey.height)) ** 0.5)
    if factor != 1.0:
        grey = grey.resize((max(1, round(grey.width * factor)), max(1, round(grey.height * factor))))
    return pgm(grey.width, grey.height, grey.tobytes())


def pgm(width: int, height: int, rows: bytes) -> bytes:
    """A grey picture in the plainest format that there is."""
    return b"P5 %d %d 255\n" % (width, height) + rows


def height_of(picture: bytes) -> int:
    """How many pixels high a picture is that ``pgm`` wrote."""
    return int(picture.split(None, 3)[2])


def turned(picture: bytes, degrees: int) -> bytes:
    """A picture that ``pgm`` wrote, turned clockwise."""
    _, width, height, rest = picture.split(None, 3)
    grey = Image.frombytes("L", (int(width), int(height)), rest.partition(b"\n")[2])
    upright = grey.transpose(_CLOCKWISE[degrees])
    return pgm(upright.width, upright.height, upright.tobytes())


def _count(pages: int) -> bytes:
    return b'{"pages": %d}' % pages


def main() -> None:
    """Answer one file."""
    limit_memory(MAX_MEMORY_BYTES)
    kind, numbers = Format(sys.argv[1]), [int(number) for number in sys.argv[2:]]
    content = receive(sys.stdin.buffer) or b""
    # Whatever else is printed must not stand between the answers.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        try:
            for page in pages_of_pdf(content, numbers) if kind is Format.PDF else pages_of_picture(content, kind):
                send(answers, page)
        except UnreadableFile as refusal:
            send(answers, refusal_to_message(refusal))
        except MemoryError:
            send(answers, refusal_to_message(UnreadableFile(RefusalCode.TOO_LARGE, "")))


if __name__ == "__main__":
    main()
