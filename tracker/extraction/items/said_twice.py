"""A title that stands twice on its line: a converter kept both a link's words and what it tells a screen reader."""

import re

from tracker.domain.agenda import Attachment
from tracker.extraction.items.file_endings import FILE_ENDINGS

_WORD = re.compile(r"\S+")
_BETWEEN = frozenset(("-", "–", "|", ":"))
_MOST_WORDS = 80
_FEWEST_LETTERS = 3
_FILE_END = re.compile(rf"\.(?:{FILE_ENDINGS}|rtf|txt|jpe?g|png|tiff?|msg)$", re.IGNORECASE)


def end_of_first(text: str, left: int, right: int) -> int:
    """Where the first of two equal titles ends, or ``right`` where the words do not stand twice.

    1. *Kort over stien Kort over stien*  2. *Naboliste Naboliste.pdf*, *1 Kort 1 Kort*
    3. *Kort over stien - Kort over stien*, *Kort over stien | Kort over stien*; *Bilag A Bilag B* are two things.
    """
    words = list(_WORD.finditer(text, left, right))[: _MOST_WORDS + 1]
    if len(words) > _MOST_WORDS:
        return right
    half, odd = divmod(len(words), 2)
    if odd and (not half or words[half][0] not in _BETWEEN):
        return right
    first, second = _said(words[:half]), _said(words[half + odd :])
    letters = sum(map(str.isalpha, first))
    return words[half - 1].end() if letters >= _FEWEST_LETTERS and first == second else right


def _said(words: list[re.Match[str]]) -> str:
    """The words without a file's ending, whatever their capitals."""
    return _FILE_END.sub("", " ".join(word[0] for word in words)).casefold().rstrip(".,;")


def is_said_again(text: str, last: Attachment | None, found: Attachment) -> bool:
    """Whether an entry has the title, and no other id, of the one before it on its line: *Kort.pdf Kort.pdf*."""
    if last is None or last.title != found.title or found.document_id not in (None, last.document_id):
        return False
    return "\n" not in text[last.quote.span.end : found.quote.span.start]
