"""References to other meetings: by day, by several days in a row, by body and day, by month, or as the last one."""

import re
from collections.abc import Iterator

from tracker.danish.body_names import body_key
from tracker.danish.dates import find_dates
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import MeetingHeader
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.domain.source import Quote, Span
from tracker.extraction.heading.bodies import FoundBody, find_bodies
from tracker.extraction.told.named_days import MONTH, THE, NamedDay, days_in_a_row
from tracker.extraction.told.others_meetings import is_no_meeting_of_a_body
from tracker.extraction.told.signs import places_of, word_start

_MEETING = re.compile(
    r"[Mm]ød(?:e|et|ets|er|erne|ernes)(?:\s(?:i|af|for|med)\s(?:\w[\w-]{1,40}\s){1,4}?)?(?:,?\shenholdsvis\s"
    r"|[\s,]{0,3})"
    rf"{THE}(?=\d)"
)
_RECORD = re.compile(
    rf"(?:[Rr]eferat(?:et|er|erne)?|[Bb]eslutning(?:en|er|erne)|[Dd]agsorden(?:en)?)\s(?:fra|af"
    rf"|den\b(?=\s\d))\s{THE}(?=\d)"
)
"""*Referatet fra 12/9 2023*."""
_DECIDES = (
    r"(?:besluttede|vedtog|behandlede|drøftede|godkendte|udsatte|tiltrådte|anbefalede|indstillede|nedsatte|afgav"
    r"|afviste|"
    r"igangsatte|bevilgede|frigav|afsatte|tilsluttede\ssig|fik\sforelagt|blev\sorienteret|tog)"
)
_MATTER = r"(?:(?:sagen|punktet|planen|forslaget|budgettet|emnet|indstillingen|høringssvaret)\s)?"
_ACT = (
    rf"(?:(?P<decides>{_DECIDES})\s|(?P<has>har|havde)\s(?:senest\s)?|[a-zæøå]{{3,20}}(?:ede|te)\s|"
    r"(?:behandling|vedtagelse|beslutning|møde)(?:\s(?:af|fra))?\s)"
)
_DATED_BODY = re.compile(rf"\w{{4,14}}?s?,?\s(?:{_ACT}{_MATTER}(?:senest\s)?)?{THE}(?=\d)")
"""*Byrådet den 4. maj 2020*, *Byrådet godkendte den 4. maj 2020*, *Udvalget udsatte sagen den 16. januar 2024*."""
_DONE = re.compile(rf"\s(?:\w+\s){{0,3}}?(?:\w+(?:et|t|ede)\b|{_DECIDES})")
_VERB_BETWEEN = re.compile(rf"\s{_DECIDES}\s(?:[\w-]+\s){{0,2}}")
"""*Den 19. december 2023 vedtog byrådet planen*."""
_IN_MONTH = re.compile(
    r"(?:[Mm]øde(?:t|ts|r|rne)?(?:\s(?:i|af|for)\s(?:\w[\w-]{1,40}\s){1,4}?)?"
    rf"\si\s(?:{MONTH})\b(?:\.?\s(?:19|20)\d\d\b)?)",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:sidste|forrige|seneste|foregående|tidligere"
    r"|sidst\safholdte)\s(?:\w{3,20}e\s)?(?:[\w-]{0,30}?møder?|byrådsmøde)\b(?!\s(?:den|d\.)?\s?\d)",
    re.I,
)
"""*på sidste møde*, *forrige ordinære møde*: a meeting whose day the words do not name."""
_BODY_ENDS = ("dvalget", "rådet", "Rådet", "estyrelsen", "tationen", "forum", "byråd", "Byråd", "KB", "ØU")
_RECORDS = ("øde", "eferat", "eslutning", "agsorden")
_WORD = re.compile(r"\w{1,20}")
_BODY_WORDS = ("udvalg", "råd", "bestyrelse", "repræsentation", "forum", "nævn", "ØU", "KB")
_LABEL = re.compile(
    r"(?:[A-ZÆØÅ]{4,}|Beslutning(?:er)?|Meddelelser|Referat|Protokol|Sagsgang|Behandling)\s(?=[A-ZÆØÅ][a-zæøå])"
)
"""Words on the same line that are no part of the body's name."""
REACH = 90


