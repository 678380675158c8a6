"""The same invented minutes in every format that is read."""

import io
from functools import cache
from html import escape

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

PLAIN = """Referat Integrationsrådet

Eksempelby Kommune
Mødedato: Tirsdag d. 6. februar 2024 kl. 17.00

Punkt 1: Godkendelse af dagsorden

Indstilling
1. At dagsordenen godkendes
2. At Åse Ærøs bemærkninger drøftes

Beslutning
Godkendt. Der overføres 38.000 kr. til næste år.

Post\tBeløb
Overført\t38.000 kr.
I alt\t89.700 kr.

Fraværende: Sørine Ågård
"""

HEADINGS = {"Referat Integrationsrådet": 1, "Punkt 1: Godkendelse af dagsorden": 2, "Indstilling": 3, "Beslutning": 3}
LISTED = {"1. At dagsordenen godkendes": 1, "2. At Åse Ærøs bemærkninger drøftes": 2}


def as_markdown() -> str:
    return "\n".join("#" * HEADINGS.get(line, 0) + " " * (line in HEADINGS) + line for line in PLAIN.splitlines())


def as_html(charset: str = "utf-8") -> str:
    parts = [f"<!DOCTYPE html><html><head><meta charset='{charset}'><title>Møder</title></head><body>"]
    for line in PLAIN.splitlines():
        if line in HEADINGS:
            parts.append(f"<h{HEADINGS[line]}>{line}</h{HEADINGS[line]}>")
        elif line in LISTED:
            number = LISTED[line]
            parts.append("<ol>" * (number == 1) + f"<li>{line[3:]}</li>" + "</ol>" * (number == len(LISTED)))
        elif "\t" in line:
            first = line.startswith("Post")
            row = "".join(f"<td>{cell}</td>" for cell in line.split("\t"))
            parts.append("<table>" * first + f"<tr>{row}</tr>" + "</table>" * line.startswith("I alt"))
        elif line:
            parts.append(f"<p>{escape(line)}</p>")
    return "\n".join([*parts, "</body></html>"])


@cache
def as_docx() -> bytes:
    word = docx.Document()
    table = None
    for line in PLAIN.splitlines():
        if line in HEADINGS:
            word.add_heading(line, HEADINGS[line])
        elif line in LISTED:
            word.add_paragraph(line[3:], style="List Number")
        elif "\t" in line:
            table = word.add_table(0, 2) if table is None else table
            for cell, text in zip(table.add_row().cells, line.split("\t"), strict=True):
                cell.text = text
        elif line:
            word.add_paragraph(line)
    return saved(word)


@cache
def as_pdf() -> bytes:
    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, A4)
    height = 800
    for line in PLAIN.splitlines():
        for column, text in enumerate(line.split("\t")):
            page.drawString(50 + 200 * column, height, text)
        height -= 14
    page.save()
    return buffer.getvalue()


def saved(word: "docx.document.Document") -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()
