"""Items whose entry in the contents alone says that they are closed: *3. Salg af grund - Lukket sag ... 4*."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold

_MARK = re.compile(
    r"(?<!\w)(?P<sign>(?:\.{2,}|…|[-–(\[|,])\s?)?(?:(?P<closed>lukket|fortroligt?)|åbent?)"
    r"(?:\s(?:dagsordens)?(?:sag|punkt))?(?![\wæøå/])(?!\s(?:møde|dagsorden|del|dør|punkter|sager)\b)"
    r"[)\]]?(?P<behind>[^\S\n]?[-–:][^\S\n]|[^\S\n](?=\d{1,4}[.)]\s))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\W*(?:\d{1,4}[.):]?\s+)?")
_SIGNS = " \t\xa0.…-–([|,"
_LONGEST = 300
_SHORTEST = 6
_HEAD = 40_000
_MOST = 400
"""Marks, and items, that are looked at: more than any agenda has."""


def find_marked_entries(head: str, titles: Sequence[str]) -> dict[str, bool]:
    """For each folded title that stands in the head beside a mark, whether the mark closes it.

    1. behind the title: *Salg af grund - Lukket sag*, *Salg af grund (Lukket)*, *Ny park... LUKKET*, *Salg af grund
    Lukket*  2. before it: *Lukket - Uddeling af prisen*, *(Lukket) Salg*, *Lukket 3. Salg af grund*. What a dash, a
    colon or a number follows belongs to the words behind it, unless a sign stands before it; what stands behind a
    title to the words before. A group's heading (*Lukket møde*) is no mark.
    """
    known = {title for title in titles[:_MOST] if len(title) >= _SHORTEST}
    found: dict[str, bool] = {}
    marks = [match for _, match in zip(range(_MOST), _MARK.finditer(head, 0, _HEAD), strict=False)]
    for mark in marks:
        begins = mark.start() == 0 or head[mark.start() - 1] == "\n"
        title = None if begins or (mark["behind"] and not mark["sign"]) else _title_before(head, mark, known)
        if title is None and (begins or mark["behind"] or (mark["sign"] or "")[:1] in ("(", "[")):
            title = _title_behind(head, mark, known)
        if title is not None:
            found.setdefault(title, mark["closed"] is not None)
    return found


def _title_before(head: str, mark: re.Match[str], known: set[str]) -> str | None:
    line = head[max(0, mark.start() - _LONGEST) : mark.start()].rpartition("\n")[2]
    words = fold(line.rstrip(_SIGNS))
    return max((title for title in known if words.endswith(title)), key=len, default=None)


def _title_behind(head: str, mark: re.Match[str], known: set[str]) -> str | None:
    line = head[mark.end() : mark.end() + _LONGEST].partition("\n")[0]
    number = _NUMBER.match(line)
    words = fold(line[number.end() if number else 0 :])
    return max((title for title in known if words.startswith(title)), key=len, default=None)
