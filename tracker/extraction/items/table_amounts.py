"""Sums in a table whose heading gives the unit: *(1.000 kr.)*, *i mio. kr. (2024-p/l)*, *| Beløb i t.kr. | 2024 |*."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.amounts import parse_number, scale_of
from tracker.danish.text import fold
from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span

_PRICES = (
    r"(?:[\s,(]{1,3}(?:i\s)?(?:\d{2,4}(?:\s?[-/]\s?\d{2,4})?)?"
    r"[-\s]{0,2}(?:p\s?/\s?l|pl|priser|prisniveau)(?:\s\d{4})?\)?)?"
)
"""*(2024-p/l)*, *, 2024-priser*: at the prices of which year."""
_UNIT = re.compile(
    r"(?:^|(?<=[\s(,\[]))(?P<unit>1\.?\s?000\s?kr|mio\.?\s?kr|mill?\.?\s?kr|mia\.?\s?kr|t\.?\s?kr|hele kr|tusinde kr|"
    r"1\.?000 kroner|mio\. kroner|millioner kroner|hele kroner|kroner|kr|dkk)\.?"
    rf"{_PRICES}[)\]]?\s{{0,3}}[:.*]{{0,3}}\s*$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:^|[\s,(\[-])i\s*$|[,:\-–]\s*$|\bbeløb\s*$|\btal\s*$", re.IGNORECASE)
_CELL = re.compile(r"(?:[^\S\n]{2,}\|?|[^\S\n]?\||\t+)[^\S\n]*")
_NUMBER = re.compile(
    r"^\*{0,2}(?P<number>[-–−+÷]?\s?(?:\d{1,3}(?:[.\s\u00a0]\d{3}){1,4}|\d{1,12})(?:,\d{1,6})?)(?:\s?kr\.?|,-)?\*{0,2}$"
)
_YEAR = re.compile(r"^\*{0,2}(?:[BR]\s?)?(?:19|20)\d\d(?:[-/]\d{2,4})?\*{0,2}$")
_COUNT = re.compile(
    r"%|\b(?:pct|procent|antal|år|nr|nummer|konto|elever|borgere|timer|årsværk|indeks|index|side|pkt|m2|m²|stk|"
    r"personer|boliger|pladser|score|rang)\b",
    re.IGNORECASE,
)
"""Heads of columns that hold no money."""
_SUMS = re.compile(
    r"^\*{0,2}(?:ansøgt|søgt|bevilget|bevilling|indstillet|tildelt|foreslået)?\s?"
    r"(?:beløb|tilskud|støtte|bevilling|ansøgt|søgt|bevilget|indstillet|tildelt|udgift(?:er)?|indtægt(?:er)?|pris"
    r"|ind|ud|indsat|hævet|bevægelse|debet|kredit|saldo)\*{0,2}$",
    re.IGNORECASE,
)
"""Heads of columns that hold sums in kroner though no unit is named: *Ansøgt beløb*, *Bevilget*."""
_CROWNS_ALONE = re.compile(r"\*{0,2}(?:kr\.?|kroner)\*{0,2}$", re.IGNORECASE)
_GROUPED = re.compile(r"\d\.\d{3}(?!\d)|,-|kr|^\W*\d{3}(?:,\d\d)?\W*$")
_RULE = re.compile(r"^[\s|:=+-]*$")
_MOST_BETWEEN = 3
_MOST_CELLS = 40

Cell = tuple[int, int]


def find_table_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """The sums in rows of columns under a line that gives their unit, in reading order.

    1. a line of its own: *Beløb i 1.000 kr.*, *mio. kr. (2024-p/l)*  2. in the table's head: *| Område (mio. kr.) |*,
    *Projekt   Budget i t.kr.*  3. cells parted by bars, tabulators or several blanks.
    4. without a unit, numbers in groups under a head that says so: *Ansøgt beløb*.
    Columns of counts and shares (*Antal*, *Pct.*) and rows of years are no money.
    """
    found: list[Amount] = []
    unit: str | None = None
    is_named = False
    heads: list[Cell] = []
    waiting = 0
    for start, end in _lines(text, span):
        cells = list(_cells(text, start, end))[:_MOST_CELLS]
        if not cells or _RULE.match(text[start:end]):
            continue
        rows = [cell for cell in cells[1:] if _NUMBER.match(text[slice(*cell)])]
        stated = next((told for cell in cells if (told := _unit_of(text[slice(*cell)]))), None)
        if stated is None and len(cells) > 1 and not rows and _CROWNS_ALONE.match(text[slice(*cells[-1])]):
            stated = "kr"
        years = all(_YEAR.match(text[slice(*cell)]) for cell in rows)
        if stated is not None and years:
            unit, waiting, heads, is_named = stated, _MOST_BETWEEN, cells if len(cells) > 1 else [], False
        elif unit is None and not rows and any(_SUMS.match(text[slice(*cell)]) for cell in cells[1:]):
            unit, waiting, heads, is_named = "kr", _MOST_BETWEEN, cells, True
        elif unit is not None and rows:
            if years:
                heads = heads or cells
                continue
            kept = [cell for cell in rows if _is_sum(text, cell, _head_of(text, cell, cells, heads, start), is_named)]
            found.extend(_row(text, kept, unit))
            waiting = _MOST_BETWEEN
        elif unit is not None:
            waiting -= 1
            heads = cells if len(cells) > 1 and not heads else heads
            unit = unit if waiting > 0 and (len(cells) > 1 or "|" in text[start:end]) else None
    return tuple(found)


def _unit_of(words: str) -> str | None:
    """The unit at the end of a heading that holds no sum itself: in brackets, after *i*, or alone."""
    match = _UNIT.search(words)
    if match is None:
        return None
    before = words[: match.start("unit")]
    alone = not before.strip(" (*[")
    if not alone and not before.rstrip().endswith(("(", "[")) and not _LEADS.search(before):
        return None
    return match["unit"] if not alone or fold(match["unit"]) != "kr" or "(" in words else None


def _head_of(text: str, cell: Cell, cells: Sequence[Cell], heads: Sequence[Cell], line: int) -> str:
    """The words at the head of a number's column: by its place in the row, or right above it."""
    head: Cell | None = None
    if heads and len(heads) == len(cells):
        head = heads[cells.index(cell)]
    elif heads and "|" in text[line : cell[1]]:
        head = next((h for h in heads if _bars(text, h) == _bars(text, cell)), None)
    elif heads and "|" not in text[line : cell[1]]:
        base = text.rfind("\n", 0, heads[0][0]) + 1
        left, right = cell[0] - line, cell[1] - line
        head = next((h for h in heads if h[0] - base < right and left < h[1] - base), None)
    return text[slice(*head)] if head else ""


