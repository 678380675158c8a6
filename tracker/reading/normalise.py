"""The one place where white space, hyphenation and the form of letters change.

What changes, for every format:

1. Line ends (CR LF, CR, form feed, vertical tab, NEL, U+2028, U+2029) become ``\\n``.
2. Signs that nobody sees go: soft hyphens (with the line end behind them, which they caused), zero-width spaces, word
   joiners, byte order marks, control signs. Half of a surrogate pair becomes U+FFFD.
3. Bullets of the Symbol and Wingdings fonts in the private use area become ``•``.
4. Unicode NFC.

And for text that a typesetter broke into lines (PDF):

5. Ligatures such as ``ﬁ`` become their letters.
6. A hyphen at the end of a line goes where the word goes on in small letters (``områ-`` + ``de``); the rest of the
   word is drawn up to the first line, so that the lines stay. ``børne-`` + ``og ungdomsudvalget`` keeps its hyphen.

What never changes: spaces, tabs and no-break spaces, at the ends of lines too, and the number of empty lines. Columns
and marks at the right margin ("Åbent") are made of them.
"""

import re
import unicodedata
from itertools import pairwise

from tracker.domain.source import Block, Span
from tracker.reading.draft import Draft

_LINE_END = re.compile("\r\n|[\r\f\v\x85\u2028\u2029]")
_SOFT_HYPHEN = re.compile("\u00ad[ \t]*\n[ \t]*|\u00ad")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_FONT_BULLET = re.compile("[\uf0a7\uf0b7]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}

_RARE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ud800-\udfff\uf0a7\uf0b7\ufb00-\ufb06\ufeff\ufffe\uffff]"
)
"""Every sign that one of the expressions above looks for, and the ligatures: most texts hold none."""

_PLAIN = bytes(sign for sign in range(0x100) if chr(sign) in "\t\n" or not _RARE.match(chr(sign)))
"""The signs of Latin-1 that stay as they are."""

_SMALL = "[^\\W\\d_A-ZÆØÅÄÖÜÉ]"
# "børne- og ungeområdet": the hyphen stands for a word that follows, and belongs there.
_SHARED_ENDING = "(?!(?:og|eller|samt|henholdsvis|som|men|til|i)\\b)"
# The hyphen comes first, for then the search runs from hyphen to hyphen.
_LINE_BREAK_HYPHEN = re.compile(f"[-‐](?<={_SMALL}{_SMALL}.) ?\n {{0,40}}{_SHARED_ENDING}({_SMALL}{{2}}\\S*)[ \t]*\n?")


def normalise(draft: Draft) -> tuple[str, tuple[Block, ...]]:
    """The final text of a draft and its blocks with spans in that text.

    The text is cut where blocks begin and end and each piece is normalised alone, so that a block's span holds
    exactly what its own text became. Most texts are as they should be, and are not cut.
    """
    if not draft.typeset and not _RARE.search(draft.text) and unicodedata.is_normalized("NFC", draft.text):
        return draft.text, draft.blocks
    cuts = sorted(
        {0, len(draft.text), *(edge for block in draft.blocks for edge in (block.span.start, block.span.end))}
    )
    pieces: list[str] = []
    place = {0: 0}
    length = 0
    for start, end in pairwise(cuts):
        piece = normalise_text(draft.text[start:end], typeset=draft.typeset)
        pieces.append(piece)
        length += len(piece)
        place[end] = length
    blocks = tuple(
        Block(block.kind, block.number, Span(place[block.span.start], place[block.span.end])) for block in draft.blocks
    )
    return "".join(pieces), blocks


def normalise_text(text: str, *, typeset: bool = False) -> str:
    """One stretch of text, normalised; doing it twice changes nothing more."""
    if _is_plain(text):
        return _join_words(text) if typeset else text
    if _RARE.search(text):
        text = _LINE_END.sub("\n", text)
        text = _SOFT_HYPHEN.sub("", text)
        text = _UNSEEN.sub("", text)
        text = _LONE_SURROGATE.sub("\ufffd", text)
        text = _FONT_BULLET.sub("•", text)
        if typeset:
            text = text.translate(_LIGATURES)
    text = unicodedata.normalize("NFC", text)
    return _join_words(text) if typeset else text


def _is_plain(text: str) -> bool:
    """Whether a text is of such signs of Latin-1 alone as stay as they are, which is told in a tenth of the time."""
    try:
        return not text.encode("latin-1").translate(None, _PLAIN)
    except UnicodeEncodeError:
        return False


def _join_words(text: str) -> str:
    """Each round joins a word once; a word can be broken twice in a narrow column."""
    count = int("-\n" in text or "- \n" in text or "‐" in text)
    while count:
        text, count = _LINE_BREAK_HYPHEN.subn(_join_word, text)
    return text


def _join_word(match: re.Match[str]) -> str:
    at_end = match.end() == len(match.string) and not match[0].endswith("\n")
    return match[1] if at_end else match[1] + "\n"
