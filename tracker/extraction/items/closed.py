"""Whether an item is open or closed, where the text says so."""

import re
from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.outlined import ItemOutline
from tracker.extraction.tagging.tags import LineKind, Tag

_WORD = re.compile(
    r"(?<!\w)(?:(?P<open>Åbent|Åben|Offentlig(?:t)?)|(?P<closed>Lukket|Fortrolig(?:t)?))"
    r"(?:\s+(?:punkt|sag|dagsordenspunkt))?(?!\w)"
)
_PHRASE = re.compile(
    r"(?<!\w)(?:(?P<open>åbent\s+punkt|åben\s+sag)|(?P<closed>lukket\s+punkt|lukket\s+sag))(?!\w)", re.IGNORECASE
)
_CLOSED_PHRASES = (
    r"lukket\s+(?:dagsordens)?punkt|lukket\s+sag|lukket\s+dagsorden|lukket\s+møde|fortroligt\s+punkt|fortrolig\s+sag"
)
_OPEN_PHRASES = r"åbent\s+(?:dagsordens)?punkt|åben\s+sag"
_TAIL = re.compile(
    rf"[\s–\-(\[|,]+(?:(?P<open>{_OPEN_PHRASES}|åbent|åben)|(?P<closed>{_CLOSED_PHRASES}|lukket|fortroligt?|"
    r"(?:behandles\s+)?for\s+lukkede\s+døre|lukket\s+dør|lukkede\s+døre))[)\]]?\s*$"
    r"|\s*[|(\[–-]\s*(?:(?P<public>offentligt?)|(?P<secret>ikke[- ]offentligt?))[)\]]?\s*$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:\d{1,3}[.:)]?\s+)?[(\[]?(?:"
    rf"(?:(?P<open>{_OPEN_PHRASES}|åbent|åben|open)|(?P<closed>{_CLOSED_PHRASES}|lukket|fortroligt?|closed))"
    r"[)\]]?\s*(?:[-–:|]\s*|(?<=[)\]])\s*|\t)"
    rf"|(?:(?P<open_phrase>{_OPEN_PHRASES})|(?P<closed_phrase>{_CLOSED_PHRASES}))\s+"
    r"|(?<=[(\[])(?:offentligt?|(?P<secret>ikke[- ]offentligt?))[)\]]\s*(?:[-–:|]\s*)?(?=\w))",
    re.IGNORECASE,
)
"""*Åben - Budget*, *(Lukket) Køb af grund*, *Lukket sag Køb af grund*, *(Ikke offentlig) Køb af grund*."""
_BESIDE = re.compile(
    r"^(?:(?P<open>Åbent?|ÅBENT?(?=\s[A-ZÆØÅ][a-zæøå]))|(?P<closed>Lukket|LUKKET(?=\s[A-ZÆØÅ][a-zæøå])))"
    r"\s+(?!(?i:hus|brev|møde|bibliotek|værksted|atelier|spørgsmål|landskab|samråd|forum|rum|"
    r"kontor|land|arrangement|dag|skole|rådgivning|dialog|by|have|"
    r"gård|landbrug|data|anonym|dør|scene|ungdomsuddannelse)\b)"
    r"(?=[A-ZÆØÅ»\"])"
)
"""*Åbent Meddelelser fra formanden*, *Åben Budget*, *LUKKET Køb af grund* behind a number; *Åbent Hus* is a title."""
_SAYS = re.compile(
    r"\bfor\s+lukkede\s+døre\b|^(?:offentlig\s)?beslutning\b.{0,30}\bhvis\s+punktet\s+er\s+lukket\b|"
    r"^(?:åbent?\s*/\s*lukket|(?:dagsordens?|sags?)?punkt(?:type|et)?|type|status|offentlighed|"
    r"adgang|behandling)\s*:?\s*(?:er\s+)?(?:lukket|fortrolig|ikke[ -]offentlig)",
    re.IGNORECASE,
)
"""A line beneath the title that says the item is closed in more words than a mark has, or a heading that only closed
items have: *Offentlig beslutning, hvis punktet er lukket*."""
_SAID = re.compile(
    r"^(?:dette\s+)?(?:punkt(?:et)?|sag(?:en)?|indholdet|behandlingen)\s+"
    r"(?:er|var|blev|behandles|blev\s+behandlet|behandlet)\s+(?:\w+\s+){0,2}?"
    r"(?:(?P<open>åbent?|offentligt?)|(?P<closed>lukket|fortroligt?|ikke[- ]offentligt?|undtaget\s+fra))\b",
    re.IGNORECASE,
)
"""*Punktet er lukket*, *Sagen behandles som åben*."""
_REST = re.compile(
    r"(?:\s(?:for\soffentligheden|punkt|sag|offentlighed|jf\.?|i\shenhold\stil|efter|pga\.?)\b[^\n]{0,80})?\.?"
)
_ANSWERED = re.compile(
    r"^(?:(?P<open>åbent?(?:\s+(?:punkt|sag))?|offentlig(?:t|hed)?(?:\s+(?:punkt|sag))?)|"
    r"(?P<closed>lukket(?:\s+(?:punkt|sag))?|"
    r"fortroligt?))(?:\s+for\s+offentligheden)?\s*[:?]\s*(?P<answer>ja|nej)\b",
    re.IGNORECASE,
)
"""*Offentlig: Nej*, *Lukket: Ja*."""
_AT_END = re.compile(r":[^:]{0,40}\s(?:(?P<open>Åbent?)|(?P<closed>Lukket))(?:\s(?:sag|punkt))?$")
"""*Initialer: KPL Åbent*: a mark behind the last label of a line."""
_IN_COLUMN = re.compile(
    r"^(?:(?P<open>åben\s(?:sag|punkt)|åbent\spunkt)|(?P<closed>lukket\s(?:sag|punkt)|fortrolig\ssag))"
    r"(?:[^\S\n]{2,}|\t|\s(?=[A-ZÆØÅ][a-zæøå]+:))"
    r"|^(?:(?P<open_alone>åbent?|offentligt?)|(?P<closed_alone>lukket|fortroligt?))(?:[^\S\n]{3,}|\t)\S",
    re.IGNORECASE,
)
"""*Åben sag          Sagsgang: ØU/BY*, *Lukket          Initialer:*: a mark before the next column of its line."""
_BRACKETED = re.compile(
    r"\d\s*[(\[](?:(?P<open>åbent?|offentligt?)|(?P<closed>lukket|fortroligt?))(?:\s\w+)?[)\]]\s*$", re.IGNORECASE
)
"""*Punkt 3 (lukket)* alone above the title."""
_LONGEST_SAYING = 70


