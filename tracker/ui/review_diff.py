"""Two texts side by side, word by word: what is gone and what is new, told apart without colour. Pure."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

AROUND = 12
"""Words shown on each side of what changed."""
_MOST = 400
"""Words of each text that are compared one by one; beyond, the whole stretch counts as changed."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Two texts as pieces of words, each with whether it is only in its own text; ``…`` stands for words left out."""

    before: tuple[tuple[str, bool], ...]
    after: tuple[tuple[str, bool], ...]


def compare(before: str, after: str) -> Changed:
    """What differs between two texts, with a few words around; capitals and line breaks are no difference."""
    old, new = before.split(), after.split()
    head = _same_head(old, new)
    tail = _same_head(old[head:][::-1], new[head:][::-1])
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    lead = _led(old[:head], is_head=True)
    end = _led(old[len(old) - tail :], is_head=False)
    old_pieces, new_pieces = _pieces(old_middle, new_middle)
    return Changed((*lead, *old_pieces, *end), (*lead, *new_pieces, *end))


def html_of_pieces(pieces: Sequence[tuple[str, bool]], *, is_before: bool) -> str:
    """The pieces as HTML in which every character is text: gone words struck out, new ones underlined and bold."""
    tag, style = ("del", _GONE) if is_before else ("ins", _NEW)
    words = (
        f'<{tag} style="{style}">{html.escape(text)}</{tag}>' if is_changed else html.escape(text)
        for text, is_changed in pieces
    )
    return f'<div style="{_SHEET}">{" ".join(words)}</div>'


def _same_head(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first.casefold() != second.casefold():
            break
        count += 1
    return count


def _pieces(old: Sequence[str], new: Sequence[str]) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    if len(old) > _MOST or len(new) > _MOST:
        return _piece(old, is_changed=True), _piece(new, is_changed=True)
    before: list[tuple[str, bool]] = []
    after: list[tuple[str, bool]] = []
    matcher = SequenceMatcher(
        None, [word.casefold() for word in old], [word.casefold() for word in new], autojunk=False
    )
    for kind, i, j, k, m in matcher.get_opcodes():
        before += _piece(old[i:j], is_changed=kind != "equal")
        after += _piece(new[k:m], is_changed=kind != "equal")
    return before, after


def _piece(words: Sequence[str], *, is_changed: bool) -> list[tuple[str, bool]]:
    return [(" ".join(words), is_changed)] if words else []


def _led(words: Sequence[str], *, is_head: bool) -> list[tuple[str, bool]]:
    if len(words) <= AROUND:
        return _piece(words, is_changed=False)
    shown = ["…", *words[-AROUND:]] if is_head else [*words[:AROUND], "…"]
    return _piece(shown, is_changed=False)


_SHEET = "overflow-wrap:anywhere;max-width:46rem;line-height:1.6"
_GONE = "text-decoration:line-through;text-decoration-thickness:2px"
_NEW = "text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:0.2em;font-weight:700"
