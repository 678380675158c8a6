"""Makes the DOCX and PDF minutes of the invented Eksempelby from the texts in ``sample_minutes/``.

    python -m tests.data.make_sample_minutes [FOLDER]

The results in ``data/sample/minutes`` are the same bytes each time; a test holds them against these texts.
"""

import datetime as dt
import io
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.shared import Pt, RGBColor
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

SOURCES = Path(__file__).parent / "sample_minutes"
RESULTS = Path(__file__).parents[2] / "data" / "sample" / "minutes"
INK, QUIET = "1D2730", "5E584C"
_SIZES = {1: 20, 2: 14, 3: 11.5}
_FIXED = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (``level`` 1 to 3), a paragraph (``level`` 0), or the rows of a table."""

    level: int
    text: str
    rows: tuple[tuple[str, ...], ...] = ()


def parts_of(source: str) -> tuple[Part, ...]:
    """The parts of a text: blank lines between them, ``#`` before headings, ``|`` around cells."""
    parts = []
    for block in source.strip().split("\n\n"):
        if block.startswith("|"):
            rows = tuple(tuple(cell.strip() for cell in line.strip("| ").split("|")) for line in block.splitlines())
            parts.append(Part(0, "", rows))
            continue
        text = " ".join(block.split())
        level = len(text) - len(text.lstrip("#"))
        parts.append(Part(level, text.lstrip("# ")))
    return tuple(parts)


def docx_bytes(parts: tuple[Part, ...]) -> bytes:
    """The parts as a Word file with real headings and tables, without anything that changes from day to day."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    for level, size in _SIZES.items():
        style = document.styles[f"Heading {level}"]
        style.font.name, style.font.size = "Cambria", Pt(size)
        style.font.color.rgb = RGBColor.from_string(INK)
    for part in parts:
        if part.rows:
            _add_table(document, part.rows)
        elif part.level:
            document.add_heading(part.text, level=part.level)
        else:
            document.add_paragraph(part.text)
    core = document.core_properties
    core.author, core.title = "Eksempelby Kommune (opfundet)", parts[0].text
    core.created = core.modified = _FIXED.replace(tzinfo=None)
    core.revision = 1
    written = io.BytesIO()
    document.save(written)
    return _same_zip(written.getvalue())


def pdf_bytes(parts: tuple[Part, ...]) -> bytes:
    """The parts as an A4 file with a text layer, page numbers and the body's name at the foot of each page."""
    written = io.BytesIO()
    template = SimpleDocTemplate(
        written,
        pagesize=A4,
        leftMargin=25 * mm,
        rightMargin=25 * mm,
        topMargin=22 * mm,
        bottomMargin=24 * mm,
        title=parts[0].text,
        author="Eksempelby Kommune (opfundet)",
        invariant=True,
    )
    foot = _Foot(parts[0].text)
    template.build([_paragraph(part) for part in parts], onFirstPage=foot.draw, onLaterPages=foot.draw)
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Foot:
    body: str

    def draw(self, canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8.5)
        canvas.setFillColor(HexColor(f"#{QUIET}"))
        canvas.drawString(template.leftMargin, 14 * mm, self.body)
        canvas.drawRightString(A4[0] - template.rightMargin, 14 * mm, f"Side {template.page}")


def _paragraph(part: Part) -> Flowable:
    if not part.level:
        style = ParagraphStyle("text", fontName="Times-Roman", fontSize=11, leading=15, spaceAfter=6)
    else:
        size = _SIZES[part.level]
        style = ParagraphStyle(
            f"heading{part.level}",
            fontName="Helvetica-Bold",
            fontSize=size,
            leading=size * 1.25,
            spaceBefore=14 if part.level == 2 else 6,
            spaceAfter=4,
            keepWithNext=True,
            textColor=HexColor(f"#{INK}"),
        )
    return Paragraph(part.text.replace("&", "&amp;"), style)


def _add_table(document: object, rows: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))  # type: ignore[attr-defined]
    table.style = "Table Grid"
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _same_zip(content: bytes) -> bytes:
    """The same archive with fixed times, so that the same text gives the same bytes."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as after,
    ):
        for name in sorted(before.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            entry = zipfile.ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return written.getvalue()


def made_minutes() -> dict[str, bytes]:
    """Every made file by name (``….docx.md`` gives ``….docx``)."""
    made = {}
    for source in sorted(SOURCES.glob("*.md")):
        parts = parts_of(source.read_text(encoding="utf-8"))
        write = docx_bytes if source.stem.endswith(".docx") else pdf_bytes
        made[source.stem] = write(parts)
    return made


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else RESULTS
    for name, content in made_minutes().items():
        (folder / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")
