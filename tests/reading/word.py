"""Word files written by hand, for what python-docx does not write."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx

from tests.reading.minutes import saved

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
Level = tuple[int, str, str]
"""First number, form and text of a level: ``(1, "lowerLetter", "%1)")``."""


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def listed(text: str, list_id: int, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def numbering(lists: Sequence[Sequence[Level]], overrides: Mapping[int, tuple[int, int]] | None = None) -> str:
    """Lists 1, 2 …; ``overrides`` are further lists: id to the list they count on in and the number they begin at."""
    xml = ""
    for number, levels in enumerate(lists, 1):
        xml += f'<w:abstractNum w:abstractNumId="{number}">'
        for level, (start, form, text) in enumerate(levels):
            xml += (
                f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{text}"/></w:lvl>'
            )
        xml += "</w:abstractNum>"
    for number in range(1, len(lists) + 1):
        xml += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    for number, (same, start) in (overrides or {}).items():
        xml += (
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{same}"/><w:lvlOverride w:ilvl="0">'
            f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
    return f"<w:numbering {NAMESPACES}>{xml}</w:numbering>"


def word_file(
    body: str, parts: Mapping[str, str] | None = None, related: Mapping[str, tuple[str, str]] | None = None
) -> bytes:
    """A Word file with a body, parts put in the place of python-docx's own or beside them, and relations to them."""
    parts = dict(parts or {})
    parts["word/document.xml"] = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    relations = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONSHIPS}{kind}" Target="{target}"/>'
        for name, (kind, target) in (related or {}).items()
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in [*old.namelist(), *(part for part in parts if part not in old.namelist())]:
            content = parts[entry].encode() if entry in parts else old.read(entry)
            if entry == "word/_rels/document.xml.rels":
                content = content.replace(b"</Relationships>", relations.encode() + b"</Relationships>")
            new.writestr(entry, content)
    return buffer.getvalue()


def renamed(content: bytes, replaced: Mapping[str, str]) -> bytes:
    """The same file with names replaced in every part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.namelist():
            part = old.read(entry)
            for before, after in replaced.items():
                part = part.replace(before.encode(), after.encode())
            new.writestr(entry, part)
    return buffer.getvalue()
