"""Labels that stand alone above their value: *Sagsnr.* above *13/2*, *Status* above *Åben*."""

from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.case_numbers import is_number
from tracker.extraction.lines import Line
from tracker.extraction.tags import LineKind, Tag

_STATES = frozenset(("status", "type", "adgang", "offentlighed"))


def tag_states(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*Status* alone above *Åben*: a label of the mark, where it opens a section elsewhere."""
    for index, tag in enumerate(tags):
        if tag.section is None or fold(lines[index].core) not in _STATES:
            continue
        below = next((n for n in range(index + 1, min(len(lines), index + 3)) if not lines[n].blank), None)
        if below is not None and tags[below].kind is LineKind.MARK:
            tags[index] = tags[below]


def tag_values(lines: Sequence[Line], tags: list[Tag], vocabulary: Vocabulary) -> None:
    """*Sagsnr.:* alone with *13/2* below it, or where other items have their number beside it: lines of the case."""
    usual = {
        fold(line.core.partition(":")[0]) for line, tag in zip(lines, tags, strict=True) if tag.kind is LineKind.CASE
    }
    for index, line in enumerate(lines):
        if fold(line.core) not in vocabulary.labels["case"] or tags[index].kind is not LineKind.TEXT:
            continue
        if line.bulleted and fold(line.core) in usual:
            tags[index] = Tag(LineKind.CASE)
            continue
        below = next((n for n in range(index + 1, min(len(lines), index + 3)) if not lines[n].blank), None)
        if below is not None and tags[below].kind in (LineKind.TEXT, LineKind.CASE) and is_number(lines[below].core):
            tags[index] = tags[below] = Tag(LineKind.CASE)
