"""Pages of PDF files: order, columns, marks at the margin, turned pages, and files made to swell."""

import io
import zlib
from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tracker.domain.source import BlockKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading import read_document
from tracker.reading.pdf_weight import is_too_heavy

LEFT = ["Rådet drøftede sagen og bemærkede at", "det er vigtigt for børn og unge, og at", "der skal følges op."]
RIGHT = ["En anden spalte begynder her foroven", "og går videre på den næste linje, som", "også er lang nok."]


def pdf(draw: Callable[[Canvas], object]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, A4)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def put(canvas: Canvas, left: float, top: float, lines: list[str]) -> None:
    for number, line in enumerate(lines):
        canvas.drawString(left, top - 14 * number, line)


def draw_late(canvas: Canvas) -> None:
    put(canvas, 50, 700, ["Punkt 1: Godkendelse", "Beslutning", "Godkendt."])
    canvas.drawRightString(550, 700, "Åbent")
    canvas.drawString(50, 780, "Eksempelby Kommune")


def draw_columns(canvas: Canvas) -> None:
    put(canvas, 50, 700, LEFT)
    put(canvas, 320, 700, RIGHT)
    canvas.drawString(50, 600, "Under spalterne")


def draw_figures(canvas: Canvas) -> None:
    for left, cells in ((50, ["Post", "Pulje", "Rest"]), (200, ["Beløb", "38.000", "89.700"])):
        put(canvas, left, 700, cells)


def draw_upwards(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    canvas.rotate(90)
    put(canvas, 50, -100, LEFT)


def draw_downwards(canvas: Canvas) -> None:
    canvas.rotate(-90)
    put(canvas, -700, 500, LEFT)


def draw_upside_down(canvas: Canvas) -> None:
    canvas.rotate(180)
    put(canvas, -500, -100, LEFT)


def draw_stamp(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.rotate(90)
    canvas.drawString(100, -20, "Sag 22/740")
    canvas.restoreState()
    put(canvas, 50, 700, LEFT)


def draw_paragraphs(canvas: Canvas) -> None:
    put(canvas, 50, 700, LEFT)
    put(canvas, 50, 640, LEFT)


def draw_form(canvas: Canvas) -> None:
    canvas.drawString(50, 700, "Navn:")
    canvas.acroForm.textfield(name="navn", value="Åse Ærø", x=50, y=650)


PAGES = [
    pytest.param(
        draw_late,
        "Eksempelby Kommune\n\nPunkt 1: Godkendelse\tÅbent\nBeslutning\nGodkendt.",
        id="a header and a mark at the margin that were drawn last",
    ),
    pytest.param(draw_columns, "\n".join([*LEFT, "", *RIGHT, "", "Under spalterne"]), id="two columns"),
    pytest.param(draw_figures, "Post\tBeløb\nPulje\t38.000\nRest\t89.700", id="a table drawn column by column"),
    pytest.param(draw_upwards, "\n".join(LEFT), id="a page across"),
    pytest.param(draw_downwards, "\n".join(LEFT), id="a page across, the other way"),
    pytest.param(draw_upside_down, "\n".join(LEFT), id="a page upside down"),
    pytest.param(draw_stamp, "\n".join([*LEFT, "", "Sag 22/740"]), id="a stamp along the margin"),
    pytest.param(draw_paragraphs, "\n".join([*LEFT, "", *LEFT]), id="space between paragraphs"),
    pytest.param(draw_form, "Navn:\nÅse Ærø", id="what was filled into a form"),
    pytest.param(lambda canvas: put(canvas, 50, 700, ["områ-", "de"]), "område", id="a broken word"),
    pytest.param(lambda canvas: put(canvas, 50, 700, ["børne-", "og ungdom"]), "børne-\nog ungdom", id="a shared end"),
]


@pytest.mark.parametrize(("draw", "expected"), PAGES)
def test_a_page_reads_as_it_looks(draw: Callable[[Canvas], object], expected: str) -> None:
    assert read_document("x", pdf(draw)).text.rstrip("\n") == expected


def test_pages_are_blocks_and_an_empty_page_is_an_empty_block() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Side et")
        canvas.showPage()
        canvas.showPage()
        canvas.drawString(50, 700, "Side tre")

    document = read_document("x", pdf(draw))
    assert document.text == "Side et\nSide tre\n"
    assert [(block.kind, block.number) for block in document.blocks] == [(BlockKind.PAGE, page) for page in (1, 2, 3)]
    assert [document.text[b.span.start : b.span.end] for b in document.blocks] == ["Side et\n", "", "Side tre\n"]
    assert document.page_of(document.text.index("tre")) == 3


def stream(packed: bytes, dictionary: bytes = b"/Filter/FlateDecode") -> bytes:
    return b"%PDF-1.4\n4 0 obj\n<<" + dictionary + b">>\nstream\n" + packed + b"\nendstream\nendobj\nstartxref"


SWOLLEN = zlib.compress(bytes(100_000_000), 9)


@pytest.mark.parametrize(
    ("content", "heavy"),
    [
        pytest.param(stream(SWOLLEN), True, id="a page that unpacks to a hundred megabytes"),
        pytest.param(stream(SWOLLEN, b"/Subtype /Image/Filter/FlateDecode"), False, id="a picture may"),
        pytest.param(stream(SWOLLEN[:100]), False, id="a damaged stream"),
        pytest.param(stream(zlib.compress(SWOLLEN), b"/Filter[/FlateDecode/FlateDecode]"), True, id="packed twice"),
        pytest.param(pdf(draw_late), False, id="a page of text"),
    ],
)
def test_files_made_to_swell_are_known_before_they_are_opened(content: bytes, heavy: bool) -> None:
    assert is_too_heavy(content) is heavy


def test_a_pdf_made_to_swell_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document("x", stream(SWOLLEN))
    assert refused.value.code is RefusalCode.TOO_LARGE
