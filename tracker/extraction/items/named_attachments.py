"""Attachments that no heading lists: named by file, by number or by a mark under the head of an item."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import Attachment
from tracker.domain.source import Quote, Span
from tracker.extraction.items.attachment_entries import read_attachment
from tracker.extraction.items.file_endings import FILE_ENDINGS
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_FILE = re.compile(
    rf"(?<!\S)[\wæøåÆØÅ.()-]{{1,200}}?\.(?:{FILE_ENDINGS}|jpe?g|png)"
    r"(?:(?!\S)|(?=(?:application|image|text)/[\w.+-]{1,40}\sicon\s))",
    re.IGNORECASE,
)
"""*oversigt_2019.pdf*, also where the name of the next one's icon is glued to it: *a.pdfapplication/pdf icon b.pdf*."""
_ON_DISK = re.compile(r"\\[^\n\\:]*$")
"""*J.nr.: T:\\Sager\\Brev om hallen.doc*: where an office keeps the file of the case."""
_ICON = re.compile(r"(?:application|image|text)/[\w.+-]{1,40}\s(?:icon|ikon)\s(?=\S)")
_ENDING = re.compile(rf"\.(?:{FILE_ENDINGS}|jpe?g|png)$", re.IGNORECASE)
"""*application/pdf icon Resultater 2019.pdf*: one file on a line of its own, whose name may have blanks."""
_LONGEST_NAME = 120
_NAMED = re.compile(r"Bilag\s\d{1,2}\s?:\s+(?=\S)")
"""*Bilag 1: Referat fra mødet*: an attachment on a line of its own."""
_MARKED = re.compile(r"(?<=[.?!]\s)(?:Åben|Lukket)\s[-–]\s(?=[A-ZÆØÅ\d])")
"""*Åben - Regnskab 2010* behind a sentence, where a converter left an item in one line."""
_SUBJECT = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:\s[a-zæøå]{1,20}){0,3}\s*$")
"""What an outcome is said of: *Regnskabet* before *taget til efterretning*."""
_LONGEST = 300


def find_named_attachments(outline: Outline, content: Span, vocabulary: Vocabulary) -> Iterator[Attachment]:
    """The attachments that stand among an item's first lines, in reading order by shape.

    1. *Oversigt_2019.pdf*, *application/pdf icon Resultater 2019.pdf*  2. *Bilag 1: Referat fra
    mødet* on a line of its own  3. *… underskuddet. Åben - Regnskab 2010 Regnskabet taget til efterretning.*
    """
    text = outline.text
    icons = [line for line, _ in outline.lines_in(content) if _names_one_file(line)]
    ends = {line.core_end for line in icons}
    yield from filter(None, (read_attachment(text, line.core_start, line.core_end) for line in icons))
    for match in _FILE.finditer(text, content.start, content.end):
        if match.end() in ends:
            continue
        if _ON_DISK.search(text, max(content.start, match.start() - _LONGEST_NAME), match.start()):
            continue
        yield Attachment(match[0], Quote.of(text, match.start(), match.end()))
    for line, tag in outline.lines_in(content):
        if tag.kind is not LineKind.TEXT:
            continue
        start, end = max(line.core_start, content.start), min(line.core_end, content.end)
        named = _NAMED.match(text, start, end) if start == line.core_start else None
        entry = read_attachment(text, named.end(), end) if named else None
        yield from [entry] if entry else ()
        yield from _marked(text, start, end, vocabulary)


def _names_one_file(line: Line) -> bool:
    """Whether a line is the name of an icon and that of one file, blanks and all."""
    icons = list(_ICON.finditer(line.core))
    return (
        len(icons) == 1
        and icons[0].start() == 0
        and " " in line.core[icons[0].end() :]
        and _ENDING.search(line.core) is not None
    )


def _marked(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Attachment]:
    """*… underskuddet. Åben - Regnskab 2010 Regnskabet taget til efterretning.*: up to what was decided."""
    marks = list(_MARKED.finditer(text, start, end))
    for mark, following in pairwise([*marks, None]):
        stop = min(following.start() if following else end, mark.end() + _LONGEST) if mark else end
        outcome = vocabulary.outcomes.first(text[mark.end() : stop]) if mark else None
        if mark is not None and outcome is not None:
            subject = _SUBJECT.search(text, mark.end(), mark.end() + outcome[0].start())
            stop = subject.start() if subject else mark.end() + outcome[0].start()
            entry = read_attachment(text, mark.start(), stop)
            yield from [entry] if entry else ()
