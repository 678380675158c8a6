"""Which bodies an item's headings name as those that decided, and which of them are another's than the meeting's."""

import re
from collections import Counter
from collections.abc import Sequence

from tracker.danish.body_names import body_key
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.bodies import FoundBody
from tracker.extraction.outline.outlined import Outline, SectionOutline

DECIDED = (SectionKind.DECISION, SectionKind.EARLIER_DECISION)
_TERM_IN_HEADING = re.compile(r"[^\W\d]\s\(?(?:19|20)\d\d\s?[-–]\s?(?:(?:19|20)\d)?\d\d?(?![\d.-])")
_NAMED_AND_DATED = re.compile(r"\si\s(?P<name>[A-ZÆØÅ]\w+(?:rådet|nævnet|forummet|laget|bestyrelsen))\s(?:den\s)?\d")
_PROPOSES = re.compile(r"\s(?:indstiller|anbefaler|foreslår)(?:,?\s(?:at|enstemmigt)\b|[,:])")


def bodies_of_decisions(outline: Outline) -> Counter[str]:
    """How many items name each body last among their decision headings; *Referat* above nothing heads a page."""
    names: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for item in outline.items:
        decided = [n for n, section in enumerate(item.sections) if section.kind in DECIDED and section.heading]
        named = [
            item.sections[n].body for n in decided if item.sections[n].body or _has_words(item.sections[n : n + 3])
        ]
        last = named[-1] if named else next((s.body for s in reversed(item.sections) if s.body), None)
        if last:
            names[shown.setdefault(body_key(last), last)] += 1
    return names


def find_unlisted_body(outline: Outline) -> str | None:
    """The one name that every dated decision heading has: *Beslutning i Idrætsrådet den 28-02-2017*.

    For names that elsewhere are mostly those of associations, so that no list of bodies has them.
    """
    headings = [s.heading for item in outline.items for s in item.sections if s.kind in DECIDED and s.heading]
    names = {named["name"] for heading in headings if (named := _NAMED_AND_DATED.search(heading))}
    return names.pop() if len(names) == 1 else None


def decides_without_term(name: str, outline: Outline) -> bool:
    """Whether decision headings name a body, and none of them with the years that a page's title has behind it.

    *Beslutning i Kulturudvalget den 4. maj 2016* in a document that begins with *Kulturudvalget 2014-2017*: the years
    are those of the page. Where the headings name no body, its name is all that is told of it.
    """
    key = body_key(name)
    sections = (section for item in outline.items for section in item.sections if section.kind in DECIDED)
    headings = [section.heading for section in sections if section.heading and body_key(section.body or "") == key]
    return bool(headings) and not any(_TERM_IN_HEADING.search(heading) for heading in headings)


def _has_words(sections: Sequence[SectionOutline]) -> bool:
    """Whether anything stands below a decision's heading, or below the absentees right behind it."""
    first, *others = sections
    behind = len(others) > 1 and others[0].kind is SectionKind.ATTENDANCE and others[1].heading is None
    return first.content.start < first.content.end or (behind and others[1].kind in DECIDED)


def is_another(body: FoundBody, outline: Outline) -> bool:
    """Whether the body proposes what is decided, or has a heading above the decision of a meeting that names none."""
    for item in outline.items:
        last = next((s.body for s in reversed(item.sections) if s.kind in DECIDED and s.heading), None)
        above = any(s.body == body.name for s in item.sections if s.kind in DECIDED and s.date)
        if above and last is None:
            return True
        proposed = (s.content for s in item.sections if s.kind is SectionKind.RECOMMENDATION)
        if any(span.start <= body.start < span.end for span in proposed) and _PROPOSES.match(outline.text, body.end):
            return True
    return False
