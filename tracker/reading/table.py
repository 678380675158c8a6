"""Cells to lines: data in rows with tabs, layout as running text. HTML and Word both use tables for either."""

import re
from collections.abc import Sequence

from tracker.domain.source import BlockKind
from tracker.reading.draft import Draft, DraftWriter

# A number in a column of its own ("1.", "a)", "Pkt. 3") belongs on the line of what it numbers.
_MARKER = re.compile(r"(?:(?:ad|pkt\.?|punkt|sag)\s*)?(?:[0-9]{1,4}[^\W\d_]?|[^\W\d_]|[ivx]{1,5})[.):]?", re.I)


def lay_out_table(rows: Sequence[Sequence[Draft]]) -> Draft:
    """A table whose cells hold one line each: one row a line, cells separated by a tab, a TABLE block.

    The block's number is the count of columns. A table with lists, headings or several lines in a cell is layout:
    its cells follow each other as running text and there is no block.
    """
    writer = DraftWriter()
    columns = max((len(row) for row in rows), default=0)
    if columns < 2 or not all(_is_line(cell) for row in rows for cell in row):
        for row in rows:
            _write_layout(writer, row)
        return writer.finish()
    mark = writer.open_block(BlockKind.TABLE, columns)
    for row in rows:
        writer.write("\t".join(_line_of(cell) for cell in row).rstrip("\t"))
        writer.end_line()
    writer.close_block(mark)
    return writer.finish()


def _write_layout(writer: DraftWriter, row: Sequence[Draft]) -> None:
    filled = [cell for cell in row if cell.text.strip()]
    for cell in filled:
        if _is_line(cell):
            writer.write(("\t" if writer.line else "") + _line_of(cell))
            continue
        if _MARKER.fullmatch(writer.line.strip()):
            writer.write("\t")
        else:
            writer.end_line()
        writer.take_over(cell)
    writer.end_line()


def _is_line(cell: Draft) -> bool:
    return not cell.blocks and "\n" not in cell.text.strip("\n")


def _line_of(cell: Draft) -> str:
    return cell.text.strip("\n").replace("\t", " ").strip(" ")
