"""The title of a document that holds one item: a case published alone, or a note about one event."""

import re
from collections.abc import Sequence

from tracker.danish.dates import parse_date
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.heading.labels import is_label_line
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_SITE = re.compile(r"\bcookies?\b|\bcookiepolitik\b", re.IGNORECASE)
"""What a site says of itself above the document."""
_GENERIC = frozenset(
    ("dagsordenspunkt", "punkt", "dagsordenspunkter", "sag", "enkelt punkt", "sagsvisning", "punktvisning")
)
_MOST = 200
_HEAD = 40
_LONGEST = 120
_OF_MEETING = re.compile(
    r"(?:Åbent\s|Endeligt\s|Udkast til\s)?(?:Møde|Beslutnings)?(?:referat|dagsorden|protokol|protokollat)\s"
    r"(?:\w+\s){0,3}?(?:\d{1,2}\.\s)?(?:\w+\s)?møde(?:t)?(?!\w)",
    re.IGNORECASE,
)
"""*Referat fra møde d. 22.11.2016*, *Referat af 3. møde i Grønt Råd*."""

_DOCUMENT = re.compile(
    r"(?:Åbent\s)?(?:Referat|Dagsorden|Beslutningsprotokol|Beslutningsreferat|Protokol)\s(?=[A-ZÆØÅ])"
)
"""*Referat Havnsø Byråd 03-04-2019*"""


def find_single_title(lines: Sequence[Line], tags: Sequence[Tag], until: int, vocabulary: Vocabulary) -> int | None:
    """The first line like a title after the last label of the head; else the first line of text that is no label."""
    first: int | None = None
    after_labels: int | None = None
    for index in range(min(until, len(lines), _MOST)):
        line = lines[index]
        if tags[index].section is not None or tags[index].kind is LineKind.DECISION:
            break
        if tags[index].kind is not LineKind.TEXT:
            continue
        if is_label_line(line.core, vocabulary):
            if after_labels is None or not _is_prose(lines[after_labels].core):
                after_labels = None
            continue
        if is_head_line(line.core, vocabulary) or _SITE.search(line.core):
            continue
        first = index if first is None else first
        if after_labels is None:
            after_labels = index
        if _is_prose(line.core):
            break
    return after_labels if after_labels is not None else first


def end_of_labels(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> int:
    """The line after the last label among the first lines, before any heading: how far the head may reach."""
    headed = (n for n, tag in enumerate(tags[:_HEAD]) if tag.section not in (None, SectionKind.ATTENDANCE))
    head = lines[: next(headed, _HEAD)]
    labelled = (n for n, line in enumerate(head) if not line.blank and is_label_line(line.core, vocabulary))
    return max(labelled, default=-1) + 1


def _is_prose(core: str) -> bool:
    return len(core) > 120 or core.endswith(".")


def is_head_line(core: str, vocabulary: Vocabulary) -> bool:
    """Whether a line only names the document, the municipality, the body, or body and date."""
    folded = fold(core)
    if any(folded in words for words in vocabulary.kinds.values()) or folded.endswith(" kommune"):
        return True
    if folded in _GENERIC or (len(core) < _LONGEST and _OF_MEETING.match(core)):
        return True
    body = find_body(core, vocabulary)
    named = _DOCUMENT.match(core)
    begin = named.end() if named else 0
    return (
        body is not None
        and body.start < begin + 4
        and (body.end >= len(core) - 3 or parse_date(core[body.end :]) is not None)
    )
