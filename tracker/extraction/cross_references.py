"""What an item refers to: meetings, items and cases, and by the modules beside it papers, laws and policies."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.body_names import body_key
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
from tracker.extraction.signs import places_of, word_start
from tracker.extraction.tags import LineKind

_MEETING = re.compile(
    r"[Mm]ød(?:e|et|ets|er|erne)(?:\s(?:i|af|for)\s(?:\w[\w-]{1,40}\s){1,4}?)?[\s,]{0,3}"
    r"(?:\w{2,4}dag\s)?(?:den\s{1,2}|d\.\s{0,2})?(?:\w{2,4}dag\s)?(?:den\s|d\.\s?)?(?=\d)"
)
_DATED_BODY = re.compile(r"\w{4,14}?s?,?[ \xa0](?:\w{2,4}dag[ \xa0])?(?:den[ \xa0]|d\.[ \xa0]?)?(?=\d)")
_BODY_ENDS = ("udvalget", "rådet", "bestyrelsen", "tationen", "forum", "byråd", "Byråd")
_ITEM = re.compile(
    r"(?P<word>[Pp]kt|[Pp]unkt(?:et)?|sag\snr)\.?\s?(?:nr\.?\s?)?(?P<number>\d{1,4})(?![\d/-]|\.\d)"
    r"(?P<agenda>\s(?:på|i|fra|af)\s(?:\w+\s)?(?:dagsordenen|mødet|møde|referatet)\b)?"
    r"(?P<title>(?=\s[”\"“»]))?"
)
_LEAD = re.compile(
    r"(?:\bse|\bjf|\bjfr|\bjævnfør|\bunder|\bsammen\smed|\bhenvises\stil|\bforbindelse\smed|\befter|\bfør|\bved|"
    r"\bbehandling(?:en)?\saf)\.?\s"
    r"(?:også\s|dagsordenens\s)?$",
    re.IGNORECASE,
)
_CASE_LABEL = re.compile(
    r"(?:[Ss]ag(?:snr|snummer|sid|en)?|[Jj]ournal(?:nr|nummer)?|[Jj]\.?\s?nr|[Aa]cadre|ESDH|[Ee][Dd]oc)\.?\s?(?:nr\.?|id)?"
    r"\s?:?\s?(?P<number>\d[\w./-]{3,30}|[A-ZÆØÅ]{1,4}-?\d[\w./-]{3,30})"
)
_CASE_SIGNS = ("sag", "Sag", "journal", "Journal", "j.nr", "J.nr", "J. nr", "j. nr", "cadre", "ESDH", "edoc", "eDoc")
_KLE = re.compile(r"(?<![\w/.-])\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}(?![\w/-])")
_FACETS = ("-A", "-G", "-I", "-K", "-P", "-S", "-Ø")
_BODY_WORDS = ("udvalg", "råd", "bestyrelse", "repræsentation", "forum", "nævn", "ØU", "KB")
_LABEL = re.compile(
    r"(?:[A-ZÆØÅ]{4,}|Beslutning(?:er)?|Meddelelser|Referat|Protokol|Sagsgang|Behandling)\s(?=[A-ZÆØÅ][a-zæøå])"
)
"""Words on the same line that are no part of the body's name."""
_REACH = 90
_DATE = 30
"""No date is longer than this."""


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
    for span in _kept(item):
        start = span.start
        for line, tag in outline.lines_in(span):
            if tag.kind in (LineKind.CASE, LineKind.NOISE):
                pieces.append(Span(start, max(start, line.start)))
                start = max(start, min(line.end, span.end))
        pieces.append(Span(start, span.end))
    return tuple(piece for piece in pieces if piece.start < piece.end)


