"""Reads the XML manifest that SBSYS hands to municipal websites: an agenda or minutes with the system's own ids.

Its shape, as the websites that take it read it (names as they stand; ``aa`` for ``å`` and the like is taken, too)::

    <Dagsorden DagsordenID="…" Dagsordentype="Dagsorden | Referat" Åben="True">
      <Møde MødeID="…" UdvalgID="…" Udvalg="…" Mødedato="27. august 2018" Mødetid="16:00" Mødested="…"/>
      <Dagsordenpunkter>
        <Dagsordenpunkt DagsordenpunktID="…" Nummer="1" Åbent="True">
          <Overskrift>…</Overskrift>
          <Indhold><Sagsfremstilling>… text or HTML …</Sagsfremstilling> … </Indhold>
          <Bilagsliste><Bilag BilagID="…" Navn="…" MaaPubliceres="True" BilagUrl="…"/></Bilagsliste>

Of a closed item, and of an agenda that is closed as a whole, number and title alone are read, also where there is more;
an attachment that may not be published is left out.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from tracker.danish.personal import mask_cpr_numbers
from tracker.domain.meeting import MeetingKind
from tracker.domain.source import Block, BlockKind, Document, Span
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.draft import Draft, DraftWriter
from tracker.reading.html import read_html
from tracker.reading.manifest_tree import (
    Field,
    attributes_of,
    child_of,
    children_of,
    fields_of,
    flag_of,
    key_of,
    line_of,
    root_of,
)
from tracker.reading.normalise import normalise

MEDIA_TYPE = "application/vnd.sbsys.dagsorden+xml"

_NO_TITLE = {True: "Lukket punkt", False: "Punkt uden overskrift", None: "Punkt uden overskrift"}
_TITLE_LEVEL, _SECTION_LEVEL = 2, 3
_DETAILS = {"moedested": "Mødested", "moedetid": "Starttidspunkt", "moedesluttid": "Sluttidspunkt"}
_MOMENT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<time>\d\d:\d\d)[\d:.]*(?:Z|[+-]\d\d:\d\d)?")
"""A moment as XML writes it, *2018-08-27T16:00:00*: of each field the part is written that it is about."""
_MARKUP = re.compile(r"<(?:/|!--|[a-zæøå])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ManifestAttachment:
    """An attachment that may be published, by its id."""

    external_id: str | None
    title: str


@dataclass(frozen=True, slots=True)
class ManifestItem:
    """An item by its id; its title stands in the document as a block of kind *item*, in the same order."""

    external_id: str | None
    number: str | None
    is_closed: bool | None
    attachments: tuple[ManifestAttachment, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest says besides its text. Two agendas on one meeting id are an agenda and its addendum."""

    kind: MeetingKind
    meeting_id: str | None
    items: tuple[ManifestItem, ...]


@dataclass(frozen=True, slots=True)
class _Point:
    external_id: str | None
    number: str | None
    title: str
    is_closed: bool | None
    fields: tuple[Field, ...]
    attachments: tuple[ManifestAttachment, ...]


def attachment_files(content: bytes) -> tuple[str, ...]:
    """The files that a manifest names as attachments, published or not; none where it cannot be read."""
    try:
        root = root_of("", content)
    except UnreadableFile:
        return ()
    named = (attributes_of(element).get("bilagurl") for element in root.iter() if key_of(element) == "bilag")
    return tuple(file.replace("\\", "/") for file in named if file)


def read_manifest(name: str, content: bytes) -> tuple[Document, Manifest]:
    """The manifest's text, put together from its fields, and its ids. Raises ``UnreadableFile``."""
    root = root_of(name, content)
    about, meeting = attributes_of(root), attributes_of(child_of(root, "moede"))
    kind = MeetingKind.MINUTES if about.get("dagsordentype", "").casefold() == "referat" else MeetingKind.AGENDA
    points = tuple(_points(root, is_open=flag_of(about, "aaben", "aabent")))
    if not points and not meeting:
        raise UnreadableFile(RefusalCode.EMPTY, name)
    writer = DraftWriter()
    _write_header(writer, kind, meeting)
    for point in points:
        _write_point(writer, name, point)
    text, blocks = normalise(writer.finish())
    text, masked = mask_cpr_numbers(text)
    headings = [block.span for block in blocks if block.kind is BlockKind.HEADING and block.number == _TITLE_LEVEL]
    titles = (
        Block(BlockKind.ITEM, count, _title(point, heading))
        for count, (point, heading) in enumerate(zip(points, headings, strict=True), 1)
    )
    document = Document(
        mask_cpr_numbers(name)[0],
        hashlib.sha256(content).hexdigest(),
        MEDIA_TYPE,
        text,
        tuple(sorted((*blocks, *titles), key=lambda block: (block.span.start, -block.span.end))),
        masked=tuple(Span(start, end) for start, end in masked),
    )
    return document, Manifest(kind, meeting.get("moedeid"), tuple(map(_item, points)))


