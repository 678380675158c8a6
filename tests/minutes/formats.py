"""Writes one source of invented minutes as text, HTML, Word and PDF, as each format is meant to be written."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import ListFlowable, ListItem, SimpleDocTemplate, Spacer
from reportlab.platypus import Paragraph as PdfParagraph
from reportlab.platypus import Table as PdfTable


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the document's, 2 an item's, 3 a section's."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A bold label with its value on the same line: **Mødested:** Rådhuset."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, numbered or with bullets."""

    lines: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row holds the heads."""

    rows: tuple[tuple[str, ...], ...]


Block = Heading | Label | Paragraph | Bullets | Table


def as_text(blocks: Iterable[Block]) -> bytes:
    """Plain text: an empty line between blocks, cells parted by tabs, labels one a line."""
    parts, before = [], None
    for block in blocks:
        match block:
            case Heading(text=text) | Paragraph(text=text):
                lines = [text]
            case Label(label=label, value=value):
                lines = [f"{label} {value}".strip()]
            case Bullets(lines=points, numbered=numbered):
                lines = [f"{f'{n}.' if numbered else '-'} {point}" for n, point in enumerate(points, 1)]
            case Table(rows=rows):
                lines = ["\t".join(row) for row in rows]
        parts.append(("" if isinstance(block, Label) and isinstance(before, Label) else "\n") + "\n".join(lines))
        before = block
    return ("\n".join(parts).lstrip("\n") + "\n").encode()


def as_html(blocks: Iterable[Block]) -> bytes:
    """A plain page with headings, lists, tables and bold labels."""
    return html_page(html_of(block) for block in blocks)


def html_page(parts: Iterable[str]) -> bytes:
    """Parts of a body as a whole page."""
    head = "<!DOCTYPE html>\n<html lang='da'><head><meta charset='utf-8'><title>Referat</title></head><body>"
    return "\n".join([head, *parts, "</body></html>"]).encode()


def html_of(block: Block) -> str:
    """A block with the tags made for it."""
    match block:
        case Heading(level=level, text=text):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text=text):
            return f"<p>{escape(text)}</p>"
        case Label(label=label, value=value):
            return f"<p><strong>{escape(label)}</strong> {escape(value)}</p>"
        case Bullets(lines=points, numbered=numbered):
            tag = "ol" if numbered else "ul"
            return f"<{tag}>{''.join(f'<li>{escape(point)}</li>' for point in points)}</{tag}>"
        case Table(rows=(heads, *rows)):
            lines = [f"<tr>{''.join(f'<th>{escape(cell)}</th>' for cell in heads)}</tr>"]
            lines += [f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows]
            return f"<table>{''.join(lines)}</table>"
    raise TypeError(block)


def as_docx(blocks: Iterable[Block]) -> bytes:
    """A Word file with Word's own headings and lists."""
    word = docx.Document()
    for block in blocks:
        add_to_word(word, block)
    return saved(word)


def saved(word: Any) -> bytes:
    """A Word file as it is stored."""
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def add_to_word(word: Any, block: Block) -> None:
    """A block with the styles made for it."""
    match block:
        case Heading(level=level, text=text):
            word.add_heading(text, level)
        case Paragraph(text=text):
            word.add_paragraph(text)
        case Label(label=label, value=value):
            paragraph = word.add_paragraph()
            paragraph.add_run(label).bold = True
            paragraph.add_run(f" {value}")
        case Bullets(lines=points, numbered=True):
            _add_numbered(word, points)
        case Bullets(lines=points):
            for point in points:
                word.add_paragraph(point, style="List Bullet")
        case Table(rows=rows):
            table = word.add_table(0, len(rows[0]), style="Table Grid")
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text


def _add_numbered(word: Any, points: Iterable[str]) -> None:
    """A list that begins at 1, as Word makes one when a person presses the button again."""
    numbering = word.part.numbering_part.numbering_definitions._numbering
    style = word.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(num for num in numbering.num_lst if num.numId == style).abstractNumId.val
    fresh = numbering.add_num(abstract)
    fresh.add_lvlOverride(0).add_startOverride(1)
    for point in points:
        paragraph = word.add_paragraph(point, style="List Number")
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_numId().val = fresh.numId
        properties.get_or_add_ilvl().val = 0


def as_pdf(blocks: Iterable[Block]) -> bytes:
    """A typeset PDF on A4: lines broken by the width, tables in columns, a foot with the page's number."""
    styles, story = getSampleStyleSheet(), []
    body = ParagraphStyle("body", parent=styles["BodyText"], spaceBefore=4, spaceAfter=4)
    for block in blocks:
        match block:
            case Heading(level=level, text=text):
                story.append(PdfParagraph(escape(text), styles[f"Heading{level}"]))
            case Paragraph(text=text):
                story.append(PdfParagraph(escape(text), body))
            case Label(label=label, value=value):
                story.append(PdfParagraph(f"<b>{escape(label)}</b> {escape(value)}", body))
            case Bullets(lines=points, numbered=numbered):
                items = [ListItem(PdfParagraph(escape(point), body)) for point in points]
                kind = (
                    {"bulletType": "1", "bulletFormat": "%s."} if numbered else {"bulletType": "bullet", "start": "-"}
                )
                story.append(ListFlowable(items, **kind))
            case Table(rows=rows):
                story += [Spacer(1, 6), PdfTable(rows, hAlign="LEFT"), Spacer(1, 6)]
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build(story, onFirstPage=_print_foot, onLaterPages=_print_foot)
    return buffer.getvalue()


def _print_foot(canvas: Any, document: Any) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawCentredString(A4[0] / 2, 30, f"Side {document.page}")
