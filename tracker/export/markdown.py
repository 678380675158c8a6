"""A report as Markdown text, to paste into a paper."""

import re

from tracker.export.report import Report, ReportTable, cell_text

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def write_markdown(report: Report) -> bytes:
    """The report as UTF-8 Markdown; text from documents is escaped, so it is shown and never obeyed."""
    lines = [f"# {_escape(report.title)}", ""]
    if report.notice:
        lines += [f"*{_escape(report.notice)}*", ""]
    lines += [f"Lavet {report.date:%d.%m.%Y} med Pejlemærke.", ""]
    for section in report.sections:
        lines += [f"## {_escape(section.heading)}", ""]
        for paragraph in section.paragraphs:
            lines += [_escape(paragraph), ""]
        if section.table is not None:
            lines += [*_table_lines(section.table), ""]
    return "\n".join(lines).encode("utf-8")


def _table_lines(table: ReportTable) -> list[str]:
    if not table.rows:
        return [_escape(table.empty)]
    rows = [table.columns, *(tuple(cell_text(cell) for cell in row) for row in table.rows)]
    printed = ["| " + " | ".join(_escape(cell) for cell in row) + " |" for row in rows]
    return [printed[0], "|" + " --- |" * len(table.columns), *printed[1:]]


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
