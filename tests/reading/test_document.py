"""Every format gives the same words, every refusal its code, and any bytes one of the two."""

import codecs
import hashlib
import io
import threading
import unicodedata
import zipfile
from collections.abc import Callable
from itertools import pairwise

import docx
import pypdfium2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen import canvas

from tests.few_examples import FEW_EXAMPLES
from tests.reading.minutes import PLAIN, as_docx, as_html, as_markdown, as_pdf
from tracker.domain.source import BlockKind, Document
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading import read_document
from tracker.reading.programs import NO_PROGRAMS

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FILES = [
    pytest.param(PLAIN.encode(), "text/plain", id="UTF-8"),
    pytest.param(codecs.BOM_UTF8 + PLAIN.encode(), "text/plain", id="UTF-8 with a byte order mark, as Notepad saves"),
    pytest.param(PLAIN.encode("cp1252"), "text/plain", id="Windows-1252, as older case systems export"),
    pytest.param(PLAIN.encode("utf-16"), "text/plain", id="UTF-16, which Notepad calls Unicode"),
    pytest.param(codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"), "text/plain", id="UTF-16 with the high byte first"),
    pytest.param(PLAIN.replace("\n", "\r\n").encode(), "text/plain", id="line ends of Windows"),
    pytest.param(PLAIN.replace("\n", "\r").encode(), "text/plain", id="line ends of old Macs"),
    pytest.param(unicodedata.normalize("NFD", PLAIN).encode(), "text/plain", id="decomposed letters, as Macs deliver"),
    pytest.param(as_markdown().encode(), "text/markdown", id="Markdown"),
    pytest.param(as_html().encode(), "text/html", id="HTML in UTF-8"),
    pytest.param(as_html("iso-8859-1").encode("latin-1"), "text/html", id="HTML that declares Latin-1"),
    pytest.param(as_html("iso-8859-1").encode(), "text/html", id="HTML that declares Latin-1 but is UTF-8"),
    pytest.param(as_html().encode("cp1252"), "text/html", id="HTML that declares UTF-8 but is Windows-1252"),
    pytest.param(PLAIN.encode("utf-16-le"), "text/plain", id="UTF-16 without its mark"),
    pytest.param(PLAIN.encode("utf-16-be"), "text/plain", id="UTF-16 without its mark, the high byte first"),
    pytest.param(as_html().encode("utf-16"), "text/html", id="HTML in UTF-16"),
    pytest.param(as_html().encode("utf-16-le"), "text/html", id="HTML in UTF-16 without its mark"),
    pytest.param(as_docx(), DOCX, id="Word, whose list numbers stand in no text"),
    pytest.param(as_pdf(), "application/pdf", id="PDF with a text layer"),
]


def words(text: str) -> list[str]:
    return text.replace("#", " ").split()


@pytest.mark.parametrize(("content", "media_type"), FILES)
def test_the_same_minutes_give_the_same_words_in_every_format(content: bytes, media_type: str) -> None:
    document = read_document("referat", content)
    assert words(document.text) == words(PLAIN)
    assert document.media_type == media_type
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert document.name == "referat"


@pytest.mark.parametrize(("content", "media_type"), FILES)
def test_rows_of_a_table_stay_rows_in_every_format(content: bytes, media_type: str) -> None:
    assert "Overført\t38.000 kr.\nI alt\t89.700 kr." in read_document(media_type, content).text


@pytest.mark.parametrize("name", ["referat.txt", "referat.docx", "referat", "referat.pdf.exe"])
@pytest.mark.parametrize("content", [as_pdf(), as_docx(), as_html().encode(), PLAIN.encode()])
def test_the_name_of_a_file_does_not_matter(name: str, content: bytes) -> None:
    assert words(read_document(name, content).text) == words(PLAIN)


def test_headings_of_markdown_html_and_word_are_blocks_with_their_level() -> None:
    for content in (as_markdown().encode(), as_html().encode(), as_docx()):
        document = read_document("x", content)
        found = [
            (block.number, document.text[block.span.start : block.span.end].strip("# "))
            for block in document.blocks
            if block.kind is BlockKind.HEADING
        ]
        assert found == [
            (1, "Referat Integrationsrådet"),
            (2, "Punkt 1: Godkendelse af dagsorden"),
            (3, "Indstilling"),
            (3, "Beslutning"),
        ]


def test_a_table_is_a_block_of_its_rows() -> None:
    for content in (as_html().encode(), as_docx()):
        document = read_document("x", content)
        (table,) = [block for block in document.blocks if block.kind is BlockKind.TABLE]
        rows = "Post\tBeløb\nOverført\t38.000 kr.\nI alt\t89.700 kr."
        assert document.text[table.span.start : table.span.end] == rows


def bytes_of_pdf(*, encrypt: StandardEncryption | None = None, text: str = "", picture: bool = False) -> bytes:
    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, encrypt=encrypt)
    if picture:
        page.drawInlineImage(Image.new("L", (20, 20), 128), 0, 0, 500, 700)
    if text:
        page.drawString(50, 800, text)
    page.showPage()
    page.save()
    return buffer.getvalue()


