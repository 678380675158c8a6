"""Plain text and Markdown. Markdown stays as it is written; its headings become blocks."""

import codecs
import re

from tracker.domain.source import Block, BlockKind, Span
from tracker.reading.code_page import WINDOWS, foreign_page_of
from tracker.reading.draft import Draft

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4_000
_FEWEST = 20
"""Bytes to judge by: how many are looked at, and how many there must be."""
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+\S[^\n\r]*", re.M)
_UNDERLINED = re.compile(r"^(?=\S)([^\n\r]+)\r?\n={3,}[ \t]*$", re.M)
_EMPHASIS = re.compile(r"\*\*\S(?:[^*\n]*\S)?\*\*")
_TABLE_RULE = re.compile(r"^[ \t|:]*+-{3,}+[ :]*+\|[-| :]*+$", re.M)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def read_plain_text(content: bytes) -> tuple[str, Draft]:
    """The media type, plain or Markdown, and the text."""
    text = decode_text(content)
    blocks = sorted(
        (*_find_headings(text), *_find_underlined(text)), key=lambda block: (block.span.start, block.span.end)
    )
    markdown = bool(blocks) or bool(_EMPHASIS.search(text)) or bool(_TABLE_RULE.search(text))
    return ("text/markdown" if markdown else "text/plain"), Draft(text, tuple(blocks))


def decode_text(content: bytes, declared: str | None = None) -> str:
    """Bytes to text: byte order mark, UTF-16 without one, UTF-8, what the file declares, DOS or old Mac where their
    letters stand in its words, Windows-1252, then Latin-1.

    UTF-8 goes before the declaration: text with æøå that *is* valid UTF-8 is never anything else by chance, while
    pages often declare an encoding that they no longer have. UTF-8 with a few damaged signs stays UTF-8.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content.decode(encoding, errors="replace")
    unmarked = unmarked_utf_16(content)
    if unmarked is not None:
        return content.decode(unmarked, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    multibyte = sum(len(match[0]) for match in _MULTIBYTE.finditer(content))
    if multibyte > (_count_high_bytes(content) - multibyte):
        return content.decode("utf-8", errors="replace")
    for likely in (declared, foreign_page_of(content), WINDOWS):
        try:
            if likely:
                return content.decode(likely)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


def unmarked_utf_16(content: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` for text of two bytes a sign whose maker left out the mark; ``None`` for others.

    Every other byte of Danish text is nought then; and its beginning holds nothing that is no sign of a text.
    """
    start = content[:_SAMPLE]
    for encoding, high in (("utf-16-le", start[1::2]), ("utf-16-be", start[0::2])):
        if len(start) >= _FEWEST and 10 * high.count(0) >= 9 * len(high):
            signs = start.decode(encoding, errors="replace")
            return encoding if all(sign.isprintable() or sign.isspace() for sign in signs) else None
    return None


def _count_high_bytes(content: bytes) -> int:
    return len(content) - len(content.translate(None, bytes(range(128, 256))))


def _find_headings(text: str) -> list[Block]:
    return [Block(BlockKind.HEADING, len(match[1]), Span(*match.span())) for match in _HEADING.finditer(text)]


def _find_underlined(text: str) -> list[Block]:
    return [Block(BlockKind.HEADING, 1, Span(*match.span(1))) for match in _UNDERLINED.finditer(text)]
