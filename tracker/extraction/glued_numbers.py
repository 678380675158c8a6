"""Where the number of an item begins that a converter glued to the end of the line above: *… Ida Holm1.*"""

import re
from collections.abc import Sequence

_BEGUN = re.compile(
    r"\s{0,8}(?P<word>(?:Punkt|Pkt\.?|Sag)\s)?(?P<number>\d{1,3})(?P<sign>[.):]?)(?P<rest>\s{0,8}$|\s{1,4}[A-ZÆØÅ\"»])"
)
_BEFORE = r"(?<=[a-zæøå)\"»!?])"
_LONGEST = 400
_MOST_BETWEEN = 60
"""Lines above the next number among which the glued one is looked for."""

Style = tuple[str, str, bool]
"""The word before the number, the sign behind it, and whether it stands alone above its title."""


def find_glued_numbers(text: str, places: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Where *1.* begins in *Afbud: Bo Vik, Ida Holm1.* above its title.

    1. *… Ida Holm1.*, *… Ida Holm (A)1*, *… Ida Holm 1.* above *Dagsorden*, with *2.* and *3.* alone on their lines
    2. *… Ida Holm1) Dagsorden*, *… Ida HolmPunkt 1: Dagsorden*, with *2)* and *3)* before their titles
    Only where the next two numbers begin lines below it in the same way, and no line begins with the number itself.
    """
    begun: dict[Style, dict[int, int]] = {}
    for index, (start, end) in reversed(list(enumerate(places))):
        if match := _BEGUN.match(text, start, end):
            style = (match["word"] or "", match["sign"], not match["rest"].strip())
            begun.setdefault(style, {})[int(match["number"])] = index
    found: set[int] = set()
    for style, lines in begun.items():
        for number, index in lines.items():
            lost = number - 1
            if lost < 1 or lost in lines or lines.get(number + 1, -1) < index or not (any(style[:2]) or style[2]):
                continue
            first = max(lines.get(lost - 1, 0), index - _MOST_BETWEEN)
            found.update(_once(text, places[first:index], _shape(lost, style)))
    return tuple(sorted(found))


def _shape(number: int, style: Style) -> re.Pattern[str]:
    word, sign, alone = style
    told = rf"(?P<lost>{re.escape(word)}{number}{re.escape(sign)})"
    gap = r"(?:[^\S\n]{1,4})?" if alone and sign else ""
    return re.compile(rf"{_BEFORE}{gap}{told}" + (r"\s{0,8}$" if alone else r"[^\S\n]{1,4}[A-ZÆØÅ\"»]"))


def _once(text: str, places: Sequence[tuple[int, int]], shape: re.Pattern[str]) -> list[int]:
    """The place of a shape in short lines, where it stands there once."""
    hits = [
        hit.start("lost") for start, end in places if end - start < _LONGEST and (hit := shape.search(text, start, end))
    ]
    return hits if len(hits) == 1 else []
