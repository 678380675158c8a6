"""The ends of a section without white space and without marks that only shape the page (Markdown)."""

from tracker.extraction.lines.line import TAGS_BEFORE, TAGS_BEHIND

_TAGS = 60
_MARKS = " \t\r\xa0*_#>=~\\"
_RULE = "-"


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blank lines and lines of marks at both ends, heading marks and bold print around it."""
    start, end = _without_blanks(text, start, end)
    while start < end:
        stop = _line_end(text, start, end)
        if not _is_marks(text[start:stop]):
            break
        start, end = _without_blanks(text, stop, end)
    while start < end:
        begin = text.rfind("\n", start, end) + 1
        begin = max(begin, start)
        if not _is_marks(text[begin:end]):
            break
        start, end = _without_blanks(text, start, begin)
    return _without_heading_marks(text, start, end)


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space, and without what is left of a page's source, at both ends."""
    while start < end:
        before = TAGS_BEFORE.match(text, start, end) if text[start] == "<" else None
        behind = TAGS_BEHIND.search(text, max(start, end - _TAGS), end) if text[end - 1] == ">" else None
        if text[start].isspace() or before is not None:
            start = before.end() if before else start + 1
        elif text[end - 1].isspace() or behind is not None:
            end = behind.start() if behind else end - 1
        else:
            break
    return start, max(start, end)


def _line_end(text: str, start: int, end: int) -> int:
    stop = text.find("\n", start, end)
    return end if stop < 0 else stop


def _is_marks(line: str) -> bool:
    """Whether a line holds marks alone; a single dash is an answer (*nothing*) and no mark."""
    rest = line.strip(_MARKS)
    return not rest or (len(rest) > 2 and not rest.strip(_RULE))


def _without_heading_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """*## **Punkt 5: Pulje*** without its marks, where they stand around the whole stretch or before its line."""
    place = start
    while place < end and text[place] == "#":
        place += 1
    if start < place < end and text[place].isspace():
        start, end = _without_blanks(text, place, end)
    if text.startswith("**", start) and text.find("**", start + 2, end) == end - 2 > start + 2:
        start, end = _without_blanks(text, start + 2, end - 2)
    return start, end