_REACH = 60
"""How far from either end of a title a mark is looked for."""


def strip_marks(title: str, *, numbered: bool = False) -> tuple[int, int, bool | None]:
    """The place of a title without an open or closed mark at either end, and what the mark says.

    ``numbered``: the item's number stands right before it, so that a mark may follow it without a sign between.
    """
    start, end = 0, len(title)
    closed: bool | None = None
    beside = _BESIDE.match(title) if numbered else None
    if beside:
        start, closed = beside.end(), beside["closed"] is not None
    head = _HEAD.match(title[:_REACH]) if beside is None else None
    if head and head.end() < end:
        start, closed = head.end(), (head["closed"] or head["closed_phrase"] or head["secret"]) is not None
    shift = max(start, len(title) - _REACH)
    tail = _TAIL.search(title[shift:])
    if tail and shift + tail.start() > start:
        end, closed = shift + tail.start(), (tail["closed"] or tail["secret"]) is not None
    return start, end, closed


def find_closed(item: ItemOutline, lines: Sequence[Line], tags: Sequence[Tag]) -> bool | None:
    """What a mark line, a case line or the group heading above says; ``None`` where nothing does."""
    beside = _BRACKETED.search(lines[item.first_line].core) if item.title_line != item.first_line else None
    if beside is not None:
        return beside["closed"] is not None
    for index in range(item.first_line, min(item.end_line, item.first_line + 14)):
        tag = tags[index]
        if tag.kind is LineKind.MARK:
            return tag.is_closed
        said = _says(lines[index].core) if index != item.title_line else None
        if said is not None:
            return said
        if tag.kind is LineKind.CASE:
            marked = _WORD.search(lines[index].core) or _PHRASE.search(lines[index].core)
            if marked:
                return marked["closed"] is not None
        ends = tag.kind in (LineKind.HEADING, LineKind.DECISION) and tag.section is not SectionKind.ROUTING
        if ends and index != item.title_line:
            below = next((n for n in range(index + 1, min(item.end_line, index + 4)) if not lines[n].blank), None)
            is_told = below is not None and tags[below].kind is LineKind.TEXT
            return _told_below(lines[below].core, item) if is_told and below is not None else item.group_closed
    return item.group_closed


def _told_below(core: str, item: ItemOutline) -> bool | None:
    """*Sagsfremstilling* / *Sagen er lukket for offentligheden.*: all that stands under the first heading."""
    said = _SAID.match(core) if len(core) < _LONGEST_SAYING else None
    return said["closed"] is not None if said and _REST.fullmatch(core, said.end()) else item.group_closed


def _says(core: str) -> bool | None:
    line = core.strip()
    column = _IN_COLUMN.match(line)
    if column is not None:
        return (column["closed"] or column["closed_alone"]) is not None
    if len(line) > _LONGEST_SAYING:
        return None
    if _SAYS.search(line):
        return True
    answered = _ANSWERED.match(line)
    if answered is not None:
        return (answered["closed"] is not None) is (answered["answer"].casefold() == "ja")
    said = _SAID.match(line) or _AT_END.search(line)
    return said["closed"] is not None if said else None
