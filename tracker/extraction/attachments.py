"""Attachments: title alone, ids beside it."""

import re
from dataclasses import replace
from itertools import pairwise

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import Attachment, SectionKind
from tracker.domain.source import Quote, Span
from tracker.extraction.bodies import find_body
from tracker.extraction.outline import ItemOutline, Outline
from tracker.extraction.tags import LineKind

_LEAD = re.compile(
    r"\s*(?:[-–•·*▪]\s+|o\s{2,}|\d{1,3}\s*[.):](?!\d)\s*|\d{1,3}\s+[-–]\s*|\d{1,2}\s+(?=[A-ZÆØÅ]\w)|"
    r"(?:application|image|text)/[\w.+-]+\s+(?:icon|ikon)\s+|PDF(?:-fil)?\s*:\s+)+"
)
_OFFICE_ID = re.compile(
    r"\s*(?P<id>\d{3}-(?:19|20)\d{2}-\d{2,8}|\d{5,8}(?:/\d{2})?|D(?:19|20)\d{2}-\d{3,8}|\d{4,6}/\d{2,4}|[A-Z]{2,4}-\d{2,4}-\d{3,8})(?:\s*[-–:]?\s+(?=\S)|(?=(?:Åben|Lukket)\s))"
)
_STATE = re.compile(r"\s*(?P<state>Åben|Lukket|Åbent|Offentlig|Fortrolig)\s+(?=\S)", re.IGNORECASE)
_ONLY_ID = re.compile(
    r"\s*(?:(?:Dok(?:ument)?\.?\s?(?:nr|id)\.?:?|ID:?)\s*)?(?P<id>\d{4,9}(?:/\d{2,4})?)\s*$", re.IGNORECASE
)
_JOURNAL = re.compile(r"\s*\((?P<journal>\d{2,7}/\d{2,4})\)\s*$")
_LINK = re.compile(r"\[(?P<title>[^\[\]]{1,200})\]\([^()\s]{1,300}\)")
_DASH = re.compile(r"\s*[-–]\s+")
_ESCAPE = re.compile(r"\\([_*\[\]().#-])")
_MOST_TAILS = 6
_REACH = 120
"""How far from its end an entry is looked at for ids and marks."""
_MARK = re.compile(r"\s*\((?P<mark>[A-ZÆØÅ])\)\s*$")
_TAIL = re.compile(
    r"\s*(?:\((?:offentlig|ikke[- ]offentlig|lukket|åben|åbent|fortrolig|"
    r"pdf|word|docx?|xlsx?|[\d.,]+\s?(?:kb|mb)|pdf,?\s*[\d.,]+\s?(?:kb|"
    r"mb)|åbner i nyt vindue)\)"
    r"|\[pdf\]|[-–]\s*(?:offentlig|lukket|åben)|(?:dok(?:ument)?\.?\s?(?:nr|id)\.?|sagsnr\.?|acadre):?\s*[\w/-]+|\((?:dok(?:ument)?\.?\s?(?:nr|id)?\.?|acadre)?:?\s*[\d/-]{4,}\))\s*$",
    re.IGNORECASE,
)
_CLOSED_WORDS = re.compile(r"lukket|fortrolig|ikke[- ]offentlig", re.IGNORECASE)
_OPEN_WORDS = re.compile(r"åben|offentlig", re.IGNORECASE)
_IN_LINE = re.compile(r"(?<!Bilag)\s(?=\d{1,2}\.\s+[A-ZÆØÅ])|;\s+|\s(?=\d{4,6}/\d\d(?:Åben|Lukket|\s+(?:Åben|Lukket)))")
_IN_LABEL = re.compile(r"(?<!Bilag)\s(?=\d{1,2}\.\s+[A-ZÆØÅ])|;\s+|,\s+(?=[A-ZÆØÅ])")
_SIGNATURES = re.compile(r"^\s*[A-ZÆØÅ]\w+(?: [A-ZÆØÅ][\w.]+){1,3}\s+/\s+[A-ZÆØÅ]\w+(?: [A-ZÆØÅ][\w.]+){1,3}\s*$")
_FILE = re.compile(r"(?<!\S)[\wæøåÆØÅ.()-]+\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|jpe?g|png)(?!\S)", re.IGNORECASE)
_MENTION = re.compile(r"\((?P<title>Bilag \d{1,2})\)")
_SKIPPED = (LineKind.NOISE, LineKind.GROUP, LineKind.CLOSING, LineKind.MARK)
_CASE_BEFORE = re.compile(r"^\d{2}/\d{2,6}\s+")
_NONE = frozenset(
    (
        "ingen",
        "ingen bilag",
        "-",
        "se alle bilag",
        "vis alle bilag",
        "der er ingen bilag",
        "intet",
        "ingen bilag til punktet",
        "nej",
        "hent alle bilag",
        "se bilag",
    )
)


