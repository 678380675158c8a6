"""No CPR number leaves the reader, in whatever format it came."""

import io

import docx
from reportlab.pdfgen.canvas import Canvas

from tracker.reading import read_document

SENTENCE = "Borgeren med CPR-nr. 010190-1234 har klaget."
MASKED = "Borgeren med CPR-nr. XXXXXX-XXXX har klaget."


def test_a_cpr_number_is_masked_in_text_and_html() -> None:
    for name, content in (("a.txt", SENTENCE), ("a.html", f"<html><body><p>{SENTENCE}</p></body></html>")):
        document = read_document(name, content.encode())
        assert MASKED in document.text
        assert [document.text[span.start : span.end] for span in document.masked] == ["XXXXXX-XXXX"]


def test_a_cpr_number_split_by_markup_is_masked() -> None:
    html = "<html><body><p>født <b>010190</b>-<i>1234</i> og <td>02</td></p></body></html>"
    assert "1234" not in read_document("a.html", html.encode()).text


def test_a_cpr_number_is_masked_in_word_and_pdf() -> None:
    word, pdf = io.BytesIO(), io.BytesIO()
    made = docx.Document()
    made.add_paragraph(SENTENCE)
    made.save(word)
    canvas = Canvas(pdf)
    canvas.drawString(72, 700, SENTENCE)
    canvas.save()
    assert MASKED in read_document("a.docx", word.getvalue()).text
    assert MASKED in read_document("a.pdf", pdf.getvalue()).text


def test_a_cpr_number_in_a_file_name_is_masked() -> None:
    assert read_document("klage 010190-1234.txt", b"Referat").name == "klage XXXXXX-XXXX.txt"


def test_a_document_without_cpr_numbers_is_left_alone() -> None:
    assert read_document("a.txt", b"Sagsnr. 15.40.00-P35-1-21").masked == ()
