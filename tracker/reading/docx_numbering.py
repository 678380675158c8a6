"""The numbers that Word prints before paragraphs but does not keep in their text.

In many minutes the item numbers exist only here; without them "Punkt 3" of the text would have no number.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from tracker.reading.counting import letters_of, roman_of
from tracker.reading.docx_style import ListPlace, Styles, W, is_on, number_of, value_of

_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    start: int
    form: str
    text: str
    restarts_after: int | None
    legal: bool


@dataclass(slots=True)
class _List:
    """A list's levels and how far each has been counted; lists of one abstract list count on together."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the paragraphs of a Word file as Word does."""

    def __init__(self, tree: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[int, _List] = {}
        self._by_style: dict[str, ListPlace] = {}
        self._starts: dict[int, dict[int, int]] = {}
        if tree is not None:
            self._read(tree)

    def label(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """The paragraph's printed number and its level, counting it; ``None`` where it stands in no list."""
        place = self._place(paragraph)
        if place is None or place.list_id not in self._lists:
            return None
        numbered = self._lists[place.list_id]
        level = numbered.levels.get(place.level)
        if level is None:
            return None
        self._count(numbered, place, level)
        if level.form == "bullet":
            return "-", place.level
        return _PLACEHOLDER.sub(
            lambda part: _print_part(numbered, int(part[1]) - 1, level), level.text
        ).strip(), place.level

    def _place(self, paragraph: etree._Element) -> ListPlace | None:
        place = self._styles.list_place(paragraph)
        linked = self._by_style.get(self._styles.style_of(paragraph) or "")
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is None and linked is not None and place is not None:
            # The list names the level's style; the style itself names only the list.
            return ListPlace(place.list_id, linked.level)
        return place

    def _count(self, numbered: _List, place: ListPlace, level: _Level) -> None:
        restart = self._starts.get(place.list_id, {}).pop(place.level, None)
        if restart is not None:
            numbered.counts[place.level] = restart
        elif place.level in numbered.counts:
            numbered.counts[place.level] += 1
        else:
            numbered.counts[place.level] = level.start
        for deeper in [other for other in numbered.counts if other > place.level]:
            after = numbered.levels[deeper].restarts_after
            if after is None or (after and place.level < after):
                del numbered.counts[deeper]

    def _read(self, tree: etree._Element) -> None:
        abstracts = {element.get(f"{W}abstractNumId"): element for element in tree.iter(f"{W}abstractNum")}
        by_link = {value_of(element.find(f"{W}styleLink")): element for element in abstracts.values()}
        shared: dict[str | None, _List] = {}
        for element in tree.iter(f"{W}num"):
            list_id = element.get(f"{W}numId") or ""
            abstract_id = value_of(element.find(f"{W}abstractNumId"))
            abstract = abstracts.get(abstract_id)
            if abstract is None or not re.fullmatch(r"[0-9]{1,9}", list_id):
                continue
            link = value_of(abstract.find(f"{W}numStyleLink"))
            if link is not None and link in by_link:
                abstract = by_link[link]
                abstract_id = abstract.get(f"{W}abstractNumId")
            if abstract_id not in shared:
                shared[abstract_id] = _List(_levels_of(abstract))
                self._link_styles(abstract, int(list_id))
            self._add(int(list_id), shared[abstract_id], element)

    def _add(self, list_id: int, numbered: _List, element: etree._Element) -> None:
        overrides = element.findall(f"{W}lvlOverride")
        for override in overrides:
            level = override.get(f"{W}ilvl") or ""
            start = number_of(override.find(f"{W}startOverride"))
            if start is not None and level.isdecimal():
                self._starts.setdefault(list_id, {})[int(level)] = start
        changed = [level for override in overrides for level in override.findall(f"{W}lvl")]
        if changed:
            numbered = _List({**numbered.levels, **_read_levels(changed)}, numbered.counts)
        self._lists[list_id] = numbered

    def _link_styles(self, abstract: etree._Element, list_id: int) -> None:
        for element in abstract.findall(f"{W}lvl"):
            style = value_of(element.find(f"{W}pStyle"))
            level = element.get(f"{W}ilvl") or ""
            if style and level.isdecimal():
                self._by_style[style] = ListPlace(list_id, int(level))


def _levels_of(abstract: etree._Element) -> dict[int, _Level]:
    return _read_levels(abstract.findall(f"{W}lvl"))


def _read_levels(elements: list[etree._Element]) -> dict[int, _Level]:
    levels = {}
    for element in elements:
        level = element.get(f"{W}ilvl") or ""
        if not re.fullmatch(r"[0-8]", level):
            continue
        start = number_of(element.find(f"{W}start"))
        levels[int(level)] = _Level(
            start=1 if start is None else start,
            form=value_of(element.find(f"{W}numFmt")) or "decimal",
            text=value_of(element.find(f"{W}lvlText")) or "",
            restarts_after=number_of(element.find(f"{W}lvlRestart")),
            legal=is_on(element.find(f"{W}isLgl"), when_missing=True),
        )
    return levels


def _print_part(numbered: _List, index: int, printed: _Level) -> str:
    """One number of a label such as ``%1.%2``: the count of a level that may not have been reached yet."""
    level = numbered.levels.get(index)
    if level is None:
        return ""
    number = numbered.counts.get(index, level.start)
    form = "decimal" if printed.legal and level.form != "decimalZero" else level.form
    return _print_number(number, form)


def _print_number(number: int, form: str) -> str:
    """A number in one of Word's forms; forms that Danish minutes do not use are printed as plain numbers."""
    if form in ("bullet", "none"):
        return ""
    if form in ("lowerLetter", "upperLetter"):
        return letters_of(number) if form == "lowerLetter" else letters_of(number).upper()
    if form in ("lowerRoman", "upperRoman"):
        return roman_of(number) if form == "lowerRoman" else roman_of(number).upper()
    printed = {"decimalZero": f"{number:02}", "ordinal": f"{number}."}
    return printed.get(form, str(number))
