"""Word files as case systems and secretaries write them."""

import pytest

from tests.reading.word import NAMESPACES, RELATIONSHIPS, listed, numbering, paragraph, renamed, word_file
from tracker.domain.source import BlockKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading import read_document


def text_of(content: bytes) -> str:
    return read_document("x", content).text.rstrip("\n")


def lines_of(body: str) -> list[str]:
    return [line for line in text_of(word_file(body)).split("\n") if line]


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def box(text: str) -> str:
    inside = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


END_DELETED = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
BODIES = [
    pytest.param(
        f"<w:p>{run('Der gives ')}{deleted('10.000')}<w:ins>{run('20.000')}</w:ins>{run(' kr.')}</w:p>",
        ["Der gives 20.000 kr."],
        id="a sum that was corrected: the deleted one is out, the inserted one in",
    ),
    pytest.param(f"<w:ins>{paragraph('x')}</w:ins><w:moveFrom>{paragraph('y')}</w:moveFrom>", ["x"], id="paragraphs"),
    pytest.param(
        f"<w:p><w:moveFrom>{run('a')}</w:moveFrom>{run('b')}<w:moveTo>{run('a')}</w:moveTo></w:p>", ["ba"], id="moved"
    ),
    pytest.param(
        f"<w:p>{END_DELETED}{run('Første ')}</w:p><w:p>{run('halvdel')}</w:p><w:p>{END_DELETED}{deleted('x')}</w:p>",
        ["Første halvdel"],
        id="the end of a paragraph was deleted",
    ),
    pytest.param(f"<w:p>{END_DELETED}{run('sidst')}</w:p>", ["sidst"], id="the end of the last one was deleted"),
    pytest.param(
        f"<w:sdt><w:sdtContent>{paragraph('a')}<w:sdt><w:sdtContent>{paragraph('b')}</w:sdtContent></w:sdt>"
        "</w:sdtContent></w:sdt>",
        ["a", "b"],
        id="content controls, as templates of case systems are made of",
    ),
    pytest.param(
        f"<w:p>{run('Sted: ')}<w:sdt><w:sdtContent>{run('Korsgade')}</w:sdtContent></w:sdt></w:p>",
        ["Sted: Korsgade"],
        id="a content control in a line",
    ),
    pytest.param(
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('Klik her')}</w:sdtContent></w:sdt>"
        + paragraph("x"),
        ["x"],
        id="a control that nobody filled in",
    ),
    pytest.param(f"<w:p>{run('anker')}{box('Dato: 6. februar')}</w:p>", ["anker", "Dato: 6. februar"], id="a text box"),
    pytest.param(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("6. februar")}</w:p>',
        ["6. februar"],
        id="a field shows its result",
    ),
    pytest.param(
        f'<w:p><w:hyperlink>{run("Bilag")}</w:hyperlink><w:fldSimple w:instr="PAGE">{run(" 3")}</w:fldSimple></w:p>',
        ["Bilag 3"],
        id="links",
    ),
    pytest.param(
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        '<w:t>e</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>',
        ["a\tb", "c-de☒"],
        id="tabs, breaks, hyphens and tick boxes",
    ),
    pytest.param(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:r><w:t>synlig</w:t></w:r></w:p>",
        ["synlig"],
        id="hidden text",
    ),
    pytest.param("<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>", ["a+b"], id="a formula"),
    pytest.param(
        f"<w:tbl><w:tr><w:tc>{paragraph('1.')}</w:tc><w:tc>{paragraph('Titel')}{paragraph('Tekst')}</w:tc></w:tr></w:tbl>",
        ["1.\tTitel", "Tekst"],
        id="a table as layout",
    ),
    pytest.param(
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('x')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('')}</w:tc><w:tc>{paragraph('c')}</w:tc></w:tr></w:tbl>",
        ["a\t\tc"],
        id="a deleted row, an empty cell",
    ),
    pytest.param(
        f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>{paragraph('a')}</w:tc></w:sdtContent></w:sdt>"
        f"<w:tc>{paragraph('b')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
        ["a\tb"],
        id="rows and cells in content controls",
    ),
]


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_a_word_file_reads_as_word_prints_it(body: str, expected: list[str]) -> None:
    assert lines_of(body) == expected


