"""References to items of this or another agenda, and to cases by their numbers."""

import re
from collections.abc import Iterator

from tracker.danish.dates import FoundDate, find_dates
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem
from tracker.domain.meeting import MeetingHeader
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.domain.source import Quote, Span
from tracker.extraction.heading.bodies import FoundBody
from tracker.extraction.items.case_numbers import is_case_number, is_number
from tracker.extraction.told.meeting_references import REACH, body_before
from tracker.extraction.told.signs import places_of, word_start

_MORE = (
    r"(?P<more>(?:\s?(?:-|–|,)\s?\d{1,4}(?!\d|[./]\d|-\d{3})|\s(?:til|og|samt|eller)"
    r"\s(?:pkt\.?\s|punkt\s)?\d{1,4}(?!\d|[./]\d|-\d{3}|\.\s[a-zæøå])){0,8})"
)
_ITEM = re.compile(
    r"(?P<word>[Pp]kt|[Pp]unkt(?:et|er|erne)?|[Ss]ag\snr|[Ss]ag(?=\s\d{1,3}\s(?:på|fra)\b))\.?\s?(?:nr\.?\s?)?"
    rf"(?P<number>\d{{1,4}})(?![\d/]|-\d{{5}}|\.\d){_MORE}"
    r"(?P<agenda>\s(?:på|i|fra|af|til)\s(?:[\w-]+\s){0,3}?"
    r"(?:dagsordene?n?|mødet|møde|byrådsmødet|referatet|protokollen)\b)?"
    r"(?P<title>(?=\s[”\"“»]))?"
    r"(?P<together>(?=\s(?:blev|bliver|er|behandles|drøftes|blev\s\w+)"
    r"\s?(?:behandlet\s|drøftet\s)?(?:samlet|sammen|under\sét)))?"
)
_RANGE = re.compile(r"(?P<from>\d{1,4})(?:\s?[-–]\s?|\stil\s(?:pkt\.?\s|punkt\s)?)(?P<to>\d{1,4})|(?P<one>\d{1,4})")
_MOST = 30
_THEN = re.compile(r"\s?,?\s?(?:(?:den|d\.)\s?)?(?=\d)")
_LEAD = re.compile(
    r"(?:\bse|\bjf|\bjfr|\bjævnfør|\bunder|\bsammen\smed|\bhenvises\stil|\bforbindelse\smed|sammenhæng\smed|\befter"
    r"|\bfør|\bved|"
    r"\bbehandling(?:en)?\saf)\.?\s"
    r"(?:også\s|i\søvrigt\s|dagsordenens\s)?$",
    re.IGNORECASE,
)
_NUMBERED_CASE = r"(?:[Ss]ags?[ -]?(?:nr|nummer|numre|id)|[Jj]ournal(?:nr|nummer)|[Jj]\.?\s?nr)"
_CASE_LABEL = re.compile(
    rf"(?:(?P<numbered>{_NUMBERED_CASE})|[Ss]ag(?:en|er|erne)?|[Aa]cadre(?:-?sag)?|SBSYS(?:-?sag)?|ESDH(?:-?sag)?"
    rf"|[Ee][Dd]oc(?:-?sag)?|[\w-]{{3,20}}-sag)"
    r"\.?\s?(?:nr\.?|id)?\s?:?\s?(?P<number>\d[\w./-]{3,30}|[A-ZÆØÅ]{1,4}-?\d[\w./-]{3,30})"
)
_NEXT_CASE = re.compile(r"\s?(?:,|og|samt|eller)\s(?:sag\s)?(?P<number>\d[\w./-]{3,30}|[A-ZÆØÅ]{1,4}-?\d[\w./-]{3,30})")
_CASE_SIGNS = (
    "sag",
    "Sag",
    "journal",
    "Journal",
    "j.nr",
    "J.nr",
    "J. nr",
    "j. nr",
    "cadre",
    "ESDH",
    "edoc",
    "eDoc",
    "SBSYS",
)
_KLE = re.compile(r"(?<![\w/.-])\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}(?![\w/-])")
_FACETS = ("-A", "-G", "-I", "-K", "-P", "-S", "-Ø")


def find_item_references(
    text: str, span: Span, item: AgendaItem, header: MeetingHeader, vocabulary: Vocabulary
) -> Iterator[CrossReference]:
    """Items that a stretch refers to, one for each number.

    *pkt. 7 på dagsordenen*, *jf. punkt 7*, *pkt. 42-44*, *punkterne 7 og 8 på dagsordenen*, *punkt 14 på byrådets møde
    den 28. november 2023*, *Økonomiudvalget, 03-04-2019, pkt. 42*. Not: the item's own number, and the points of what
    is proposed (*pkt. 2 godkendt*).
    """
    taken = span.start
    for place in places_of(text, ("pkt", "Pkt", "punkt", "Punkt", "sag", "Sag"), span.start, span.end):
        match = _ITEM.match(text, place, span.end) if place >= taken else None
        if match is None:
            continue
        taken = match.end()
        before = max(span.start, place - REACH)
        dated = _date_before(text, before, place)
        if dated is None:
            yield from _of_agenda(match, before, span.end, item, vocabulary)
            continue
        body = body_before(text, max(span.start, dated.start - REACH), dated.start, vocabulary)
        for number, start, end in _numbers(match):
            if dated.date != header.date or number != item.number:
                begin = (body.start if body else dated.start) if start == match.start("number") else start
                yield _item(Quote.of(text, begin, end), number, dated, body)


