"""One entry of a list of attachments: title alone, ids and marks beside it."""

import re

from tracker.domain.agenda import Attachment
from tracker.domain.source import Quote
from tracker.extraction.items.file_endings import FILE_ENDINGS
from tracker.extraction.items.said_twice import end_of_first

_MARKS = (
    r"(?:(?:[-–—‒•·*▪●◦‣■□☐☑»›→✓+\uf0b7\uf0a7]|o\s)\s+|\(\d{1,2}\)\s+|\[\d{1,2}\]\s+|"
    r"(?:application|image|text)/[\w.+-]+\s+(?:icon|ikon)\s+|PDF(?:-fil)?\s*:\s+|"
    r"(?:PDF|Word|Excel)[- ](?:icon|ikon|fil)\s+|(?:Dokument|Fil|Filnavn|Titel|Bilagstitel|Dokumenttitel):\s+|"
    r"(?:Hent|Åbn|Vis|Download)\s(?:bilag(?:et)?:?\s)?(?=[A-ZÆØÅ\"]\w)|(?:Se|Læs)\sbilag(?:et)?:\s){0,4}"
)
_NUMBER = (
    r"(?:\d{1,3}\.\d{1,2}(?!\d)\s?(?:[.):]\s*|[-–]\s+|(?<=\s))(?=[A-ZÆØÅ\"»”]\w)|"
    r"[Bb]ilagsnr\.?\s*\d{1,3}\s*[:.–-]\s*|[Bb]ilag\s(?:nr\.?\s)?(?:\d{1,3}(?:[-.]\d{1,2})?|[A-H](?!\w))"
    r"(?:\s?[:–-]\s+(?=\w)|\s(?=(?:Åben|Lukket)\s))|"
    r"\d{1,3}\s*[.):](?!\d)\s*|\d{1,3}\s+[-–]\s*|\d{1,2}\s+(?=[A-ZÆØÅ]\w)"
    r"|(?:[a-hA-H]|[IVX]{1,4})[.)]\s+(?=[A-ZÆØÅ])|[A-H]\s?[:–-]\s+(?=[A-ZÆØÅ]))"
)
_LEAD = re.compile(rf"\s*{_MARKS}{_NUMBER}?{_MARKS}")
"""List mark, number or letter of the list, and the name of an icon."""
_OFFICE_ID = re.compile(
    r"\s*(?:Dok(?:ument)?\.?[\s-]?(?:nr|id)?\.?\s?:?\s+(?=\d))?(?P<id>\d{3}-(?:19|20)\d{2}-\d{2,8}|"
    r"\d{5,8}(?:[/-]\d{2})?|D?(?:19|20)\d{2}-\d{5,8}|D(?:19|20)\d{2}-\d{3,4}|\d{2}/\d{2,6}-\d{1,4}|"
    r"\d{4,6}/\d{2,4}|[A-Z]{2,4}-\d{2,4}-\d{3,8})(?:\s*[-–:]?\s+(?=\S)|(?=(?:Åben|Lukket)\s))"
)
_STATE = re.compile(
    r"\s*(?:\((?P<state2>Åben|Lukket|Åbent|Offentlig|Fortrolig|Ikke offentlig)\)\s*[-–:]?|"
    r"(?P<state>Åben|Lukket|Åbent|Offentlig|Fortrolig)(?:\s+bilag\s?[-–:]|\s+[-–:](?=\s)|:)?)\s+(?=\S)",
    re.IGNORECASE,
)
_JOURNAL = re.compile(r"\s*\((?P<journal>\d{2,7}/\d{2,4})\)\s*$")
_LINK = re.compile(r"\[(?P<title>[^\[\]]{1,200})\]\([^()\s]{1,300}\)")
_FILE_END = re.compile(r"(?P<file>\((?!(?:19|20)\d\d/\d\d\))(?:\d{2,7}/\d{2,4}|\d{3}-\d{4}-\d{4,8})\))\s+[A-ZÆØÅ]")
"""*Helhedsplan.pdf (13913/18) Indledning*: the next heading behind a file and its journal number."""
_GLUED = re.compile(r"(?<=[a-zæøå]{3})(?=[A-ZÆØÅ][a-zæøå]+(?:[\s,]{1,2}[\wæøåÆØÅ-]+){0,10}\sindstiller\b)")
"""*… sendes via mailDirektøren for Økonomi indstiller*: a converter glued the proposal to the entry."""
_FILE_NAME = re.compile(rf"[\w.()-]+\.(?:{FILE_ENDINGS})", re.IGNORECASE)
_ID_BEHIND = re.compile(
    r"\s*\((?P<id>(?:\d{4,9}\s-\s)?[A-ZÆØÅ]{2,5}-(?:19|20)\d\d-\d{3,8})\)\s*$|"
    r"(?<=\w)\s+(?P<office>\d{3}-(?:19|20)\d\d-\d{4,8})\s*$"
)
"""*Notat om mentorer (DOC-2015-190022)*: letters of the archive, a year and a running number; *Kort 341-2019-61001*:
an office, a year and a running number."""
_DASH = re.compile(r"\s*[-–]\s+")
_ESCAPE = re.compile(r"\\([_*\[\]().#-])")
_MOST_TAILS = 6
_REACH = 120
"""How far from its end an entry is looked at for ids and marks."""
_MARK = re.compile(r"\s*\((?P<mark>[A-ZÆØÅ])\)\s*$")
_TAIL = re.compile(
    r"\s*(?:\((?:(?:ikke[- ])?offentligt?|lukket|åbent?|fortroligt?|(?:lukket|åbent?|fortroligt|offentligt)\sbilag|"
    r"udsendes|eftersendes|omdeles|omdelt|vedlagt|vedlægges|"
    r"pdf|word|docx?|xlsx?|pptx?|excel|powerpoint|html?|[\d.,]+\s?(?:kb|mb)|pdf,?\s*[\d.,]+\s?(?:kb|"
    r"mb)|åbner\s(?:i\s)?(?:et\s)?nyt\s(?:vindue|faneblad)|åbner\si\sny\sfane)\)"
    r"|\((?:dokument|dok|bilags?|sags?)\.?[\s-]?(?:id|nr)\.?\s*:?\s*[\w/ .-]{3,40}\)"
    r"|[\s,(–-]+(?:(?:pdf|docx?|xlsx?|word)\b[\s,-]{0,3})?[\d.,]+\s?(?:kb|mb)\)?"
    r"|\s(?:[-–]\s)?(?!(?:19|20)\d{6}\s*$)(?:\d{6,9}|\d{5,9}/\d{2}(?:\s\d{1,2})?)"
    r"|(?:[^\S\n]{2}|\t)(?:\d{2}/\d{2,6}(?:-\d{1,4})?|\d{3}-\d{4}-\d{4,8})"
    r"|\[(?:pdf|word|docx?|xlsx?|pptx?|(?:ikke[- ])?offentligt?|åbent?|lukket)\]"
    r"|\s(?:Åbn|Hent|Vis|Download)(?:\s(?:bilag|fil|pdf))?|\s[-–|]\s(?:pdf|docx?|xlsx?|pptx?)|"
    r"[-–]\s*(?:offentlig|lukket|åben)|(?:dok(?:ument)?\.?\s?(?:nr|id)\.?|sagsnr\.?|acadre)"
    r":?\s*[\w/-]+|\((?:dok(?:ument)?\.?\s?(?:nr|id)?\.?|acadre)?:?\s*[\d/-]{4,}\))\s*$",
    re.IGNORECASE,
)
_CLOSED_WORDS = re.compile(r"lukket|fortrolig|ikke[- ]offentlig", re.IGNORECASE)
_OPEN_WORDS = re.compile(r"åben|offentlig", re.IGNORECASE)
_FORMAT = re.compile(
    rf"(?:\.|[(\[])(?:{FILE_ENDINGS}|msg|word|excel)(?:[\s,-]{{1,3}}[\d.,]{{1,8}}\s?[km]b)?[)\]]?$",
    re.IGNORECASE,
)
_FORMAT_LENGTH = 40


