"""Which lines and sentences between two headings are words of a decision, and which only stand beside them."""

import re

from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.attendance.guests import tells_of_guests
from tracker.extraction.attendance.lines import is_name_line
from tracker.extraction.attendance.sentences import is_attendance_line
from tracker.extraction.items.page_tails import FOOT, TIME_SLOT, without_page_number, without_tail
from tracker.extraction.outline.outlined import ItemOutline, Outline
from tracker.extraction.tagging.tags import LineKind, Tag

EDGE = " \t\r\n\xa0>→►▶⇒:"
"""White space, marks of a quotation and arrows before a decision: *→ Godkendt.*"""

CELL_EDGE = " \t\r\n\xa0|"
"""White space and the bars of a table's empty cells behind a decision."""

HEAD_LABEL = re.compile(r"^(?:Dato|Sted|Mødested|Mødedato|Tid|Lokale)\s*:\s", re.IGNORECASE)
"""*Dato: 10. december 2015*, between the heading of a decision and its words."""

GROUP = re.compile(
    r"^(?:[A-ZÆØÅ]{3,}(?:(?:,? | & |- ?)[A-ZÆØÅ]{2,})+|[A-ZÆØÅ][\wæøå]+-\s(?:og|eller)\s\w+(?:punkter|sager)|"
    r"(?:Punkt|Pkt\.?|Nr\.?|Sag)\s+(?:Titel|Emne|Tekst))$"
)
"""*ØKONOMI OG DRIFT*, *Drøftelses- og beslutningspunkter*, *Punkt Titel* below a decision: above the next items."""

ASIDE = re.compile(
    r"\((?P<inner>(?:[Ff]raværende|[Ff]ravær|[Aa]fbud|[Ii]kke til stede)\b"
    r"[^()\n]{1,80}(?:\([^()\n]{1,20}\)[^()\n]{0,80}){0,12})\)\s*\.?$"
)
"""*Godkendt (fraværende: Ole Vig (A)).*: behind what was decided."""
_ABSENT_LABEL = re.compile(r"^(?:Fraværende|Fravær|Afbud|Ikke til stede|Deltog ikke)\b[^:\n]{0,80}:$")
"""*Fraværende i Område-MED - den 2. september 2020:*, above the names."""
_CLOSING = re.compile(
    r"^(?:Mødet\s+(?:blev\s+)?(?:hævet|slut|sluttede|afsluttet|afsluttedes|hæves)\b.{0,60}|"
    r"Næste (?:ordinære )?møde\s?:.*|(?:Referent|Protokolfører)\b.{0,60}|Godkendt og underskrevet\b.*|"
    r"Skriv et svar|Del (?:på|siden|artiklen)\b.*|"
    r"Ref\.?\s?:?\s[A-ZÆØÅ]{2,4}|Kontakt|Cookies|Back to top|[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)? Kommune)$"
)
"""*Mødet hævet kl. 15.20.*, *Referent: Ida Holm*, *Ref. IH*, *Del på Facebook*: below the document's last decision."""
_MEETING_ENDS = re.compile(r"^Mødet\s+(?:blev\s+)?(?:hævet|slut|sluttede|afsluttet|hæves)\s(?:kl\.?\s*)?[\d.: ]{1,6}$")
"""*Godkendt. Mødet hævet kl. 15.20.*, on the line of the last decision."""
_NEXT_MEETING = re.compile(r"^Næste (?:ordinære )?møde (?:er|holdes|afholdes|bliver) ")
"""*Næste møde er den 4. april*, set apart by a blank line; without one it is part of what was said."""
_WITH_REASON = re.compile(
    r"^(?:[A-ZÆØÅ][\wæøå]+\s)?[A-ZÆØÅ][\w.-]*(?: [A-ZÆØÅ][\w.-]*){1,4}"
    r"(?: \([A-ZÆØÅ]{1,3}\), [a-zæøå]|,? (?:pga\.|p\.g\.a\.|på grund af|grundet) )[\w ]{2,30}\.?$"
)
"""*Maria Frej (F), sygdom.*, *Bo Vik pga. arbejde*: a name and why it is absent, on a line of its own."""
_LIST_MARK = re.compile(r"\s{0,20}(?P<mark>[-–•·▪])[^\S\n]+(?=[A-ZÆØÅ])")
_PAGE_NUMBER = re.compile(r"^(?:\d{1,3}\.?|[A-ZÆØÅ])$")
_SHORT = 40
_FURNITURE = (LineKind.NOISE, LineKind.GROUP, LineKind.MARK, LineKind.CLOSING, LineKind.CONTENTS)

