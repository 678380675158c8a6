"""The same blocks as programs and offices really write them: bold text for headings, tables for labels, menus."""

from collections.abc import Callable, Iterable, Mapping
from html import escape

import docx

from tests.minutes.formats import (
    Block,
    Bullets,
    Heading,
    Label,
    Paragraph,
    add_to_word,
    as_docx,
    as_html,
    as_pdf,
    as_text,
    html_of,
    html_page,
    saved,
)


def as_html_of_an_editor(blocks: Iterable[Block]) -> bytes:
    """What an office pastes into an editor: no headings but bold text in boxes, labels in a table without borders."""
    parts = []
    for block in blocks:
        match block:
            case Heading(text=text):
                parts.append(f"<div><span style='font-weight:bold'>{escape(text)}</span></div><div><br></div>")
            case Label(label=label, value=value):
                cells = f"<td><b>{escape(label)}</b></td><td>{escape(value)}</td>"
                parts.append(f"<table border='0'><tbody><tr>{cells}</tr></tbody></table>")
            case Paragraph(text=text):
                parts.append(f"<div>{escape(text)}</div><div><br></div>")
            case other:
                parts.append(html_of(other))
    return html_page(parts)


def as_html_saved_by_word(blocks: Iterable[Block]) -> bytes:
    """What Word saves as a web page: every line a paragraph of its own class, lists drawn with signs."""
    empty = "<p class=MsoNormal><span lang=DA><o:p>&nbsp;</o:p></span></p>"
    parts = ["<div class=WordSection1>"]
    for block in blocks:
        match block:
            case Heading(text=text):
                parts += [f"<p class=MsoNormal><b><span lang=DA>{escape(text)}<o:p></o:p></span></b></p>", empty]
            case Label(label=label, value=value):
                parts.append(f"<p class=MsoNormal><b>{escape(label)}</b><span lang=DA> {escape(value)}</span></p>")
            case Paragraph(text=text):
                parts += [f"<p class=MsoNormal><span lang=DA>{escape(text)}<o:p></o:p></span></p>", empty]
            case Bullets(lines=points, numbered=numbered):
                for number, point in enumerate(points, 1):
                    mark = f"{number}." if numbered else "-"
                    sign = f"<span style='mso-list:Ignore'>{mark}<span>&nbsp;&nbsp;&nbsp; </span></span>"
                    parts.append(f"<p class=MsoListParagraph>{sign}<span lang=DA>{escape(point)}</span></p>")
                parts.append(empty)
            case other:
                parts += [html_of(other), empty]
    return html_page([*parts, "</div>"])


def as_html_of_a_site(blocks: Iterable[Block]) -> bytes:
    """A municipality's page: menu and cookies above, each item in an article with a button to print it."""
    around = "<nav><ul><li><a href='/'>Forside</a></li><li><a href='/politik'>Politik</a></li></ul></nav>"
    parts = [f"<header>{around}</header>", "<div class='cookie' hidden>Vi bruger cookies</div><main>"]
    inside = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            parts.append(("</article>" if inside else "") + "<article><button>Udskriv</button>")
            inside = True
        parts.append(html_of(block))
    foot = "<footer><p>Rådhusvej 1</p><p>Åbningstider: kl. 10-14</p></footer>"
    return html_page([*parts, "</article></main>", foot])


def as_docx_of_a_template(blocks: Iterable[Block]) -> bytes:
    """An office's template: no heading styles but bold paragraphs, labels in a table without borders."""
    word = docx.Document()
    for block in blocks:
        match block:
            case Heading(text=text):
                word.add_paragraph().add_run(text).bold = True
            case Label(label=label, value=value):
                cells = word.add_table(1, 2).rows[0].cells
                cells[0].paragraphs[0].add_run(label).bold = True
                cells[1].text = value
            case other:
                add_to_word(word, other)
    word.sections[0].footer.paragraphs[0].text = "Rådhusvej 1, telefon 00 00 00 00"
    return saved(word)


WRITERS: Mapping[str, Callable[[Iterable[Block]], bytes]] = {
    "referat.txt": as_text,
    "referat.html": as_html,
    "redigeret.html": as_html_of_an_editor,
    "word.html": as_html_saved_by_word,
    "side.html": as_html_of_a_site,
    "referat.docx": as_docx,
    "skabelon.docx": as_docx_of_a_template,
    "referat.pdf": as_pdf,
}
"""File name to what writes it."""
