"""What a Word paragraph's style says: heading level, list, and whether space follows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING_NAME = re.compile(r"(?:heading|overskrift)\s*([1-9])", re.I)
_TITLE_NAMES = frozenset(("title", "titel"))
_OFF = frozenset(("0", "false", "off", "none"))


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A paragraph's place in Word's numbering: the list's id (0: no list) and the level, from 0."""

    list_id: int
    level: int


class Styles:
    """The paragraph styles of a Word file, each with those it is based on."""

    def __init__(self, tree: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._defaults = None
        self._default_style: str | None = None
        if tree is None:
            return
        self._defaults = tree.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        for style in tree.iter(f"{W}style"):
            style_id = style.get(f"{W}styleId") or ""
            self._styles[style_id] = style
            if style.get(f"{W}type") == "paragraph" and is_on(style, f"{W}default"):
                self._default_style = style_id

    def heading_level(self, paragraph: etree._Element) -> int:
        """1 to 9, or 0 for body text: by outline level, else by the style's English or Danish name."""
        for properties in self._properties(paragraph):
            outline = properties.find(f"{W}outlineLvl")
            if outline is not None:
                level = number_of(outline)
                return level + 1 if level is not None and 0 <= level < 9 else 0
        for style in self._chain(paragraph):
            name = value_of(style.find(f"{W}name")) or ""
            if name.lower() in _TITLE_NAMES:
                return 1
            found = _HEADING_NAME.fullmatch(name)
            if found:
                return int(found[1])
        return 0

    def list_place(self, paragraph: etree._Element) -> ListPlace | None:
        """The list that the paragraph or its style puts it in; the level may be said elsewhere than the list."""
        list_id = level = None
        for properties in self._properties(paragraph):
            place = properties.find(f"{W}numPr")
            if place is None:
                continue
            level = number_of(place.find(f"{W}ilvl")) if level is None else level
            list_id = number_of(place.find(f"{W}numId"))
            if list_id is not None:
                break
        return ListPlace(list_id, level or 0) if list_id else None

    def style_of(self, paragraph: etree._Element) -> str | None:
        """The id of the paragraph's own style."""
        return value_of(paragraph.find(f"{W}pPr/{W}pStyle")) or self._default_style

    def space(self, paragraph: etree._Element, side: str) -> int:
        """Space ``before`` or ``after`` a paragraph, in twentieths of a point; none said is none."""
        for properties in (*self._properties(paragraph), *((self._defaults,) if self._defaults is not None else ())):
            spacing = properties.find(f"{W}spacing")
            if spacing is None:
                continue
            if spacing.get(f"{W}{side}Autospacing") in ("1", "true", "on"):
                return 280
            said = spacing.get(f"{W}{side}")
            if said is not None and re.fullmatch(r"-?[0-9]{1,6}", said):
                return int(said)
        return 0

    def closes_up(self, paragraph: etree._Element) -> bool:
        """Whether paragraphs of the same style stand close together whatever their spacing (lists do)."""
        for properties in self._properties(paragraph):
            contextual = properties.find(f"{W}contextualSpacing")
            if contextual is not None:
                return is_on(contextual, f"{W}val", when_missing=True)
        return False

    def _properties(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        own = paragraph.find(f"{W}pPr")
        if own is not None:
            yield own
        for style in self._chain(paragraph):
            properties = style.find(f"{W}pPr")
            if properties is not None:
                yield properties

    def _chain(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """The paragraph's style and those it is based on; a broken file may go round in a circle."""
        style_id = self.style_of(paragraph)
        seen: set[str] = set()
        while style_id and style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = value_of(self._styles[style_id].find(f"{W}basedOn"))


def value_of(element: etree._Element | None) -> str | None:
    """The ``w:val`` of an element that may be missing."""
    return None if element is None else element.get(f"{W}val")


def number_of(element: etree._Element | None) -> int | None:
    """The ``w:val`` as a whole number; ``None`` where it is missing or none."""
    value = value_of(element)
    return int(value) if value is not None and re.fullmatch(r"-?[0-9]{1,9}", value) else None


def is_on(element: etree._Element | None, attribute: str = f"{W}val", *, when_missing: bool = False) -> bool:
    """Whether a switch is on; an element without value is a switch that is on (``when_missing``)."""
    if element is None:
        return False
    value = element.get(attribute)
    return when_missing if value is None else value.lower() not in _OFF
