"""Labels that stand alone above their value: *Sagsnr.* above *13/2*, *Status* above *Åben*."""

from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.items.case_numbers import is_number
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_MOST_LABELS = 4
_LONGEST_LABEL = 30
"""How many labels may stand between a label and its value, and how long they may be."""
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
        below = _value_below(index, lines)
        if below is not None and tags[below].kind in (LineKind.TEXT, LineKind.CASE) and is_number(lines[below].core):
            tags[index] = tags[below] = Tag(LineKind.CASE)


def _value_below(index: int, lines: Sequence[Line]) -> int | None:
    """The line below a label; below further labels, where these stand first: *Sagsnr.:* / *Bilag:* / *15/1234*."""
    for place in range(index + 1, min(len(lines), index + 3 + _MOST_LABELS)):
        if lines[place].blank:
            continue
        if not (lines[place].core.endswith(":") and len(lines[place].core) <= _LONGEST_LABEL):
            return place
    return None


def is_label_above_case(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether a heading is a label of a head whose labels stand first: *Sagsnr.:* / *Bilag:* / *15/1234*."""
    if not lines[index].core.endswith(":"):
        return False
    above = [n for n in range(max(0, index - _MOST_LABELS), index) if tags[n].kind is LineKind.CASE]
    waits = bool(above) and not any(character.isdigit() for character in lines[above[-1]].core)
    value = _value_below(above[-1], lines) if waits else None
    return value is not None and value > index and tags[value].kind is LineKind.CASE
