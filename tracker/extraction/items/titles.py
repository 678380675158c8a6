"""An item's title: where it ends and what is no part of it."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote, Span
from tracker.extraction.items.case_numbers import (
    case_number_at_end,
    case_number_before,
    case_number_inside,
    short_number_at_end,
)
from tracker.extraction.items.closed import strip_marks
from tracker.extraction.tasks.clauses import finite_verbs

_LONGEST = 600
"""No title is longer; what a converter put behind it on the same line is looked at no further."""
_LEADERS = re.compile(r"\s*(?:\.{3,}|…)\s*\d*\s*$")
_LABEL = re.compile(r"(?:Titel|Emne|Overskrift|Vedrørende|Sag fra|Sag)\s*(?:\.{2,}\s*)?:\s*", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:Side\s\d{1,3}\s+(?=[A-ZÆØÅ])|(?:Sagsbehandler|Sagsinitialer|Initialer|Sagsbeh|Sbh)\.?\s*:\s*"
    r"(?:[A-ZÆØÅ]{2,6}|[a-zæøå]{2,8}|[A-ZÆØÅ][\w.-]+\s[A-ZÆØÅ][\w.-]+)(?:\s+|$))"
)
"""*Side 1 Ny skole* behind the number, *Sagsbehandler: Bo Vik Ny skole* where a converter lost the line break."""
_JOURNAL = re.compile(r"(?:Journalnr|J\.\s?nr)\.?:?\s(?:[\d.]{2,8}\s?)?[A-ZÆØÅ]\d{2}\S{0,9}\s+(?=[A-ZÆØÅ\d])")
"""*Journalnr G01 Ny skole*: what a converter left of a journal's number between the item's number and its title."""
_STATE_INSIDE = re.compile(r"\s\((?:Åben|Lukket)\s(?:sag|punkt)\)(?=\s)")
"""*Ny skole (Åben sag) (joh) Skolen søger …*: the mark behind a title, before the text of a long line."""
_UNFOLD = re.compile(
    r"\s*(?:Klik her for at (?:folde|læse|åbne|se)|Fold punktet|Fold ud|Læs mere om|application/pdf icon|Åbn/luk punkt|"
    r"Vis/skjul punkt|(?:Vis|Skjul|Åbn|Luk) punkt(?:et)?$)\b.*$",
    re.DOTALL,
)
_INITIALS_BEHIND = re.compile(r"(?<=\))\s\([a-zæøå]{2,4}\)$")
"""*Ny skole (Åben sag) (hv)*: who prepared it."""
_SENTENCE = re.compile(r"\.\s+(?=[A-ZÆØÅ])|\.\s*$")
_SUBJECT = re.compile(
    r"\s(?=(?:[A-ZÆØÅ][\wæøåé-]*(?:\s[A-ZÆØÅ][\wæøåé-]*){0,3}(?:\s(?:til|af|for|på|i)\s\w+)?)\s+(?P<verb>[a-zæøå]+)\b)"
)
_LABEL_ALONE = re.compile(
    r"\s+(?:(?:Sag|Sagsnr\.?|Sagsid\.?|Sagsnummer|J\.nr\.?)\s*:|"
    r"Sagsnr\.?(?:\s+J\.nr\.?)?|J\.nr\.?(?:\s+Sagsnr\.?)?)\s*$"
)
"""*Ny bro Sagsnr.:*, *Ny bro Sagsnr. J.nr.*: labels whose numbers a converter lost."""
_TOLD = re.compile(
    r"(?<=[a-zæøå\d)\"»”])\s(?=[A-ZÆØÅ][a-zæøå]+(?:\s(?:[a-zæøå]+|\d[\d.]*)){0,6}\s"
    r"(?:er|var|har|havde|blev|bliver|kan|skal|vil|må|får|fik|"
    r"ligger|lå|kommer|kom|gik|går|ventes|nedlægges|foreslås)\s)"
    r"|(?<=[a-zæøå\d)\"»”])\s(?=[A-ZÆØÅ][a-zæøå]{3,}(?:en|et|ne)\s[a-zæøå]{3,}(?:ede|te|åede)\s)"
)
"""*Madordningen Prisen for en dags mad er steget …*, *Turnering Turneringen samlede 14 hold*: a sentence behind it."""
_ACTED = re.compile(
    r"(?<=[a-zæøå\d])\s(?=(?:Udvalget|Rådet|Byrådet|Kommunalbestyrelsen|"
    r"Bestyrelsen|Forvaltningen|Administrationen|Formanden|"
    r"Borgmesteren|Medlemmerne)\s[a-zæøå]{2,}(?:ede|te|er)\b)"
)
"""*… Økonomiudvalgets område Udvalget behandlede*: who acts, with the verb."""
_CAMEL = re.compile(r"(?<=[a-zæøå]{2})(?<!-\sog)(?=[A-ZÆØÅ][a-zæøå]{2})")
_OPENER = re.compile(
    r"(?<=[\w»”\")])\s(?=(?:Flere|Der|Det|Den|De|En|Et|Vi|Man|"
    r"Alle|Mange|Nogle|Efter|Ved|Hvis|Når|Siden|Som|Denne|Dette|"
    r"Disse)\s[a-zæøå])"
)
"""A small word with a capital behind a title without a stop: *Kørsel til daghjem Flere brugere …*."""
_LABELLED = re.compile(
    r"(?<=[a-zæøå\d)\"»”])\s(?=[A-ZÆØÅ][a-zæøå]+(?:\s(?:ved|fra|af|til|i|for)(?:\s[\wæøå-]+)?)?:(?:\s|$))"
)
"""A label behind a title: *Børn uden fritidsaktivitet Behandling:*, *Rådets pulje Oplæg ved:*."""
_BINDS = re.compile(r"\b(?:og|for|af|i|til|på|fra|med|om|ved|&)$|[-,]$")
_DASH = re.compile(r"\s+[-–]\s*$")
_LABEL_BEHIND = re.compile(
    r"\s+(?:(?:Sag|Sagsnr\.?|Sagsid\.?|Sagsnummer|Sags-?id|J\.?\s?nr\.?|Journalnr\.?|Sag nr\.?|Sags nr\.?)\s*:?|"
    r"[^\W\d_]{3,8}\s/)\s*$",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(r"\d[.:)]?[^\S\n]+(?:[·|–-][^\S\n]+)?$")
_NEAR = 8
_EMPTY = re.compile(r"\s*\(\s*\)\s*$")
_SUB_POINT = re.compile(r"\s(?=[a-zæøå](?:[.)]\s(?!\d)|\)$))")


def find_title(
    text: str, span: Span, glued: bool, vocabulary: Vocabulary
) -> tuple[Quote | None, bool | None, Span | None]:
    """The title's own words, what an open or closed mark beside it says, and a case number in brackets behind it.

    ``glued``: the text goes on behind the title on the same line, so its end is looked for: a full stop, a lettered
    sub-point, an outcome, or a subject with its verb.
    """
    start, end = span.start, min(span.end, span.start + _LONGEST)
    number: Span | None = None
    for pattern in (_LABEL, _LEAD, _JOURNAL):
        before_title = pattern.match(text, start, end)
        start = before_title.end() if before_title else start
    state = _STATE_INSIDE.search(text, start, end) if glued else None
    end = state.end() if state else end
    before = case_number_before(text[start:end])
    if before:
        number, start = Span(start, start + before[0]), start + before[1]
    if glued:
        end, inside = _end_and_number(text, start, end, vocabulary)
        number = inside or number
    for pattern in (_LEADERS, _UNFOLD, _LABEL_ALONE, _INITIALS_BEHIND):
        end = _cut(text, start, end, pattern)
    bracket = case_number_at_end(text[start:end])
    if bracket:
        number = Span(start + bracket[1], start + bracket[2])
        end = start + bracket[0]
    end = _cut(text, start, end, _DASH)
    numbered = _NUMBER_BEFORE.search(text, max(0, start - _NEAR), start) is not None
    left, right, closed = strip_marks(text[start:end], numbered=numbered)
    start, end = start + left, start + right
    while start < end and (text[start].isspace() or text[start] in "*_#:–-|"):
        start += 1
    for pattern in (_DASH, _EMPTY, _LEADERS):
        end = _cut(text, start, end, pattern)
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_#|"):
        end -= 1
    return (Quote.of(text, start, end) if start < end else None), closed, number


def _cut(text: str, start: int, end: int, pattern: re.Pattern[str]) -> int:
    """Where a title ends without what a pattern finds behind it."""
    match = pattern.search(text[start:end])
    return start + match.start() if match else end


def _end_and_number(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, Span | None]:
    """Where a title ends in a line that goes on, and the case number that stands there, if it does."""
    words = text[start:end]
    stop = start + _end_of_glued(words, vocabulary)
    inside = case_number_inside(words) or short_number_at_end(words)
    if inside is None or start + inside[0] >= stop:
        return stop, None
    return _cut(text, start, start + inside[0], _LABEL_BEHIND), Span(start + inside[0], start + inside[1])


def _end_of_glued(words: str, vocabulary: Vocabulary) -> int:
    camel = _CAMEL.search(words, 3)
    words = words[: camel.start()] if camel else words
    limits = [len(words)]
    for pattern in (_SENTENCE, _SUB_POINT, _OPENER, _LABELLED, _ACTED):
        match = pattern.search(words, 3)
        if match:
            limits.append(match.start())
    told = next((m for m in _TOLD.finditer(words, 3) if not _BINDS.search(words[: m.start()])), None)
    if told:
        limits.append(told.start())
    verbs = finite_verbs(vocabulary)
    subject = next((m for m in _SUBJECT.finditer(words, 3) if m["verb"] in verbs), None)
    if subject:
        limits.append(_behind_name(words, _actor(words, subject.start(), subject.start("verb"))))
    limits.extend(_end_of_repeated(words))
    for match in vocabulary.outcomes.pattern.finditer(words):
        if match.start() > 3 and match[0][0].isupper():
            limits.append(match.start())
            break
    return min(limits)


_ACTORS = (
    "forvaltningen", "administrationen", "udvalget", "rådet", "afdelingen", "centret", "centeret", "direktionen",
    "chefen", "direktøren", "lederen", "magistraten", "sekretariatet", "staben",
)  # fmt: skip


def _actor(words: str, start: int, verb: int) -> int:
    """*… fra Fjellerup Skakklub Kulturforvaltningen indstiller*: the definite noun right before the verb acts alone."""
    before = words[start:verb].split()
    if (
        len(before) < 2
        or not before[-1][0].isupper()
        or not before[-1].endswith(_ACTORS)
        or before[-2].endswith(("-", ","))
    ):
        return start
    return start if before[-2] in ("og", "&") else words.rindex(before[-1], 0, verb) - 1


def _behind_name(words: str, place: int) -> int:
    """*… Udvalg for Landdistrikter og Øer Udvalget kommer*: a name that *og* or *for* binds belongs to the title."""
    bound = _BINDS.search(words[:place]) is not None
    following = words.find(" ", place + 1) if bound else -1
    return following if following > 0 and words[following + 1 : following + 2].isupper() else place


def _end_of_repeated(words: str) -> list[int]:
    """*Næste møde Næste møde holdes i …*: the text behind a title begins with its words again."""
    first = words.split(maxsplit=1)[:1]
    place = words.find(f" {first[0]}", 1) if first else -1
    again = words[place + 1 :].startswith(words[:place]) if place > 0 else False
    return [place] if again and words[place + 1 + place : place + 2 + place] in ("", " ", ".", ",") else []
