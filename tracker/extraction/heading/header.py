"""What a document says of the meeting: body, municipality, day, time, place, kind."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.danish.dates import FoundTime, find_dates, find_times, parse_time
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.meeting import Attendance, MeetingHeader
from tracker.domain.source import Quote
from tracker.extraction.heading.approved_agenda import find_agenda_date
from tracker.extraction.heading.bodies import find_bodies
from tracker.extraction.heading.kinds import find_kind
from tracker.extraction.heading.labels import Labelled, find_labelled
from tracker.extraction.heading.meeting_body import find_meeting_body
from tracker.extraction.heading.meeting_days import find_days, find_decision_day
from tracker.extraction.heading.meeting_end import find_end, is_of_an_end
from tracker.extraction.heading.municipality_beside import find_municipality_beside
from tracker.extraction.heading.place_behind_names import find_place_behind_names, without_place
from tracker.extraction.heading.places import find_place
from tracker.extraction.heading.short_dates import find_month_first
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.outline.single import end_of_labels

_MUNICIPALITY = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÆØÅ][a-zæøåé]+(?:[- ][A-ZÆØÅ][a-zæøåé]+)"
    r"{0,2}?)(?:s)?\s+(?:(?:[Rr]egions)?[Kk]ommunes?(?![a-zæøå]))|(?<![\w-])(?P<capitals>[A-ZÆØÅ]{3,}(?:-[A-ZÆØÅ]+)"
    r"?)\s+KOMMUNES?\b"
)


@dataclass(slots=True)
class _Found:
    evidence: list[tuple[str, Quote]] = field(default_factory=list)


def find_header(
    text: str, outline: Outline, attendances: tuple[Attendance, ...], vocabulary: Vocabulary
) -> MeetingHeader:
    """The header of a document, from its labels first, then its first lines, then its decision headings."""
    found = _Found()
    lines = outline.lines[: outline.header_end_line]
    if len(outline.items) == 1:
        lines = outline.lines[: max(len(lines), end_of_labels(outline.lines, outline.tags, vocabulary))]
    labelled = tuple(find_labelled(lines, vocabulary)) or _decision_labels(outline, vocabulary)
    told = find_meeting_body(outline, labelled, vocabulary)
    body = told[0] if told else None
    if told and told[1]:
        found.evidence.append(("body", told[1]))
    date, record, words = find_days(text, outline, labelled)
    if words:
        found.evidence.append(("date", words))
    date = date or find_agenda_date(text, vocabulary) or find_decision_day(outline)
    begins, ends = _times(text, outline, labelled, found)
    place = find_place(text, outline, labelled, vocabulary)
    place = place or find_place_behind_names(text, outline.header.end, attendances)
    attendances = without_place(text, attendances, place)
    if place:
        found.evidence.append(("place", place))
    municipality = _municipality(text, outline.header.end, vocabulary, found)
    kind = find_kind(text, outline, vocabulary)
    where = " ".join(place.text.split()) if place else None
    return MeetingHeader(
        kind, municipality, body, date, record, begins, ends, where, attendances,
        tuple(found.evidence),
    )  # fmt: skip


def _decision_labels(outline: Outline, vocabulary: Vocabulary) -> tuple[Labelled, ...]:
    """*Dato: …*, *Sted: …* under the first decision, for documents without a head."""
    for item in outline.items:
        for section in item.sections:
            if section.kind is SectionKind.DECISION:
                lines = tuple(line for line, _ in outline.lines_in(section.content))[:12]
                return tuple(label for label in find_labelled(lines, vocabulary) if label.kind in ("date", "place"))
    return ()


def _times(
    text: str, outline: Outline, labelled: Sequence[Labelled], found: _Found
) -> tuple[dt.time | None, dt.time | None]:
    begins: dt.time | None = None
    ends: dt.time | None = None
    for label in labelled:
        words = text[label.start : label.end]
        english = find_month_first(text, label.start, label.end)
        if english is not None and label.kind in ("time", "date", "date_time"):
            return english[1], ends or find_end(text)
        hit = _time_in(words) if label.kind in ("time", "end_time") else next(find_times(words), None)
        if hit is None:
            continue
        if label.kind == "end_time":
            ends = ends or hit.start_time
        elif label.kind in ("time", "date", "date_time") and begins is None:
            begins, ends = hit.start_time, hit.end_time or ends
            found.evidence.append(("start_time", Quote.of(text, label.start, label.end)))
    if begins is None:
        hit = next((time for time in find_times(text, 0, outline.header.end) if not is_of_an_end(text, time)), None)
        if hit:
            begins, ends = hit.start_time, hit.end_time or ends
            found.evidence.append(("start_time", Quote.of(text, hit.start, hit.end)))
    return begins, ends or find_end(text)


def _time_in(words: str) -> FoundTime | None:
    """A labelled time: *Kl. 16*, *16:30*, or behind a day (*03-11-2015 16:30:00*)."""
    day = next(find_dates(words), None)
    return parse_time(words) or (parse_time(words[day.end :]) if day else None)


def _municipality(text: str, header_end: int, vocabulary: Vocabulary, found: _Found) -> str | None:
    """The municipality that the text names most often; a mention in the head counts for three."""
    counts: Counter[str] = Counter()
    places: dict[str, Quote] = {}
    for match in _MUNICIPALITY.finditer(text):
        name = _municipality_name(match["name"] or match["capitals"].capitalize(), vocabulary)
        label = "\n" in match[0] and text[match.end() : match.end() + 1] in (":", "\t")
        if name is None or label:
            continue
        counts[name] += 3 if match.start() < header_end else 1
        places.setdefault(name, Quote.of(text, match.start(), match.end()))
    if not counts:
        return _from_body(text[:header_end], vocabulary, found)
    name = counts.most_common(1)[0][0]
    found.evidence.append(("municipality", places[name]))
    return name


_BODY_ENDINGS = ("udvalget", "rådet", "forvaltningen", "bestyrelsen", "nævnet")
_NO_NAMES = frozenset(("den", "en", "vores", "vor", "hele", "denne", "som", "egen", "andre", "ny", "hver", "i"))


def _municipality_name(words: str, vocabulary: Vocabulary) -> str | None:
    parts = words.split()
    while parts:
        name = " ".join(parts)
        for form in (name, name.removesuffix("s"), name.replace(" ", "-")):
            if fold(form) in vocabulary.municipality_names:
                return vocabulary.municipality_names[fold(form)]
        if len(parts) == 1:
            break
        parts = parts[1:]
    return None if fold(parts[0]) in _NO_NAMES or fold(parts[0]).endswith(_BODY_ENDINGS) else parts[0]


def _from_body(head: str, vocabulary: Vocabulary, found: _Found) -> str | None:
    """*Fredensborg Seniorråd*, *Seniorrådet - Fredensborg*: a body that has the municipality's name beside it."""
    for body in find_bodies(head, vocabulary):
        first = body.name.split()[0]
        if " " in body.name and fold(first) in vocabulary.municipality_names:
            return vocabulary.municipality_names[fold(first)]
    beside = find_municipality_beside(head, vocabulary)
    if beside is None:
        return None
    found.evidence.append(("municipality", beside[1]))
    return beside[0]
