"""Lines read from their ends are the lines that reading each character gives."""

import io
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.reading.minutes import PLAIN, as_pdf
from tracker.reading.pdf_characters import text_by_characters
from tracker.reading.pdf_pieces import LineReader

WORDS = ("Rådet", "drøftede", "sagen", "og", "bad", "forvaltningen", "vende", "tilbage", "i", "36.000", "kr.", "(V)")
FONTS = ("Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Italic", "Courier")


def drawn(draw: Callable[[Canvas], object]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, A4)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def both_ways(content: bytes) -> list[tuple[str | None, str]]:
    """Each page read from its lines' ends, and character by character."""
    texts: list[tuple[str | None, str]] = []
    reader = LineReader()
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            text_page = page.get_textpage()
            count = text_page.count_chars()
            texts.append((reader.text(text_page.raw, count), text_by_characters(text_page.raw, count)))
    return texts


def put(canvas: Canvas, left: float, baseline: float, text: str, *font_and_size: Any) -> float:
    """Draw text and say where it ends."""
    font, size = (*font_and_size, *("Helvetica", 11)[len(font_and_size) :])
    canvas.setFont(font, size)
    canvas.drawString(left, baseline, text)
    return left + float(canvas.stringWidth(text, font, size))


def label_and_value(canvas: Canvas) -> None:
    for number, gap in enumerate((2, 6, 11, 13, 16, 30, 90)):
        end = put(canvas, 50, 780 - 20 * number, "Fraværende:", "Helvetica-Bold")
        put(canvas, end + gap, 780 - 20 * number, "Sørine Ågård og Åse Ærø")


def tab_in_one_stretch(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 11)
    for number, gap in enumerate((-200, -900, -1_500, -3_000, -12_000)):
        code = f"BT 1 0 0 1 50 {780 - 20 * number} Tm [(Punkt 1: Godkendelse)] TJ {gap} 0 Td ET"
        canvas._code.append(code.replace(f"TJ {gap} 0 Td", f"TJ [{gap} (Aabent)] TJ"))


def wide_letters(canvas: Canvas) -> None:
    for number, space in enumerate((0, 1, 3, 6)):
        text = canvas.beginText(50, 780 - 20 * number)
        text.setFont("Times-Roman", 12)
        text.setCharSpace(space)
        text.textOut("Beslutning i sagen")
        canvas.drawText(text)


def raised(canvas: Canvas) -> None:
    end = put(canvas, 50, 700, "Arealet er 300 m")
    end = put(canvas, end, 704, "2", "Helvetica", 7)
    put(canvas, end + 3, 700, "i alt, som nævnt i bilag 4.")


def backwards(canvas: Canvas) -> None:
    put(canvas, 300, 700, "til højre")
    put(canvas, 50, 700, "til venstre")
    put(canvas, 50, 680, "Linjen under")


def rows(canvas: Canvas) -> None:
    """Rows of more, fewer, longer and raised cells."""
    table = (
        ("Post", "38.000", "kr."),
        ("Pulje", "39.000", "kr."),
        ("Ny pulje", "40.000", "kr."),
        ("Rest", "", "i alt"),
    )
    for number, cells in enumerate((*table, *table[::-1], ("Post", "38.000 kr. og mere", "kr."), ("I", "", ""))):
        for place, cell in enumerate(cells):
            put(canvas, 50 + 150 * place, 780 - 20 * number + 3 * (number == 5) * place, cell)


def two_spaces(canvas: Canvas) -> None:
    """Spaces that are drawn, one and more of them, wider and wider: in lines of few words and of many."""
    for number, wide in enumerate((0, 5, 12, 20, 26, 40)):
        for row, words in enumerate(("Post  38.000 kr.", "Rådet bad  om en plan for  arbejdet i det næste år")):
            text = canvas.beginText(50, 780 - 40 * number - 20 * row)
            text.setFont("Helvetica", 11)
            text.setWordSpace(wide)
            text.textOut(words)
            canvas.drawText(text)


def rows_of_many_words(canvas: Canvas) -> None:
    for number in range(12):
        for place, cell in (
            (50, f"{number}. Nye stier i byens parker"),
            (230, "efter planen for året"),
            (400, "38 kr."),
        ):
            put(canvas, place, 780 - 20 * number, cell)


def tables_over_pages(canvas: Canvas) -> None:
    """Rows with bold, large, raised and right-aligned cells, a bold label among them, and a page of text at the end."""
    for page in range(3):
        put(canvas, 50, 810, f"Side {page}", "Helvetica", 8)
        for number in range(20):
            height = 780 - 20 * number
            put(canvas, 50, height, f"{page}.{number} Drift", *(("Helvetica-Bold", 11) if number == 3 else ()))
            put(canvas, 200, height + 3 * (number == 5), "Nye stier", "Helvetica", 14 if number == 9 else 11)
            canvas.setFont("Helvetica", 11)
            canvas.drawRightString(480, height, f"{number * 1_111} kr.")
            put(canvas, 482 + 3 * number, height, "nej")
        end = put(canvas, 50, 360, "Fraværende:", "Helvetica-Bold")
        put(canvas, end + 12, 360, "Sørine Ågård")
        canvas.showPage()
    for number in range(20):
        put(
            canvas,
            50,
            780 - 20 * number,
            "Rådet drøftede sagen og bad om mere om den" if number % 3 else "Til orientering",
        )


