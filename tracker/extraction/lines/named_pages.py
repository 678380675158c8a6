"""The lines that a converter of PDFs puts between pages: *Page 3: Referat fra Idrætsrådet › media*."""

import re
from collections import Counter
from collections.abc import Sequence

_PAGE = re.compile(r"(?:Page|Side)\s\d{1,4}:\s(?P<name>[^\s›][^\n›]{3,300})(?:›[^\n]{0,300})?$")
_ABOUT = re.compile(r"Transcript of\s(?P<name>[^\s›][^\n›]{3,300})(?:›[^\n]{0,300})?$")
_SAME = 30
"""How many letters of the document's name are compared; a converter adds words to it on its pages."""
_FEWEST = 2


def find_named_pages(text: str, physical: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where lines begin that hold nothing but a page's number and the document's name, each time the same:
    *Page 1: Referat Idrætsrådet* … *Page 2: Referat Idrætsrådet*, with *Transcript of Referat Idrætsrådet* above."""
    found = [(start, hit) for start, end in physical if (hit := _match(text, start, end)) is not None]
    names = Counter(hit["name"].rstrip()[:_SAME] for _, hit in found if hit.re is _PAGE)
    return frozenset(start for start, hit in found if names[hit["name"].rstrip()[:_SAME]] >= _FEWEST)


def _match(text: str, start: int, end: int) -> re.Match[str] | None:
    return _PAGE.match(text, start, end) or _ABOUT.match(text, start, end)