def zipped(**parts: str | bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return buffer.getvalue()


def word_with(part: str, content: bytes) -> bytes:
    """A Word file in which one part was replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(as_docx())) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == part else old.read(entry))
    return buffer.getvalue()


OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
BOMB = b"""<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"""

REFUSED = [
    pytest.param(b"", RefusalCode.EMPTY, None, id="no bytes"),
    pytest.param(b" \r\n\t \n", RefusalCode.EMPTY, None, id="white space only"),
    pytest.param(codecs.BOM_UTF8, RefusalCode.EMPTY, None, id="a byte order mark only"),
    pytest.param("\u00a0\n\u200b".encode(), RefusalCode.EMPTY, None, id="spaces that are not ASCII"),
    pytest.param(b"<html><body><script>x()</script></body></html>", RefusalCode.EMPTY, None, id="a page of script"),
    pytest.param(zipped(note_dot_txt="x"), RefusalCode.ZIP_NOT_DOCX, None, id="a ZIP of files"),
    pytest.param(
        zipped(**{"[Content_Types]_dot_xml": "<x/>", "xl__workbook_dot_xml": "<x/>"}),
        RefusalCode.ZIP_NOT_DOCX,
        "XLSX",
        id="a spreadsheet",
    ),
    pytest.param(
        zipped(mimetype="application/vnd.oasis.opendocument.text", content_dot_xml="<x/>"),
        RefusalCode.OLD_WORD,
        "ODT",
        id="LibreOffice's own format",
    ),
    pytest.param(rb"{\rtf1\ansi Referat}", RefusalCode.OLD_WORD, "RTF", id="RTF"),
    pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(50), RefusalCode.SCANNED_PDF, "PNG", id="a picture"),
    pytest.param(bytes(range(256)) * 4, RefusalCode.UNKNOWN_FORMAT, None, id="bytes of no format"),
    pytest.param(b"<?xml version='1.0'?><a>b</a>", RefusalCode.UNKNOWN_FORMAT, "XML", id="XML that is no page"),
    pytest.param(
        b"Received: from a\r\n\tby b; Mon\r\nSubject: Referat\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nUmVmZXJhdA==\r\n--x--",
        RefusalCode.UNKNOWN_FORMAT,
        "EML",
        id="a letter, whose attachment would be lost",
    ),
    pytest.param(
        b"DKIM-Signature: " + b"a\r\n " * 2_500 + b"\r\nMIME-Version: 1.0\r\n\r\nHej",
        RefusalCode.UNKNOWN_FORMAT,
        "EML",
        id="a letter with many lines of its servers",
    ),
    pytest.param(
        b"[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n[InternetShortcut]\r\nURL=https://a.dk/",
        RefusalCode.UNKNOWN_FORMAT,
        "URL",
        id="a shortcut",
    ),
    pytest.param(b"BEGIN:VCALENDAR\r\nVERSION:2.0", RefusalCode.UNKNOWN_FORMAT, "ICS", id="a date for a calendar"),
    pytest.param(b"\0\0\0\x18ftypheic" + bytes(40), RefusalCode.UNKNOWN_FORMAT, "HEIC", id="a telephone's picture"),
    pytest.param(b"a.txt".ljust(257, b"\0") + b"ustar\0" + bytes(249), RefusalCode.UNKNOWN_FORMAT, "tar", id="a tar"),
    pytest.param(
        zipped(Index__Document_dot_iwa="a", preview_dot_jpg="b"), RefusalCode.ZIP_NOT_DOCX, "Pages", id="Apple's Pages"
    ),
    pytest.param(b' [{"a": 1}]\n', RefusalCode.UNKNOWN_FORMAT, "JSON", id="data of a program"),
    pytest.param(b'[{"a": 1}' + b', {"a": 1}' * 200_000 + b"]", RefusalCode.UNKNOWN_FORMAT, "JSON", id="much data"),
    pytest.param(b"[" * 100_000 + b"]" * 100_000, RefusalCode.UNKNOWN_FORMAT, "JSON", id="data in data in data"),
    pytest.param(OLE2 + "WordDocument".encode("utf-16-le"), RefusalCode.OLD_WORD, None, id="an old .doc"),
    pytest.param(OLE2 + "Workbook".encode("utf-16-le"), RefusalCode.UNKNOWN_FORMAT, "XLS", id="an old .xls"),
    pytest.param(OLE2 + "EncryptedPackage".encode("utf-16-le"), RefusalCode.ENCRYPTED, None, id="Word with a password"),
    pytest.param(
        bytes_of_pdf(text="Referat", encrypt=StandardEncryption("hemmelig")),
        RefusalCode.ENCRYPTED,
        None,
        id="a PDF with a password",
    ),
    pytest.param(bytes_of_pdf(picture=True), RefusalCode.SCANNED_PDF, None, id="a scanned page"),
    pytest.param(
        bytes_of_pdf(picture=True, text="Side 1 af 1"),
        RefusalCode.SCANNED_PDF,
        None,
        id="a scanned page with a stamp",
    ),
    pytest.param(bytes_of_pdf(), RefusalCode.EMPTY, None, id="a PDF with an empty page"),
    pytest.param(b"%PDF-1.7\nnothing", RefusalCode.DAMAGED, "PDF", id="a PDF that is none"),
    pytest.param(as_docx()[:2000], RefusalCode.DAMAGED, "ZIP", id="half a Word file"),
    pytest.param(
        word_with("word/document.xml", b"<w:document"), RefusalCode.DAMAGED, "word/document.xml", id="Word, broken XML"
    ),
    pytest.param(word_with("word/document.xml", BOMB), RefusalCode.DAMAGED, "word/document.xml", id="entities"),
    pytest.param(
        word_with("word/document.xml", BOMB.decode().replace("1.0", "1.0' encoding='UTF-16").encode("utf-16")),
        RefusalCode.DAMAGED,
        "word/document.xml",
        id="entities in UTF-16",
    ),
]


@pytest.mark.parametrize(("content", "code", "detail"), REFUSED)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, code: RefusalCode, detail: str | None) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document("referat.pdf", content, NO_PROGRAMS)
    assert (refused.value.code, refused.value.detail) == (code, detail)
    assert refused.value.name == "referat.pdf"


def test_a_short_page_without_picture_is_no_scan() -> None:
    assert read_document("x", bytes_of_pdf(text="Aflyst")).text == "Aflyst\n"


def test_a_pdf_that_only_forbids_changes_is_read() -> None:
    locked = StandardEncryption("", ownerPassword="ejer", canModify=0)
    assert "Referat" in read_document("x", bytes_of_pdf(text="Referat", encrypt=locked)).text


def test_text_that_mentions_pdf_is_text() -> None:
    assert read_document("x", b"Filen begynder med %PDF-1.7, sagde formanden.").media_type == "text/plain"


def test_markdown_that_begins_with_a_tag_stays_markdown() -> None:
    content = b'<div align="right">x</div>\n\n# Referat\n\n| a<br>b | c |\n'
    assert read_document("x", content).media_type == "text/markdown"


def test_many_threads_read_pdfs_at_once() -> None:
    content, texts = as_pdf(), []
    threads = [threading.Thread(target=lambda: texts.append(read_document("x", content).text)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(texts) == 8
    assert len(set(texts)) == 1


def check_document(document: Document) -> None:
    """What holds for every document that was read."""
    assert document.text.strip()
    assert unicodedata.is_normalized("NFC", document.text)
    assert "\r" not in document.text
    assert "\0" not in document.text
    document.text.encode("utf-8")
    for block in document.blocks:
        assert block.span.end <= len(document.text)
        if block.kind is not BlockKind.PAGE:
            quoted = document.text[block.span.start : block.span.end]
            assert quoted.strip("\n") == quoted
            assert quoted.strip()
            assert block.number >= 1
    pages = [block for block in document.blocks if block.kind is BlockKind.PAGE]
    if pages:
        assert [page.number for page in pages] == list(range(1, len(pages) + 1))
        assert pages[0].span.start == 0
        assert pages[-1].span.end == len(document.text)
        assert all(one.span.end == other.span.start for one, other in pairwise(pages))


def read_or_refuse(content: bytes) -> None:
    try:
        document = read_document("x", content, NO_PROGRAMS)
    except UnreadableFile:
        return
    check_document(document)


@pytest.mark.parametrize(("content", "media_type"), FILES)
def test_blocks_are_exact_spans_of_the_text(content: bytes, media_type: str) -> None:
    check_document(read_document(media_type, content))


@settings(deadline=None)
@given(st.binary(max_size=2000))
@example(codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff")
@example(b"\xff\xfe\x00\xd8")
@example(b"%PDF-")
@example(b"PK\x05\x06" + bytes(18))
def test_any_bytes_give_a_document_or_a_refusal(content: bytes) -> None:
    read_or_refuse(content)


@settings(deadline=None)
@given(st.text(max_size=500))
def test_any_text_gives_a_document_or_a_refusal(text: str) -> None:
    read_or_refuse(text.encode("utf-8", "surrogatepass"))


_TAGS = st.sampled_from((
    "<p>", "</p>", "<div>", "<ol>", "</ol>", "<ul>", "<li>", "</li>", "<table>", "<tr>", "<td>", "</td>", "</table>",
    "<h1>", "</h1>", "<h2>", "<br>", "<dl>", "<dt>", "<dd>", "<pre>", "</pre>", "<option>", "<dialog>", "<li value=x>",
    "<td hidden>", "<!--", "-->", "<title>", "&nbsp;", "&#xD800;", "&#0;", "tekst", "æøå", "1.", "\u0301",
))  # fmt: skip


@settings(deadline=None)
@given(st.lists(_TAGS, max_size=40))
def test_any_tags_give_a_document_or_a_refusal(tags: list[str]) -> None:
    read_or_refuse(("<html><body>x" + " ".join(tags)).encode())


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40, deadline=None)
@given(st.data())
@pytest.mark.parametrize("content", [as_docx(), as_pdf()], ids=["docx", "pdf"])
def test_a_file_cut_short_or_with_wrong_bytes_gives_a_document_or_a_refusal(
    content: bytes, data: st.DataObject
) -> None:
    end = data.draw(st.integers(1, len(content)))
    place = data.draw(st.integers(0, end - 1))
    read_or_refuse(content[:place] + data.draw(st.binary(max_size=4)) + content[place:end])


@FEW_EXAMPLES
@given(st.data())
def test_word_xml_with_wrong_bytes_gives_a_document_or_a_refusal(data: st.DataObject) -> None:
    part = data.draw(st.sampled_from(["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"]))
    with zipfile.ZipFile(io.BytesIO(as_docx())) as archive:
        content = archive.read(part)
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 200)))
    read_or_refuse(word_with(part, content[:start] + content[end:]))


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: b"PK\x03\x04" + b"PK\x01\x02" * 6000, id="a ZIP of six thousand entries"),
        pytest.param(lambda: word_with("word/document.xml", b" " * 26_000_000), id="a part that swells a thousandfold"),
        pytest.param(lambda: b"Referat\n" * 2_600_000, id="twenty megabytes of text"),
        pytest.param(lambda: b"%PDF-1.7\n" + bytes(100_000_000), id="a hundred megabytes of anything"),
    ],
)
def test_what_is_too_large_is_refused_before_it_is_parsed(make: Callable[[], bytes]) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document("x", make())
    assert refused.value.code is RefusalCode.TOO_LARGE


def test_python_docx_reads_the_same_file() -> None:
    """The sample is a real Word file, not one made to fit our reader."""
    assert docx.Document(io.BytesIO(as_docx())).paragraphs
    assert len(pypdfium2.PdfDocument(as_pdf())) == 1
