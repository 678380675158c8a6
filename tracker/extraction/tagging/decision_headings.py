"""Headings of decisions that name a body, a date or both."""

import re

from tracker.danish.dates import WEEKDAY, find_dates
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.bodies import FoundBody, find_body
from tracker.extraction.items.attachment_entries import ends_like_file
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

MAX_HEADING = 130
_MAX_BODY = 90
_BY_BODY = re.compile(
    r"^(?P<heading>(?P<body>(?-i:[A-ZÆØÅ])[\wæøå ,&-]{2,60}?)\s+(?:beslutning|"
    r"vedtagelse|afgørelse|behandling|konklusion|besluttede|vedtog|drøftelse|udtalelse)"
    r"(?:\s+(?:på|i|fra)\s+møde(?:t)?)?(?:(?:,?\s+(?:den|d\.)|,)\s+[^:\n]{6,24}|,?\s+(?:den|d\.))?)\s*(?::\s*|$)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^(?:(?:Således|Det blev) (?:besluttet|vedtaget)|"
    r"(?:Endelig|Samlet|Sagens|Punktets) (?:beslutning|afgørelse|behandling)|"
    r"Beslutning(?:er)?\s?(?:/|og|&)\s?(?:aftaler?|drøftelse|"
    r"kommentarer|bemærkninger|handling(?:er)?)|Mødebehandling(?:en)?|"
    r"Referat (?:af|fra) (?:drøftelsen|behandlingen|mødet))\s*(?::\s*|$)"
)
"""*Således besluttet:*, *Endelig beslutning*, *Beslutning/aftale*, *Referat af drøftelsen*, on a line of its own."""
_DECIDED_AT = re.compile(
    r"^(?P<heading>(?:Udvalget|Rådet|Byrådet|Kommunalbestyrelsen|Bestyrelsen)\s(?:besluttede|vedtog)),?\s(?=At\s)"
)
"""*Udvalget besluttede At anbefale planen.* in a long line: a heading, and what was decided."""
_IN_MEETING = re.compile(r"s beslutning (?:i|på) mødet den\b", re.IGNORECASE)
_NAME = r"[A-ZÆØÅ][\wæøåÆØÅ ,&/()-]{3,60}?"
_STRIPPED = re.compile(
    rf"^(?:(?:Beslutning(?:er)?(?:\s+(?:i|fra|af))?(?:\s+(?P<body>{_NAME}))?|"
    r"(?P<alone>[A-ZÆØÅ][\wæøå &-]{3,60}?))\s+(?:den|d\.)\s*:\s*(?!\d)"
    rf"|(?:Beslutning(?:er)?|Vedtagelse|Afgørelse)(?:\s+(?:i|fra|af))?(?:\s+(?P<named>{_NAME}))?\s+(?:den|d\.)"
    r"(?:\s+(?=[A-ZÆØÅ])|\s*$)"
    rf"|BESLUTNING\s(?:(?:I|FRA|AF)\s)?(?P<capitals>[A-ZÆØÅ ,&/-]{{3,60}}?)\sDEN(?:\s+(?=[A-ZÆØÅ][a-zæøå])|\s*$))"
)
"""*Beslutning den :*, *Økonomiudvalget den :*, *Beslutning i Byrådet den Godkendt*, *Beslutning Børne-, Unge- &
Skoleudvalget d. Godkendt*: a converter took the date away."""
_OF_ITEM = re.compile(
    r"^(?:Beslutning|Referat|Konklusion)\s+(?:(?:for|til|på|vedr\.|vedrørende|af|i|under)\s+)?"
    r"(?:dagsordens)?(?:punkt|pkt\.|sag)(?:en|et)?(?:\s+(?:nr\.\s*)?\d{1,4})?\s*(?::|$)",
    re.IGNORECASE,
)
"""*Beslutning for Punkt 12: Budget 2024*, on a line of its own: the title of the item said again."""
_POINT_OF = re.compile(
    r"^(?:Beslutning(?:er)?\s+(?:fra|i|af)\s+)?(?P<body>[A-ZÆØÅ][\wæøåÆØÅ ,&-]{2,70}?),\s+(?P<date>[\w. -]{6,20}),"
    r"\s+(?:pkt|punkt|sag)\.?\s*(?:nr\.?\s*)?\d{1,4}\s*:$"
)
"""*Social og Sundhed, 6. januar 2020, pkt. 123:*: a body whose name does not end like one, its date and its item."""
_FROM = re.compile(r"^Beslutning fra (?P<body>[A-ZÆØÅ][\wæøå-]+)$")
"""*Beslutning fra Kulturgruppen*, on a line of its own: a body whose name does not end like one."""
_LEAD = re.compile(
    r"^(?:Beslutning(?:er|en)?|Besluttet|Afgørelse|Konklusion|Referat|Behandling|Behandlet|Indstilling|"
    r"Anbefaling|Udtalelse|Vedtagelse|Drøftelse|Møde|Tidligere beslutning)"
    r"(?:\s+(?:i|fra|af|truffet i|truffet af|på|ved|om)|\s*[,–-])?\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"^(?:['’`´]?s)?(?:\s*\([^()\n]{1,20}\)|\s\d{4}\s?[-–]\s?(?:\d\d)?\d\d(?![-.\d]))?"
    r"(?:\s+(?:ordinære\s+|ekstraordinære\s+)?møde|\s+beslutning\s+(?:i|på)\s+mødet)"
    rf"?[\s,:.(–-]*(?:{WEEKDAY}\s*)?(?:(?:den|"
    r"d\.?|på mødet den|af)\s*)?$",
    re.IGNORECASE,
)
_SHORT_NAME = re.compile(r"^[A-ZÆØÅ]{2,6}[\s,]+(?:(?:den|d\.)\s*)?$")
"""*KUL den*, in *Beslutning KUL den 06-02-2024*: a body by its letters, which name nobody outside its house."""
_NAMED = re.compile(r"^[A-ZÆØÅ][\wæøå]+(?:,?\s(?:og|&)\s[\wæøå-]+|,\s[\wæøå-]+|-\sog\s\w+){1,3}\s(?:den|d\.)\s*$")
"""*Teknik & Miljø den*, *Børn, Unge og Familie den* behind *Beslutning i*: a body whose name does not end like one."""
_ITS_MEETING = re.compile(r"^(?:byråds|kommunalbestyrelses|udvalgs|råds|bestyrelses)mødet?\s(?:den|d\.)\s*$")
"""*byrådsmødet den* behind *Beslutning på*."""
_DEFINITE = re.compile(r"^[A-ZÆØÅ][a-zæøå-]{4,40}(?:en|et)\s(?:den|d\.)\s*$")
"""*Direktionen den* behind *Beslutning*: whoever decided, in one word."""
_POINT = re.compile(r"^[\s,;.()–-]*(?:som\s+)?(?:(?:pkt|punkt|sag)\.?\s*(?:nr\.?\s*)?\d{1,4})?[\s).;]*", re.IGNORECASE)
_PAGE_HEAD = re.compile(r"[\s,]*(?:kl\.?\s*[\d.:]*\s*)?Side\s*\d", re.IGNORECASE)
"""*Byrådet den 5. oktober 2009 kl Side 2*: the head of a page."""
_MEETING_HEAD = re.compile(r"[\s,]*(?:kl\.?\s*)?\d{1,2}[.:]\d\d(?!\d)\s*$")
"""*Byrådet 31-08-2015 18:00* between two items of a text without line breaks: the head of a page, too."""
_DASHED = re.compile(r"^(?P<label>[A-ZÆØÅ][a-zæøå]{4,20})\s[–-]\s+(?=[A-ZÆØÅ][^\n]{3,}[.!]$)")


def tag_decision_heading(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """The tag of a line that is such a heading, or ``None``; *Referat 4.5.2021 (DOC)* is a paper."""
    if ends_like_file(line.core):
        return None
    stripped = _STRIPPED.match(line.core)
    named = stripped and (stripped["body"] or stripped["alone"] or stripped["named"] or stripped["capitals"])
    if stripped is not None and (stripped["body"] == named or find_body(named or "", vocabulary)):
        body = find_body(named or "", vocabulary)
        rest = line.core_start + stripped.end()
        heading = stripped[0].strip(" :")
        return Tag(LineKind.DECISION, SectionKind.DECISION, heading, rest, body.name if body else None)
    by_itself = _ALONE.match(line.core) if not line.glued else None
    if by_itself is not None:
        heading = by_itself[0].rstrip(" :")
        return Tag(LineKind.DECISION, SectionKind.DECISION, heading, line.core_start + by_itself.end())
    of_item = _OF_ITEM.match(line.core)
    if of_item is not None and not line.glued:
        return _tag_of_item(line, of_item, vocabulary)
    alone = _FROM.match(line.core)
    if alone is not None:
        return Tag(LineKind.DECISION, SectionKind.DECISION, line.core, line.core_end, alone["body"])
    return _tag_by_body(line, vocabulary) or _tag_dated(line, vocabulary) or _tag_point(line)


def _tag_point(line: Line) -> Tag | None:
    point = _POINT_OF.match(line.core)
    date = next(find_dates(point["date"]), None) if point else None
    if point is None or date is None:
        return None
    heading = line.core.rstrip(" :")
    return Tag(LineKind.DECISION, SectionKind.DECISION, heading, line.core_end, point["body"], date.date)


def _tag_of_item(line: Line, heading: re.Match[str], vocabulary: Vocabulary) -> Tag:
    """The title behind the colon is part of the heading; an outcome or a sentence (*… punkt 3: Godkendt*) is not."""
    rest = heading.end() + len(line.core[heading.end() :]) - len(line.core[heading.end() :].lstrip())
    is_said = vocabulary.outcomes.pattern.match(line.core, rest) is not None or line.core.endswith(".")
    end = rest if is_said else len(line.core)
    return Tag(LineKind.DECISION, SectionKind.DECISION, line.core[:end].rstrip(" :"), line.core_start + end)


def _tag_dated(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """A decision heading that names a body, a date or both.

    1. *Beslutning i Dialogforum for Integration den 15-03-2023*  2. *Beslutning Ældrerådet den 09-03-2017*
    3. *Integrationsudvalgets møde den 14. maj 2012:*  4. *Økonomiudvalget den 6. november 2018:*
    5. *Økonomiudvalget, 23. oktober 2019, pkt. 181:*  6. *Beslutning i Byrådet*  7. *ØU, 03-04-2019, pkt. 42*
    8. *Økonomiudvalget 22.05.2018 Anbefales.*
    """
    core = line.core
    lead = _LEAD.match(core)
    if lead is None and not core[0].isupper():
        return None
    begin = lead.end() if lead else 0
    date = next(find_dates(core, begin, min(len(core), begin + MAX_HEADING)), None)
    if date is None:
        return _tag_body_alone(line, begin, vocabulary) if lead else None
    name = core[begin : date.start]
    body = find_body(name, vocabulary)
    if not _is_heading(name, body, lead is not None) or (lead is None and _PAGE_HEAD.match(core, date.end)):
        return None
    if lead is None and line.glued and _MEETING_HEAD.match(core, date.end):
        return Tag(LineKind.NOISE)
    end = date.end + _POINT.match(core[date.end :]).end()  # type: ignore[union-attr]
    if core[end : end + 1] == ":":
        end += 1
    elif lead is None and end < len(core) and not line.glued and not _is_decided(core, end, vocabulary):
        return None
    heading = core[:end].rstrip(" :")
    return Tag(
        LineKind.DECISION, SectionKind.DECISION, heading, line.core_start + end, body.name if body else None, date.date
    )


def _is_decided(core: str, end: int, vocabulary: Vocabulary) -> bool:
    """*Økonomiudvalget 22.05.2018 Anbefales.*: a row of a table of bodies, days and outcomes."""
    return core[end : end + 1].isupper() and vocabulary.outcomes.pattern.match(core, end) is not None


def _is_heading(name: str, body: FoundBody | None, has_lead: bool) -> bool:
    """Whether what stands before the date is a body and nothing else, or nothing behind *Beslutning*."""
    if body is None and has_lead and (_NAMED.match(name) or _DEFINITE.match(name)):
        return True
    if body is None:
        bare = fold(name).strip("( ") in ("", "den", "d", "mødet den", "på mødet den", "møde den")
        bare = bare or _ITS_MEETING.match(name) is not None
        return has_lead and (bare or _SHORT_NAME.match(name) is not None)
    return body.start <= 3 and _BETWEEN.match(name[body.end :]) is not None


def _tag_by_body(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """*Udvalget besluttede:*, *Kommunalbestyrelsens beslutning*, *Børneudvalgets indstilling*."""
    match = _BY_BODY.match(line.core)
    decided = _DECIDED_AT.match(line.core) if match is None and line.glued else None
    if decided is not None:
        start = line.core_start + decided.end()
        return Tag(LineKind.DECISION, SectionKind.DECISION, decided["heading"], start)
    if match is None:
        return None
    name = match["body"]
    generic = fold(name) in vocabulary.generic_bodies or fold(name.removesuffix("s")) in vocabulary.generic_bodies
    body = find_body(name, vocabulary)
    dated = next(find_dates(match["heading"]), None)
    if not generic and dated and _IN_MEETING.search(match["heading"]) and (body is None or body.start > 0):
        name = name.removesuffix("s")
        return Tag(
            LineKind.DECISION, SectionKind.DECISION, match["heading"], line.core_start + match.end(), name, dated.date
        )
    if not generic and (body is None or body.start > 0 or name[body.end :].strip(" sS'") != ""):
        return None
    named = None if generic or body is None else body.name
    date = next(find_dates(match["heading"]), None)
    heading = match["heading"].rstrip(" :")
    return Tag(
        LineKind.DECISION,
        SectionKind.DECISION,
        heading,
        line.core_start + match.end(),
        named,
        date.date if date else None,
    )


def _tag_body_alone(line: Line, begin: int, vocabulary: Vocabulary) -> Tag | None:
    """*Beslutning i Byrådet*, *Beslutning i udvalget* alone, or with what was decided behind a colon."""
    colon = line.core.find(":", begin, begin + _MAX_BODY)
    named = find_body(line.core[begin:colon], vocabulary) if colon > 0 else None
    if named is not None and named.start == 0 and begin + named.end == colon:
        heading, place = line.core[:colon], line.core_start + colon + 1
        return Tag(LineKind.DECISION, SectionKind.DECISION, heading, place, named.name, None)
    rest = line.core[begin:].strip("()[] ")
    if len(rest) > _MAX_BODY:
        return None
    if fold(rest) in vocabulary.generic_bodies:
        return Tag(LineKind.DECISION, SectionKind.DECISION, line.core.rstrip(" :"), line.core_end)
    body = find_body(rest, vocabulary)
    if body is None or body.start > 3 or rest[body.end :].strip(" :.") != "":
        return None
    return Tag(LineKind.DECISION, SectionKind.DECISION, line.core.rstrip(" :"), line.core_end, body.name, None)


def tag_dashed(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """*Konklusion – Søren indkalder lodsejerne.*: a decision's heading parted by a dash from a whole sentence."""
    match = _DASHED.match(line.core)
    if match is None or vocabulary.headings.get(fold(match["label"])) is not SectionKind.DECISION:
        return None
    place = line.core_start + match.end()
    return Tag(LineKind.HEADING, SectionKind.DECISION, match["label"], place, label_in_line=True)