def _of_agenda(
    match: re.Match[str], before: int, end: int, item: AgendaItem, vocabulary: Vocabulary
) -> Iterator[CrossReference]:
    """Without a day before it; it may be told behind: *punkt 14 på byrådets møde den 28. november 2023*."""
    text = match.string
    dated = _date_behind(text, match, end)
    body = body_before(text, match.end("more"), dated.start, vocabulary) if dated else None
    numbers = _numbers(match)
    for number, start, behind in numbers:
        if (dated is None and number == item.number) or not _is_of_agenda(text, match, number, before, item):
            continue
        begin = word_start(text, match.start(), before) if start == match.start("number") else start
        stop = behind if len(numbers) > 1 else dated.end if dated else match.end()
        yield _item(Quote.of(text, begin, stop), number, dated, body)


def _date_behind(text: str, match: re.Match[str], stop: int) -> FoundDate | None:
    then = _THEN.match(text, match.end(), stop) if match["agenda"] else None
    if then is None:
        return None
    date = next(find_dates(text, then.end(), min(stop, then.end() + 30)), None)
    return date if date is not None and date.start == then.end() else None


def _item(quote: Quote, number: str, dated: FoundDate | None, body: FoundBody | None) -> CrossReference:
    date, name = dated.date if dated else None, body.name if body else None
    return CrossReference(ReferenceKind.ITEM, quote, date, name, item_number=number)


def _numbers(match: re.Match[str]) -> tuple[tuple[str, int, int], ...]:
    """Each number with its place: *42-44* are three, that stand at the same place."""
    found: list[tuple[str, int, int]] = []
    for one in _RANGE.finditer(match.string, match.start("number"), match.end("more")):
        if one["one"]:
            found.append((one["one"], *one.span()))
            continue
        first, last = int(one["from"]), int(one["to"])
        numbers = range(first, last + 1) if first < last <= first + _MOST else (first, last)
        found.extend((str(number), *one.span()) for number in numbers)
    return tuple(found)


def _date_before(text: str, start: int, position: int) -> FoundDate | None:
    """*…, 03-04-2019,* right before *pkt. 42*."""
    dates = list(find_dates(text, max(start, position - 30), position))
    near = dates[-1] if dates else None
    return near if near and not text[near.end : position].strip(" ,:\n()") else None


def _is_of_agenda(text: str, match: re.Match[str], number: str, before: int, item: AgendaItem) -> bool:
    """Whether a bare number is an item's, and not a point of what is proposed here."""
    whole = text.endswith(("dagsordens", "Dagsordens", "agsordenens "), before, match.start())
    if match["agenda"] or match["title"] is not None or whole or match["word"].startswith("sag"):
        return True
    if match["together"] is not None and match["more"]:
        return int(number) > len(item.recommendations)
    lead = _LEAD.search(text, before, match.start())
    return lead is not None and int(number) > len(item.recommendations)


def find_case_references(text: str, span: Span, item: AgendaItem) -> Iterator[CrossReference]:
    """Cases by number: *sag 22/740*, *sagsnummer 24-003456*, *sagerne 23/101 og 23/102*, *15.40.00-P35-1-21* alone."""
    own = {case.quote.text for case in item.case_numbers}
    for place in places_of(text, _FACETS, span.start, span.end):
        match = _KLE.match(text, max(span.start, place - len("15.40.00")), span.end)
        if match is not None and match[0] not in own:
            yield CrossReference(ReferenceKind.CASE, Quote.of(text, *match.span()), case_number=match[0])
    for place in places_of(text, _CASE_SIGNS, span.start, span.end):
        labelled = _CASE_LABEL.match(text, word_start(text, place, span.start), span.end)
        if labelled is None or (labelled[0][0].isupper() and ":" in labelled[0]):
            continue
        is_shape = is_number if labelled["numbered"] else is_case_number
        begin, match = labelled.start(), labelled
        while match is not None:
            number = match["number"].rstrip("./-")
            if not is_shape(number):
                break
            end = match.start("number") + len(number)
            if number not in own:
                yield CrossReference(ReferenceKind.CASE, Quote.of(text, begin, end), case_number=number)
            match = _NEXT_CASE.match(text, end, span.end)
            begin = match.start("number") if match else end
