"""Word files: paragraphs, tables and boxes in the order of the page, with the numbers that Word adds by itself.

Tracked changes are accepted: inserted text is in, deleted text is out. Headers come first, footers and notes last.
Comments and pictures are no text of the minutes and are passed over.
"""

from collections.abc import Iterator

from lxml import etree

from tracker.domain.source import BlockKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.detect import Format, detect_format
from tracker.reading.docx_archive import DocxArchive, Relation
from tracker.reading.docx_numbering import Numbering
from tracker.reading.docx_paragraph import ParagraphText, chosen_alternative, is_alternative, is_prompt
from tracker.reading.docx_style import Styles, W, is_on
from tracker.reading.draft import Draft, DraftWriter
from tracker.reading.html import read_html
from tracker.reading.plain_text import read_plain_text
from tracker.reading.table import lay_out_table

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_VISIBLE_GAP = 80
"""Twentieths of a point between paragraphs that a reader sees as space."""
_WRAPPERS = frozenset(W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent"))
_NOTE_PARTS = (("footnote", "footnotes"), ("endnote", "endnotes"))


def read_docx(name: str, content: bytes) -> Draft:
    """The text of a Word document, macro document or template."""
    archive = DocxArchive(name, content)
    main = next((part for part in archive.relations_of("") if part.kind == "officeDocument"), None)
    tree = archive.tree(main.path) if main is not None else None
    if main is None or tree is None:
        raise UnreadableFile(RefusalCode.DAMAGED, name, "officeDocument")
    body = tree.find(f"{W}body")
    if body is None:
        raise UnreadableFile(RefusalCode.ZIP_NOT_DOCX, name, main.path)
    return _WordFile(name, archive, archive.relations_of(main.path)).read(body)


class _WordFile:
    """One walk through a Word file; keeps the counts of its lists and notes."""

    def __init__(self, name: str, archive: DocxArchive, relations: tuple[Relation, ...]) -> None:
        self._name = name
        self._archive = archive
        self._relations = relations
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"), self._styles)
        self._notes: list[tuple[str, str]] = []
        self._carried = ParagraphText()
        self._before: etree._Element | None = None
        self._before_listed = False

    def read(self, body: etree._Element) -> Draft:
        writer = DraftWriter()
        for draft in self._margins(body, "header"):
            writer.take_over(draft)
            writer.leave_line_empty()
        self._write_blocks(writer, body, tight=False)
        self._write_notes(writer)
        foot = writer.open_block(BlockKind.FOOT, 1)
        for draft in self._margins(body, "footer"):
            writer.leave_line_empty()
            writer.take_over(draft)
        writer.close_block(foot)
        return writer.finish()

    def _part(self, kind: str) -> etree._Element | None:
        relation = next((part for part in self._relations if part.kind == kind), None)
        return None if relation is None else self._archive.tree(relation.path)

    def _related(self, id: str | None) -> Relation | None:
        return next((part for part in self._relations if part.id == id), None)

    def _write_blocks(self, writer: DraftWriter, container: etree._Element, *, tight: bool) -> None:
        for child in _unwrapped(container):
            if child.tag == f"{W}p":
                self._write_paragraph(writer, child, tight=tight)
            elif child.tag == f"{W}tbl":
                self._write_table(writer, child, tight=tight)
            elif child.tag == f"{W}altChunk":
                writer.end_line()
                writer.take_over(self._read_chunk(child))
        if self._carried.text:
            writer.write(self._carried.text)
            writer.end_line()
            self._carried = ParagraphText()

    def _write_paragraph(self, writer: DraftWriter, paragraph: etree._Element, *, tight: bool) -> None:
        content, self._carried = self._carried, ParagraphText()
        content.add(paragraph, len(self._notes))
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            # The end of this paragraph was deleted: its text goes on in the next one.
            self._carried = content
            return
        self._notes += content.notes
        level = self._styles.heading_level(paragraph)
        label = self._numbering.label(paragraph)
        listed = label is not None and self._before_listed and not level
        self._write_gap(writer, paragraph, tight=tight or listed, heading=bool(level), empty=not content.text.strip())
        self._before, self._before_listed = paragraph, label is not None
        text = content.text if label is None else _labelled(label, content.text, heading=bool(level))
        if level and content.text.strip():
            mark = writer.open_block(BlockKind.HEADING, level)
            writer.write(text)
            writer.close_block(mark)
        else:
            writer.write(text)
            writer.end_line()
        for box in content.boxes:
            inside = DraftWriter()
            self._write_blocks(inside, box, tight=tight)
            writer.take_over(inside.finish())

    def _write_gap(
        self, writer: DraftWriter, paragraph: etree._Element, *, tight: bool, heading: bool, empty: bool
    ) -> None:
        """Leave a line empty where Word leaves space between paragraphs."""
        before, styles = self._before, self._styles
        if tight or before is None:
            writer.end_line()
        elif (
            heading or empty or styles.heading_level(before) or styles.space_between(before, paragraph) >= _VISIBLE_GAP
        ):
            writer.leave_line_empty()

    def _write_table(self, writer: DraftWriter, table: etree._Element, *, tight: bool) -> None:
        rows = []
        for row in _unwrapped(table):
            if row.tag != f"{W}tr" or row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells = []
            for cell in _unwrapped(row):
                if cell.tag == f"{W}tc":
                    inside = DraftWriter()
                    self._write_blocks(inside, cell, tight=True)
                    cells.append(inside.finish())
            rows.append(cells)
        if not tight:
            writer.leave_line_empty()
        writer.take_over(lay_out_table(rows))
        if not tight:
            writer.leave_line_empty()

    def _read_chunk(self, element: etree._Element) -> Draft:
        """A whole file of another format inside the Word file, as case systems paste HTML."""
        relation = self._related(element.get(f"{_R}id"))
        content = self._archive.bytes_of(relation.path) if relation is not None else None
        if relation is None or not content:
            return Draft("")
        match detect_format(self._name, content):
            case Format.HTML:
                return read_html(self._name, content)
            case Format.PLAIN_TEXT:
                return read_plain_text(content)[1]
            case other:
                raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, self._name, f"{relation.path}: {other.name}")

    def _write_notes(self, writer: DraftWriter) -> None:
        trees = {kind: self._part(part) for kind, part in _NOTE_PARTS}
        notes = list(self._notes)
        for number, (kind, note_id) in enumerate(notes, 1):
            tree = trees[kind]
            note = None if tree is None else next((n for n in tree if n.get(f"{W}id") == note_id), None)
            if note is None:
                continue
            inside = DraftWriter()
            self._write_blocks(inside, note, tight=True)
            if number == 1:
                writer.leave_line_empty()
            writer.write(f"[{number}] ")
            writer.take_over(inside.finish())
            writer.end_line()

    def _margins(self, body: etree._Element, kind: str) -> Iterator[Draft]:
        """The headers or footers that are printed, each text once."""
        settings = self._part("settings")
        odd_and_even = settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"), when_missing=True)
        seen: set[str] = set()
        for section in body.iter(f"{W}sectPr"):
            first = is_on(section.find(f"{W}titlePg"), when_missing=True)
            for reference in section.findall(f"{W}{kind}Reference"):
                which = reference.get(f"{W}type")
                relation = self._related(reference.get(f"{_R}id"))
                if relation is None or (which == "first" and not first) or (which == "even" and not odd_and_even):
                    continue
                tree = self._archive.tree(relation.path)
                writer = DraftWriter()
                if tree is not None:
                    self._write_blocks(writer, tree, tight=True)
                draft = writer.finish()
                if draft.text.strip() and draft.text not in seen:
                    seen.add(draft.text)
                    yield draft


def _unwrapped(container: etree._Element) -> Iterator[etree._Element]:
    """The children of an element; content controls, insertions and alternatives give what they hold."""
    for child in container:
        if child.tag in _WRAPPERS:
            yield from _unwrapped(child)
        elif child.tag == f"{W}sdt":
            if not is_prompt(child):
                yield from _unwrapped(child)
        elif is_alternative(child):
            yield from _unwrapped(chosen_alternative(child))
        else:
            yield child


def _labelled(label: tuple[str, int], text: str, *, heading: bool) -> str:
    """A paragraph with its number; lists inside lists are set in by two spaces a level."""
    mark, level = label
    if not mark or (mark == "-" and not text.strip()):
        return text
    indent = "" if heading or "." in mark.rstrip(".") else "  " * level
    return f"{indent}{mark} {text.lstrip()}"
