"""Which goal of a policy a cell names: by its path, its code, its title, or code and title together; pure.

Shapes accepted: ``1/a``, ``1.a``, ``1 a``, ``a)``, ``Punkt a``, ``Mål 1.2``, ``1.2 Flere i job``, ``Flere i job``. A
code or a title that two goals share names neither, and neither does one cell whose code and title disagree.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.goal import Goal
from tracker.usecases.matching import fold_words

_LABEL = re.compile(
    r"(?:politikmål|indsatsområde|målsætning|delmål|punkt|litra|pkt\.?|område|mål|tema|spor)\s*(?=\W|\d)"
)
_SEPARATORS = re.compile(r"[./\s)(:,–-]+")
_LONGEST_CODE = 12
"""Signs; a longer beginning is no code."""


class Mismatch(StrEnum):
    """Why a cell names no goal."""

    UNKNOWN = "unknown"
    SHARED = "shared"
    """Several goals are called so."""
    CONTRADICTION = "contradiction"
    """The code is one goal's, the title another's."""


@dataclass(frozen=True, slots=True)
class GoalNames:
    """The goals of a policy by path, by code and by title, each folded."""

    paths: dict[str, frozenset[str]]
    codes: dict[str, frozenset[str]]
    titles: dict[str, frozenset[str]]

    @classmethod
    def of(cls, goals: Iterable[Goal]) -> "GoalNames":
        """The names of a policy's goals."""
        paths, codes, titles = (defaultdict[str, set[str]](set) for _ in range(3))
        for goal in goals:
            paths[_code_key(goal.id.removeprefix(f"{goal.policy_id}/"))].add(goal.id)
            codes[_code_key(goal.code)].add(goal.id)
            if goal.title:
                titles[_title_key(goal.title)].add(goal.id)
        return cls(*({key: frozenset(ids) for key, ids in found.items()} for found in (paths, codes, titles)))

    def find(self, words: str, title: str = "") -> str | Mismatch:
        """The id of the goal that a cell names; ``title`` is what a column beside it calls the goal."""
        by_words = self._of_words(words)
        beside = self.titles.get(_title_key(title), frozenset()) if title else frozenset()
        if not by_words:
            by_words = beside
        if by_words and beside and not by_words & beside:
            return Mismatch.CONTRADICTION
        found = by_words & beside or by_words
        if len(found) == 1:
            return next(iter(found))
        return Mismatch.SHARED if found else Mismatch.UNKNOWN

    def _of_words(self, words: str) -> frozenset[str]:
        """Path before code, whole cell before its beginning."""
        folded = _title_key(words)
        if folded in self.titles:
            return self.titles[folded]
        for code, rest, is_marked in _beginnings(folded):
            own = self.paths.get(code) or self.codes.get(code)
            if own:
                return self._called(own, rest, is_marked=is_marked) if rest else own
        return frozenset()

    def _called(self, own: frozenset[str], rest: str, *, is_marked: bool) -> frozenset[str]:
        """Goals of a code whose title is how the cell goes on, or begins so, as tables shorten titles.

        A goal without a title has the code alone, which must then be marked as one: *i job* is no point i).
        """
        short = rest.rstrip(" .…")
        titled = {one: title for title, ids in self.titles.items() for one in ids & own}
        fits = frozenset(one for one, title in titled.items() if short and title.startswith(short))
        return fits or (own - titled.keys() if is_marked else frozenset())


def _beginnings(folded: str) -> Iterator[tuple[str, str, bool]]:
    """Each way to part a cell in a code and the rest, the longest code first, and whether the code is marked as one."""
    label = _LABEL.match(folded)
    bare = folded[label.end() :].strip() if label else folded
    yield _code_key(bare), "", True
    for found in reversed(list(_SEPARATORS.finditer(bare[: _LONGEST_CODE + 3]))):
        code, rest = _code_key(bare[: found.start()]), bare[found.end() :].strip()
        if code and found.start() <= _LONGEST_CODE:
            is_marked = label is not None or bool(found[0].strip()) or any(sign.isdigit() for sign in code)
            yield code, rest, is_marked


def _code_key(code: str) -> str:
    """``1.a``, ``1/a)`` and ``1 A`` are one."""
    return "/".join(part for part in _SEPARATORS.split(fold_words(code)) if part)


def _title_key(title: str) -> str:
    return fold_words(title).strip(" .:;\"'“”»«")
