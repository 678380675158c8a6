"""The rounds of items without titles: what each ends with is its decision, and what follows begins the next."""

from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

DOCUMENT_WORDS = frozenset(("referat", "dagsorden", "bilag", "dokumenter", "status", "protokol", "møde", "mødet"))
_MOST_PAPERS = 60
"""Lines of a list of papers among which the next heading is looked for."""
_CLOSED_ALSO = "offentlig beslutning"
"""*Offentlig beslutning …, hvis punktet er lukket*: all that a closed item shows, and no decision above its case."""


def find_told_rounds(lines: Sequence[Line], tags: Sequence[Tag]) -> list[int]:
    """The first heading behind each decision and its attachments, where no item has a title and the decision is what
    each ends with: *Indhold*, *Indstilling*, *Beslutning*, *Bilag*; an item may have nothing but its decision.

    Headings between a decision and a later list of papers with no decision among them are of the item above:
    *Beslutning*, *Kompetence*, *Bilag*, *Sagsfremstilling*. Not where the first papers stand above the first decision.

    Empty where the last decision has more behind it, or a decision stands above its case more often than below it.
    The decisions of several bodies on one case stand right behind each other (*Beslutning i Teknisk Udvalg den …*,
    *Beslutning i Byrådet den …*) and are of one item.
    """
    rounds: list[int] = []
    decided = True
    alone = 0
    until = 0
    papers_last = _papers_last(tags)
    before: Tag | None = None
    for index, tag in enumerate(tags):
        if index >= until and papers_last and decided and rounds and tag.section not in (None, SectionKind.ATTENDANCE):
            until = _papers_below(index, tags)
        if index < until:
            continue
        if tag.kind is LineKind.GROUP:
            decided, before = True, None
        if tag.section in (None, SectionKind.ATTENDANCE) or names_document(tag, rounds):
            continue
        further = _decides_further(before, tag)
        before = tag
        if decided and not further and tag.section is not SectionKind.ATTACHMENTS:
            rounds.append(index)
            alone += tag.section is SectionKind.DECISION and not fold(tag.heading or "").startswith(_CLOSED_ALSO)
            decided = False
        decided = decided or (tag.section is SectionKind.DECISION and _has_words(index, lines, tags))
    return rounds if decided and alone * 2 <= len(rounds) else []


def _papers_last(tags: Sequence[Tag]) -> bool:
    """Whether a decision stands above the first list of papers."""
    kinds = [tag.section for tag in tags if tag.section in (SectionKind.DECISION, SectionKind.ATTACHMENTS)]
    return SectionKind.DECISION in kinds[:1]


def _papers_below(index: int, tags: Sequence[Tag]) -> int:
    """The line below the next list of papers, where headings but no decision stand above it and none right below it
    (*Indstilling*, *Bilag*, *Beslutning* is another item's order); else 0."""
    for place in range(index, len(tags)):
        if tags[place].kind is LineKind.GROUP or tags[place].section is SectionKind.DECISION:
            return 0
        if tags[place].section is SectionKind.ATTACHMENTS:
            below = next((tag.section for tag in tags[place + 1 : place + _MOST_PAPERS] if tag.section), None)
            return 0 if below is SectionKind.DECISION else place + 1
    return 0


def names_document(tag: Tag, rounds: Sequence[object]) -> bool:
    """*Referat* before the first item."""
    return not rounds and fold(tag.heading or "").split(" ")[0] in DOCUMENT_WORDS


def _has_words(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether anything stands beside or below a heading before the next."""
    below = next((tag for tag in tags[index + 1 : index + 8] if tag.kind not in WITHOUT_WORDS), None)
    return tags[index].rest < lines[index].core_end or (below is not None and below.section is None)


def _decides_further(before: Tag | None, tag: Tag) -> bool:
    """Whether a decision stands right behind one of another body, or of another day; *Beslutning* alone is the own."""
    both = before is not None and before.section is tag.section is SectionKind.DECISION
    if before is None or not both or before.body is None:
        return False
    return (before.body, before.date) != (tag.body, tag.date)
