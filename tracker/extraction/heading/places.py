"""Where the meeting was held."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.danish.dates import WEEKDAY, find_dates, find_times
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote
from tracker.extraction.heading.beside_time import beside_time
from tracker.extraction.heading.labels import Labelled
from tracker.extraction.heading.place_ends import MEETING_HELD, clean_place
from tracker.extraction.heading.place_lines import find_own_line
from tracker.extraction.heading.place_shapes import BEHIND_HOURS, NAMED_PLACE, NO_HOUR, PLACE_WORDS, ROOM_END, ROOMS
from tracker.extraction.heading.short_dates import find_short_date
from tracker.extraction.outline.outlined import Outline

_IN = re.compile(rf"^\s*[,.]?\s*(?:i|på|,)\s+{ROOMS}")
_BARE = re.compile(r"^(?:\s*[,.|]?\s+|\s+[-–|]\s+|\s*\((?=\w))(?=[A-ZÆØÅ][\wæøåé.]*[ ,]|[A-ZÆØÅ][a-zæøå]+\)?$)")
_BAR = re.compile(r"^\s?\|\s?(?=[A-ZÆØÅ])")
_DASHED = re.compile(r"^\s+[-–|]\s+(?=[A-ZÆØÅ])")
"""*… møde den 7. marts 2006 - Biblioteket*."""
_IN_BELOW = re.compile(rf"^(?:i|på)\s+{ROOMS}")
_BROKEN = re.compile(
    r"(?<=[a-zæøå,])[^\S\n]{0,4}\n[^\S\n]{0,40}(?:Rådhus(?:et)?|"
    r"Bibliotek(?:et)?|Kulturhus(?:et)?|Borgerhus(?:et)?|Skole|"
    r"Medborgerhus(?:et)?|Forsamlingshus|Hal(?:len)?|Kommune|Sundhedshus|Aktivitetscenter)[^\S\n]{0,4}$",
    re.MULTILINE,
)
_KL = re.compile(
    r"^\s*,?\s*[kK]l\b\.?(?:\s*\d{1,2}(?:[.:]\d\d)?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?)?)?"
    rf"\s*[,.]?\s*(?:(?:i|på)\s+)?{ROOMS}"
)


def find_place(text: str, outline: Outline, labelled: Sequence[Labelled], vocabulary: Vocabulary) -> Quote | None:
    """The place of the meeting: a labelled value, the words after date and time, or an address in the head."""
    for label in labelled:
        place = clean_place(text, label.start, _end_below(text, label.end)) if label.kind == "place" else None
        if label.kind == "date_time" and "sted" in label.label:
            beside = beside_time(text, label.start, label.end)
            place = clean_place(text, *beside) if beside else None
        if place is not None and _ONE_LABEL.match(place.text):
            day = next(find_dates(place.text), None)
            behind = day is not None and _opens(place.text[: day.start])
            place = clean_place(text, place.span.start + day.end, place.span.end) if day and behind else place
        if place is not None and not place.text.endswith(":") and not _OTHER_LABEL.match(place.text):
            return place
    flat = _among_labels(text[: min(outline.header.end, _HEAD)], vocabulary)
    told = flat or _after_date(text, outline, vocabulary) or _behind_hours(text, outline)
    return told or find_own_line(outline, text, vocabulary) or _in_sentence(text, outline)


def _end_below(text: str, end: int) -> int:
    """Where a value ends whose last word stands alone on the next line: *Lokale 121, Prøveby* above *Rådhus*."""
    broken = _BROKEN.match(text, end)
    return broken.end() if broken else end


@lru_cache(maxsize=4)
def _flat_patterns(labels: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(re.escape(word) for word in sorted(labels, key=len, reverse=True))
    start = r"(?<![\w,])(?:Mødested|MØDESTED|Mødelokale|Sted|STED|Lokale|LOKALE)"
    value = r"[A-ZÆØÅ\d][^\n:]{2,110}"
    return (
        re.compile(
            rf"{start}[^\S\n]+(?P<place>(?![A-ZÆØÅ][a-zæøå]+:|(?:{names})(?!\w)){value}?)"
            rf"(?:\s+(?:{names})(?!\w)|(?P<alone>[^\S\n]*)$)",
            re.MULTILINE,
        ),
        re.compile(
            rf"{start}(?::\s*(?:(?:{names}):\s*){{1,8}}|[^\S\n]+(?:(?:{names})\.?[^\S\n]+){{1,8}})(?P<values>{value})"
        ),
    )


def _among_labels(head: str, vocabulary: Vocabulary) -> Quote | None:
    """In a head whose lines were lost: *Sted Algade 3, mødelokale 2 Medlemmer …*, or labels first and values behind
    them: *Mødested: Fraværende: Mødelokale 4, Birkholm Rådhus Anna Holm, …*, up to the last word for a place."""
    words = {word for kind in vocabulary.presence_labels.values() for word in kind}
    kinds = ("date", "time", "end_time", "date_time", "record_date")
    words |= {word for kind in kinds for word in vocabulary.labels[kind]}
    labels = frozenset(form for word in words if len(word) > 3 for form in (word.capitalize(), word.upper()))
    plain, behind = _flat_patterns(labels | {"Referent", "Bemærkninger", "PUNKTER", "Åben", "NB"})
    match = behind.search(head)
    party = _PARTY.search(match["values"]) if match else None
    named = match["values"][: party.start()] if match and party else match["values"] if match else ""
    last = max((m.end() for m in PLACE_WORDS.finditer(named)), default=0)
    if match is not None and last:
        day = next(find_dates(match["values"][:last]), None)
        skipped = day.end if day and day.end < last and _opens(match["values"][: day.start]) else 0
        room = _ROOM_NUMBER.match(match["values"], last)
        return clean_place(
            head, match.start("values") + skipped, match.start("values") + (room.end() if room else last)
        )
    room = _ROOM_FIRST.match(match["values"]) if match is not None else None
    if match is not None and room is not None:
        return clean_place(head, match.start("values"), match.start("values") + room.end())
    matches = (m for m in plain.finditer(head) if not _BEHIND_LABEL.search(head, max(0, m.start() - _NEAR), m.start()))
    match = next((m for m in matches if m["alone"] is None or _is_last_label(head, m)), None)
    if match is None:
        return None
    is_room = match["alone"] is None and match[0][0] in "LlM" and "lokale" in match[0][:10].casefold()
    if is_room and (_ROOM_CODE.match(match["place"]) or not PLACE_WORDS.search(match["place"])):
        return None
    return clean_place(head, match.start("place"), match.end("place"))


def _opens(before: str) -> bool:
    """Whether a day stands first, or behind one more label: *Udsendelsesdato: Onsdag den 18. september …*."""
    return len(before) < _DAY_FIRST or _ONE_LABEL.fullmatch(before) is not None


def _is_last_label(head: str, match: re.Match[str]) -> bool:
    """*Mødetidspunkt 18.00 Mødelokale Rådssalen*: the last label of its line; *Mødelokale 4* alone is a name itself."""
    before = head[head.rfind("\n", 0, match.start()) + 1 : match.start()]
    return _TIMES_BEFORE.search(before) is not None and _NAMED_ROOM.match(match["place"]) is not None


_PARTY = re.compile(r"\s\((?:[A-ZÆØÅ]{1,2}|Løsgænger)\)")
"""Behind the first name: a surname like *Brohus* ends no place."""
_BEHIND_LABEL = re.compile(r"\b(?:Lokation|Mødelokation|Sted|Mødested)\s*:?[^\S\n]+$")
"""*Lokation   Mødelokale Fyrtårnet*: the word for a room is part of the value."""
_NEAR = 40
_TIMES_BEFORE = re.compile(r"\b(?:Mødedato|Mødetid|Mødetidspunkt|Tidspunkt|Dato)\s")
_NAMED_ROOM = re.compile(r"[A-ZÆØÅ][\wæøå]{3,}")
_HEAD = 8000
_SAYS_WHERE = re.compile(r"\b(?:i|på)\s*$")
_FEW_WORDS = 6
_LONGEST = 90
_DAY_FIRST = 14
_ONE_LABEL = re.compile(rf"\s*[A-ZÆØÅ][a-zæøå]{{3,30}}:\s+(?:{WEEKDAY}\s(?:den\s|d\.\s?)?)?", re.IGNORECASE)
_LONG_HEAD = 300
_ROOM_CODE = re.compile(r"[A-ZÆØÅ]{0,2}[. -]?\d")
"""*kl. 09:00 Lokale D110, Havnsted Rådhus*: the word before it is part of the name."""
_ROOM_NUMBER = re.compile(r"\s(?:[IVX]{1,4}|\d[\d.]*)(?!\w)")
_ROOM_FIRST = re.compile(r"\d[\d.]{0,5}\w?(?:\s[a-zæøå]{2,12}){0,2}(?=\s[A-ZÆØÅ][\w.'’-]*\s[\w'’-]*[A-ZÆØÅ])")
"""*1.2 øst* before the names that belong to the next label."""
_OTHER_LABEL = re.compile(r"(?:Fraværende|Afbud|Bemærkninger|Medlemmer|Deltagere|Til stede)\b", re.IGNORECASE)
_QUOTED_ROOM = re.compile(r"[\"”»“][^\"”»«“\n]{2,40}[\"”»«“]\s{0,3}")
"""*Ved Fjorden 20 "Mødelokale 2"* to the end of the line: the room's name in marks of quotation."""
_DAY_BEHIND = re.compile(rf"[\s,]+(?:{WEEKDAY}\b|den\s\d|d\.\s?\d|kl\b)", re.IGNORECASE)