def find_attachments(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> tuple[Attachment, ...]:
    """The attachments listed in an item's attachment sections, or by file name above its first heading.

    1. *1 - 3516354 Åben Referat fra Dialogmøde (93136/23) (H)*  2. the id alone on the next line  3. title only
    4. *330-2021-18311 Fordeling af puljen*  5. *• Skema over ansøgninger*  6. *Tegning (offentlig)*
    7. *Bilag: Budget (pdf); Notat (docx)*  8. *Oversigt_2019.pdf* above the item
    """
    found: list[Attachment] = []
    for section in item.sections:
        if section.kind is SectionKind.ATTACHMENTS:
            _read_lines(outline, section.content, vocabulary, found)
        elif section.kind is SectionKind.INTRODUCTION:
            for match in _FILE.finditer(outline.text, section.span.start, section.span.end):
                found.append(Attachment(match[0], Quote.of(outline.text, match.start(), match.end())))
    return tuple(found)


def find_mentioned_attachments(text: str, span: Span) -> tuple[Attachment, ...]:
    """*(Bilag 2)* in the text of an item, for documents that list no attachments."""
    return tuple(
        Attachment(match["title"], Quote.of(text, match.start("title"), match.end("title")))
        for match in _MENTION.finditer(text, span.start, span.end)
    )


def _read_lines(outline: Outline, content: Span, vocabulary: Vocabulary, found: list[Attachment]) -> None:
    text = outline.text
    beside = True
    for line, tag in outline.lines_in(content):
        start, end = max(line.start, content.start), min(line.end, content.end)
        if tag.kind in _SKIPPED or not text[start:end].strip():
            continue
        inline = beside and line.start < content.start
        beside = False
        for left, right in _entries(text, start, end, inline):
            words = text[left:right]
            only_id = _ONLY_ID.match(words)
            if only_id and found and found[-1].document_id is None:
                found[-1] = replace(found[-1], document_id=only_id["id"])
            elif (
                not only_id
                and not _is_body(words, vocabulary)
                and fold(words) not in _NONE
                and fold(words) not in vocabulary.noise
            ):
                attachment = read_attachment(text, left, right)
                if attachment is not None and not _SIGNATURES.match(words):
                    found.append(attachment)


def _is_body(words: str, vocabulary: Vocabulary) -> bool:
    """*14/20311 Handicaprådet*: values of the labels above (*Sagsnr.:*, *Sagen afgøres i:*) that a converter moved."""
    name = words.strip()
    body = find_body(_CASE_BEFORE.sub("", name), vocabulary)
    return body is not None and body.name == _CASE_BEFORE.sub("", name)


def _entries(text: str, start: int, end: int, inline: bool) -> list[tuple[int, int]]:
    """The entries on one line: cut before numbers, at semicolons, and beside the heading at commas before capitals."""
    cuts = [start]
    for match in (_IN_LABEL if inline else _IN_LINE).finditer(text, start, end):
        cuts.append(match.end())
    cuts.append(end)
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip(" ,;")]


def read_attachment(text: str, start: int, end: int) -> Attachment | None:
    """One entry of a list of attachments between two positions."""
    link = _LINK.search(text, start, end)
    if link is not None:
        start, end = link.start("title"), link.end("title")
    left, document_id, closed = _skip_lead(text, start, end)
    left, right = _trim(text, left, end, ";,")
    journal = mark = None
    for _ in range(_MOST_TAILS):
        words = text[max(left, right - _REACH) : right]
        shift = right - len(words)
        if found := _MARK.search(words):
            mark = found["mark"]
        elif found := _JOURNAL.search(words):
            journal = found["journal"]
        elif found := _TAIL.search(words):
            closed = True if _CLOSED_WORDS.search(found[0]) else False if _OPEN_WORDS.search(found[0]) else closed
        else:
            break
        left, right = _trim(text, left, shift + found.start(), ";,")
    left, right = _trim(text, left, right, "*;,.")
    if not any(character.isalpha() for character in text[left:right]):
        return None
    title = " ".join(_ESCAPE.sub(r"\1", text[left:right]).split())
    return Attachment(title, Quote.of(text, left, right), document_id, journal, closed, mark)


def _skip_lead(text: str, start: int, end: int) -> tuple[int, str | None, bool | None]:
    """Where a title begins behind list mark, id and *Åben*; the id; whether it is closed."""
    left = start
    document_id: str | None = None
    closed: bool | None = None
    if lead := _LEAD.match(text, left, end):
        left = lead.end()
    for _ in range(2):
        if office := _OFFICE_ID.match(text, left, end):
            document_id = document_id or office["id"]
            left = office.end()
        if state := _STATE.match(text, left, end):
            closed = bool(_CLOSED_WORDS.search(state["state"]))
            left = state.end()
    if dash := _DASH.match(text, left, end):
        left = dash.end()
    return left, document_id, closed


def _trim(text: str, left: int, right: int, signs: str) -> tuple[int, int]:
    while left < right and (text[left].isspace() or text[left] in "*_"):
        left += 1
    while right > left and (text[right - 1].isspace() or text[right - 1] in signs):
        right -= 1
    return left, right
