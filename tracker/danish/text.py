"""Danish text: folding, words, and where sentences end."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"\w+(?:[-'’]\w+)*")

NEVER_LAST = frozenset(
    (
        "bl.a", "f.eks", "fx", "ca", "nr", "pkt", "jf", "vedr", "ift", "iht", "dvs", "evt", "inkl", "ekskl", "incl",
        "excl", "ndr", "sdr", "gl", "st", "skt", "dr", "hr", "fr", "frk", "cand", "prof", "tlf", "d", "kl",
        "maks", "max", "min",
        "pga", "mht", "ang", "afd", "stk", "kap", "hhv", "bla", "eks", "sml", "jfr", "sagsnr", "dok", "j.nr", "m.h.t",
        "p.g.a", "d.v.s", "i.f.t", "i.h.t", "v", "adm", "dir", "pr",
        "afs", "nuv", "tlf.nr", "bl", "f",
    )
)  # fmt: skip
"""Abbreviations after which a sentence goes on, even where a capital follows (*ift. Uddannelse*)."""


# from the first sign of a run alone: a line of dots would otherwise be tried anew at each of them
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"”»'’)\]]*(?=\s|$)|\n")
_SIGN = r"[→⇒➔➜►▶✓✔☑✗✘✖]|[=-]>|!!"
_LIST_MARK = re.compile(rf"(?:[-–—•*·▪o]|{_SIGN}|\d{{1,2}}[.)]|[a-zæøå][.)])\s")
_LEADING_MARK = re.compile(
    rf"(?:[-–—•·▪*>#]+\s+|(?:{_SIGN})\s+|o\s{{2,}}|Ad\.?\s+\d+[.:)]?\s+|(?:\d{{1,2}}|[a-zæøå])[.)]\s+)+", re.IGNORECASE
)
_PARTIES = re.compile(
    r"(?:\b[A-ZÆØÅ]\s+og|\b[A-ZÆØÅ],|\b(?:[Ss]temte|[Ss]temme:|[Ii]mod|[Ll]iste|[Gg]ruppe):?"
    r"|(?:[Ff]orslag|[Mm]odel|[Pp]lan|[Vv]ariant|[Ss]cenarie|[Mm]ulighed|[Ll]øsning|[Aa]lternativ|"
    r"[Pp]unkt|[Bb]ilag|[Ee]tape|[Nn]iveau|[Kk]ategori|[Vv]ersion|[Oo]mråde))\s+[A-ZÆØÅ]$"
)
"""Before the last of several parties, or of one that voted, or one of several things: *Imod stemte V og O.* and *Rådet
støtter forslag B.* end a sentence, *Bo V. Holm* does not."""
_POINT = re.compile(r"\s+(?:pkt\.?|punkt)\s\d")
"""*Godkendt. pkt. 5 udsættes*: a point of the agenda begins a sentence in lower case."""
_LABEL = re.compile(r"Ad\.?\s*\d{1,3}[.:)]?$")
"""*Ad. 1* alone: which point the next sentence answers."""
_LEFT_OUT = re.compile(
    r"\b(?:uden|undtagen|ikke|bortset fra|undtagelse af|på nær|(?:fraværende|ikke)\s(?:under|ved|til|i))\s"
    r"(?:indstillingens\s|behandlingen\saf\s)?(?:punkt|pkt\.?|nr\.|sag)\s$"
)
_UNDER_POINT = 11
"""*under punkt*, to its full stop."""
_POINT_OF = re.compile(r"\b(?:under|ved|til|fra|af|i)\spunkt\.\s\d{1,3}(?![\w-])")
"""*… deltog ikke under punkt. 18*: the word before its number with a full stop that does not belong there."""
_GOES_ON = re.compile(r"(?:^|\s)(?:til|af|fra|for|ved|hos|mellem|og|eller|samt|at|den|en|et)$")
"""*… skriver en sag til* at the end of a line: its sentence goes on in the next, also with a capital (*Byrådet*)."""
_SHORT_LINE = 60
_ABBREVIATED = 4
"""Words so short before *pkt. 5* may be abbreviations."""


def fold(words: str) -> str:
    """Words for comparing: NFC, lower case, single spaces, no colon or full stop around."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().split()).strip(" .:;,*_#|")