def _kept(item: AgendaItem) -> list[Span]:
    """The sections that are no list of attachments, those side by side as one."""
    kept: list[Span] = []
    for section in item.sections:
        if section.kind is SectionKind.ATTACHMENTS:
            continue
        if kept and section.span.start - kept[-1].end <= 1:
            kept[-1] = Span(kept[-1].start, section.span.end)
        else:
            kept.append(section.span)
    return kept if item.sections else [item.span]


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
    for place in places_of(text, ("øde", *_BODY_ENDS), span.start, span.end):
        at_meeting = text.startswith("øde", place)
        first = max(span.start, place - 1) if at_meeting else place
        match = (_MEETING if at_meeting else _DATED_BODY).match(text, first, span.end)
        if match is None:
            continue
        date = next(find_dates(text, match.end(), min(span.end, match.end() + _DATE)), None)
        if date is None or date.start != match.end():
            continue
        body = _body_before(text, max(span.start, match.start() - _REACH), match.end(), vocabulary)
        ours = date.date == header.date and (body is None or _is_same(body.name, header.body))
        if not ours and (at_meeting or body is not None):
            start = min(word_start(text, match.start(), span.start), body.start if body else match.start())
            quote = Quote.of(text, start, date.end)
            yield CrossReference(ReferenceKind.MEETING, quote, date.date, body.name if body else None)


def _body_before(text: str, start: int, end: int, vocabulary: Vocabulary) -> FoundBody | None:
    """The body that a stretch of one sentence names last, without a label in capitals before it."""
    window = text[start:end]
    cut = max(window.rfind("\n"), window.rfind(". "), 0)
    window = window[cut:]
    if not any(word in window for word in _BODY_WORDS):
        return None
    bodies = find_bodies(window, vocabulary)
    if not bodies:
        return None
    last = bodies[-1]
    label = _LABEL.match(last.name)
    skipped = label.end() if label else 0
    return FoundBody(last.name[skipped:], last.kind, start + cut + last.start + skipped, start + cut + last.end)


def _is_same(body: str, own: str | None) -> bool:
    """Whether a name is the meeting's own body, longer or shorter."""
    one, other = body_key(body), body_key(own or "")
    return one in other or other in one


def _items(
    text: str, span: Span, item: AgendaItem, header: MeetingHeader, vocabulary: Vocabulary
) -> Iterator[CrossReference]:
    for place in places_of(text, ("pkt", "Pkt", "punkt", "Punkt", "sag nr"), span.start, span.end):
        match = _ITEM.match(text, place, span.end)
        if match is None:
            continue
        before = max(span.start, place - _REACH)
        dated = _date_before(text, before, place)
        number = match["number"]
        if dated is None:
            if number != item.number and _is_of_agenda(text, match, before, item):
                quote = Quote.of(text, word_start(text, place, before), match.end())
                yield CrossReference(ReferenceKind.ITEM, quote, item_number=number)
        elif dated.date != header.date or number != item.number:
            body = _body_before(text, max(span.start, dated.start - _REACH), dated.start, vocabulary)
            quote = Quote.of(text, body.start if body else dated.start, match.end("number"))
            yield CrossReference(ReferenceKind.ITEM, quote, dated.date, body.name if body else None, number)


def _date_before(text: str, start: int, position: int) -> FoundDate | None:
    """*…, 03-04-2019,* right before *pkt. 42*."""
    dates = list(find_dates(text, max(start, position - _DATE), position))
    near = dates[-1] if dates else None
    return near if near and not text[near.end : position].strip(" ,:\n()") else None


def _is_of_agenda(text: str, match: re.Match[str], before: int, item: AgendaItem) -> bool:
    """Whether a bare number is an item's, and not a point of what is proposed here."""
    whole = text.endswith(("dagsordens", "Dagsordens"), before, match.start())
    if match["agenda"] or match["title"] is not None or whole or match["word"].startswith("sag"):
        return True
    lead = _LEAD.search(text, before, match.start())
    return lead is not None and int(match["number"]) > len(item.recommendations)


def _cases(text: str, span: Span, item: AgendaItem) -> Iterator[CrossReference]:
    own = {case.quote.text for case in item.case_numbers}
    for place in places_of(text, _FACETS, span.start, span.end):
        match = _KLE.match(text, max(span.start, place - len("15.40.00")), span.end)
        if match is not None and match[0] not in own:
            yield CrossReference(ReferenceKind.CASE, Quote.of(text, *match.span()), case_number=match[0])
    for place in places_of(text, _CASE_SIGNS, span.start, span.end):
        labelled = _CASE_LABEL.match(text, word_start(text, place, span.start), span.end)
        if labelled is None or (labelled[0][0].isupper() and ":" in labelled[0]):
            continue
        number = labelled["number"].rstrip("./-")
        if number not in own and is_case_number(number):
            quote = Quote.of(text, labelled.start(), labelled.start("number") + len(number))
            yield CrossReference(ReferenceKind.CASE, quote, case_number=number)
