"""Where a name stands in a text, also with a comma, quotes, glued words or a scanner's damage in it."""

from collections.abc import Iterator
from dataclasses import dataclass

# What scanners print for what stood there; applied to the text and to the name alike.
_DAMAGE = (("rn", "m"), ("0", "o"), ("1", "l"), ("vv", "w"), ("|", "l"))


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text without case, white space and punctuation; its character ``i`` came from ``places[i]``, half open."""

    text: str
    places: tuple[tuple[int, int], ...]


def fold(text: str) -> FoldedText:
    """Letters and digits alone, in lower case, with the scanners' usual mistakes made alike on both sides."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character.isalnum() or character == "|":
            for folded in character.casefold():
                letters.append(folded)
                places.append(place)
    return _mend("".join(letters), places)


def _mend(letters: str, places: list[int]) -> FoldedText:
    out: list[str] = []
    kept: list[tuple[int, int]] = []
    at = 0
    while at < len(letters):
        wrong, right = next(((w, r) for w, r in _DAMAGE if letters.startswith(w, at)), (letters[at], letters[at]))
        out.append(right)
        kept.append((places[at], places[at + len(wrong) - 1] + 1))
        at += len(wrong)
    return FoldedText("".join(out), tuple(kept))


def find_mentions(folded: FoldedText, original: str, name: str) -> Iterator[tuple[int, int]]:
    """Each ``(start, end)`` in the original text where the name stands as words of its own, or glued to a capital."""
    wanted = fold(name).text
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        start, end = folded.places[at][0], folded.places[at + len(wanted) - 1][1]
        if _stands_alone(original, start, end):
            yield start, end
        at = folded.text.find(wanted, at + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, first, after = text[max(0, start - 1) : start], text[start], text[end : end + 1]
    return (not before.isalnum() or (first.isupper() and before.islower())) and not after.isalnum()