def ends_like_file(words: str) -> bool:
    """Whether words end like the name of a file, or say its format: *referat.docx*, *Køreplan (PDF, 41 kB)*."""
    return _FORMAT.search(words[-_FORMAT_LENGTH:]) is not None


def is_file_name(words: str) -> bool:
    """Whether words are the name of a file and nothing else: *hoeringsnotat_januar.pdf*."""
    return len(words) <= _REACH and _FILE_NAME.fullmatch(words) is not None


def read_attachment(text: str, start: int, end: int) -> Attachment | None:
    """One entry of a list of attachments between two positions."""
    link = _LINK.search(text, start, end)
    if link is not None:
        start, end = link.start("title"), link.end("title")
    left, document_id, closed = _skip_lead(text, start, end)
    filed = _FILE_END.search(text, left, end)
    end = filed.end("file") if filed else end
    glued = _GLUED.search(text, left, end)
    left, right = _trim(text, left, glued.start() if glued else end, ";,")
    journal = mark = None
    for _ in range(_MOST_TAILS):
        words = text[max(left, right - _REACH) : right]
        shift = right - len(words)
        if found := _MARK.search(words):
            mark = found["mark"]
        elif found := _JOURNAL.search(words):
            journal = found["journal"]
        elif found := _ID_BEHIND.search(words):
            document_id = document_id or found["id"] or found["office"]
        elif found := _TAIL.search(words):
            closed = True if _CLOSED_WORDS.search(found[0]) else False if _OPEN_WORDS.search(found[0]) else closed
        else:
            break
        left, right = _trim(text, left, shift + found.start(), ";,")
    left, right = _trim(text, left, right, "*;,.")
    right = min(end_of_first(text, left, right), max(left, end_of_first(text, start, right)))
    if not any(character.isalpha() for character in text[left:right]):
        return None
    title = " ".join(_ESCAPE.sub(r"\1", text[left:right]).split())
    return Attachment(title, Quote.of(text, left, right), document_id, journal, closed, mark)


def _skip_lead(text: str, start: int, end: int) -> tuple[int, str | None, bool | None]:
    """Where a title begins behind list mark, id and *Åben*; the id; whether it is closed."""
    left = start
    document_id: str | None = None
    closed: bool | None = None
    if lead := _LEAD.match(text, left, end):
        left = lead.end()
    for _ in range(2):
        if office := _OFFICE_ID.match(text, left, end):
            document_id = document_id or office["id"]
            left = office.end()
        if state := _STATE.match(text, left, end):
            closed = bool(_CLOSED_WORDS.search(state["state"] or state["state2"]))
            left = state.end()
    if dash := _DASH.match(text, left, end):
        left = dash.end()
    return left, document_id, closed


def _trim(text: str, left: int, right: int, signs: str) -> tuple[int, int]:
    while left < right and (text[left].isspace() or text[left] in "*_"):
        left += 1
    while right > left and (text[right - 1].isspace() or text[right - 1] in signs):
        right -= 1
    return left, right
