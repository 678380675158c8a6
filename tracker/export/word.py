"""A report as a Word file, with real headings and table headings that repeat on each page."""

import io

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from tracker.export.report import Report, ReportTable, cell_text


def write_word(report: Report) -> bytes:
    """The report as the bytes of a .docx file; language Danish."""
    document = docx.Document()
    document.core_properties.title = report.title
    document.core_properties.language = "da-DK"
    document.add_heading(report.title, level=0)
    if report.notice:
        document.add_paragraph(report.notice).runs[0].italic = True
    document.add_paragraph(f"Lavet {report.date:%d.%m.%Y} med Pejlemærke.")
    for section in report.sections:
        document.add_heading(section.heading, level=1)
        for paragraph in section.paragraphs:
            document.add_paragraph(paragraph)
        if section.table is not None:
            _add_table(document, section.table)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_table(document: "docx.document.Document", table: ReportTable) -> None:
    if not table.rows:
        document.add_paragraph(table.empty)
        return
    grid = document.add_table(rows=1, cols=len(table.columns), style="Light Grid")
    for cell, heading in zip(grid.rows[0].cells, table.columns, strict=True):
        cell.text = heading
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    grid.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in table.rows:
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            cell.text = cell_text(value)
