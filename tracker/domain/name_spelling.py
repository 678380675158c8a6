"""The ways in which a person's name stands in words of others: files, banks and people write it as they like.

Every pattern is linear in the text: the only runs without an end are of signs, and a letter must follow each.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

_MARKS = "\u0300-\u036f"
"""What a decomposed letter has behind it: *Å* as *A* and a ring, as macOS writes the names of files."""
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Signs without a width: the soft hyphen, and what word processors leave between and in words."""
_MARK = r"(?!\[privat)(?!(?<=ansøger)\])"
"""Signs of the mark itself are none between the parts of a name."""
_NOT_MARK = r"(?!(?<=\[)privat ansøger\])"
"""*Privat, anonym ansøger* was entered as a name: its first and last word are the mark."""
_SPACED = rf"[\s\-_.{_UNSEEN}]+"
_SIGN = rf"(?![{_MARKS}]){_MARK}[\W_]"
_GAP = rf"(?:{_SPACED}|(?:(?![,;:!?]\s|[()\[\]{{}}]){_SIGN}){{1,3}})"
"""What parts the words of a name: blanks, hyphens, *_* and dots, or at most three signs of any kind (*Bo/Ek*, *Bo,Ek*).

No comma that a blank follows, and no bracket: *Mette, Aaen og Dam* are three."""
_TURNED = rf"(?:,?{_SPACED}|(?:(?![;:!?]\s){_SIGN}){{1,3}})"
"""What parts the surname from the names behind it: *Ek, Bo*, *Ek , Bo*, *Ek (Bo)*, *EK/BO*."""
_OPENS, _CLOSES = rf"\s*{_MARK}[(\[]\s*", r"\s*[)\]]"
_INITIALS = rf"(?:(?:[^\W\d_][{_MARKS}]?\.[\s\-]*|(?-i:[A-HJ-ZÆØÅ])[\s\-]+)){{0,2}}"
"""*Mette M. Aaen*, *Mette N Aaen*. *I* without a dot is a word: *Har Mette I Aaen til nabo?*"""
_BEFORE, _BEHIND = r"(?<![^\W\d_])", rf"(?:'?s)?(?![^\W\d_]|[{_MARKS}])"
"""No letters stand around a name; a figure may (*2Bo Ek*)."""
_ALONE_BEFORE, _ALONE_BEHIND = r"(?<![^\W_])", rf"(?:'?s)?(?![^\W_]|[{_MARKS}])"
"""Around a single word no figures stand either: *Bo2* is a code."""
_SURNAME_FIRST = re.compile(r"\w+\s*,")
_LETTERS = re.compile(r"[^\W\d_]+")
_UNSEEN_SIGN = re.compile(f"[{_UNSEEN}]")
_GROUPS = (("æ", "ae"), ("ø", "oe"), ("å", "aa"))
"""Letters that old systems and banks have no sign for."""
_SPELLINGS = {spelling: group for group in _GROUPS for spelling in group}
_TOKEN = re.compile("ae|oe|aa|.", re.IGNORECASE | re.DOTALL)


def without_whole(text: str, names: tuple[str, ...], mark: str, but: frozenset[str]) -> str:
    """The text with the mark for each whole name, the longest first.

    A name whose words are all in ``but``, in small letters, is none. A text with the first word of none goes at once.
    """
    by_first = _by_first(names, but)
    found = {name for word in by_first.keys() & _letters_of(text) for name in by_first[word]}
    for name in sorted(found, key=lambda name: (-len(name), name)):
        text = _pattern(name).sub(mark, text)
    return text


@lru_cache(maxsize=64)
def _by_first(names: tuple[str, ...], but: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """The names by the words that they can begin with."""
    found: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        words = words_of(name)
        if but.issuperset(word.casefold() for word in words):
            continue
        for first in dict.fromkeys((_first(words[0]), _first(words[-1]))):
            for spoken in (first, f"{first}s"):
                found.setdefault(spoken, []).append(name)
    return {word: tuple(own) for word, own in found.items()}


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in composed letters: *Åse-Lis O'Brien* has four."""
    return tuple(run for run in _runs(composed(name)) if any(map(str.isalnum, run)))


def _runs(text: str) -> Iterator[str]:
    """Words and what stands between them, each as it is."""
    return ("".join(run) for _, run in groupby(text, _is_of_word))


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def composed(text: str) -> str:
    """Text with each letter as one sign (NFC)."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=4096)
def alone(words: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of the words as they are written, with an *s* or without."""
    ways = "|".join(_spelled(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{ways})(?:'?s)?(?![\w{_MARKS}])") if ways else re.compile(r"(?!)")


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    """All ways of writing a name, the longest first. A single word, as *Bo*, counts only as it is written.

    *Mette Marie Aaen* is *Aaen, Mette Marie*, *Mette Aaen*, *Aaen, Mette* and *Mette N. Aaen* too, and so is she where
    she was entered as *Aaen, Mette Marie*.
    """
    parts = [_spelled(word) for word in words_of(name)]
    if len(parts) == 1:
        return re.compile(f"{_ALONE_BEFORE}(?:{parts[0]}){_ALONE_BEHIND}")
    ways = [_as_typed(name)]
    *given, last = [*parts[1:], parts[0]] if _SURNAME_FIRST.match(name.strip()) else parts
    for way in dict.fromkeys((_GAP.join(given), given[0])):
        ways += (f"{way}{_GAP}{_INITIALS}{last}", f"{last}{_OPENS}{way}{_CLOSES}", f"{last}{_TURNED}{way}")
    return re.compile(f"{_BEFORE}{_NOT_MARK}(?i:{'|'.join(ways)}){_BEHIND}")


def _as_typed(name: str) -> str:
    """The name with its own signs between: *Bo Ek, Ida Dam*, *Mette (Mie) Aaen*."""
    runs = list(_runs(" ".join(composed(name).split())))
    ends = [place for place, run in enumerate(runs) if _is_of_word(run[0])]
    kept = runs[ends[0] : ends[-1] + 1]
    return "".join(_spelled(run) if _is_of_word(run[0]) else re.escape(run).replace(r"\ ", r"\s+") for run in kept)


def _spelled(word: str) -> str:
    """A word with each letter as one sign or as two (*Å*, *A* and a ring, *Aa*), and with signs unseen in it."""
    return f"[{_UNSEEN}]?".join(_token(token) for token in _TOKEN.findall(word))


def _token(token: str) -> str:
    group = _SPELLINGS.get(token.lower(), (token,))
    is_large = token[0].isupper() and len(group) > 1
    cased = [one for form in group for one in ((form.capitalize(), form.upper()) if is_large else (form,))]
    forms = dict.fromkeys(one for form in cased for one in (form, unicodedata.normalize("NFD", form)))
    escaped = [re.escape(form) for form in forms]
    return escaped[0] if len(escaped) == 1 else f"(?:{'|'.join(escaped)})"


def _letters_of(text: str) -> set[str]:
    """The words of a text, folded, also without signs unseen; and the empty one for names that begin with no letter."""
    folded = _folded(text)
    words = {"", *_LETTERS.findall(folded)}
    return words if folded.isascii() else words | set(_LETTERS.findall(_UNSEEN_SIGN.sub("", folded)))


def _first(word: str) -> str:
    return next(iter(_LETTERS.findall(_folded(word))), "")


def _folded(text: str) -> str:
    folded = text.casefold() if text.isascii() else composed(composed(text).casefold())
    for letter, spelling in _GROUPS:
        folded = folded.replace(letter, spelling)
    return folded