def _after_date(text: str, outline: Outline, vocabulary: Vocabulary) -> Quote | None:
    """*den 4. juni 2018 kl. 16:30 i Vestby Medborgerhus, Ndr. Allé 3*."""
    head = outline.lines[: outline.header_end_line]
    for index, line in enumerate(head):
        date = next(find_dates(text, line.core_start, line.core_end), None)
        date = date or find_short_date(text, line.core_start, line.core_end, labelled=False)
        if date is None:
            continue
        place, limit = date.end, line.core_end
        time = next(find_times(text, place, line.core_end), None)
        lead = None
        if time is not None and time.start - place < 8:
            place = time.end
            lead = _BARE.match(text[place : line.core_end])
        lead = (
            lead
            or _BAR.match(text[place : line.core_end])
            or _IN.match(text[place : line.core_end])
            or _KL.match(text[place : line.core_end])
            or _DASHED.match(text[place : line.core_end])
        )
        if lead is None and text[place : line.core_end].strip(" .,") == "":
            below = next((n for n in range(index + 1, min(len(head), index + 4)) if not head[n].blank), index)
            place, limit = head[below].core_start, head[below].core_end
            lead = _IN_BELOW.match(text[place:limit])
        if lead is None:
            continue
        start = place + lead.end()
        end = _place_end(text, start, limit, vocabulary)
        told = _SAYS_WHERE.search(lead[0]) is not None and len(text[start:end].split()) <= _FEW_WORDS
        if (told and text[limit - 1] != ".") or PLACE_WORDS.search(text[start:end]):
            return clean_place(text, start, end)
    return None


