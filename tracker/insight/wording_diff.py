"""What differs between two wordings, word by word. Pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

MOST_WORDS = 2000
"""Longer wordings are not compared word by word: the comparison's time grows with the product of the lengths."""
_WORDS = re.compile(r"(?:\w+|[^\w\s])\s*")
"""A word or a sign, with the space behind it: a full stop that moves is not a new word."""


class PieceKind(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that follow each other and share their fate."""

    kind: PieceKind
    text: str


def diff_wordings(before: str, after: str) -> tuple[Piece, ...]:
    """The words of both in order: kept ones once, removed before added; two long texts are all removed, all added."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        whole = ((PieceKind.REMOVED, before), (PieceKind.ADDED, after))
        return tuple(Piece(kind, text) for kind, text in whole if text)
    bare_old, bare_new = [word.strip() for word in old], [word.strip() for word in new]
    found = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, bare_old, bare_new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece(PieceKind.KEPT, "".join(new[j1:j2])))
            continue
        found += [Piece(PieceKind.REMOVED, "".join(old[i1:i2]))] if i2 > i1 else []
        found += [Piece(PieceKind.ADDED, "".join(new[j1:j2]))] if j2 > j1 else []
    return tuple(found)