_LABELLED = re.compile(
    r"^\(?(?:Mødte ikke|Fraværende|Fravær|Afbud|Ikke til stede|Deltog ikke|Stedfortrædere?|Suppleant(?:er)?)\b"
    r"[^:.\n]{0,40}:\s*(?P<names>[^\n]{3,200}?)\)?\.?$"
)
_PERSON = r"[A-ZÆØÅ][\w.'-]*(?:\s(?:[A-ZÆØÅ][\w.'-]*|\([A-ZÆØÅ]{1,3}\))){1,5}"
_STAYED_AWAY = re.compile(
    rf"^{_PERSON}(?:(?:,| og)\s{_PERSON}){{0,8}},?\s(?:deltog\s(?:digitalt|virtuelt|online)\b|forlod\s|udtrådte\s|"
    r"(?:er|var|erklærede\ssig|meldte\ssig|blev\serklæret)\sinhabile?\b[^.\n]{0,60}\b(?:forlod|deltog|udtrådte|gik)\b|"
    r"var\sinhabile?\b)"
)
"""*Bo Vik (V) erklærede sig inhabil og forlod lokalet*: who was not there, not what was decided."""


def without_only_mark(text: str, start: int, end: int) -> int:
    """Where a decision begins behind the mark of a list of one (*- Godkendt.*); a longer list keeps it."""
    mark = _LIST_MARK.match(text, start, end)
    if mark is None:
        return start
    again = re.compile(rf"\n[^\S\n]*{re.escape(mark['mark'])}\s").search(text, mark.end(), end)
    return start if again else mark.end()


def kept_lines(text: str, pieces: list[tuple[int, int, Tag]], vocabulary: Vocabulary) -> list[bool]:
    """Which lines are words of the decision; names below a label of those absent are none."""
    kept: list[bool] = []
    listing = said = False
    before = pieces[0][0] if pieces else 0
    for start, end, tag in pieces:
        words = text[without_page_number(text, start, end) : end].strip()
        if said and tag.kind is not LineKind.NOISE and _closes(words, after_blank=text.count("\n", before, start) > 1):
            return [*kept, *(False for _ in range(len(pieces) - len(kept)))]
        before = end
        if listing and is_name_line(words, vocabulary.roles):
            kept.append(False)
            continue
        listing = _ABSENT_LABEL.match(words) is not None
        kept.append(not listing and _is_decision_line(words, tag, vocabulary))
        said = said or kept[-1]
    return kept


def _closes(words: str, after_blank: bool) -> bool:
    """Whether a line below a decision ends the minutes, and all that follows belongs to nothing."""
    return _CLOSING.match(words) is not None or (after_blank and _NEXT_MEETING.match(words) is not None)


def without_attendance(text: str, span: Span, vocabulary: Vocabulary) -> Span:
    """Without the sentences on its first and last lines that tell who was not there.

    *Godkendt. Bo Vik deltog ikke i mødet.*, *Bo Vik var fraværende. Godkendt.*
    """
    first_end = text.find("\n", span.start, span.end)
    heads = find_sentences(text, span.start, first_end if first_end >= 0 else span.end)
    begin = max(span.start, text.rfind("\n", span.start, span.end) + 1)
    tails = find_sentences(text, begin, span.end)
    last, first = len(tails), 0
    while last > 1 and _is_aside(text[slice(*tails[last - 1])].strip(), vocabulary):
        last -= 1
    while first < len(heads) - 1 and is_attendance_line(text[slice(*heads[first])].strip(), vocabulary):
        first += 1
    start = heads[first][0] if first else span.start
    end = tails[last - 1][1] if last < len(tails) else span.end
    end = without_tail(text, start, end, vocabulary)
    aside = ASIDE.search(text, start, end)
    end = aside.start() - (text[aside.start() - 1] == " ") if aside is not None and aside.start() > start else end
    return Span(start, end) if start < end else span


def _is_aside(words: str, vocabulary: Vocabulary) -> bool:
    return bool(FOOT.match(words) or _MEETING_ENDS.match(words)) or _tells_attendance(words, vocabulary)


def _is_decision_line(words: str, tag: Tag, vocabulary: Vocabulary) -> bool:
    if tag.kind in _FURNITURE or not any(map(str.isalnum, words)) or _PAGE_NUMBER.match(words):
        return False
    if FOOT.match(words) or TIME_SLOT.match(words) or _WITH_REASON.match(words) or _is_heading(words, vocabulary):
        return False
    return not _tells_attendance(words, vocabulary)


def _tells_attendance(words: str, vocabulary: Vocabulary) -> bool:
    if is_attendance_line(words, vocabulary):
        return True
    labelled = _LABELLED.match(words)
    if labelled is not None and is_name_line(labelled["names"].split(" for ")[0], vocabulary.roles):
        return True
    is_one = len(find_sentences(words)) == 1
    return is_one and (_STAYED_AWAY.match(words) is not None or tells_of_guests(words))


def _is_heading(words: str, vocabulary: Vocabulary) -> bool:
    """*Sagsfremstilling* or *Pkt.* alone: a heading without its words."""
    folded = fold(words) if len(words) < _SHORT else ""
    return folded in vocabulary.headings or folded in ("pkt", "punkt")


def behind_noise(outline: Outline, item: ItemOutline) -> int:
    """Where the words beside a title in a cell begin: behind the cell with the hours of its row; 0 for other titles."""
    index = item.first_line if item.title_line is None else item.title_line
    behind = 0
    if outline.lines[index].cell != "title":
        return behind
    while index + 1 < item.end_line and outline.tags[index + 1].kind is LineKind.NOISE:
        index += 1
        behind = outline.lines[index].end
    return behind
