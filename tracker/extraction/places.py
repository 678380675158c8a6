"""Where the meeting was held."""

import re
from collections.abc import Sequence

from tracker.danish.dates import find_dates, find_times
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote
from tracker.extraction.bodies import find_body
from tracker.extraction.labels import Labelled, is_label_line
from tracker.extraction.outline import Outline
from tracker.extraction.tags import LineKind

_ROOMS = r"(?=[A-ZÆØÅ]|lokale|mødelokale|byrådssalen|rådssalen|mødesalen|kantinen)"
_IN = re.compile(rf"^\s*[,.]?\s*(?:i|på|,)\s+{_ROOMS}")
_IN_BELOW = re.compile(rf"^(?:i|på)\s+{_ROOMS}")
_KL = re.compile(rf"^\s*,?\s*kl\b\.?(?:\s*\d{{1,2}}[.:]\d\d)?\s*[,.]?\s*(?:(?:i|på)\s+)?{_ROOMS}")
_PLACE_WORDS = re.compile(
    r"(?:lokale|mødelokale|rådhus|rådhuset|sal|salen|byrådssalen|rådssalen|mødesalen|vej|gade|plads|torv|allé|skole|center|centret|hus|huset|bibliotek|biblioteket|"
    r"teams|skype|zoom|kantine|kantinen|stue|etage|mødecenter|byrådssalen)\b|\b(?:værelse|rum)\s+\w+",
    re.IGNORECASE,
)


def find_place(text: str, outline: Outline, labelled: Sequence[Labelled], vocabulary: Vocabulary) -> Quote | None:
    """The place of the meeting: a labelled value, the words after date and time, or an address in the head."""
    for label in labelled:
        if label.kind == "place" and text[label.end - 1] != ":":
            return _clean(text, label.start, label.end)
    after = _after_date(text, outline, vocabulary)
    return after or _own_line(outline, text, vocabulary)


_LEAD_IN = re.compile(
    r"(?:kl\b\.?\s*(?:\d{1,2}(?:[:.]\d\d)?)?(?:\s*[-–]\s*\d{1,2}[:.]\d\d)?[\s,]*)?(?:(?:i|på)\s+(?=[A-ZÆØÅ]))?",
    re.IGNORECASE,
)


_MEETING = re.compile(r"(?:ordinært|ekstraordinært)\s+møde\s*[-–,:]\s*", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"\s+[A-ZÆØÅ][a-zæøå]{2,}:\s*$")
_TIME_BEHIND = re.compile(r"[\s,]+kl\.?\s*\d{1,2}(?:[.:]\d\d)?\s*$", re.IGNORECASE)


def _clean(text: str, start: int, end: int) -> Quote | None:
    meeting = _MEETING.match(text, start, end)
    start = meeting.end() if meeting else start
    for pattern in (_NEXT_LABEL, _TIME_BEHIND):
        tail = pattern.search(text[start:end])
        end = start + tail.start() if tail else end
    lead = _LEAD_IN.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    while end > start and text[end - 1] in " .,;*_\t\xa0":
        end -= 1
    return Quote.of(text, start, end) if start < end else None


def _after_date(text: str, outline: Outline, vocabulary: Vocabulary) -> Quote | None:
    """*den 21. september 2020 kl. 16:00 i Hobro Rådhus, Ndr. Kajgade 1*."""
    head = outline.lines[: outline.header_end_line]
    for index, line in enumerate(head):
        date = next(find_dates(text, line.core_start, line.core_end), None)
        if date is None:
            continue
        place, limit = date.end, line.core_end
        time = next(find_times(text, place, line.core_end), None)
        lead = None
        if time is not None and time.start - place < 8:
            place = time.end
        lead = _IN.match(text[place : line.core_end]) or _KL.match(text[place : line.core_end])
        if lead is None and text[place : line.core_end].strip(" .,") == "":
            below = next((n for n in range(index + 1, min(len(head), index + 4)) if not head[n].blank), index)
            place, limit = head[below].core_start, head[below].core_end
            lead = _IN_BELOW.match(text[place:limit])
        if lead is None:
            continue
        start = place + lead.end()
        end = _place_end(text, start, limit, vocabulary)
        if _PLACE_WORDS.search(text[start:end]):
            return _clean(text, start, end)
    return None


def _place_end(text: str, start: int, limit: int, vocabulary: Vocabulary) -> int:
    end = limit
    labels = [word for kind in vocabulary.presence_labels.values() for word in kind]
    pattern = re.compile(
        r"\s(?:"
        + "|".join(re.escape(w) for w in sorted(labels, key=len, reverse=True))
        + r")\s*:|\s(?:Størrelse|Download|Save this)\b|(?<=\w{4})\.\s|\"|\s{3,}",
        re.IGNORECASE,
    )
    match = pattern.search(text, start, limit)
    return match.start() if match else end


def _own_line(outline: Outline, text: str, vocabulary: Vocabulary) -> Quote | None:
    """A line of the head that is an address or a room and follows the line with body or date."""
    seen = False
    for index, line in enumerate(outline.lines[: outline.header_end_line]):
        if outline.tags[index].kind is not LineKind.TEXT or len(line.core) > 100:
            continue
        if next(find_dates(line.core), None) or find_body(line.core, vocabulary):
            seen = True
            continue
        if (
            seen
            and not line.core[:1].isdigit()
            and _PLACE_WORDS.search(line.core)
            and not is_label_line(line.core, vocabulary)
            and not line.core.endswith(".")
        ):
            return _clean(text, line.core_start, line.core_end)
    return None
