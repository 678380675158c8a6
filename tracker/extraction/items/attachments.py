"""Attachments: title alone, ids beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import Attachment, SectionKind
from tracker.domain.source import Quote, Span
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.items.attachment_entries import read_attachment
from tracker.extraction.items.file_endings import FILE_ENDINGS
from tracker.extraction.items.named_attachments import find_named_attachments
from tracker.extraction.items.paper_leads import CASE_BEFORE, end_of_lead
from tracker.extraction.items.papers_end import before_heading, ends_list
from tracker.extraction.items.said_twice import is_said_again
from tracker.extraction.outline.outlined import ItemOutline, Outline
from tracker.extraction.tagging.tags import LineKind

_ONLY_ID = re.compile(
    r"\s*(?:(?:Dok(?:ument)?\.?\s?(?:nr|id)\.?:?|ID:?)\s*)?(?P<id>\d{4,9}(?:/\d{2,4})?)\s*$", re.IGNORECASE
)
_IN_LINE = re.compile(r"(?<!Bilag)\s(?=\d{1,2}\.\s+[A-ZÆØÅ])|;\s+|\s(?=\d{4,6}/\d\d(?:Åben|Lukket|\s+(?:Åben|Lukket)))")
_IN_LABEL = re.compile(r"(?<!Bilag)\s(?=\d{1,2}\.\s+[A-ZÆØÅ])|;\s+|(?<!-),\s+(?=[A-ZÆØÅ])")
"""*Teknik-, Miljø- og Klimaudvalget* goes on behind its comma."""
_FURTHER = re.compile(
    r"(?<=[^\s:(])\s+(?=\d{4,9}\s[-–]\s+[A-ZÆØÅ])|(?<=\S)\s+(?=\d{3}-(?:19|20)\d\d-\d{4,8}\s)|"
    r"(?<=\w)(?=(?:application|image|text)/[\w.+-]{1,40}\sicon\s)|"
    r"(?<=\.pdf|\.doc|\.xls)\s+(?=[A-ZÆØÅ])|(?<=\.docx|\.xlsx|\.pptx)\s+(?=[A-ZÆØÅ])|"
    r"(?<=\S)\s+(?=[-–]\s(?:Åben|Lukket)\s[-–]\s)|(?<=\))\s+(?=\[[^\]\n]{1,200}\]\()"
)
"""Where one attachment ends and another begins on a line: behind a file's ending, before an id, a mark or a link."""
_STOP = re.compile(
    r"(?:(?<=(?<!\d)\d{4})|(?<=[a-zæøå]{5})|(?<=\s[a-zæøå]{4})(?<!vedr)(?<!ekskl)(?<!inkl))\.\s+(?=[A-ZÆØÅ][a-zæøå]{2})"
)
_AFTER_NUMBER = r"(?=[A-ZÆØÅ]|[-–]\s(?:\d{4,9}(?:[/-]\d{2,4})?\s)?[A-ZÆØÅ])"
_FIRST = re.compile(rf"\s*(?:1\s{_AFTER_NUMBER}|Bilag\s1\s(?=(?:Åben|Lukket)\s))")
_MOST_NUMBERED = 40
_LONGEST = 300
"""A title longer than this goes on no farther."""
_SIGNATURES = re.compile(r"^\s*[A-ZÆØÅ]\w+(?: [A-ZÆØÅ][\w.]+){1,3}\s+/\s+[A-ZÆØÅ]\w+(?: [A-ZÆØÅ][\w.]+){1,3}\s*$")
_EXTENSION = re.compile(rf"\.(?:{FILE_ENDINGS}|jpe?g|png|msg)$", re.IGNORECASE)
_PAGE = re.compile(
    r"^(?:(?:https?://|www\.)\S+(?:\s+\d{1,3}\s*/\s*\d{1,3})?|\d{1,2}[.-]\d{1,2}[.-]\d{4},?\s+\d{1,2}[.:]\d{2}\s.*)$"
)
"""The head or foot of a printed web page among the lines of a list."""
_MENTION = re.compile(r"\((?P<title>Bilag \d{1,2})\)")
_SKIPPED = (LineKind.NOISE, LineKind.GROUP, LineKind.CLOSING, LineKind.MARK)
_NOTHING_AND_MORE = re.compile(r"[ \t]*Ingen(?: bilag)?\.?[ \t]+(?=[A-ZÆØÅ]\w)")
_HEAD_WORDS = frozenset(
    (
        "nr", "bilagsnr", "bilag", "titel", "navn", "dokument", "dokumentnr", "dok.nr", "doknr", "dok.id", "status",
        "journalnr", "type", "filnavn", "filtype", "dato", "størrelse", "format", "åben/lukket", "adgang", "nummer",
        "dokumenttitel", "dokumentnavn", "beskrivelse",
    )
)  # fmt: skip
"""Words that the head of a table of attachments is made of."""
_PROSE = re.compile(
    r"^[^.:]{3,80}\s(?:ligger|findes)\s(?:i|på)\ssagen\b|^(?:Bilag(?:et|ene)?|Materialet|Der|Se|Sagens bilag|Link)\b.*"
    r"\b(?:er|var|kan|vedlægges|ligger|findes|udleveres|eftersendes|omdeles|omdelt|tilgængelige?|fremgår)\b",
    re.IGNORECASE | re.DOTALL,
)
"""*Bilagene ligger på sagen.*: words about attachments and no list of them."""
_ASKED = re.compile(r"^[A-ZÆØÅ][^.:]{3,60}\sbedes\s(?:medbragt|læst|printet|udfyldt|hentet)\b")
"""*Regnskabet bedes medbragt.*: what the members are asked."""
_LETTERHEAD = re.compile(r"^[A-ZÆØÅ][\wæøåé-]+(?:[ -][A-ZÆØÅ][\wæøåé-]+){0,2} [Kk]ommune$|^[A-ZÆØÅ-]{3,30} KOMMUNE$")
"""*Sørring Kommune* alone on a line: the head of the next page."""
_COUNT = re.compile(r"\d{1,3}\s+bilag$", re.IGNORECASE)
"""*2 bilag*: how many there are."""
_OPEN_END = re.compile(
    r"(?:\b(?:og|i|af|for|til|med|om|på|fra|samt|ved|under|vedr\.?|vedrørende)|[,–-])$", re.IGNORECASE
)


