"""Items without numbers or headings: a title on a line of its own above each paragraph."""

from collections.abc import Sequence

from tracker.danish.names import parse_name
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.labels import is_label_line
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.single import is_head_line
from tracker.extraction.outline.structures import Structure, titled
from tracker.extraction.outline.title_lines import is_title
from tracker.extraction.tagging.tags import LineKind, Tag

_LONGEST = 70
_LEAST_SENTENCE = 5
_FEWEST = 3


def by_paragraphs(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> Structure:
    """*Velkomst* above *Formanden bød velkommen.*, *Boliger til unge* above *Rådet peger på …*, three at least.

    Only for a document with neither decision headings nor bullets, and only where, from the first title on, every
    line is such a title or a sentence: a short line with a capital and no stop, a sentence before it and behind it.
    """
    if any(tag.section not in (None, SectionKind.ATTENDANCE) for tag in tags):
        return Structure("paragraphs", (), 0.0)
    said = [n for n, tag in enumerate(tags) if tag.kind is LineKind.TEXT and not lines[n].glued]
    found: list[int] = []
    for place, index in enumerate(said[:-1]):
        below = lines[said[place + 1]].core
        before = lines[said[place - 1]].core if place else ""
        begins = _is_title(lines[index], vocabulary) and _is_sentence(below)
        if begins and (not found or _is_sentence(before)):
            found.append(index)
        elif found and not _is_sentence(lines[index].core):
            return Structure("paragraphs", (), 0.0)
    enough = len(found) >= _FEWEST
    return Structure("paragraphs", tuple(titled(index, lines) for index in found), 0.9 * len(found) if enough else 0.0)


def _is_title(line: Line, vocabulary: Vocabulary) -> bool:
    core = line.core
    short = len(core) <= _LONGEST and core[:1].isupper() and is_title(line) and not line.bulleted
    if not short or ":" in core or is_label_line(core, vocabulary) or is_head_line(core, vocabulary):
        return False
    return " " not in core or parse_name(core, vocabulary.roles) is None


def _is_sentence(core: str) -> bool:
    return len(core) >= _LEAST_SENTENCE and core.endswith((".", "!", "?"))
