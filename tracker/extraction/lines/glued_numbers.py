"""Where the number of an item begins that a converter glued to the end of the line above: *… Ida Holm1.*"""

import re
from collections.abc import Sequence

_BEGUN = re.compile(
    r"\s{0,8}(?P<word>(?:Punkt|Pkt\.?|Sag)\s)?(?P<number>\d{1,3})(?P<sign>[.):]?)(?P<rest>\s{0,8}$|\s{1,4}[A-ZÆØÅ\"»])"
)
_BEFORE = r"(?<=[a-zæøå)\"»!?])(?<!\sm)(?<!\skm)(?<!\scm)"
_AT_END = re.compile(
    r"(?:^[^\S\n]{0,8}|(?<=[a-zæøå)\"»!?.\d]))(?P<lost>(?P<number>(?<!\d)\d{1,2})\.)[^\S\n]{0,8}$", re.MULTILINE
)
_SHORT = 14
_FEWEST = 2
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
    found.update(_at_line_ends(text, places))
    return tuple(sorted(found))


def _at_line_ends(text: str, places: Sequence[tuple[int, int]]) -> list[int]:
    """*… godkendt.2.* above *Budget*, *… vores svar3.* above *Evt.*: where the numbers at ends of lines run.

    From *1.* alone on a line, or glued too, two more at least; each once.
    """
    ends: dict[int, list[int]] = {}
    alone: dict[int, int] = {}
    for start, end in places:
        if end - start < _LONGEST and (hit := _AT_END.search(text, max(start, end - _SHORT), end)):
            begin = hit.start("lost")
            if text[start:begin].strip():
                ends.setdefault(int(hit["number"]), []).append(begin)
            else:
                alone.setdefault(int(hit["number"]), begin)
    run: list[int] = []
    number, floor = 1, alone.get(1, -1)
    number += floor >= 0
    while (here := ends.get(number, [])) and len(here) == 1 and here[0] > floor:
        floor, number = here[0], number + 1
        run.append(floor)
    return run if len(run) >= _FEWEST else []


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