def _bars(text: str, cell: Cell) -> int:
    """How many bars stand before a cell in its line."""
    return text.count("|", text.rfind("\n", 0, cell[0]) + 1, cell[0])


def _is_sum(text: str, cell: Cell, head: str, is_named: bool) -> bool:
    """Whether a number is money: not under *Antal*; without a unit only a number in groups under *Ansøgt beløb*."""
    if is_named:
        return _SUMS.match(head) is not None and _GROUPED.search(text[slice(*cell)]) is not None
    return _COUNT.search(head) is None


def _row(text: str, cells: Sequence[Cell], unit: str) -> Iterator[Amount]:
    scale = scale_of(unit)
    for start, end in cells:
        match = _NUMBER.match(text[start:end])
        number = parse_number(match["number"].replace("÷", "-").replace("+", "")) if match else None
        if match is not None and number is not None:
            quote = Quote.of(text, start + match.start("number"), start + match.end("number"))
            yield Amount(int(number * scale * 100), quote)


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    begin = start
    while begin < end and text[begin].isspace():
        begin += 1
    for match in _CELL.finditer(text, begin, end):
        if match.start() > begin:
            yield begin, match.start()
        begin = match.end()
    if begin < end:
        yield begin, end


def _lines(text: str, span: Span) -> Iterator[Cell]:
    position = span.start
    for raw in text[span.start : span.end].split("\n"):
        yield position, position + len(raw.rstrip())
        position += len(raw) + 1