def _points(root: etree._Element, *, is_open: bool | None) -> Iterator[_Point]:
    for group in children_of(root, "dagsordenpunkter"):
        for element in children_of(group, "dagsordenpunkt"):
            attributes = attributes_of(element)
            flag = False if is_open is False else flag_of(attributes, "aabent", "aaben")
            is_closed = None if flag is None else not flag
            number = attributes.get("nummer", "").strip(" .:") or None
            yield _Point(
                attributes.get("dagsordenpunktid"),
                number,
                line_of(child_of(element, "overskrift")),
                is_closed,
                () if is_closed else tuple(fields_of(element)),
                () if is_closed else tuple(_attachments(element)),
            )


def _attachments(point: etree._Element) -> Iterator[ManifestAttachment]:
    for group in children_of(point, "bilagsliste"):
        for element in children_of(group, "bilag"):
            attributes = attributes_of(element)
            title = attributes.get("navn")
            if title and flag_of(attributes, "maapubliceres") is not False:
                yield ManifestAttachment(attributes.get("bilagid"), mask_cpr_numbers(title)[0])


def _write_header(writer: DraftWriter, kind: MeetingKind, meeting: Mapping[str, str]) -> None:
    _write_heading(writer, "Referat" if kind is MeetingKind.MINUTES else "Dagsorden", 1)
    if "udvalg" in meeting:
        writer.write(f"{meeting['udvalg']}\n")
    if "moededato" in meeting:
        day = _MOMENT.sub(r"\g<day>", meeting["moededato"])
        writer.write(f"Mødedato: {day}\n")
    for key, label in _DETAILS.items():
        if key in meeting:
            detail = _MOMENT.sub(r"\g<time>", meeting[key])
            writer.write(f"{label}: {detail}\n")


def _write_point(writer: DraftWriter, name: str, point: _Point) -> None:
    _write_heading(writer, _heading(point), _TITLE_LEVEL)
    for field in point.fields:
        body = _body(name, field.words)
        if not body.text.strip():
            continue
        if field.heading is not None:
            _write_heading(writer, field.heading, _SECTION_LEVEL)
        writer.end_line()
        writer.take_over(body)
    if point.attachments:
        _write_heading(writer, "Bilag", _SECTION_LEVEL)
        for attachment in point.attachments:
            writer.write(f"{attachment.title}\n")


def _write_heading(writer: DraftWriter, words: str, level: int) -> None:
    writer.leave_line_empty()
    mark = writer.open_block(BlockKind.HEADING, level)
    writer.write(f"{words}\n")
    writer.close_block(mark)


def _heading(point: _Point) -> str:
    title = point.title or _NO_TITLE[point.is_closed]
    return f"{point.number}. {title}" if point.number else title


def _body(name: str, words: str) -> Draft:
    """A field's text; headings in it stand below the field's own."""
    if not _MARKUP.search(words):
        return Draft(words.strip("\n"))
    draft = read_html(name, f'<meta charset="utf-8"><body>{words}</body>'.encode())
    return replace(draft, blocks=tuple(_lowered(block) for block in draft.blocks))


def _lowered(block: Block) -> Block:
    return replace(block, number=block.number + _SECTION_LEVEL) if block.kind is BlockKind.HEADING else block


def _title(point: _Point, heading: Span) -> Span:
    before = len(f"{point.number}. ") if point.number else 0
    return Span(min(heading.start + before, heading.end), heading.end)


def _item(point: _Point) -> ManifestItem:
    return ManifestItem(point.external_id, point.number, point.is_closed, point.attachments)