def find_words(text: str) -> Iterator[re.Match[str]]:
    """Every word with its place."""
    return WORD.finditer(text)


def find_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Places of the sentences between two positions, without the white space and list marks around them.

    A blank line always ends one. A single line break ends one where a list mark follows, where the line was short and
    a capital or digit follows, unless its last word asks for another, or where the line ended in a colon.
    """
    return _sentences_of(text, start, len(text) if end is None else end)


# Each reader of facts asks for the sentences of the passage that the one before asked for.
@lru_cache(maxsize=128)
def _sentences_of(text: str, start: int, stop: int) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    begin = start
    for match in _STOP.finditer(text, start, stop):
        if match.start() < begin or not _is_end(text, match, begin, stop):
            continue
        _add(text, begin, match.end(), found)
        begin = match.end()
    _add(text, begin, stop, found)
    return tuple(found)


def _add(text: str, begin: int, end: int, found: list[tuple[int, int]]) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    mark = _LEADING_MARK.match(text, begin, end)
    if mark and mark.end() < end:
        begin = mark.end()
    if _LABEL.match(text, begin, end):
        return
    if any(character.isalnum() for character in text[begin:end]):
        found.append((begin, end))


def _is_end(text: str, match: re.Match[str], begin: int, stop: int) -> bool:
    if match[0] == "\n":
        return _line_break_ends(text, match.start(), begin, stop)
    if match[0][0] != ".":
        return True
    follows = _next_character(text, match.end(), stop)
    if follows == "":
        return True
    return _is_last(text, match.start(), begin, follows)


def _is_last(text: str, stop: int, begin: int, follows: str) -> bool:
    """Whether the word before a full stop may end a sentence that ``follows`` comes after: not *ydes kr. 10.000*."""
    word = _word_before(text, stop, begin)
    if len(word) == 1 and word.isalpha() and word.isupper():
        return _PARTIES.search(text, max(begin, stop - 14), stop) is not None
    if word.casefold() in NEVER_LAST or (word.casefold() == "ad" and follows.isdigit()):
        return False
    if word == "punkt" and _POINT_OF.search(text, max(begin, stop - _UNDER_POINT), stop + 6):
        return False
    if word.casefold() == "kr" and follows.isdigit():
        return text[max(begin, stop - 12) : stop - len(word)].rstrip()[-1:].isdigit()
    if word.isdigit():
        return not follows.islower() and not _is_ordinal(text, stop - len(word), begin)
    return not follows.islower() or (len(word) > _ABBREVIATED and _POINT.match(text, stop + 1) is not None)


def _word_before(text: str, position: int, begin: int) -> str:
    place = position
    floor = max(begin, position - 16)
    while place > floor and (text[place - 1].isalnum() or text[place - 1] == "."):
        place -= 1
    return text[place:position]


def _next_character(text: str, position: int, stop: int) -> str:
    limit = min(stop, position + 200)
    while position < limit and (text[position].isspace() or text[position] in "\"”»“„'’*_(["):
        position += 1
    return text[position] if position < limit else ""


def _is_ordinal(text: str, position: int, begin: int) -> bool:
    """*1. At …* at the beginning of a sentence, *punkt 3. Titel*: the full stop belongs to the number; not what is left
    out of a decision (*Tiltrådt, dog uden punkt 2. Chefen skriver …*)."""
    if _LEFT_OUT.search(text, max(begin, position - 60), position):
        return False
    before = text[max(begin, position - 12) : position].split()
    return not before or before[-1].casefold() in ("punkt", "pkt.", "pkt", "nr.", "ad", "og", "sag")


def _line_break_ends(text: str, position: int, begin: int, stop: int) -> bool:
    after = position + 1
    while after < stop and text[after] in " \t\xa0":
        after += 1
    if after >= stop or text[after] == "\n":
        return True
    if _LIST_MARK.match(text, after, min(stop, after + 12)):
        return True
    before = text[max(begin, position - 200) : position].rstrip()
    if before.endswith(":"):
        return True
    line_start = text.rfind("\n", max(0, position - _SHORT_LINE - 1), position)
    new = text[after].isupper() or text[after].isdigit()
    return line_start >= 0 and new and _GOES_ON.search(before[-10:]) is None