def find_attachments(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> tuple[Attachment, ...]:
    """The attachments listed in an item's attachment sections, or by file name above its first heading.

    1. *1 - 3516354 Åben Referat fra Dialogmøde (93136/23) (H)*  2. the id alone on the next line  3. title only
    4. *330-2021-18311 Fordeling af puljen*  5. *• Skema over ansøgninger*  6. *Tegning (offentlig)*
    7. *Bilag: Budget (pdf); Notat (docx)*  8. *Oversigt_2019.pdf* or *Bilag 1: Oversigt* under the head
    """
    found: list[Attachment] = []
    title = outline.text[item.title.start : item.title.end] if item.title else ""
    for section in item.sections:
        if section.kind is SectionKind.ATTACHMENTS and behind_no_attachments(outline.text, section.content) is None:
            content = before_heading(outline, section.content, vocabulary)
            found.extend(_read_lines(outline, content, title, vocabulary))
        elif section.kind is SectionKind.INTRODUCTION:
            found.extend(find_named_attachments(outline, section.span, vocabulary))
    return tuple(found)


def behind_no_attachments(text: str, content: Span) -> Span | None:
    """What stands behind *Ingen* on the line of a list: *Bilag: Ingen Godkendt.*; ``None`` where nothing does."""
    nothing = _NOTHING_AND_MORE.match(text, content.start, content.end)
    return Span(nothing.end(), content.end) if nothing else None


def find_mentioned_attachments(text: str, span: Span) -> tuple[Attachment, ...]:
    """*(Bilag 2)* in the text of an item, for documents that list no attachments."""
    return tuple(
        Attachment(match["title"], Quote.of(text, match.start("title"), match.end("title")))
        for match in _MENTION.finditer(text, span.start, span.end)
    )


def _read_lines(outline: Outline, content: Span, title: str, vocabulary: Vocabulary) -> Iterator[Attachment]:
    """The attachments of one list; a title that a line break parts is put together."""
    text = outline.text
    last: Attachment | None = None
    pending: str | None = None
    for left, right in _listed(outline, content):
        words = text[left:right]
        ends, headed = ends_list(text, left, right, last)
        if ends:
            last = None if headed else last
            break
        only_id = _ONLY_ID.match(words)
        if only_id is not None:
            if last is not None and last.document_id is None and pending is None:
                last = replace(last, document_id=only_id["id"])
            else:
                pending = only_id["id"]
            continue
        if _is_no_attachment(words, vocabulary):
            continue
        begin = left + end_of_lead(text, left, right, title, vocabulary)
        if last is not None and _goes_on(text, last, begin, right):
            last = _joined(text, last, right)
            continue
        attachment = read_attachment(text, begin, right)
        if attachment is None or len(attachment.title) == 1 or _is_mark(attachment.title, vocabulary):
            continue
        if is_said_again(text, last, attachment):
            continue
        if last is not None:
            yield last
        last = replace(attachment, document_id=attachment.document_id or pending)
        pending = None
    if last is not None:
        yield last


def _listed(outline: Outline, content: Span) -> Iterator[tuple[int, int]]:
    """The entries of a list, in the order of its lines."""
    beside = True
    for line, tag in outline.lines_in(content):
        start, end = max(line.start, content.start), min(line.end, content.end)
        if tag.kind in _SKIPPED or not outline.text[start:end].strip():
            continue
        inline = beside and any(map(str.isalpha, outline.text[line.start : content.start]))
        beside = False
        yield from _entries(outline.text, start, end, inline)


def _is_no_attachment(words: str, vocabulary: Vocabulary) -> bool:
    """*Ingen*, *Hent*, the head of a table, a signature, words about attachments, values that a converter moved."""
    folded = fold(words)
    plain = words.strip(" .|")
    parts = {part.strip(".:") for part in folded.replace("|", " ").split()}
    is_head = bool(parts) and parts <= _HEAD_WORDS and (len(parts) > 1 or folded in ("titel", "navn", "bilagsnr"))
    is_prose = _PROSE.match(plain) is not None and words.rstrip().endswith((".", ":"))
    is_prose = is_prose or _ASKED.search(plain) is not None
    known = (
        _is_mark(words, vocabulary)
        or folded in vocabulary.no_papers
        or folded in vocabulary.noise
        or _is_body(words, vocabulary)
    )
    return (
        known or is_head or is_prose or any(shape.match(plain) for shape in (_SIGNATURES, _PAGE, _COUNT, _LETTERHEAD))
    )


def _is_mark(words: str, vocabulary: Vocabulary) -> bool:
    """*Åben* alone, cut off from its title."""
    return any(fold(words) in marks for marks in vocabulary.marks.values())


def _goes_on(text: str, last: Attachment, left: int, right: int) -> bool:
    """Whether a line goes on with the title above it: one that cannot end there, followed by a word written small."""
    between = text[last.quote.span.end : left]
    words = text[left:right].strip()
    if len(last.title) > _LONGEST or between.strip(" \n\t") or "\n\n" in between:
        return False
    if not words[:1].islower() or _EXTENSION.search(last.title):
        return False
    return _OPEN_END.search(last.title) is not None


def _joined(text: str, last: Attachment, right: int) -> Attachment:
    whole = read_attachment(text, last.quote.span.start, right)
    return replace(last, title=whole.title, quote=whole.quote) if whole else last


def _numbered(text: str, start: int, end: int) -> Iterator[int]:
    """*1 Brev fra klubben 2 Svar fra kommunen*, *Bilag 1 Åben Brev 2 Lukket Svar*: before each number that follows the
    last one."""
    first = _FIRST.match(text, start, end)
    place = first.end() if first else end
    for number in range(2, _MOST_NUMBERED):
        following = re.compile(rf"(?<=\S)\s{number}\s{_AFTER_NUMBER}").search(text, place, end)
        if following is None:
            return
        yield following.start() + 1
        place = following.end()


def _is_body(words: str, vocabulary: Vocabulary) -> bool:
    """*14/20311 Handicaprådet*: values of the labels above (*Sagsnr.:*, *Sagen afgøres i:*) that a converter moved."""
    name = words.strip()
    body = find_body(CASE_BEFORE.sub("", name), vocabulary)
    return body is not None and body.name == CASE_BEFORE.sub("", name)


def _entries(text: str, start: int, end: int, inline: bool) -> list[tuple[int, int]]:
    """The entries on one line: cut before numbers, at semicolons, and beside the heading at commas before capitals.

    *Bilag: Regnskab 2004. Brev fra klubben.*: at full stops too, where the line ends with one.
    """
    cuts = [start]
    if inline and end - start <= _LONGEST and text[start:end].rstrip().endswith("."):
        cuts.extend(match.end() for match in _STOP.finditer(text, start, end))
    for pattern in (_IN_LABEL if inline else _IN_LINE, _FURTHER):
        cuts.extend(match.end() for match in pattern.finditer(text, start, end))
    cuts.extend(_numbered(text, start, end))
    cuts = [*sorted(set(cuts)), end]
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip(" ,;")]
