"""Headings of decisions that stand in no list: a label that recurs, with an outcome behind it."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.agenda_above import mark_agenda_above
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_LABEL = re.compile(
    r"^(?:(?P<label>[A-ZÆØÅ][^\W\d_]+(?:[ /-][^\W\d_]+){0,3}\.?)\s*(?::\s*|$)|(?P<letter>[A-ZÆØÅ]):\s*)"
)
_AD = re.compile(r"^(?P<label>[Aa]d\.?\s*(?:pkt\.?\s*|punkt\s*)?(?P<number>\d{1,3}))\s*[.:)]\s*")
_NUMBER = re.compile(r"^(\d{1,3})[.:)]?\s+\S")
_MINUTES_OF = re.compile(r"(?:Beslutnings|Møde)?(?:[Rr]eferat|[Pp]rotokol)(?:ter|ler)?\s(?:fra|af|for)\s\w")
_LEAD_IN = re.compile(r"\s(?:besluttede|vedtog|beslutter|godkendte|anbefaler|anbefalede)\s?:$")
_FEWEST = 2
"""Times that a label must stand before an outcome."""


def tag_recurring_decisions(lines: Sequence[Line], tags: list[Tag], vocabulary: Vocabulary) -> None:
    """Tag *Udfald:*, *Mødets svar* in a document without decision headings.

    A label counts where it recurs and an outcome stands right behind it, on its line or the next, at least twice and
    at least every other time: *Udfald: Godkendt.*, then *Udfald: Formanden skriver et brev.* (One heading may be the
    document's own title, *Referat fra Integrationsrådet*.)
    """
    if sum(tag.section is SectionKind.DECISION for tag in tags) > 1:
        return
    places: dict[str, list[tuple[int, int, bool]]] = {}
    for index, line in enumerate(lines):
        match = _LABEL.match(line.core) if tags[index].kind is LineKind.TEXT else None
        if match is not None:
            begins = _has_outcome(index, match.end(), lines, vocabulary)
            places.setdefault(fold(match["label"] or match["letter"]), []).append((index, match.end(), begins))
    for found in places.values():
        if sum(begins for _, _, begins in found) < max(_FEWEST, len(found) / 2):
            continue
        for index, end, _ in found:
            line = lines[index]
            tags[index] = Tag(
                LineKind.HEADING, SectionKind.DECISION, line.core[:end].rstrip(" :"), line.core_start + end
            )


def tag_answers(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag *Ad 1: Referatet blev godkendt.* right below *1. Referat fra sidste møde*: a decision's heading.

    Two at least; *Ad 1* below a proposal, or above its own title, is none. An agenda whose points stand below it
    again with their answers is told apart first.
    """
    mark_agenda_above(lines, tags)
    found: list[tuple[int, re.Match[str]]] = []
    above = ""
    for index, line in enumerate(lines):
        match = _AD.match(line.core) if tags[index].kind is LineKind.TEXT else None
        number = _NUMBER.match(above)
        if match is not None and number is not None and number[1] == match["number"]:
            found.append((index, match))
        above = above if line.blank else line.core
    for index, match in found if len(found) >= _FEWEST else ():
        start = lines[index].core_start
        tags[index] = Tag(LineKind.HEADING, SectionKind.DECISION, match["label"], start + match.end())


def _untag_lead_ins(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*Udvalget besluttede:* right below *Beslutning*: the decision's first words, and no second heading."""
    above: int | None = None
    for index, tag in enumerate(tags):
        if tag.kind in WITHOUT_WORDS:
            continue
        below = above is not None and tags[above].kind is LineKind.HEADING and tags[above].rest >= lines[above].core_end
        decided = below and above is not None and tags[above].section is SectionKind.DECISION
        if decided and tag.kind is LineKind.DECISION and tag.date is None and _LEAD_IN.search(lines[index].core):
            tags[index] = Tag(LineKind.TEXT)
        above = index


def untag_titles(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*Referat fra Magistratens møde den 6. maj 2019* right above another heading: the title of an item about it;
    and the first words of a decision right below its heading."""
    _untag_lead_ins(lines, tags)
    below: Tag | None = None
    for index in range(len(lines) - 1, -1, -1):
        tag = tags[index]
        if tag.kind in WITHOUT_WORDS:
            continue
        alone = tag.kind is LineKind.DECISION and tag.rest >= lines[index].core_end
        if alone and below is not None and below.kind is LineKind.HEADING and _MINUTES_OF.match(lines[index].core):
            tags[index] = Tag(LineKind.TEXT)
        below = tags[index]


def _has_outcome(index: int, end: int, lines: Sequence[Line], vocabulary: Vocabulary) -> bool:
    core = lines[index].core
    if end < len(core):
        return vocabulary.outcomes.pattern.match(core, end) is not None
    below = next((line.core for line in lines[index + 1 : index + 4] if not line.blank), "")
    return vocabulary.outcomes.pattern.match(below) is not None
