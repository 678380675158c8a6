"""The numbers that a browser puts before the items of a list."""

import re
from dataclasses import dataclass

from lxml import etree

from tracker.reading.counting import letters_of, roman_of

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)
_TYPES = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_LETTERS = frozenset(("lower-alpha", "lower-latin", "upper-alpha", "upper-latin"))
_PRINTED = re.compile(r"\W*(\w{1,4})[.)]\s")


@dataclass(slots=True)
class HtmlList:
    """A list that is being read: its style and the number of its next item."""

    style: str
    number: int
    step: int

    @classmethod
    def of(cls, element: etree._Element) -> "HtmlList":
        """The list as its tag and attributes say; a list without order has the style ``disc``."""
        found = _STYLE.search(element.get("style") or "")
        style = found[1].lower() if found else _TYPES.get(element.get("type") or "", "decimal")
        if element.tag != "ol":
            style = "none" if style == "none" else "disc"
        reverse = element.get("reversed") is not None
        first = sum(1 for child in element if child.tag == "li") if reverse else 1
        return cls(style, _whole(element.get("start"), first), -1 if reverse else 1)

    def next_marker(self, item: etree._Element) -> str:
        """The mark of the next item with a space behind it, and on with the count."""
        number = _whole(item.get("value"), self.number)
        self.number = number + self.step
        if self.style in ("disc", "none"):
            return "- " if self.style == "disc" else ""
        small = letters_of(number) if self.style in _LETTERS else roman_of(number)
        if self.style.startswith("lower-"):
            return small + ". "
        return f"{small.upper() if self.style.startswith('upper-') else number}. "


def repeats_marker(marker: str, text: str) -> bool:
    """Whether an item's own text begins with the number that the list would give it again."""
    printed = _PRINTED.match(text)
    return printed is not None and marker.rstrip(". ") == printed[1]


def _whole(text: str | None, otherwise: int) -> int:
    """A whole number of sane size; pages hold anything in their attributes."""
    return int(text) if text is not None and re.fullmatch(r"\s*-?[0-9]{1,6}\s*", text) else otherwise
