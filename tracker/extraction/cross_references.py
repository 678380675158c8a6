"""What an item refers to: meetings, items and cases, and by the modules beside it papers, laws and policies."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.dates import FoundDate, find_dates
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, SectionKind
from tracker.domain.meeting import MeetingHeader
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.domain.source import Quote, Span
from tracker.extraction.bodies import FoundBody, find_bodies
from tracker.extraction.case_numbers import is_case_number
from tracker.extraction.law_references import find_law_references, find_policy_references
from tracker.extraction.outline import Outline
from tracker.extraction.paper_references import find_attachment_references
from tracker.extraction.tags import LineKind

_MEETING = re.compile(
    r"[Mm]ød(?:e|et|ets|er|erne)(?:\s+(?:i|af|for)\s+(?:\w[\w-]{1,40}\s){1,4}?)?[\s,]{0,3}"
    r"(?:\w+dag\s+)?(?:den|d\.)?\s{0,2}(?:\w+dag\s+)?(?:den\s+|d\.\s*)?(?=\d)"
)
_DATED_BODY = re.compile(
    r"(?:udvalget|rådet|bestyrelsen|repræsentationen|forum|byråd)(?:s)?,?\s+(?:\w+dag\s+)?(?:den\s+|d\.\s*)?(?=\d)"
)
_ITEM = re.compile(
    r"(?P<word>dagsordenspunkt(?:et)?|pkt|[Pp]unkt(?:et)?|Pkt|[Ss]ag\s+nr|[Ss]agsnr)\.?\s*(?:nr\.?\s*)?(?P<number>\d{1,4})"
    r"(?![\d/-]|\.\d)(?P<agenda>\s+(?:på|i|fra|af)\s+(?:\w+\s+)?(?:dagsordenen|mødet|møde|referatet)\b)?"
)
_LEAD = re.compile(
    r"(?:\bse|\bjf|\bjfr|\bjævnfør|\bunder|\bsammen\s+med|\bhenvises\s+til|\bforbindelse\s+med|\befter|\bfør|\bved)\.?\s+"
    r"(?:også\s+|dagsordenens\s+)?$",
    re.IGNORECASE,
)
_CASE_LABEL = re.compile(
    r"(?:[Ss]ag(?:snr|snummer|sid|en)?|[Jj]ournal(?:nr|nummer)?|[Jj]\.?\s?nr|[Aa]cadre|ESDH|[Ee]doc)\.?\s*(?:nr\.?|id)?\s*:?\s*"
    r"(?P<number>\d[\w./-]{3,30}|[A-ZÆØÅ]{1,4}-?\d[\w./-]{3,30})"
)
_CASE_SHAPE = re.compile(
    r"(?<![\w/.-])(?:\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}|\d{3}-(?:19|20)\d{2}-\d{3,7})(?![\w/-])"
)
_BODY_WORDS = ("udvalg", "råd", "bestyrelse", "repræsentation", "forum", "nævn", "ØU", "KB")
_REACH = 90


def find_references(
    outline: Outline, item: AgendaItem, header: MeetingHeader, vocabulary: Vocabulary
) -> tuple[CrossReference, ...]:
    """What an item refers to, each once, in the order in which it is first named.

    Meetings: *mødet den 31. august 2023*, *Økonomiudvalgets møde den …*, *Byrådet den 4. maj 2020*. Items: *pkt. 7 på
    dagsordenen*, *jf. punkt 7*, *Økonomiudvalget, 03-04-2019, pkt. 42*. Cases: *sag 22/740*. Not: the meeting itself,
    the item's own number and case, and the points of what is proposed (*pkt. 2 godkendt*).
    """
    text = outline.text
    sections = tuple((section.kind, section.span) for section in item.sections)
    spans = _prose(outline, item)
    found: list[CrossReference] = []
    for span in spans:
        found.extend(_meetings(text, span, header, vocabulary))
        found.extend(_items(text, span, item, header, vocabulary))
        found.extend(_cases(text, span, item))
        found.extend(find_law_references(text, span.start, span.end))
        found.extend(find_policy_references(text, span.start, span.end))
    found.extend(find_attachment_references(text, spans, item.attachments, sections))
    return _without_overlaps(found)


def _prose(outline: Outline, item: AgendaItem) -> tuple[Span, ...]:
    """The stretches of an item that are no list of attachments and no line with its own case number."""
    pieces: list[Span] = []
    kept = [section.span for section in item.sections if section.kind is not SectionKind.ATTACHMENTS] or [item.span]
    for span in kept:
        start = span.start
        for line, tag in outline.lines_in(span):
            if tag.kind in (LineKind.CASE, LineKind.NOISE):
                pieces.append(Span(start, max(start, line.start)))
                start = max(start, min(line.end, span.end))
        pieces.append(Span(start, span.end))
    return tuple(piece for piece in pieces if piece.start < piece.end)


def _without_overlaps(found: Sequence[CrossReference]) -> tuple[CrossReference, ...]:
    """Each thing once, and nothing inside a longer reference."""
    ordered = sorted(found, key=lambda r: (r.quote.span.start, -r.quote.span.end))
    kept: dict[object, CrossReference] = {}
    last = -1
    for reference in ordered:
        inside = reference.quote.span.end <= last and reference.kind is not ReferenceKind.ATTACHMENT
        name = reference.name.casefold() if reference.name else None
        key = (
            reference.kind, reference.date, reference.body, reference.item_number, reference.case_number, name,
            reference.paragraph,
        )  # fmt: skip
        if not inside and key not in kept:
            kept[key] = reference
        last = max(last, reference.quote.span.end)
    return tuple(kept.values())


def _meetings(text: str, span: Span, header: MeetingHeader, vocabulary: Vocabulary) -> Iterator[CrossReference]:
    for pattern, signs in ((_MEETING, ("ød",)), (_DATED_BODY, ("udvalg", "råd", "bestyrelsen", "forum", "tionen"))):
        if not any(text.find(sign, span.start, span.end) >= 0 for sign in signs):
            continue
        for match in pattern.finditer(text, span.start, span.end):
            date = next(find_dates(text, match.end(), min(span.end, match.end() + 24)), None)
            if date is None or date.start != match.end():
                continue
            body = _body_before(text, max(span.start, match.start() - _REACH), match.end(), vocabulary)
            ours = date.date == header.date and (body is None or body.name == header.body)
            if not ours:
                start = min(match.start(), body.start) if body else match.start()
                quote = Quote.of(text, start, date.end)
                yield CrossReference(ReferenceKind.MEETING, quote, date.date, body.name if body else None)


def _body_before(text: str, start: int, end: int, vocabulary: Vocabulary) -> FoundBody | None:
    """The body that a stretch of one sentence names last."""
    window = text[start:end]
    cut = max(window.rfind("\n"), window.rfind(". "), 0)
    window = window[cut:]
    if not any(word in window for word in _BODY_WORDS):
        return None
    bodies = find_bodies(window, vocabulary)
    if not bodies:
        return None
    last = bodies[-1]
    return FoundBody(last.name, last.kind, start + cut + last.start, start + cut + last.end)


def _items(
    text: str, span: Span, item: AgendaItem, header: MeetingHeader, vocabulary: Vocabulary
) -> Iterator[CrossReference]:
    if not any(text.find(sign, span.start, span.end) >= 0 for sign in ("kt", "ag nr", "agsnr")):
        return
    for match in _ITEM.finditer(text, span.start, span.end):
        before = max(span.start, match.start() - _REACH)
        dated = _date_before(text, before, match.start())
        number = match["number"]
        if dated is not None:
            if dated.date == header.date and number == item.number:
                continue
            body = _body_before(text, max(span.start, dated.start - _REACH), dated.start, vocabulary)
            start = body.start if body else dated.start
            quote = Quote.of(text, start, match.end("number"))
            yield CrossReference(ReferenceKind.ITEM, quote, dated.date, body.name if body else None, item_number=number)
        elif number != item.number and _is_of_agenda(text, match, before, item):
            yield CrossReference(ReferenceKind.ITEM, Quote.of(text, match.start(), match.end()), item_number=number)


def _date_before(text: str, start: int, position: int) -> FoundDate | None:
    """*…, 03-04-2019,* right before *pkt. 42*."""
    floor = max(start, position - 30)
    dates = list(find_dates(text, floor, position))
    near = dates[-1] if dates else None
    return near if near and not text[near.end : position].strip(" ,:\n()") else None


def _is_of_agenda(text: str, match: re.Match[str], before: int, item: AgendaItem) -> bool:
    """Whether a bare number is an item's, and not a point of what is proposed here."""
    if match["agenda"] or match["word"].casefold().startswith(("dagsorden", "sag")):
        return not text[before : match.start()].endswith("\n") and match.start() > item.span.start
    lead = _LEAD.search(text, before, match.start())
    return lead is not None and int(match["number"]) > len(item.recommendations)


def _cases(text: str, span: Span, item: AgendaItem) -> Iterator[CrossReference]:
    own = {case.quote.text for case in item.case_numbers}
    for match in _CASE_SHAPE.finditer(text, span.start, span.end):
        if match[0] not in own:
            yield CrossReference(ReferenceKind.CASE, Quote.of(text, match.start(), match.end()), case_number=match[0])
    if not any(text.find(sign, span.start, span.end) >= 0 for sign in ("ag", "nr", "cadre", "ESDH", "doc")):
        return
    for match in _CASE_LABEL.finditer(text, span.start, span.end):
        number = match["number"].rstrip("./-")
        if number not in own and "/" + number not in own and is_case_number(number):
            quote = Quote.of(text, match.start(), match.start("number") + len(number))
            yield CrossReference(ReferenceKind.CASE, quote, case_number=number)
