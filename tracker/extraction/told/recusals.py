"""Recusal: members who took no part in an item because of a personal interest (*inhabil*)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Span
from tracker.domain.vote import Voter
from tracker.extraction.attendance.lists import RANGE
from tracker.extraction.told.voters import RunsByPlace, find_runs

_TRIGGER = re.compile(r"(?<!\w)(?:u|in)habil\w*|\bhabilitets(?:grunde|hensyn|årsager)\b", re.IGNORECASE)
_LEFT_BY_LAW = re.compile(
    r"(?:styrelseslov\w*|lov\s+om\s+kommunernes\s+styrelse)s?,?\s*§\s*14\b(?!\s?[a-hæøå]\b)|"
    r"§\s*14\s+i\s+(?:den\s+)?(?:kommunale?\s+|kommune)?(?:styrelseslov|lov\s+om\s+kommunernes\s+styrelse)",
    re.IGNORECASE,
)
_WITHDREW = re.compile(
    r"\b(?:forlod|forlader|forlade|trådte\s+ud|udtrådte|deltog(?:\s+\w+)?\s+ikke|deltager\s+ikke)\b", re.IGNORECASE
)
"""Beside section 14 of the act, by which an interest in a case keeps a member out of it."""
_DENIED = re.compile(
    r"\bikke\s+(?:(?:var|er|at|være|anses|anset|for|fundet|blev|"
    r"bliver|erklæret|vurderes|vurderet)\s+){0,3}(?:in|u)habil|"
    r"\bikke,?\s+at\s+[^.\n]{0,80}?(?:in|u)habil|\btidligere\b[^.\n]{0,200}(?:in|u)habil|"
    r"\bingen\s+(?:\w+\s+){0,2}?(?:in|u)habil|\b(?:in|u)habile?\s*:\s*(?:ingen|-)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W*(?:erklæret\s+)?(?:u|in)habil(?:e|itet)?(?:\s+\w+){0,3}?\s*:", re.IGNORECASE)
_TOOK_NO_PART = re.compile(
    r"\b(?:deltog|deltager|medvirkede|medvirker|deltaget)\s+"
    r"(?:derfor\s+)?ikke\b|\bikke\s+(?:deltog|deltage|deltaget)\b|"
    r"\bdeltog\s+[^.\n]{3,60}\sikke\b|\bfraværende\b|\bikke\s+til\s*stede\b",
    re.IGNORECASE,
)
_REACH = 200
_LIST = 400
"""How far below its label a list of those recused reaches."""


def find_recusals(text: str, spans: Sequence[Span], vocabulary: Vocabulary) -> tuple[Attendance, ...]:
    """Persons who were disqualified, and for which items where the sentence numbers them.

    1. *Bo Vik erklærede sig inhabil og forlod mødet*  2. *Bo Vik (V) deltog ikke i behandlingen af pkt. 52, idet han
    var inhabil*, *… på grund af inhabilitet*, *af habilitetsgrunde*  3. *Inhabil: Bo Vik og Ida Holm*  4. *Byrådet
    erklærede Bo Vik inhabil*  5. *På grund af inhabilitet deltog Bo Vik ikke*  6. *Bo Vik forlod lokalet, jf.
    styrelseslovens § 14*

    Not: *ikke inhabil*, *Inhabile: Ingen*, somebody called by the first name or by the office alone.
    """
    found: list[Attendance] = []
    for span in spans:
        folded = text[span.start : span.end].casefold()
        if "habil" not in folded and "§" not in folded:
            continue
        for start, end in find_sentences(text, span.start, span.end):
            trigger = _TRIGGER.search(text, start, end) or _by_law(text, start, end)
            if trigger is not None and not _DENIED.search(text, start, end):
                found.extend(_in_sentence(text, trigger, (start, end), vocabulary))
    return tuple({(attendance.name, attendance.items): attendance for attendance in reversed(found)}.values())[::-1]


def _by_law(text: str, start: int, end: int) -> re.Match[str] | None:
    """*Bo Vik forlod lokalet, jf. styrelseslovens § 14*: told by the section alone."""
    return _WITHDREW.search(text, start, end) if _LEFT_BY_LAW.search(text, start, end) else None


def _in_sentence(
    text: str, trigger: re.Match[str], limits: tuple[int, int], vocabulary: Vocabulary
) -> tuple[Attendance, ...]:
    start, end = limits
    persons = _persons(text, trigger, limits, vocabulary)
    limit = RANGE.search(text, start, end)
    first = int(limit["from"]) if limit else None
    last = int(limit["to"]) if limit and limit["to"] else first
    items = _numbers(first, last, limit["join"] if limit else None)
    return tuple(Attendance(p.name, Presence.RECUSED, p.quote, party=p.party, items=items) for p in persons)


def _numbers(first: int | None, last: int | None, join: str | None) -> tuple[str, ...]:
    """The numbers of the items meant: *14-15*, *14 og 15*, *52*."""
    if first is None or last is None:
        return ()
    if join in ("og", ",") or not first <= last <= first + _MOST_ITEMS:
        return tuple(str(number) for number in dict.fromkeys((first, last)))
    return tuple(str(number) for number in range(first, last + 1))


_MOST_ITEMS = 60


def _persons(text: str, trigger: re.Match[str], limits: tuple[int, int], vocabulary: Vocabulary) -> tuple[Voter, ...]:
    runs = find_runs(text, *limits, vocabulary, None)
    label = _LABEL.match(text, *limits)
    if label is None:
        before = RunsByPlace(runs).last_before(trigger.start())
        if before is not None and before.persons and trigger.start() - before.end <= _REACH:
            return before.persons
    behind = next((run for run in runs if run.start >= trigger.end() and run.persons), None)
    if behind is None and label is not None and label.end() >= limits[1]:
        reach = limits[1] + _LIST
        ends = (text.find(sign, limits[1] + 2, reach) for sign in ("\n\n", "nhabil"))
        listed = find_runs(
            text, limits[1], min((found for found in ends if found >= 0), default=reach), vocabulary, None
        )
        behind = listed[0] if listed and not text[limits[1] : listed[0].start].strip("\n -•·*") else None
    return behind.persons if behind else ()


def with_recusals(attendances: tuple[Attendance, ...], recused: Sequence[Attendance]) -> tuple[Attendance, ...]:
    """Attendances of an item where those recused from it are no longer absent from it.

    A name that another sentence calls absent keeps that sentence as its place: it says most.
    """
    if not recused:
        return attendances
    ours = {attendance.name: attendance for attendance in recused}
    away = {a.name: a.quote for a in attendances if a.presence is Presence.ABSENT}
    kept = tuple(a for a in attendances if a.name not in ours or a.presence is not Presence.ABSENT)
    return (*kept, *(replace(a, quote=away.get(a.name, a.quote)) for a in ours.values()))


def took_no_part(text: str, attendance: Attendance) -> bool:
    """Whether the sentence that tells of a recusal says, too, that the member took no part: *deltog ikke*.

    The contract of ``extract`` counts these words as absence, whatever the reason.
    """
    span = attendance.quote.span
    floor, limit = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    begin = max(floor, text.rfind("\n\n", floor, span.start))
    blank = text.find("\n\n", span.end, limit)
    places = find_sentences(text, begin, blank if blank >= 0 else limit)
    here = [(a, b) for a, b in places if a <= span.start < b]
    return any(_TOOK_NO_PART.search(text, a, b) for a, b in here)
