"""Headings cut short (*Besl.:*) and headings told as a sentence (*Det blev vi enige om*)."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_SHORT = {
    SectionKind.DECISION: r"Besl|Beslutn|Konkl|Vedt",
    SectionKind.RECOMMENDATION: r"Indst|Indstill",
    SectionKind.CASE_PRESENTATION: r"Sagsfr|Sagsfremst|Fremst|Redeg",
}
_WE = r"(?:vi|man|udvalget|rådet|bestyrelsen|byrådet|kommunalbestyrelsen|mødet)"
_IT = r"(?:det|den|sagen|punktet|emnet)"
_TOLD = {
    SectionKind.DECISION: (
        rf"(?:Det|Dette|Her|Hvad)\s(?:blev|er)\s{_WE}\senige\som|"
        rf"(?:Det|Dette|Hvad)\s(?:besluttede|vedtog|aftalte)\s{_WE}"
        rf"|Hvad\s{_WE}\sblev\senige\som"
        rf"|Hvad\s(?:blev\sder\s|der\sblev\s|{_WE}\s)(?:besluttet|aftalt|vedtaget|besluttede|aftalte|vedtog)"
    ),
    SectionKind.CASE_PRESENTATION: (
        rf"Hvad\s{_IT}\s(?:handlede|handler|drejede\ssig|drejer\ssig)\som|Hvad\s(?:handlede|handler|drejede|drejer)\s"
        rf"{_IT}\s(?:sig\s)?om|(?:Det|Dette)\s(?:handlede|handler|drejede\ssig|drejer\ssig)\s{_IT}\som"
    ),
}
_LABELS = tuple((kind, re.compile(rf"(?P<label>(?i:{words}))\.\s?:(?:\s+|$)")) for kind, words in _SHORT.items())
_COLON = r"(?:\s?[:?]{1,2}\s+|\s?[:?.]{0,2}$)"
_SENTENCES = tuple((kind, re.compile(rf"(?P<label>(?i:{words})){_COLON}")) for kind, words in _TOLD.items())


def tag_told_heading(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """The tag of a line that begins with such a heading, or ``None``.

    1. *Besl.: Vedtaget.*, *Indst.: …*, *Sagsfremst.: …*: cut short with a full stop and a colon.
    2. *Det blev vi enige om*, *Hvad besluttede vi?*, *Hvad det handlede om*: alone on the line, or before a colon or a
       question mark; *Det blev vi enige om i maj.* is a sentence.
    """
    for kind, pattern in (*_LABELS, *_SENTENCES):
        match = pattern.match(line.core)
        if match is not None and match["label"][:1].isupper():
            beside = match.end() < len(line.core)
            return Tag(LineKind.HEADING, kind, match["label"], line.core_start + match.end(), label_in_line=beside)
    return None