def find_meeting_references(
    text: str, span: Span, header: MeetingHeader, vocabulary: Vocabulary
) -> Iterator[CrossReference]:
    """Meetings that a stretch refers to, one for each day.

    1. *mødet den 31. august 2023*, *møderne den 2. maj og den 6. juni 2023*, *referatet fra 12/9 2023*  2. *Byrådet den
    4. maj 2020*, *Udvalget udsatte sagen den 16. januar 2024*, *Den 4. maj 2020 vedtog byrådet …*  3. *byrådets møde i
    december 2023*, *på sidste møde*: no day is told, and none is made up. A day without its year takes that of the next
    day in the row, where it goes before it in the year. Not: the meeting itself, *Der holdes møde den …*, a
    club's own meeting.
    """
    for place in places_of(text, ("øde", "eferat", "eslutning", "agsorden", *_BODY_ENDS), span.start, span.end):
        at_meeting = text.startswith(_RECORDS, place)
        if at_meeting:
            yield from _of_meeting(text, place, span, header, vocabulary)
        else:
            yield from _of_body(text, place, span, header, vocabulary)


def _of_meeting(
    text: str, place: int, span: Span, header: MeetingHeader, vocabulary: Vocabulary
) -> Iterator[CrossReference]:
    first = max(span.start, place - 1)
    begin = word_start(text, place, span.start)
    shape = _MEETING if text.startswith("øde", place) else _RECORD
    match = shape.match(text, first, span.end)
    if match is None:
        yield from _undated(text, place, span, vocabulary)
        return
    is_one = not text.startswith(("øder", "eferater"), place)
    days = days_in_a_row(text, match.end(), span.end, is_one=is_one)
    if not days:
        yield from _undated(text, place, span, vocabulary)
        return
    if is_one and is_no_meeting_of_a_body(text, span.start, begin, match.end()):
        return
    body = body_before(text, max(span.start, match.start() - REACH), match.end(), vocabulary)
    start = min(begin, body.start if body else begin)
    yield from _each(text, start, days, body, header)


def _each(
    text: str, start: int, days: tuple[NamedDay, ...], body: FoundBody | None, header: MeetingHeader
) -> Iterator[CrossReference]:
    for number, day in enumerate(days):
        same_day = header.date is not None and (
            day.date == header.date
            or (day.date is None and (day.month, day.day) == (header.date.month, header.date.day))
        )
        if not same_day or (body is not None and not _is_same(body.name, header.body)):
            quote = Quote.of(text, day.start if number else start, day.end)
            yield CrossReference(ReferenceKind.MEETING, quote, day.date, body.name if body else None)


def _undated(text: str, place: int, span: Span, vocabulary: Vocabulary) -> Iterator[CrossReference]:
    """*byrådets møde i december 2023*, *på sidste møde*."""
    begin = word_start(text, place, span.start)
    month = _IN_MONTH.match(text, max(span.start, place - 1), span.end)
    if month is not None:
        body = body_before(text, max(span.start, begin - REACH), begin, vocabulary)
        start = body.start if body else begin
        yield CrossReference(
            ReferenceKind.MEETING, Quote.of(text, start, month.end()), body=body.name if body else None
        )
        return
    last = _LAST.search(text, max(span.start, begin - 40), min(span.end, place + 8))
    if last is not None and last.start() < place < last.end():
        yield CrossReference(ReferenceKind.MEETING, Quote.of(text, *last.span()))


def _of_body(
    text: str, place: int, span: Span, header: MeetingHeader, vocabulary: Vocabulary
) -> Iterator[CrossReference]:
    match = _DATED_BODY.match(text, place, span.end)
    if match is None:
        yield from _of_day_first(text, place, span, header, vocabulary)
        return
    days = days_in_a_row(text, match.end(), span.end, is_one=True)
    if not days or (match["has"] and not _DONE.match(text, days[-1].end)):
        return
    body = body_before(text, max(span.start, place - REACH), match.end(), vocabulary)
    begin = word_start(text, place, span.start)
    is_own = text[begin : match.end()].split(maxsplit=1)[0].casefold().rstrip("s,") in vocabulary.generic_bodies
    if body is not None or (is_own and (match["decides"] or match["has"])):
        yield from _each(text, body.start if body else begin, days, body, header)


def _of_day_first(
    text: str, place: int, span: Span, header: MeetingHeader, vocabulary: Vocabulary
) -> Iterator[CrossReference]:
    begin = word_start(text, place, span.start)
    first = max(span.start, begin - REACH)
    date = next(reversed(list(find_dates(text, first, begin))), None)
    if date is None or not _VERB_BETWEEN.fullmatch(text, date.end, begin):
        return
    word = _WORD.match(text, place, span.end)
    body = body_before(text, date.end, word.end() if word else place, vocabulary)
    day = NamedDay(date.start, date.end, date.date.month, date.date.day, date.date)
    yield from _each(text, date.start, (day,), body, header)


def body_before(text: str, start: int, end: int, vocabulary: Vocabulary) -> FoundBody | None:
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
