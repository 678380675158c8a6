"""Where a name stands in a text, also with a comma, quotes, glued words or a scanner's damage in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# What scanners print for what stood there; applied to the text and to the name alike.
_SINGLE = str.maketrans("01|", "oll")
_PAIR = re.compile("rn|vv")
_MENDED = {"rn": "m", "vv": "w"}
_KEPT = re.compile(r"(?:[^\W_]|\|)+")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text without case, white space and punctuation; its character ``i`` came from ``places[i]``, half open."""

    text: str
    places: tuple[tuple[int, int], ...]


def fold(text: str) -> FoldedText:
    """Letters and digits alone, in lower case, with the scanners' usual mistakes made alike on both sides."""
    letters: list[str] = []
    places: list[int] = []
    lower = text.casefold()
    for run in _KEPT.finditer(text):
        if len(lower) == len(text):  # as many letters as before: each stands where it stood
            letters.append(lower[run.start() : run.end()])
            places.extend(range(run.start(), run.end()))
            continue
        for place in range(run.start(), run.end()):
            folded = text[place].casefold()
            letters.append(folded)
            places.extend([place] * len(folded))
    return _mend("".join(letters).translate(_SINGLE), places)


def letters_of(text: str, *, is_mended: bool = True) -> str:
    """The text of :func:`fold` without the places: quick, for texts that name nothing.

    Not ``is_mended``, letters that a scanner made two of one stay two; :func:`mend_letters` makes them one.
    """
    letters = text.casefold() if text.isalpha() else "".join(_KEPT.findall(text)).casefold().translate(_SINGLE)
    return mend_letters(letters) if is_mended else letters


def mend_letters(letters: str) -> str:
    """The letters with those that a scanner made two of one made one: "ornråde" and "område" are alike."""
    for pair, mended in _MENDED.items():
        letters = letters.replace(pair, mended)
    return letters


def _mend(letters: str, places: list[int]) -> FoldedText:
    out: list[str] = []
    kept: list[tuple[int, int]] = []
    done = 0
    ends = [place + 1 for place in places]
    for pair in _PAIR.finditer(letters):
        first, last = pair.start(), pair.end() - 1
        out += (letters[done:first], _MENDED[pair[0]])
        kept += zip(places[done:first], ends[done:first], strict=True)
        kept.append((places[first], ends[last]))
        done = pair.end()
    out.append(letters[done:])
    kept += zip(places[done:], ends[done:], strict=True)
    return FoldedText("".join(out), tuple(kept))


@lru_cache(maxsize=1024)
def _fold_name(name: str) -> str:
    return fold(name).text


def find_mentions(folded: FoldedText, original: str, name: str) -> Iterator[tuple[int, int]]:
    """Each ``(start, end)`` in the original text where the name stands as words of its own, or glued to a capital."""
    wanted = _fold_name(name)
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        start, end = folded.places[at][0], folded.places[at + len(wanted) - 1][1]
        if _stands_alone(original, start, end):
            yield start, end
        at = folded.text.find(wanted, at + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, first, after = text[max(0, start - 1) : start], text[start], text[end : end + 1]
    return (not before.isalnum() or (first.isupper() and before.islower())) and not after.isalnum()
