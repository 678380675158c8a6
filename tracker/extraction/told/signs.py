"""Where plain words stand in a stretch of text: the cheap look before any pattern is tried."""

from collections.abc import Iterable


def has_any(text: str, words: Iterable[str], start: int, end: int) -> bool:
    """Whether one of the words, exactly as written, stands between two positions."""
    return any(text.find(word, start, end) >= 0 for word in words)


def places_of(text: str, words: Iterable[str], start: int, end: int) -> tuple[int, ...]:
    """Every place between two positions where one of the words begins, in reading order."""
    found: set[int] = set()
    for word in words:
        place = text.find(word, start, end)
        while place >= 0:
            found.add(place)
            place = text.find(word, place + 1, end)
    return tuple(sorted(found))


def word_start(text: str, place: int, floor: int) -> int:
    """Where the word begins that a place stands in, hyphens included; no word is longer than 42 letters."""
    floor = max(floor, place - 42)
    while place > floor and (text[place - 1].isalnum() or text[place - 1] == "-"):
        place -= 1
    return place