def backwards_over_itself(canvas: Canvas) -> None:
    """Letters spaced out fill what the word drawn back over them leaves."""
    text = canvas.beginText(50, 700)
    text.setFont("Times-Roman", 10)
    text.setCharSpace(2)
    text.textOut("forvaltningen")
    text.setTextOrigin(104, 700)
    text.textOut("(V)")
    canvas.drawText(text)
    put(canvas, 50, 680, "Linjen under")


def pages_of_more_and_more_lines(canvas: Canvas) -> None:
    """There must be room for the answers of the fullest page."""
    for count in (1, 7, 90, 3, 400, 1_100):
        for number in range(count):
            put(canvas, 50 + 100 * (number // 100), 800 - 7.0 * (number % 100), f"Post {number}", "Helvetica", 6)
        canvas.showPage()


def justified() -> bytes:
    buffer = io.BytesIO()
    style = ParagraphStyle("brødtekst", fontName="Times-Roman", fontSize=11, leading=14, alignment=TA_JUSTIFY)
    paragraph = " ".join(WORDS[number % 7] for number in range(400))
    SimpleDocTemplate(buffer, pagesize=A4).build([Paragraph(paragraph, style) for _ in range(4)])
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(as_pdf(), id="minutes with a table"),
        pytest.param(drawn(label_and_value), id="a bold label and a value at every distance"),
        pytest.param(drawn(tab_in_one_stretch), id="a gap within one stretch of text"),
        pytest.param(drawn(wide_letters), id="letters spaced out"),
        pytest.param(drawn(raised), id="a raised figure"),
        pytest.param(drawn(backwards), id="the right before the left"),
        pytest.param(drawn(rows), id="rows of a table, like and unlike those above"),
        pytest.param(drawn(two_spaces), id="drawn spaces of every width"),
        pytest.param(drawn(rows_of_many_words), id="rows of a table with many words"),
        pytest.param(drawn(tables_over_pages), id="tables over pages, and text behind them"),
        pytest.param(drawn(backwards_over_itself), id="a word drawn back over letters spaced out"),
        pytest.param(drawn(pages_of_more_and_more_lines), id="pages of more and more lines"),
        pytest.param(justified(), id="justified text over pages"),
    ],
)
def test_a_page_reads_the_same_from_its_ends_as_by_its_characters(content: bytes) -> None:
    pages = both_ways(content)
    assert pages
    for from_ends, by_characters in pages:
        assert from_ends == by_characters


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("before", [0, 1, 12], ids=["stamp first", "stamp behind a line", "stamp last"])
def test_a_stamp_along_the_margin_is_read_by_its_characters_and_the_page_by_its_ends(turn: int, before: int) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(13):
            put(canvas, 50, 780 - 16 * number, f"{number}. Rådet drøftede sagen og bad om mere.")
            if number == before:
                canvas.saveState()
                canvas.translate(560, 400)
                canvas.rotate(turn)
                put(canvas, 0, 0, "Sag 22/740")
                put(canvas, 0, -14, "Side 1")
                canvas.restoreState()

    ((from_ends, by_characters),) = both_ways(drawn(draw))
    assert from_ends == by_characters
    assert by_characters.endswith("\n\nSag 22/740\nSide 1")


def test_a_page_of_turned_text_is_read_by_its_characters() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 50, 700, "En linje")
        canvas.rotate(90)
        put(canvas, 100, -20, "Sag 22/740")

    ((from_ends, _),) = both_ways(drawn(draw))
    assert from_ends is None


def test_ordinary_minutes_never_need_their_characters() -> None:
    lines = PLAIN.splitlines()
    content = drawn(lambda canvas: [put(canvas, 50, 800 - 14 * n, line) for n, line in enumerate(lines) if line])
    assert all(from_ends is not None for from_ends, _ in both_ways(content))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from((0.3, 0.5, 1.6, 4.0, 9.0))), min_size=1),
            st.sampled_from(FONTS),
            st.sampled_from((8, 11, 14)),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_words_at_any_distance_read_the_same(lines: list[tuple[list[tuple[str, float]], str, int]]) -> None:
    """Each word is drawn alone, so that every gap is there to be found; gaps are in ems, none at the very limit."""

    def draw(canvas: Canvas) -> None:
        for number, (words, font, size) in enumerate(lines):
            place = 40.0
            for word, gap in words:
                place = put(canvas, place, 800 - 30 * number, word, font, size) + gap * size

    for from_ends, by_characters in both_ways(drawn(draw)):
        assert from_ends in (None, by_characters)
