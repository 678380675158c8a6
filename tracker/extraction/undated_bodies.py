"""Decision headings that lost their day: *Økonomiudvalget, Anbefales. Byrådet, Godkendt.*"""

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.bodies import FoundBody, find_bodies, find_body
from tracker.extraction.line import Line
from tracker.extraction.tags import LineKind, Tag

_COMMA = ", "
_LONGEST = 90


def undated_cuts(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[int]:
    """Where *Byrådet, Godkendt.* begins in a long line: a body, a comma, and an outcome with a capital."""
    line = text[start:end]
    return [start + body.start for body in find_bodies(line, vocabulary) if _decides(line, body, vocabulary)]


def tag_undated(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """The tag of a line that begins so: the heading is the body alone, and the words behind its comma are decided."""
    body = find_body(line.core[:_LONGEST], vocabulary) if line.glued else None
    if body is None or body.start > 0 or not _decides(line.core, body, vocabulary):
        return None
    rest = line.core_start + body.end + len(_COMMA)
    return Tag(LineKind.DECISION, SectionKind.DECISION, body.name, rest, body.name)


def _decides(words: str, body: FoundBody, vocabulary: Vocabulary) -> bool:
    behind = body.end + len(_COMMA)
    if words[body.end : behind] != _COMMA or not words[behind : behind + 1].isupper() or not body.name[0].isupper():
        return False
    return vocabulary.outcomes.pattern.match(words, behind) is not None
