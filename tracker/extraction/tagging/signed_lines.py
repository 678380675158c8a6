"""Notes in which signs tell what was decided and who does what: *✓ Godkendt*, *=> Rådet støtter*, *→ Ida ringer*."""

import re
from collections.abc import Sequence

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.labels import is_label_line
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.single import is_head_line
from tracker.extraction.outline.structures import Structure, titled
from tracker.extraction.outline.title_lines import is_title
from tracker.extraction.tagging.tags import LineKind, Tag

_DECIDED = re.compile(r"(?P<sign>=>|[⇒✓✔☑✗✘✖])\s+(?=\w)")
_ANY = re.compile(r"(?:[=-]>|!!|[→⇒➔➜►✓✔☑✗✘✖])\s+(?=\w)")
_FEWEST = 2
_LONGEST = 70


def tag_signs(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag *✓ Dagsordenen er godkendt*, *=> Taget til efterretning* in a document without decision headings: two lines
    at least; of lines with signs right below each other the first, for the others belong to it."""
    if any(tag.section is SectionKind.DECISION for tag in tags):
        return
    begin: int | None = None
    begun: dict[int, int] = {}
    for index, line in enumerate(lines):
        signed = tags[index].kind is LineKind.TEXT and _ANY.match(line.core) is not None
        begin = (index if begin is None else begin) if signed else None
        if begin is not None and _DECIDED.match(line.core):
            begun[begin] = begun.get(begin, 0) + 1
    for index in begun if sum(begun.values()) >= _FEWEST else ():
        match = _ANY.match(lines[index].core)
        rest = lines[index].core_start + (match.end() if match else 0)
        tags[index] = Tag(LineKind.HEADING, SectionKind.DECISION, "Beslutning", rest, label_in_line=True)


def by_signed_blocks(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> Structure:
    """Items without numbers: blocks between empty lines that begin with a title, of which at least every other one has
    a line with such a sign; three blocks at least, up to the end."""
    blocks: list[list[int]] = []
    for index, line in enumerate(lines):
        if line.blank or line.glued:
            continue
        if blocks and index == blocks[-1][-1] + 1:
            blocks[-1].append(index)
        else:
            blocks.append([index])
    first = next((n for n, block in enumerate(blocks) if _is_signed(block, lines)), len(blocks))
    blocks = blocks[first:]
    begun = [block for block in blocks if _has_title(block, lines, tags, vocabulary)]
    signed = sum(_is_signed(block, lines) for block in begun)
    enough = len(begun) > _FEWEST and signed * 2 >= len(begun) and len(begun) == len(blocks)
    found = tuple(titled(block[0], lines) for block in begun) if enough else ()
    return Structure("signs", found, 2.0 * len(found))


def _is_signed(block: Sequence[int], lines: Sequence[Line]) -> bool:
    return any(_ANY.match(lines[index].core) for index in block[1:])


def _has_title(block: Sequence[int], lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> bool:
    line = lines[block[0]]
    plain = tags[block[0]].kind is LineKind.TEXT and is_title(line) and len(line.core) <= _LONGEST
    labelled = ":" in line.core or is_label_line(line.core, vocabulary) or is_head_line(line.core, vocabulary)
    return plain and not labelled and len(block) > 1
