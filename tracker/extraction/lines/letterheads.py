"""The letterhead of the administration, which a converter set behind the last words of a page."""

import re
from collections.abc import Iterator

_WORDS = r"(?:[A-ZÆØÅ&][\wæøåÆØÅ&,.-]*[^\S\n]|og[^\S\n]|for[^\S\n]){0,16}?"
_CITY = r"\d{4}[^\S\n][A-ZÆØÅ][\w-]+(?:[^\S\n][A-ZÆØÅ]\w?)?"
_STREET = rf"(?:[A-ZÆØÅ][\w.]{{1,30}}[^\S\n]){{1,3}}\d{{1,3}}[^\W\d_]?(?:,?[^\S\n]{_CITY})?"
_ADDRESS = rf"(?:[A-ZÆØÅ][\w-]+[^\S\n]){{1,2}}(?:Kommune|KOMMUNE),?[^\S\n]{_STREET}"
_DEPARTMENT = r"[A-ZÆØÅ]{2,}(?:,[^\S\n]|[^\S\n]&[^\S\n]|[^\S\n](?:OG[^\S\n])?)[A-ZÆØÅ]{2,}(?:,[^\S\n]|[^\S\n])"
_LETTERHEAD = re.compile(rf"(?:(?<=[^\S\n])|^){_DEPARTMENT}{_WORDS}{_ADDRESS}\s{{0,3}}$")
_REACH = 260


def letterhead_cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where *KULTUR, MILJØ & JOB Byg og Miljø Prøveby Kommune Rådhusvej 1 9999 Prøveby* begins at the end of a page.

    A department in capitals, the parts of it, the municipality, and its street with the house's number at least.
    """
    match = _LETTERHEAD.search(text, max(start, end - _REACH), end)
    if match is not None and match.start() > start:
        yield match.start()


def is_letterhead(core: str) -> bool:
    """Whether a line is such a letterhead and nothing else."""
    return _LETTERHEAD.match(core) is not None
