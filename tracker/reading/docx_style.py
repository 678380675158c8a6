"""What a Word paragraph's style says: heading level, list, and whether space follows."""

import re
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING_NAME = re.compile(r"(?:heading|overskrift)\s*([1-9])", re.I)
_TITLE_NAMES = frozenset(("title", "titel"))
_AUTOMATIC_SPACE = 280
"""What Word leaves where a page from the web says nothing: fourteen points."""
_OFF = frozenset(("0", "false", "off", "none"))


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A paragraph's place in Word's numbering: the list's id (0: no list) and the level, from 0."""

    list_id: int
    level: int


@dataclass(frozen=True, slots=True)
class _Said:
    """What paragraph properties say; ``None`` where they leave it to the style, or to the style it is based on."""

    heading: int | None = None
    list_id: int | None = None
    level: int | None = None
    before: int | None = None
    after: int | None = None
    closes_up: bool | None = None

    def or_else(self, other: "_Said") -> "_Said":
        """These, filled up with what the other says; a list's id ends the search for its level."""
        return _Said(
            heading=other.heading if self.heading is None else self.heading,
            list_id=other.list_id if self.list_id is None else self.list_id,
            level=other.level if self.level is None and self.list_id is None else self.level,
            before=other.before if self.before is None else self.before,
            after=other.after if self.after is None else self.after,
            closes_up=other.closes_up if self.closes_up is None else self.closes_up,
        )


class Styles:
    """The paragraph styles of a Word file, each with those it is based on."""

    def __init__(self, tree: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._said: dict[str | None, _Said] = {}
        self._defaults = _Said()
        self._default_style: str | None = None
        if tree is None:
            return
        self._defaults = _read_properties(tree.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        for style in tree.iter(f"{W}style"):
            style_id = style.get(f"{W}styleId") or ""
            self._styles[style_id] = style
            if style.get(f"{W}type") == "paragraph" and is_on(style, f"{W}default"):
                self._default_style = style_id

    def heading_level(self, paragraph: etree._Element) -> int:
        """1 to 9, or 0 for body text: by outline level, else by the style's English or Danish name."""
        return self._of(paragraph).heading or 0

    def list_place(self, paragraph: etree._Element) -> ListPlace | None:
        """The list that the paragraph or its style puts it in."""
        said = self._of(paragraph)
        return ListPlace(said.list_id, said.level or 0) if said.list_id else None

    def style_of(self, paragraph: etree._Element) -> str | None:
        """The id of the paragraph's own style."""
        return value_of(paragraph.find(f"{W}pPr/{W}pStyle")) or self._default_style

    def space_between(self, before: etree._Element, paragraph: etree._Element) -> int:
        """Space between two paragraphs, in twentieths of a point; none said is none.

        Paragraphs of one style can be told to stand close together whatever their spacing, as in lists.
        """
        above, below = self._of(before), self._of(paragraph)
        if below.closes_up and self.style_of(before) == self.style_of(paragraph):
            return 0
        return max(above.after or 0, below.before or 0)

    def _of(self, paragraph: etree._Element) -> _Said:
        own = paragraph.find(f"{W}pPr")
        style_id = self.style_of(paragraph)
        if style_id not in self._said:
            self._said[style_id] = self._of_style(style_id)
        of_style = self._said[style_id]
        return of_style if own is None else _read_properties(own).or_else(of_style)

    def _of_style(self, style_id: str | None) -> _Said:
        """What a style says and those it is based on; a broken file may go round in a circle."""
        said = _Said()
        named = None
        seen: set[str] = set()
        while style_id and style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            said = said.or_else(_read_properties(style.find(f"{W}pPr")))
            named = named or _level_by_name(value_of(style.find(f"{W}name")) or "")
            style_id = value_of(style.find(f"{W}basedOn"))
        return said.or_else(_Said(heading=named)).or_else(self._defaults)


def _read_properties(properties: etree._Element | None) -> _Said:
    if properties is None:
        return _Said()
    outline = number_of(properties.find(f"{W}outlineLvl"))
    contextual = properties.find(f"{W}contextualSpacing")
    spacing = properties.find(f"{W}spacing")
    return _Said(
        heading=None if outline is None else outline + 1 if 0 <= outline < 9 else 0,
        list_id=number_of(properties.find(f"{W}numPr/{W}numId")),
        level=number_of(properties.find(f"{W}numPr/{W}ilvl")),
        before=_space(spacing, "before"),
        after=_space(spacing, "after"),
        closes_up=None if contextual is None else is_on(contextual, when_missing=True),
    )


def _space(spacing: etree._Element | None, side: str) -> int | None:
    if spacing is None:
        return None
    if spacing.get(f"{W}{side}Autospacing") in ("1", "true", "on"):
        return _AUTOMATIC_SPACE
    said = spacing.get(f"{W}{side}")
    return int(said) if said is not None and re.fullmatch(r"-?[0-9]{1,6}", said) else None


def _level_by_name(name: str) -> int | None:
    if name.lower() in _TITLE_NAMES:
        return 1
    found = _HEADING_NAME.fullmatch(name)
    return int(found[1]) if found else None


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
