"""Where an item was treated before, told by body, day and number alone: no decision stands below."""

from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_HEADINGS = frozenset(
    ("tidligere behandling", "tidligere behandlinger", "tidligere behandlet", "tidligere beslutninger", "sagshistorik")
)


def untag_earlier_references(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*Tidligere behandling* / *Byrådet den 29. april 2019 Punkt 4* / *Indhold*: the line is no decision heading.

    Only where nothing stands behind it on its line and a heading (or another such line) comes next; with words below
    (*Økonomiudvalget den 6. november 2018* / *Anbefales.*) it heads an earlier decision. *Indhold* behind the first
    decision of a document names the case, even where it stands there once.
    """
    below_heading = decided = False
    for index, tag in enumerate(tags):
        if tag.kind in WITHOUT_WORDS:
            continue
        if tag.kind is LineKind.CONTENTS and decided and fold(lines[index].core) == "indhold":
            tags[index] = Tag(LineKind.HEADING, SectionKind.CASE_PRESENTATION, "Indhold", lines[index].core_end)
        if below_heading and tag.kind is LineKind.DECISION and _is_alone(index, lines, tags):
            tags[index] = Tag(LineKind.TEXT)
            continue
        below_heading = tag.kind is LineKind.HEADING and fold(tag.heading or "") in _HEADINGS
        decided = decided or tag.section is SectionKind.DECISION


def _is_alone(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    if tags[index].rest < lines[index].core_end:
        return False
    below = next((tag for tag in tags[index + 1 : index + 8] if tag.kind not in WITHOUT_WORDS), None)
    return below is not None and (below.section is not None or below.kind is LineKind.CONTENTS)