LISTS = numbering(
    [
        [(1, "decimal", "%1."), (1, "lowerLetter", "%2)"), (1, "lowerRoman", "%3.")],
        [(1, "bullet", "\uf0b7"), (1, "bullet", "o")],
        [(31, "decimal", "Punkt %1:")],
        [(1, "decimal", "%1"), (1, "decimal", "%1.%2")],
        [(4, "upperRoman", "§ %1"), (1, "decimal", "%1.%2")],
    ],
    overrides={9: (1, 7)},
)
NUMBERED = [
    pytest.param([(1, 0), (1, 0)], ["1. x", "2. x"], id="item numbers that stand in no text"),
    pytest.param(
        [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["1. x", "  a) x", "  b) x", "2. x", "  a) x"], id="letters"
    ),
    pytest.param([(1, 0), (1, 1), (1, 2), (1, 2)], ["1. x", "  a) x", "    i. x", "    ii. x"], id="Roman numbers"),
    pytest.param([(2, 0), (2, 1)], ["- x", "  - x"], id="bullets"),
    pytest.param([(3, 0), (3, 0)], ["Punkt 31: x", "Punkt 32: x"], id="numbers that run on from the last meeting"),
    pytest.param([(4, 0), (4, 1), (4, 1), (4, 0), (4, 1)], ["1 x", "1.1 x", "1.2 x", "2 x", "2.1 x"], id="levels"),
    pytest.param([(5, 0), (5, 1)], ["§ IV x", "IV.1 x"], id="capitals"),
    pytest.param([(1, 0), (9, 0), (9, 0), (1, 0)], ["1. x", "7. x", "8. x", "9. x"], id="begun again at seven"),
    pytest.param([(1, 1)], ["  a) x"], id="a list that begins on its second level"),
    pytest.param([(0, 0), (77, 0)], ["x", "x"], id="no list, and a list that is not there"),
]


@pytest.mark.parametrize(("places", "expected"), NUMBERED)
def test_words_own_numbers_are_put_back(places: list[tuple[int, int]], expected: list[str]) -> None:
    content = word_file("".join(listed("x", *place) for place in places), {"word/numbering.xml": LISTS})
    assert [line for line in text_of(content).split("\n") if line] == expected


def test_numbers_and_headings_come_from_the_style_too() -> None:
    styles = f"""<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punktoverskrift"/>
    <w:basedOn w:val="Over"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Over"><w:name w:val="Overskrift 2"/><w:basedOn w:val="Punkt"/></w:style>
    </w:styles>"""
    body = paragraph("Godkendelse", '<w:pStyle w:val="Punkt"/>') + paragraph("x")
    document = read_document("x", word_file(body, {"word/numbering.xml": LISTS, "word/styles.xml": styles}))
    assert document.text == "Punkt 31: Godkendelse\n\nx\n"
    (heading,) = document.blocks
    assert (heading.kind, heading.number) == (BlockKind.HEADING, 2)
    assert document.text[heading.span.start : heading.span.end] == "Punkt 31: Godkendelse"


def test_space_between_paragraphs_is_an_empty_line() -> None:
    close, wide = '<w:spacing w:after="0"/>', '<w:spacing w:after="160"/>'
    body = paragraph("A", close) + paragraph("B", wide) + paragraph("C", close) + paragraph("") + paragraph("D")
    assert text_of(word_file(body)) == "A\nB\n\nC\n\nD"


def test_notes_stand_last_and_headers_first_each_once() -> None:
    body = (
        f'<w:p>{run("Bevilling")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h1"/>'
        '<w:headerReference w:type="first" r:id="h2"/></w:sectPr></w:pPr></w:p>'
        '<w:sectPr><w:headerReference w:type="default" r:id="h1"/>'
        '<w:footerReference w:type="default" r:id="h2"/></w:sectPr>'
    )
    parts = {
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{paragraph('Eksempelby Kommune')}</w:hdr>",
        "word/header2.xml": f"<w:ftr {NAMESPACES}>{paragraph('Side 1')}</w:ftr>",
        "word/footnotes.xml": f'<w:footnotes {NAMESPACES}><w:footnote w:id="2">{paragraph("Se bilag")}</w:footnote>'
        "</w:footnotes>",
    }
    related = {
        "h1": ("header", "header1.xml"),
        "h2": ("footer", "/word/header2.xml"),
        "n": ("footnotes", "footnotes.xml"),
    }
    document = read_document("x", word_file(body, parts, related))
    lines = document.text.split("\n")
    assert [line for line in lines if line] == ["Eksempelby Kommune", "Bevilling[1]", "[1] Se bilag", "Side 1"]
    (foot,) = document.blocks
    assert (foot.kind, document.text[foot.span.start : foot.span.end]) == (BlockKind.FOOT, "Side 1")


def test_a_page_pasted_in_whole_is_read() -> None:
    parts = {"word/af.htm": "<html><body><h2>Punkt 1</h2><p>Sørine</p></body></html>"}
    content = word_file('<w:altChunk r:id="c"/>' + paragraph("x"), parts, {"c": ("aFChunk", "af.htm")})
    document = read_document("x", content)
    assert document.text.split() == ["Punkt", "1", "Sørine", "x"]
    assert document.text[slice(document.blocks[0].span.start, document.blocks[0].span.end)] == "Punkt 1"


def test_a_file_pasted_in_whole_that_cannot_be_read_is_no_silent_gap() -> None:
    content = word_file('<w:altChunk r:id="c"/>', {"word/af.rtf": r"{\rtf1 x}"}, {"c": ("aFChunk", "af.rtf")})
    with pytest.raises(UnreadableFile) as refused:
        read_document("x", content)
    assert (refused.value.code, refused.value.detail) == (RefusalCode.UNKNOWN_FORMAT, "word/af.rtf: RTF")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(word_file(paragraph("x"), related={"i": ("image", "NULL")}), id="a picture that is not there"),
        pytest.param(
            renamed(
                word_file(paragraph("x")),
                {"openxmlformats-officedocument.wordprocessingml.document.main": "ms-word.document.macroEnabled"},
            ),
            id="a file with macros",
        ),
        pytest.param(
            renamed(
                word_file(paragraph("x")),
                {
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/": "http://purl.oclc.org/ooxml/wordprocessingml/",
                    RELATIONSHIPS: "http://purl.oclc.org/ooxml/officeDocument/relationships/",
                },
            ),
            id="a strict file",
        ),
    ],
)
def test_files_that_stricter_readers_refuse_are_read(content: bytes) -> None:
    assert text_of(content) == "x"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param("<w:ins>" * 500 + "</w:ins>" * 500, RefusalCode.DAMAGED, id="nested by the hundred"),
        pytest.param("<w:p/>", RefusalCode.EMPTY, id="no text"),
    ],
)
def test_word_files_without_readable_text_are_refused(body: str, code: RefusalCode) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document("x", word_file(body))
    assert refused.value.code is code
