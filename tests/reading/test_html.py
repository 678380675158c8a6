"""Pages as the content systems of municipalities write them."""

import pytest

from tracker.domain.source import BlockKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading import read_document


def text_of(body: str) -> str:
    return read_document("x", f"<!doctype html><body>{body}</body>".encode()).text.rstrip("\n")


PAGES = [
    pytest.param("<p>Et</p><p>To</p>", "Et\n\nTo", id="paragraphs"),
    pytest.param("<p>a\n b\t c&nbsp;  d</p>", "a b c\u00a0 d", id="white space as a browser shows it"),
    pytest.param("<p>Et<br>To<br><br>Tre", "Et\nTo\n\nTre", id="breaks"),
    pytest.param("<p>&nbsp;&nbsp;&nbsp;Åbent</p>", "\u00a0\u00a0\u00a0Åbent", id="a mark pushed to the right margin"),
    pytest.param("<p>x</p><p>&nbsp;</p><p>y</p>", "x\n\ny", id="empty paragraphs that editors leave"),
    pytest.param("Side <b>fed</b>tekst <i>og</i> mere", "Side fedtekst og mere", id="inline tags break no word"),
    pytest.param("a<!-- c -->b<script>x()</script>c", "abc", id="comments and scripts, with the text behind them"),
    pytest.param("<div><div>1.</div><div>Titel</div></div>", "1.\nTitel", id="boxes only"),
    pytest.param("før<div>boks</div>efter", "før\nboks\nefter", id="text on both sides of a box"),
    pytest.param("S&oslash;ren &#229; &amp;", "Søren å &", id="entities"),
    pytest.param("<ol><li>At a<li>At b</ol>", "1. At a\n2. At b", id="items without end tags"),
    pytest.param("<ol start=31><li>A<li value=40>B<li>C</ol>", "31. A\n40. B\n41. C", id="numbers that run on"),
    pytest.param("<ol type=a><li>x<li>y</ol>", "a. x\nb. y", id="letters"),
    pytest.param("<ol style='list-style-type: upper-roman'><li>x<li>y</ol>", "I. x\nII. y", id="Roman numbers"),
    pytest.param("<ol><li>1. At a<li>2. At b</ol>", "1. At a\n2. At b", id="numbers typed again are not doubled"),
    pytest.param("<ol reversed><li>x<li>y</ol>", "2. x\n1. y", id="counted down"),
    pytest.param("<ol style='list-style:none'><li>x</ol>", "x", id="a list that hides its numbers"),
    pytest.param("<ul><li><p>x</p></li><li></li></ul>", "- x", id="paragraphs in items; empty items"),
    pytest.param("<ol><li>x<ul><li>y</ul>z</ol>", "1. x\n  - y\nz", id="lists inside lists"),
    pytest.param("<li>løs", "- løs", id="an item without list"),
    pytest.param("<dl><dt>Sted<dd>Korsgade<dt>Mødt<dd>A<br>B</dl>", "Sted\tKorsgade\nMødt\nA\nB", id="terms"),
    pytest.param("<dl><dt>A<dt>B<dd><p>x</dl>", "A\nB\nx", id="terms with paragraphs"),
    pytest.param("<pre>  1.  A\n      B</pre>", "  1.  A\n      B", id="text set by spaces"),
    pytest.param("<div style='white-space: pre-wrap'>a  b\nc</div>", "a  b\nc", id="the same by style"),
    pytest.param("<div hidden>væk</div>her", "her", id="hidden"),
    pytest.param("<b aria-controls=p>A</b><div id=p hidden>x</div>", "A\nx", id="a folded panel is content"),
    pytest.param("<div style='display:none'>foldet</div>", "foldet", id="folded by style: not certain, so kept"),
    pytest.param("<details><summary>Punkt</summary>x</details>", "Punkt\nx", id="a closed panel is content"),
    pytest.param("<select><option>23<option selected>24</select>", "24", id="the choice that shows"),
    pytest.param("<noscript>n</noscript><template>t</template><dialog>d</dialog>x", "x", id="never shown"),
    pytest.param("<nav>Menu</nav><p>x", "Menu\n\nx", id="a menu is text: it may be the table of contents"),
]
TABLES = [
    pytest.param("<tr><td>a<td>b<tr><td>c", "a\tb\nc", id="rows without end tags"),
    pytest.param("<tr><td>a<td><td>c<tr><td><td>x", "a\t\tc\n\tx", id="empty cells keep the columns"),
    pytest.param("<tr><td><p>a</p><td><p>b</p>", "a\tb", id="a paragraph in each cell"),
    pytest.param("<tr><th>Mødt<td>A<br>B<tr><th>Afbud<td>C", "Mødt\nA\nB\nAfbud\tC", id="names are never run together"),
    pytest.param("<tr><td>1.<td><p>Titel<p>Tekst", "1.\tTitel\nTekst", id="the number stays with its title"),
    pytest.param(
        "<tr><td><table><tr><td>Dato<td>6.<tr><td>Sted<td>X</table><td>Åbent", "Dato\t6.\nSted\tX\nÅbent", id="nested"
    ),
    pytest.param("<tr><td>1. <h1>Titel<td>Tekst", "1.\nTitel\nTekst", id="a cell in a heading in a cell"),
    pytest.param("<caption>Økonomi</caption><tr><td>a<td>b", "Økonomi\na\tb", id="a caption"),
    pytest.param("<tr><td><ul><li>x<li>z</ul><td>y", "- x\n- z\ny", id="a list in a cell"),
]


