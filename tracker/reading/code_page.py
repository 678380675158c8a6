"""Which of the old ways to write *æ*, *ø* and *å* in one byte a text or a name is in, told by those letters alone."""

import re
from collections.abc import Sequence

WINDOWS, DOS, OLD_MAC = "cp1252", "cp850", "mac_roman"

_FEWEST = 3
"""Letters that there must be: one sign between two letters may be anything."""
_NAME_PAGES = (DOS, WINDOWS)
_LETTERS = frozenset("æøåÆØÅéöäü")
_WITHIN_WORDS = {
    page: re.compile(rb"(?<=[A-Za-z])[" + re.escape("æøå".encode(page)) + rb"](?=[A-Za-z])") for page in (DOS, OLD_MAC)
}
_WINDOWS_LETTERS = re.compile(rb"[" + re.escape("æøåÆØÅ".encode(WINDOWS)) + rb"]")


def foreign_page_of(content: bytes) -> str | None:
    """The page of DOS (850) or of an old Mac, where a text that is no UTF-8 is in it; ``None`` where it is Windows'.

    Their *æ*, *ø* and *å* are signs of Windows' page that stand within no word: *M›dedato*, *M¿dedato* for *Mødedato*.
    There must be a few, and more of them than bytes that are such letters in Windows.
    """
    windows = len(_WINDOWS_LETTERS.findall(content))
    counts = {page: len(shape.findall(content)) for page, shape in _WITHIN_WORDS.items()}
    best = max(counts, key=lambda page: counts[page])
    return best if counts[best] >= max(_FEWEST, windows + 1) else None


def decode_name(raw: bytes) -> str:
    """A file's name that says nothing of its page: UTF-8, else Danish DOS or Windows, whichever has more letters."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return max((raw.decode(page, errors="replace") for page in _NAME_PAGES), key=_letters)


def _letters(name: Sequence[str]) -> int:
    return sum(sign in _LETTERS for sign in name)
