"""Whether a dash before a sum is its minus sign, the mark of a list, or parts two clauses.

Everything is looked for within a bounded distance, so that no text makes it slow.
"""

import re

_DASHES = "-–−"
_BEHIND_WORD = re.compile(
    r"(?:\b(?:på|er|udgør|udgjorde|med|af|til)|(?<!\d)(?<!\d[ \xa0])\bkr\.?|[=:(|\t]|[^\S\n]{2})[^\S\n]*\n?[^\S\n]*$",
    re.IGNORECASE,
)
"""What leads up to a sum: *på - 1.500.000 kr.*, *Resultat: - 40.000 kr.*, a cell of a table; not another sum."""
_SET_APART = re.compile(r"\s{2}$")
_ALONE = re.compile(r"\.?[^\S\n]*(?:\n|$)")
_GOES_ON = re.compile(r"\b(?:på|er|udgør|udgjorde|med|af|til)[^\S\n]*\n[^\S\n]*$", re.IGNORECASE)
_LINE_ABOVE = re.compile(r"(?P<line>[^\n]*)\n\s*$")
_LINE_BELOW = re.compile(r"[^\n]*\n\s*(?P<line>[^\n]*)")
_PURPOSE = re.compile(r"\.?[^\S\n]+til\b")
_REACH = 240
_NEAR = 16


def is_minus(sign: str, text: str, place: int, end: int) -> bool:
    """Whether the sign before a sum that stands between two places makes it less than nothing.

    1. *-38.000 kr.*: right at its number, unless the line is one of a list: the line above or below begins with the
    same dash, and words stand there (*-Drift af huset*) or say what the sums are for (*-400.000 kr. til kor*).
    2. *på - 1.500.000 kr.*, *Resultat: - 40.000 kr.*, a cell of its own: set apart, behind what leads up to a sum.
    3. no minus: *- 400.000 kr. til kor* at the beginning of a line (a list), also behind *deles i to:* and blank lines;
    *Der gives: - 4.000 kr. til kor - 2.000 kr. til bal*; *15.000 kr. - 20.000 kr.*; *Leje - 20.000 kr.*
    *÷* and *minus* are always minus.
    """
    if sign[0] not in _DASHES:
        return True
    begin = max(text.rfind("\n", max(0, place - _REACH), place) + 1, place - _REACH, 0)
    first = not text[begin:place].strip()
    if sign.strip() == sign:
        return not (first and _in_list(sign, text, begin, end))
    if first:
        return _is_cell(sign[0], text, place, end)
    before = text[max(0, place - _NEAR) : place]
    return _BEHIND_WORD.search(before) is not None and not _repeats(sign, text, before, end)


def _neighbours(text: str, begin: int, end: int) -> tuple[str, str]:
    """The nearest lines with words above and below, or what is near enough of them."""
    above = _LINE_ABOVE.search(text[max(0, begin - _REACH) : begin])
    below = _LINE_BELOW.match(text[end : end + _REACH])
    return (above["line"].strip() if above else "", below["line"].strip() if below else "")


def _in_list(sign: str, text: str, begin: int, end: int) -> bool:
    """Whether a line that begins with a dash right at its sum is one of several in a list."""
    others = [line for line in _neighbours(text, begin, end) if line[:1] == sign]
    if any(line[1:2].isalpha() for line in others):
        return True
    return bool(others) and _PURPOSE.match(text, end) is not None


def _is_cell(dash: str, text: str, place: int, end: int) -> bool:
    """A dash set apart at the beginning of a line is a minus in a sentence that goes on, or in a cell of a table."""
    begin = text.rfind("\n", 0, place) + 1
    above, below = _neighbours(text, begin, end)
    if above[:1] == dash or below[:1] == dash:
        return False
    if _GOES_ON.search(text[max(0, place - _NEAR) : place]):
        return True
    alone = _ALONE.match(text, end) is not None and not above.endswith(":")
    return alone and bool(above) and _SET_APART.search(text[max(0, place - _NEAR) : place]) is not None


def _repeats(sign: str, text: str, before: str, end: int) -> bool:
    """*Der gives: - 4.000 kr. til kor - 2.000 kr. til bal*: a list that a converter put on one line."""
    if not before.rstrip().endswith(":"):
        return False
    line = text[end : end + _REACH].split("\n", maxsplit=1)[0]
    return re.search(rf"\w\s{re.escape(sign)}(?=[\dA-ZÆØÅ])", line) is not None
