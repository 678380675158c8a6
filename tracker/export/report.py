"""A report: headings, paragraphs and tables with their sources. It knows no format."""

import datetime as dt
from dataclasses import dataclass, field, replace

from tracker.danish.personal import mask_contacts

Cell = str | int | float | dt.date | None
"""What a cell holds; ``None`` is unknown and is printed as such, never as zero."""

UNKNOWN = "ukendt"


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table with its columns' headings; every row has as many cells as there are columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row has another number of cells than the table has columns")


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading (a question or a finding), sentences, and a table where there is one."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    table: ReportTable | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """``notice`` stands under the title where the data are invented; ``date`` is the day the report was made."""

    title: str
    date: dt.date
    notice: str | None = None
    sections: tuple[ReportSection, ...] = field(default_factory=tuple)


def without_contacts(report: Report) -> Report:
    """The report with telephone numbers and private e-mail addresses masked: papers travel further than screens."""
    return replace(report, sections=tuple(_masked(section) for section in report.sections))


def _masked(section: ReportSection) -> ReportSection:
    table = section.table
    if table is not None:
        rows = tuple(tuple(mask_contacts(c) if isinstance(c, str) else c for c in row) for row in table.rows)
        table = replace(table, rows=rows)
    return ReportSection(
        mask_contacts(section.heading), tuple(mask_contacts(said) for said in section.paragraphs), table
    )


def cell_text(value: Cell) -> str:
    """A cell as Danes write it: 1.234,5 and 22.11.2026; unknown is said."""
    if value is None:
        return UNKNOWN
    if isinstance(value, dt.date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, str):
        return value
    digits = f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return digits.translate(str.maketrans(",.", ".,"))