@pytest.mark.parametrize(("body", "expected"), PAGES)
def test_a_page_reads_as_a_browser_shows_it(body: str, expected: str) -> None:
    assert text_of(body) == expected


@pytest.mark.parametrize(("rows", "expected"), TABLES)
def test_tables_are_rows_or_running_text(rows: str, expected: str) -> None:
    assert text_of(f"<table>{rows}</table>") == expected


def test_headings_are_blocks_on_lines_of_their_own() -> None:
    page = "<h2><a>Punkt</a> 1</h2>x<table><tr><td><h3>I celle</h3><td>y</table><div role=heading aria-level=4>Z</div>"
    document = read_document("x", f"<!doctype html>{page}".encode())
    found = [(b.number, document.text[b.span.start : b.span.end]) for b in document.blocks]
    assert found == [(2, "Punkt 1"), (3, "I celle"), (4, "Z")]
    assert all(block.kind is BlockKind.HEADING for block in document.blocks)
    assert document.text == "Punkt 1\n\nx\n\nI celle\ny\n\nZ\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<h2>Punkt 1</h2>", "Referat 6. februar\n\nPunkt 1\n", id="the title carries the date"),
        pytest.param("<h1>Referat</h1>", "Referat\n", id="the page has a heading of its own"),
        pytest.param("<b>Referat 6. februar</b>", "Referat 6. februar\n", id="the page says the same"),
    ],
)
def test_the_title_stands_first_where_the_page_has_no_main_heading(body: str, expected: str) -> None:
    page = f"<html><head><title>Referat\n 6. februar</title></head><body>{body}</body></html>"
    assert read_document("x", page.encode()).text == expected


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<?xml version='1.0' encoding='iso-8859-1'?><html xmlns='x'><p>æ</p></html>", id="XHTML"),
        pytest.param("<p>æ</p>", id="a piece of a page"),
        pytest.param("æ<p></p><p></p>", id="a piece that begins with text"),
        pytest.param("<br /><!DOCTYPE html><html><body>æ</body></html>", id="a page behind a server's warning"),
        pytest.param("<!-- gemt --><HTML><BODY>æ", id="a page behind a comment"),
    ],
)
def test_pages_are_known_by_their_tags(page: str) -> None:
    document = read_document("x.txt", page.encode())
    assert document.media_type == "text/html"
    assert document.text.split() == ["æ"]


def test_text_is_not_lost_where_an_editor_never_closed_its_tags() -> None:
    page = "<html>" + "".join(f"<font>{number} " for number in range(3000))
    assert read_document("x", page.encode()).text.split() == [str(number) for number in range(3000)]


def test_boxes_nested_by_the_thousand_are_refused_rather_than_cut() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document("x", b"<html>" + b"<div>" * 5000 + b"x")
    assert refused.value.code is RefusalCode.TOO_LARGE


def test_tables_nested_by_the_hundred_keep_their_text() -> None:
    page = "<html>" + "<table><tr><td>a</td><td>" * 300 + "inderst"
    assert "inderst" in read_document("x", page.encode()).text


@pytest.mark.parametrize(
    ("body", "foot", "reason"),
    [
        (
            "<main><p>Godkendt.</p></main><footer><p>Rådhusvej 1</p><p>Cookies</p></footer>",
            ["Rådhusvej 1\n\nCookies"],
            "site",
        ),
        ("<p>x</p><div role='contentinfo'><footer>Torvet 2</footer></div>", ["Torvet 2"], "named by its role, once"),
        ("<article>x<footer>Referent: Åse</footer></article>", [], "the foot of an article is part of it"),
        ("<p>x</p><footer></footer>", [], "an empty foot is none"),
    ],
)
def test_the_foot_of_a_site_stays_and_is_known(body: str, foot: list[str], reason: str) -> None:
    document = read_document("a.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode())
    found = [document.text[b.span.start : b.span.end] for b in document.blocks if b.kind is BlockKind.FOOT]
    assert found == foot, reason