def _behind_hours(text: str, outline: Outline) -> Quote | None:
    """*Skolebestyrelsesmøde den 4. maj kl. 18.30-21.00 - Musiklokalet*, whether the day has its year or not."""
    for line in outline.lines[: outline.header_end_line]:
        match = BEHIND_HOURS.search(line.core[:_LONG_HEAD])
        if match is not None and (PLACE_WORDS.search(match["place"]) or ROOM_END.search(match["place"])):
            return clean_place(text, line.core_start + match.start("place"), line.core_start + match.end("place"))
    return None


def _in_sentence(text: str, outline: Outline) -> Quote | None:
    """*Mødet begyndte kl. 18.00 i Byrådssalen, Elmegade 1.*, or *møde kl i byrådssalen Medlemmer: …*."""
    for line in outline.lines[: outline.header_end_line]:
        match = MEETING_HELD.match(line.core) or (MEETING_HELD.search(line.core[:_LONG_HEAD]) if line.glued else None)
        place = line.core[match.end() :] if match else ""
        names = PLACE_WORDS.search(place) or NAMED_PLACE.match(place)
        if match is not None and match[0][0] in "Mm" and len(place) < _LONGEST and names:
            day = _DAY_BEHIND.search(line.core, match.end())
            end = line.core_start + (day.start() if day else len(line.core))
            return clean_place(text, line.core_start + match.start(), end)
        stripped = NO_HOUR.search(line.core[:_LONG_HEAD])
        if stripped is not None and PLACE_WORDS.search(stripped["place"]):
            return clean_place(text, line.core_start + stripped.start("place"), line.core_start + stripped.end("place"))
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
    if match is None or _QUOTED_ROOM.fullmatch(text, match.start(), limit):
        return end
    return match.start()
