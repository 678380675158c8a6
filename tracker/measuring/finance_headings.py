"""The lines of headings of a sheet: which they are, and what stands above each column, in one line or two."""

from collections.abc import Iterable, Mapping

from tracker.measuring.finance_sums import unquoted
from tracker.measuring.finance_words import plain
from tracker.measuring.sheet import Sheet

LOOKED_AT = 60
"""Lines below the headings that show what a column holds."""
_FEWEST = 2
"""Cells with words that a line of headings has at least."""


def headings_of(sheet: Sheet, row: int, upper: int | None) -> Iterable[tuple[int, tuple[str, str]]]:
    """Each column's whole heading and the lower half of it; one that spans columns is carried over those below it."""
    width = max(len(sheet.rows[row]), len(sheet.rows[upper]) if upper is not None else 0)
    carried = ""
    for number in range(width):
        lower = unquoted(sheet.text(row, number))
        above = "" if upper is None else sheet.text(upper, number)
        carried = above or carried
        whole = " ".join(part for part in ((carried, lower) if lower else (above,)) if part)
        if whole or _holds_anything(sheet, row, number):
            yield number, (whole or nameless(number), lower or whole or nameless(number))


def nameless(number: int) -> str:
    """What a column without a heading is called: *Kolonne 3*."""
    return f"Kolonne {number + 1}"


def told_apart(headings: Mapping[int, str]) -> dict[int, str]:
    """Headings by column; one that stands again gets its number: *Beløb*, *Beløb (2)*."""
    found: dict[int, str] = {}
    seen: dict[str, int] = {}
    for number, heading in headings.items():
        count = seen[plain(heading)] = seen.get(plain(heading), 0) + 1
        found[number] = heading if count == 1 else f"{heading} ({count})"
    return found


def may_be_headings(sheet: Sheet, row: int) -> bool:
    """Words in at least two cells, and no numbers but years."""
    cells = [cell for cell in sheet.rows[row] if cell is not None]
    words = [cell for cell in cells if isinstance(cell, str) and any(map(str.isalpha, cell))]
    numbers = [cell for cell in cells if not isinstance(cell, str)]
    return len(words) >= _FEWEST and all(isinstance(one, int) and 1900 <= one < 2200 for one in numbers)


def may_stand_above(sheet: Sheet, row: int) -> bool:
    """Words or years over the columns of sums, not a title that stands alone at the left."""
    filled = [number for number, cell in enumerate(sheet.rows[row]) if cell is not None]
    numbers = [cell for cell in sheet.rows[row] if isinstance(cell, int | float)]
    return bool(filled) and filled[-1] > 0 and all(1900 <= one < 2200 for one in numbers) and not _is_title(sheet, row)


def _is_title(sheet: Sheet, row: int) -> bool:
    """*Budgetår:* with *2026* beside it tells of the file and stands over no columns."""
    first = next((sheet.text(row, number) for number in range(len(sheet.rows[row])) if sheet.text(row, number)), "")
    return first.endswith(":")


def _holds_anything(sheet: Sheet, row: int, column: int) -> bool:
    return any(
        sheet.cell(line, column) is not None for line in range(row + 1, min(len(sheet.rows), row + 1 + LOOKED_AT))
    )


def holds_digits(sheet: Sheet, row: int, column: int) -> bool:
    """Whether what stands below has numbers in it, as numbers of accounts have; an empty column may."""
    below = range(row + 1, min(len(sheet.rows), row + 1 + LOOKED_AT))
    cells = [text for line in below if (text := sheet.text(line, column))]
    return not cells or any(any(map(str.isdecimal, text)) for text in cells)


def stands_above_numbers(sheet: Sheet, row: int) -> bool:
    """Whether a line may be one of headings nobody knows: words, and numbers within the three lines below."""
    below = sheet.rows[row + 1 : row + 4]
    return may_be_headings(sheet, row) and any(any(map(str.isdecimal, str(cell))) for line in below for cell in line)
