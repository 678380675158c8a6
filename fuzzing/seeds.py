"""What the fuzzer begins with: the invented minutes of the tests, and small files of each format."""

import io
import re
import zipfile
from functools import cache

import docx
from reportlab.pdfgen.canvas import Canvas

from fuzzing.mutation import MINUTES_WORDS
from tracker.settings import PROJECT_FOLDER

_MINUTES = PROJECT_FOLDER / "tests" / "minutes" / "open"
_PIECE = 1_200
_MANIFEST = """<?xml version="1.0" encoding="utf-8"?><Dagsorden DagsordenID="5" Dagsordentype="Referat" Åben="True">
<Møde MødeID="7" UdvalgID="3" Udvalg="Havneudvalget" Mødedato="27. august 2018" Mødetid="16:00" Mødested="Rådhuset"/>
<Dagsordenpunkter>
<Dagsordenpunkt DagsordenpunktID="1" Nummer="1" Åbent="True">
<Overskrift>Ny kaj</Overskrift>
<Indhold><Sagsfremstilling>&lt;p&gt;Kajen koster 2 mio. kr.&lt;/p&gt;</Sagsfremstilling>
<Beslutning>Godkendt.</Beslutning></Indhold>
<Bilagsliste><Bilag BilagID="9" Navn="Tegning" MaaPubliceres="True" BilagUrl="tegning.pdf"/></Bilagsliste>
</Dagsordenpunkt>
<Dagsordenpunkt DagsordenpunktID="2" Nummer="2" Åbent="False">
<Overskrift>Salg</Overskrift>
</Dagsordenpunkt>
</Dagsordenpunkter></Dagsorden>"""
_RSS = """<rss version='2.0'><channel><link>https://a.example/</link>
<item><title>Referat</title><link>/1</link></item>
<item><enclosure url='b.pdf'/><guid isPermaLink='true'>https://a.example/2</guid></item>
</channel></rss>"""
_ATOM = """<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/a/'>
<entry><link rel='enclosure' href='/2.pdf'/>
<link href='/2'/></entry>
</feed>"""
_ROBOTS = (
    "User-agent: *\nDisallow: /lukket/*$\nAllow: /\nCrawl-delay: 2.5\n\nUser-agent: Pejlemaerke\nDisallow: /æ%20ø?\n"
)
_HTML = """<h1>Referat</h1>
<p>Integrationsrådet den 3. april 2024</p>
<h2>1. Pulje</h2>
<table><tr><td>Skole</td><td>400</td></tr>
<tr><td>I alt</td><td>400</td></tr></table>
<ol type="a" start="3"><li>Et notat<ul><li>to</li></ul></li>
<li value="9">Tre</li></ol>
<h3>Beslutning</h3>
<p>Godkendt.<br>Bo Vik <b>undlod</b> at stemme.</p>
<footer><a href="/">Til toppen</a></footer>"""
_WORD = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>1. Pulje</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Et punkt</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Skole</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>400</w:t><w:br/></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>Beslutning</w:t></w:r></w:p>
<w:p><w:r><w:t>Godkendt.</w:t><w:tab/></w:r></w:p>
<w:sectPr/></w:body></w:document>"""


@cache
def minutes() -> tuple[bytes, ...]:
    """The words that minutes are made of; of each of the open minutes the beginning, the middle or the end."""
    found = ["\n".join(MINUTES_WORDS)]
    for place, path in enumerate(sorted(_MINUTES.glob("*.txt"))):
        text = path.read_text(encoding="utf-8")
        start = max(0, len(text) - _PIECE) * (place % 3) // 2
        found.append(text[start : start + _PIECE])
    return tuple(piece.encode() for piece in found)


@cache
def lines() -> tuple[bytes, ...]:
    """Single words and lines of minutes, for the finders that look at one line or sentence."""
    whole = b"\n".join(minutes()).split(b"\n")
    return (*(word.encode() for word in MINUTES_WORDS), *(line for line in whole[::5] if re.search(rb"\w", line)))


def with_first_byte(seeds: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Seeds for a target whose first byte chooses: each choice is among them."""
    return tuple(bytes((place * 37 % 256,)) + seed for place, seed in enumerate(seeds))


def pages() -> tuple[bytes, ...]:
    """Pages of the web, whole and in pieces."""
    return (_HTML.encode(), *(b"<p>" + piece.replace(b"\n", b"</p>\n<p>") for piece in minutes()[:12]))


def any_files() -> tuple[bytes, ...]:
    """One file of each format."""
    word = io.BytesIO()
    document = docx.Document()
    document.add_heading("1. Pulje", 1)
    document.add_paragraph("Godkendt.")
    document.save(word)
    text = minutes()[1].decode()
    return (
        *(text.encode(encoding, "replace") for encoding in ("utf-8", "utf-16", "cp1252")),
        "Rådet\u00ad\r\ner\u2028her 010190-1234".encode(),
        b"# 1. Pulje\n\n**Godkendt.**\n",
        _HTML.encode(),
        b"<!doctype html>" + _HTML.encode(),
        word.getvalue(),
        b"{\\rtf1 x}",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9,
        b"MIME-Version: 1.0\n\nx",
    )


def word_parts() -> tuple[bytes, ...]:
    """Parts of a Word file, each behind the byte that says which it is."""
    parts = [(0, _WORD.encode())]
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        for place, name in ((1, "word/numbering.xml"), (3, "word/_rels/document.xml.rels"), (4, "[Content_Types].xml")):
            parts.append((place, archive.read(name)))
    return tuple(bytes((place,)) + content for place, content in parts)


def pdfs() -> tuple[bytes, ...]:
    """A PDF of two pages, with and without compression."""
    found = []
    for compression in (0, 1):
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pageCompression=compression, invariant=1)
        for page in range(2):
            canvas.drawString(60, 700, f"{page + 1}. Pulje")
            canvas.drawString(60, 680, "Beslutning: Godkendt af råd-")
            canvas.drawString(60, 664, "et.")
            canvas.showPage()
        canvas.save()
        found.append(buffer.getvalue())
    return tuple(found)


def archives() -> tuple[bytes, ...]:
    """Archives with folders, archives in them, and names that point out."""
    found: list[bytes] = []
    for names in (("a.txt", "b/æ.txt"), ("../ud.txt", "/rod.txt", "C:\\x.txt", ".skjult", "__MACOSX/x"), ("inde.zip",)):
        for packed in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            buffer = io.BytesIO()
            with zipfile.ZipFile(buffer, "w", packed) as archive:
                for name in names:
                    archive.writestr(name, found[0] if name.endswith(".zip") else "Godkendt. " * 9)
            found.append(buffer.getvalue())
    return tuple(found)


def manifests() -> tuple[bytes, ...]:
    """A manifest, in two encodings."""
    return (_MANIFEST.encode(), _MANIFEST.replace("utf-8", "iso-8859-1").encode("latin-1"))


def feeds() -> tuple[bytes, ...]:
    """Feeds of two kinds."""
    return (_RSS.encode(), _ATOM.encode())


def rules_for_robots() -> tuple[bytes, ...]:
    """One site's rules."""
    return (_ROBOTS.encode(),)
