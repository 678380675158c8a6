"""Names that a converter set side by side, told apart by the names that stand alone elsewhere in the document."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.domain.source import Quote
from tracker.extraction.attendance.limits import Listed

_LEAST_WORDS = 4
"""Names of fewer words are one name."""


def is_run(name: str) -> bool:
    """*Torkild Myhre Nina Gjesing*, *Birkholm Rådhus Aage Brinch*: perhaps more than one name."""
    return len(name.split()) >= _LEAST_WORDS


def split_runs(listed: Iterable[Listed], known: frozenset[str]) -> Iterator[Listed]:
    """Each entry of a list; a run of names as the known names in it, where there are any."""
    pattern = name_pattern(known)
    for entry in listed:
        name = entry.attendance.name
        parts = list(pattern.finditer(entry.attendance.quote.text)) if pattern and is_run(name) else []
        if not parts or name in known:
            yield entry
            continue
        begin = entry.attendance.quote.span.start
        for part in parts:
            words = part[0]
            quote = Quote(
                words, replace(entry.attendance.quote.span, start=begin + part.start(), end=begin + part.end())
            )
            yield replace(entry, attendance=replace(entry.attendance, name=" ".join(words.split()), quote=quote))


def name_pattern(known: frozenset[str]) -> re.Pattern[str] | None:
    """Any of the names, the longest first; ``None`` where there are none."""
    if not known:
        return None
    choices = (r"\s+".join(map(re.escape, name.split())) for name in sorted(known, key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})(?!\w)")
